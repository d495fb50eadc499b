# SPDX-License-Identifier: Apache-2.0
"""The sums of a day's report in two ways that must agree (D34). Reads alone.

The formula takes what came in and went out from the documents' own lines, and what was there before from the
moves of earlier days; the second way goes back from the balances that the database keeps. So neither a move
without its paper nor a balance that slipped stays unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

from app.core import derived
from app.core.db import Base, dump_json
from app.core.statements import run
from app.core.unit_of_work import Reading
from app.parts.checking import parts_of
from app.parts.inputs import PartFacts, read_line
from app.parts.models import StockArrival, StockDocument, StockPlace
from app.parts.month_ends import last_end_before
from app.parts.posting import Found, legs_of
from app.parts.rules import Arrival, Condition, Direction, DocumentKind, PlaceKind

_DOCUMENT: Table = Base.metadata.tables[StockDocument.__tablename__]
_ARRIVAL: Table = Base.metadata.tables[StockArrival.__tablename__]
_W = PlaceKind.WAREHOUSE
_DAY = timedelta(days=1)
_MOVED = """
WITH moved AS MATERIALIZED (
  SELECT move.part_id, move.condition, move.quantity, move.from_id, move.to_id
  FROM stock_document AS document CROSS JOIN stock_move AS move ON move.document_id = document.id
  WHERE document.posted_on BETWEEN ?1 AND ?2
), ours AS MATERIALIZED (SELECT value FROM json_each(?3))
SELECT place_id, part_id, condition, SUM(came_in), SUM(went_out) FROM (
  SELECT to_id AS place_id, part_id, condition, quantity AS came_in, 0 AS went_out FROM moved
  WHERE to_id IN (SELECT value FROM ours)
  UNION ALL SELECT from_id, part_id, condition, 0, quantity FROM moved
  WHERE from_id IN (SELECT value FROM ours)
)
GROUP BY place_id, part_id, condition
"""
_AT_END = """
SELECT place_id, part_id, condition, quantity FROM stock_month_end
WHERE ends_on = ?1 AND place_id IN (SELECT value FROM json_each(?2))
"""
_HELD = """
SELECT place_id, part_id, condition, quantity FROM stock_balance
WHERE place_id IN (SELECT value FROM json_each(?1))
"""
Account = tuple[UUID, UUID, str]
"""Warehouse, part, condition."""
Stock = tuple[UUID, str]
"""Warehouse, condition: all its parts together."""
UNKNOWN = PartFacts(UUID(int=0), "", "", "", has_serial=False, is_void=False)
"""What is said of a part that this desk does not know."""


@dataclass(frozen=True, slots=True)
class SumRow:
    """An account that moved: opening + in − out is ``closing``; ``by_balance`` is the other way's."""

    place_id: UUID
    place: str
    part_id: UUID
    code: str
    name: str
    unit: str
    condition: Condition
    opening: int
    came_in: int
    went_out: int
    by_balance: int

    @property
    def closing(self) -> int:
        """Return what is left by the formula."""
        return self.opening + self.came_in - self.went_out

    @property
    def is_equal(self) -> bool:
        """Tell whether both ways agree."""
        return self.closing == self.by_balance


@dataclass(frozen=True, slots=True)
class TotalRow:
    """All good or all bad parts of a warehouse; ``before`` is what the last report left, None without one."""

    place_id: UUID
    place: str
    condition: Condition
    opening: int
    came_in: int
    went_out: int
    closing: int
    before: int | None

    @property
    def is_equal(self) -> bool:
        """Tell whether the day begins with what the last report left."""
        return self.before is None or self.before == self.opening


