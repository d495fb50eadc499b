# SPDX-License-Identifier: Apache-2.0
"""The part 对账: what is due, a file taken in, pairs agreed and explained, signed; by keys alone (D45)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.parts.inputs import LineInput
from app.parts.statement_list import StatementSheet, get_statement, list_statements
from app.parts.statement_rules import StatementStatus
from app.parts.statement_working import ItemState
from tests.support.desk import FrozenClock
from tests.support.parts import leader, make_part, make_party, make_warehouse, post, stock_up
from ui.client import Client
from ui.parts.page import PartsPage
from ui.parts.statement_file_sheet import StatementFileSheet
from ui.parts.statement_sheet import BeginSheet, DecideSheet, SendSheet, SignSheet, TheirSignSheet
from ui.parts.statements_section import AGREED, LOOK, SAID, StatementsSection
from ui.widgets.dialog import Overlay

MakeClient = Callable[[Actor], Client]
SheetT = TypeVar("SheetT", bound=Overlay)
ALT = Qt.KeyboardModifier.AltModifier
SEAL, PUMP = "0060218", "0060401"


class World:
    """A station that got parts in the first half of November; today is the 17th."""

    def __init__(self, desk: Desk, clock: FrozenClock) -> None:
        self.desk = desk
        clock.at = datetime(2026, 11, 17, 4, tzinfo=UTC)
        self.place_id = make_warehouse(desk)
        self.station_id = make_party(desk, "喀什服务站")
        self.parts = {code: make_part(desk, code) for code in (SEAL, PUMP)}
        for part_id in self.parts.values():
            stock_up(desk, self.place_id, part_id, 100)
        self.numbers = [
            self.deliver(date(2026, 11, 3), SEAL, 5),
            self.deliver(date(2026, 11, 4), PUMP, 12),
            self.deliver(date(2026, 11, 6), SEAL, 8),
        ]

    def deliver(self, on: date, code: str, quantity: int) -> str:
        """Give parts out."""
        line = LineInput(part_id=self.parts[code], quantity=quantity)
        return post(self.desk, "QD", self.place_id, line, party_id=self.station_id, dated_on=on).number

    def file(self, folder: Path, *more: str) -> Path:
        """Write the station's file in the encoding and with the titles that it has."""
        first, second, _third = self.numbers
        rows = [
            "喀什服务站往来明细,,,,",
            "日期,单据号,物料编码,收入数量,备注",
            f"2026-11-03,{first},{SEAL},5,门封条",
            f"2026-11-05,{second},{PUMP},21,",
            f"2026-11-09,K-88,{SEAL},8,补录",
            *more,
        ]
        path = folder / "喀什.csv"
        path.write_bytes("\r\n".join(rows).encode("gb18030"))
        return path


@pytest.fixture
def world(desk: Desk, clock: FrozenClock) -> World:
    return World(desk, clock)


@pytest.fixture
def client(desk: Desk, make_client: MakeClient) -> Client:
    return make_client(leader(desk))


def _page(client: Client, qtbot: QtBot, width: int = 1190) -> PartsPage:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(width, 640)
    page = PartsPage(client)
    page.setParent(around)
    page.around = around  # type: ignore[attr-defined]  # who holds the page holds what is around it
    page.resize(width, 640)
    page.show_section("statements")
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    page.show()
    page.activated()
    return page


def _section(page: PartsPage) -> StatementsSection:
    assert isinstance(page.section, StatementsSection)
    return page.section


def _top(page: QWidget, kind: type[SheetT]) -> SheetT:
    return [sheet for sheet in page.window().findChildren(kind) if sheet.isVisible()][-1]


def _row_id(world: World) -> UUID:
    return world.desk.runner.read(leader(world.desk), list_statements)[0].id


def _stored(world: World) -> StatementSheet:
    return world.desk.runner.read(leader(world.desk), get_statement, _row_id(world))


def _texts(section: StatementsSection, part: str, key: str) -> list[Any]:
    model = section.models[part]
    column = [one.key for one in model.columns].index(key)
    return [model.index(row, column).data() for row in range(model.rowCount())]


def _take(section: StatementsSection, page: PartsPage, path: Path, qtbot: QtBot) -> StatementFileSheet:
    qtbot.keyClick(section, Qt.Key.Key_I, ALT)
    sheet = _top(page, StatementFileSheet)
    sheet.path.setText(str(path))
    qtbot.keyClick(sheet.path, Qt.Key.Key_Return)
    sheet.accept()
    return sheet


