# SPDX-License-Identifier: Apache-2.0
"""The paper-era ledgers: read from dirty files, checked against each other, posted together or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.documents.errors import ColumnsMissingError
from app.documents.outgoing import xlsx_table
from app.documents.tabular import Table, read_content
from app.parts.books import BookQuery, get_books
from app.parts.document_list import FindDocuments
from app.parts.documents import Registered
from app.parts.following import find_followed
from app.parts.opening import OpeningCheck, PostOpening, check_opening, post_opening
from app.parts.opening_imports import OpeningFile, book_called, read_opening
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.rules import Book, Condition, PlaceKind
from tests.support.parts import (
    LineInput,
    clerk,
    held,
    leader,
    make_part,
    make_party,
    make_warehouse,
    post,
)

STOCK = (
    ("友好路店备件库存账", "", "", "", ""),
    ("仓库", "编码", "品名", "好件", "坏件"),
    ("备件库", "ｑｄ76", "压缩机", "12", "3"),
    ("同上", "PCB-470", "主控板", "1,009", ""),
    ("备件库", "MF-35", "电机", "0", "-"),
    ("", "合计", "", "1021", "3"),
)
DEALINGS = (
    ("服务站", "备件编码", "账面数", "服务站账面数", "人欠坏件"),
    ("喀什服务站", "QD76", "5", "5", "2"),
    ("喀什服务站", "PCB-470", "4", "4", ""),
)
OWED_TO_US = (("往来单位", "编码", "数量"), ("喀什服务站", "QD76", "2"))
OWED_BY_US = (("往来单位", "编码", "应返数量"), ("海尔工厂客服中心", "PCB-470", "7"))
TRANSIT = (
    ("发货单位", "编码", "数量", "清单数量", "发货清单号"),
    ("海尔工厂客服中心", "MF-35", "6", "6", "FH20261101"),
)


class World:
    """A store with a warehouse, a station, a maker and three parts."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.shelf = make_warehouse(desk, "备件库")
        self.station = make_party(desk, "喀什服务站")
        self.maker = make_party(desk, "海尔工厂客服中心", "maker")
        self.parts = {code: make_part(desk, code) for code in ("QD76", "PCB-470", "MF-35")}

    def read(self, book: Book, rows: Iterable[tuple[str, ...]]) -> OpeningFile:
        return read_opening(book, table(rows), self.desk.identity.zone)

    def files(self, **rows: Iterable[tuple[str, ...]]) -> tuple[OpeningFile, ...]:
        """Return all five ledgers, some of them other than they should be."""
        every = {
            "stock": STOCK,
            "dealings": DEALINGS,
            "owed_by_us": OWED_BY_US,
            "owed_to_us": OWED_TO_US,
            "transit": TRANSIT,
        }
        return tuple(self.read(Book(name), told) for name, told in (every | rows).items())

    def order(self, files: tuple[OpeningFile, ...], days_ago: int = 0) -> PostOpening:
        return PostOpening(self.desk.runner.today_on - timedelta(days=days_ago), files)

    def check(self, files: tuple[OpeningFile, ...], days_ago: int = 0) -> OpeningCheck:
        found: OpeningCheck = self.desk.runner.read(
            leader(self.desk), check_opening, self.order(files, days_ago)
        )
        return found

    def post(self, files: tuple[OpeningFile, ...]) -> list[Registered]:
        made: list[Registered] = self.desk.runner.write(
            leader(self.desk), post_opening, self.order(files)
        ).answer
        return made

    def codes(self, **rows: Iterable[tuple[str, ...]]) -> list[tuple[str, int, str]]:
        found = self.check(self.files(**rows))
        return [(one.book.value, one.row, one.code) for one in found.differences]


@pytest.fixture
def world(desk: Desk) -> World:
    return World(desk)


def table(rows: Iterable[tuple[str, ...]]) -> Table:
    return read_content("期初.xlsx", xlsx_table(rows))


def with_row(rows: tuple[tuple[str, ...], ...], *row: str) -> tuple[tuple[str, ...], ...]:
    return (*rows, row)


