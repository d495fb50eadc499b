# SPDX-License-Identifier: Apache-2.0
"""The part 单据: the folder with its ages, found, shown whole, and acted on by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.parts.arrivals import RecordArrival, record_arrival
from app.parts.errors import InquiryOpenError
from app.parts.inputs import LineInput
from app.parts.rules import Condition, PlaceKind
from app.tasks.commands import finish_task
from app.tasks.queries import list_my_tasks
from tests.support.desk import FrozenClock
from tests.support.parts import clerk, held, leader, make_part, make_party, make_warehouse, post, stock_up
from ui.admin.sections_page import Maker
from ui.client import Client
from ui.parts.arrival_sheet import ArrivalSheet
from ui.parts.card_sheet import CardSheet
from ui.parts.document_acts import InquirySheet, ReverseSheet, VoidSheet
from ui.parts.documents_section import DocumentsSection
from ui.parts.page import PartsPage
from ui.parts.serials_sheet import SerialsSheet
from ui.widgets.dialog import Overlay

MakeClient = Callable[[Actor], Client]
SheetT = TypeVar("SheetT", bound=Overlay)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class World:
    """A store with a warehouse, a maker that sends, a station that gets, and three parts."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.place_id = make_warehouse(desk, "备件库")
        self.maker_id = make_party(desk, "海尔工厂客服中心", "maker")
        self.station_id = make_party(desk, "喀什服务站")
        self.seal = make_part(desk, "0060218", "门封条 1.2m", unit="条")
        self.pump = make_part(desk, "0060401", "排水泵 PSB-1")
        self.board = make_part(desk, "0061118", "主板 65E5K", has_serial=True)

    def receipt(self, days_ago: int = 0, *, other: str = "", **fields: object) -> UUID:
        """Write a receipt of five seals and two pumps down; it waits unless both are here."""
        lines = (LineInput(part_id=self.seal, quantity=5, owed=2), LineInput(part_id=self.pump, quantity=2))
        dated_on = self.desk.runner.today_on - timedelta(days=days_ago)
        return post(
            self.desk, "BR", self.place_id, *lines, party_id=self.maker_id, dated_on=dated_on,
            other_number=other, **fields,
        ).id  # fmt: skip


class DocumentsPage(PartsPage):
    """The page with no other part than this one: each part costs its time to build."""

    def _sections_there_are(self) -> dict[str, Maker]:
        return {key: made for key, made in super()._sections_there_are().items() if key == "documents"}


@pytest.fixture
def world(desk: Desk) -> World:
    """Give a small store."""
    return World(desk)


@pytest.fixture
def client(desk: Desk, make_client: MakeClient) -> Client:
    """Give the client of a person who may everything of parts."""
    return make_client(leader(desk))


def _page(client: Client, qtbot: QtBot, width: int = 1190) -> PartsPage:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(width, 640)
    page = DocumentsPage(client)
    page.setParent(around)
    page.around = around  # type: ignore[attr-defined]  # who holds the page holds what is around it
    page.resize(width, 640)
    page.show_section("documents")
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    page.show()
    page.activated()
    return page


def _section(page: PartsPage) -> DocumentsSection:
    assert isinstance(page.section, DocumentsSection)
    return page.section


def _texts(section: DocumentsSection, key: str) -> list[str]:
    column = [one.key for one in section.model.columns].index(key)
    return [section.model.index(row, column).data() for row in range(section.model.rowCount())]


def _sheet(page: QWidget, kind: type[SheetT]) -> SheetT:
    return [sheet for sheet in page.window().findChildren(kind) if sheet.isVisible()][-1]


