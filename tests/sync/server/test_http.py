# SPDX-License-Identifier: Apache-2.0
"""The server's addresses over a real database: enrolment, tokens, head office, news, and what is refused."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
import structlog
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.core.ids import NIL
from app.sync.server import auth, logs
from app.sync.server.context import ServerContext
from app.sync.server.limits import RateLimit
from tests.support.sync_server import OTHER_STORE, STAFF, STORE, Enrolled, Served, TestServer


@pytest.fixture(scope="module")
def server(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    with served.cloned(tmp_path_factory.mktemp("one"), address_burst=10_000) as running:
        yield running


def test_hello_names_the_certificate_and_the_key_that_seals(server: TestServer) -> None:
    answer = server.call("GET", "/v1/hello").json()
    assert answer["ca"].startswith("-----BEGIN CERTIFICATE-----")
    assert len(base64.b64decode(answer["escrow"])) == 32


def test_a_code_makes_a_device_once(server: TestServer) -> None:
    code = server.code("001")
    told = {"code": code.code.lower().replace("-", " "), "device": uuid4().hex, "incarnation": uuid4().hex}
    status, answer = server.post("/v1/enrol", told)
    assert (status, answer["store"], answer["kind"]) == (200, STORE.hex, "store")
    assert answer["scopes"] == [NIL.hex, STORE.hex]
    # The answer was lost: the same desk asks again and is the same desk.
    status, again = server.post("/v1/enrol", told)
    assert (status, again["desk_code"]) == (200, answer["desk_code"])
    assert again["secret"] != answer["secret"]
    status, refused = server.post("/v1/enrol", told | {"device": uuid4().hex})
    assert (status, refused["code"]) == (403, "E7003")
    assert server.enrol().answer["desk_code"] != answer["desk_code"]


def test_a_desk_code_is_never_given_again(server: TestServer) -> None:
    first = server.enrol()
    with server.owner() as owner:
        owner.execute("DELETE FROM sunshine.device WHERE id = %s", (first.id,))
    assert int(server.enrol().answer["desk_code"]) == int(first.answer["desk_code"]) + 1


def test_a_code_ends_after_a_day(server: TestServer) -> None:
    code = server.code()
    with server.owner() as owner:
        owner.execute("UPDATE sunshine.enrolment_code SET expires_at = now() WHERE used_at IS NULL")
    body = {"code": code.code, "device": uuid4().hex, "incarnation": uuid4().hex}
    assert server.post("/v1/enrol", body)[1]["code"] == "E7003"


def test_wrong_codes_are_few(server: TestServer) -> None:
    now = [0.0]
    used, server.context.codes_limit = server.context.codes_limit, RateLimit(5 / 3600, 5, lambda: now[0])
    body = {"code": "AAAA-BBBB-CCCC", "device": uuid4().hex, "incarnation": uuid4().hex}
    codes = [server.post("/v1/enrol", body) for _ in range(7)]
    assert [status for status, _ in codes] == [403] * 5 + [429] * 2
    good = body | {"code": server.code().code}
    assert server.post("/v1/enrol", good)[1]["code"] == "E7008", "not even the right one, found by trying"
    assert server.post("/v1/look", {"code": good["code"]})[1]["code"] == "E7008"
    with server.owner() as owner:
        found = owner.execute(
            "SELECT count(*) FROM sunshine.device WHERE id = %s", (UUID(body["device"]),)
        ).fetchone()
    assert found == (0,)
    now[0] += 3600 / 5 + 1
    # A right code takes nothing away, however often its answer is lost.
    assert [server.post("/v1/enrol", good)[0] for _ in range(7)] == [200] * 7
    assert server.post("/v1/enrol", body)[0] == 403
    assert server.post("/v1/enrol", good)[0] == 429
    server.context.codes_limit = used


def test_a_desk_that_brings_a_new_store_names_it(server: TestServer) -> None:
    own = uuid4()
    desk = server.enrol("077", "bring", is_new=True, store=own.hex, own_until=41)
    assert (desk.answer["store"], desk.answer["store_code"]) == (own.hex, "077")
    with server.owner() as owner:
        found = owner.execute("SELECT own_until FROM sunshine.device WHERE id = %s", (desk.id,)).fetchone()
    assert found == (41,)
    joined = server.enrol("001", "join", own_until=41)
    with server.owner() as owner:
        found = owner.execute("SELECT own_until FROM sunshine.device WHERE id = %s", (joined.id,)).fetchone()
    assert found == (0,), "only a desk that brings its rows has a past"


def test_a_secret_gives_a_token_and_the_next_secret(server: TestServer) -> None:
    desk = server.enrol()
    body = {"device": desk.id.hex, "secret": desk.secret}
    status, first = server.post("/v1/token", body)
    assert status == 200
    # The answer was lost: the one before is still good.
    status, second = server.post("/v1/token", body)
    assert status == 200
    assert len({desk.secret, first["secret"], second["secret"]}) == 3
    status, _ = server.post("/v1/token", body | {"secret": second["secret"]})
    assert status == 200
    assert _voices(server, desk.id) == 1


def test_an_old_secret_is_a_second_voice(server: TestServer) -> None:
    desk = server.enrol()
    body = {"device": desk.id.hex, "secret": desk.secret}
    for _ in range(2):
        body = body | {"secret": server.post("/v1/token", body)[1]["secret"]}
    assert _voices(server, desk.id) == 1
    # A disk of an hour ago comes back with the secret of an hour ago.
    assert server.post("/v1/token", body | {"secret": desk.secret})[0] == 200
    assert _voices(server, desk.id) == 2


@pytest.mark.parametrize("secret", ["", "x", "A" * 75, "é" * 20, "=" * 40])
def test_an_invented_secret_gets_nothing(server: TestServer, secret: str) -> None:
    desk = server.enrol()
    status, answer = server.post("/v1/token", {"device": desk.id.hex, "secret": secret})
    assert (status, answer["code"]) == (401, "E7005")


def test_a_token_is_no_secret_and_a_secret_no_token(server: TestServer) -> None:
    desk = server.enrol()
    assert server.post("/v1/token", {"device": desk.id.hex, "secret": desk.token})[0] == 401
    assert server.post("/v1/wait", {"scopes": {}}, desk)[0] == 200
    desk.token = desk.secret
    assert server.post("/v1/wait", {"scopes": {}}, desk)[0] == 401


def test_a_token_ends(server: TestServer) -> None:
    desk = server.enrol()
    desk.token = auth.make_token(server.context.key, desk.id, 1, seconds=-1)
    assert server.post("/v1/wait", {"scopes": {}}, desk)[1]["code"] == "E7005"


def test_another_incarnation_ends_older_tokens(server: TestServer) -> None:
    desk = server.enrol()
    old, fresh = desk.token, uuid4().hex
    status, answer = server.post(
        "/v1/incarnation", {"incarnation": fresh, "before": desk.incarnation.hex}, desk
    )
    assert (status, answer["batch"]) == (200, 0)
    desk.token = old
    assert server.post("/v1/wait", {"scopes": {}}, desk)[1]["code"] == "E7005"
    assert _voices(server, desk.id) == 1
    # The other copy comes from the incarnation that is no more.
    status, token = server.post("/v1/token", {"device": desk.id.hex, "secret": desk.secret})
    desk.token = token["token"]
    server.post("/v1/incarnation", {"incarnation": uuid4().hex, "before": desk.incarnation.hex}, desk)
    assert _voices(server, desk.id) == 2


def test_a_copy_that_did_not_hear_its_new_code_is_told_it_again(server: TestServer) -> None:
    desk = server.enrol()
    code, first, second = desk.answer["desk_code"], uuid4().hex, uuid4().hex
    before = {"before": desk.incarnation.hex, "desk_code": code}
    assert "desk_code" not in _announce(server, desk, {"incarnation": first} | before)
    given = _announce(server, desk, {"incarnation": second} | before)["desk_code"]
    assert given != code
    used = _codes(server)
    # Its answer was lost, and it asks again, at once or after the other copy spoke.
    assert _announce(server, desk, {"incarnation": second} | before)["desk_code"] == given
    _announce(server, desk, {"incarnation": uuid4().hex, "before": first, "desk_code": "X9"})
    assert _announce(server, desk, {"incarnation": second} | before)["desk_code"] == given
    # Once it bears it, it is told nothing.
    told = _announce(server, desk, {"incarnation": second, "before": second, "desk_code": given})
    assert "desk_code" not in told
    assert _codes(server) == used
    assert _voices(server, desk.id) <= 4


def _announce(server: TestServer, desk: Enrolled, body: dict[str, str]) -> dict[str, Any]:
    """Announce with a token that the server may have called stale meanwhile."""
    status, token = server.post("/v1/token", {"device": desk.id.hex, "secret": desk.secret})
    assert status == 200
    desk.token = token["token"]
    status, answer = server.post("/v1/incarnation", body, desk)
    assert status == 200
    return answer


def _codes(server: TestServer) -> int:
    with server.owner() as owner:
        found = owner.execute("SELECT count(*) FROM sunshine.used_desk_code").fetchone()
    assert found is not None
    return int(found[0])


def test_a_token_whose_answer_was_lost_is_asked_for_again(server: TestServer) -> None:
    desk = server.enrol()
    asked = {"device": desk.id.hex, "secret": desk.secret}
    answers = [server.post("/v1/token", asked) for _ in range(4)]
    assert {status for status, _ in answers} == {200}
    # The newest of them is the one that the desk stored; it goes on from there, and is one voice.
    for _ in range(3):
        asked["secret"] = server.post("/v1/token", asked | {"secret": answers[-1][1]["secret"]})[1]["secret"]
        answers.append(server.post("/v1/token", asked))
        assert answers[-1][0] == 200
    assert _voices(server, desk.id) == 1


def test_a_desk_whose_enrolment_was_answered_to_nobody_asks_again_all_day(server: TestServer) -> None:
    code = server.code("001")
    told = {"code": code.code, "device": uuid4().hex, "incarnation": uuid4().hex}
    answer = server.post("/v1/enrol", told)[1]
    with server.owner() as owner:
        owner.execute("UPDATE sunshine.enrolment_code SET used_at = now() - interval '20 hours'")
    used = _codes(server)
    status, again = server.post("/v1/enrol", told)
    assert (status, again["desk_code"], _codes(server)) == (200, answer["desk_code"], used)
    refused = server.post("/v1/enrol", told | {"incarnation": uuid4().hex})[1]["code"]
    assert refused in {"E7003", "E7008"}, "wrong tries are few"


def _voices(server: TestServer, device: object) -> int:
    with server.owner() as owner:
        found = owner.execute("SELECT voices FROM sunshine.device WHERE id = %s", (device,)).fetchone()
    assert found is not None
    return int(found[0])


# --- head office ---------------------------------------------------------------------------------------


def test_head_office_lists_renames_and_revokes(server: TestServer) -> None:
    office, desk = server.enrol(is_office=True), server.enrol("002")
    session = {"session": server.log_in(office).hex}
    status, answer = server.post("/v1/admin/devices", session, office)
    assert status == 200
    listed = {one["id"]: (one["store_code"], one["kind"]) for one in answer["devices"]}
    assert listed[office.id.hex] == ("001", "office")
    assert listed[desk.id.hex] == ("002", "store")
    assert server.post("/v1/admin/rename", session | {"device": desk.id.hex, "name": "收银台"}, office) == (
        200,
        {},
    )
    assert server.post("/v1/admin/revoke", session | {"device": desk.id.hex}, office) == (200, {})
    listed = server.post("/v1/admin/devices", session, office)[1]["devices"]
    assert [(one["name"], one["is_revoked"]) for one in listed if one["id"] == desk.id.hex] == [
        ("收银台", True)
    ]
    status, answer = server.post("/v1/wait", {"scopes": {}}, desk)
    assert (status, answer["code"]) == (403, "E7004")
    status, answer = server.post("/v1/token", {"device": desk.id.hex, "secret": desk.secret})
    assert (status, answer["code"]) == (403, "E7004")
    assert server.post("/v1/admin/revoke", session | {"device": uuid4().hex}, office)[0] == 404


def test_head_office_makes_codes(server: TestServer) -> None:
    office = server.enrol(is_office=True)
    session = {"session": server.log_in(office).hex}
    body = session | {"store_code": "002", "kind": "join"}
    status, answer = server.post("/v1/admin/codes", body, office)
    assert status == 200
    assert answer["text"] == f"{answer['code']} {answer['fingerprint']}"
    assert len(answer["fingerprint"]) == 20
    told = {"code": answer["text"].split()[0], "device": uuid4().hex, "incarnation": uuid4().hex}
    assert server.post("/v1/enrol", told)[1]["store"] == OTHER_STORE.hex
    assert server.post("/v1/admin/codes", body | {"store_code": "099"}, office)[0] == 404
    assert server.post("/v1/admin/codes", body | {"kind": "steal"}, office)[0] == 400


def test_only_who_may_enrol_is_head_office(server: TestServer) -> None:
    office, other = server.enrol(is_office=True), server.enrol()
    session = server.log_in(office)
    body = {"session": session.hex}
    assert server.post("/v1/admin/devices", body, other)[1]["code"] == "E7014", "another desk's session"
    assert server.post("/v1/admin/devices", {"session": uuid4().hex}, office)[0] == 403
    assert server.post("/v1/admin/devices", {"session": server.log_in(office, uuid4()).hex}, office)[0] == 403
    with server.owner() as owner:
        owner.execute("UPDATE sunshine.post SET to_on = '2020-02-01'")
        ended = server.post("/v1/admin/devices", body, office)[0]
        owner.execute("UPDATE sunshine.post SET to_on = NULL")
    assert ended == 403, "his post is over"
    assert server.post("/v1/admin/devices", body, office)[0] == 200


def _sealed(server: TestServer, device: UUID, key: bytes) -> str:
    """Seal a database key as docs/sync.md says, without the desk's own code."""
    public = base64.b64decode(server.call("GET", "/v1/hello").json()["escrow"])
    sender = X25519PrivateKey.generate()
    own = sender.public_key().public_bytes_raw()
    shared = sender.exchange(X25519PublicKey.from_public_bytes(public))
    inner = HKDF(hashes.SHA256(), 32, own + public, b"sunshine key escrow").derive(shared)
    return base64.b64encode(own + ChaCha20Poly1305(inner).encrypt(bytes(12), key, device.bytes)).decode()


