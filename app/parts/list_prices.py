# SPDX-License-Identifier: Apache-2.0
"""The fixed list: what a part is worth from a day on, company-wide. Must not know how moves are valued."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalog.term_models import PRICE, Part
from app.core import derived
from app.core.db import Base
from app.core.errors import NotFoundError, refuse
from app.core.ids import NIL, new_id
from app.core.unit_of_work import UnitOfWork
from app.parts.models import PartPrice

HIGHEST_E4 = 10**10
"""A million yuan for one piece is a slip of the keyboard."""
LONGEST_SOURCE = 200


@dataclass(frozen=True, slots=True)
class SetListPrice:
    """From ``from_on`` on a part is worth so many ten-thousandths of a yuan; ``source`` says who set it."""

    part_id: UUID
    price_e4: int
    from_on: date
    source: str = ""


def set_list_price(uow: UnitOfWork, command: SetListPrice) -> UUID:
    """Put a price on the list. Errors: E2001, E9001 (price, from_on, source), E9002."""
    uow.require(PRICE, NIL)
    problems = {}
    if command.price_e4 < 0:
        problems["price"] = "negative"
    elif command.price_e4 > HIGHEST_E4:
        problems["price"] = "too_large"
    # What was valued stays as it was valued: a list has no past.
    if command.from_on < uow.today_on:
        problems["from_on"] = "too_early"
    if len(command.source.strip()) > LONGEST_SOURCE:
        problems["source"] = "too_long"
    refuse(problems)
    if uow.session.scalar(select(Part.id).where(Part.id == command.part_id)) is None:
        raise NotFoundError(kind="part")
    row = PartPrice(
        scope=NIL,
        id=new_id(),
        part_id=command.part_id,
        price_e4=command.price_e4,
        from_on=command.from_on,
        source=command.source.strip(),
    )
    uow.add(row)
    uow.flush()
    return row.id


def list_prices_on(session: Session, part_ids: Collection[UUID], on: date) -> dict[UUID, int]:
    """Return the list price of parts on a day, in ten-thousandths of a yuan; a part without one is left out.

    Of two that begin on one day the later one counts.
    """
    prices = Base.metadata.tables[PartPrice.__tablename__]
    found: dict[UUID, int] = {}
    for some in derived.batches(part_ids):
        rows = session.execute(
            select(prices.c.part_id, prices.c.price_e4)
            .where(
                derived.among(session, prices.c.part_id, some),
                prices.c.from_on <= on,
                prices.c.is_void.is_(False),
            )
            .order_by(prices.c.from_on, prices.c.hlc)
        )
        found.update((part_id, price_e4) for part_id, price_e4 in rows)
    return found
