# SPDX-License-Identifier: Apache-2.0
"""Which complaints a filter means and where a window of them lies, in SQL. Must not know what is shown.

A window is reached by its sort key from the nearest known place (the start, the end, an anchor), through an
index that holds the whole key: a list of a million rows costs what its window costs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVarTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    TextualSelect,
    Uuid,
    bindparam,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.types import TypeEngine

from app.admin.models import Staff, Store
from app.catalog.models import Brand, Model, Party
from app.complaints.models import Complaint
from app.complaints.rows import Anchor, ComplaintFilter, Key, Only, Sort, View, Window
from app.complaints.rules import READ
from app.complaints.views import SPARSE_VIEWS, category_condition, is_open, only_condition, view_conditions
from app.complaints.views import day_span as day_span  # noqa: PLC0414 -- who asks the lists asks by days
from app.core.search_index import match_query
from app.core.unit_of_work import Reading
from app.customers.families import SEARCH_KIND
from app.customers.models import Appliance, Customer

Condition = ColumnElement[bool]
_Column = ColumnElement[Any] | InstrumentedAttribute[Any]
_Columns = TypeVarTuple("_Columns")

PRODUCT = func.trim(
    func.coalesce(Brand.name, Appliance.brand_text, "")
    + " "
    + func.coalesce(Model.name, Appliance.model_text, "")
)
"""Brand and model in words, from the catalogue or as they were said."""

_KEYS: Mapping[Sort, tuple[_Column, ...]] = {
    Sort.TIME_LEFT: (Complaint.stage, Complaint.deadline_at),
    Sort.NEXT_DUE: (Complaint.stage, Complaint.next_due_at),
    Sort.NUMBER: (Complaint.number,),
    Sort.STATUS: (Complaint.status, Complaint.deadline_at),
    Sort.ACTIVE: (Complaint.active_at,),
    Sort.RECEIVED: (Complaint.received_at,),
    Sort.SUBJECT: (Complaint.subject,),
    Sort.CUSTOMER: (func.coalesce(Customer.name, ""),),
    Sort.PRODUCT: (func.coalesce(PRODUCT, ""),),
    Sort.PARTY: (func.coalesce(Party.name, ""),),
    Sort.ASSIGNEE: (func.coalesce(Staff.name, ""),),
    Sort.STORE: (func.coalesce(Store.name, ""),),
}
INDEXED = frozenset({Sort.TIME_LEFT, Sort.NEXT_DUE, Sort.NUMBER, Sort.STATUS, Sort.ACTIVE, Sort.RECEIVED})
_WALKED = frozenset({Sort.TIME_LEFT, Sort.NEXT_DUE, Sort.STATUS, Sort.ACTIVE})
"""Orders in which the open cases lie together in an index, or have one of their own."""
_SORTED_AT_ONCE = 20_000
"""So many cases are picked out and sorted faster than found among all others in the order of an index."""
ANCHOR_EVERY = 4000


def conditions_of(reading: Reading, wanted: ComplaintFilter) -> list[Condition]:
    """Return what a complaint must fulfil; the stores that this person may read are always part of it."""
    conditions = [*_scope_conditions(reading), *view_conditions(reading, wanted.view)]
    equal: Mapping[_Column, Any] = {
        Complaint.party_id: wanted.party_id,
        Complaint.assignee_id: wanted.assignee_id,
        Complaint.customer_id: wanted.customer_id,
        Complaint.complaint_class: wanted.complaint_class or None,
    }
    conditions += [column == value for column, value in equal.items() if value is not None]
    if wanted.store_id is not None:
        conditions.append(_plain_scope() == wanted.store_id)
    if wanted.is_unassigned:
        conditions.append(Complaint.assignee_id.is_(None))
    if wanted.statuses:
        conditions.append(Complaint.status.in_(sorted(wanted.statuses)))
    if wanted.priorities:
        conditions.append(Complaint.priority.in_(sorted(wanted.priorities)))
    if wanted.received_from_at is not None:
        conditions.append(Complaint.received_at >= wanted.received_from_at)
    if wanted.received_before_at is not None:
        conditions.append(Complaint.received_at < wanted.received_before_at)
    if wanted.due_before_at is not None:
        conditions.append(Complaint.deadline_at < wanted.due_before_at)
    if wanted.category:
        conditions.append(category_condition(wanted.category))
    if wanted.clock:
        conditions += [is_open(), Complaint.next_clock == wanted.clock]
    conditions += [only_condition(reading, Only(name)) for name in sorted(wanted.only & set(Only))]
    conditions += [_word_condition(query) for word in wanted.typed.split() if (query := match_query(word))]
    return conditions


def count_of(session: Session, conditions: Sequence[Condition]) -> int:
    """Return how many complaints fulfil the conditions."""
    return session.scalar(select(func.count()).select_from(Complaint).where(*conditions)) or 0


def window_of(
    session: Session,
    conditions: Sequence[Condition],
    sort: Sort,
    window: Window,
    total: int,
    *,
    descending: bool,
    wanted: ComplaintFilter,
) -> tuple[list[str], Anchor | None]:
    """Return the ids of a window's complaints in order, as they are stored, and the place of the last one."""
    columns = _columns(sort, wanted, total)
    count = min(window.count, total - window.first)
    if count <= 0:
        return [], None
    base = _joined(select(*columns), sort).where(*conditions)
    statement, is_backward = _from_nearest(base, columns, window, count, total, descending=descending)
    found = [tuple(row) for row in session.connection().execute(statement)]
    if is_backward:
        found.reverse()
    if not found:
        return [], None
    return [key[-1] for key in found], Anchor(window.first + len(found) - 1, found[-1])


