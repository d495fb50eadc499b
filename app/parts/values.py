# SPDX-License-Identifier: Apache-2.0
"""What pieces are worth, for who looks: as the server valued them, else an estimate (暂估).

Until the server has valued the last move of a part, its worth is an estimate by what was valued last, else by
the newest price that a paper said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.admin.queries import rule_number
from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import Reading
from app.parts.list_prices import list_prices_on
from app.parts.models import StockBalance, StockMove, StockPlace, StockValuation
from app.parts.rules import READ, Condition
from app.parts.valuation_job import newest_stocks, stock_of
from app.parts.valuing import Stock, share_of_bad, worth

BAD_RULE = "parts.bad_value_percent"


@dataclass(frozen=True, slots=True)
class Value:
    """An amount; ``is_provisional`` (暂估) when the server has not valued all of it yet."""

    fen: int
    is_provisional: bool = False


@dataclass(frozen=True, slots=True)
class UnitCost:
    """What the pieces of a part in a store are worth, by its newest stock that is known."""

    stock: Stock
    is_provisional: bool

    def of(self, quantity: int) -> int:
        """Return in fen what some of them are worth: all of them exactly what they are worth together."""
        if self.stock.on_hand > 0:
            share = Decimal(self.stock.value_fen) * quantity / self.stock.on_hand
            return int(share.quantize(Decimal(1), rounding=ROUND_HALF_UP))
        return worth(quantity, self.stock.average_e4 or 0)


def values_of(reading: Reading, move_ids: Collection[UUID]) -> dict[UUID, Value]:
    """Return what the pieces of moves were worth when they moved, never below nought. Errors: E2001."""
    reading.actor.require(READ)
    move, place = Base.metadata.tables[StockMove.__tablename__], Base.metadata.tables["stock_place"]
    valued = _valued(reading.session, move_ids)
    percent = rule_number(reading, BAD_RULE)
    costs: dict[UUID, Mapping[UUID, UnitCost]] = {}
    found: dict[UUID, Value] = {}
    for some in derived.batches(move_ids):
        rows = reading.session.execute(
            select(
                *(move.c.id, move.c.part_id, move.c.condition, move.c.quantity, move.c.unit_price_e4),
                place.c.store_id,
            )
            .join(place, place.c.id == move.c.from_id)
            .where(derived.among(reading.session, move.c.id, some))
        ).all()
        for store_id in {row.store_id for row in rows}:
            parts = {row.part_id for row in rows if row.store_id == store_id}
            costs[store_id] = {**costs.get(store_id, {}), **unit_costs(reading, store_id, parts)}
        for row in rows:
            cost = costs[row.store_id][row.part_id]
            if row.condition == Condition.BAD.value:
                found[row.id] = Value(
                    share_of_bad(cost.of(row.quantity), percent), bool(percent) and cost.is_provisional
                )
            elif row.unit_price_e4 is not None and valued.get(row.id, 1) > 0:
                is_paper = row.id not in valued and cost.is_provisional
                found[row.id] = Value(worth(row.quantity, row.unit_price_e4), is_paper)
            elif row.id in valued:
                found[row.id] = Value(abs(valued[row.id]))
            else:
                found[row.id] = Value(cost.of(row.quantity), cost.is_provisional)
    return found


def value_of_stock(reading: Reading, place_id: UUID) -> Value:
    """Return what a warehouse, or what lies with a partner, is worth. Errors: E2001."""
    every = values_in(reading, place_id).values()
    return Value(sum(one.fen for one in every), any(one.is_provisional for one in every))


def values_in(reading: Reading, place_id: UUID) -> dict[tuple[UUID, Condition], Value]:
    """Return what each part of a place is worth, by part and condition. Errors: E2001."""
    reading.actor.require(READ)
    store_id = reading.session.scalar(select(StockPlace.store_id).where(StockPlace.id == place_id))
    balances = reading.session.execute(
        select(StockBalance.part_id, StockBalance.condition, StockBalance.quantity).where(
            StockBalance.place_id == place_id, StockBalance.quantity != 0
        )
    ).all()
    if store_id is None or not balances:
        return {}
    percent = rule_number(reading, BAD_RULE)
    costs = unit_costs(reading, store_id, {part_id for part_id, _condition, _count in balances})
    found = {}
    for part_id, condition, quantity in balances:
        cost = costs[part_id]
        value = Value(cost.of(quantity), cost.is_provisional)
        if condition == Condition.BAD.value:
            value = Value(share_of_bad(value.fen, percent), bool(percent) and value.is_provisional)
        found[part_id, Condition(condition)] = value
    return found


def unit_costs(reading: Reading, store_id: UUID, part_ids: Collection[UUID]) -> dict[UUID, UnitCost]:
    """Return what parts cost in a store; one that nobody ever said a price of costs nothing, provisionally.

    Provisional while what was valued last is not all that the accounts hold.
    """
    session = reading.session
    stocks = {
        part: stock for (store, part), stock in newest_stocks(session, part_ids).items() if store == store_id
    }
    held = _held(session, store_id, part_ids)
    unknown = {one for one in part_ids if one not in stocks or stocks[one].average_e4 is None}
    said = list_prices_on(session, unknown, reading.today_on) | _last_said(session, unknown)
    found = {}
    for part_id in part_ids:
        stock = stocks.get(part_id, Stock())
        is_known = stock.average_e4 is not None and stock.on_hand == held.get(part_id, 0)
        if stock.average_e4 is None:
            stock = Stock(average_e4=said.get(part_id, 0))
        found[part_id] = UnitCost(stock, not is_known)
    return found


def _valued(session: Session, move_ids: Iterable[UUID]) -> dict[UUID, int]:
    """Return what the server says that moves brought (below nought: took); of two stores the getter's."""
    valuation = Base.metadata.tables[StockValuation.__tablename__]
    found: dict[UUID, int] = {}
    for some in derived.batches(list(move_ids)):
        rows = session.execute(
            select(valuation.c.move_id, func.max(valuation.c.amount_fen))
            .where(derived.among(session, valuation.c.move_id, some))
            .group_by(valuation.c.move_id)
        )
        found.update((move_id, amount_fen) for move_id, amount_fen in rows)
    return found


def _held(session: Session, store_id: UUID, part_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return how many good pieces a store has by its accounts."""
    balance = Base.metadata.tables[StockBalance.__tablename__]
    place, party = Base.metadata.tables["stock_place"], Base.metadata.tables["party"]
    found: dict[UUID, int] = {}
    for some in derived.batches(part_ids):
        rows = session.execute(
            select(balance.c.part_id, func.sum(balance.c.quantity))
            .join(place, place.c.id == balance.c.place_id)
            .outerjoin(party, party.c.id == place.c.party_id)
            .where(
                derived.among(session, balance.c.part_id, some),
                balance.c.condition == Condition.GOOD.value,
                stock_of(place, party) == store_id,
            )
            .group_by(balance.c.part_id)
        )
        found.update((part_id, int(count)) for part_id, count in rows)
    return found


def _last_said(session: Session, part_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return the newest price that a paper said of parts."""
    move = Base.metadata.tables[StockMove.__tablename__]
    found: dict[UUID, int] = {}
    for some in derived.batches(part_ids):
        # SQLite gives the other columns of the row that has the highest stamp.
        rows = session.execute(
            select(move.c.part_id, move.c.unit_price_e4, func.max(move.c.hlc))
            .where(derived.among(session, move.c.part_id, some), move.c.unit_price_e4.is_not(None))
            .group_by(move.c.part_id)
        )
        found.update((part_id, price_e4) for part_id, price_e4, _stamp in rows)
    return found
