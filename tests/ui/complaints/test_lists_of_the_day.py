# SPDX-License-Identifier: Apache-2.0
"""The list of a day: chips count down without the database, the next clock, views of a role, narrowing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, event, select

from app.admin.models import Post, Role
from app.bootstrap import Desk
from app.complaints.handling import ChangeStatus, change_status
from app.complaints.rows import DESK_VIEWS, ComplaintFilter, Only, View
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from tests.ui.complaints.conftest import Screen
from ui.complaints.clock_words import ClockWords
from ui.complaints.words import ComplaintWords


def chips(screen: Screen, key: str) -> list[str]:
    """Return the words of a column, row by row."""
    column = next(one for one in screen.page.list.model.columns if one.key == key)
    held = sorted(screen.page.list.model.held(), key=lambda one: one[0])
    return [column.cell_text(row) for _number, row in held]


def test_the_chips_count_down_without_reading_the_database(
    desk: Desk, boss: Actor, clock: FrozenClock, open_page: Callable[..., Screen]
) -> None:
    add_complaint(desk, boss)
    waits = add_complaint(desk, boss, is_taken=True).id
    desk.runner.write(boss, change_status, ChangeStatus(waits, "waiting_customer", "约时间"))
    screen = open_page()
    assert chips(screen, "time_left") == ["剩 3天0时", "暂停 剩3天0时"]
    assert chips(screen, "next")[0] == "派单 剩 5分"
    asked: list[str] = []

    def keep(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", keep)
    clock.move(minutes=7)
    screen.page.list.view._on_minute()
    screen.page.list.view.viewport().grab()
    event.remove(Engine, "before_cursor_execute", keep)
    assert asked == []
    assert chips(screen, "next")[0] == "派单 超 2分"
    assert chips(screen, "time_left") == ["剩 2天23时", "暂停 剩3天0时"]


def test_the_chip_of_the_next_clock_names_it(
    desk: Desk, boss: Actor, open_page: Callable[..., Screen]
) -> None:
    words, told = ClockWords(), ComplaintWords()
    add_complaint(desk, boss)
    screen = open_page()
    (held,) = screen.page.list.model.held()
    row = held[1]
    assert words.next_chip(row, row.received_at).text == "派单 剩 5分"
    assert not words.next_chip(row, row.deadline_at).solid, "the full red is for what is overdue as a whole"
    assert told.time_chip(row, row.deadline_at.replace(year=2027)).solid
    assert {code for code, name in words.clocks() if name} == {code for code, _name in words.clocks()}
    assert words.clock("") == ""


def _give(desk: Desk, actor: Actor, code: str) -> None:
    def put(uow: UnitOfWork) -> None:
        role = uow.session.scalars(select(Role)).first()
        assert role is not None
        shipped = Role(
            scope=NIL, code=code, title=code, permissions=role.permissions, approval_limit_fen=None
        )
        uow.add(shipped)
        uow.flush()
        post = Post(
            scope=NIL,
            staff_id=actor.staff_id,
            store_id=desk.identity.store_id,
            role_id=shipped.id,
            kind="double",
            from_on=date(2026, 1, 1),
        )
        uow.add(post)

    desk.runner.write(desk.founder(), put)


def test_the_views_of_ones_day_stand_first(desk: Desk, boss: Actor, open_page: Callable[..., Screen]) -> None:
    add_complaint(desk, boss)
    assert [pill.key for pill in open_page().page.pills._views] == [view.value for view in DESK_VIEWS]
    _give(desk, boss, "A2")
    screen = open_page()
    shown = {pill.key: (pill.title, pill.count) for pill in screen.page.pills._views}
    assert list(shown)[:3] == ["late", "unassigned", "overnight"]
    assert shown["unassigned"] == ("未派单", 1)
    assert shown["overnight"] == ("过夜", 0)
    screen.page.go_to(None, {"view": "overnight"})
    assert screen.page.list.wanted() == ComplaintFilter(view=View.OVERNIGHT)
    assert screen.subjects() == []


def test_what_one_watches_stays_in_a_narrow_list_and_no_filter_works_unseen(
    open_page: Callable[..., Screen],
) -> None:
    pane = open_page().page.list
    assert [edit.isVisible() for edit in (pane.filters.watch, pane.filters.status, pane.filters.party)] == [
        True,
        True,
        False,
    ]
    pane.filters.party.addItem("物流", "x")
    pane.filters.party.setCurrentIndex(1)
    pane.filters.arrange()
    assert pane.filters.party.isVisible()
    pane.show_filter(ComplaintFilter())
    assert not pane.filters.party.isVisible()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("有时限已过", ComplaintFilter(only=frozenset({Only.LATE.value}))),
        ("升级未确认", ComplaintFilter(only=frozenset({Only.UNREAD.value}))),
        ("绿色通道", ComplaintFilter(only=frozenset({Only.GREEN.value}))),
        ("下一时限：派单", ComplaintFilter(clock="assign")),
    ],
)
def test_the_list_is_narrowed_by_what_one_watches(
    open_page: Callable[..., Screen], words: str, wanted: ComplaintFilter
) -> None:
    pane = open_page().page.list
    pane.filters.watch.setCurrentText(words)
    pane.filters.watch.activated.emit(pane.filters.watch.currentIndex())
    assert pane.wanted() == wanted
    assert pane.filter_text() == words
    pane.show_filter(ComplaintFilter())
    assert pane.filters.watch.currentText() == "关注：全部"
    pane.show_filter(wanted)
    assert pane.filters.watch.currentText() == words
