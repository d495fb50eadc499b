# SPDX-License-Identifier: Apache-2.0
"""What a column of the cell grid is: how a text becomes its value, and its value a text. Knows no row's area.

Every kind has one empty value, None: an empty text and no text are the same cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, NamedTuple
from unicodedata import normalize

from PySide6.QtCore import QCoreApplication

from app.core.money import format_fen, parse_fen
from app.core.normalise import plain_text
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.field_dates import read_date, store_today
from ui.widgets.row_columns import Align, Column, Row

_LONGEST_NUMBER = 15
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+\d+")


class CellKind(StrEnum):
    """What a cell holds: str, str without blanks, int or Decimal, fen, date, one of ``choices``, a chip."""

    TEXT = "text"
    CODE = "code"
    QUANTITY = "quantity"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    CHIP = "chip"


class CellLook(StrEnum):
    """How heavy a cell's text is."""

    PLAIN = "text"
    STRONG = "strong"
    SECOND = "second"


class CellRead(NamedTuple):
    """What a typed text means; with a problem (a sentence that says what to type) it means nothing."""

    value: Any
    problem: str = ""


class RowValues:
    """One row as it stands, unsaved edits included: ``values["quantity"]``; None where it is empty."""

    __slots__ = ("_edits", "_grid", "key", "row")

    def __init__(self, grid: Mapping[str, GridColumn], key: Any, row: Row | None, edits: Any) -> None:
        """Hold the frozen row (None for one that was added here) and its edits by column."""
        self.row: Any = row
        self.key, self._grid, self._edits = key, grid, edits

    def __getitem__(self, name: str) -> Any:
        """Return the value of a column; None while what was typed there cannot be read."""
        edit = self._edits.get(name) if self._edits else None
        return edit.value if edit is not None else self._grid[name].stored(self)


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column; width and hidden_below are pixels at 100 %.

    The value of a row is its attribute ``key``, or what ``value`` says; ``computed`` makes it of the other
    values as they stand, edits included, and cannot be edited. ``parse`` and ``format`` take the place of
    the kind's own; ``check`` says in a sentence what is wrong with a value that could be read. Only columns
    with ``is_sum`` are summed: unit prices are not. ``locked`` says why a row's cell cannot be edited here;
    ``aside`` is a word that stands small before the text and is not copied. ``default`` gives the value of an
    added row's cell in which nothing was typed.
    """

    key: str
    title: str
    kind: CellKind = CellKind.TEXT
    width: int = 100
    editable: bool = False
    look: CellLook = CellLook.PLAIN
    align: Align | None = None
    is_sum: bool = False
    decimals: int = 0
    choices: tuple[tuple[Any, str], ...] = ()
    value: Callable[[Row], Any] | None = None
    computed: Callable[[RowValues], Any] | None = None
    chip: Callable[[RowValues], ChipLook | None] | None = None
    parse: Callable[[str], CellRead] | None = None
    format: Callable[[Any], str] | None = None
    check: Callable[[Any], str] | None = None
    locked: Callable[[Row], str] | None = None
    aside: Callable[[RowValues], str] | None = None
    default: Callable[[], Any] | None = None
    hidden_below: int = 0
    stretch: bool = False

    def alignment(self) -> Align:
        """Return the alignment; numbers stand right."""
        is_number = self.kind in {CellKind.QUANTITY, CellKind.MONEY}
        return self.align or (Align.RIGHT if is_number else Align.LEFT)

    def may_edit(self) -> bool:
        """Tell whether people type here at all."""
        return self.editable and self.computed is None and self.kind is not CellKind.CHIP

    def stored(self, values: RowValues) -> Any:
        """Return a row's value without its edit."""
        if self.computed is not None:
            return self.computed(values)
        if values.row is None and self.default is not None:
            return self.default()
        if self.kind is CellKind.CHIP or values.row is None:
            return None
        found = self.value(values.row) if self.value is not None else getattr(values.row, self.key)
        return None if found == "" else found

    def text(self, value: Any) -> str:
        """Return a value as it is shown, copied and typed back; empty for None."""
        if value is None:
            return ""
        if self.format is not None:
            return self.format(value)
        return _WRITE.get(self.kind, _plain)(self, value)

    def read(self, text: str) -> CellRead:
        """Return what a typed or pasted text means here."""
        if not text or text.isspace():
            found = CellRead(None)
        elif self.parse is not None:
            found = self.parse(text)
        else:
            found = _READ[self.kind](self, text)
        if self.check is not None and not found.problem and (problem := self.check(found.value)):
            return CellRead(found.value, problem)
        return found

    def as_list_column(self) -> Column:
        """Return what the header's arrangement of columns needs to know."""
        return Column(
            self.key, self.title, width=self.width, hidden_below=self.hidden_below, stretch=self.stretch
        )


