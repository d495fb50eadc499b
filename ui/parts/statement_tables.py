# SPDX-License-Identifier: Apache-2.0
"""The tables of a statement: lines of both sides, accounts by part, what was done. Columns over rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.parts.reconciling_lines import BookLine, StationLine
from app.parts.statement_list import StatementActRow, StatementSheet
from app.parts.statement_working import Account
from ui.parts.statement_words import StatementWords
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.row_columns import CHECK_COLUMN
from ui.widgets.row_table import Column, Paint


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A part's account on both sides, with what it is called; ``is_known``: the partner's file is here."""

    id: str
    name: str
    unit: str
    account: Account
    is_known: bool


def account_lines(sheet: StatementSheet) -> tuple[AccountLine, ...]:
    """Return the accounts, those on which the sides do not agree first."""
    has_file = sheet.standing.taken is not None
    told = sorted(sheet.found.accounts, key=lambda one: not one.difference)
    return tuple(
        AccountLine(one.part_code, part.name if part else "", part.unit if part else "", one, has_file)
        for one in told
        for part in (sheet.parts.get(one.part_code),)
    )


class StatementColumns(QObject):
    """Makes the columns of the tables."""

    def __init__(self, parent: QObject, zone: ZoneInfo) -> None:
        super().__init__(parent)
        self._zone = zone
        self._words = StatementWords(self)

    def statements(self) -> tuple[Column, ...]:
        """Return the columns of the list of statements."""
        words = self._words
        return (
            Column("party", self.tr("对方"), lambda row: row.party, width=70, stretch=True),
            Column("period", self.tr("期间"), words.short_period, width=104, paint=Paint.TIME),
            Column("status", self.tr("进度"), width=98, paint=Paint.CHIP, chip=words.status_chip),
        )

    def items(self) -> tuple[Column, ...]:
        """Return the columns of pairs and lines: ours on the left, the partner's on the right.

        Rows can be checked: two lines that are put together need not stand side by side.
        """
        words = self._words
        return (
            CHECK_COLUMN,
            Column("state", self.tr("判断"), width=108, paint=Paint.CHIP, chip=words.item_chip),
            Column(
                "part", self.tr("配件编码"), lambda row: row.line.part_code, width=116, paint=Paint.STRONG
            ),
            Column("our_number", self.tr("我方单号"), lambda row: _number(row.book), width=140),
            Column("our_on", self.tr("日期"), lambda row: _day(row.book), width=60, paint=Paint.TIME),
            Column("ours", self.tr("我方"), lambda row: words.moved(row.book), width=54, paint=Paint.NUMBER),
            Column("their_number", self.tr("对方单号"), lambda row: _number(row.station), width=120),
            Column("their_on", self.tr("日期"), lambda row: _day(row.station), width=60, paint=Paint.TIME),
            Column(
                "theirs", self.tr("对方"), lambda row: words.moved(row.station), width=54, paint=Paint.NUMBER
            ),
            Column("about", self.tr("说明"), words.about, width=80, paint=Paint.SECOND, stretch=True),
        )

    def accounts(self) -> tuple[Column, ...]:
        """Return the columns of the accounts (P10)."""
        return (
            Column("name", self.tr("配件"), _part, width=150, stretch=True),
            _count("opening", self.tr("期初"), lambda one: one.ours.opening),
            _count("out", self.tr("发出"), lambda one: one.ours.out),
            _count("back", self.tr("收回"), lambda one: one.ours.back),
            _count("closing", self.tr("我方期末"), lambda one: one.ours.closing, 80),
            _count("their_out", self.tr("对方收"), lambda one: one.theirs.out),
            _count("their_back", self.tr("对方退"), lambda one: one.theirs.back),
            _count("their_closing", self.tr("对方期末"), lambda one: one.theirs.closing, 80),
            Column("difference", self.tr("相差"), width=74, paint=Paint.CHIP, chip=self._difference),
        )

    def acts(self) -> tuple[Column, ...]:
        """Return the columns of what was done."""
        return (
            Column("at", self.tr("时间"), self._at, width=104, paint=Paint.TIME),
            Column("act", self.tr("办理"), lambda row: self._words.act(row.act), width=124),
            Column("name", self.tr("谁"), lambda row: row.name, width=84),
            Column("about", self.tr("说明"), self._words.done, width=220, stretch=True),
        )

    def _difference(self, row: AccountLine) -> ChipLook | None:
        difference = row.account.difference
        if not row.is_known:
            return None
        if not difference:
            return ChipLook(self.tr("相符"), Tone.OK)
        return ChipLook(f"{difference:+,}", Tone.BAD)

    def _at(self, row: StatementActRow) -> str:
        return formats.moment(row.at.astimezone(self._zone))


def _count(key: str, title: str, value: Callable[[Account], int], width: int = 66) -> Column:
    return Column(key, title, lambda row: formats.number(value(row.account)), width=width, paint=Paint.NUMBER)


def _number(line: BookLine | StationLine | None) -> str:
    return "" if line is None else line.document_number


def _day(line: BookLine | StationLine | None) -> str:
    return "" if line is None else formats.day_of_year(line.on)


def _part(row: AccountLine) -> str:
    return f"{row.id} {row.name}".strip()
