# SPDX-License-Identifier: Apache-2.0
"""What is due, in words: complaints, tasks and requests as entries of one list. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.approvals.queries import ApprovalRow
from app.complaints.figures import DueComplaint, NextAct
from app.complaints.ladder import REASON
from app.complaints.limits import Clock
from app.complaints.rows import ComplaintRow
from app.complaints.rules import CLOSE, HANDLE
from app.core.permissions import Actor
from app.tasks.queries import TaskRow
from app.tasks.rules import TaskStatus
from ui.complaints.clock_words import ClockWords
from ui.complaints.escalation_words import EscalationWords
from ui.complaints.words import ComplaintWords
from ui.parts.task_words import PartsTaskWords
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.due_list import DueItem
from ui.widgets.sla import duration_text, time_left_chip

_LONG = timedelta(hours=24)


class Part(StrEnum):
    """The segments of the list."""

    ALL = "all"
    COMPLAINTS = "complaints"
    TASKS = "tasks"
    APPROVALS = "approvals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to do; ``key`` is unique among all. Instants are UTC; ``deadline_at`` None has none."""

    key: str
    part: Part
    row: DueComplaint | TaskRow | ApprovalRow
    open_kind: str
    open_id: UUID
    icon: str
    number: str
    name: str
    sentence: str
    status: ChipLook
    action: str
    deadline_at: datetime | None
    waiting_since_at: datetime
    facts: tuple[str, ...]


