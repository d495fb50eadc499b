# SPDX-License-Identifier: Apache-2.0
"""Reading customers: search, windowed lists, the card. Personal values leave masked (see reveal_phone)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from app.admin.queries import staff_names
from app.catalog import queries as catalog
from app.catalog.models import ApplianceClass
from app.core import search_index
from app.core.errors import NotFoundError
from app.core.normalise import person_name
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.customers import doubles, history, timeline
from app.customers.families import SEARCH_KIND, current_customer, family_of
from app.customers.models import Appliance, Customer, CustomerAddress, CustomerPhone
from app.customers.rows import (
    AddressRow,
    Anchor,
    ApplianceRow,
    CustomerCard,
    CustomerFields,
    CustomerFilter,
    CustomerList,
    CustomerOrder,
    CustomerRow,
    CustomerWindow,
    PhoneRow,
    PossibleDouble,
)
from app.customers.rules import (
    EDIT,
    READ,
    CustomerKind,
    CustomerLevel,
    PhoneKind,
    shown_address,
    shown_name,
    shown_phone,
)

MOST_FOUND = 1000
"""A typed filter looks at no more; whoever finds as many types another letter."""
ANCHOR_EVERY = 2000
_RANKED = 60
_COLUMNS: dict[CustomerOrder, InstrumentedAttribute[Any]] = {
    CustomerOrder.REGISTERED: Customer.registered_at,
    CustomerOrder.NUMBER: Customer.number,
    CustomerOrder.NAME: Customer.name,
}


def search_customers(reading: Reading, typed: str, limit: int = 12) -> tuple[CustomerRow, ...]:
    """Return customers by number, name, initials, phone, address, serial; exact names first, then newest."""
    found = search_index.find(reading.session, [SEARCH_KIND], typed, limit=max(limit, _RANKED))
    ids = [row_id for _kind, row_id in found]
    wanted, scopes = person_name(typed), _scopes(reading)
    same = {
        row_id: name == wanted
        for row_id, scope, name in reading.session.execute(
            select(Customer.id, Customer.scope, Customer.name).where(Customer.id.in_(ids))
        )
        if scopes is None or scope in scopes
    }
    best = sorted((row_id for row_id in ids if row_id in same), key=lambda row_id: not same[row_id])[:limit]
    rows = customer_rows(reading, best)
    return tuple(rows[row_id] for row_id in best)


def find_possible_doubles(
    reading: Reading,
    name: str,
    phones: Sequence[str] = (),
    address: str = "",
    exclude: UUID | None = None,
) -> tuple[PossibleDouble, ...]:
    """Return who may be the one being typed, likeliest first; two people on one phone are allowed."""
    candidates = doubles.find(reading.session, name, phones, address, exclude)
    rows = customer_rows(reading, [candidate.id for candidate in candidates])
    return tuple(
        PossibleDouble(rows[candidate.id], candidate.score, candidate.reason)
        for candidate in candidates
        if candidate.id in rows
    )


def list_customers(
    reading: Reading,
    which: CustomerFilter = CustomerFilter(),  # noqa: B008 -- frozen
    order: CustomerOrder = CustomerOrder.REGISTERED,
    *,
    descending: bool = True,
    first: int = 0,
    limit: int = 200,
    near: Anchor | None = None,
    total: int | None = None,
) -> CustomerWindow:
    """Return the window of a sorted list from position ``first``.

    ``near`` is an anchor before the window, ``total`` the count of the list: with them a window far down
    costs no more than one at the top.
    """
    conditions = _conditions(reading, which)
    start = near.position + 1 if near is not None and near.position < first else 0
    if total is not None and max(total - first - limit, 0) < first - start:
        # The end is nearer: read backwards from there.
        skip, take = max(total - first - limit, 0), min(limit, max(total - first, 0))
        keys = _keys(reading, conditions, order, descending=not descending, skip=skip, take=take)[::-1]
    else:
        after, skip = (near, first - start) if start else (None, first)
        keys = _keys(reading, conditions, order, descending=descending, skip=skip, take=limit, after=after)
    rows = customer_rows(reading, [key[0] for key in keys])
    last = Anchor(first + len(keys) - 1, keys[-1][1], keys[-1][0]) if keys else None
    return CustomerWindow(first, tuple(rows[row_id] for row_id, _value in keys), last)


def list_anchors(
    reading: Reading, which: CustomerFilter, order: CustomerOrder, *, descending: bool = True
) -> tuple[Anchor, ...]:
    """Return the anchor of every two thousandth row: one pass over the index, then no jump is far."""
    column = _COLUMNS[order]
    keys = (column.desc(), Customer.id.desc()) if descending else (column, Customer.id)
    numbered = (
        select(Customer.id, column.label("value"), func.row_number().over(order_by=keys).label("place"))
        .where(*_conditions(reading, which))
        .subquery()
    )
    found = reading.session.execute(
        select(numbered).where(numbered.c.place % ANCHOR_EVERY == 0).order_by(numbered.c.place)
    )
    return tuple(Anchor(place - 1, value, row_id) for row_id, value, place in found)


def open_list(
    reading: Reading,
    which: CustomerFilter = CustomerFilter(),  # noqa: B008 -- frozen
    order: CustomerOrder = CustomerOrder.REGISTERED,
    *,
    descending: bool = True,
) -> CustomerList:
    """Return how many customers a list holds and its first window, of one snapshot."""
    total = count_customers(reading, which)
    window = list_customers(reading, which, order, descending=descending, total=total)
    return CustomerList(total, window, is_cut=bool(which.typed.strip()) and total >= MOST_FOUND)


def count_by_level(reading: Reading, typed: str = "") -> dict[str, int]:
    """Return how many customers the filters of the page hold, in one pass: all, each level, companies."""
    counts = dict.fromkeys(("all", *(level.value for level in CustomerLevel), "company"), 0)
    for (kind, level), count in _counts(reading, CustomerFilter(typed)).items():
        counts["all"] += count
        counts[level] += count
        if kind == CustomerKind.COMPANY:
            counts["company"] += count
    return counts


def count_customers(reading: Reading, which: CustomerFilter = CustomerFilter()) -> int:  # noqa: B008 -- frozen
    """Return how many customers the list holds; a typed filter counts no more than ``MOST_FOUND``."""
    return sum(_counts(reading, which).values())


def customer_rows(reading: Reading, ids: Collection[UUID]) -> dict[UUID, CustomerRow]:
    """Return the lines of customers by id, those that the actor may read; merged ones under their own id."""
    wanted = list(ids)
    scopes = _scopes(reading)
    # Columns, not entities: a window holds 200 lines, and building objects costs more than reading them.
    customers = reading.session.execute(
        select(
            Customer.id,
            Customer.scope,
            Customer.number,
            Customer.kind,
            Customer.name,
            Customer.level,
            Customer.registered_at,
        ).where(Customer.id.in_(wanted))
    )
    phones = _first_of(reading, wanted, CustomerPhone, CustomerPhone.digits)
    addresses = _first_of(reading, wanted, CustomerAddress, CustomerAddress.region, CustomerAddress.street)
    appliances: dict[UUID, int] = {
        row[0]: row[1]
        for row in reading.session.execute(
            select(Appliance.customer_id, func.count())
            .where(Appliance.customer_id.in_(wanted), Appliance.is_void.is_(False))
            .group_by(Appliance.customer_id)
        )
    }
    rows = {}
    for row_id, scope, number, kind_text, name, level, registered_at in customers:
        if scopes is not None and scope not in scopes:
            continue
        kind = CustomerKind(kind_text)
        phone, phone_count = phones.get(row_id, (("",), 0))
        address, _count = addresses.get(row_id, (("", ""), 0))
        rows[row_id] = CustomerRow(
            row_id,
            number,
            kind,
            shown_name(name, kind, in_full=may_see(reading, scope)),
            CustomerLevel(level),
            shown_phone(phone[0]),
            phone_count,
            shown_address(address[0], address[1]),
            appliances.get(row_id, 0),
            registered_at,
        )
    return rows


def get_customer_card(reading: Reading, customer_id: UUID) -> CustomerCard:
    """Return the card of a customer, or of the one he was merged into. Errors: E2001, E9002."""
    session = reading.session
    customer = current_customer(session, customer_id)
    reading.actor.require(READ, customer.scope)
    family = family_of(session, customer.id)
    in_full = may_see(reading, customer.scope)
    kind = CustomerKind(customer.kind)
    merged = session.execute(
        select(Customer.id, Customer.number).where(Customer.id.in_(family[1:])).order_by(Customer.id)
    )
    owned = _owned(reading, family)
    titles = {row.id: row.title for row in owned}
    items = [*history.items(reading, customer, family, titles), *timeline.contributed(reading, family)]
    names = staff_names(reading, {item.by_id for item in items} | {customer.manager_id or customer.id})
    # Of one instant, the later line of the log comes first.
    items.reverse()
    items.sort(key=lambda item: item.at, reverse=True)
    return CustomerCard(
        customer.id,
        customer.number,
        kind,
        shown_name(customer.name, kind, in_full=in_full),
        shown_name(customer.contact_name, CustomerKind.PERSON, in_full=in_full),
        CustomerLevel(customer.level),
        customer.needs,
        customer.manager_id,
        names.get(customer.manager_id, "") if customer.manager_id else "",
        customer.registered_at,
        _phone_rows(reading, family),
        _address_rows(reading, family),
        tuple(row for row in owned if not row.is_void),
        tuple(history.named(item, names) for item in items[: timeline.MOST_ITEMS]),
        tuple((row_id, number) for row_id, number in merged),
        customer.is_redacted,
        in_full and not customer.is_redacted,
        reading.actor.may(EDIT, customer.scope) and not customer.is_redacted,
        customer.scope,
    )


def get_customer_fields(reading: Reading, customer_id: UUID) -> CustomerFields:
    """Return a customer's own fields for the form; needs the right to see and edit. Errors: E2001, E9002."""
    customer = current_customer(reading.session, customer_id)
    reading.actor.require(EDIT, customer.scope)
    reading.actor.require(SEE_PERSONAL, customer.scope)
    return CustomerFields(
        customer.id,
        customer.number,
        CustomerKind(customer.kind),
        customer.name,
        customer.contact_name,
        CustomerLevel(customer.level),
        customer.needs,
        customer.manager_id,
    )