def anchors_of(
    session: Session,
    conditions: Sequence[Condition],
    sort: Sort,
    after: Anchor | None,
    most: int,
    total: int,
    *,
    descending: bool,
    wanted: ComplaintFilter,
) -> tuple[Anchor, ...]:
    """Return at most so many places behind one, ``ANCHOR_EVERY`` rows apart, so that no jump is far.

    Empty for an order that no index holds: it is sorted anew, and a window of it is too. Each place is a step
    of its own over the index: a window function takes twice the time, and holds a reader for all of it.
    """
    if sort not in INDEXED or _is_sorted_at_once(sort, wanted, total):
        return ()
    columns = _columns(sort, wanted, total)
    base = select(*columns).where(*conditions)
    base = base.order_by(*(column.desc() if descending else column.asc() for column in columns))
    found: list[Anchor] = []
    for _ in range(most):
        step = base.limit(1).offset(ANCHOR_EVERY - 1)
        if after is not None:
            step = step.where(_beyond(columns, after.key, goes_down=descending, inclusive=False))
        row = session.connection().execute(step).first()
        if row is None:
            break
        after = Anchor((after.position if after else -1) + ANCHOR_EVERY, tuple(row))
        found.append(after)
    return tuple(found)


def _is_sorted_at_once(sort: Sort, wanted: ComplaintFilter, total: int) -> bool:
    """Tell whether cases are picked out and sorted: few of many match, or they lie apart in the index."""
    if sort not in INDEXED:
        return False
    if wanted.view is not View.ALL and sort not in _WALKED:
        return True
    return total <= _SORTED_AT_ONCE and (
        wanted.view in SPARSE_VIEWS
        or (sort not in {Sort.TIME_LEFT, Sort.NEXT_DUE} and wanted.view is not View.ALL)
        or replace(wanted, view=View.OPEN) != ComplaintFilter()
    )


def _columns(sort: Sort, wanted: ComplaintFilter, total: int) -> tuple[_Column, ...]:
    """Return the key of an order, its values as they are stored: nobody reads the 200 keys of a window."""
    key = (*_KEYS[sort], Complaint.id)
    if _is_sorted_at_once(sort, wanted, total):
        # The plus keeps SQLite from walking the index of the order.
        return tuple(literal_column(f"+complaint.{column.key}", _stored(column)) for column in key)
    return tuple(type_coerce(column, _stored(column)) for column in key)


