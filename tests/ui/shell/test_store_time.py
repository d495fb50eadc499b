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
from app.core.clock import ClockWatch, DeskClock, HybridClock, passed_seconds
from app.core.errors import AppError, ClockSetBackError, ClockSetForwardError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from tests.support import founded
from tests.support.desk import START_AT, FrozenClock
from ui.client import Client
from ui.shell.store_time import StoreTime
from ui.widgets.field_dates import DateEdit
from ui.widgets.messages import message_for

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


def test_a_clock_set_forward_is_said_once(
    make_client: Callable[[Actor], Client], admin: Actor, clock: FrozenClock, owner: QObject
) -> None:
    client = make_client(admin)
    watch = StoreTime(client, owner)
    heard = Heard(client, watch)
    watch.look()
    clock.move(hours=3, minutes=12)
    watch.look()
    watch.look()
    (error,) = heard.errors
    assert isinstance(error, ClockSetForwardError)
    assert error.fields == {"span": "3时12分"}
    assert message_for(error).title == "电脑时间被调晚了3时12分"
    assert heard.days == 0


@pytest.mark.parametrize(("days", "told"), [(21, []), (41, ["41天0时"])])
def test_a_start_long_after_the_last_change_is_asked_about_once(
    desk: Desk,
    make_client: Callable[[Actor], Client],
    admin: Actor,
    clock: FrozenClock,
    owner: QObject,
    days: int,
    told: list[str],
) -> None:
    # The fixture's desk was opened when its company was founded; this is its next start.
    last = desk.runner.hybrid.last
    clock.move(days=days)
    again = replace(desk.runner, hybrid=HybridClock(clock, desk.identity.device_id, last))
    client = make_client(admin)
    client.desk = replace(desk, runner=again)
    again.hybrid.stamp()  # a log-in is a change itself, and hides nothing
    heard: list[Exception] = []
    client.failed.connect(heard.append)
    for _log_in in range(2):
        StoreTime(client, owner).look()
    assert [error.fields["span"] for error in heard if isinstance(error, AppError)] == told
    said = [message_for(error).what for error in heard]
    assert said == [f"这台电脑的时间比本店最后一次改动晚了{span}。" for span in told]


def test_a_clock_that_is_behind_the_last_stamp_is_said_at_the_next_log_in() -> None:
    machine = FrozenClock()
    hybrid = HybridClock(machine, new_id())
    hybrid.stamp()
    machine.move(days=-365)
    today = DeskClock(FrozenClock())
    assert ClockWatch(DeskClock(machine), hybrid, lambda: 0.0).look() == timedelta(days=-365)
    assert ClockWatch(today, hybrid, lambda: 0.0).look() == timedelta()
    new = ClockWatch(today, HybridClock(machine, new_id()), lambda: 0.0)
    assert (new.look(), new.away) == (timedelta(), timedelta())


def test_what_the_server_put_right_is_no_clock_set_forward() -> None:
    machine = FrozenClock()
    clock = DeskClock(machine)
    watch = ClockWatch(clock, HybridClock(machine, new_id()), lambda: 0.0)
    clock.hear(5 * 3600 * 1000)
    assert watch.look() == timedelta()
    machine.move(hours=5)
    assert watch.look() == timedelta(hours=5)


def test_the_seconds_that_pass_are_not_those_of_the_clock() -> None:
    first = passed_seconds()
    assert 0 <= passed_seconds() - first < 60


def test_time_that_passes_hides_no_step() -> None:
    clock, seconds = FrozenClock(), [0.0]
    watch = ClockWatch(DeskClock(clock), HybridClock(clock, new_id()), lambda: seconds[0])
    seconds[0] += 3600
    clock.move(hours=1)
    assert watch.look() == timedelta()
    # Two hours pass, and the clock shows one: it was set back by an hour meanwhile.
    seconds[0] += 7200
    clock.move(hours=1)
    assert watch.look() == timedelta(hours=-1)
    # A machine that slept is no clock set forward: its sleep is among the seconds that passed.
    seconds[0] += 9 * 3600
    clock.move(hours=9)
    assert watch.look() == timedelta()
    # A second's correction is none set back, and half an hour's may be a clock that ran slow.
    clock.move(seconds=-2)
    assert watch.look() == timedelta()
    clock.move(minutes=30)
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
