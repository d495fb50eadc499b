# SPDX-License-Identifier: Apache-2.0
"""Sales that nobody claimed and that bear the values of a customer who asks to be forgotten.

What bears his ID number or card, or his telephone with his name or none, is his; a telephone with quite
another name is his family's, and a person decides. Must not know how values are blanked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from uuid import UUID

from sqlalchemy import select

from app.core.ids import new_id
from app.core.planner import readable, unindexed
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers import claims
from app.customers.claims import Bearing, ClaimSource
from app.sales.likeness import SURE, Known, Paper, likeness
from app.sales.matching import known_customers
from app.sales.models import Sale, SaleMatch
from app.sales.rules import MATCH


def _look(reading: Reading, customer_ids: Collection[UUID]) -> Bearing:
    scores = [score for _sale, score, _reasons in _bearing(reading, customer_ids)]
    his = sum(score >= SURE for score in scores)
    return Bearing(his, len(scores) - his)


def _take(uow: UnitOfWork, customer_ids: Collection[UUID]) -> None:
    owner = next(iter(customer_ids))
    for sale, score, reasons in list(_bearing(uow, customer_ids)):
        if score >= SURE:
            sale.customer_id = owner
            uow.add(
                SaleMatch(
                    scope=sale.scope,
                    id=new_id(),
                    sale_id=sale.id,
                    customer_id=owner,
                    score=score,
                    reasons=list(reasons),
                )
            )
    uow.flush()


def _bearing(reading: Reading, customer_ids: Collection[UUID]) -> Iterator[tuple[Sale, int, tuple[str, ...]]]:
    """Yield the unclaimed documents that bear a number of his, with the likeness and its reasons."""
    known = list(known_customers(reading.session, customer_ids, with_void=True).values())
    for sale in _unclaimed(reading, known):
        paper = Paper(
            sale.buyer_name, sale.buyer_phone, sale.buyer_card, sale.buyer_id_number, sale.buyer_address
        )
        score, reasons = max(likeness(paper, one) for one in known)
        yield sale, score, reasons


def _unclaimed(reading: Reading, known: Iterable[Known]) -> Iterator[Sale]:
    of_stores = readable(reading, Sale.scope, MATCH)
    seen: set[UUID] = set()
    for column, wanted in (
        (Sale.buyer_phone, {text for one in known for text in one.phones}),
        (Sale.buyer_card, {text for one in known for text in one.cards}),
        (Sale.buyer_id_number, {text for one in known for text in one.id_numbers}),
    ):
        conditions = [
            unindexed(Sale.customer_id).is_(None),
            column.in_(sorted(wanted - {""})),
            column != "",
            *of_stores,
        ]
        for sale in reading.session.scalars(select(Sale).where(*conditions)):
            if sale.id not in seen:
                seen.add(sale.id)
                yield sale


claims.register(ClaimSource("sales", _look, _take))
