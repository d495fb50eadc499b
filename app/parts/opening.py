# SPDX-License-Identifier: Apache-2.0
"""Opening the five books from the ledgers of paper: checked against each other, then posted together or not.

What is checked: parts and places are known, no account twice, sums of the file are its sums, stock is what
was counted, dealings are what the partner's list says, transit is what the delivery lists say, what is owed
is what the dealings note. A book is opened once for each warehouse or partner, unless it was reversed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import Table, select

from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core.db import Base
from app.core.errors import refuse
from app.core.normalise import plain_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.derive import closed_days
from app.parts.documents import Registered, register_documents
from app.parts.inputs import FIRST_YEAR, MOST_LINES, LineInput, RegisterDocument, read_line
from app.parts.models import StockDocument
from app.parts.opening_imports import OpeningFile, OpeningRow
from app.parts.places import warehouses
from app.parts.rules import (
    LONGEST_NOTE,
    SETUP,
    Book,
    DocumentKind,
    DocumentStatus,
    PlaceKind,
)

_PART: Table = Base.metadata.tables[Part.__tablename__]
_DOCUMENT: Table = Base.metadata.tables[StockDocument.__tablename__]
_MOST_AT_ONCE = 500
PLACE_OF = {
    Book.STOCK: PlaceKind.WAREHOUSE,
    Book.DEALINGS: PlaceKind.PARTY,
    Book.OWED_BY_US: PlaceKind.OWED_BY_US,
    Book.OWED_TO_US: PlaceKind.OWED_TO_US,
    Book.TRANSIT: PlaceKind.TRANSIT,
}
"""Which account an opening line of a book goes to."""
_OTHER_DIFFERS = {
    Book.STOCK: "opening_counted_differs",
    Book.DEALINGS: "opening_partner_differs",
    Book.OWED_BY_US: "opening_partner_differs",
    Book.OWED_TO_US: "opening_partner_differs",
    Book.TRANSIT: "opening_list_differs",
}

_OWED_DIFFERS = {
    Book.OWED_TO_US: "opening_owed_to_us_differs",
    Book.OWED_BY_US: "opening_owed_by_us_differs",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """What does not agree: ``code`` says how, ``said`` is what ``row`` says, ``found`` what was reckoned.

    ``row`` 0 is no row of the file. ``said`` and ``found`` are None where it is not about pieces.
    """

    book: Book
    row: int
    code: str
    place: str = ""
    part_code: str = ""
    said: int | None = None
    found: int | None = None


@dataclass(frozen=True, slots=True)
class BookCheck:
    """What a book's file comes to: accounts above nought, pieces good and bad, warehouses or partners."""

    book: Book
    file_name: str
    accounts: int
    good: int
    bad: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpeningCheck:
    """What was found; nothing may be posted while ``differences`` are left."""

    day_on: date
    books: tuple[BookCheck, ...]
    differences: tuple[Difference, ...]
    day_problem: str = ""

    @property
    def agrees(self) -> bool:
        """Tell whether all agrees and there is something to post."""
        return not self.differences and not self.day_problem and any(book.accounts for book in self.books)


@dataclass(frozen=True, slots=True)
class PostOpening:
    """Open the books on a day with what files say: all of it, or nothing."""

    day_on: date
    files: Sequence[OpeningFile]


@dataclass(slots=True)
class _Known:
    """What rows are looked up in, by what is written in them."""

    parts: dict[str, tuple[UUID, str]] = field(default_factory=dict)
    warehouses: dict[str, UUID] = field(default_factory=dict)
    parties: dict[str, list[UUID]] = field(default_factory=dict)
    opened: set[tuple[PlaceKind, UUID]] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)


def check_opening(reading: Reading, command: PostOpening) -> OpeningCheck:
    """Return what does not agree in the ledgers, and with what is here. Errors: E2001."""
    reading.actor.require(SETUP, reading.scope)
    known = _known(reading, command.files)
    differences = [
        Difference(one.book, problem.row, problem.reason) for one in command.files for problem in one.problems
    ]
    for one in command.files:
        differences += _totals(one)
        differences += _rows(one, known)
        differences += _others(one)
    differences += _owed(command.files)
    twice = Counter(one.book for one in command.files)
    differences += [Difference(book, 0, "opening_book_twice") for book, count in twice.items() if count > 1]
    order = {book: place for place, book in enumerate(Book)}
    return OpeningCheck(
        command.day_on,
        tuple(_summed(one) for one in command.files),
        tuple(sorted(differences, key=lambda one: (order[one.book], one.row, one.code))),
        _day_problem(reading, command.day_on),
    )


