# SPDX-License-Identifier: Apache-2.0
"""How much of a part should lie there, and what to order by when: safety stock, reorder point, order (D43).

Pure: numbers and days in, a proposal out. Must not know how demand is foreseen (demand.py), nor tables, nor
places. Months are mean ones of 30.44 days; units are whole pieces.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import NormalDist

from app.parts.demand import Demand
from app.parts.rules import MOST

MONTH_DAYS = 365.25 / 12
LEAST_SERVICE, MOST_SERVICE = 500, 999
LONGEST_DAYS = 730
"""A lead time above two years is a slip of the keyboard."""
FAR_DAYS = 3660
"""What lasts longer than this is not given a day on which it ends."""
_NORMAL = NormalDist()
_DUST = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How a part is supplied: days from order to shelf with their spread, how often one looks, how sure.

    ``service_permille`` of the times the stock lasts until the next delivery. An order lasts
    ``cover_days`` beyond that, is ``least_order`` units or more, and whole packs of ``pack_size``. A person
    may have set a ``lower_limit`` that is never gone below, or the reorder point itself (``fixed_point``).
    """

    lead_days: float
    lead_spread_days: float = 0
    review_days: float = 7
    service_permille: int = 950
    cover_days: float = 30
    least_order: int = 1
    pack_size: int = 1
    lower_limit: int = 0
    fixed_point: int | None = None


@dataclass(frozen=True, slots=True)
class OnOrder:
    """Units that are on order and when they are due; late ones are expected today."""

    due_on: date
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What there is of a part: good units on the shelf, units owed to people, what is on order."""

    on_hand: int
    owed: int = 0
    on_order: tuple[OnOrder, ...] = ()

    @property
    def available(self) -> int:
        """Return the units there are and will be, less those owed: below zero more is owed than will come."""
        return self.on_hand - self.owed + sum(one.units for one in self.on_order)


@dataclass(frozen=True, slots=True)
class Level:
    """At which ``available`` it is time to order, and how much of it is there only for the unforeseen."""

    reorder_point: int
    safety_stock: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Order ``units`` by a day; ``runs_out_on`` is when the shelf will be empty, None when that is far off.

    ``is_late``: an order of today comes after that day, so a delivery must be hurried or people told.
    """

    units: int
    order_by_on: date
    runs_out_on: date | None
    is_late: bool
    level: Level


TERM_RULES = ("lead_days", "lead_spread_days", "review_days", "service_permille", "cover_days")
"""Terms that a company sets for all parts, each the rule of its name after ``parts.``."""


def terms_of(numbers: Mapping[str, int]) -> Terms:
    """Return the terms of a part from the numbers of ``TERM_RULES`` by name and, where it has some, its own.

    A rule takes any number from 1 on: what is out of reach becomes the nearest that can be reckoned with.
    """
    within = {
        name: max(0, min(number, LONGEST_DAYS)) if name.endswith("_days") else number
        for name, number in numbers.items()
    }
    service = max(LEAST_SERVICE, min(numbers["service_permille"], MOST_SERVICE))
    return Terms(**within | {"service_permille": service})


def terms_problems(terms: Terms) -> dict[str, str]:
    """Return what is wrong with the terms that a person typed, by field."""
    days = ("lead_days", "lead_spread_days", "review_days", "cover_days")
    problems = {name: "not_days" for name in days if not 0 <= getattr(terms, name) <= LONGEST_DAYS}
    problems |= {name: "not_positive" for name in ("least_order", "pack_size") if getattr(terms, name) < 1}
    problems |= {
        name: "negative" for name in ("lower_limit", "fixed_point") if (getattr(terms, name) or 0) < 0
    }
    problems |= {
        name: "too_many_pieces"
        for name in ("least_order", "pack_size", "lower_limit", "fixed_point")
        if (getattr(terms, name) or 0) > MOST
    }
    if not LEAST_SERVICE <= terms.service_permille <= MOST_SERVICE:
        problems["service_permille"] = "not_a_service"
    return problems


def level_of(demand: Demand, terms: Terms) -> Level:
    """Return the level that lasts through lead time and review with the service asked for.

    It grows with lead time, with both spreads and with service. What is never asked for needs none.
    """
    a_day = demand.rate / MONTH_DAYS
    days = terms.lead_days + terms.review_days
    usual = a_day * days
    spread = math.sqrt(demand.variance / MONTH_DAYS * days + (a_day * terms.lead_spread_days) ** 2)
    reserve = _NORMAL.inv_cdf(terms.service_permille / 1000) * spread if demand.rate > 0 else 0.0
    point = max(terms.lower_limit, _up(usual + reserve)) if terms.fixed_point is None else terms.fixed_point
    return Level(point, max(0, point - _up(usual)))


def propose(
    demand: Demand, terms: Terms, position: Position, *, today_on: date, horizon_days: int = 0
) -> Proposal | None:
    """Return what to order within ``horizon_days`` (0: today), None when nothing needs to be ordered.

    The order brings ``available`` to the reorder point and ``cover_days`` of demand on top, or to more.
    """
    level = level_of(demand, terms)
    a_day = demand.rate / MONTH_DAYS
    spare = position.available - level.reorder_point
    if spare > a_day * horizon_days or (spare == 0 and a_day == 0):
        return None
    # Above the point it is time when the usual demand will have brought it there.
    wait = max(0, math.floor(spare / a_day)) if a_day > 0 else 0
    lacking = a_day * (terms.cover_days + wait) - spare
    runs_out_on = empty_on(demand, position, today_on)
    here_on = today_on + timedelta(days=math.ceil(terms.lead_days))
    return Proposal(
        units=_up(max(lacking, terms.least_order) / terms.pack_size) * terms.pack_size,
        order_by_on=today_on + timedelta(days=wait),
        runs_out_on=runs_out_on,
        is_late=runs_out_on is not None and runs_out_on < here_on,
        level=level,
    )


def empty_on(demand: Demand, position: Position, today_on: date) -> date | None:
    """Return when the usual demand empties the shelf, today when it is empty; None when that is far off."""
    a_day = demand.rate / MONTH_DAYS
    there = position.on_hand - position.owed
    if there < 0 or (there == 0 and a_day > 0):
        return today_on
    for order in sorted(position.on_order, key=lambda one: one.due_on):
        if there < a_day * (order.due_on - today_on).days:
            break
        there += order.units
    return today_on + timedelta(days=math.floor(there / a_day)) if there < a_day * FAR_DAYS else None


def _up(units: float) -> int:
    """Round up to whole pieces; what is only the dust of a float is none."""
    return math.ceil(units - _DUST)
