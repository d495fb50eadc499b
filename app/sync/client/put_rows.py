# SPDX-License-Identifier: Apache-2.0
"""Rows of a page put into the desk's tables, inside the caller's transaction. Must not know any area.

The guards of the tables let it pass between ``begin_applying`` and ``end_applying``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.orm import Session

from app.core import numbering
from app.core.schema import APPLYING
from app.sync.client import dirty, state
from app.sync.client.applied_table import AppliedTable, applied_table
from app.sync.client.own_changes import OwnChanges
from app.sync.client.rows import merge_row
from app.sync.errors import DivergedError, TooOldError

PageRow = Mapping[str, Any]
PageRows = Mapping[str, Sequence[PageRow]]


class PageText:
    """A page as SQLite reads it: most rows go from its text into their table without passing through Python.

    Binding the values of a row costs more than writing it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._arrays: dict[str, bytes] | None = None

    def rows(self, cursor: Any, table: str) -> bytes:
        """Return the rows of a table, an array in SQLite's binary JSON."""
        if self._arrays is None:
            # The text is read once, not once for each part of the page.
            found = cursor.execute("SELECT key, value FROM jsonb_each(?, '$.rows')", (self._text,))
            self._arrays = dict(found.fetchall())
        return self._arrays[table]


@dataclass(frozen=True, slots=True)
class Place:
    """Where rows stand in the text of their page: behind so many rows of their table."""

    text: PageText
    first: int


def begin_applying(session: Session) -> None:
    """Let this transaction past the guards of the tables."""
    state.put(session, {APPLYING: "1"})


def end_applying(session: Session) -> None:
    """Close the guards again; before the commit."""
    state.forget(session, [APPLYING])


def require_known(rows: PageRows) -> None:
    """Raise TooOldError when a row is of a table that this program does not know."""
    for table in rows:
        if applied_table(table) is None:
            raise TooOldError(found=table)


def put_rows(
    session: Session,
    table: str,
    scope: str,
    rows: Sequence[PageRow],
    own: OwnChanges,
    place: Place | None = None,
) -> None:
    """Take rows of one table: new ones, changed ones, and column by column those with own changes.

    ``place`` says where they stand in a page. Errors: DivergedError when a changed column came of a row that
    is not here.
    """
    target = applied_table(table)
    if target is None:
        raise TooOldError(found=table)
    cursor = session.connection().connection.cursor()
    protected = own.of(target.name, [row["i"] for row in rows]) if not target.contract.insert_only else {}
    if place is not None and not protected and _put_plain(cursor, target, scope, rows, place):
        _advance_numbers(session, target, rows)
        cursor.close()
        return
    whole = []
    partial: dict[tuple[Any, ...], list[PageRow]] = {}
    for row in map(target.lifted, rows):
        if protected and row["i"] in protected and _merge(cursor, target, scope, row, protected[row["i"]]):
            continue
        if row.get("f"):
            whole.append(row)
        else:
            partial.setdefault((*row.get("c", ()), "x" in row), []).append(row)
    fresh = _fresh(cursor, target, whole, scope) if target.contract.redacts else ()
    _put_whole(cursor, target, target.wholes(whole, scope))
    for key, found in partial.items():
        cursor.executemany(
            target.partial_statement(key[:-1], with_extra=key[-1]),
            [target.partial(row, scope) for row in found],
        )
        if cursor.rowcount != len(found):
            raise DivergedError(scope=scope)
    shared = [(scope, row["s"], table, row["i"]) for row in rows if "s" in row and row["s"] != scope]
    _advance_numbers(session, target, rows)
    if shared:
        cursor.executemany(
            "INSERT OR IGNORE INTO shared_row (to_scope, scope, table_name, row_id) VALUES (?, ?, ?, ?)",
            shared,
        )
    cursor.close()
    if fresh:
        dirty.redact(session, target.contract, fresh)


def _put_plain(cursor: Any, target: AppliedTable, scope: str, rows: Sequence[PageRow], place: Place) -> bool:
    """Let SQLite take rows from the page's text; False, and nothing written, when they must be looked at."""
    columns = target.changed_alike(rows)
    if columns is None:
        return False
    array = place.text.rows(cursor, target.name)
    statement = target.update_plain(columns) if columns else target.insert_plain
    cursor.execute("SAVEPOINT plain_rows")
    try:
        cursor.execute(statement, (scope, array, place.first, len(rows)))
    except sqlcipher.IntegrityError:
        cursor.execute("ROLLBACK TO plain_rows")
        cursor.execute("RELEASE plain_rows")
        return False
    if columns and cursor.rowcount != len(rows):
        raise DivergedError(scope=scope)
    cursor.execute("RELEASE plain_rows")
    return True


