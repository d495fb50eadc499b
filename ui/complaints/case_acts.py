# SPDX-License-Identifier: Apache-2.0
"""Which sheet does what in a case: the next step, a chosen step, a line of the menu. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.approvals.queries import get_approval
from app.approvals.rules import SIGN
from app.complaints.case_file import CaseFile, CaseView
from app.complaints.compensation import CompensationState, own_limit_fen
from app.complaints.rows import Act
from app.complaints.rules import Ground, Mark, Step
from app.complaints.six_steps import CaseStep, NextStep
from ui.approvals.signature_sheet import SignatureSheet
from ui.client import Client
from ui.complaints.case_sheets import AppearanceSheet, MarkSheet, StepRecordSheet
from ui.complaints.judge_sheets import HandoverActSheet, HandOverSheet, JudgeSheet
from ui.complaints.liability_sheet import LiabilitySheet, TakeBackLiabilitySheet
from ui.complaints.money_sheets import CancelCompensationSheet, CompensateSheet, PaySheet
from ui.complaints.option_sheets import ChoiceSheet, OptionsSheet
from ui.complaints.plan_sheets import AnswerSheet, CloseSheet, PlanSheet
from ui.widgets.dialog import Overlay


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu: whether it is there, its icon and words, and what it does."""

    is_open: bool
    icon: str
    text: str
    act: Callable[[], object]


