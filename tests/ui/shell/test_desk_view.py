# SPDX-License-Identifier: Apache-2.0
"""The window around the pages: rail, tabs, keys, narrow windows, names for whoever cannot see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.ids import new_id
from app.core.permissions import Actor
from tests.support.desk import make_actor
from tests.support.shell import PlainNavigation, PlainPage
from ui.client import Client, Page
from ui.shell.desk_view import DeskView
from ui.shell.rail import RailBadge
from ui.shell.tabs import CloseButton
from ui.theme.theme import Theme

MakeView = Callable[..., DeskView]
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def make_view(make_client: Callable[[Actor], Client], desk: Desk, qtbot: QtBot) -> MakeView:
    """Give a maker of shown desk views, for the founder or for an actor."""

    def make(actor: Actor | None = None, width: int = 1366, height: int = 690) -> DeskView:
        client = make_client(actor or desk.founder())
        view = DeskView(client, store="友好路店", navigation=PlainNavigation())
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        view.open_first()
        return view

    return make


@pytest.fixture
def view(make_view: MakeView) -> DeskView:
    """Give the founder's view."""
    return make_view()


def _page(view: DeskView) -> PlainPage:
    page = view.current()
    assert isinstance(page, PlainPage)
    return page


def _press(qtbot: QtBot, view: QWidget, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or view, key, modifier)


def test_the_rail_holds_what_is_built_and_what_this_person_may_read(make_view: MakeView, desk: Desk) -> None:
    everything = make_view()
    assert everything.rail.kinds() == (
        *("workbench", "complaints", "customers", "sales", "catalog", "parts", "import", "admin"),
    )
    clerk = make_view(make_actor(desk, "complaints.read", "customers.read"))
    assert clerk.rail.kinds() == ("workbench", "complaints", "customers")


def test_a_page_that_this_person_may_not_read_is_refused_by_name(
    make_view: MakeView, desk: Desk, qtbot: QtBot
) -> None:
    view = make_view(make_actor(desk, "complaints.read"))
    with qtbot.waitSignal(view.client.failed) as failed:
        view.client.open("admin")
    assert failed.args is not None
    assert failed.args[0].code == "E2001"
    assert _page(view).kind == "workbench"


@pytest.mark.parametrize("place", range(1, 8))
def test_alt_and_a_digit_opens_a_module(view: DeskView, qtbot: QtBot, place: int) -> None:
    key = Qt.Key(Qt.Key.Key_0 + place)
    _press(qtbot, view, key, ALT)
    kind = view.rail.kinds()[place - 1]
    assert _page(view).kind == kind
    assert view.rail.button(kind).isChecked()
    assert sum(view.rail.button(other).isChecked() for other in view.rail.kinds()) == 1


def test_a_module_has_one_tab_and_a_record_one_of_its_own(view: DeskView) -> None:
    first, second = new_id(), new_id()
    view.client.open("complaints", view="overdue")
    assert (
        _page(view).asked[-1] == (None, {"view": "overdue"})
        or (None, {"view": "overdue"}) in _page(view).asked
    )
    view.client.open("complaints")
    view.client.open("complaint", first)
    assert view.rail.button("complaints").isChecked()
    view.client.open("complaint", second)
    view.client.open("complaint", first)
    assert (first, {}) in _page(view).asked
    assert [page.kind for page in view.tabs.pages()] == ["workbench", "complaints", "complaint", "complaint"]


