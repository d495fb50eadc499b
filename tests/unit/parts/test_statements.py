# SPDX-License-Identifier: Apache-2.0
"""Statements of dealings: begun for a period, compared, agreed, signed; what is open goes on (D45, P10)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app import bootstrap
from app.admin.queries import StaffFilter, grants_of, list_staff
from app.bootstrap import Desk
from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core.data_folder import DataFolder
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from app.documents.commands import AttachFile, attach_file
from app.parts.errors import StatementStateError
from app.parts.inputs import LineInput
from app.parts.models import StockPlace
from app.parts.reconciling_lines import PairKind, StationLine, Suspected
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.rules import Direction
from app.parts.statement_due import count_statements_due, tell_statements_due
from app.parts.statement_list import (
    StatementSheet,
    get_statement,
    get_statement_paper,
    last_reading,
    list_due,
    list_statements,
)
from app.parts.statement_rules import TAKEN_MOST, StatementAct, StatementStatus, Wrong
from app.parts.statement_working import ItemState
from app.parts.statements import (
    AgreePair,
    BeginStatement,
    DecideLine,
    NoteTheirSign,
    SignStatement,
    StatementWord,
    TakeIn,
    UndoPair,
    agree_pair,
    begin_statement,
    decide_line,
    note_their_sign,
    reopen_statement,
    send_statement,
    sign_statement,
    take_in,
    undo_pair,
)
from app.tasks.queries import list_tasks_of
from app.tasks.rules import UNFINISHED
from tests.support.company import PASSWORD, found, hire
from tests.support.desk import FrozenClock
from tests.support.parts import leader, make_part, make_party, make_warehouse, post, stock_up

OUT, IN = Direction.OUT, Direction.IN
FIRST, SECOND = (date(2026, 11, 1), date(2026, 11, 15)), (date(2026, 11, 16), date(2026, 11, 30))
AFTER_FIRST, AFTER_SECOND = datetime(2026, 11, 17, 4, tzinfo=UTC), datetime(2026, 12, 2, 4, tzinfo=UTC)
BEGIN = datetime(2026, 10, 20, 4, tzinfo=UTC)
SEAL, PUMP = "0060218", "0060401"


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed store with two people, a warehouse with parts, and a station: hiring costs time."""
    folder = tmp_path_factory.mktemp("founded")
    data = DataFolder(folder)
    desk = bootstrap.create_desk(data, data.store, clock=FrozenClock(BEGIN))
    admin = found(desk)
    hire(desk, admin, "0800", "备件科", "D48-08", from_on=BEGIN.date())
    hire(desk, admin, "1100", "经理", "D48-11", from_on=BEGIN.date())
    place_id = make_warehouse(desk)
    for code in (SEAL, PUMP):
        stock_up(desk, place_id, make_part(desk, code), 500)
    make_party(desk, "喀什服务站")
    desk.close()
    return folder


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(AFTER_FIRST)


