# SPDX-License-Identifier: Apache-2.0
"""The part 五本账: five books at once, a card by Enter, paper, a workbook, and the opening from files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.documents.outgoing import xlsx_table
from app.documents.tabular import read_table
from app.parts.document_list import get_document
from app.parts.inputs import LineInput
from app.parts.rules import Book, Condition, PlaceKind
from tests.support.parts import clerk, held, leader, make_part, make_party, make_warehouse, post, stock_up
from ui.client import Client
from ui.parts.books_section import BooksSection, write_rows
from ui.parts.card_sheet import CardSheet
from ui.parts.document_acts import DocumentActs
from ui.parts.opening_sheet import OpeningSheet
from ui.parts.page import PartsPage
from ui.parts.serials_sheet import SerialsSheet
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay

MakeClient = Callable[[Actor], Client]
SheetT = TypeVar("SheetT", bound=Overlay)


class World:
    """A warehouse and a station with moves in every book."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.shelf = make_warehouse(desk, "备件库")
        self.station = make_party(desk, "喀什服务站")
        self.maker = make_party(desk, "海尔工厂客服中心", "maker")
        self.seal = make_part(desk, "0060218", "门封条", unit="条")
        self.pump = make_part(desk, "0060401", "排水泵")
        stock_up(desk, self.shelf, self.seal, 20)
        post(desk, "BR", self.shelf, LineInput(part_id=self.seal, quantity=5, owed=2), party_id=self.maker,
             goods_here=True, paper_here=True)  # fmt: skip
        post(desk, "QD", self.shelf, LineInput(part_id=self.seal, quantity=3, owed=1), party_id=self.station)
        post(desk, "FH", self.shelf, LineInput(part_id=self.pump, quantity=4), party_id=self.maker)


@pytest.fixture
def world(desk: Desk) -> World:
    return World(desk)


@pytest.fixture
def client(desk: Desk, make_client: MakeClient) -> Client:
    return make_client(leader(desk))


def _page(client: Client, qtbot: QtBot) -> PartsPage:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1190, 640)
    page = PartsPage(client)
    page.setParent(around)
    page.around = around  # type: ignore[attr-defined]  # who holds the page holds what is around it
    page.resize(1190, 640)
    page.show_section("books")
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    page.show()
    page.activated()
    return page


def _section(page: PartsPage) -> BooksSection:
    assert isinstance(page.section, BooksSection)
    return page.section


def _sheet(page: QWidget, kind: type[SheetT]) -> SheetT:
    return [sheet for sheet in page.window().findChildren(kind) if sheet.isVisible()][-1]


def _go_to(section: BooksSection, book: Book) -> None:
    section.pills.set_current(book.value)
    section.pills.chosen.emit(book.value)


def _shown(section: BooksSection) -> list[tuple[str, str, int, int, int, int]]:
    return [
        (row["place"], row["code"], row["opening"], row["came_in"], row["went_out"], row["closing"])
        for row in section.grids[section.book()].values()
    ]


@pytest.mark.covers("D36")
def test_five_books_stand_side_by_side_with_their_sums(world: World, client: Client, qtbot: QtBot) -> None:
    section = _section(_page(client, qtbot))
    assert _shown(section) == [("备件库", "0060218", 0, 25, 3, 22)]
    assert section.sums.text() == "期初 0 · 收入 25 · 发出 3 · 结存 22"
    _go_to(section, Book.OWED_BY_US)
    assert _shown(section) == [("海尔工厂客服中心", "0060218", 0, 2, 0, 2)]
    assert section.sums.text() == "期初 0 · 新增 2 · 归还 0 · 结存 2"
    _go_to(section, Book.OWED_TO_US)
    assert _shown(section) == [("喀什服务站", "0060218", 0, 1, 0, 1)]
    _go_to(section, Book.TRANSIT)
    assert [row[-1] for row in _shown(section)] == [4]
    _go_to(section, Book.DEALINGS)
    assert {row[0] for row in _shown(section)} == {"喀什服务站", "海尔工厂客服中心"}
    section.place.setCurrentIndex(section.place.findText("喀什服务站"))
    section.place.activated.emit(section.place.currentIndex())
    assert {row[0] for row in _shown(section)} == {"喀什服务站"}
    section.typed.setText("没有")
    section._on_typed_entered()
    assert _shown(section) == []


