# SPDX-License-Identifier: Apache-2.0
"""The whole way to head office over a real server: look, enrol, load, bring, work, leave."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import text

from app import bootstrap, joining
from app.admin.commands import AddDesk, AddStore, SaveCompanyRule, add_desk, add_store, save_company_rule
from app.admin.queries import get_store
from app.bootstrap import Desk
from app.catalog.price_rules import SetPrice
from app.catalog.pricing import set_price
from app.core.data_folder import DataFolder
from app.core.errors import DiskFullError, ProblemsError
from app.core.ids import NIL
from app.sync.client import joining as client_joining
from app.sync.client.joining import restore_key
from app.sync.client.matching import Decision
from app.sync.client.status import SyncLink
from app.sync.errors import (
    BadBodyError,
    BadCodeError,
    OfflineError,
    RevokedError,
    ServerFullError,
    SyncError,
    TooBusyError,
    WrongServerError,
)
from app.sync.server import unsent
from tests.support.company import ADMIN_NUMBER as SHOP_ADMIN
from tests.support.company import ADMIN_PASSWORD as SHOP_PASSWORD
from tests.support.company import CompanyTemplate, enter, hire
from tests.support.customers import add_model
from tests.support.desk import FrozenClock, make_actor
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD, LiveServer


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> CompanyTemplate:
    return CompanyTemplate(tmp_path_factory.mktemp("company"))


@pytest.fixture
def shop(company: CompanyTemplate, tmp_path: Path) -> DataFolder:
    """Give the folder of a closed shop that worked on its own."""
    desk = company.open_copy(tmp_path / "shop", FrozenClock())
    hire(desk, company.admin, "0427", "王敏", "A3")
    for key, value in (("party.verify_days", 90), ("password.min_length", 12)):
        rule = SaveCompanyRule(key, value, desk.runner.clock.now_at().date(), "店务会")
        desk.runner.write(company.admin, save_company_rule, rule)
    order = SetPrice(add_model(desk), "list", 429_900, desk.runner.clock.now_at().date())
    desk.runner.write(make_actor(desk, "catalog.price"), set_price, order)
    desk.close()
    return DataFolder(tmp_path / "shop")


def _sync(desk: Desk) -> object:
    parts = desk.sync_parts()
    try:
        status = parts.loop.run_once()
        assert parts.loop.check() == ()
        return status
    finally:
        parts.close()


def _count(desk: Desk, table: str) -> int:
    with desk.runner.database.reading() as session:
        return int(session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_an_empty_desk_joins_and_its_people_log_in(server: LiveServer, tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "new")
    code = server.code()
    looked = joining.look(data, server.url, code)
    assert (looked.invitation.kind, looked.invitation.store_code) == ("join", "HQ1")
    assert looked.invitation.company == "新疆阳光电器有限公司"
    steps: list[int] = []
    joined = joining.join(data, server.url, code, "前台", progress=lambda done, _of: steps.append(done))
    assert joined.desk_code == "01"
    assert steps == sorted(steps)
    assert not joining.joining_folder(data).path.exists()
    desk = bootstrap.open_desk(data, data.store)
    try:
        assert desk.identity.number_code.endswith("01")
        actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
        assert actor is not None
        assert NIL in actor.scopes
        status = _sync(desk)
        assert status.state is SyncLink.ONLINE  # type: ignore[attr-defined]
        assert (status.waiting, status.rejected) == (0, 0)  # type: ignore[attr-defined]
        assert server.count("login_session", f"device_id = '{desk.identity.device_id}'") == 1
        assert [line for line in desk.audit() if not line.is_good] == []
    finally:
        desk.close()
    with pytest.raises(BadCodeError):
        joining.look(DataFolder(tmp_path / "third"), server.url, code)


@pytest.mark.long
def test_a_store_that_is_newer_than_the_snapshot_is_there(server: LiveServer, tmp_path: Path) -> None:
    first = DataFolder(tmp_path / "first")
    joining.join(first, server.url, server.code(), "前台")
    desk = bootstrap.open_desk(first, first.store)
    try:
        admin = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
        assert admin is not None
        desk.runner.write(admin, add_store, AddStore("KS1", "喀什店", "新疆阳光电器有限公司"))
        _sync(desk)
    finally:
        desk.close()
    second = DataFolder(tmp_path / "second")
    assert joining.join(second, server.url, server.code("KS1"), "前台").store == "喀什店"
    desk = bootstrap.open_desk(second, second.store)
    try:
        # Its documents bear the store's code from the first one on.
        assert desk.identity.number_code == "KS101"
        store = desk.runner.read(desk.visitor(), get_store)
        assert store is not None
        assert store.name == "喀什店"
    finally:
        desk.close()


def test_another_server_is_refused_before_anything_is_said(server: LiveServer, tmp_path: Path) -> None:
    code = server.code()
    other = code[:-1] + ("0" if code[-1] != "0" else "1")
    with pytest.raises(WrongServerError):
        joining.look(DataFolder(tmp_path / "new"), server.url, other)
    assert server.count("enrolment_code", "used_at IS NOT NULL") == 0


def test_a_shop_brings_all_its_rows(server: LiveServer, shop: DataFolder) -> None:
    before = bootstrap.open_desk(shop, shop.store)
    counts = {table: _count(before, table) for table in ("post", "login_session", "staff")}
    device = before.identity.device_id
    before.close()
    code = server.code("WLM", "bring", is_new=True)
    looked = joining.look(shop, server.url, code)
    assert not any(pair.clashes for pair in looked.pairs if pair.table == "staff")
    decisions = {
        (pair.table, pair.mine.id): Decision(pair.theirs.id)
        for pair in looked.pairs
        if pair.is_sure and pair.theirs is not None
    }
    rules = {pair.mine.key[0]: pair for pair in looked.pairs if pair.table == "company_rule"}
    assert [pair.stays for pair in rules.values()] == [True, True]
    decisions["company_rule", rules["password.min_length"].mine.id] = Decision()
    joining.join(shop, server.url, code, "一号台", decisions)
    desk = bootstrap.open_desk(shop, shop.store)
    try:
        assert desk.identity.device_id == device
        assert desk.identity.desk_code == "01"
        actor = enter(desk, SHOP_ADMIN, SHOP_PASSWORD).actor
        assert actor is not None
        assert actor.scopes == {desk.identity.store_id}
        assert enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor is not None
        status = _sync(desk)
        assert (status.waiting, status.rejected) == (0, 0)  # type: ignore[attr-defined]
        assert server.count("login_session") >= counts["login_session"] + 2
        assert server.count("post", f"store_id = '{desk.identity.store_id}'") == counts["post"]
        assert server.count("staff") == counts["staff"] + 1
        # What it asked for its goods holds in this store, not in the chain's.
        assert server.count("price", f"store_id = '{desk.identity.store_id}'") == server.count("price") == 1
        assert server.count("store") == 2
        # What a shop decided for itself is not the chain's, but for what a person wanted to bring.
        assert server.count("company_rule") == _count(desk, "company_rule") == 1
        assert server.count("company_rule", "key = 'password.min_length'") == 1
        assert [line for line in desk.audit() if not line.is_good] == []
    finally:
        desk.close()


@pytest.mark.long
def test_a_row_that_waits_for_a_person_stops_before_the_code_is_used(
    server: LiveServer, shop: DataFolder, company: CompanyTemplate
) -> None:
    desk = bootstrap.open_desk(shop, shop.store)
    hire(desk, company.admin, ADMIN_NUMBER, "别人", "A3")
    desk.close()
    held = shop.store.database.read_bytes()
    code = server.code("WLM", "bring", is_new=True)
    looked = joining.look(shop, server.url, code)
    clash = next(pair for pair in looked.pairs if pair.clashes and not pair.is_sure)
    decisions = {
        (pair.table, pair.mine.id): Decision(pair.theirs.id)
        for pair in looked.pairs
        if pair.is_sure and pair.theirs is not None
    }
    with pytest.raises(ProblemsError):
        joining.join(shop, server.url, code, "一号台", decisions)
    assert shop.store.database.read_bytes() == held
    assert server.count("device", "NOT is_revoked") == 0
    decisions[clash.table, clash.mine.id] = Decision(new_key={"number": "9801"})
    joining.join(shop, server.url, code, "一号台", decisions)
    desk = bootstrap.open_desk(shop, shop.store)
    try:
        assert _sync(desk).rejected == 0  # type: ignore[attr-defined]
        assert server.count("staff", "number = '9801'") == 1
    finally:
        desk.close()


@pytest.mark.long
def test_a_join_that_was_cut_goes_on_with_the_same_code(
    server: LiveServer, shop: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = server.code("WLM", "bring", is_new=True)
    held = shop.store.database.read_bytes()
    pairs = joining.look(shop, server.url, code).pairs
    decisions = {
        (pair.table, pair.mine.id): Decision(pair.theirs.id)
        for pair in pairs
        if pair.is_sure and pair.theirs is not None
    }

    def cut(_data: object, _folder: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(joining, "_swap", cut)
        with pytest.raises(KeyboardInterrupt):
            joining.join(shop, server.url, code, "一号台", decisions)
    assert shop.store.database.read_bytes() == held
    desk = bootstrap.open_desk(shop, shop.store)
    assert enter(desk, SHOP_ADMIN, SHOP_PASSWORD).actor is not None  # work went on in between
    sessions = _count(desk, "login_session")
    desk.close()
    assert joining.look(shop, server.url, code).pairs == ()
    joining.join(shop, server.url, code, "一号台")
    desk = bootstrap.open_desk(shop, shop.store)
    try:
        assert _count(desk, "login_session") == sessions
        assert _sync(desk).rejected == 0  # type: ignore[attr-defined]
    finally:
        desk.close()


def _lose_the_answer(patched: pytest.MonkeyPatch) -> None:
    """Let the server take every enrolment, and nobody hear of it."""
    ask = client_joining._ask

    def lose(client: object, method: str, path: str, *more: object) -> object:
        answer = ask(client, method, path, *more)  # type: ignore[arg-type]
        if path == "/v1/enrol":
            raise OfflineError(cause="cut")
        return answer

    patched.setattr(client_joining, "_ask", lose)


@pytest.mark.long
def test_a_desk_whose_enrolment_was_not_answered_goes_on_with_the_same_code(
    server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = DataFolder(tmp_path / "new")
    code = server.code()
    for _ in range(2):
        with monkeypatch.context() as patched:
            _lose_the_answer(patched)
            with pytest.raises(OfflineError):
                joining.join(data, server.url, code, "前台")
    assert joining.look(data, server.url, code).invitation.store_name == "总部"
    assert joining.join(data, server.url, code, "前台").desk_code == "01"
    assert server.count("device") == server.count("used_desk_code") == 1
    desk = bootstrap.open_desk(data, data.store)
    try:
        assert enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor is not None
        assert _sync(desk).rejected == 0  # type: ignore[attr-defined]
    finally:
        desk.close()
    assert server.count("device", "voices = 1 AND last_batch > 0") == 1


@pytest.mark.long
def test_a_shop_whose_enrolment_was_not_answered_brings_what_came_since(
    server: LiveServer, shop: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = server.code("WLM", "bring", is_new=True)
    pairs = joining.look(shop, server.url, code).pairs
    decisions = {
        (pair.table, pair.mine.id): Decision(pair.theirs.id)
        for pair in pairs
        if pair.is_sure and pair.theirs is not None
    }
    with monkeypatch.context() as patched:
        _lose_the_answer(patched)
        with pytest.raises(OfflineError):
            joining.join(shop, server.url, code, "一号台", decisions)
    desk = bootstrap.open_desk(shop, shop.store)
    assert enter(desk, SHOP_ADMIN, SHOP_PASSWORD).actor is not None  # work went on in between
    sessions = _count(desk, "login_session")
    desk.close()
    assert joining.look(shop, server.url, code).pairs == ()
    assert joining.join(shop, server.url, code, "一号台").desk_code == "01"
    assert server.count("device") == server.count("used_desk_code") == 1
    desk = bootstrap.open_desk(shop, shop.store)
    try:
        assert _count(desk, "login_session") == sessions
        assert _sync(desk).rejected == 0  # type: ignore[attr-defined]
        assert server.count("login_session", f"device_id = '{desk.identity.device_id}'") == sessions
    finally:
        desk.close()


def _answer(patched: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let every enrolment be answered with an error, the server not being asked."""
    ask = client_joining._ask

    def refuse(client: object, method: str, path: str, *more: object) -> object:
        if path == "/v1/enrol":
            raise error
        return ask(client, method, path, *more)  # type: ignore[arg-type]

    patched.setattr(client_joining, "_ask", refuse)