# ---- reading


def _read_text(_column: GridColumn, text: str) -> CellRead:
    return CellRead(text.strip() or None)


def _read_code(_column: GridColumn, text: str) -> CellRead:
    if text.isalnum() and text.isascii():
        return CellRead(text)
    code = plain_text(text).replace(" ", "")
    if _SCIENTIFIC.fullmatch(code):
        return CellRead(
            None,
            QCoreApplication.translate(
                "CellGrid", "Excel 把这个编号变成了 {text}：请在 Excel 里把该列设为文本，再复制一次"
            ).format(text=code),
        )
    return CellRead(code or None)


def _read_quantity(column: GridColumn, text: str) -> CellRead:
    if text.isdecimal() and text.isascii() and len(text) < _LONGEST_NUMBER:
        return CellRead(int(text))  # nearly every cell of a pasted column
    try:
        number = Decimal(normalize("NFKC", text).replace(",", ""))
    except InvalidOperation:
        number = Decimal("nan")
    if number.is_finite() and abs(number) >= 10**_LONGEST_NUMBER:
        return CellRead(None, QCoreApplication.translate("CellGrid", "数字太大了，请核对"))
    if not number.is_finite() or number != round(number, column.decimals):
        if column.decimals == 0:
            return CellRead(None, QCoreApplication.translate("CellGrid", "请填整数"))
        return CellRead(
            None,
            QCoreApplication.translate("CellGrid", "请填数字，最多 {count} 位小数").format(
                count=column.decimals
            ),
        )
    return CellRead(number if column.decimals and number != int(number) else int(number))


def _read_money(_column: GridColumn, text: str) -> CellRead:
    fen = parse_fen(text)
    return (
        CellRead(fen)
        if fen is not None
        else CellRead(None, QCoreApplication.translate("CellGrid", "请填金额，如 386.00"))
    )


def _read_date(_column: GridColumn, text: str) -> CellRead:
    # A date of Excel often brings its midnight along.
    day = read_date(re.sub(r"\s+0{1,2}:00(?::00)?$", "", text.strip()), store_today())
    return (
        CellRead(day)
        if day is not None
        else CellRead(None, QCoreApplication.translate("CellGrid", "请写成 2026-11-21"))
    )


def _read_choice(column: GridColumn, text: str) -> CellRead:
    wanted = plain_text(text).casefold()
    for value, words in column.choices:
        if wanted in {words.casefold(), str(value).casefold()}:
            return CellRead(value)
    begun = [value for value, words in column.choices if words.casefold().startswith(wanted)]
    if len(begun) == 1:
        return CellRead(begun[0])
    listed = formats.listed(words for _value, words in column.choices)
    return CellRead(
        None, QCoreApplication.translate("CellGrid", "请从这些里选：{choices}").format(choices=listed)
    )


def _read_chip(_column: GridColumn, _text: str) -> CellRead:
    return CellRead(None)


_READ: dict[CellKind, Callable[[GridColumn, str], CellRead]] = {
    CellKind.TEXT: _read_text,
    CellKind.CODE: _read_code,
    CellKind.QUANTITY: _read_quantity,
    CellKind.MONEY: _read_money,
    CellKind.DATE: _read_date,
    CellKind.CHOICE: _read_choice,
    CellKind.CHIP: _read_chip,
}

# ---- writing


def _plain(_column: GridColumn, value: Any) -> str:
    return str(value)


def _write_quantity(_column: GridColumn, value: Any) -> str:
    # No groups of three: a number of pieces is short, and Excel takes it as it is.
    return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)


def _write_money(_column: GridColumn, value: Any) -> str:
    return format_fen(value)


def _write_date(_column: GridColumn, value: Any) -> str:
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else str(value)


def _write_choice(column: GridColumn, value: Any) -> str:
    return next((words for known, words in column.choices if known == value), str(value))


_WRITE: dict[CellKind, Callable[[GridColumn, Any], str]] = {
    CellKind.QUANTITY: _write_quantity,
    CellKind.MONEY: _write_money,
    CellKind.DATE: _write_date,
    CellKind.CHOICE: _write_choice,
}
