# SPDX-License-Identifier: Apache-2.0
"""One schedule: desks, people, a network, disks and a server, all by one seed."""

from __future__ import annotations

import random
from typing import Any

from app.core.errors import DiskFullError
from app.sync.client.port import Announce, Load, Pull, Push, Step, Stop, Wait
from app.sync.errors import DivergedError, OfflineError, SyncError
from app.sync.merge_state import NIL, Row
from app.sync.protocol import Op, OpKind
from tests.sync.simulator import company
from tests.sync.simulator.desk import Crash, Disk, SimDesk
from tests.sync.simulator.people import Person
from tests.sync.simulator.server import ReferenceServer
from tests.sync.simulator.stations import FAULTS, START_MS, YEAR_MS, Broken, Flight, Saved, Station
from tests.sync.simulator.troubles import Troubles

__all__ = ["FAULTS", "Broken", "Station", "World"]


class World(Troubles):
    """Everything of one schedule. ``run`` plays it and raises Broken when a promise is."""

    def __init__(self, seed: int, faults: set[str] | None = None, server: Any = None) -> None:
        """``server``: what makes one of the stores and ``newer``; without it the reference."""
        self.rng = random.Random(seed)
        self.seed = seed
        self.now_ms = START_MS
        self.made = 0
        self.most_ops = self.rng.choice([3, 5, 9])
        self.stores = [f"{place + 1:032x}" for place in range(self.rng.choice([2, 2, 3]))]
        count = self.rng.choice([0, 1, 2, 3, 5, len(FAULTS)])
        self.faults = set(self.rng.sample(FAULTS, count)) if faults is None else faults
        newer = "schema" in self.faults and self.chance(0.5)
        self.server = (server or ReferenceServer)(self.stores, newer=newer)
        self.saved_ops: dict[str, Saved] = {}
        self.stations: list[Station] = []
        self.strays: list[tuple[str, bytes]] = []
        self.codes = 0
        self.backups: list[tuple[Station, bytes, set[str]]] = []
        self.server_backup: Any = None
        self.epochs = 1
        self.is_calm = False
        self.lost_groups: set[str] = set()
        self.forgotten: dict[str, Saved] = {}
        for place in range(self.rng.choice([2, 3, 4])):
            store = self.stores[place % len(self.stores)]
            self.join(store, is_office=place == 2)
        if "alone" in self.faults:
            self.join(self.rng.choice(self.stores), is_office=False, is_alone=True)

    # Small things.

    def make_id(self) -> str:
        self.made += 1
        return f"a{self.made:031x}"

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def has(self, fault: str, share: float) -> bool:
        return not self.is_calm and fault in self.faults and self.rng.random() < share

    def saved(self, desk: SimDesk, group: str, ops: list[Op]) -> None:
        station = next(one for one in self.stations if one.desk is desk)
        for op in ops:
            self.saved_ops[op.change] = Saved(op, station, group)

    def join(self, store: str, *, is_office: bool, is_alone: bool = False) -> Station:
        """Enrol a new, empty desk, or set up one on its own; its code was never used before."""
        self.codes += 1
        device, incarnation = f"d{self.codes:031x}", self.make_id()
        newer = "schema" in self.faults and self.chance(0.5)
        schema = "2" if newer else "1"
        disk = Disk(device, incarnation, {NIL, store}, cursors={NIL: "", store: ""}, is_alone=is_alone)
        if not is_alone:
            self.server.enrol(device, store, incarnation, schema, is_office=is_office)
        skew = 0
        if "skew" in self.faults:
            skew = self.rng.choice([0, 1000, -1000, 60_000, 3_600_000, -3_600_000, 2 * YEAR_MS, -2 * YEAR_MS])
        desk = SimDesk(self, disk, company.tables(newer=newer), skew)
        person = Person(self, desk, store, f"{store[-3:]}{self.codes:02}", is_office=is_office)
        station = Station(self, desk, person, schema)
        self.stations.append(station)
        if is_alone:
            # Head office has never heard of who works there.
            person.staff = self.make_id()
            post = company.post_of(person.staff, company.CLERK, store)
            desk.save(person.staff, NIL, [("post", OpKind.INSERT, NIL, self.make_id(), post)])
        return station

    def bring(self, station: Station) -> None:
        """Enrol a desk that worked on its own: it brings what it has."""
        disk = station.desk.disk
        disk.is_alone = False
        known = (disk.device, station.person.store, disk.incarnation, station.schema)
        self.server.enrol(*known, is_office=False, own_until=len(disk.lines))

    # One schedule.

    def run(self) -> None:
        """Play it: events, then calm, then every promise."""
        from tests.sync.simulator import promises

        for _ in range(self.rng.choice([40, 80, 140])):
            self.event()
        self.settle()
        promises.check(self)

    def event(self) -> None:
        """Let one thing happen."""
        self.now_ms += self.rng.choice([1, 1, 7, 300, 5_000, 60_000])
        live = [one for one in self.stations if not one.is_gone]
        if not live:
            return
        station = self.rng.choice(live)
        kind = self.rng.random()
        if kind < 0.3:
            self.guard(station, station.person.act)
        elif kind < 0.93 or not self.faults:
            self.guard(station, lambda: self.network(station))
        else:
            self.fault(station)

    def guard(self, station: Station, act: Any) -> None:
        """Do something at a desk; the machine may go off, the disk may be full."""
        try:
            act()
        except Crash:
            self.drop(station)
            station.start()
        except DiskFullError:
            self.drop(station)

    def drop(self, station: Station) -> None:
        """Forget a request; the server goes on with what it had begun, or not."""
        flight, station.flight = station.flight, None
        if flight is None or flight.stage != "begun" or flight.xid is None:
            return
        try:
            if isinstance(flight.step, Push) and self.chance(0.5):
                self.server.push(station.desk.disk.device, flight.step.body, self.now_ms, flight.xid)
        except SyncError:
            return
        finally:
            self.server.end(flight.xid)

    # The network.

    def network(self, station: Station) -> None:
        """Bring the one request of a desk one stage further, or begin the next."""
        if station.desk.disk.is_alone:
            if self.chance(0.05):
                self.bring(station)
            return
        flight = station.flight
        if flight is None:
            step = station.planner.next_step()
            if isinstance(step, Stop):
                self.leave(station)
            elif isinstance(step, Wait):
                station.planner.woken()
                station.planner.try_again()
            else:
                station.flight = Flight(step)
                if self.has("net", 0.15):
                    self.fail(station, OfflineError(cause="refused"))
        elif flight.stage == "answered":
            self.deliver(station, flight)
        else:
            self.serve(station, flight)

    def fail(self, station: Station, error: SyncError) -> None:
        flight, station.flight = station.flight, None
        if flight is not None:
            station.planner.failed(flight.step, error)
            if not isinstance(error, OfflineError) and self.chance(0.5):
                station.planner.try_again()

    def serve(self, station: Station, flight: Flight) -> None:
        """Let the server work on a request."""
        step, desk = flight.step, station.desk
        if isinstance(step, Push):
            if self.has("server_crash", 0.1):
                if flight.xid is not None:
                    self.server.end(flight.xid)
                self.fail(station, OfflineError(cause="cut"))
                return
            if flight.stage == "out" and self.has("slow_commit", 0.4):
                flight.stage = "begun"
                flight.xid = self.server.begin(desk.disk.device, step.body, self.now_ms)
            if flight.stage == "begun" and self.has("slow_commit", 0.7):
                return
            if self.has("stray", 0.2):
                self.strays.append((desk.disk.device, step.body))
        try:
            flight.answer = self._ask(station, flight)
        except SyncError as error:
            flight.error = error
        if flight.xid is not None:
            self.server.end(flight.xid)
        flight.stage = "answered"

    def _ask(self, station: Station, flight: Flight) -> Any:
        step, disk = flight.step, station.desk.disk
        if isinstance(step, Push):
            answer = self.server.push(disk.device, step.body, self.now_ms, flight.xid)
            if self.has("net", 0.05):
                answer = self.server.push(disk.device, step.body, self.now_ms)
            return answer
        if isinstance(step, Announce):
            return self.server.announce(disk.device, step.incarnation)
        if isinstance(step, Pull):
            return self.server.pull(
                disk.device,
                disk.incarnation,
                station.schema,
                step.cursors,
                self.now_ms,
                self.rng.choice([2, 5, 50]),
            )
        return self.server.snapshot(disk.device, disk.incarnation, step.scope)

    def deliver(self, station: Station, flight: Flight) -> None:
        """Bring an answer home, unless it is lost, torn or never ends."""
        if self.has("net", 0.15):
            self.fail(station, OfflineError(cause=self.rng.choice(["timeout", "cut"])))
            return
        if flight.error is not None:
            self.fail(station, flight.error)
            return
        station.flight = None
        step, answer, planner = flight.step, flight.answer, station.planner
        station.desk.wall.offset_ms = -station.desk.wall.skew_ms  # every answer tells the server's time
        if isinstance(step, Push):
            station.pushes += 1
            planner.pushed(answer)
        elif isinstance(step, Announce):
            planner.announced(*answer)
        elif isinstance(step, Pull):
            station.pulls += 1
            try:
                planner.pulled(answer, step.since_seq)
            except DivergedError as error:
                planner.failed(step, error)
        elif isinstance(step, Load):
            epoch, cursor, rows = answer
            if epoch == station.desk.disk.epoch or not station.desk.disk.epoch:
                station.desk.load(step.scope, cursor, rows, step.since_seq)
            planner.loaded()

    def leave(self, station: Station) -> None:
        """A revoked desk: its rows go."""
        station.is_gone = True
        station.desk.disk.rows.clear()

    # The end.

    def _calm_down(self) -> None:
        self.is_calm = True
        self.server.is_full = False
        if "schema" in self.faults and self.server.schema == "1":
            self.server.upgrade()
        for station in self.stations:
            station.desk.is_full = False
            station.desk.crash_in = None
            if station.desk.disk.is_alone:
                self.bring(station)
            if station.is_gone:
                self.drop(station)
            elif station.flight is not None and station.flight.stage == "begun":
                self.serve(station, station.flight)
            if self.server.schema == "2" and station.schema == "1":
                self.upgrade(station)

    def settle(self) -> None:
        """All faults end; everything that is on its way arrives; then nothing may be left to do."""
        self._calm_down()
        self.server.look_again()
        from tests.sync.simulator.promises import equal_before_sums

        for station in self.stations * 4:
            self.quiet(station)
        live = [one for one in self.stations if not one.is_gone]
        # Who hears of a restored server only now sends once more what it had lost: all look twice.
        for turn in range(4):
            if turn == 2:
                equal_before_sums(self)
            for station in live:
                self.now_ms += 1000
                if turn == 2 and station.voice == station.desk.disk.incarnation:
                    # What copies with one voice miss only the sums tell.
                    for scope in station.desk.disk.cursors:
                        station.planner.diverged(scope)
                station.planner.woken()
                self.quiet(station)

    def quiet(self, station: Station) -> None:
        """Run one desk until nothing is left for it to do."""
        for _ in range(3000):
            if station.is_gone:
                return
            if station.flight is None and station.planner.is_quiet():
                return
            self.now_ms += 11
            if station.flight is None:
                # Asking for the next step to see whether there is one would take its turn from a push.
                station.planner.try_again()
            self.guard(station, lambda: self.network(station))
        raise Broken(f"stuck: {station.person.code} {station.planner.next_step()}")

    # What the promises ask.

    def told_by_another(self) -> str:
        """Let another desk's row come to the server; return its id."""
        row_id = self.make_id()
        values = {"code": row_id, "title": "别店"}
        self.server.tell("brand", Row(NIL, row_id, f"{self.now_ms:012x}0000{self.made:012x}", values))
        return row_id

    def at_once(self, station: Station, step: Step) -> None:
        """Do a step of a desk from its asking to its answer."""
        if isinstance(step, Wait):
            station.planner.woken()
            return
        station.flight = Flight(step)
        self.serve(station, station.flight)
        self.deliver(station, station.flight)

    @property
    def dead_rows(self) -> set[str]:
        """Rows whose saving is not counted: the disk that knew of it is lost."""
        return {saved.op.row for saved in self.forgotten.values()}

    def has_copies(self) -> bool:
        return any(one.was_restored for one in self.stations)

    def redacted(self) -> set[str]:
        return {row.values["customer_id"] for row in self.server.state.rows["redaction"].values()}

    def may_number_twice(self, code: str) -> bool:
        """A restored copy counts again; nobody stands in the way where its first document moved away."""
        return any(one.person.code == code and one.was_restored for one in self.stations)

    def unsaved_numbers(self, station: Station) -> set[int]:
        """Numbers that were taken by a save that failed."""
        saved = {
            int(one.op.new["number"].rpartition("-")[2])
            for one in self.saved_ops.values()
            if one.op.table == "ticket"
            and str(one.op.new.get("number", "")).startswith(f"TS-{station.person.code}-")
        }
        return set(range(1, station.desk.disk.numbers + 1)) - saved
