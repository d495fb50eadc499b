# SPDX-License-Identifier: Apache-2.0
"""The server's database can be installed again and over an older shape; its keys hold the scope."""
# ruff: noqa: E501 -- SQL and batches read better in one line

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast
from uuid import uuid4

import psycopg
import pytest

from app.core.ids import NIL, new_id
from app.sync.errors import OldPostgresError
from app.sync.server import schema
from app.sync.server.schema_tables import OWN, server_tables
from tests.support.head_office import HeadOffice

SHAPE = """
SELECT 'column', table_name, column_name, data_type, column_default, is_nullable FROM information_schema.columns
WHERE table_schema = 'sunshine'
UNION ALL SELECT 'index', tablename, indexname, indexdef, NULL, NULL FROM pg_indexes WHERE schemaname = 'sunshine'
UNION ALL SELECT 'policy', tablename, policyname, qual, with_check, NULL FROM pg_policies WHERE schemaname = 'sunshine'
UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), NULL, NULL FROM pg_trigger
UNION ALL SELECT 'function', proname, pg_get_function_identity_arguments(p.oid), md5(prosrc), proacl::text, NULL
FROM pg_proc p WHERE pronamespace = 'sunshine'::regnamespace
ORDER BY 1, 2, 3, 4
"""


def shape(connection: psycopg.Connection[Any]) -> list[tuple[Any, ...]]:
    return connection.execute(SHAPE).fetchall()


def test_installing_again_changes_nothing(server_url: str) -> None:
    with psycopg.connect(server_url, autocommit=True) as owner:
        before = shape(owner)
        epoch = owner.execute("SELECT value FROM sunshine.server_state WHERE key = 'epoch'").fetchone()
        schema.install(owner)
        assert shape(owner) == before
        assert (
            owner.execute("SELECT value FROM sunshine.server_state WHERE key = 'epoch'").fetchone() == epoch
        )


def test_a_function_that_answered_with_another_type_is_made_anew(server_url: str) -> None:
    with psycopg.connect(server_url, autocommit=True) as owner:
        before = shape(owner)
        owner.execute("DROP FUNCTION sunshine.push_zone(text)")
        owner.execute(
            "CREATE FUNCTION sunshine.push_zone(zone text) RETURNS integer LANGUAGE sql AS 'SELECT 1'"
        )
        schema.install(owner)
        assert shape(owner) == before


def test_an_older_shape_gets_what_is_missing_and_values_come_out_of_extra(server_url: str) -> None:
    with psycopg.connect(server_url, autocommit=True) as owner:
        owner.execute("SET search_path = sunshine")
        before = shape(owner)
        store, other, row, bad, note = (uuid4() for _ in range(5))
        owner.execute("SET sunshine.scopes = '*'")
        owner.execute("ALTER TABLE customer DROP COLUMN needs, DROP COLUMN registered_at, DROP COLUMN number")
        owner.execute("ALTER TABLE customer_note DROP COLUMN text")
        owner.execute("ALTER TABLE device DROP COLUMN voices")
        owner.execute("DROP TABLE void_document, conflict")
        insert = "INSERT INTO customer (scope, id, hlc, extra) VALUES (%s, %s, '0', %s)"
        extra = '{"a": 1, "~": {"needs": "安静", "registered_at": "2026-11-20T00:00:00Z", "number": "K7", "more": 1}}'
        owner.execute(insert, (store, row, extra))
        owner.execute(insert, (store, bad, '{"~": {"registered_at": "never"}}'))
        owner.execute(
            "INSERT INTO customer_note (scope, id, hlc, extra) VALUES (%s, %s, '0', %s)",
            (store, note, '{"~": {"text": "记"}}'),
        )
        owner.execute("INSERT INTO granted_row VALUES (%s, %s, 'customer', %s)", (other, store, row))
        schema.install(owner)
        after = {line[:3] for line in shape(owner)}
        assert after == {line[:3] for line in before}
        found = owner.execute(
            "SELECT needs, registered_at, number, extra FROM customer WHERE id = %s", (row,)
        ).fetchone()
        assert found is not None
        assert (found[0], found[1].isoformat()[:10], found[2]) == ("安静", "2026-11-20", "K7")
        assert found[3] == {"a": 1, "~": {"more": 1}}
        kept = owner.execute("SELECT registered_at, extra FROM customer WHERE id = %s", (bad,)).fetchone()
        assert kept == (None, {"~": {"registered_at": "never"}})
        assert owner.execute("SELECT text, extra FROM customer_note").fetchall() == [("记", {})]
        told = {line[0] for line in owner.execute("SELECT scope FROM sync_log WHERE id = %s", (row,))}
        assert told == {store, other}


def test_every_unique_key_of_a_scoped_table_holds_the_scope(server_url: str) -> None:
    with psycopg.connect(server_url) as owner:
        keys = owner.execute(
            "SELECT c.relname, array_agg(a.attname::text) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
            " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey::int[])"
            " WHERE i.indisunique AND c.relnamespace = 'sunshine'::regnamespace GROUP BY c.relname, i.indexrelid"
        ).fetchall()
    scoped = {table.name for table in server_tables()} | {
        table.name for table in OWN if "scope" in table.columns
    }
    scoped -= {"snapshot_file"}
    found = {table for table, _ in keys}
    assert scoped <= found
    assert [key for key in keys if key[0] in scoped and "scope" not in key[1]] == []


def test_an_older_postgresql_is_refused() -> None:
    old = cast("psycopg.Connection[Any]", SimpleNamespace(info=SimpleNamespace(server_version=170006)))
    with pytest.raises(OldPostgresError) as raised:
        schema.install(old)
    assert raised.value.fields == {"found": 17}


def test_facts_are_written_once_and_rows_are_never_deleted(office: HeadOffice) -> None:
    store = office.store()
    note = office.put("customer_note", store, customer_id=new_id(), text="x", at="2026-11-20Z", by_id=NIL)
    for statement in (
        "UPDATE customer_note SET customer_id = id",
        "UPDATE customer_note SET text = ''",
        "DELETE FROM customer_note",
        "DELETE FROM store",
    ):
        with pytest.raises(psycopg.errors.DatabaseError, match=r"insert-only|never deleted"):
            office.owner.execute(statement)
    office.owner.execute("UPDATE customer_note SET text = '', redacted_at = now() WHERE id = %s", (note,))
    with pytest.raises(psycopg.errors.DatabaseError, match="insert-only"):
        office.owner.execute("UPDATE customer_note SET by_id = id, redacted_at = now()")


def test_a_new_epoch_empties_the_log(server_url: str) -> None:
    with psycopg.connect(server_url, autocommit=True) as owner:
        owner.execute(
            "INSERT INTO sunshine.sync_log (epoch, scope, home, tbl, id, op) VALUES ('a', %s, %s, 'x', %s, 'p')",
            (NIL, NIL, NIL),
        )
        before = owner.execute("SELECT value FROM sunshine.server_state WHERE key = 'epoch'").fetchone()
        epoch = schema.new_epoch(owner)
        assert (epoch,) != before
        assert owner.execute("SELECT value FROM sunshine.server_state WHERE key = 'epoch'").fetchone() == (
            epoch,
        )
        assert owner.execute("SELECT count(*) FROM sunshine.sync_log").fetchone() == (0,)
