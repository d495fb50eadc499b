# SPDX-License-Identifier: Apache-2.0
"""Documents written down by keys alone: typed, scanned, pasted, refused line by line, kept as a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.parts.inputs import LineInput
from app.parts.rules import PlaceKind
from tests.support.cell_grid import CONTROL, press, put_clipboard, texts
from tests.support.part_entry import BAD, GOOD, Bench, Key, W, banners, compose, focused, press_key, type_keys
from tests.support.parts import held, leader, make_part, make_party, post, stock_up
from ui.client import Client
from ui.parts.entry_columns import ALWAYS, BY_KEY
from ui.parts.entry_sheet import scan_into_sheet
from ui.widgets.fields import Picked

MakeClient = Callable[[Actor], Client]


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard for other tests."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def bench(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> Bench:
    return Bench(desk, make_client(leader(desk)), qtbot)


def test_a_receipt_by_keys_alone_and_the_next_one_begins(bench: Bench) -> None:
    desk = bench.desk
    pump = make_part(desk, "PSB-1", "排水泵")
    valve = make_part(desk, "VLV-2", "进水阀")
    hq = make_party(desk, "客服本部")
    sheet = bench.open()
    assert focused() is sheet.form.panel.editor("party")
    compose("客服")
    bench.qtbot.waitUntil(sheet.form.panel.suggest("party").has_candidate)
    press_key(Key.Key_Return)
    assert sheet.form.panel.value("party") == Picked(hq, "客服本部")
    for _ in range(3):
        press_key(Key.Key_Return)
    type_keys("BR-77")
    sheet.form.panel.editor("goods_here").setFocus()
    bench.qtbot.keyClick(focused(), Key.Key_Space)
    press_key(Key.Key_L, Qt.KeyboardModifier.AltModifier)
    type_keys("psb-1")
    press_key(Key.Key_Return)
    type_keys("5")
    press_key(Key.Key_Tab)
    press_key(Key.Key_Tab)
    type_keys("2")
    press_key(Key.Key_Return)
    press_key(Key.Key_L, Qt.KeyboardModifier.AltModifier)
    type_keys("VLV-2*3")
    press_key(Key.Key_Return)
    assert texts(sheet.lines.grid, "name") == ["排水泵", "进水阀"]
    press_key(Key.Key_Return, CONTROL)
    (document,) = bench.documents("BR")
    assert (document.row.status, document.row.other_number) == ("posted", "BR-77")
    assert [(row.line.part_id, row.line.quantity, row.line.owed) for row in document.lines] == [
        (pump, 5, 2),
        (valve, 3, 0),
    ]
    assert bench.said[-1] == f"已登记 {document.row.number}，已记账"
    assert sheet.isVisible()
    assert sheet.lines.is_empty()
    assert sheet.form.kind().key == "BR"
    assert sheet.form.panel.value("other_number") == ""
    assert focused() is sheet.form.panel.editor("party")
    assert bench.drafts() == ()


def test_chinese_is_written_in_reason_and_note_and_enter_never_ends_a_composition(bench: Bench) -> None:
    desk = bench.desk
    pump = make_part(desk, "PSB-1", "排水泵")
    stock_up(desk, bench.shelf, pump, 4, "bad")
    sheet = bench.open("BF")
    assert focused() is sheet.form.panel.editor("reason")
    event = QInputMethodEvent("lou shui", [])
    QCoreApplication.sendEvent(focused(), event)
    press_key(Key.Key_Return, CONTROL)
    assert focused() is sheet.form.panel.editor("reason")
    compose("漏水，修不好")
    sheet.lines.grid.go_to_entry()
    type_keys("PSB-1")
    press_key(Key.Key_Return)
    type_keys("3")
    note = sheet.lines.grid.model.cells.column_number("note")
    press_key(Key.Key_Return)
    sheet.lines.grid.view.walk.go_to(0, note)
    compose("外壳裂")
    press_key(Key.Key_Return)
    press_key(Key.Key_Return, CONTROL)
    (document,) = bench.documents("BF")
    assert (document.reason, document.lines[0].line.note) == ("漏水，修不好", "外壳裂")
    assert (document.lines[0].line.quantity, document.lines[0].line.condition) == (3, BAD)


def test_three_hundred_lines_by_the_scanner(bench: Bench) -> None:
    desk = bench.desk
    parts = [make_part(desk, f"69704315{number:05d}", f"配件 {number}") for number in range(40)]
    screen = make_part(desk, "6970431599999", "主板", has_serial=True)
    make_party(desk, "客服本部")
    sheet = bench.open()
    sheet.lines.grid.go_to_entry()
    for number in range(300):
        assert scan_into_sheet(bench.window, f"69704315{number % 40:05d}")
    for code in ("6970431599999", "SN-A-000001", "SN-A-000002", "SN-A-000002"):
        scan_into_sheet(bench.window, code)
    lines = sheet.lines.lines()
    assert [(line.part_id, line.quantity) for line in lines[:40]] == [
        (part, 8 if number < 20 else 7) for number, part in enumerate(parts)
    ]
    assert (lines[40].part_id, lines[40].quantity) == (screen, 2)
    assert lines[40].serials == ("SN-A-000001", "SN-A-000002")
    assert sheet.lines._total.text() == "41 项 302 件"
    scan_into_sheet(bench.window, "6900000000007")
    assert "目录里没有" in sheet.lines.grid._said.text()
    assert len(sheet.lines.lines()) == 42


def test_pasted_lines_are_marked_in_place_and_nothing_is_lost(bench: Bench) -> None:
    desk = bench.desk
    pump, valve = make_part(desk, "PSB-1", "排水泵"), make_part(desk, "VLV-2", "进水阀")
    stock_up(desk, bench.shelf, pump, 4)
    stock_up(desk, bench.shelf, valve, 1)
    station = make_party(desk, "建国路服务站")
    sheet = bench.open("QD")
    sheet.form.panel.set_values({"party": Picked(station, "建国路服务站")})
    sheet.lines.grid.go_to_entry()
    # Excel has no names between the codes and the figures.
    put_clipboard([["PSB-1", "3"], ["VLV-2", "2"], ["NO-1", "1"], ["psb-1", "1"], ["VLV-2", "x"]])
    press(sheet.lines.grid.view, Key.Key_V, CONTROL)
    cells = sheet.lines.grid.model.cells
    code, quantity = cells.column_number("code"), cells.column_number("quantity")
    assert "目录里没有 NO-1" in cells.problem_at(2, code)
    assert "合成一行" in cells.problem_at(3, code)
    assert cells.problem_at(4, quantity) == "请填整数"
    for row in (4, 3, 2):
        sheet.lines.grid.view.walk.go_to(row, code)
        press(sheet.lines.grid.view, Key.Key_Delete, CONTROL)
    assert cells.problems() == []
    sheet.lines.grid.view.setFocus()
    press_key(Key.Key_Return, CONTROL)
    assert bench.documents("QD") == []
    assert "库存不够" in cells.problem_at(1, quantity)
    assert cells.problem_at(0, quantity) == ""
    assert "没有登记：1 处要改" in banners(sheet)[-1].accessibleName()
    sheet.lines.grid.view.walk.go_to(1, quantity)
    type_keys("1")
    press_key(Key.Key_Return)
    press_key(Key.Key_Return, CONTROL)
    (document,) = bench.documents("QD")
    assert [row.line.quantity for row in document.lines] == [3, 1]
    assert (bench.held(pump), bench.held(valve)) == (1, 0)


def test_what_was_copied_here_or_names_its_columns_keeps_its_columns(bench: Bench) -> None:
    make_part(bench.desk, "PSB-1", "排水泵")
    sheet = bench.open("BR")
    grid = sheet.lines.grid
    grid.go_to_entry()
    put_clipboard([["条码（编码）", "配件", "单位", "数量"], ["PSB-1", "旧名称", "个", "3"]])
    press(grid.view, Key.Key_V, CONTROL)
    assert [(line.quantity, line.condition) for line in sheet.lines.lines()] == [(3, "good")]
    grid.view.selectRow(0)
    press(grid.view, Key.Key_C, CONTROL)
    grid.go_to_entry()
    press(grid.view, Key.Key_V, CONTROL)
    assert [line.quantity for line in sheet.lines.lines()] == [3, 3]
    assert texts(grid, "name") == ["排水泵", "排水泵"]


def test_what_is_typed_is_kept_and_offered_again(bench: Bench) -> None:
    desk = bench.desk
    make_part(desk, "PSB-1", "排水泵")
    hq = make_party(desk, "客服本部")
    first = bench.open("TH.in")
    first.form.panel.set_values({"party": Picked(hq, "客服本部")})
    first.form.panel.editor("reason").setFocus()
    compose("换下坏件")
    first.lines.grid.go_to_entry()
    type_keys("PSB-1")
    press_key(Key.Key_Return)
    type_keys("6")
    press_key(Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bool(bench.drafts()), timeout=2_000)
    bench.qtbot.waitUntil(lambda: "6" in first._kept.get("lines", ""), timeout=2_000)
    # The process dies here: nothing of the first sheet is asked any more.
    first.hide()
    second = bench.open()
    (offer,) = banners(second)
    assert "退换货申请表" in offer.accessibleName()
    assert "1 行" in offer.accessibleName()
    offer.action_clicked.emit()
    assert second.form.kind().key == "TH.in"
    assert second.form.panel.value("reason") == "换下坏件"
    assert second.form.panel.value("party") == Picked(hq, "客服本部")
    (line,) = second.lines.lines()
    assert (line.quantity, line.condition) == (6, "bad")
    assert second.lines.part_of(second.lines.grid.values()[0]) is not None
    press_key(Key.Key_Escape)
    assert bench.said[-1].startswith("没登记完的单据已留作草稿")


def test_each_kind_asks_for_what_it_is_about_and_keeps_what_another_hides(bench: Bench) -> None:
    sheet = bench.open("BR")
    panel, layout = sheet.form.panel, sheet.lines.grid.view.layout_of_columns

    def shown() -> set[str]:
        return {column.key for column in layout.shown_columns()}

    assert shown() == ALWAYS | {"condition", "owed", "price"}
    assert panel.value("paper_here") is True
    sheet.lines.grid.go_to_entry()
    sheet.lines.grid.add_row({"code": "X-1", "quantity": 2, "owed": 1})
    panel.set_values({"kind": "DB"})
    sheet.form.show_kind()
    assert shown() == ALWAYS | {"stock", "condition"}
    assert panel.editor("goods_here").parentWidget().isHidden()
    assert sheet.lines.lines()[0].owed == 0
    panel.set_values({"kind": "BR"})
    sheet.form.show_kind()
    assert sheet.lines.lines()[0].owed == 1
    assert BY_KEY["TZ"].may_be_negative
    clerk_kinds = {kind.key for kind in BY_KEY.values() if not kind.corrects}
    assert clerk_kinds.isdisjoint({"TZ", "BF"})


def test_a_delivery_list_that_told_of_the_goods_fills_the_receipt(bench: Bench) -> None:
    desk = bench.desk
    pump, hq = make_part(desk, "PSB-1", "排水泵"), make_party(desk, "客服本部")
    told = post(desk, "FH", bench.shelf, LineInput(part_id=pump, quantity=4), party_id=hq)
    sheet = bench.open("BR")
    sheet.form.panel.set_values({"party": Picked(hq, "客服本部")})
    sheet.form.show_kind()
    combo = sheet.form.panel.editor("of_document")
    combo.setFocus()
    press_key(Key.Key_Down)
    assert sheet.form.panel.value("of_document") == told.id
    assert [(line.part_id, line.quantity) for line in sheet.lines.lines()] == [(pump, 4)]
    sheet.form.panel.set_values({"goods_here": True})
    press_key(Key.Key_Return, CONTROL)
    assert held(desk, pump) == {(W, GOOD): 4, (PlaceKind.SUPPLY, GOOD): -4}


def test_what_is_missing_in_the_head_is_said_there(bench: Bench) -> None:
    make_part(bench.desk, "PSB-1")
    sheet = bench.open("QD")
    compose("不在目录里的站")
    press_key(Key.Key_Return, CONTROL)
    assert "请从列表里选" in sheet.form.panel.problems()["party"]
    sheet.form.panel.set_values({"party": None})
    press_key(Key.Key_Return, CONTROL)
    assert sheet.form.panel.problems()["party"] == "这里必填。"
    station = make_party(bench.desk, "建国路服务站")
    sheet.form.panel.set_values({"party": Picked(station, "建国路服务站")})
    press_key(Key.Key_Return, CONTROL)
    assert "还没有明细" in banners(sheet)[-1].accessibleName()