@dataclass(frozen=True, slots=True)
class DaySums:
    """The sums of a day: each account that moved, and each warehouse."""

    accounts: tuple[SumRow, ...]
    totals: tuple[TotalRow, ...]

    def opening(self) -> dict[Account, int]:
        """Return what the accounts that moved held before the day."""
        return {(row.place_id, row.part_id, row.condition.value): row.opening for row in self.accounts}

    @property
    def is_equal(self) -> bool:
        """Tell whether everything agrees."""
        return all(row.is_equal for row in self.accounts) and all(row.is_equal for row in self.totals)

    def differences(self) -> list[list[Any]]:
        """Return what does not agree as the acts keep it: account or stock, expected, found."""
        accounts = [
            [row.place_id.hex, row.part_id.hex, row.condition.value, row.closing, row.by_balance]
            for row in self.accounts
            if not row.is_equal
        ]
        totals = [
            [row.place_id.hex, "", row.condition.value, row.before, row.opening]
            for row in self.totals
            if not row.is_equal
        ]
        return accounts + totals


def warehouses_of(reading: Reading) -> dict[UUID, str]:
    """Return the store's warehouses by id, also those that are closed: what moved in them stays."""
    rows = reading.session.execute(
        select(StockPlace.id, StockPlace.name)
        .where(StockPlace.kind == _W.value, StockPlace.store_id == reading.scope)
        .order_by(StockPlace.name)
    )
    return {row.id: row.name for row in rows}


def sums_of(
    reading: Reading, day_on: date, places: Mapping[UUID, str], before: Mapping[str, int] | None
) -> DaySums:
    """Return the sums of a day; ``before`` what the last report left by warehouse and condition."""
    papers = _papers(reading, day_on, places)
    moved = _moved(reading, day_on, day_on, places)
    touched = papers.keys() | moved.keys()
    ids = {account[1] for account in touched}
    parts = parts_of(reading.session, ids)
    opening = _opening(reading, day_on, places)
    after = _net(_moved(reading, day_on + _DAY, date.max, places))
    held = _held(reading, places)
    accounts = []
    for account in touched:
        part = parts.get(account[1], UNKNOWN)
        came_in, went_out = papers.get(account, (0, 0))
        accounts.append(
            SumRow(
                account[0], places[account[0]], account[1], part.code, part.name, part.unit,
                Condition(account[2]), opening.get(account, 0), came_in, went_out,
                held.get(account, 0) - after.get(account, 0),
            )
        )  # fmt: skip
    accounts.sort(key=lambda row: (row.place, row.code, row.condition.value))
    return DaySums(tuple(accounts), tuple(_totals(places, held, after, moved, before)))


def stock_key(place_id: UUID, condition: str) -> str:
    """Return what the figures of a report call the stock of a warehouse."""
    return f"{place_id.hex} {condition}"


def _moved(
    reading: Reading, first_on: date, last_on: date, places: Mapping[UUID, str]
) -> dict[Account, tuple[int, int]]:
    """Return what came into and went out of each account by the documents of some days."""
    rows = run(reading.session, _MOVED, (first_on.isoformat(), last_on.isoformat(), _listed(places)))
    return {(UUID(place), UUID(part), condition): (came, went) for place, part, condition, came, went in rows}


def _opening(reading: Reading, day_on: date, places: Mapping[UUID, str]) -> dict[Account, int]:
    """Return what every account held before a day: at the last kept end of a month, and moved since."""
    ends_on = last_end_before(reading.session, day_on)
    rows = run(reading.session, _AT_END, (ends_on, _listed(places)))
    found = {(UUID(place), UUID(part), condition): count for place, part, condition, count in rows}
    first_on = date.fromisoformat(ends_on) + _DAY if ends_on else date.min
    for account, (came_in, went_out) in _moved(reading, first_on, day_on - _DAY, places).items():
        found[account] = found.get(account, 0) + came_in - went_out
    return found


def _listed(places: Mapping[UUID, str]) -> str:
    return dump_json([place.hex for place in places])


def _net(moved: Mapping[Account, tuple[int, int]]) -> dict[Account, int]:
    return {account: came_in - went_out for account, (came_in, went_out) in moved.items()}


def _held(reading: Reading, places: Mapping[UUID, str]) -> dict[Account, int]:
    """Return what the database's own balances say now."""
    rows = run(reading.session, _HELD, (_listed(places),))
    return {(UUID(place), UUID(part), condition): count for place, part, condition, count in rows}