def post_opening(uow: UnitOfWork, command: PostOpening) -> list[Registered]:
    """Post all books as opening documents, one for each warehouse or partner of a book.

    Errors: E2001, E9001 (``opening``: something does not agree any more; ``day_on``).
    """
    uow.require(SETUP)
    found = check_opening(uow, command)
    if found.day_problem:
        refuse({"day_on": found.day_problem})
    if not found.agrees:
        refuse({"opening": "opening_differs"})
    known = _known(uow, command.files)
    default = next(iter(known.warehouses.values()), None)
    orders = []
    for one in command.files:
        for place, rows in _by_place(one).items():
            place_id = _place_id(one.book, place, known)
            warehouse_id = place_id if one.book is Book.STOCK else default
            if place_id is None or warehouse_id is None:
                refuse({"opening": "opening_no_warehouse"})
                continue
            party_id = None if one.book is Book.STOCK else place_id
            lines = [_line(one.book, row, known) for row in rows]
            orders += [
                RegisterDocument(
                    kind=DocumentKind.OPENING.value,
                    dated_on=command.day_on,
                    place_id=warehouse_id,
                    party_id=party_id,
                    lines=lines[first : first + MOST_LINES],
                    note=one.file_name[:LONGEST_NOTE],
                )
                for first in range(0, len(lines), MOST_LINES)
            ]
    return register_documents(uow, orders)


def _line(book: Book, row: OpeningRow, known: _Known) -> LineInput:
    return LineInput(
        part_id=known.parts[_code(row.part_code)][0],
        quantity=row.quantity,
        condition=row.condition.value,
        place=PLACE_OF[book].value,
        unit_price_e4=row.unit_price_e4,
        note=row.document_number,
    )


def _by_place(one: OpeningFile) -> dict[str, list[OpeningRow]]:
    found: dict[str, list[OpeningRow]] = {}
    for row in one.rows:
        if row.quantity:
            found.setdefault(_name(row.place), []).append(row)
    return found


def _summed(one: OpeningFile) -> BookCheck:
    held = [row for row in one.rows if row.quantity]
    pieces = Counter[str]()
    for row in held:
        pieces[row.condition.value] += row.quantity
    places = tuple(dict.fromkeys(row.place for row in held))
    return BookCheck(one.book, one.file_name, len(held), pieces["good"], pieces["bad"], places)


# ---- what is looked at


def _rows(one: OpeningFile, known: _Known) -> Iterator[Difference]:
    """Say of each row what is not known, stands twice, or was opened before."""
    seen: set[tuple[str, ...]] = set()
    for row in one.rows:
        for code in _row_problems(one.book, row, known):
            yield Difference(one.book, row.number, code, row.place, row.part_code)
        key = (_name(row.place), _code(row.part_code), row.condition.value, row.document_number)
        if key in seen:
            yield Difference(one.book, row.number, "opening_account_twice", row.place, row.part_code)
        seen.add(key)


def _row_problems(book: Book, row: OpeningRow, known: _Known) -> Iterator[str]:
    part = known.parts.get(_code(row.part_code))
    if part is None:
        yield "opening_unknown_part"
    elif row.unit and _name(row.unit) != _name(part[1]):
        yield "other_unit"
    place_id = _place_id(book, _name(row.place), known)
    if place_id is None:
        many = len(known.parties.get(_name(row.place), ())) > 1
        if book is Book.STOCK:
            yield "opening_unknown_warehouse"
        else:
            yield "opening_partner_unclear" if many else "opening_unknown_partner"
    elif (PLACE_OF[book], place_id) in known.opened:
        yield "opening_opened_before"
    if book is Book.TRANSIT and row.document_number and row.document_number.upper() in known.lists:
        yield "opening_list_is_here"


def _totals(one: OpeningFile) -> Iterator[Difference]:
    """Say which rows of sums are neither the sum of all above nor of those since the last one."""
    if one.problems:
        return
    begin = 0
    for total in one.totals:
        above = sum(row.quantity for row in one.rows if row.number < total.number)
        part = sum(row.quantity for row in one.rows if begin < row.number < total.number)
        if total.quantity not in {above, part}:
            found = part if one.totals[-1] is not total else above
            yield Difference(
                one.book, total.number, "opening_total_differs", said=total.quantity, found=found
            )
        begin = total.number


def _others(one: OpeningFile) -> Iterator[Difference]:
    """Say where a second source beside the book says otherwise."""
    of_row = Counter[int]()
    for row in one.rows:
        of_row[row.number] += row.quantity
    for row in one.rows:
        if row.other is not None and row.other != of_row[row.number]:
            yield Difference(
                one.book, row.number, _OTHER_DIFFERS[one.book], row.place, row.part_code,
                row.other, of_row[row.number],
            )  # fmt: skip


