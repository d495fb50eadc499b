# SPDX-License-Identifier: Apache-2.0
"""Days of rest: what a store's day is, the years that are known, who changed them. Writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.models import HolidayYear, Store, StoreRegion
from app.admin.queries.roster import staff_names
from app.core import holidays
from app.core.change_log import Change
from app.core.holidays import NATION, DayKind, Holiday, KnownDay
from app.core.ids import NIL
from app.core.unit_of_work import Reading

XINJIANG = "65"
XINJIANG_ZONE = "Asia/Urumqi"


@dataclass(frozen=True, slots=True)
class HolidayYearRow:
    """One known year of a region; ``is_own`` was set by the company, else it came with the program."""

    region: str
    year: int
    days: tuple[Holiday, ...]
    source: str
    grade: str
    is_own: bool

    @property
    def off_count(self) -> int:
        """How many days are off."""
        return sum(day.kind is DayKind.REST for day in self.days)


@dataclass(frozen=True, slots=True)
class HolidayChange:
    """One change of a region's year: who and when, which days came and went, the source said for it."""

    at: datetime
    by: str
    added: tuple[Holiday, ...]
    removed: tuple[Holiday, ...]
    source: str
    is_void: bool | None


def is_rest_day(reading: Reading, store_id: UUID | None, on: date) -> KnownDay:
    """Return what is known of a store's day (this desk's store when None).

    ``unknown`` names the regions whose year nobody gave; then the answer is no more than the week's.
    """
    return list_known_days(reading, store_id, (on,))[0]


def get_today(reading: Reading) -> KnownDay:
    """Return what is known of today at this desk's store."""
    return is_rest_day(reading, None, reading.today_on)


def list_known_days(reading: Reading, store_id: UUID | None, days: Sequence[date]) -> tuple[KnownDay, ...]:
    """Return what is known of several days of a store."""
    region = store_region(reading, store_id)
    asked = (region, NATION) if region else (NATION,)
    years = _years(reading, asked)
    return tuple(holidays.known_day(on, asked, years) for on in days)


def store_region(reading: Reading, store_id: UUID | None = None) -> str:
    """Return the province whose holidays a store keeps, empty for none; Xinjiang time says Xinjiang."""
    wanted = store_id or reading.scope
    row = reading.session.scalars(select(StoreRegion).where(StoreRegion.store_id == wanted)).one_or_none()
    if row is not None:
        return row.region
    store = reading.session.get(Store, (NIL, wanted))
    return XINJIANG if store is not None and store.timezone == XINJIANG_ZONE else ""


def list_holiday_years(reading: Reading, region: str) -> tuple[HolidayYearRow, ...]:
    """Return the known years of a region, the newest first; the company's own in the place of the shipped."""
    query = select(HolidayYear.year).where(HolidayYear.region == region, HolidayYear.is_void.is_(False))
    own = set(reading.session.scalars(query))
    return tuple(
        HolidayYearRow(found.region, found.year, found.days, found.source, found.grade, found.year in own)
        for _key, found in sorted(_years(reading, (region,)).items(), reverse=True)
    )


def list_holiday_changes(reading: Reading, region: str, year: int) -> tuple[HolidayChange, ...]:
    """Return how the company changed a region's year on this desk, the newest first."""
    row = reading.session.scalars(
        select(HolidayYear).where(HolidayYear.region == region, HolidayYear.year == year)
    ).one_or_none()
    if row is None:
        return ()
    query = (
        select(Change)
        .where(Change.row_id == row.id, Change.table_name == "holiday_year")
        .order_by(Change.hlc.desc())
    )
    changes = list(reading.session.scalars(query))
    names = staff_names(reading, {change.staff_id for change in changes})
    return tuple(_change_row(change, names.get(change.staff_id, "")) for change in changes)


def _change_row(change: Change, by: str) -> HolidayChange:
    before, after = (set(_days_in(change, side)) for side in (0, 1))
    void = change.columns.get("is_void")
    return HolidayChange(
        change.at,
        by,
        tuple(sorted(after - before)),
        tuple(sorted(before - after)),
        str(change.columns.get("source", (None, ""))[1] or ""),
        None if void is None else bool(void[1]),
    )


def _days_in(change: Change, side: int) -> tuple[Holiday, ...]:
    return holidays.days_of(change.columns.get("days", (None, None))[side] or ())


def _years(reading: Reading, asked: Sequence[str]) -> dict[tuple[str, int], holidays.HolidayYear]:
    years = {key: found for key, found in holidays.shipped_years().items() if key[0] in asked}
    query = select(HolidayYear).where(HolidayYear.region.in_(asked), HolidayYear.is_void.is_(False))
    for row in reading.session.scalars(query):
        days = holidays.days_of(row.days)
        years[row.region, row.year] = holidays.HolidayYear(row.region, row.year, days, row.source, row.grade)
    return years
