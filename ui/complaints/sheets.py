# SPDX-License-Identifier: Apache-2.0
"""What every sheet that runs a command does, and the sheets of assigning, status, contact. Commands store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.admin.queries import StaffChoice, staff_choices
from app.complaints.commands import AssignComplaints, assign_complaints
from app.complaints.handling import (
    ChangeStatus,
    RecordContact,
    change_status,
    record_contact,
)
from app.complaints.rows import ComplaintDetail, DraftRow
from app.complaints.rules import Status
from app.core.errors import ProblemsError
from app.core.ids import NIL
from ui.admin.sheet_draft import SheetDraft
from ui.client import Client
from ui.complaints.phrase_popup import offer_phrases
from ui.complaints.words import ComplaintWords
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import column_of
from ui.widgets.messages import message_for, problem_sentences

_NOBODY = "nobody"


class ActSheet(Overlay):
    """A sheet over a form that runs one command, and stays with everything typed when that fails."""

    stored = Signal(object)

    def __init__(self, client: Client, parent: QWidget, title: str, icon: str, width: int = 520) -> None:
        super().__init__(parent, title, icon=icon, width=width)
        self.client = client
        self.words = ComplaintWords(self)
        self.form = FormPanel(())
        self.draft: SheetDraft | None = None
        self.accepted.connect(self._on_accept)

    def show_form(
        self, fields: Sequence[Field], accept: str, *, columns: int = 2, above: Sequence[QWidget] = ()
    ) -> None:
        """Show fields, with what stands above them, and the buttons."""
        self.form = FormPanel(fields, columns=columns)
        self.form.submitted.connect(self.accept)
        offer_phrases(self.client, self.form)
        self.set_body(column_of(*above, self.form, spacing=12) if above else self.form)
        self.add_cancel()
        self.add_accept(accept)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        raise NotImplementedError

    def keep_draft_as(self, kind: str, record_id: UUID) -> SheetDraft:
        """Keep what is typed from now on; call it when the form shows what it begins with."""
        return self.watch_draft(SheetDraft(self.client, self.form, kind, record_id, self))

    def watch_draft(self, draft: SheetDraft) -> SheetDraft:
        """Keep what is typed in a draft, and show what it holds."""
        self.draft = draft
        draft.restored.connect(self._on_restored)
        QTimer.singleShot(0, draft, draft.look_up)
        return draft

    def open(self) -> None:
        """Show the sheet and go to its first empty field."""
        super().open()
        self.form.focus_first()

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

    def local_time(self, name: str) -> datetime:
        """Return a field's wall clock as an instant of the store's zone; now when it is empty."""
        value = self.form.value(name)
        if isinstance(value, datetime):
            return value.replace(tzinfo=self.client.desk.identity.zone)
        return self.client.desk.runner.clock.now_at()

    def wall_clock(self) -> datetime:
        """Return now as the store's wall clock shows it."""
        zone = self.client.desk.identity.zone
        return (
            self.client.desk.runner.clock.now_at()
            .astimezone(zone)
            .replace(tzinfo=None, second=0, microsecond=0)
        )

    def choice(self, name: str, label: str) -> Field:
        """Return the required field of a choice."""
        return Field(name, label, FieldKind.CHOICE, required=True, choices=self.words.choices(name))

    def chosen_id(self, name: str) -> UUID | None:
        """Return the id that a choice holds; None for none."""
        value = self.form.value(name)
        return value if isinstance(value, UUID) else None

    def fen(self, name: str) -> int:
        """Return an amount typed in yuan as fen; 0 when it is empty."""
        value = self.form.value(name)
        return int(value * 100) if isinstance(value, Decimal) else 0

    def text(self, name: str) -> str:
        """Return a field's text, empty for none."""
        value = self.form.value(name)
        return value if isinstance(value, str) else ""

    def _on_accept(self) -> None:
        if not self.form.check_kinds():
            return
        self.set_notice(None)
        self.set_busy(True)
        command, order = self.order()
        if self.draft is not None:
            self.draft.pause()
            command, order = self.draft.wrap(command, order)
        self.client.jobs.write(command, order, owner=self, done=self._on_stored, failed=self.show_failure)

    def _on_stored(self, answer: object) -> None:
        self.stored.emit(answer)
        self.done()

    def _on_restored(self, draft: DraftRow) -> None:
        saved = draft.saved_at.astimezone(self.client.desk.identity.zone)
        text = self.tr("接着上次没写完的（{time} 存）。").format(time=formats.moment_of_year(saved))
        banner = Banner(text, tone="info", action=self.tr("从头写"), closable=True)
        banner.action_clicked.connect(self._on_afresh)
        self.set_notice(banner)

    def _on_afresh(self) -> None:
        if self.draft is not None:
            self.draft.drop()
        self.set_notice(None)
        self.form.focus_first()

    def show_failure(self, error: Exception) -> None:
        """Mark the fields that are wrong, or show the error above the buttons."""
        self.set_busy(False)
        if not isinstance(error, ProblemsError):
            self.set_notice(ErrorNotice(message_for(error)))
            return
        sentences = problem_sentences(error.problems)
        # A red frame that nobody sees says nothing.
        seen = {name for name in self.form.values() if self.form.editor(name).isVisibleTo(self.form)}
        self.form.set_problems({name: text for name, text in sentences.items() if name in seen})
        unseen = dict.fromkeys(text for name, text in sentences.items() if name not in seen)
        if unseen:
            said = formats.aside(formats.sentences(unseen), message_for(error).code)
            self.set_notice(Banner(said, tone="warn"))


