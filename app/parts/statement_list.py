# SPDX-License-Identifier: Apache-2.0
"""Statements of dealings: which are due or under way, and one of them compared (D45, P10). Reads alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import UUID

from sqlalchemy import and_, or_, select

from app.admin.queries import get_store, rule_number, rule_value, staff_names
from app.catalog.models import Party
from app.catalog.rules import PartyKind
from app.catalog.term_models import Part
from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading
from app.documents.queries import count_attachments
from app.parts.models import StockBalance, StockDocument, StockPlace
from app.parts.reconciling_lines import Terms
from app.parts.rules import READ, PlaceKind
from app.parts.statement_book import (
    Before,
    before,
    first_openings,
    kept_book,
    our_lines,
    packs_of,
    read_kept,
    said_of,
    their_lines,
)
from app.parts.statement_models import StockStatement, StockStatementAct
from app.parts.statement_rules import (
    PERIODS_RULE,
    WINDOW_RULE,
    Period,
    Standing,
    StatementAct,
    StatementStatus,
    fold,
    last_period,
    number_of,
    statement_id,
)
from app.parts.statement_working import Account, Found, Item, Sides, work_out

SHOWN = 200
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement in the list; ``due`` ones are not begun, their id is what they will have."""

    id: UUID
    number: str
    party_id: UUID
    party: str
    from_on: date
    until_on: date
    status: StatementStatus

    @property
    def period(self) -> Period:
        """Return its first and last day."""
        return self.from_on, self.until_on


@dataclass(frozen=True, slots=True)
class StatementActRow:
    """Something that was said: ``name`` of who said it or signed with a pen; void ones came too late."""

    id: UUID
    act: StatementAct
    at: datetime
    name: str
    noted_by: str
    note: str
    details: Mapping[str, object]
    is_void: bool


@dataclass(frozen=True, slots=True)
class PartName:
    """What a part is called."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementSheet:
    """A statement compared. ``earlier`` tells whether one was closed before.

    ``came_after`` tells that what the pairs are now is not what was signed; ``codes`` the partner's codes of
    our parts; ``scans`` how many files lie with it.
    """

    row: StatementRow
    contact: str
    phone: str
    standing: Standing
    found: Found
    sides: Sides
    parts: Mapping[str, PartName]
    codes: Mapping[str, str]
    acts: tuple[StatementActRow, ...]
    earlier: bool
    came_after: bool
    scans: int
    window_days: int

    @property
    def asked(self) -> tuple[Item, ...]:
        """Return what a person should look at."""
        return tuple(item for item in self.found.items if item.is_unsettled)

    @property
    def differing(self) -> tuple[Account, ...]:
        """Return the accounts on which both sides do not agree."""
        return tuple(one for one in self.found.accounts if one.difference)

    def last(self, act: StatementAct) -> StatementActRow | None:
        """Return the newest act of a kind that counts."""
        return next((row for row in reversed(self.acts) if row.act is act and not row.is_void), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPaper:
    """A statement for paper."""

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    sheet: StatementSheet


def list_statements(reading: Reading) -> tuple[StatementRow, ...]:
    """Return what is due and what is under way, then what is signed, the newest first. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    rows = reading.session.execute(
        select(
            StockStatement.id,
            StockStatement.number,
            StockStatement.party_id,
            Party.name,
            StockStatement.from_on,
            StockStatement.until_on,
            StockStatement.status,
        )
        .join(Party, Party.id == StockStatement.party_id)
        .where(StockStatement.scope == reading.scope)
        .order_by(StockStatement.until_on.desc(), Party.name)
        .limit(SHOWN)
    )
    found = [StatementRow(*row[:6], StatementStatus(row[6])) for row in rows]
    rest = sorted(found, key=lambda row: row.status is StatementStatus.SIGNED)
    return (*list_due(reading), *rest)


