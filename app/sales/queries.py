# SPDX-License-Identifier: Apache-2.0
"""Reading sales: lists, one sale, what a customer bought. Personal values leave masked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal_column, or_, select, tuple_
from sqlalchemy.orm import Session

from app.admin.queries import rule_number
from app.core import derived, search_index
from app.core.normalise import mask_address, plain_text
from app.core.permissions import SEE_PERSONAL
from app.core.planner import readable
from app.core.search_index import SearchEntry, SearchSource
from app.core.unit_of_work import Reading
from app.customers.families import SEARCH_KIND as CUSTOMERS
from app.customers.families import family_of, owners_of_members
from app.sales.buyers import buyers_of, shown
from app.sales.models import CALL_ASKED, Sale, SaleLine, SaleReturn, SaleSerial
from app.sales.rows import PurchaseRow, SaleFilter, SalePage, SaleRow
from app.sales.rules import READ, LineKind, SaleKind, SaleStatus, Source, Step

SEARCH_KIND = "sale"
MOST_FOUND = 1000
MOST_ASKED = 400
"""So many are looked at where a dozen are shown while somebody waits on the phone."""
LARGE_ORDER = "sales.second_call_fen"
"""Dated rule: orders from so many fen on need a second call (E10)."""


def list_sales(
    reading: Reading,
    wanted: SaleFilter = SaleFilter(),  # noqa: B008 -- frozen
    after: tuple[datetime, UUID] | None = None,
    limit: int = 100,
    *,
    skip: int = 0,
) -> SalePage:
    """Return a window of the sales that this person may see, newest first, ``skip`` rows further on."""
    statement = (
        select(Sale).where(*_conditions(reading, wanted)).order_by(Sale.sold_at.desc(), Sale.id.desc())
    )
    if after is not None:
        statement = statement.where(tuple_(Sale.sold_at, Sale.id) < tuple_(*after))
    sales = list(reading.session.scalars(statement.limit(limit + 1).offset(skip)))
    rows = sale_rows(reading, sales[:limit])
    last = sales[limit - 1] if len(sales) > limit else None
    return SalePage(rows, (last.sold_at, last.id) if last is not None else None)


def list_salespeople(reading: Reading) -> tuple[str, ...]:
    """Return the names that stand as salesperson on sales that this person may read, in their order."""
    named: ColumnElement[bool] = literal_column("salesperson != ''")
    here = select(func.min(Sale.salesperson).label("name")).where(named).cte("here", recursive=True)
    further = select(func.min(Sale.salesperson)).where(named, Sale.salesperson > here.c.name)
    here = here.union_all(select(further.scalar_subquery()).where(here.c.name.is_not(None)))
    # A step of the index for each name: a year of sales has a few dozen.
    narrowed = readable(reading, Sale.scope, READ)
    names = select(here.c.name).where(here.c.name.is_not(None))
    if narrowed:
        names = names.where(select(Sale.id).where(named, Sale.salesperson == here.c.name, *narrowed).exists())
    return tuple(reading.session.scalars(names))


def count_sales(reading: Reading, wanted: SaleFilter = SaleFilter()) -> int:  # noqa: B008 -- frozen
    """Return how many sales ``list_sales`` has in all its windows."""
    conditions = _conditions(reading, wanted)
    if conditions:
        return _count(reading, *conditions)
    # All of them: by the thinnest index, for SQLite goes by how wide the columns may be.
    return _count(reading, Sale.of_sale_id.is_(None)) + _count(reading, Sale.of_sale_id.is_not(None))


def _count(reading: Reading, *conditions: ColumnElement[bool]) -> int:
    return reading.session.scalar(select(func.count()).select_from(Sale).where(*conditions)) or 0


def find_sales(reading: Reading, typed: str, limit: int = 12) -> tuple[SaleRow, ...]:
    """Return sales by number, name, serial, any part of a phone (its last four digits, A61), newest first."""
    sales, owners = _ids_named(reading, typed, MOST_ASKED)
    narrowed = readable(reading, Sale.scope, READ)
    newest: set[tuple[datetime, UUID]] = set()
    # Twice a few columns: whole rows of some hundred sales would take as long as all else.
    for column, ids in ((Sale.id, sales), (Sale.customer_id, owners)):
        if ids:
            rows = reading.session.execute(
                select(Sale.sold_at, Sale.id)
                .where(derived.among(reading.session, column, ids), *narrowed)
                .order_by(Sale.sold_at.desc(), Sale.id.desc())
                .limit(limit)
            )
            newest |= {(row[0], row[1]) for row in rows}
    chosen = [sale_id for _at, sale_id in sorted(newest, reverse=True)[:limit]]
    found = {sale.id: sale for sale in reading.session.scalars(select(Sale).where(Sale.id.in_(chosen)))}
    return sale_rows(reading, [found[sale_id] for sale_id in chosen])


def _named(reading: Reading, typed: str) -> ColumnElement[bool]:
    """Return what holds for sales that a text names: by what they say, or by whose they are."""
    sales, owners = _ids_named(reading, typed, MOST_FOUND)
    return or_(Sale.id.in_(sales), Sale.customer_id.in_(owners))


def _ids_named(reading: Reading, typed: str, limit: int) -> tuple[list[UUID], list[UUID]]:
    """Return the sales that say a text, and the customers in whose book it stands, so many of each.

    Whoever is in our books is not written down again on his sale: his telephone stands on his card alone.
    """
    sales, customers = (
        [row_id for _kind, row_id in search_index.find(reading.session, [kind], typed, limit=limit)]
        for kind in (SEARCH_KIND, CUSTOMERS)
    )
    return sales, list(owners_of_members(reading.session, customers)) if customers else []


def find_sale_number(reading: Reading, number: str) -> UUID | None:
    """Return the sale of exactly this number that this person may see; None for none, and for several."""
    typed = plain_text(number)
    # A till may count in small letters.
    conditions = [Sale.number.in_((typed, typed.upper())), *readable(reading, Sale.scope, READ)]
    found = reading.session.scalars(select(Sale.id).where(*conditions).limit(2)).all()
    return found[0] if len(found) == 1 else None


def sale_rows(reading: Reading, sales: Sequence[Sale]) -> tuple[SaleRow, ...]:
    """Return the rows of sales in their order. Who may read them is the caller's to check."""
    goods = _goods(reading.session, [sale.id for sale in sales])
    buyers = buyers_of(reading.session, sales)
    large_fen = rule_number(reading, LARGE_ORDER)
    return tuple(
        SaleRow(
            sale.id,
            sale.scope,
            sale.number,
            SaleKind(sale.kind),
            Source(sale.source),
            sale.sold_at,
            sale.customer_id,
            *shown(reading, sale.scope, buyers[sale.id]),
            *goods.get(sale.id, ("", 0)),
            sale.total_fen,
            sale.paid_fen,
            sale.returned_fen,
            SaleStatus(sale.status),
            Step(sale.step),
            sale.due_on,
            is_call_due(sale, large_fen),
        )
        for sale in sales
    )


