# SPDX-License-Identifier: Apache-2.0
"""How likely a buyer on a document is one of our customers, and why. Pure: must not know the database."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz import fuzz

from app.core.normalise import search_text

CERTAIN = 95
"""From here a person may confirm many at once; below, one by one."""
SURE = 80
"""From here a document is his whose number it bears: what is erased for him is erased there too."""
LEAST = 40
"""What looks less likely is not shown."""
_SAME_NAME, _SLIP = 90, 50
_SAME_PLACE = 80
_TELLING_NAME = 4
"""Characters from which a full name alone says something: companies, names with a middle dot."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The buyer as a document names him, as it is stored; empty where it says nothing."""

    name: str = ""
    phone: str = ""
    card: str = ""
    id_number: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What we know of a customer; cards and ID numbers stand on sales that are already his."""

    name: str
    phones: Collection[str] = ()
    cards: Collection[str] = ()
    id_numbers: Collection[str] = ()
    addresses: Collection[str] = ()


def likeness(paper: Paper, known: Known) -> tuple[int, tuple[str, ...]]:
    """Return (0-100, reasons among phone, card, id_number, name, address).

    A number of the person himself (ID, card) weighs more than a telephone, which a family shares: a telephone
    with quite another name is a hint, no more. A name alone tells little, with an address a good deal.
    """
    name = _ratio(paper.name, known.name)
    reasons: list[str] = []
    score = 0
    if paper.id_number and paper.id_number in known.id_numbers:
        reasons.append("id_number")
        score = 100
    if paper.card and paper.card in known.cards:
        reasons.append("card")
        score = max(score, 90)
    if paper.phone and paper.phone in known.phones:
        reasons.append("phone")
        score = max(score, 55 if paper.name and name < _SLIP else 80)
    if name >= _SLIP:
        if name >= _SAME_NAME:
            reasons.append("name")
        score += 15 if score >= _SLIP else 0
        if set(reasons) == {"phone"}:
            # A slip of the pen, or his brother with his telephone: a person looks.
            score = min(score, CERTAIN - 1)
        place = max((_ratio(paper.address, held) for held in known.addresses), default=0.0)
        if place >= _SAME_PLACE:
            reasons.append("address")
            score = max(score, round(name * 0.6 + place * 0.3))
        elif name >= _SAME_NAME:
            score = max(score, 60 if len(search_text(paper.name)) >= _TELLING_NAME else LEAST)
    return min(score, 100), tuple(reasons)


def _ratio(one: str, other: str) -> float:
    plain, held = search_text(one), search_text(other)
    return fuzz.ratio(plain, held) if plain and held else 0.0
