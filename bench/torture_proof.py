# SPDX-License-Identifier: Apache-2.0
"""What must hold when all is quiet: every answered save is on the server once, or visibly rejected.

Reads the files of the clerks, the desks' own logs and the server's tables. Must not know how anything was
broken.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's tables

from __future__ import annotations

import contextlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from app.core import synced
from bench.torture_desk import UNIQUE_COLUMNS
from bench.torture_ground import Ground, hexed

ONCE = {"customer_note": "text", "complaint": "subject", "complaint_entry": "text"}
"""Columns whose every text was written once."""
_PART = 2000


@dataclass
class Findings:
    """What does not hold, one line each, by promise."""

    lost: list[str] = field(default_factory=list)
    duplicated: list[str] = field(default_factory=list)
    diverged: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)

    def all(self) -> list[str]:
        """Return every line with its promise before it."""
        return [f"{name}: {line}" for name, lines in vars(self).items() for line in lines]


@dataclass
class Seen:
    """How far earlier rounds proved each desk; lasts in the folder."""

    saved_at: int = 0
    seq: int = 0
    lines: int = 0
    saves: int = 0


def prove(
    ground: Ground, seen: dict[str, Seen], scopes: dict[str, list[str]], *, with_audit: bool
) -> Findings:
    """Prove what came since the last proof; ``seen`` moves on."""
    found = Findings()
    saves = {name: _saves(ground, name, seen[name].saved_at) for name in ground.names}
    inserted: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for groups, _ in saves.values():
        for group in groups:
            for _id, _group, table, row, scope, op, _unique in group:
                if op == "insert":
                    inserted[hexed(scope)][table].add(hexed(row))
    with contextlib.closing(ground.owner()) as owner:
        for name in ground.names:
            ids: dict[str, list[str]] = defaultdict(list)
            for scope in scopes[name]:
                for table, rows in inserted[scope].items():
                    ids[table] += sorted(rows)
            answer = ground.desks[name].ask("prove", seen[name].seq, with_audit=with_audit, ids=dict(ids))
            _prove_desk(owner, found, name, answer, saves[name][0], seen[name])
            seen[name].saved_at = saves[name][1]
            seen[name].saves += len(saves[name][0])
        for by_table in inserted.values():
            for table, rows in by_table.items():
                _prove_rows(owner, found, table, rows)
        _prove_values(owner, found, [line for groups, _ in saves.values() for one in groups for line in one])
        _prove_once(owner, found)
    return found


def figures(ground: Ground) -> dict[str, int]:
    """Return what the server holds."""
    facts = [one.name for one in synced.registered() if one.insert_only]
    with contextlib.closing(ground.owner()) as owner:

        def count(table: str) -> int:
            return int(owner.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # type: ignore[index]

        return {
            "facts": sum(count(name) for name in facts),
            "rows": sum(count(one.name) for one in synced.registered()),
            "conflicts": count("conflict"),
            "changes": count("change"),
        }


def _saves(ground: Ground, name: str, start: int) -> tuple[list[list[Any]], int]:
    """Return the groups of whole new lines of a clerk's file, and where it ends."""
    path = ground.places[name].saved
    if not path.exists():
        return [], start
    content = path.read_bytes()[start:]
    content = content[: content.rfind(b"\n") + 1]
    groups = []
    for line in content.split(b"\n"):
        with contextlib.suppress(ValueError):  # torn by a kill
            if line:
                groups.append(json.loads(line))
    return groups, start + len(content)


def _prove_desk(
    owner: Any, found: Findings, name: str, answer: dict[str, Any], groups: list[list[Any]], seen: Seen
) -> None:
    """Prove a desk's own log, its scopes and its audit."""
    held = {hexed(one[0]) for one in answer["held"]}
    log = {hexed(line[0]): line for line in answer["lines"]}
    for group in groups:
        for line in group:
            if hexed(line[0]) not in log:
                found.lost.append(f"{name} forgot {line[2]} {line[3]}")
    _prove_log(owner, found, name, log, held, seen)
    held_rows = {hexed(line[4]) for change, line in log.items() if change in held}
    for table, rows in answer["missing"].items():
        found.lost += [f"{table} {one} is not once on {name}" for one in rows if one not in held_rows]
    found.other += [f"{name} holds a foreign row {one}" for one in answer["foreign"]]
    found.duplicated += [f"{name} numbers {one}" for one in answer["doubled"]]
    found.other += [f"{name} audit {one}" for one in answer["audit"]]


