# SPDX-License-Identifier: Apache-2.0
"""The window at midnight, with a clock set back, and on a machine in another zone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.admin.commands import AddPost, add_post
from app.admin.queries import list_roles
from app.bootstrap import Desk
from app.core.clock import ClockWatch, HybridClock
from app.core.errors import ClockSetBackError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from tests.support import founded
from tests.support.desk import START_AT, FrozenClock
from ui.client import Client
from ui.shell.store_time import StoreTime
from ui.widgets.field_dates import DateEdit

company_template, desk, admin = founded.company_template, founded.desk, founded.admin


class Heard:
    """What a client was told."""

    def __init__(self, client: Client, watch: StoreTime) -> None:
        self.errors: list[Exception] = []
        self.said: list[str] = []
        self.days = self.leaves = 0
        client.failed.connect(self.errors.append)
        client.notified.connect(lambda text, _undo: self.said.append(text))
        client.day_turned.connect(self._on_day)
        watch.leave_wanted.connect(self._on_leave)

    def _on_day(self) -> None:
        self.days += 1

    def _on_leave(self) -> None:
        self.leaves += 1


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    del qtbot
    return QObject()


def test_a_clock_set_back_is_said_once(
    make_client: Callable[[Actor], Client], admin: Actor, clock: FrozenClock, owner: QObject
) -> None:
    client = make_client(admin)
    watch = StoreTime(client, owner)
    heard = Heard(client, watch)
    watch.look()
    assert heard.errors == []
    clock.move(hours=-1)
    watch.look()
    watch.look()
    (error,) = heard.errors
    assert isinstance(error, ClockSetBackError)
    assert error.fields["span"] == "1时00分"
    assert heard.days == 0


def test_a_clock_that_is_behind_the_last_stamp_is_said_at_the_next_log_in() -> None:
    clock = FrozenClock()
    stamp = HybridClock(clock, new_id()).stamp()
    clock.move(days=-365)
    assert ClockWatch(clock, stamp, lambda: 0.0).look() == timedelta(days=365)
    assert ClockWatch(FrozenClock(), stamp, lambda: 0.0).look() == timedelta()
    assert ClockWatch(FrozenClock(), "", lambda: 0.0).look() == timedelta()


def test_time_that_passes_hides_no_step_back() -> None:
    clock, seconds = FrozenClock(), [0.0]
    watch = ClockWatch(clock, "", lambda: seconds[0])
    seconds[0] += 3600
    clock.move(hours=1)
    assert watch.look() == timedelta()
    # Two hours pass, and the clock shows one: it was set back by an hour meanwhile.
    seconds[0] += 7200
    clock.move(hours=1)
    assert watch.look() == timedelta(hours=1)
    # A machine that slept is no clock set forward; a second's correction is none set back.
    clock.move(hours=9)
    assert watch.look() == timedelta()
    clock.move(seconds=-2)
    assert watch.look() == timedelta()


def test_midnight_turns_the_day_and_a_new_post_is_said(
    desk: Desk, make_client: Callable[[Actor], Client], admin: Actor, clock: FrozenClock, owner: QObject
) -> None:
    roles = {row.code: row.id for row in desk.runner.read(admin, list_roles)}
    command = AddPost(admin.staff_id, desk.identity.store_id, roles["A3"], date(2026, 11, 21))
    desk.runner.write(admin, add_post, command)
    client = make_client(admin)
    watch = StoreTime(client, owner)
    heard = Heard(client, watch)
    clock.at = datetime(2026, 11, 20, 15, 59, tzinfo=UTC)
    watch.look()
    assert (heard.days, heard.said) == (0, [])
    clock.move(minutes=1)
    watch.look()
    assert (heard.days, heard.leaves) == (1, 0)
    assert "重新登录后生效" in heard.said[0]


def test_rights_that_end_with_the_day_send_the_person_to_the_log_in(
    make_client: Callable[[Actor], Client], admin: Actor, clock: FrozenClock, owner: QObject
) -> None:
    more = {**admin.grants, NIL: admin.grants.get(NIL, frozenset()) | {"complaints.read_all"}}
    client = make_client(replace(admin, grants=more))
    watch = StoreTime(client, owner)
    heard = Heard(client, watch)
    clock.move(hours=14)
    watch.look()
    assert (heard.days, heard.leaves) == (1, 1)
    assert "请重新登录" in heard.said[0]


def test_short_dates_are_the_store_s(
    make_client: Callable[[Actor], Client], admin: Actor, clock: FrozenClock, qtbot: QtBot
) -> None:
    make_client(admin)
    clock.at = START_AT.replace(hour=17)  # the 21st in Beijing, whatever day it is at the machine
    field = DateEdit()
    qtbot.addWidget(field)
    field.setText("昨天")
    assert field.value() == date(2026, 11, 20)
    field.setText("3-5")
    assert field.value() == date(2026, 3, 5)
