# SPDX-License-Identifier: Apache-2.0
"""The table of docs/bench.md: the sync beside the raw limits of both databases and two peers, in one run.

Rounds are interleaved, medians count. ``--write`` puts the table into docs/bench.md. The peers run where
SUNSHINE_BENCH_ANKI names an interpreter with ``anki`` and SUNSHINE_BENCH_NODE a folder of node modules.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from uuid import UUID

from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.customers.models import CustomerPhone
from bench import sync_load
from bench.harness import Line, table, write_table
from bench.sync_ground import ROOT, BareDevice, Ground, ground
from bench.sync_limits import PostgresLimit, SqliteLimit, rows
from tests.support.company import enter
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD

ROUNDS = 5
ROWS = 10_000
EDITS = 10


def _per_second(count: int, do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    return count / (time.perf_counter() - begun)


def _bodies(device: BareDevice, ids: list[UUID], bases: dict[str, str]) -> list[bytes]:
    """Return packed batches of inserts, or of two-field updates when ``bases`` are known; fills them."""
    bodies = []
    for start in range(0, len(ids), 1000):
        ops = []
        for place, row in enumerate(ids[start : start + 1000]):
            base = bases.get(row.hex, "")
            new = {"digits": f"138{place:08d}", "label": "爱人"} if base else device.phone(place)
            op = device.op("customer_phone", row, new, base)
            bases[row.hex] = op["h"]
            ops.append(op)
        bodies.append(device.body(ops))
    return bodies


def _send(device: BareDevice, bodies: list[bytes]) -> None:
    for body in bodies:
        device.send(body)


def pushes(on: Ground, name: str) -> list[Line]:
    """Measure pushes with all rules against the staged upsert of the same rows."""
    device, limit, scope = on.device(), PostgresLimit(on.owner_url), new_id()
    found: dict[str, list[float]] = {"insert": [], "update": [], "raw_insert": [], "raw_update": []}
    size = 0
    for _ in range(ROUNDS + 1):
        ids, bases = [new_id() for _ in range(ROWS)], {}
        bodies = _bodies(device, ids, bases)
        found["insert"].append(_per_second(ROWS, lambda: _send(device, bodies)))  # noqa: B023 -- run at once
        raw = rows(ROWS, scope)
        found["raw_insert"].append(_per_second(ROWS, lambda: limit.staged_upsert(raw)))  # noqa: B023
        bodies = _bodies(device, ids, bases)
        size = sum(len(body) for body in bodies)
        found["update"].append(_per_second(ROWS, lambda: _send(device, bodies)))  # noqa: B023
        again = rows(ROWS, scope, ids=[UUID(row["id"]) for row in raw])
        found["raw_update"].append(_per_second(ROWS, lambda: limit.staged_upsert(again)))  # noqa: B023
    limit.close()
    middle = {key: median(values[1:]) for key, values in found.items()}
    return [
        Line(
            f"push with all rules, {kind}s, {name}: share of PostgreSQL's staged upsert",
            f"{middle[kind] / middle['raw_' + kind]:.2f}",
            "≥ 0.20, aim 0.30",
            f"{middle[kind]:,.0f} of {middle['raw_' + kind]:,.0f} rows/s",
        )
        for kind in ("insert", "update")
    ] + [
        Line(
            "bytes on the wire, push of two fields with clocks, history included",
            f"{size / ROWS:.0f}",
            "≤ 90 without history",
            "1,000 ops a batch, zstd",
        )
    ]


def pulls(on: Ground, name: str) -> list[Line]:
    """Measure pulling into a real desk against the upsert of the same rows into the same file."""
    device = on.device()
    ours, raw, alike, trips, settled = [], [], [], [], []
    with on.desk("pulling") as (desk, parts):
        parts.loop.run_once()
        limit = SqliteLimit(desk.runner.database)
        indexed = [column for index in CustomerPhone.__table__.indexes for column in index.columns.keys()]  # noqa: SIM118 -- not a dict
        same = SqliteLimit(desk.runner.database, "indexed_row", indexed)
        for _ in range(ROUNDS + 1):
            _send(device, _bodies(device, [new_id() for _ in range(ROWS)], {}))
            time.sleep(0.2)  # until the horizon has passed the last push
            parts.loop.planner.woken()
            ours.append(_per_second(ROWS, parts.loop.exchange))
            settled.append(_per_second(ROWS, parts.loop.applier.work_off))
            again = rows(ROWS, device.store)
            raw.append(_per_second(ROWS, lambda: limit.upsert(again)))  # noqa: B023 -- run at once
            again = rows(ROWS, device.store)
            alike.append(_per_second(ROWS, lambda: same.upsert(again)))  # noqa: B023
        singly = _per_second(ROWS, lambda: limit.row_by_row(rows(ROWS, device.store)))
        with on.desk("other") as (other, others):
            others.loop.run_once()
            ids = _first_phones(desk)
            actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
            assert actor is not None
            for turn in range(9):

                def edit(uow: UnitOfWork, turn: int = turn) -> None:
                    for row in ids:
                        found = uow.session.get(CustomerPhone, (device.store, row))
                        assert found is not None
                        found.label = f"改 {turn}"

                desk.runner.write(actor, edit)
                begun = time.perf_counter()
                parts.loop.run_once()
                others.loop.planner.woken()
                others.loop.run_once()
                trips.append(time.perf_counter() - begun)
            assert _label(other, device.store, ids[0]) == "改 8"
    middle, bare, likely = median(ours[1:]), median(raw[1:]), median(alike[1:])
    return [
        Line(
            f"pull, {name}: share of SQLite's upsert into a bare table of the same file",
            f"{middle / bare:.2f}",
            "≥ 0.60",
            f"{middle:,.0f} of {bare:,.0f} rows/s; then {median(settled[1:]):,.0f}/s derived and indexed",
        ),
        Line(
            f"pull, {name}: share of SQLite's upsert into a table with the same {len(indexed)} indexes",
            f"{middle / likely:.2f}",
            "",
            f"{middle:,.0f} of {likely:,.0f} rows/s",
        ),
        Line(
            f"pull, {name}: against row-by-row upsert into the bare table",
            f"{middle / singly:.1f}",
            "(≥ 4 is the first load's)",
            f"{middle:,.0f} of {singly:,.0f} rows/s",
        ),
        Line(
            f"round trip of ten edits, {name}",
            f"{median(trips) * 1000:.1f} ms",
            "≥ 4 × as fast as Anki",
            "both desks",
        ),
    ]


def _first_phones(desk: object) -> list[UUID]:
    with desk.runner.database.reading() as session:  # type: ignore[attr-defined]
        return list(
            session.scalars(CustomerPhone.__table__.select().with_only_columns(CustomerPhone.id).limit(EDITS))
        )


def _label(desk: object, scope: UUID, row: UUID) -> str:
    with desk.runner.database.reading() as session:  # type: ignore[attr-defined]
        found = session.get(CustomerPhone, (scope, row))
        return found.label if found else ""


def peers() -> list[Line]:
    """Run the peers that this machine has."""
    lines = []
    anki, node = os.environ.get("SUNSHINE_BENCH_ANKI"), os.environ.get("SUNSHINE_BENCH_NODE")
    for name, words, environment in (
        ("Anki 26.9", [anki, str(ROOT / "bench/peers/anki_peer.py"), str(ROWS)], {}),
        ("PouchDB", ["node", str(ROOT / "bench/peers/pouch.js"), "2000"], {"NODE_PATH": node or ""}),
    ):
        if not (anki if name.startswith("Anki") else node):
            continue
        runs = []
        for _ in range(3):
            done = subprocess.run(  # noqa: S603 -- named by whoever measures
                [word for word in words if word],
                env=os.environ | environment,
                capture_output=True,
                check=True,
                encoding="utf-8",
            )
            runs.append(json.loads(done.stdout.strip().splitlines()[-1]))
        count = runs[0]["count"]
        push, pull = (median(count / run[key] for run in runs) for key in ("push_s", "pull_s"))
        trip = (
            f", ten edits {median(run['trip_s'] for run in runs) * 1000:.1f} ms"
            if "trip_s" in runs[0]
            else ""
        )
        lines.append(Line(f"{name} itself", f"{push:,.0f} / {pull:,.0f}", "", f"push / pull, notes/s{trip}"))
    return lines


def served(on: Ground, name: str) -> list[Line]:
    """Measure many desks at once: five rows pushed and pulled by each."""
    lines, rates = [], []
    for where, stores in (("many stores", 20), ("one hot store", 1)):
        found = sync_load.serve_many(on, stores=stores)
        rates.append(found.per_second)
        lines.append(
            Line(
                f"desks served, five-row push and pull, {where}, {name}",
                f"{found.per_second:,.0f}/s",
                "≥ 1,000/s, p99 ≤ 25 ms",
                f"p50 {found.p50_ms:.1f} ms, p99 {found.p99_ms:.1f} ms; processor of a turn: service "
                f"{found.service_ms:.2f} ms, PostgreSQL {found.database_ms:.2f} ms",
            )
        )
    lines.append(
        Line(f"one hot store, share of many, {name}", f"{rates[1] / rates[0]:.2f}", "≥ 0.85", "desks served")
    )
    return lines


def idlers(on: Ground) -> list[Line]:
    """Measure ten thousand desks that only wait."""
    idle = sync_load.idle(on, sync_load.IDLE)
    return [
        Line(
            f"{idle.desks:,} idle desks",
            f"{idle.kb_each:.1f} KB each",
            "≤ 15 KB plain, woken ≤ 1 s",
            f"all woken in {idle.woken_s:.2f} s",
        )
    ]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/bench.md")
    parser.add_argument("--only", default="", help="push, pull, tls, served or peers")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes of the server")
    arguments = parser.parse_args()
    lines: list[Line] = []

    def wanted(name: str) -> bool:
        return arguments.only in {"", name}

    with tempfile.TemporaryDirectory() as folder, ground(Path(folder), workers=arguments.workers) as on:
        lines += pushes(on, "without TLS") if wanted("push") else []
        lines += pulls(on, "without TLS") if wanted("pull") else []
        lines += served(on, "without TLS") + idlers(on) if wanted("served") else []
    if wanted("tls"):
        with tempfile.TemporaryDirectory() as folder, ground(Path(folder), tls=True) as on:
            lines += pushes(on, "with TLS")[:2] + pulls(on, "with TLS") + served(on, "with TLS")
    lines += peers() if wanted("peers") else []
    sys.stdout.write(table(lines))
    if arguments.write:
        write_table("measured", lines, keeps_others=bool(arguments.only))
    return 0


if __name__ == "__main__":
    sys.exit(main())
