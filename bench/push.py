# SPDX-License-Identifier: Apache-2.0
"""A push with all rules against PostgreSQL's own staged upsert of the same rows: `python3 dev.py bench push`.

The reference copies 1,000 rows into a temporary table and upserts them: no rules, no history, no log.
"""

from __future__ import annotations

import json
import time
from uuid import uuid4

import psycopg

import app.areas
import app.sync.models  # noqa: F401 -- the sync's own tables are synced too
from app.sync.protocol import Group, Op
from app.sync.server import schema
from bench.harness import compare
from tests.support.head_office import HeadOffice, SomeDesk, group, insert, update
from tests.support.postgres import running_cluster

ROWS = 1000
COLUMNS = (
    "number", "kind", "name", "contact_name", "level", "needs", "manager_id", "registered_at", "is_void",
    "is_redacted",
)  # fmt: skip


def main() -> None:
    """Print the ratios: below 1 would be faster than the bare upsert; its inverse is our share."""
    with running_cluster() as cluster:
        url = cluster.url(cluster.create())
        with psycopg.connect(url, autocommit=True) as owner:
            schema.install(owner)
        office = HeadOffice(url)
        desk = office.clerk("customers.edit")
        office.owner.execute("CREATE TABLE reference (LIKE customer INCLUDING ALL)")
        with (
            psycopg.connect(url, user=schema.SERVICE, autocommit=True) as service,
            psycopg.connect(url) as bare,
        ):
            bare.execute(
                "CREATE TEMP TABLE stage (LIKE sunshine.customer INCLUDING DEFAULTS) ON COMMIT DELETE ROWS"
            )
            bare.commit()
            _measure(office, desk, service, bare)
        office.close()


def _measure(
    office: HeadOffice, desk: SomeDesk, service: psycopg.Connection, bare: psycopg.Connection
) -> None:
    for size in (ROWS, 5):
        fresh = [_inserts(desk, size)[0] for _ in range(20)]
        made = [_text(office, desk, *_inserts(desk, size), ahead=nth) for nth in range(20)]
        found = compare(
            f"{ROWS} inserts in groups of {size}",
            lambda made=made: _push(service, desk, made.pop(0)),
            lambda fresh=fresh: _upsert(bare, fresh.pop(0)),
        )
        print(found, f"share {1 / found.ratio:.2f}")
    ops, groups = _inserts(desk, ROWS)
    _push(service, desk, _text(office, desk, ops, groups))
    base = {op.row: op.hlc for op in ops}
    made = []
    for nth in range(20):
        changes = [
            update(desk, "customer", op.row, base[op.row], name=f"王{nth}", needs=f"{nth}") for op in ops
        ]
        base = {op.row: op.hlc for op in changes}
        made.append(_text(office, desk, changes, (group(desk),), ahead=nth))
    found = compare(f"{ROWS} updates", lambda: _push(service, desk, made.pop(0)), lambda: _upsert(bare, ops))
    print(found, f"share {1 / found.ratio:.2f}")
    spent = []
    for _ in range(300):
        text = _text(office, desk, *_inserts(desk, 5, 5))
        started = time.perf_counter()
        _push(service, desk, text)
        spent.append(time.perf_counter() - started)
    print(f"5 inserts: {sorted(spent)[150] * 1000:.2f} ms")


def _inserts(desk: SomeDesk, size: int, rows: int = ROWS) -> tuple[list[Op], tuple[Group, ...]]:
    groups = tuple(group(desk) for _ in range(-(-rows // size)))
    return [
        insert(
            desk, "customer", of=place // size, number=uuid4().hex[:12], kind="person", name="王小明",
            contact_name="", level="normal", needs="", manager_id=uuid4(),
            registered_at="2026-11-22T01:02:03.000000Z", is_void=False, is_redacted=False,
        )
        for place in range(rows)
    ], groups  # fmt: skip


def _text(
    office: HeadOffice, desk: SomeDesk, ops: list[Op], groups: tuple[Group, ...], ahead: int = 0
) -> str:
    before, desk.batch = desk.batch, desk.batch + ahead
    text = office.text(desk, *ops, groups=groups)
    desk.batch = before
    return text


def _push(service: psycopg.Connection, desk: SomeDesk, text: str) -> None:
    found = service.execute(
        "SELECT sunshine.sync_push(%s, %s, %s)", (desk.device.id, text, uuid4().hex), prepare=True
    ).fetchone()
    answer = json.loads(found[0]) if found else {"rejected": ["?"]}
    if answer["rejected"]:
        raise RuntimeError(answer["rejected"][0])
    desk.batch = answer["batch"]


def _upsert(bare: psycopg.Connection, ops: list[Op]) -> None:
    names = ", ".join(("scope", "id", "hlc", *COLUMNS))
    with bare.cursor().copy(f"COPY stage ({names}) FROM STDIN") as copy:
        for op in ops:
            copy.write_row([op.scope, op.row, op.hlc, *(op.new[name] for name in COLUMNS)])
    bare.execute(
        f"INSERT INTO sunshine.reference ({names}) SELECT {names} FROM stage ORDER BY scope, id"  # noqa: S608
        " ON CONFLICT (scope, id) DO UPDATE SET name = excluded.name, hlc = excluded.hlc"
    )
    bare.commit()


if __name__ == "__main__":
    main()
