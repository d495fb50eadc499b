# SPDX-License-Identifier: Apache-2.0
"""Which limits, ladder and hours hold for a case: the dated rules and the store's calendar, read once.

A case keeps the rules of the day on which it was received. Must not know what happened to a case.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import String, cast, literal, null, select, union_all
from sqlalchemy.orm import Session

from app.admin.models import CompanyRule, HolidayYear, Store, StoreHours, StoreRegion
from app.admin.queries.holidays import XINJIANG, XINJIANG_ZONE
from app.admin.queries.hours import HOURS_RULE
from app.complaints.clocks import Timing
from app.complaints.limits import LADDER_RULE, LIMITS_RULE, PAUSES_RULE, REACH_RULE, ladder_of, limits_of
from app.complaints.rules import RESOLUTION_RULE
from app.core import holidays
from app.core.dated_rules import DatedRule, rule_on, shipped_rules
from app.core.holidays import NATION, DayKind
from app.core.working_time import WEEKDAYS, WorkingCalendar

_KEYS = (LIMITS_RULE, LADDER_RULE, PAUSES_RULE, REACH_RULE, HOURS_RULE, RESOLUTION_RULE)
_COUNTS = 2
"""Goes up when the clocks count the same rules in another way: then every case is computed again."""
_WHOLE_DAY = (("00:00", "24:00"),)
_ZONE = "Asia/Shanghai"


@dataclass(slots=True)
class Timings:
    """The rules of all stores that this database knows; ``of`` gives those of one case.

    Made by ``load_timings`` of the rows that a transaction sees; never changed but for what it keeps in mind.
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
        hours = self._hours_on(scope, on, in_force[HOURS_RULE])
        return Timing(
            limits=limits,
            ladder=ladder,
            calendar=self._calendar(scope, hours),
            rests_on_holidays=bool(hours["rests_on_holidays"]),
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
    """Read the rules and calendars of all stores by one statement; the same rows give the same ``Timings``.

    What was made of rows is kept: a save asks for it each time, and the rows change once in a month.
    """
    rows = session.connection().execute(_STATEMENT)
    return _timings_of(tuple(sorted((row[0], *(part or "" for part in row[1:])) for row in rows)))


@lru_cache(maxsize=8)
def _timings_of(rows: tuple[tuple[str, ...], ...]) -> Timings:
    """Make the rules of rows (which table, up to five columns as text)."""
    found = Timings([], {}, {}, {}, dict(holidays.shipped_years()))
    for table, one, other, third, fourth, fifth in rows:
        match table:
            case "rule":
                value = json.loads(other)["value"]
                found.rules.append(DatedRule(one, value, date.fromisoformat(third), fourth, fifth))
            case "hours":
                hours = {
                    "week": json.loads(third),
                    "breaks": json.loads(fourth),
                    "rests_on_holidays": fifth in {"1", "true"},
                }
                found.hours.setdefault(UUID(one), []).append((date.fromisoformat(other), hours))
            case "year":
                days = holidays.days_of(json.loads(third))
                year = holidays.HolidayYear(one, int(other), days, fourth, fifth)
                found.years[year.region, year.year] = year
            case "zone":
                found.zones[UUID(one)] = other
            case _:
                found.regions[UUID(one)] = other
    return found


def _part(table: str, *columns: Any, where: Any = None) -> Any:
    texts = [cast(column, String) for column in columns]
    texts += [cast(null(), String)] * (5 - len(columns))
    found = select(literal(table), *texts)
    return found if where is None else found.where(where)


_STATEMENT = union_all(
    _part(
        "rule",
        CompanyRule.key,
        CompanyRule.value,
        CompanyRule.from_on,
        CompanyRule.source,
        CompanyRule.grade,
        where=CompanyRule.key.in_(_KEYS),
    ),
    _part(
        "hours",
        StoreHours.store_id,
        StoreHours.from_on,
        StoreHours.week,
        StoreHours.breaks,
        StoreHours.rests_on_holidays,
        where=StoreHours.is_void.is_(False),
    ),
    _part(
        "year",
        HolidayYear.region,
        HolidayYear.year,
        HolidayYear.days,
        HolidayYear.source,
        HolidayYear.grade,
        where=HolidayYear.is_void.is_(False),
    ),
    _part("zone", Store.id, Store.timezone),
    _part("region", StoreRegion.store_id, StoreRegion.region),
)
