# SPDX-License-Identifier: Apache-2.0
"""给同事留言: a few words about a record, which come before the colleague's eyes among his tasks.

Must not know where it was opened from. What was typed stays when the command fails.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.core.errors import ProblemsError
from app.tasks.commands import LeaveNote, leave_note
from app.tasks.rules import LONGEST_TITLE
from ui.client import Client
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.messages import message_for, problem_sentences


@dataclass(frozen=True, slots=True)
class NotedRecord:
    """What a note is about: ``kind`` opens its page, ``scope`` is its store."""

    kind: str
    id: UUID
    scope: UUID
    title: str


class NoteSheet(Overlay):
    """Asks for the words, and for whom when there are several."""

    def __init__(
        self, parent: QWidget, client: Client, people: Mapping[UUID, str], record: NotedRecord
    ) -> None:
        """Ask for a note to one of ``people`` (id to name), the first unless another is chosen."""
        super().__init__(parent, "", icon="message-2", width=480)
        self._client, self._record = client, record
        self._people = {person.hex: name for person, name in people.items()}
        self._first = next(iter(self._people))
        name = self._people[self._first]
        only_one = len(self._people) == 1
        self.set_title(self.tr("给{name}留言").format(name=name) if only_one else self.tr("给同事留言"))
        self.set_lead(
            self.tr("关于 {title}。留言会出现在对方的工作台“待办”里，点开就到这条记录。").format(
                title=record.title
            )
        )
        text = Field("text", self.tr("留言"), FieldKind.TEXT, required=True, most=LONGEST_TITLE)
        choice = Field(
            "to_id", self.tr("留给"), FieldKind.CHOICE, required=True, choices=tuple(self._people.items())
        )
        self.form = FormPanel((text,) if only_one else (choice, text))
        if not only_one:
            self.form.set_values({"to_id": self._first})
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(self.tr("留言"))
        self.accepted.connect(self._on_accepted)

    def open(self) -> None:
        """Begin with the words."""
        super().open()
        self.form.editor("text").setFocus()

    def _on_accepted(self) -> None:
        self.set_notice(None)
        if not self.form.check_kinds():
            return
        values = self.form.values()
        to = str(values.get("to_id") or self._first)
        record = self._record
        about = self.tr("{name}的留言 · {title}").format(name=self._client.actor.name, title=record.title)
        command = LeaveNote(
            UUID(hex=to), str(values["text"]).strip(), record.kind, record.id, record.scope, about
        )
        self.set_busy(True)
        self._client.jobs.write(
            leave_note, command, owner=self, done=lambda _id: self._on_left(self._people[to]),
            failed=self._on_failed,
        )  # fmt: skip

    def _on_left(self, name: str) -> None:
        self.done()
        self._client.notify(self.tr("已给{name}留言，会出现在对方的工作台上。").format(name=name))

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        if isinstance(error, ProblemsError):
            problems = problem_sentences(error.problems)
            about_person = problems.get("to_id", "")
            if about_person and len(self._people) == 1:
                problems["text"] = about_person
            self.form.set_problems(problems)
        else:
            self.set_notice(ErrorNotice(message_for(error)))