PASSING = (ServerFullError(), TooBusyError(seconds=9), SyncError(trouble="7"), BadBodyError(what="slow"))


def test_trouble_that_passes_leaves_the_desk_its_code(
    server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = DataFolder(tmp_path / "new")
    code = server.code()
    with monkeypatch.context() as patched:
        _lose_the_answer(patched)
        with pytest.raises(OfflineError):
            joining.join(data, server.url, code, "前台")
    for error in (*PASSING, KeyboardInterrupt()):
        with monkeypatch.context() as patched:
            _answer(patched, error)
            with pytest.raises(type(error)):
                joining.join(data, server.url, code, "前台")
    assert joining.join(data, server.url, code, "前台").desk_code == "01"
    assert server.count("device") == server.count("used_desk_code") == 1


@pytest.mark.parametrize("error", [BadCodeError(), RevokedError()])
def test_a_final_verdict_leaves_nothing_behind(
    server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    data = DataFolder(tmp_path / "new")
    with monkeypatch.context() as patched:
        _answer(patched, error)
        with pytest.raises(type(error)):
            joining.join(data, server.url, server.code(), "前台")
    assert not joining.joining_folder(data).path.exists()
    assert not list(data.keys.glob("*.key"))


@pytest.mark.long
def test_another_code_begins_anew(
    server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = DataFolder(tmp_path / "new")
    with monkeypatch.context() as patched:
        _lose_the_answer(patched)
        with pytest.raises(OfflineError):
            joining.join(data, server.url, server.code(), "前台")
    assert joining.join(data, server.url, server.code(), "前台").desk_code == "02"
    assert len(list(data.keys.glob("*.key"))) == 1
    assert server.count("device") == 2


def _sure(server: LiveServer, shop: DataFolder, code: str) -> dict[tuple[str, str], Decision]:
    return {
        (pair.table, pair.mine.id): Decision(pair.theirs.id)
        for pair in joining.look(shop, server.url, code).pairs
        if pair.is_sure and pair.theirs is not None
    }


@pytest.mark.long
def test_a_shop_keeps_its_code_through_trouble_that_passes(
    server: LiveServer, shop: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = server.code("WLM", "bring", is_new=True)
    decisions = _sure(server, shop, code)
    with monkeypatch.context() as patched:
        _lose_the_answer(patched)
        with pytest.raises(OfflineError):
            joining.join(shop, server.url, code, "一号台", decisions)
    with monkeypatch.context() as patched:
        _answer(patched, ServerFullError())
        with pytest.raises(ServerFullError):
            joining.join(shop, server.url, code, "一号台")

    def full(*_what: object) -> None:
        raise DiskFullError(path="")

    # Nor does trouble of this machine, while the copy is made again.
    for place in ("_rewrite", "_note_asked"):
        with monkeypatch.context() as patched:
            patched.setattr(joining, place, full)
            with pytest.raises(DiskFullError):
                joining.join(shop, server.url, code, "一号台")
    assert joining.join(shop, server.url, code, "一号台").desk_code == "01"
    assert server.count("device") == server.count("used_desk_code") == 1
    assert sorted(path.name for path in shop.path.glob("store*")) == ["store"]


@pytest.mark.long
def test_a_shop_whose_code_ran_out_unheard_comes_with_another(
    server: LiveServer, shop: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = server.code("WLM", "bring", is_new=True)
    decisions = _sure(server, shop, code)
    with monkeypatch.context() as patched:
        _lose_the_answer(patched)
        with pytest.raises(OfflineError):
            joining.join(shop, server.url, code, "一号台", decisions)
    with server.owner() as owner:
        owner.execute("UPDATE sunshine.enrolment_code SET expires_at = now()")
    with pytest.raises(BadCodeError):
        joining.join(shop, server.url, code, "一号台")
    again = server.code("WLM", "bring", is_new=True)
    joined = joining.join(shop, server.url, again, "一号台", _sure(server, shop, again))
    assert joined.desk_code == "01"
    assert server.count("device") == server.count("used_desk_code") == 1
    desk = bootstrap.open_desk(shop, shop.store)
    try:
        assert _sync(desk).rejected == 0  # type: ignore[attr-defined]
    finally:
        desk.close()
    assert server.count("device", "voices = 1 AND last_batch > 0") == 1


@pytest.mark.long
def test_a_revoked_desk_seals_its_unsent_work_and_goes(server: LiveServer, tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "new")
    joining.join(data, server.url, server.code(), "前台")
    desk = bootstrap.open_desk(data, data.store)
    _sync(desk)
    actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
    assert actor is not None
    desk.runner.write(actor, add_desk, AddDesk(desk.identity.store_id, "后台", "Z9"))
    server.revoke(desk.identity.device_id)
    parts = desk.sync_parts()
    assert parts.loop.run_once().state is SyncLink.REVOKED
    parts.close()
    device: UUID = desk.identity.device_id
    desk.close()
    left = joining.leave(data)
    assert left.unsent_count == 1
    assert left.file is not None
    assert left.file.read_bytes().split(b"\n", 1)[0].startswith(b"{")
    assert "阿依古丽".encode() not in left.file.read_bytes()
    assert not data.store.exists()
    assert not list(data.keys.glob("*.key"))
    opened = unsent.open_work(X25519PrivateKey.from_private_bytes(server.settings.escrow_key), left.file)
    assert opened["device_id"] == device.hex
    assert [change["table_name"] for change in opened["changes"]] == ["login_session", "desk"]
    assert opened["rows"]["login_session"][0]["device_id"] == device.hex
    with pytest.raises(BadBodyError):
        unsent.open_work(X25519PrivateKey.generate(), left.file)


@pytest.mark.long
def test_head_office_gives_a_lost_key_back(server: LiveServer, tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "new")
    joining.join(data, server.url, server.code(is_office=True), "总部")
    desk = bootstrap.open_desk(data, data.store)
    try:
        actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
        assert actor is not None
        _sync(desk)
        parts = desk.sync_parts()
        key = restore_key(parts.loop.transport, actor.session_id, desk.identity.device_id)
        parts.close()
        assert key == desk.key
    finally:
        desk.close()
