# SPDX-License-Identifier: Apache-2.0
"""Keeps what is typed in a sheet as a draft, and gives it back when the sheet is opened again.

Each sheet of a record has one draft for each person. A killed process loses at most two seconds. Only what
differs from what the sheet began with is kept: a field that nobody touched shows what stands there today.
Must not know what the sheet does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

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
from ui.widgets.fields import Picked
from ui.widgets.form_panel import FormPanel

_AUTOSAVE_MS = 1_500
_EMPTIED = "\x7f"
"""What stands for a field that was emptied; nobody can type it."""
Content = Mapping[str, str]


class SheetDraft(QObject):
    """The draft of one form; `restored(DraftRow)` when it held what was typed earlier.

    `filled()` after the form was filled from it, or emptied again: what hangs on its values is shown anew.
    """

    restored = Signal(object)
    filled = Signal()

    def __init__(
        self,
        client: Client,
        form: FormPanel,
        kind: str,
        record_id: UUID,
        parent: QObject,
        *,
        read: Callable[[], Content] | None = None,
        put: Callable[[Content], None] | None = None,
    ) -> None:
        """Watch a form that shows what it begins with.

        ``read`` and ``put`` are for one that says itself what it holds as text by field; ``put`` gets all of
        it, and empties what is not named.
        """
        super().__init__(parent)
        self._client, self._form, self._kind, self._record_id = client, form, kind, record_id
        self._read = read or (lambda: content_of(form))
        self._put = put or (lambda content: put_content(form, content))
        self._first: dict[str, str] = dict(self._read())
        self._kept: Content = {}
        self._waiting: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._timer.timeout.connect(self.keep)
        form.changed.connect(self.touch)

    def touch(self) -> None:
        """Keep what is typed in a moment."""
        # Not restarted: someone who types without a pause is saved every second and a half as well.
        if not self._timer.isActive():
            self._timer.start()

    def look_up(self) -> None:
        """Ask for what was typed earlier; it comes only into a form that nobody touched since."""
        self._client.jobs.read(get_draft, self._kind, self._record_id, owner=self, done=self._on_draft)

    def keep(self) -> bool:
        """Keep what is typed now; False when nothing is typed that was not there at first."""
        self._timer.stop()
        content = self._changes()
        if content != self._kept:
            self._kept = content
            self._client.jobs.write(save_draft, SaveDraft(self._kind, self._record_id, content))
        return bool(content)

    def pause(self) -> None:
        """Keep nothing more while a command runs."""
        self._timer.stop()

    def drop(self) -> None:
        """Forget the draft and show what the form began with."""
        self._timer.stop()
        self._kept, self._waiting = {}, {}
        self._form.set_problems({})
        self._put(self._first)
        self._client.jobs.write(drop_draft, DropDraft(self._kind, self._record_id))
        self.filled.emit()

    def fill_late(self, name: str, first: object = None) -> None:
        """Show a field whose choices came late: what the form begins with there, or what the draft holds."""
        if name in content_of(self._form):
            return
        if first is not None:
            self._form.set_values({name: first})
            self._first[name] = content_of(self._form).get(name, "")
            if self._kept.get(name) == _EMPTIED:
                self._form.set_values({name: None})
        if name in self._waiting:
            self._form.set_values({name: value_of(self._waiting[name])})
            if self._form.value(name) is not None:
                del self._waiting[name]

    def wrap(self, command: Callable[..., Any], order: object) -> tuple[Callable[..., Any], object]:
        """Return a command that forgets the draft in its own transaction."""
        return run_and_forget, WithDraft(command, order, self._kind, self._record_id)

    def _changes(self) -> dict[str, str]:
        """Return what differs from the beginning, with what still waits for its choices."""
        now = self._read()
        changed = {name: text for name, text in now.items() if text != self._first.get(name, "")}
        emptied = {name: _EMPTIED for name, text in self._first.items() if text and not now.get(name)}
        return self._waiting | emptied | changed

    def _on_draft(self, draft: DraftRow | None) -> None:
        if draft is None or self._changes():
            return
        self._kept = draft.content
        self._put({name: text for name, text in {**self._first, **draft.content}.items() if text != _EMPTIED})
        now = self._read()
        self._waiting = {
            name: text for name, text in draft.content.items() if text != _EMPTIED and not now.get(name)
        }
        self.restored.emit(draft)
        self.filled.emit()


def content_of(form: FormPanel) -> dict[str, str]:
    """Return what a form holds as text by field, also what cannot be read yet; what is empty is left out."""
    found = {name: text_of(value) or _unread(form, name) for name, value in form.values().items()}
    return {name: text for name, text in found.items() if text}


def put_content(form: FormPanel, content: Content) -> None:
    """Show text by field in the types that the fields hold, and empty what is not named."""
    unread = {name: text.removeprefix(_UNREAD) for name, text in content.items() if text.startswith(_UNREAD)}
    # Where text is typed, "no:12" is what somebody typed.
    form.set_values(
        {
            name: content.get(name, "") if isinstance(held, str) else value_of(content.get(name, ""))
            for name, held in form.values().items()
        }
    )
    for name, text in unread.items():
        editor = form.editor(name) if name in form.values() else None
        if isinstance(editor, QLineEdit) and not isinstance(form.value(name), str):
            editor.setText(text)


_UNREAD = "raw:"


def _unread(form: FormPanel, name: str) -> str:
    """Return what was typed where it is no date and no number yet."""
    editor = form.editor(name)
    if isinstance(editor, QLineEdit) and form.value(name) is None and editor.text().strip():
        return _UNREAD + editor.text()
    return ""


def text_of(value: object) -> str:
    """Return a value of a field as the text by which a draft keeps it; nothing for what is empty."""
    if isinstance(value, Picked):
        return _picked_text(value)
    if isinstance(value, bool):
        return "yes:" if value else ""
    if isinstance(value, str):
        return value
    # A moment is a day too, so it stands first.
    writers: tuple[tuple[type, Callable[[Any], str]], ...] = (
        (datetime, lambda at: f"at:{at.isoformat()}"),
        (date, lambda on: f"on:{on.isoformat()}"),
        (UUID, lambda one: f"id:{one.hex}"),
        (int, lambda count: f"no:{count}"),
        (Decimal, lambda amount: f"no:{amount}"),
    )
    return next((write(value) for kind, write in writers if isinstance(value, kind)), "")


def _picked_text(picked: Picked) -> str:
    if picked.id is None:
        return f"said:\n{picked.text}" if picked.text else ""
    chosen = text_of(picked.id) if isinstance(picked.id, UUID) else f"key:{picked.id}"
    return f"{chosen}\n{picked.text}"


_READERS: Mapping[str, Callable[[str], object]] = {
    "at": datetime.fromisoformat,
    "on": date.fromisoformat,
    "id": lambda digits: UUID(hex=digits),
    "yes": lambda _rest: True,
    "no": Decimal,
    "key": str,
    "said": lambda _rest: None,
}


def value_of(text: str) -> object:
    """Return the value that stands in a draft as a text; None for nothing, and for what could not be read."""
    line, is_picked, words = text.partition("\n")
    kind, colon, rest = line.partition(":")
    if not text or kind == "raw":
        return None
    # A choice may be called "yes" or "no" itself.
    if kind not in _READERS or not colon:
        return text
    try:
        value = _READERS[kind](rest)
    except (ValueError, ArithmeticError):
        return None
    return Picked(value, words) if is_picked else value
