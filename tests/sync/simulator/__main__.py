# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.sync.simulator --seed N`` replays one; ``--schedules N --from M`` plays many."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from pathlib import Path

from tests.sync.simulator.world import World


def play(seed: int, kinds: frozenset[str] | None = None) -> str:
    """Play one schedule (with these kinds of trouble, else with those that the seed says).

    Returns the line that replays it when a promise was broken, else nothing.
    """
    try:
        World(seed, faults=None if kinds is None else set(kinds)).run()
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is a finding
        where = traceback.extract_tb(error.__traceback__)[-1]
        first = str(error).splitlines()[0] if str(error) else ""
        return (
            f"python -m tests.sync.simulator --seed {seed}   "
            f"# {type(error).__name__} {Path(where.filename).name}:{where.lineno} {first}"
        )
    return ""


def main() -> int:
    """Return 1 when a schedule failed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int)
    parser.add_argument("--schedules", type=int, default=2000)
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--progress", type=Path, help="a file that keeps the next seed")
    parser.add_argument("--most", type=int, default=10, help="stop after so many failures")
    given = parser.parse_args()
    if given.seed is not None:
        World(given.seed).run()
        sys.stdout.write(f"seed {given.seed}: every promise held\n")
        return 0
    start = given.start
    if given.progress and given.progress.exists():
        start = max(start, int(given.progress.read_text(encoding="utf-8")))
    began = time.perf_counter()
    failures = 0
    for seed in range(start, given.start + given.schedules):
        line = play(seed)
        if line:
            failures += 1
            sys.stdout.write(line + "\n")
            if failures >= given.most:
                return 1
        if given.progress and (seed % 100 == 99 or seed == given.start + given.schedules - 1):
            given.progress.write_text(str(seed + 1), encoding="utf-8")
    count = given.start + given.schedules - start
    spent = time.perf_counter() - began
    sys.stdout.write(f"{count} schedules, {failures} failures, {count / max(spent, 1e-9):.0f}/s\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
