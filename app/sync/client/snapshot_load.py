# SPDX-License-Identifier: Apache-2.0
"""The first load of a scope: a snapshot copied into the desk's database in slices, resumable everywhere.

A slice is one short transaction that also remembers how far it came, so that a save never waits long and a
kill costs one slice. Rows that are here already go through the same merge as a pulled page. Must not know
any area.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.orm import Session

from app.core import synced
from app.core.clock import Clock
from app.core.db import Database, dump_json
from app.core.schema import APPLYING
from app.core.vault import Vault
from app.sync.client import snapshot_file, state
from app.sync.client.sealed_parts import SealedParts
from app.sync.client.snapshot_file import SnapshotName, SnapshotSource
from app.sync.client.snapshot_table import CopiedTable, tables_of
from app.sync.errors import NotThereError

SLICE_SECONDS = 0.05
"""How long a slice may copy while nobody waits: a save that comes during its commit waits for all of it."""
REST_SECONDS = 0.001
"""After a slice other threads may run: the window draws, a save begins."""
ROWS = 100
"""Rows that are copied before it is looked whether somebody wants to save: a few milliseconds."""
_CHECKPOINT_SLICES = 8
_KEEP_DAYS = 31
"""Own rows of the last days stay although the snapshot lacks them: a restored server gets them again."""
_DOWNLOAD_SHARE = 0.4
Apply = Callable[[Session, str, Mapping[str, Sequence[Mapping[str, Any]]], int], None]
"""Takes (session, scope, rows of a page by table, since_seq): the merge of pulled rows."""


@dataclass(frozen=True, slots=True)
class _Place:
    """How far the load of a scope came; ``table`` is empty before the first, ``row`` is a rowid.

    ``is_fresh`` when the desk had no row of the scope: then none can have vanished.
    """

    name: SnapshotName
    since_seq: int
    asked_at: str
    is_fresh: bool
    table: str = ""
    row: int = 0


class SnapshotLoad:
    """Loads scopes of one desk, one after the other."""

    def __init__(
        self,
        database: Database,
        source: SnapshotSource,
        vault: Vault,
        clock: Clock,
        apply_rows: Apply,
        observe: Callable[[str], None],
    ) -> None:
        self._database = database
        self._source = source
        self._vault = vault
        self._clock = clock
        self._apply = apply_rows
        self._observe = observe

    def run(
        self,
        scope: str,
        since_seq: int,
        *,
        stop: threading.Event | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> bool:
        """Load ``scope`` (32 hex digits) and set its cursor; False when it was stopped: the next run goes on.

        Own changes with seq > ``since_seq`` are protected. ``progress`` is told the share that is done.
        Errors: E7001, E7006 when the snapshot has columns that this program does not know.
        """
        stop = stop or threading.Event()
        tell = progress or (lambda _share: None)
        place = self._begin(scope, since_seq)
        parts = SealedParts(self._vault, self._file(scope))
        try:
            whole = snapshot_file.download(
                self._source, place.name, parts, stop, lambda done, of: tell(_DOWNLOAD_SHARE * done / of)
            )
        except NotThereError:
            # The server keeps a snapshot for a while; the next run asks for another.
            self._forget(scope, parts)
            raise
        if not whole:
            return False
        snapshot = snapshot_file.open_snapshot(place.name, parts)
        try:
            tables = tables_of(snapshot)
            with self._database.checkpointing_apart() as checkpoint:
                if not self._copy(snapshot, tables, scope, place, stop, tell, checkpoint):
                    return False
                if not place.is_fresh:
                    self._remove_vanished(snapshot, tables, scope, place)
            self._finish(scope, place)
        finally:
            snapshot.close()
        parts.remove()
        tell(1.0)
        return True

    def forget(self, scope: str) -> None:
        """Drop a half-done load: the scope was lost, or must begin anew."""
        self._forget(scope, SealedParts(self._vault, self._file(scope)))

    def _forget(self, scope: str, parts: SealedParts) -> None:
        parts.remove()
        with self._database.writing() as session:
            state.forget(session, [_key(scope)])
            session.commit()

    def _file(self, scope: str) -> Path:
        return self._database.path.with_name(f"snapshot-{scope}.sealed")

    def _begin(self, scope: str, since_seq: int) -> _Place:
        with self._database.reading() as session:
            kept = state.get(session, _key(scope))
        if kept:
            found = json.loads(kept)
            return _Place(**(found | {"name": SnapshotName(**found["name"])}))
        answer = self._source.post("/v1/snapshot", {"scope": scope})
        name = SnapshotName(
            str(answer["id"]), int(answer["size"]), str(answer["sha256"]), str(answer["cursor"])
        )
        SealedParts(self._vault, self._file(scope)).remove()
        place = _Place(name, since_seq, self._clock.now_at().isoformat(), self._is_fresh(scope))
        with self._database.writing() as session:
            state.put(session, {_key(scope): dump_json(asdict(place))})
            session.commit()
        return place

    def _is_fresh(self, scope: str) -> bool:
        with self._database.reading() as session:
            return not any(
                session.connection()
                .exec_driver_sql(
                    f"SELECT 1 FROM {contract.name} WHERE scope = ? LIMIT 1",  # noqa: S608 -- names from code
                    (scope,),
                )
                .first()
                for contract in synced.registered()
            )

    def _copy(
        self,
        snapshot: sqlite3.Connection,
        tables: Sequence[CopiedTable],
        scope: str,
        place: _Place,
        stop: threading.Event,
        tell: Callable[[float], None],
        checkpoint: Callable[[], None],
    ) -> bool:
        total = max(1, sum(table.rows for table in tables))
        names = [table.name for table in tables]
        first = names.index(place.table) if place.table in names else 0
        done = sum(table.rows for table in tables[:first])
        if place.row:
            done += tables[first].count_to(snapshot, place.row)
        slices = 0
        for table in tables[first:]:
            from_row = place.row if table.name == place.table else 0
            batches = table.batches(snapshot, from_row, ROWS)
            batch = next(batches, None)
            while batch is not None:
                if stop.is_set():
                    return False
                with self._database.writing(patient=True) as session:
                    began = time.monotonic()
                    self._let_pass(session, on=True)
                    highest = ""
                    while batch is not None:
                        highest = max(highest, self._put(session, table, scope, batch, place.since_seq))
                        last = batch[-1][0]
                        done += len(batch)
                        batch = next(batches, None)
                        if self._database.is_wanted or time.monotonic() - began > SLICE_SECONDS:
                            break
                    at = replace(place, table=table.name, row=last)
                    state.put(session, {_key(scope): dump_json(asdict(at))})
                    self._let_pass(session, on=False)
                    session.commit()
                if highest:
                    self._observe(highest)
                slices += 1
                if slices % _CHECKPOINT_SLICES == 0:
                    checkpoint()
                tell(_DOWNLOAD_SHARE + (1 - _DOWNLOAD_SHARE) * min(1.0, done / total))
                time.sleep(REST_SECONDS)
        checkpoint()
        return True

    def _put(
        self,
        session: Session,
        table: CopiedTable,
        scope: str,
        batch: Sequence[tuple[Any, ...]],
        since_seq: int,
    ) -> str:
        """Insert new rows, merge those that are here; return the highest stamp."""
        connection = session.connection()
        cursor = connection.connection.cursor()
        rows = [row[1:] for row in batch]
        plain = not table.is_merged and not table.carries_unknown(rows)
        if plain:
            cursor.execute("SAVEPOINT snapshot_rows")
            try:
                cursor.executemany(table.insert, rows)
            except sqlcipher.IntegrityError:
                cursor.execute("ROLLBACK TO snapshot_rows")
                plain = False
            cursor.execute("RELEASE snapshot_rows")
        if not plain:
            rows = self._put_singly(cursor, table, rows)
            if rows:
                self._apply(
                    session, scope, {table.name: [table.to_page(row, scope) for row in rows]}, since_seq
                )
                rows = []
        if table.dirty and rows:
            cursor.executemany(table.dirty, [(row[1],) for row in rows])
        cursor.close()
        return table.highest([row[1:] for row in batch])

    def _put_singly(
        self, cursor: Any, table: CopiedTable, rows: Sequence[tuple[Any, ...]]
    ) -> list[tuple[Any, ...]]:
        """Insert what can be inserted; return the rows that are here in another form or cannot be put."""
        left = []
        for row in rows:
            held = cursor.execute(table.select, row[: len(table.key)]).fetchone()
            if held is not None:
                if table.key == ("scope", "id") and not table.is_same(held, row):
                    left.append(row)
                continue
            if table.is_merged or table.carries_unknown([row]):
                left.append(row)
                continue
            try:
                cursor.execute(table.insert, row)
            except sqlcipher.IntegrityError:
                left.append(row)
            else:
                if table.dirty:
                    cursor.execute(table.dirty, (row[1],))
        return left

    def _remove_vanished(
        self, snapshot: sqlite3.Connection, tables: Sequence[CopiedTable], scope: str, place: _Place
    ) -> None:
        """Drop rows of the scope that the server no longer has, unless this desk wrote them lately."""
        since = _stored(datetime.fromisoformat(place.asked_at) - timedelta(days=_KEEP_DAYS))
        for table in tables:
            if table.key != ("scope", "id"):
                continue
            with self._database.reading() as session:
                here = {
                    row[0]
                    for row in session.connection().exec_driver_sql(
                        f"SELECT id FROM {table.name} WHERE scope = ?",  # noqa: S608 -- names from code
                        (scope,),
                    )
                }
            if not here:
                continue
            there = snapshot.execute(f"SELECT id FROM {table.name} WHERE scope = ?", (scope,))  # noqa: S608
            here.difference_update(row[0] for row in there)
            lost = sorted(here)
            for start in range(0, len(lost), ROWS):
                self._remove(table.name, scope, lost[start : start + ROWS], place.since_seq, since)

    def _remove(self, table: str, scope: str, ids: Sequence[str], since_seq: int, since: str) -> None:
        marks = ",".join("?" * len(ids))
        with self._database.writing(patient=True) as session:
            self._let_pass(session, on=True)
            session.connection().exec_driver_sql(
                f"DELETE FROM {table} WHERE scope = ? AND id IN ({marks}) AND NOT EXISTS ("  # noqa: S608 -- names from code
                f"SELECT 1 FROM change c WHERE c.row_id = {table}.id AND c.table_name = ? "
                "AND (c.seq > ? OR c.at > ?)) AND NOT EXISTS ("
                f"SELECT 1 FROM held_change h WHERE h.row_id = {table}.id)",
                (scope, *ids, table, since_seq, since),
            )
            self._let_pass(session, on=False)
            session.commit()

    def _finish(self, scope: str, place: _Place) -> None:
        with self._database.writing() as session:
            state.set_cursors(session, {scope: place.name.cursor}, self._clock.now_at())
            state.forget(session, [_key(scope)])
            session.commit()

    def _let_pass(self, session: Session, *, on: bool) -> None:
        """Tell the triggers that the server speaks, inside this transaction alone."""
        if on:
            state.put(session, {APPLYING: "1"})
        else:
            state.forget(session, [APPLYING])


def _stored(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")


def _key(scope: str) -> str:
    return f"sync.load.{scope}"
