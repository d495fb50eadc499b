# SPDX-License-Identifier: Apache-2.0
"""What every part of the administration shares: a section, and a sheet that runs one command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.core.errors import ProblemsError
from ui.client import Client
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import column_of
from ui.widgets.messages import message_for, problem_sentences

Command = Callable[..., Any]
Values = dict[str, Any]


class Section(QWidget):
    """One part of the page; fetches when it is shown and when a table it shows changed."""

    tables: frozenset[str] = frozenset()
    new_icon = "plus"

    def __init__(self, client: Client) -> None:
        super().__init__()
        self.client = client

    def new_label(self) -> str:
        """Return the words of the main button; empty without one."""
        return ""

    def refresh(self) -> None:
        """Fetch what is shown again."""

    def begin_new(self) -> bool:
        """Begin what the main button offers; False when there is nothing."""
        return False

    def focus_filter(self) -> bool:
        """Go to the filter; False when there is none."""
        return False

    def toggle_detail(self) -> bool:
        """Open or close the detail; False when there is none."""
        return False

    def change_status(self) -> bool:
        """F4: do what comes next with the current record; False when there is none."""
        return False

    def print_record(self) -> bool:
        """Ctrl+P: open the paper of what is shown; False when there is none."""
        return False

    def scanned(self, text: str) -> bool:
        """Take a scan; False to leave it to the window."""
        del text
        return False

    def select(self, row_id: UUID) -> None:
        """Go to a row."""

    def has_unsaved(self) -> bool:
        """Tell whether something typed or ticked is not saved yet."""
        return False


def today_on(client: Client) -> date:
    """Return the store's day."""
    return client.desk.runner.today_on


class FormSheet(Overlay):
    """A form in a sheet whose main button runs one command; stays with all that was typed when it fails."""

    def __init__(
        self, parent: QWidget, client: Client, title: str, form: FormPanel, *, icon: str, width: int = 560
    ) -> None:
        super().__init__(parent, title, icon=icon, width=width)
        self.form = form
        self._client = client
        self._command: Command | None = None
        self._build: Callable[[Values], object] = lambda values: values
        self._said = ""
        self._then: Callable[[Any], None] | None = None
        self._below: QWidget | None = None
        self._is_dirty = self._is_warned = False
        form.changed.connect(self._on_changed)
        self.set_close_guard(self._may_close)
        self.add_cancel()
        self.accepted.connect(self._on_accept)

    def add_below(self, part: QWidget) -> None:
        """Put something below the form; the form still submits the sheet."""
        self._below = part

    def run(
        self,
        accept_text: str,
        command: Command,
        build: Callable[[Values], object],
        *,
        said: str,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """Open the sheet; ``command`` gets what ``build`` makes of the values, ``then`` its answer."""
        self._command, self._build, self._said, self._then = command, build, said, then
        if self._below is None:
            self.set_body(self.form)
        else:
            self.set_body(column_of(self.form, self._below, spacing=16))
            self.form.submitted.connect(self.accept)
        self.add_accept(accept_text)
        self.open()
        self.form.focus_first()

    def _on_changed(self) -> None:
        self._is_dirty, self._is_warned = True, False

    def _may_close(self) -> bool:
        """Close at once when nothing was typed, else only when asked twice."""
        if not self._is_dirty or self._is_warned:
            return True
        self._is_warned = True
        self.set_notice(Banner(self.tr("填的内容还没有保存。再按一次 Esc 或“取消”就放弃。")))
        return False

    def _on_accept(self) -> None:
        values = self.form.values()
        if self._command is None or not self.form.check_kinds():
            return
        self.set_notice(None)
        self.set_busy(True)
        self._client.jobs.write(
            self._command, self._build(values), owner=self, done=self._on_done, failed=self._on_failed
        )

    def _on_done(self, answer: Any) -> None:
        self._client.notify(self._said)
        self.done()
        if self._then is not None:
            self._then(answer)

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        shown = set(self.form.values())
        if isinstance(error, ProblemsError) and set(error.problems) <= shown:
            self.form.set_problems(problem_sentences(error.problems))
        else:
            self.set_notice(ErrorNotice(message_for(error)))
