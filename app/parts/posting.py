# SPDX-License-Identifier: Apache-2.0
"""What a document moves between accounts. Pure: knows lines and kinds of places, no row and no database.

A move takes a quantity of one part in one condition from one place to another, so that every document sums to
nought per part and condition whatever it says. Regrading goes through an account of its own per condition,
and a part that is built in leaves one the same way: the good one goes in, the bad one comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID, uuid5

from app.parts.rules import Condition, Direction, DocumentKind, PlaceKind

GOOD, BAD = Condition.GOOD, Condition.BAD
W, T, P = PlaceKind.WAREHOUSE, PlaceKind.TRANSIT, PlaceKind.PARTY


class Line(NamedTuple):
    """One line of a document.

    ``quantity`` in the part's own unit; below nought only on an adjustment. ``owed`` bad parts are owed in
    return; ``old_back`` old parts were taken back on the spot. ``to_condition`` regrades (adjustment);
    ``place`` names the account of an opening line. ``unit_price_e4`` in ten-thousandths of a yuan.
    """

    part_id: UUID
    quantity: int
    condition: Condition = GOOD
    owed: int = 0
    old_back: int = 0
    to_condition: Condition | None = None
    place: PlaceKind | None = None
    unit_price_e4: int | None = None
    serials: tuple[str, ...] = ()
    old_serials: tuple[str, ...] = ()
    note: str = ""


class Leg(NamedTuple):
    """``quantity`` > 0 of a part in a condition goes from one kind of place to another; ``line`` from 1."""

    line: int
    part_id: UUID
    condition: Condition
    quantity: int
    source: PlaceKind
    target: PlaceKind
    unit_price_e4: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What receiving found of a line: so many are missing, so many came damaged (D38, D41)."""

    missing: int = 0
    damaged: int = 0


def legs_of(
    kind: DocumentKind,
    lines: Sequence[Line],
    *,
    direction: Direction = Direction.IN,
    from_transit: bool = False,
    found: Mapping[int, Found] = MappingProxyType({}),
) -> list[Leg]:
    """Return what a document moves, in the order of its lines.

    ``from_transit``: the goods of a receipt were told by a delivery list and are in transit already.
    ``found`` by line from 1: what is missing is not moved, what came damaged is regraded at once.
    Errors: ValueError for a reversal, which mirrors the moves of another document instead.
    """
    legs: list[Leg] = []
    for place, line in enumerate(lines, 1):
        seen = found.get(place)
        part_id, price_e4 = line.part_id, line.unit_price_e4
        for condition, figure, source, target in _flow(kind, line, direction):
            count = getattr(line, figure)
            if seen is not None and figure == "quantity":
                count -= seen.missing
            if not count:
                continue
            start = T if from_transit and source is PlaceKind.SUPPLY else source
            if count < 0:
                start, target, count = target, start, -count  # noqa: PLW2901 -- the other way round
            legs.append(Leg(place, part_id, condition or line.condition, count, start, target, price_e4))
        if seen is not None and seen.damaged and line.condition is GOOD:
            legs += [
                Leg(place, part_id, GOOD, seen.damaged, W, PlaceKind.REGRADE),
                Leg(place, part_id, BAD, seen.damaged, PlaceKind.REGRADE, W),
            ]
    return legs


