# SPDX-License-Identifier: Apache-2.0
"""Which customers the buyers of unmatched sales may be, for a person to confirm."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, func, select
from sqlalchemy.orm import Session

from app.core.normalise import mask_name, mask_phone
from app.core.permissions import SEE_PERSONAL
from app.core.planner import readable
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.models import Customer, CustomerAddress, CustomerPhone
from app.sales.commands import AssignCustomer, assign_customer
from app.sales.likeness import LEAST, Known, Paper, likeness
from app.sales.models import Sale
from app.sales.rules import MATCH, SaleKind

MOST_ASKED = 200
_PART = 400
_NAMESAKES = 20
"""Customers of one name who are looked at; a name that more have tells nothing."""
_Namesakes = dict[str, tuple[UUID, ...]]
"""Name → the customers who have it: buyers share names, so each is asked for once."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sale and the customer that its buyer most likely is, with the score (0-100) and why."""

    sale_id: UUID
    number: str
    buyer: str
    phone: str
    customer_id: UUID
    customer: str
    score: int
    reasons: tuple[str, ...]


def propose(reading: Reading, sale_ids: Sequence[UUID] = (), limit: int = MOST_ASKED) -> tuple[Proposal, ...]:
    """Return the likeliest customer of each sale that nobody claimed, likeliest first; newest sales first.

    Without ids the newest unmatched sales that this person may match are looked at.
    """
    namesakes: _Namesakes = {}
    return tuple(
        sorted(
            (
                found
                for part in _parts(_unmatched(reading, sale_ids, limit))
                for found in _best(reading, part, namesakes)
            ),
            key=lambda found: -found.score,
        )
    )


def assign_customers(uow: UnitOfWork, orders: Sequence[AssignCustomer]) -> int:
    """Confirm many proposals at once; returns how many. Errors: as assign_customer, then none is kept."""
    for order in orders:
        assign_customer(uow, order)
    return len(orders)


def _unmatched(reading: Reading, sale_ids: Sequence[UUID], limit: int) -> Sequence[Any]:
    """Return the columns that a match needs: objects of 100,000 sales cost more than all else."""
    conditions = [
        Sale.customer_id.is_(None),
        Sale.kind == SaleKind.SALE,
        *readable(reading, Sale.scope, MATCH),
    ]
    if sale_ids:
        conditions.append(Sale.id.in_(sale_ids))
    newest = (
        select(
            *(Sale.id, Sale.scope, Sale.number, Sale.buyer_name, Sale.buyer_phone, Sale.buyer_card),
            *(Sale.buyer_id_number, Sale.buyer_address),
        )
        .where(*conditions)
        .order_by(Sale.sold_at.desc(), Sale.id.desc())
        .limit(limit)
    )
    return reading.session.execute(newest).all()


