# SPDX-License-Identifier: Apache-2.0
"""A hostile client gets nothing and disturbs nobody: every wrong thing that can be sent, and the answer."""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any
from uuid import uuid4

import pytest

from app.core.ids import NIL
from app.sync import protocol
from app.sync.client.escrow import seal_key
from app.sync.server import pull
from app.sync.server.limits import RateLimit
from tests.support.sync_server import HLC, OTHER_STORE, STORE, Enrolled, Served, TestServer

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


@pytest.fixture(scope="module")
def server(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    with served.cloned(
        tmp_path_factory.mktemp("one"), address_burst=10_000, device_burst=10_000, body_seconds=0.3
    ) as running:
        yield running


@pytest.fixture(scope="module")
def desk(server: TestServer) -> Enrolled:
    return server.enrol()


@pytest.fixture(autouse=True)
def others_are_well(server: TestServer) -> Iterator[None]:
    """After each attack another desk is served as if nothing had been."""
    yield
    other = server.enrol("002")
    assert server.post("/v1/pull", {"scopes": {OTHER_STORE.hex: ""}}, other)[0] == 200
    assert server.call("GET", "/healthz").status_code == 200


def op(**changed: Any) -> dict[str, Any]:
    values = {
        "i": uuid4().hex, "g": 0, "t": "customer", "s": STORE.hex, "r": uuid4().hex, "o": "insert",
        "h": f"{int(1.8e12):012x}" + "0000" + "a" * 12, "c": {"name": "x"},
    }  # fmt: skip
    return values | changed


def batch(desk: Enrolled, *ops: dict[str, Any], **changed: Any) -> dict[str, Any]:
    group = {"g": uuid4().hex, "u": uuid4().hex, "l": uuid4().hex, "a": "2026-11-20T02:30:00.000000Z"}
    return {
        "v": 1, "device": desk.id.hex, "incarnation": desk.incarnation.hex, "batch": 1, "schema": "0009",
        "groups": [group], "ops": list(ops),
    } | changed  # fmt: skip


def rejected(answer: Any) -> set[str]:
    return {code for _place, code, _detail in answer["rejected"]}


def rows(server: TestServer, table: str) -> int:
    with server.owner() as owner:
        found = owner.execute(f'SELECT count(*) FROM sunshine."{table}"').fetchone()  # type: ignore[arg-type]
    assert found is not None
    return int(found[0])


def test_another_stores_rows_are_neither_written_nor_read(server: TestServer) -> None:
    desk = server.enrol()
    before = rows(server, "customer")
    status, answer = server.post("/v1/push", batch(desk, op(s=OTHER_STORE.hex), op(s=uuid4().hex)), desk)
    assert (status, rejected(answer)) == (200, {"scope"})
    assert rows(server, "customer") == before
    status, text = server.post("/v1/pull", {"scopes": {OTHER_STORE.hex: ""}}, desk)
    assert status == 200
    assert protocol.pulled_from_text(text).pages == ()
    for path, body in (
        ("/v1/snapshot", {"scope": OTHER_STORE.hex}),
        ("/v1/checksum", {"scope": OTHER_STORE.hex, "columns": {}}),
        ("/v1/history", {"scope": OTHER_STORE.hex, "ids": [uuid4().hex]}),
    ):
        assert server.post(path, body, desk)[0] == 404, path


def test_who_holds_no_post_writes_nothing(server: TestServer) -> None:
    desk = server.enrol()
    before = rows(server, "customer")
    staff = uuid4()
    session = server.log_in(desk, staff)
    group = {"g": uuid4().hex, "u": staff.hex, "l": session.hex, "a": "2026-11-20T02:30:00.000000Z"}
    status, answer = server.post("/v1/push", batch(desk, op(), groups=[group]), desk)
    assert (status, rejected(answer)) == (200, {"permission"})
    no_session = group | {"l": uuid4().hex}
    status, answer = server.post("/v1/push", batch(desk, op(), groups=[no_session], batch=2), desk)
    assert (status, rejected(answer)) == (200, {"session"})
    assert rows(server, "customer") == before


def test_a_clock_of_the_future_wins_nothing(server: TestServer) -> None:
    desk = server.enrol()
    status, answer = server.post("/v1/push", batch(desk, op(h="f" * 28), op(h="x"), op(h=HLC[:28])), desk)
    assert status == 200
    assert len(answer["rejected"]) == 3


def test_a_batch_is_answered_once(server: TestServer) -> None:
    desk = server.enrol()
    body = batch(desk, op())
    first, again = server.post("/v1/push", body, desk), server.post("/v1/push", body, desk)
    assert first == again
    for other in (batch(desk, op()), batch(desk, op(), batch=7), batch(desk, op(), batch=0)):
        status, answer = server.post("/v1/push", other, desk)
        assert (status, answer["code"]) == (409, "E7007")
    assert server.post("/v1/push", batch(desk, op(), incarnation=uuid4().hex, batch=2), desk)[0] == 409


def test_a_batch_of_another_device_is_not_taken(server: TestServer, desk: Enrolled) -> None:
    thief = server.enrol("002")
    before = rows(server, "customer")
    status, answer = server.post("/v1/push", batch(desk, op()), thief)
    assert status >= 400 or answer["rejected"]
    assert rows(server, "customer") == before


def test_a_million_rows_are_too_many(server: TestServer) -> None:
    desk = server.enrol()
    many = [op()] * (protocol.MAX_OPS + 1)
    status, answer = server.post("/v1/push", batch(desk, *many), desk)
    assert (status, answer["code"]) == (413, "E7009")
    scopes = {uuid4().hex: "" for _ in range(pull.MOST_SCOPES + 1)}
    assert server.post("/v1/pull", {"scopes": scopes}, desk)[0] == 400
    assert server.post("/v1/pull", {"scopes": {STORE.hex: ""}, "rows": 10**9}, desk)[0] == 200


def test_a_bomb_does_not_go_off(server: TestServer, desk: Enrolled) -> None:
    bomb = zstd.compress(b" " * (1 << 28), level=3)
    assert len(bomb) < protocol.MAX_BODY_BYTES
    headers = desk.headers | {"content-type": protocol.CONTENT_TYPE_ZSTD}
    found = server.call("POST", "/v1/push", content=bomb, headers=headers)
    assert (found.status_code, found.json()["code"]) == (413, "E7009")


def test_a_large_body_is_not_read(server: TestServer, desk: Enrolled) -> None:
    headers = desk.headers | {"content-type": protocol.CONTENT_TYPE_JSON}
    found = server.call("POST", "/v1/push", content=b"x" * (protocol.MAX_BODY_BYTES + 1), headers=headers)
    assert (found.status_code, found.json()["code"]) == (413, "E7009")
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while taken < 64 << 20:
            taken += 1 << 16
            yield b"x" * (1 << 16)

    found = server.call("POST", "/v1/push", content=endless(), headers=headers)
    assert found.status_code == 413
    assert taken < 4 << 20, "nobody reads on"


def test_a_body_that_never_ends_is_given_up(server: TestServer, desk: Enrolled) -> None:
    async def slow() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(30)

    headers = desk.headers | {"content-type": protocol.CONTENT_TYPE_JSON}
    found = server.call("POST", "/v1/push", content=slow(), headers=headers)
    assert (found.status_code, found.json()["fields"]) == (400, {"what": "slow"})


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/html", b"{}"),
        ("", b"{}"),
        ("application/json", b""),
        ("application/json", b"[1]"),
        ("application/json", b'"\xff\xfe"'),
        ("application/json", b"{" * 100_000),
        ("application/json", b'{"scopes": {"a": "' + b"\\u0000" + b'"}}'),
        ("application/json", b'{"scopes": {"x": "\\ud800"}, "seconds": "\\ud800"}'),
        ("application/json", b'{"scopes": 1e999}'),
        ("application/zstd", b"{}"),
        ("application/zstd", b"\x28\xb5\x2f\xfd"),
        ("application/zstd", zstd.compress(b"{}")[:-2]),
    ],
)
def test_a_body_that_is_none_is_refused(server: TestServer, desk: Enrolled, kind: str, body: bytes) -> None:
    for path in ("/v1/pull", "/v1/push", "/v1/wait", "/v1/checksum", "/v1/token", "/v1/enrol", "/v1/look"):
        found = server.call("POST", path, content=body, headers=desk.headers | {"content-type": kind})
        assert 400 <= found.status_code < 500, (path, found.text)
        assert found.json()["code"].startswith("E7")


