# SPDX-License-Identifier: Apache-2.0
"""What to order of which part by when (D43): the ledger's months, what is there and on its way, the terms.

Demand is what warehouses gave away for good: built in, or handed to a partner. A document that was taken back
asks for nothing. Reads alone; ``demand`` and ``planning_rules`` reckon.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.admin.queries import rule_number, rule_value
from app.catalog.models import Party
from app.core.statements import run
from app.core.unit_of_work import Reading
from app.parts.demand import Demand, Method, MonthDemand, by_month, expect, method_of
from app.parts.expected import planned_of
from app.parts.models import PartKeeping
from app.parts.planning_rules import (
    TERM_RULES,
    Level,
    OnOrder,
    Position,
    Proposal,
    Terms,
    level_of,
    propose,
    terms_of,
)
from app.parts.rules import READ
from app.parts.stock_list import StockRow, list_stock

METHOD_RULE = "parts.planning"
MONTHS = 24
"""How far back demand is read: the weights of the method forget what is older."""
_DEMAND = """
SELECT move.part_id, substr(document.posted_on, 1, 7) AS month, SUM(move.quantity)
FROM stock_document AS document CROSS JOIN stock_move AS move ON move.document_id = document.id
WHERE document.posted_on >= ? AND document.posted_on < ? AND document.status = 'posted'
  AND document.kind IN ('QD', 'WX', 'BY', 'JX')
  AND move.from_id = ? AND move.condition = 'good'
GROUP BY move.part_id, month
"""
_FIRST_DAY = "SELECT MIN(posted_on) FROM stock_document WHERE posted_on IS NOT NULL AND scope = ?"
_IN_TRANSIT = """
SELECT balance.part_id, SUM(balance.quantity) FROM stock_balance AS balance
JOIN stock_place AS place ON place.id = balance.place_id
LEFT JOIN party ON party.id = place.party_id
WHERE place.kind = 'transit' AND balance.condition = 'good' AND balance.quantity > 0
  AND ((place.store_id = ?1 AND party.store_id IS NULL) OR party.store_id = ?1)
GROUP BY balance.part_id
"""


@dataclass(frozen=True, slots=True)
class PlanQuery:
    """Which warehouse, and how many days ahead an order still counts as due."""

    place_id: UUID
    horizon_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A part as planning sees it; ``proposal`` None: nothing to order."""

    part_id: UUID
    code: str
    name: str
    unit: str
    shelf: str
    on_hand: int
    coming: int
    rate: float
    level: Level
    terms: Terms
    lower_limit: int
    reorder_point: int | None
    lead_days: int | None
    lead_spread_days: int | None
    pack_size: int
    least_order: int
    supplier_id: UUID | None
    supplier: str
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A warehouse looked through on a day; ``months`` whole months of demand were known."""

    today_on: date
    months: int
    method: str
    rows: tuple[PlanRow, ...]


def get_plan(reading: Reading, query: PlanQuery) -> Plan:
    """Return how every part of a warehouse stands against its reorder point. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    method = method_of(cast("Mapping[str, Any]", rule_value(reading, METHOD_RULE)))
    numbers = {name: rule_number(reading, f"parts.{name}") for name in TERM_RULES}
    since_on, through_on = _span(reading)
    asked = _asked(reading.session, query.place_id, since_on, reading.today_on.replace(day=1))
    stock = list_stock(reading, query.place_id)
    coming = _coming(reading, query.place_id, stock)
    kept = {row.part_id: row for row in _kept(reading.session, query.place_id)}
    parties = _suppliers(reading.session, {row.supplier_id for row in kept.values()} - {None})
    months = max(0, (through_on.year - since_on.year) * 12 + through_on.month - since_on.month + 1)
    rows = []
    for row in stock:
        demand = _expected(method, asked.get(row.part_id, ()), since_on, through_on)
        own = kept.get(row.part_id)
        rows.append(_row(reading, query, row, demand, own, numbers, coming.get(row.part_id, ()), parties))
    return Plan(reading.today_on, months, method.kind.value, tuple(rows))


