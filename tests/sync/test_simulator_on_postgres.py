# SPDX-License-Identifier: Apache-2.0
"""The simulator's schedules against the product's SQL on a real PostgreSQL; planted faults are found."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.support.postgres import Cluster
from tests.sync.simulator.__main__ import play
from tests.sync.simulator.real_faults import FAULTS
from tests.sync.simulator.real_ground import Ground

DEFAULT_SCHEDULES = 4
"""What fits into a quick run; SUNSHINE_SCHEDULES plays more."""
MANY = 1000
MOST_SEEDS = 60
QUICK = "log_entry_lost"
"""The fault that each run plants."""


@pytest.fixture(scope="module")
def ground(postgres_cluster: Cluster) -> Iterator[Ground]:
    """Give the databases in which the schedules are played."""
    with Ground(postgres_cluster.url("postgres")) as opened:
        yield opened


def test_every_promise_holds_on_postgresql(ground: Ground) -> None:
    """Seeds from 0 on; each failure is one line that replays it."""
    count = int(os.environ.get("SUNSHINE_SCHEDULES", DEFAULT_SCHEDULES))
    failures = [line for seed in range(count) if (line := play(seed, server=ground.server))]
    assert not failures, "\n".join(failures)


@pytest.mark.long
def test_a_thousand_schedules_on_postgresql(ground: Ground) -> None:
    """The number that was promised."""
    failures = [line for seed in range(MANY) if (line := play(seed, server=ground.server))]
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[] if name == QUICK else [pytest.mark.long]) for name in sorted(FAULTS)]
)
def test_a_fault_planted_in_the_sql_is_found(postgres_cluster: Cluster, ground: Ground, name: str) -> None:
    """A check that cannot fail proves nothing."""
    fault = FAULTS[name]
    with Ground(postgres_cluster.url("postgres"), fault.plant) as faulty:
        lines = (play(seed, fault.kinds, faulty.server) for seed in range(MOST_SEEDS))
        found = next((line for line in lines if line), "")
    assert "--postgres --seed" in found
    seed = int(found.split("--seed ")[1].split()[0])
    assert not play(seed, fault.kinds, ground.server)