def test_other_days_are_read_again(world: World, client: Client, qtbot: QtBot) -> None:
    section = _section(_page(client, qtbot))
    tomorrow = world.desk.runner.today_on + timedelta(days=1)
    for edit in (section.from_on, section.until_on):
        edit.set_value(tomorrow)
    section.refresh()
    assert _shown(section) == [("备件库", "0060218", 22, 0, 0, 22)]
    assert section.scanned("0060218")
    assert not section.scanned("BR-001A1-26-000001")


def test_enter_opens_the_card_and_enter_again_the_document(
    world: World, client: Client, qtbot: QtBot
) -> None:
    opened: list[tuple[str, UUID | None]] = []
    client.open_requested.connect(lambda kind, row_id, _context: opened.append((kind, row_id)))
    page = _page(client, qtbot)
    section = _section(page)
    grid = section.grids[Book.STOCK]
    grid.view.walk.go_to(0, 0)
    qtbot.keyClick(grid.view, Qt.Key.Key_Return)
    sheet = _sheet(page, CardSheet)
    rows = [sheet.model.row(place).line for place in range(sheet.model.rowCount())]
    assert [(row.came_in, row.went_out, row.balance) for row in rows] == [(20, 0, 20), (5, 0, 25), (0, 3, 22)]
    assert sheet.ends.text() == "期初 0 · 期末 22"
    texts = [sheet.model.index(row, 2).data() for row in range(3)]
    assert texts == ["期初", "海尔工厂客服中心", "喀什服务站"]
    sheet.view.selectRow(2)
    qtbot.keyClick(sheet.view, Qt.Key.Key_Return)
    assert opened == [("stock_document", rows[2].document_id)]


def test_the_card_of_what_we_owe_stands_above_nought_and_goes_to_paper(
    world: World, client: Client, qtbot: QtBot
) -> None:
    papers: list[object] = []
    client.open_requested.connect(lambda _kind, _row_id, context: papers.append(context.get("sheet")))
    page = _page(client, qtbot)
    section = _section(page)
    _go_to(section, Book.OWED_BY_US)
    section.grids[Book.OWED_BY_US].view.walk.go_to(0, 0)
    assert section.toggle_detail()
    sheet = _sheet(page, CardSheet)
    assert sheet.ends.text() == "期初 0 · 期末 2"
    sheet.print_card()
    assert section.print_record()
    assert [paper.title for paper in papers if paper is not None] == ["配件账卡", "欠人坏件帐"]  # type: ignore[attr-defined]