def appliance_rows(reading: Reading, customer_ids: Collection[UUID]) -> tuple[ApplianceRow, ...]:
    """Return the appliances in use of customers whom the actor may read, newest first. Errors: E2001."""
    readable = customer_rows(reading, customer_ids)
    return tuple(row for row in _owned(reading, readable) if not row.is_void)


def get_appliance(reading: Reading, appliance_id: UUID) -> ApplianceRow:
    """Return one appliance, void ones too. Errors: E2001, E9002."""
    found = reading.session.scalars(select(Appliance).where(Appliance.id == appliance_id)).first()
    if found is None:
        raise NotFoundError(kind="appliance", row_id=appliance_id)
    reading.actor.require(READ, found.scope)
    return _in_words(reading, [found])[0]


def list_phones(reading: Reading, customer_id: UUID) -> tuple[PhoneRow, ...]:
    """Return the numbers of a customer and his doubles, masked. Errors: E2001, E9002."""
    customer = current_customer(reading.session, customer_id)
    reading.actor.require(READ, customer.scope)
    return _phone_rows(reading, family_of(reading.session, customer.id))


def may_see(reading: Reading, scope: UUID) -> bool:
    """Tell whether the actor may see personal values of a store's customers."""
    return reading.actor.may(SEE_PERSONAL, scope)