@pytest.mark.covers("D36")
def test_five_ledgers_that_agree_are_posted_together(world: World) -> None:
    files = world.files()
    found = world.check(files)
    assert found.differences == ()
    assert found.agrees
    assert [(book.book, book.accounts, book.good, book.bad) for book in found.books] == [
        (Book.STOCK, 3, 1021, 3),
        (Book.DEALINGS, 2, 9, 0),
        (Book.OWED_BY_US, 1, 0, 7),
        (Book.OWED_TO_US, 1, 0, 2),
        (Book.TRANSIT, 1, 6, 0),
    ]
    made = world.post(files)
    assert [one.status for one in made] == ["posted"] * 5
    assert held(world.desk, world.parts["QD76"]) == {
        (PlaceKind.WAREHOUSE, Condition.GOOD): 12,
        (PlaceKind.WAREHOUSE, Condition.BAD): 3,
        (PlaceKind.PARTY, Condition.GOOD): 5,
        (PlaceKind.OWED_TO_US, Condition.BAD): 2,
        (PlaceKind.OPENING, Condition.GOOD): -17,
        (PlaceKind.OPENING, Condition.BAD): -5,
    }
    today = world.desk.runner.today_on
    books = world.desk.runner.read(leader(world.desk), get_books, BookQuery(Book.STOCK, today, today))
    closing = {book: sum(line.closing for line in lines) for book, lines in books.items()}
    assert closing == {
        Book.STOCK: 1024,
        Book.DEALINGS: 9,
        Book.OWED_BY_US: 7,
        Book.OWED_TO_US: 2,
        Book.TRANSIT: 6,
    }


@pytest.mark.covers("D37")
def test_goods_in_transit_at_the_opening_are_received_from_there(world: World) -> None:
    made = world.post(world.files())[-1]
    wanted = FindDocuments(kind="FH", party_id=world.maker)
    followed = world.desk.runner.read(leader(world.desk), find_followed, wanted)
    assert [row.id for row in followed] == [made.id]
    others = world.desk.runner.read(leader(world.desk), find_followed, replace(wanted, kind="DB"))
    assert others == ()
    line = LineInput(part_id=world.parts["MF-35"], quantity=6)
    post(
        world.desk, "BR", world.shelf, line, party_id=world.maker, of_document_id=made.id,
        goods_here=True, paper_here=True,
    )  # fmt: skip
    assert held(world.desk, world.parts["MF-35"]) == {
        (PlaceKind.WAREHOUSE, Condition.GOOD): 6,
        (PlaceKind.OPENING, Condition.GOOD): -6,
    }


def test_a_book_is_opened_once_unless_it_was_reversed(world: World) -> None:
    made = world.post(world.files())
    found = world.check(world.files())
    assert {one.code for one in found.differences} == {"opening_opened_before"}
    with pytest.raises(ProblemsError) as caught:
        world.post(world.files())
    assert caught.value.problems == {"opening": "opening_differs"}
    world.desk.runner.write(leader(world.desk), reverse_document, ReverseDocument(made[0].id, "账本抄错"))
    stock = world.files()[:1]
    assert world.check(stock).agrees
    world.post(stock)
    # Another partner can still be opened.
    make_party(world.desk, "和田服务站")
    later = (world.read(Book.DEALINGS, (DEALINGS[0][:3], ("和田服务站", "QD76", "1"))),)
    assert world.check(later).agrees


