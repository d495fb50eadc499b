# SPDX-License-Identifier: Apache-2.0
"""A desk in memory: the planner's DeskPort, a log, a disk that is full or crashes between transactions."""

from __future__ import annotations

import json
import pickle
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from app.core.clock import HybridClock
from app.core.errors import DiskFullError
from app.sync import merge_log
from app.sync.client import port
from app.sync.client.port import Held, Logged, Part, Pending, Settled, Standing
from app.sync.client.rows import merge_row
from app.sync.errors import DivergedError
from app.sync.merge_state import NIL, UNKNOWN, Row, TableSpec
from app.sync.protocol import Group, Op, OpKind, ScopePage
from tests.sync.simulator.company import root_of


class Crash(Exception):  # noqa: N818 -- not an error: the machine went off
    """The machine went off between two transactions."""


class Wall:
    """A desk's clock: the true time, wrong by ``skew_ms``, put right by what the server told."""

    def __init__(self, world: Any, skew_ms: int) -> None:
        self.world = world
        self.skew_ms = skew_ms
        self.offset_ms = 0

    def now_at(self) -> datetime:
        ms = max(0, self.world.now_ms + self.skew_ms + self.offset_ms)
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)


@dataclass
class Disk:
    """Everything durable of a desk."""

    device: str
    incarnation: str
    scopes: set[str]
    lost: set[str] = field(default_factory=set)
    is_announced: bool = True
    epoch: str = ""
    batch: int = 0
    sent_seq: int = 0
    part: Part | None = None
    pending: Pending | None = None
    lines: list[Logged] = field(default_factory=list)
    held: dict[str, Held] = field(default_factory=dict)
    cursors: dict[str, str] = field(default_factory=dict)
    rows: dict[str, dict[tuple[str, str], Row]] = field(default_factory=lambda: defaultdict(dict))
    shared: set[tuple[str, str, str, str]] = field(default_factory=set)
    numbers: int = 0
    last_stamp: str = ""
    is_alone: bool = False
    """Nobody enrolled it yet: what it writes says its place in the log."""


