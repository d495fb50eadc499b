# SPDX-License-Identifier: Apache-2.0
"""What a comparison of both sides finds, after what people said of it (D45). Pure: knows no row."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from app.parts.reconciling import reconcile
from app.parts.reconciling_keys import code_key
from app.parts.reconciling_lines import (
    Balance,
    BookLine,
    Opening,
    Pair,
    PairKind,
    StationLine,
    Suspected,
    Terms,
    Why,
)
from app.parts.reconciling_totals import totals_of
from app.parts.rules import Condition
from app.parts.statement_rules import Key, Said, Standing, Wrong


class ItemState(StrEnum):
    """How two lines, or one alone, stand."""

    AGREED = "agreed"
    BY_HAND = "by_hand"
    ASKED = "asked"
    OPEN = "open"
    DECIDED = "decided"


UNSETTLED = frozenset({ItemState.ASKED, ItemState.OPEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A pair of lines, or a line with nothing opposite. ``id`` names it in a list; not a row.

    ``kind``, ``why`` and ``factor`` of a pair; ``suspected`` and ``twin`` (a number) of a line alone.
    ``is_carried``: a line of it was left open in an earlier statement. ``is_at_edge``: the other side may
    have it in the next period. ``wrong`` and ``word`` of what a person has explained.
    """

    state: ItemState
    book: BookLine | None = None
    station: StationLine | None = None
    line_id: UUID | None = None
    kind: PairKind | None = None
    why: Why | None = None
    factor: int = 1
    suspected: Suspected | None = None
    twin: str = ""
    is_carried: bool = False
    is_at_edge: bool = False
    wrong: Wrong | None = None
    word: str = ""

    @property
    def key(self) -> Key:
        """Return our line and the partner's."""
        return (self.book.id if self.book is not None else None, self.line_id)

    @property
    def id(self) -> str:
        """Return what names it among the others; a line may stand in several pairs."""
        return " ".join(one.hex if one is not None else "-" for one in self.key)

    @property
    def is_unsettled(self) -> bool:
        """Tell whether a person should look at it."""
        return self.state in UNSETTLED

    @property
    def line(self) -> BookLine | StationLine:
        """Return one of its lines, ours where there is one."""
        found = self.book or self.station
        assert found is not None  # noqa: S101 -- an item has a line
        return found


