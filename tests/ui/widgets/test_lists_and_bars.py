# SPDX-License-Identifier: Apache-2.0
"""Due list, timeline, pills, segments, cards, bulk bar, toasts, banner, progress, labels."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.bulk_bar import BulkBar
from ui.widgets.cards import Card, KpiCard
from ui.widgets.chips import ChipLook
from ui.widgets.due_list import DueItem, DueList
from ui.widgets.labels import Avatar, ElideLabel, Label
from ui.widgets.layouts import clear_layout, column_of, hbox
from ui.widgets.progress import ProgressLine, Spinner
from ui.widgets.segmented import Segmented
from ui.widgets.timeline import Timeline, TimelineItem
from ui.widgets.toast import ToastHost
from ui.widgets.view_pills import ViewPill, ViewPills

LEFT = Qt.MouseButton.LeftButton


def shown(widget: QWidget, qtbot: QtBot, width: int = 760, height: int = 300) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def due(number: int, action: str = "催厂家") -> DueItem:
    chip = ChipLook("剩 48分", Tone.WARN, "clock", solid=True)
    return DueItem(
        number, chip, "message-report", f"TS-{number}", "陈淑芬", "冰箱不制冷", ChipLook("处理中"), action
    )


@pytest.fixture
def due_list(theme: Theme, qtbot: QtBot) -> DueList:
    due_list = DueList("待办与到期")
    shown(due_list, qtbot)
    due_list.set_items([due(1), due(2), due(3, action="")])
    due_list.setFocus()
    return due_list


def test_due_list_is_worked_by_keys(due_list: DueList, qtbot: QtBot) -> None:
    said: list[tuple[str, object]] = []
    due_list.opened.connect(lambda item: said.append(("opened", item)))
    due_list.previewed.connect(lambda item: said.append(("previewed", item)))
    due_list.action_requested.connect(lambda item: said.append(("action", item)))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Right):
        qtbot.keyClick(due_list, key)
    qtbot.keyClick(due_list, Qt.Key.Key_Down)
    qtbot.keyClick(due_list, Qt.Key.Key_Right)
    number = said[0][1]
    assert said == [("previewed", number), ("opened", number), ("action", number)]


def test_due_list_keeps_its_place_by_id(due_list: DueList) -> None:
    due_list.setCurrentIndex(due_list.model().index(1, 0))
    due_list.set_items([due(9), due(1), due(2)])
    assert due_list.current_item() == due(2)


def test_due_action_is_a_link(due_list: DueList, qtbot: QtBot) -> None:
    row = due_list.visualRect(due_list.model().index(1, 0))
    link = due_list._painter.action_rect(row, due(2)).center()
    with qtbot.waitSignal(due_list.action_requested) as asked:
        qtbot.mouseClick(due_list.viewport(), LEFT, pos=link)
    assert asked.args == [2]
    with qtbot.assertNotEmitted(due_list.action_requested):
        qtbot.mouseClick(due_list.viewport(), LEFT, pos=row.center())
    with qtbot.waitSignal(due_list.opened) as opened:
        qtbot.mouseDClick(due_list.viewport(), LEFT, pos=row.center())
    assert opened.args == [2]


def test_due_row_is_read_aloud(due_list: DueList) -> None:
    words = due_list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "剩 48分 TS-1 陈淑芬 冰箱不制冷 处理中 催厂家"


@pytest.fixture
def timeline(theme: Theme, qtbot: QtBot) -> Iterator[Timeline]:
    timeline = Timeline()
    holder = column_of(timeline, None)
    shown(holder, qtbot, 400)
    yield timeline
    holder.close()


def test_timeline_grows_with_its_text_and_wraps(timeline: Timeline) -> None:
    timeline.set_items([TimelineItem("plus", Tone.MUTE, "王敏", "今天 14:05", "短")])
    low = timeline.height()
    timeline.set_items([TimelineItem("plus", Tone.MUTE, "王敏", "今天 14:05", "很长的一句话。" * 30)])
    high = timeline.height()
    assert high > low
    timeline.window().resize(250, high)
    QApplication.processEvents()
    assert timeline.height() > high
    timeline.copy_item(0)
    assert QGuiApplication.clipboard().text().startswith("王敏  今天 14:05\n很长的一句话。")


def test_timeline_takes_hundreds(timeline: Timeline) -> None:
    begun = time.monotonic()
    timeline.set_items(
        [TimelineItem("plus", Tone.MUTE, "王敏", f"第 {n} 天", "处理经过 " * 20) for n in range(800)]
    )
    timeline.grab(timeline.visibleRegion().boundingRect())
    assert time.monotonic() - begun < 0.5
    timeline.set_items([])
    assert timeline.height() == 0


def test_timeline_link_is_followed(timeline: Timeline, theme: Theme, qtbot: QtBot) -> None:
    timeline.set_items(
        [TimelineItem("paperclip", Tone.INFO, "王敏", "今天", "添加照片", link="查看附件", id=7)]
    )
    place, rect = timeline._places[0], timeline.visualRect(timeline.model().index(0, 0))
    spot = QPoint(theme.px(34) + 10, rect.top() + 4 + place.head + place.text + place.note + 6)
    with qtbot.waitSignal(timeline.link_clicked) as clicked:
        qtbot.mouseClick(timeline.viewport(), LEFT, pos=spot)
    assert clicked.args == [7]
    with qtbot.assertNotEmitted(timeline.link_clicked):
        qtbot.mouseClick(timeline.viewport(), LEFT, pos=QPoint(300, spot.y()))


def test_timeline_is_read_with_the_keys(timeline: Timeline, qtbot: QtBot) -> None:
    """An event is a line of a list to a screen reader; the arrows, Enter and Ctrl+C work on it."""
    items = [
        TimelineItem("plus", Tone.MUTE, "王敏", "今天 14:05", "登记", id=1),
        TimelineItem("paperclip", Tone.INFO, "周洁", "今天 15:00", "添加照片", link="查看附件", id=7),
    ]
    timeline.set_items(items)
    heard = QAccessible.queryAccessibleInterface(timeline)
    assert heard.role() == QAccessible.Role.List
    assert [heard.child(row).text(QAccessible.Text.Name) for row in range(2)] == [
        "王敏 今天 14:05 登记",
        "周洁 今天 15:00 添加照片 查看附件",
    ]
    timeline.setFocus()
    timeline.setCurrentIndex(timeline.model().index(0, 0))  # as the focus does in a window that is in front
    qtbot.keyClick(timeline, Qt.Key.Key_Down)
    with qtbot.waitSignal(timeline.link_clicked) as clicked:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert clicked.args == [7]
    qtbot.keyClick(timeline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "周洁  今天 15:00\n添加照片"
    timeline.set_items([TimelineItem("phone", Tone.OK, "周洁", "今天 15:10", "回电", id=8), *items])
    assert timeline.currentIndex().row() == 2
    timeline.set_items([])
    assert timeline.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_pill_in_use_is_wide_enough_for_its_bold_words(qtbot: QtBot) -> None:
    pills = ViewPills()
    shown(pills, qtbot, 900, 34)
    pills.set_views([ViewPill("open", "Open in store, overdue and waiting", 14), ViewPill("all", "All", 9)])
    pills.set_current("all")
    pill = pills._pills["open"]
    plain = pill.width()
    pills.set_current("open")
    assert pill.width() > plain
    assert pills._pills["all"].x() >= pill.geometry().right()


def make_pills(qtbot: QtBot, width: int = 900) -> ViewPills:
    pills = ViewPills()
    shown(pills, qtbot, width, 34)
    names = ("我的未结", "已超时", "今日到期", "待受理", "待审批", "全店未结")
    pills.set_views([ViewPill(f"v{n}", name, n, own=n == 5) for n, name in enumerate(names)])
    pills.set_current("v5")
    return pills


def pill(pills: ViewPills, key: str) -> QPushButton:
    return pills._pills[key]


def test_views_show_live_counts(theme: Theme, qtbot: QtBot) -> None:
    pills = make_pills(qtbot)
    assert pill(pills, "v1").text() == "已超时 1"
    pills.set_count("v1", 12)
    assert pill(pills, "v1").text() == "已超时 12"
    with qtbot.waitSignal(pills.chosen) as chosen:
        qtbot.mouseClick(pill(pills, "v1"), LEFT)
    assert chosen.args == ["v1"]
    assert pill(pills, "v1").isChecked()
    assert not pill(pills, "v5").isChecked()
    # A click on the one that is on leaves it on.
    qtbot.mouseClick(pill(pills, "v1"), LEFT)
    assert pill(pills, "v1").isChecked()


def test_a_modified_view_of_ones_own_can_be_updated(theme: Theme, qtbot: QtBot) -> None:
    pills = make_pills(qtbot)
    assert not pills._update.isVisible()
    pills.set_current("v0", modified=True)
    assert not pills._update.isVisible()
    pills.set_current("v5", modified=True)
    assert pills._update.isVisible()
    assert pill(pills, "v5").text() == "全店未结 5 已改"
    with qtbot.waitSignal(pills.update_requested) as updated:
        qtbot.mouseClick(pills._update, LEFT)
    assert updated.args == ["v5"]
    with qtbot.waitSignal(pills.save_requested):
        qtbot.mouseClick(pills._save, LEFT)


def test_views_that_do_not_fit_go_into_the_menu(theme: Theme, qtbot: QtBot) -> None:
    pills = make_pills(qtbot)
    assert not pills._more.isVisible()
    pills.resize(420, 34)
    assert pills._more.isVisible()
    assert pill(pills, "v5").isVisible()
    hidden = [key for key in ("v0", "v1", "v2", "v3", "v4") if not pill(pills, key).isVisible()]
    actions = pills._more.menu().actions()
    assert len(actions) == len(hidden) > 0
    with qtbot.waitSignal(pills.chosen) as chosen:
        actions[0].trigger()
    assert chosen.args == [hidden[0]]
    assert pill(pills, hidden[0]).isVisible()


def test_segments_switch(theme: Theme, qtbot: QtBot) -> None:
    segments = Segmented((("all", "全部 14"), ("calls", "通话")))
    qtbot.addWidget(segments)
    assert segments.current() == "all"
    with qtbot.waitSignal(segments.chosen) as chosen:
        qtbot.mouseClick(segments._buttons["calls"], LEFT)
    assert chosen.args == ["calls"]
    assert segments.current() == "calls"
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_current("all")
    segments.set_label("all", "全部 15")
    assert segments._buttons["all"].accessibleName() == "全部 15"


def test_kpi_card_opens_by_click_and_enter(theme: Theme, qtbot: QtBot) -> None:
    card = KpiCard("已超时", "flame", ink="bad")
    shown(card, qtbot, 220, 92)
    card.show_value("2", "最久 3时12分", tone=Tone.BAD, points=(1, 2, 3))
    assert card.property("tone") == "bad"
    assert card.accessibleName() == "已超时 2 最久 3时12分"
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(card, LEFT)
    card.setFocus()
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    card.show_value("0")
    assert card.property("tone") is None


def test_card_holds_what_it_is_given(theme: Theme, qtbot: QtBot) -> None:
    card = Card("待办与到期", "按剩余时限排序")
    qtbot.addWidget(card)
    inner = Label("内容")
    card.body.addWidget(inner)
    card.set_title("今日回访")
    assert card.accessibleName() == "今日回访"
    assert inner.parent() is card


def test_bulk_bar_stands_for_two_or_more(theme: Theme, qtbot: QtBot) -> None:
    pane = QWidget()
    shown(pane, qtbot, 800, 400)
    bar = BulkBar(pane)
    done: list[str] = []
    button = bar.add_action("转派", "user-check", lambda: done.append("转派"))
    bar.set_count(1)
    assert not bar.isVisible()
    bar.set_count(3)
    assert bar.isVisible()
    assert abs(bar.geometry().center().x() - 400) <= 1
    assert bar.geometry().bottom() < 400
    qtbot.mouseClick(button, LEFT)
    assert done == ["转派"]
    pane.resize(1000, 500)
    assert abs(bar.geometry().center().x() - 500) <= 1
    bar.set_count(0)
    assert not bar.isVisible()


def test_a_bulk_bar_in_a_narrow_list_keeps_all_its_buttons(theme: Theme, qtbot: QtBot) -> None:
    pane = QWidget()
    shown(pane, qtbot, 1200, 400)
    field = QLineEdit(pane)
    field.show()
    pane.setFocusProxy(field)
    bar = BulkBar(pane)
    buttons = [bar.add_action(f"{number} 批量修改", "edit", lambda: None) for number in range(6)]
    bar.set_count(3)
    wide = bar.width()
    assert [button.label() for button in buttons] == [f"{number} 批量修改" for number in range(6)]
    pane.resize(wide - 60, 400)
    assert bar.geometry().right() < pane.width()
    assert (buttons[0].label(), buttons[5].label()) == ("0 批量修改", "")
    assert buttons[5].accessibleName() == buttons[5].toolTip() == "5 批量修改"
    buttons[0].setFocus()
    bar.set_count(0)
    assert field.hasFocus()


def test_toasts_come_one_at_a_time_and_can_be_undone(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    shown(window, qtbot, 800, 400)
    host = ToastHost(window)
    undone: list[bool] = []
    first = host.show_toast("已转派 3 条", undo=lambda: undone.append(True))
    assert first.isVisible()
    assert first.geometry().bottom() < 400 - 28
    assert first._timer.interval() == 10_000
    button = next(found for found in first.findChildren(QPushButton) if found.text() == "撤销")
    qtbot.mouseClick(button, LEFT)
    assert undone == [True]
    assert host.current() is None
    host.show_toast("一")
    second = host.show_toast("二")
    assert host.current() is second
    assert second._timer.interval() == 5_000
    second._timer.setInterval(10)
    second._timer.start()
    qtbot.waitUntil(lambda: host.current() is None)


def test_an_error_toast_stays_until_dismissed(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    shown(window, qtbot, 800, 400)
    host = ToastHost(window)
    toast = host.show_error("没有存上")
    assert not toast._timer.isActive()
    toast.dismissed.emit()
    assert host.current() is None


def test_banner_says_acts_and_closes(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner("离线工作中", tone="warn", action="重试", closable=True)
    shown(banner, qtbot, 500, 48)
    with qtbot.waitSignal(banner.action_clicked):
        qtbot.mouseClick(banner._action, LEFT)
    banner.set_text("已恢复", "ok")
    assert banner.accessibleName() == "已恢复"
    assert banner.property("tone") == "ok"
    with qtbot.waitSignal(banner.closed):
        banner._on_close()
    assert not banner.isVisible()


def test_progress_says_how_far_and_asks_once_to_stop(theme: Theme, qtbot: QtBot) -> None:
    line = ProgressLine("正在导入")
    shown(line, qtbot, 500, 48)
    line.set_progress(640, 1375)
    assert line._share.text() == "640 / 1,375"
    line.set_progress(5, 0)
    assert line._share.text() == ""
    with qtbot.waitSignal(line.cancelled):
        qtbot.mouseClick(line.cancel, LEFT)
    assert not line.cancel.isEnabled()


def test_spinner_stands_still_while_hidden(theme: Theme, qtbot: QtBot) -> None:
    spinner = Spinner()
    qtbot.addWidget(spinner)
    assert not spinner._timer.isActive()
    spinner.show()
    assert spinner._timer.isActive()
    spinner.hide()
    assert not spinner._timer.isActive()


def test_labels_never_read_markup(theme: Theme, qtbot: QtBot) -> None:
    label = Label("<b>陈淑芬</b>", "strong")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    elided = ElideLabel("很长的一句话" * 10)
    qtbot.addWidget(elided)
    assert elided.toolTip() == "很长的一句话" * 10
    avatar = Avatar("陈淑芬")
    qtbot.addWidget(avatar)
    avatar.set_name("马建国")
    assert avatar.accessibleName() == "马建国"


def test_layouts_are_filled_and_emptied(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    inner = hbox(Label("一"), None, 8, (Label("二"), 1))
    holder = column_of(inner, Label("三"))
    qtbot.addWidget(holder)
    assert len(holder.findChildren(Label)) == 3
    layout = holder.layout()
    assert layout is not None
    clear_layout(layout)
    qapp.sendPostedEvents(None, 0)
    assert layout.count() == 0
