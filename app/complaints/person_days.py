# SPDX-License-Identifier: Apache-2.0
"""What each person did on each day of a span, by store (A35, A62, A66): the figures that are put on the wall.

Counted as in ``workload``: the lines of a person add up to his line there. Must not know how it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select

from app.admin.models import Store
from app.admin.queries import staff_names
from app.complaints.counting import Span, within
from app.complaints.models import Complaint, ComplaintEntry
from app.complaints.rules import ASSIGN, EntryKind
from app.complaints.views import visible
from app.complaints.workload import Tally, is_closed_within, spans_of
from app.core.ids import NIL
from app.core.unit_of_work import Reading

_Key = tuple[int, UUID, UUID]
"""A day of the span, a store, a person."""


@dataclass(frozen=True, slots=True)
class PersonDayLine:
    """What one person did in one store on one day; ``staff_id`` NIL is what nobody in particular did."""

    on: date
    store_id: UUID
    store_name: str
    staff_id: UUID
    name: str
    tally: Tally


def list_person_days(reading: Reading, from_on: date | None, to_on: date | None) -> tuple[PersonDayLine, ...]:
    """Return the days of a span, each with who did something; the reader's own where he may not see others.

    Errors: E9001 (from_on, to_on).
    """
    spans = spans_of(reading, from_on, to_on)
    found: dict[_Key, Tally] = {}
    for key, tally in _counted(reading, spans):
        found[key] = found.get(key, Tally()) + tally
    names = staff_names(reading, {person for _day, _store, person in found})
    stores: dict[UUID, str] = {
        row[0]: row[1] for row in reading.session.execute(select(Store.id, Store.name))
    }
    sees_all = reading.actor.may(ASSIGN)
    lines = [
        PersonDayLine(
            (from_on or reading.today_on) + timedelta(days=day),
            store,
            stores.get(store, ""),
            person,
            names.get(person, "") if person != NIL else "",
            tally,
        )
        for (day, store, person), tally in found.items()
        if sees_all or person == reading.actor.staff_id
    ]
    return tuple(sorted(lines, key=lambda line: (line.on, line.store_name, line.name, line.staff_id)))


def _counted(reading: Reading, spans: Sequence[Span]) -> Iterable[tuple[_Key, Tally]]:
    whole = (spans[0][0], spans[-1][1])
    entry, owner = ComplaintEntry, func.coalesce(Complaint.assignee_id, NIL)
    yield from _grouped(
        reading,
        spans,
        entry.at,
        (entry.scope, entry.by_id),
        (_sum(entry.kind == EntryKind.CONTACT), _sum(entry.kind == EntryKind.RECORD)),
        [within(entry.at, whole), *visible(reading, entry.scope)],
        ("calls", "records"),
    )
    yield from _grouped(
        reading,
        spans,
        Complaint.received_at,
        (Complaint.scope, Complaint.registered_by_id),
        (func.count(),),
        [within(Complaint.received_at, whole), *visible(reading, Complaint.scope)],
        ("received",),
    )
    yield from _grouped(
        reading,
        spans,
        Complaint.closed_at,
        (Complaint.scope, owner),
        (func.count(), _sum(Complaint.closed_at <= Complaint.deadline_at)),
        is_closed_within(reading, whole),
        ("closed", "in_time"),
    )


def _grouped(
    reading: Reading,
    spans: Sequence[Span],
    column: Any,
    whose: tuple[Any, Any],
    figures: Sequence[Any],
    conditions: Sequence[Any],
    names: Sequence[str],
) -> Iterable[tuple[_Key, Tally]]:
    """Yield figures by day, store and person: one question, whatever the number of days."""
    day = case(*((column < end, place) for place, (_begin, end) in enumerate(spans)), else_=len(spans) - 1)
    rows = reading.session.execute(select(day, *whose, *figures).where(*conditions).group_by(day, *whose))
    for place, store, person, *counts in rows:
        yield (place, store, person), Tally(**dict(zip(names, counts, strict=True)))


def _sum(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))
