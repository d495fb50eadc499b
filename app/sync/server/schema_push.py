# SPDX-License-Identifier: Apache-2.0
"""Installs what a push needs: the contracts as rows, the types, the functions. Must not know what they do."""
# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from typing import Any

from psycopg import Connection

from app.sync.server import push_checks_sql, push_merge_sql, push_moves_sql, push_sql, push_tables, push_types
from app.sync.server.schema_tables import SCHEMA, ServerTable


def install_push(connection: Connection[Any], tables: tuple[ServerTable, ...]) -> None:
    """Create or replace the functions of a push; runs inside the installation, in its search path."""
    _make_contracts(connection, tables)
    _make_types(connection)
    statements = [push_checks_sql.FUNCTIONS[0], *push_merge_sql.FUNCTIONS, *push_moves_sql.FUNCTIONS]
    statements += push_checks_sql.FUNCTIONS[1:]
    for table in tables:
        statements += push_tables.functions(table)
    statements.append(push_sql.main_function(tables))
    for statement in statements:
        connection.execute(statement.encode())


def _make_contracts(connection: Connection[Any], tables: tuple[ServerTable, ...]) -> None:
    connection.execute(push_types.CONTRACT.encode())
    connection.execute(push_types.REDACTED_ROW.encode())
    known = {
        name
        for (name,) in connection.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0",
            (f"{SCHEMA}.contract",),
        )
    }
    for name, kind in push_types.CONTRACT_COLUMNS.items():
        if name not in known:
            connection.execute(f"ALTER TABLE contract ADD COLUMN {name} {kind}".encode())
    names = ["name", *push_types.CONTRACT_COLUMNS]
    listed = ", ".join(names)
    values = ", ".join(f"%({name})s" for name in names)
    sets = ", ".join(f"{name} = excluded.{name}" for name in names)
    statement = (
        f"INSERT INTO contract AS w ({listed}) VALUES ({values}) ON CONFLICT (name) DO UPDATE SET {sets}"
        f" WHERE ROW(w.*) IS DISTINCT FROM ROW(excluded.*)"
    )
    with connection.cursor() as cursor:
        cursor.executemany(statement.encode(), [push_types.contract_row(table) for table in tables])


def _make_types(connection: Connection[Any]) -> None:
    for name, attributes in push_types.TYPES.items():
        found = connection.execute(
            "SELECT obj_description(to_regtype(%s), 'pg_type')", (f"{SCHEMA}.{name}",)
        ).fetchone()
        if found == (attributes,):
            continue
        # Functions alone hang on these types; all of them are made again below.
        connection.execute(f"DROP TYPE IF EXISTS {name} CASCADE".encode())
        connection.execute(f"CREATE TYPE {name} AS ({attributes})".encode())
        connection.execute(f"COMMENT ON TYPE {name} IS '{attributes}'".encode())
