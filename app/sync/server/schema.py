# SPDX-License-Identifier: Apache-2.0
"""Builds the server's database: tables, keys, guards, row level security, functions, rights.

``install`` may run again at any time and by any newer version: it adds what is missing and drops nothing. It
runs as the owner; the service works as ``SERVICE``, which is neither owner nor superuser.
"""
# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

from psycopg import Connection, sql
from psycopg.abc import Query

from app.core import synced
from app.sync.errors import OldPostgresError
from app.sync.server import job_sql, pull_sql
from app.sync.server.schema_push import install_push
from app.sync.server.schema_tables import LINKS, OWN, SCHEMA, OwnTable, ServerTable, server_tables

SERVICE = "sunshine_service"
OLDEST = 180000
_LOCK = 5_773_801
MINE = (
    "((SELECT current_setting('sunshine.scopes', true)) = '*' OR {column} = ANY ((SELECT string_to_array("
    "nullif(current_setting('sunshine.scopes', true), '*'), ','))::uuid[]))"
)
"""Is this column one of the session's scopes; the sub-selects are computed once a statement."""
SHARED = (
    " OR EXISTS (SELECT FROM {schema}.granted_row g WHERE g.scope = {table}.scope AND g.row_id = {table}.id"
    " AND g.table_name = {name} AND mine(g.to_scope))"
)
"""A row of another store that is shared with one of the session's scopes is seen too."""


_DROP_FUNCTIONS = f"""DO $drop$ DECLARE one regprocedure; BEGIN
FOR one IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = '{SCHEMA}'::regnamespace
    AND proname ~ '^(push|sync)_'
LOOP EXECUTE 'DROP FUNCTION ' || one || ' CASCADE'; END LOOP; END $drop$"""


