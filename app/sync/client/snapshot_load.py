# SPDX-License-Identifier: Apache-2.0
"""The first load of a scope: a snapshot copied into the desk's database in slices, resumable everywhere.

A slice is one short transaction that also remembers how far it came, so that a save never waits long and a
kill costs one slice. Rows that are here already go through the same merge as a pulled page. Must not know
any area.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from app.core import synced
from app.core.clock import Clock
from app.core.db import Database, dump_json, stored_instant
from app.core.unit_of_work import LAST_STAMP
from app.core.vault import Vault
from app.sync.client import dirty, snapshot_file, state
from app.sync.client.own_changes import OwnChanges
from app.sync.client.put_rows import begin_applying, end_applying, remove_rows
from app.sync.client.sealed_parts import SealedParts
from app.sync.client.snapshot_ahead import Ahead, untouched
from app.sync.client.snapshot_copy import Apply, Mark, SnapshotCopy
from app.sync.client.snapshot_file import SnapshotName, SnapshotSource
from app.sync.client.snapshot_table import SHARED, CopiedTable, tables_of
from app.sync.errors import NotThereError

_KEEP_DAYS = 31
"""Own rows of the last days stay although the snapshot lacks them: a restored server gets them again."""
_DOWNLOAD_SHARE = 0.4
_TURN_SECONDS = 0.0005
_REMOVED_AT_ONCE = 100


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
    ahead: list[str] | None = None
    """Tables of entities whose rows are put with what follows from them (``untouched``); None in a load that
    an older program began, whose tables came in another order."""


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
            if place.ahead is not None:
                tables.sort(key=lambda table: table.turn)
            with _short_turns():
                is_whole = self._copy(snapshot, tables, scope, place, stop, tell)
            if not is_whole:
                return False
            if not place.is_fresh:
                self._remove_vanished(snapshot, tables, scope, place)
            if any(table.name == SHARED for table in tables):
                self._end_vanished_shares(snapshot, scope, place.since_seq)
            self._finish(scope, place)
        finally:
            snapshot.close()
        parts.remove()
        tell(1.0)
        return True

    def _copy(
        self,
        snapshot: sqlite3.Connection,
        tables: Sequence[CopiedTable],
        scope: str,
        place: _Place,
        stop: threading.Event,
        tell: Callable[[float], None],
    ) -> bool:
        total = max(1, sum(table.rows for table in tables))
        done = _rows_before(snapshot, tables, place)

        def remember(session: Session, mark: Mark, highest: str) -> None:
            if highest:
                # Before anybody can see the rows, and kept: whoever changes one changes it later.
                self._observe(highest)
                if state.get(session, LAST_STAMP) < highest:
                    state.put(session, {LAST_STAMP: highest})
            at = replace(place, table=mark.table, row=mark.row)
            state.put(session, {state.load_key(scope): dump_json(asdict(at))})

        ahead = Ahead(snapshot, scope, self._database, place.ahead) if place.ahead else None
        copy = SnapshotCopy(
            self._database, snapshot, scope, place.since_seq, self._apply, ahead=ahead,
            is_fresh=place.is_fresh, at_home=self._loaded_scopes() - {scope},
        )  # fmt: skip
        for rows in copy.run(tables, Mark(place.table, place.row), stop, remember):
            done += rows
            tell(_DOWNLOAD_SHARE + (1 - _DOWNLOAD_SHARE) * min(1.0, done / total))
        return not stop.is_set()

    def forget(self, scope: str) -> None:
        """Drop a half-done load: the scope was lost, or must begin anew."""
        self._forget(scope, SealedParts(self._vault, self._file(scope)))

    def _forget(self, scope: str, parts: SealedParts) -> None:
        parts.remove()
        with self._database.writing() as session:
            state.forget(session, [state.load_key(scope)])
            session.commit()

    def _file(self, scope: str) -> Path:
        return self._database.path.with_name(f"snapshot-{scope}.sealed")

    def _begin(self, scope: str, since_seq: int) -> _Place:
        with self._database.reading() as session:
            kept = state.get(session, state.load_key(scope))
        if kept:
            found = json.loads(kept)
            return _Place(**(found | {"name": SnapshotName(**found["name"])}))
        answer = self._source.post("/v1/snapshot", {"scope": scope})
        name = SnapshotName(
            str(answer["id"]), int(answer["size"]), str(answer["sha256"]), str(answer["cursor"])
        )
        SealedParts(self._vault, self._file(scope)).remove()
        place = _Place(
            name,
            since_seq,
            self._clock.now_at().isoformat(),
            self._is_fresh(scope),
            ahead=untouched(self._database, scope),
        )
        with self._database.writing() as session:
            state.put(session, {state.load_key(scope): dump_json(asdict(place))})
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

    def _remove_vanished(
        self, snapshot: sqlite3.Connection, tables: Sequence[CopiedTable], scope: str, place: _Place
    ) -> None:
        """Drop rows of the scope that the server no longer has, unless this desk wrote them lately."""
        since = stored_instant(datetime.fromisoformat(place.asked_at) - timedelta(days=_KEEP_DAYS))
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
            for start in range(0, len(lost), _REMOVED_AT_ONCE):
                self._remove(
                    table.name, scope, lost[start : start + _REMOVED_AT_ONCE], place.since_seq, since
                )

    def _loaded_scopes(self) -> frozenset[str]:
        with self._database.reading() as session:
            found = session.connection().exec_driver_sql("SELECT scope FROM sync_cursor WHERE cursor <> ''")
            return frozenset(row[0] for row in found)

    def _end_vanished_shares(self, snapshot: sqlite3.Connection, scope: str, since_seq: int) -> None:
        """Forget what is not shared with the scope any more, with its rows; own changes keep theirs."""
        query = "SELECT table_name, scope, row_id FROM shared_row WHERE to_scope = ?"
        with self._database.reading() as session:
            here = set(map(tuple, session.connection().exec_driver_sql(query, (scope,))))
        lost = sorted(here.difference(snapshot.execute(query, (scope,)))) if here else []
        for start in range(0, len(lost), _REMOVED_AT_ONCE):
            with self._database.writing_slice() as session:
                begin_applying(session)
                own = OwnChanges(session, since_seq)
                for table, home, row_id in lost[start : start + _REMOVED_AT_ONCE]:
                    remove_rows(session, table, scope, [(home, row_id)], own)
                end_applying(session)
                session.commit()

    def _remove(self, table: str, scope: str, ids: Sequence[str], since_seq: int, since: str) -> None:
        marks = ",".join("?" * len(ids))
        with self._database.writing_slice() as session:
            begin_applying(session)
            removed = session.connection().exec_driver_sql(
                f"DELETE FROM {table} WHERE scope = ? AND id IN ({marks}) AND NOT EXISTS ("  # noqa: S608 -- names from code
                f"SELECT 1 FROM change c WHERE c.row_id = {table}.id AND c.table_name = ? "
                "AND (c.seq > ? OR c.at > ?)) AND NOT EXISTS ("
                f"SELECT 1 FROM held_change h WHERE h.row_id = {table}.id) RETURNING id",
                (scope, *ids, table, since_seq, since),
            )
            dirty.forget(session, table, [row[0] for row in removed])
            end_applying(session)
            session.commit()

    def _finish(self, scope: str, place: _Place) -> None:
        with self._database.writing() as session:
            state.set_cursors(session, {scope: place.name.cursor}, self._clock.now_at())
            state.forget(session, [state.load_key(scope)])
            session.commit()


@contextmanager
def _short_turns() -> Iterator[None]:
    """Let other threads have the interpreter ten times as often while rows are computed.

    A save hands it over at each statement; with the usual five milliseconds each it waited for a load of a
    million rows 56 ms at p99 instead of 47, and the load took as long.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def _rows_before(snapshot: sqlite3.Connection, tables: Sequence[CopiedTable], place: _Place) -> int:
    """Return how many rows an earlier run copied."""
    names = [table.name for table in tables]
    if place.table not in names:
        return 0
    first = names.index(place.table)
    return sum(table.rows for table in tables[:first]) + tables[first].count_to(snapshot, place.row)
