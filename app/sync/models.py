# SPDX-License-Identifier: Apache-2.0
"""Tables of the sync on a desk: what is on its way, and the conflicts and grants that all desks share.

Must not know the wire nor the server. Server-only tables lie in ``app.sync.server``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core import synced
from app.core.db import Base, FactRow
from app.core.permissions import declare
from app.core.synced import Parent, SyncedTable, TableKind

DECIDE = declare("sync.decide", "处理同步冲突和被总部退回的单据")
ENROL = declare("sync.enrol", "接入总部：发放接入码、停用和改名工位")


class Conflict(FactRow, Base):
    """One field that two people changed without seeing each other; both values are kept. Made by the server.

    ``kind`` is ``field``, or ``transition`` for a step that was out of turn. Values lie in ``{"v": value}``.
    """

    __tablename__ = "conflict"

    kind: Mapped[str] = mapped_column(String(12))
    table_name: Mapped[str] = mapped_column(String(64))
    entity_id: Mapped[UUID]
    field: Mapped[str] = mapped_column(String(64))
    kept: Mapped[dict[str, Any]]
    kept_hlc: Mapped[str] = mapped_column(String(28))
    kept_by_id: Mapped[UUID]
    kept_at: Mapped[datetime]
    lost: Mapped[dict[str, Any]]
    lost_hlc: Mapped[str] = mapped_column(String(28))
    lost_by_id: Mapped[UUID]
    lost_at: Mapped[datetime]

    __table_args__ = (Index("ix_conflict_id", "id"), Index("ix_conflict_entity_id", "entity_id"))


class ConflictDecision(FactRow, Base):
    """What a person chose: ``kept``, ``lost`` (the other value was put back) or ``undone``."""

    __tablename__ = "conflict_decision"

    conflict_id: Mapped[UUID]
    choice: Mapped[str] = mapped_column(String(8))

    __table_args__ = (
        Index("ix_conflict_decision_id", "id"),
        Index("ix_conflict_decision_conflict_id", "conflict_id"),
    )


class ScopeGrant(FactRow, Base):
    """A row of ``scope`` and its children are shared with the store ``to_scope``. Made by the server."""

    __tablename__ = "scope_grant"

    table_name: Mapped[str] = mapped_column(String(64))
    entity_id: Mapped[UUID]
    to_scope: Mapped[UUID]
    reason: Mapped[str] = mapped_column(String(80))

    __table_args__ = (
        Index("ix_scope_grant_id", "id"),
        Index("ix_scope_grant_entity_id", "entity_id", "to_scope"),
    )


class ScopeGrantEnd(FactRow, Base):
    """A grant ended: 90 idle days, or a person took it back. Made by the server."""

    __tablename__ = "scope_grant_end"

    grant_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(String(80))

    __table_args__ = (
        Index("ix_scope_grant_end_id", "id"),
        Index("ix_scope_grant_end_grant_id", "grant_id"),
    )


synced.register(
    SyncedTable("conflict", TableKind.FACT, DECIDE, personal=frozenset({"kept", "lost"}), server_made=True)
)
synced.register(
    SyncedTable(
        "conflict_decision",
        TableKind.FACT,
        DECIDE,
        parent=Parent("conflict", "conflict_id"),
        store_column=synced.ANY_STORE,
    )
)
synced.register(SyncedTable("scope_grant", TableKind.FACT, ENROL, server_made=True))
synced.register(
    SyncedTable(
        "scope_grant_end",
        TableKind.FACT,
        ENROL,
        parent=Parent("scope_grant", "grant_id"),
        server_made=True,
    )
)


class SyncCursor(Base):
    """How far this desk has pulled one scope; an empty cursor wants a snapshot."""

    __tablename__ = "sync_cursor"

    scope: Mapped[UUID] = mapped_column(primary_key=True)
    cursor: Mapped[str] = mapped_column(String(120))
    pulled_at: Mapped[datetime | None]
    checked_at: Mapped[datetime | None]


class SentBatch(Base):
    """The batch that is on its way: stored before it is sent, removed with its answer."""

    __tablename__ = "sent_batch"

    number: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    incarnation: Mapped[UUID]
    last_seq: Mapped[int] = mapped_column(BigInteger)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime]


class HeldChange(Base):
    """A change of the log that does not go with the others: rejected, or waiting for one that was."""

    __tablename__ = "held_change"

    change_id: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger)
    group_id: Mapped[UUID]
    table_name: Mapped[str] = mapped_column(String(64))
    row_id: Mapped[UUID]
    root_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(String(10))
    code: Mapped[str] = mapped_column(String(20))
    detail: Mapped[dict[str, Any]]
    held_at: Mapped[datetime]

    __table_args__ = (Index("ix_held_change_root_id", "root_id"), Index("ix_held_change_row_id", "row_id"))


class FetchedChange(Base):
    """A line of history that another desk wrote, fetched when its record was opened."""

    __tablename__ = "fetched_change"

    scope: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    table_name: Mapped[str] = mapped_column(String(64))
    row_id: Mapped[UUID]
    op: Mapped[str] = mapped_column(String(8))
    columns: Mapped[dict[str, Any]]
    hlc: Mapped[str] = mapped_column(String(28))
    staff_id: Mapped[UUID]
    at: Mapped[datetime]

    __table_args__ = (Index("ix_fetched_change_row_id", "row_id", "hlc"),)


class FetchedHistory(Base):
    """Up to when the history of one record is complete on this desk."""

    __tablename__ = "fetched_history"

    row_id: Mapped[UUID] = mapped_column(primary_key=True)
    complete_at: Mapped[datetime]


class SharedRow(Base):
    """A row of another store that this desk holds because it was shared with ``to_scope``."""

    __tablename__ = "shared_row"

    to_scope: Mapped[UUID] = mapped_column(primary_key=True)
    scope: Mapped[UUID] = mapped_column(primary_key=True)
    table_name: Mapped[str] = mapped_column(String(64), primary_key=True)
    row_id: Mapped[UUID] = mapped_column(primary_key=True)


class DirtyRow(Base):
    """A row that came in and is not yet derived and indexed; done in slices after a large page."""

    __tablename__ = "dirty_row"

    table_name: Mapped[str] = mapped_column(String(64), primary_key=True)
    row_id: Mapped[UUID] = mapped_column(primary_key=True)


class FileTransfer(Base):
    """A file on its way to or from the server, by the hash of its content; it goes on where it was cut."""

    __tablename__ = "file_transfer"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    is_upload: Mapped[bool]
    size_bytes: Mapped[int] = mapped_column(Integer)
    done_bytes: Mapped[int] = mapped_column(Integer)
    tries: Mapped[int] = mapped_column(Integer)
    next_at: Mapped[datetime]
    problem: Mapped[str] = mapped_column(String(20))