def _owed(files: Sequence[OpeningFile]) -> Iterator[Difference]:
    """Say where the dealings note other bad parts as owed than the lists of debts do."""
    dealings = next((one for one in files if one.book is Book.DEALINGS), None)
    if dealings is None:
        return
    for book, code in _OWED_DIFFERS.items():
        listed = next((one for one in files if one.book is book), None)
        if listed is None or book.value not in dealings.has_owed:
            continue
        debts: dict[tuple[str, str], list[OpeningRow]] = {}
        for row in listed.rows:
            debts.setdefault((_name(row.place), _code(row.part_code)), []).append(row)
        noted: dict[tuple[str, str], int] = {}
        for row in dealings.rows:
            key = (_name(row.place), _code(row.part_code))
            noted[key] = noted.get(key, 0) + (getattr(row, book.value) or 0)
        for row in dealings.rows:
            key = (_name(row.place), _code(row.part_code))
            there = sum(debt.quantity for debt in debts.get(key, ()))
            if key in noted and noted[key] != there:
                yield Difference(
                    Book.DEALINGS, row.number, code, row.place, row.part_code,
                    noted[key], there,
                )  # fmt: skip
            noted.pop(key, None)
            debts.pop(key, None)
        for rows in debts.values():
            first, count = rows[0], sum(row.quantity for row in rows)
            if count:
                yield Difference(
                    book, first.number, "opening_not_in_dealings", first.place, first.part_code, count, 0
                )


def _day_problem(reading: Reading, day_on: date) -> str:
    if day_on > reading.today_on:
        return "in_the_future"
    if day_on.year < FIRST_YEAR:
        return "too_early"
    closed = closed_days(reading.session, {reading.scope}, day_on).get(reading.scope, ())
    return "opening_day_closed" if closed else ""


# ---- what is known


def _known(reading: Reading, files: Sequence[OpeningFile]) -> _Known:
    known = _Known()
    codes = {code for one in files for row in one.rows for code in (row.part_code, _code(row.part_code))}
    session = reading.session
    for some in _batches(sorted(codes)):
        for row in session.execute(
            select(Part.id, Part.code, Part.unit).where(_PART.c.code.in_(some), Part.is_void.is_(False))
        ):
            known.parts[_code(row.code)] = (row.id, row.unit)
    mine = list(warehouses(session, reading.scope))
    known.warehouses = {_name(row.name): row.id for row in mine}
    for party_id, name in session.execute(select(Party.id, Party.name).where(Party.is_active.is_(True))):
        known.parties.setdefault(_name(name), []).append(party_id)
    for written in session.execute(
        select(_DOCUMENT.c.place_id, _DOCUMENT.c.party_id, _DOCUMENT.c.lines).where(
            _DOCUMENT.c.kind == DocumentKind.OPENING.value,
            _DOCUMENT.c.scope == reading.scope,
            _DOCUMENT.c.status == DocumentStatus.POSTED.value,
        )
    ):
        for kind in {read_line(line).place or PlaceKind.WAREHOUSE for line in written.lines}:
            owner = written.place_id if kind is PlaceKind.WAREHOUSE else written.party_id
            if owner is not None:
                known.opened.add((kind, owner))
    named = {row.document_number for one in files for row in one.rows if row.document_number}
    for some in _batches(sorted(named)):
        for number in session.scalars(
            select(_DOCUMENT.c.other_number).where(
                _DOCUMENT.c.other_number.in_(some),
                _DOCUMENT.c.kind.in_([DocumentKind.DELIVERY_LIST.value, DocumentKind.HQ_RECEIPT.value]),
                _DOCUMENT.c.scope == reading.scope,
                _DOCUMENT.c.status != DocumentStatus.VOID.value,
            )
        ):
            known.lists.add(number.upper())
    return known


def _place_id(book: Book, place: str, known: _Known) -> UUID | None:
    """Return the warehouse or partner of a name; a store with one warehouse need not name it."""
    if book is Book.STOCK:
        if not place and len(known.warehouses) == 1:
            return next(iter(known.warehouses.values()))
        return known.warehouses.get(place)
    found = known.parties.get(place, [])
    return found[0] if len(found) == 1 else None


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    return (texts[first : first + _MOST_AT_ONCE] for first in range(0, len(texts), _MOST_AT_ONCE))


def _name(text: str) -> str:
    return plain_text(text).replace(" ", "").casefold()


def _code(text: str) -> str:
    return plain_text(text).upper()
