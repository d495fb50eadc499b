# SPDX-License-Identifier: Apache-2.0
"""Reading prices: what holds on a day in a store, and the history of a model. Writes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from app.admin.models import Store
from app.catalog import price_rules
from app.catalog.price_rules import PriceKind, Span
from app.catalog.rules import READ
from app.catalog.term_models import Price
from app.core.unit_of_work import Reading

Place = tuple[UUID, UUID | None, str]
"""Whose prices stand in one row of days: model, store (None: all stores), kind."""
_MOST_NAMED = 500
"""Ids in one statement."""


class PriceState(StrEnum):
    """Whether a price holds today."""

    NOW = "now"
    COMING = "coming"
    PAST = "past"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One price with the days on which it holds; ``store`` is empty where it is every store's."""

    id: UUID
    model_id: UUID
    store_id: UUID | None
    store: str
    kind: PriceKind
    amount_fen: int
    from_on: date
    until_on: date | None
    source: str
    state: PriceState


def list_prices(reading: Reading, model_id: UUID) -> tuple[PriceRow, ...]:
    """Return all prices that a model ever had, by kind and store, the newest first; withdrawn ones too."""
    reading.actor.require(READ)
    found = reading.session.execute(
        select(Price, Store.name)
        .outerjoin(Store, Store.id == Price.store_id)
        .where(Price.model_id == model_id)
        .order_by(Price.is_void, Price.kind, Price.store_id, Price.from_on.desc(), Price.id.desc())
    )
    rows = [_row(price, store or "", reading.today_on) for price, store in found]
    order = list(PriceKind)
    return tuple(
        sorted(rows, key=lambda row: (row.state is PriceState.VOID, order.index(row.kind), row.store))
    )


def price_on(reading: Reading, model_id: UUID, store_id: UUID | None, kind: str, on: date) -> PriceRow | None:
    """Return the price of a kind that holds on a day: the store's own before that of all stores."""
    reading.actor.require(READ)
    held = spans_of(reading, {model_id})
    for place in dict.fromkeys((store_id, None)):
        span = price_rules.price_on(held.get((model_id, place, kind), ()), on)
        if span is not None:
            return next(row for row in list_prices(reading, model_id) if row.id == span.id)
    return None


def prices_on(
    reading: Reading, model_ids: Collection[UUID], store_id: UUID | None, kind: str, on: date
) -> dict[UUID, int]:
    """Return in fen what each of many models costs on a day, as ``price_on``; none without a price."""
    reading.actor.require(READ)
    held, found = spans_of(reading, model_ids), {}
    for model_id in model_ids:
        for place in (store_id, None):
            span = price_rules.price_on(held.get((model_id, place, kind), ()), on)
            if span is not None:
                found[model_id] = span.amount_fen
                break
    return found


def spans_of(reading: Reading, model_ids: Collection[UUID]) -> Mapping[Place, tuple[Span, ...]]:
    """Return the prices of some models in use, by model, store and kind."""
    found: defaultdict[Place, list[Span]] = defaultdict(list)
    for price in _prices(reading, model_ids):
        found[(price.model_id, price.store_id, price.kind)].append(span_of(price))
    return {place: tuple(spans) for place, spans in found.items()}


def span_of(price: Price) -> Span:
    """Return the days and the amount of a stored price."""
    return Span(price.amount_fen, price.from_on, price.until_on, price.id)


def _prices(reading: Reading, model_ids: Collection[UUID]) -> Iterator[Price]:
    ids = list(model_ids)
    for start in range(0, len(ids), _MOST_NAMED):
        named = ids[start : start + _MOST_NAMED]
        yield from reading.session.scalars(
            select(Price).where(Price.model_id.in_(named), Price.is_void.is_(False))
        )


def _row(price: Price, store: str, today_on: date) -> PriceRow:
    if price.is_void:
        state = PriceState.VOID
    elif span_of(price).holds(today_on):
        state = PriceState.NOW
    else:
        state = PriceState.COMING if price.from_on > today_on else PriceState.PAST
    return PriceRow(
        price.id,
        price.model_id,
        price.store_id,
        store,
        PriceKind(price.kind),
        price.amount_fen,
        price.from_on,
        price.until_on,
        price.source,
        state,
    )
