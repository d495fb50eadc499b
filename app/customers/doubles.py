# SPDX-License-Identifier: Apache-2.0
"""Who may be the customer that is being typed: same phone, or a like name at a like address. Never merges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import search_index
from app.core.normalise import person_name, phone_digits, plain_text, search_text
from app.core.pinyin import initials
from app.customers.families import SEARCH_KIND, current_customer
from app.customers.models import Customer, CustomerAddress, CustomerPhone
from app.customers.rows import DoubleReason
from app.customers.rules import CustomerKind

MOST_SHOWN = 5
ALIKE_NAME = 50
"""Likeness of names (0-100) from which one may be a slip of the other: one of two characters differs."""
ALIKE_ADDRESS = 80
_TELLING_NAME = 4
"""Characters from which a full name alone tells a person: companies, names with a middle dot."""
_STREET_HEAD = 5
_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer who may be the same one, how likely (0-100), and why."""

    id: UUID
    score: int
    reason: DoubleReason


def find(
    session: Session, name: str, phones: Sequence[str], address: str, exclude: UUID | None
) -> tuple[Candidate, ...]:
    """Return the likeliest candidates, best first, without ``exclude`` and its family."""
    best: dict[UUID, Candidate] = {}
    own = current_customer(session, exclude).id if exclude is not None else None
    wanted = search_text(name)
    for candidate in (*_by_phone(session, wanted, phones), *_by_name(session, name, wanted, address)):
        held = best.get(candidate.id)
        if candidate.id != own and (held is None or candidate.score > held.score):
            best[candidate.id] = candidate
    ranked = sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.id))
    return tuple(ranked[:MOST_SHOWN])


def _by_phone(session: Session, wanted: str, phones: Sequence[str]) -> Iterable[Candidate]:
    digits = [number for number in map(phone_digits, phones) if len(number) >= 7]
    if not digits:
        return
    found = session.scalars(
        select(CustomerPhone.customer_id)
        .where(CustomerPhone.digits.in_(digits), CustomerPhone.is_void.is_(False))
        .limit(_LOOKED_AT)
    )
    for customer in {current_customer(session, row_id) for row_id in found}:
        likeness = _ratio(wanted, search_text(customer.name))
        if wanted and likeness >= ALIKE_NAME:
            yield Candidate(customer.id, 95 + round(likeness / 20), DoubleReason.SAME_PHONE_AND_NAME)
        else:
            yield Candidate(customer.id, 80, DoubleReason.SAME_PHONE)


def _by_name(session: Session, name: str, wanted: str, address: str) -> Iterable[Candidate]:
    if len(wanted) < 2:
        return
    street = search_text(address)
    if len(street) >= _STREET_HEAD:
        head = _searchable(address)
        words = dict.fromkeys((*(wanted[at : at + 2] for at in range(len(wanted) - 1)), *initials(name)))
        ids = {
            row_id
            for word in words
            for _kind, row_id in search_index.find(session, [SEARCH_KIND], f"{word} {head}", limit=_LOOKED_AT)
        }
        yield from _alike(session, ids, wanted, street)
    if len(wanted) >= _TELLING_NAME:
        yield from _same_full_name(session, name)


def _alike(session: Session, ids: set[UUID], wanted: str, street: str) -> Iterable[Candidate]:
    found = session.execute(
        select(Customer.id, Customer.name, CustomerAddress.region, CustomerAddress.street)
        .join(CustomerAddress, CustomerAddress.customer_id == Customer.id)
        .where(Customer.id.in_(list(ids)), Customer.is_void.is_(False), CustomerAddress.is_void.is_(False))
    )
    for row_id, held_name, region, held_street in found:
        held = search_text(region + held_street)
        names = _ratio(wanted, search_text(held_name))
        places = max(_ratio(street, held), _ratio(street, search_text(held_street)))
        if names < ALIKE_NAME or places < ALIKE_ADDRESS:
            continue
        reason = DoubleReason.SAME_NAME_AND_ADDRESS if names == 100 else DoubleReason.ALIKE_NAME_AND_ADDRESS
        yield Candidate(row_id, round(names * 0.6 + places * 0.3), reason)


def _same_full_name(session: Session, name: str) -> Iterable[Candidate]:
    found = session.execute(
        select(Customer.id, Customer.kind)
        .where(Customer.is_void.is_(False), Customer.name.in_({plain_text(name), person_name(name)}))
        .limit(_LOOKED_AT)
    )
    for row_id, kind in found:
        yield Candidate(row_id, 75 if kind == CustomerKind.COMPANY else 50, DoubleReason.SAME_FULL_NAME)


def _searchable(address: str) -> str:
    """Return the head of the street as one word: long enough to tell, short enough to survive a slip."""
    return search_text(address)[:_STREET_HEAD]


def _ratio(one: str, other: str) -> float:
    """Return how alike two short texts are, 0-100."""
    return 100 * SequenceMatcher(None, one, other, autojunk=False).ratio()
