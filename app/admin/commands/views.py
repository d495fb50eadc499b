# SPDX-License-Identifier: Apache-2.0
"""Saved views and what a person set on a page. Must not know what the pages show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from app.admin import rules
from app.admin.models import SavedView, StaffPreference
from app.admin.rules import Scalar, ViewOwner
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork

LONGEST_TITLE = 40


@dataclass(frozen=True, slots=True)
class SaveView:
    """A new view of a page, the last in its row."""

    page: str
    title: str
    owner: ViewOwner
    filter: Mapping[str, Scalar | Sequence[Scalar]]
    columns: Sequence[Mapping[str, Scalar]] = ()


@dataclass(frozen=True, slots=True)
class UpdateView:
    """What a view shows from now on; ``position`` None leaves its place."""

    view_id: UUID
    title: str
    filter: Mapping[str, Scalar | Sequence[Scalar]]
    columns: Sequence[Mapping[str, Scalar]] = ()
    position: int | None = None


@dataclass(frozen=True, slots=True)
class SavePreference:
    """What the actor set under a key, e.g. ``complaints.columns``."""

    key: str
    value: Mapping[str, Scalar | Sequence[Scalar] | Sequence[Mapping[str, Scalar]]]


def save_view(uow: UnitOfWork, command: SaveView) -> UUID:
    """Add a view. Errors: E2001 (a store's or the company's needs admin.share_views), E9001 (title)."""
    owner = ViewOwner(command.owner)
    scope = NIL if owner is ViewOwner.COMPANY else uow.scope
    if owner is not ViewOwner.PERSONAL:
        uow.require(rules.SHARE_VIEWS, scope)
    last = uow.session.scalar(select(func.max(SavedView.position)).where(SavedView.page == command.page))
    view = SavedView(
        scope=scope,
        page=command.page,
        title=_good_title(command.title),
        owner=owner,
        staff_id=uow.actor.staff_id if owner is ViewOwner.PERSONAL else None,
        filter=_plain(command.filter),
        columns=[dict(column) for column in command.columns],
        position=(last or 0) + 1,
    )
    uow.add(view)
    uow.flush()
    return view.id


def update_view(uow: UnitOfWork, command: UpdateView) -> None:
    """Change a view. Errors: E2001, E9001 (title), E9002."""
    view = _find_own(uow, command.view_id)
    view.title = _good_title(command.title)
    view.filter = _plain(command.filter)
    view.columns = [dict(column) for column in command.columns]
    if command.position is not None:
        view.position = command.position


def void_view(uow: UnitOfWork, view_id: UUID) -> None:
    """Take a view away. Errors: E2001, E9002."""
    _find_own(uow, view_id).is_void = True


def save_preference(uow: UnitOfWork, command: SavePreference) -> None:
    """Keep what the actor set on a page."""
    row = uow.session.scalars(
        select(StaffPreference).where(
            StaffPreference.scope == uow.scope,
            StaffPreference.staff_id == uow.actor.staff_id,
            StaffPreference.key == command.key,
        )
    ).one_or_none()
    value = _plain(command.value)
    if row is None:
        uow.add(StaffPreference(scope=uow.scope, staff_id=uow.actor.staff_id, key=command.key, value=value))
    elif row.value != value:
        row.value = value


def _find_own(uow: UnitOfWork, view_id: UUID) -> SavedView:
    view = uow.session.scalars(select(SavedView).where(SavedView.id == view_id)).one_or_none()
    if view is None or view.is_void:
        raise NotFoundError(kind="saved_view", row_id=view_id)
    if view.owner != ViewOwner.PERSONAL:
        uow.require(rules.SHARE_VIEWS, view.scope)
    elif view.staff_id != uow.actor.staff_id:
        raise NotPermittedError(permission=rules.SHARE_VIEWS)
    return view


def _good_title(typed: str) -> str:
    title = rules.tidy(typed)
    if not title:
        raise ProblemsError({"title": "required"})
    if len(title) > LONGEST_TITLE:
        raise ProblemsError({"title": "too_long"})
    return title


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    """Return a JSON object: tuples and mappings made lists and dicts, so that it compares as it is stored."""
    return {key: _plain_value(value) for key, value in values.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, Mapping):
        return _plain(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain_value(item) for item in value]
    return value
