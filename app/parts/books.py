# SPDX-License-Identifier: Apache-2.0
"""The five books (D36) and the card of a part: views of accounts over days of the ledger. Reads alone.

A book says of each account what it held before the first day, what came in, what went out, and what it held
after the last. What accounts held at the end of each month is kept (``month_ends``): a day is at most a month
of moves away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, Uuid, select, text
from sqlalchemy.orm import Session

from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base, dump_json
from app.core.unit_of_work import Reading
from app.parts.models import StockBalance, StockDocument, StockMove, StockPlace
from app.parts.month_ends import last_end_before
from app.parts.part_moves import MOVE_IDS, is_of_part
from app.parts.rules import NEGATIVE_BOOKS, PLACES_OF, READ, Book, Condition, PlaceKind

_MOVE: Table = Base.metadata.tables[StockMove.__tablename__]
_DOCUMENT: Table = Base.metadata.tables[StockDocument.__tablename__]
_BALANCE: Table = Base.metadata.tables[StockBalance.__tablename__]
_PLACE: Table = Base.metadata.tables[StockPlace.__tablename__]
_PART: Table = Base.metadata.tables[Part.__tablename__]
Account = tuple[UUID, UUID, str]
"""Place, part, condition."""


@dataclass(frozen=True, slots=True)
class BookQuery:
    """Which book, of which days; None for every warehouse, partner or part."""

    book: Book
    from_on: date
    until_on: date
    place_id: UUID | None = None
    party_id: UUID | None = None
    part_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class BookLine:
    """One account over the span; pieces are shown as the book shows them (what we owe above nought)."""

    place_id: UUID
    place: str
    part_id: UUID
    code: str
    name: str
    unit: str
    condition: Condition
    opening: int
    came_in: int
    went_out: int
    closing: int


@dataclass(frozen=True, slots=True)
class CardQuery:
    """The card of a part: of one place (whatever its kind), or of all places of a kind."""

    part_id: UUID
    from_on: date
    until_on: date
    place_id: UUID | None = None
    kind: PlaceKind = PlaceKind.WAREHOUSE
    condition: Condition = Condition.GOOD


@dataclass(frozen=True, slots=True)
class CardLine:
    """One move of the account: what it was after it; ``partner`` (a place) where it came from or went to."""

    document_id: UUID
    number: str
    other_number: str
    kind: str
    posted_on: date
    written_at: datetime
    partner: str
    came_in: int
    went_out: int
    balance: int
    partner_kind: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """The card with what there was before its first line and after its last."""

    opening: int
    lines: tuple[CardLine, ...]
    closing: int


def get_book(reading: Reading, query: BookQuery) -> tuple[BookLine, ...]:
    """Return the accounts of a book that held something or moved, by place and part. Errors: E2001."""
    return get_books(reading, query, (query.book,))[query.book]


def get_books(
    reading: Reading, query: BookQuery, books: Collection[Book] = tuple(Book)
) -> dict[Book, tuple[BookLine, ...]]:
    """Return several books of the same span, looked up together. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    places = {book: _places(reading, PLACES_OF[book], query.place_id, query.party_id) for book in books}
    rows = _sums(reading.session, query, {place for some in places.values() for place in some})
    parts = _parts(reading.session, {row.part_id for row in rows})
    return {book: _lines(book, places[book], rows, parts) for book in books}


def _lines(
    book: Book, places: Mapping[UUID, str], rows: Iterable[Any], parts: Mapping[UUID, tuple[str, str, str]]
) -> tuple[BookLine, ...]:
    lines = []
    for row in rows:
        if row.place_id not in places:
            continue
        opening, came_in, went_out = row.opening, row.came_in, row.went_out
        if book in NEGATIVE_BOOKS:
            opening, came_in, went_out = -opening, went_out, came_in
        code, name, unit = parts.get(row.part_id, ("", "", ""))
        lines.append(
            BookLine(
                row.place_id, places[row.place_id], row.part_id, code, name, unit, Condition(row.condition),
                opening, came_in, went_out, opening + came_in - went_out,
            )
        )  # fmt: skip
    return tuple(sorted(lines, key=lambda line: (line.place, line.code, line.condition is Condition.BAD)))


