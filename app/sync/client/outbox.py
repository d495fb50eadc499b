# SPDX-License-Identifier: Apache-2.0
"""The log as the outbox: what is not sent yet, what is on its way, what is held back.

Must not know the bytes of the wire nor the server.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.core import synced
from app.core.db import dump_json, stored_instant
from app.sync.client import state
from app.sync.client.applied_table import UNKNOWN
from app.sync.client.port import AGAIN, REJECTED, WAITING, Held, Logged, Part, Pending, Settled, Standing
from app.sync.looking import Look
from app.sync.protocol import Group, Op

RESEND = timedelta(days=30)
"""How much of the log goes again after a restored copy or a restored server."""
_FRAME_BYTES = 220
"""About what an op weighs beside its values."""
_COLUMNS = (
    "c.seq, c.id, c.group_id, c.table_name, c.scope, c.row_id, c.op, c.columns, c.base_clocks, c.hlc, "
    "c.staff_id, c.session_id, c.at"
)
_UNSENT = (
    f"SELECT {_COLUMNS} FROM change c WHERE c.seq > ? AND NOT EXISTS ("  # noqa: S608 -- fixed names
    "SELECT 1 FROM held_change h WHERE h.change_id = c.id)"
)
_AGAIN = f"SELECT {_COLUMNS} FROM held_change h JOIN change c ON c.seq = h.seq WHERE h.state = '{AGAIN}'"  # noqa: S608
_HOLD = """
INSERT INTO held_change
    (change_id, seq, group_id, table_name, row_id, root_id, state, code, detail, held_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (change_id) DO UPDATE SET
    state = excluded.state, code = excluded.code, detail = excluded.detail, held_at = excluded.held_at
"""


def standing(values: Mapping[str, str], device: str) -> Standing:
    """Return where the desk stands, from the values of ``state.read``."""
    part = values.get(state.PART)
    return Standing(
        device=device,
        incarnation=values.get(state.INCARNATION, ""),
        is_announced=values.get(state.ANNOUNCED) == "1",
        epoch=values.get(state.EPOCH, ""),
        batch=int(values.get(state.BATCH) or 0),
        sent_seq=int(values.get(state.SENT_SEQ) or 0),
        part=Part(*json.loads(part)) if part else None,
    )


def unsent(session: Session | Look, sent_seq: int, most: int, own_until: int = 0) -> list[Logged]:
    """Return at most ``most`` lines in the order of seq that are to be sent."""
    connection = session.connection()
    rows = list(connection.exec_driver_sql(f"{_UNSENT} ORDER BY c.seq LIMIT ?", (sent_seq, most)))
    again = list(connection.exec_driver_sql(f"{_AGAIN} ORDER BY c.seq LIMIT ?", (most,)))
    if again:
        rows = sorted({row[0]: row for row in (*rows, *again)}.values(), key=lambda row: row[0])[:most]
    return _logged(session, rows, own_until)


def group(session: Session | Look, sent_seq: int, group_id: str, own_until: int = 0) -> list[Logged]:
    """Return all lines of one group that are to be sent."""
    connection = session.connection()
    first = connection.exec_driver_sql(
        "SELECT min(c.seq), max(c.seq) FROM change c WHERE c.group_id = ?", (group_id,)
    ).one()
    if first[0] is None:
        return []
    rows = list(
        connection.exec_driver_sql(
            f"{_UNSENT} AND c.seq BETWEEN ? AND ? AND c.group_id = ?", (sent_seq, *first, group_id)
        )
    )
    rows += connection.exec_driver_sql(f"{_AGAIN} AND c.group_id = ?", (group_id,))
    return _logged(session, sorted(rows, key=lambda row: row[0]), own_until)


def lines(session: Session | Look, changes: Sequence[str]) -> list[Logged]:
    """Return the lines with these change ids, in their order."""
    found = session.connection().exec_driver_sql(
        f"SELECT {_COLUMNS} FROM change c WHERE c.id IN (SELECT value FROM json_each(?))",  # noqa: S608
        (dump_json(list(changes)),),
    )
    known = {line.op.change: line for line in _logged(session, list(found), 0)}
    return [known[change] for change in changes if change in known]


def held_roots(session: Session | Look) -> frozenset[str]:
    """Return the aggregates that wait."""
    rows = session.connection().exec_driver_sql(
        "SELECT DISTINCT root_id FROM held_change WHERE state IN (?, ?)", (REJECTED, WAITING)
    )
    return frozenset(row[0] for row in rows)


def hold(session: Session, held: Iterable[Held], now_at: datetime) -> None:
    """Keep lines back; their aggregates are looked up here."""
    kept = list(held)
    if not kept:
        return
    roots = roots_of(session, [(one.line.op.table, one.line.op.row) for one in kept])
    at = stored_instant(now_at)
    session.connection().exec_driver_sql(
        _HOLD,
        [
            (
                one.line.op.change, one.line.seq, one.line.group.id, one.line.op.table, one.line.op.row,
                roots[one.line.op.row], one.state, str(one.code), dump_json(dict(one.detail)), at,
            )
            for one in kept
        ],
    )  # fmt: skip


def pending(session: Session | Look) -> Pending | None:
    """Return the batch on its way."""
    row = (
        session.connection()
        .exec_driver_sql("SELECT number, incarnation, last_seq, body FROM sent_batch LIMIT 1")
        .first()
    )
    return Pending(row[0], row[1], row[2], row[3]) if row else None


def save_batch(session: Session, batch: Pending, now_at: datetime) -> None:
    """Store a batch in the place of any other."""
    drop_batch(session)
    session.connection().exec_driver_sql(
        "INSERT INTO sent_batch (number, incarnation, last_seq, body, made_at) VALUES (?, ?, ?, ?, ?)",
        (batch.number, batch.incarnation, batch.last_seq, batch.body, stored_instant(now_at)),
    )


def drop_batch(session: Session) -> None:
    """Forget the batch on its way."""
    session.connection().exec_driver_sql("DELETE FROM sent_batch")


def settle(session: Session, settled: Settled, now_at: datetime) -> None:
    """Take an answer."""
    connection = session.connection()
    drop_batch(session)
    if settled.answered:
        # A change that was held and is answered now is free, unless the answer holds it again.
        connection.exec_driver_sql(
            "DELETE FROM held_change WHERE state = ? AND change_id IN (SELECT value FROM json_each(?))",
            (AGAIN, dump_json(list(settled.answered))),
        )
    hold(session, settled.held, now_at)
    part = settled.part
    state.put(
        session,
        {
            state.BATCH: str(settled.batch),
            state.SENT_SEQ: str(settled.sent_seq),
            state.PART: json.dumps([part.group, part.done, part.of]) if part else "",
            state.LAST_PUSH_AT: state.to_text(now_at),
        },
    )


def send_again(session: Session, sent_seq: int, now_at: datetime) -> int:
    """Return the ``sent_seq`` from which the last 30 days go again.

    A change that a wrong clock dated years ago bears the stamp of when it was made.
    """
    since_at = now_at - RESEND
    first = (
        session.connection()
        .exec_driver_sql(
            "SELECT min(seq) FROM change WHERE at >= ? OR hlc >= ?",
            (stored_instant(since_at), f"{int(since_at.timestamp() * 1000):012x}"),
        )
        .scalar()
    )
    return sent_seq if first is None else min(sent_seq, int(first) - 1)


def roots_of(session: Session | Look, rows: Collection[tuple[str, str]]) -> dict[str, str]:
    """Return by row id the id at the top of its aggregate; the row itself when nothing is above it."""
    roots = {row_id: row_id for _, row_id in rows}
    by_table: dict[str, set[str]] = {}
    for table, row_id in rows:
        by_table.setdefault(table, set()).add(row_id)
    for table, ids in by_table.items():
        statement = _root_statement(table)
        if statement:
            found = session.connection().exec_driver_sql(statement, (dump_json(sorted(ids)),))
            roots.update({row_id: root for row_id, root in found if root})
    return roots


def _root_statement(table: str) -> str:
    contract = synced.find(table)
    parent = contract.parent if contract is not None else None
    if parent is None:
        return ""
    joins = [f"json_each(?) j JOIN {table} t0 ON t0.id = j.value"]
    columns: list[str] = []
    while parent is not None:
        depth = len(columns)
        columns.append(f"t{depth}.{parent.column}")
        above = synced.find(parent.table)
        parent = above.parent if above is not None else None
        if above is not None and parent is not None:
            joins.append(f"LEFT JOIN {above.name} t{depth + 1} ON t{depth + 1}.id = {columns[-1]}")
    root = ", ".join([*reversed(columns), "t0.id"])
    return f"SELECT t0.id, coalesce({root}) FROM {' '.join(joins)}"  # noqa: S608 -- names from the contracts


def _logged(session: Session | Look, rows: Sequence[Any], own_until: int) -> list[Logged]:
    roots: Mapping[str, str] = {}
    if rows and session.connection().exec_driver_sql("SELECT 1 FROM held_change LIMIT 1").first():
        roots = roots_of(session, [(row[3], row[5]) for row in rows])
    facts = {contract.name for contract in synced.registered() if contract.insert_only}
    extras = _extras(session, {(row[3], row[5]) for row in rows if row[3] not in facts})
    groups: dict[str, Group] = {}
    return [
        Logged(
            row[0],
            groups.get(row[2]) or groups.setdefault(row[2], Group(row[2], row[10], row[11], _wire(row[12]))),
            _op(row, own_until, extras.get(row[5])),
            roots.get(row[5], row[5]),
            row[3] in facts,
            len(row[7]) + _FRAME_BYTES,
        )
        for row in rows
    ]


def _extras(session: Session | Look, rows: Collection[tuple[str, str]]) -> dict[str, dict[str, Any]]:
    """Return what rows carry beside their columns, by row id; not what a newer server put there."""
    by_table: dict[str, set[str]] = {}
    for table, row_id in rows:
        by_table.setdefault(table, set()).add(row_id)
    found: dict[str, dict[str, Any]] = {}
    for table, ids in by_table.items():
        held = session.connection().exec_driver_sql(
            f"SELECT t.id, t.extra FROM json_each(?) j JOIN {table} t ON t.id = j.value "  # noqa: S608 -- a logged table
            "WHERE t.extra <> '{}'",
            (dump_json(sorted(ids)),),
        )
        for row_id, extra in held:
            found[row_id] = {name: value for name, value in json.loads(extra).items() if name != UNKNOWN}
    return found


def _op(row: Any, own_until: int, extra: Mapping[str, Any] | None) -> Op:
    columns = json.loads(row[7])
    return Op(
        change=row[1],
        group=0,
        table=row[3],
        scope=row[4],
        row=row[5],
        kind=row[6],
        hlc=row[9],
        new={name: pair[1] for name, pair in columns.items()},
        base=json.loads(row[8]) if row[8] != "{}" else {},
        old={name: pair[0] for name, pair in columns.items() if pair[0] is not None},
        extra=extra or {},
        seq=row[0] if row[0] <= own_until else 0,
    )


def _wire(stored: str) -> str:
    return stored[:10] + "T" + stored[11:] + "Z"
