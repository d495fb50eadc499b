# SPDX-License-Identifier: Apache-2.0
"""What came from the server goes into the desk's database, in short transactions. Must not know any area.

A slice is one write transaction that ends as soon as somebody wants to save; the cursor goes with the last.
A page that was cut in the middle is asked for again and applied again: that changes nothing.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from app.core import synced
from app.core.clock import Clock, HybridClock
from app.core.db import Database
from app.core.unit_of_work import LAST_STAMP
from app.sync.client import dirty, state
from app.sync.client.own_changes import OwnChanges
from app.sync.client.put_rows import (
    PageRows,
    PageText,
    Place,
    begin_applying,
    end_applying,
    put_rows,
    remove_rows,
    require_known,
)
from app.sync.errors import DivergedError
from app.sync.protocol import ScopePage

SLICE_SECONDS = 0.05
"""How long a slice may write while nobody waits: a save that comes during its commit waits for all of it."""
REST_SECONDS = 0.001
"""After a slice other threads may run: the window draws, a save begins."""
AT_ONCE = 40
"""Most rows that are derived and indexed in the transaction of their page."""
_ROWS = 250
"""Rows that are written before it is looked whether somebody wants to save: a few milliseconds."""
_MOST_ROWS = 2000


@dataclass(slots=True)
class Arrived:
    """What a page changed: the tables, and of a small page, which is derived at once, the ids of the rows."""

    is_small: bool
    rows: dict[str, set[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Rows of one table of a page, or keys (scope, id) of rows that are gone; ``first`` is their place."""

    table: str
    rows: Sequence[Any]
    is_gone: bool
    first: int = 0

    @property
    def ids(self) -> list[str]:
        return [row[1] if self.is_gone else row["i"] for row in self.rows]


class _Work:
    """What is left of a page."""

    def __init__(self, pieces: Iterator[_Piece]) -> None:
        self._pieces = pieces
        self._left = next(pieces, None)

    @property
    def is_done(self) -> bool:
        return self._left is None

    def take(self, most: int) -> _Piece:
        """Return the next rows of one table, at most ``most``."""
        left = self._left
        if left is None:
            raise StopIteration
        if len(left.rows) > most:
            self._left = _Piece(left.table, left.rows[most:], left.is_gone, left.first + most)
            return _Piece(left.table, left.rows[:most], left.is_gone, left.first)
        self._left = next(self._pieces, None)
        return left


