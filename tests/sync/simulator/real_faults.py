# SPDX-License-Identifier: Apache-2.0
"""Known faults of the SQL side, planted on purpose in the installed functions.

What finds none of them proves nothing (tests/sync/test_simulator_on_postgres.py). Must not know schedules.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import psycopg

Owner = psycopg.Connection[Any]


def _rewrite(owner: Owner, function: str, before: str, after: str) -> None:
    """Replace a text in a function that is installed. Errors: LookupError when it is not there any more."""
    found = owner.execute(
        "SELECT pg_get_functiondef(oid) FROM pg_proc"
        " WHERE pronamespace = 'sunshine'::regnamespace AND proname = %s",
        (function,),
    ).fetchone()
    if found is None or before not in found[0]:
        raise LookupError(f"{function}: {before}")
    owner.execute(found[0].replace(before, after).encode())


def horizon_ignored(owner: Owner) -> None:
    """A pull looks past open transactions: what commits later with an earlier number is never told."""
    xmin, xmax = "pg_snapshot_xmin(pg_current_snapshot())", "pg_snapshot_xmax(pg_current_snapshot())"
    _rewrite(owner, "sync_pull", xmin, xmax)


def log_entry_lost(owner: Owner) -> None:
    """A push forgets to log some of what it wrote."""
    owner.execute(
        "CREATE FUNCTION sunshine.forget() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN RETURN CASE WHEN NEW.tbl <> ''phone'' THEN NEW END; END'"
    )
    owner.execute(
        "CREATE TRIGGER forget BEFORE INSERT ON sunshine.sync_log FOR EACH ROW"
        " EXECUTE FUNCTION sunshine.forget()"
    )


def conflicts_dropped(owner: Owner) -> None:
    """The earlier of two values is dropped without a word."""
    _rewrite(owner, "push_conflicts", "jsonb_array_elements(list) e", "jsonb_array_elements('[]') e")


def half_groups(owner: Owner) -> None:
    """One op of a group is rejected, the others are taken."""
    _rewrite(owner, "sync_push", "bad[k] := 'group'; changed := true;", "NULL;")


def removal_not_told(owner: Owner) -> None:
    """A row that moves to another store stays on the desks of the old one."""
    _rewrite(owner, "push_move", "names[nth], ids[nth], 'r'", "names[nth], ids[nth], 'p'")
    _rewrite(owner, "sync_pull", "WHERE t.id IS NULL AND (e.home", "WHERE false AND (e.home")


@dataclass(frozen=True)
class Planted:
    """A fault, and the kinds of trouble in which it must show."""

    plant: Callable[[Owner], None]
    kinds: frozenset[str]


FAULTS: dict[str, Planted] = {
    plant.__name__: Planted(plant, frozenset(kinds))
    for plant, kinds in (
        (horizon_ignored, {"slow_commit"}),
        (log_entry_lost, set()),
        (conflicts_dropped, set()),
        (removal_not_told, set()),
        (half_groups, set()),
    )
}