@pytest.mark.parametrize(
    "value", [None, 1, "x" * 300, "a\0b", "\ud800", [], {"a": 1}, "../../etc/passwd", True]
)
def test_a_value_of_another_kind_is_refused(server: TestServer, desk: Enrolled, value: Any) -> None:
    for path, body in (
        ("/v1/token", {"device": value, "secret": value}),
        ("/v1/enrol", {"code": value, "device": value, "incarnation": value}),
        ("/v1/look", {"code": value, "columns": value}),
        ("/v1/incarnation", {"incarnation": value}),
        ("/v1/checksum", {"scope": value, "columns": value}),
        ("/v1/history", {"scope": value, "ids": value, "after": value}),
        ("/v1/search", {"text": value, "session": value}),
        ("/v1/share", {"table": value, "id": value, "session": value}),
        ("/v1/snapshot", {"scope": value}),
        ("/v1/wait", {"scopes": value, "seconds": value}),
        ("/v1/pull", {"scopes": value, "rows": value}),
        ("/v1/admin/devices", {"session": value}),
        ("/v1/push", {"device": value, "incarnation": value, "batch": value, "groups": value, "ops": value}),
    ):
        content = json.dumps(body).encode()
        headers = desk.headers | {"content-type": protocol.CONTENT_TYPE_JSON}
        found = server.call("POST", path, content=content, headers=headers)
        assert 400 <= found.status_code < 500, (path, found.status_code, found.text)