class EntryWords(QObject):
    """Puts rows into words for one person: no action is offered that he may not do."""

    def __init__(self, actor: Actor, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actor = actor
        self._zone = zone
        self._complaint_words = ComplaintWords(self)
        self._ladder = EscalationWords(self)
        self._parts = PartsTaskWords(self)

    def entries(
        self,
        due: Sequence[DueComplaint],
        tasks: Sequence[TaskRow],
        approvals: Sequence[ApprovalRow],
        others: Sequence[ComplaintRow] = (),
    ) -> tuple[Entry, ...]:
        """Return everything, least time left first; what has no deadline comes last, the oldest first.

        ``others`` are the cases of tasks and requests that are not due themselves: they wait, or are done.
        """
        signable = {row.entity_id for row in approvals}
        known = {row.id: row for row in (*others, *(each.row for each in due))}
        every = [
            *(self.complaint(each, may_sign=each.row.id in signable) for each in due),
            *(self.task(row, known.get(row.entity_id)) for row in tasks),
            *(self.approval(row, known.get(row.entity_id)) for row in approvals),
        ]
        return tuple(
            sorted(every, key=lambda e: (e.deadline_at is None, e.deadline_at or e.waiting_since_at, e.key))
        )

    def complaint(self, due: DueComplaint, *, may_sign: bool = False) -> Entry:
        """Return a complaint whose time runs."""
        row = due.row
        return Entry(
            key=f"complaint:{row.id.hex}",
            part=Part.COMPLAINTS,
            row=due,
            open_kind="complaint",
            open_id=row.id,
            icon="message-report",
            number=row.number,
            name=row.customer_name,
            sentence=" · ".join(part for part in (self._step(row), row.subject, row.party_name) if part),
            status=self._complaint_words.status_chip(row.status),
            action=self._complaint_action(due.next_act, may_sign=may_sign),
            # The clock that runs out first: who must be called within the hour is not due in three days.
            deadline_at=row.next_due_at,
            waiting_since_at=row.received_at,
            facts=self._facts(
                (self.tr("商品"), row.product),
                (self.tr("处理人"), row.assignee_name or self.tr("未派")),
                (self.tr("受理"), self.when(row.received_at)),
                (self.tr("先到的时限"), self._next(row)),
                (self.tr("时限"), self.when(row.deadline_at)),
            ),
        )

    def _step(self, row: ComplaintRow) -> str:
        """Return what the time on the chip is for, where it is not for the whole of the case."""
        return "" if row.next_clock == Clock.RESOLUTION else ClockWords(self).clock(row.next_clock)

    def _next(self, row: ComplaintRow) -> str:
        clock = ClockWords(self).clock(row.next_clock)
        return formats.pair(clock, self.when(row.next_due_at)) if clock else ""

    def task(self, row: TaskRow, about: ComplaintRow | None = None) -> Entry:
        """Return a task; ``about`` is the complaint it belongs to, when that is known."""
        is_open = row.status is TaskStatus.OPEN
        asked = self._ladder.task(row.kind) or self._parts.task(row.kind)
        action = self.tr("确认") if is_open else self.tr("完成")
        whose = row.role_title if row.assignee_id is None else self.tr("本人")
        return Entry(
            key=f"task:{row.task_id.hex}",
            part=Part.TASKS,
            row=row,
            open_kind=row.entity_kind,
            open_id=row.entity_id,
            icon="alert-triangle" if asked else "checkbox",
            number=_number(about),
            name=whose if about is None else about.customer_name,
            sentence=" · ".join(part for part in (asked, row.title, row.why) if part),
            status=ChipLook(self.tr("未确认"), Tone.INFO)
            if is_open
            else ChipLook(self.tr("已确认"), Tone.MUTE),
            action=self.tr("写原因") if asks_reason(row) else action,
            deadline_at=row.due_at,
            waiting_since_at=row.due_at,
            facts=self._facts(
                (self.tr("归"), whose),
                (self.tr("截止"), self.when(row.due_at)),
                (self.tr("确认人"), row.acknowledged_by),
            ),
        )

    def approval(self, row: ApprovalRow, about: ComplaintRow | None = None) -> Entry:
        """Return a request that waits for this person's signature; ``about`` as for a task."""
        amount = formats.money(row.amount_fen) if row.amount_fen else ""
        return Entry(
            key=f"approval:{row.approval_id.hex}",
            part=Part.APPROVALS,
            row=row,
            open_kind=row.entity_kind,
            open_id=row.entity_id,
            icon="signature",
            number=_number(about),
            name=row.requested_by,
            sentence=" · ".join(part for part in (amount, row.sentence) if part),
            status=ChipLook(self.tr("待审批"), Tone.WARN),
            action=self.tr("审批"),
            deadline_at=None,
            waiting_since_at=row.requested_at,
            facts=self._facts(
                (self.tr("申请人"), row.requested_by),
                (self.tr("申请于"), self.when(row.requested_at)),
                (self.tr("金额"), amount),
            ),
        )

    def item(self, entry: Entry, now_at: datetime) -> DueItem:
        """Return an entry as the list paints it at an instant (UTC)."""
        return DueItem(
            entry.key,
            self.chip(entry, now_at),
            entry.icon,
            entry.number,
            entry.name,
            entry.sentence,
            entry.status,
            entry.action,
        )

    def chip(self, entry: Entry, now_at: datetime) -> ChipLook:
        """Return the time left, or how long it has been waiting where nothing sets a deadline."""
        if entry.deadline_at is not None:
            return time_left_chip(entry.deadline_at, now_at)
        waited = now_at - entry.waiting_since_at
        words = duration_text(max(1, int(waited.total_seconds() // 60)))
        tone = Tone.WARN if waited >= _LONG else Tone.MUTE
        return ChipLook(self.tr("等 {time}").format(time=words), tone, "clock")

    def when(self, at: datetime) -> str:
        """Return an instant as the store's wall clock: 11-20 10:30."""
        return formats.moment_of_year(at.astimezone(self._zone))

    @staticmethod
    def _facts(*pairs: tuple[str, str]) -> tuple[str, ...]:
        return tuple(f"{name} {value}" for name, value in pairs if value)

    def _complaint_action(self, act: NextAct, *, may_sign: bool) -> str:
        if act is NextAct.APPROVE:
            return self.tr("审批") if may_sign else ""
        if not self._actor.may(CLOSE if act is NextAct.CLOSE else HANDLE):
            return ""
        words = {
            NextAct.TAKE: self.tr("受理"),
            NextAct.PROPOSE: self.tr("提方案"),
            NextAct.ASK: self.tr("问顾客"),
            NextAct.CLOSE: self.tr("完结"),
        }
        return words[act]


def asks_reason(row: TaskRow) -> bool:
    """Tell whether a task is done by saying why a case was not solved (A28)."""
    return row.kind.startswith(f"{REASON}.")


def _number(about: ComplaintRow | None) -> str:
    # A space keeps the column: the list gives its room to the name only where no number can stand.
    return " " if about is None else about.number
