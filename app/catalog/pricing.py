# SPDX-License-Identifier: Apache-2.0
"""Setting prices: a new one ends the one before it the day before; none is changed, what is gone stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
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
from app.core.ids import NIL, new_id
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
    new = Span(command.amount_fen, command.from_on, command.until_on, new_id())
    held = spans_of(uow, {command.model_id})
    placed = place_price(held.get((command.model_id, command.store_id, command.kind), ()), new, uow.today_on)
    if not isinstance(placed, Placed):
        raise ProblemsError(placed)
    store_prices(uow, [(command, placed)])
    return placed.move


def store_prices(uow: UnitOfWork, placed: Sequence[tuple[SetPrice, Placed]]) -> list[UUID]:
    """Store what prices do, placed in turn; returns the row that stands for each. Errors: E2001."""
    new: dict[UUID, dict[str, Any]] = {}
    standing: list[UUID] = []
    for command, each in placed:
        uow.require(PRICE, command.store_id)
        ended, added = each.ended, each.added
        if ended is not None and ended.id in new:
            new[ended.id]["until_on"] = ended.until_on
        elif ended is not None:
            get_entry(uow, Price, ended.id).until_on = ended.until_on
        if added is not None:
            new[added.id] = {
                "scope": NIL,
                "id": added.id,
                "model_id": command.model_id,
                "store_id": command.store_id,
                "kind": command.kind,
                "amount_fen": added.amount_fen,
                "from_on": added.from_on,
                "until_on": added.until_on,
                "source": plain_text(command.source),
            }
        standing.append(each.stands.id)
    uow.add_rows(Price, list(new.values()))
    return standing


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
