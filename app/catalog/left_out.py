# SPDX-License-Identifier: Apache-2.0
"""What a price list does not name any more: prices of its brands that hold today. Said, never just ended.

A maker leaves a model out when he makes it no more, and nobody says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.admin.models import Store
from app.catalog.list_rows import goods_of, model_of, orders_of
from app.catalog.models import Brand, Model
from app.catalog.price_rules import EndPrice, PriceKind
from app.catalog.pricing import end_price
from app.catalog.rules import PRICE, READ
from app.catalog.term_models import Price
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents.import_kinds import ImportRow


@dataclass(frozen=True, slots=True)
class HeldPrice:
    """A price that holds today, with its model; ``store`` is empty where it is every store's."""

    id: UUID
    brand: str
    model: str
    store: str
    kind: PriceKind
    amount_fen: int
    from_on: date
    until_on: date | None


@dataclass(frozen=True, slots=True)
class EndPrices:
    """Let several prices end: ``until_on`` is their last day."""

    ids: tuple[UUID, ...]
    until_on: date


def prices_left_out(reading: Reading, rows: Sequence[ImportRow]) -> tuple[UUID, ...]:
    """Return prices that hold today: of brands, kinds and stores that a list names, of models it does not.

    ``rows`` are all rows of the file: one that is rejected names its model all the same.
    """
    goods = goods_of(reading)
    named: set[UUID] = set()
    places: defaultdict[tuple[UUID | None, str], set[UUID]] = defaultdict(set)
    for row in rows:
        model_id = model_of(goods, row.values)
        if not isinstance(model_id, UUID):
            continue
        named.add(model_id)
        orders = orders_of(reading, goods, row.values)
        for _column, order in () if isinstance(orders, dict) else orders:
            places[order.store_id, order.kind].add(goods.brand_of[model_id])
    found: list[UUID] = []
    for (store_id, kind), brands in places.items():
        held = reading.session.execute(
            select(Price.id, Price.model_id)
            .join(Model, Model.id == Price.model_id)
            .where(
                *_held(reading),
                *(Price.kind == kind, Price.store_id == store_id),
                *(Model.brand_id.in_(brands), Model.is_void.is_(False)),
            )
        )
        found += [price_id for price_id, model_id in held if model_id not in named]
    return tuple(found)


def list_held(reading: Reading, price_ids: Collection[UUID]) -> tuple[HeldPrice, ...]:
    """Return those of some prices that hold today and that this person may end, by brand and model."""
    reading.actor.require(READ)
    found = reading.session.execute(
        select(Price, Brand.name, Model.name, Store.name)
        .join(Model, Model.id == Price.model_id)
        .join(Brand, Brand.id == Model.brand_id)
        .outerjoin(Store, Store.id == Price.store_id)
        .where(Price.id.in_(price_ids), *_held(reading))
        .order_by(Brand.name, Model.name, Price.id)
    )
    return tuple(
        HeldPrice(
            price.id,
            brand,
            model,
            store or "",
            PriceKind(price.kind),
            price.amount_fen,
            price.from_on,
            price.until_on,
        )
        for price, brand, model, store in found
        if reading.actor.may(PRICE, price.store_id)
    )


def end_prices(uow: UnitOfWork, command: EndPrices) -> int:
    """Let prices end, all or none; returns how many. Errors: E2001, E9001, E9002."""
    for price_id in command.ids:
        end_price(uow, EndPrice(price_id, command.until_on))
    return len(command.ids)


def _held(reading: Reading) -> tuple[ColumnElement[bool], ...]:
    """Return what is true of a price that holds today."""
    today_on = reading.today_on
    reaches = or_(Price.until_on.is_(None), Price.until_on >= today_on)
    return Price.is_void.is_(False), Price.from_on <= today_on, reaches
