# SPDX-License-Identifier: Apache-2.0
"""The words of reconciliation: how far a statement is, how lines stand, who is wrong. Reads nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.parts.reconciling_lines import BookLine, PairKind, StationLine, Suspected, Why
from app.parts.rules import Direction
from app.parts.statement_list import StatementActRow, StatementRow, StatementSheet
from app.parts.statement_rules import StatementAct, StatementStatus, Wrong
from app.parts.statement_working import Item, ItemState
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices


class StatementWords(QObject):
    """Puts statements into words of the present language."""

    def status(self, status: StatementStatus) -> str:
        """Return how far a statement is."""
        names = {
            StatementStatus.DUE: self.tr("该对账"),
            StatementStatus.OPEN: self.tr("等对方文件"),
            StatementStatus.TAKEN: self.tr("核对中"),
            StatementStatus.OURS: self.tr("等对方签章"),
            StatementStatus.SIGNED: self.tr("双方已签"),
        }
        return names[status]

    def status_chip(self, row: StatementRow) -> ChipLook:
        """Return the chip of a statement."""
        looks = {
            StatementStatus.DUE: (Tone.WARN, "clock"),
            StatementStatus.OPEN: (Tone.WAITING, "file-import"),
            StatementStatus.TAKEN: (Tone.INFO, "checkbox"),
            StatementStatus.OURS: (Tone.WAITING, "signature"),
            StatementStatus.SIGNED: (Tone.OK, "check"),
        }
        tone, icon = looks[row.status]
        return ChipLook(self.status(row.status), tone, icon)

    def period(self, row: StatementRow) -> str:
        """Return the period of a statement."""
        return f"{formats.day(row.from_on)}–{formats.day(row.until_on)}"

    def short_period(self, row: StatementRow) -> str:
        """Return the period in a narrow column, without years."""
        return f"{formats.day_of_year(row.from_on)}–{formats.day_of_year(row.until_on)}"

    def item_chip(self, item: Item) -> ChipLook:
        """Return the chip of a pair or a line alone."""
        if item.state is ItemState.DECIDED and item.wrong is not None:
            return ChipLook(self.wrong(item.wrong), Tone.MUTE, "pencil")
        if item.state is ItemState.BY_HAND:
            return ChipLook(self.tr("人工对上"), Tone.OK, "user-check")
        if item.state is ItemState.AGREED:
            return ChipLook(self.tr("对上"), Tone.OK, "check")
        if item.state is ItemState.ASKED and item.kind is not None:
            return ChipLook(self.kind(item.kind), Tone.WARN)
        if item.is_at_edge:
            return ChipLook(self.tr("可能在下期"), Tone.MUTE)
        return ChipLook(self.alone(item), Tone.BAD)

    def alone(self, item: Item) -> str:
        """Return why a line has nothing opposite."""
        is_ours = item.book is not None
        if item.suspected is Suspected.DOUBLED:
            return self.tr("我方重复") if is_ours else self.tr("对方重复")
        return self.tr("对方没有") if is_ours else self.tr("我方没有")

    def kind(self, kind: PairKind) -> str:
        """Return in what two lines differ."""
        names = {
            PairKind.NUMBER: self.tr("单号相同"),
            PairKind.NEAR: self.tr("数量日期相符"),
            PairKind.SPLIT: self.tr("分行合计相符"),
            PairKind.DATE: self.tr("日期不符"),
            PairKind.DIGITS_NUMBER: self.tr("单号错位"),
            PairKind.DIGITS_PART: self.tr("编码错位"),
            PairKind.DIGITS_QUANTITY: self.tr("数量错位"),
            PairKind.UNIT: self.tr("箱和个不同"),
            PairKind.SIGN: self.tr("收发相反"),
            PairKind.CONDITION: self.tr("好坏不符"),
            PairKind.QUANTITY: self.tr("数量不符"),
        }
        return names[kind]

    def why(self, why: Why) -> str:
        """Return by what two lines were held together."""
        names = {
            Why.OUR_NUMBER: self.tr("按我方单号"),
            Why.THEIR_NUMBER: self.tr("按对方单号"),
            Why.SLIPPED_NUMBER: self.tr("单号只差一处"),
            Why.ONLY_ONE: self.tr("只可能是这一笔"),
            Why.NEAREST: self.tr("日期最近"),
        }
        return names[why]

    def about(self, item: Item) -> str:
        """Return what else there is to say of a pair or a line."""
        parts = [item.word]
        if item.factor > 1:
            parts.append(self.tr("每箱 {count}").format(count=item.factor))
        if item.why is not None:
            parts.append(self.why(item.why))
        if item.twin:
            parts.append(self.tr("与 {number} 重复").format(number=item.twin))
        if item.is_carried:
            parts.append(self.tr("上期留下"))
        if item.station is not None:
            parts.append(item.station.text)
        return " · ".join(part for part in parts if part)

    def moved(self, line: BookLine | StationLine | None) -> str:
        """Return which way how many went, as our warehouse sees it: 发 5."""
        if line is None:
            return ""
        way = self.tr("发") if line.direction is Direction.OUT else self.tr("收")
        return f"{way} {formats.number(line.quantity)}"

    def wrong(self, wrong: Wrong) -> str:
        """Return who has to correct something."""
        names = {
            Wrong.OURS: self.tr("我方改账"),
            Wrong.THEIRS: self.tr("对方改账"),
            Wrong.BOTH: self.tr("双方改账"),
            Wrong.NOBODY: self.tr("不用改账"),
        }
        return names[wrong]

    def wrongs(self) -> Choices:
        """Return who may have to correct something."""
        return tuple((wrong.value, self.wrong(wrong)) for wrong in Wrong)

    def act(self, act: StatementAct) -> str:
        """Return what was done."""
        names = {
            StatementAct.TAKEN_IN: self.tr("读入对方文件"),
            StatementAct.AGREED: self.tr("人工对上"),
            StatementAct.UNDONE: self.tr("拆开"),
            StatementAct.DECIDED: self.tr("说明"),
            StatementAct.BOOK: self.tr("留底"),
            StatementAct.SENT: self.tr("送对方"),
            StatementAct.OUR_SIGN: self.tr("我方签字"),
            StatementAct.THEIR_SIGN: self.tr("对方签章"),
            StatementAct.REOPENED: self.tr("主管重新打开"),
        }
        return names[act]

    def done(self, row: StatementActRow) -> str:
        """Return an act with the word that was said."""
        parts = [row.note]
        if row.act is StatementAct.TAKEN_IN:
            lines = self.tr("{count} 行").format(count=row.details.get("lines", 0))
            parts += [str(row.details.get("file_name", "")), lines]
        if row.noted_by:
            parts.append(self.tr("{name} 记下").format(name=row.noted_by))
        if row.is_void:
            parts.append(self.tr("签字后才传到，不算"))
        return " · ".join(part for part in parts if part)

    def facts(self, sheet: StatementSheet) -> str:
        """Return what came of the comparison, in a line."""
        found = sheet.found
        settled = len(found.of(ItemState.AGREED, ItemState.BY_HAND))
        return self.tr("我方 {ours} 行 · 对方 {theirs} 行 · 对上 {agreed} · 要看 {asked}").format(
            ours=formats.number(len(sheet.sides.book)),
            theirs=formats.number(len(sheet.sides.station)),
            agreed=formats.number(settled),
            asked=formats.number(len(sheet.asked)),
        )
