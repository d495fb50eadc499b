# SPDX-License-Identifier: Apache-2.0
"""A desk with its person and its line, and the values of a schedule. Must not know what happens to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.sync.client.planner import Planner
from app.sync.client.port import Step
from app.sync.errors import SyncError
from app.sync.protocol import Op
from tests.sync.simulator import company
from tests.sync.simulator.desk import SimDesk
from tests.sync.simulator.people import Person

if TYPE_CHECKING:
    from tests.sync.simulator.world import World

START_MS = 1_800_000_000_000
DAY_MS = 86_400_000
YEAR_MS = 365 * DAY_MS
FAULTS = (
    "net", "crash", "disk_full", "slow_commit", "server_crash", "server_full", "restore_desk", "clone",
    "restore_server", "share", "scope", "skew", "schema", "reinstall", "revoke", "stray", "compact",
    "alone",
)  # fmt: skip


class Broken(AssertionError):  # noqa: N818 -- it says what a promise is
    """A promise was broken."""


@dataclass
class Flight:
    """One request of a desk on its way: not yet there, begun there, or answered."""

    step: Step
    stage: str = "out"
    xid: int | None = None
    answer: Any = None
    error: SyncError | None = None


@dataclass
class Saved:
    """One change that a desk saved, for the count at the end."""

    op: Op
    desk: Station
    group: str


class Station:
    """A desk with its planner, its person and its line to the server."""

    def __init__(self, world: World, desk: SimDesk, person: Person, schema: str) -> None:
        self.world = world
        self.desk = desk
        self.person = person
        self.schema = schema
        self.flight: Flight | None = None
        self.pulls = self.pushes = 0
        self.is_gone = False
        self.was_restored = False
        self.voice = ""
        """The incarnation that it shares with a copy, or that it had when it was put back."""
        self.start()

    def start(self) -> None:
        """Start the program."""
        self.desk.boot()
        roster = [name for name, spec in company.tables().items() if spec.contract.ends_batch]
        self.planner = Planner(self.desk, schema=self.schema, most_ops=self.world.most_ops, roster=roster)
        self.flight = None
