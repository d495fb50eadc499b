# SPDX-License-Identifier: Apache-2.0
"""A month of dealings with a service station, told by both sides, with errors planted in it.

Errors are planted so that a person with both papers before him could tell them: not two in one document, not
where another line is the same in all that the papers say, not two that together look like one other error.
Must not know how lines are matched: what is alike is worked out here again, in its own words.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from app.parts.reconciling_lines import (
    BookLine,
    Open,
    PairKind,
    Reconciliation,
    Side,
    StationLine,
    Suspected,
    Terms,
)
from app.parts.rules import Condition, Direction

FIRST_ON = date(2026, 11, 1)
WINDOW_DAYS = 5
_QUANTITIES = (1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 12, 13, 15, 20, 24, 30, 36, 42, 51, 60, 72, 120, 125)
_PACKS = ((), (10,), (12,), (6, 24), (20,))


@dataclass(frozen=True, slots=True)
class Planted:
    """One error: ``kind`` and the lines that should come out, alone or together; ``twin`` is as good."""

    kind: PairKind | Suspected
    book: BookLine | None = None
    station: StationLine | None = None
    twin: BookLine | StationLine | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """Both sides' lines, by what they are compared, and what is wrong with them."""

    book: tuple[BookLine, ...]
    station: tuple[StationLine, ...]
    terms: Terms
    planted: tuple[Planted, ...]


@dataclass(slots=True)
class _Entry:
    """A line of ours and what the station wrote of it (None: nothing)."""

    document: int
    book: list[BookLine]
    station: list[StationLine]


@dataclass(slots=True)
class _Maker:
    random: random.Random
    part_codes: list[str]
    packs: dict[str, tuple[int, ...]]
    few_quantities: bool
    blank_share: float
    entries: list[_Entry] = field(default_factory=list)
    numbers: Counter[str] = field(default_factory=Counter)
    made: int = 0


def make_month(
    seed: int,
    *,
    lines: int = 5000,
    parts: int = 400,
    few_quantities: bool = False,
    blank_share: float = 0.1,
    wrong_share: float = 0.02,
) -> Month:
    """Return a month of some ``lines`` lines; ``blank_share`` of the station's papers name none of ours."""
    source = random.Random(seed)
    codes = _part_codes(source, parts)
    packs = {code: source.choice(_PACKS) for code in codes}
    maker = _Maker(source, codes, packs, few_quantities, blank_share)
    document = 0
    while len(maker.entries) < lines:
        document += 1
        _add_document(maker, document)
    planted = _plant(maker, round(lines * wrong_share))
    book = [line for entry in maker.entries for line in entry.book]
    station = [line for entry in maker.entries for line in entry.station]
    source.shuffle(book)
    station.sort(key=lambda line: (line.on, source.random()))
    rows = {line.row: row for row, line in enumerate(station, 2)}
    return Month(
        tuple(book),
        tuple(replace(line, row=rows[line.row]) for line in station),
        Terms(WINDOW_DAYS, packs),
        tuple(_renumbered(each, rows) for each in planted),
    )


def errors_of(month: Month) -> Counter[tuple[object, ...]]:
    """Return what is planted, each as what the lines say: the kind, and what was moved on which side."""
    return Counter(_said(each.kind, each.book, each.station) for each in month.planted)


def errors_found(result: Reconciliation) -> Counter[tuple[object, ...]]:
    """Return what a reconciliation says is wrong, told as ``errors_of`` does."""
    found = [_said(pair.kind, pair.book, pair.station) for pair in result.suggested]
    for each in result.opens:
        ours = each.line if isinstance(each.line, BookLine) else None
        theirs = each.line if isinstance(each.line, StationLine) else None
        found.append(_said(each.suspected, ours, theirs))
    return Counter(found)


def misnamed(month: Month, result: Reconciliation) -> list[object]:
    """Return errors that were found at another line than that where they were planted."""
    pairs = {(pair.kind, pair.book.id, pair.station.row) for pair in result.suggested}
    opens = {(each.suspected, _name(each.line)) for each in result.opens}
    wrong: list[object] = []
    for each in month.planted:
        if each.book and each.station and isinstance(each.kind, PairKind):
            is_there = (each.kind, each.book.id, each.station.row) in pairs
        else:
            places = [line for line in (each.book, each.station, each.twin) if line]
            is_there = any((each.kind, _name(line)) in opens for line in places)
        if not is_there:
            wrong.append(each)
    return wrong


def open_names(opens: Iterable[Open]) -> set[tuple[Side, object]]:
    """Return the open lines by side and name."""
    return {(each.side, _name(each.line)) for each in opens}


