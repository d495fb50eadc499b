# SPDX-License-Identifier: Apache-2.0
"""The day's goods report on two desks that are apart: late documents, signatures at another's desk."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from app.catalog.term_models import Part
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork
from app.parts.day_acts import (
    LeadersWord,
    MakeReport,
    SignReport,
    make_report,
    override_desks,
    sign_report,
)
from app.parts.day_report import DayReport, get_day_report
from app.parts.day_rules import DayStatus, NumberState, Signing
from app.parts.documents import Registered, register_document
from app.parts.errors import DesksBehindError
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.places import SaveWarehouse, save_warehouse
from tests.support.company import PASSWORD, hire
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD
from tests.support.shops import Shop, Shops, same, settle

pytestmark = pytest.mark.long


def _part(uow: UnitOfWork) -> UUID:
    part = Part(scope=NIL, code="QD76", name="压缩机", unit="个")
    uow.add(part)
    uow.flush()
    return part.id


def _post(shop: Shop, kind: str, place_id: UUID, part_id: UUID, quantity: int) -> Registered:
    line = LineInput(part_id=part_id, quantity=quantity)
    on = shop.desk.runner.today_on
    command = RegisterDocument(kind=kind, place_id=place_id, lines=(line,), dated_on=on)
    made: Registered = shop.do(register_document, command)
    return made


def _numbers(report: DayReport) -> list[str]:
    return [line.number for line in report.lines]


@pytest.mark.covers("D33")
@pytest.mark.covers("D35")
def test_a_day_that_one_desk_closes_leaves_the_other_s_documents_to_the_next(shops: Shops) -> None:
    front, back = shops
    for number, name, role in (("1000", "财务", "D48-10"), ("1100", "经理", "D48-11")):
        hire(front.desk, front.actor, number, name, role, from_on=front.desk.runner.today_on)
    shelf = front.do(save_warehouse, SaveWarehouse("备件库"))
    part = front.do(_part)
    opening = _post(front, "QC", shelf, part, 10)
    settle(*shops)
    day_on = front.desk.runner.today_on
    next_on = day_on + timedelta(days=1)

    late = _post(back, "WX", shelf, part, 2)
    assert late.posted_on == day_on
    # The day is not over, so the other desk may still write: a leader has to let it be closed.
    with pytest.raises(DesksBehindError):
        front.do(make_report, MakeReport(day_on))
    front.do(override_desks, LeadersWord(day_on, "后台停电", ADMIN_NUMBER, ADMIN_PASSWORD))
    front.do(make_report, MakeReport(day_on))
    settle(*shops)

    report = same(shops, get_day_report, day_on)
    assert (report.status, _numbers(report)) == (DayStatus.MADE, [opening.number])
    following = same(shops, get_day_report, next_on)
    assert _numbers(following) == [late.number]
    assert following.lines[0].dated_on == day_on
    assert following.sums.is_equal
    assert following.numbers.remarks == ()

    back.do(sign_report, SignReport(day_on, Signing.FINANCE, "1000", PASSWORD))
    front.do(sign_report, SignReport(day_on, Signing.MANAGER, "1100", PASSWORD))
    settle(*shops)
    report = same(shops, get_day_report, day_on)
    assert report.status is DayStatus.SIGNED
    assert [shop.scalar("SELECT count(*) FROM held_change") for shop in shops] == [0, 0]


def test_two_reports_of_one_day_made_apart_leave_one_and_lose_nothing(shops: Shops) -> None:
    front, back = shops
    shelf = front.do(save_warehouse, SaveWarehouse("备件库"))
    part = front.do(_part)
    _post(front, "QC", shelf, part, 10)
    settle(*shops)
    day_on = front.desk.runner.today_on
    word = LeadersWord(day_on, "断网", ADMIN_NUMBER, ADMIN_PASSWORD)
    mine, other = _post(front, "WX", shelf, part, 1), _post(back, "WX", shelf, part, 2)
    for shop in shops:
        shop.do(override_desks, word)
        shop.do(make_report, MakeReport(day_on))
    settle(*shops)
    # The later report counts: it has the second desk's slip, and the first desk's waits for the next day.
    report = same(shops, get_day_report, day_on)
    following = same(shops, get_day_report, day_on + timedelta(days=1))
    assert report.status is DayStatus.MADE
    assert {*_numbers(report), *_numbers(following)} >= {mine.number, other.number}
    assert not {*_numbers(report)} & {*_numbers(following)}
    assert all(row.state is not NumberState.MISSING for row in following.numbers.remarks)
    assert report.sums.is_equal
    assert following.sums.is_equal
