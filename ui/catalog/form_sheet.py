# SPDX-License-Identifier: Apache-2.0
"""A sheet over a form that runs one command, and stays with everything typed when that fails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.core.errors import ProblemsError
from ui.client import Client
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, Picked
from ui.widgets.form_panel import FormPanel
from ui.widgets.messages import message_for, problem_sentences


class FormSheet(Overlay):
    """A subclass names its fields, fills them and builds the command; it is made by a title."""

    width_px = 520

    def __init__(
        self, client: Client, parent: QWidget, title: str, *, is_new: bool, accept: str = ""
    ) -> None:
        """Make the form; what a subclass needs for its fields must be there before."""
        super().__init__(parent, title, icon="plus" if is_new else "edit", width=self.width_px)
        self.client = client
        self.form = FormPanel(self.fields(), columns=2)
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(accept or (self.tr("添加") if is_new else self.tr("保存")))
        self.accepted.connect(self._on_accept)
        self.show_entry()

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        raise NotImplementedError

    def show_entry(self) -> None:
        """Fill the form, when there is something to change, and fetch choices."""
        raise NotImplementedError

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        raise NotImplementedError

    def field_of(self, problem: str) -> str:
        """Return the field that shows a problem of the command; the one of its name."""
        return problem

    def text(self, name: str) -> str:
        """Return a field's text."""
        return str(self.form.value(name) or "")

    def chosen(self, name: str) -> UUID | None:
        """Return the row chosen in a field."""
        value = self.form.value(name)
        return value if isinstance(value, UUID) else None

    def picked(self, name: str) -> UUID | None:
        """Return the row picked in a searching field."""
        value = self.form.value(name)
        return value.id if isinstance(value, Picked) and isinstance(value.id, UUID) else None

    def day(self, name: str) -> date | None:
        """Return the day in a field."""
        value = self.form.value(name)
        return value if isinstance(value, date) else None

    def run(self, command: Callable[..., Any], order: object) -> None:
        """Run a command; close when it is stored, show what is wrong otherwise."""
        self.set_notice(None)
        self.set_busy(True)
        self.client.jobs.write(
            command, order, owner=self, done=lambda _answer: self.done(), failed=self._on_failed
        )

    def _on_accept(self) -> None:
        if self.form.check_kinds():
            self.run(*self.order())

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        problems = error.problems if isinstance(error, ProblemsError) else {}
        shown = {self.field_of(name): code for name, code in problems.items()}
        if shown and set(shown) <= set(self.form.values()):
            self.form.set_problems(problem_sentences(shown))
        else:
            self.set_notice(ErrorNotice(message_for(error)))
