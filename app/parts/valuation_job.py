# SPDX-License-Identifier: Apache-2.0
"""The server values what desks posted, in its own order, by insert-only facts; ``valuing`` says how much.

Each store has its own stock of good pieces: its warehouses, what lies with its partners, and what is on its
way to another of our stores. What moves inside of it is not valued; what a supplier says is under way is
valued when it is received. A round takes some moves that have no value yet: it may be killed anywhere.
Must not know a desk's balances.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import ColumnElement, FromClause, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app.admin.queries import rule_value
from app.core import derived, server_jobs
from app.core.db import Base
from app.core.ids import NIL
from app.core.server_jobs import ServerJob
from app.core.unit_of_work import UnitOfWork
from app.parts import valuing
from app.parts.list_prices import list_prices_on
from app.parts.models import StockValuation
from app.parts.posting import reversed_id
from app.parts.rules import Condition, DocumentKind, PlaceKind
from app.parts.valuing import Method, Stock

EVERY_SECONDS = 60
MOST = 5_000
"""Moves of one round: an open transaction of the server keeps news from all desks."""
METHOD_RULE = "parts.valuation"
Key = tuple[UUID, UUID]
"""A store's stock of a part: store, part."""


@dataclass(frozen=True, slots=True)
class _Move:
    """A move of good pieces that changes what a store has."""

    scope: UUID
    id: UUID
    document_id: UUID
    part_id: UUID
    quantity: int
    price_e4: int | None
    from_store: UUID | None
    to_store: UUID | None
    reversed_document_id: UUID | None


@dataclass(frozen=True, slots=True)
class _Valued:
    """What a move was worth when it was valued; ``price_e4`` what its paper said."""

    amount_fen: int
    quantity: int
    price_e4: int | None

    @property
    def worth_fen(self) -> int:
        """What its pieces were worth, without what it corrected of others."""
        if self.price_e4 is not None and self.amount_fen > 0:
            return valuing.worth(self.quantity, self.price_e4)
        return abs(self.amount_fen)


@dataclass(slots=True)
class _Ledger:
    """What stores have while moves are valued one after the other."""

    method: Method
    sequence: int
    prices: Mapping[UUID, int]
    stocks: dict[Key, Stock] = field(default_factory=dict)
    taken_back: dict[tuple[UUID, UUID], _Valued] = field(default_factory=dict)
    """By the move that takes another back, and the store: what the other was worth."""
    rows: list[dict[str, Any]] = field(default_factory=list)

    def value(self, move: _Move) -> None:
        """Value one move: first for the store that gives, then for the one that gets."""
        came_for: int | None = None
        if move.from_store is not None:
            before = self._stock(move.from_store, move.part_id)
            after = self._after(move, move.from_store, -move.quantity, before, None)
            self._keep(move, move.from_store, after)
            if after.average_e4 is not None:
                came_for = before.value_fen - after.value_fen
        if move.to_store is not None:
            before = self._stock(move.to_store, move.part_id)
            self._keep(move, move.to_store, self._after(move, move.to_store, move.quantity, before, came_for))

    def _after(self, move: _Move, store_id: UUID, quantity: int, stock: Stock, came_for: int | None) -> Stock:
        listed = self.prices.get(move.part_id)
        if self.method is Method.FIXED and listed is not None:
            return valuing.at_list_price(stock, quantity, listed)
        other = self.taken_back.get((move.id, store_id))
        if quantity < 0:
            return valuing.issue(stock, -quantity, value_fen=None if other is None else other.worth_fen)
        if other is not None:
            return valuing.receive(stock, quantity, value_fen=other.worth_fen)
        if came_for is not None:
            return valuing.receive(stock, quantity, value_fen=came_for)
        price_e4 = move.price_e4
        if price_e4 is None and stock.average_e4 is None:
            price_e4 = listed
        return valuing.receive(stock, quantity, price_e4=price_e4)

    def _stock(self, store_id: UUID, part_id: UUID) -> Stock:
        return self.stocks.get((store_id, part_id), Stock())

    def _keep(self, move: _Move, store_id: UUID, stock: Stock) -> None:
        before = self._stock(store_id, move.part_id)
        self.stocks[store_id, move.part_id] = stock
        self.sequence += 1
        amount_fen = stock.value_fen - before.value_fen
        method = Method.UNPRICED if stock.average_e4 is None else self.method
        if method is not Method.UNPRICED:
            valued = _Valued(amount_fen, move.quantity, move.price_e4)
            self.taken_back[reversed_id(move.id), store_id] = valued
        self.rows.append(
            {
                "scope": move.scope,
                "id": uuid5(move.id, f"value {store_id.hex}"),
                "document_id": move.document_id,
                "move_id": move.id,
                "store_id": store_id,
                "part_id": move.part_id,
                "sequence": self.sequence,
                "method": method.value,
                "amount_fen": amount_fen,
                "average_e4": stock.average_e4 or 0,
                "on_hand": stock.on_hand,
                "value_fen": stock.value_fen,
            }
        )


