# SPDX-License-Identifier: Apache-2.0
"""The five books (D36) and the card of a part: views of accounts over days of the ledger. Reads alone.

A book says of each account what it held before the first day, what came in, what went out, and what it held
after the last. What it holds now is kept (``stock_balance``); what it held on a day is that less what came
since.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import Reading
from app.parts.models import StockBalance, StockDocument, StockMove, StockPlace
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
    """The card of a part: of one account, or of a kind of place."""

    part_id: UUID
    from_on: date
    until_on: date
    place_id: UUID | None = None
    kind: PlaceKind = PlaceKind.WAREHOUSE
    condition: Condition = Condition.GOOD


@dataclass(frozen=True, slots=True)
class CardLine:
    """One move of the account: what it was after it; ``partner`` where it came from or went to."""

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


@dataclass(frozen=True, slots=True)
class Card:
    """The card with what there was before its first line and after its last."""

    opening: int
    lines: tuple[CardLine, ...]
    closing: int


def get_book(reading: Reading, query: BookQuery) -> tuple[BookLine, ...]:
    """Return the accounts of a book that held something or moved, by place and part. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    places = _places(reading, PLACES_OF[query.book], query.place_id, query.party_id)
    now = _balances(reading.session, places, query.part_id)
    since, within = _moved(reading.session, query, places)
    parts = _parts(reading.session, {account[1] for account in now} | {account[1] for account in within})
    sign = -1 if query.book in NEGATIVE_BOOKS else 1
    lines = []
    for account in now.keys() | within.keys():
        came_in, went_out = within.get(account, (0, 0))
        closing = now.get(account, 0) - since.get(account, 0)
        opening = closing - came_in + went_out
        if not (opening or came_in or went_out or closing):
            continue
        if sign < 0:
            came_in, went_out = went_out, came_in
        code, name, unit = parts.get(account[1], ("", "", ""))
        lines.append(
            BookLine(
                account[0], places[account[0]], account[1], code, name, unit, Condition(account[2]),
                sign * opening, came_in, went_out, sign * closing,
            )
        )  # fmt: skip
    return tuple(sorted(lines, key=lambda line: (line.place, line.code, line.condition.value)))


def get_card(reading: Reading, query: CardQuery) -> Card:
    """Return the moves of a part's account, or its accounts in a kind of place. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    places = _places(reading, (query.kind,), query.place_id, None)
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
        partner = names.get(row.from_id if comes else row.to_id, "")
        lines.append(
            CardLine(
                row.document_id, row.number, row.other_number, row.kind, row.posted_on, row.at, partner,
                came_in, went_out, 0,
            )
        )  # fmt: skip
    opening = closing - sum(line.came_in - line.went_out for line in lines)
    balance, counted = opening, []
    for line in lines:
        balance += line.came_in - line.went_out
        counted.append(replace(line, balance=balance))
    return Card(opening, tuple(counted), closing)


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


def _place_names(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for some in derived.batches(ids):
        for row in session.execute(
            select(StockPlace.id, StockPlace.name, Party.name.label("party"), StockPlace.kind)
            .outerjoin(Party, Party.id == StockPlace.party_id)
            .where(derived.among(session, _PLACE.c.id, some))
        ):
            found[row.id] = row.name or row.party or row.kind
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


def _moved(
    session: Session, query: BookQuery, places: Mapping[UUID, str]
) -> tuple[dict[Account, int], dict[Account, tuple[int, int]]]:
    """Return what each account gained since the span, and what came into it and went out within."""
    statement = (
        select(
            *(_MOVE.c.part_id, _MOVE.c.condition, _MOVE.c.quantity, _MOVE.c.from_id, _MOVE.c.to_id),
            _DOCUMENT.c.posted_on,
        )
        .join(_DOCUMENT, _DOCUMENT.c.id == _MOVE.c.document_id)
        .where(_DOCUMENT.c.posted_on >= query.from_on)
    )
    if query.part_id is not None:
        statement = statement.where(_MOVE.c.part_id == query.part_id)
    since: dict[Account, int] = {}
    within: dict[Account, tuple[int, int]] = {}
    for row in session.execute(statement):
        for end, sign in ((row.to_id, 1), (row.from_id, -1)):
            if end not in places:
                continue
            account = (end, row.part_id, row.condition)
            if row.posted_on > query.until_on:
                since[account] = since.get(account, 0) + sign * row.quantity
            else:
                came_in, went_out = within.get(account, (0, 0))
                if sign > 0:
                    within[account] = (came_in + row.quantity, went_out)
                else:
                    within[account] = (came_in, went_out + row.quantity)
    return since, within


def _card_rows(session: Session, query: CardQuery) -> list[Any]:
    statement = (
        select(
            *(_MOVE.c.document_id, _MOVE.c.quantity, _MOVE.c.from_id, _MOVE.c.to_id, _MOVE.c.at),
            *(_DOCUMENT.c.number, _DOCUMENT.c.other_number, _DOCUMENT.c.kind, _DOCUMENT.c.posted_on),
        )
        .join(_DOCUMENT, _DOCUMENT.c.id == _MOVE.c.document_id)
        .where(
            _MOVE.c.part_id == query.part_id,
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