def install(connection: Connection[Any], *, service: str = SERVICE) -> None:
    """Create or complete everything in the schema ``sunshine``, and commit. Errors: OldPostgresError."""
    version = connection.info.server_version
    if version < OLDEST:
        raise OldPostgresError(found=version // 10_000)
    tables = server_tables()
    with connection.transaction():
        run = connection.execute
        run("SET LOCAL client_min_messages = warning")
        run("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        _make_service(connection, service)
        run(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        run(f"SET LOCAL search_path = {SCHEMA}, public")
        # The owner is under the policies too.
        run("SET LOCAL sunshine.scopes = '*'")
        known = _known_columns(connection)
        for own in OWN:
            _make_own(connection, own, known.get(own.name))
        for table in tables:
            _make_synced(connection, table, known.get(table.name))
        # A newer program's function may answer with another type, which CREATE OR REPLACE refuses.
        run(_DROP_FUNCTIONS)
        _make_functions(connection, tables)
        install_push(connection, tables)
        for own in OWN:
            if own.sees:
                _protect(connection, own.name, own.sees, own.writes)
        for table in tables:
            shared = SHARED.format(schema=SCHEMA, table=_q(table.name), name=_l(table.name))
            _protect(connection, table.name, f"mine(scope){shared}", "mine(scope)")
        for statement in (*pull_sql.statements(), *job_sql.statements(service)):
            _run(connection, statement)
        _grant(connection, service)
        run(
            "INSERT INTO server_state (key, value) VALUES ('epoch', %s) ON CONFLICT DO NOTHING",
            (uuid4().hex[:8],),
        )


def new_epoch(connection: Connection[Any]) -> str:
    """Begin a new epoch after a restore: the log of before says nothing any more; returns it."""
    epoch = uuid4().hex[:8]
    with connection.transaction():
        connection.execute(f"TRUNCATE {SCHEMA}.sync_log, {SCHEMA}.group_part, {SCHEMA}.snapshot_file")
        connection.execute(
            f"UPDATE {SCHEMA}.server_state SET value = %s WHERE key = 'epoch'",
            (epoch,),
        )
        connection.execute(f"UPDATE {SCHEMA}.device SET announced_xid = '0'")
    return epoch


def _make_service(connection: Connection[Any], service: str) -> None:
    found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (service,)).fetchone()
    if found is None:
        connection.execute(
            sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE").format(
                sql.Identifier(service)
            )
        )


def _known_columns(connection: Connection[Any]) -> dict[str, set[str]]:
    known: dict[str, set[str]] = {}
    for table, column in connection.execute(
        "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " WHERE c.relnamespace = %s::regnamespace AND c.relkind = 'r' AND a.attnum > 0"
        " AND NOT a.attisdropped",
        (SCHEMA,),
    ):
        known.setdefault(table, set()).add(column)
    return known


def _make_own(connection: Connection[Any], table: OwnTable, known: set[str] | None) -> None:
    if known is None:
        columns = ", ".join(f"{_q(name)} {kind}" for name, kind in table.columns.items())
        key = ", ".join(map(_q, table.key))
        _run(connection, f"CREATE TABLE {_q(table.name)} ({columns}, PRIMARY KEY ({key}))")
    else:
        for name, kind in table.columns.items():
            if name not in known:
                _run(connection, f"ALTER TABLE {_q(table.name)} ADD COLUMN IF NOT EXISTS {_q(name)} {kind}")
    for name, columns in table.indexes.items():
        _run(connection, f"CREATE INDEX IF NOT EXISTS {_q(name)} ON {_q(table.name)} {columns}")


def _make_synced(connection: Connection[Any], table: ServerTable, known: set[str] | None) -> None:
    if known is None:
        columns = ", ".join(_column(name, kind) for name, kind in table.types.items())
        _run(connection, f"CREATE TABLE {_q(table.name)} ({columns}, PRIMARY KEY (scope, id))")
        known = set(table.types)
    for name, kind in table.types.items():
        if name not in known:
            _run(connection, f"ALTER TABLE {_q(table.name)} ADD COLUMN IF NOT EXISTS {_column(name, kind)}")
            _take_from_extra(connection, table, name, kind)
    for name, key in table.uniques.items():
        listed = ", ".join(map(_q, _scope_last(key)))
        _run(connection, f"CREATE UNIQUE INDEX IF NOT EXISTS {_q(name)} ON {_q(table.name)} ({listed})")
    for column in _indexed(table):
        _run(
            connection,
            f"CREATE INDEX IF NOT EXISTS {_q(f'sx_{table.name}_{column}')}"
            f" ON {_q(table.name)} ({_q(column)}, scope)",
        )


def _scope_last(key: tuple[str, ...]) -> list[str]:
    """Put the scope behind: in an empty table any index that begins with it would look as good as the key."""
    return [name for name in key if name != "scope"] + ["scope"]


def _column(name: str, kind: str) -> str:
    if name in {"scope", "id", "hlc"}:
        return f"{_q(name)} {kind} NOT NULL"
    if name in {"clocks", "extra"}:
        return f"{_q(name)} jsonb NOT NULL DEFAULT '{{}}'"
    # An instant that Python cannot hold would be a poison row on every desk.
    if kind == "timestamptz":
        return f"{_q(name)} {kind} CHECK ({_q(name)} BETWEEN '0001-01-02Z' AND '9999-12-30Z')"
    if kind == "date":
        return f"{_q(name)} {kind} CHECK ({_q(name)} BETWEEN '0001-01-02' AND '9999-12-30')"
    return f"{_q(name)} {kind}"


def _indexed(table: ServerTable) -> list[str]:
    holders = {contract.redacts for contract in synced.registered() if contract.redacts}
    columns = dict.fromkeys(table.parents)
    if table.contract.shared_with:
        columns[table.contract.shared_with] = None
    if table.contract.transitions is not None:
        columns[table.contract.transitions.entity_column] = None
    columns |= dict.fromkeys(name for name in (*LINKS, *sorted(holders)) if name in table.types)
    return list(columns)


def _take_from_extra(connection: Connection[Any], table: ServerTable, name: str, kind: str) -> None:
    """Move what newer desks sent of a column before this server knew it; all desks are told the row again."""
    value = f"extra->'~'->{_l(name)}" if kind == "jsonb" else f"(extra->'~'->>{_l(name)})::{kind}"
    valid = "" if kind == "jsonb" else f" AND pg_input_is_valid(extra->'~'->>{_l(name)}, {_l(kind)})"
    without = f"extra #- ARRAY['~', {_l(name)}]"
    _run(connection, "SET LOCAL sunshine.rewrite = 'lift'")
    _run(
        connection,
        f"WITH moved AS (UPDATE {_q(table.name)} SET {_q(name)} = {value},"
        f" extra = CASE WHEN {without}->'~' = '{{}}' THEN extra - '~' ELSE {without} END"
        f" WHERE extra->'~' ? {_l(name)}{valid} RETURNING scope, id)"
        " INSERT INTO sync_log (epoch, scope, home, tbl, id, op)"
        " SELECT (SELECT value FROM server_state WHERE key = 'epoch'), spread.scope, moved.scope,"
        f" {_l(table.name)}, moved.id, 'p' FROM moved CROSS JOIN LATERAL (SELECT moved.scope UNION ALL"
        " SELECT to_scope FROM granted_row g WHERE g.scope = moved.scope AND g.row_id = moved.id"
        f" AND g.table_name = {_l(table.name)}) AS spread",
    )
    _run(connection, "SET LOCAL sunshine.rewrite = ''")


def _make_functions(connection: Connection[Any], tables: tuple[ServerTable, ...]) -> None:
    _run(
        connection,
        f"""
        CREATE OR REPLACE FUNCTION change_columns(new_values jsonb, old_values jsonb) RETURNS jsonb
        LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = {SCHEMA}, pg_temp AS $$
            SELECT coalesce(
                jsonb_object_agg(key, jsonb_build_array(coalesce(old_values->key, 'null'), value)), '{{}}')
            FROM jsonb_each(new_values)
        $$""",
    )
    _run(
        connection,
        f"""
        CREATE OR REPLACE FUNCTION keep_fact() RETURNS trigger LANGUAGE plpgsql
        SET search_path = {SCHEMA}, pg_temp AS $$
        BEGIN
            IF coalesce(current_setting('sunshine.rewrite', true), '') <> '' THEN
                RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
            END IF;
            RAISE EXCEPTION 'insert-only: %', TG_TABLE_NAME USING ERRCODE = 'SD001';
        END $$""",
    )
    _run(
        connection,
        f"""
        CREATE OR REPLACE FUNCTION keep_row() RETURNS trigger LANGUAGE plpgsql
        SET search_path = {SCHEMA}, pg_temp AS $$
        BEGIN
            IF coalesce(current_setting('sunshine.rewrite', true), '') <> '' THEN
                RETURN OLD;
            END IF;
            RAISE EXCEPTION 'never deleted: %', TG_TABLE_NAME USING ERRCODE = 'SD001';
        END $$""",
    )
    for table in tables:
        if not table.is_fact:
            _trigger(connection, table.name, "no_delete", "BEFORE DELETE", "", "keep_row")
            continue
        free = {"redacted_at", *table.contract.personal}
        same = " AND ".join(
            f"OLD.{_q(name)} IS NOT DISTINCT FROM NEW.{_q(name)}" for name in table.types if name not in free
        )
        redaction = f"NEW.redacted_at IS NOT NULL AND {same}"
        _trigger(connection, table.name, "no_delete", "BEFORE DELETE", "", "keep_fact")
        _trigger(
            connection, table.name, "no_update", "BEFORE UPDATE", f"WHEN (NOT ({redaction}))", "keep_fact"
        )


def _trigger(
    connection: Connection[Any], table: str, name: str, event: str, when: str, function: str
) -> None:
    _run(
        connection,
        f"CREATE OR REPLACE TRIGGER {_q(name)} {event} ON {_q(table)}"
        f" FOR EACH ROW {when} EXECUTE FUNCTION {function}()",
    )


def _protect(connection: Connection[Any], table: str, sees: str, writes: str) -> None:
    flags = connection.execute(
        "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE oid = %s::regclass",
        (f'{SCHEMA}."{table}"',),
    ).fetchone()
    if flags != (True, True):
        _run(connection, f"ALTER TABLE {_q(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
    found = {
        name
        for (name,) in connection.execute(
            "SELECT polname FROM pg_policy WHERE polrelid = %s::regclass", (f'{SCHEMA}."{table}"',)
        )
    }
    condition, check = _condition(sees), _condition(writes)
    verb = "ALTER POLICY" if "tenant" in found else "CREATE POLICY"
    _run(connection, f"{verb} tenant ON {_q(table)} USING ({condition}) WITH CHECK ({check})")


def _condition(text: str) -> str:
    return re.sub(r"mine\(([\w.]+)\)", lambda found: MINE.format(column=found.group(1)), text)


def _grant(connection: Connection[Any], service: str) -> None:
    who = sql.Identifier(service)
    schema = sql.Identifier(SCHEMA)
    for statement in (
        "GRANT USAGE ON SCHEMA {schema} TO {who}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {who}",
        "GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {who}",
        "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {schema} FROM PUBLIC",
        "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {schema} TO {who}",
    ):
        connection.execute(sql.SQL(statement).format(schema=schema, who=who))


def _run(connection: Connection[Any], statement: str) -> None:
    # Names and types come from the contracts of this program, never from outside.
    query: Query = statement.encode()
    connection.execute(query)


def _q(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _l(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
