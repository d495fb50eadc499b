# SPDX-License-Identifier: Apache-2.0
"""Our dealings with a service station against its own statement (D45, P10), stage by stage. Pure.

1. One document (our number or theirs, however typed), part, quantity, direction: agreed; on a day beyond the
   window, or in another condition: a person is asked.
2. One document and part in several lines that come to the same: agreed. One document, one difference: asked.
3. Part, quantity and direction within the window, where no number speaks against it: as many as can be,
   nearest days first: agreed. Lines whose numbers are one slip apart are kept from it as far as can be, for
   it would hide the slip.
4. One slip in the number: asked.
5. One difference and no number in common, where only these two lines can be meant: asked.
6. What is left has nothing opposite: one side wrote it down twice, or the other did not.

A number speaks against a pair when it names another document that we have, or is of a series in which the two
sides agree elsewhere: two missing lines that happen to be alike must not cover each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from app.parts.reconciling_hints import find_slips, pair_lone, pair_of_one_paper, pair_slips
from app.parts.reconciling_lines import (
    BookLine,
    Open,
    Opening,
    PairKind,
    Reconciliation,
    Side,
    StationLine,
    Suspected,
    Terms,
    Why,
)
from app.parts.reconciling_near import Heap, give
from app.parts.reconciling_totals import totals_of
from app.parts.reconciling_work import (
    Line,
    Ours,
    Theirs,
    Told,
    Voice,
    Work,
    grouped,
    may_be_one,
    ready,
    whose_number,
)
from app.parts.rules import Direction

_BY_NUMBER = (PairKind.NUMBER, PairKind.DATE, PairKind.CONDITION)
_NOT_THERE, _THERE, _TWICE, _MEANT = range(4)
"""How soon a line of ours is given to one without a number: its document is not in the statement at all, it
is there with other lines, the line itself is there and stands twice in our book, a number with a slip means
it."""


def reconcile(
    book: Sequence[BookLine],
    station: Sequence[StationLine],
    terms: Terms = Terms(),  # noqa: B008 -- frozen
    openings: Iterable[Opening] = (),
) -> Reconciliation:
    """Return which lines belong together, which have nothing opposite, and what both accounts come to.

    The order in which lines come in changes nothing. Lines of both sides have a quantity above nought.
    """
    work = Work(terms, *ready(book, station, terms))
    _pair_by_number(work)
    work.learn_series()
    _pair_split(work)
    pair_of_one_paper(work)
    work.our_twins = _twins(work.all_ours, work.ours)
    work.their_twins = _twins(work.all_theirs, work.theirs)
    slips = find_slips(work)
    plain = [
        slip
        for slip in slips
        if slip.is_plain and slip.our.at not in work.our_twins and slip.their.at not in work.their_twins
    ]
    kept = {told.at for told in work.theirs.values() if work.voice(told) is Voice.THEIRS}
    _pair_near(work, {slip.our.at for slip in plain}, kept | {slip.their.at for slip in plain})
    pair_slips(work, slips)
    _pair_near(work)
    pair_lone(work)
    opens = (
        *_opens(Side.BOOK, work.all_ours, work.ours),
        *_opens(Side.STATION, work.all_theirs, work.theirs),
    )
    return Reconciliation(tuple(work.pairs), opens, totals_of(book, station, work.pairs, openings, terms))


def is_turned(
    book: Sequence[BookLine],
    station: Sequence[StationLine],
    terms: Terms = Terms(),  # noqa: B008 -- frozen
) -> bool:
    """Tell whether a statement's directions are the wrong way round: what it calls in is out to us.

    By numbers where any are shared, else by parts and quantities; more of them must fit the other way round.
    """
    ours, theirs = ready(book, station, terms)
    for key_of in (_with_paper, _without_paper):
        own = Counter(key_of(told) for told in ours)
        straight = Counter(key_of(told) for told in theirs)
        fits = (own & straight).total()
        fits_turned = (own & Counter(key_of(told) for told in ready((), turned(station), terms)[1])).total()
        if fits or fits_turned:
            return fits_turned > fits
    return False


def turned(station: Iterable[StationLine]) -> tuple[StationLine, ...]:
    """Return the lines of a statement with every direction the other way round."""
    return tuple(replace(line, direction=_other_way(line.direction)) for line in station)


def _pair_by_number(work: Work) -> None:
    theirs = grouped((told for told in work.all_theirs if told.paper), lambda told: (told.paper, told.goods))
    found = []
    for our in work.all_ours:
        for their in theirs.get((our.paper, our.goods), ()) if our.paper else ():
            kind = _kind_by_number(work, our, their)
            rank = (_BY_NUMBER.index(kind),)
            found.append((rank, our, their, kind, whose_number(our, their), 1))
    work.pair_best(found)


def _kind_by_number(work: Work, our: Ours, their: Theirs) -> PairKind:
    if not may_be_one(our, their):
        return PairKind.CONDITION
    return PairKind.NUMBER if work.is_near(our, their) else PairKind.DATE


def _pair_split(work: Work) -> None:
    """Agree lines of one paper and part that come to the same on both sides, though in other pieces."""
    theirs = _by_sum(work.theirs)
    for key, mine in _by_sum(work.ours).items():
        other = theirs.get(key, [])
        total = sum(told.line.quantity for told in mine)
        if len(mine) + len(other) > 2 and other and total == sum(told.line.quantity for told in other):
            # Each line stands in one pair at least, the last of the shorter side in all that are left.
            for place in range(max(len(mine), len(other))):
                our, their = mine[min(place, len(mine) - 1)], other[min(place, len(other) - 1)]
                work.pair(our, their, PairKind.SPLIT, whose_number(our, their))


def _pair_near(work: Work, meant: Collection[int] = (), kept: Collection[int] = ()) -> None:
    """Pair lines within the window: ours that are ``meant`` last, theirs that are ``kept`` not at all."""
    theirs = grouped((told for told in work.theirs.values() if told.at not in kept), lambda told: told.goods)
    papers = {told.paper for told in work.all_theirs}
    for key, mine in grouped(work.ours.values(), lambda told: told.goods).items():
        if key in theirs:
            _give(work, mine, theirs[key], papers, meant)


def _give(
    work: Work, mine: Sequence[Ours], other: Sequence[Theirs], papers: set[str], meant: Collection[int]
) -> None:
    """Pair lines of one part, quantity and direction by days."""
    repeated = _repeated(other)

    def rank(our: Ours) -> int:
        if our.at in meant:
            return _MEANT
        return _TWICE if our.at in work.our_twins else _THERE if our.paper in papers else _NOT_THERE

    def our_kind(our: Ours) -> tuple[object, ...]:
        return our.on, rank(our), our.line.condition, bool(our.line.other_number)

    def their_kind(their: Theirs) -> tuple[object, ...]:
        return their.on, their.at in repeated, their.line.condition, work.voice(their)

    ours, theirs = list(grouped(mine, our_kind).values()), list(grouped(other, their_kind).values())
    reach = {
        (at, to)
        for at, our in enumerate(ours)
        for to, their in enumerate(theirs)
        if work.is_near(our[0], their[0])
        and may_be_one(our[0], their[0])
        and not work.speaks_against(our[0], their[0])
    }
    given = give(
        [Heap(heap[0].on, at, len(heap), rank(heap[0])) for at, heap in enumerate(ours)],
        [Heap(heap[0].on, to, len(heap), heap[0].at in repeated) for to, heap in enumerate(theirs)],
        work.terms.window_days,
        lambda our, their: (our.kind, their.kind) in reach,
    )
    our_reach: Counter[int] = Counter()
    their_reach: Counter[int] = Counter()
    for at, to in reach:
        our_reach[at] += len(theirs[to])
        their_reach[to] += len(ours[at])
    for (at, to), count in sorted(given.items()):
        why = Why.ONLY_ONE if our_reach[at] == 1 and their_reach[to] == 1 else Why.NEAREST
        for _ in range(count):
            work.pair(ours[at].pop(0), theirs[to].pop(0), PairKind.NEAR, why)


def _by_sum(opened: Mapping[int, Told[Line]]) -> dict[tuple[object, ...], list[Told[Line]]]:
    """Return open lines that have a number by what may be summed up: paper, part, direction."""
    told = (each for each in opened.values() if each.paper)
    return grouped(told, lambda each: (each.paper, each.part, each.line.direction))


def _twin_key(told: Told[Line]) -> tuple[object, ...]:
    """Return what two lines of one side have in common when the one repeats the other."""
    if told.paper:
        return told.paper, told.goods
    return told.on, told.goods, getattr(told.line, "text", "")


def _repeated(every: Iterable[Told[Line]]) -> set[int]:
    """Return the places of lines that repeat one before them."""
    return {told.at for same in grouped(every, _twin_key).values() for told in same[1:]}


def _other_way(direction: Direction) -> Direction:
    return Direction.OUT if direction is Direction.IN else Direction.IN


def _with_paper(told: Told[Line]) -> tuple[Hashable, ...]:
    return (told.paper, *told.goods)


def _without_paper(told: Told[Line]) -> tuple[Hashable, ...]:
    return told.goods


def _twins(every: Sequence[Told[Line]], opened: dict[int, Told[Line]]) -> dict[int, Told[Line]]:
    """Return the open lines that their side wrote down twice, each with the one that was not open."""
    settled = {_twin_key(told): told for told in every if told.at not in opened}
    found = ((at, settled.get(_twin_key(told))) for at, told in opened.items())
    return {at: twin for at, twin in found if twin is not None}


def _opens(side: Side, every: Sequence[Told[Line]], opened: dict[int, Told[Line]]) -> list[Open]:
    twins = _twins(every, opened)
    return [
        Open(side, told.line, Suspected.DOUBLED, twins[at].line)
        if at in twins
        else Open(side, told.line, Suspected.MISSING)
        for at, told in opened.items()
    ]
