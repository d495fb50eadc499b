# SPDX-License-Identifier: Apache-2.0
"""Stock figures set in the grid become one adjustment; what moved meanwhile is told, never overwritten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.parts.adjusting import AdjustStock, StockFigure, adjust_stock
from app.parts.document_list import DocumentView, FindDocuments, find_documents, get_document
from app.parts.documents import Registered
from app.parts.entry_parts import find_codes
from app.parts.errors import StockMovedError
from app.parts.inputs import LineInput
from app.parts.rules import Condition, PlaceKind
from app.parts.stock_board import BoardRow, list_board
from tests.support.parts import clerk, held, leader, make_part, make_party, make_warehouse, post, stock_up

W, GOOD, BAD = PlaceKind.WAREHOUSE, Condition.GOOD, Condition.BAD


def _adjust(
    desk: Desk, shelf: UUID, *figures: StockFigure, reason: str = "盘盈盘亏", by: Actor | None = None
) -> Registered:
    command = AdjustStock(place_id=shelf, figures=figures, reason=reason)
    made: Registered = desk.runner.write(by or leader(desk), adjust_stock, command).answer
    return made


def _documents(desk: Desk, kind: str) -> list[Any]:
    wanted = FindDocuments(DocumentView.ALL, kind=kind)
    return list(desk.runner.read(leader(desk), find_documents, wanted))


def _board(desk: Desk, shelf: UUID, *also: UUID) -> dict[UUID, BoardRow]:
    rows = desk.runner.read(leader(desk), list_board, shelf, also)
    return {row.stock.part_id: row for row in rows}


def test_many_figures_become_one_document_with_its_reason(desk: Desk) -> None:
    shelf = make_warehouse(desk)
    pump, valve = make_part(desk, "PSB-1"), make_part(desk, "VLV-2")
    stock_up(desk, shelf, pump, 6)
    made = _adjust(
        desk,
        shelf,
        StockFigure(pump, "good", 6, 4),
        StockFigure(pump, "bad", 0, 1),
        StockFigure(valve, "good", 0, 3),
        StockFigure(valve, "bad", 0, 0),
        reason="盘盈盘亏：货架复核",
    )
    assert made.number.startswith("TZ-")
    sheet = desk.runner.read(leader(desk), get_document, made.id)
    assert sheet.reason == "盘盈盘亏：货架复核"
    lines = [(row.line.part_id, row.line.condition, row.line.quantity) for row in sheet.lines]
    assert lines == [(pump, GOOD, -2), (pump, BAD, 1), (valve, GOOD, 3)]
    assert held(desk, pump)[W, GOOD] == 4
    assert held(desk, pump)[W, BAD] == 1
    assert held(desk, valve)[W, GOOD] == 3


def test_what_moved_since_it_was_seen_is_told_and_nothing_is_written(desk: Desk) -> None:
    shelf = make_warehouse(desk)
    pump, valve = make_part(desk, "PSB-1"), make_part(desk, "VLV-2")
    stock_up(desk, shelf, pump, 6)
    stock_up(desk, shelf, valve, 2)
    post(desk, "WX", shelf, LineInput(part_id=pump, quantity=1))
    with pytest.raises(StockMovedError) as told:
        _adjust(desk, shelf, StockFigure(valve, "good", 2, 5), StockFigure(pump, "good", 6, 4))
    assert told.value.fields == {"count": 1, "held": {1: 5}}
    assert (held(desk, pump)[W, GOOD], held(desk, valve)[W, GOOD]) == (5, 2)
    assert _documents(desk, "TZ") == []
    _adjust(desk, shelf, StockFigure(valve, "good", 2, 5), StockFigure(pump, "good", 5, 4))
    assert (held(desk, pump)[W, GOOD], held(desk, valve)[W, GOOD]) == (4, 5)


@pytest.mark.parametrize(
    ("figure", "reason", "problem"),
    [
        ((2, -1), "盘亏", {"figures.0.wanted": "negative"}),
        ((2, 10**9), "盘盈", {"figures.0.wanted": "too_many_pieces"}),
        ((2, 2), "盘亏", {"figures": "required"}),
        ((2, 1), "  ", {"reason": "required"}),
    ],
)
def test_bad_figures_are_refused_by_name(
    desk: Desk, figure: tuple[int, int], reason: str, problem: dict[str, str]
) -> None:
    shelf, pump = make_warehouse(desk), make_part(desk, "PSB-1")
    stock_up(desk, shelf, pump, 2)
    with pytest.raises(ProblemsError) as refused:
        _adjust(desk, shelf, StockFigure(pump, "good", *figure), reason=reason)
    assert refused.value.problems == problem


def test_a_part_with_serial_numbers_is_named_by_its_own_figure(desk: Desk) -> None:
    shelf, pump, screen = (
        make_warehouse(desk),
        make_part(desk, "PSB-1"),
        make_part(desk, "65E5K", has_serial=True),
    )
    stock_up(desk, shelf, pump, 2)
    with pytest.raises(ProblemsError) as refused:
        _adjust(desk, shelf, StockFigure(pump, "good", 2, 2), StockFigure(screen, "good", 0, 1))
    assert refused.value.problems == {"figures.1.serials": "required"}


def test_who_may_not_correct_may_not_adjust(desk: Desk) -> None:
    shelf, pump = make_warehouse(desk), make_part(desk, "PSB-1")
    with pytest.raises(NotPermittedError):
        _adjust(desk, shelf, StockFigure(pump, "good", 0, 1), by=clerk(desk))


# ---- what the grid is given


def test_the_board_tells_what_is_here_what_comes_and_what_waits(desk: Desk) -> None:
    shelf, other = make_warehouse(desk), make_warehouse(desk, "二号库")
    pump, valve, belt = make_part(desk, "PSB-1"), make_part(desk, "VLV-2"), make_part(desk, "BLT-3")
    hq = make_party(desk, "客服本部")
    stock_up(desk, shelf, pump, 6)
    stock_up(desk, shelf, pump, 2, "bad")
    post(desk, "FH", shelf, LineInput(part_id=pump, quantity=4), party_id=hq)
    post(desk, "BR", shelf, LineInput(part_id=valve, quantity=5), party_id=hq, paper_here=True)
    post(desk, "BR", other, LineInput(part_id=belt, quantity=7), party_id=hq, paper_here=True)
    post(desk, "DB", shelf, LineInput(part_id=pump, quantity=1), party_id=hq)
    rows = _board(desk, shelf, belt)
    row = rows[pump]
    assert (row.stock.good, row.stock.bad, row.coming, row.waiting) == (5, 2, 4, 0)
    assert (rows[valve].stock.good, rows[valve].waiting) == (0, 5)
    assert (rows[belt].waiting, rows[belt].is_gone) == (0, True)
    assert belt not in _board(desk, shelf)
    assert row.id == (shelf, pump)


def test_codes_are_found_in_any_letters_and_by_brand_where_two_share_one(desk: Desk) -> None:
    shelf, pump = make_warehouse(desk), make_part(desk, "PSB-1a", "排水泵")
    stock_up(desk, shelf, pump, 6)
    found = desk.runner.read(clerk(desk), find_codes, shelf, ("psb-1A", "NO-SUCH", ""))
    assert [(part.id, part.name, part.good) for part in found["psb-1A"]] == [(pump, "排水泵", 6)]
    assert found["NO-SUCH"] == ()
    assert "" not in found
