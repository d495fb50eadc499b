# SPDX-License-Identifier: Apache-2.0
"""The words of the timeline's lines about what was done in a case. Reads nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.rules import CompensationAct, HandoverAct
from app.core.money import format_fen
from ui.complaints.case_words import CaseWords
from ui.complaints.words import ComplaintWords
from ui.theme.tokens import Tone

Shown = tuple[str, Tone, str, str]
"""Icon, tone, what was done, its text."""


class CaseHistory(QObject):
    """Puts the lines of a case into words."""

    def __init__(self, words: ComplaintWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all, self._words = words, CaseWords(self)

    def makers(self) -> dict[EventKind, Callable[[ComplaintEvent], Shown]]:
        """Return what makes the words of each kind of line."""
        return {
            EventKind.JUDGEMENT: self._judgement,
            EventKind.HANDOVER: self._handover,
            EventKind.HANDOVER_ACT: self._handover_act,
            EventKind.LIABILITY: self._liability,
            EventKind.OPTION: self._option,
            EventKind.CHOICE: self._choice,
            EventKind.COMPENSATION: self._compensation,
            EventKind.COMPENSATION_ACT: self._compensation_act,
            EventKind.MARK: self._mark,
            EventKind.APPEARANCE: self._appearance,
        }

    def _judgement(self, event: ComplaintEvent) -> Shown:
        if event.is_positive:
            return "circle-check", Tone.INFO, self.tr("判断：成立"), event.text
        reply = self.tr("答复顾客：{text}").format(text=event.outcome) if event.outcome else ""
        return "circle-x", Tone.WARN, self.tr("判断：不成立"), _lines(event.text, reply)

    def _handover(self, event: ComplaintEvent) -> Shown:
        return "send", Tone.WAITING, self.tr("移交{whom}").format(whom=event.person), event.text

    def _handover_act(self, event: ComplaintEvent) -> Shown:
        done = {
            HandoverAct.TAKEN: self.tr("记录：{whom}已接收"),
            HandoverAct.ANSWERED: self.tr("记录：{whom}已答复"),
            HandoverAct.REFUSED: self.tr("记录：{whom}退回"),
        }[HandoverAct(event.code)]
        tone = Tone.BAD if event.code == HandoverAct.REFUSED else Tone.OK
        return "corner-down-left", tone, done.format(whom=event.person), event.text

    def _liability(self, event: ComplaintEvent) -> Shown:
        if event.is_reversal:
            return "users", Tone.MUTE, self.tr("收回责任认定：{whom}").format(whom=event.person), event.text
        done = self.tr("责任认定：{whom} {percent} %").format(whom=event.person, percent=event.number)
        return "users", Tone.INFO, done, event.text

    def _option(self, event: ComplaintEvent) -> Shown:
        cost = self.tr("费用 ¥{amount}").format(amount=format_fen(event.number)) if event.number else ""
        text = " · ".join(part for part in (self._all.remedy(event.detail), event.text, cost) if part)
        return "list-details", Tone.MUTE, self.tr("备选方案 {number}").format(number=event.outcome), text

    def _choice(self, event: ComplaintEvent) -> Shown:
        return "check", Tone.OK, self.tr("选定方案 {number}").format(number=event.outcome), event.text

    def _compensation(self, event: ComplaintEvent) -> Shown:
        done = self.tr("补偿：{kind} ¥{amount}").format(
            kind=self._words.compensation(event.code), amount=format_fen(event.number)
        )
        return "cash", Tone.INFO, done, event.text

    def _compensation_act(self, event: ComplaintEvent) -> Shown:
        what = self.tr("{kind} ¥{amount}").format(
            kind=self._words.compensation(event.detail), amount=format_fen(event.number)
        )
        if event.code != CompensationAct.PAID:
            return "x", Tone.MUTE, self.tr("取消补偿：{what}").format(what=what), event.text
        way = self.tr("{way}，{name} 领取").format(
            way=self._words.pay_way(event.outcome), name=event.person or "—"
        )
        return "cash", Tone.OK, self.tr("发放补偿：{what}").format(what=what), _lines(way, event.text)

    def _mark(self, event: ComplaintEvent) -> Shown:
        mark = self._words.mark(event.code)
        done = self.tr("设为“{mark}”") if event.is_positive else self.tr("取消“{mark}”")
        return "bolt", Tone.HOT if event.is_positive else Tone.MUTE, done.format(mark=mark), event.text

    def _appearance(self, event: ComplaintEvent) -> Shown:
        done = self.tr("外观检查：{seen}").format(seen=self._words.seen(event.code, event.detail))
        agreed = self.tr("{name} 认可") if event.is_positive else self.tr("{name} 不认可")
        return "eye", Tone.INFO, done, _lines(event.text, agreed.format(name=event.person or "—"))


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
