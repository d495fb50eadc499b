# SPDX-License-Identifier: Apache-2.0
"""What a server would have left on a desk, written by hand: for the tour and for tests of the window.

Never part of a real desk's work: conflicts and rejects come from the server alone. Must not know any area.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.core import synced
from app.core.change_log import Change
from app.core.db import to_wire
from app.core.errors import NotFoundError
from app.core.unit_of_work import UnitOfWork
from app.sync.client import state
from app.sync.models import Conflict, FetchedHistory, HeldChange
from app.sync.queries import REJECTED, STEP, WAITING
from app.sync.records import read_row

URL = "https://sync.xiyu.example:8443"


def plant_link(uow: UnitOfWork, *, offline_since_at: datetime | None = None, problem: str = "") -> None:
    """Let the desk remember a server, all sent until now; ``problem`` is an error's code."""
    last = uow.session.scalar(select(Change.seq).order_by(Change.seq.desc()).limit(1)) or 0
    synced_at = (offline_since_at or uow.now_at) - timedelta(seconds=20)
    known = uow.session.connection().exec_driver_sql(
        "SELECT value FROM local_state WHERE key = ?", (state.SENT_SEQ,)
    )
    state.put(
        uow.session,
        {
            state.SERVER_URL: URL,
            state.FINGERPRINT: "8F3A91C277D04BE1A2C9",
            state.SENT_SEQ: known.scalar() or str(last),
            state.LAST_PULL_AT: state.to_text(synced_at),
            state.LAST_PUSH_AT: state.to_text(synced_at - timedelta(minutes=3)),
            state.OFFLINE_SINCE: state.to_text(offline_since_at) if offline_since_at else "",
            state.LAST_ERROR: problem,
            state.OFFSET_MS: "0",
        },
    )


def plant_conflict(
    uow: UnitOfWork,
    table: str,
    row_id: UUID,
    field: str,
    theirs: Any,
    mine: Any,
    *,
    by_id: UUID,
    merged: Mapping[str, Any] | None = None,
) -> UUID:
    """Let ``theirs`` (by ``by_id``, now) and ``mine`` (the actor's, five minutes before) clash; wire values.

    ``merged`` are other fields that changed with it. Returns the conflict's id. Errors: E9002.
    """
    row = read_row(uow.session, table, row_id)
    if row is None:
        raise NotFoundError(kind=table, row_id=row_id)
    scope: UUID = row["scope"]
    columns = {field: [to_wire(row[field]), theirs]} | {
        name: [to_wire(row[name]), value] for name, value in (merged or {}).items()
    }
    lost_hlc = uow.note(table, scope, row_id, "update", {field: [to_wire(row[field]), mine]})
    kept_hlc = uow.note(table, scope, row_id, "update", columns)
    conflict = Conflict(
        scope=scope,
        kind="field",
        table_name=table,
        entity_id=row_id,
        field=field,
        kept={"v": theirs},
        kept_hlc=kept_hlc,
        kept_by_id=by_id,
        kept_at=uow.now_at,
        lost={"v": mine},
        lost_hlc=lost_hlc,
        lost_by_id=uow.actor.staff_id,
        lost_at=uow.now_at - timedelta(minutes=5),
        at=uow.now_at,
        by_id=by_id,
    )
    uow.add(conflict)
    uow.flush()
    return conflict.id


def plant_step(uow: UnitOfWork, table: str, entity_id: UUID, theirs: str, mine: str, *, by_id: UUID) -> UUID:
    """Let a step of ``by_id`` to ``theirs`` count, and one of the actor to ``mine`` come out of turn.

    ``table`` is that of the step's facts. Returns the conflict's id.
    """
    contract = synced.find(table)
    if contract is None or contract.transitions is None:
        raise NotFoundError(kind=table, row_id=entity_id)
    conflict = Conflict(
        scope=uow.scope,
        kind=STEP,
        table_name=table,
        entity_id=entity_id,
        field=contract.transitions.to_column,
        kept={"v": theirs},
        kept_hlc="0" * 28,
        kept_by_id=by_id,
        kept_at=uow.now_at - timedelta(minutes=7),
        lost={"v": mine},
        lost_hlc="0" * 28,
        lost_by_id=uow.actor.staff_id,
        lost_at=uow.now_at - timedelta(minutes=5),
        at=uow.now_at,
        by_id=by_id,
    )
    uow.add(conflict)
    uow.flush()
    return conflict.id


def plant_reject(
    uow: UnitOfWork,
    row_id: UUID,
    code: str,
    detail: Mapping[str, Any] | None = None,
    *,
    root_id: UUID | None = None,
) -> UUID:
    """Hold the last change of a row back as rejected, or waiting without a code; returns the change's id."""
    change = uow.session.scalars(
        select(Change).where(Change.row_id == row_id).order_by(Change.seq.desc()).limit(1)
    ).first()
    if change is None:
        raise NotFoundError(kind="change", row_id=row_id)
    uow.session.add(
        HeldChange(
            change_id=change.id,
            seq=change.seq,
            group_id=change.group_id,
            table_name=change.table_name,
            row_id=row_id,
            root_id=root_id or row_id,
            state=REJECTED if code else WAITING,
            code=code,
            detail=dict(detail or {}),
            held_at=uow.now_at,
        )
    )
    uow.flush()
    return change.id


def plant_history(uow: UnitOfWork, row_id: UUID, complete_at: datetime) -> None:
    """Let the history of a record be complete up to an instant."""
    uow.session.merge(FetchedHistory(row_id=row_id, complete_at=complete_at))
    uow.flush()