class CaseActs(QObject):
    """Opens the sheets of one case over a widget; `take_wanted` and `files_wanted` are for its pane."""

    take_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, client: Client, host: QWidget) -> None:
        super().__init__(host)
        self._client, self._host = client, host
        self._view: CaseView | None = None

    def set_view(self, view: CaseView) -> None:
        """Say which case it is about, as it stands now."""
        self._view = view

    # ---- what the pane calls

    def do_next(self) -> None:
        """Do what brings the case on (F12)."""
        if self._view is not None:
            self._do(self._view, self._view.file.next)

    def do(self, step: NextStep) -> None:
        """Do one thing, whatever is next; what this person may not do now gives way to what is next."""
        if self._view is None:
            return
        needed = {NextStep.PLAN: Act.PLAN, NextStep.ASK: Act.PLAN, NextStep.CLOSE: Act.CLOSE}.get(step)
        may = needed is None or needed in self._view.detail.acts
        self._do(self._view, step if may else self._view.file.next)

    def do_step(self, step: str) -> None:
        """Do something about one of the six steps: what it lacks, or the record of what was done."""
        view = self._view
        if view is None or not view.file.may_handle:
            return
        acts: dict[CaseStep, Callable[[], object]] = {
            CaseStep.INTAKE: self._take_or_edit,
            CaseStep.JUDGEMENT: self.judge,
            CaseStep.INQUIRY: self._inquire,
            CaseStep.PLAN: self._plan,
            CaseStep.EXECUTION: lambda: self.record(Step.EXECUTION),
            CaseStep.SUMMARY: lambda: self.record(Step.SUMMARY),
        }
        acts[CaseStep(step)]()

    def step_entries(self) -> tuple[Entry, ...]:
        """Return the lines of the menu on the way to a plan and after it; those not open now among them."""
        view = self._view
        if view is None:
            return ()
        file = view.file
        is_running = file.may_handle and not file.is_done
        may_choose = file.may_choose and not file.is_done and bool(file.options)
        return (
            Entry(is_running, "circle-check", self.tr("判断…"), self.judge),
            Entry(is_running, "send", self.tr("移交…"), self.hand_over),
            Entry(is_running, "list-details", self.tr("备选方案…"), self.offer),
            Entry(may_choose, "check", self.tr("选定方案…"), self.choose),
            Entry(is_running, "pencil", self.tr("记实施…"), lambda: self.record(Step.EXECUTION)),
            Entry(is_running, "pencil", self.tr("记总结…"), lambda: self.record(Step.SUMMARY)),
        )

    def other_entries(self) -> tuple[Entry, ...]:
        """Return the lines of the menu that are open at any step, after the end too."""
        view = self._view
        if view is None:
            return ()
        file = view.file
        may = file.may_handle
        states = CompensationState
        may_sign, may_pay = self._client.actor.may(SIGN), file.may_compensate
        to_pay = [row.id for row in file.compensations if may_pay and row.state is states.APPROVED]
        asked = [row.approval_id for row in file.compensations if may_sign and row.state is states.ASKED]
        to_sign = [one for one in asked if one is not None]
        green = self.tr("取消绿色通道…") if self._is_green() else self.tr("绿色通道…")
        return (
            Entry(may, "users", self.tr("责任认定…"), self.find_liability),
            Entry(may, "cash", self.tr("补偿…"), self.compensate),
            Entry(bool(to_sign), "check", self.tr("审批补偿…"), lambda: self.sign(to_sign[0])),
            Entry(bool(to_pay), "cash", self.tr("发放补偿…"), lambda: self.pay(to_pay[0])),
            Entry(may, "eye", self.tr("外观检查…"), self.check_appearance),
            Entry(file.may_choose and not file.is_done, "bolt", green, self.mark_green),
        )

    # ---- sheets

    def judge(self) -> None:
        """Open the judgement."""
        if self._view is not None:
            self._open(JudgeSheet(self._client, self._host, self._view.detail, self._view.file.judgement))

    def hand_over(self) -> None:
        """Open the hand-over."""
        if self._view is not None:
            self._open(HandOverSheet(self._client, self._host, self._view.detail))

    def answer_handover(self, handover_id: UUID | None = None) -> None:
        """Open what came of a hand-over; of the oldest that waits when none is named."""
        rows = [row for row in self._file().handovers if row.is_open] if self._view is not None else []
        row = next((row for row in rows if handover_id in {None, row.id}), None)
        if row is not None:
            self._open(HandoverActSheet(self._client, self._host, row))

    def offer(self) -> None:
        """Open the options, with those laid before the leader last."""
        if self._view is not None:
            self._open(OptionsSheet(self._client, self._host, self._view.detail, self._file().options))

    def choose(self, option_id: UUID | None = None) -> None:
        """Open the leader's choice."""
        if self._view is not None and self._file().options:
            options = self._file().options
            self._open(ChoiceSheet(self._client, self._host, self._view.detail, options, option_id))

    def record(self, step: Step) -> None:
        """Open the record of a step."""
        if self._view is not None:
            self._open(StepRecordSheet(self._client, self._host, self._view.detail, step))

    def find_liability(self) -> None:
        """Open the finding of who bears it."""
        if self._view is not None:
            self._open(LiabilitySheet(self._client, self._host, self._view.detail, self._file().liabilities))

    def take_back_liability(self) -> None:
        """Open the taking back of a finding."""
        if self._view is not None:
            self._open(TakeBackLiabilitySheet(self._client, self._host, self._view.detail))

    def compensate(self) -> None:
        """Open the compensation, once it is known how much this person may give."""
        self._client.jobs.read(own_limit_fen, owner=self, done=self._on_limit, slot="limit")

    def pay(self, compensation_id: UUID) -> None:
        """Open the handing out of a compensation."""
        row = next((row for row in self._file().compensations if row.id == compensation_id), None)
        if row is not None and self._view is not None:
            self._open(PaySheet(self._client, self._host, self._view.detail, row))

    def cancel_compensation(self, compensation_id: UUID) -> None:
        """Open the cancelling of a compensation."""
        row = next((row for row in self._file().compensations if row.id == compensation_id), None)
        if row is not None:
            self._open(CancelCompensationSheet(self._client, self._host, row))

    def sign(self, approval_id: UUID) -> None:
        """Open the signature: who may sign enters his password here."""
        self._client.jobs.read(
            get_approval,
            approval_id,
            owner=self,
            done=lambda row: self._open(SignatureSheet(self._host, self._client, row)),
            failed=self._client.show_error,
        )

    def check_appearance(self) -> None:
        """Open the check of the look; photos come after it."""
        if self._view is not None:
            sheet = AppearanceSheet(self._client, self._host, self._view.detail)
            sheet.stored.connect(lambda _answer: self.files_wanted.emit())
            self._open(sheet)

    def mark_green(self) -> None:
        """Open the green channel, or its end."""
        if self._view is not None:
            self._open(MarkSheet(self._client, self._host, self._view.detail, is_set=not self._is_green()))

    # ---- inside

    def _do(self, view: CaseView, step: NextStep) -> None:
        detail = view.detail
        acts: dict[NextStep, Callable[[], object]] = {
            NextStep.TAKE: self.take_wanted.emit,
            NextStep.JUDGE: self.judge,
            NextStep.ANSWER_HANDOVER: self.answer_handover,
            NextStep.CHOOSE: self.choose,
            NextStep.PLAN: lambda: self._open(PlanSheet(self._client, self._host, detail)),
            NextStep.ASK: lambda: self._open(AnswerSheet(self._client, self._host, detail)),
            NextStep.EXECUTE: lambda: self.record(Step.EXECUTION),
            NextStep.CLOSE: self.close_case,
            NextStep.CLOSE_UNFOUNDED: lambda: self.close_case(Ground.UNFOUNDED),
        }
        act = acts.get(step)
        if act is not None:
            act()

    def close_case(self, ground: Ground | None = None) -> None:
        """Open the closing; on a ground that is proposed, with the words of the judgement."""
        view = self._view
        if view is None:
            return
        self._open(CloseSheet(self._client, self._host, view.detail, view.file, ground))

    def _take_or_edit(self) -> None:
        if self._view is not None and Act.TAKE in self._view.detail.acts:
            self.take_wanted.emit()

    def _inquire(self) -> None:
        if any(row.is_open for row in self._file().handovers):
            self.answer_handover()
        else:
            self.hand_over()

    def _plan(self) -> None:
        view = self._view
        if view is None:
            return
        file = view.file
        offered = bool(file.options) and not any(row.is_chosen for row in file.options)
        if view.detail.plan is not None and view.detail.plan.is_accepted is None:
            self._do(view, NextStep.ASK)
        elif offered and file.may_choose:
            self.choose()
        else:
            self._do(view, NextStep.PLAN)

    def _on_limit(self, limit_fen: int | None) -> None:
        if self._view is not None:
            given = self._file().compensated_fen
            self._open(CompensateSheet(self._client, self._host, self._view.detail, given, limit_fen))

    def _is_green(self) -> bool:
        return any(row.mark == Mark.GREEN_CHANNEL for row in self._file().marks)

    def _file(self) -> CaseFile:
        if self._view is None:
            raise LookupError
        return self._view.file

    def _open(self, sheet: Overlay) -> None:
        sheet.open()
