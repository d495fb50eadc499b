# SPDX-License-Identifier: Apache-2.0
"""Lines made ready to be compared, and which of them still have nothing opposite. Pure: knows no stage.

A *paper* is a document under all its names: our number and the station's, however either typed them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

from app.parts.reconciling_keys import code_key, number_keys, series
from app.parts.reconciling_lines import BookLine, Pair, PairKind, StationLine, Terms, Why
from app.parts.rules import Direction

Line = TypeVar("Line", BookLine, StationLine)
Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)
NO_PAPER = ""
Goods = tuple[str, int, Direction]
"""Part, quantity, direction: what was moved."""


@dataclass(frozen=True, slots=True, eq=False)
class Told(Generic[Line]):
    """A line with what it is compared by; ``at`` is its place among the lines of its side."""

    line: Line
    at: int
    part: str
    paper: str
    numbers: tuple[str, ...]
    goods: Goods

    @property
    def on(self) -> date:
        """Return its day."""
        return self.line.on


Ours = Told[BookLine]
Theirs = Told[StationLine]


class Voice(Enum):
    """Whose document a line of the station names."""

    NONE = 0
    OURS = 1
    THEIRS = 2
    UNKNOWN = 3


@dataclass(slots=True)
class Work:
    """All lines of both sides, the open ones by place, and the pairs found so far."""

    terms: Terms
    all_ours: Sequence[Ours]
    all_theirs: Sequence[Theirs]
    ours: dict[int, Ours] = field(init=False)
    theirs: dict[int, Theirs] = field(init=False)
    packs: Mapping[str, Sequence[int]] = field(init=False)
    our_papers: frozenset[str] = field(init=False)
    pairs: list[Pair] = field(default_factory=list)
    our_twins: dict[int, Ours] = field(default_factory=dict)
    their_twins: dict[int, Theirs] = field(default_factory=dict)
    """Place of a line that its side wrote down twice → the other one."""
    our_series: set[str] = field(default_factory=set)
    """Series of numbers in which the station names our documents; ``their_series``: its own that we know."""
    their_series: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.ours = {told.at: told for told in self.all_ours}
        self.theirs = {told.at: told for told in self.all_theirs}
        self.our_papers = frozenset(told.paper for told in self.all_ours)
        self.packs = {code_key(code): packs for code, packs in self.terms.packs.items()}

    def pair(self, our: Ours, their: Theirs, kind: PairKind, why: Why, factor: int = 1) -> None:
        """Put two lines together; neither is open any more."""
        self.pairs.append(Pair(kind, our.line, their.line, why, factor))
        self.ours.pop(our.at, None)
        self.theirs.pop(their.at, None)

    def pair_best(self, found: Iterable[tuple[tuple[int, ...], Ours, Theirs, PairKind, Why, int]]) -> None:
        """Put the best of possible pairs together, each line once; the first figures are the lowest."""
        for *_, our, their, kind, why, factor in sorted(
            found, key=lambda each: (*each[0], abs((each[2].on - each[1].on).days), each[1].at, each[2].at)
        ):
            if our.at in self.ours and their.at in self.theirs:
                self.pair(our, their, kind, why, factor)

    def is_near(self, our: Ours, their: Theirs) -> bool:
        """Tell whether two days lie within the window."""
        return abs((their.on - our.on).days) <= self.terms.window_days

    def learn_series(self) -> None:
        """Find out, from what was agreed by number, whose numbers the station writes."""
        for pair in self.pairs:
            known = self.our_series if pair.reason is Why.OUR_NUMBER else self.their_series
            known.add(series(pair.station.document_number))

    def voice(self, their: Theirs) -> Voice:
        """Return whose document a line of the station names, as far as is known."""
        if not their.numbers:
            return Voice.NONE
        own = series(their.line.document_number)
        if their.paper in self.our_papers or own in self.our_series:
            return Voice.OURS
        return Voice.THEIRS if own in self.their_series else Voice.UNKNOWN

    def speaks_against(self, our: Ours, their: Theirs) -> bool:
        """Tell whether the station names another document than that of our line.

        That is so when we have the document that it names, or when it names one of a series in which the
        sides agree elsewhere: ours, or its own where our line says the number of its paper.
        """
        voice = self.voice(their)
        return their.paper != our.paper and (
            voice is Voice.OURS or (voice is Voice.THEIRS and bool(our.line.other_number))
        )


def ready(
    book: Iterable[BookLine], station: Iterable[StationLine], terms: Terms
) -> tuple[list[Ours], list[Theirs]]:
    """Return the lines ready to be compared, in an order of their own: how they came in changes nothing."""
    ours = sorted(book, key=lambda line: (line.on, line.document_number, line.part_code, line.id.hex))
    theirs = sorted(station, key=lambda line: (line.on, line.row))
    our_numbers = [_once(number_keys(line.document_number), number_keys(line.other_number)) for line in ours]
    their_numbers = [number_keys(line.document_number) for line in theirs]
    papers = _papers([*our_numbers, *their_numbers])
    return _all_told(ours, our_numbers, papers, terms), _all_told(theirs, their_numbers, papers, terms)


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """Return items by a key, in their order."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def may_be_one(our: Ours, their: Theirs) -> bool:
    """Tell whether the conditions of two lines agree; a station that says none agrees."""
    return their.line.condition is None or their.line.condition is our.line.condition


def whose_number(our: Ours, their: Theirs) -> Why:
    """Return whose number two lines of one paper have in common."""
    is_ours = set(their.numbers) & set(number_keys(our.line.document_number))
    return Why.OUR_NUMBER if is_ours else Why.THEIR_NUMBER


def _all_told(
    lines: Sequence[Line], numbers: Sequence[tuple[str, ...]], papers: Mapping[str, str], terms: Terms
) -> list[Told[Line]]:
    every = []
    for at, (line, own) in enumerate(zip(lines, numbers, strict=True)):
        part = code_key(terms.codes.get(line.part_code, line.part_code))
        paper = papers[own[0]] if own else NO_PAPER
        every.append(Told(line, at, part, paper, own, (part, line.quantity, line.direction)))
    return every


def _once(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return one if not other else tuple(dict.fromkeys((*one, *other)))


def _papers(numbers: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Return every form of a number → the paper it names: forms that stand on one line are one paper."""
    above: dict[str, str] = {}

    def top(form: str) -> str:
        while above[form] != form:
            above[form] = above[above[form]]
            form = above[form]
        return form

    for forms in numbers:
        for form in forms:
            above.setdefault(form, form)
            one, other = sorted((top(forms[0]), top(form)))
            above[other] = one
    return {form: top(form) for form in above}
