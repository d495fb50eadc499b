# SPDX-License-Identifier: Apache-2.0
"""Ctrl+K and scans lead to documents and parts from wherever one is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.parts.inputs import LineInput
from tests.support.parts import leader, make_part, make_party, make_warehouse, post
from ui.client import Client
from ui.shell.navigation import Navigation
from ui.shell.palette import Palette


@pytest.mark.covers("D40")
def test_a_number_a_serial_and_a_part_are_found_by_the_palette(
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    board = make_part(desk, "E5K-1", "主板 65E5K", has_serial=True)
    line = LineInput(part_id=board, quantity=1, serials=("SN-4711",))
    maker = make_party(desk, "客服本部备件科", "store")
    made = post(
        desk, "BR", make_warehouse(desk), line, party_id=maker, goods_here=True, paper_here=True,
        other_number="KB-77",
    )  # fmt: skip
    client = make_client(leader(desk))
    asked: list[tuple[str, Any, dict[str, Any]]] = []
    client.open_requested.connect(lambda kind, record_id, context: asked.append((kind, record_id, context)))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    finder = Palette(window, client, list)
    window.show()
    for typed in (made.number, "KB-77", "SN-4711"):
        finder.open(typed)
        finder._search()
        entry = finder.list.entries()[0]
        assert entry.title == f"{made.number} 客服本部入库单 客服本部备件科"
        entry.act()
        assert asked.pop() == ("stock_document", made.id, {})
    finder.open("主板")
    finder._search()
    part = finder.list.entries()[0]
    assert part.title == "E5K-1 主板 65E5K"
    part.act()
    part.acts[1].act()
    assert asked == [
        ("parts", None, {"part_id": board, "text": "E5K-1"}),
        ("parts", None, {"text": "E5K-1"}),
    ]
    assert Navigation.aliases()["stock_document"] == "parts"
