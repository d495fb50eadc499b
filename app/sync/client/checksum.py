# SPDX-License-Identifier: Apache-2.0
"""The desk's sums of a scope, to be compared with the server's. Must not know HTTP nor the server."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, Boolean, Column
from sqlalchemy.orm import Session

from app.core import synced
from app.core.db import Base, UtcDateTime, dump_json
from app.sync.client.applied_table import AppliedTable, applied_table
from app.sync.protocol import digest, row_sum, row_text

_ROWS = 500
REST_SECONDS = 0.001
"""After some rows other threads may run: a million take a while, and the window draws meanwhile."""


def summed_columns() -> dict[str, list[str]]:
    """Return by table the columns that are summed, in their order: those that travel, but JSON."""
    return {
        contract.name: [column.name for column in _columns(contract.name)] for contract in synced.registered()
    }


def held_rows(session: Session) -> dict[str, list[str]]:
    """Return by table the rows with held changes: they may differ, both sides leave them out."""
    found: dict[str, set[str]] = {}
    for table, row_id in session.connection().exec_driver_sql("SELECT table_name, row_id FROM held_change"):
        found.setdefault(table, set()).add(row_id)
    return {table: sorted(ids) for table, ids in found.items()}


def sums(session: Session, scope: str, left_out: Mapping[str, list[str]]) -> dict[str, tuple[int, int]]:
    """Return by table how many rows of ``scope`` (and shared with it) there are, and their sum."""
    found: dict[str, tuple[int, int]] = {}
    for contract in synced.registered():
        table = applied_table(contract.name)
        if table is not None:
            count = [0]
            texts = _texts(session, table, scope, frozenset(left_out.get(contract.name, ())), count)
            total = row_sum(texts)
            found[contract.name] = (count[0], total)
    return found


def differing(mine: Mapping[str, tuple[int, int]], theirs: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the tables whose count or sum differs; a table that one side does not know is passed over."""
    return tuple(sorted(name for name in mine if name in theirs and tuple(theirs[name]) != mine[name]))


def difference(mine: Mapping[str, tuple[int, int]], theirs: Mapping[str, Any], tables: Sequence[str]) -> str:
    """Return what differs as a short text; empty when nothing does."""
    if not tables:
        return ""
    return digest(dump_json([[name, *mine[name], *theirs[name]] for name in tables]))


def _columns(name: str) -> list[Column[Any]]:
    table, target = Base.metadata.tables[name], applied_table(name)
    names = target.names if target is not None else []
    return [table.columns[one] for one in names if not isinstance(table.columns[one].type, JSON)]


def _texts(
    session: Session, table: AppliedTable, scope: str, left_out: frozenset[str], count: list[int]
) -> Iterator[str]:
    columns = _columns(table.name)
    plain = [_plain(column) for column in columns]
    clocks = "'{}'" if table.contract.insert_only else "clocks"
    names = ", ".join(["id", "hlc", clocks, *(column.name for column in columns)])
    rows = session.connection().exec_driver_sql(
        f"SELECT {names} FROM {table.name} t WHERE t.scope = :scope OR EXISTS ("  # noqa: S608 -- names from the metadata
        "SELECT 1 FROM shared_row s WHERE s.to_scope = :scope AND s.scope = t.scope "
        "AND s.table_name = :name AND s.row_id = t.id)",
        {"scope": scope, "name": table.name},
    )
    for row in rows:
        if row[0] in left_out:
            continue
        if count[0] % _ROWS == _ROWS - 1:
            time.sleep(REST_SECONDS)
        count[0] += 1
        stamps = {} if row[2] == "{}" else json.loads(row[2])
        values = [
            convert(value) if convert is not None and value is not None else value
            for convert, value in zip(plain, row[3:], strict=True)
        ]
        yield row_text(row[0], row[1], stamps, values)


def _plain(column: Column[Any]) -> Callable[[Any], Any] | None:
    if isinstance(column.type, UtcDateTime):
        return lambda value: value.replace(" ", "T") + "Z"
    if isinstance(column.type, Boolean):
        return bool
    return None
