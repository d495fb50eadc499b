# SPDX-License-Identifier: Apache-2.0
"""The five books, the card of a part, the stock list, documents and serials, as they are read."""

from __future__ import annotations

import pytest

from app.bootstrap import Desk
from app.core.errors import NotPermittedError
from app.core.statements import driver_of, run
from app.parts.books import BookQuery, CardQuery, get_book, get_card
from app.parts.document_list import DocumentView, FindDocuments, count_waiting, find_documents, get_document
from app.parts.inputs import LineInput
from app.parts.month_ends import work_out_next
from app.parts.rules import Book, Condition
from app.parts.serial_list import find_serial, serial_steps
from app.parts.stock_list import StockState, list_stock, list_warehouses
from tests.support.desk import FrozenClock, make_actor
from tests.support.parts import clerk, make_part, make_party, make_warehouse, post, stock_up


@pytest.mark.covers("D36")
@pytest.mark.covers("D45")
def test_every_book_says_what_was_there_came_went_and_is_there(desk: Desk, clock: FrozenClock) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "PSB-1", "排水泵")
    station, hq = make_party(desk, "建国路服务站"), make_party(desk, "客服本部")
    first_on = desk.runner.today_on
    stock_up(desk, shelf, part, 10)
    clock.move(days=1)
    today_on = desk.runner.today_on
    post(desk, "QD", shelf, LineInput(part_id=part, quantity=4, owed=3), party_id=station)
    post(
        desk,
        "FH",
        shelf,
        LineInput(
            part_id=part,
            quantity=6,
        ),
        party_id=hq,
    )
    post(
        desk, "BR", shelf, LineInput(part_id=part, quantity=2, owed=2),
        party_id=hq, goods_here=True, paper_here=True,
    )  # fmt: skip

    def lines(book: Book, until_on: object = today_on) -> list[tuple[str, str, int, int, int, int]]:
        query = BookQuery(book, today_on, until_on)  # type: ignore[arg-type]
        return [
            (line.place, line.condition.value, line.opening, line.came_in, line.went_out, line.closing)
            for line in desk.runner.read(clerk(desk), get_book, query)
        ]

    assert lines(Book.STOCK) == [("备件库", "good", 10, 2, 4, 8)]
    assert lines(Book.OWED_TO_US) == [("建国路服务站", "bad", 0, 3, 0, 3)]
    assert lines(Book.OWED_BY_US) == [("客服本部", "bad", 0, 2, 0, 2)]
    assert lines(Book.TRANSIT) == [("客服本部", "good", 0, 6, 0, 6)]
    assert lines(Book.DEALINGS) == [("客服本部", "good", 0, 0, 8, -8), ("建国路服务站", "good", 0, 4, 3, 1)]
    clock.move(days=1)
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=5))
    assert lines(Book.STOCK) == [("备件库", "good", 10, 2, 4, 8)], "what came later changes no past day"

    card = desk.runner.read(clerk(desk), get_card, CardQuery(part, first_on, today_on))
    assert [(line.came_in, line.went_out, line.balance) for line in card.lines] == [
        (10, 0, 10),
        (0, 4, 6),
        (2, 0, 8),
    ]
    assert (card.opening, card.closing) == (0, 8)
    assert card.lines[1].partner == "建国路服务站"


def test_the_stock_list_says_how_every_part_stands(desk: Desk) -> None:
    shelf = make_warehouse(desk)
    fine, out = make_part(desk, "A-1", "压缩机"), make_part(desk, "B-2", "门封条")
    stock_up(desk, shelf, fine, 2)
    stock_up(desk, shelf, out, 1)
    post(desk, "WX", shelf, LineInput(part_id=out, quantity=1, old_back=1))

    rows = desk.runner.read(clerk(desk), list_stock, shelf)
    assert [(row.code, row.good, row.bad, row.state) for row in rows] == [
        ("A-1", 2, 0, StockState.FINE),
        ("B-2", 0, 1, StockState.OUT),
    ]
    assert [row.code for row in desk.runner.read(clerk(desk), list_stock, shelf, "封条")] == ["B-2"]
    assert [row.name for row in desk.runner.read(clerk(desk), list_warehouses)] == ["备件库"]
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk, "catalog.read"), list_stock, shelf)


