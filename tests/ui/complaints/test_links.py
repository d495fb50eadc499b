# SPDX-License-Identifier: Apache-2.0
"""Cases that belong together, as a clerk at the counter sees, links, merges and splits them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap import Desk
from app.complaints.commands import Complainer
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, new_customer
from tests.support.desk import FrozenClock
from tests.ui.complaints.conftest import Screen, press
from ui.client import Client
from ui.complaints.bulk_sheets import ChangeManySheet, CloseManySheet
from ui.complaints.link_sheets import LinkSheet, MergeSheet, SplitSheet
from ui.complaints.register import RegisterSheet
from ui.complaints.wording_panel import WordingPanel
from ui.widgets.fields import Picked

OpenPage = Callable[..., Screen]


@pytest.fixture
def two(desk: Desk, boss: Actor, clock: FrozenClock) -> tuple[Any, Any]:
    """Give two cases of one customer, an hour apart."""
    first = add_complaint(desk, boss, subject="冰箱不制冷")
    clock.move(hours=1)
    who = Complainer(customer_id=first.customer_id, is_phone_unknown=True)
    return first, add_complaint(desk, boss, who=who, source="mail", subject="还是不制冷")


def shown(open_page: OpenPage, complaint_id: object) -> Screen:
    screen = open_page()
    screen.page.go_to(complaint_id, {})
    return screen


def test_the_form_shows_what_is_open_already_and_links_it(open_page: OpenPage, two: tuple[Any, Any]) -> None:
    first, second = two
    screen = open_page()
    assert screen.page.new_record()
    sheet = screen.sheet(RegisterSheet)
    sheet.picker.choose(first.customer_id)
    assert sheet.earlier.isVisible()
    assert "2 件没有办完" in sheet.earlier._title.text()
    sheet.earlier._ticks[first.id].setChecked(True)
    sheet.form.set_values(
        {"source": "hotline", "complaint_class": "product", "subject": "又来电", "event": "催问。"}
    )
    sheet._on_edited()
    sheet.keep_draft()
    assert sheet._content()["linked"] == first.id.hex
    sheet.accept()
    detail = screen.page.detail.detail()
    assert detail is not None
    assert detail.subject == "又来电"
    assert [row.number for row in screen.page.detail.links.rows()] == [first.number]
    assert second.number


def test_lines_of_other_cases_are_not_cut_where_letters_are_large(
    open_page: OpenPage, two: tuple[Any, Any], client: Client
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    client.theme.apply(app, dark=False, scale=130)
    screen = open_page()
    panel = WordingPanel(screen.client, screen.page)
    panel.toggle()
    screen.page.register(two[0].customer_id)
    sheet = screen.sheet(RegisterSheet)
    QApplication.processEvents()
    body = sheet.body()
    assert body.width() <= sheet._scroll.viewport().width()
    assert sheet._panel.geometry().right() < panel.geometry().left()
    client.theme.apply(app, dark=False)


def test_an_open_case_is_opened_instead_and_the_form_is_kept(
    open_page: OpenPage, two: tuple[Any, Any]
) -> None:
    first, _second = two
    screen = open_page()
    screen.page.new_record()
    sheet = screen.sheet(RegisterSheet)
    sheet.picker.choose(first.customer_id)
    sheet.form.set_values({"subject": "又来电"})
    sheet.earlier.opened.emit(first.id)
    assert screen.heard.opened[-1][:2] == ("complaints", first.id)
    assert any("草稿" in said for said in screen.heard.said)


def test_two_cases_are_linked_and_unlinked(open_page: OpenPage, two: tuple[Any, Any]) -> None:
    first, second = two
    screen = shown(open_page, second.id)
    assert screen.page.detail.links.isVisible()
    screen.choose("关联投诉")
    sheet = screen.sheet(LinkSheet)
    assert [item.title for item in sheet.form.suggest("other_id")._model.items] in ([], [first.number])
    sheet.form.set_values({"other_id": Picked(None, "没有选")})
    sheet.accept()
    assert "other_id" in sheet.form.problems()
    sheet.form.set_values({"other_id": Picked(first.id, first.number), "text": "同一台"})
    sheet.accept()
    assert [row.number for row in screen.page.detail.links.rows()] == [first.number]
    assert f"关联以前的投诉 {first.number}" in screen.timeline()
    screen.page.detail.links._unlink(first.id)
    assert screen.page.detail.links.rows() == ()


def test_doubles_become_one_and_undo_takes_it_back(open_page: OpenPage, two: tuple[Any, Any]) -> None:
    first, second = two
    # From the case that was registered first: the later one is closed all the same.
    screen = shown(open_page, first.id)
    screen.choose("合并重复的投诉")
    sheet = screen.sheet(MergeSheet)
    assert sheet.form.value("other_id") == second.id
    sheet.accept()
    assert screen.heard.said[-1] == "两件投诉已合并"
    assert screen.subjects() == ["冰箱不制冷"]
    assert f"把重复的 {second.number} 并进来" in screen.timeline()
    undo = screen.heard.undo[-1]
    assert undo is not None
    undo()
    assert screen.heard.said[-1] == "已撤销合并"
    assert sorted(screen.subjects()) == ["冰箱不制冷", "还是不制冷"]


def test_nothing_to_merge_is_said(open_page: OpenPage, desk: Desk, boss: Actor) -> None:
    alone = add_complaint(desk, boss, who=new_customer("别人", "13999110009"))
    screen = shown(open_page, alone.id)
    screen.choose("合并重复的投诉")
    sheet = screen.sheet(MergeSheet)
    sheet.accept()
    assert sheet.isVisible()


def test_a_part_is_split_off(open_page: OpenPage, two: tuple[Any, Any]) -> None:
    first, _second = two
    screen = shown(open_page, first.id)
    screen.choose("拆出一件")
    sheet = screen.sheet(SplitSheet)
    assert "不制冷" in sheet.form.value("event")
    sheet.form.set_values({"complaint_class": "attitude", "subject": "师傅摔门", "text": "由门店办"})
    sheet.accept()
    assert screen.heard.opened[-1][0] == "complaints"
    assert "已拆出" in screen.heard.said[-1]
    assert screen.page.detail.links.rows()[0].subject == "师傅摔门"


def test_marked_rows_are_changed_and_closed_with_one_undo(
    open_page: OpenPage, desk: Desk, boss: Actor, two: tuple[Any, Any]
) -> None:
    screen = open_page()
    pane = screen.page.list
    ids = [row.id for row in two]

    def check() -> None:
        pane.model.clear_checked()
        for _place, row in list(pane.model.held()):
            if row.id in ids:
                pane.model.set_checked(row, checked=True)

    check()
    assert pane.acts.bulk.isVisible()
    press(pane.acts.bulk, "批量修改")
    sheet = screen.sheet(ChangeManySheet)
    sheet.form.set_values({"priority": "major"})
    sheet.accept()
    assert screen.heard.said[-1] == "已修改 2 件"
    undo = screen.heard.undo[-1]
    assert undo is not None
    undo()
    assert screen.heard.said[-1] == "已撤销 2 件修改"
    check()
    press(pane.acts.bulk, "完结")
    sheet = screen.sheet(CloseManySheet)
    sheet.accept()
    assert screen.heard.said[-1] == "已完结 0 件，2 件顾客还没有接受方案，没有完结"
    assert screen.heard.undo[-1] is None
