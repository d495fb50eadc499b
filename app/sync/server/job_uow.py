# SPDX-License-Identifier: Apache-2.0
"""A unit of work of the server: ordinary commands on PostgreSQL, with history and log in one transaction.

The server is also a device: its changes are logged as a desk's are, and the desks pull them. Must not know
which jobs there are.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from app.core import synced
from app.core.change_log import UNLOGGED, ChangeLog, Origin
from app.core.changes import Changes
from app.core.clock import Clock, HybridClock
from app.core.db import Base, FactRow, MutableRow, SyncedRow, to_wire
from app.core.ids import NIL, new_id
from app.core.permissions import Actor, founder
from app.core.unit_of_work import DeskIdentity, Reading, UnitOfWork
from app.sync.server.columns import SCHEMA
from app.sync.server.grants import SERVER_DEVICE
from app.sync.server.job_sql import JOB_SCHEMA
from app.sync.server.schema_tables import LINKS

ZONE = ZoneInfo("Asia/Shanghai")
_WRITE_LOG = f"""
WITH row AS (
    SELECT * FROM jsonb_to_recordset(cast(:rows AS jsonb))
        AS r (scope uuid, tbl text, id uuid, cols text[], parents uuid[])),
shared AS (
    INSERT INTO {SCHEMA}.granted_row (to_scope, scope, table_name, row_id, grant_id)
    SELECT DISTINCT ON (g.to_scope, r.scope, r.id) g.to_scope, r.scope, r.tbl, r.id, g.grant_id
    FROM row r JOIN {SCHEMA}.granted_row g ON g.scope = r.scope AND g.row_id = ANY (r.parents)
    ON CONFLICT DO NOTHING RETURNING to_scope, scope, row_id),
spread AS (
    SELECT r.scope AS to_scope, r.scope, r.tbl, r.id, r.cols FROM row r
    UNION SELECT g.to_scope, r.scope, r.tbl, r.id, r.cols
        FROM row r JOIN {SCHEMA}.granted_row g ON g.scope = r.scope AND g.row_id = r.id
    UNION SELECT s.to_scope, r.scope, r.tbl, r.id, NULL
        FROM row r JOIN shared s ON s.scope = r.scope AND s.row_id = r.id)
INSERT INTO {SCHEMA}.sync_log (epoch, scope, home, tbl, id, op, cols)
SELECT s.value, p.to_scope, p.scope, p.tbl, p.id, 'p', p.cols
FROM spread p, {SCHEMA}.server_state s WHERE s.key = 'epoch'
"""

_NOTE_PERMISSIONS = f"""
SELECT {SCHEMA}.push_note_permissions(
    jsonb_populate_record(NULL::{SCHEMA}.push_op, jsonb_build_object(
        's', cast(:scope AS text), 'r', cast(:row_id AS text), 'at', cast(:at AS text))),
    cast(:at AS timestamptz))
