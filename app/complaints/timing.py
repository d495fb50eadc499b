# SPDX-License-Identifier: Apache-2.0
"""Which limits, ladder and hours hold for a case: the dated rules and the store's calendar, read once.

A case keeps the rules of the day on which it was received. Must not know what happened to a case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.admin.models import CompanyRule, HolidayYear, Store, StoreHours, StoreRegion
from app.admin.queries.holidays import XINJIANG, XINJIANG_ZONE
from app.complaints.clocks import Timing
from app.complaints.limits import LADDER_RULE, LIMITS_RULE, PAUSES_RULE, REACH_RULE, ladder_of, limits_of
from app.complaints.rules import RESOLUTION_RULE
from app.core import holidays
from app.core.dated_rules import DatedRule, rule_on, shipped_rules
from app.core.holidays import NATION, DayKind
from app.core.working_time import WEEKDAYS, WorkingCalendar

HOURS_RULE = "store.hours"
_KEYS = (LIMITS_RULE, LADDER_RULE, PAUSES_RULE, REACH_RULE, HOURS_RULE, RESOLUTION_RULE)
_COUNTS = 1
"""Goes up when the clocks count the same rules in another way: then every case is computed again."""
_WHOLE_DAY = (("00:00", "24:00"),)
_ZONE = "Asia/Shanghai"


@dataclass(slots=True)
class Timings:
    """The rules of all stores that this database knows; ``of`` gives those of one case.

    Made by ``load_timings`` for one transaction: it does not see what is changed later.
    """

    rules: list[DatedRule]
    zones: dict[UUID, str]
    regions: dict[UUID, str]
    hours: dict[UUID, list[tuple[date, Mapping[str, Any]]]]
    years: dict[tuple[str, int], holidays.HolidayYear]
    _known: dict[tuple[UUID, date], Timing] = field(default_factory=dict)
    _rulings: dict[tuple[int, ...], tuple[Any, ...]] = field(default_factory=dict)
    _calendars: dict[tuple[Any, ...], WorkingCalendar] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        """A short text that differs when anything differs by which clocks count."""
        shipped = [rule for rule in shipped_rules() if rule.key in _KEYS]
        said = (
            _COUNTS,
            sorted(map(repr, (*shipped, *self.rules))),
            sorted(map(repr, self.zones.items())),
            sorted(map(repr, self.regions.items())),
            sorted(map(repr, ((store_id, sorted(map(repr, rows))) for store_id, rows in self.hours.items()))),
            sorted(map(repr, self.years.items())),
        )
        return sha256(repr(said).encode()).hexdigest()[:32]

    def zone_of(self, scope: UUID) -> ZoneInfo:
        """Return the zone in which a store counts its days."""
        return ZoneInfo(self.zones.get(scope, _ZONE))

    def of(self, scope: UUID, received_at: datetime) -> Timing:
        """Return what holds for a case of a store that was received at an instant."""
        on = received_at.astimezone(self.zone_of(scope)).date()
        found = self._known.get((scope, on))
        if found is None:
            found = self._known[scope, on] = self._timing(scope, on)
        return found

    def unknown_regions(self, scope: UUID, year: int) -> tuple[str, ...]:
        """Return the regions of a store whose holidays of a year nobody gave."""
        return tuple(region for region in self._asked(scope) if (region, year) not in self.years)

    def _timing(self, scope: UUID, on: date) -> Timing:
        in_force = {key: rule_on(key, on, self.rules) for key in _KEYS}
        mark = tuple(id(rule) for rule in in_force.values())
        if mark not in self._rulings:
            self._rulings[mark] = (
                limits_of(
                    in_force[LIMITS_RULE].value, {RESOLUTION_RULE: int(in_force[RESOLUTION_RULE].value)}
                ),
                ladder_of(in_force[LADDER_RULE].value),
                in_force[PAUSES_RULE].value == "wall",
            )
        limits, ladder, by_wall_clock = self._rulings[mark]
        return Timing(
            limits=limits,
            ladder=ladder,
            calendar=self._calendar(scope, self._hours_on(scope, on, in_force[HOURS_RULE])),
            office=self._office(scope),
            reach_days=int(in_force[REACH_RULE].value),
            by_wall_clock=by_wall_clock,
        )

    def _hours_on(self, scope: UUID, on: date, usual: DatedRule) -> Mapping[str, Any]:
        own = [(from_on, value) for from_on, value in self.hours.get(scope, ()) if from_on <= on]
        return max(own, key=lambda pair: pair[0])[1] if own else usual.value

    def _calendar(self, scope: UUID, hours: Mapping[str, Any]) -> WorkingCalendar:
        key = (scope, id(hours))
        if key not in self._calendars:
            off, worked = self._days(scope) if hours["rests_on_holidays"] else ((), ())
            self._calendars[key] = WorkingCalendar(
                week=hours["week"],
                breaks=hours.get("breaks") or {},
                holidays=off,
                extra_working_days=worked,
                timezone=self.zones.get(scope, _ZONE),
            )
        return self._calendars[key]

    def _office(self, scope: UUID) -> WorkingCalendar:
        key = ("office", self.zones.get(scope, _ZONE), self._asked(scope))
        if key not in self._calendars:
            off, worked = self._days(scope)
            self._calendars[key] = WorkingCalendar(
                week=dict.fromkeys(WEEKDAYS[:5], _WHOLE_DAY),
                holidays=off,
                extra_working_days=worked,
                timezone=self.zones.get(scope, _ZONE),
            )
        return self._calendars[key]

    def _asked(self, scope: UUID) -> tuple[str, ...]:
        region = self.regions.get(scope)
        if region is None:
            region = XINJIANG if self.zones.get(scope) == XINJIANG_ZONE else ""
        return (region, NATION) if region else (NATION,)

    def _days(self, scope: UUID) -> tuple[Iterable[date], Iterable[date]]:
        """Return days off and make-up days; the nearer region's word on a day holds."""
        named: dict[date, DayKind] = {}
        for region in reversed(self._asked(scope)):
            for (of_region, _year), year in sorted(self.years.items()):
                if of_region == region:
                    named |= {day.on: day.kind for day in year.days}
        return (
            [on for on, kind in named.items() if kind is DayKind.REST],
            [on for on, kind in named.items() if kind is DayKind.WORK],
        )


