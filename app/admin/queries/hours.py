# SPDX-License-Identifier: Apache-2.0
"""When stores work: the hours of each from a day on, the usual ones where none were set. Writes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin import rules
from app.admin.models import Store, StoreHours
from app.admin.queries.company import list_rule_versions
from app.core.unit_of_work import Reading
from app.core.working_time import WEEKDAYS

HOURS_RULE = "store.hours"
DaySpans = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StoreHoursRow:
    """A store's hours from a day on; ``id`` None: the company's usual hours, which nobody changed.

    ``week`` holds the spans of mon … sun in this order, an empty one for a free day; ``breaks`` pairs of an
    ISO day and what is not worked on it.
    """

    id: UUID | None
    store_id: UUID
    store_name: str
    is_here: bool
    from_on: date
    week: tuple[DaySpans, ...]
    breaks: tuple[tuple[str, DaySpans], ...]
    rests_on_holidays: bool
    is_in_force: bool


def list_store_hours(reading: Reading) -> tuple[StoreHoursRow, ...]:
    """Return the hours of all stores in use, this one first, the newest of each first. Errors: E2001."""
    reading.actor.require(rules.MANAGE)
    own: dict[UUID, list[StoreHours]] = {}
    for row in reading.session.scalars(
        select(StoreHours).where(StoreHours.is_void.is_(False)).order_by(StoreHours.from_on.desc())
    ):
        own.setdefault(row.store_id, []).append(row)
    usual = next(version for version in list_rule_versions(reading, HOURS_RULE) if version.is_in_force)
    given_usual = json.loads(usual.value_json)
    found = []
    stores = reading.session.scalars(select(Store).where(Store.is_active).order_by(Store.code))
    for store in sorted(stores, key=lambda store: store.id != reading.scope):
        rows = own.get(store.id, [])
        in_force = next((row for row in rows if row.from_on <= reading.today_on), None)
        for row in rows:
            given = {"week": row.week, "breaks": row.breaks, "rests_on_holidays": row.rests_on_holidays}
            found.append(_row(reading, store, row.from_on, given, row.id, is_in_force=row is in_force))
        found.append(_row(reading, store, usual.from_on, given_usual, None, is_in_force=in_force is None))
    return tuple(found)


def _row(
    reading: Reading,
    store: Store,
    from_on: date,
    given: Mapping[str, Any],
    row_id: UUID | None,
    *,
    is_in_force: bool,
) -> StoreHoursRow:
    week, breaks = given["week"], given.get("breaks") or {}
    return StoreHoursRow(
        row_id,
        store.id,
        store.name,
        store.id == reading.scope,
        from_on,
        tuple(_spans(week.get(name, ())) for name in WEEKDAYS),
        tuple((on, _spans(spans)) for on, spans in sorted(breaks.items())),
        bool(given["rests_on_holidays"]),
        is_in_force,
    )


def _spans(spans: Iterable[Sequence[str]]) -> DaySpans:
    return tuple((start, end) for start, end in spans)