Step = tuple[Condition | None, str, PlaceKind, PlaceKind]
"""Condition (None: the line's own), which of the line's figures, from where, to where."""
_FLOWS: Mapping[DocumentKind, tuple[Step, ...]] = {
    DocumentKind.HQ_RECEIPT: (
        (None, "quantity", PlaceKind.SUPPLY, W),
        (BAD, "owed", PlaceKind.OWED_BY_US, PlaceKind.USE),
    ),
    DocumentKind.DELIVERY_LIST: ((None, "quantity", PlaceKind.SUPPLY, T),),
    **dict.fromkeys(
        (DocumentKind.RELEASE, DocumentKind.DEALER),
        (
            (None, "quantity", W, P),
            (GOOD, "owed", P, PlaceKind.USE),
            (BAD, "owed", PlaceKind.USE, PlaceKind.OWED_TO_US),
        ),
    ),
    **dict.fromkeys(
        (DocumentKind.REPAIR, DocumentKind.WARRANTY),
        (
            (None, "quantity", W, PlaceKind.USE),
            (BAD, "old_back", PlaceKind.USE, W),
            (BAD, "owed", PlaceKind.USE, PlaceKind.OWED_TO_US),
        ),
    ),
    DocumentKind.TRANSFER: ((None, "quantity", W, T),),
    DocumentKind.TRANSFER_IN: ((None, "quantity", T, W),),
    DocumentKind.ADJUSTMENT: ((None, "quantity", PlaceKind.ADJUSTMENT, W),),
    DocumentKind.SCRAP: ((None, "quantity", W, PlaceKind.SCRAP),),
}
_RETURNS: Mapping[tuple[Direction, Condition], Step] = {
    (Direction.IN, GOOD): (None, "quantity", P, W),
    (Direction.IN, BAD): (None, "quantity", PlaceKind.OWED_TO_US, W),
    (Direction.OUT, GOOD): (None, "quantity", W, PlaceKind.SUPPLY),
    (Direction.OUT, BAD): (None, "quantity", W, PlaceKind.OWED_BY_US),
}


def _flow(kind: DocumentKind, line: Line, direction: Direction) -> Iterable[Step]:
    """Return what one line moves."""
    if kind is DocumentKind.RETURN:
        return (_RETURNS[direction, line.condition],)
    if kind is DocumentKind.OPENING:
        place = line.place or W
        # What we owe stands below nought, as every account that has given more than it got.
        if place is PlaceKind.OWED_BY_US:
            return ((None, "quantity", place, PlaceKind.OPENING),)
        return ((None, "quantity", PlaceKind.OPENING, place),)
    if kind is DocumentKind.ADJUSTMENT and line.to_condition is not None:
        return (
            (None, "quantity", W, PlaceKind.REGRADE),
            (line.to_condition, "quantity", PlaceKind.REGRADE, W),
        )
    if kind not in _FLOWS:
        raise ValueError(kind)
    return _FLOWS[kind]


MOST_MOVES = 1 << 20
"""A document's id is followed by room for those of its moves (``new_ids``)."""


def move_id(document_id: UUID, place: int) -> UUID:
    """Return the id of a document's n-th move from 0: two desks that post it apart write the same rows.

    They lie beside the document's own, so that a million of them are written in the order of their index.
    """
    return UUID(int=document_id.int + 1 + place)


def serial_id(document_id: UUID, line: int, serial: str, *, is_old: bool) -> UUID:
    """Return the id of a piece that went along with a line: two desks that post it apart write one row."""
    return uuid5(document_id, f"serial {line} {int(is_old)} {serial}")


def reversed_id(of_move_id: UUID) -> UUID:
    """Return the id of the move that takes another back: two desks that reverse apart do it once."""
    return uuid5(of_move_id, "reversal")


def place_id(kind: PlaceKind, store_id: UUID, party_id: UUID | None = None) -> UUID:
    """Return the id of a place that follows from store and partner: every desk makes the same one."""
    return uuid5(store_id, f"{kind} {'' if party_id is None else party_id.hex}")


def change_of(legs: Iterable[Leg]) -> dict[tuple[int, bool], int]:
    """Return what a document changes in its warehouse: (the part's id as a number, is it bad) → pieces.

    A key of numbers: an import asks it of a hundred thousand lines.
    """
    net: dict[tuple[int, bool], int] = {}
    for _line, part_id, condition, quantity, source, target, _price in legs:
        if source is not target and (source is W or target is W):
            key = (part_id.int, condition is BAD)
            net[key] = net.get(key, 0) + (quantity if target is W else -quantity)
    return net
