# SPDX-License-Identifier: Apache-2.0
"""Rewrite a desk's database for its life with head office: other ids, another store, other keys.

Works on a copy of the file, takes its triggers off and puts them back. Must not know any area or the network.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Connection, Table, Uuid
from sqlalchemy.orm import Session

from app.core import synced
from app.core.db import Base, dump_json
from app.core.errors import DamagedDatabaseError
from app.core.ids import NIL
from app.sync.client.matching import Row, Settlement, TableKey

_HEX = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_ROSTER_STORE = "store_id"


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows by table, before or after."""

    rows: Mapping[str, int]


def my_rows(session: Session, keys: Iterable[TableKey]) -> dict[str, list[Row]]:
    """Return this desk's rows of the NIL scope with the columns that the keys need, as wire values."""
    found: dict[str, list[Row]] = {}
    for key in keys:
        names = ["id", *key.columns, *key.labels]
        rows = session.connection().exec_driver_sql(
            f"SELECT {', '.join(names)} FROM {key.table} WHERE scope = ? ORDER BY id",  # noqa: S608 -- names from code
            (NIL.hex,),
        )
        found[key.table] = [dict(zip(names, row, strict=True)) for row in rows]
    return found


def count_rows(session: Session) -> Counts:
    """Return how many rows each table holds."""
    connection = session.connection()
    return Counts(
        {
            name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()  # noqa: S608 -- names from code
            for name in Base.metadata.tables
        }
    )


def rehome(session: Session, settlement: Settlement, *, own_store: str, store: str) -> None:
    """Rewrite everything in the session's transaction; the caller commits.

    ``own_store`` is the id that the desk gave its store, ``store`` the one that it has at head office (the
    same when head office did not know it). Posts in the whole company become posts in this store.
    """
    connection = session.connection()
    before = count_rows(session)
    triggers = _take_triggers(connection)
    removed = _remove(connection, settlement.gone)
    _give_keys(connection, settlement.new_keys)
    ids = {old: new for old, new in settlement.ids.items() if old != new}
    if own_store != store:
        ids[own_store] = store
    _keep_to_store(connection, store)
    _hold_in_store(connection, store)
    _map_ids(connection, ids)
    connection.exec_driver_sql(
        "UPDATE local_state SET value = ? WHERE key = 'store_id' AND value = ?", (store, own_store)
    )
    _number_again(connection)
    for statement in triggers:
        connection.exec_driver_sql(statement)
    _prove(connection, before, count_rows(session), removed, ids)


def _take_triggers(connection: Connection) -> list[str]:
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
    for name, _sql in found:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    return [sql for _name, sql in found]


def _remove(connection: Connection, gone: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """Remove matched rows with their log lines and index entries; return how many by table."""
    removed: dict[str, int] = {}
    connection.exec_driver_sql(
        "CREATE TEMP TABLE gone_row (table_name TEXT, id TEXT, PRIMARY KEY (table_name, id))"
    )
    pairs = [(table, row_id) for table, ids in gone.items() for row_id in sorted(ids)]
    if pairs:
        connection.exec_driver_sql("INSERT INTO gone_row VALUES (?, ?)", pairs)
    for table in gone:
        removed[table] = connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE scope = ? AND id IN (SELECT id FROM gone_row WHERE table_name = ?)",  # noqa: S608 -- names from code
            (NIL.hex, table),
        ).rowcount
    removed["change"] = connection.exec_driver_sql(
        "DELETE FROM change WHERE EXISTS "
        "(SELECT 1 FROM gone_row g WHERE g.table_name = change.table_name AND g.id = change.row_id)"
    ).rowcount
    in_index = (
        "SELECT d.docid FROM search_document d JOIN gone_row g ON g.table_name = d.kind AND g.id = d.row_id"
    )
    connection.exec_driver_sql(f"DELETE FROM search_gram WHERE rowid IN ({in_index})")  # noqa: S608 -- no outside text
    removed["search_document"] = connection.exec_driver_sql(
        f"DELETE FROM search_document WHERE docid IN ({in_index})"  # noqa: S608
    ).rowcount
    connection.exec_driver_sql("DROP TABLE gone_row")
    return removed


def _give_keys(connection: Connection, new_keys: Mapping[tuple[str, str], Mapping[str, str]]) -> None:
    """Give rows another key, as if it had always been theirs: head office never saw the old one."""
    for (table, row_id), columns in new_keys.items():
        for column, value in columns.items():
            connection.exec_driver_sql(
                f"UPDATE {table} SET {column} = ? WHERE scope = ? AND id = ?",  # noqa: S608 -- names from code
                (value, NIL.hex, row_id),
            )
        lines = connection.exec_driver_sql(
            "SELECT scope, id, columns FROM change WHERE table_name = ? AND row_id = ?", (table, row_id)
        ).all()
        for scope, change_id, text in lines:
            logged: dict[str, list[Any]] = json.loads(text)
            touched = columns.keys() & logged.keys()
            for column in touched:
                logged[column] = [None if old is None else columns[column] for old in logged[column]]
            if touched:
                connection.exec_driver_sql(
                    "UPDATE change SET columns = ? WHERE scope = ? AND id = ?",
                    (dump_json(logged), scope, change_id),
                )
        connection.exec_driver_sql("INSERT OR IGNORE INTO dirty_row VALUES (?, ?)", (table, row_id))