def _totals(
    places: Mapping[UUID, str],
    held: Mapping[Account, int],
    after: Mapping[Account, int],
    moved: Mapping[Account, tuple[int, int]],
    before: Mapping[str, int] | None,
) -> Iterable[TotalRow]:
    closing = _by_stock(held)
    for stock, count in _by_stock(after).items():
        closing[stock] = closing.get(stock, 0) - count
    came = _by_stock({account: both[0] for account, both in moved.items()})
    went = _by_stock({account: both[1] for account, both in moved.items()})
    for place_id, name in places.items():
        for condition in Condition:
            stock = (place_id, condition.value)
            left, came_in, went_out = closing.get(stock, 0), came.get(stock, 0), went.get(stock, 0)
            was = None if before is None else before.get(stock_key(*stock), 0)
            if left or came_in or went_out or was:
                opening = left - came_in + went_out
                yield TotalRow(place_id, name, condition, opening, came_in, went_out, left, was)


def _by_stock(figures: Mapping[Account, int]) -> dict[Stock, int]:
    found: dict[Stock, int] = {}
    for (place_id, _part_id, condition), count in figures.items():
        found[place_id, condition] = found.get((place_id, condition), 0) + count
    return found


def _papers(reading: Reading, day_on: date, places: Mapping[UUID, str]) -> dict[Account, tuple[int, int]]:
    """Return what came in and went out by what the papers of the day say, not by what was moved."""
    rows = reading.session.execute(
        select(_DOCUMENT).where(_DOCUMENT.c.posted_on == day_on, _DOCUMENT.c.scope == reading.scope)
    ).all()
    taken_back = _by_id(reading, [row.of_document_id for row in rows if _is_reversal(row)])
    papers = [(row, taken_back.get(row.of_document_id) if _is_reversal(row) else row) for row in rows]
    seen = _found(reading, [paper.id for _row, paper in papers if paper is not None])
    figures: dict[Account, tuple[int, int]] = {}
    for row, paper in papers:
        if paper is None or paper.place_id not in places:
            continue
        for leg in legs_of(
            DocumentKind(paper.kind),
            [read_line(line) for line in paper.lines],
            direction=Direction(paper.direction),
            from_transit=paper.kind == DocumentKind.HQ_RECEIPT.value and paper.of_document_id is not None,
            found=seen.get(paper.id, MappingProxyType({})),
        ):
            source, target = (leg.target, leg.source) if row is not paper else (leg.source, leg.target)
            account = (paper.place_id, leg.part_id, leg.condition.value)
            came_in, went_out = figures.get(account, (0, 0))
            if target is _W:
                came_in += leg.quantity
            if source is _W:
                went_out += leg.quantity
            if _W in {source, target}:
                figures[account] = (came_in, went_out)
    return figures


def _is_reversal(row: Any) -> bool:
    return bool(row.kind == DocumentKind.REVERSAL.value)


def _by_id(reading: Reading, ids: Sequence[UUID]) -> dict[UUID, Any]:
    found: dict[UUID, Any] = {}
    for some in derived.batches(ids):
        for row in reading.session.execute(
            select(_DOCUMENT).where(derived.among(reading.session, _DOCUMENT.c.id, some))
        ):
            found[row.id] = row
    return found


def _found(reading: Reading, ids: Sequence[UUID]) -> dict[UUID, dict[int, Found]]:
    """Return what the first look at the goods of each document found, by line."""
    found: dict[UUID, dict[int, Found]] = {}
    for some in derived.batches(ids):
        for document_id, lines in reading.session.execute(
            select(_ARRIVAL.c.document_id, _ARRIVAL.c.lines)
            .where(
                derived.among(reading.session, _ARRIVAL.c.document_id, some),
                _ARRIVAL.c.what == Arrival.GOODS.value,
            )
            .order_by(_ARRIVAL.c.hlc)
        ):
            found.setdefault(document_id, {line: Found(missing, damaged) for line, missing, damaged in lines})
    return found
