# SPDX-License-Identifier: Apache-2.0
"""Setting prices: a new one ends the one before it the day before; none is changed, what is gone stays."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from app.admin.models import Store
from app.catalog.entries import get_entry, refuse_unknown
from app.catalog.models import Model
from app.catalog.price_rules import (
    EndPrice,
    Move,
    Placed,
    SetPrice,
    Span,
    end_problem,
    place_price,
    validate_price,
)
from app.catalog.prices import span_of, spans_of
from app.catalog.rules import PRICE
from app.catalog.term_models import Price
from app.core.errors import ProblemsError
from app.core.ids import NIL
from app.core.normalise import plain_text
from app.core.unit_of_work import UnitOfWork


def set_price(uow: UnitOfWork, command: SetPrice) -> Move:
    """Set a price and say what that did. Errors: E2001, E9001."""
    uow.require(PRICE, command.store_id)
    problems = validate_price(command, uow.today_on)
    refuse_unknown(uow, problems, "model_id", Model, command.model_id)
    if command.store_id is not None and not _is_store(uow, command.store_id):
        problems["store_id"] = "unknown_choice"
    if problems:
        raise ProblemsError(problems)
    new = Span(command.amount_fen, command.from_on, command.until_on)
    held = spans_of(uow, {command.model_id})
    placed = place_price(held.get((command.model_id, command.store_id, command.kind), ()), new, uow.today_on)
    if not isinstance(placed, Placed):
        raise ProblemsError(placed)
    store_placed(uow, command, placed)
    return placed.move


def store_placed(uow: UnitOfWork, command: SetPrice, placed: Placed) -> UUID:
    """Store what a price does, and return the row that holds from then on: the new one, or the one kept."""
    if placed.ended is not None and placed.ended.id is not None:
        get_entry(uow, Price, placed.ended.id).until_on = placed.ended.until_on
    if placed.added is None:
        return placed.before.id if placed.before is not None and placed.before.id is not None else NIL
    price = Price(
        scope=NIL,
        model_id=command.model_id,
        store_id=command.store_id,
        kind=command.kind,
        amount_fen=placed.added.amount_fen,
        from_on=placed.added.from_on,
        until_on=placed.added.until_on,
        source=plain_text(command.source),
    )
    uow.add(price)
    uow.flush()
    return price.id


def end_price(uow: UnitOfWork, command: EndPrice) -> None:
    """Let a price end earlier than it would, never on a day that is gone. Errors: E2001, E9001, E9002."""
    price = get_entry(uow, Price, command.id)
    uow.require(PRICE, price.store_id)
    problem = "not_there" if price.is_void else end_problem(span_of(price), command.until_on, uow.today_on)
    if problem:
        raise ProblemsError({"until_on": problem})
    price.until_on = command.until_on


def withdraw_price(uow: UnitOfWork, price_id: UUID) -> None:
    """Take back a price that has held on no day that is gone. Errors: E2001, E9001, E9002.

    What it ended stays ended, for nobody knows until when that should hold: another price is set instead.
    """
    price = get_entry(uow, Price, price_id)
    uow.require(PRICE, price.store_id)
    if price.is_void or price.from_on < uow.today_on:
        raise ProblemsError({"from_on": "not_there" if price.is_void else "price_past"})
    price.is_void = True


def _is_store(uow: UnitOfWork, store_id: UUID) -> bool:
    return store_id == uow.scope or (
        uow.session.scalars(select(Store.id).where(Store.id == store_id)).first() is not None
    )
