# SPDX-License-Identifier: Apache-2.0
"""Keeps what is typed in a sheet as a draft, and gives it back when the sheet is opened again.

Each sheet of a record has one draft for each person. A killed process loses at most two seconds. Must not
know what the sheet does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.complaints.drafts import (
    DropDraft,
    SaveDraft,
    WithDraft,
    drop_draft,
    get_draft,
    run_and_forget,
    save_draft,
)
from app.complaints.rows import DraftRow
from ui.client import Client
from ui.widgets.form_panel import FormPanel

_AUTOSAVE_MS = 1_500


class SheetDraft(QObject):
    """The draft of one form; `restored(DraftRow)` when it held what was typed earlier.

    `filled()` after the form was filled from it, or emptied again: what hangs on its values is shown anew.
    """

    restored = Signal(object)
    filled = Signal()

    def __init__(self, client: Client, form: FormPanel, kind: str, record_id: UUID, parent: QObject) -> None:
        """Watch a form that shows what it begins with."""
        super().__init__(parent)
        self._client, self._form, self._kind, self._record_id = client, form, kind, record_id
        self._first = content_of(form)
        self._kept: Mapping[str, str] = dict(self._first)
        self._draft: Mapping[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._timer.timeout.connect(self.keep)
        # Not restarted: someone who types without a pause is saved every second and a half as well.
        form.changed.connect(lambda: None if self._timer.isActive() else self._timer.start())

    def look_up(self) -> None:
        """Ask for what was typed earlier; it comes only into a form that nobody touched since."""
        self._client.jobs.read(get_draft, self._kind, self._record_id, owner=self, done=self._on_draft)

    def keep(self) -> bool:
        """Keep what is typed now; False when nothing is typed that was not there at first."""
        self._timer.stop()
        content = content_of(self._form)
        is_typed = content != self._first
        if content != self._kept:
            self._kept = content
            order = SaveDraft(self._kind, self._record_id, content if is_typed else {})
            self._client.jobs.write(save_draft, order)
        return is_typed

    def pause(self) -> None:
        """Keep nothing more while a command runs."""
        self._timer.stop()

    def drop(self) -> None:
        """Forget the draft and show what the form began with."""
        self._timer.stop()
        self._draft, self._kept = {}, dict(self._first)
        self._form.clear()
        put_content(self._form, self._first)
        self._client.jobs.write(drop_draft, DropDraft(self._kind, self._record_id))
        self.filled.emit()

    def fill_late(self, name: str, first: object = None) -> None:
        """Show a field whose choices came late: its draft, or without one what the form begins with."""
        if self._form.value(name) is not None:
            return
        if self._draft:
            put_content(self._form, {name: self._draft.get(name, "")})
        elif first is not None:
            self._form.set_values({name: first})
            self._first[name] = content_of(self._form).get(name, "")
            self._kept = {**self._kept, name: self._first[name]}

    def wrap(self, command: Callable[..., Any], order: object) -> tuple[Callable[..., Any], object]:
        """Return a command that forgets the draft in its own transaction."""
        return run_and_forget, WithDraft(command, order, self._kind, self._record_id)

    def _on_draft(self, draft: DraftRow | None) -> None:
        if draft is None or content_of(self._form) != self._first:
            return
        self._draft = draft.content
        put_content(self._form, draft.content)
        self._kept = content_of(self._form)
        self.restored.emit(draft)
        self.filled.emit()


def content_of(form: FormPanel) -> dict[str, str]:
    """Return what a form holds as text by field; what is empty is left out."""
    found = {name: _text(value) for name, value in form.values().items()}
    return {name: text for name, text in found.items() if text}


def put_content(form: FormPanel, content: Mapping[str, str]) -> None:
    """Show text by field in the types that the fields hold; a field that is not there is passed over."""
    held = form.values()
    # Where text is typed, "no:12" is what somebody typed.
    form.set_values(
        {
            name: text if isinstance(held[name], str) else _value(text)
            for name, text in content.items()
            if name in held
        }
    )


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return f"at:{value.isoformat()}"
    if isinstance(value, UUID):
        return f"id:{value.hex}"
    if isinstance(value, bool):
        return "yes:" if value else ""
    if isinstance(value, int | Decimal):
        return f"no:{value}"
    return value if isinstance(value, str) else ""


def _value(text: str) -> object:
    """Return what ``_text`` was given."""
    kind, _colon, rest = text.partition(":")
    readers: dict[str, Callable[[str], object]] = {
        "at": datetime.fromisoformat,
        "id": lambda digits: UUID(hex=digits),
        "yes": lambda _rest: True,
        "no": Decimal,
    }
    if kind not in readers:
        return text
    try:
        return readers[kind](rest)
    except (ValueError, ArithmeticError):
        return text