@pytest.mark.covers("D45")
def test_a_due_station_is_reconciled_with_its_file_by_keys_alone(
    world: World, client: Client, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _page(client, qtbot)
    section = _section(page)
    assert section.list_model.index(0, 0).data() == "喀什服务站"
    assert _stored_status(world) is StatementStatus.DUE
    section.change_status()
    assert _stored_status(world) is StatementStatus.OPEN
    assert _texts(section, LOOK, "our_number") == world.numbers

    sheet = _take(section, page, world.file(tmp_path), qtbot)
    assert not sheet.isVisible()
    assert _texts(section, AGREED, "state") == ["对上", "对上"]
    assert _texts(section, LOOK, "state") == ["数量错位"]
    assert _texts(section, LOOK, "ours") == ["发 12"]
    assert _texts(section, LOOK, "theirs") == ["发 21"]

    section.views[LOOK].setFocus()
    qtbot.keyClick(section.views[LOOK], Qt.Key.Key_J, ALT)
    decide = _top(page, DecideSheet)
    decide.form.set_values({"wrong": "theirs", "word": "对方多记 9 个，下月更正"})
    decide.accept()
    assert _texts(section, SAID, "state") == ["对方改账"]
    section.show_part(AGREED)
    section.views[AGREED].select_first()
    qtbot.keyClick(section.views[AGREED], Qt.Key.Key_U, ALT)
    assert set(_texts(section, LOOK, "state")) == {"对方没有", "我方没有"}
    section.show_part(LOOK)
    section.views[LOOK].setFocus()
    section.views[LOOK].selectRow(0)
    qtbot.keyClick(section.views[LOOK], Qt.Key.Key_Space)
    qtbot.keyClick(section.views[LOOK], Qt.Key.Key_Down)
    assert "勾上" in section.deeds.find("agree").refusal(_stored(world))
    qtbot.keyClick(section.views[LOOK], Qt.Key.Key_Space)
    qtbot.keyClick(section.views[LOOK], Qt.Key.Key_A, ALT)
    assert [item.state for item in _stored(world).found.of(ItemState.BY_HAND)] == [ItemState.BY_HAND]
    assert _texts(section, LOOK, "state") == []


def _stored_status(world: World) -> StatementStatus:
    return world.desk.runner.read(leader(world.desk), list_statements)[0].status


def test_a_file_with_a_row_that_cannot_be_read_is_not_taken_in(
    world: World, client: Client, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _page(client, qtbot)
    section = _section(page)
    section.change_status()
    path = world.file(tmp_path, f"2026-11-12,K-9,{PUMP},三只,")
    sheet = _take(section, page, path, qtbot)
    assert sheet.isVisible()
    assert [sheet.model.index(0, column).data() for column in (0, 2)] == ["6", "三只"]
    assert _stored(world).standing.taken is None
    sheet.reject()
    qtbot.keyClick(section, Qt.Key.Key_I, ALT)
    sheet = _top(page, StatementFileSheet)
    sheet.choose(tmp_path / "没有.csv")
    assert sheet.isVisible()


def test_the_next_step_is_offered_and_what_cannot_be_done_says_why(
    world: World, client: Client, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _page(client, qtbot)
    section = _section(page)
    section.change_status()
    for key in ("sign", "their", "undo"):
        assert not section.buttons[key].isEnabled() or section.buttons[key].toolTip()
    section.change_status()
    _top(page, StatementFileSheet).reject()
    qtbot.keyClick(section, Qt.Key.Key_T, ALT)
    send = _top(page, SendSheet)
    send.accept()
    assert _stored(world).standing.sent is not None
    _take(section, page, world.file(tmp_path), qtbot)
    section.change_status()
    sign = _top(page, SignSheet)
    sign.form.set_values({"staff_number": "0000", "password": "wrong"})
    sign.accept()
    assert sign.isVisible()
    assert not sign.form.value("password")
    sign.reject()
    sign.reject()
    section.run("their")
    assert not [one for one in page.window().findChildren(TheirSignSheet) if one.isVisible()]
    section.begin_new()
    begin = _top(page, BeginSheet)
    assert begin.form.value("until_on") == date(2026, 11, 15)
    begin.form.set_values(
        {"party_id": world.station_id, "from_on": date(2026, 10, 1), "until_on": date(2026, 10, 31)}
    )
    begin.accept()
    assert len(world.desk.runner.read(leader(world.desk), list_statements)) == 2
