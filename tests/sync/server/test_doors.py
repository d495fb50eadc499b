# SPDX-License-Identifier: Apache-2.0
"""Documents of a till through the server's door: kept once, all or none, by a key of one store alone."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core import server_doors
from app.sync.errors import NotThereError
from app.sync.server import doors
from tests.support.sync_server import OTHER_STORE, STORE, Served, TestServer

LINE = {"code": "84406B", "description": "海尔 BCD-470WDPG", "quantity": 2, "unit_price": 4299.00}
DOCUMENT = {
    "number": "536365",
    "sold_at": "2026-11-20T10:30:00",
    "lines": [LINE, LINE],
    "buyer": {"name": "陈淑芬", "phone": "13999112207"},
    "payments": [{"method": "wechat", "amount": "17196.00"}],
}


@pytest.fixture
def server(served: Served, tmp_path: Path) -> Iterator[TestServer]:
    """Give a server of its own."""
    with served.cloned(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def refusing(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    """Give a server for requests that it takes nothing of."""
    with served.cloned(tmp_path_factory.mktemp("refusing")) as made:
        yield made
        assert _count(made, "sale") == 0


def _key(server: TestServer, store: str = "001") -> str:
    with server.owner() as owner:
        return doors.make_key(owner, store, "sales", "ERP").text


def _post(
    server: TestServer, key: str, body: Any, *, mark: str = "", path: str = "/v1/doors/sales"
) -> tuple[int, Any]:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json"}
    if mark:
        headers["idempotency-key"] = mark
    found = server.call("POST", path, content=content, headers=headers)
    return found.status_code, found.json()


def _one(server: TestServer, query: str) -> Any:
    with server.owner() as owner:
        return owner.execute(query.encode()).fetchone()


def _count(server: TestServer, table: str) -> int:
    return int(_one(server, f"SELECT count(*) FROM sunshine.{table}")[0])


def test_a_document_is_kept_once_and_comes_to_the_desks(server: TestServer) -> None:
    key = _key(server)
    status, answer = _post(server, key, {"documents": [DOCUMENT]}, mark="m1")
    assert (status, answer["documents"][0]["outcome"]) == (200, "new")
    assert _post(server, key, {"documents": [DOCUMENT]}, mark="m1") == (200, answer)
    assert _post(server, key, {"documents": [DOCUMENT]})[1]["documents"][0]["outcome"] == "same"
    assert (_count(server, "sale"), _count(server, "sale_line"), _count(server, "sale_payment")) == (1, 2, 1)
    scope, sold_on, phone = _one(server, "SELECT scope, sold_on::text, buyer_phone FROM sunshine.sale")
    assert (scope, sold_on, phone) == (STORE, "2026-11-20", "13999112207")
    assert _one(server, "SELECT sum(amount_fen) FROM sunshine.sale_line")[0] == 1_719_600
    logged = "SELECT string_agg(DISTINCT tbl, ' ' ORDER BY tbl) FROM sunshine.sync_log WHERE scope = "
    told = [_one(server, f"{logged}'{scope}' AND tbl LIKE 'sale%%'")[0] for scope in (STORE, OTHER_STORE)]
    assert told == ["sale sale_line sale_payment", None]


def test_a_corrected_document_adds_facts(server: TestServer) -> None:
    key = _key(server)
    _post(server, key, {"documents": [DOCUMENT]})
    right = {**DOCUMENT, "lines": [LINE, {**LINE, "unit_price": "4199.00"}]}
    assert _post(server, key, {"documents": [right]})[1]["documents"][0]["outcome"] == "corrected"
    assert _count(server, "sale_line") == 4
    assert _one(server, "SELECT sum(amount_fen) FROM sunshine.sale_line")[0] == 1_699_600


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"number": ""}, "number", "required"),
        ({"number": 5}, "number", "not_a_text"),
        ({"number": "a\0"}, "number", "not_a_text"),
        ({"sold_at": "gestern"}, "sold_at", "not_a_time"),
        ({"sold_at": "1900-01-01"}, "sold_at", "too_long_ago"),
        ({"deliver_on": "bald"}, "deliver_on", "not_a_day"),
        ({"lines": {}}, "lines", "required"),
        ({"lines": []}, "lines", "required"),
        ({"lines": [LINE] * 1001}, "lines", "too_many"),
        ({"lines": [7]}, "lines.0", "not_an_object"),
        ({"lines": [{**LINE, "quantity": 1.5}]}, "lines.0.quantity", "not_a_number"),
        ({"lines": [{**LINE, "unit_price": "viel"}]}, "lines.0.unit_price", "not_an_amount"),
        ({"lines": [{**LINE, "unit_price": None}]}, "lines.0.unit_price", "not_an_amount"),
        ({"lines": [{**LINE, "unit_price": 10**11}]}, "lines.0.unit_price", "too_much"),
        ({"lines": [{**LINE, "unit_price": -1}]}, "lines.0.unit_price", "negative"),
        ({"lines": [{**LINE, "tax_rate": 13}]}, "lines.0.tax_rate", "not_a_rate"),
        ({"lines": [{**LINE, "serials": "A1"}]}, "lines.0.serials", "not_a_serial"),
        ({"buyer": "Chen"}, "buyer", "not_an_object"),
        ({"payments": [3]}, "payments.0", "not_an_object"),
        ({"payments": [{"method": "beads", "amount": 1}]}, "payments", "unknown_choice"),
        ({"number": "\ud800"}, "number", "not_a_text"),
        ({"sold_at": "0001-01-01T00:00:00+14:00"}, "sold_at", "not_a_time"),
        ({"sold_at": "9999-12-31T23:59:59-12:00"}, "sold_at", "not_a_time"),
        ({"deliver_on": "1900-01-01"}, "deliver_on", "before_the_sale"),
        ({"of_number": "777"}, "of_number", "return_without_sale"),
        ({"lines": [{**LINE, "unit_price": "1e999999999"}]}, "lines.0.unit_price", "too_much"),
        ({"lines": [{**LINE, "unit_price": "sNaN"}]}, "lines.0.unit_price", "too_much"),
        ({"lines": [{**LINE, "amount": "8600.00"}]}, "lines.0.amount", "amount_differs"),
        ({"lines": [{**LINE, "serials": ["A" * 41]}]}, "lines.0.serials", "not_a_serial"),
        ({"lines": [{**LINE, "serials": [" "]}]}, "lines.0.serials", "not_a_serial"),
        ({"lines": [{**LINE, "serials": ["A", "a"]}]}, "lines.0.serials", "sold_twice"),
        ({"lines": [{**LINE, "serials": ["A", "B", "C"]}]}, "lines.0.serials", "more_than_pieces"),
    ],
)  # fmt: skip
def test_one_bad_document_keeps_all_out_and_says_why(
    refusing: TestServer, change: dict[str, Any], field: str, code: str
) -> None:
    documents = [{**DOCUMENT, "number": "1"}, {**DOCUMENT, **change}]
    status, answer = _post(refusing, _key(refusing), {"documents": documents})
    assert (status, answer["code"]) == (422, "E7019")
    assert (field, code) in {(one["field"], one["code"]) for one in answer["fields"]["problems"]}
    assert {one["document"] for one in answer["fields"]["problems"]} == {1}
    assert _count(refusing, "sale") == 0


@pytest.mark.parametrize(
    "body",
    [
        *({}, [], 7, {"documents": 3}, {"documents": []}),
        *({"documents": [DOCUMENT], "source": one} for one in ("x", [], None)),
        {"documents": [{**DOCUMENT, "lines": [LINE] * 900, "number": str(number)} for number in range(23)]},
    ],
)
def test_a_request_of_another_form_is_refused(refusing: TestServer, body: Any) -> None:
    status, answer = _post(refusing, _key(refusing), body)
    assert (status, answer["code"]) == (422, "E7019")
    assert _post(refusing, _key(refusing), {"documents": [DOCUMENT, DOCUMENT]})[1]["fields"]["problems"] == [
        {"document": 1, "number": "536365", "field": "number", "code": "twice"}
    ]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b'{"documents": [', 400, "E7010"),
        (b"\xff\xfe", 400, "E7010"),
        (b'{"documents": [], "documents": []}', 400, "E7010"),
        (b'{"documents": 1e99999999999999999999}', 400, "E7010"),
        (b'{"documents": NaN}', 400, "E7010"),
        (b"[" * 100_000, 400, "E7010"),
        (b" " * (8 << 20) + b"{}", 413, "E7009"),
    ],
)
def test_half_a_body_and_nonsense_are_said(refusing: TestServer, body: bytes, status: int, code: str) -> None:
    found = _post(refusing, _key(refusing), body)
    assert (found[0], found[1]["code"]) == (status, code)
    assert _count(refusing, "sale") == 0


def test_a_key_opens_one_door_of_one_store_until_it_ends(server: TestServer) -> None:
    key, other = _key(server), _key(server, "002")
    good = {"documents": [DOCUMENT]}
    for wrong in (
        "",
        "sk",
        "sk_zz_x",
        key[:-1],
        key.replace("sk_", "pk_"),
        f"sk_{key.split('_')[1]}_{other.split('_', 2)[2]}",
    ):
        assert _post(server, wrong, good)[1]["code"] == "E7017", wrong
    assert _post(server, key, good, path="/v1/doors/parts")[1]["code"] == "E7013"
    assert _post(server, other, good)[0] == 200
    assert _one(server, "SELECT scope FROM sunshine.sale")[0] == OTHER_STORE
    with server.owner() as owner:
        held = doors.list_keys(owner)
        assert {(one.store_code, one.used_at is None) for one in held} == {("001", True), ("002", False)}
        [row_id] = [one.id for one in held if one.store_code == "002"]
        doors.revoke_key(owner, row_id)
        with pytest.raises(NotThereError):
            doors.revoke_key(owner, row_id)
        with pytest.raises(NotThereError):
            doors.make_key(owner, "999", "sales", "ERP")
    assert _post(server, other, good)[1]["code"] == "E7017"
    assert key.split("_", 2)[2] not in str(_one(server, "SELECT secret_hash FROM sunshine.api_key LIMIT 1"))


def test_a_mark_stands_for_one_request(server: TestServer) -> None:
    key = _key(server)
    _post(server, key, {"documents": [DOCUMENT]}, mark="m1")
    status, answer = _post(server, key, {"documents": [{**DOCUMENT, "number": "2"}]}, mark="m1")
    assert (status, answer["code"]) == (409, "E7018")
    assert _post(server, key, {"documents": [DOCUMENT]}, mark="m" * 101)[0] == 400
    refused = _post(server, key, {"documents": []}, mark="m2")
    assert refused[0] == 422
    assert _post(server, key, {"documents": [{**DOCUMENT, "number": "2"}]}, mark="m2")[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": ""},
        {"content-encoding": "gzip"},
        {"idempotency-key": "m\xa0"},
    ],
)
def test_another_kind_of_body_is_refused_unread(refusing: TestServer, headers: dict[str, str]) -> None:
    given = {"authorization": f"Bearer {_key(refusing)}", "content-type": "application/json", **headers}
    bomb = gzip.compress(b" " * (64 << 20))
    raw = {name: value.encode("latin-1") for name, value in given.items()}
    found = refusing.call("POST", "/v1/doors/sales", content=bomb, headers=raw)
    assert (found.status_code, found.json()["code"]) == (400, "E7010")


def test_a_byte_order_mark_and_an_empty_list_for_a_buyer_are_no_matter(server: TestServer) -> None:
    body = json.dumps({"documents": [{**DOCUMENT, "buyer": []}]}).encode("utf-8-sig")
    assert _post(server, _key(server), body)[0] == 200


def test_who_asks_too_often_waits(served: Served, tmp_path: Path) -> None:
    with served.cloned(tmp_path, door_rate=0.01, door_burst=2) as server:
        key, other = _key(server), _key(server, "002")
        assert [_post(server, key, {"documents": [DOCUMENT]})[0] for _time in range(3)] == [200, 200, 429]
        assert _post(server, other, {"documents": [DOCUMENT]})[0] == 200


def test_who_guesses_keys_is_stopped(server: TestServer) -> None:
    wrong = [_post(server, f"sk_{number:032x}_x", {})[0] for number in range(12)]
    assert wrong == [401] * 10 + [429] * 2
    assert _post(server, _key(server), {"documents": [DOCUMENT]})[0] == 429


def test_an_appliance_is_sold_once_until_it_comes_back(server: TestServer) -> None:
    key = _key(server)
    sold = {**DOCUMENT, "lines": [{**LINE, "serials": ["qx 1", "QX2"]}]}
    again = {**DOCUMENT, "number": "2", "lines": [{**LINE, "quantity": 1, "serials": ["QX1"]}]}
    status, answer = _post(server, key, {"documents": [sold, again]})
    assert (status, [(one["document"], one["code"]) for one in answer["fields"]["problems"]]) == (
        422,
        [(1, "sold_twice")],
    )
    back = {
        **DOCUMENT,
        "number": "C3",
        "of_number": "536365",
        "lines": [{**LINE, "quantity": -1, "serials": ["QX1"]}],
        "payments": [],
    }
    assert _post(server, key, {"documents": [back, sold, again][1:]})[0] == 422
    assert _post(server, key, {"documents": [sold, back, again]})[0] == 200
    assert _one(server, "SELECT count(*) FROM sunshine.sale WHERE of_sale_id IS NOT NULL")[0] == 1
    assert _post(server, key, {"documents": [{**again, "number": "4"}]})[0] == 422
    # Loaded again, the first sale has no problem with what came after it.
    outcomes = _post(server, key, {"documents": [sold, back, again]})[1]["documents"]
    assert {one["outcome"] for one in outcomes} == {"same"}
    assert _post(server, _key(server, "002"), {"documents": [again]})[0] == 200


def test_a_serial_that_was_written_wrongly_is_corrected(server: TestServer) -> None:
    key = _key(server)
    _post(server, key, {"documents": [{**DOCUMENT, "lines": [{**LINE, "serials": ["QX1"]}]}]})
    right = {**DOCUMENT, "lines": [{**LINE, "serials": ["QX7"]}]}
    assert _post(server, key, {"documents": [right]})[1]["documents"][0]["outcome"] == "corrected"
    other = {**DOCUMENT, "number": "2", "lines": [{**LINE, "serials": ["QX1"]}]}
    assert _post(server, key, {"documents": [other]})[0] == 200


def test_what_was_kept_without_being_understood_is_said(server: TestServer) -> None:
    line = {"code": "777", "amout": 5, "serial": "X"}
    document = {**DOCUMENT, "lines": [line], "memo": "\ud800", "buyer": {"tel": "1"}}
    status, answer = _post(server, _key(server), {"documents": [document], "\ud800": 1})
    assert status == 200
    assert {(one["field"], one["code"]) for one in answer["remarks"]} == {
        ("?", "unknown_field"),
        ("lines.0.code", "unknown_model"),
        ("lines.0.amout", "unknown_field"),
        ("lines.0.serial", "unknown_field"),
        ("memo", "unknown_field"),
        ("buyer.tel", "unknown_field"),
    }


def test_a_long_list_of_problems_is_cut(refusing: TestServer) -> None:
    lines = [{**LINE, "unit_price": -1}] * 150
    documents = [{**DOCUMENT, "number": str(number), "lines": lines} for number in range(3)]
    _status, answer = _post(refusing, _key(refusing), {"documents": documents})
    assert (len(answer["fields"]["problems"]), answer["fields"]["more"]) == (200, 250)


def test_every_door_names_a_permission_of_the_program() -> None:
    assert [door.key for door in server_doors.registered()] == ["sales"]
    with pytest.raises(ValueError, match="sales"):
        server_doors.register(server_doors.registered()[0])
