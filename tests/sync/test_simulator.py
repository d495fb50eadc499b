# SPDX-License-Identifier: Apache-2.0
"""The simulator's schedules keep every promise; planted faults are found; a Hypothesis machine on top."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.sync.simulator.__main__ import play
from tests.sync.simulator.faults import FAULTS
from tests.sync.simulator.promises import check
from tests.sync.simulator.world import FAULTS as KINDS
from tests.sync.simulator.world import World

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_SCHEDULES = 40
"""What fits into a quick run; set SUNSHINE_SCHEDULES for more (CI: 2,000)."""
MOST_SEEDS = 200


def test_every_promise_holds_in_every_schedule() -> None:
    """Seeds from 0 on; each failure is one line that replays it."""
    count = int(os.environ.get("SUNSHINE_SCHEDULES", DEFAULT_SCHEDULES))
    failures = [line for seed in range(count) if (line := play(seed))]
    assert not failures, "\n".join(failures)


@pytest.mark.long
def test_two_thousand_schedules() -> None:
    """The number that CI runs."""
    failures = [line for seed in range(2000) if (line := play(seed))]
    assert not failures, "\n".join(failures)


RARE = {"move_without_remove", "replay_forgotten", "share_never_ends"}
"""Faults that need many schedules to show."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.long] if name in RARE else []) for name in sorted(FAULTS)]
)
def test_a_planted_fault_is_found(name: str) -> None:
    """A simulator that finds no known fault proves nothing."""
    fault = FAULTS[name]
    with fault.plant():
        found = next((seed for seed in range(MOST_SEEDS) if play(seed, fault.kinds)), None)
    assert found is not None
    assert not play(found, fault.kinds)


@pytest.mark.long
def test_a_seed_is_replayed_by_its_line(tmp_path: Path) -> None:
    """The line works, the run of many goes on where it was stopped."""
    command = [sys.executable, "-m", "tests.sync.simulator"]
    told = subprocess.run([*command, "--seed", "7"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "seed 7: every promise held\n"
    progress = tmp_path / "next"
    progress.write_text("298", encoding="utf-8")
    told = subprocess.run(
        [*command, "--schedules", "300", "--progress", str(progress)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.startswith("2 schedules, 0 failures")
    assert json.loads(progress.read_text(encoding="utf-8"))["next"] == 300


class DesksAndServer(RuleBasedStateMachine):
    """Hypothesis chooses what happens next; chance decides only small things."""

    @initialize(seed=st.integers(0, 2**16), faults=st.sets(st.sampled_from(KINDS), max_size=6))
    def begin(self, seed: int, faults: set[str]) -> None:
        """Open stores and desks."""
        self.world = World(seed, faults=faults)

    @rule(place=st.integers(0, 5))
    def somebody_works(self, place: int) -> None:
        """A person saves something."""
        station = self._station(place)
        if station is not None:
            self.world.guard(station, station.person.act)

    @rule(place=st.integers(0, 5), stages=st.integers(1, 6))
    def the_line_moves(self, place: int, stages: int) -> None:
        """One desk's request goes on by some stages."""
        for _ in range(stages):
            station = self._station(place)
            if station is not None:
                self.world.now_ms += 5
                self.world.guard(station, lambda: self.world.network(station))  # noqa: B023 -- called at once

    @precondition(lambda self: self.world.faults)
    @rule(place=st.integers(0, 5))
    def something_breaks(self, place: int) -> None:
        """A fault happens."""
        station = self._station(place)
        if station is not None:
            self.world.fault(station)

    @rule(seconds=st.integers(1, 100_000))
    def time_passes(self, seconds: int) -> None:
        """The clock goes on."""
        self.world.now_ms += seconds * 1000

    def _station(self, place: int):  # noqa: ANN202 -- a helper of the machine
        live = [one for one in self.world.stations if not one.is_gone]
        return live[place % len(live)] if live else None

    def teardown(self) -> None:
        """All is quiet: every promise holds."""
        if hasattr(self, "world"):
            self.world.settle()
            check(self.world)


DesksAndServer.TestCase.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None, derandomize=True,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
TestDesksAndServer = DesksAndServer.TestCase


def test_a_schedule_is_quick() -> None:
    """100,000 of them must be possible: the mean of some is below 150 ms on a slow, shared machine."""
    began = time.process_time()
    for seed in range(40):
        play(seed)
    assert (time.process_time() - began) / 40 < 0.15
