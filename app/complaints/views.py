# SPDX-License-Identifier: Apache-2.0
"""What the views and the narrowings of the lists mean, in SQL, and which views belong to whose day.

What is said of open cases names the stage as a literal: only then is the index of open cases used.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, literal_column, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from app.admin.models import Post, Role
from app.complaints.case_models import ComplaintEscalation, ComplaintEscalationAct, ComplaintOutside
from app.complaints.category_tree import class_of
from app.complaints.limits import Clock
from app.complaints.models import Complaint
from app.complaints.rows import Only, View
from app.complaints.rules import READ, STAGE_RUNNING, EscalationAct, Priority, Source, Status
from app.core.ids import NIL
from app.core.unit_of_work import Reading

Condition = ColumnElement[bool]
_ONE_DAY = timedelta(days=1)
_BODIES = (Source.HEAD_OFFICE, Source.CONSUMER_ASSOCIATION, Source.AUTHORITY, Source.MEDIA)
"""Who passes a complaint on (A22): registered with such a source, it waits for an answer too."""

DAY_VIEWS: Mapping[View, frozenset[str]] = {
    View.MY_TODAY: frozenset({"A3", "A4", "A12"}),
    View.IN_STORE: frozenset({"A4", "A12"}),
    View.LATE: frozenset({"A1", "A2", "A10", "admin"}),
    View.UNASSIGNED: frozenset({"A1", "A2", "admin"}),
    View.OVERNIGHT: frozenset({"A2", "A10", "admin"}),
    View.REPORTED: frozenset({"A1", "A10", "A11"}),
    View.MAJOR: frozenset({"A1", "A10", "A11"}),
    View.OUTSIDE: frozenset({"A1", "A11"}),
}
"""The views of a role's day, and the codes of the roles whose day it is."""
SPARSE_VIEWS = frozenset(
    {
        View.NEW,
        View.WAITING_APPROVAL,
        View.LATE,
        View.OVERNIGHT,
        View.REPORTED,
        View.MAJOR,
        View.IN_STORE,
        View.OUTSIDE,
    }
)
"""The views whose cases no index of an order leads to: they may lie far apart among the open ones."""


def list_day_views(reading: Reading) -> tuple[View, ...]:
    """Return the views of the reader's day: those of the roles that he holds today, here or everywhere."""
    on = reading.today_on
    held = select(Role.code).join(Post, Post.role_id == Role.id).where(
        Post.staff_id == reading.actor.staff_id,
        Post.store_id.in_([reading.scope, NIL]),
        Post.is_void.is_(False),
        Post.from_on <= on,
        or_(Post.to_on.is_(None), Post.to_on >= on),
    )  # fmt: skip
    codes = set(reading.session.scalars(held))
    return tuple(view for view, roles in DAY_VIEWS.items() if roles & codes)


def view_conditions(reading: Reading, view: View) -> list[Condition]:
    """Return what a complaint of a view fulfils."""
    if view is View.ALL:
        return []
    if view in {View.NEW, View.WAITING_APPROVAL}:
        return [Complaint.status == (Status.NEW if view is View.NEW else Status.WAITING_APPROVAL)]
    if view in {View.OVERDUE, View.DUE_TODAY}:
        return [Complaint.stage == STAGE_RUNNING, *_by_deadline(reading, view)]
    mine = Complaint.assignee_id == reading.actor.staff_id
    today_at, end_at = day_span(reading, 0)
    conditions: dict[View, list[Condition]] = {
        View.OPEN: [],
        View.MINE: [mine],
        View.MY_TODAY: [mine, Complaint.next_clock > "", Complaint.next_due_at < end_at],
        View.LATE: [or_(_has_run_out(reading), *_by_deadline(reading, View.OVERDUE), _escalated())],
        View.UNASSIGNED: [Complaint.assignee_id.is_(None)],
        # What waits for somebody outside may sleep.
        View.OVERNIGHT: [Complaint.stage == STAGE_RUNNING, Complaint.active_at < today_at],
        View.REPORTED: [_escalated(ComplaintEscalation.clock == Clock.REPORT_UPWARD)],
        View.MAJOR: [Complaint.priority == Priority.MAJOR],
        View.IN_STORE: [Complaint.source == Source.WALK_IN],
        View.OUTSIDE: [_is_outside()],
    }
    return [is_open(), *conditions[view]]