@pytest.mark.parametrize(
    "token",
    ["", "Bearer", "Bearer ", "Bearer x", "Basic YTpi", "Bearer " + "A" * 54, "Bearer " + "A" * 100_000],
)
def test_without_a_token_nothing_is_told(server: TestServer, token: str) -> None:
    for path in ("/v1/pull", "/v1/push", "/v1/wait", "/v1/snapshot", "/v1/admin/devices", "/v1/admin/key"):
        found = server.call("POST", path, json={}, headers={"authorization": token} if token else {})
        assert (found.status_code, found.json()) == (401, {"code": "E7005", "fields": {}})
    assert server.call("GET", f"/v1/snapshot/{uuid4().hex}").status_code == 401


@pytest.mark.parametrize("is_office", [False, True])
def test_a_code_of_the_store_takes_no_other_desk_over(server: TestServer, is_office: bool) -> None:
    """Whoever holds a good code knows the ids of the store's devices: neither they nor their keys are his."""
    server.context.codes_limit = RateLimit(1, 1000)
    escrow = base64.b64decode(server.call("GET", "/v1/hello").json()["escrow"])
    victim = uuid4()

    def sealed(key: bytes) -> str:
        return base64.b64encode(seal_key(escrow, key, victim)).decode("ascii")

    mine = server.enrol(is_office=is_office, device=victim.hex, wrapped_key=sealed(b"v" * 32))
    with server.owner() as owner:
        query = (
            "SELECT secret_hash, wrapped_key, incarnation, kind, voices FROM sunshine.device WHERE id = %s"
        )
        before = owner.execute(query, (victim,)).fetchone()
    code = server.code(is_office=is_office).code
    other_kind = server.code(is_office=not is_office).code
    told = {"code": code, "device": victim.hex, "incarnation": uuid4().hex}
    for tried in (
        told,
        told | {"wrapped_key": sealed(b"x" * 32)},
        told | {"wrapped_key": base64.b64encode(b"x" * 80).decode("ascii")},
        told | {"wrapped_key": base64.b64encode(seal_key(escrow, b"v" * 32, uuid4())).decode("ascii")},
        # Even the desk itself is no other kind of desk by the way.
        told | {"code": other_kind, "incarnation": mine.incarnation.hex},
        told | {"code": other_kind, "wrapped_key": sealed(b"v" * 32)},
    ):
        status, answer = server.post("/v1/enrol", tried)
        assert (status, answer["code"]) == (403, "E7003"), tried
    bare = server.enrol(is_office=is_office)
    status, answer = server.post("/v1/enrol", told | {"device": bare.id.hex})
    assert (status, answer["code"]) == (403, "E7003"), "two that sealed nothing are not alike"
    with server.owner() as owner:
        assert owner.execute(query, (victim,)).fetchone() == before
    assert server.post("/v1/wait", {"scopes": {}}, mine)[0] == 200
    assert server.post("/v1/enrol", told | {"device": uuid4().hex})[0] == 200, "the code is still good"


def test_paths_lead_nowhere(server: TestServer, desk: Enrolled) -> None:
    for name in ("..%2f..%2fetc%2fpasswd", "%2e%2e", "a" * 63, "A" * 64, "0" * 64 + "%00", "con", "a" * 5000):
        for kind in ("attachment", "snapshot"):
            found = server.call("GET", f"/v1/{kind}/{name}", headers=desk.headers)
            assert found.status_code == 404, (kind, name, found.text)
        found = server.call(
            "PUT", f"/v1/attachment/{name}?offset=0&size=1", content=b"x", headers=desk.headers
        )
        assert found.status_code == 404
    put = desk.headers | {"content-type": "application/octet-stream"}
    for asked in ("offset=-1&size=1", "offset=0", "offset=0&size=1e9", "offset=0&size=99999999999999", ""):
        found = server.call("PUT", f"/v1/attachment/{'0' * 64}?{asked}", content=b"x", headers=put)
        assert 400 <= found.status_code < 500, asked


def test_an_unknown_error_tells_nothing_but_a_number(
    server: TestServer, desk: Enrolled, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_body: Any) -> Any:
        raise ZeroDivisionError("secret words of a person")

    monkeypatch.setattr("app.sync.server.pull.scopes_asked", fail)
    status, answer = server.post("/v1/wait", {"scopes": {}}, desk)
    assert (status, answer["code"]) == (500, "E7000")
    assert set(answer["fields"]) == {"trouble"}
    written = capsys.readouterr()
    assert answer["fields"]["trouble"] in written.out + written.err
    assert "secret words" not in written.out + written.err


def test_a_revoked_device_is_told_so_and_gets_nothing(server: TestServer) -> None:
    desk = server.enrol()
    with server.owner() as owner:
        owner.execute("UPDATE sunshine.device SET is_revoked = true WHERE id = %s", (desk.id,))
    server.context.cache.forget(desk.id)
    for path, body in (
        ("/v1/push", batch(desk, op())),
        ("/v1/pull", {"scopes": {NIL.hex: ""}}),
        ("/v1/snapshot", {"scope": STORE.hex}),
    ):
        status, answer = server.post(path, body, desk)
        assert (status, answer["code"]) == (403, "E7004")