def test_a_lost_key_comes_back(server: TestServer, capsys: pytest.CaptureFixture[str]) -> None:
    office = server.enrol(is_office=True)
    session = {"session": server.log_in(office).hex}
    device, key = uuid4(), b"\x07" * 32
    server.enrol(device=device.hex, wrapped_key=_sealed(server, device, key))
    logs.set_up()
    try:
        status, answer = server.post("/v1/admin/key", session | {"device": device.hex}, office)
    finally:
        structlog.reset_defaults()
    assert (status, base64.b64decode(answer["key"])) == (200, key)
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "key_given" in line]
    told = json.loads(line)
    assert (told["device"], told["asked_by"], told["staff"]) == (device.hex, office.id.hex, STAFF.hex)
    assert answer["key"] not in line
    assert server.post("/v1/admin/key", session | {"device": office.id.hex}, office)[0] == 404


def test_who_manages_desks_is_in_the_log(server: TestServer, capsys: pytest.CaptureFixture[str]) -> None:
    """By id alone: neither his name nor the one that he gives a desk."""
    office = server.enrol(is_office=True)
    session = {"session": server.log_in(office).hex}
    desk = server.enrol()
    code = {"store_code": "001", "kind": "join"}
    logs.set_up()
    try:
        asked = [
            server.post("/v1/admin/codes", session | code, office),
            server.post("/v1/admin/rename", session | {"device": desk.id.hex, "name": "李娜"}, office),
            server.post("/v1/admin/revoke", session | {"device": desk.id.hex}, office),
        ]
    finally:
        structlog.reset_defaults()
    assert [status for status, _ in asked] == [200] * 3
    lines = capsys.readouterr().err.splitlines()
    told = {one["event"]: one for one in map(json.loads, lines) if one.get("staff") == STAFF.hex}
    assert told.keys() == {"code_made", "renamed", "revoked"}
    assert told["renamed"]["device"] == told["revoked"]["device"] == desk.id.hex
    assert not any("李娜" in line or "\\u674e" in line or asked[0][1]["code"] in line for line in lines)


