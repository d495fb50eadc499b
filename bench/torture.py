# SPDX-License-Identifier: Apache-2.0
"""``torture.py --kills N --schedules N --folder DIR``: kills everything at random, and proves every promise.

A real server on a real PostgreSQL, real desks, a bad line between them. Run again, it goes on where it was.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ["SUNSHINE_KEY_STORE"] = "file"

from app.core.vault import write_whole
from bench.sync_ground import ROOT
from bench.torture_ground import OFFICE, Ground, StuckError
from bench.torture_proof import Findings, Seen, figures, prove

DESKS = ("A1", "A2", "B1", OFFICE)
"""Two desks of one store, one of another, the office."""
KILLS: dict[str, int] = {"desk": 35, "server": 8, "worker": 7, "connection": 28, "cluster": 22}
"""What is killed, and how often each is chosen: ``connection`` is ended by PostgreSQL, ``cluster`` loses one
of its processes by SIGKILL and recovers."""
KILLS_PER_ROUND = 15
AUDIT_EVERY = 5
"""Rounds; the last one is audited in any case."""
QUIET_SECONDS = 600.0
_MOST_LINES = 20


class BrokenError(Exception):
    """A promise does not hold."""


class Torture:
    """One run; all that it knows lasts in the folder."""

    def __init__(self, folder: Path, *, seed: int, desks: tuple[str, ...] = DESKS) -> None:
        self.file = folder / "state.json"
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.kept: dict[str, Any] = {
            "seed": seed, "round": 0, "kills": {}, "faults": {}, "seconds": 0.0, "failures": [], "ground": {},
            "seen": {},
        }  # fmt: skip
        if self.file.exists():
            self.kept |= json.loads(self.file.read_text("utf-8"))
        self.began = time.monotonic()
        self.took = ""
        """Where the time of the last round went."""
        self.ground = Ground(folder, self.kept["seed"], desks, self.kept["ground"])
        self.seen = {name: Seen(**self.kept["seen"].get(name, {})) for name in desks}
        self._keep()

    def round(self, kinds: dict[str, int], kills: int, *, with_audit: bool) -> None:
        """Kill so often, let all get quiet, prove. Errors: BrokenError."""
        chance = random.Random(f"{self.kept['seed']} {self.kept['round']}")  # noqa: S311 -- a schedule
        counts: Counter[str] = Counter()
        try:
            began = time.monotonic()
            self._storm(chance, kinds, kills, counts)
            stormed = time.monotonic()
            found = self._calm()
            calmed = time.monotonic()
            if not found.all():
                scopes = {name: self.ground.desks[name].ask("check")["all"] for name in self.ground.names}
                seen = copy.deepcopy(self.seen)
                found = prove(self.ground, seen, scopes, with_audit=with_audit)
                self.seen = self.seen if found.all() else seen
            proved = time.monotonic()
            self.took = (
                f"storm {stormed - began:.0f} s, calm {calmed - stormed:.0f} s, proof {proved - calmed:.0f} s"
            )
        except StuckError as error:
            found = Findings(stuck=[str(error)])
        except (EOFError, OSError) as error:
            found = Findings(other=[f"a desk ended by itself: {error!r}"])
        found.other += self._logged()
        if found.all():
            failure = {"seed": self.kept["seed"], "round": self.kept["round"]} | asdict(found)
            self.kept["failures"].append(failure)
            self._keep()
            raise BrokenError("\n".join(found.all()[:_MOST_LINES]))
        for name, count in counts.items():
            self.kept["kills"][name] = self.kept["kills"].get(name, 0) + count
        for name, count in self.ground.proxy.counts.items():
            self.kept["faults"][name] = self.kept["faults"].get(name, 0) + count
        self.ground.proxy.counts.clear()
        self.kept["round"] += 1
        self._keep()

    def kills(self) -> int:
        """Return how many were proved harmless so far."""
        return sum(self.kept["kills"].values())

    def figures(self) -> dict[str, Any]:
        """Return what is written into ``figures.json``."""
        kept, faults = self.kept, dict(self.kept["faults"])
        failed: Counter[str] = Counter()
        for failure in kept["failures"]:
            failed.update({name: len(lines) for name, lines in failure.items() if isinstance(lines, list)})
        return {
            "seed": kept["seed"],
            "rounds": kept["round"],
            "kills": {"all": self.kills()} | kept["kills"],
            "saves": sum(one.saves for one in self.seen.values()),
            **figures(self.ground),
            "repeats answered": faults.pop("repeats answered", 0),
            "reconnects": faults.pop("connections", 0),
            "requests": faults.pop("requests", 0),
            "faults of the line": faults,
            **{name: failed[name] for name in ("lost", "duplicated", "diverged", "stuck", "other")},
            "hours": round(kept["seconds"] / 3600, 2),
        }

    def stop(self) -> None:
        """End all processes."""
        self.ground.stop()

    # ---- a round

    def _storm(self, chance: random.Random, kinds: dict[str, int], kills: int, counts: Counter[str]) -> None:
        ground = self.ground
        for name in ground.names:
            ground.desks[name].ask("go")
        ground.proxy.break_()
        away: str | None = None
        until = time.monotonic() + 30.0 * kills
        queue = list(kinds) if kills == len(kinds) else []
        while counts.total() < kills:
            time.sleep(chance.uniform(0.2, 1.2))
            if time.monotonic() > until:
                raise StuckError(f"only {dict(counts)} could be killed")
            if away is not None and chance.random() < 0.5:
                ground.proxy.give_back(away)
                away = None
            elif away is None and chance.random() < 0.15:
                away = chance.choice(ground.names)
                ground.proxy.take_away(away)
            ground.ensure_server()
            kind = queue[0] if queue else chance.choices(list(kinds), list(kinds.values()))[0]
            is_done = self._kill(kind, chance)
            self._note(f"{kind} {is_done}")
            if is_done:
                counts[kind] += 1
                queue = queue[1:]

    def _kill(self, kind: str, chance: random.Random) -> bool:
        ground = self.ground
        if kind == "desk":
            return ground.kill_desk(chance.choice(ground.names))
        if kind == "server":
            return ground.kill_server(chance.choice([1, 2]))
        if kind == "worker":
            return ground.kill_worker(chance)
        return ground.kill_backend(hard=kind == "cluster")

    def _calm(self) -> Findings:
        """Let everybody come to an end; return what does not."""
        ground = self.ground
        ground.proxy.heal()
        self._note("healed")
        ground.start_server()
        self._note("server is there")
        for name in ground.names:
            ground.desks[name].ask("quiet")
        self._note("all are quiet")
        found = Findings()
        until = time.monotonic() + QUIET_SECONDS
        left = self._all_unrest(found)
        # All in one look: what one still sends, another must still get.
        while left and not found.diverged and time.monotonic() < until:
            self._note(str(left))
            for name in left:
                ground.desks[name].ask("look")
            time.sleep(0.3)
            left = self._all_unrest(found)
        if left:
            for name in left:
                ground.desks[name].ask("stacks")
        found.stuck += [f"{name} {why}" for name, why in left.items()]
        return found

    def _all_unrest(self, found: Findings) -> dict[str, str]:
        return {name: why for name in self.ground.names if (why := self._unrest(name, found))}

    def _unrest(self, name: str, found: Findings) -> str:
        """Return why a desk is not in step yet, empty when it is."""
        desk = self.ground.desks[name]
        state = desk.ask("state")
        if state["broken"]:
            raise StuckError(f"the sync of {name} ended: {state['broken']}")
        waits = {key: value for key, value in state.items() if value}
        if waits:
            return str(waits)
        checked = desk.ask("check")
        if checked["error"]:
            return str(checked["error"])
        found.diverged += [f"{name} {scope}" for scope in {*checked["differ"], *checked["ever"]}]
        missing = set(checked["all"]) - set(checked["compared"]) - set(checked["differ"])
        return f"not compared {sorted(missing)}" if missing else ""

    def _logged(self) -> list[str]:
        """Return what the desks' processes complained of since the last look."""
        found = []
        for name, place in self.ground.places.items():
            content = place.log.read_text("utf-8", "replace") if place.log.exists() else ""
            start = self.kept.setdefault("logs", {}).get(name, 0)
            self.kept["logs"][name] = len(content)
            lines = [
                line for line in content[start:].splitlines() if line.startswith(("DIVERGED", "Traceback"))
            ]
            found += [f"{name} {line} (see {place.log.name})" for line in lines]
        return found

    def _note(self, line: str) -> None:
        """Write a line for whoever wants to know where the time went."""
        with (self.folder / "progress.log").open("a", encoding="utf-8") as log:
            log.write(f"{self.kept['round']} {time.monotonic():.1f} {line}\n")

    def _keep(self) -> None:
        now = time.monotonic()
        self.kept["seconds"] += now - self.began
        self.began = now
        self.kept["seen"] = {name: asdict(one) for name, one in self.seen.items()}
        write_whole(self.file, _text(self.kept))
        write_whole(self.folder / "figures.json", _text(self.figures() | self._schedules()))

    def _schedules(self) -> dict[str, Any]:
        return {"schedules": self.kept["schedules"]} if "schedules" in self.kept else {}

    # ---- the simulator

    def play(self, schedules: int) -> bool:
        """Play the simulator's schedules on, beside; tells whether every promise held."""
        words = [
            sys.executable, "-m", "tests.sync.simulator", "--schedules", str(schedules),
            "--progress", str(self.folder / "schedules.next"),
        ]  # fmt: skip
        began = time.monotonic()
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
        before = self.kept.get("schedules", {"played": 0, "failures": [], "seconds": 0})
        failures = [line for line in done.stdout.splitlines() if "--seed" in line]
        if done.returncode and not failures:
            failures = [done.stderr[-2000:]]
        next_ = self.folder / "schedules.next"
        self.kept["schedules"] = {
            "played": json.loads(next_.read_text("utf-8"))["played"] if next_.exists() else 0,
            "failures": before["failures"] + failures,
            "seconds": round(before["seconds"] + time.monotonic() - began),
        }
        self._keep()
        return not failures


def _text(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def main() -> int:
    """Return 1 when a promise was broken; the folder stays, and the line says how to go on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--schedules", type=int, default=0)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    given = parser.parse_args()
    torture = Torture(given.folder.resolve(), seed=given.seed)
    try:
        _say(f"seed {torture.kept['seed']}, round {torture.kept['round']}, {torture.kills()} kills done")
        while (left := given.kills - torture.kills()) > 0:
            kills = min(KILLS_PER_ROUND, left)
            is_last = kills == left
            torture.round(KILLS, kills, with_audit=is_last or torture.kept["round"] % AUDIT_EVERY == 0)
            _say(
                f"round {torture.kept['round']}: {torture.kills()} kills, "
                f"{sum(one.saves for one in torture.seen.values())} saves, "
                f"{torture.kept['seconds'] / 60:.1f} min ({torture.took})"
            )
        if given.schedules and not torture.play(given.schedules):
            _say("\n".join(torture.kept["schedules"]["failures"]))
            return 1
    except BrokenError as error:
        _say(f"BROKEN seed {torture.kept['seed']} round {torture.kept['round']} in {given.folder}\n{error}")
        return 1
    finally:
        torture.stop()
    _say((given.folder / "figures.json").read_text("utf-8"))
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
