# SPDX-License-Identifier: Apache-2.0
"""Counts on desks that are apart: the same plan, lines of both, and what the other moved meanwhile (D44)."""

from __future__ import annotations

from uuid import UUID

import pytest

from app.catalog.term_models import Part
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork
from app.parts.count_file import get_count
from app.parts.count_list import list_counts
from app.parts.count_plan import plan_week
from app.parts.count_rules import COUNT_TASK, CountStatus
from app.parts.counting import Counted, CountPieces, HandIn, count_pieces, hand_in
from app.parts.documents import register_document
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.places import SaveWarehouse, save_warehouse
from tests.support.shops import Shop, Shops, settle

pytestmark = pytest.mark.long


def _part(uow: UnitOfWork) -> UUID:
    part = Part(scope=NIL, code="QD76", name="压缩机", unit="台", has_serial=False)
    uow.add(part)
    uow.flush()
    return part.id


def post(shop: Shop, kind: str, place: UUID, part: UUID, count: int) -> None:
    line = LineInput(part_id=part, quantity=count)
    today_on = shop.desk.runner.today_on
    shop.do(register_document, RegisterDocument(kind=kind, place_id=place, lines=[line], dated_on=today_on))


def count(shop: Shop, row_id: UUID, part: UUID, counted: int) -> None:
    shop.do(count_pieces, CountPieces(row_id, [Counted(part, counted=counted)]))


@pytest.mark.covers("D44")
def test_two_desks_plan_and_count_one_zone_apart(shops: Shops) -> None:
    front, back = shops
    place = front.do(save_warehouse, SaveWarehouse("备件库"))
    part = front.do(_part)
    post(front, "QC", place, part, 10)
    settle(*shops)
    for shop in shops:
        assert shop.do(plan_week) == 1
    settle(*shops)
    for shop in shops:
        assert shop.do(plan_week) == 0
        (row,) = shop.read(list_counts)
        assert (row.zone, row.status) == ("", CountStatus.PLANNED)
        tasks = f"SELECT count(*) FROM task WHERE kind = '{COUNT_TASK}' AND status = 'open'"
        assert shop.scalar(tasks) == 1
        assert shop.scalar("SELECT count(*) FROM conflict") == 0
        assert shop.scalar("SELECT count(*) FROM held_change") == 0
    # The back gives two out; the front does not know it, and counts what lies there: one is missing.
    post(back, "WX", place, part, 2)
    count(back, row.id, part, 8)
    count(front, row.id, part, 7)
    assert front.scalar("SELECT book FROM stock_count_line") == 10
    settle(*shops)
    done = front.do(hand_in, HandIn(row.id))
    assert (done.status, done.differences) == (CountStatus.HANDED_IN, 1)
    settle(*shops)
    for shop in shops:
        file = shop.read(get_count, row.id)
        (result,) = file.results
        assert (result.counted, result.book, result.difference) == (7, 8, -1)
        assert shop.scalar("SELECT count(*) FROM stock_count_line") == 2
        assert file.row.status is CountStatus.HANDED_IN
        assert shop.parts.loop.check() == ()