def _type(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def _said(section: DocumentsSection, part: str) -> list[str]:
    return [f"{line.title} {line.text}".strip() for line in section.detail.lines.get(part, ())]


@pytest.mark.covers("D37")
def test_the_folder_shows_the_oldest_first_with_its_age_and_what_it_waits_for(
    world: World, client: Client, qtbot: QtBot
) -> None:
    world.receipt(1, paper_here=True)
    world.receipt(5, goods_here=True)
    world.receipt(0)
    section = _section(_page(client, qtbot))
    assert _texts(section, "age") == ["5 天", "1 天", "今天"]
    assert _texts(section, "status") == ["等单据", "等货物", "等货和单"]
    pills = {button.text() for button in section.views.findChildren(QWidget) if hasattr(button, "text")}
    assert "待齐 3（最久 5 天）" in pills
    row = section.model.row(0)
    look = section._words.age_chip(row, section._red_days())
    assert look is not None
    assert look.tone == "bad"
    assert section.detail.late.isVisible()
    section.view.selectRow(2)
    section._fetch_document()
    assert not section.detail.late.isVisible()


@pytest.mark.covers("D37", "D38")
def test_goods_and_paper_arrive_by_keys_alone_and_the_document_posts_at_once(
    world: World, client: Client, qtbot: QtBot
) -> None:
    world.receipt(1)
    page = _page(client, qtbot)
    section = _section(page)
    assert page.change_status()
    sheet = _sheet(page, ArrivalSheet)
    assert not sheet.inquiry.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible()
    assert held(world.desk, world.seal)[PlaceKind.WAREHOUSE, Condition.GOOD] == 5
    assert section.model.rowCount() == 0
    section.views.chosen.emit("today")
    section.views.set_current("today")
    section._begin_again()
    assert _texts(section, "status") == ["已记账"]
    assert _said(section, "账目变动") == [
        "0060218 良品 5：海尔工厂客服中心 → 备件库",
        "0060218 坏件 2：欠人坏件（海尔工厂客服中心） → 维修使用",
        "0060401 良品 2：海尔工厂客服中心 → 备件库",
    ]
    assert not list(client.jobs.read_now(list_my_tasks))


@pytest.mark.covers("D38", "D39", "D41")
def test_what_came_damaged_opens_an_inquiry_that_is_followed_on_the_document(
    world: World, client: Client, qtbot: QtBot
) -> None:
    world.receipt(1, paper_here=True)
    page = _page(client, qtbot)
    section = _section(page)
    page.change_status()
    sheet = _sheet(page, ArrivalSheet)
    sheet.form.set_values({"outer_state": "wet"})
    _type(sheet.form.editor("note"), "与天山快运一起开箱")
    sheet.grid.set_value(1, "missing", 1)
    sheet.grid.set_value(2, "damaged", 1)
    assert sheet.inquiry.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert held(world.desk, world.seal)[PlaceKind.WAREHOUSE, Condition.GOOD] == 4
    assert held(world.desk, world.pump)[PlaceKind.WAREHOUSE, Condition.BAD] == 1
    task = client.jobs.read_now(list_my_tasks)[0]
    assert (task.entity_kind, task.kind) == ("stock_document", "parts.inquiry")
    assert "wet" not in task.title + task.why
    page.go_to(task.entity_id, {})
    assert section.detail.inquiry.isVisible()
    assert _said(section, "到货")[-1].endswith(
        "外箱：受潮、水湿 · 包装：合格：一件一箱，有衬垫 · 0060218 少 1 · 0060401 坏 1 · 与天山快运一起开箱"
    )
    section.detail.inquiry.action_clicked.emit()
    with pytest.raises(InquiryOpenError):
        world.desk.runner.write(client.actor, finish_task, task.task_id)
    section.detail.inquiry.action_clicked.emit()
    result = _sheet(page, InquirySheet)
    _type(result.form.editor("result"), "承运方压坏，三天内补发")
    qtbot.keyClick(result, Qt.Key.Key_Return, CONTROL)
    assert not section.detail.inquiry.isVisible()
    done = [item.text for item in section.detail.history.model().items]  # type: ignore[attr-defined]
    assert "联合查询查清：承运方压坏，三天内补发" in done
    assert not list(client.jobs.read_now(list_my_tasks))


def test_more_missing_than_there_are_is_said_at_the_cell_and_nothing_is_lost(
    world: World, client: Client, qtbot: QtBot
) -> None:
    world.receipt(1, paper_here=True)
    page = _page(client, qtbot)
    page.change_status()
    sheet = _sheet(page, ArrivalSheet)
    sheet.grid.set_value(2, "missing", 2)
    sheet.grid.set_value(2, "damaged", 1)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert sheet.isVisible()
    assert sheet.grid.model.cells.problems()
    sheet.grid.set_value(2, "missing", 1)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible()
    assert held(world.desk, world.pump)[PlaceKind.WAREHOUSE, Condition.BAD] == 1


def test_an_arrival_that_was_left_is_offered_again(world: World, client: Client, qtbot: QtBot) -> None:
    world.receipt(1)
    page = _page(client, qtbot)
    page.change_status()
    sheet = _sheet(page, ArrivalSheet)
    _type(sheet.form.editor("note"), "外箱压坏")
    sheet.grid.set_value(1, "missing", 3)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    page.change_status()
    again = _sheet(page, ArrivalSheet)
    qtbot.waitUntil(lambda: again.form.value("note") == "外箱压坏")
    assert [(line.line, line.missing) for line in again.found()] == [(1, 3)]


@pytest.mark.covers("D39")
def test_who_packs_badly_again_is_named_where_his_next_goods_arrive(
    world: World, client: Client, clock: FrozenClock, qtbot: QtBot
) -> None:
    for _time in range(2):
        document_id = world.receipt(1)
        arrival = RecordArrival(document_id=document_id, what="goods", packing="brochures")
        world.desk.runner.write(leader(world.desk), record_arrival, arrival)
    clock.move(days=60)
    world.receipt(0)
    page = _page(client, qtbot)
    section = _section(page)
    section.view.selectRow(2)
    section._fetch_document()
    page.change_status()
    sheet = _sheet(page, ArrivalSheet)
    assert "近 90 天到货 2 次，包装不合格 2 次（用宣传页、报纸衬垫 2）" in sheet.record.accessibleName()
    assert sheet.record.isVisible()
    sheet.reject()
    clock.move(days=60)
    page.change_status()
    assert not _sheet(page, ArrivalSheet).record.isVisible()


def test_a_waiting_document_is_thrown_away_with_a_reason_and_stays_in_the_list(
    world: World, client: Client, qtbot: QtBot
) -> None:
    world.receipt(2)
    page = _page(client, qtbot)
    section = _section(page)
    qtbot.keyClick(section.view, Qt.Key.Key_X, ALT)
    assert not page.window().findChildren(ReverseSheet)
    qtbot.keyClick(section.view, Qt.Key.Key_Z, ALT)
    sheet = _sheet(page, VoidSheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert sheet.form.problems()
    _type(sheet.form.editor("reason"), "厂家发错，已退回")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible()
    section.views.set_current("void")
    section._begin_again()
    assert _texts(section, "status") == ["已作废"]
    section._fetch_document()
    assert "作废原因：厂家发错，已退回" in _said(section, "其他")


def test_a_posted_document_is_taken_back_by_keys_and_leads_to_its_reversal(
    world: World, client: Client, qtbot: QtBot
) -> None:
    stock_up(world.desk, world.place_id, world.seal, 9)
    released = post(
        world.desk, "QD", world.place_id, LineInput(part_id=world.seal, quantity=4),
        party_id=world.station_id,
    )  # fmt: skip
    page = _page(client, qtbot)
    section = _section(page)
    page.go_to(released.id, {})
    assert not section.detail.buttons["void"].isEnabled()
    qtbot.keyClick(section.view, Qt.Key.Key_X, ALT)
    sheet = _sheet(page, ReverseSheet)
    _type(sheet.form.editor("reason"), "发错了站")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert held(world.desk, world.seal)[PlaceKind.WAREHOUSE, Condition.GOOD] == 9
    document = section.detail.document()
    assert document is not None
    assert document.row.status == "reversed"
    assert document.reversed_by is not None
    section.detail.document_wanted.emit(document.reversed_by[0])
    back = section.detail.document()
    assert back is not None
    assert (back.row.kind, back.reason) == ("CX", "发错了站")


def test_what_is_gone_from_the_shelf_is_said_where_one_types(
    world: World, client: Client, qtbot: QtBot
) -> None:
    got = world.receipt(0, goods_here=True, paper_here=True)
    post(
        world.desk, "QD", world.place_id, LineInput(part_id=world.seal, quantity=4),
        party_id=world.station_id,
    )  # fmt: skip
    page = _page(client, qtbot)
    page.go_to(got, {})
    _section(page).detail.run("reverse")
    sheet = _sheet(page, ReverseSheet)
    _type(sheet.form.editor("reason"), "重录")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert sheet.isVisible()
    assert "库存不够" in sheet.form.problems()["reason"]


def test_documents_are_found_by_any_number_and_by_part(world: World, client: Client, qtbot: QtBot) -> None:
    wanted = world.receipt(0, other="ZS-7788")
    stock_up(world.desk, world.place_id, world.seal, 9)
    section = _section(_page(client, qtbot))
    for typed, count in (("ZS-77", 1), ("0060401", 1), ("000001", 2)):
        section.show_asked({"text": typed})
        ids = [section.model.row(number).id for number in range(section.model.rowCount())]
        assert wanted in ids
        assert len(ids) == count


@pytest.mark.covers("D40")
def test_a_serial_number_says_where_it_is_and_what_it_took_the_place_of(
    world: World, client: Client, qtbot: QtBot
) -> None:
    post(
        world.desk, "BR", world.place_id,
        LineInput(part_id=world.board, quantity=2, serials=("SN-001", "SN-002")),
        party_id=world.maker_id, goods_here=True, paper_here=True,
    )  # fmt: skip
    used = post(
        world.desk, "WX", world.place_id,
        LineInput(part_id=world.board, quantity=1, serials=("SN-001",), old_back=1, old_serials=("SN-900",)),
    )  # fmt: skip
    page = _page(client, qtbot)
    section = _section(page)
    assert page.scanned("sn-001")
    sheet = _sheet(page, SerialsSheet)
    assert sheet.where.text() == "SN-001（0061118 主板 65E5K）现在：维修使用，良品"
    assert sheet.beside.text() == "换下：SN-900"
    sheet.typed.setText("SN-900")
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)
    assert sheet.where.text().endswith("现在：备件库，坏件")
    sheet.typed.setText("SN-002")
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)
    assert sheet.beside.text() == ""
    sheet.typed.setText("SN-001")
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    document = section.detail.document()
    assert document is not None
    assert document.row.id == used.id