def _prove_log(
    owner: Any, found: Findings, name: str, log: dict[str, list[Any]], held: set[str], seen: Seen
) -> None:
    """Prove that the server has each line of a desk's log once, groups with facts whole, and no other."""
    counts: Counter[str] = Counter()
    for part in _parts(log):
        query = "SELECT id, count(*) FROM change WHERE id = ANY(%s::uuid[]) GROUP BY id"
        counts.update({hexed(row[0]): row[1] for row in owner.execute(query, (part,))})
    taken: dict[str, set[bool]] = defaultdict(set)
    facts = set()
    for change, (_id, seq, group, table, row, _scope) in log.items():
        times = counts[change]
        if times == 0 and change not in held:
            found.lost.append(f"{name} {table} {row} change {change}")
        if times > 1:
            found.duplicated.append(f"{name} {table} {row} change {change}")
        taken[hexed(group)].add(times > 0)
        contract = synced.find(table)
        if contract is not None and contract.insert_only:
            facts.add(hexed(group))
        seen.seq = max(seen.seq, seq)
    found.other += [f"{name} half group {one}" for one in facts if len(taken[one]) > 1]
    seen.lines += sum(counts[change] > 0 for change in log)
    device = owner.execute("SELECT id FROM device WHERE name = %s", (name,)).fetchone()[0]
    there = owner.execute("SELECT count(*) FROM change WHERE device_id = %s", (device,)).fetchone()[0]
    if there != seen.lines:
        found.duplicated.append(f"{name} wrote {seen.lines} lines, the server has {there}")


def _prove_rows(owner: Any, found: Findings, table: str, rows: set[str]) -> None:
    """Every row of an answered save is on the server once, whatever its scope."""
    for part in _parts(rows):
        there = owner.execute(
            f'SELECT id, count(*) FROM "{table}" WHERE id = ANY(%s::uuid[]) GROUP BY id', (part,)
        )
        counts = {hexed(row[0]): row[1] for row in there}
        found.lost += [f"{table} {one} is not on the server" for one in part if one not in counts]
        found.duplicated += [f"{table} {one}" for one, count in counts.items() if count > 1]


def _prove_values(owner: Any, found: Findings, lines: list[Any]) -> None:
    """A value that was answered stands, was seen by who overwrote it, or lies in a conflict."""
    for column in UNIQUE_COLUMNS:
        values = {line[6][column]: hexed(line[3]) for line in lines if column in line[6]}
        for part in _parts(values):
            left = set(part)
            for query in (
                f"SELECT {column} FROM customer WHERE {column} = ANY(%s)",
                f"SELECT old_values ->> '{column}' FROM change WHERE row_id = ANY(%s::uuid[])",
                "SELECT kept ->> 'v' FROM conflict WHERE kept ->> 'v' = ANY(%s)",
                "SELECT lost ->> 'v' FROM conflict WHERE lost ->> 'v' = ANY(%s)",
            ):
                wanted = [values[one] for one in left] if "row_id" in query else list(left)
                left -= {row[0] for row in owner.execute(query, (wanted,))}
            found.lost += [f"customer {values[one]} {column} = {one}" for one in sorted(left)]


def _prove_once(owner: Any, found: Findings) -> None:
    for table, column in ONCE.items():
        rows = owner.execute(f'SELECT {column} FROM "{table}" GROUP BY {column} HAVING count(*) > 1')
        found.duplicated += [f"{table} {row[0]}" for row in rows]
    rows = owner.execute("SELECT scope, number FROM complaint GROUP BY scope, number HAVING count(*) > 1")
    found.duplicated += [f"complaint {row[1]}" for row in rows]


def _parts(items: Iterable[str]) -> Iterator[list[str]]:
    every = list(items)
    for at in range(0, len(every), _PART):
        yield every[at : at + _PART]
