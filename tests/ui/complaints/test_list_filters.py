# SPDX-License-Identifier: Apache-2.0
"""The filters above the list: those without room are a key away, and a category narrows with all below it."""

from __future__ import annotations

from collections.abc import Callable

from app.bootstrap import Desk
from app.complaints.rows import ComplaintFilter, Only, View
from app.core.permissions import Actor
from tests.support.complaints import add_complaint
from tests.ui.complaints.conftest import Screen


def test_filters_without_room_open_below_and_a_category_narrows(
    desk: Desk, boss: Actor, open_page: Callable[..., Screen]
) -> None:
    add_complaint(desk, boss)
    screen = open_page()
    bar = screen.page.list.filters
    assert not bar.category.isVisible()
    assert bar._more.accessibleName() == "更多筛选"
    bar._more.click()
    assert bar.category.isVisible()
    assert bar.assignee.hasFocus() or bar.category.hasFocus() or bar.status.hasFocus()
    place = bar.category.findData("delivery")
    assert place > 0
    assert bar.category.count() > 20, "the classes and all below them"
    bar.category.setCurrentIndex(place)
    bar.category.activated.emit(place)
    assert screen.page.list.wanted() == ComplaintFilter(category="delivery")
    assert screen.subjects() == []
    bar._more.click()
    assert bar.category.isVisible(), "what narrows the list is never out of sight"
    screen.page.list.show_filter(ComplaintFilter())
    assert not bar.category.isVisible()


def test_doubles_are_looked_for_among_all(open_page: Callable[..., Screen]) -> None:
    bar = open_page().page.list.filters
    bar.watch.setCurrentText("已并入其他工单")
    bar.watch.activated.emit(bar.watch.currentIndex())
    assert bar._filter == ComplaintFilter(view=View.ALL, only=frozenset({Only.MERGED.value}))