def is_call_due(sale: Sale, large_fen: int) -> bool:
    """Tell whether the second call about a large or custom order is still to be made (E10)."""
    return (
        sale.kind == SaleKind.SALE
        and sale.source == Source.DESK
        and (sale.is_custom or sale.total_fen >= large_fen)
        and sale.confirmed_at is None
        and sale.status in {SaleStatus.OPEN, SaleStatus.PAID}
        and sale.step == Step.PLACED
    )


def purchases_of(reading: Reading, customer_id: UUID) -> tuple[PurchaseRow, ...]:
    """Return what a customer and his doubles bought, newest first, with serials, age and papers."""
    reading.actor.require(READ)
    conditions = [
        Sale.customer_id.in_(family_of(reading.session, customer_id)),
        Sale.kind == SaleKind.SALE,
        SaleLine.kind.in_((LineKind.GOODS, LineKind.GIFT)),
        SaleLine.corrects_id.is_(None),
        *readable(reading, Sale.scope, READ),
    ]
    lines = reading.session.execute(
        select(
            *(Sale.id, Sale.number, Sale.sold_on, Sale.invoice_state, Sale.step),
            *(SaleLine.id, SaleLine.model_id, SaleLine.code, SaleLine.description),
            *(SaleLine.quantity, SaleLine.amount_fen),
        )
        .join(SaleLine, SaleLine.sale_id == Sale.id)
        .where(*conditions)
        .order_by(Sale.sold_at.desc(), Sale.id, SaleLine.line)
    ).all()
    sale_ids = list({row[0] for row in lines})
    gone, corrected = _back(reading.session, sale_ids)
    serials = serials_of(reading.session, sale_ids)
    return tuple(
        PurchaseRow(
            sale_id,
            number,
            sold_on,
            (reading.today_on - sold_on).days,
            line_id,
            model_id,
            code,
            description,
            quantity,
            quantity - gone.get(line_id, 0),
            amount_fen,
            serials.get(line_id, ()),
            invoice_state,
            Step(step),
        )
        for (
            sale_id,
            number,
            sold_on,
            invoice_state,
            step,
            line_id,
            model_id,
            code,
            description,
            quantity,
            amount_fen,
        ) in lines
        if line_id not in corrected
    )


def serials_of(session: Session, sale_ids: Collection[UUID]) -> Mapping[UUID, tuple[str, ...]]:
    """Return line → serials that did not come back."""
    rows = session.execute(
        select(SaleSerial.line_id, SaleSerial.serial, SaleSerial.is_back)
        .where(SaleSerial.sale_id.in_(sale_ids))
        .order_by(SaleSerial.hlc)
    )
    found: dict[UUID, dict[str, None]] = {}
    for line_id, serial, is_back in rows:
        held = found.setdefault(line_id, {})
        if is_back:
            held.pop(serial, None)
        else:
            held[serial] = None
    return {line_id: tuple(serials) for line_id, serials in found.items()}


