# SPDX-License-Identifier: Apache-2.0
"""What each side's account of a part comes to: opening, out, back, closing, the difference (P10). Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.parts.reconciling_keys import code_key
from app.parts.reconciling_lines import (
    Balance,
    BookLine,
    Opening,
    Pair,
    PartTotal,
    StationLine,
    Terms,
)
from app.parts.rules import Condition, Direction

Key = tuple[str, Condition | None]


@dataclass(slots=True)
class _Sums:
    """Opening, out and back of one side."""

    opening: int = 0
    moved: dict[Direction, int] = field(default_factory=lambda: dict.fromkeys(Direction, 0))

    @property
    def balance(self) -> Balance:
        return Balance(self.opening, self.moved[Direction.OUT], self.moved[Direction.IN])


def totals_of(
    book: Sequence[BookLine],
    station: Sequence[StationLine],
    pairs: Iterable[Pair],
    openings: Iterable[Opening],
    terms: Terms,
) -> tuple[PartTotal, ...]:
    """Return both accounts of every part and condition, by code.

    A station's line that says no condition has that of the line it belongs to; one that belongs to none, or
    to lines of both, stands under no condition.
    """
    names: dict[str, str] = {}
    ours: defaultdict[Key, _Sums] = defaultdict(_Sums)
    theirs: defaultdict[Key, _Sums] = defaultdict(_Sums)
    key: Key
    for each in openings:
        key = (_part(each.part_code, terms.codes, names), each.condition)
        ours[key].opening += each.book
        theirs[key].opening += each.book if each.station is None else each.station
    for line in book:
        key = (_part(line.part_code, terms.codes, names), line.condition)
        ours[key].moved[line.direction] += line.quantity
    conditions: dict[int, set[Condition]] = {}
    for pair in pairs:
        conditions.setdefault(pair.station.row, set()).add(pair.book.condition)
    for told in station:
        said = conditions.get(told.row, set())
        condition = told.condition or (next(iter(said)) if len(said) == 1 else None)
        key = (_part(told.part_code, terms.codes, names), condition)
        theirs[key].moved[told.direction] += told.quantity
    none = _Sums()
    return tuple(
        PartTotal(names[key[0]], key[1], ours.get(key, none).balance, theirs.get(key, none).balance)
        for key in sorted(ours.keys() | theirs.keys(), key=lambda key: (names[key[0]], key[1] or ""))
    )


def _part(code: str, codes: Mapping[str, str], names: dict[str, str]) -> str:
    """Return the key of a part, and remember how it is written: as we write it, else as the station does."""
    own = codes.get(code, code)
    key = code_key(own)
    names.setdefault(key, own)
    return key
