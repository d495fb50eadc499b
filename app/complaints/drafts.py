# SPDX-License-Identifier: Apache-2.0
"""Drafts: typed text kept every two seconds in the encrypted file of this desk, so that no crash loses it.

A draft belongs to one person and one place (the composer of a complaint, an unfinished form).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.complaints.models import Draft
from app.complaints.rows import DraftRow
from app.core.unit_of_work import Reading, UnitOfWork

ENTRY_DRAFT = "entry"
REGISTER_DRAFT = "register"


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep text of the actor; ``content`` maps a field's name to its text. Empty content drops the draft."""

    kind: str
    record_id: UUID
    content: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DropDraft:
    """Forget a draft of the actor."""

    kind: str
    record_id: UUID


@dataclass(frozen=True, slots=True)
class WithDraft:
    """A command and what it is given, and the draft of the sheet that is done with when it succeeds."""

    command: Callable[..., Any]
    order: object
    kind: str
    record_id: UUID


def save_draft(uow: UnitOfWork, command: SaveDraft) -> None:
    """Keep a draft; the later text replaces the earlier."""
    if not any(value.strip() for value in command.content.values()):
        forget_draft(uow, command.kind, command.record_id)
        return
    uow.session.merge(
        Draft(
            staff_id=uow.actor.staff_id,
            kind=command.kind,
            record_id=command.record_id,
            content=dict(command.content),
            saved_at=uow.now_at,
        )
    )


def drop_draft(uow: UnitOfWork, command: DropDraft) -> None:
    """Forget a draft; nothing happens when there is none."""
    forget_draft(uow, command.kind, command.record_id)


def run_and_forget(uow: UnitOfWork, given: WithDraft) -> Any:
    """Run the command and forget the draft in one transaction; returns its answer. Errors: its own."""
    answer = given.command(uow, given.order)
    forget_draft(uow, given.kind, given.record_id)
    return answer


def forget_draft(uow: UnitOfWork, kind: str, record_id: UUID) -> None:
    """Remove a draft of the actor inside a larger act."""
    found = uow.session.get(Draft, (uow.actor.staff_id, kind, record_id))
    if found is not None:
        uow.session.delete(found)


def get_draft(reading: Reading, kind: str, record_id: UUID) -> DraftRow | None:
    """Return the actor's own draft of one place; None when there is none."""
    found = reading.session.get(Draft, (reading.actor.staff_id, kind, record_id))
    return None if found is None else _row(found)


def get_drafts(reading: Reading, kind: str = "") -> tuple[DraftRow, ...]:
    """Return the actor's own drafts, of one kind when given, newest first."""
    wanted = select(Draft).where(Draft.staff_id == reading.actor.staff_id).order_by(Draft.saved_at.desc())
    if kind:
        wanted = wanted.where(Draft.kind == kind)
    return tuple(_row(draft) for draft in reading.session.scalars(wanted))


def _row(draft: Draft) -> DraftRow:
    content = {name: str(value) for name, value in draft.content.items()}
    return DraftRow(draft.kind, draft.record_id, draft.saved_at, content)