@pytest.mark.covers("D37")
def test_the_folder_shows_what_waits_for_what_and_how_long(desk: Desk, clock: FrozenClock) -> None:
    shelf, part, hq = make_warehouse(desk), make_part(desk, "A-1"), make_party(desk, "客服本部")
    made = post(desk, "BR", shelf, LineInput(part_id=part, quantity=2), party_id=hq, paper_here=True)
    post(desk, "QC", shelf, LineInput(part_id=part, quantity=2))
    clock.move(days=4)

    waiting = desk.runner.read(clerk(desk), find_documents, FindDocuments(DocumentView.WAITING))
    assert [(row.number, row.has_goods, row.has_paper, row.waits_days) for row in waiting] == [
        (made.number, False, True, 4)
    ]
    assert desk.runner.read(clerk(desk), count_waiting) == 1
    sheet = desk.runner.read(clerk(desk), get_document, made.id)
    assert (sheet.row.partner, sheet.lines[0].code, sheet.moves) == ("客服本部", "A-1", ())
    assert [one.what for one in sheet.arrivals] == ["paper"]
    everything = desk.runner.read(clerk(desk), find_documents, FindDocuments(text=made.number[:6]))
    assert [row.number for row in everything] == [made.number]


@pytest.mark.covers("D40")
def test_a_piece_is_followed_by_its_serial_old_and_new(desk: Desk) -> None:
    shelf, part, hq = (
        make_warehouse(desk),
        make_part(desk, "65E5K", has_serial=True),
        make_party(desk, "客服本部"),
    )
    post(
        desk, "BR", shelf, LineInput(part_id=part, quantity=1, serials=("SN-1",)),
        party_id=hq, goods_here=True, paper_here=True,
    )  # fmt: skip
    post(
        desk,
        "WX",
        shelf,
        LineInput(part_id=part, quantity=1, old_back=1, serials=("SN-1",), old_serials=("OLD-9",)),
    )

    steps = desk.runner.read(clerk(desk), serial_steps, "sn-1")
    assert [(one.kind, one.source_kind, one.target_kind) for one in steps] == [
        ("BR", "supply", "warehouse"),
        ("WX", "warehouse", "use"),
    ]
    assert steps[1].beside == ("OLD-9",)
    old = desk.runner.read(clerk(desk), serial_steps, "OLD-9")
    assert [(one.target_kind, one.condition, one.is_old) for one in old] == [
        ("warehouse", Condition.BAD.value, True)
    ]


def test_the_ends_of_months_are_kept_and_forgotten_when_an_old_day_gains_a_document(
    desk: Desk, clock: FrozenClock
) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "A-1")
    first_on = desk.runner.today_on
    stock_up(desk, shelf, part, 10)
    clock.move(days=40)
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=3))
    clock.move(days=40)

    def work_out() -> int:
        with desk.runner.database.writing() as session:
            while work_out_next(driver_of(session), desk.runner.today_on):
                pass
            kept = run(session, "SELECT count(*) FROM stock_month").fetchone()[0]
            session.commit()
        return int(kept)

    def book() -> list[tuple[int, int, int, int]]:
        query = BookQuery(Book.STOCK, desk.runner.today_on, desk.runner.today_on)
        lines = desk.runner.read(clerk(desk), get_book, query)
        return [(line.opening, line.came_in, line.went_out, line.closing) for line in lines]

    assert work_out() >= 2
    assert book() == [(7, 0, 0, 7)]
    with desk.runner.database.writing() as session:
        run(session, "UPDATE stock_month_end SET quantity = quantity + 100")
        session.commit()
    assert book() == [(107, 0, 0, 107)], "the book begins at the kept end of a month"
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=2), dated_on=first_on)
    assert book() == [(5, 0, 0, 5)], "an end that is no longer true is never used"
    assert work_out() >= 2
    assert book() == [(5, 0, 0, 5)]


def test_a_piece_on_a_waiting_document_is_found_there(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76", has_serial=True)
    hq = make_party(desk, "客服本部")
    line = LineInput(part_id=part, quantity=2, serials=("QD76-2410", "QD76-2411"))
    made = post(desk, "BR", shelf, line, party_id=hq, paper_here=True)

    found = desk.runner.read(clerk(desk), find_serial, " qd76-2410 ")
    assert found.steps == ()
    assert [(one.number, one.partner) for one in found.waiting] == [(made.number, "客服本部")]
    assert desk.runner.read(clerk(desk), find_serial, "QD76-24").waiting == ()
    listed = desk.runner.read(clerk(desk), find_documents, FindDocuments(text="QD76-2410"))
    assert [row.number for row in listed] == [made.number]
