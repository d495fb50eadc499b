# SPDX-License-Identifier: Apache-2.0
"""Reading complaints: windows of lists of any length, live counts, one complaint in full. Must not write."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import String, bindparam, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from app.admin.models import Staff, Store
from app.catalog.models import ApplianceClass, Model, Party
from app.complaints.listing import PRODUCT, anchors_of, conditions_of, count_of, join_product, window_of
from app.complaints.models import Complaint
from app.complaints.rows import (
    DESK_VIEWS,
    Anchor,
    ComplaintFilter,
    ComplaintPage,
    ComplaintRow,
    Sort,
    View,
    ViewCount,
    Window,
)
from app.complaints.rules import READ
from app.core import search_index
from app.core.db import read_instant
from app.core.permissions import SEE_PERSONAL
from app.core.search_index import SearchEntry, SearchSource
from app.core.statements import run
from app.core.unit_of_work import Reading
from app.customers.models import Appliance, Customer
from app.customers.rules import CustomerKind, shown_name

ANCHORS_AT_ONCE = 8


def list_complaints(
    reading: Reading,
    wanted: ComplaintFilter,
    sort: Sort = Sort.TIME_LEFT,
    window: Window | None = None,
    descending: bool = False,
) -> ComplaintPage:
    """Return a window of the complaints that match; by default least time left, paused and done last."""
    window = window or Window()
    conditions = conditions_of(reading, wanted)
    total = count_of(reading.session, conditions) if window.total is None else window.total
    ids, anchor = window_of(
        reading.session, conditions, sort, window, total, descending=descending, wanted=wanted
    )
    return ComplaintPage(total, window.first, _rows(reading, ids), anchor)


def list_anchors(
    reading: Reading,
    wanted: ComplaintFilter,
    sort: Sort,
    total: int,
    after: Anchor | None = None,
    descending: bool = False,
) -> tuple[Anchor, ...]:
    """Return the next known places of a list so long, behind one or from its start; empty when none follow.

    A few at a time: whoever learns all of a long list asks again, and lists that are read do not wait for it.
    """
    conditions = conditions_of(reading, wanted)
    return anchors_of(
        reading.session,
        conditions,
        sort,
        after,
        ANCHORS_AT_ONCE,
        total,
        descending=descending,
        wanted=wanted,
    )


def list_chosen(reading: Reading, ids: Sequence[UUID]) -> tuple[ComplaintRow, ...]:
    """Return the rows of chosen complaints in the given order; those that may not be read are left out."""
    scopes = reading.visible_scopes(READ)
    allowed = select(Complaint.id).where(Complaint.id.in_(ids))
    if scopes is not None:
        allowed = allowed.where(Complaint.scope.in_(scopes))
    seen = set(reading.session.scalars(allowed))
    return _rows(reading, [row_id.hex for row_id in ids if row_id in seen])


def count_views(
    reading: Reading,
    saved: Sequence[tuple[str, ComplaintFilter]] = (),
    shown: Sequence[View] = DESK_VIEWS,
) -> tuple[ViewCount, ...]:
    """Return how many complaints the views hold now: the shown ones, then the given saved ones."""
    views = [(view.value, ComplaintFilter(view=view)) for view in shown]
    return tuple(
        ViewCount(key, count_of(reading.session, conditions_of(reading, wanted)))
        for key, wanted in (*views, *saved)
    )


_COLUMNS = (
    Complaint.id,
    Complaint.number,
    Complaint.subject,
    Complaint.customer_id,
    Customer.name,
    func.coalesce(PRODUCT, ""),
    func.coalesce(ApplianceClass.icon, ""),
    func.coalesce(Party.name, ""),
    Complaint.status,
    Complaint.ground,
    Complaint.stage,
    Complaint.priority,
    Complaint.source,
    Complaint.complaint_class,
    Complaint.received_at,
    Complaint.deadline_at,
    Complaint.paused_at,
    Complaint.next_clock,
    Complaint.next_due_at,
    Complaint.is_green,
    Complaint.closed_at,
    Complaint.active_at,
    Complaint.assignee_id,
    func.coalesce(Staff.name, ""),
    func.coalesce(Store.name, ""),
    Customer.kind,
)
"""In the order of the fields of ``ComplaintRow``, and the customer's kind."""