@pytest.fixture
def desk(founded: Path, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give an open copy of the store."""
    shutil.copytree(founded, tmp_path / "store")
    data = DataFolder(tmp_path / "store")
    opened = bootstrap.open_desk(data, data.store, clock=clock)
    yield opened
    opened.close()


class Dealings:
    """A station that gets parts from a warehouse and sends some back; done by the person of the section."""

    def __init__(self, desk: Desk, clock: FrozenClock) -> None:
        self.desk, self.clock = desk, clock

        def look(reading: Reading) -> None:
            ask = reading.session.scalars
            self.place_id = ask(select(StockPlace.id).where(StockPlace.kind == "warehouse")).one()
            self.station_id = ask(select(Party.id).where(Party.kind == "station")).one()
            self.parts = {row.code: row.id for row in ask(select(Part))}
            (person,) = (one for one in list_staff(reading, StaffFilter()) if one.number == "0800")
            grants = grants_of(reading, person.id)
            self.actor = Actor(person.id, person.number, person.name, new_id(), reading.scope, grants)

        desk.runner.read(desk.founder(), look)

    def deliver(self, on: date, code: str, quantity: int, other: str = "") -> Any:
        """Give parts out; returns the document."""
        line = LineInput(part_id=self.parts[code], quantity=quantity)
        fields = {"party_id": self.station_id, "dated_on": on, "other_number": other}
        return post(self.desk, "QD", self.place_id, line, **fields)

    def give_back(self, on: date, code: str, quantity: int) -> Any:
        """Get good parts back."""
        line = LineInput(part_id=self.parts[code], quantity=quantity)
        # It counts on the day on which the goods came.
        self.clock.at = datetime(on.year, on.month, on.day, 4, tzinfo=UTC)
        fields: dict[str, Any] = {"party_id": self.station_id, "dated_on": on, "reason": "多发"}
        return post(self.desk, "TH", self.place_id, line, goods_here=True, paper_here=True, **fields)

    def do(self, act: Callable[..., Any], command: object) -> Any:
        """Run a command."""
        return self.desk.runner.write(self.actor, act, command).answer

    def begin(self, period: tuple[date, date] = FIRST) -> UUID:
        """Begin a statement."""
        row_id: UUID = self.do(begin_statement, BeginStatement(self.station_id, *period))
        return row_id

    def take(self, row_id: UUID, *lines: StationLine, sha256: str = "ab", **fields: Any) -> int:
        """Take a file in."""
        columns = {"on": "日期", "part_code": "料号"}
        taken: int = self.do(take_in, TakeIn(row_id, "喀什.xlsx", sha256, lines, columns, **fields))
        return taken

    def sheet(self, row_id: UUID) -> StatementSheet:
        """Return the statement compared."""
        return self.desk.runner.read(self.actor, get_statement, row_id)

    def sign(self, row_id: UUID) -> str:
        """Sign for us."""
        name: str = self.do(sign_statement, SignStatement(row_id, "0800", PASSWORD))
        return name

    def tasks(self, row_id: UUID) -> list[tuple[str, str]]:
        """Return the unfinished tasks about a statement."""
        found = self.desk.runner.read(self.desk.founder(), list_tasks_of, row_id)
        return sorted((task.title, task.why) for task in found if task.status in UNFINISHED)


@pytest.fixture
def dealings(desk: Desk, clock: FrozenClock) -> Dealings:
    return Dealings(desk, clock)


def line(
    row: int, number: str, on: date, code: str, quantity: int, direction: Direction = OUT
) -> StationLine:
    return StationLine(row, number, on, code, quantity, direction)


def states(sheet: StatementSheet) -> list[ItemState]:
    return [item.state for item in sheet.found.items]


def account(sheet: StatementSheet, code: str) -> tuple[tuple[int, int, int, int], tuple[int, int, int, int]]:
    (one,) = (one for one in sheet.found.accounts if one.part_code == code)
    return tuple((side.opening, side.out, side.back, side.closing) for side in (one.ours, one.theirs))  # type: ignore[return-value]


@pytest.mark.covers("D45")
def test_both_sides_are_held_against_each_other_with_opening_movements_and_closing(
    dealings: Dealings, clock: FrozenClock
) -> None:
    dealings.deliver(date(2026, 10, 25), SEAL, 7)
    first = dealings.deliver(date(2026, 11, 3), SEAL, 5)
    second = dealings.deliver(date(2026, 11, 4), PUMP, 12)
    dealings.give_back(date(2026, 11, 9), SEAL, 2)
    clock.at = AFTER_FIRST
    row_id = dealings.begin()
    assert dealings.begin() == row_id
    assert account(dealings.sheet(row_id), SEAL)[0] == (7, 5, 2, 10)
    taken = dealings.take(
        row_id,
        line(2, first.number.lower(), date(2026, 11, 3), SEAL, 5),
        line(3, second.number, date(2026, 11, 4), PUMP, 21),
        line(4, "流水8", date(2026, 11, 9), SEAL, 2, IN),
        line(5, "流水9", date(2026, 11, 12), SEAL, 4),
    )
    assert taken == 4
    sheet = dealings.sheet(row_id)
    assert sheet.row.status is StatementStatus.TAKEN
    assert states(sheet) == [ItemState.ASKED, ItemState.OPEN, ItemState.AGREED, ItemState.AGREED]
    asked, alone = sheet.asked
    assert (asked.kind, alone.suspected) == (PairKind.DIGITS_QUANTITY, Suspected.MISSING)
    assert account(sheet, SEAL) == ((7, 5, 2, 10), (7, 9, 2, 14))
    assert account(sheet, PUMP) == ((0, 12, 0, 12), (0, 21, 0, 21))
    assert [one.difference for one in sheet.differing] == [-4, -9]
    dealings.do(decide_line, DecideLine(row_id, *asked.key, Wrong.THEIRS.value, "多记 9 个"))
    (decided,) = dealings.sheet(row_id).found.of(ItemState.DECIDED)
    assert (decided.kind, decided.key) == (PairKind.DIGITS_QUANTITY, asked.key)


def test_a_person_agrees_undoes_and_explains_and_the_last_word_counts(dealings: Dealings) -> None:
    one = dealings.deliver(date(2026, 11, 3), SEAL, 5)
    dealings.deliver(date(2026, 11, 4), PUMP, 12)
    row_id = dealings.begin()
    dealings.take(
        row_id,
        line(2, one.number, date(2026, 11, 3), SEAL, 5),
        line(3, "P-1", date(2026, 11, 12), "K-401", 12),
    )
    sheet = dealings.sheet(row_id)
    ours, theirs = sheet.asked
    agreed = next(item for item in sheet.found.items if item.state is ItemState.AGREED)
    assert ours.book is not None
    assert theirs.line_id is not None
    pair = AgreePair(row_id, ours.book.id, theirs.line_id, learns_code=True)
    dealings.do(agree_pair, pair)
    sheet = dealings.sheet(row_id)
    assert states(sheet) == [ItemState.BY_HAND, ItemState.AGREED]
    assert sheet.codes == {"K-401": PUMP}
    assert [one.part_code for one in sheet.found.accounts] == [SEAL, PUMP]

    dealings.do(undo_pair, UndoPair(row_id, *agreed.key))
    sheet = dealings.sheet(row_id)
    assert states(sheet) == [ItemState.OPEN, ItemState.OPEN, ItemState.BY_HAND]
    dealings.do(decide_line, DecideLine(row_id, *agreed.key, Wrong.NOBODY.value, "同一张单，日期写错"))
    decided = dealings.sheet(row_id).found.of(ItemState.DECIDED)
    assert [(item.wrong, item.word) for item in decided] == [(Wrong.NOBODY, "同一张单，日期写错")]
    dealings.do(undo_pair, UndoPair(row_id, *agreed.key))
    dealings.do(undo_pair, UndoPair(row_id, ours.book.id, theirs.line_id))
    assert states(dealings.sheet(row_id)).count(ItemState.BY_HAND) == 0

    with pytest.raises(ProblemsError) as caught:
        dealings.do(decide_line, DecideLine(row_id, *agreed.key, "someone", " "))
    assert caught.value.problems == {"wrong": "unknown_choice", "word": "required"}
    with pytest.raises(NotFoundError):
        dealings.do(undo_pair, UndoPair(row_id, new_id(), None))


def test_what_was_sent_stays_and_what_comes_later_is_in_the_next_one(
    dealings: Dealings, clock: FrozenClock
) -> None:
    first = dealings.deliver(date(2026, 11, 3), SEAL, 5)
    row_id = dealings.begin()
    dealings.do(send_statement, StatementWord(row_id, "微信发给站长"))
    late = dealings.deliver(date(2026, 11, 10), SEAL, 3)
    dealings.take(row_id, line(2, first.number, date(2026, 11, 3), SEAL, 5))
    sheet = dealings.sheet(row_id)
    assert [item.state for item in sheet.found.items] == [ItemState.AGREED]
    assert dealings.sign(row_id) == "备件科"
    assert account(dealings.sheet(row_id), SEAL) == ((0, 5, 0, 5), (0, 5, 0, 5))
    assert not dealings.sheet(row_id).came_after

    clock.at = AFTER_SECOND
    third = dealings.deliver(date(2026, 11, 20), SEAL, 1)
    next_id = dealings.begin(SECOND)
    sheet = dealings.sheet(next_id)
    assert {item.line.document_number for item in sheet.found.items} == {late.number, third.number}
    assert account(sheet, SEAL)[0] == (5, 4, 0, 9)


def test_what_is_open_at_the_signature_is_a_task_each_and_is_looked_for_again(
    dealings: Dealings, clock: FrozenClock
) -> None:
    first = dealings.deliver(date(2026, 11, 3), SEAL, 5)
    edge = dealings.deliver(date(2026, 11, 14), PUMP, 2)
    row_id = dealings.begin()
    dealings.take(row_id, line(2, "K-77", date(2026, 11, 6), PUMP, 8))
    scan(dealings, row_id)
    with pytest.raises(StatementStateError):
        dealings.do(note_their_sign, NoteTheirSign(row_id, "买买提"))
    dealings.sign(row_id)
    titles = [title for title, _why in dealings.tasks(row_id)]
    assert titles == sorted([f"喀什服务站 {first.number} {SEAL} 5", f"喀什服务站 K-77 {PUMP} 8"])

    clock.at = AFTER_SECOND
    next_id = dealings.begin(SECOND)
    dealings.take(
        next_id,
        line(2, edge.number, date(2026, 11, 17), PUMP, 2),
        line(3, first.number, date(2026, 11, 18), SEAL, 5),
        sha256="cd",
    )
    sheet = dealings.sheet(next_id)
    told = [(item.state, item.is_carried, item.line.document_number) for item in sheet.found.items]
    assert told == [
        (ItemState.ASKED, True, first.number),
        (ItemState.OPEN, True, "K-77"),
        (ItemState.AGREED, True, edge.number),
    ]
    # What was in the closing of the one side already is not counted a second time.
    assert account(sheet, SEAL) == ((5, 0, 0, 5), (0, 5, 0, 5))
    assert account(sheet, PUMP) == ((2, 0, 0, 2), (8, 2, 0, 10))
    (item,) = sheet.found.of(ItemState.ASKED)
    assert item.book is not None
    assert item.line_id is not None
    dealings.do(agree_pair, AgreePair(next_id, item.book.id, item.line_id))
    dealings.sign(next_id)
    assert dealings.tasks(row_id) == [(f"喀什服务站 K-77 {PUMP} 8", "missing")]


@pytest.mark.covers("D45")
def test_both_sign_with_the_scan_and_only_a_leader_opens_it_again(dealings: Dealings) -> None:
    one = dealings.deliver(date(2026, 11, 3), SEAL, 5)
    row_id = dealings.begin()
    with pytest.raises(StatementStateError):
        dealings.sign(row_id)
    dealings.take(row_id, line(2, one.number, date(2026, 11, 3), SEAL, 5))
    dealings.sign(row_id)
    with pytest.raises(ProblemsError) as caught:
        dealings.do(note_their_sign, NoteTheirSign(row_id, "买买提"))
    assert caught.value.problems == {"person": "scan_missing"}
    scan(dealings, row_id)
    dealings.do(note_their_sign, NoteTheirSign(row_id, "买买提", "章已盖"))
    sheet = dealings.sheet(row_id)
    assert sheet.row.status is StatementStatus.SIGNED
    signed = sheet.last(StatementAct.THEIR_SIGN)
    assert signed is not None
    assert (signed.name, signed.noted_by, signed.note) == ("买买提", "备件科", "章已盖")
    with pytest.raises(StatementStateError):
        dealings.take(row_id, line(2, one.number, date(2026, 11, 3), SEAL, 6))

    with pytest.raises(NotPermittedError):
        dealings.do(reopen_statement, SignStatement(row_id, "0800", PASSWORD, "写错"))
    name = dealings.do(reopen_statement, SignStatement(row_id, "1100", PASSWORD, "对方漏了一页"))
    assert name == "经理"
    sheet = dealings.sheet(row_id)
    assert (sheet.row.status, sheet.standing.their_sign) == (StatementStatus.TAKEN, None)
    dealings.take(row_id, line(2, one.number, date(2026, 11, 3), SEAL, 5), sha256="cd")
    dealings.sign(row_id)
    rows = dealings.desk.runner.read(dealings.actor, list_statements)
    assert [row.status for row in rows] == [StatementStatus.OURS]


def test_a_document_and_what_took_it_back_concern_nobody_within_one_statement(
    dealings: Dealings, clock: FrozenClock
) -> None:
    one = dealings.deliver(date(2026, 11, 3), SEAL, 5)
    two = dealings.deliver(date(2026, 11, 4), SEAL, 6)
    boss = leader(dealings.desk)
    dealings.desk.runner.write(boss, reverse_document, ReverseDocument(one.id, "开错"))
    clock.at = AFTER_SECOND
    # Only what took it back is of the second half.
    other = dealings.desk.runner.read(dealings.actor, list_due)
    assert [row.party for row in other] == ["喀什服务站"]
    row_id = dealings.begin((FIRST[0], SECOND[1]))
    assert [each.document_number for each in dealings.sheet(row_id).sides.book] == [two.number]


def test_what_is_due_is_told_to_whoever_reconciles_until_it_is_signed(dealings: Dealings) -> None:
    one = dealings.deliver(date(2026, 11, 3), SEAL, 5)
    runner = dealings.desk.runner
    assert [(row.party, row.period) for row in runner.read(dealings.actor, list_due)] == [
        ("喀什服务站", FIRST)
    ]
    (row,) = runner.read(dealings.actor, list_statements)
    assert row.status is StatementStatus.DUE
    assert runner.read(dealings.actor, count_statements_due) == 1
    assert runner.write(dealings.actor, tell_statements_due).answer == 1
    assert runner.read(dealings.actor, count_statements_due) == 0
    assert [title for title, _why in dealings.tasks(row.id)] == ["喀什服务站 2026-11-01 2026-11-15"]
    assert dealings.begin() == row.id
    dealings.take(row.id, line(2, one.number, date(2026, 11, 3), SEAL, 5))
    assert runner.read(dealings.actor, list_due) == ()
    dealings.sign(row.id)
    assert dealings.tasks(row.id) == []


def test_how_a_file_was_read_is_remembered_for_the_station(dealings: Dealings) -> None:
    row_id = dealings.begin()
    read = dealings.desk.runner.read
    assert read(dealings.actor, last_reading, dealings.station_id) is None
    dealings.take(row_id, line(2, "1", date(2026, 11, 3), SEAL, 5), is_our_view=True)
    dealings.take(row_id, line(2, "1", date(2026, 11, 3), SEAL, 6), is_our_view=True, sha256="cd")
    dealings.take(row_id, line(2, "1", date(2026, 11, 3), SEAL, 5), is_our_view=True)
    assert [item.line.quantity for item in dealings.sheet(row_id).found.items] == [5]
    known = read(dealings.actor, last_reading, dealings.station_id)
    assert known is not None
    assert (known.columns, known.is_our_view) == ({"on": "日期", "part_code": "料号"}, True)
    paper = read(dealings.actor, get_statement_paper, row_id)
    assert paper.sheet.row.party == "喀什服务站"


def test_a_period_that_is_not_over_and_an_empty_file_are_refused(dealings: Dealings) -> None:
    for period, problem in (
        ((date(2026, 11, 16), date(2026, 11, 30)), "not_over_yet"),
        ((date(2026, 11, 9), date(2026, 11, 1)), "before_start"),
    ):
        with pytest.raises(ProblemsError) as caught:
            dealings.begin(period)
        assert caught.value.problems == {"until_on": problem}
    dealings.begin()
    with pytest.raises(ProblemsError) as caught:
        dealings.begin((FIRST[0], date(2026, 11, 10)))
    assert caught.value.problems == {"from_on": "period_overlaps"}
    with pytest.raises(NotFoundError):
        dealings.do(begin_statement, BeginStatement(new_id(), *FIRST))
    with pytest.raises(ProblemsError):
        dealings.take(dealings.begin())
    with pytest.raises(NotFoundError):
        dealings.sheet(new_id())


def scan(dealings: Dealings, row_id: UUID) -> None:
    file = AttachFile("stock_statement", row_id, "签章页.txt", "已盖章".encode())
    dealings.desk.runner.write(dealings.actor, attach_file, dealings.desk.attachment_store(), file)


def test_two_lines_put_together_by_hand_say_in_what_they_differ(dealings: Dealings) -> None:
    numbers = [dealings.deliver(date(2026, 11, 3), SEAL, count).number for count in (5, 6, 7, 8)]
    row_id = dealings.begin()
    told = (
        line(2, "X-1", date(2026, 11, 13), SEAL, 55),
        line(3, "X-2", date(2026, 11, 13), SEAL, 6, IN),
        line(4, "X-3", date(2026, 11, 13), "Q-9", 7),
        line(5, "X-4", date(2026, 11, 13), SEAL, 8),
    )
    dealings.take(row_id, *told)
    sheet = dealings.sheet(row_id)
    rows = {own: row for row, own in sheet.sides.line_ids.items()}
    for item in sheet.asked:
        if item.book is not None and item.line_id is not None:
            dealings.do(undo_pair, UndoPair(row_id, *item.key))
    ours = {each.document_number: each.id for each in sheet.sides.book}
    theirs = {row: own for own, row in rows.items()}
    for number, row in zip(numbers, (2, 3, 4, 5), strict=True):
        dealings.do(agree_pair, AgreePair(row_id, ours[number], theirs[row], learns_code=row == 5))
    sheet = dealings.sheet(row_id)
    kinds = {item.book.document_number: item.kind for item in sheet.found.items if item.book is not None}
    assert [kinds[number] for number in numbers] == [
        PairKind.QUANTITY,
        PairKind.SIGN,
        PairKind.DIGITS_PART,
        PairKind.NEAR,
    ]
    # One code on both sides teaches nothing.
    assert sheet.codes == {}


def test_what_a_later_statement_began_with_is_not_opened_again(
    dealings: Dealings, clock: FrozenClock
) -> None:
    one = dealings.deliver(date(2026, 11, 3), SEAL, 5)
    row_id = dealings.begin()
    told = line(2, one.number, date(2026, 11, 3), SEAL, 5)
    leader_says = SignStatement(row_id, "1100", PASSWORD, "漏页")
    with pytest.raises(StatementStateError):
        dealings.do(reopen_statement, leader_says)
    dealings.take(row_id, told)
    dealings.sign(row_id)
    clock.at = AFTER_SECOND
    next_id = dealings.begin(SECOND)
    dealings.take(next_id, line(2, "K-1", date(2026, 11, 20), PUMP, 1))
    dealings.sign(next_id)
    with pytest.raises(StatementStateError):
        dealings.do(reopen_statement, leader_says)
    with pytest.raises(ProblemsError) as caught:
        dealings.do(reopen_statement, SignStatement(next_id, "1100", PASSWORD, "长" * 401))
    assert caught.value.problems == {"word": "too_long"}
    with pytest.raises(ProblemsError) as caught:
        dealings.do(note_their_sign, NoteTheirSign(next_id, " "))
    assert caught.value.problems == {"person": "required"}


def test_a_file_of_too_many_rows_and_lines_that_are_not_there_are_refused(dealings: Dealings) -> None:
    row_id = dealings.begin()
    told = line(2, "1", date(2026, 11, 3), SEAL, 5)
    with pytest.raises(ProblemsError) as caught:
        dealings.take(row_id, *([told] * (TAKEN_MOST + 1)))
    assert caught.value.problems == {"file": "too_many_rows"}
    for move_id, line_id in ((new_id(), new_id()), (None, None)):
        with pytest.raises(NotFoundError):
            dealings.do(undo_pair, UndoPair(row_id, move_id, line_id))