class AssignSheet(ActSheet):
    """Give one or more complaints to a person of the store; `stored` gives `Assigned`."""

    def __init__(
        self, client: Client, parent: QWidget, ids: Sequence[UUID], current_id: UUID | None = None
    ) -> None:
        super().__init__(client, parent, "", "user-check", 460)
        self._ids, self._current_id = tuple(ids), current_id
        count = len(self._ids)
        self.set_title(self.tr("转派") if count == 1 else self.tr("转派 {count} 件").format(count=count))
        self.show_form(
            (
                Field("assignee_id", self.tr("转给"), FieldKind.CHOICE, required=True),
                Field("text", self.tr("说明"), placeholder=self.tr("可不填，写给接手的同事"), most=200),
            ),
            self.tr("转派"),
            columns=1,
        )
        self._own_draft = self.keep_draft_as("assignment", record_of(self._ids))
        client.jobs.read(staff_choices, owner=self, done=self._on_staff)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the assignment."""
        chosen = self.form.value("assignee_id")
        assignee_id = chosen if isinstance(chosen, UUID) else None
        return assign_complaints, AssignComplaints(self._ids, assignee_id, self.text("text"))

    def _on_staff(self, staff: tuple[StaffChoice, ...]) -> None:
        pairs: list[tuple[object, str]] = [
            (
                row.id,
                " · ".join((f"{row.name} {row.number}", *row.role_titles[:2])),
            )
            for row in staff
            if row.id != self._current_id
        ]
        mine = self.client.actor.staff_id
        pairs.sort(key=lambda pair: pair[0] != mine)
        if self._current_id is not None or len(self._ids) > 1:
            pairs.append((_NOBODY, self.tr("暂不指定（放回待分配）")))
        self.form.set_choices("assignee_id", tuple(pairs))
        self._own_draft.fill_late("assignee_id")


class StatusSheet(ActSheet):
    """Go on to another working status, saying what is waited for."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "arrows-exchange", 480)
        self.set_title(self.tr("改状态"))
        self.set_lead(
            self.tr("{number} 现在是“{status}”。").format(
                number=detail.number, status=self.words.status(detail.status)
            )
        )
        self._id = detail.id
        choices = tuple((status, self.words.status(status)) for status in detail.next_statuses)
        self.show_form(
            (
                Field("status", self.tr("改为"), FieldKind.CHOICE, required=True, choices=choices, span=2),
                Field("text", self.tr("等什么、等到何时"), FieldKind.TEXT, rows=2, span=2, most=500),
                Field(
                    "amount",
                    self.tr("请批金额"),
                    FieldKind.NUMBER,
                    decimals=2,
                    suffix=self.tr("元"),
                    hint=self.tr("不涉及金额可不填"),
                ),
            ),
            self.tr("改状态"),
        )
        self.form.field_changed.connect(self._on_field_changed)
        if len(choices) == 1:
            self.form.set_values({"status": choices[0][0]})
        self._on_field_changed("status")
        draft = self.keep_draft_as("status", detail.id)
        draft.filled.connect(lambda: self._on_field_changed("status"))

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the change."""
        fen = self.fen("amount") if self._is_approval() else 0
        text = "" if self.form.value("status") == Status.HANDLING else self.text("text")
        return change_status, ChangeStatus(self._id, str(self.form.value("status")), text, fen)

    def _is_approval(self) -> bool:
        return self.form.value("status") == Status.WAITING_APPROVAL

    def _on_field_changed(self, name: str) -> None:
        if name == "status":
            self.form.set_shown("text", self.form.value("status") != Status.HANDLING)
            self.form.set_shown("amount", self._is_approval())


class ContactSheet(ActSheet):
    """Write down a contact or an attempt."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail, text: str = "") -> None:
        super().__init__(client, parent, "", "phone", 520)
        self.set_title(self.tr("联系记录"))
        self._id = detail.id
        contacts = detail.contacts
        if contacts.attempts:
            self.set_lead(
                self.tr(
                    "已连续 {attempts} 次、{days} 天联系不上；满 {needed} 次、{needed_days} 天可据此完结。"
                ).format(
                    attempts=contacts.attempts,
                    days=contacts.days,
                    needed=contacts.needed_attempts,
                    needed_days=contacts.needed_days,
                )
            )
        self.show_form(
            (
                self.choice("channel", self.tr("方式")),
                self.choice("outcome", self.tr("结果")),
                Field("contacted_at", self.tr("时间"), FieldKind.DATETIME, required=True),
                Field("text", self.tr("内容"), FieldKind.TEXT, rows=3, span=2),
            ),
            self.tr("记录"),
        )
        self.form.set_values({"channel": "phone", "contacted_at": self.wall_clock(), "text": text})
        if not text:
            # What came from the composer is kept there.
            self.keep_draft_as("contact", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the contact."""
        return record_contact, RecordContact(
            self._id,
            str(self.form.value("channel") or ""),
            str(self.form.value("outcome") or ""),
            self.local_time("contacted_at"),
            self.text("text"),
        )


def record_of(ids: Sequence[UUID]) -> UUID:
    """Return under which record a draft about many cases is kept: the same for the same cases."""
    return ids[0] if len(ids) == 1 else uuid5(NIL, ",".join(sorted(one.hex for one in ids)))


def moved_problems(error: Exception, names: Mapping[str, str]) -> Exception:
    """Return an error whose problems of all rows together stand at one field; other errors as they are."""
    if not isinstance(error, ProblemsError):
        return error
    moved = {names.get(name, name): code for name, code in reversed(error.problems.items())}
    return ProblemsError(dict(reversed(moved.items())))
