# SPDX-License-Identifier: Apache-2.0
"""The planner's port over the desk's encrypted database. Must not know HTTP nor the server."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.core.clock import Clock
from app.core.db import Database
from app.core.schema import APPLYING
from app.sync.client import departure, incarnation, outbox, state
from app.sync.client.apply import Applier
from app.sync.client.port import Held, Logged, Pending, Settled, Standing
from app.sync.looking import looking
from app.sync.protocol import ScopePage


class SqlitePort:
    """Durable state of one desk, for the loop's thread; others look, and put values. Errors: of the disk."""

    def __init__(self, database: Database, device: str, key: bytes, clock: Clock, applier: Applier) -> None:
        self._database = database
        self._device = device
        self._key = key
        self._clock = clock
        self._applier = applier
        self._passed: dict[str, tuple[str, str]] = {}
        """By scope the cursor that is written and the one behind an empty page."""
        self._file: Path = incarnation.path_of(database.path)
        self._values = self._read_values()
        self._heal()

    def standing(self) -> Standing:
        """Return where the desk stands."""
        return outbox.standing(self._values, self._device)

    def pending(self) -> Pending | None:
        """Return the batch on its way."""
        with looking(self._database) as session:
            return outbox.pending(session)

    def unsent(self, most: int) -> Sequence[Logged]:
        """Return at most ``most`` lines that are to be sent."""
        with looking(self._database) as session:
            return outbox.unsent(session, self.standing().sent_seq, most, self._own_until)

    def group(self, group: str) -> Sequence[Logged]:
        """Return all lines of one group that are to be sent."""
        with looking(self._database) as session:
            return outbox.group(session, self.standing().sent_seq, group, self._own_until)

    def lines(self, changes: Sequence[str]) -> Sequence[Logged]:
        """Return the lines with these change ids."""
        with looking(self._database) as session:
            return outbox.lines(session, changes)

    def held_roots(self) -> Collection[str]:
        """Return the aggregates that wait."""
        with looking(self._database) as session:
            return outbox.held_roots(session)

    def hold(self, held: Sequence[Held]) -> None:
        """Keep lines back."""
        self._write(lambda session, now: outbox.hold(session, held, now))

    def save_batch(self, pending: Pending) -> None:
        """Make a batch durable."""
        self._write(lambda session, now: outbox.save_batch(session, pending, now))

    def settle(self, settled: Settled) -> None:
        """Take an answer."""

        def write(session: Session, now_at: datetime) -> None:
            outbox.settle(session, settled, now_at)
            lost = departure.foreign_scopes(session, settled.answered)
            if lost:
                state.put(session, {state.LOST: " ".join(sorted(lost))})

        self._write(write)
        if self._values.get(state.LOST):
            self._sweep()

    def drop_batch(self) -> None:
        """Forget the batch on its way."""
        self._write(lambda session, _now: outbox.drop_batch(session))

    def cursors(self) -> Mapping[str, str]:
        """Return the cursor of each scope."""
        with looking(self._database) as session:
            kept = dict(session.exec_driver_sql("SELECT scope, cursor FROM sync_cursor"))
        passed = {scope: to for scope, (since, to) in dict(self._passed).items() if kept.get(scope) == since}
        return kept | passed

    def apply(self, page: ScopePage, since_seq: int) -> None:
        """Take a page and its cursor; that of an empty page is written by the next write, whatever that is.

        Such pages follow every push. Lost in a crash, the cursor is asked from again: there is nothing there.
        """
        if page.count:
            self._applier.apply(page, since_seq)
            self._passed.pop(page.scope, None)
            return
        with looking(self._database) as session:
            found = session.exec_driver_sql("SELECT cursor FROM sync_cursor WHERE scope = ?", (page.scope,))
        if found.scalar():
            self._passed[page.scope] = (found.scalar(), page.cursor)

    def want_snapshot(self, scope: str) -> None:
        """Empty the cursor of a scope; a half-done load of it begins anew."""

        def write(session: Session, _now: datetime) -> None:
            state.set_cursors(session, {scope: ""})
            state.forget(session, [state.load_key(scope)])

        self._write(write)

    def add_scope(self, scope: str) -> None:
        """Take in a scope that was granted."""
        self.want_snapshot(scope)

    def drop_scope(self, scope: str) -> None:
        """Remove the rows of a scope that was lost."""
        sent_seq = self.standing().sent_seq
        self._applier.drop_scope(scope, sent_seq)
        departure.forget_scope(self._database, scope, sent_seq)

    def announced(self, batch: int) -> None:
        """Note that the server knows this incarnation."""
        self._put({state.ANNOUNCED: "1", state.BATCH: str(batch), state.BEFORE: ""})

    def renew(self) -> None:
        """Become a new incarnation; the last 30 days go again."""
        now = self._values.get(state.INCARNATION, "")
        fresh = incarnation.new()

        def write(session: Session, now_at: datetime) -> None:
            # What this life had sent itself was left out of what it pulled.
            session.connection().exec_driver_sql("UPDATE sync_cursor SET cursor = ''")
            outbox.drop_batch(session)
            state.put(
                session,
                {
                    state.BEFORE: self._values.get(state.BEFORE) or now,
                    state.INCARNATION: fresh,
                    state.ANNOUNCED: "",
                    state.RENEWED_AT: state.to_text(now_at),
                    state.BATCH: "0",
                    state.PART: "",
                    state.SENT_SEQ: str(outbox.send_again(session, self.standing().sent_seq, now_at)),
                },
            )

        self._write(write)
        incarnation.write(self._file, self._key, fresh)

    def new_epoch(self, epoch: str) -> None:
        """Store the epoch; after another one everything is loaded and the last 30 days go again."""
        if not self._values.get(state.EPOCH):
            self._put({state.EPOCH: epoch})
            return

        def write(session: Session, now_at: datetime) -> None:
            session.connection().exec_driver_sql("UPDATE sync_cursor SET cursor = ''")
            outbox.drop_batch(session)
            state.put(
                session,
                {
                    state.EPOCH: epoch,
                    state.PART: "",
                    state.SENT_SEQ: str(outbox.send_again(session, self.standing().sent_seq, now_at)),
                },
            )

        self._write(write)

    def values(self) -> Mapping[str, str]:
        """Return what is kept of the sync, by key."""
        return self._values

    def put(self, values: dict[str, str]) -> None:
        """Keep values of the sync."""
        self._put(values)

    def refresh(self) -> None:
        """Read again what another part of the program may have changed."""
        self._values = self._read_values()

    @property
    def _own_until(self) -> int:
        return int(self._values.get(state.OWN_UNTIL) or 0)

    def _sweep(self) -> None:
        """Rows that are not ours any more and stayed for their changes go when these were answered."""
        with self._database.reading() as session:
            left = departure.orphaned(session, self._values[state.LOST].split())
        for scope in left:
            self._applier.drop_scope(scope, self.standing().sent_seq)
        self._put({state.LOST: ""})

    def _heal(self) -> None:
        """Become a new incarnation when this database or the file beside it was put back from a copy."""
        inside = self._values.get(state.INCARNATION)
        if APPLYING in self._values:
            # It stands only inside a transaction; a copy of a broken tool must not open the guards.
            self._write(lambda session, _now: state.forget(session, [APPLYING]))
        if inside and not incarnation.is_same(self._file, self._key, inside):
            self.renew()

    def _read_values(self) -> dict[str, str]:
        with looking(self._database) as session:
            return state.read(session)

    def _put(self, values: dict[str, str]) -> None:
        self._write(lambda session, _now: state.put(session, values))

    def _write(self, work: Callable[[Session, datetime], None]) -> None:
        passed = dict(self._passed)
        with self._database.writing() as session:
            work(session, self._clock.now_at())
            if passed:
                # Not where somebody set the cursor anew meanwhile.
                session.connection().exec_driver_sql(
                    "UPDATE sync_cursor SET cursor = ? WHERE scope = ? AND cursor = ?",
                    [(to, scope, since) for scope, (since, to) in passed.items()],
                )
            values = state.read(session)
            session.commit()
            # Still in the turn: what another thread writes (a new token) is not covered by older values.
            self._values = values
        for scope, pair in passed.items():
            if self._passed.get(scope) == pair:
                self._passed.pop(scope, None)
