# SPDX-License-Identifier: Apache-2.0
"""Tables of tasks and of what was done to them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core import synced
from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind, TransitionRule
from app.tasks import rules


class Task(MutableRow, Base):
    """Something that a person, or anyone of a role, must do by ``due_at``, and why."""

    __tablename__ = "task"

    kind: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(rules.LONGEST_TITLE))
    why: Mapped[str] = mapped_column(String(rules.LONGEST_WHY), default="")
    entity_kind: Mapped[str] = mapped_column(String(24))
    entity_id: Mapped[UUID]
    assignee_id: Mapped[UUID | None]
    role_code: Mapped[str] = mapped_column(String(8), default="")
    due_at: Mapped[datetime]
    source_key: Mapped[str] = mapped_column(String(rules.LONGEST_SOURCE_KEY), default="")
    status: Mapped[str] = mapped_column(String(16))

    __table_args__ = (
        Index("ix_task_id", "id"),
        Index("ix_task_entity_id", "entity_id"),
        Index("ix_task_status", "status", "due_at"),
    )


synced.register(
    SyncedTable(
        "task",
        TableKind.MUTABLE,
        write_permission=rules.WORK,
        # Whose task it is may pass it on: that is the command's to know, the server asks for WORK alone.
        personal=frozenset({"title", "why"}),
        fixed=frozenset({"kind", "entity_kind", "entity_id", "source_key"}),
        derived=frozenset({"status"}),
    )
)


class TaskEvent(FactRow, Base):
    """One act on a task: it carries the status from one state to the next."""

    __tablename__ = "task_event"

    task_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(16))
    from_status: Mapped[str] = mapped_column(String(16))
    to_status: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(rules.LONGEST_WHY), default="")

    __table_args__ = (Index("ix_task_event_id", "id"), Index("ix_task_event_task_id", "task_id"))


synced.register(
    SyncedTable(
        "task_event",
        TableKind.FACT,
        write_permission=rules.WORK,
        parent=Parent("task", "task_id"),
        transitions=TransitionRule("task_id", "from_status", "to_status", rules.TRANSITIONS),
        personal=frozenset({"reason"}),
    )
)
