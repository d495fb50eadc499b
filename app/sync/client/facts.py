# SPDX-License-Identifier: Apache-2.0
"""Small questions of the loop to the desk's database. Must not know the wire nor the server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.core import numbering, synced
from app.core.clock import HybridClock
from app.core.db import Base, Database, dump_json, stored_instant
from app.sync.client import state
from app.sync.looking import Look, looking
from app.sync.queries import count_waiting

_REJECTED = "SELECT count(DISTINCT group_id) FROM held_change WHERE state = 'rejected'"
_CONFLICTS = """
SELECT count(DISTINCT c.entity_id) FROM conflict c
WHERE NOT EXISTS (SELECT 1 FROM conflict_decision d WHERE d.conflict_id = c.id)
"""
_UNTAKEN = """
SELECT coalesce((SELECT max(seq) FROM change), 0) >
       coalesce((SELECT CAST(value AS INTEGER) FROM local_state WHERE key = 'sync.sent_seq'), 0)
    OR EXISTS (SELECT 1 FROM held_change) OR EXISTS (SELECT 1 FROM sent_batch)
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much waits for the line and for people."""

    waiting: int
    rejected: int
    conflicts: int


def counts(database: Database) -> Counts:
    """Return how much waits."""
    with looking(database) as session:
        return Counts(
            count_waiting(session),
            session.exec_driver_sql(_REJECTED).scalar() or 0,
            session.exec_driver_sql(_CONFLICTS).scalar() or 0,
        )


def waiting(database: Database) -> int:
    """Return how many changes are to be sent."""
    with looking(database) as session:
        return count_waiting(session)


def is_all_taken(database: Database) -> bool:
    """Tell whether the server took every change of this desk."""
    with looking(database) as session:
        return not _has_untaken(session)


def keep_stamp(database: Database, hybrid: HybridClock, last_stamp: str) -> None:
    """Remember how far the clock was moved by what came in."""
    with database.writing() as session:
        state.put(session, {last_stamp: hybrid.last})
        session.commit()


def rebase(database: Database, hybrid: HybridClock, last_stamp: str) -> None:
    """Bring the clock back to the wall while nobody can save."""
    with database.writing() as session:
        if not _has_untaken(session):
            before = state.get(session, last_stamp)
            after = hybrid.rebase()
            if after < before:
                state.put(session, {last_stamp: after})
                session.commit()


def desk_code(database: Database) -> str:
    """Return the code that this desk's numbers bear."""
    with looking(database) as session:
        return state.get(session, state.DESK_CODE)


def advance_numbers(database: Database) -> None:
    """Move this desk's number series past what a snapshot brought."""
    with database.writing() as session:
        connection = session.connection()
        series = connection.exec_driver_sql("SELECT kind, desk_code, year FROM number_series").all()
        found: list[str | None] = []
        for contract in synced.registered():
            if "number" in Base.metadata.tables[contract.name].columns:
                for kind, desk, year in series:
                    start = f"{kind}-{desk}-{year % 100:02d}-"
                    found += connection.exec_driver_sql(
                        f"SELECT max(number) FROM {contract.name} WHERE number >= ? AND number < ?",  # noqa: S608 -- names from the contracts
                        (start, start + "A"),
                    ).scalars()
        numbering.advance(session, (number for number in found if number))
        session.commit()


def check_is_due(database: Database, before: datetime) -> bool:
    """Tell whether a scope was not compared since ``before``."""
    with looking(database) as session:
        found = session.connection().exec_driver_sql(
            "SELECT 1 FROM sync_cursor WHERE checked_at IS NULL OR checked_at < ? LIMIT 1",
            (stored_instant(before),),
        )
        return found.first() is not None


def note_checked(database: Database, scope: str, at: datetime) -> None:
    """Remember that a scope was compared."""
    with database.writing() as session:
        session.connection().exec_driver_sql(
            "UPDATE sync_cursor SET checked_at = ? WHERE scope = ?", (stored_instant(at), scope)
        )
        session.commit()


def keep_history(database: Database, row_ids: Sequence[UUID], answer: Mapping[str, Any]) -> int:
    """Keep lines of history of other desks, and up to when they are complete; return how many there are."""
    lines = answer.get("changes") or ()
    with database.writing() as session:
        connection = session.connection()
        if lines:
            connection.exec_driver_sql(
                "INSERT INTO fetched_change "
                "(scope, id, table_name, row_id, op, columns, hlc, staff_id, at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                # A redaction may have blanked what was fetched before.
                "ON CONFLICT (scope, id) DO UPDATE SET columns = excluded.columns",
                [
                    (
                        line["scope"], line["id"], line["table_name"], line["row_id"], line["op"],
                        dump_json(line["columns"]), line["hlc"], line["staff_id"],
                        stored_instant(datetime.fromisoformat(line["at"])),
                    )
                    for line in lines
                ],
            )  # fmt: skip
        at = stored_instant(datetime.fromisoformat(str(answer["at"])))
        connection.exec_driver_sql(
            "INSERT INTO fetched_history (row_id, complete_at) VALUES (?, ?) "
            "ON CONFLICT (row_id) DO UPDATE SET complete_at = excluded.complete_at",
            [(one.hex, at) for one in row_ids],
        )
        session.commit()
    return len(lines)


def _has_untaken(session: Session | Look) -> bool:
    return bool(session.connection().exec_driver_sql(_UNTAKEN).scalar())
