# SPDX-License-Identifier: Apache-2.0
"""A sheet over a form that runs one command, and stays with everything typed when that fails.

What is typed is kept as a draft: closed before it is stored, the sheet offers it the next time. Must not know
which command it runs.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid5

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.complaints.rows import DraftRow
from app.core.errors import ProblemsError
from ui.admin.sheet_draft import Content, SheetDraft, content_of, put_content
from ui.client import Client
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, Picked
from ui.widgets.form_panel import FormPanel
from ui.widgets.messages import message_for, problem_sentences

NEW_RECORD = UUID(int=0)
"""Of what record the draft is while there is none yet."""


class FormSheet(Overlay):
    """A subclass names its fields, fills them and builds the command; it is made by a title."""

    width_px = 520
    draft_kind = "catalog"

    def __init__(
        self,
        client: Client,
        parent: QWidget,
        title: str,
        *,
        record_id: UUID,
        is_new: bool,
        accept: str = "",
    ) -> None:
        """Make the form; what a subclass needs for its fields must be there before.

        ``record_id`` is what the draft belongs to: the record shown, or the one to which something is added.
        """
        super().__init__(parent, title, icon="plus" if is_new else "edit", width=self.width_px)
        self.client = client
        self.draft: SheetDraft | None = None
        self.form = FormPanel(self.fields(), columns=2)
        body = self.whole_body()
        self.set_body(body)
        if body is not self.form:
            self.form.submitted.connect(self.accept)
        self.add_cancel()
        self.add_accept(accept or (self.tr("添加") if is_new else self.tr("保存")))
        self.accepted.connect(self._on_accept)
        self.show_entry()
        # Each sheet of a record has a draft of its own.
        self.draft = SheetDraft(
            client,
            self.form,
            self.draft_kind,
            uuid5(record_id, self.draft_mark()),
            self,
            read=self.content,
            put=self.put_content,
        )
        self.draft.restored.connect(self._on_restored)
        QTimer.singleShot(0, self.draft, self.draft.look_up)

    def draft_mark(self) -> str:
        """Return what names the draft among those of its record."""
        return type(self).__name__

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        raise NotImplementedError

    def whole_body(self) -> QWidget:
        """Return what stands in the sheet: the form, or something with the form in it."""
        return self.form

    def content(self) -> Content:
        """Return what is typed as text by name, for the draft; a subclass adds what lies beside the form."""
        return content_of(self.form)

    def put_content(self, content: Content) -> None:
        """Show what a draft holds; what it does not name is emptied."""
        put_content(self.form, content)

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

    def show_late(self, name: str, first: object = None) -> None:
        """Show a field whose choices came just now: what the sheet begins with, or what the draft holds."""
        if self.draft is not None:
            self.draft.fill_late(name, first)
        else:
            self.form.set_values({name: first})

    def run(self, command: Callable[..., Any], order: object) -> None:
        """Run a command and forget the draft in one transaction; close then, or show what is wrong."""
        if self.draft is not None:
            self.draft.pause()
            command, order = self.draft.wrap(command, order)
        self.set_notice(None)
        self.set_busy(True)
        self.client.jobs.write(
            command, order, owner=self, done=lambda _answer: self.done(), failed=self._on_failed
        )

    def reject(self) -> None:
        """Keep what is typed, then close."""
        if self.draft is not None and self.draft.keep():
            self.client.notify(self.tr("没写完的内容已留作草稿，再打开时接着写。"))
        super().reject()

    def leave(self) -> None:
        """Keep what is typed, then close."""
        if self.draft is not None:
            self.draft.keep()
        super().leave()

    def _on_accept(self) -> None:
        if self.form.check_kinds():
            self.run(*self.order())

    def _on_restored(self, draft: DraftRow) -> None:
        saved: datetime = draft.saved_at.astimezone(self.client.desk.identity.zone)
        text = self.tr("这是 {time} 没写完的内容。").format(time=formats.moment_of_year(saved))
        banner = Banner(text, tone="info", action=self.tr("重新写"))
        banner.action_clicked.connect(self._on_begin_again)
        self.set_notice(banner)

    def _on_begin_again(self) -> None:
        if self.draft is not None:
            self.draft.drop()
        self.set_notice(None)

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        problems = error.problems if isinstance(error, ProblemsError) else {}
        shown = {self.field_of(name): code for name, code in problems.items()}
        if shown and set(shown) <= set(self.form.values()):
            self.form.set_problems(problem_sentences(shown))
        else:
            self.set_notice(ErrorNotice(message_for(error)))