def _name(line: BookLine | StationLine) -> object:
    return line.id if isinstance(line, BookLine) else line.row


def _said(
    kind: PairKind | Suspected, book: BookLine | None, station: StationLine | None
) -> tuple[object, ...]:
    return kind, *(_goods(line) if line else None for line in (book, station))


def _goods(line: BookLine | StationLine) -> tuple[str, int, Direction]:
    return line.part_code.replace(" ", "").upper(), line.quantity, line.direction


def _renumbered(planted: Planted, rows: dict[int, int]) -> Planted:
    def new(line: StationLine | None) -> StationLine | None:
        return line and replace(line, row=rows[line.row])

    twin = new(planted.twin) if isinstance(planted.twin, StationLine) else planted.twin
    return replace(planted, station=new(planted.station), twin=twin)


# ---- the month as both would write it without an error


def _part_codes(source: random.Random, count: int) -> list[str]:
    """Return codes of which many are neighbours: DQ-10231, DQ-10232."""
    start = source.randrange(10000, 80000)
    return [f"{source.choice(('DQ', 'BX', 'KT'))}-{start + place}" for place in range(count)]


def _add_document(maker: _Maker, document: int) -> None:
    source = maker.random
    on = FIRST_ON + timedelta(days=source.randrange(30))
    series, direction = source.choice(
        (("FH", Direction.OUT), ("QD", Direction.OUT), ("JX", Direction.OUT), ("TH", Direction.IN))
    )
    maker.numbers[series] += 1
    number = f"{series}-00102-26-{maker.numbers[series]:06d}"
    own = ""
    if source.random() < 0.5:
        maker.numbers["WZ"] += 1
        own = f"WZ2611{maker.numbers['WZ']:05d}"
    written = _written_number(maker, number, own)
    lag = source.randrange(4) * (1 if direction is Direction.OUT else -1)
    condition = Condition.GOOD if direction is Direction.OUT else source.choice(list(Condition))
    chosen = source.sample(maker.part_codes, k=min(source.choice((1, 1, 2, 3, 4, 6)), len(maker.part_codes)))
    for code in chosen:
        quantity = 1 if maker.few_quantities and source.random() < 0.8 else source.choice(_QUANTITIES)
        maker.made += 1
        ours = BookLine(
            UUID(int=source.getrandbits(128)), number, own, on, code, quantity, direction, condition
        )
        theirs = StationLine(
            maker.made, written, on + timedelta(days=lag), _written_code(source, code), quantity, direction
        )
        maker.entries.append(_Entry(document, [ours], _perhaps_in_two(maker, theirs)))


def _written_number(maker: _Maker, number: str, own: str) -> str:
    """Return how the station names a document: by our number, typed in some way, its own, or not at all."""
    source = maker.random
    if source.random() < maker.blank_share:
        if own or source.random() < 0.5:
            return ""
        maker.numbers["LS"] += 1
        return f"流水{maker.numbers['LS']}"
    if own and source.random() < 0.5:
        return own
    series, store, year, count = number.split("-")
    return source.choice(
        (
            number,
            number,
            number.lower(),
            number.replace("-", ""),
            number.replace("-", " "),
            f"{series}-{int(store)}-{year}-{int(count)}",
            "".join(chr(ord(letter) + 0xFEE0) for letter in number),
        )
    )


def _written_code(source: random.Random, code: str) -> str:
    return source.choice((code, code, code, code.lower(), code.replace("-", " - ")))


def _perhaps_in_two(maker: _Maker, line: StationLine) -> list[StationLine]:
    """Return a line, now and then as two that come to the same, where its number holds them together."""
    if line.quantity < 4 or not line.document_number[:2].strip("流水") or maker.random.random() > 0.02:
        return [line]
    maker.made += 1
    first = line.quantity // 2
    return [replace(line, quantity=first), replace(line, row=maker.made, quantity=line.quantity - first)]


# ---- what goes wrong