@dataclass(frozen=True, slots=True)
class Account:
    """Both sides' account of a part, all conditions together: a good part goes out, a bad one comes back."""

    part_code: str
    ours: Balance
    theirs: Balance

    @property
    def difference(self) -> int:
        """Return how many pieces more our book has with the partner than he says."""
        return self.ours.closing - self.theirs.closing


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared: ``line_ids`` row → id of the partner's lines; lines ``carried`` are in the openings.

    ``openings`` part code → what lay with the partner before (ours, theirs).
    """

    book: tuple[BookLine, ...] = ()
    station: tuple[StationLine, ...] = ()
    line_ids: Mapping[int, UUID] = field(default_factory=dict)
    carried: frozenset[UUID] = frozenset()
    openings: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """What came of it: the items, what needs a person first, and the accounts by code."""

    items: tuple[Item, ...]
    accounts: tuple[Account, ...]

    def of(self, *states: ItemState) -> tuple[Item, ...]:
        """Return the items in some states."""
        return tuple(item for item in self.items if item.state in states)

    def counts(self) -> dict[str, int]:
        """Return how many items there are by state, and by what is asked or suspected."""
        told: Counter[str] = Counter(item.state.value for item in self.items)
        told.update(str(item.kind or item.suspected) for item in self.items if item.is_unsettled)
        return dict(sorted(told.items()))

    def hash(self) -> str:
        """Return a hash of all pairs: another one after signing says that something came later."""
        told = sorted(f"{item.id} {item.state} {item.kind or item.suspected}" for item in self.items)
        return hashlib.sha256("\n".join(told).encode()).hexdigest()


_ORDER = {
    state: place
    for place, state in enumerate(
        (ItemState.ASKED, ItemState.OPEN, ItemState.DECIDED, ItemState.BY_HAND, ItemState.AGREED)
    )
}


def work_out(sides: Sides, standing: Standing, terms: Terms, until_on: date) -> Found:
    """Return what a comparison finds where people have not spoken, and what they said where they have."""
    ours = {line.id: line for line in sides.book}
    theirs = {sides.line_ids[line.row]: line for line in sides.station}
    said = {
        key: word
        for told in (standing.agreed, standing.decided)
        for key, word in told.items()
        if (key[0] is None or key[0] in ours) and (key[1] is None or key[1] in theirs)
    }
    spoken = {one for key in said for one in key}
    found = reconcile(
        [line for line in sides.book if line.id not in spoken],
        [line for line in sides.station if sides.line_ids[line.row] not in spoken],
        terms,
    )
    maker = _Maker(sides, until_on - timedelta(days=terms.window_days))
    for key, word in said.items():
        maker.add_said(ours.get(key[0]) if key[0] else None, key[1], theirs, word)
    apart = {
        (pair.book.id, sides.line_ids[pair.station.row])
        for pair in found.pairs
        if (pair.book.id, sides.line_ids[pair.station.row]) in standing.undone
    }
    kept = [pair for pair in found.pairs if (pair.book.id, sides.line_ids[pair.station.row]) not in apart]
    for pair in kept:
        maker.add_pair(pair)
    for each in found.opens:
        maker.add_open(each.line, each.suspected, each.twin)
    held = {pair.book.id for pair in kept}, {pair.station.row for pair in kept}
    for move_id, line_id in apart:
        if move_id not in held[0]:
            maker.add_open(ours[move_id])
        if theirs[line_id].row not in held[1]:
            maker.add_open(theirs[line_id])
    items = {item.id: item for item in maker.items}
    return Found(
        tuple(sorted(items.values(), key=lambda item: (_ORDER[item.state], item.line.on, item.id))),
        accounts_of(sides, kept, terms),
    )


def accounts_of(sides: Sides, pairs: Iterable[Pair], terms: Terms) -> tuple[Account, ...]:
    """Return both accounts by part; lines carried from before are in the openings already."""
    book = [line for line in sides.book if line.id not in sides.carried]
    station = [line for line in sides.station if sides.line_ids[line.row] not in sides.carried]
    openings = [Opening(code, Condition.GOOD, own, other) for code, (own, other) in sides.openings.items()]
    found: dict[str, tuple[str, list[Balance], list[Balance]]] = {}
    for total in totals_of(book, station, pairs, openings, terms):
        _code, own, other = found.setdefault(code_key(total.part_code), (total.part_code, [], []))
        own.append(total.book)
        other.append(total.station)
    return tuple(Account(code, _sum(own), _sum(other)) for code, own, other in found.values())


def left_open(found: Found) -> tuple[Item, ...]:
    """Return what stays open when the statement is closed."""
    return found.of(ItemState.ASKED, ItemState.OPEN)


def _sum(balances: Sequence[Balance]) -> Balance:
    return Balance(
        sum(one.opening for one in balances),
        sum(one.out for one in balances),
        sum(one.back for one in balances),
    )


@dataclass(slots=True)
class _Maker:
    sides: Sides
    edge_on: date
    items: list[Item] = field(default_factory=list)

    def add_pair(self, pair: Pair) -> None:
        line_id = self.sides.line_ids[pair.station.row]
        self.items.append(
            Item(
                state=ItemState.AGREED if pair.is_agreed else ItemState.ASKED,
                book=pair.book,
                station=pair.station,
                line_id=line_id,
                kind=pair.kind,
                why=pair.reason,
                factor=pair.factor,
                is_carried=bool({pair.book.id, line_id} & self.sides.carried),
            )
        )

    def add_open(
        self,
        line: BookLine | StationLine,
        suspected: Suspected = Suspected.MISSING,
        twin: BookLine | StationLine | None = None,
    ) -> None:
        book = line if isinstance(line, BookLine) else None
        station = line if isinstance(line, StationLine) else None
        line_id = self.sides.line_ids[station.row] if station is not None else None
        is_carried = (book.id if book is not None else line_id) in self.sides.carried
        self.items.append(
            Item(
                state=ItemState.OPEN,
                book=book,
                station=station,
                line_id=line_id,
                suspected=suspected,
                twin=twin.document_number if twin is not None else "",
                is_carried=is_carried,
                # The period before was compared with this one's lines once already.
                is_at_edge=not is_carried and suspected is Suspected.MISSING and line.on > self.edge_on,
            )
        )

    def add_said(
        self, book: BookLine | None, line_id: UUID | None, theirs: Mapping[UUID, StationLine], word: Said
    ) -> None:
        station = theirs[line_id] if line_id is not None else None
        wrong = word.details.get("wrong")
        kind = word.details.get("kind")
        self.items.append(
            Item(
                state=ItemState.BY_HAND if wrong is None else ItemState.DECIDED,
                book=book,
                station=station,
                line_id=line_id,
                kind=PairKind(kind) if kind else None,
                suspected=Suspected.MISSING if book is None or station is None else None,
                is_carried=bool({book.id if book else None, line_id} & self.sides.carried),
                wrong=Wrong(wrong) if wrong is not None else None,
                word=word.note,
            )
        )