class SimDesk:
    """One desk. Every write is one transaction, which the world may let fail before or behind it."""

    def __init__(self, world: Any, disk: Disk, tables: Mapping[str, TableSpec], skew_ms: int) -> None:
        self.world = world
        self.disk = disk
        self.tables = tables
        self.wall = Wall(world, skew_ms)
        self.crash_in: int | None = None
        self.is_full = False
        self.boot()

    def boot(self) -> None:
        """Start the program: what was not durable is gone."""
        self.hybrid = HybridClock(self.wall, UUID(self.disk.device), self.disk.last_stamp)
        self.crash_in = None

    def backup(self) -> bytes:
        return pickle.dumps(self.disk)

    @contextmanager
    def writing(self) -> Iterator[Disk]:
        """One transaction: all of it or nothing, and the machine may go off on either side of it."""
        if self.is_full:
            raise DiskFullError(path="disk")
        if self.crash_in is not None:
            self.crash_in -= 1
            if self.crash_in == 0:
                raise Crash
        yield self.disk
        if self.crash_in == 1 and self.world.rng.random() < 0.5:
            raise Crash

    # What the planner asks.

    def standing(self) -> Standing:
        disk = self.disk
        return Standing(
            disk.device, disk.incarnation, disk.is_announced, disk.epoch, disk.batch, disk.sent_seq, disk.part
        )

    def pending(self) -> Pending | None:
        return self.disk.pending

    def _free(self, line: Logged) -> bool:
        held = self.disk.held.get(line.op.change)
        return held.state == port.AGAIN if held else line.seq > self.disk.sent_seq

    def unsent(self, most: int) -> Sequence[Logged]:
        found = []
        for line in self._later():
            if self._free(line):
                found.append(line)
                if len(found) == most:
                    break
        return found

    def _later(self) -> Iterator[Logged]:
        """Yield, in their order, the lines that may be free: to be sent again, or past the last answer."""
        disk = self.disk
        again = [
            one.line
            for one in disk.held.values()
            if one.state == port.AGAIN and one.line.seq <= disk.sent_seq
        ]
        yield from sorted(again, key=lambda line: line.seq)
        yield from disk.lines[disk.sent_seq :]

    def group(self, group: str) -> Sequence[Logged]:
        return [line for line in self._later() if line.group.id == group and self._free(line)]

    def lines(self, changes: Sequence[str]) -> Sequence[Logged]:
        wanted = set(changes)
        return [line for line in self.disk.lines if line.op.change in wanted]

    def held_roots(self) -> Collection[str]:
        return {one.line.root for one in self.disk.held.values() if one.state != port.AGAIN}

    def hold(self, held: Sequence[Held]) -> None:
        with self.writing() as disk:
            disk.held.update({one.line.op.change: one for one in held})

    def save_batch(self, pending: Pending) -> None:
        with self.writing() as disk:
            disk.pending = pending

    def settle(self, settled: Settled) -> None:
        with self.writing() as disk:
            disk.pending = None
            disk.batch = settled.batch
            disk.sent_seq = settled.sent_seq
            disk.part = settled.part
            for change in settled.answered:
                if change in disk.held and disk.held[change].state == port.AGAIN:
                    del disk.held[change]
            disk.held.update({one.line.op.change: one for one in settled.held})
            self._sweep(disk)

    def _sweep(self, disk: Disk) -> None:
        """Rows of a lost scope that stayed for their unsent changes go when these are answered."""
        if not disk.lost:
            return
        busy = self._busy(disk.sent_seq)
        shared = {one[1:] for one in disk.shared}
        for table, rows in disk.rows.items():
            for home, row_id in [key for key in rows if key[0] not in disk.scopes]:
                if (home, table, row_id) not in shared and (table, home, row_id) not in busy:
                    del rows[home, row_id]

    def drop_batch(self) -> None:
        with self.writing() as disk:
            disk.pending = None

    def cursors(self) -> Mapping[str, str]:
        return dict(self.disk.cursors)

    def want_snapshot(self, scope: str) -> None:
        with self.writing() as disk:
            disk.cursors[scope] = ""

    def add_scope(self, scope: str) -> None:
        with self.writing() as disk:
            disk.cursors[scope] = ""
            disk.scopes.add(scope)

    def drop_scope(self, scope: str) -> None:
        with self.writing() as disk:
            disk.cursors.pop(scope, None)
            disk.scopes.discard(scope)
            disk.lost.add(scope)
            busy = self._busy(disk.sent_seq)
            for share in [share for share in disk.shared if share[0] == scope]:
                self._end_share(share, busy)
            shared = {one[1:] for one in disk.shared}
            for table, rows in disk.rows.items():
                for home, row_id in [key for key in rows if key[0] == scope]:
                    if (table, home, row_id) not in busy and (home, table, row_id) not in shared:
                        del rows[home, row_id]
            for to_scope, home, table, row_id in disk.shared:
                if home == scope and (home, row_id) not in disk.rows[table] and to_scope in disk.cursors:
                    disk.cursors[to_scope] = ""

    def announced(self, batch: int) -> None:
        with self.writing() as disk:
            disk.is_announced = True
            disk.batch = batch

    def renew(self) -> None:
        with self.writing() as disk:
            disk.incarnation = self.world.make_id()
            disk.is_announced = False
            disk.pending = None
            disk.part = None
            disk.sent_seq = 0
            disk.cursors = dict.fromkeys(disk.cursors, "")

    def new_epoch(self, epoch: str) -> None:
        with self.writing() as disk:
            if disk.epoch:
                disk.cursors = dict.fromkeys(disk.cursors, "")
                disk.pending = None
                disk.part = None
                disk.sent_seq = 0
            disk.epoch = epoch

    def apply(self, page: ScopePage, since_seq: int) -> None:
        """Take a page in slices; the cursor goes with the last."""
        try:
            self._apply(page, since_seq)
        except DivergedError:
            self.want_snapshot(page.scope)
            raise

    def _apply(self, page: ScopePage, since_seq: int) -> None:
        body = json.loads(page.text) if page.text else {"rows": {}, "gone": {}}
        work: list[tuple[str, str, Any]] = [
            ("gone", table, one) for table, rows in body["gone"].items() for one in rows
        ] + [("row", table, one) for table, rows in body["rows"].items() for one in rows]
        cut = self.world.rng.randrange(len(work)) if work and self.world.rng.random() < 0.3 else 0
        if cut:
            with self.writing():
                self._take(work[:cut], page.scope, since_seq)
        with self.writing() as disk:
            self._take(work[cut:], page.scope, since_seq)
            disk.cursors[page.scope] = page.cursor
            disk.last_stamp = self.hybrid.stamp()

    def load(self, scope: str, cursor: str, rows: Mapping[str, Sequence[Row]], since_seq: int) -> None:
        """Take a snapshot: what is not in it goes, but for what is not sent."""
        with self.writing() as disk:
            busy = self._busy(since_seq)
            there = {(table, row.scope, row.id) for table, some in rows.items() for row in some}
            for share in [
                one for one in disk.shared if one[0] == scope and one[2:3] + one[1:2] + one[3:] not in there
            ]:
                self._end_share(share, busy)
            for table, mine in disk.rows.items():
                for home, row_id in list(mine):
                    if home == scope and (table, home, row_id) not in there | busy.keys():
                        del mine[home, row_id]
            for table, some in rows.items():
                for row in some:
                    if row.scope != scope and disk.cursors.get(row.scope):
                        # Its home tells of it, and this file may be older.
                        disk.shared.add((scope, row.scope, table, row.id))
                    else:
                        self._take_row(table, merge_log.wire_of(row, scope), scope, busy)
            disk.cursors[scope] = cursor
            disk.last_stamp = self.hybrid.stamp()

    def _busy(self, since_seq: int) -> dict[tuple[str, str, str], set[str] | None]:
        """Return the rows with own changes past ``since_seq`` or held; the columns, None for a whole row."""
        found: dict[tuple[str, str, str], set[str] | None] = {}
        disk = self.disk
        early = [one.line for one in disk.held.values() if one.line.seq <= since_seq]
        for line in [*sorted(early, key=lambda line: line.seq), *disk.lines[since_seq:]]:
            key = (line.op.table, line.op.scope, line.op.row)
            if line.op.kind == OpKind.INSERT:
                found[key] = None
            elif found.get(key, set()) is not None:
                found[key] = (found.get(key) or set()) | line.op.new.keys()
        return found

    def _take(self, work: Sequence[tuple[str, str, Any]], scope: str, since_seq: int) -> None:
        busy = self._busy(since_seq)
        for kind, table, one in work:
            if kind == "row":
                self._take_row(table, one, scope, busy)
                continue
            home, row_id = one
            if home != scope:
                self._end_share((scope, home, table, row_id), busy)
            elif (table, home, row_id) not in busy:
                self.disk.rows[table].pop((home, row_id), None)

    def _end_share(self, share: tuple[str, str, str, str], busy: Mapping[Any, Any]) -> None:
        self.disk.shared.discard(share)
        _, home, table, row_id = share
        if any(one[1:] == share[1:] for one in self.disk.shared) or home in self.disk.scopes | {NIL}:
            return
        if (table, home, row_id) not in busy:
            self.disk.rows[table].pop((home, row_id), None)
        else:
            self.disk.lost.add(home)

    def _take_row(
        self, table: str, wire: dict[str, Any], scope: str, busy: Mapping[Any, set[str] | None]
    ) -> None:
        home = wire.get("s", scope)
        key = (home, wire["i"])
        if home != scope:
            self.disk.shared.add((scope, home, table, wire["i"]))
        clocks = wire.get("k", {})
        for stamp in (wire["h"], *clocks.values()):
            self.hybrid.observe(stamp)
        values, unknown = self._known(table, wire["c"])
        extra = dict(wire.get("x") or {}) | ({UNKNOWN: unknown} if unknown else {})
        row = self.disk.rows[table].get(key)
        mine = (table, *key)
        if row is None:
            if not wire.get("f"):
                raise DivergedError(scope=scope)
            self.disk.rows[table][key] = Row(*key, wire["h"], values, dict(clocks), extra, wire.get("z"))
        elif self.tables[table].contract.insert_only:
            row.hlc = wire["h"]
            if wire.get("z") and row.redacted_at is None:
                row.values.update(dict.fromkeys(self.tables[table].contract.personal) | values)
                row.redacted_at = wire["z"]
        elif mine in busy:
            whole = dict.fromkeys(self.tables[table].columns) if wire.get("f") else {}
            merged = merge_row(row.hlc, row.clocks, wire | {"c": {**whole, **wire["c"]}}, busy[mine])
            values, unknown = self._known(table, merged.values)
            row.values.update(values)
            row.hlc, row.clocks = merged.hlc, merged.clocks
            self._put_extra(row, wire.get("x"), unknown)
        elif wire.get("f"):
            self.disk.rows[table][key] = Row(*key, wire["h"], values, dict(clocks), extra, wire.get("z"))
        else:
            row.values.update(values)
            for name in wire["c"]:
                row.clocks.pop(name, None)
            row.clocks.update(clocks)
            self._put_extra(row, wire.get("x"), unknown)

    def _known(self, table: str, values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the columns that this program knows, and those that it does not."""
        columns = self.tables[table].columns
        known = {name: value for name, value in values.items() if name in columns}
        return known, {name: value for name, value in values.items() if name not in columns}

    def _put_extra(self, row: Row, extra: Mapping[str, Any] | None, unknown: dict[str, Any]) -> None:
        kept = {**row.extra.get(UNKNOWN, {}), **unknown}
        if extra is not None:
            row.extra = dict(extra)
        if kept:
            row.extra[UNKNOWN] = kept

    # What a person does.

    def find(self, table: str) -> list[Row]:
        return list(self.disk.rows[table].values())

    def save(
        self, staff: str, session: str, writes: Sequence[tuple[str, str, str, str, dict[str, Any]]]
    ) -> None:
        """Save one group: (table, kind, scope, row, values) each."""
        at = self.wall.now_at().isoformat(timespec="microseconds").replace("+00:00", "Z")
        group = Group(self.world.make_id(), staff, session, at)
        with self.writing() as disk:
            before = len(disk.lines)
            for table, kind, scope, row_id, values in writes:
                stamp = self.hybrid.stamp()
                op = self._write(table, kind, scope, row_id, values, stamp, group)
                spec = self.tables.get(table)
                full = (
                    {**disk.rows[table][scope, row_id].values, **values}
                    if (scope, row_id) in disk.rows[table]
                    else values
                )
                root = root_of(spec, row_id, full) if spec else row_id
                if disk.is_alone:
                    op = replace(op, seq=len(disk.lines) + 1)
                is_fact = spec is not None and spec.contract.insert_only
                disk.lines.append(Logged(len(disk.lines) + 1, group, op, root, is_fact, 100))
            disk.last_stamp = self.hybrid.stamp()
            self.world.saved(self, group.id, [line.op for line in disk.lines[before:]])

    def _write(
        self, table: str, kind: str, scope: str, row_id: str, values: dict[str, Any], stamp: str, group: Group
    ) -> Op:
        rows = self.disk.rows[table]
        op = Op(self.world.make_id(), 0, table, scope, row_id, kind, stamp, values)
        if kind == OpKind.INSERT:
            if table in self.tables and self.tables[table].contract.insert_only:
                op = replace(op, new={**values, "at": group.at, "by_id": values.get("by_id", group.staff)})
            rows[scope, row_id] = Row(scope, row_id, stamp, dict(op.new))
            return op
        if (scope, row_id) not in rows:
            return op
        row = rows[scope, row_id]
        if kind == OpKind.MOVE:
            self._move(table, row, values["scope"])
            return op
        old = {name: row.values.get(name) for name in values}
        base = {name: row.clock(name) for name in values}
        row.values.update(values)
        row.clocks.update(dict.fromkeys(values, stamp))
        return replace(op, old=old, base=base)

    def _move(self, table: str, row: Row, target: str) -> None:
        scope, children = row.scope, [(table, row)]
        for name, spec in self.tables.items():
            parent = spec.contract.parent
            if parent is not None and parent.table == table:
                children += [
                    (name, one) for one in self.disk.rows[name].values()
                    if one.scope == scope and one.values.get(parent.column) == row.id
                ]  # fmt: skip
        for name, one in children:
            del self.disk.rows[name][one.scope, one.id]
            one.scope = target
            self.disk.rows[name][target, one.id] = one

    def send_again(self, root: str) -> None:
        """A person says that what was rejected of an aggregate is to be sent again."""
        with self.writing() as disk:
            for change, one in list(disk.held.items()):
                if one.line.root == root:
                    disk.held[change] = replace(one, state=port.AGAIN)
