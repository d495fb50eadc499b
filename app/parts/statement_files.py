# SPDX-License-Identifier: Apache-2.0
"""A station's own statement as lines, from a table in whatever columns it has. Knows no file, stores nothing.

What an import refuses as unclear (5/11, 11月5日, month and day in two columns) is read here when only one
reading lies in the period of the statement. A line that cannot be read is said with its row, and then nothing
is taken: half a statement would show differences that are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from zoneinfo import ZoneInfo

from app.core.normalise import plain_text
from app.documents.cells import CellError, cleaned, is_empty_mark, read_cell, read_count
from app.documents.errors import ColumnsMissingError
from app.documents.import_kinds import ImportField
from app.documents.tabular import Table, TableRow
from app.parts.reconciling_lines import StationLine
from app.parts.rules import MOST, Condition, Direction
from app.parts.statement_columns import STATEMENT, lacking

Progress = Callable[[int, int], None]
"""Told how many rows of how many are read; may raise to stop."""
_PART = 500
_CARRIED = re.compile(".{0,12}(期初|期末|结存|结转|余额|承前页|过次页|转次页|小计|合计|总计|累计|共计).{0,6}")
_SAME = frozenset({"〃", '"', "″", "''", "同上"})
_UNIT = re.compile(r"(?<=[\d.)])\s*[^\W\d_万千百亿]$")
_BRACKETED = re.compile(r"\(([\d,.]+)\)")
_LAST_MINUS = re.compile(r"([\d,.]+)-")
_CAME = re.compile(r"收|入|借|进|购|\bin\b|receipt|receive|debit", re.IGNORECASE)
_WENT = re.compile(r"发|出|贷|付|退|领用|\bout\b|issue|credit", re.IGNORECASE)
"""What a station calls what it got, and what it gave away."""
_BAD = re.compile("坏|旧|不良|次品|残|废|返修|bad|old", re.IGNORECASE)
_GOOD = re.compile("好|新|良|合格|正品|正常|good|new", re.IGNORECASE)
_DECIMAL = re.compile(r"\d{1,2}\.\d")
_MOVED = ("quantity", "quantity_in", "quantity_out")
_FILLED = ("on", "month", "day", "document_number")


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Row ``row`` of the file cannot be read: ``cell`` of ``field``, for ``reason`` (a problem code)."""

    row: int
    field: str
    reason: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file says: all its ``lines``, or none and every problem. ``passed_over`` rows are no lines."""

    file_name: str
    sha256: str
    lines: tuple[StationLine, ...]
    problems: tuple[RowProblem, ...]
    passed_over: int


def read_statement(
    table: Table,
    mapping: Mapping[str, int],
    zone: ZoneInfo,
    period: tuple[date, date],
    *,
    is_our_view: bool = False,
    progress: Progress | None = None,
) -> Statement:
    """Return the lines of a station's statement, told in our view.

    ``mapping`` is field name → column (``statement_columns``); ``period`` its first and last day. A station
    writes what it got from us as in, which is out to us; ``is_our_view`` for one that writes it as we do
    (``reconciling.is_turned`` tells). Errors: ColumnsMissingError.
    """
    missing = lacking(mapping)
    if missing:
        raise ColumnsMissingError(kind=STATEMENT.key, fields=missing)
    reader = _Reader(table, mapping, zone, period, is_ours=is_our_view)
    for done, row in enumerate(table.rows):
        if progress is not None and done % _PART == 0:
            progress(done, len(table.rows))
        reader.read(row)
    lines = () if reader.problems else tuple(reader.lines)
    return Statement(table.file_name, table.sha256, lines, tuple(reader.problems), reader.passed_over)


class _CellProblemError(Exception):
    """A cell cannot be read; becomes a row's problem."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(field, reason)
        self.field, self.reason = field, reason


