# SPDX-License-Identifier: Apache-2.0
"""业务交接单: what each salesperson did in a span, document by document with its time, to be handed on (B40).

Sales, what came back, what was promised, and what is still open of it. Reads; knows nothing of paper.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import get_store
from app.core.errors import ProblemsError
from app.core.unit_of_work import Reading
from app.sales.models import Sale, SalePromise, SalePromiseAct, SaleReturn
from app.sales.queries import sale_rows
from app.sales.rows import SaleRow
from app.sales.rules import READ, SaleKind, SaleStatus

LONGEST = timedelta(days=7)
"""A slip is of a shift, a day, at most a week."""
EVERYBODY = ""
"""For whose name a slip has a page for each salesperson."""
_MINUTE = timedelta(minutes=1)
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


class DealKind(StrEnum):
    """What a line of the slip is."""

    SALE = "sale"
    CREDIT = "credit"
    RETURN = "return"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Deal:
    """One line: when, which document, whose, what. Money in fen, given back below nought.

    ``lines`` is how many things a sale has, of which ``what`` is the first; ``until_on`` the last day of a
    promise. ``open_fen`` is still to be paid by the customer; ``is_open`` says that something is left to do:
    money, the second call, a promise that is to be kept.
    """

    at: datetime
    kind: DealKind
    number: str
    buyer: str
    what: str
    amount_fen: int | None
    is_open: bool
    open_fen: int = 0
    lines: int = 1
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class Business:
    """What one salesperson did, in the order of time; an empty name is what names nobody."""

    name: str
    deals: tuple[Deal, ...]

    def count(self, *kinds: DealKind) -> int:
        """Return how many lines are of some kinds."""
        return sum(deal.kind in kinds for deal in self.deals)

    def fen(self, *kinds: DealKind) -> int:
        """Return what the lines of some kinds come to."""
        return sum(deal.amount_fen or 0 for deal in self.deals if deal.kind in kinds)

    @property
    def open_count(self) -> int:
        """Return of how many lines something is left to do."""
        return sum(deal.is_open for deal in self.deals)


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessSlip:
    """The slip of a span in this desk's store: a page for each salesperson, by name."""

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    from_at: datetime
    until_at: datetime
    people: tuple[Business, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """Which slip: from one minute up to another, of one salesperson or of everybody."""

    from_at: datetime
    until_at: datetime
    salesperson: str = EVERYBODY

    def id(self, scope: UUID) -> UUID:
        """Return the id under which copies of this slip are counted; ``_read_back`` takes it apart."""
        return UUID(
            int=scope.int ^ (_minutes(self.from_at) << 64 | _minutes(self.until_at) << 32 | self.mark)
        )

    @property
    def mark(self) -> int:
        """Return 32 bits of whose slip it is; nought for everybody's."""
        return _mark(self.salesperson) if self.salesperson else 0


def shift_problems(shift: Shift, now_at: datetime) -> dict[str, str]:
    """Return what is wrong with a span, by field."""
    if shift.from_at > now_at:
        return {"from_at": "in_future"}
    if shift.until_at <= shift.from_at:
        return {"until_at": "before_start"}
    return {"until_at": "longer_than_a_week"} if shift.until_at - shift.from_at > LONGEST else {}


def get_business_slip(reading: Reading, row_id: UUID) -> BusinessSlip:
    """Return the slip of the shift that an id stands for.

    Errors: E2001, ValueError for an id of something else.
    """
    reading.actor.require(READ, reading.scope)
    from_at, until_at, mark = _read_back(reading.scope, row_id)
    found: dict[str, list[Deal]] = {}
    for name, deal in _deals(reading, from_at, until_at):
        if not mark or _mark(name) == mark:
            found.setdefault(name, []).append(deal)
    store = get_store(reading)
    return BusinessSlip(
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        from_at=from_at,
        until_at=until_at,
        # Who stands nowhere comes last.
        people=tuple(
            Business(name, tuple(sorted(deals, key=lambda deal: deal.at)))
            for name, deals in sorted(found.items(), key=lambda pair: (not pair[0], pair[0]))
        ),
    )


def list_shift_salespeople(reading: Reading, shift: Shift) -> tuple[str, ...]:
    """Return who has business in a span, by name. Errors: E2001, E9001 (from_at, until_at)."""
    problems = shift_problems(shift, reading.now_at)
    if problems:
        raise ProblemsError(problems)
    slip = get_business_slip(reading, Shift(shift.from_at, shift.until_at).id(reading.scope))
    return tuple(person.name for person in slip.people)


def _deals(reading: Reading, from_at: datetime, until_at: datetime) -> Iterable[tuple[str, Deal]]:
    sold = _sales(reading, Sale.sold_at, from_at, until_at)
    returned = _facts(reading, SaleReturn, from_at, until_at)
    promised = _facts(reading, SalePromise, from_at, until_at)
    named = {fact.sale_id for fact in (*returned, *promised)} - sold.keys()
    sales = sold | _sales_of(reading, named)
    rows = {row.id: row for row in sale_rows(reading, list(sales.values()))}
    kept = _acts(reading, {promise.id for promise in promised})
    for sale_id, sale in sold.items():
        yield sale.salesperson, _sold(rows[sale_id])
    for back in returned:
        if back.sale_id in rows:
            yield sales[back.sale_id].salesperson, _given_back(rows[back.sale_id], back)
    for promise in promised:
        if promise.sale_id in rows:
            is_open = promise.id not in kept
            yield (
                sales[promise.sale_id].salesperson,
                _promised(rows[promise.sale_id], promise, is_open=is_open),
            )


def _sold(row: SaleRow) -> Deal:
    kind = DealKind.CREDIT if row.kind is SaleKind.CREDIT else DealKind.SALE
    open_fen = max(row.total_fen - row.returned_fen - row.paid_fen, 0) if row.status is SaleStatus.OPEN else 0
    is_open = open_fen > 0 or row.is_call_due
    document = row.sold_at, kind, row.number, row.buyer, row.first_goods, row.total_fen
    return Deal(*document, is_open, open_fen, row.lines)


def _given_back(row: SaleRow, back: SaleReturn) -> Deal:
    return Deal(back.at, DealKind.RETURN, row.number, row.buyer, back.reason, -back.amount_fen, is_open=False)


def _promised(row: SaleRow, promise: SalePromise, *, is_open: bool) -> Deal:
    document = promise.at, DealKind.PROMISE, row.number, row.buyer, promise.text, promise.amount_fen
    return Deal(*document, is_open, until_on=promise.until_on)


def _sales(reading: Reading, column: Any, from_at: datetime, until_at: datetime) -> dict[UUID, Sale]:
    rows = reading.session.scalars(
        select(Sale).where(column >= from_at, column < until_at, Sale.scope == reading.scope)
    )
    return {row.id: row for row in rows}


def _sales_of(reading: Reading, ids: Iterable[UUID]) -> dict[UUID, Sale]:
    rows = reading.session.scalars(select(Sale).where(Sale.id.in_(list(ids)), Sale.scope == reading.scope))
    return {row.id: row for row in rows}


def _facts(reading: Reading, table: Any, from_at: datetime, until_at: datetime) -> list[Any]:
    here = table.at >= from_at, table.at < until_at, table.scope == reading.scope
    return list(reading.session.scalars(select(table).where(*here).order_by(table.hlc)))


def _acts(reading: Reading, promises: Iterable[UUID]) -> set[UUID]:
    """Return the promises of which it is known what became of them."""
    asked = SalePromiseAct.promise_id.in_(list(promises))
    return set(reading.session.scalars(select(SalePromiseAct.promise_id).where(asked)))


def _minutes(at: datetime) -> int:
    return (at - _BEGIN) // _MINUTE


def _mark(name: str) -> int:
    return zlib.crc32(f"\0{name}".encode()) or 1


def _read_back(scope: UUID, row_id: UUID) -> tuple[datetime, datetime, int]:
    number = row_id.int ^ scope.int
    from_at, until_at = (_BEGIN + _MINUTE * (number >> shift & 0xFFFFFFFF) for shift in (64, 32))
    if number >> 96 or not from_at < until_at <= from_at + LONGEST:
        raise ValueError(row_id)
    return from_at, until_at, number & 0xFFFFFFFF