def load_timings(session: Session) -> Timings:
    """Read the rules and calendars of all stores, in a constant number of queries."""
    rules = session.execute(
        select(CompanyRule.key, CompanyRule.value, CompanyRule.from_on, CompanyRule.source, CompanyRule.grade)
        .where(CompanyRule.key.in_(_KEYS))
    )  # fmt: skip
    hours: dict[UUID, list[tuple[date, Mapping[str, Any]]]] = {}
    rows = session.execute(
        select(
            StoreHours.store_id,
            StoreHours.from_on,
            StoreHours.week,
            StoreHours.breaks,
            StoreHours.rests_on_holidays,
        ).where(StoreHours.is_void.is_(False))
    )
    for store_id, from_on, week, breaks, rests in rows:
        hours.setdefault(store_id, []).append(
            (from_on, {"week": week, "breaks": breaks, "rests_on_holidays": rests})
        )
    years = dict(holidays.shipped_years())
    own = session.execute(
        select(HolidayYear.region, HolidayYear.year, HolidayYear.days, HolidayYear.source, HolidayYear.grade)
        .where(HolidayYear.is_void.is_(False))
    )  # fmt: skip
    for region, year, days, source, grade in own:
        years[region, year] = holidays.HolidayYear(region, year, holidays.days_of(days), source, grade)
    return Timings(
        rules=[DatedRule(key, value["value"], on, source, grade) for key, value, on, source, grade in rules],
        zones={row[0]: row[1] for row in session.execute(select(Store.id, Store.timezone))},
        regions={row[0]: row[1] for row in session.execute(select(StoreRegion.store_id, StoreRegion.region))},
        hours=hours,
        years=years,
    )