class _Reader:
    """Reads row after row: what a ledger leaves out because it stands above is taken from there."""

    def __init__(
        self,
        table: Table,
        mapping: Mapping[str, int],
        zone: ZoneInfo,
        period: tuple[date, date],
        *,
        is_ours: bool,
    ) -> None:
        self.lines: list[StationLine] = []
        self.problems: list[RowProblem] = []
        self.passed_over = 0
        self._mapping, self._zone, self._zero_on, self._period = mapping, zone, table.zero_on, period
        self._is_ours = is_ours
        self._sign_tells = _sign_tells(table, mapping)
        self._fields = {field.name: field for field in STATEMENT.fields}
        self._above: dict[str, str] = {}

    def read(self, row: TableRow) -> None:
        """Take a row as a line, as a problem, or as none."""
        cells = {name: _own(row.cells[column]) for name, column in self._mapping.items()}
        if row.no_record or _is_none(row, cells):
            self.passed_over += 1
            return
        self._fill(cells)
        try:
            self.lines.append(self._line(row.number, cells))
        except _CellProblemError as problem:
            cell = cells.get(problem.field, "")
            self.problems.append(RowProblem(row.number, problem.field, problem.reason, cell))

    def _fill(self, cells: dict[str, str]) -> None:
        """Put in what stands above: at 同上, at a month written once, in the later lines of a document.

        A line of which both day and number are left out goes on with the document above.
        """
        goes_on = not any(cells.get(name) for name in ("on", "day", "document_number"))
        for name, cell in cells.items():
            is_left_out = not cell and (
                name in {"month", "day"} or (goes_on and name in _FILLED and "document_number" in cells)
            )
            if cell in _SAME or is_left_out:
                cells[name] = self._above.get(name, "")
        self._above.update(cells)

    def _line(self, number: int, cells: Mapping[str, str]) -> StationLine:
        on = self._day(cells)
        code = self._text(cells, "part_code")
        if not code:
            raise _CellProblemError("part_code", "required")
        quantity, direction = self._movement(cells)
        return StationLine(
            number,
            self._text(cells, "document_number"),
            on,
            code,
            quantity,
            direction,
            self._text(cells, "text"),
            _condition(cells.get("condition", "")),
        )

    def _text(self, cells: Mapping[str, str], name: str) -> str:
        value = self._value(self._fields[name], cells.get(name, ""))
        return value if isinstance(value, str) else ""

    def _value(self, field: ImportField, cell: str) -> object:
        try:
            return read_cell(field, cell, self._zone, zero_on=self._zero_on)
        except CellError as error:
            raise _CellProblemError(field.name, error.code) from error

    def _day(self, cells: Mapping[str, str]) -> date:
        if not cells.get("on") and (cells.get("month") or cells.get("day")):
            month_and_day = f"{cells.get('month', '')}/{cells.get('day', '')}"
            day = _in_period(month_and_day, self._period, is_month_first=True)
            if day is None:
                raise _CellProblemError("day", "not_a_date")
            return day
        cell = cells.get("on", "")
        try:
            value = self._value(self._fields["on"], cell)
        except _CellProblemError:
            value = _in_period(cell, self._period, is_month_first="月" in cell)
            if value is None:
                raise
        if not isinstance(value, date):
            raise _CellProblemError("on", "required")
        return value

    def _movement(self, cells: Mapping[str, str]) -> tuple[int, Direction]:
        """Return how many pieces, and which way as we see it."""
        came, went = _count(cells, "quantity_in"), _count(cells, "quantity_out")
        if came and went:
            raise _CellProblemError("quantity_out", "both_ways")
        count = came - went or _count(cells, "quantity")
        if not count:
            is_nought = any(cells.get(name) for name in _MOVED)
            raise _CellProblemError(_field_of(cells), "not_positive" if is_nought else "required")
        if abs(count) > MOST:
            raise _CellProblemError(_field_of(cells), "too_many_pieces")
        is_theirs_in = count > 0
        if "way" in cells and not (came or went or self._sign_tells):
            is_theirs_in = is_theirs_in is _is_in(cells["way"])
        return abs(count), Direction.IN if is_theirs_in is self._is_ours else Direction.OUT