def shown_address(reading: Reading, sale: Sale, address: str) -> str:
    """Return an address of a sale as this person may see it."""
    return address if reading.actor.may(SEE_PERSONAL, sale.scope) else mask_address(address)


def _goods(session: Session, ids: Sequence[UUID]) -> dict[UUID, tuple[str, int]]:
    """Return sale → (what the first line is called, how many lines)."""
    rows = session.execute(
        select(SaleLine.sale_id, SaleLine.description, SaleLine.code)
        .where(SaleLine.sale_id.in_(ids), SaleLine.corrects_id.is_(None))
        .order_by(SaleLine.sale_id, SaleLine.line)
    )
    found: dict[UUID, tuple[str, int]] = {}
    for sale_id, description, code in rows:
        name, count = found.get(sale_id, (description or code, 0))
        found[sale_id] = (name, count + 1)
    return found


def _back(session: Session, sale_ids: Collection[UUID]) -> tuple[dict[UUID, int], set[UUID]]:
    """Return line → pieces that came back, and the lines that were corrected."""
    gone: dict[UUID, int] = {}
    for line_id, quantity in session.execute(
        select(SaleReturn.line_id, SaleReturn.quantity).where(SaleReturn.sale_id.in_(sale_ids))
    ):
        if line_id is not None:
            gone[line_id] = gone.get(line_id, 0) + quantity
    corrected = session.scalars(
        select(SaleLine.corrects_id).where(SaleLine.sale_id.in_(sale_ids), SaleLine.corrects_id.is_not(None))
    )
    return gone, {line_id for line_id in corrected if line_id is not None}


def _conditions(reading: Reading, wanted: SaleFilter) -> list[ColumnElement[bool]]:
    conditions = readable(reading, Sale.scope, READ)
    if wanted.typed.strip():
        conditions.append(_named(reading, wanted.typed))
    if wanted.customer_id is not None:
        conditions.append(Sale.customer_id.in_(family_of(reading.session, wanted.customer_id)))
    if wanted.from_on is not None:
        conditions.append(Sale.sold_at >= _begin_of(reading, wanted.from_on))
    if wanted.until_on is not None:
        conditions.append(Sale.sold_at < _begin_of(reading, wanted.until_on + timedelta(1)))
    if wanted.status:
        conditions.append(Sale.status == wanted.status)
    if wanted.source:
        conditions.append(Sale.source == wanted.source)
    if wanted.salesperson:
        # The words of the partial index: SQLite takes no value for them.
        conditions += [Sale.salesperson == wanted.salesperson, literal_column("salesperson != ''")]
    if wanted.is_unmatched:
        conditions.append(Sale.customer_id.is_(None))
    if wanted.is_call_due:
        conditions += [
            *(Sale.kind == SaleKind.SALE, Sale.step == Step.PLACED),
            literal_column(CALL_ASKED),
            or_(Sale.is_custom, Sale.total_fen >= rule_number(reading, LARGE_ORDER)),
        ]
    return conditions


def _begin_of(reading: Reading, on: date) -> datetime:
    """Return when a day begins here: lists are in the order of instants, and show this store's days."""
    return datetime.combine(on, time.min, reading.identity.zone)


def _load(session: Session, ids: Collection[UUID]) -> Iterable[SearchEntry]:
    wanted: Any = list(ids)
    serials: dict[UUID, list[str]] = {}
    for sale_id, serial in session.execute(
        select(SaleSerial.sale_id, SaleSerial.serial).where(SaleSerial.sale_id.in_(wanted))
    ):
        serials.setdefault(sale_id, []).append(serial)
    rows = session.execute(
        select(
            *(Sale.id, Sale.scope, Sale.number, Sale.buyer_name, Sale.buyer_phone, Sale.buyer_card),
            Sale.deliver_to,
        ).where(Sale.id.in_(wanted))
    )
    for row_id, scope, number, name, phone, card, place in rows:
        yield SearchEntry(
            row_id,
            scope,
            names=[name] if name else [],
            phones=[phone] if phone else [],
            places=[place] if place else [],
            numbers=[text for text in (number, card, *serials.get(row_id, ())) if text],
        )


def _sales_of_serials(session: Session, touched: Mapping[str, Collection[UUID]]) -> Collection[UUID]:
    """Return the sales whose entry must be made again when serials were touched."""
    ids = touched.get("sale_serial", ())
    return set(session.scalars(select(SaleSerial.sale_id).where(SaleSerial.id.in_(list(ids))))) if ids else ()


search_index.register(
    SearchSource(SEARCH_KIND, {"sale": "id", "sale_serial": "sale_id"}, _load, _sales_of_serials)
)