def list_due(reading: Reading) -> tuple[StatementRow, ...]:
    """Return the stations whose last period nobody has begun to reconcile. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    period = last_period(reading.today_on, period_ends(reading))
    found = []
    for party_id, name in _stations(reading, period):
        row_id = statement_id(reading.scope, party_id, period)
        found.append(
            StatementRow(row_id, number_of(row_id, period[1]), party_id, name, *period, StatementStatus.DUE)
        )
    return tuple(row for row in found if not begun_within(reading, period, row.party_id))


def period_ends(reading: Reading, on: date | None = None) -> list[int]:
    """Return the last days of a month's periods by the rule of a day."""
    return [int(day) for day in cast("Sequence[int]", rule_value(reading, PERIODS_RULE, on))]


def begun_within(reading: Reading, period: Period, party_id: UUID) -> set[UUID]:
    """Return the statements of a partner that have a day of a period in them."""
    return set(
        reading.session.scalars(
            select(StockStatement.id).where(
                StockStatement.scope == reading.scope,
                StockStatement.party_id == party_id,
                StockStatement.from_on <= period[1],
                StockStatement.until_on >= period[0],
            )
        )
    )


def _stations(reading: Reading, period: Period) -> list[tuple[UUID, str]]:
    """Return the stations with which something moved in a period, or lay before and still does."""
    of_store = StockDocument.scope == reading.scope
    moved = select(StockDocument.party_id).where(of_store, StockDocument.posted_on.between(*period))
    before_it = select(StockDocument.party_id).where(of_store, StockDocument.posted_on < period[0])
    held = (
        select(StockPlace.party_id)
        .join(StockBalance, StockBalance.place_id == StockPlace.id)
        .where(
            StockPlace.store_id == reading.scope,
            StockPlace.kind.in_([PlaceKind.PARTY.value, PlaceKind.OWED_TO_US.value]),
            StockBalance.quantity != 0,
        )
    )
    rows = reading.session.execute(
        select(Party.id, Party.name)
        .where(
            Party.kind == PartyKind.STATION.value,
            Party.is_active,
            or_(Party.id.in_(moved), and_(Party.id.in_(held), Party.id.in_(before_it))),
        )
        .order_by(Party.name)
    )
    return [(row[0], row[1]) for row in rows]


def find_statement(reading: Reading, row_id: UUID) -> StockStatement:
    """Return a statement of this store. Errors: E9002."""
    row = reading.session.get(StockStatement, (reading.scope, row_id))
    if row is None:
        raise NotFoundError(kind="stock_statement")
    return row


def sides_of(
    reading: Reading, statement: StockStatement, standing: Standing, earlier: Before | None
) -> Sides:
    """Return both sides' lines: ours as they were sent, once they were."""
    if standing.book_id is not None:
        rows, kept = kept_book(reading, statement.id, standing.book_id)
        book = tuple(read_kept(row) for row in rows)
        ours = frozenset(UUID(hex=row[0]) for row in rows if row[8])
        openings = {code: (own, other) for code, own, other in kept}
    else:
        book, ours = our_lines(reading, statement, earlier)
        openings = dict(earlier.openings) if earlier is not None else first_openings(reading, statement)
    carried = earlier.open_lines if earlier is not None else frozenset()
    station, line_ids = their_lines(reading, standing.taken_id, carried)
    if standing.taken is not None:
        told = standing.taken.details.get("openings", {})
        openings = {code: (own, int(told.get(code, other))) for code, (own, other) in openings.items()}
    return Sides(book, station, line_ids, ours | carried, openings)


def terms_of(reading: Reading, statement: StockStatement, codes: Mapping[str, str]) -> Terms:
    """Return by what the lines of a statement are compared."""
    window = rule_number(reading, WINDOW_RULE, statement.until_on)
    return Terms(window, packs_of(reading), codes)