def get_card(reading: Reading, query: CardQuery) -> Card:
    """Return the moves of a part's account, or its accounts in a kind of place. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    kinds = (query.kind,) if query.place_id is None else tuple(PlaceKind)
    places = _places(reading, kinds, query.place_id, None)
    held = _balances(reading.session, places, query.part_id)
    closing = sum(count for account, count in held.items() if account[2] == query.condition.value)
    rows = _card_rows(reading.session, query)
    names = _place_names(reading.session, {row.from_id for row in rows} | {row.to_id for row in rows})
    lines: list[CardLine] = []
    for row in rows:
        comes, goes = row.to_id in places, row.from_id in places
        if comes == goes:
            continue
        if row.posted_on > query.until_on:
            closing -= row.quantity if comes else -row.quantity
            continue
        came_in, went_out = (row.quantity, 0) if comes else (0, row.quantity)
        partner_kind, partner = names.get(row.from_id if comes else row.to_id, ("", ""))
        lines.append(
            CardLine(
                row.document_id, row.number, row.other_number, row.kind, row.posted_on, row.at, partner,
                came_in, went_out, 0, partner_kind,
            )
        )  # fmt: skip
    opening = closing - sum(line.came_in - line.went_out for line in lines)
    balance, counted = opening, []
    for line in lines:
        balance += line.came_in - line.went_out
        counted.append(replace(line, balance=balance))
    card = Card(opening, tuple(counted), closing)
    return _turned(card) if _is_negative(reading.session, query) else card


def _is_negative(session: Session, query: CardQuery) -> bool:
    """Tell whether an account is of a book that is shown with the other sign."""
    kind: str | None = query.kind
    if query.place_id is not None:
        kind = session.scalar(select(StockPlace.kind).where(StockPlace.id == query.place_id))
    return any(kind in PLACES_OF[book] for book in NEGATIVE_BOOKS)


def _turned(card: Card) -> Card:
    lines = (
        replace(line, came_in=line.went_out, went_out=line.came_in, balance=-line.balance)
        for line in card.lines
    )
    return Card(-card.opening, tuple(lines), -card.closing)


def _places(
    reading: Reading, kinds: Collection[PlaceKind], place_id: UUID | None, party_id: UUID | None
) -> dict[UUID, str]:
    """Return place → its name, of this store's places of some kinds; what is on its way to it too."""
    statement = (
        select(StockPlace.id, StockPlace.name, Party.name.label("party"))
        .outerjoin(Party, Party.id == StockPlace.party_id)
        .where(
            StockPlace.kind.in_([kind.value for kind in kinds]),
            (StockPlace.store_id == reading.scope) | (Party.store_id == reading.scope),
        )
    )
    if place_id is not None:
        statement = statement.where(StockPlace.id == place_id)
    if party_id is not None:
        statement = statement.where(StockPlace.party_id == party_id)
    return {row.id: row.name or row.party or "" for row in reading.session.execute(statement)}


def _place_names(session: Session, ids: Collection[UUID]) -> dict[UUID, tuple[str, str]]:
    """Return the kind and the name of places; empty for those that their kind alone says."""
    found: dict[UUID, tuple[str, str]] = {}
    for some in derived.batches(ids):
        for row in session.execute(
            select(StockPlace.id, StockPlace.name, Party.name.label("party"), StockPlace.kind)
            .outerjoin(Party, Party.id == StockPlace.party_id)
            .where(derived.among(session, _PLACE.c.id, some))
        ):
            found[row.id] = (row.kind, row.name or row.party or "")
    return found


