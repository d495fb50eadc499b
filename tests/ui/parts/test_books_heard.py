# SPDX-License-Identifier: Apache-2.0
"""What a screen reader hears of the five books: every button of the part is pressed once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.documents.outgoing import xlsx_table
from tests.support.parts import make_part, make_warehouse, stock_up
from tests.support.sheet_walk import SheetWalk, keep_dialogs_away
from ui.client import Client
from ui.parts.books_section import BooksSection
from ui.parts.opening_sheet import OpeningSheet
from ui.parts.page import PartsPage


@pytest.mark.long
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_every_sheet_of_the_books_has_names_and_roles(
    desk: Desk,
    make_client: Callable[[Actor], Client],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    keep_dialogs_away(monkeypatch)
    stock_up(desk, make_warehouse(desk), make_part(desk, "MF-12"), 4)
    path = tmp_path / "库存账.xlsx"
    path.write_bytes(xlsx_table((("仓库", "编码", "数量"), ("老库", "MF-12", "9"))))
    page = PartsPage(make_client(desk.founder()))
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show_section("books")
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    section, walk = page.section, SheetWalk(page)
    assert isinstance(section, BooksSection)
    section.grids[section.book()].view.walk.go_to(0, 0)
    assert section.toggle_detail()
    walk.look("card")
    section.open_opening()
    sheet = next(sheet for sheet in page.findChildren(OpeningSheet) if sheet.isVisible())
    sheet.read_file(path)
    walk.look("opening")
    walk.press_all("books", lambda: section)
    assert sorted(walk.found) == []
    assert {kind.__name__ for kind in walk.kinds()} >= {"CardSheet", "OpeningSheet"}
