# SPDX-License-Identifier: Apache-2.0
"""The company's own years of holidays, and which province's holidays a store keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.admin import rules
from app.admin.models import HolidayYear, Store, StoreRegion
from app.core import holidays
from app.core.errors import NotFoundError, ProblemsError
from app.core.holidays import FIRST_YEAR, LAST_YEAR, NATION, Holiday
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork

GRADES = ("A", "B")
_LONGEST_NAME, _LONGEST_SOURCE = 40, 300
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class SaveHolidayYear:
    """All days of a region's year, in the place of what was known; ``grade`` A official notice, B our own."""

    region: str
    year: int
    days: tuple[Holiday, ...]
    source: str
    grade: str = "A"


@dataclass(frozen=True, slots=True)
class SaveHolidayText:
    """As SaveHolidayYear, the days as a person typed or pasted them (``holidays.read_days``)."""

    region: str
    year: int
    text: str
    source: str
    grade: str = "A"


@dataclass(frozen=True, slots=True)
class SetStoreRegion:
    """Which province's holidays a store keeps; empty for the nation's alone."""

    store_id: UUID
    region: str


def save_holiday_year(uow: UnitOfWork, command: SaveHolidayYear) -> None:
    """Set the days of a region's year. Errors: E2001, E9001 (region, year, days, source, grade)."""
    uow.require(rules.MANAGE, NIL)
    source = rules.tidy(command.source)
    problems = holiday_problems(command.region, command.year, command.days)
    if not source:
        problems["source"] = "required"
    elif len(source) > _LONGEST_SOURCE:
        problems["source"] = "too_long"
    if command.grade not in GRADES:
        problems["grade"] = "unknown_choice"
    if problems:
        raise ProblemsError(problems)
    row = _row_of(uow, command.region, command.year)
    if row is None:
        row = HolidayYear(scope=NIL, region=command.region, year=command.year)
        uow.add(row)
    row.days, row.is_void = holidays.stored_days(command.days), False
    row.source, row.grade = source, command.grade


def save_holiday_text(uow: UnitOfWork, command: SaveHolidayText) -> None:
    """Set a region's year from a text, all lines of it. Errors: as save_holiday_year, with ``text``."""
    read = holidays.read_days(command.text, command.year)
    if read.unread_lines:
        raise ProblemsError({"text": "unread_lines"})
    given = SaveHolidayYear(command.region, command.year, read.days, command.source, command.grade)
    try:
        save_holiday_year(uow, given)
    except ProblemsError as error:
        problems = error.problems
        raise ProblemsError(
            {("text" if name == "days" else name): code for name, code in problems.items()}
        ) from error


def void_holiday_year(uow: UnitOfWork, region: str, year: int) -> None:
    """Take the company's own year back: the shipped one holds again, or none. Errors: E2001, E9002."""
    uow.require(rules.MANAGE, NIL)
    row = _row_of(uow, region, year)
    if row is None:
        raise NotFoundError(kind="holiday_year", row_id=f"{region}/{year}")
    row.is_void = True


def set_store_region(uow: UnitOfWork, command: SetStoreRegion) -> None:
    """Say which province's holidays a store keeps. Errors: E2001, E9001 (region), E9002."""
    uow.require(rules.MANAGE, command.store_id)
    if uow.session.get(Store, (NIL, command.store_id)) is None:
        raise NotFoundError(kind="store", row_id=command.store_id)
    if command.region and command.region not in holidays.regions():
        raise ProblemsError({"region": "unknown_choice"})
    query = select(StoreRegion).where(StoreRegion.store_id == command.store_id)
    row = uow.session.scalars(query).one_or_none()
    if row is None:
        row = StoreRegion(scope=NIL, store_id=command.store_id)
        uow.add(row)
    row.region = command.region


def holiday_problems(region: str, year: int, days: tuple[Holiday, ...]) -> dict[str, str]:
    """Return the problems of a region's year by field name; days may begin in the December before."""
    problems = {}
    if region != NATION and region not in holidays.regions():
        problems["region"] = "unknown_choice"
    if not FIRST_YEAR <= year <= LAST_YEAR:
        problems["year"] = "unknown_choice"
    if not days:
        problems["days"] = "required"
    elif len({day.on for day in days}) < len(days):
        problems["days"] = "day_twice"
    elif not all(_is_of(day.on, year) for day in days):
        problems["days"] = "other_year"
    elif not all(0 < len(day.name.strip()) <= _LONGEST_NAME for day in days):
        problems["days"] = "without_name"
    return problems


def _is_of(on: date, year: int) -> bool:
    return on.year == year or (on.year == year - 1 and on.month == _DECEMBER)


def _row_of(uow: UnitOfWork, region: str, year: int) -> HolidayYear | None:
    query = select(HolidayYear).where(HolidayYear.region == region, HolidayYear.year == year)
    return uow.session.scalars(query).one_or_none()