def test_tabs_close_by_key_cross_and_middle_click_but_the_workbench_stays(
    view: DeskView, qtbot: QtBot
) -> None:
    for kind in ("complaints", "customers", "catalog"):
        view.client.open(kind)
    _press(qtbot, view, Qt.Key.Key_W, CTRL)
    assert _page(view).kind == "customers", "back to the page looked at before"
    cross = view.tabs.bar.tabButton(2, QTabBar.ButtonPosition.RightSide)
    assert isinstance(cross, CloseButton)
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert [page.kind for page in view.tabs.pages()] == ["workbench", "complaints"]
    middle = view.tabs.bar.tabRect(1).center()
    qtbot.mouseClick(view.tabs.bar, Qt.MouseButton.MiddleButton, pos=middle)
    assert [page.kind for page in view.tabs.pages()] == ["workbench"]
    _press(qtbot, view, Qt.Key.Key_W, CTRL)
    qtbot.mouseClick(view.tabs.bar, Qt.MouseButton.MiddleButton, pos=QPoint(20, 10))
    assert [page.kind for page in view.tabs.pages()] == ["workbench"]


def test_a_page_that_must_not_close_stays(view: DeskView, qtbot: QtBot) -> None:
    view.client.open("complaints")
    page = _page(view)
    page.may_close = False
    _press(qtbot, view, Qt.Key.Key_W, CTRL)
    assert _page(view) is page
    view.client.open("catalog")
    assert not view.close_all()
    assert _page(view) is page, "the page that refuses is shown"


def test_ctrl_tab_goes_round(view: DeskView, qtbot: QtBot) -> None:
    view.client.open("complaints")
    view.client.open("customers")
    _press(qtbot, view, Qt.Key.Key_Tab, CTRL)
    assert _page(view).kind == "workbench"
    _press(qtbot, view, Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert _page(view).kind == "customers"


def test_the_workbench_stays_first_however_tabs_are_dragged(view: DeskView) -> None:
    view.client.open("complaints")
    view.client.open("customers")
    view.tabs.bar.moveTab(2, 0)
    assert [page.kind for page in view.tabs.pages()] == ["workbench", "customers", "complaints"]
    view.tabs.bar.moveTab(0, 2)
    assert next(iter(view.tabs.pages())).kind == "workbench"
    for place, page in enumerate(view.tabs.pages()):
        view.tabs.bar.setCurrentIndex(place)
        assert view.current() is page


def test_unsaved_text_is_marked_as_draft(view: DeskView) -> None:
    view.client.open("complaint", new_id())
    page = _page(view)
    page.title_changed.emit("TS-AB12-26-000002 陈淑芬", True)
    assert view.tabs.titles()[-1] == "TS-AB12-26-000002 陈淑芬 · 草稿"
    page.title_changed.emit("TS-AB12-26-000002 陈淑芬", False)
    assert view.tabs.titles()[-1] == "TS-AB12-26-000002 陈淑芬"


@pytest.mark.parametrize(
    ("key", "modifier", "asked"),
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "new_record"),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier, "change_status"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "toggle_detail"),
        (Qt.Key.Key_P, CTRL, "print_record"),
    ],
)
def test_keys_reach_the_page_in_front(
    view: DeskView, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, asked: str
) -> None:
    view.client.open("complaints")
    _press(qtbot, view, key, modifier)
    assert _page(view).asked[-1] == asked


def test_f2_registers_a_complaint_where_the_page_makes_nothing(view: DeskView, qtbot: QtBot) -> None:
    _press(qtbot, view, Qt.Key.Key_F2)
    assert _page(view).kind == "complaints"
    assert (None, {"new": True}) in _page(view).asked


def test_a_key_that_the_page_does_not_know_is_answered(view: DeskView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.client.notified) as notified:
        _press(qtbot, view, Qt.Key.Key_F4)
    assert notified.args is not None
    assert "状态" in notified.args[0]


def test_a_slash_is_typed_in_a_text_and_goes_to_the_filter_elsewhere(view: DeskView, qtbot: QtBot) -> None:
    view.client.open("complaints")
    page = _page(view)
    page.text.setFocus()
    qtbot.keyClick(page.text, "/")
    assert page.text.toPlainText() == "/"
    assert "focus_filter" not in page.asked
    view.rail.button("complaints").setFocus()
    _press(qtbot, view, Qt.Key.Key_Slash)
    assert page.asked[-1] == "focus_filter"


