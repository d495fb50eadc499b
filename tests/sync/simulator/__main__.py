# SPDX-License-Identifier: Apache-2.0
"""``python -m tests.sync.simulator --seed N`` replays one; ``--schedules N --from M`` plays many.

With ``--postgres`` the server is the product's SQL on a real PostgreSQL: one of its own, or ``--database``, a
superuser's URL of a cluster that does nothing else (an open write of another database hides what is new).
``--progress FILE`` goes on where it was stopped and keeps the failures that were found.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.sync.simulator.world import World


def play(seed: int, kinds: frozenset[str] | None = None, server: Any = None) -> str:
    """Play one schedule (with these kinds of trouble, else with those that the seed says).

    ``server`` makes the server of its stores; without it the reference. Returns the line that replays it when
    a promise was broken, else nothing.
    """
    try:
        World(seed, None if kinds is None else set(kinds), server).run()
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is a finding
        where = traceback.extract_tb(error.__traceback__)[-1]
        first = str(error).splitlines()[0] if str(error) else ""
        return (
            f"python -m tests.sync.simulator {'--postgres ' if server else ''}--seed {seed}   "
            f"# {type(error).__name__} {Path(where.filename).name}:{where.lineno} {first}"
        )
    return ""


class Progress:
    """How far a run of many came and what it found; lasts in a file, or nowhere."""

    def __init__(self, file: Path | None, start: int) -> None:
        self.file = file
        self.kept: dict[str, Any] = {"next": start, "played": 0, "seconds": 0.0, "failures": []}
        if file is not None and file.exists():
            known = json.loads(file.read_text(encoding="utf-8"))
            self.kept |= known if isinstance(known, dict) else {"next": max(start, known)}
        self._before = self.kept["seconds"]
        self._began = time.perf_counter()

    def note(self, seed: int, line: str) -> None:
        """Remember what became of a seed."""
        self.kept["next"] = seed + 1
        self.kept["played"] += 1
        self.kept["seconds"] = round(self._before + time.perf_counter() - self._began, 1)
        if line:
            self.kept["failures"].append(line)

    def save(self) -> None:
        """Write it down whole: a run may be killed at any time."""
        if self.file is not None:
            draft = self.file.with_name(self.file.name + ".new")
            draft.write_text(json.dumps(self.kept, ensure_ascii=False, indent=1), encoding="utf-8")
            draft.replace(self.file)


@contextmanager
def servers(*, is_real: bool, database: str) -> Iterator[Any]:
    """Yield what makes the servers of schedules; None for the reference."""
    if not is_real:
        yield None
        return
    from tests.support.postgres import running_cluster
    from tests.sync.simulator.real_ground import Ground

    if database:
        with Ground(database) as ground:
            yield ground.server
        return
    with running_cluster() as cluster, Ground(cluster.url("postgres")) as ground:
        yield ground.server


def main() -> int:
    """Return 1 when a schedule failed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int)
    parser.add_argument("--schedules", type=int, default=2000)
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--progress", type=Path, help="a file that keeps the next seed and the failures")
    parser.add_argument("--most", type=int, default=10, help="stop after so many failures")
    parser.add_argument("--postgres", action="store_true", help="the product's SQL instead of the reference")
    parser.add_argument("--database", default="", help="a superuser's URL of a PostgreSQL 18")
    given = parser.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The order of sets is another in each process: a line must replay what it says.
        words = [sys.executable, "-m", "tests.sync.simulator", *sys.argv[1:]]
        return subprocess.run(words, env=os.environ | {"PYTHONHASHSEED": "0"}, check=False).returncode
    with servers(is_real=given.postgres, database=given.database) as server:
        if given.seed is not None:
            World(given.seed, server=server).run()
            sys.stdout.write(f"seed {given.seed}: every promise held\n")
            return 0
        return _play_many(given, server)


def _play_many(given: argparse.Namespace, server: Any) -> int:
    progress = Progress(given.progress, given.start)
    began, count, failures = time.perf_counter(), 0, 0
    for seed in range(progress.kept["next"], given.start + given.schedules):
        line = play(seed, server=server)
        progress.note(seed, line)
        count += 1
        if line:
            failures += 1
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
        if line or seed % 100 == 99:
            progress.save()
        if failures >= given.most:
            return 1
    progress.save()
    spent = time.perf_counter() - began
    sys.stdout.write(f"{count} schedules, {failures} failures, {count / max(spent, 1e-9):.1f}/s\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
