# SPDX-License-Identifier: Apache-2.0
"""The lines of a day's report (P8): each move in or out of a warehouse, by number and line. Reads alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Table, select

from app.admin.queries import staff_names
from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import Reading
from app.parts.checking import parts_of
from app.parts.day_sums import UNKNOWN, Account
from app.parts.models import PartKeeping, StockDocument, StockMove
from app.parts.rules import Condition

_MOVE: Table = Base.metadata.tables[StockMove.__tablename__]
_DOCUMENT: Table = Base.metadata.tables[StockDocument.__tablename__]


@dataclass(frozen=True, slots=True)
class DayLine:
    """One move in or out of a warehouse; ``balance`` of its account when the lines above are done (P8)."""

    place_in_report: int
    document_id: UUID
    number: str
    kind: str
    other_number: str
    dated_on: date
    code: str
    name: str
    unit: str
    condition: Condition
    came_in: int
    went_out: int
    balance: int
    at: datetime
    operator: str
    place: str
    shelf: str
    note: str


def lines_of(
    reading: Reading, day_on: date, places: Mapping[UUID, str], opening: Mapping[Account, int]
) -> tuple[DayLine, ...]:
    """Return what came into and went out of the warehouses, by number and line.

    ``opening`` is what the accounts held before the day.
    """
    rows = [
        row
        for row in reading.session.execute(
            select(
                *(_MOVE.c.document_id, _MOVE.c.line, _MOVE.c.part_id, _MOVE.c.condition, _MOVE.c.quantity),
                *(_MOVE.c.from_id, _MOVE.c.to_id, _MOVE.c.at, _MOVE.c.by_id),
                *(_DOCUMENT.c.number, _DOCUMENT.c.kind, _DOCUMENT.c.other_number, _DOCUMENT.c.dated_on),
            )
            .join(_DOCUMENT, _DOCUMENT.c.id == _MOVE.c.document_id)
            .where(_DOCUMENT.c.posted_on == day_on, _DOCUMENT.c.scope == reading.scope)
            .order_by(_DOCUMENT.c.number, _MOVE.c.line, _MOVE.c.hlc)
        )
        if row.from_id in places or row.to_id in places
    ]
    parts = parts_of(reading.session, {row.part_id for row in rows})
    people = staff_names(reading, {row.by_id for row in rows})
    shelves = _shelves(reading, {row.part_id for row in rows})
    notes = _notes(reading, day_on)
    left = dict(opening)
    lines: list[DayLine] = []
    for row in rows:
        for place_id, sign in ((row.from_id, -1), (row.to_id, 1)):
            if place_id not in places:
                continue
            account = (place_id, row.part_id, row.condition)
            left[account] = left.get(account, 0) + sign * row.quantity
            part = parts.get(row.part_id, UNKNOWN)
            lines.append(
                DayLine(
                    len(lines) + 1, row.document_id, row.number, row.kind, row.other_number, row.dated_on,
                    part.code, part.name, part.unit, Condition(row.condition),
                    row.quantity if sign > 0 else 0, row.quantity if sign < 0 else 0, left[account],
                    row.at, people.get(row.by_id, ""), places[place_id],
                    shelves.get((place_id, row.part_id), ""), notes.get((row.document_id, row.line), ""),
                )
            )  # fmt: skip
    return tuple(lines)


def _notes(reading: Reading, day_on: date) -> dict[tuple[UUID, int], str]:
    """Return what the day's papers note on their lines."""
    rows = reading.session.execute(
        select(_DOCUMENT.c.id, _DOCUMENT.c.lines).where(
            _DOCUMENT.c.posted_on == day_on, _DOCUMENT.c.scope == reading.scope
        )
    )
    return {
        (row.id, place): str(line["note"])
        for row in rows
        for place, line in enumerate(row.lines, 1)
        if line.get("note")
    }


def _shelves(reading: Reading, ids: Collection[UUID]) -> dict[tuple[UUID, UUID], str]:
    keeping: Table = Base.metadata.tables[PartKeeping.__tablename__]
    found: dict[tuple[UUID, UUID], str] = {}
    for some in derived.batches(list(ids)):
        for row in reading.session.execute(
            select(keeping.c.place_id, keeping.c.part_id, keeping.c.shelf).where(
                keeping.c.scope == reading.scope, derived.among(reading.session, keeping.c.part_id, some)
            )
        ):
            if row.shelf:
                found[row.place_id, row.part_id] = row.shelf
    return found
