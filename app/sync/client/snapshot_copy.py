# SPDX-License-Identifier: Apache-2.0
"""The rows of a snapshot put into the desk's tables, in slices that make no save wait.

A slice is one short transaction that also remembers how far it came. What follows from its rows is computed
before it begins; rows that are here already go through the merge of a pulled page. Must not know any area.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.orm import Session

from app.core import numbering, search_index
from app.core.db import Database
from app.sync.client import dirty
from app.sync.client.put_rows import begin_applying, end_applying
from app.sync.client.snapshot_ahead import Ahead, Ready
from app.sync.client.snapshot_table import CopiedTable

TURN_SECONDS = 0.018
"""How long a slice shall hold the turn, its commit counted: a save that comes waits for the rest."""
_PUT_SHARE = 0.6
"""The part of it after which a slice puts nothing more, whatever the rows cost: the commit takes the rest."""
REST_SECONDS = 0.001
"""After a slice other threads may run: the window draws, a save begins."""
ROWS = 50
"""Rows that are put before it is looked whether somebody wants to save: a millisecond or two."""
MOST_ROWS = 2000
_COMPUTED_AT_ONCE = 400
_CHECKPOINT_SLICES = 24
Apply = Callable[[Session, str, Mapping[str, Sequence[Mapping[str, Any]]], int], None]
"""Takes (session, scope, rows of a page by table, since_seq): the merge of pulled rows."""
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the copy came: the table and the rowid of its last row."""

    table: str
    row: int


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows with their rowids, and what follows from them when it was computed."""

    rows: Sequence[Row]
    ready: Ready | None


class Pace:
    """How many rows go into a slice, so that it takes about ``TURN_SECONDS`` on this machine, now."""

    def __init__(self) -> None:
        self.rows = ROWS

    def took(self, rows: int, seconds: float) -> None:
        """Learn from a slice of so many rows."""
        wanted = rows * TURN_SECONDS / max(seconds, 1e-6)
        self.rows = int(min(MOST_ROWS, max(ROWS, (self.rows * 3 + wanted) / 4)))


class SnapshotCopy:
    """Copies one snapshot of one scope."""

    def __init__(
        self,
        database: Database,
        snapshot: sqlite3.Connection,
        scope: str,
        since_seq: int,
        apply_rows: Apply,
        *,
        ahead: Ahead | None,
        is_fresh: bool = False,
        at_home: frozenset[str] = frozenset(),
    ) -> None:
        """``is_fresh``: no record of the scope was here, so all are derived and indexed with their children.

        ``at_home``: scopes (hex) of this desk, already loaded, whose rows come by themselves.
        """
        self._database = database
        self._snapshot = snapshot
        self._scope = scope
        self._since_seq = since_seq
        self._apply = apply_rows
        self._ahead = ahead
        self._is_fresh = is_fresh
        self._at_home = at_home
        self._pace = Pace()

    def run(
        self,
        tables: Sequence[CopiedTable],
        done: Mark,
        stop: threading.Event,
        remember: Callable[[Session, Mark, str], None],
    ) -> Iterator[int]:
        """Copy what is behind ``done``; yields after each slice how many rows it had.

        ``remember`` is told, in the slice's transaction, how far it came and the latest stamp of its rows.
        """
        names = [table.name for table in tables]
        first = names.index(done.table) if done.table in names else 0
        slices = 0
        for table in tables[first:]:
            for count in self._table(table, done.row if table.name == done.table else 0, stop, remember):
                slices += 1
                if slices % _CHECKPOINT_SLICES == 0:
                    self._database.checkpoint()
                yield count
                time.sleep(REST_SECONDS)
            if stop.is_set():
                break
        self._database.checkpoint()

    def _table(
        self,
        table: CopiedTable,
        from_row: int,
        stop: threading.Event,
        remember: Callable[[Session, Mark, str], None],
    ) -> Iterator[int]:
        ahead = self._ahead
        if ahead is not None and not (table.dirty and table.rows and ahead.prepare(table.name)):
            ahead = None
        insert = table.insert_with(ahead.columns(table.name)) if ahead is not None else ""
        self._pace = Pace()
        parts = self._parts(table, from_row, ahead)
        waiting: deque[_Part] = deque()
        while not stop.is_set():
            while sum(len(part.rows) for part in waiting) < self._pace.rows:
                part = next(parts, None)
                if part is None:
                    break
                waiting.append(part)
            if not waiting:
                return
            with self._database.writing_slice() as session:
                began = time.monotonic()
                count = self._slice(session, table, insert, waiting, remember)
                session.commit()
                self._pace.took(count, time.monotonic() - began)
            yield count

    def _parts(self, table: CopiedTable, from_row: int, ahead: Ahead | None) -> Iterator[_Part]:
        size = _COMPUTED_AT_ONCE if ahead is not None else ROWS
        for every in table.batches(self._snapshot, from_row, size):
            self._database.let_pass()
            # The file may be older than what the home of a shared row told already.
            batch = [row for row in every if row[1] not in self._at_home] if self._at_home else every
            if ahead is None:
                if batch:
                    yield _Part(batch, None)
                continue
            ready = ahead.of(table.name, ((row[1], row[2]) for row in batch))
            for start in range(0, len(batch), ROWS):
                yield _Part(batch[start : start + ROWS], ready)

    def _slice(
        self,
        session: Session,
        table: CopiedTable,
        insert: str,
        waiting: deque[_Part],
        remember: Callable[[Session, Mark, str], None],
    ) -> int:
        """Put parts until somebody wants to save; return how many rows."""
        begin_applying(session)
        count, highest, last = 0, "", 0
        until = time.monotonic() + TURN_SECONDS * _PUT_SHARE
        while waiting and not (count >= self._pace.rows or (count and self._is_enough(until))):
            part = waiting.popleft()
            rows = [row[1:] for row in part.rows]
            left = self._put_ready(session, table, insert, rows, part.ready) if part.ready else rows
            if left:
                self._put(session, table, left)
            numbering.advance(session, table.numbers(rows))
            highest = max(highest, table.highest(rows))
            last = part.rows[-1][0]
            count += len(rows)
        remember(session, Mark(table.name, last), highest)
        end_applying(session)
        return count

    def _is_enough(self, until: float) -> bool:
        return self._database.is_wanted or time.monotonic() > until

    def _put_ready(
        self, session: Session, table: CopiedTable, insert: str, rows: Sequence[Row], ready: Ready
    ) -> Sequence[Row]:
        """Insert rows with what follows from them; return those that must go another way."""
        whole = [row for row in rows if row[1] in ready.ids and not table.carries_unknown([row])]
        cursor = session.connection().connection.cursor()
        cursor.execute("SAVEPOINT ready_rows")
        try:
            cursor.executemany(insert, [(*row, *ready.values.get(row[1], ())) for row in whole])
        except sqlcipher.IntegrityError:
            cursor.execute("ROLLBACK TO ready_rows")
            whole = []
        cursor.execute("RELEASE ready_rows")
        cursor.close()
        put = {row[1] for row in whole}
        # In the order of the rows: what came later is found first.
        found = [ready.entries[row[1]] for row in whole if row[1] in ready.entries]
        search_index.put_prepared(session, table.name, found)
        for kind, ids in ready.dirty.items():
            dirty.mark(session, kind, ids)
        return [row for row in rows if row[1] not in put]

    def _put(self, session: Session, table: CopiedTable, rows: Sequence[Row]) -> None:
        """Insert new rows, merge those that are here; what follows from them is done later."""
        cursor = session.connection().connection.cursor()
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
            rows, left = self._put_singly(cursor, table, rows)
            if left:
                page = [table.to_page(row, self._scope) for row in left]
                self._apply(session, self._scope, {table.name: page}, self._since_seq)
        if table.dirty:
            cursor.executemany(table.dirty, [(row[1],) for row in rows])
        elif not self._is_fresh and table.key == ("scope", "id"):
            # The record of a child may be here, and as it is there: then nothing else says what is new.
            dirty.mark(session, table.name, [row[1] for row in rows])
        cursor.close()

    def _put_singly(
        self, cursor: Any, table: CopiedTable, rows: Sequence[Row]
    ) -> tuple[list[Row], list[Row]]:
        """Insert what can be inserted; return those rows, and those that are here in another form."""
        put: list[Row] = []
        left: list[Row] = []
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
                put.append(row)
        return put, left