def _scopes(reading: Reading) -> frozenset[UUID] | None:
    scopes = reading.visible_scopes(READ)
    if scopes is not None and not scopes:
        reading.actor.require(READ)
    return scopes


def _conditions(reading: Reading, which: CustomerFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Customer.is_void.is_(False)]
    scopes = _scopes(reading)
    if scopes is not None:
        conditions.append(Customer.scope.in_(sorted(scopes)))
    if which.kind is not None:
        conditions.append(Customer.kind == which.kind.value)
    if which.level is not None:
        conditions.append(Customer.level == which.level.value)
    if search_index.match_query(which.typed):
        found = search_index.find(reading.session, [SEARCH_KIND], which.typed, limit=MOST_FOUND)
        conditions.append(Customer.id.in_([row_id for _kind, row_id in found]))
    return conditions


def _counts(reading: Reading, which: CustomerFilter) -> dict[tuple[str, str], int]:
    """Return counts by kind and level: so grouped, SQLite takes the narrow index, half of the others."""
    found = reading.session.execute(
        select(Customer.kind, Customer.level, func.count())
        .where(*_conditions(reading, which))
        .group_by(Customer.kind, Customer.level)
    )
    return {(row[0], row[1]): row[2] for row in found}


def _keys(
    reading: Reading,
    conditions: Iterable[ColumnElement[bool]],
    order: CustomerOrder,
    *,
    descending: bool,
    skip: int,
    take: int,
    after: Anchor | None = None,
) -> list[tuple[UUID, Any]]:
    """Return (id, sort value) of a window; reads the covering index alone."""
    column = _COLUMNS[order]
    statement = select(Customer.id, column).where(*conditions)
    if after is not None:
        here = tuple_(column, Customer.id)
        there = tuple_(literal(after.value, column.type), literal(after.id, Customer.id.type))
        statement = statement.where(here < there if descending else here > there)
    if descending:
        statement = statement.order_by(column.desc(), Customer.id.desc())
    else:
        statement = statement.order_by(column, Customer.id)
    return [(row[0], row[1]) for row in reading.session.execute(statement.offset(skip).limit(take))]


