# SPDX-License-Identifier: Apache-2.0
"""What was done about a case, one line each with what can be done about it. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.approvals.rules import SIGN
from app.complaints.case_file import CaseFile
from app.complaints.compensation import CompensationRow, CompensationState
from app.complaints.handing import HandoverRow
from app.complaints.liability import WHOLE, LiabilityRow
from app.core.permissions import Actor
from ui.complaints.case_acts import CaseActs
from ui.complaints.case_words import CaseWords
from ui.complaints.words import ComplaintWords
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line: icon, what it is, its text, where it stands, and the acts (words, what they do)."""

    icon: str
    title: str
    text: str = ""
    chip: ChipLook | None = None
    acts: tuple[tuple[str, Callable[[], object]], ...] = ()


class CaseLines(QFrame):
    """The box 处理情况; hidden while nothing was done."""

    def __init__(
        self, words: ComplaintWords, acts: CaseActs, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._acts, self._zone = words, acts, zone
        self._case = CaseWords(self)
        self._lines: list[CaseLine] = []
        self.setProperty("role", "sunken")
        self.setAccessibleName(self.tr("处理情况"))
        self._column = vbox(spacing=7)
        self.setLayout(
            vbox(Label(self.tr("处理情况"), "strong"), self._column, spacing=6, margins=(12, 8, 12, 9))
        )
        self.hide()

    def show_file(self, file: CaseFile, actor: Actor, now_at: datetime) -> None:
        """Show what was done about a case."""
        self._lines = [
            *self._judgement(file),
            *(self._handover(row, file, now_at) for row in file.handovers),
            *self._options(file),
            *self._liabilities(file),
            *(self._compensation(row, file, actor) for row in file.compensations),
            *self._appearances(file),
            *self._marks(file),
        ]
        clear_layout(self._column)
        for line in self._lines:
            self._column.addLayout(self._row(line))
        self.setVisible(bool(self._lines))

    def lines(self) -> Sequence[CaseLine]:
        """Return what is shown."""
        return tuple(self._lines)

    # ---- lines

    def _judgement(self, file: CaseFile) -> list[CaseLine]:
        row = file.judgement
        if row is None:
            return []
        if row.is_founded:
            return [CaseLine("circle-check", self.tr("判断：成立"), row.text)]
        reply = self.tr("答复顾客：{text}").format(text=row.reply_text) if row.reply_text else ""
        text = "\n".join(part for part in (row.text, reply) if part)
        chip = None if file.is_done else ChipLook(self.tr("待主管按不成立完结"), Tone.WARN)
        return [CaseLine("circle-x", self.tr("判断：不成立"), text, chip)]

    def _handover(self, row: HandoverRow, file: CaseFile, now_at: datetime) -> CaseLine:
        whom = " · ".join(part for part in (row.terminal_name, row.party_name, row.to_name) if part)
        text = row.text
        if row.answer_by_at is not None and row.is_open:
            by = self._words.day_time(row.answer_by_at, self._zone, now_at)
            text += "\n" + self.tr("要在{time} 前答复").format(time=by)
        if row.act_text:
            text += "\n" + self.tr("{name}：{text}").format(name=row.act_by_name or "—", text=row.act_text)
        is_late = row.is_open and row.answer_by_at is not None and row.answer_by_at < now_at
        acts: tuple[tuple[str, Callable[[], object]], ...] = ()
        if row.is_open and file.may_handle:
            acts = ((self.tr("记答复"), lambda: self._acts.answer_handover(row.id)),)
        chip = self._case.handover_chip(row, is_late=is_late)
        return CaseLine("send", self.tr("移交{whom}").format(whom=whom), text, chip, acts)

    def _options(self, file: CaseFile) -> list[CaseLine]:
        may = file.may_choose and not file.is_done and not any(row.is_chosen for row in file.options)
        lines = []
        for row in file.options:
            cost = formats.money(row.cost_fen) if row.cost_fen else ""
            text = " · ".join(part for part in (self._words.remedy(row.remedy), row.text, cost) if part)
            chosen = self.tr("{name} 选定").format(name=row.chosen_by or "—")
            chip = ChipLook(chosen, Tone.OK, "check") if row.is_chosen else None
            acts: tuple[tuple[str, Callable[[], object]], ...] = ()
            if may:
                acts = ((self.tr("选定"), partial(self._acts.choose, row.id)),)
            title = self.tr("备选方案 {number}").format(number=row.position)
            lines.append(CaseLine("list-details", title, text, chip, acts))
        return lines

    def _liabilities(self, file: CaseFile) -> list[CaseLine]:
        lines = [self._share(row) for row in file.liabilities]
        if not lines:
            return []
        acts: tuple[tuple[str, Callable[[], object]], ...] = ()
        if file.may_handle:
            acts = ((self.tr("收回"), self._acts.take_back_liability),)
        chip = None
        if file.shares != WHOLE:
            wrong = self.tr("合计 {percent} %，请重新认定").format(percent=file.shares)
            chip = ChipLook(wrong, Tone.BAD, "alert-triangle")
        last = lines[-1]
        return [*lines[:-1], CaseLine(last.icon, last.title, last.text, chip, acts)]

    def _share(self, row: LiabilityRow) -> CaseLine:
        whom = " · ".join(part for part in (row.terminal_name, row.party_name, row.person) if part)
        title = self.tr("责任：{whom} {percent} %").format(whom=whom, percent=row.share_percent)
        money = (
            (self.tr("承担费用 {amount}"), row.cost_fen, ""),
            (self.tr("处罚{name} {amount}"), row.penalty_fen, row.person),
            (self.tr("处罚{name} {amount}"), row.head_penalty_fen, row.head_person),
        )
        parts = [
            words.format(amount=formats.money(fen), name=f" {name}" if name else "")
            for words, fen, name in money
            if fen
        ]
        return CaseLine("users", title, " · ".join(part for part in (*parts, row.text) if part))

    def _compensation(self, row: CompensationRow, file: CaseFile, actor: Actor) -> CaseLine:
        kind = self._case.compensation(row.kind)
        title = self.tr("补偿：{kind} {amount}").format(kind=kind, amount=formats.money(row.amount_fen))
        text = row.text
        if row.state is CompensationState.PAID:
            way = self._case.pay_way(row.way)
            text += "\n" + self.tr("{way}，{name} 领取").format(way=way, name=row.received_by or "—")
        elif row.act_text:
            text += "\n" + row.act_text
        acts: list[tuple[str, Callable[[], object]]] = []
        approval_id = row.approval_id
        if row.state is CompensationState.ASKED and approval_id is not None and actor.may(SIGN):
            acts.append((self.tr("审批"), lambda: self._acts.sign(approval_id)))
        if file.may_compensate and row.state is CompensationState.APPROVED:
            acts.append((self.tr("发放"), lambda: self._acts.pay(row.id)))
        if file.may_compensate and row.state not in {CompensationState.PAID, CompensationState.CANCELLED}:
            acts.append((self.tr("取消"), lambda: self._acts.cancel_compensation(row.id)))
        chip = self._case.compensation_chip(row.state, was_done_twice=row.was_done_twice)
        return CaseLine("cash", title, text, chip, tuple(acts))

    def _appearances(self, file: CaseFile) -> list[CaseLine]:
        lines = []
        for row in file.appearances:
            seen = self._case.seen(row.place, row.finding)
            agreed = self.tr("{name} 认可") if row.is_agreed else self.tr("{name} 不认可")
            tone = Tone.OK if row.is_agreed else Tone.WARN
            chip = ChipLook(agreed.format(name=row.checked_with or "—"), tone)
            lines.append(CaseLine("eye", self.tr("外观检查：{seen}").format(seen=seen), row.text, chip))
        return lines

    def _marks(self, file: CaseFile) -> list[CaseLine]:
        return [CaseLine("bolt", self._case.mark(row.mark), row.text) for row in file.marks]

    def _row(self, line: CaseLine) -> QHBoxLayout:
        title = Label(line.title, wrap=True, selectable=True)
        text = Label(line.text, "caption", wrap=True, selectable=True)
        if not line.text:
            # Never shown before it has its place: a window of its own would take the keys away.
            text.hide()
        buttons = []
        for words, act in line.acts:
            button = Button(words, kind="link")
            button.setToolTip(self.tr("{act}：{what}").format(act=words, what=line.title))
            button.clicked.connect(lambda _on=False, act=act: act())
            buttons.append(button)
        chip = [Chip(line.chip.text, line.chip.tone, line.chip.icon)] if line.chip is not None else []
        return hbox(
            vbox(IconLabel(line.icon, "text2", 16), None, margins=(0, 2, 0, 0)),
            (vbox(hbox((title, 1), *chip, *buttons, spacing=6), text, spacing=1), 1),
            spacing=8,
        )
