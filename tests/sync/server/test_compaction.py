# SPDX-License-Identifier: Apache-2.0
"""A short log tells every desk the same as the long one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.sync.server import compaction
from app.sync.server.compaction import Compacted
from tests.sync.server.read_ground import HOME, Ground


def _log(ground: Ground) -> list[tuple[Any, ...]]:
    return ground.admin.execute(
        "SELECT id, op, cols, incarnation FROM sunshine.sync_log ORDER BY xid, seq"
    ).fetchall()


def test_the_newest_entry_stays_and_tells_the_whole_row(ground: Ground) -> None:
    row, single = ground.put("customer", HOME, name="甲"), ground.put("customer", HOME, name="乙")
    mine = uuid4()
    ground.log("customer", row)
    ground.log("customer", single, cols=["name"], incarnation=mine)
    ground.log("customer", row, cols=["level"], incarnation=mine)
    assert ground.run(compaction.compact) == Compacted(1, 0, 0)
    assert _log(ground) == [(single, "p", ["name"], mine), (row, "p", None, None)]
    assert ground.run(compaction.compact) == Compacted(0, 0, 0)


def test_nothing_above_the_horizon_is_touched(ground: Ground) -> None:
    row = ground.customer()
    slow = psycopg.connect(ground.url)
    slow.execute("SELECT pg_current_xact_id()")
    ground.log("customer", row, cols=["name"])
    ground.log("customer", row, cols=["level"])
    assert ground.run(compaction.compact) == Compacted(0, 0, 0)
    slow.rollback()  # closing alone is heard by the server a moment later
    slow.close()
    assert ground.run(compaction.compact) == Compacted(2, 0, 0)


def test_old_removals_sink_below_the_floor(ground: Ground) -> None:
    gone = uuid4()
    ground.customer()
    before, _text = ground.page(ground.device(), ground.start())
    ground.log("customer", gone, op="r")
    at, _text = ground.page(ground.device(), ground.start())
    ground.customer()
    ground.log("customer", uuid4(), op="r")
    ground.admin.execute("UPDATE sunshine.sync_log SET made_at = now() - interval '91 days'")
    # The head stays, though it is an old removal too.
    assert ground.run(compaction.compact) == Compacted(0, 1, 0)
    assert ground.page(ground.device(), {HOME.hex: before.cursor})[0].snapshot
    assert not ground.page(ground.device(), {HOME.hex: at.cursor})[0].snapshot
    assert ground.run(compaction.compact) == Compacted(0, 0, 0)


def test_entries_of_an_earlier_epoch_go(ground: Ground) -> None:
    ground.customer()
    ground.admin.execute("UPDATE sunshine.sync_log SET epoch = 'before'")
    ground.customer()
    assert ground.run(compaction.compact) == Compacted(0, 0, 1)


_STEPS = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(["name", "level", "needs", "away", "back"])), max_size=14
)


class _Desk:
    """Keeps what it pulled, as a desk does."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._cursor = f"{ground.epoch}.0.0"
        self._rows: dict[str, dict[str, Any]] = {}

    def pull(self) -> None:
        page, text = self._ground.page(self._ground.device(), {HOME.hex: self._cursor})
        assert not page.snapshot
        self._cursor = page.cursor
        for row in text["rows"].get("customer", ()):
            assert row.get("f") or row["i"] in self._rows
            held = {} if row.get("f") else self._rows[row["i"]]
            self._rows[row["i"]] = held | row["c"]
        for _scope, key in text["gone"].get("customer", ()):
            self._rows.pop(key, None)

    def shown(self) -> dict[str, dict[str, Any]]:
        return {
            key: {name: row[name] for name in ("name", "level", "needs") if row.get(name) is not None}
            for key, row in self._rows.items()
        }


def _step(ground: Ground, rows: dict[str, dict[str, Any]], key: UUID, what: str, value: str) -> None:
    if what == "away":
        if rows.pop(key.hex, None) is not None:
            ground.admin.execute("DELETE FROM sunshine.customer WHERE id = %s", (key,))
            ground.log("customer", key, op="r")
    elif key.hex not in rows:
        rows[key.hex] = {"name": "甲"}
        ground.put("customer", HOME, key, name="甲")
        ground.log("customer", key)
    elif what != "back":
        rows[key.hex][what] = value
        ground.admin.execute(f"UPDATE sunshine.customer SET {what} = %s WHERE id = %s", (value, key))
        ground.log("customer", key, cols=[what])


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_STEPS, st.integers(0, 14), st.integers(0, 14))
def test_a_desk_learns_the_same_from_a_short_log(
    ground: Ground, steps: list[tuple[int, str]], stands: int, compacted: int
) -> None:
    ground.admin.execute("SET session_replication_role = replica")
    for table in ("customer", "sync_log", "log_floor"):
        ground.admin.execute(f"DELETE FROM sunshine.{table}")
    rows: dict[str, dict[str, Any]] = {}
    desk = _Desk(ground)
    for place, (which, what) in enumerate(steps):
        _step(ground, rows, UUID(int=which + 1), what, str(place))
        if place == stands:
            desk.pull()
        if place == compacted:
            ground.run(lambda connection: compaction.compact(connection, kept=timedelta(days=1)))
    ground.run(compaction.compact)
    desk.pull()
    assert desk.shown() == rows
