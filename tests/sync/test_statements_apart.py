# SPDX-License-Identifier: Apache-2.0
"""A statement that two desks of a store work on apart: all acts stay, both say the same (D45)."""

from __future__ import annotations

from uuid import UUID

import pytest

from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork
from app.parts.documents import register_document
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.places import SaveWarehouse, save_warehouse
from app.parts.reconciling_lines import StationLine
from app.parts.rules import Direction
from app.parts.statement_due import tell_statements_due
from app.parts.statement_list import StatementSheet, get_statement, list_due
from app.parts.statement_rules import Period, StatementStatus, last_period
from app.parts.statement_working import ItemState
from app.parts.statements import (
    AgreePair,
    BeginStatement,
    DecideLine,
    SignStatement,
    StatementWord,
    TakeIn,
    agree_pair,
    begin_statement,
    decide_line,
    send_statement,
    sign_statement,
    take_in,
)
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD
from tests.support.shops import Shop, Shops, settle

pytestmark = pytest.mark.long
_CODE = "0060218"


def _ground(uow: UnitOfWork) -> tuple[UUID, UUID]:
    part = Part(scope=NIL, code=_CODE, name="门封条", unit="条", has_serial=False)
    station = Party(scope=NIL, kind="station", name="喀什服务站")
    uow.add(part)
    uow.add(station)
    uow.flush()
    return part.id, station.id


def _period(shop: Shop) -> Period:
    return last_period(shop.desk.runner.today_on, (15, 31))


def _deliver(shop: Shop, place: UUID, part: UUID, station: UUID, quantity: int) -> str:
    order = RegisterDocument(
        kind="QD",
        place_id=place,
        lines=(LineInput(part_id=part, quantity=quantity),),
        dated_on=_period(shop)[0],
        party_id=station,
    )
    return str(shop.do(register_document, order).number)


def _sheet(shop: Shop, row_id: UUID) -> StatementSheet:
    sheet: StatementSheet = shop.read(get_statement, row_id)
    return sheet


def _said(sheet: StatementSheet) -> tuple[object, ...]:
    items = [(item.id, item.state, item.word) for item in sheet.found.items]
    return sheet.row, items, sheet.found.accounts, sheet.standing, sheet.came_after


@pytest.mark.covers("D45")
def test_what_two_desks_say_apart_comes_to_the_same_on_both(shops: Shops) -> None:
    front, back = shops
    place = front.do(save_warehouse, SaveWarehouse("备件库"))
    part, station = front.do(_ground)
    opening = LineInput(part_id=part, quantity=100)
    front.do(
        register_document,
        RegisterDocument(kind="QC", place_id=place, lines=(opening,), dated_on=_period(front)[0]),
    )
    first = _deliver(front, place, part, station, 5)
    _deliver(front, place, part, station, 7)
    settle(*shops)
    period = _period(front)
    for shop in shops:
        # Each begins the statement, and hands the task out, without the other.
        assert [row.party for row in shop.read(list_due)] == ["喀什服务站"]
        shop.do(tell_statements_due)
        shop.do(begin_statement, BeginStatement(station, *period))
    (row_id,) = {shop.scalar("SELECT id FROM stock_statement") for shop in shops}
    row = UUID(hex=row_id)
    lines = (
        StationLine(2, first, period[0], _CODE, 5, Direction.OUT),
        StationLine(3, "K-9", period[0], _CODE, 8, Direction.OUT),
    )
    for shop in shops:
        shop.do(take_in, TakeIn(row, "喀什.xlsx", "ab", lines, {"on": "日期"}))
    for shop in (*shops, *shops):
        shop.sync()
    ours, theirs = sorted(_sheet(front, row).asked, key=lambda item: item.book is None)
    assert ours.book is not None
    assert theirs.line_id is not None
    front.do(agree_pair, AgreePair(row, ours.book.id, theirs.line_id))
    back.do(decide_line, DecideLine(row, None, theirs.line_id, "theirs", "对方多记"))
    back.do(send_statement, StatementWord(row, "微信"))
    for shop in (*shops, *shops):
        shop.sync()
    assert _said(_sheet(front, row)) == _said(_sheet(back, row))
    assert len(_sheet(front, row).sides.station) == 2
    # The later word of the line counts.
    assert [item.state for item in _sheet(back, row).found.items] == [
        ItemState.OPEN,
        ItemState.DECIDED,
        ItemState.AGREED,
    ]
    front.do(sign_statement, SignStatement(row, ADMIN_NUMBER, ADMIN_PASSWORD))
    back.do(agree_pair, AgreePair(row, ours.book.id, theirs.line_id))
    back.do(sign_statement, SignStatement(row, ADMIN_NUMBER, ADMIN_PASSWORD))
    for shop in (*shops, *shops):
        shop.sync()
    sheets = [_sheet(shop, row) for shop in shops]
    assert _said(sheets[0]) == _said(sheets[1])
    assert sheets[0].row.status is StatementStatus.OURS
    assert len(sheets[0].standing.void) == 2
    assert not sheets[0].came_after
    for shop in shops:
        assert shop.scalar("SELECT count(*) FROM held_change") == 0
        assert shop.scalar("SELECT count(*) FROM task WHERE kind = 'parts.statement_due'") == 1
        assert shop.scalar("SELECT count(*) FROM task WHERE kind = 'parts.statement_line'") == 1
        assert shop.scalar("SELECT status FROM stock_statement") == "ours"