def test_a_book_is_exported_as_texts(
    world: World, client: Client, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = _section(_page(client, qtbot))
    target = tmp_path / "账.xlsx"
    asked: list[str] = []

    def ask(_parent: object, _title: str, name: str, _filter: str, chosen: Callable[[Path], None]) -> None:
        asked.append(name)
        chosen(target)

    monkeypatch.setattr("ui.parts.books_section.ask_save", ask)
    section.export()
    assert asked[0].startswith("好、坏件库存帐 ")
    table = read_table(target)
    assert table.header[:3] == ("仓库", "编码", "品名规格")
    assert table.rows[0].cells[-4:] == ("0", "25", "3", "22")
    assert write_rows.__doc__


def test_labels_and_tracking_sheets_are_a_key_away(world: World, client: Client, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []
    client.open_requested.connect(
        lambda _kind, _row_id, context: asked.append(
            (context.get("form", ""), context.get("entity_kind", ""))
        )
    )
    board = make_part(world.desk, "0061118", "主板", has_serial=True)
    receipt = post(
        world.desk, "BR", world.shelf, LineInput(part_id=board, quantity=1, serials=("MB001",)),
        party_id=world.maker, goods_here=True, paper_here=True,
    )  # fmt: skip
    page = _page(client, qtbot)
    section = _section(page)
    section.print_labels()
    section.grids[Book.STOCK].view.walk.go_to(0, 0)
    section.toggle_detail()
    _sheet(page, CardSheet).print_label()
    serials = SerialsSheet(client, page, "mb001")
    serials.print_tracking()
    document = client.desk.runner.read(leader(world.desk), get_document, receipt.id)
    acts = DocumentActs(client, page)
    acts.print_labels(document)
    acts.print_tracking(document)
    assert asked == [
        ("part_label", "stock_place"),
        ("part_label", "part"),
        ("tracking_sheet", "stock_serial"),
        ("part_label", "stock_document"),
        ("tracking_sheet", "stock_document"),
    ]
    make_warehouse(world.desk, "二库")
    stock_up(world.desk, make_warehouse(world.desk, "三库"), world.pump, 1)
    section.refresh()
    section.print_labels()
    assert len(asked) == 5


def _book_file(folder: Path, name: str, rows: tuple[tuple[str, ...], ...]) -> Path:
    path = folder / name
    path.write_bytes(xlsx_table(rows))
    return path


def test_the_opening_is_posted_only_when_all_agrees(
    desk: Desk, client: Client, qtbot: QtBot, tmp_path: Path
) -> None:
    make_warehouse(desk, "备件库")
    make_party(desk, "喀什服务站")
    part = make_part(desk, "QD76")
    page = _page(client, qtbot)
    section = _section(page)
    section.open_opening()
    sheet = _sheet(page, OpeningSheet)
    assert not sheet.post.isEnabled()
    head = ("仓库", "编码", "数量", "实盘数")
    stock = _book_file(tmp_path, "库存账.xlsx", (head, ("备件库", "QD76", "9", "8")))
    sheet.read_file(stock)
    assert [sheet.model.index(row, 2).data() for row in range(sheet.model.rowCount())] == [
        "8 与 9：账面数与实盘数不一样，请再数一遍，改对其中一个。"
    ]
    assert not sheet.post.isEnabled()
    _book_file(tmp_path, "库存账.xlsx", (head, ("备件库", "QD76", "9", "9")))
    sheet.read_again()
    assert sheet.post.isEnabled()
    other = _book_file(tmp_path, "往来账.xlsx", (("服务站", "编码", "数量"), ("不认识", "QD76", "1")))
    sheet.read_file(other)
    assert sheet.model.index(0, 1).data() == "第 2 行 不认识 QD76"
    sheet._forget(Book.DEALINGS)
    assert sheet.post.isEnabled()
    assert held(desk, part) == {}
    sheet.accept()
    assert not sheet.isVisible()
    assert held(desk, part) == {
        (PlaceKind.WAREHOUSE, Condition.GOOD): 9,
        (PlaceKind.OPENING, Condition.GOOD): -9,
    }
    assert _shown(section) == [("备件库", "QD76", 0, 9, 0, 9)]


def test_a_file_that_names_no_book_is_asked_about(
    desk: Desk, client: Client, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _page(client, qtbot)
    _section(page).open_opening()
    sheet = _sheet(page, OpeningSheet)
    plain = _book_file(tmp_path, "表.xlsx", (("仓库", "编码", "数量"), ("备件库", "QD76", "9")))
    sheet.read_file(plain)
    assert sheet._files == {}
    sheet.read_file(plain, book=Book.STOCK)
    assert list(sheet._files) == [Book.STOCK]
    sheet.read_file(_book_file(tmp_path, "坏.xlsx", (("仓库", "备注"), ("备件库", "x"))), book=Book.TRANSIT)
    said = [label.text() for banner in sheet.findChildren(Banner) for label in banner.findChildren(QLabel)]
    assert any("配件编码、数量（或好件、坏件）、仓库或往来单位" in text for text in said)
    assert list(sheet._files) == [Book.STOCK]


def test_the_opening_is_offered_to_who_sets_up(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    section = _section(_page(make_client(clerk(desk)), qtbot))
    texts = {button.text() for button in section.findChildren(QPushButton) if button.isVisible()}
    assert "期初" not in texts
    assert any("导出" in text for text in texts)
