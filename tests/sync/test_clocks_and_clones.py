# SPDX-License-Identifier: Apache-2.0
"""A clock two years off on either side, and two living copies of one disk: over HTTP, with real desks."""

from __future__ import annotations

import shutil
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from psycopg import conninfo, sql

from app import bootstrap
from app.core.clock import Clock
from app.core.data_folder import DataFolder
from app.sync.commands import ResendRejected, resend_rejected
from app.sync.queries import list_rejected
from tests.support.company import enter
from tests.support.complaints import add_complaint
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD, LiveServer
from tests.support.shops import Shop, join, settle

TWO_YEARS = timedelta(days=730)
pytestmark = pytest.mark.long


class ShiftedClock:
    """A machine whose clock is wrong, and runs."""

    def __init__(self, by: timedelta) -> None:
        self.by = by

    def now_at(self) -> datetime:
        """Return the wrong time."""
        return datetime.now(UTC) + self.by


def _reopened(shop: Shop, clock: Clock) -> None:
    shop.close()
    shop.desk = bootstrap.open_desk(shop.data, shop.data.store, clock=clock)
    actor = enter(shop.desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
    assert actor is not None
    shop.actor = actor


def _join_both(server: LiveServer, tmp_path: Path, stack: ExitStack) -> tuple[Shop, Shop]:
    shops = []
    for name in ("前台", "后台"):
        shops.append(join(server, tmp_path / name, name))
        stack.callback(time.sleep, 0.1)
        stack.callback(shops[-1].close)
        shops[-1].sync()
    return shops[0], shops[1]


def _server_clock(server: LiveServer, by: timedelta) -> None:
    """Let every connection that the server makes from now on take this for the time of a push."""
    at_ms = int((datetime.now(UTC) + by).timestamp() * 1000)
    name = str(conninfo.conninfo_to_dict(server.owner_url)["dbname"])
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        owner.execute(
            sql.SQL("ALTER DATABASE {} SET sunshine.now_ms = {}").format(
                sql.Identifier(name), sql.Literal(str(at_ms))
            )
        )


@pytest.mark.parametrize("years", [2, -2])
def test_a_desk_whose_clock_is_two_years_off_works_and_loses_nothing(
    server: LiveServer, tmp_path: Path, years: int
) -> None:
    with ExitStack() as stack:
        front, back = _join_both(server, tmp_path, stack)
        first = add_complaint(back.desk, back.actor, subject="时钟正确的")
        settle(front, back)
        clock = ShiftedClock(timedelta())
        _reopened(front, clock)
        settle(front, back)
        # The clock jumps while somebody is logged in; the desk is told the time before he saves.
        clock.by = timedelta(days=365 * years)
        front.sync()
        offset = front.parts.loop.transport.offset_ms
        assert offset is not None
        assert abs(offset + timedelta(days=365 * years).total_seconds() * 1000) < 60_000
        front.edit(first.customer_id, name="陈一")
        settle(front, back)
        time.sleep(0.01)
        back.edit(first.customer_id, name="陈二")
        settle(front, back)
        for shop in (front, back):
            assert shop.scalar("SELECT name FROM customer") == "陈二", "the later one, by true time"
            assert shop.scalar("SELECT count(*) FROM conflict") == 0
        # A token that the desk's own clock calls old for years, or good for years, is renewed all the same.
        front.parts.loop.transport.close()
        front.parts.loop.transport._token = ""
        assert front.sync().problem == ""
        with server.owner() as owner:
            owner.execute("UPDATE sunshine.device SET token_generation = token_generation + 1")
        add_complaint(front.desk, front.actor, subject="时钟不对的")
        time.sleep(2.1)  # until the server has forgotten the tokens' generation
        assert front.sync().problem == ""
        settle(front, back)
        assert server.count("complaint") == 2
        with server.owner() as owner:
            limit = f"{int((time.time() + 300) * 1000):012x}"
            late = owner.execute("SELECT count(*) FROM sunshine.change WHERE hlc > %s", (limit,)).fetchone()
        assert late == (0,)


def test_a_machine_that_forgot_the_date_works_without_a_line(server: LiveServer, tmp_path: Path) -> None:
    with ExitStack() as stack:
        front, back = _join_both(server, tmp_path, stack)
        first = add_complaint(back.desk, back.actor, subject="时钟正确的")
        settle(front, back)
        for shop in (front, back):
            shop.parts.loop.transport.close()
        server.stop()
        # Its battery is empty: after the night it is the year 2000, and the server is not there to tell.
        clock = ShiftedClock(datetime(2000, 1, 1, tzinfo=UTC) - datetime.now(UTC))
        _reopened(front, clock)
        front.edit(first.customer_id, name="断线时改的")
        add_complaint(front.desk, front.actor, subject="断线时登记的")
        assert front.scalar("SELECT count(*) FROM complaint WHERE received_at > '2026'") == 2
        server.start()
        settle(front, back)
        assert front.scalar("SELECT count(*) FROM held_change") == 0
        assert back.scalar("SELECT count(*) FROM customer WHERE name = '断线时改的'") == 1
        assert server.count("complaint") == 2


def test_stamps_of_a_desk_that_was_never_told_the_time_are_clamped(
    server: LiveServer, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        front, back = _join_both(server, tmp_path, stack)
        first = add_complaint(back.desk, back.actor, subject="时钟正确的")
        settle(front, back)
        _reopened(front, ShiftedClock(TWO_YEARS))
        front.desk.runner.hybrid.set_offset(0)
        front.edit(first.customer_id, name="来自两年后")
        settle(front, back)
        with server.owner() as owner:
            found = owner.execute("SELECT max(hlc) FROM sunshine.customer").fetchone()
        assert found is not None
        assert int(found[0][:12], 16) <= (time.time() + 301) * 1000
        assert back.scalar("SELECT name FROM customer") == "来自两年后"


@pytest.mark.parametrize("years", [2, -2])
def test_a_server_whose_clock_is_two_years_off_stops_nobody(
    server: LiveServer, tmp_path: Path, years: int
) -> None:
    with ExitStack() as stack:
        front, back = _join_both(server, tmp_path, stack)
        _serve_again(server, front, back, timedelta(days=365 * years))
        done = add_complaint(front.desk, front.actor, subject="总部时钟不对")
        for shop in (front, back, front):
            shop.sync()
        # Two years ago nobody had a post: what was saved is refused, kept, and sent again by a person.
        refused = {"permission", "group", "missing"} if years < 0 else set()
        codes = front.scalar("SELECT group_concat(DISTINCT code) FROM held_change")
        assert set((codes or "").split(",")) - {""} <= refused
        assert bool(codes) is bool(refused)
        assert front.scalar("SELECT count(*) FROM complaint") == 1
        _serve_again(server, front, back, timedelta())
        if refused:
            for held in front.desk.runner.read(front.actor, list_rejected):
                front.desk.runner.write(front.actor, resend_rejected, ResendRejected(held.group_id))
        front.edit(done.customer_id, name="时钟又对了")
        settle(front, back)
        assert back.scalar("SELECT count(*) FROM complaint") == 1
        assert back.scalar("SELECT name FROM customer") == "时钟又对了"


def _serve_again(server: LiveServer, front: Shop, back: Shop, by: timedelta) -> None:
    for shop in (front, back):
        shop.parts.loop.transport.close()
    server.stop()
    _server_clock(server, by)
    server.start()


def test_two_living_copies_of_one_disk_lose_nothing(
    server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.server.context.VOICE_SECONDS", 0.01)  # else they wait for ten minutes
    server.stop()
    server.start()
    with ExitStack() as stack:
        front, back = _join_both(server, tmp_path, stack)
        add_complaint(front.desk, front.actor, subject="复制之前登记的")
        settle(front, back)
        front.close()
        shutil.copytree(front.data.path, tmp_path / "copy")
        front.open_again()
        data = DataFolder(tmp_path / "copy")
        desk = bootstrap.open_desk(data, data.store)
        actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
        assert actor is not None
        clone = Shop(data, desk, actor)
        stack.callback(clone.close)
        both = (front, clone)
        lives = [shop.scalar("SELECT value FROM local_state WHERE key = 'sync.incarnation'") for shop in both]
        assert lives[0] == lives[1]
        for turn in range(3):
            for shop in both:
                customer = shop.scalar("SELECT min(id) FROM customer")
                shop.edit(customer if not isinstance(customer, str) else _id(customer), needs=f"第{turn}次")
                _sync_patiently(shop)
        codes = {shop.scalar("SELECT value FROM local_state WHERE key = 'desk_code'") for shop in both}
        assert len(codes) == 2, "each numbers for itself"
        for place, shop in enumerate(both):
            shop.close()
            shop.open_again()
            add_complaint(shop.desk, shop.actor, subject=f"复制之后，第{place}份")
            _sync_patiently(shop)
        for _ in range(2):
            for shop in (*both, back):
                _sync_patiently(shop)
        lives = [shop.scalar("SELECT value FROM local_state WHERE key = 'sync.incarnation'") for shop in both]
        assert lives[0] != lives[1]
        for shop in (*both, back):
            assert shop.scalar("SELECT count(*) FROM complaint") == 3
            assert shop.scalar("SELECT count(DISTINCT number) FROM complaint") == 3
            assert shop.scalar("SELECT count(*) FROM held_change") == 0
        with server.owner() as owner:
            voices = owner.execute("SELECT max(voices) FROM sunshine.device").fetchone()
        assert voices is not None
        assert voices[0] > 1, "head office is told"


def _id(text: str) -> UUID:
    return UUID(hex=text)


def _sync_patiently(shop: Shop) -> None:
    """Sync until all is sent; the other copy may have spoken in between."""
    for _ in range(5):
        if shop.sync(check=False).problem == "" and shop.sync(check=False).waiting == 0:
            return
    pytest.fail(f"not sent: {shop.sync(check=False)}")
