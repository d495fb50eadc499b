# SPDX-License-Identifier: Apache-2.0
"""Documents of closed days, of goods that another store sent, with a condition that is none, seen before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.clock import HybridClock
from app.core.permissions import Actor
from app.core.unit_of_work import Runner
from app.parts.arrivals import VoidDocument, void_document
from app.parts.day_acts import MakeReport, make_report
from app.parts.documents import Registered, register_document
from app.parts.following import find_sent
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.places import SaveWarehouse, save_warehouse
from app.parts.rules import PlaceKind
from tests.support.cell_grid import CONTROL, press, put_clipboard
from tests.support.desk import FrozenClock, make_actor
from tests.support.part_entry import GOOD, Bench, Key, W, focused, press_key, type_keys
from tests.support.parts import LEADER, clerk, held, leader, make_part, make_party, post
from ui.client import Client
from ui.parts import entry_form
from ui.widgets.fields import Picked


@pytest.fixture
def bench(desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot) -> Bench:
    """Give a window with its warehouse."""
    return Bench(desk, make_client(leader(desk)), qtbot)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Give what a screen reader was told of the form."""
    told: list[str] = []

    def hear(_widget: QWidget, sentence: str) -> None:
        told.append(sentence)

    monkeypatch.setattr(entry_form, "announce", hear)
    yield told
    QGuiApplication.clipboard().clear()


def close_day(desk: Desk) -> None:
    """Make the report of today."""
    desk.runner.write(clerk(desk), make_report, MakeReport(desk.runner.today_on))


def other_store_sends(desk: Desk, part_id: UUID, quantity: int) -> tuple[UUID, UUID, Registered]:
    """Let another store send pieces here; return its and our entry in the phone book, and its transfer."""
    runner, device_id, store_id = desk.runner, uuid4(), uuid4()
    there = make_party(desk, "二店", "store", store_id)
    here = make_party(desk, "总店", "store", desk.identity.store_id)
    identity = replace(
        desk.identity, device_id=device_id, desk_code="B2", store_code="002", store_id=store_id
    )
    other = Runner(runner.database, identity, runner.clock, HybridClock(runner.clock, device_id))
    actor = make_actor(desk, *LEADER, scope=store_id)
    shelf = other.write(actor, save_warehouse, SaveWarehouse("二库")).answer
    lines = (LineInput(part_id=part_id, quantity=quantity),)
    for kind, party_id in (("QC", None), ("DB", here)):
        command = RegisterDocument(
            kind=kind, dated_on=runner.today_on, place_id=shelf, lines=lines, party_id=party_id
        )
        made = other.write(actor, register_document, command).answer
    return there, here, made


def test_a_document_of_a_closed_day_says_before_and_after_where_it_counts(
    bench: Bench, clock: FrozenClock, heard: list[str]
) -> None:
    desk = bench.desk
    part = make_part(desk, "PSB-1", "排水泵")
    hq = make_party(desk, "客服本部")
    post(desk, "QC", bench.shelf, LineInput(part_id=part, quantity=1))
    close_day(desk)
    clock.move(days=3)
    sheet = bench.open("FH")
    panel = sheet.form.panel
    assert panel.hint("dated_on") == ""
    before = sheet.lines.minimumHeight()
    panel.set_values({"party": Picked(hq, "客服本部")})
    panel.editor("dated_on").setFocus()
    press_key(Key.Key_A, CONTROL)
    type_keys("2026-11-20")
    said = "11-20 的日报已编制，这张单据日期不变，记在 11-21"
    bench.qtbot.waitUntil(lambda: panel.hint("dated_on") == said)
    assert heard == [said]
    assert panel.editor("dated_on").accessibleDescription() == said
    assert sheet.lines.minimumHeight() < before
    press_key(Key.Key_L, Qt.KeyboardModifier.AltModifier)
    type_keys("PSB-1*2")
    press_key(Key.Key_Return)
    press_key(Key.Key_Return, CONTROL)
    (document,) = bench.documents("FH")
    day_on = document.row.dated_on
    assert document.row.posted_on == day_on + timedelta(days=1)
    assert bench.said[-1] == f"已登记 {document.row.number}；11-20 的日报已编制，日期不变，记在 11-21"
    # The next one begins with the same day: it is said of it as well.
    assert panel.value("dated_on") == day_on
    assert panel.hint("dated_on") == said
    panel.editor("dated_on").setFocus()
    press_key(Key.Key_A, CONTROL)
    type_keys("2026-11-22")
    bench.qtbot.waitUntil(lambda: panel.hint("dated_on") == "")
    assert sheet.lines.minimumHeight() == before


