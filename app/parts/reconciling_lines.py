# SPDX-License-Identifier: Apache-2.0
"""What a reconciliation holds against each other, and what comes of it (D45). Pure: knows no file and no row.

A line is told in our own view: ``IN`` came to us, ``OUT`` went to the station, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from app.parts.rules import Condition, Direction

WINDOW_DAYS = 5
"""How many days lie between two desks writing one document down: the goods are under way meanwhile."""


class Side(StrEnum):
    """Whose line it is."""

    BOOK = "book"
    STATION = "station"


class PairKind(StrEnum):
    """What two lines are to each other. All but the first three ask a person which of the two is right."""

    NUMBER = "number"
    """One document, part and quantity: agreed."""
    NEAR = "near"
    """One part and quantity within the window, no number speaks against it: agreed."""
    SPLIT = "split"
    """Several lines of one document and part that come to the same on both sides: agreed."""
    DATE = "date"
    """All but the day, which is further away than the window."""
    DIGITS_NUMBER = "digits_number"
    """All but the number, which has one slip (two digits swapped, one wrong, one too many or too few)."""
    DIGITS_PART = "digits_part"
    """All but the part's code, which has one slip."""
    DIGITS_QUANTITY = "digits_quantity"
    """All but the quantity, whose digits are swapped."""
    UNIT = "unit"
    """All but the quantity, which one side counted in packs (``factor``)."""
    SIGN = "sign"
    """All but the direction."""
    CONDITION = "condition"
    """All but the condition: the one side says good, the other bad."""
    QUANTITY = "quantity"
    """One document and part, another quantity."""


AGREED = frozenset({PairKind.NUMBER, PairKind.NEAR, PairKind.SPLIT})


class Why(StrEnum):
    """By what two lines were held together."""

    OUR_NUMBER = "our_number"
    THEIR_NUMBER = "their_number"
    SLIPPED_NUMBER = "slipped_number"
    ONLY_ONE = "only_one"
    """No other line of either side could have been meant."""
    NEAREST = "nearest"
    """Several lines are equal in all that both sides say; nearest days first, nothing twice."""


class Suspected(StrEnum):
    """Why a line has nothing opposite."""

    MISSING = "missing"
    """The other side did not write it down."""
    DOUBLED = "doubled"
    """This side wrote it down twice; ``twin`` is the other one."""


@dataclass(frozen=True, slots=True)
class BookLine:
    """A line of our dealings with the station. ``other_number``: the number on the station's paper.

    ``quantity`` > 0 in the part's own unit. A document that was taken back, and what took it back, are not
    handed in: neither concerns the station.
    """

    id: UUID
    document_number: str
    other_number: str
    on: date
    part_code: str
    quantity: int
    direction: Direction
    condition: Condition


@dataclass(frozen=True, slots=True)
class StationLine:
    """A line of the station's statement, told in our view. ``row``: its place in the file, from 1.

    ``condition`` is None where the file does not say it.
    """

    row: int
    document_number: str
    on: date
    part_code: str
    quantity: int
    direction: Direction
    text: str = ""
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """By what lines are compared.

    ``packs``: part code → how many pieces its packs hold; ``codes``: the station's code of a part → ours.
    """

    window_days: int = WINDOW_DAYS
    packs: Mapping[str, Sequence[int]] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opening:
    """What lay with the station when the period began, as each side says; who says nothing agrees."""

    part_code: str
    condition: Condition
    book: int
    station: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of each side that belong together. ``factor``: of UNIT, pieces of a pack.

    Of SPLIT the same line may stand in several pairs, with the lines that make it up.
    """

    kind: PairKind
    book: BookLine
    station: StationLine
    reason: Why
    factor: int = 1

    @property
    def is_agreed(self) -> bool:
        """Tell whether nobody needs to look."""
        return self.kind in AGREED

    @property
    def days(self) -> int:
        """Return how many days later the station has it."""
        return (self.station.on - self.book.on).days


@dataclass(frozen=True, slots=True)
class Open:
    """A line with nothing opposite. ``twin``: of a doubled one, the line that it repeats."""

    side: Side
    line: BookLine | StationLine
    suspected: Suspected
    twin: BookLine | StationLine | None = None

    def is_at_edge(self, from_on: date, until_on: date, window_days: int = WINDOW_DAYS) -> bool:
        """Tell whether the other side may have it in the period before or after: within the window."""
        near = timedelta(days=window_days)
        return self.line.on < from_on + near or self.line.on > until_on - near


@dataclass(frozen=True, slots=True)
class Balance:
    """One side's account of a part in a condition. Pieces that lie with the station: out adds, in takes."""

    opening: int = 0
    out: int = 0
    back: int = 0

    @property
    def closing(self) -> int:
        """Return what lies with the station at the end."""
        return self.opening + self.out - self.back


@dataclass(frozen=True, slots=True)
class PartTotal:
    """Both sides' account of one part in one condition; None where the station's lines do not say which."""

    part_code: str
    condition: Condition | None
    book: Balance
    station: Balance

    @property
    def difference(self) -> int:
        """Return how many pieces more the book has with the station than the station says it has."""
        return self.book.closing - self.station.closing


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What came of it: every line is in a pair or open, never in both, and never twice (but see SPLIT)."""

    pairs: tuple[Pair, ...]
    opens: tuple[Open, ...]
    totals: tuple[PartTotal, ...]

    @property
    def agreed(self) -> tuple[Pair, ...]:
        """Return the pairs that nobody needs to look at."""
        return tuple(pair for pair in self.pairs if pair.is_agreed)

    @property
    def suggested(self) -> tuple[Pair, ...]:
        """Return the pairs that a person decides."""
        return tuple(pair for pair in self.pairs if not pair.is_agreed)
