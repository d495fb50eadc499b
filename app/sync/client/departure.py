# SPDX-License-Identifier: Apache-2.0
"""Leaving head office: what was never sent is sealed for head office alone before the desk's rows go.

A revoked desk may send nothing any more. Its unsent and held changes go into a file that only the holder of
the server's private key can open; the person is told how many there are and where the file lies. Must not
know folders of other things, nor any area.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.core import synced
from app.core.db import Base, Database, dump_json
from app.core.schema import APPLYING
from app.core.vault import write_whole
from app.sync import protocol
from app.sync.client import escrow, state

ESCROW = "sync.escrow"
"""Key of ``local_state``: head office's public key in base64, known since the enrolment."""
BESIDES = frozenset({"login_session", "logout", "staff_preference"})
"""Who was there and how he likes his pages, not what he worked: alone worth no file, and never counted."""
_UNSENT = """
SELECT c.seq, c.group_id, c.table_name, c.scope, c.row_id, c.op, c.columns, c.hlc, c.staff_id, c.at,
       coalesce(h.code, '') AS code
FROM change c LEFT JOIN held_change h ON h.change_id = c.id
WHERE (c.seq > ? OR h.change_id IS NOT NULL) AND coalesce(h.state, '') NOT IN ('replaced', 'discarded')
ORDER BY c.seq
"""


@dataclass(frozen=True, slots=True)
class Departure:
    """What became of a desk: how many changes were never sent, and the sealed file that holds them."""

    unsent_count: int
    file: Path | None


def escrow_of(values: Mapping[str, str]) -> bytes:
    """Return head office's public key from the values of ``local_state``."""
    return base64.b64decode(values.get(ESCROW, ""))


def count_unsent(session: Session) -> int:
    """Return how many changes of people's work head office does not have."""
    return _count(_unsent(session))


def seal_unsent(session: Session, folder: Path, at: datetime) -> Departure:
    """Write what was never sent into a sealed file in ``folder``; nothing is written when all was sent.

    The first line of the file says in plain JSON which desk it is from and how many changes it holds.
    Errors: DiskFullError, ReadOnlyFolderError.
    """
    lines = _unsent(session)
    count = _count(lines)
    if not count:
        return Departure(0, None)
    about = {
        name: _value(session, name) for name in ("device_id", "store_id", "desk_code", state.SERVER_URL)
    } | {"count": count}
    rows = _rows(session, lines)
    packed = protocol.pack({"changes": lines, "rows": rows})
    device = UUID(hex=str(about["device_id"]))
    public = escrow_of({ESCROW: _value(session, ESCROW)})
    sealed = escrow.seal_for(public, packed, device.bytes, escrow.WORK_USE)
    file = folder / f"unsent-{about['desk_code'] or device.hex[-4:]}-{at:%Y%m%d-%H%M%S}.sealed"
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(file, dump_json(about).encode() + b"\n" + sealed)
    return Departure(count, file)


def forget_scope(database: Database, scope: str, sent_seq: int) -> int:
    """Forget what is kept of a lost scope beside its rows; return how many lines of the log were blanked.

    The desk's own log of it is blanked as far as it was sent: the lines stay, so that the log has no gap;
    what they said of people goes. Fetched history and a half-done load go too.
    """
    database.path.with_name(f"snapshot-{scope}.sealed").unlink(missing_ok=True)
    with database.writing() as session:
        state.put(session, {APPLYING: "1"})
        connection = session.connection()
        count = connection.exec_driver_sql(
            "UPDATE change SET columns = '{}', redacted_by = coalesce(redacted_by, scope) "
            "WHERE scope = ? AND seq <= ? AND columns <> '{}' "
            "AND NOT EXISTS (SELECT 1 FROM held_change h WHERE h.change_id = change.id)",
            (scope, sent_seq),
        ).rowcount
        connection.exec_driver_sql("DELETE FROM fetched_change WHERE scope = ?", (scope,))
        state.forget(session, [APPLYING, f"sync.load.{scope}"])
        session.commit()
    return count


def foreign_scopes(session: Session, changes: Sequence[str]) -> set[str]:
    """Return the scopes of these changes that are not this desk's: of shared rows, or lost meanwhile."""
    found = session.connection().exec_driver_sql(
        "SELECT DISTINCT c.scope FROM json_each(?) j JOIN change c ON c.id = j.value "
        "WHERE c.scope NOT IN (SELECT scope FROM sync_cursor)",
        (dump_json(list(changes)),),
    )
    return {row[0] for row in found}


def orphaned(session: Session, scopes: Sequence[str]) -> list[str]:
    """Return those scopes of which rows are here that are neither this desk's nor shared with it."""
    connection = session.connection()
    mine = set(connection.exec_driver_sql("SELECT scope FROM sync_cursor").scalars())
    return [
        scope
        for scope in scopes
        if scope not in mine
        and any(
            connection.exec_driver_sql(
                f"SELECT 1 FROM {contract.name} t WHERE t.scope = ? AND NOT EXISTS ("  # noqa: S608 -- from code
                "SELECT 1 FROM shared_row s WHERE s.scope = t.scope AND s.table_name = ? "
                "AND s.row_id = t.id) LIMIT 1",
                (scope, contract.name),
            ).first()
            for contract in synced.registered()
        )
    ]


def _count(lines: Sequence[Mapping[str, Any]]) -> int:
    return sum(line["table_name"] not in BESIDES for line in lines)


def _unsent(session: Session) -> list[dict[str, Any]]:
    sent = int(_value(session, state.SENT_SEQ) or 0)
    found = session.connection().exec_driver_sql(_UNSENT, (sent,)).mappings()
    return [dict(row) | {"columns": json.loads(row["columns"])} for row in found]


def _rows(session: Session, lines: list[dict[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """Return the rows of those lines as they stand: an update alone says little."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for table, row_id in sorted({(line["table_name"], line["row_id"]) for line in lines}):
        if synced.find(table) is None or table not in Base.metadata.tables:
            continue
        row = (
            session.connection()
            .exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (row_id,))  # noqa: S608 -- a known table
            .mappings()
            .first()
        )
        if row is not None:
            found.setdefault(table, []).append(dict(row))
    return found


def _value(session: Session, key: str) -> str:
    return state.get(session, key)