def codes_of(earlier: Before | None, standing: Standing) -> dict[str, str]:
    """Return the partner's codes of our parts: those learned before, and from pairs put together here."""
    found = dict(earlier.codes) if earlier is not None else {}
    for said in standing.agreed.values():
        found |= {str(code): str(own) for code, own in said.details.get("codes", {}).items()}
    return found


def get_statement(reading: Reading, row_id: UUID) -> StatementSheet:
    """Return a statement compared. Errors: E2001, E9002."""
    reading.actor.require(READ, reading.scope)
    statement = find_statement(reading, row_id)
    party = reading.session.execute(
        select(Party.name, Party.contact, Party.phone).where(Party.id == statement.party_id)
    ).one()
    standing = fold(said_of(reading, [row_id])[row_id])
    earlier = before(reading, statement)
    sides = sides_of(reading, statement, standing, earlier)
    codes = codes_of(earlier, standing)
    terms = terms_of(reading, statement, codes)
    found = work_out(sides, standing, terms, statement.until_on)
    signed = standing.our_sign.details.get("hash") if standing.our_sign is not None else None
    return StatementSheet(
        row=StatementRow(
            statement.id,
            statement.number,
            statement.party_id,
            party.name,
            statement.from_on,
            statement.until_on,
            standing.status,
        ),
        contact=party.contact,
        phone=party.phone,
        standing=standing,
        found=found,
        sides=sides,
        parts=_part_names(reading, {account.part_code for account in found.accounts}),
        codes=codes,
        acts=_acts(reading, row_id, standing),
        earlier=earlier is not None,
        came_after=signed is not None and signed != found.hash(),
        scans=count_attachments(reading, row_id),
        window_days=terms.window_days,
    )


def get_statement_paper(reading: Reading, row_id: UUID) -> StatementPaper:
    """Return a statement for paper. Errors: E2001, E9002."""
    store = get_store(reading)
    return StatementPaper(
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        sheet=get_statement(reading, row_id),
    )


@dataclass(frozen=True, slots=True)
class ReadingBefore:
    """How the partner's last file was read: field → title of its column, and whose view it took."""

    columns: Mapping[str, str]
    is_our_view: bool


def last_reading(reading: Reading, party_id: UUID) -> ReadingBefore | None:
    """Return how the last file of a partner was read; None for his first. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    details = reading.session.scalar(
        select(StockStatementAct.details)
        .join(StockStatement, StockStatement.id == StockStatementAct.statement_id)
        .where(
            StockStatement.scope == reading.scope,
            StockStatement.party_id == party_id,
            StockStatementAct.act == StatementAct.TAKEN_IN.value,
        )
        .order_by(StockStatementAct.hlc.desc())
        .limit(1)
    )
    if details is None:
        return None
    return ReadingBefore(dict(details["columns"]), bool(details["is_our_view"]))


def _part_names(reading: Reading, codes: Collection[str]) -> dict[str, PartName]:
    wanted = sorted(codes)
    found: dict[str, PartName] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        rows = reading.session.execute(
            select(Part.code, Part.name, Part.unit).where(Part.code.in_(wanted[start : start + _AT_ONCE]))
        )
        found |= {code: PartName(name, unit) for code, name, unit in rows}
    return found


def _acts(reading: Reading, row_id: UUID, standing: Standing) -> tuple[StatementActRow, ...]:
    rows = reading.session.scalars(
        select(StockStatementAct)
        .where(
            StockStatementAct.statement_id == row_id,
            StockStatementAct.act != StatementAct.BOOK.value,
        )
        .order_by(StockStatementAct.hlc)
    ).all()
    names = staff_names(reading, {row.signer_id for row in rows} | {row.by_id for row in rows})
    return tuple(
        StatementActRow(
            row.id,
            StatementAct(row.act),
            row.at,
            row.person or names.get(row.signer_id, ""),
            names.get(row.by_id, "") if row.person or row.by_id != row.signer_id else "",
            row.note,
            row.details,
            row.id in standing.void,
        )
        for row in rows
    )
