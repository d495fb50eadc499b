# SPDX-License-Identifier: Apache-2.0
"""What other desks wrote, and what lies in other stores."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from psycopg.types.json import Jsonb

from app.core.ids import NIL
from app.sync.errors import BadBodyError, NotThereError, RejectedByServerError
from app.sync.server import history, search
from app.sync.server.devices import Device
from tests.sync.server.read_ground import HOME, OTHER, STAFF, Ground, stamp


def _change(ground: Ground, scope: UUID, row: UUID, ms: int, device: UUID) -> UUID:
    return ground.put(
        "change", scope, table_name="customer", row_id=row, op="update", hlc=stamp(ms),
        new_values=Jsonb({"name": "新"}), old_values=Jsonb({"name": "旧"}), device_id=device, staff_id=STAFF,
        at="2026-11-20T02:30:00Z",
    )  # fmt: skip


def _history(ground: Ground, device: Device, scope: UUID, *ids: UUID) -> dict[str, Any]:
    body = {"scope": scope.hex, "ids": [one.hex for one in ids]}
    return ground.run(lambda connection: history.history(connection, device, body))


def test_the_history_is_that_of_other_desks(ground: Ground) -> None:
    device = ground.device()
    row = uuid4()
    later, earlier = (_change(ground, HOME, row, ms, uuid4()) for ms in (9, 2))
    _change(ground, HOME, row, 5, device.id)
    _change(ground, HOME, uuid4(), 5, uuid4())
    answer = _history(ground, device, HOME, row)
    assert [line["id"] for line in answer["changes"]] == [earlier.hex, later.hex]
    assert answer["changes"][0] == {
        "scope": HOME.hex, "id": earlier.hex, "table_name": "customer", "row_id": row.hex, "op": "update",
        "columns": {"name": ["旧", "新"]}, "hlc": stamp(2), "staff_id": STAFF.hex,
        "at": "2026-11-20T02:30:00.000000Z",
    }  # fmt: skip
    assert not answer["more"]


def test_the_history_of_a_shared_row_alone_is_given(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    device = ground.device()
    shared, secret = uuid4(), uuid4()
    ground.put_grant(HOME, OTHER, "customer", shared)
    for row in (shared, secret):
        _change(ground, OTHER, row, 1, uuid4())
        _change(ground, OTHER, row, 2, uuid4())
    answer = _history(ground, device, OTHER, shared, secret)
    assert {line["row_id"] for line in answer["changes"]} == {shared.hex}
    with pytest.raises(NotThereError):
        _history(ground, device, OTHER, secret)
    monkeypatch.setattr(history, "MOST_ROWS", 1)
    cut = _history(ground, device, OTHER, shared)
    assert cut["more"]
    assert [line["hlc"] for line in cut["changes"]] == [stamp(2)]


@pytest.mark.parametrize("body", [{}, {"scope": HOME.hex}, {"scope": HOME.hex, "ids": ["x"]}, {"scope": 1}])
def test_a_bad_question_is_refused(ground: Ground, body: dict[str, Any]) -> None:
    with pytest.raises(BadBodyError):
        ground.run(lambda connection: history.history(connection, ground.device(), body))


def _search(ground: Ground, device: Device, session: str, text: object) -> list[dict[str, Any]]:
    body = {"text": text, "session": session}
    found = ground.run(lambda connection: search.search(connection, device, body))
    rows: list[dict[str, Any]] = found["rows"]
    return rows


def test_a_search_finds_records_of_every_store_with_masked_labels(ground: Ground) -> None:
    device = ground.device()
    session = ground.person(device)
    ground.put("store", NIL, OTHER, code="002", name="二店")
    key = ground.put("customer", OTHER, name="欧阳小明", number="KH-1", kind="person")
    ground.put("customer_phone", OTHER, customer_id=key, digits="13800001234")
    ground.put("appliance", OTHER, customer_id=key, serial="Ab_9%x")
    ground.put("customer", HOME, name="不相干")
    expected = {
        "table": "customer", "id": key.hex, "scope": OTHER.hex, "store": "二店",
        "labels": {"number": "KH-1", "kind": "person", "name": "欧**"},
    }  # fmt: skip
    for text in ("欧阳", " 小明 ", "1234", "kh-1", "b_9%", "AB_9"):
        assert _search(ground, device, session, text) == [expected], text
    for text in ("a__9", "%%", "王大"):
        assert _search(ground, device, session, text) == []


def test_more_than_fifty_are_not_given(ground: Ground) -> None:
    device = ground.device()
    session = ground.person(device)
    ground.admin.execute(
        "INSERT INTO sunshine.customer (scope, id, hlc, name)"
        " SELECT %s, gen_random_uuid(), '0', '王小明' FROM generate_series(1, 60)",
        (OTHER,),
    )
    found = ground.run(
        lambda connection: search.search(connection, device, {"text": "小明", "session": session})
    )
    assert (len(found["rows"]), found["more"]) == (50, True)


@pytest.mark.parametrize("text", ["王", "12", "", "  ", None, 5, "a\x00b", "长" * 65])
def test_too_short_a_text_is_refused(ground: Ground, text: object) -> None:
    device = ground.device()
    with pytest.raises(BadBodyError):
        _search(ground, device, ground.person(device), text)


def test_only_a_person_with_a_post_searches(ground: Ground) -> None:
    with pytest.raises(RejectedByServerError):
        _search(ground, ground.device(), uuid4().hex, "王小明")


@pytest.mark.parametrize(
    ("value", "masked"),
    [("13800001234", "*******1234"), ("1234", "****"), ("王", "王**"), ("欧阳小明", "欧**"), ("", "")],
)
def test_a_mask_shows_little(value: str, masked: str) -> None:
    assert search.mask(value) == masked
