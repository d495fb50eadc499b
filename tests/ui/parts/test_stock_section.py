# SPDX-License-Identifier: Apache-2.0
"""A warehouse as a spreadsheet: pills, filters, scans, edited figures with a reason, what moved meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.drafts import get_drafts
from app.core.permissions import Actor
from app.parts.document_list import DocumentSheet, DocumentView, FindDocuments, find_documents, get_document
from app.parts.inputs import LineInput
from app.parts.keeping import KeepPart, KeepParts, keep_parts
from app.parts.rules import Condition
from reports.summaries.list_print import ListSheet
from tests.support.cell_grid import CONTROL, NONE, at, press, texts
from tests.support.desk import make_actor
from tests.support.parts import LEADER, clerk, leader, make_part, make_party, make_warehouse, post, stock_up
from ui.client import Client
from ui.parts.adjusting import AdjustSheet
from ui.parts.card_sheet import CardSheet
from ui.parts.entry_sheet import EntrySheet
from ui.parts.page import PartsPage
from ui.parts.stock_section import StockSection
from ui.parts.warehouse_sheet import WarehouseSheet

MakeClient = Callable[[Actor], Client]
Key = Qt.Key
PARTS = (
    # code, name, shelf, good, bad, lower limit
    ("6970431520017", "压缩机 QD76", "A-03-2", 6, 0, 4),
    ("6970431520024", "门封条 1.2m", "A-01-5", 3, 0, 5),
    ("6970431520031", "排水泵 PSB-1", "B-02-1", 4, 2, 3),
    ("6970431520048", "遥控器 YAP0F", "C-01-3", 0, 0, 8),
)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard for other tests."""
    yield
    QGuiApplication.clipboard().clear()


