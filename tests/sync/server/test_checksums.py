# SPDX-License-Identifier: Apache-2.0
"""The server's sum of a scope is the protocol's, for every kind of value."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb
from sqlalchemy import JSON, Boolean, Date, Integer, Uuid

from app.core.db import Base, UtcDateTime, to_wire
from app.core.synced import find
from app.sync import protocol
from app.sync.errors import BadBodyError, NotThereError
from app.sync.server import checksums, columns
from tests.sync.server.read_ground import HOME, OTHER, Ground, stamp

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12) | st.sampled_from(
    ["", "王小明", "👨‍👩‍👧", "a\x1fb", "=,", "\x1e", " 1 "]
)
_STAMP = st.integers(0, 1 << 40).map(stamp)
_TABLES = ("customer", "customer_note", "task", "staff", "post", "attachment")


def _names(table: str) -> list[str]:
    contract = find(table)
    assert contract is not None
    found = columns.values(contract, Base.metadata.tables[table])
    return [column.name for column in found if not isinstance(column.type, JSON)]


def _value(column: Any) -> st.SearchStrategy[Any]:
    kinds: tuple[tuple[type[Any], st.SearchStrategy[Any]], ...] = (
        (Uuid, st.uuids()),
        (UtcDateTime, st.datetimes(datetime(1900, 1, 1), datetime(9000, 1, 1), timezones=st.just(UTC))),  # noqa: DTZ001
        (Date, st.dates(date(1, 2, 1), date(9999, 1, 1))),
        (Boolean, st.booleans()),
        (Integer, st.integers(-(1 << 63), (1 << 63) - 1)),
    )
    found = next((strategy for kind, strategy in kinds if isinstance(column.type, kind)), _TEXT)
    return st.none() | found


@st.composite
def _rows(draw: st.DrawFn) -> tuple[str, list[dict[str, Any]]]:
    name = draw(st.sampled_from(_TABLES))
    table = Base.metadata.tables[name]
    rows = []
    for _ in range(draw(st.integers(0, 3))):
        row = {one: draw(_value(table.columns[one])) for one in _names(name)}
        row["hlc"] = draw(_STAMP)
        if "clocks" in table.columns:
            row["clocks"] = draw(st.dictionaries(st.sampled_from(["b", "a", "Z", "éa", "~", "a_b"]), _STAMP))
        row["newer"] = draw(st.none() | st.booleans() | st.integers(-5, 5) | _TEXT)
        rows.append(row)
    return name, rows


def _sum(rows: Sequence[dict[str, Any]], names: Sequence[str]) -> int:
    return protocol.row_sum(
        protocol.row_text(
            row["id"].hex, row["hlc"], row.get("clocks", {}), [to_wire(row[name]) for name in names]
        )
        for row in rows
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_rows())
def test_the_sum_is_the_protocols(ground: Ground, drawn: tuple[str, list[dict[str, Any]]]) -> None:
    table, rows = drawn
    names = [*_names(table), "newer"]
    with ground.admin.transaction(force_rollback=True):
        ground.admin.execute("SET LOCAL session_replication_role = replica")
        for index in ground.admin.execute(
            "SELECT indexrelid::regclass::text FROM pg_index WHERE indisunique AND NOT indisprimary"
            " AND indrelid = %s::regclass",
            (f"sunshine.{table}",),
        ).fetchall():
            # Drawn rows may share what a company never would; the sum does not care.
            ground.admin.execute(f"DROP INDEX {index[0]}")
        for row in rows:
            row["id"] = uuid4()
            values = {one: value for one, value in row.items() if one not in {"newer", "clocks"}}
            values["extra"] = Jsonb({"~": {"newer": row["newer"]}})
            if "clocks" in row:
                values["clocks"] = Jsonb(row["clocks"])
            ground.put(table, HOME, values.pop("id"), **values)
        contract = find(table)
        assert contract is not None
        query = checksums.query(contract, Base.metadata.tables[table], names)
        found = ground.admin.execute(query.encode(), {"scope": HOME}).fetchone()
    assert found is not None
    assert (found[1], int(found[2]) % (1 << 64)) == (len(rows), _sum(rows, names))


def _ask(ground: Ground, **body: Any) -> dict[str, Any]:
    asked = {"scope": HOME.hex, "columns": {"customer": ["name", "level"]}} | body
    return ground.run(lambda connection: checksums.checksum(connection, ground.device(), asked))


def _expect(ids: Sequence[UUID], names: Sequence[str]) -> list[int]:
    rows = [
        {"id": key, "hlc": stamp(1), "name": name, "level": None}
        for key, name in zip(ids, names, strict=True)
    ]
    return [len(rows), _sum(rows, ["name", "level"])]


def test_own_and_shared_rows_count_and_those_left_out_do_not(ground: Ground) -> None:
    mine, other, shared = ground.customer(), ground.customer(OTHER, "乙"), ground.customer(OTHER, "丙")
    ground.put_grant(HOME, OTHER, "customer", shared)
    assert _ask(ground)["tables"] == {"customer": _expect([mine, shared], ["王小明", "丙"])}
    assert _ask(ground, **{"except": {"customer": [mine.hex]}})["tables"] == {
        "customer": _expect([shared], ["丙"])
    }
    assert other not in (mine, shared)


def test_tables_that_the_server_does_not_know_are_left_out(ground: Ground) -> None:
    asked = {"customer": ["name"], "yet_unknown": ["a"], "pg_class": ["relname"]}
    assert list(_ask(ground, columns=asked)["tables"]) == ["customer"]


def test_the_cursor_is_where_a_desk_stands_that_pulled_all(ground: Ground) -> None:
    assert _ask(ground)["cursor"] == f"{ground.epoch}.0.0"
    ground.customer()
    page, _text = ground.page(ground.device(), ground.start())
    assert _ask(ground)["cursor"] == page.cursor
    # What stands in the sums but not yet in a pull: no desk stands there.
    slow = psycopg.connect(ground.url)
    slow.execute("SELECT pg_current_xact_id()")
    ground.customer()
    again, _text = ground.page(ground.device(), {HOME.hex: page.cursor})
    assert again.cursor == page.cursor != _ask(ground)["cursor"]
    slow.close()


@pytest.mark.parametrize(
    "body",
    [{"columns": 1}, {"columns": {"customer": "name"}}, {"columns": {"customer": ["\x00"]}}, {"scope": "x"},
     {"columns": {"customer": [1]}}, {"columns": {"customer": ["extra"]}}, {"except": []},
     {"except": {"customer": 1}}, {"except": {"customer": ["x"]}}, {"columns": {"customer": ["a"] * 300}}],
)  # fmt: skip
def test_a_bad_body_is_refused(ground: Ground, body: dict[str, Any]) -> None:
    with pytest.raises(BadBodyError):
        _ask(ground, **body)


def test_a_column_may_be_called_anything(ground: Ground) -> None:
    ground.customer()
    assert (
        _ask(ground, columns={"customer": ["a'b", '"; --', "%(scope)s", "%"]})["tables"]["customer"][0] == 1
    )


def test_another_stores_scope_is_refused(ground: Ground) -> None:
    with pytest.raises(NotThereError):
        _ask(ground, scope=OTHER.hex)
