# SPDX-License-Identifier: Apache-2.0
"""Sessions, looks at personal values, saved views, preferences. Answers frozen rows; writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select

from app.admin import rules
from app.admin.models import (
    LoginSession,
    Logout,
    SavedView,
    Staff,
    StaffPreference,
    Unmasking,
    WorkDesk,
)
from app.admin.queries.roster import staff_names
from app.admin.rules import Scalar, ViewOwner
from app.core.ids import short_code
from app.core.planner import unindexed
from app.core.unit_of_work import Reading

WINDOW = 200


@dataclass(frozen=True, slots=True)
class LoginRow:
    """One session; ``ended_at`` None when the person did not log out."""

    id: UUID
    at: datetime
    staff_number: str
    staff_name: str
    desk_name: str
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnmaskingRow:
    """Someone looked at a personal value in full; ``entity_name`` is known here for staff alone."""

    id: UUID
    at: datetime
    staff_number: str
    staff_name: str
    entity_kind: str
    entity_id: UUID
    entity_name: str
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecordFilter:
    """Which records: of a person, on days of the store, both included."""

    staff_id: UUID | None = None
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class SavedViewRow:
    """A saved view; ``may_edit`` tells whether the reader may change it."""

    id: UUID
    page: str
    title: str
    owner: ViewOwner
    filter: Mapping[str, Scalar | Sequence[Scalar]]
    columns: Sequence[Mapping[str, Scalar]]
    position: int
    may_edit: bool


def count_login_sessions(reading: Reading, filter: RecordFilter) -> int:  # noqa: A002 -- the house's name
    """Return how many sessions there are."""
    return _count(reading, LoginSession, filter)


def list_login_sessions(
    reading: Reading,
    filter: RecordFilter,  # noqa: A002 -- the house's name
    first: int = 0,
    count: int = WINDOW,
) -> tuple[LoginRow, ...]:
    """Return a window of sessions, the newest first."""
    conditions = _record_conditions(reading, LoginSession, filter)
    desks = {
        desk.device_id: desk.name for desk in reading.session.scalars(select(WorkDesk)) if desk.device_id
    }
    query = (
        select(LoginSession, Staff.number, Staff.name)
        .outerjoin(Staff, Staff.id == LoginSession.staff_id)
        .where(*conditions)
        .order_by(LoginSession.id.desc())
        .offset(first)
        .limit(count)
    )
    found = reading.session.execute(query).all()
    ends: dict[UUID, datetime] = {
        row[0]: row[1]
        for row in reading.session.execute(
            select(Logout.login_session_id, Logout.at).where(
                Logout.login_session_id.in_([row[0].id for row in found])
            )
        )
    }
    return tuple(
        LoginRow(
            session.id,
            session.at,
            number or "",
            name or "",
            desks.get(session.device_id, short_code(session.device_id)),
            ends.get(session.id),
        )
        for session, number, name in found
    )


def count_unmaskings(reading: Reading, filter: RecordFilter) -> int:  # noqa: A002 -- the house's name
    """Return how often personal values were looked at in full."""
    return _count(reading, Unmasking, filter)


def list_unmaskings(
    reading: Reading,
    filter: RecordFilter,  # noqa: A002 -- the house's name
    first: int = 0,
    count: int = WINDOW,
) -> tuple[UnmaskingRow, ...]:
    """Return a window of who looked at personal values in full, the newest first."""
    query = (
        select(Unmasking, Staff.number, Staff.name)
        .outerjoin(Staff, Staff.id == Unmasking.by_id)
        .where(*_record_conditions(reading, Unmasking, filter))
        .order_by(Unmasking.id.desc())
        .offset(first)
        .limit(count)
    )
    found = reading.session.execute(query).all()
    names = staff_names(
        reading, [row.entity_id for row, _number, _name in found if row.entity_kind == "staff"]
    )
    return tuple(
        UnmaskingRow(
            row.id,
            row.at,
            number or "",
            name or "",
            row.entity_kind,
            row.entity_id,
            names.get(row.entity_id, ""),
            row.field,
            row.reason,
        )
        for row, number, name in found
    )


def _count(reading: Reading, model: type[LoginSession | Unmasking], wanted: RecordFilter) -> int:
    query = select(func.count()).select_from(model).where(*_record_conditions(reading, model, wanted))
    return reading.session.scalar(query) or 0


def _record_conditions(
    reading: Reading, model: type[LoginSession | Unmasking], wanted: RecordFilter
) -> Iterable[ColumnElement[bool]]:
    visible = reading.visible_scopes(rules.AUDIT)
    if visible is not None:
        if not visible:
            reading.actor.require(rules.AUDIT)
        yield unindexed(model.scope).in_(list(visible))
    if wanted.staff_id is not None:
        yield model.by_id == wanted.staff_id
    if wanted.from_on is not None:
        yield model.at >= _starts_at(reading, wanted.from_on)
    if wanted.to_on is not None:
        yield model.at < _starts_at(reading, wanted.to_on + timedelta(days=1))


def _starts_at(reading: Reading, on: date) -> datetime:
    return datetime.combine(on, time(), reading.identity.zone)


def list_saved_views(reading: Reading, page: str) -> tuple[SavedViewRow, ...]:
    """Return the views of a page that the reader sees: company, store, own; by position."""
    query = (
        select(SavedView)
        .where(
            SavedView.page == page,
            SavedView.is_void.is_(False),
            or_(
                SavedView.owner == ViewOwner.COMPANY,
                (SavedView.owner == ViewOwner.STORE) & (SavedView.scope == reading.scope),
                (SavedView.owner == ViewOwner.PERSONAL) & (SavedView.staff_id == reading.actor.staff_id),
            ),
        )
        .order_by(SavedView.position, SavedView.id)
    )
    return tuple(
        SavedViewRow(
            row.id,
            row.page,
            row.title,
            ViewOwner(row.owner),
            row.filter,
            tuple(row.columns),
            row.position,
            row.owner == ViewOwner.PERSONAL or reading.actor.may(rules.SHARE_VIEWS, row.scope),
        )
        for row in reading.session.scalars(query)
    )


def list_preferences(
    reading: Reading, prefix: str = ""
) -> dict[str, Mapping[str, Scalar | Sequence[Scalar] | Sequence[Mapping[str, Scalar]]]]:
    """Return what the reader set, by key; ``prefix`` narrows it to a page."""
    query = select(StaffPreference).where(StaffPreference.staff_id == reading.actor.staff_id)
    rows = reading.session.scalars(query)
    return {row.key: row.value for row in rows if row.key.startswith(prefix)}