def _parts(sales: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (sales[start : start + _PART] for start in range(0, len(sales), _PART))


def _best(reading: Reading, sales: Sequence[Any], namesakes: _Namesakes) -> Iterable[Proposal]:
    papers = {sale.id: _paper(sale) for sale in sales}
    candidates = _candidates(reading.session, papers, namesakes)
    known = known_customers(reading.session, {one for found in candidates.values() for one in found})
    for sale in sales:
        ranked = [
            (*likeness(papers[sale.id], known[one]), one)
            for one in candidates.get(sale.id, ())
            if one in known
        ]
        score, reasons, customer_id = max(
            ranked, key=lambda one: (one[0], len(one[1]), one[2].hex), default=(0, (), None)
        )
        if customer_id is not None and score >= LEAST:
            in_full = reading.actor.may(SEE_PERSONAL, sale.scope)
            name = known[customer_id].name
            yield Proposal(
                sale.id,
                sale.number,
                sale.buyer_name if in_full else mask_name(sale.buyer_name),
                mask_phone(sale.buyer_phone),
                customer_id,
                name if in_full else mask_name(name),
                score,
                reasons,
            )


def _paper(sale: Any) -> Paper:
    return Paper(sale.buyer_name, sale.buyer_phone, sale.buyer_card, sale.buyer_id_number, sale.buyer_address)


def _candidates(
    session: Session, papers: Mapping[UUID, Paper], namesakes: _Namesakes
) -> dict[UUID, set[UUID]]:
    """Return sale → customers who share a telephone, card, ID number or the whole name with its buyer."""
    found: dict[UUID, set[UUID]] = {}
    for field in ("phone", "card", "id_number"):
        sales: dict[str, list[UUID]] = {}
        for sale_id, paper in papers.items():
            value = getattr(paper, field)
            if value:
                sales.setdefault(value, []).append(sale_id)
        for value, customer_id in session.execute(_holders(field, list(sales))) if sales else ():
            for sale_id in sales[value]:
                found.setdefault(sale_id, set()).add(customer_id)
    _learn_namesakes(session, {paper.name for paper in papers.values()} - {""} - namesakes.keys(), namesakes)
    for sale_id, paper in papers.items():
        if ids := namesakes.get(paper.name):
            found.setdefault(sale_id, set()).update(ids)
    return found


def _learn_namesakes(session: Session, names: Collection[str], known: _Namesakes) -> None:
    """Add the customers of each name; nobody for one that too many have, whom nobody needs to count up."""
    if not names:
        return
    known.update(dict.fromkeys(names, ()))
    held = Customer.is_void.is_(False), Customer.name.in_(list(names))
    few = select(Customer.name).where(*held).group_by(Customer.name).having(func.count() <= _NAMESAKES)
    for name, customer_id in session.execute(
        select(Customer.name, Customer.id).where(
            Customer.is_void.is_(False), Customer.name.in_(list(session.scalars(few)))
        )
    ):
        known[name] = (*known[name], customer_id)


def _holders(field: str, values: Sequence[str]) -> Executable:
    """Return the statement that asks who holds some values: (value, customer)."""
    if field == "phone":
        return select(CustomerPhone.digits, CustomerPhone.customer_id).where(
            CustomerPhone.digits.in_(values), CustomerPhone.is_void.is_(False)
        )
    column = Sale.buyer_card if field == "card" else Sale.buyer_id_number
    return select(column, Sale.customer_id).where(
        column.in_(values), column != "", Sale.customer_id.is_not(None)
    )


def known_customers(session: Session, ids: Collection[UUID], *, with_void: bool = False) -> dict[UUID, Known]:
    """Return what we know of customers; of those who are void only when asked for."""
    names: dict[UUID, str] = {}
    texts: dict[str, dict[UUID, set[str]]] = {kind: {} for kind in ("phone", "card", "id_number", "place")}
    every = list(ids)
    for start in range(0, len(every), _PART):
        part = every[start : start + _PART]
        names |= {
            row.id: row.name
            for row in session.execute(
                select(Customer.id, Customer.name).where(
                    Customer.id.in_(part), *(() if with_void else (Customer.is_void.is_(False),))
                )
            )
        }
        for kind, statement in _texts(part):
            for customer_id, text in session.execute(statement):
                texts[kind].setdefault(customer_id, set()).add(text)
    return {
        row_id: Known(
            name,
            texts["phone"].get(row_id, ()),
            texts["card"].get(row_id, ()),
            texts["id_number"].get(row_id, ()),
            texts["place"].get(row_id, ()),
        )
        for row_id, name in names.items()
    }


def _texts(ids: Sequence[UUID]) -> tuple[tuple[str, Executable], ...]:
    """Return the statements that ask for numbers and places of some customers: (customer, text)."""
    phone, place = CustomerPhone, CustomerAddress
    return (
        ("phone", select(phone.customer_id, phone.digits).where(phone.customer_id.in_(ids), ~phone.is_void)),
        (
            "place",
            select(place.customer_id, place.region + place.street).where(
                place.customer_id.in_(ids), ~place.is_void
            ),
        ),
        (
            "card",
            select(Sale.customer_id, Sale.buyer_card).where(Sale.customer_id.in_(ids), Sale.buyer_card != ""),
        ),
        (
            "id_number",
            select(Sale.customer_id, Sale.buyer_id_number).where(
                Sale.customer_id.in_(ids), Sale.buyer_id_number != ""
            ),
        ),
    )