class Applier:
    """Applies pages of one desk; one thread at a time."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        hybrid: HybridClock,
        changed: Callable[[frozenset[str]], None] | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._hybrid = hybrid
        self._changed = changed or (lambda _tables: None)
        self._rows_a_slice = _MOST_ROWS
        self._dirty = dirty.DirtyRows(database)

    def apply(self, page: ScopePage, since_seq: int) -> None:
        """Take a page and its cursor.

        Errors: TooOldError before anything is written; DivergedError when a row is missing whose change came:
        then the scope's cursor is empty, it is loaded again.
        """
        body = json.loads(page.text)
        rows: PageRows = body.get("rows") or {}
        gone: Mapping[str, Sequence[Sequence[str]]] = body.get("gone") or {}
        require_known(rows)
        count = sum(map(len, rows.values())) + sum(map(len, gone.values()))
        arrived = Arrived(is_small=count <= AT_ONCE)
        work = _Work(_pieces(rows, gone))
        text = PageText(page.text)
        # Before anybody can see a row of it: whoever changes that row changes it later.
        self._observe(rows)
        while True:
            with self._database.writing(patient=True) as session:
                begin_applying(session)
                try:
                    self._slice(session, page, work, OwnChanges(session, since_seq), arrived, text)
                except DivergedError:
                    session.rollback()
                    self._want_snapshot(page.scope)
                    raise
                # Also after a start with a clock that is behind.
                state.put(session, {LAST_STAMP: self._hybrid.last})
                end_applying(session)
                session.commit()
            if work.is_done:
                break
            time.sleep(REST_SECONDS)
        if arrived.rows:
            self._changed(frozenset(arrived.rows))

    def _slice(
        self,
        session: Session,
        page: ScopePage,
        work: _Work,
        own: OwnChanges,
        arrived: Arrived,
        text: PageText,
    ) -> None:
        """Write as many rows as fit; with the last ones the cursor."""
        done = 0
        began = time.perf_counter()
        while not work.is_done and done < self._rows_a_slice:
            if done and (self._database.is_wanted or time.perf_counter() - began > SLICE_SECONDS):
                break
            piece = work.take(min(_ROWS, self._rows_a_slice - done))
            if piece.is_gone:
                remove_rows(session, piece.table, page.scope, piece.rows, own)
            else:
                place = None if arrived.is_small else Place(text, piece.first)
                put_rows(session, piece.table, page.scope, piece.rows, own, place)
                dirty.redact_late(session, piece.table, piece.ids)
                if not arrived.is_small:
                    dirty.mark(session, piece.table, piece.ids)
            touched = arrived.rows.setdefault(piece.table, set())
            if arrived.is_small:
                touched.update(piece.ids)
            done += len(piece.rows)
        if work.is_done:
            if arrived.is_small:
                dirty.settle(session, arrived.rows)
            state.advance_cursor(session, page.scope, page.cursor, self._clock.now_at())
        elif arrived.is_small:
            # Killed here, the rows would be held and not derived: a load would find them as they are.
            arrived.is_small = False
            for table, ids in arrived.rows.items():
                dirty.mark(session, table, ids)

    def apply_rows(self, session: Session, scope: str, rows: PageRows, since_seq: int) -> None:
        """Take rows inside the caller's transaction, which has called ``begin_applying``; they become dirty.

        Errors: as ``apply``.
        """
        require_known(rows)
        own = OwnChanges(session, since_seq)
        for table, found in rows.items():
            put_rows(session, table, scope, found, own)
            dirty.redact_late(session, table, [row["i"] for row in found])
            dirty.mark(session, table, [row["i"] for row in found])

    def work_off(self, stop: threading.Event | None = None) -> None:
        """Derive and index, in slices, what came in by a large page or a snapshot; ``stop`` ends it early."""
        tables = self._dirty.work_off(stop)
        if tables:
            self._changed(tables)

    def observe(self, stamp: str) -> None:
        """Move the clock past a stamp that came in."""
        if stamp:
            self._hybrid.observe(stamp)

    def drop_scope(self, scope: str, since_seq: int) -> None:
        """Remove the rows of a lost scope and what was shared with it, but those with own unsent changes."""
        for contract in synced.registered():
            while True:
                with self._database.writing(patient=True) as session:
                    begin_applying(session)
                    found = [
                        (scope, row[0])
                        for row in session.connection().exec_driver_sql(
                            f"SELECT t.id FROM {contract.name} t WHERE t.scope = ? AND NOT EXISTS ("  # noqa: S608 -- names from code
                            "SELECT 1 FROM change c WHERE c.row_id = t.id AND c.seq > ?) AND NOT EXISTS ("
                            "SELECT 1 FROM held_change h WHERE h.row_id = t.id) AND NOT EXISTS ("
                            "SELECT 1 FROM shared_row s WHERE s.scope = t.scope AND s.table_name = ? "
                            "AND s.row_id = t.id AND s.to_scope <> t.scope) LIMIT ?",
                            (scope, since_seq, contract.name, min(_ROWS, self._rows_a_slice)),
                        )
                    ]
                    remove_rows(session, contract.name, "", found, OwnChanges(session, since_seq))
                    end_applying(session)
                    session.commit()
                if not found:
                    break
                time.sleep(REST_SECONDS)
        with self._database.writing() as session:
            begin_applying(session)
            shared = session.connection().exec_driver_sql(
                "SELECT table_name, scope, row_id FROM shared_row WHERE to_scope = ?", (scope,)
            )
            own = OwnChanges(session, since_seq)
            for table, home, row_id in shared.all():
                remove_rows(session, table, scope, [(home, row_id)], own)
            end_applying(session)
            session.connection().exec_driver_sql("DELETE FROM sync_cursor WHERE scope = ?", (scope,))
            self._want_what_its_home_told(session, scope)
            session.commit()

    def _want_what_its_home_told(self, session: Session, home: str) -> None:
        """Load again the scopes with which rows are shared that only their lost home told of."""
        for contract in synced.registered():
            found = session.connection().exec_driver_sql(
                "SELECT DISTINCT s.to_scope FROM shared_row s JOIN sync_cursor c ON c.scope = s.to_scope "  # noqa: S608 -- names from code
                f"WHERE s.scope = ? AND s.table_name = ? AND NOT EXISTS (SELECT 1 FROM {contract.name} t "
                "WHERE t.scope = s.scope AND t.id = s.row_id)",
                (home, contract.name),
            )
            state.set_cursors(session, {row[0]: "" for row in found.all()})

    def _want_snapshot(self, scope: str) -> None:
        with self._database.writing() as session:
            state.set_cursors(session, {scope: ""})
            session.commit()

    def _observe(self, rows: PageRows) -> None:
        highest = ""
        for found in rows.values():
            highest = max([highest, *[row["h"] for row in found]])
            for clocks in [row["k"] for row in found if row.get("k")]:
                highest = max(highest, *clocks.values())
        self.observe(highest)


def _pieces(rows: PageRows, gone: Mapping[str, Sequence[Sequence[str]]]) -> Iterator[_Piece]:
    # What is gone first: a row that moved between two stores of this desk has the same unique keys.
    for table, keys in gone.items():
        if keys:
            yield _Piece(table, keys, is_gone=True)
    for table, found in rows.items():
        if found:
            yield _Piece(table, found, is_gone=False)
