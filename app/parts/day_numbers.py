# SPDX-License-Identifier: Apache-2.0
"""The numbers of a day's report (D33): per series from the one after the last report's, each accounted for.

A series is a kind of document at a desk in a year (``BR-001A1-26``). Reads alone; knows no sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

from app.core import derived
from app.core.db import Base
from app.core.numbering import NumberSeries, count_of, skipped
from app.core.unit_of_work import Reading
from app.parts.day_rules import ClosedDay, DayMark, NumberState, number_of, series_of
from app.parts.models import StockDocument, StockVoid
from app.parts.rules import DocumentStatus

_DOCUMENT: Table = Base.metadata.tables[StockDocument.__tablename__]
_VOID: Table = Base.metadata.tables[StockVoid.__tablename__]
_BEYOND = "~"
"""Comes after every letter and digit of a number."""
_UNPOSTED = {DocumentStatus.WAITING.value: NumberState.WAITING, DocumentStatus.VOID.value: NumberState.VOID}
Words = Mapping[str, tuple[str, str]]
"""Number → (key of an agreed mark, reason) that somebody gave it."""


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One series on the report: from which number to which, how many of them are posted on the day."""

    series: str
    kind: str
    first: int
    last: int
    posted: int
    out: int
    missing: int

    @property
    def first_number(self) -> str:
        """Return the first number of the range."""
        return number_of(self.series, self.first)

    @property
    def last_number(self) -> str:
        """Return the last number of the range."""
        return number_of(self.series, self.last)


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number with a word on the report: ``mark`` is the key of an agreed one, ``sign`` how it is written.

    ``is_in`` came late and is in the sums; every other row ``is_out`` of them. ``document_id`` None where
    there is no document.
    """

    number: str
    state: NumberState
    mark: str
    sign: str
    reason: str
    document_id: UUID | None = None

    @property
    def is_in(self) -> bool:
        """Tell whether the document counts on this day though its number lies before the range."""
        return self.state is NumberState.LATE

    @property
    def needs_word(self) -> bool:
        """Tell whether the report cannot be made before somebody says what became of the number."""
        return self.state is NumberState.MISSING and not self.mark and not self.reason

    def stored(self) -> dict[str, Any]:
        """Return the remark as the act ``made`` keeps it."""
        told = {"number": self.number, "state": self.state.value, "mark": self.mark, "reason": self.reason}
        return told | ({"is_in": True} if self.is_in else {"is_out": True})


@dataclass(frozen=True, slots=True)
class DayNumbers:
    """All series of a day, and the numbers in them that need a word."""

    series: tuple[SeriesRow, ...]
    remarks: tuple[NumberRow, ...]

    @property
    def gaps(self) -> tuple[NumberRow, ...]:
        """Return the numbers that nobody has explained yet."""
        return tuple(row for row in self.remarks if row.needs_word)

    def covers(self) -> dict[str, list[int]]:
        """Return the ranges as the act ``made`` keeps them."""
        return {row.series: [row.first, row.last] for row in self.series}


def numbers_of_open(
    reading: Reading, day_on: date, closed: Sequence[ClosedDay], words: Words, marks: Sequence[DayMark]
) -> DayNumbers:
    """Return the numbers of a day whose report is not made; ``closed`` the days before it."""
    seen: dict[str, int] = {}
    for day in closed:
        for series, (_first, last) in day.covers.items():
            seen[series] = max(last, seen.get(series, 0))
    ranges = {}
    for series in _all_series(reading):
        first = seen.get(series, 0) + 1
        found = _documents(reading, series, first, None)
        last = max((count for count, row in found.items() if _is_due(row, day_on)), default=0)
        if last:
            ranges[series] = (first, last, {count: row for count, row in found.items() if count <= last})
    return _told(reading, day_on, ranges, words, marks, {})


def numbers_of_closed(
    reading: Reading,
    made: ClosedDay,
    remarks: Iterable[Mapping[str, Any]],
    marks: Sequence[DayMark],
) -> DayNumbers:
    """Return the numbers of a made report as they were when it was made."""
    ranges = {
        series: (first, last, _documents(reading, series, first, last))
        for series, (first, last) in sorted(made.covers.items())
    }
    told = {str(one["number"]): one for one in remarks}
    return _told(reading, made.day_on, ranges, {}, marks, told)


def _told(
    reading: Reading,
    day_on: date,
    ranges: Mapping[str, tuple[int, int, Mapping[int, Any]]],
    words: Words,
    marks: Sequence[DayMark],
    told: Mapping[str, Mapping[str, Any]],
) -> DayNumbers:
    signs = {mark.key: mark.sign for mark in marks}
    series_rows: list[SeriesRow] = []
    remarks: list[NumberRow] = []
    void = DocumentStatus.VOID.value
    reasons = _void_reasons(
        reading, [row.id for *_, found in ranges.values() for row in found.values() if row.status == void]
    )
    for series, (first, last, found) in ranges.items():
        passed = _passed_over(reading, series)
        out = [
            row
            for count in range(first, last + 1)
            if (row := _remark(number_of(series, count), found.get(count), day_on, told, count in passed))
        ]
        missing = sum(1 for row in out if row.state is NumberState.MISSING)
        series_rows.append(
            SeriesRow(series, series[:2], first, last, last - first + 1 - len(out), len(out), missing)
        )
        remarks += out
    remarks += _late(reading, day_on, {series: span[0] for series, span in ranges.items()})
    return DayNumbers(tuple(series_rows), tuple(_worded(row, words, told, signs, reasons) for row in remarks))


def _remark(
    number: str, document: Any, day_on: date, told: Mapping[str, Mapping[str, Any]], is_passed: bool
) -> NumberRow | None:
    """Return what is to be said of a number in the range; None for one posted on the day."""
    if number in told:
        row_id = document.id if document is not None else None
        return NumberRow(number, NumberState(told[number]["state"]), "", "", "", row_id)
    if document is None:
        return NumberRow(number, NumberState.SKIPPED if is_passed else NumberState.MISSING, "", "", "")
    if document.posted_on == day_on:
        return None
    state = _UNPOSTED.get(document.status)
    if state is None:
        state = NumberState.LATER if document.posted_on > day_on else NumberState.EARLIER
    return NumberRow(number, state, "", "", "", document.id)


def _worded(
    row: NumberRow,
    words: Words,
    told: Mapping[str, Mapping[str, Any]],
    signs: Mapping[str, str],
    reasons: Mapping[UUID, str],
) -> NumberRow:
    """Return a remark with its mark and reason: as it was told, as somebody said, or by its state."""
    if row.number in told:
        mark, reason = str(told[row.number].get("mark", "")), str(told[row.number].get("reason", ""))
    elif row.state is NumberState.MISSING:
        mark, reason = words.get(row.number, ("", ""))
    else:
        mark = row.state.value
        reason = reasons.get(row.document_id, "") if row.document_id is not None else ""
    return NumberRow(row.number, row.state, mark, signs.get(mark, ""), reason, row.document_id)


def _all_series(reading: Reading) -> Iterator[str]:
    """Yield the store's series in their order: one look into the index for each."""
    after = ""
    while True:
        number = reading.session.scalar(
            select(StockDocument.number)
            .where(StockDocument.scope == reading.scope, StockDocument.number > after)
            .order_by(StockDocument.number)
            .limit(1)
        )
        if number is None:
            return
        try:
            series = series_of(number)[0]
        except ValueError:
            # A number of another shape belongs to no series.
            after = number
            continue
        yield series
        after = series + _BEYOND