def _first_of(
    reading: Reading, customer_ids: list[UUID], table: Any, *columns: InstrumentedAttribute[str]
) -> dict[UUID, tuple[tuple[str, ...], int]]:
    """Return the columns of the first row in use of each customer, and how many rows there are."""
    found: dict[UUID, tuple[tuple[str, ...], int]] = {}
    for row in reading.session.execute(
        select(table.customer_id, *columns)
        .where(table.customer_id.in_(customer_ids), table.is_void.is_(False))
        .order_by(table.id)
    ):
        first, count = found.get(row[0], (tuple(row[1:]), 0))
        found[row[0]] = (first, count + 1)
    return found


def _phone_rows(reading: Reading, family: Sequence[UUID]) -> tuple[PhoneRow, ...]:
    session = reading.session
    phones = list(
        session.scalars(
            select(CustomerPhone)
            .where(CustomerPhone.customer_id.in_(family), CustomerPhone.is_void.is_(False))
            .order_by(CustomerPhone.id)
        )
    )
    others: dict[str, int] = {
        row[0]: row[1]
        for row in session.execute(
            select(CustomerPhone.digits, func.count(CustomerPhone.customer_id.distinct()))
            .where(
                CustomerPhone.digits.in_([phone.digits for phone in phones if phone.digits]),
                CustomerPhone.is_void.is_(False),
                CustomerPhone.customer_id.not_in(family),
            )
            .group_by(CustomerPhone.digits)
        )
    }
    return tuple(
        PhoneRow(
            phone.id,
            shown_phone(phone.digits),
            PhoneKind(phone.kind),
            phone.label,
            others.get(phone.digits, 0),
        )
        for phone in phones
    )


def _address_rows(reading: Reading, family: Sequence[UUID]) -> tuple[AddressRow, ...]:
    addresses = reading.session.scalars(
        select(CustomerAddress)
        .where(CustomerAddress.customer_id.in_(family), CustomerAddress.is_void.is_(False))
        .order_by(CustomerAddress.id)
    )
    return tuple(AddressRow(row.id, shown_address(row.region, row.street), row.label) for row in addresses)


def _owned(reading: Reading, customer_ids: Collection[UUID]) -> tuple[ApplianceRow, ...]:
    found = reading.session.scalars(
        select(Appliance).where(Appliance.customer_id.in_(list(customer_ids))).order_by(Appliance.id.desc())
    )
    return _in_words(reading, list(found))


def _in_words(reading: Reading, appliances: Sequence[Appliance]) -> tuple[ApplianceRow, ...]:
    models = catalog.model_rows(reading, {row.model_id for row in appliances if row.model_id})
    classes = {
        row.id: row
        for row in reading.session.scalars(
            select(ApplianceClass).where(
                ApplianceClass.id.in_({row.class_id for row in appliances if row.class_id})
            )
        )
    }
    rows = []
    for row in appliances:
        model = models.get(row.model_id) if row.model_id else None
        kind = classes.get(row.class_id) if row.class_id else None
        rows.append(
            ApplianceRow(
                row.id,
                row.customer_id,
                row.model_id,
                model.class_id if model else row.class_id,
                model.class_name if model else kind.name if kind else "",
                model.icon if model else kind.icon if kind else "bolt",
                model.brand if model else row.brand_text,
                model.name if model else row.model_text,
                row.serial,
                row.bought_on,
                row.bought_from,
                row.bought_from_id,
                row.receipt_number,
                row.is_void,
            )
        )
    return tuple(rows)
