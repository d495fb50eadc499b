# SPDX-License-Identifier: Apache-2.0
"""Conflicts and rejected changes on a desk, put there as the server's answers and pages put them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.bootstrap import Desk
from app.core.change_log import Change
from app.core.db import LocalState
from app.core.ids import NIL, new_id
from app.sync.client.outbox import roots_of
from app.sync.models import Conflict, HeldChange

BLANK = object()
"""Stands for a value that a redaction took."""
AT = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


def add_conflict(
    desk: Desk, table: str, row_id: UUID, column: str, kept: Any, lost: Any, **more: Any
) -> UUID:
    """Put in a field conflict of wire values; ``more`` are other columns of it."""
    conflict_id = new_id()
    values: dict[str, Any] = {
        "scope": desk.identity.store_id, "id": conflict_id, "hlc": desk.runner.hybrid.stamp(), "extra": {},
        "at": AT, "by_id": NIL, "kind": "field", "table_name": table, "entity_id": row_id, "field": column,
        "kept": {} if kept is BLANK else {"v": kept}, "kept_hlc": "1" * 28, "kept_by_id": NIL, "kept_at": AT,
        "lost": {} if lost is BLANK else {"v": lost}, "lost_hlc": "0" * 28, "lost_by_id": NIL, "lost_at": AT,
    }  # fmt: skip
    with desk.runner.database.writing() as session:
        session.execute(Conflict.__table__.insert().values(**(values | more)))
        session.commit()
    return conflict_id


def reject(
    desk: Desk, changes: Sequence[UUID], codes: Mapping[UUID, str] | None = None, **detail: Any
) -> None:
    """Hold changes as rejected (``permission`` when no code is given), as an answer of the server does."""
    with desk.runner.database.writing() as session:
        lines = session.scalars(select(Change).where(Change.id.in_(list(changes)))).all()
        roots = roots_of(session, [(line.table_name, line.row_id.hex) for line in lines])
        for line in lines:
            session.add(
                HeldChange(
                    change_id=line.id, seq=line.seq, group_id=line.group_id, table_name=line.table_name,
                    row_id=line.row_id, root_id=UUID(hex=roots[line.row_id.hex]), state="rejected",
                    code=(codes or {}).get(line.id, "permission"), detail=detail, held_at=AT,
                )
            )  # fmt: skip
        last = max(line.seq for line in lines)
        session.merge(LocalState(key="sync.sent_seq", value=str(last)))
        session.commit()


def wait(desk: Desk, changes: Sequence[UUID]) -> None:
    """Hold changes as waiting for one that was rejected."""
    reject(desk, changes)
    with desk.runner.database.writing() as session:
        for held in session.scalars(select(HeldChange).where(HeldChange.change_id.in_(list(changes)))):
            held.state, held.code = "waiting", ""
        session.commit()


def changes_of(desk: Desk, *which: Any) -> list[Change]:
    """Return lines of the log in their order."""
    with desk.runner.database.reading() as session:
        return list(session.scalars(select(Change).where(*which).order_by(Change.seq)))