@cache
def _rows_statement() -> tuple[str, tuple[str | None, ...]]:
    """Return the statement that reads rows, and its values; None is the place of the ids as JSON."""
    # Columns, not the entity: a list must not load the long texts of 200 complaints.
    ids = select(func.json_each(bindparam("ids", type_=String)).table_valued("value").c.value)
    statement = (
        join_product(select(*_COLUMNS).select_from(Complaint))
        .outerjoin(Customer, Customer.id == Complaint.customer_id)
        .outerjoin(ApplianceClass, ApplianceClass.id == func.coalesce(Model.class_id, Appliance.class_id))
        .outerjoin(Party, Party.id == Complaint.party_id)
        .outerjoin(Staff, Staff.id == Complaint.assignee_id)
        .outerjoin(Store, Store.id == Complaint.scope)
        .where(Complaint.id.in_(ids))
    )
    compiled = statement.compile(dialect=sqlite.dialect())
    return str(compiled), tuple(compiled.params[name] for name in compiled.positiontup or ())


def _rows(reading: Reading, ids: Sequence[str]) -> tuple[ComplaintRow, ...]:
    """Return rows in the order of ``ids``; the caller has checked that they may be read.

    Straight from the driver: reading 200 rows by way of the mapping took four times as long as finding them,
    and held what paints the list meanwhile.
    """
    in_full = reading.actor.may(SEE_PERSONAL)
    found: dict[str, ComplaintRow] = {}
    statement, values = _rows_statement()
    wanted = json.dumps(ids)
    for row in run(reading.session, statement, [wanted if value is None else value for value in values]):
        (
            row_id, number, subject, customer_id, name, product, icon, party, status, ground, stage,
            priority, source, complaint_class, received, deadline, paused, clock, due, is_green,
            closed, active, assignee, assignee_name, store_name, kind,
        ) = row  # fmt: skip
        found[row_id] = ComplaintRow(
            id=UUID(row_id),
            number=number,
            subject=subject,
            customer_id=UUID(customer_id),
            customer_name=shown_name(name or "", CustomerKind(kind or CustomerKind.PERSON), in_full=in_full),
            product=product,
            product_icon=icon,
            party_name=party,
            status=status,
            ground=ground,
            stage=stage,
            priority=priority,
            source=source,
            complaint_class=complaint_class,
            received_at=read_instant(received),
            deadline_at=read_instant(deadline),
            paused_at=read_instant(paused) if paused else None,
            next_clock=clock,
            next_due_at=read_instant(due),
            is_green=bool(is_green),
            closed_at=read_instant(closed) if closed else None,
            active_at=read_instant(active),
            assignee_id=UUID(assignee) if assignee else None,
            assignee_name=assignee_name,
            store_name=store_name,
        )
    return tuple(found[row_id] for row_id in ids)


_SEARCHED = "SELECT id, scope, subject, number, source_number FROM complaint WHERE id IN"


def _load_search(session: Session, ids: Collection[UUID]) -> Iterator[SearchEntry]:
    wanted = tuple(row_id.hex for row_id in ids)
    rows = run(session, f"{_SEARCHED} ({','.join('?' * len(wanted))})", wanted)
    for row_id, scope, subject, *numbers in rows:
        given = [number for number in numbers if number]
        yield SearchEntry(UUID(hex=row_id), UUID(hex=scope), places=(subject,), numbers=given)


SEARCH = SearchSource("complaint", {"complaint": "id"}, _load_search)
search_index.register(SEARCH)
