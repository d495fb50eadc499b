# SPDX-License-Identifier: Apache-2.0
"""What a screen reader hears of the ledgers' sheets: every button of each part is pressed once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.parts.arrivals import RecordArrival, record_arrival
from app.parts.inputs import LineInput
from tests.support.parts import make_part, make_party, make_warehouse, post, stock_up
from tests.support.sheet_walk import SheetWalk, keep_dialogs_away, settle
from ui.client import Client
from ui.parts.documents_section import DocumentsSection
from ui.parts.page import PartsPage

_OF_DOCUMENTS = {
    *("ArrivalSheet", "EntrySheet", "InquirySheet", "ReverseSheet", "SerialsSheet", "VoidSheet"),
}


@pytest.mark.long
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_every_sheet_of_documents_has_names_and_roles(
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_dialogs_away(monkeypatch)
    place_id, maker = make_warehouse(desk), make_party(desk, "客服本部备件科", "store")
    board = make_part(desk, "E5K-1", "主板", has_serial=True)
    opened = stock_up(desk, place_id, make_part(desk, "MF-12"), 4)
    line = LineInput(part_id=board, quantity=1, serials=("SN-4711",))
    waiting = post(desk, "BR", place_id, line, party_id=maker)
    page = PartsPage(make_client(desk.founder()))
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show_section("documents")
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    section, walk = page.section, SheetWalk(page)
    assert isinstance(section, DocumentsSection)
    page.new_record()
    walk.look("entry")
    section.open_serials("SN-4711")
    walk.look("serials")
    for key, document in (("arrive", waiting), ("void", waiting), ("reverse", opened)):
        section.select(document.id)
        settle()
        section.detail.run(key)
        walk.look(key)
    arrival = RecordArrival(document_id=waiting.id, what="goods", packing="none")
    desk.runner.write(desk.founder(), record_arrival, arrival)
    section.select(waiting.id)
    for place in ("taken on", "result"):
        settle()
        section.detail.inquiry.action_clicked.emit()
        walk.look(place)
    section.show_asked({"view": "all"})
    walk.press_all("documents", lambda: section)
    assert sorted(walk.found) == []
    assert {kind.__name__ for kind in walk.kinds()} >= _OF_DOCUMENTS