"""
"""Since when a role has a permission: a push of a desk asks for it."""


def engine_of(url: str) -> Engine:
    """Return an engine whose transactions see all stores."""

    def connect() -> psycopg.Connection[Any]:
        return psycopg.connect(url, options=f"-c search_path={JOB_SCHEMA},{SCHEMA},public")

    engine = create_engine("postgresql+psycopg://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("SELECT set_config('sunshine.scopes', '*', true)")

    return engine


class ServerLog(ChangeLog):
    """The desk's log, which also remembers what the sync's log must name."""

    def __init__(self, session: Session, hybrid: HybridClock, origin: Origin) -> None:
        super().__init__(session, hybrid, origin)
        self.entries: dict[tuple[UUID, str, UUID], set[str] | None] = {}
        self.parents: dict[tuple[UUID, str, UUID], set[str]] = {}

    def add_rows(self, model: type[Any], rows: Sequence[dict[str, Any]]) -> list[UUID]:
        """As the desk's: what PostgreSQL keeps is made by SQLAlchemy, not as SQLite keeps it."""
        if not rows:
            return []
        table, log = Base.metadata.tables[model.__tablename__], Base.metadata.tables["change"]
        contract = synced.find(table.name)
        derived = contract.derived if contract else frozenset()
        fact = {"at": self._origin.at, "by_id": self._origin.staff_id} if issubclass(model, FactRow) else {}
        full, changes = [], []
        for given in rows:
            every = ((column.key, column.default) for column in table.columns)
            defaults: dict[str, Any] = {name: default for name, default in every if default is not None}
            row = {
                name: default.arg({}) if default.is_callable else default.arg
                for name, default in defaults.items()
            }
            row |= {"id": new_id(), **fact, **given, "hlc": self._hybrid.stamp()}
            full.append(row)
            logged = {
                name: [None, to_wire(value)]
                for name, value in row.items()
                if name not in UNLOGGED | derived and value is not None
            }
            changes.append(
                self._change(table.name, row["scope"], row["id"], "insert", logged, {}, row["hlc"], 0)
            )
        connection = self._session.connection()
        connection.execute(table.insert(), full)
        connection.execute(log.insert(), changes)
        ids = [row["id"] for row in full]
        self.touched.setdefault(table.name, set()).update(ids)
        return ids

    def _add_new(self, rows: Sequence[SyncedRow]) -> None:
        """As the desk's, but that the session inserts the rows itself."""
        self._write([self._inserted(row) for row in rows])

    def _take_seq(self, count: int) -> int:
        # The server numbers its history itself.
        return 0 * count

    def _updated(self, row: SyncedRow) -> dict[str, Any] | None:
        if isinstance(row, MutableRow):
            for stamp in (row.hlc, *row.clocks.values()):
                self._hybrid.observe(stamp)
        return super()._updated(row)

    def _change(
        self, table: str, scope: UUID, row_id: UUID, op: str, columns: dict[str, list[Any]],
        base_clocks: dict[str, str], hlc: str, seq: int,
    ) -> dict[str, Any]:  # fmt: skip
        key = (scope, table, row_id)
        known = self.entries.get(key, set())
        self.entries[key] = None if op == "insert" or known is None else known | set(columns)
        contract = synced.find(table)
        names = (*LINKS, *((contract.parent.column,) if contract and contract.parent else ()))
        found = {columns[name][1] for name in names if name in columns and columns[name][1]}
        if op == "insert" and found:
            self.parents[key] = found
        return super()._change(table, scope, row_id, op, columns, base_clocks, hlc, seq)


class ServerUnitOfWork(UnitOfWork):
    """One transaction on the server: its own, which may everything in every store, or ``actor``'s in one."""

    def __init__(
        self,
        session: Session,
        now_at: datetime,
        hybrid: HybridClock,
        identity: DeskIdentity | None = None,
        actor: Actor | None = None,
    ) -> None:
        identity = identity or DeskIdentity(SERVER_DEVICE, SERVER_DEVICE, NIL, ZONE)
        actor = actor or founder(NIL)
        Reading.__init__(self, session, actor, identity, now_at)
        self.group_id = new_id()
        self._hybrid = hybrid
        self._server_log = ServerLog(
            session, hybrid, Origin(self.group_id, SERVER_DEVICE, actor.staff_id, actor.session_id, now_at)
        )
        self._log = self._server_log

    def commit(self, answer: Any) -> Changes:
        """Write the entries of the log and commit; the server keeps no search index of its own."""
        self.session.flush()
        log = self._server_log
        if log.entries:
            rows = [
                {
                    "scope": scope.hex,
                    "tbl": table,
                    "id": row_id.hex,
                    "cols": None if columns is None else sorted(columns),
                    "parents": sorted(log.parents.get((scope, table, row_id), ())),
                }
                for (scope, table, row_id), columns in log.entries.items()
            ]
            self.session.execute(text(_WRITE_LOG), {"rows": json.dumps(rows)})
            for row_id in log.touched.get("role", ()):
                at = {"scope": NIL.hex, "row_id": row_id.hex, "at": self.now_at.isoformat()}
                self.session.execute(text(_NOTE_PERMISSIONS), at)
        self.session.commit()
        ids = frozenset(row_id for _scope, _table, row_id in log.entries)
        return Changes(answer, frozenset(log.touched), ids)


def run(engine: Engine, clock: Clock, hybrid: HybridClock, job: Callable[[UnitOfWork], Any]) -> Changes:
    """Run ``job(uow)`` in one transaction and commit it; any error leaves nothing behind."""
    with Session(engine, expire_on_commit=False) as session:
        uow = ServerUnitOfWork(session, clock.now_at(), hybrid)
        return uow.commit(job(uow))
