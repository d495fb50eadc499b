# SPDX-License-Identifier: Apache-2.0
"""Documents of the parts' ledger: what they move, what waits, what is refused, what is taken back."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.arrivals import FoundLine, RecordArrival, VoidDocument, record_arrival, void_document
from app.parts.documents import register_document, register_documents
from app.parts.errors import DocumentOverError, NotPostedError
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.models import StockDocument, StockSerial
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.rules import Condition, PlaceKind
from app.tasks.models import Task
from tests.support.parts import clerk, held, leader, make_part, make_party, make_warehouse, post, stock_up

GOOD, BAD = Condition.GOOD, Condition.BAD
W = PlaceKind.WAREHOUSE


@pytest.mark.covers("D31")
@pytest.mark.covers("D36")
@pytest.mark.covers("D37")
def test_a_receipt_waits_for_goods_and_paper_and_posts_at_once_when_both_are_here(desk: Desk) -> None:
    shelf, part, station = make_warehouse(desk), make_part(desk, "QD76"), make_party(desk, "客服本部")
    made = post(
        desk, "BR", shelf, LineInput(part_id=part, quantity=5, owed=2), party_id=station, paper_here=True
    )
    assert made.status == "waiting"
    assert made.posted_on is None
    assert held(desk, part) == {}

    status = desk.runner.write(
        clerk(desk), record_arrival, RecordArrival(document_id=made.id, what="goods")
    ).answer

    assert status == "posted"
    assert held(desk, part) == {
        (W, GOOD): 5,
        (PlaceKind.SUPPLY, GOOD): -5,
        (PlaceKind.OWED_BY_US, BAD): -2,
        (PlaceKind.USE, BAD): 2,
    }
    with pytest.raises(DocumentOverError):
        desk.runner.write(clerk(desk), record_arrival, RecordArrival(document_id=made.id, what="goods"))


@pytest.mark.covers("D38")
@pytest.mark.covers("D39")
@pytest.mark.covers("D41")
def test_what_is_missing_or_damaged_is_not_taken_for_good_and_opens_an_inquiry(desk: Desk) -> None:
    shelf, part, station = make_warehouse(desk), make_part(desk, "QD76"), make_party(desk, "客服本部")
    made = post(desk, "BR", shelf, LineInput(part_id=part, quantity=5), party_id=station, paper_here=True)
    arrival = RecordArrival(
        document_id=made.id, what="goods", outer_state="deformed", packing="brochures",
        lines=(FoundLine(line=1, missing=1, damaged=2),), note="外箱压扁，少一件",
    )  # fmt: skip
    desk.runner.write(clerk(desk), record_arrival, arrival)

    assert {key: count for key, count in held(desk, part).items() if key[0] is W} == {
        (W, GOOD): 2,
        (W, BAD): 2,
    }

    def inquiry(reading: Reading) -> tuple[str, str]:
        task = reading.session.scalars(select(Task)).one()
        return task.kind, task.why

    assert desk.runner.read(clerk(desk), inquiry) == ("parts.inquiry", "外箱压扁，少一件")


def test_a_part_goes_out_and_comes_back_bad_through_every_book(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "PSB-1")
    station, hq = make_party(desk, "建国路服务站"), make_party(desk, "客服本部")
    stock_up(desk, shelf, part, 10)
    post(desk, "QD", shelf, LineInput(part_id=part, quantity=4, owed=3), party_id=station)
    assert held(desk, part)[PlaceKind.PARTY, GOOD] == 1
    assert held(desk, part)[PlaceKind.OWED_TO_US, BAD] == 3

    back = post(
        desk, "TH", shelf, LineInput(part_id=part, quantity=3, condition="bad"),
        party_id=station, reason="换下坏件", goods_here=True, paper_here=True,
    )  # fmt: skip
    assert back.status == "posted"
    assert (PlaceKind.OWED_TO_US, BAD) not in held(desk, part)
    post(
        desk, "TH", shelf, LineInput(part_id=part, quantity=3, condition="bad"),
        party_id=hq, direction="out", reason="坏件返厂",
    )  # fmt: skip
    assert held(desk, part)[PlaceKind.OWED_BY_US, BAD] == 3
    assert sum(held(desk, part).values()) == 0


def test_serials_say_which_piece_went_where_and_which_came_out(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "65E5K", has_serial=True)
    hq = make_party(desk, "客服本部")
    post(
        desk, "BR", shelf, LineInput(part_id=part, quantity=2, serials=("sn-1", "sn-2")),
        party_id=hq, goods_here=True, paper_here=True,
    )  # fmt: skip
    post(
        desk,
        "WX",
        shelf,
        LineInput(part_id=part, quantity=1, old_back=1, serials=("SN-1",), old_serials=("OLD-9",)),
    )

    def rows(reading: Reading) -> list[tuple[str, str, bool]]:
        found = reading.session.scalars(select(StockSerial).order_by(StockSerial.hlc))
        return [(one.serial, one.condition, one.is_old) for one in found]

    assert desk.runner.read(clerk(desk), rows) == [
        ("SN-1", "good", False), ("SN-2", "good", False), ("SN-1", "good", False), ("OLD-9", "bad", True),
    ]  # fmt: skip
    with pytest.raises(ProblemsError) as refused:
        post(desk, "WX", shelf, LineInput(part_id=part, quantity=1))
    assert refused.value.problems == {"lines.0.serials": "required"}


def test_regrading_and_correcting_go_through_accounts_of_their_own(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "WDF22")
    stock_up(desk, shelf, part, 7)
    post(desk, "TZ", shelf, LineInput(part_id=part, quantity=2, to_condition="bad"), reason="外壳划伤")
    post(desk, "TZ", shelf, LineInput(part_id=part, quantity=-1), reason="盘亏")
    post(desk, "BF", shelf, LineInput(part_id=part, quantity=1, condition="bad"), reason="报废")
    assert held(desk, part) == {
        (W, GOOD): 4, (W, BAD): 1, (PlaceKind.OPENING, GOOD): -7, (PlaceKind.ADJUSTMENT, GOOD): 1,
        (PlaceKind.REGRADE, GOOD): 2, (PlaceKind.REGRADE, BAD): -2, (PlaceKind.SCRAP, BAD): 1,
    }  # fmt: skip


def test_a_posted_document_is_taken_back_by_another_once(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "1930H")
    stock_up(desk, shelf, part, 3)
    made = post(desk, "WX", shelf, LineInput(part_id=part, quantity=2))
    back = desk.runner.write(leader(desk), reverse_document, ReverseDocument(made.id, "录错单")).answer
    assert held(desk, part) == {(W, GOOD): 3, (PlaceKind.OPENING, GOOD): -3}
    assert back.status == "posted"
    with pytest.raises(DocumentOverError):
        desk.runner.write(leader(desk), reverse_document, ReverseDocument(made.id, "再来一次"))
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), reverse_document, ReverseDocument(back.id, "无权"))


def test_a_waiting_document_is_voided_with_a_reason_and_its_number_stays(desk: Desk) -> None:
    shelf, part, hq = make_warehouse(desk), make_part(desk, "1930H"), make_party(desk, "客服本部")
    made = post(desk, "BR", shelf, LineInput(part_id=part, quantity=1), party_id=hq)
    with pytest.raises(NotPostedError):
        desk.runner.write(leader(desk), reverse_document, ReverseDocument(made.id, "错"))
    desk.runner.write(leader(desk), void_document, VoidDocument(made.id, "重复录入"))
    with pytest.raises(DocumentOverError):
        desk.runner.write(clerk(desk), record_arrival, RecordArrival(document_id=made.id, what="goods"))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ({"quantity": 0}, {"lines.0.quantity": "not_positive"}),
        ({"quantity": -1}, {"lines.0.quantity": "not_positive"}),
        ({"quantity": 10**9}, {"lines.0.quantity": "too_large"}),
        ({"quantity": 4}, {"lines.0.quantity": "not_enough"}),
        ({"quantity": 1, "unit": "箱"}, {"lines.0.unit": "other_unit"}),
        ({"quantity": 1, "part_id": uuid4()}, {"lines.0.part_id": "unknown_choice"}),
        ({"quantity": 1, "owed": 2}, {"lines.0.owed": "more_than_line"}),
        ({"quantity": 1, "condition": "half"}, {"lines.0.condition": "unknown_choice"}),
    ],
)
def test_a_line_that_cannot_be_says_why_and_nothing_is_stored(
    desk: Desk, line: dict[str, object], problem: dict[str, str]
) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "1930H")
    stock_up(desk, shelf, part, 3)
    before = held(desk, part)
    with pytest.raises(ProblemsError) as refused:
        post(desk, "WX", shelf, LineInput(**{"part_id": part, **line}))
    assert refused.value.problems == problem
    assert held(desk, part) == before


def test_a_part_stands_once_on_a_document_and_its_date_is_no_dream(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "1930H")
    stock_up(desk, shelf, part, 3)
    line = LineInput(part_id=part, quantity=1)
    with pytest.raises(ProblemsError) as refused:
        post(desk, "WX", shelf, line, line, dated_on=desk.runner.today_on + timedelta(days=1))
    assert refused.value.problems == {"dated_on": "in_the_future", "lines.1.part_id": "named_twice"}


def test_the_database_itself_keeps_what_is_posted(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "1930H")
    stock_up(desk, shelf, part, 3)
    for statement in (
        "UPDATE stock_move SET quantity = 4",
        "DELETE FROM stock_move",
        "UPDATE stock_document SET lines = '[]'",
        "DELETE FROM stock_document",
    ):

        def run(uow: UnitOfWork, statement: str = statement) -> None:
            uow.session.connection().execute(text(statement))

        with pytest.raises(DatabaseError, match=r"insert-only|never deleted"):
            desk.runner.write(leader(desk), run)


def test_a_person_without_the_right_posts_nothing(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "1930H")
    command = RegisterDocument(
        kind="TZ", dated_on=desk.runner.today_on, place_id=shelf, reason="盘盈",
        lines=(LineInput(part_id=part, quantity=1),),
    )  # fmt: skip
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), register_document, command)

    def count(reading: Reading) -> int:
        return len(reading.session.scalars(select(StockDocument)).all())

    assert desk.runner.read(clerk(desk), count) == 0


def test_a_partner_s_paper_is_written_down_once(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "1930H")
    hq, station = make_party(desk, "客服本部"), make_party(desk, "建国路服务站")
    line = LineInput(part_id=part, quantity=1)
    first = post(desk, "BR", shelf, line, party_id=hq, other_number="KB-1108")
    with pytest.raises(ProblemsError) as refused:
        post(desk, "BR", shelf, line, party_id=hq, other_number=" KB-1108 ")
    assert refused.value.problems == {"other_number": "paper_twice"}
    post(desk, "BR", shelf, line, party_id=station, other_number="KB-1108")
    post(desk, "FH", shelf, line, party_id=hq, other_number="KB-1108")
    twice = tuple(
        RegisterDocument(
            kind="BR", dated_on=desk.runner.today_on, place_id=shelf, lines=(line,), party_id=hq,
            other_number="KB-2000",
        )
        for _ in range(2)
    )  # fmt: skip
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(clerk(desk), register_documents, twice)
    assert refused.value.problems == {"documents.1.other_number": "paper_twice"}
    desk.runner.write(leader(desk), void_document, VoidDocument(first.id, "录错"))
    post(desk, "BR", shelf, line, party_id=hq, other_number="KB-1108")
