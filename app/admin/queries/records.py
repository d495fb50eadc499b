# SPDX-License-Identifier: Apache-2.0
"""Sessions, looks at personal values, saved views, preferences. Answers frozen rows; writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

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
from app.admin.rules import Scalar, ViewOwner
from app.core.ids import short_code
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
    """Someone looked at a personal value in full."""

    id: UUID
    at: datetime
    staff_number: str
    staff_name: str
    entity_kind: str
    entity_id: UUID
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecordFilter:
    """Which records: of a person, on days of the store; ``before_id`` starts the next window."""

    staff_id: UUID | None = None
    from_on: date | None = None
    to_on: date | None = None
    before_id: UUID | None = None
    limit: int = WINDOW


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


def list_login_sessions(reading: Reading, filter: RecordFilter) -> tuple[LoginRow, ...]:  # noqa: A002
    """Return sessions, the newest first, a window at a time."""
    conditions = _record_conditions(reading, LoginSession, filter)
    desks = {
        desk.device_id: desk.name for desk in reading.session.scalars(select(WorkDesk)) if desk.device_id
    }
    query = (
        select(LoginSession, Staff.number, Staff.name)
        .outerjoin(Staff, Staff.id == LoginSession.staff_id)
        .where(*conditions)
        .order_by(LoginSession.id.desc())
        .limit(filter.limit)
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


def list_unmaskings(reading: Reading, filter: RecordFilter) -> tuple[UnmaskingRow, ...]:  # noqa: A002
    """Return who looked at personal values in full, the newest first, a window at a time."""
    query = (
        select(Unmasking, Staff.number, Staff.name)
        .outerjoin(Staff, Staff.id == Unmasking.by_id)
        .where(*_record_conditions(reading, Unmasking, filter))
        .order_by(Unmasking.id.desc())
        .limit(filter.limit)
    )
    return tuple(
        UnmaskingRow(
            row.id, row.at, number or "", name or "", row.entity_kind, row.entity_id, row.field, row.reason
        )
        for row, number, name in reading.session.execute(query)
    )


def _record_conditions(
    reading: Reading, model: type[LoginSession | Unmasking], wanted: RecordFilter
) -> Iterable[ColumnElement[bool]]:
    visible = reading.visible_scopes(rules.AUDIT)
    if visible is not None:
        if not visible:
            reading.actor.require(rules.AUDIT)
        yield model.scope.in_(list(visible))
    if wanted.staff_id is not None:
        yield model.by_id == wanted.staff_id
    if wanted.from_on is not None:
        yield model.at >= _starts_at(reading, wanted.from_on)
    if wanted.to_on is not None:
        yield model.at < _starts_at(reading, wanted.to_on + timedelta(days=1))
    if wanted.before_id is not None:
        yield model.id < wanted.before_id


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
