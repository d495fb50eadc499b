# SPDX-License-Identifier: Apache-2.0
"""五分钟上手: ticked by what was really done, kept with the person, gone when hidden or complete."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.admin.queries import list_preferences
from app.bootstrap import Desk
from app.core.permissions import Actor
from app.help.first_day import PREFERENCE, Step
from tests.support.desk import make_actor
from ui.client import Client
from ui.workbench.first_day import FirstDayKeeper, FirstDayStrip

MakeClient = Callable[[Actor], Client]


@pytest.fixture
def keeper(client: Client) -> FirstDayKeeper:
    return FirstDayKeeper(client, client)


def _kept(client: Client) -> object:
    return client.jobs.read_now(list_preferences, PREFERENCE).get(PREFERENCE)


def test_nothing_is_written_before_something_was_done(keeper: FirstDayKeeper, client: Client) -> None:
    assert keeper.is_offered()
    assert _kept(client) is None


def test_a_deed_is_ticked_and_kept_with_the_person(keeper: FirstDayKeeper, client: Client) -> None:
    client.happened.emit(Step.HELP)
    client.happened.emit("something else")
    assert keeper.state is not None
    assert keeper.state.done == {Step.HELP}
    again = FirstDayKeeper(client, client)
    assert again.state == keeper.state


def test_each_person_has_his_own(
    keeper: FirstDayKeeper, client: Client, desk: Desk, make_client: MakeClient
) -> None:
    client.happened.emit(Step.SCAN)
    other = make_client(make_actor(desk, "complaints.read"))
    his = FirstDayKeeper(other, other)
    assert his.state is not None
    assert his.state.done == frozenset()
    assert his.steps == (Step.SCAN, Step.HELP), "only what he may do"
    assert keeper.state is not None
    assert keeper.state.done == {Step.SCAN}


def test_hidden_is_hidden_for_good(keeper: FirstDayKeeper, client: Client) -> None:
    keeper.hide()
    assert not keeper.is_offered()
    assert not FirstDayKeeper(client, client).is_offered()
    client.happened.emit(Step.HELP)
    assert keeper.state is not None
    assert keeper.state.done == frozenset(), "who put it away is not watched"


def test_all_done_is_said_once(keeper: FirstDayKeeper, client: Client) -> None:
    said: list[str] = []
    client.notified.connect(lambda text, _undo: said.append(text))
    for step in keeper.steps:
        client.happened.emit(step)
    assert not keeper.is_offered()
    assert len(said) == 1
    assert "F1" in said[0]


def test_the_strip_ticks_and_asks(client: Client) -> None:
    del client
    strip = FirstDayStrip(tuple(Step))
    wanted: list[str] = []
    strip.wanted.connect(wanted.append)
    strip.show_done(frozenset({Step.SCAN}))
    assert strip.buttons[Step.SCAN].accessibleName() == "扫一个码，已做过"
    assert strip.buttons[Step.HELP].accessibleName() == "看一次帮助"
    strip.buttons[Step.FIND].click()
    assert wanted == [Step.FIND]
    strip.deleteLater()


def test_a_narrow_strip_takes_more_rows(client: Client, qtbot: QtBot) -> None:
    del client
    strip = FirstDayStrip(tuple(Step))
    strip.show_done(frozenset())
    strip.resize(1200, 50)
    strip.show()
    low = strip.sizeHint().height()
    strip.resize(620, 50)
    qtbot.waitUntil(lambda: strip.sizeHint().height() > low)
    strip.resize(1200, 50)
    qtbot.waitUntil(lambda: strip.sizeHint().height() == low)
    strip.close()
    strip.deleteLater()
