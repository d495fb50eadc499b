# SPDX-License-Identifier: Apache-2.0
"""Row level security is the second wall: the service role sees and writes a session's scopes, nothing else."""
# ruff: noqa: E501, ISC004 -- SQL and batches read better in one line

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg
import pytest
from psycopg import AsyncConnection

from app.core.ids import NIL, new_id
from app.sync.server.schema import SERVICE
from app.sync.server.schema_tables import OWN, server_tables
from app.sync.server.tenant import tenant
from tests.support.head_office import HeadOffice, insert


def seen(office: HeadOffice, scopes: list[UUID] | None, query: str, *values: Any) -> list[Any]:
    """Return what a query of the service finds within some scopes; one connection for all of them."""

    async def ask() -> list[Any]:
        async with tenant(office.service, scopes) as connection:
            return await (await connection.execute(query, values)).fetchall()  # type: ignore[arg-type]

    return office.run(ask())


def test_the_service_is_neither_owner_nor_superuser(office: HeadOffice) -> None:
    role = office.row(
        "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = %s", SERVICE
    )
    assert set(role.values()) == {False}
    owned = office.rows("SELECT 1 FROM pg_class WHERE relowner = %s::regrole", SERVICE)
    assert owned == []


def test_every_table_with_a_scope_is_walled(office: HeadOffice) -> None:
    walled = {
        row["relname"]
        for row in office.rows("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
    }
    assert {table.name for table in server_tables()} <= walled
    assert {table.name for table in OWN if table.sees} <= walled
    assert {table.name for table in OWN if "scope" in table.columns} - {"device_scope"} <= walled


def test_two_tenants_over_one_connection_see_their_own(office: HeadOffice) -> None:
    first, second = office.store(), office.store()
    mine = office.put("customer", first, name="甲")
    theirs = office.put("customer", second, name="乙")
    query = "SELECT id FROM sunshine.customer"
    for _ in range(3):
        assert seen(office, [NIL, first], query) == [(mine,)]
        assert seen(office, [NIL, second], query) == [(theirs,)]
        assert seen(office, [], query) == []
        assert len(seen(office, None, query)) == 2
    # Outside of any tenant's transaction there is nothing at all.
    assert office.run(outside(office, query)) == []


async def outside(office: HeadOffice, query: str) -> list[Any]:
    return await (await office.service.execute(query)).fetchall()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO sunshine.customer (scope, id, hlc) VALUES (%(theirs)s, %(id)s, '0')",
        "UPDATE sunshine.customer SET scope = %(theirs)s",
        "INSERT INTO sunshine.change (scope, id, table_name, row_id, op, new_values, hlc, device_id)"
        " VALUES (%(theirs)s, %(id)s, 'x', %(id)s, 'insert', '{}', '0', %(id)s)",
        "INSERT INTO sunshine.sync_log (epoch, scope, home, tbl, id, op)"
        " VALUES ('x', %(theirs)s, %(theirs)s, 'customer', %(id)s, 'p')",
        "INSERT INTO sunshine.granted_row (to_scope, scope, table_name, row_id)"
        " VALUES (%(theirs)s, %(theirs)s, 'customer', %(id)s)",
    ],
)
def test_another_scope_cannot_be_written(office: HeadOffice, statement: str) -> None:
    mine, theirs = office.store(), office.store()
    office.put("customer", mine)

    async def write() -> None:
        async with tenant(office.service, [NIL, mine]) as connection:
            await connection.execute(statement, {"theirs": theirs, "id": new_id()})  # type: ignore[arg-type]

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        office.run(write())


def test_what_is_not_seen_is_not_changed(office: HeadOffice) -> None:
    mine, theirs = office.store(), office.store()
    row = office.put("customer", theirs, name="乙")

    async def write() -> int:
        async with tenant(office.service, [NIL, mine]) as connection:
            done = await connection.execute("UPDATE sunshine.customer SET name = 'x'")
            return done.rowcount

    assert office.run(write()) == 0
    assert office.row("SELECT name FROM customer WHERE id = %s", row)["name"] == "乙"


def test_a_shared_row_is_seen_and_no_other_of_its_store(office: HeadOffice) -> None:
    mine, theirs = office.store(), office.store()
    shared = office.put("customer", theirs)
    office.put("customer", theirs)
    office.owner.execute(
        "INSERT INTO granted_row (to_scope, scope, table_name, row_id) VALUES (%s, %s, 'customer', %s)",
        (mine, theirs, shared),
    )
    assert seen(office, [NIL, mine], "SELECT id FROM sunshine.customer") == [(shared,)]


def test_a_push_leaves_no_scope_behind_on_the_pooled_connection(office: HeadOffice) -> None:
    first, second = office.clerk("customers.edit"), office.clerk("customers.edit")
    for desk in (first, second, first):
        assert not office.push(desk, insert(desk, "customer", name="x")).rejected
        assert office.run(outside(office, "SELECT id FROM sunshine.customer")) == []


def test_the_service_cannot_change_the_schema(office: HeadOffice) -> None:
    async def attempt(statement: str) -> None:
        connection: AsyncConnection[Any] = office.service
        await connection.execute(statement)  # type: ignore[arg-type]

    for statement in (
        "ALTER TABLE sunshine.customer DISABLE ROW LEVEL SECURITY",
        "DROP POLICY tenant ON sunshine.customer",
        "TRUNCATE sunshine.customer",
        "DROP TRIGGER no_delete ON sunshine.customer",
        "CREATE TABLE sunshine.mine (id integer)",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            office.run(attempt(statement))