def _keep_to_store(connection: Connection, store: str) -> None:
    """Turn posts in the whole company into posts in this store: a shop's administrator is not the chain's."""
    for contract in synced.registered():
        if not contract.is_roster:
            continue
        column = contract.store_column if _is_column(contract) else _ROSTER_STORE
        connection.exec_driver_sql(
            f"UPDATE {contract.name} SET {column} = ? WHERE {column} = ?",  # noqa: S608 -- names from code
            (store, NIL.hex),
        )
        lines = connection.exec_driver_sql(
            "SELECT scope, id, columns FROM change WHERE table_name = ?", (contract.name,)
        ).all()
        for scope, change_id, text in lines:
            logged = json.loads(text)
            if NIL.hex in logged.get(column, ()):
                logged[column] = [store if value == NIL.hex else value for value in logged[column]]
                connection.exec_driver_sql(
                    "UPDATE change SET columns = ? WHERE scope = ? AND id = ?",
                    (dump_json(logged), scope, change_id),
                )


def _hold_in_store(connection: Connection, store: str) -> None:
    """Let what held in every store hold in this one: a shop alone did not set the chain's prices."""
    for contract in synced.registered():
        column = contract.all_stores_column
        if not column:
            continue
        found = connection.exec_driver_sql(f"SELECT id FROM {contract.name} WHERE {column} IS NULL")  # noqa: S608
        for (row_id,) in found.all():
            connection.exec_driver_sql(
                f"UPDATE {contract.name} SET {column} = ? WHERE id = ?",  # noqa: S608 -- names from code
                (store, row_id),
            )
            # Head office gets the row as its first line says it.
            connection.exec_driver_sql(
                "UPDATE change SET columns = json_set(columns, '$.' || ?, json_array(NULL, ?))"
                " WHERE table_name = ? AND row_id = ? AND op = 'insert'",
                (column, store, contract.name, row_id),
            )


def _is_column(contract: synced.SyncedTable) -> bool:
    return contract.store_column in Base.metadata.tables[contract.name].columns


def _map_ids(connection: Connection, ids: Mapping[str, str]) -> None:
    """Put the new ids in the place of the old ones: in every UUID column and inside every JSON column."""
    if not ids:
        return
    connection.exec_driver_sql("CREATE TEMP TABLE new_id (old TEXT PRIMARY KEY, new TEXT NOT NULL)")
    connection.exec_driver_sql("INSERT INTO new_id VALUES (?, ?)", list(ids.items()))
    driver: Any = connection.connection.dbapi_connection
    driver.create_function("with_new_ids", 1, lambda text: _with_new_ids(text, ids), deterministic=True)
    for table in Base.metadata.tables.values():
        columns = [column.name for column in table.columns if isinstance(column.type, Uuid)]
        changed = ", ".join(
            f"{name} = coalesce((SELECT new FROM new_id WHERE old = {name}), {name})"  # noqa: S608 -- names from code
            for name in columns
        )
        old = " OR ".join(f"{name} IN (SELECT old FROM new_id)" for name in columns)  # noqa: S608
        if changed:
            connection.exec_driver_sql(
                f"UPDATE {table.name} SET {changed} WHERE {old}"  # noqa: S608 -- names from code
            )
        for name in _json_columns(table):
            connection.exec_driver_sql(
                f"UPDATE {table.name} SET {name} = with_new_ids({name}) "  # noqa: S608 -- names from code
                f"WHERE length({name}) > 34 AND with_new_ids({name}) <> {name}"
            )
    connection.exec_driver_sql("DROP TABLE new_id")


def _json_columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if isinstance(column.type, JSON)]


def _with_new_ids(text: str | None, ids: Mapping[str, str]) -> str | None:
    if text is None:
        return None

    def other(found: re.Match[str]) -> str:
        written = found[0]
        new = ids.get(written.replace("-", ""))
        if new is None:
            return written
        if "-" not in written:
            return new
        return f"{new[:8]}-{new[8:12]}-{new[12:16]}-{new[16:20]}-{new[20:]}"

    return _HEX.sub(other, text)


def _number_again(connection: Connection) -> None:
    """Close the gaps that removed log lines left: the log runs from 1 without one."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE new_seq AS SELECT scope, id, row_number() OVER (ORDER BY seq) AS seq FROM change"
    )
    connection.exec_driver_sql("CREATE UNIQUE INDEX temp.ix_new_seq ON new_seq (scope, id)")
    connection.exec_driver_sql(
        "UPDATE change SET seq = n.seq FROM new_seq n "
        "WHERE n.scope = change.scope AND n.id = change.id AND n.seq <> change.seq"
    )
    connection.exec_driver_sql("DROP TABLE new_seq")


def _prove(
    connection: Connection, before: Counts, after: Counts, removed: Mapping[str, int], ids: Mapping[str, str]
) -> None:
    """Raise DamagedDatabaseError unless every row is there but the removed ones, and no old id is left."""
    for name, count in before.rows.items():
        if name != "dirty_row" and after.rows[name] != count - removed.get(name, 0):
            raise DamagedDatabaseError(path=f"{name}: {count} - {removed.get(name, 0)} != {after.rows[name]}")
    connection.exec_driver_sql("CREATE TEMP TABLE old_id (old TEXT PRIMARY KEY)")
    if ids:
        connection.exec_driver_sql("INSERT INTO old_id VALUES (?)", [(old,) for old in ids])
    for table in Base.metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, Uuid):
                left = connection.exec_driver_sql(
                    f"SELECT count(*) FROM {table.name} WHERE {column.name} IN (SELECT old FROM old_id)"  # noqa: S608 -- names from code
                ).scalar_one()
                if left:
                    raise DamagedDatabaseError(path=f"{table.name}.{column.name}: {left}")
    connection.exec_driver_sql("DROP TABLE old_id")