def only_condition(reading: Reading, only: Only) -> Condition:
    """Return what a complaint fulfils when a list is narrowed to it.

    ``LATE``, ``ESCALATED`` and ``UNREAD`` (a rung that nobody acknowledged) are open.
    """
    if only is Only.OUTSIDE:
        return _is_outside()
    if only is Only.MERGED:
        return Complaint.merged_into_id.is_not(None)
    if only is Only.GREEN:
        # A literal, for the index of green cases.
        return Complaint.is_green == literal_column("1")
    if only is Only.LATE:
        return and_(is_open(), _has_run_out(reading))
    return and_(is_open(), _escalated(~_is_acknowledged()) if only is Only.UNREAD else _escalated())


def category_condition(path: str) -> Condition:
    """Return that a complaint lies in a place of the tree or below it; a first level is its class."""
    if "." not in path:
        return Complaint.complaint_class == path
    below = or_(Complaint.category == path, Complaint.category.startswith(f"{path}.", autoescape=True))
    # Its class says nothing more, but leads to the index of classes.
    return and_(Complaint.complaint_class == class_of(path), below)


def is_open() -> Condition:
    """Return that a complaint is not done."""
    return Complaint.stage < literal_column("2")


def day_span(reading: Reading, days_ago: int) -> tuple[datetime, datetime]:
    """Return when a day of the store began and ended, UTC; 0 is today."""
    on = reading.today_on - _ONE_DAY * days_ago
    zone = reading.identity.zone
    return (
        datetime.combine(on, time.min, zone),
        datetime.combine(on + _ONE_DAY, time.min, zone),
    )


def _by_deadline(reading: Reading, view: View) -> list[Condition]:
    if view is View.OVERDUE:
        return [and_(Complaint.stage == STAGE_RUNNING, Complaint.deadline_at < reading.now_at)]
    first_at, end_at = day_span(reading, 0)
    return [Complaint.deadline_at >= max(first_at, reading.now_at), Complaint.deadline_at < end_at]


def _has_run_out(reading: Reading) -> Condition:
    # Greater than nothing, not unlike it: only so the index of the clocks is walked.
    return and_(Complaint.next_clock > "", Complaint.next_due_at < reading.now_at)


def _escalated(*which: ColumnElement[bool]) -> Condition:
    """Return that a rung of the present handling stands that is not the owner's own warning."""
    withdrawn = (
        select(ComplaintEscalationAct.id)
        .where(
            ComplaintEscalationAct.escalation_id == ComplaintEscalation.id,
            ComplaintEscalationAct.act == EscalationAct.WITHDRAWN,
        )
        .correlate(ComplaintEscalation)
    )
    standing = (
        select(ComplaintEscalation.id)
        .where(
            ComplaintEscalation.complaint_id == Complaint.id,
            ComplaintEscalation.cycle == Complaint.cycle,
            ComplaintEscalation.role_code != "",
            ~withdrawn.exists(),
            *which,
        )
        .correlate(Complaint)
    )
    return standing.exists()


def _is_acknowledged() -> Condition:
    """Return that somebody has read a rung."""
    return (
        select(ComplaintEscalationAct.id)
        .where(
            ComplaintEscalationAct.escalation_id == ComplaintEscalation.id,
            ComplaintEscalationAct.act == EscalationAct.ACKNOWLEDGED,
        )
        .correlate(ComplaintEscalation)
        .exists()
    )


def _is_outside() -> Condition:
    asked = Complaint.id.in_(select(ComplaintOutside.complaint_id))
    return or_(Complaint.source.in_(_BODIES), asked)


def visible(reading: Reading, scope: ColumnElement[UUID] | InstrumentedAttribute[UUID]) -> list[Condition]:
    """Return that a row belongs to a store whose complaints this person may read."""
    scopes = reading.visible_scopes(READ)
    return [] if scopes is None else [scope.in_(sorted(scopes))]