def test_what_waits_counts_when_it_is_complete(bench: Bench, heard: list[str]) -> None:
    desk = bench.desk
    post(desk, "QC", bench.shelf, LineInput(part_id=make_part(desk, "PSB-1"), quantity=1))
    close_day(desk)
    sheet = bench.open("BR")
    waits = "11-20 的日报已编制，这张单据日期不变，到齐后记在 11-21 或以后"
    assert sheet.form.panel.hint("dated_on") == waits
    sheet.form.panel.editor("goods_here").setFocus()
    bench.qtbot.keyClick(focused(), Key.Key_Space)
    assert heard == [waits, "11-20 的日报已编制，这张单据日期不变，记在 11-21"]


def test_goods_that_another_store_sent_are_received_by_keys(bench: Bench) -> None:
    desk = bench.desk
    pump = make_part(desk, "PSB-1", "排水泵")
    there, here, sent = other_store_sends(desk, pump, 4)
    sheet = bench.open("DR")
    panel = sheet.form.panel
    panel.editor("of_document").setFocus()
    press_key(Key.Key_Down)
    assert panel.value("of_document") == sent.id
    assert panel.value("party") == Picked(there, "二店")
    assert [(line.part_id, line.quantity) for line in sheet.lines.lines()] == [(pump, 4)]
    panel.editor("goods_here").setFocus()
    bench.qtbot.keyClick(focused(), Key.Key_Space)
    press_key(Key.Key_Return, CONTROL)
    (document,) = bench.documents("DR")
    assert (document.row.status, document.of_document) == ("posted", (sent.id, sent.number))
    assert held(desk, pump) == {(W, GOOD): 4, (PlaceKind.OPENING, GOOD): -4}

    def offered(party_id: UUID | None) -> list[UUID]:
        rows = desk.runner.read(leader(desk), find_sent, party_id, 9)
        return [row.id for row in rows]

    assert offered(None) == []
    panel.editor("of_document").setFocus()
    press_key(Key.Key_Down)
    assert panel.value("of_document") is None
    waits = post(
        desk, "DR", bench.shelf, LineInput(part_id=pump, quantity=1), party_id=there,
        of_document_id=other_store_sends(desk, pump, 1)[2].id,
    )  # fmt: skip
    assert offered(None) == []
    desk.runner.write(leader(desk), void_document, VoidDocument(waits.id, "录错"))
    assert len(offered(None)) == 1
    assert offered(here) == []


@pytest.mark.parametrize("condition", ["良/坏", "半新"])
def test_a_condition_that_is_not_one_is_said_in_its_cell_and_nothing_is_stored(
    bench: Bench, heard: list[str], condition: str
) -> None:
    del heard
    desk = bench.desk
    make_part(desk, "PSB-1", "排水泵")
    hq = make_party(desk, "客服本部")
    sheet = bench.open("FH")
    sheet.form.panel.set_values({"party": Picked(hq, "客服本部")})
    sheet.lines.grid.go_to_entry()
    put_clipboard([["PSB-1", "3", condition]])
    press(sheet.lines.grid.view, Key.Key_V, CONTROL)
    cells = sheet.lines.grid.model.cells
    column = cells.column_number("condition")
    assert cells.text_at(0, column) == condition
    assert cells.problem_at(0, column) == "请从这些里选：良品、坏件"
    press_key(Key.Key_Return, CONTROL)
    QApplication.processEvents()
    assert bench.documents("FH") == []
    sheet.lines.grid.view.walk.go_to(0, column)
    type_keys("坏")
    press_key(Key.Key_Return)
    press_key(Key.Key_Return, CONTROL)
    (document,) = bench.documents("FH")
    assert [row.line.condition for row in document.lines] == ["bad"]


def test_a_paper_that_was_written_down_before_is_said_at_its_number(bench: Bench) -> None:
    desk = bench.desk
    part, hq = make_part(desk, "PSB-1", "排水泵"), make_party(desk, "客服本部")
    post(desk, "BR", bench.shelf, LineInput(part_id=part, quantity=1), party_id=hq, other_number="KB-1108")
    sheet = bench.open("BR")
    panel = sheet.form.panel
    panel.set_values({"party": Picked(hq, "客服本部")})
    panel.editor("other_number").setFocus()
    type_keys("KB-1108")
    press_key(Key.Key_L, Qt.KeyboardModifier.AltModifier)
    type_keys("PSB-1*2")
    press_key(Key.Key_Return)
    press_key(Key.Key_Return, CONTROL)
    assert len(bench.documents("BR")) == 1
    assert panel.problems() == {"other_number": "对方的这张单据已经录过了，请在单据里按对方单号查一下。"}
    assert focused() is panel.editor("other_number")
    assert not sheet.lines.is_empty()