def _plant(maker: _Maker, count: int) -> list[Planted]:
    planted: list[Planted] = []
    used: set[int] = set()
    known = _Known(maker.entries)
    kinds = list(_WAYS)
    tries = count * 500
    while len(planted) < count:
        tries -= 1
        if not tries:
            message = f"only {len(planted)} of {count} errors could be told apart"
            raise RuntimeError(message)
        entry = maker.random.choice(maker.entries)
        if entry.document in used or len(entry.station) != 1:
            continue
        # A kind that finds no line (few have two digits to swap) gives way to the next one.
        kind = kinds[(len(planted) + (count * 500 - tries) // 2000) % len(kinds)]
        changed = kind(maker, entry.book[0], entry.station[0])
        if changed is None or not known.can_tell(entry, changed, planted):
            continue
        entry.book, entry.station, error = changed
        used.add(entry.document)
        planted.append(error)
    return planted


class _Known:
    """The month without errors, as a person would look things up in it."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._goods: Counter[tuple[object, ...]] = Counter()
        self._keys: set[tuple[object, ...]] = set()
        self._unnamed: dict[str, list[BookLine]] = {}
        for entry in entries:
            ours = entry.book[0]
            self._goods[_goods(ours)] += 1
            self._keys |= {(_plain(name), _goods(ours)) for name in _names(ours)}
            if not _telling(entry.station[0].document_number):
                self._unnamed.setdefault(ours.part_code, []).append(ours)

    def can_tell(self, entry: _Entry, change: _Changed, planted: Iterable[Planted]) -> bool:
        """Tell whether an error could be told from others and from what is right."""
        ours, theirs = entry.book[0], entry.station[0]
        book, station, error = change
        new = station if not book else [line for line in station if line is not theirs]
        if not _telling(theirs.document_number) and any(
            self._goods[_goods(line)] > (_goods(line) == _goods(ours)) for line in (ours, *new)
        ):
            return False
        is_other = isinstance(error.kind, PairKind) and error.kind is not PairKind.DATE
        if is_other and any((_plain(line.document_number), _goods(line)) in self._keys for line in new):
            return False
        for wrong in new:
            codes = [code for code in self._unnamed if _alike_codes(code, wrong.part_code)]
            unnamed = (line for code in codes for line in self._unnamed[code] if line is not ours)
            if any(_could_be_one(line, wrong) for line in unnamed):
                return False
        return not any(_looks_like_one(error, other) for other in planted)


_Changed = tuple[list[BookLine], list[StationLine], Planted]
Change = _Changed | None
Way = Callable[[_Maker, BookLine, StationLine], Change]


def _missing_at_station(_maker: _Maker, ours: BookLine, _theirs: StationLine) -> Change:
    return [ours], [], Planted(Suspected.MISSING, book=ours)


def _missing_in_book(_maker: _Maker, _ours: BookLine, theirs: StationLine) -> Change:
    return [], [theirs], Planted(Suspected.MISSING, station=theirs)


def _twice_in_book(maker: _Maker, ours: BookLine, theirs: StationLine) -> Change:
    again = replace(ours, id=UUID(int=maker.random.getrandbits(128)))
    return [ours, again], [theirs], Planted(Suspected.DOUBLED, book=again, twin=ours)


def _twice_at_station(maker: _Maker, ours: BookLine, theirs: StationLine) -> Change:
    maker.made += 1
    again = replace(theirs, row=maker.made)
    return [ours], [theirs, again], Planted(Suspected.DOUBLED, station=again, twin=theirs)


def _swapped_number(maker: _Maker, ours: BookLine, theirs: StationLine) -> Change:
    if not _telling(theirs.document_number):
        return None
    return _changed(PairKind.DIGITS_NUMBER, ours, theirs, number=_swap(maker.random, theirs.document_number))


def _swapped_part(maker: _Maker, ours: BookLine, theirs: StationLine) -> Change:
    return _changed(PairKind.DIGITS_PART, ours, theirs, part=_swap(maker.random, theirs.part_code))


def _swapped_quantity(maker: _Maker, ours: BookLine, theirs: StationLine) -> Change:
    swapped = _swap(maker.random, str(theirs.quantity))
    if swapped.startswith("0") or swapped == str(theirs.quantity):
        return None
    if _factor(int(swapped), theirs.quantity, maker.packs[ours.part_code]):
        return None
    return _changed(PairKind.DIGITS_QUANTITY, ours, theirs, quantity=int(swapped))


def _other_unit(maker: _Maker, ours: BookLine, theirs: StationLine) -> Change:
    packs = maker.packs[ours.part_code]
    if not packs:
        return None
    pack = maker.random.choice(packs)
    quantity = theirs.quantity // pack if theirs.quantity % pack == 0 else theirs.quantity * pack
    return _changed(PairKind.UNIT, ours, theirs, quantity=quantity)


def _other_date(maker: _Maker, ours: BookLine, theirs: StationLine) -> Change:
    days = maker.random.randrange(WINDOW_DAYS + 1, 29)
    later, earlier = ours.on + timedelta(days=days), ours.on - timedelta(days=days)
    on = later if later.month == FIRST_ON.month else earlier
    return _changed(PairKind.DATE, ours, theirs, on=on)


def _other_sign(_maker: _Maker, ours: BookLine, theirs: StationLine) -> Change:
    turned = Direction.IN if theirs.direction is Direction.OUT else Direction.OUT
    return _changed(PairKind.SIGN, ours, theirs, direction=turned)


_WAYS: tuple[Way, ...] = (
    _missing_at_station,
    _missing_in_book,
    _twice_in_book,
    _twice_at_station,
    _swapped_number,
    _swapped_part,
    _swapped_quantity,
    _other_unit,
    _other_date,
    _other_sign,
)


def _changed(
    kind: PairKind,
    ours: BookLine,
    theirs: StationLine,
    *,
    number: str | None = None,
    part: str | None = None,
    quantity: int | None = None,
    on: date | None = None,
    direction: Direction | None = None,
) -> Change:
    wrong = replace(
        theirs,
        document_number=theirs.document_number if number is None else number,
        part_code=part or theirs.part_code,
        quantity=quantity or theirs.quantity,
        on=on or theirs.on,
        direction=direction or theirs.direction,
    )
    if wrong == theirs:
        return None
    return [ours], [wrong], Planted(kind, book=ours, station=wrong)


def _swap(source: random.Random, text: str) -> str:
    """Return a text with two neighbouring digits that differ swapped; itself when there are none."""
    places = [
        at
        for at in range(len(text) - 1)
        if text[at].isdigit() and text[at + 1].isdigit() and text[at] != text[at + 1]
    ]
    if not places:
        return text
    at = source.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


# ---- what a person could not tell apart


def _looks_like_one(one: Planted, other: Planted) -> bool:
    """Tell whether a line of one error and a line of another would look like a third error between them."""
    return any(
        _could_be_one(ours, theirs)
        for first, second in ((one, other), (other, one))
        for ours in _books(first)
        for theirs in _stations(second)
    )


def _could_be_one(ours: BookLine, theirs: StationLine) -> bool:
    if not _alike_codes(ours.part_code, theirs.part_code):
        return False
    number = _telling(theirs.document_number)
    if not number or (number.startswith("WZ") and not ours.other_number):
        return True
    is_bare = len(number) != len("".join(_pieces(theirs.document_number)))
    return any(
        number == _plain(own)
        or _one_slip(number, _plain(own))
        or (is_bare and _one_slip(_bare(theirs.document_number), _bare(own)))
        for own in _names(ours)
    )


@cache
def _alike_codes(own: str, written: str) -> bool:
    code, other = own.replace("-", ""), written.upper().replace("-", "").replace(" ", "")
    return code == other or _one_slip(code, other)


def _books(error: Planted) -> Iterator[BookLine]:
    yield from (line for line in (error.book, error.twin) if isinstance(line, BookLine))


def _stations(error: Planted) -> Iterator[StationLine]:
    yield from (line for line in (error.station, error.twin) if isinstance(line, StationLine))


def _all_books(maker: _Maker) -> Iterator[BookLine]:
    return (line for entry in maker.entries for line in entry.book)


def _names(line: BookLine) -> list[str]:
    return [name for name in (line.document_number, line.other_number) if name]


def _telling(number: str) -> str:
    """Return a number of the station that could name a document of ours, in one form; else nothing."""
    return "" if number.startswith("流水") else _plain(number)


def _plain(number: str) -> str:
    """Return a number in one form: FH-00102-26-000123 is fh00102026000123 for all ways of typing it here."""
    parts = _pieces(number)
    if len(parts) == 4:
        parts = [parts[0], parts[1].zfill(5), parts[2], parts[3].zfill(6)]
    return "".join(parts)


def _bare(number: str) -> str:
    """Return a number without leading noughts."""
    return "-".join(part.lstrip("0") for part in _pieces(number))


@cache
def _pieces(number: str) -> list[str]:
    narrow = "".join(chr(ord(letter) - 0xFEE0) if ord(letter) > 0xFEE0 else letter for letter in number)
    return narrow.upper().replace(" ", "-").split("-")


def _factor(one: int, other: int, packs: Iterable[int]) -> bool:
    return any(min(one, other) * pack == max(one, other) for pack in packs)


def _one_slip(one: str, other: str) -> bool:
    """Tell whether a swap, a wrong, an extra or a lost character makes the one of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    rest, rest_of_other = one[start:], other[start:]
    return (
        rest[1:] == rest_of_other[1:]
        or rest[1:] == rest_of_other
        or rest == rest_of_other[1:]
        or (rest[:2] == rest_of_other[:2][::-1] and rest[2:] == rest_of_other[2:])
    )
