# SPDX-License-Identifier: Apache-2.0
"""Lines that are the same but for one thing: what a person is asked about. Pure: agrees nothing by itself.

Two errors in one line are not looked for: what differs in two things has nothing opposite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Generic

from app.parts.reconciling_keys import NumberSlip, Slips, number_slip, pack_factor, slipped, swapped, swaps
from app.parts.reconciling_lines import BookLine, PairKind, StationLine, Why
from app.parts.reconciling_work import (
    Goods,
    Line,
    Ours,
    Theirs,
    Told,
    Work,
    grouped,
    may_be_one,
    whose_number,
)
from app.parts.rules import Direction

_LIKELIEST = (
    PairKind.SIGN,
    PairKind.UNIT,
    PairKind.DIGITS_QUANTITY,
    PairKind.DIGITS_PART,
    PairKind.DATE,
    PairKind.QUANTITY,
)
_TELLING_NUMBER = 5
"""Characters from which one slip in a number is less likely than two documents."""


def pair_of_one_paper(work: Work) -> None:
    """Put lines of one paper together that differ in one thing."""
    theirs = grouped(work.theirs.values(), lambda told: told.paper)
    found = []
    for our in work.ours.values():
        for their in theirs.get(our.paper, ()) if our.paper else ():
            if not may_be_one(our, their):
                continue
            kind, factor = difference(work, our, their)
            if kind is not None and kind is not PairKind.DATE:
                apart = abs(our.line.quantity - their.line.quantity)
                rank = (_LIKELIEST.index(kind), apart)
                found.append((rank, our, their, kind, whose_number(our, their), factor))
    work.pair_best(found)


@dataclass(frozen=True, slots=True)
class Slip:
    """Two lines of the same goods whose numbers are one slip apart.

    ``is_plain``: two digits are swapped, or we have no document of the number that the station wrote. Else it
    may as well be another document: numbers of a series are all one slip from many others.
    """

    our: Ours
    their: Theirs
    is_plain: bool


def find_slips(work: Work) -> list[Slip]:
    """Return the open lines whose numbers are one slip apart, within the window."""
    ours = grouped(work.ours.values(), lambda told: told.goods)
    slips = Slips(number for told in work.ours.values() for number in _telling(told.numbers))
    found = []
    for their in work.theirs.values():
        near = {number for own in _telling(their.numbers) for number in slips.of(own)}
        for our in ours.get(their.goods, ()) if near else ():
            if near.isdisjoint(our.numbers) or not work.is_near(our, their) or not may_be_one(our, their):
                continue
            typed = their.line.document_number
            ways = {number_slip(typed, own) for own in (our.line.document_number, our.line.other_number)}
            if ways != {None}:
                is_plain = NumberSlip.SWAP in ways or their.paper not in work.our_papers
                found.append(Slip(our, their, is_plain))
    return found


def pair_slips(work: Work, slips: Iterable[Slip]) -> None:
    """Put the lines of slips together, plain ones first, where both are still open."""
    work.pair_best(
        ((not slip.is_plain,), slip.our, slip.their, PairKind.DIGITS_NUMBER, Why.SLIPPED_NUMBER, 1)
        for slip in slips
    )


def pair_lone(work: Work) -> None:
    """Put lines of no common number together that differ in one thing, where only they can be meant."""
    ours = _Side(told for told in work.ours.values() if told.at not in work.our_twins)
    theirs = _Side(told for told in work.theirs.values() if told.at not in work.their_twins)
    found = []
    for their in theirs.lines:
        meant = _first_two(ours.like(work, their), partial(_differs_once, work, their=their))
        if len(meant) != 1:
            continue
        our = meant[0]
        if len(_first_two(theirs.like(work, our), partial(_differs_once, work, our))) == 1:
            kind, factor = difference(work, our, their)
            if kind is not None:
                found.append(((), our, their, kind, Why.ONLY_ONE, factor))
    work.pair_best(found)


def difference(work: Work, our: Ours, their: Theirs) -> tuple[PairKind | None, int]:
    """Return in which one thing two lines differ, and of UNIT how many pieces a pack holds.

    DATE when nothing but number and day may differ; None when they differ in two things, or more.
    """
    one, other = our.line, their.line
    is_part, is_way = our.part == their.part, one.direction is other.direction
    is_count = one.quantity == other.quantity
    if is_part and is_way and not is_count:
        factor = pack_factor(one.quantity, other.quantity, work.packs.get(our.part, ()))
        is_swap = swapped(one.quantity, other.quantity)
        kind = PairKind.UNIT if factor else PairKind.DIGITS_QUANTITY if is_swap else PairKind.QUANTITY
        return kind, factor or 1
    if is_part and is_count:
        return PairKind.DATE if is_way else PairKind.SIGN, 1
    if is_way and is_count and slipped(our.part, their.part):
        return PairKind.DIGITS_PART, 1
    return None, 1


def _telling(numbers: Iterable[str]) -> Iterator[str]:
    return (number for number in numbers if len(number) >= _TELLING_NUMBER)


class _Side(Generic[Line]):
    """The open lines of one side by what they moved."""

    def __init__(self, lines: Iterable[Told[Line]]) -> None:
        self.lines: list[Told[Line]] = list(lines)
        self._by_goods: dict[Goods, list[Told[Line]]] = grouped(self.lines, lambda told: told.goods)
        self._slips = Slips(told.part for told in self.lines)

    def like(self, work: Work, told: Told[BookLine] | Told[StationLine]) -> Iterator[Told[Line]]:
        """Yield the lines that differ from one of the other side in one thing, number and day apart."""
        part, count, way = told.goods
        turned = Direction.OUT if way is Direction.IN else Direction.IN
        keys = [told.goods, (part, count, turned)]
        keys += [(part, other, way) for other in _other_counts(count, work.packs.get(part, ()))]
        keys += [(other, count, way) for other in self._slips.of(part)]
        for key in keys:
            yield from self._by_goods.get(key, ())


def _other_counts(count: int, packs: Iterable[int]) -> list[int]:
    """Return what a quantity may have been: its digits swapped, or counted in packs, or not."""
    found = set(swaps(count))
    for pack in packs:
        found.add(count * pack)
        if count % pack == 0:
            found.add(count // pack)
    return sorted(found - {count})


def _first_two(found: Iterable[Told[Line]], is_meant: Callable[[Told[Line]], bool]) -> list[Told[Line]]:
    """Return the first lines that are meant: of two it is unclear which."""
    meant = []
    for told in found:
        if is_meant(told):
            meant.append(told)
            if len(meant) > 1:
                break
    return meant


def _differs_once(work: Work, our: Ours, their: Theirs) -> bool:
    """Tell whether two lines could be one with one error in it, and no number speaks against it."""
    if not may_be_one(our, their) or work.speaks_against(our, their):
        return False
    kind, _factor = difference(work, our, their)
    return kind not in {None, PairKind.QUANTITY} and (kind is PairKind.DATE) != work.is_near(our, their)