def test_a_desk_that_was_away_too_long_comes_again_with_its_key(server: TestServer) -> None:
    device, key, first, later = uuid4(), b"\x08" * 32, uuid4(), uuid4()
    before = server.enrol(
        "001", "bring", device=device.hex, incarnation=first.hex, wrapped_key=_sealed(server, device, key),
        store=STORE.hex, own_until=41,
    )  # fmt: skip
    told = {"device": device.hex, "store": STORE.hex, "incarnation": later.hex, "own_until": 50}
    again = server.enrol("001", "bring", wrapped_key=_sealed(server, device, key), **told)
    assert again.answer["desk_code"] == before.answer["desk_code"]
    with server.owner() as owner:
        found = owner.execute(
            "SELECT incarnation, last_batch, own_until, voices FROM sunshine.device WHERE id = %s", (device,)
        ).fetchone()
        owner.execute("UPDATE sunshine.device SET last_push_at = now() WHERE id = %s", (device,))
    assert found == (later, 0, 50, 1), "its next batch is the first of this incarnation"
    assert server.post("/v1/wait", {"scopes": {}}, again)[0] == 200
    assert server.post("/v1/wait", {"scopes": {}}, before)[1]["code"] == "E7005"
    third = server.enrol(
        "001", "bring", wrapped_key=_sealed(server, device, key), **(told | {"own_until": 90})
    )
    assert third.answer["desk_code"] == before.answer["desk_code"]
    with server.owner() as owner:
        found = owner.execute("SELECT own_until FROM sunshine.device WHERE id = %s", (device,)).fetchone()
    assert found == (50,), "what it did as a desk of the company is judged like all others'"


