# SPDX-License-Identifier: Apache-2.0
"""What one desk pushes, another pulls: through the real log."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import psycopg
import pytest

from app.customers.models import WRITE
from app.sync import protocol
from app.sync.server import checksums, grants, pull, schema
from app.sync.server.tenant import tenant
from tests.support.head_office import HeadOffice, SomeDesk, insert, update

_CUSTOMER: dict[str, Any] = {
    "number": "KH-1", "kind": "person", "name": "王小明", "contact_name": "", "level": "plain", "needs": "",
    "manager_id": None, "registered_at": "2026-11-20T02:30:00.000000Z", "is_void": False,
    "merged_into_id": None, "is_redacted": False,
}  # fmt: skip


def _call(office: HeadOffice, work: Any) -> Any:
    async def main() -> Any:
        async with await psycopg.AsyncConnection.connect(
            office.url, user=schema.SERVICE, autocommit=True
        ) as connection:
            return await work(connection)

    return asyncio.run(main())


class _Reader:
    """A desk that pulls one scope."""

    def __init__(self, office: HeadOffice, desk: SomeDesk) -> None:
        self._office, self._desk = office, desk
        self.cursor = office.row("SELECT value FROM server_state WHERE key = 'epoch'")["value"] + ".0.0"

    def pull(self) -> dict[str, Any]:
        body = {"scopes": {self._desk.store.hex: self.cursor}}
        text = _call(self._office, lambda connection: pull.pull(connection, self._desk.device, body))
        (page,) = protocol.pulled_from_text(text).pages
        self.cursor = page.cursor
        return protocol.load(page.text)


@pytest.fixture
def desks(office: HeadOffice) -> tuple[SomeDesk, SomeDesk]:
    first = office.clerk(WRITE)
    return first, office.clerk(WRITE, store=first.store)


def test_what_one_desk_wrote_the_other_gets(office: HeadOffice, desks: tuple[SomeDesk, SomeDesk]) -> None:
    writer, reader = desks
    mine, theirs = _Reader(office, writer), _Reader(office, reader)
    op = insert(writer, "customer", **_CUSTOMER)
    assert office.push(writer, op).rejected == ()
    (row,) = theirs.pull()["rows"]["customer"]
    assert row == {"i": op.row, "h": op.hlc, "f": 1, "c": _CUSTOMER}
    change = update(writer, "customer", op.row, op.hlc, name="王大明", level=None)
    office.push(writer, change)
    (row,) = theirs.pull()["rows"]["customer"]
    assert row == {
        "i": op.row, "h": op.hlc, "k": {"name": change.hlc, "level": change.hlc},
        "c": {"name": "王大明", "level": None},
    }  # fmt: skip
    assert mine.pull() == {"rows": {}, "gone": {}}


def test_what_a_row_carries_beside_its_columns_arrives(
    office: HeadOffice, desks: tuple[SomeDesk, SomeDesk]
) -> None:
    writer, reader = desks
    theirs = _Reader(office, reader)
    op = insert(writer, "customer", **_CUSTOMER, newer=7)
    office.push(writer, op)
    (row,) = theirs.pull()["rows"]["customer"]
    assert row["c"]["newer"] == 7
    assert "x" not in row
    plain = update(writer, "customer", op.row, op.hlc, name="王大明", newer=8)
    wire = {"i": plain.change, "g": 0, "t": plain.table, "s": plain.scope, "r": plain.row, "o": "update",
            "h": plain.hlc, "c": dict(plain.new), "b": dict(plain.base), "x": {"mark": "甲"}}  # fmt: skip
    office.push(writer, wire)
    (row,) = theirs.pull()["rows"]["customer"]
    assert row["c"] == {"name": "王大明", "newer": 8}
    assert row["x"] == {"mark": "甲"}
    assert row["k"] == {"name": plain.hlc, "newer": plain.hlc, "extra": plain.hlc}


def test_a_conflict_is_told_to_both(office: HeadOffice, desks: tuple[SomeDesk, SomeDesk]) -> None:
    first, second = desks
    one, two = _Reader(office, first), _Reader(office, second)
    op = insert(first, "customer", **_CUSTOMER)
    office.push(first, op)
    two.pull()
    later = update(second, "customer", op.row, op.hlc, name="后", hlc=second.stamp(2000))
    office.push(second, later)
    office.push(first, update(first, "customer", op.row, op.hlc, name="先"))
    mine, theirs = one.pull()["rows"], two.pull()["rows"]
    assert mine["customer"][0]["c"] == {"name": "后"}
    assert mine["conflict"] == theirs["conflict"]
    assert mine["conflict"][0]["c"]["lost"] == {"v": "先"}


def test_a_shared_row_is_changed_by_the_other_store_and_both_agree(office: HeadOffice) -> None:
    home, other = office.clerk(WRITE), office.clerk(WRITE)
    here, there = _Reader(office, home), _Reader(office, other)
    op = insert(home, "customer", **_CUSTOMER)
    office.push(home, op)
    body = {"table": "customer", "id": op.row, "session": other.session.hex}
    _call(office, lambda connection: grants.share(connection, other.device, body))
    (row,) = there.pull()["rows"]["customer"]
    assert (row["i"], row["s"]) == (op.row, home.store.hex)
    change = update(other, "customer", op.row, op.hlc, home.store, level="vip")
    phone = insert(other, "customer_phone", home.store, customer_id=UUID(op.row), digits="13800001234",
                   label="", position=0, is_void=False)  # fmt: skip
    assert office.push(other, change, phone).rejected == ()
    rows = here.pull()["rows"]
    assert rows["customer"][0]["c"] == {"level": "vip"}
    assert rows["customer_phone"][0]["i"] == phone.row
    # A child of a shared row is shared at once.
    assert there.pull()["rows"]["customer_phone"][0]["s"] == home.store.hex
    grant = office.row("SELECT grant_id FROM granted_row WHERE row_id = %s", UUID(phone.row))["grant_id"]

    async def end(connection: Any) -> int:
        async with tenant(connection, None):
            return await grants.end_grant(connection, grant, home.staff, "test")

    assert _call(office, end) == 3
    gone = there.pull()
    assert gone["rows"] == {}
    assert set(gone["gone"]) == {"customer", "customer_phone", "scope_grant"}


def test_a_sum_is_that_of_what_was_pulled(office: HeadOffice, desks: tuple[SomeDesk, SomeDesk]) -> None:
    writer, reader = desks
    theirs = _Reader(office, reader)
    ops = [insert(writer, "customer", **(_CUSTOMER | {"number": f"KH-{n}"})) for n in range(3)]
    office.push(writer, *ops)
    (one, *_rest) = theirs.pull()["rows"]["customer"]
    names = [name for name in _CUSTOMER if name != "manager_id"]
    body = {"scope": reader.store.hex, "columns": {"customer": names}}
    answer = _call(office, lambda connection: checksums.checksum(connection, reader.device, body))
    texts = [protocol.row_text(op.row, op.hlc, {}, [op.new[name] for name in names]) for op in ops]
    assert answer["tables"]["customer"] == [3, protocol.row_sum(texts)]
    assert answer["cursor"] == theirs.cursor
    assert one["c"]["kind"] == "person"
