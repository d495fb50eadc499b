# SPDX-License-Identifier: Apache-2.0
"""What a part will be asked for: months of demand in, units a month and their spread out. Pure.

Most parts are asked for in one month of four or fewer, so the methods are those for intermittent demand
beside the moving average. Which one counts is the dated rule ``parts.planning``; docs/planning.md has the
figures. Must not know stock, orders, lead times nor tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

PLANNING_RULE = "parts.planning"
_MISS_WEIGHT = 0.05
"""How much a month counts in the spread: slower than in any rate, for a square leaps."""


class Kind(StrEnum):
    """How a rate is read off months; the words are those of the rule."""

    MOVING_AVERAGE = "moving_average"
    CROSTON = "croston"
    SBA = "sba"
    TSB = "tsb"


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A kind with its parameters: those of another kind are not looked at.

    ``months`` are those of the moving average. ``size_weight`` says how much a demand counts in its usual
    size, ``chance_weight`` in the interval of Croston and SBA, or how much a month in the chance of TSB:
    above 0, at most 1.
    """

    kind: Kind
    months: int = 12
    size_weight: float = 0.1
    chance_weight: float = 0.1


@dataclass(frozen=True, slots=True)
class MonthDemand:
    """What the ledger says of one part and month: units asked for, those not there to give included.

    ``month_on`` is any day of the month. Only goods that were used up or left the firm count; what went to
    another place or condition does not. A reversal counts in the month that it reverses, so ``units`` may be
    negative.
    """

    part_id: UUID
    month_on: date
    units: int


@dataclass(frozen=True, slots=True)
class Demand:
    """What is expected: units a month, and the variance of a month around them."""

    rate: float
    variance: float


def method_of(value: Mapping[str, Any]) -> Method:
    """Return the method that a value of the rule ``parts.planning`` names; ValueError for an unknown one."""
    known = {name: value[name] for name in ("months", "size_weight", "chance_weight") if name in value}
    return Method(kind=Kind(value["kind"]), **known)


def by_month(rows: Iterable[MonthDemand], *, since_on: date, through_on: date) -> tuple[int, ...]:
    """Return the units of each month of one part, from the month of ``since_on`` to that of ``through_on``.

    ``since_on`` is when the ledger or the part began, not its first demand: the empty months before it
    are knowledge.
    Months outside do not count; one that more was taken back in than given out is empty.
    """
    first, last = _number(since_on), _number(through_on)
    units = [0] * max(0, last - first + 1)
    for row in rows:
        place = _number(row.month_on) - first
        if 0 <= place < len(units):
            units[place] += row.units
    return tuple(max(0, one) for one in units)


def rates(method: Method, units: Sequence[float]) -> list[float]:
    """Return after each month the units a month that are expected from then on; none is negative."""
    if method.kind is Kind.MOVING_AVERAGE:
        return _moving_average(units, method.months)
    if method.kind is Kind.TSB:
        return _tsb(units, method.size_weight, method.chance_weight)
    found = _croston(units, method.size_weight, method.chance_weight)
    # Croston's quotient is too high by about half the weight of its divisor (Syntetos, Boylan 2005).
    return [(1 - method.chance_weight / 2) * rate for rate in found] if method.kind is Kind.SBA else found


def demands(method: Method, units: Sequence[float]) -> list[Demand]:
    """Return after each month what is expected from then on.

    The variance is that of the misses of the forecasts before, the latest counting most. It is never below
    that of demand by chance (Poisson): a few months that happened to be alike prove nothing.
    """
    found = []
    variance = 0.0
    times = 0
    before = 0.0
    for rate, unit in zip(rates(method, units), units, strict=True):
        # Before the first demand nothing was foreseen, so nothing was missed.
        if before > 0:
            times += 1
            variance += _weight(_MISS_WEIGHT, times) * ((unit - before) ** 2 - variance)
        found.append(Demand(rate, max(variance, rate)))
        before = rate
    return found


def expect(method: Method, units: Sequence[float]) -> Demand:
    """Return what is expected after the last month: nothing, where there is no month yet."""
    return demands(method, units)[-1] if units else Demand(0.0, 0.0)


def _number(day: date) -> int:
    return day.year * 12 + day.month


def _moving_average(units: Sequence[float], months: int) -> list[float]:
    found = []
    total: float = 0
    for place, unit in enumerate(units):
        total += unit - (units[place - months] if place >= months else 0)
        found.append(total / min(place + 1, months))
    return found


def _croston(units: Sequence[float], size_weight: float, chance_weight: float) -> list[float]:
    """Smooth size and interval where there is a demand (Croston 1972); empty months change nothing."""
    found = []
    size = interval = 0.0
    waited = times = 0
    for unit in units:
        waited += 1
        if unit > 0:
            times += 1
            size += _weight(size_weight, times) * (unit - size)
            interval += _weight(chance_weight, times) * (waited - interval)
            waited = 0
        found.append(size / interval if times else 0.0)
    return found


def _tsb(units: Sequence[float], size_weight: float, chance_weight: float) -> list[float]:
    """Smooth size where there is a demand, its chance in every month (Teunter, Syntetos, Babai 2011).

    What is asked for no more fades away.
    """
    found = []
    size = chance = 0.0
    times = 0
    for month, unit in enumerate(units, start=1):
        chance += _weight(chance_weight, month) * ((unit > 0) - chance)
        if unit > 0:
            times += 1
            size += _weight(size_weight, times) * (unit - size)
        found.append(chance * size)
    return found


def _weight(weight: float, seen: int) -> float:
    """Weigh the first values alike, so that a rate begins as their average, not as the first by chance."""
    return max(weight, 1 / seen)
