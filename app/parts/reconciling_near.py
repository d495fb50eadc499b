# SPDX-License-Identifier: Apache-2.0
"""Lines that only part, quantity and day tell apart: as many pairs as can be, nearest days first. Pure.

Lines of one day are interchangeable, so whole days are given to each other, with counts: a month in which
thousands of lines are alike is as quick as any other. Must not know what a number or a document is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Heap:
    """``count`` lines of one day that nothing tells apart. ``rank``: the lower, the sooner they are given."""

    on: date
    kind: Hashable
    count: int
    rank: int = 0


Given = dict[tuple[int, int], int]
"""(place of a heap of ours, place of one of theirs) → how many lines they give each other."""


def give(ours: Sequence[Heap], theirs: Sequence[Heap], days: int, may: Callable[[Heap, Heap], bool]) -> Given:
    """Return how many lines each heap gives to each other one, at most ``days`` apart, where they may.

    As many as can be of the lowest rank, then as many as can be with the next, and so on: who was given
    something keeps as much, though perhaps from others. Within a rank the nearer day first, then the earlier.
    """
    edges = sorted(
        (abs((our.on - their.on).days), our.on, their.on, at, to)
        for at, our in enumerate(ours)
        for to, their in enumerate(theirs)
        if abs((our.on - their.on).days) <= days and may(our, their)
    )
    have, want = [heap.count for heap in ours], [heap.count for heap in theirs]
    given: Given = {}
    for rank in sorted({heap.rank for heap in ours}):
        for other_rank in sorted({heap.rank for heap in theirs}):
            allowed = [
                (at, to) for *_, at, to in edges if ours[at].rank <= rank and theirs[to].rank <= other_rank
            ]
            for at, to in allowed:
                if count := min(have[at], want[to]):
                    given[at, to] = given.get((at, to), 0) + count
                    have[at] -= count
                    want[to] -= count
            _give_more(given, have, want, allowed)
    return given


def _give_more(given: Given, have: list[int], want: list[int], edges: Sequence[tuple[int, int]]) -> None:
    """Give what is left by way of others, who give what they had to somebody else instead."""
    if not any(want):
        return
    takers: dict[int, list[int]] = {}
    for at, to in edges:
        takers.setdefault(at, []).append(to)
    while path := _path(given, have, want, takers):
        # The path goes from a heap of ours to one of theirs and back by what they were given, and so on.
        forth, back = path[::2], path[1::2]
        count = min(have[path[0][0]], want[path[-1][1]], *(given[edge] for edge in back))
        for edge in forth:
            given[edge] = given.get(edge, 0) + count
        for edge in back:
            given[edge] -= count
            if not given[edge]:
                del given[edge]
        have[path[0][0]] -= count
        want[path[-1][1]] -= count


def _path(
    given: Given, have: Sequence[int], want: Sequence[int], takers: dict[int, list[int]]
) -> list[tuple[int, int]]:
    """Return the edges of the shortest way from who has something left to who wants it; empty for none."""
    givers: dict[int, list[int]] = {}
    for at, to in sorted(given):
        givers.setdefault(to, []).append(at)
    came: dict[int, tuple[int, int] | None] = {at: None for at, left in enumerate(have) if left}
    """Heap of ours → (the one of theirs whose lines it would take over, who gives them now)."""
    asked: dict[int, int] = {}
    waiting = deque(came)
    while waiting:
        at = waiting.popleft()
        for to in takers.get(at, ()):
            if to in asked:
                continue
            asked[to] = at
            if want[to]:
                return _edges_to(to, asked, came)
            for giver in givers.get(to, ()):
                if giver not in came:
                    came[giver] = (to, giver)
                    waiting.append(giver)
    return []


def _edges_to(
    to: int, asked: dict[int, int], came: dict[int, tuple[int, int] | None]
) -> list[tuple[int, int]]:
    path = []
    while True:
        at = asked[to]
        path.append((at, to))
        by = came[at]
        if by is None:
            return path[::-1]
        to = by[0]
        path.append((at, to))