def value_moves(uow: UnitOfWork, most: int = MOST) -> int:
    """Value up to ``most`` moves that have no value yet, the oldest first; returns how many."""
    moves = list(_unvalued(uow.session, most))
    if not moves:
        return 0
    method = Method(str(rule_value(uow, METHOD_RULE)))
    parts = {move.part_id for move in moves}
    valuation = Base.metadata.tables[StockValuation.__tablename__]
    ledger = _Ledger(
        method,
        uow.session.scalar(select(func.max(valuation.c.sequence))) or 0,
        list_prices_on(uow.session, parts, uow.today_on),
        newest_stocks(uow.session, parts),
    )
    _find_taken_back(uow.session, ledger, moves)
    for move in moves:
        ledger.value(move)
    uow.add_facts(StockValuation, ledger.rows)
    return len(moves)


def newest_stocks(session: Session, part_ids: Collection[UUID]) -> dict[Key, Stock]:
    """Return what stores have of parts by what was valued last."""
    valuation = Base.metadata.tables[StockValuation.__tablename__]
    found: dict[Key, Stock] = {}
    for some in derived.batches(part_ids):
        newest = (
            select(
                valuation.c.part_id, valuation.c.store_id, func.max(valuation.c.sequence).label("sequence")
            )
            .where(derived.among(session, valuation.c.part_id, some))
            .group_by(valuation.c.part_id, valuation.c.store_id)
            .subquery()
        )
        rows = session.execute(
            select(
                *(valuation.c.store_id, valuation.c.part_id, valuation.c.on_hand, valuation.c.value_fen),
                *(valuation.c.average_e4, valuation.c.method),
            ).join_from(
                newest,
                valuation,
                and_(
                    valuation.c.part_id == newest.c.part_id,
                    valuation.c.store_id == newest.c.store_id,
                    valuation.c.sequence == newest.c.sequence,
                ),
            )
        )
        for store_id, part_id, on_hand, value_fen, average_e4, method in rows:
            is_priced = method != Method.UNPRICED
            found[store_id, part_id] = Stock(on_hand, value_fen, average_e4 if is_priced else None)
    return found


def stock_of(place: FromClause, party: FromClause) -> ColumnElement[UUID | None]:
    """Return the store whose stock a place is part of, None outside; ``party`` is the place's partner."""
    # What is between two stores is the sender's until the other has taken it in.
    is_between_stores = and_(
        place.c.kind == PlaceKind.TRANSIT.value,
        or_(place.c.party_id.is_(None), party.c.store_id.is_not(None)),
    )
    own = (PlaceKind.WAREHOUSE.value, PlaceKind.PARTY.value)
    return case((or_(place.c.kind.in_(own), is_between_stores), place.c.store_id))


def _unvalued(session: Session, most: int) -> Iterator[_Move]:
    move, document = Base.metadata.tables["stock_move"], Base.metadata.tables["stock_document"]
    place, party = Base.metadata.tables["stock_place"], Base.metadata.tables["party"]
    valuation = Base.metadata.tables[StockValuation.__tablename__]
    source, target = place.alias("source"), place.alias("target")
    sender, receiver = party.alias("sender"), party.alias("receiver")
    giver, getter = stock_of(source, sender), stock_of(target, receiver)
    is_valued = select(valuation.c.id).where(
        valuation.c.document_id == move.c.document_id, valuation.c.move_id == move.c.id
    )
    rows = session.execute(
        select(
            *(move.c.scope, move.c.id, move.c.document_id, move.c.part_id, move.c.quantity),
            *(move.c.unit_price_e4, giver, getter),
            case((document.c.kind == DocumentKind.REVERSAL.value, document.c.of_document_id)),
        )
        .join(document, and_(document.c.scope == move.c.scope, document.c.id == move.c.document_id))
        .join(source, source.c.id == move.c.from_id)
        .join(target, target.c.id == move.c.to_id)
        .outerjoin(sender, sender.c.id == source.c.party_id)
        .outerjoin(receiver, receiver.c.id == target.c.party_id)
        .where(
            move.c.condition == Condition.GOOD.value,
            func.coalesce(giver, NIL) != func.coalesce(getter, NIL),
            ~is_valued.exists(),
        )
        .order_by(move.c.hlc, move.c.id)
        .limit(most)
    )
    return (_Move(*row) for row in rows)


def _find_taken_back(session: Session, ledger: _Ledger, moves: Sequence[_Move]) -> None:
    """Find what the moves that are taken back here were worth."""
    documents = {move.reversed_document_id for move in moves} - {None}
    move = Base.metadata.tables["stock_move"]
    valuation = Base.metadata.tables[StockValuation.__tablename__]
    for some in derived.batches([one for one in documents if one is not None]):
        rows = session.execute(
            select(
                *(move.c.id, valuation.c.store_id, valuation.c.amount_fen, move.c.quantity),
                move.c.unit_price_e4,
            )
            .join(
                valuation,
                and_(valuation.c.document_id == move.c.document_id, valuation.c.move_id == move.c.id),
            )
            .where(
                derived.among(session, move.c.document_id, some),
                valuation.c.method != Method.UNPRICED.value,
            )
        )
        for move_id, store_id, amount_fen, quantity, price_e4 in rows:
            ledger.taken_back[reversed_id(move_id), store_id] = _Valued(amount_fen, quantity, price_e4)


def _run(uow: UnitOfWork) -> None:
    value_moves(uow)


server_jobs.register(ServerJob("parts.valuation", EVERY_SECONDS, _run))
