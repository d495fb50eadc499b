# SPDX-License-Identifier: Apache-2.0
"""What a screen reader hears of a warehouse and its sheets: every button of the section is pressed once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from tests.support.parts import make_part, make_warehouse, stock_up
from tests.support.sheet_walk import SheetWalk, keep_dialogs_away
from ui.client import Client
from ui.parts.page import PartsPage
from ui.parts.stock_section import StockSection


@pytest.mark.long
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_every_sheet_of_a_warehouse_has_names_and_roles(
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_dialogs_away(monkeypatch)
    shelf, pump = make_warehouse(desk), make_part(desk, "PSB-1")
    stock_up(desk, shelf, pump, 4)
    page = PartsPage(make_client(desk.founder()))
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show_section("stock")
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    section, walk = page.section, SheetWalk(page)
    assert isinstance(section, StockSection)
    page.new_record()
    walk.look("entry")
    section._edit_place(None)
    walk.look("warehouse")
    section.grid.set_value((shelf, pump), "good", 3)
    section.grid.save()
    walk.look("adjusting")
    section.grid.discard()
    walk.press_all("stock", lambda: section)
    assert sorted(walk.found) == []
    assert {kind.__name__ for kind in walk.kinds()} >= {"AdjustSheet", "EntrySheet", "WarehouseSheet"}
