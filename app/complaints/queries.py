# SPDX-License-Identifier: Apache-2.0
"""Reading complaints: windows of lists of any length, live counts, one complaint in full. Must not write."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from sqlalchemy import func, select
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
from app.core.permissions import SEE_PERSONAL
from app.core.search_index import SearchEntry, SearchSource
from app.core.statements import run
from app.core.unit_of_work import Reading
from app.customers.models import Appliance, Customer
from app.customers.rules import CustomerKind, shown_name


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
        reading.session,
        conditions,
        sort,
        window,
        total,
        descending=descending,
        is_open=wanted.view is not View.ALL,
    )
    return ComplaintPage(total, window.first, _rows(reading, ids), anchor)


def list_anchors(
    reading: Reading, wanted: ComplaintFilter, sort: Sort = Sort.TIME_LEFT, descending: bool = False
) -> tuple[Anchor, ...]:
    """Return the known places of a whole list, far enough apart for a long one; empty where none help."""
    conditions = conditions_of(reading, wanted)
    is_open = wanted.view is not View.ALL
    return anchors_of(reading.session, conditions, sort, descending=descending, is_open=is_open)


def list_chosen(reading: Reading, ids: Sequence[UUID]) -> tuple[ComplaintRow, ...]:
    """Return the rows of chosen complaints in the given order; those that may not be read are left out."""
    scopes = reading.visible_scopes(READ)
    allowed = select(Complaint.id).where(Complaint.id.in_(ids))
    if scopes is not None:
        allowed = allowed.where(Complaint.scope.in_(scopes))
    seen = set(reading.session.scalars(allowed))
    return _rows(reading, [row_id for row_id in ids if row_id in seen])


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
)
_JOINED = (
    func.coalesce(PRODUCT, "").label("product"),
    func.coalesce(ApplianceClass.icon, "").label("product_icon"),
    func.coalesce(Party.name, "").label("party_name"),
    func.coalesce(Staff.name, "").label("assignee_name"),
    func.coalesce(Store.name, "").label("store_name"),
)


def _rows(reading: Reading, ids: Sequence[UUID]) -> tuple[ComplaintRow, ...]:
    """Return rows in the order of ``ids``; the caller has checked that they may be read."""
    in_full = reading.actor.may(SEE_PERSONAL)
    # Columns, not the entity: a list must not load the long texts of 200 complaints.
    statement = (
        join_product(select(*_COLUMNS, *_JOINED, Customer.name, Customer.kind).select_from(Complaint))
        .outerjoin(Customer, Customer.id == Complaint.customer_id)
        .outerjoin(ApplianceClass, ApplianceClass.id == func.coalesce(Model.class_id, Appliance.class_id))
        .outerjoin(Party, Party.id == Complaint.party_id)
        .outerjoin(Staff, Staff.id == Complaint.assignee_id)
        .outerjoin(Store, Store.id == Complaint.scope)
        .where(Complaint.id.in_(ids))
    )
    found: dict[UUID, ComplaintRow] = {}
    for *values, name, kind in reading.session.execute(statement):
        fields = dict(zip(_NAMES, values, strict=True))
        shown = shown_name(name or "", CustomerKind(kind or CustomerKind.PERSON), in_full=in_full)
        found[fields["id"]] = ComplaintRow(**fields, customer_name=shown)
    return tuple(found[row_id] for row_id in ids)


_NAMES = (*(column.key for column in _COLUMNS), *(label.name for label in _JOINED))


_SEARCHED = "SELECT id, scope, subject, number, source_number FROM complaint WHERE id IN"


def _load_search(session: Session, ids: Collection[UUID]) -> Iterator[SearchEntry]:
    wanted = tuple(row_id.hex for row_id in ids)
    rows = run(session, f"{_SEARCHED} ({','.join('?' * len(wanted))})", wanted)
    for row_id, scope, subject, *numbers in rows:
        given = [number for number in numbers if number]
        yield SearchEntry(UUID(hex=row_id), UUID(hex=scope), places=(subject,), numbers=given)


SEARCH = SearchSource("complaint", {"complaint": "id"}, _load_search)
search_index.register(SEARCH)