def _is_none(row: TableRow, cells: Mapping[str, str]) -> bool:
    """Tell a row of balances, or of signatures, from a line."""
    if cells.get("document_number"):
        return False
    moves = any(cells.get(name) for name in _MOVED)
    if not moves and not cells["part_code"]:
        return True
    is_whole = moves and cells["part_code"] and (cells.get("on") or cells.get("day"))
    return not is_whole and any(_CARRIED.fullmatch(cell.strip()) for cell in row.cells)


def _sign_tells(table: Table, mapping: Mapping[str, int]) -> bool:
    """Tell whether the sign of a quantity repeats what the word beside it says.

    Many programs write what went out below nought and 出库 beside it; in others a figure below nought takes
    an entry back. The more frequent one of what went out says which.
    """
    if "way" not in mapping or "quantity" not in mapping:
        return False
    below = 0
    for row in table.rows:
        word, count = row.cells[mapping["way"]], row.cells[mapping["quantity"]].strip()
        if count and _WENT.search(word) and not _CAME.search(word):
            below += 1 if count.startswith(("-", "(", "\uff08", "\uff0d")) else -1
    return below > 0


def _own(cell: str) -> str:
    """Return a cell's text, empty for a mark that stands for nothing."""
    text = cleaned(cell)
    return "" if is_empty_mark(text) else text


def _count(cells: Mapping[str, str], name: str) -> int:
    """Return a number of pieces, 0 for an empty cell: (5), 5- and -5 are below nought, 5只 and 5.00 are 5."""
    plain = plain_text(cells.get(name, "")).lstrip("'").strip()
    if not plain:
        return 0
    plain = _UNIT.sub("", plain)
    if found := _BRACKETED.fullmatch(plain) or _LAST_MINUS.fullmatch(plain):
        plain = f"-{found[1]}"
    try:
        return read_count(plain)
    except CellError as error:
        raise _CellProblemError(name, error.code) from error


def _field_of(cells: Mapping[str, str]) -> str:
    """Return the field of a quantity that is filled, else the first one that the file has."""
    filled = (name for name in _MOVED if cells.get(name))
    return next(filled, next(name for name in _MOVED if name in cells))


def _is_in(word: str) -> bool:
    """Tell whether a word says that the station got something. Errors: _CellProblemError."""
    is_in, is_out = bool(_CAME.search(word)), bool(_WENT.search(word))
    if is_in is is_out:
        raise _CellProblemError("way", "unknown_way" if word else "required")
    return is_in


def _condition(word: str) -> Condition | None:
    """Return the condition that a word says; None for none, and for one that we do not know."""
    if _BAD.search(word):
        return Condition.BAD
    return Condition.GOOD if _GOOD.search(word) else None


def _in_period(text: str, period: tuple[date, date], *, is_month_first: bool) -> date | None:
    """Return the one day of the period that a text may mean; None when none or several may be meant."""
    plain = plain_text(text)
    # 11.1 may be the first of November, or the tenth in a cell that keeps numbers.
    if _DECIMAL.fullmatch(plain):
        return None
    figures = [int(figure) for figure in re.findall(r"\d+", plain)]
    days = {
        day
        for day in _readings(figures, period, is_month_first=is_month_first)
        if period[0] <= day <= period[1]
    }
    return days.pop() if len(days) == 1 else None


def _readings(figures: Sequence[int], period: tuple[date, date], *, is_month_first: bool) -> Iterator[date]:
    orders: list[tuple[int, ...]]
    if len(figures) == 2:
        ends = [tuple(figures)] if is_month_first else list(permutations(figures))
        orders = [(year, *end) for year in {period[0].year, period[1].year} for end in ends]
    elif len(figures) == 3:
        orders = [tuple(figures)] if is_month_first else list(permutations(figures))
    else:
        return
    for year, month, day in orders:
        try:
            yield date(year if year > 99 else 2000 + year, month, day)
        except ValueError:
            continue
