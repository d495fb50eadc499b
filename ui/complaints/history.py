# SPDX-License-Identifier: Apache-2.0
"""The words of a complaint's timeline: one shown item for each event. Reads nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.complaints.events import ChangedField, ComplaintEvent, EventKind
from app.complaints.rules import CHOICES, EntryKind, Ground, Reason
from app.core.money import format_fen
from ui.complaints.case_history import CaseHistory
from ui.complaints.escalation_words import EscalationWords
from ui.complaints.link_words import LinkWords
from ui.complaints.outside_words import OutsideWords
from ui.complaints.words import ComplaintWords
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.timeline import TimelineItem

_Shown = tuple[str, Tone, str, str]
"""Icon, tone, what was done, its text."""


class ComplaintHistory(QObject):
    """Puts events into words; `part` chooses what a segment shows."""

    def __init__(self, words: ComplaintWords, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._zone = words, zone
        self._case = CaseHistory(words, self)
        self._ladder = EscalationWords(self)
        self._links = LinkWords(self)

    def shown(self, events: Sequence[ComplaintEvent], now_at: datetime) -> list[TimelineItem]:
        """Return what the timeline paints."""
        return [self._item(event, now_at) for event in events]

    @staticmethod
    def part(events: Sequence[ComplaintEvent], key: str) -> list[ComplaintEvent]:
        """Return the events of a segment: what people wrote and said, or all but what says the same twice."""
        if key == "all":
            taken = {(event.at, event.by_id) for event in events if event.detail == Reason.TAKEN}
            return [event for event in events if not _is_own_taking(event, taken)]
        written = {
            EventKind.ENTRY,
            EventKind.PLAN,
            EventKind.ANSWER,
            EventKind.REPLY,
            EventKind.JUDGEMENT,
            EventKind.HANDOVER,
            EventKind.HANDOVER_ACT,
        }
        return [event for event in events if event.kind in written]

    def _item(self, event: ComplaintEvent, now_at: datetime) -> TimelineItem:
        makers: dict[EventKind, Callable[[ComplaintEvent], _Shown]] = {
            **self._case.makers(),
            **self._ladder.makers(),
            **self._links.makers(),
            EventKind.STATUS: self._status,
            EventKind.ENTRY: self._entry,
            EventKind.ASSIGNMENT: self._assignment,
            EventKind.PLAN: self._plan,
            EventKind.ANSWER: self._answer,
            EventKind.REPLY: self._reply,
            EventKind.ATTACHMENT: self._attachment,
            EventKind.PRINT: self._print,
            EventKind.CHANGE: self._change,
            EventKind.APPROVAL: self._approval,
            EventKind.SIGNATURE: self._signature,
            EventKind.OUTSIDE: self._outside,
            EventKind.LETTER: self._letter,
        }
        icon, tone, done, text = makers[event.kind](event)
        note = ""
        if abs((event.recorded_at - event.at).total_seconds()) > 300:
            recorded = self._words.day_time(event.recorded_at, self._zone, now_at)
            note = self.tr("{time} 补记").format(time=recorded)
        if event.is_late:
            note = self.tr("未生效：另一个工位先改了状态")
        return TimelineItem(
            icon,
            tone,
            f"{event.by_name or self.tr('系统')} {done}",
            self._words.day_time(event.at, self._zone, now_at),
            text,
            note,
            self.tr("打开附件") if event.kind is EventKind.ATTACHMENT and not event.is_void else "",
            event.id,
        )

    def _status(self, event: ComplaintEvent) -> _Shown:
        words = self._words
        if event.detail in set(Ground):
            way = words.way(event.outcome)
            text = " · ".join(part for part in (words.ground(event.detail), way, event.text) if part)
            return "circle-check", Tone.OK, self.tr("完结"), text
        names = {
            Reason.REGISTERED: ("plus", Tone.INFO, self.tr("登记")),
            Reason.TAKEN: ("user-check", Tone.INFO, self.tr("受理")),
            Reason.RESUMED: ("refresh", Tone.MUTE, self.tr("继续处理")),
            Reason.REOPENED: ("refresh", Tone.HOT, self.tr("重新处理")),
            Reason.WAITING: ("clock-pause", Tone.WAITING, self.tr("转为“{status}”")),
            Reason.IMPORTED_REPLY: ("clock-pause", Tone.WAITING, self.tr("导入时已答复，转为“{status}”")),
        }
        icon, tone, done = names[Reason(event.detail)]
        return icon, tone, done.format(status=words.status(event.code)), event.text

    def _entry(self, event: ComplaintEvent) -> _Shown:
        words = self._words
        if event.code == EntryKind.CONTACT:
            done = f"{words.channel(event.detail)} · {words.outcome(event.outcome)}"
            reached = event.outcome == "reached"
            icon = "phone-call" if event.detail == "phone" else "message-2"
            return icon, Tone.OK if reached else Tone.WARN, done, event.text
        if event.code == EntryKind.NOTE:
            return "note", Tone.WAITING, self.tr("内部备注"), event.text
        return "pencil", Tone.INFO, words.step(event.detail) or self.tr("处理记录"), event.text

    def _assignment(self, event: ComplaintEvent) -> _Shown:
        person = event.person or self.tr("待分配")
        if event.is_reversal:
            return "user", Tone.MUTE, self.tr("撤销转派"), self.tr("回到 {name}").format(name=person)
        if event.person and event.person == event.by_name and not event.before:
            return "user", Tone.MUTE, self.tr("认领"), event.text
        before = event.before or self.tr("待分配")
        text = self.tr("{before} → {after}").format(before=before, after=person)
        return "user", Tone.MUTE, self.tr("转派"), "\n".join(part for part in (text, event.text) if part)

    def _plan(self, event: ComplaintEvent) -> _Shown:
        remedy = self._words.remedy(event.detail)
        text = self.tr("【{remedy}】{text}").format(remedy=remedy, text=event.text) if remedy else event.text
        return "clipboard-list", Tone.INFO, self.tr("提出方案"), text

    def _answer(self, event: ComplaintEvent) -> _Shown:
        said = self.tr("{name} {way}答复").format(name=event.person, way=self._words.way(event.detail))
        text = "\n".join(part for part in (said, event.text) if part)
        if event.is_positive:
            return "check", Tone.OK, self.tr("记录：顾客接受方案"), text
        return "x", Tone.BAD, self.tr("记录：顾客不接受方案"), text

    def _reply(self, event: ComplaintEvent) -> _Shown:
        return "message-2", Tone.OK, self.tr("书面答复顾客"), event.text

    def _attachment(self, event: ComplaintEvent) -> _Shown:
        if event.is_void:
            why = self.tr("{name}（已作废：{reason}）").format(name=event.text, reason=event.detail)
            return "paperclip", Tone.MUTE, self.tr("附件"), why
        return "paperclip", Tone.MUTE, self.tr("添加附件"), event.text

    def _print(self, event: ComplaintEvent) -> _Shown:
        number = self.tr("第 {count} 份").format(count=event.number)
        done = self.tr("重打") if event.is_reversal else self.tr("打印")
        if event.is_void:
            number = self.tr("{number}（已作废：{reason}）").format(number=number, reason=event.detail)
        return "printer", Tone.MUTE, done, number

    def _approval(self, event: ComplaintEvent) -> _Shown:
        amount = self.tr("¥{amount}").format(amount=format_fen(event.number)) if event.number else ""
        return "id-badge-2", Tone.WARN, self.tr("请求审批"), " · ".join(filter(None, (amount, event.text)))

    def _signature(self, event: ComplaintEvent) -> _Shown:
        names = {
            "approved": ("check", Tone.OK, self.tr("审批同意")),
            "refused": ("x", Tone.BAD, self.tr("审批不同意")),
            "withdrawn": ("x", Tone.MUTE, self.tr("撤回审批")),
        }
        icon, tone, done = names[event.code]
        return icon, tone, done, event.text

    def _outside(self, event: ComplaintEvent) -> _Shown:
        words = OutsideWords(self)
        due = self.tr("{day} 前答复").format(day=event.outcome) if event.outcome else ""
        head = " · ".join(part for part in (event.person, event.detail, due) if part)
        text = "\n".join(part for part in (head, event.text) if part)
        return "building-store", Tone.HOT, words.asked(event.code), text

    def _letter(self, event: ComplaintEvent) -> _Shown:
        way = OutsideWords(self).way(event.code)
        done = self.tr("答复函 {number}").format(number=event.detail)
        return "message-2", Tone.OK, done, f"{event.person} · {way} · {event.outcome}"

    def _change(self, event: ComplaintEvent) -> _Shown:
        lines = [line for change in event.changes if (line := self._changed(change))]
        return "edit", Tone.MUTE, self.tr("修改资料"), "\n".join(lines)

    def _changed(self, change: ChangedField) -> str:
        names = {
            "subject": self.tr("主题"),
            "event": self.tr("投诉内容"),
            "place": self.tr("地点"),
            "persons": self.tr("涉及人员"),
            "demand": self.tr("诉求"),
            "remedy": self.tr("诉求方式"),
            "source": self.tr("来源"),
            "source_number": self.tr("来源编号"),
            "complaint_class": self.tr("类别"),
            "category": self.tr("细类"),
            "nature": self.tr("性质"),
            "priority": self.tr("紧急程度"),
            "complainant": self.tr("投诉人"),
            "party_id": self.tr("责任方"),
            "responsible_person": self.tr("责任人"),
            "received_at": self.tr("受理时间"),
            "occurred_at": self.tr("发生时间"),
            "contact_phone_id": self.tr("联系电话"),
            "appliance_id": self.tr("商品"),
        }
        name = names.get(change.column)
        if name is None:
            return ""
        old, new = self._value(change.column, change.old), self._value(change.column, change.new)
        if change.column == "event":
            return formats.pair(self.tr("原投诉内容"), old)
        return formats.pair(name, f"{old or '—'} → {new or '—'}")

    def _value(self, column: str, value: str) -> str:
        if value and column in CHOICES and value in set(CHOICES[column]):
            return dict(self._words.choices(column))[value]
        if value and column.endswith("_at"):
            return formats.moment(datetime.fromisoformat(value).astimezone(self._zone))
        return value


def _is_own_taking(event: ComplaintEvent, taken: set[tuple[datetime, UUID]]) -> bool:
    """Tell whether an assignment only repeats that its author took the complaint at that moment."""
    is_own = event.kind is EventKind.ASSIGNMENT and not event.before and event.person == event.by_name
    return is_own and (event.at, event.by_id) in taken