def test_a_revoked_desk_does_not_come_again(server: TestServer) -> None:
    code, device = server.code(), uuid4()
    told = {"code": code.code, "device": device.hex, "incarnation": uuid4().hex}
    told["wrapped_key"] = _sealed(server, device, b"\x09" * 32)
    assert server.post("/v1/enrol", told)[0] == 200
    with server.owner() as owner:
        owner.execute("UPDATE sunshine.device SET is_revoked = true WHERE id = %s", (device,))
    used, server.context.codes_limit = server.context.codes_limit, RateLimit(1, 100)
    assert server.post("/v1/enrol", told)[1]["code"] == "E7003", "its code is used up"
    assert server.post("/v1/enrol", told | {"code": server.code().code})[1]["code"] == "E7004"
    server.context.codes_limit = used


def test_an_enrolment_asks_the_database_nothing_after_its_code_is_used_up(
    server: TestServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(_context: object) -> str:
        raise psycopg.OperationalError("the line is cut")

    monkeypatch.setattr(ServerContext, "current_epoch", gone)
    assert server.enrol().answer["epoch"]


# --- news, limits, watching ----------------------------------------------------------------------------


def test_a_long_poll_ends_when_its_scope_moves(server: TestServer) -> None:
    desk = server.enrol()
    epoch = desk.answer["epoch"]
    body = {"scopes": {STORE.hex: f"{epoch}.0.0", OTHER_STORE.hex: f"{epoch}.0.0"}, "seconds": 0}
    assert server.post("/v1/wait", body, desk) == (200, {"scopes": []})
    with server.owner() as owner:
        for scope in (OTHER_STORE, STORE):
            owner.execute(
                "INSERT INTO sunshine.sync_log (epoch, scope, home, tbl, id, op)"
                " VALUES (%s, %s, %s, 'staff', %s, 'p')",
                (epoch, scope, scope, uuid4()),
            )
    began = time.monotonic()
    status, answer = server.post("/v1/wait", body | {"seconds": 20}, desk)
    assert (status, answer["scopes"]) == (200, [STORE.hex]), "its own scope, not the other's"
    assert time.monotonic() - began < 5
    stale = {"scopes": {STORE.hex: "other.999999999.1"}, "seconds": 20}
    assert server.post("/v1/wait", stale, desk)[1]["scopes"] == [STORE.hex], "a cursor of another epoch"


def test_a_device_is_limited(served: Served, tmp_path: Path) -> None:
    with served.cloned(tmp_path / "server", device_rate=0.5, device_burst=3) as server:
        desk, other = server.enrol(), server.enrol()
        found = [server.post("/v1/wait", {"scopes": {}}, desk)[0] for _ in range(5)]
        assert found == [200] * 3 + [429] * 2
        assert server.post("/v1/wait", {"scopes": {}}, other)[0] == 200


def test_health_and_metrics(server: TestServer) -> None:
    desk = server.enrol()
    server.post("/v1/wait", {"scopes": {}}, desk)
    assert server.call("GET", "/healthz").json() == {"status": "ok"}
    text = server.call("GET", "/metrics").text
    for name in ("requests_total", "waiting", "horizon_lag_seconds", "log_rows", "devices", "pool"):
        assert f"\nsunshine_{name}{{" in text
    assert 'address="POST /v1/wait",status="200"' in text
    assert desk.id.hex not in text


def test_what_is_not_there_answers_like_everything_else(server: TestServer) -> None:
    assert server.call("GET", "/nothing").json()["code"] == "E7013"
    found = server.call("DELETE", "/v1/push")
    assert (found.status_code, found.json()["code"]) == (405, "E7010")


def test_a_database_that_went_away_is_waited_for(
    server: TestServer, caplog: pytest.LogCaptureFixture
) -> None:
    desk = server.enrol()
    with server.owner() as owner:
        owner.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    server.context.cache.forget(desk.id)
    status, _ = server.post("/v1/checksum", {"scope": STORE.hex, "columns": {}}, desk)
    assert status == 200
    caplog.clear()  # the pool says that it throws them away


def test_contacts_are_written_down(server: TestServer) -> None:
    office = server.enrol(is_office=True)
    session = {"session": server.log_in(office).hex}
    server.post("/v1/wait", {"scopes": {}, "queue": 7, "offset_ms": -1200}, office)
    server.runner.run(server.context.flush_contacts(at_once=True))
    listed = server.post("/v1/admin/devices", session, office)[1]["devices"]
    (device,) = [one for one in listed if one["id"] == office.id.hex]
    assert (device["queue"], device["offset_ms"]) == (7, -1200)
    assert device["last_contact_at"] is not None
    with server.owner() as owner:
        owner.execute(
            "INSERT INTO sunshine.sync_log (epoch, scope, home, tbl, id, op)"
            " VALUES (%s, %s, %s, 'staff', %s, 'p')",
            (office.answer["epoch"], STORE, STORE, uuid4()),
        )
    listed = server.post("/v1/admin/devices", session, office)[1]["devices"]
    behind = {one["id"]: one["lag"] for one in listed}[office.id.hex]
    server.post("/v1/pull", {"scopes": {}}, office)
    server.runner.run(server.context.flush_contacts(at_once=True))
    listed = server.post("/v1/admin/devices", session, office)[1]["devices"]
    assert behind > 0
    assert {one["id"]: one["lag"] for one in listed}[office.id.hex] == 0