def _documents(reading: Reading, series: str, first: int, last: int | None) -> dict[int, Any]:
    """Return count → document of a series from a number on, to the last one or to the end."""
    until = number_of(series, last) if last is not None else f"{series}-{_BEYOND}"
    rows = reading.session.execute(
        select(
            *(_DOCUMENT.c.id, _DOCUMENT.c.number, _DOCUMENT.c.status),
            *(_DOCUMENT.c.posted_on, _DOCUMENT.c.dated_on),
        ).where(
            _DOCUMENT.c.scope == reading.scope,
            _DOCUMENT.c.number >= number_of(series, first),
            _DOCUMENT.c.number <= until,
        )
    )
    return {series_of(row.number)[1]: row for row in rows}


def _is_due(row: Any, day_on: date) -> bool:
    """Tell whether a document belongs to the day or one before: it counts there, or bears such a date."""
    return bool((row.posted_on or row.dated_on) <= day_on)


def _late(reading: Reading, day_on: date, firsts: Mapping[str, int]) -> list[NumberRow]:
    """Return the documents posted on the day whose number an earlier report had passed over."""
    rows = reading.session.execute(
        select(_DOCUMENT.c.id, _DOCUMENT.c.number)
        .where(_DOCUMENT.c.scope == reading.scope, _DOCUMENT.c.posted_on == day_on)
        .order_by(_DOCUMENT.c.number)
    )
    found = []
    for row in rows:
        series, count = series_of(row.number)
        # A series without a range has nothing new: what is posted of it was passed over before.
        if series not in firsts or count < firsts[series]:
            found.append(NumberRow(row.number, NumberState.LATE, "", "", "", row.id))
    return found


def _void_reasons(reading: Reading, ids: Sequence[UUID]) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for some in derived.batches(ids):
        rows = reading.session.execute(
            select(_VOID.c.document_id, _VOID.c.reason)
            .where(derived.among(reading.session, _VOID.c.document_id, some))
            .order_by(_VOID.c.hlc.desc())
        )
        found |= {row.document_id: row.reason for row in rows}
    return found


def _passed_over(reading: Reading, series: str) -> set[int]:
    """Return the counts that a restore of this very desk passed over."""
    head, year, _count = count_of(number_of(series, 0))
    kind, desk = head.split("-")
    if desk != reading.identity.number_code:
        return set()
    return skipped(reading.session, NumberSeries(kind=kind, desk_code=desk, year=2000 + year))