class Store:
    """A warehouse with some parts, and the page that shows it."""

    def __init__(self, desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
        self.desk, self._make_client, self.qtbot = desk, make_client, qtbot
        self.actor = leader(desk)
        self.shelf = make_warehouse(desk)
        self.parts = {code: make_part(desk, code, name) for code, name, *_rest in PARTS}
        for code, _name, shelf, good, bad, limit in PARTS:
            keep(desk, self.shelf, self.parts[code], shelf, limit)
            if good:
                stock_up(desk, self.shelf, self.parts[code], good)
            if bad:
                stock_up(desk, self.shelf, self.parts[code], bad, "bad")

    def page(self, actor: Actor | None = None) -> PartsPage:
        client = self._make_client(actor or self.actor)
        page = PartsPage(client)
        self.qtbot.addWidget(page)
        page.resize(1190, 690)
        with self.qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.show_section("stock")
        return page

    def section(self, actor: Actor | None = None) -> StockSection:
        section = self.page(actor).section
        assert isinstance(section, StockSection)
        return section

    def adjustments(self) -> list[DocumentSheet]:
        wanted = FindDocuments(DocumentView.ALL, kind="TZ")
        rows = self.desk.runner.read(self.actor, find_documents, wanted)
        return [self.desk.runner.read(self.actor, get_document, row.id) for row in rows]

    def key(self, number: int) -> tuple[UUID, UUID]:
        return self.shelf, self.parts[PARTS[number][0]]


def keep(desk: Desk, shelf: UUID, part: UUID, where: str, limit: int) -> None:
    """Say where a part lies."""
    kept = KeepPart(part, {"shelf": where, "lower_limit": limit})
    desk.runner.write(leader(desk), keep_parts, KeepParts(shelf, (kept,)))


@pytest.fixture
def store(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> Store:
    return Store(desk, make_client, qtbot)


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    press(_focus(), key, modifiers, text or ("\r" if key == Key.Key_Return else ""))
    QApplication.processEvents()


def _type(text: str) -> None:
    for mark in text:
        _press(Qt.Key(ord(mark.upper())), NONE, mark)


def _commit(text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(_focus(), event)


def _sheet(section: StockSection) -> AdjustSheet:
    return [one for one in section.window().findChildren(AdjustSheet) if one.isVisible()][-1]


def _labels(section: StockSection) -> list[str]:
    return [button.text() for button in section.views._buttons.values()]


def test_the_grid_shows_shelves_figures_and_how_each_part_stands(store: Store) -> None:
    post(
        store.desk, "BR", store.shelf, LineInput(part_id=store.parts[PARTS[3][0]], quantity=9),
        party_id=make_party(store.desk, "客服本部"), paper_here=True,
    )  # fmt: skip
    section = store.section()
    assert texts(section.grid, "name") == ["门封条 1.2m", "压缩机 QD76", "排水泵 PSB-1", "遥控器 YAP0F"]
    assert texts(section.grid, "shelf") == ["A-01-5", "A-03-2", "B-02-1", "C-01-3"]
    assert texts(section.grid, "good") == ["3", "6", "4", "0"]
    assert texts(section.grid, "bad") == ["0", "0", "2", "0"]
    assert texts(section.grid, "state") == ["低于下限", "正常", "正常", "缺货"]
    assert texts(section.grid, "waiting") == ["", "", "", "9"]
    assert _labels(section) == ["在库 4", "低于下限 1", "缺货 1", "负数 0", "待入库 1"]
    section.views.set_current("out")
    section.views.chosen.emit("out")
    assert texts(section.grid, "name") == ["遥控器 YAP0F"]


def test_zone_and_typed_words_narrow_the_grid(store: Store) -> None:
    section = store.section()
    section.zone.setCurrentIndex(section.zone.findData("A"))
    section.zone.activated.emit(section.zone.currentIndex())
    assert texts(section.grid, "shelf") == ["A-01-5", "A-03-2"]
    section.zone.setCurrentIndex(0)
    assert section.focus_filter()
    _commit("水泵")
    _press(Key.Key_Return)
    assert texts(section.grid, "name") == ["排水泵 PSB-1"]
    assert _focus() is section.grid.view


@pytest.mark.covers("D44")
def test_an_edited_figure_is_posted_with_its_reason_by_keys_alone(store: Store) -> None:
    section = store.section()
    grid = section.grid
    grid.go_to(store.key(2), "good")
    _type("3")
    _press(Key.Key_Tab)
    _type("1")
    _press(Key.Key_Return)
    assert texts(grid, "state")[2] == "正常"
    assert grid._chip.look().text == "2 处未保存的修改"
    assert section.has_unsaved()
    grid.view.setFocus()
    grid.save()
    sheet = _sheet(section)
    assert _focus() is sheet.form.editor("why")
    _press(Key.Key_Down)
    _press(Key.Key_Return)
    assert _focus() is sheet.form.editor("words")
    _commit("货架复核，少一台")
    _press(Key.Key_Return, CONTROL)
    (made,) = store.adjustments()
    assert made.reason == "盘盈盘亏：货架复核，少一台"
    part = store.parts[PARTS[2][0]]
    assert [(row.line.part_id, row.line.condition, row.line.quantity) for row in made.lines] == [
        (part, Condition.GOOD, -1),
        (part, Condition.BAD, -1),
    ]
    assert not section.has_unsaved()
    assert texts(grid, "good")[2] == "3"
    assert store.desk.runner.read(store.actor, get_drafts, "stock_grid") == ()


def test_what_moved_since_is_told_in_its_cell_and_the_second_save_goes_from_there(store: Store) -> None:
    section = store.section()
    part = store.parts[PARTS[0][0]]
    section.grid.go_to(store.key(0), "good")
    _type("4")
    _press(Key.Key_Return)
    post(store.desk, "WX", store.shelf, LineInput(part_id=part, quantity=1))
    section.grid.save()
    sheet = _sheet(section)
    sheet.form.set_values({"why": "count"})
    sheet.accept()
    assert store.adjustments() == []
    assert not sheet.isVisible()
    row = section.grid.model.cells.number_of(store.key(0))
    assert row is not None
    problem = section.grid.model.cells.problem_at(row, section.grid.model.cells.column_number("good"))
    assert "录入时账上 6，现在 5（-1）" in problem
    assert section.grid.values_of(store.key(0))["good"] == 4  # type: ignore[index]
    section.grid.save()
    again = _sheet(section)
    assert again.form.value("why") == "count"
    again.accept()
    (made,) = store.adjustments()
    assert made.lines[0].line.quantity == -1
    assert not section.has_unsaved()


def test_figures_that_a_crash_left_come_back_with_what_was_seen(store: Store) -> None:
    section = store.section()
    section.grid.go_to(store.key(0), "good")
    _type("4")
    _press(Key.Key_Return)
    section.edits.keep_draft()
    # The process dies here, and meanwhile another desk gives one out.
    post(store.desk, "WX", store.shelf, LineInput(part_id=store.parts[PARTS[0][0]], quantity=1))
    section.window().hide()
    again = store.section()
    assert again.grid.values_of(store.key(0))["good"] == 4  # type: ignore[index]
    assert "又放回来了" in again.grid._said.text()
    again.grid.save()
    sheet = _sheet(again)
    sheet.form.set_values({"why": "count"})
    sheet.accept()
    assert store.adjustments() == []
    assert again.has_unsaved()


def test_shelves_and_limits_are_kept_at_once_and_figures_are_asked_about(store: Store) -> None:
    section = store.section()
    grid = section.grid
    grid.set_value(store.key(1), "shelf", "A-09-1")
    grid.set_value(store.key(1), "lower_limit", 2)
    grid.set_value(store.key(2), "good", 3)
    grid.save()
    row = next(row for row in section._rows if row.id == store.key(1))
    assert (row.stock.shelf, row.stock.lower_limit) == ("A-09-1", 2)
    assert grid._chip.look().text == "1 处未保存的修改"
    _sheet(section).reject()
    assert section.has_unsaved()
    assert store.adjustments() == []
    grid.go_to(store.key(0), "shelf")
    QGuiApplication.clipboard().setText("A" * 21)
    press(grid.view, Key.Key_V, CONTROL)
    assert "货位最多 20 个字" in grid._said.text()


def test_undo_takes_an_edit_back_and_leaves_no_draft(store: Store) -> None:
    section = store.section()
    section.grid.go_to(store.key(1), "good")
    _type("9")
    _press(Key.Key_Return)
    section.edits.keep_draft()
    _press(Key.Key_Z, CONTROL)
    assert not section.has_unsaved()
    section.edits.keep_draft()
    assert store.desk.runner.read(store.actor, get_drafts, "stock_grid") == ()


def test_a_scan_goes_to_its_part_and_brings_a_new_one_in(store: Store) -> None:
    belt = make_part(store.desk, "6970431520123", "皮带 1930H")
    section = store.section()
    section.views.set_current("low")
    section._show()
    assert section.scanned(PARTS[2][0])
    assert at(section.grid) == (2, "good")
    assert section.scanned("6970431520123")
    assert section.grid.values_of((store.shelf, belt)) is not None
    assert at(section.grid)[1] == "good"
    _type("7")
    _press(Key.Key_Return)
    section.scanned("6900000000007")
    assert section.grid._said.text() == "目录里没有 6900000000007，请核对。"
    section.grid.go_to_entry()
    _type(PARTS[0][0])
    _press(Key.Key_Return)
    assert at(section.grid) == (1, "good")
    assert section.grid.values_of((store.shelf, belt))["good"] == 7  # type: ignore[index]


def test_a_part_with_serial_numbers_is_not_typed_over(store: Store) -> None:
    screen = make_part(store.desk, "65E5K", "主板", has_serial=True)
    section = store.section()
    section.scanned("65E5K")
    assert at(section.grid)[1] == "good"
    _type("2")
    assert "序列号" in section.grid._said.text()
    assert not section.has_unsaved()
    assert screen in section._also


def test_a_clerk_reads_and_receives_but_sets_no_figure(store: Store) -> None:
    page = store.page(clerk(store.desk))
    section = page.section
    assert isinstance(section, StockSection)
    section.grid.go_to(store.key(0), "good")
    _type("4")
    assert not section.has_unsaved()
    assert section.new_label() == "入库"
    assert page.new_record()
    (sheet,) = page.findChildren(EntrySheet)
    assert sheet.form.place_id() == store.shelf
    assert page.scanned(PARTS[0][0])
    assert [line.quantity for line in sheet.lines.lines()] == [1]


def test_enter_opens_the_card_and_f6_asks_for_the_count(store: Store) -> None:
    section = store.section()
    asked: list[tuple[str, dict[str, object]]] = []
    section.client.open_requested.connect(lambda kind, _id, context: asked.append((kind, context)))
    section.grid.go_to(store.key(2), "name")
    _press(Key.Key_Return)
    (card,) = section.window().findChildren(CardSheet)
    assert card.model.rowCount() == 1
    card.reject()
    section.zone.setCurrentIndex(section.zone.findData("B"))
    section.count()
    assert asked == [
        ("parts", {"section": "counts", "new": True, "place_id": store.shelf, "zone": "B"}),
    ]


def test_what_is_shown_goes_on_paper_once_it_is_saved(store: Store) -> None:
    actor = make_actor(store.desk, *LEADER, "documents.print")
    section = store.section(actor)
    sheets: list[ListSheet] = []
    section.client.open_requested.connect(lambda _kind, _id, context: sheets.append(context["sheet"]))
    section.views.set_current("low")
    section._show()
    section.grid.set_value(store.key(1), "good", 2)
    assert section.print_record()
    assert sheets == []
    section.grid.discard()
    section.print_record()
    (sheet,) = sheets
    assert (sheet.title, sheet.filter_text) == ("库存（备件库）", "低于下限")
    assert [row[1] for row in sheet.rows] == ["门封条 1.2m"]
    assert sheet.columns[-1].title == "状态"


def test_another_warehouse_waits_until_what_is_typed_is_saved(store: Store) -> None:
    make_warehouse(store.desk, "附属库")
    section = store.section()
    assert section.place.count() == 4
    section.grid.go_to(store.key(0), "good")
    _type("4")
    _press(Key.Key_Return)
    section.place.setCurrentIndex(section.place.findText("附属库"))
    section.place.activated.emit(0)
    assert section.place.currentText() == "备件库"
    assert "先保存或撤销" in section.grid._said.text()
    _press(Key.Key_Z, CONTROL)
    section.place.setCurrentIndex(section.place.findText("附属库"))
    section.place.activated.emit(0)
    assert texts(section.grid, "name") == []


def test_a_store_without_a_warehouse_sets_one_up(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    page = PartsPage(make_client(leader(desk)))
    qtbot.addWidget(page)
    page.resize(1190, 690)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_section("stock")
    section = page.section
    assert isinstance(section, StockSection)
    assert section._stack.currentIndex() == 1
    section._edit_place(None)
    (sheet,) = page.findChildren(WarehouseSheet)
    sheet.form.editor("name").setFocus()
    _commit("备件库")
    _press(Key.Key_Return, CONTROL)
    assert section._stack.currentIndex() == 0
    assert section.place.currentText() == "备件库"