def _stored(column: _Column) -> TypeEngine[Any]:
    return Integer() if column is Complaint.stage else String()


def _from_nearest(
    base: Select[Any],
    columns: tuple[_Column, ...],
    window: Window,
    count: int,
    total: int,
    *,
    descending: bool,
) -> tuple[Select[Any], bool]:
    """Return the statement with the shortest way to the window, and whether its rows come backwards."""
    end = window.first + count
    ways: list[tuple[int, Anchor | None, bool]] = [(window.first, None, False), (total - end, None, True)]
    if window.anchor is not None:
        place = window.anchor.position
        ways.append(
            (window.first - place, window.anchor, False)
            if place <= window.first
            else (place - end, window.anchor, True)
        )
    skip, anchor, is_backward = min(
        (way for way in ways if way[0] >= 0), key=lambda way: way[0], default=(window.first, None, False)
    )
    goes_down = descending is not is_backward
    statement = base.order_by(*(column.desc() if goes_down else column.asc() for column in columns))
    if anchor is not None:
        statement = statement.where(
            _beyond(columns, anchor.key, goes_down=goes_down, inclusive=not is_backward)
        )
    return statement.limit(count).offset(skip), is_backward


def _beyond(columns: tuple[_Column, ...], key: Key, *, goes_down: bool, inclusive: bool) -> Condition:
    mine = tuple_(*columns)
    theirs = tuple_(*(literal(value) for value in key))
    if goes_down:
        return mine <= theirs if inclusive else mine < theirs
    return mine >= theirs if inclusive else mine > theirs


def _joined(statement: Select[Any], sort: Sort) -> Select[Any]:
    if sort is Sort.CUSTOMER:
        return statement.outerjoin(Customer, Customer.id == Complaint.customer_id)
    if sort is Sort.PARTY:
        return statement.outerjoin(Party, Party.id == Complaint.party_id)
    if sort is Sort.ASSIGNEE:
        return statement.outerjoin(Staff, Staff.id == Complaint.assignee_id)
    if sort is Sort.STORE:
        return statement.outerjoin(Store, Store.id == Complaint.scope)
    if sort is Sort.PRODUCT:
        return join_product(statement)
    return statement


def join_product(statement: Select[*_Columns]) -> Select[*_Columns]:
    """Join what ``PRODUCT`` needs."""
    return (
        statement.outerjoin(Appliance, Appliance.id == Complaint.appliance_id)
        .outerjoin(Model, Model.id == Appliance.model_id)
        .outerjoin(Brand, Brand.id == Model.brand_id)
    )


def _plain_scope() -> ColumnElement[UUID]:
    # The plus keeps SQLite from choosing the primary key, which begins with scope and knows no order.
    return type_coerce(literal_column("+complaint.scope"), Uuid())


def _scope_conditions(reading: Reading) -> list[Condition]:
    scopes = reading.visible_scopes(READ)
    if scopes is None:
        return []
    return [_plain_scope().in_(sorted(scopes))] if scopes else [false()]


def _word_condition(query: str) -> Condition:
    """Return that a complaint, or its customer, or one merged into him, holds a typed word."""
    people = _found_by(query, SEARCH_KIND)
    family = select(Customer.id).where(or_(Customer.id.in_(people), Customer.merged_into_id.in_(people)))
    return or_(Complaint.id.in_(_found_by(query, "complaint")), Complaint.customer_id.in_(family))


def _found_by(query: str, kind: str) -> TextualSelect:
    # Unique names: one statement holds several words, and each would overwrite the one before.
    return (
        text(
            "SELECT d.row_id FROM search_gram g JOIN search_document d ON d.docid = g.rowid "
            "WHERE search_gram MATCH :query AND d.kind = :kind"
        )
        .bindparams(bindparam("query", query, unique=True), bindparam("kind", kind, unique=True))
        .columns(row_id=Uuid())
    )