def _balances(session: Session, places: Collection[UUID], part_id: UUID | None) -> dict[Account, int]:
    found: dict[Account, int] = {}
    for some in derived.batches(places):
        statement = select(
            _BALANCE.c.place_id, _BALANCE.c.part_id, _BALANCE.c.condition, _BALANCE.c.quantity
        ).where(derived.among(session, _BALANCE.c.place_id, some))
        if part_id is not None:
            statement = statement.where(_BALANCE.c.part_id == part_id)
        for row in session.execute(statement):
            found[row.place_id, row.part_id, row.condition] = row.quantity
    return found


_MOVED = """
SELECT move.part_id, move.condition, move.quantity, move.from_id, move.to_id,
       document.posted_on >= :from_on AS is_within
"""
_BY_DAY = """
FROM stock_document AS document CROSS JOIN stock_move AS move ON move.document_id = document.id
WHERE document.posted_on > :base_on AND document.posted_on <= :until_on
"""
_BY_PART = """
FROM stock_move AS move CROSS JOIN stock_document AS document ON document.id = move.document_id
WHERE move.id IN {ids} AND document.posted_on > :base_on AND document.posted_on <= :until_on
"""
_SUMS = """
WITH moved AS MATERIALIZED ({moved})
SELECT place_id, part_id, condition,
  SUM(opening) AS opening, SUM(came_in) AS came_in, SUM(went_out) AS went_out
FROM (
  SELECT place_id, part_id, condition, quantity AS opening, 0 AS came_in, 0 AS went_out
  FROM stock_month_end WHERE ends_on = :base_on {of_part}
  UNION ALL
  SELECT to_id, part_id, condition, iif(is_within, 0, quantity), iif(is_within, quantity, 0), 0 FROM moved
  UNION ALL
  SELECT from_id, part_id, condition, iif(is_within, 0, -quantity), 0, iif(is_within, quantity, 0) FROM moved
)
WHERE place_id IN (SELECT value FROM json_each(:places))
GROUP BY place_id, part_id, condition
HAVING SUM(opening) != 0 OR SUM(came_in) != 0 OR SUM(went_out) != 0
"""


def _sums(session: Session, query: BookQuery, places: Collection[UUID]) -> list[Any]:
    """Return each account's sums: from the end of the month before on, so that no old move is read again."""
    moved = _MOVED + (_BY_DAY if query.part_id is None else _BY_PART.format(ids=MOVE_IDS))
    of_part = "" if query.part_id is None else "AND part_id = :part_id"
    statement = text(_SUMS.format(moved=moved, of_part=of_part)).columns(place_id=Uuid(), part_id=Uuid())
    values = {
        "from_on": query.from_on.isoformat(),
        "until_on": query.until_on.isoformat(),
        "base_on": last_end_before(session, query.from_on),
        "places": dump_json([place.hex for place in places]),
    }
    if query.part_id is not None:
        values["part_id"] = values["of_part_id"] = query.part_id.hex
    return list(session.execute(statement, values).all())


def _card_rows(session: Session, query: CardQuery) -> list[Any]:
    statement = (
        select(
            *(_MOVE.c.document_id, _MOVE.c.quantity, _MOVE.c.from_id, _MOVE.c.to_id, _MOVE.c.at),
            *(_DOCUMENT.c.number, _DOCUMENT.c.other_number, _DOCUMENT.c.kind, _DOCUMENT.c.posted_on),
        )
        .join(_DOCUMENT, _DOCUMENT.c.id == _MOVE.c.document_id)
        .where(
            is_of_part(session, query.part_id),
            _MOVE.c.condition == query.condition.value,
            _DOCUMENT.c.posted_on >= query.from_on,
        )
        .order_by(_DOCUMENT.c.posted_on, _MOVE.c.hlc)
    )
    return list(session.execute(statement).all())


def _parts(session: Session, ids: Collection[UUID]) -> dict[UUID, tuple[str, str, str]]:
    found: dict[UUID, tuple[str, str, str]] = {}
    for some in derived.batches(ids):
        for row in session.execute(
            select(Part.id, Part.code, Part.name, Part.unit).where(derived.among(session, _PART.c.id, some))
        ):
            found[row.id] = (row.code, row.name, row.unit)
    return found