def _span(reading: Reading) -> tuple[date, date]:
    """Return the first month that counts and the last that is over, by a day in each."""
    this_month_on = reading.today_on.replace(day=1)
    earliest = date(this_month_on.year - MONTHS // 12, this_month_on.month, 1)
    begun = run(reading.session, _FIRST_DAY, (reading.scope.hex,)).fetchone()[0]
    first_on = date.fromisoformat(begun) if begun else this_month_on
    return max(earliest, first_on.replace(day=1)), this_month_on - timedelta(days=1)


def _asked(session: Session, place_id: UUID, since_on: date, until_on: date) -> dict[UUID, list[MonthDemand]]:
    """Return the units that each part was asked for, by month, before ``until_on``."""
    found: dict[UUID, list[MonthDemand]] = {}
    values = (since_on.isoformat(), until_on.isoformat(), place_id.hex)
    for key, month, units in run(session, _DEMAND, values):
        part_id = UUID(key)
        found.setdefault(part_id, []).append(MonthDemand(part_id, date.fromisoformat(f"{month}-01"), units))
    return found


def _expected(method: Method, rows: Any, since_on: date, through_on: date) -> Demand:
    if not rows or since_on > through_on:
        return Demand(0.0, 0.0)
    return expect(method, by_month(rows, since_on=since_on, through_on=through_on))


def _coming(reading: Reading, place_id: UUID, stock: tuple[StockRow, ...]) -> dict[UUID, list[OnOrder]]:
    """Return what is on its way: goods in transit, due today, and documents that wait for goods."""
    found: dict[UUID, list[OnOrder]] = {}
    for key, units in run(reading.session, _IN_TRANSIT, (reading.scope.hex,)):
        found.setdefault(UUID(key), []).append(OnOrder(reading.today_on, units))
    planned = planned_of(reading, place_id, {row.part_id for row in stock})
    for part_id, some in planned.items():
        for one in some:
            # What left a sender is in transit already; a receipt that names its delivery list is that.
            if one.quantity > 0 and part_id not in found:
                found.setdefault(part_id, []).append(OnOrder(max(one.on, reading.today_on), one.quantity))
    return found


def _kept(session: Session, place_id: UUID) -> list[PartKeeping]:
    return list(session.scalars(select(PartKeeping).where(PartKeeping.place_id == place_id)))


def _suppliers(session: Session, ids: set[UUID | None]) -> dict[UUID, str]:
    rows = session.execute(select(Party.id, Party.name).where(Party.id.in_(ids)))
    return {row.id: row.name for row in rows}


def _row(
    reading: Reading,
    query: PlanQuery,
    stock: StockRow,
    demand: Demand,
    own: PartKeeping | None,
    numbers: Mapping[str, int],
    coming: Any,
    parties: Mapping[UUID, str],
) -> PlanRow:
    set_here = {} if own is None else _own_terms(own)
    terms = terms_of({**numbers, **set_here})
    if own is not None:
        terms = replace(terms, fixed_point=own.reorder_point)
    position = Position(on_hand=stock.good, on_order=tuple(coming))
    supplier_id = None if own is None else own.supplier_id
    return PlanRow(
        part_id=stock.part_id,
        code=stock.code,
        name=stock.name,
        unit=stock.unit,
        shelf=stock.shelf,
        on_hand=stock.good,
        coming=sum(one.units for one in coming),
        rate=demand.rate,
        level=level_of(demand, terms),
        terms=terms,
        lower_limit=terms.lower_limit,
        reorder_point=None if own is None else own.reorder_point,
        lead_days=None if own is None else own.lead_days,
        lead_spread_days=None if own is None else own.lead_spread_days,
        pack_size=terms.pack_size,
        least_order=terms.least_order,
        supplier_id=supplier_id,
        supplier="" if supplier_id is None else parties.get(supplier_id, ""),
        proposal=propose(demand, terms, position, today_on=reading.today_on, horizon_days=query.horizon_days),
    )


def _own_terms(own: PartKeeping) -> dict[str, int]:
    """Return the numbers that a person set for a part; the others are the company's."""
    found = {"lower_limit": own.lower_limit, "pack_size": own.pack_size, "least_order": own.least_order}
    for name in ("lead_days", "lead_spread_days"):
        value = getattr(own, name)
        if value is not None:
            found[name] = value
    return found