def test_a_scanned_number_opens_its_document(world: World, client: Client, qtbot: QtBot) -> None:
    world.receipt(0)
    wanted = world.receipt(0)
    page = _page(client, qtbot)
    section = _section(page)
    page.go_to(wanted, {})
    document = section.detail.document()
    assert document is not None
    section.view.selectRow(0)
    page.scanned(document.row.number)
    shown = section.detail.document()
    assert shown is not None
    assert shown.row.id == wanted


def test_who_may_only_read_sees_why_nothing_can_be_done(
    world: World, make_client: MakeClient, qtbot: QtBot
) -> None:
    world.receipt(0)
    section = _section(_page(make_client(clerk(world.desk)), qtbot))
    buttons = section.detail.buttons
    assert buttons["arrive"].isEnabled()
    assert "没有权限" in buttons["void"].toolTip()
    assert "没有权限" in buttons["reverse"].toolTip()


def test_a_narrow_window_shows_the_list_and_f8_the_document(
    world: World, client: Client, qtbot: QtBot
) -> None:
    world.receipt(0)
    page = _page(client, qtbot, width=820)
    section = _section(page)
    assert section.view.isVisible()
    assert not section.detail.isVisible()
    page.toggle_detail()
    QApplication.processEvents()
    assert section.detail.isVisible()


def test_a_part_found_elsewhere_opens_its_card_or_the_documents_that_name_it(
    world: World, client: Client, qtbot: QtBot
) -> None:
    stock_up(world.desk, world.place_id, world.seal, 4)
    stock_up(world.desk, world.place_id, world.seal, 9, "bad")
    world.receipt(0)
    page = _page(client, qtbot)
    page.go_to(None, {"part_id": world.seal, "text": "0060218"})
    card = _sheet(page, CardSheet)
    assert [row.line.balance for row in (card.model.row(0),)] == [4]
    card.reject()
    page.go_to(None, {"part_id": world.pump, "text": "0060401"})
    assert _section(page).model.rowCount() == 1