@pytest.mark.parametrize(
    ("book", "row", "expected"),
    [
        ("stock", ("备件库", "XX-1", "不知道", "1", ""), ("stock", 7, "opening_unknown_part")),
        ("stock", ("老库", "MF-35", "电机", "1", ""), ("stock", 7, "opening_unknown_warehouse")),
        ("stock", ("备件库", "QD76", "压缩机", "1", ""), ("stock", 7, "opening_account_twice")),
        ("stock", ("备件库", "MF-35", "电机", "-1", ""), ("stock", 7, "not_positive")),
        ("stock", ("备件库", "MF-35", "电机", "2000000", ""), ("stock", 7, "too_large")),
        ("stock", ("备件库", "MF-35", "电机", "一箱", ""), ("stock", 7, "not_a_count")),
        ("stock", ("总计", "", "", "1100", ""), ("stock", 7, "opening_total_differs")),
        ("dealings", ("喀什服务站", "MF-35", "3", "4", ""), ("dealings", 4, "opening_partner_differs")),
        ("dealings", ("伊犁服务站", "MF-35", "3", "3", ""), ("dealings", 4, "opening_unknown_partner")),
        ("dealings", ("喀什服务站", "MF-35", "3", "3", "1"), ("dealings", 4, "opening_owed_to_us_differs")),
        ("owed_to_us", ("喀什服务站", "MF-35", "9"), ("owed_to_us", 3, "opening_not_in_dealings")),
        (
            "transit",
            ("海尔工厂客服中心", "QD76", "3", "2", "FH1102"),
            ("transit", 3, "opening_list_differs"),
        ),
    ],
)
def test_what_does_not_agree_is_said_by_row_and_nothing_is_posted(
    world: World, book: str, row: tuple[str, ...], expected: tuple[str, int, str]
) -> None:
    rows = {
        "stock": STOCK,
        "dealings": DEALINGS,
        "owed_to_us": OWED_TO_US,
        "transit": TRANSIT,
    }[book]
    files = world.files(**{book: with_row(rows, *row)})
    found = world.check(files)
    assert next((one.book.value, one.row, one.code) for one in found.differences) == expected
    with pytest.raises(ProblemsError):
        world.post(files)
    assert held(world.desk, world.parts["QD76"]) == {}


def test_counted_pieces_that_differ_are_said_even_where_paper_has_none(world: World) -> None:
    rows = (
        ("编码", "好坏件", "数量", "实盘数", "单位"),
        ("QD76", "好件", "12", "11", "个"),
        ("MF-35", "好件", "", "1", "个"),
        ("PCB-470", "坏的", "2", "2", "箱"),
        ("PCB-470", "？", "2", "2", "个"),
    )
    file = world.read(Book.STOCK, rows)
    assert [(one.row, one.reason) for one in file.problems] == [(5, "unknown_choice")]
    file = world.read(Book.STOCK, rows[:-1])
    found = world.check((file,))
    assert [(one.row, one.code, one.said, one.found) for one in found.differences] == [
        (2, "opening_counted_differs", 11, 12),
        (3, "opening_counted_differs", 1, 0),
        (4, "other_unit", None, None),
    ]


def test_a_list_that_is_written_down_already_is_not_opened_again(world: World) -> None:
    line = LineInput(part_id=world.parts["MF-35"], quantity=6)
    post(world.desk, "FH", world.shelf, line, party_id=world.maker, other_number="FH20261101")
    assert ("transit", 2, "opening_list_is_here") in world.codes()


def test_the_day_of_the_opening_is_no_day_to_come_and_no_closed_one(world: World) -> None:
    files = world.files()
    assert world.check(files, days_ago=-1).day_problem == "in_the_future"
    assert world.check(files, days_ago=365 * 40).day_problem == "too_early"
    with pytest.raises(ProblemsError) as caught:
        world.desk.runner.write(leader(world.desk), post_opening, world.order(files, days_ago=-1))
    assert caught.value.problems == {"day_on": "in_the_future"}


def test_one_file_for_one_book_and_only_who_sets_up(world: World) -> None:
    files = world.files()
    twice = (*files, files[0])
    assert ("stock", 0, "opening_book_twice") in [
        (one.book.value, one.row, one.code) for one in world.check(twice).differences
    ]
    assert not world.check(()).agrees
    with pytest.raises(NotPermittedError):
        world.desk.runner.read(clerk(world.desk), check_opening, world.order(files))


def test_two_partners_of_one_name_are_told_apart_by_a_person(world: World) -> None:
    make_party(world.desk, "喀什 服务站")
    assert ("dealings", 2, "opening_partner_unclear") in world.codes()


def test_columns_that_are_missing_are_named(world: World) -> None:
    with pytest.raises(ColumnsMissingError) as caught:
        world.read(Book.DEALINGS, (("编码", "备注"), ("QD76", "x")))
    assert caught.value.fields["fields"] == ("quantity", "place")


def test_names_of_sheets_say_which_book_they_are() -> None:
    named = {"好、坏件库存帐": "stock", "备件往来账": "dealings", "欠人坏件账": "owed_by_us",
             "人欠坏件": "owed_to_us", "在途": "transit", "Sheet1": None}  # fmt: skip
    assert {name: book_called(name) for name in named} == {
        name: None if book is None else Book(book) for name, book in named.items()
    }
