# SPDX-License-Identifier: Apache-2.0
"""What goes wrong beside single requests: crashes, full and lost disks, copies, shares, a restored server.

Must not know the planner.
"""

from __future__ import annotations

import pickle
from typing import Any

from app.core.errors import DiskFullError
from app.sync.errors import SyncError
from app.sync.merge_state import NIL
from tests.sync.simulator import company
from tests.sync.simulator.desk import Crash, SimDesk
from tests.sync.simulator.people import Person
from tests.sync.simulator.stations import DAY_MS, Broken, Station


class Troubles:
    """The part of ``World`` that lets a trouble happen; ``_fault_*`` is one kind each."""

    rng: Any
    server: Any

    def fault(self, station: Station) -> None:
        if station.desk.disk.is_alone:
            return
        name = self.rng.choice(sorted(self.faults))
        method = getattr(self, f"_fault_{name}", None)
        if method is not None:
            method(station)

    def _fault_crash(self, station: Station) -> None:
        if self.chance(0.3):
            self.drop(station)
            station.start()
        else:
            station.desk.crash_in = self.rng.randint(1, 5)

    def _fault_disk_full(self, station: Station) -> None:
        station.desk.is_full = not station.desk.is_full

    def _fault_server_full(self, _station: Station) -> None:
        self.server.is_full = not self.server.is_full

    def _fault_stray(self, _station: Station) -> None:
        if self.strays:
            device, body = self.strays.pop(self.rng.randrange(len(self.strays)))
            try:
                self.server.push(device, body, self.now_ms)
            except SyncError:
                return

    def _fault_restore_desk(self, station: Station) -> None:
        saved = {line.op.change for line in station.desk.disk.lines}
        if not self.backups or self.chance(0.5):
            self.backups.append((station, station.desk.backup(), saved))
            return
        old, body, known = self.backups.pop(self.rng.randrange(len(self.backups)))
        if old.is_gone:
            return
        self._forget_unsent(old, known)
        outside = old.desk.disk.incarnation
        old.desk.disk = pickle.loads(body)
        old.was_restored = True
        old.voice = old.desk.disk.incarnation
        if old.desk.disk.incarnation != outside:
            try:
                old.desk.renew()
            except (Crash, DiskFullError):
                # The next start finds the same, on a disk with room.
                old.desk.boot()
                old.desk.is_full = False
                old.desk.renew()
        self.drop(old)
        old.start()

    def _forget_unsent(self, station: Station, known: set[str]) -> None:
        """What a lost disk alone knew is lost: no promise covers it."""
        for line in station.desk.disk.lines:
            change = line.op.change
            if change not in known and change in self.saved_ops and not self.server_has(change):
                self._forget(change)

    def _forget(self, change: str) -> None:
        self.lost_groups.add(self.saved_ops[change].group)
        self.forgotten[change] = self.saved_ops.pop(change)

    def server_has(self, change: str) -> bool:
        saved = self.saved_ops[change]
        return f"{saved.op.scope} {change}" in self.server.state.changes

    def _fault_clone(self, station: Station) -> None:
        if len(self.stations) > 5:
            return
        disk = pickle.loads(station.desk.backup())
        desk = SimDesk(self, disk, station.desk.tables, station.desk.wall.skew_ms + 3)
        desk.wall.offset_ms = station.desk.wall.offset_ms
        desk.boot()
        person = Person(
            self, desk, station.person.store, station.person.code, is_office=len(station.person.acts) > 13
        )
        person.session = station.person.session
        twin = Station(self, desk, person, station.schema)
        twin.was_restored = station.was_restored = True
        twin.voice = station.voice = disk.incarnation
        self.stations.append(twin)

    def _fault_restore_server(self, _station: Station) -> None:
        if any(one.flight and one.flight.xid for one in self.stations):
            return
        if self.server_backup is None or self.chance(0.5):
            self.server_backup = self.server.backup()
            return
        self.epochs += 1
        self.server.restore(self.server_backup, f"e{self.epochs}")
        self.server_backup = None
        known = {line.op.change for one in self.stations for line in one.desk.disk.lines}
        for change in [change for change in self.saved_ops if change not in known]:
            # Its desk was put back before it, and so was the server now.
            if not self.server_has(change):
                self._forget(change)

    def _fault_share(self, _station: Station) -> None:
        if self.chance(0.15):
            self._idle_days()
            return
        state = self.server.state
        if state.granted and self.chance(0.4):
            table, scope, row = self.rng.choice(sorted(state.granted))
            scopes = sorted(state.granted[table, scope, row])
            if scopes and table in {"customer", "ticket"}:
                self.server.unshare(table, scope, row, self.rng.choice(scopes))
            return
        table = self.rng.choice(["customer", "ticket"])
        if state.rows[table]:
            scope, row = self.rng.choice(sorted(state.rows[table]))
            others = [one for one in self.stores if one != scope]
            self.server.share(table, scope, row, self.rng.choice(others), self.now_ms)

    def _idle_days(self) -> None:
        """Days go by in which nobody does anything; what is shared ends after ninety of them."""
        days = self.rng.choice([1, 91])
        self.now_ms += days * DAY_MS
        self.server.end_idle(self.now_ms)
        if days > 90 and not self.faults & {"skew", "clone"}:
            shared = [key for key, scopes in self.server.state.granted.items() if scopes]
            if any(table in {"customer", "ticket"} for table, _, _ in shared):
                raise Broken(f"still shared: {shared[0]}")

    def _fault_scope(self, station: Station) -> None:
        device = self.server.state.devices[station.desk.disk.device]
        if device.scopes is not None:
            scope = self.rng.choice(self.stores)
            if scope != device.store:
                self.server.toggle_scope(device.id, scope)

    def _fault_reinstall(self, station: Station) -> None:
        if len(self.stations) > 5:
            return
        self._forget_unsent(station, set())
        station.is_gone = True
        station.desk.disk.held.clear()
        self.server.revoke(station.desk.disk.device)
        for one in self.stations:
            if one.desk.disk.device == station.desk.disk.device and not one.is_gone:
                self._forget_unsent(one, set())
        self.join(station.person.store, is_office=len(station.person.acts) > 13)

    def _fault_revoke(self, station: Station) -> None:
        if sum(not one.is_gone for one in self.stations) < 3:
            return
        self.server.revoke(station.desk.disk.device)

    def _fault_compact(self, _station: Station) -> None:
        self.server.compact(self.rng, [NIL, *self.stores])

    def _fault_schema(self, station: Station) -> None:
        if self.chance(0.5):
            self.upgrade(station)
        elif self.server.schema == "1":
            self.server.upgrade()

    def upgrade(self, station: Station) -> None:
        """Install the newer program on a desk: its columns come out of ``extra``."""
        station.schema = "2"
        station.desk.tables = company.tables(newer=True)
        for row in station.desk.find("ticket"):
            unknown = row.extra.get("~", {})
            if company.NEW_COLUMN in unknown:
                row.values[company.NEW_COLUMN] = unknown.pop(company.NEW_COLUMN)
                if not unknown:
                    del row.extra["~"]
        self.drop(station)
        station.start()