def _advance_numbers(session: Session, target: AppliedTable, rows: Sequence[PageRow]) -> None:
    if "number" in target.known:
        numbering.advance(session, (str((row.get("c") or {}).get("number") or "") for row in rows))


def remove_rows(
    session: Session, table: str, scope: str, keys: Sequence[Sequence[str]], own: OwnChanges
) -> None:
    """Remove rows (scope, id) that left the scope; one with own changes stays, or one still shared."""
    if applied_table(table) is None or not keys:
        return
    connection = session.connection()
    protected = own.of(table, [key[1] for key in keys])
    removed = []
    for home, row_id in keys:
        connection.exec_driver_sql(
            "DELETE FROM shared_row WHERE to_scope = ? AND scope = ? AND table_name = ? AND row_id = ?",
            (scope, home, table, row_id),
        )
        still = (
            home != scope
            and scope
            and connection.exec_driver_sql(
                "SELECT 1 FROM sync_cursor WHERE scope = ? UNION ALL "
                "SELECT 1 FROM shared_row WHERE scope = ? AND table_name = ? AND row_id = ?",
                (home, home, table, row_id),
            ).first()
        )
        if row_id not in protected and not still:
            connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE scope = ? AND id = ?",  # noqa: S608 -- a known table
                (home, row_id),
            )
            removed.append(row_id)
    dirty.forget(session, table, removed)


def _merge(
    cursor: Any, target: AppliedTable, scope: str, row: PageRow, columns: frozenset[str] | None
) -> bool:
    """Merge one row with own changes; False when it is not here at all."""
    key = (row.get("s", scope), row["i"])
    held = cursor.execute(
        f"SELECT hlc, clocks FROM {target.name} WHERE scope = ? AND id = ?",  # noqa: S608 -- a known table
        key,
    ).fetchone()
    if held is None:
        return False
    if row.get("f"):
        found = row.get("c") or {}
        row = {**row, "c": {name: found.get(name) for name in target.names} | dict(found)}
    merged = merge_row(held[0], json.loads(held[1]), row, columns)
    statement, values = target.merged(merged, row)
    try:
        cursor.execute(statement, [*values, *key])
    except sqlcipher.IntegrityError:
        for name, value in zip(merged.values, values, strict=False):
            _step_aside(cursor, target, {name: value}, key)
        cursor.execute(statement, [*values, *key])
    return True


def _put_whole(cursor: Any, target: AppliedTable, rows: Sequence[list[Any]]) -> None:
    if not rows:
        return
    cursor.execute("SAVEPOINT whole_rows")
    try:
        cursor.executemany(target.insert, rows)
    except sqlcipher.IntegrityError:
        cursor.execute("ROLLBACK TO whole_rows")
        for row in rows:
            try:
                cursor.execute(target.insert, row)
            except sqlcipher.IntegrityError:
                _step_aside(
                    cursor, target, dict(zip(["scope", "id", *target.names], row, strict=False)), row[:2]
                )
                cursor.execute(target.insert, row)
    cursor.execute("RELEASE whole_rows")


def _step_aside(cursor: Any, target: AppliedTable, values: Mapping[str, Any], key: Sequence[str]) -> None:
    """Change the key of an own row that the server gave to another: it will be answered as a duplicate.

    The log keeps what was typed; only what stands in the row gives way.
    """
    values = {"scope": key[0], **values}
    for unique in target.unique:
        if not all(name in values for name in unique):
            continue
        where = " AND ".join(f"{name} IS ?" for name in unique)
        name = unique[-1]
        cursor.execute(
            f"UPDATE {target.name} SET {name} = {name} || '~' || substr(id, -4) "  # noqa: S608 -- a known table
            f"WHERE {where} AND id <> ?",
            [*(values[one] for one in unique), key[1]],
        )


def _fresh(cursor: Any, target: AppliedTable, rows: Sequence[PageRow], scope: str) -> list[str]:
    """Return the ids of rows that are not here yet."""
    found = []
    for row in rows:
        key = (row.get("s", scope), row["i"])
        if not cursor.execute(
            f"SELECT 1 FROM {target.name} WHERE scope = ? AND id = ?",  # noqa: S608 -- a known table
            key,
        ).fetchone():
            found.append(row["i"])
    return found