def test_a_narrow_window_collapses_and_a_wide_one_opens_again(view: DeskView, theme: Theme) -> None:
    assert not view.rail.is_collapsed
    view.resize(1199, 690)
    assert view.rail.is_collapsed
    assert view.rail.width() == 56
    view.resize(1200, 690)
    assert not view.rail.is_collapsed
    assert view.rail.width() == 176
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, dark=False, scale=130)
    assert view.rail.is_collapsed, "1200 pixels at 130 % are too few"
    theme.apply(application, dark=False)


@pytest.mark.parametrize("width", [1093, 1366, 1920])
def test_everything_fits(make_view: MakeView, width: int) -> None:
    view = make_view(width=width)
    assert view.minimumSizeHint().width() <= width
    assert view.minimumSizeHint().height() <= 537
    for button in view.findChildren(QAbstractButton):
        if button.isVisible() and not isinstance(button, CloseButton):
            right = button.mapTo(view, QPoint(button.width(), 0)).x()
            assert right <= width, button.accessibleName()


def test_every_button_has_a_name(view: DeskView) -> None:
    view.client.open("complaints")
    nameless = [
        button
        for button in view.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text()).strip()
    ]
    # The arrows with which Qt scrolls a crowded tab bar are its own.
    assert [button for button in nameless if not isinstance(button.parent(), QTabBar)] == []


def test_tab_reaches_header_rail_and_status_bar(view: DeskView, qtbot: QtBot) -> None:
    view.client.open("complaints")
    seen: set[str] = set()
    view.header.search.setFocus()
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus.accessibleName())
        if isinstance(focus, QWidget):
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {"全局搜索", "工作台", "投诉工单", "已打开的页面", "F1 快捷键"} <= seen


def test_badges_are_said_and_not_only_coloured(view: DeskView) -> None:
    view.rail.set_badge("complaints", RailBadge("12", urgent=True, meaning="我的未结 12，已超时 2"))
    assert view.rail.button("complaints").accessibleName() == "投诉工单，我的未结 12，已超时 2"
    view.rail.set_badge("nothing", RailBadge("1"))
    view.header.bell.set_count(3)
    assert view.header.bell.accessibleName() == "我的待办（3 项）"


def test_keys_of_the_desk_are_quiet_below_a_sheet(view: DeskView, qtbot: QtBot) -> None:
    from ui.widgets.dialog import Overlay

    sheet = Overlay(view, "修改资料")
    sheet.open()
    before = _page(view)
    _press(qtbot, sheet, Qt.Key.Key_2, ALT)
    assert _page(view) is before
    _press(qtbot, sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_only_the_keys_that_a_page_answers_are_told(view: DeskView) -> None:
    class Silent(Page):
        """A page that answers nothing."""

    asked = {line.keys for line in view.keys.answered_by(_page(view))}
    assert {"F4", "F8", "/", "Ctrl+P"} == asked
    silent = Silent(view.client)
    assert view.keys.answered_by(silent) == ()
    assert "Ctrl+K" in {line.keys for line in view.keys.everywhere()}
    silent.deleteLater()


def test_the_status_bar_tells_the_truth_about_where_data_is(view: DeskView, desk: Desk) -> None:
    assert "本机单机" in view.status.storage.text()
    assert "同步" not in view.status.storage.text()
    view.client.jobs.changed.emit(frozenset({"complaint"}))
    assert view.status.storage.text().endswith("10:30"), "the store's wall clock"


def test_closing_and_opening_leaves_nothing_behind(view: DeskView, qtbot: QtBot) -> None:
    count = view.pages.count()
    for _ in range(5):
        view.client.open("complaint", new_id())
        _press(qtbot, view, Qt.Key.Key_W, CTRL)
    assert view.pages.count() == count
    assert len(view.tabs.pages()) == count
