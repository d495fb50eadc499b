# SPDX-License-Identifier: Apache-2.0
"""Counts on a real ledger: planned, counted while the shop goes on, counted again, approved, given up."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from app import bootstrap
from app.approvals.errors import BeyondLimitError
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.errors import NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.parts.count_deciding import (
    CountAgain,
    ExplainDifferences,
    GiveUpCount,
    LineCause,
    count_again,
    explain_differences,
    give_up_count,
)
from app.parts.count_list import count_overdue, find_count_number, find_open_count, list_counts, list_zones
from app.parts.count_models import StockCountLine
from app.parts.count_paper import get_count_sheet
from app.parts.count_plan import count_to_plan, plan_week
from app.parts.count_rules import (
    APPROVAL_TASK,
    COUNT_TASK,
    NO_SHELF,
    RECOUNT_TASK,
    CountAct,
    CountStatus,
)
from app.parts.counting import (
    Counted,
    CountPieces,
    HandIn,
    NewCount,
    count_pieces,
    find_count,
    hand_in,
    make_count,
    write_act,
)
from app.parts.document_list import get_document
from app.parts.errors import (
    CauseMissingError,
    CountStateError,
    CountUnfinishedError,
    OwnCountError,
    RecountMissingError,
)
from app.parts.inputs import LineInput
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.rules import Condition, PlaceKind
from tests.support.counts import Shelf, enter, found_store
from tests.support.desk import FrozenClock
from tests.support.parts import held, leader, make_part, post, stock_up

GOOD, BAD = Condition.GOOD, Condition.BAD
SHELVED = (PlaceKind.WAREHOUSE, GOOD)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed store with people."""
    folder = tmp_path_factory.mktemp("founded")
    found_store(folder)
    return folder


@pytest.fixture
def desk(founded: Path, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give an open copy of the store."""
    shutil.copytree(founded, tmp_path / "store")
    data = DataFolder(tmp_path / "store")
    opened = bootstrap.open_desk(data, data.store, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def counter(desk: Desk) -> Actor:
    """Give who counts."""
    return enter(desk, "0700")


@pytest.fixture
def second(desk: Desk) -> Actor:
    """Give who counts again."""
    return enter(desk, "0701")


@pytest.fixture
def shelf(desk: Desk) -> Shelf:
    """Give a warehouse with two zones."""
    return Shelf(desk)


@pytest.mark.covers("D44")
def test_a_blind_count_goes_from_the_shelf_to_one_adjustment(shelf: Shelf, counter: Actor) -> None:
    desk, row_id = shelf.desk, shelf.begin(counter)
    file = shelf.file(row_id)
    assert [(one.code, one.good, one.book_good, one.book_bad) for one in file.targets] == [
        ("0060218", None, None, None)
    ]
    assert (file.is_hidden, file.missing) == (True, 2)
    for _scan in range(3):
        desk.runner.write(counter, count_pieces, CountPieces(row_id, [Counted(shelf.seal)]))
    assert shelf.file(row_id).targets[0].good == 3
    shelf.line(counter, row_id, shelf.seal, 9)
    shelf.line(counter, row_id, shelf.seal, 2, "bad")
    assert shelf.file(row_id).row.status is CountStatus.COUNTING
    assert shelf.hand_in(counter, row_id) is CountStatus.HANDED_IN
    assert shelf.differences(row_id) == {("0060218", GOOD): -1, ("0060218", BAD): 0}
    assert shelf.tasks() == [APPROVAL_TASK]
    with pytest.raises(CauseMissingError):
        shelf.approve(counter, row_id)
    shelf.explain(counter, row_id)
    document_id = shelf.approve(counter, row_id)
    assert document_id is not None
    assert held(desk, shelf.seal)[SHELVED] == 9
    document = desk.runner.read(leader(desk), get_document, document_id)
    assert (document.row.kind, document.reason) == ("TZ", "盘点差异")
    assert document.row.other_number == shelf.file(row_id).row.number
    done = shelf.file(row_id)
    assert done.row.status is CountStatus.APPROVED
    assert done.documents == ((document_id, document.row.number),)
    assert [(one.counted, one.book) for one in done.results] == [(9, 10), (2, 2)]
    assert shelf.tasks() == []
    with pytest.raises(CountStateError):
        shelf.line(counter, row_id, shelf.seal, 1)


@pytest.mark.covers("D44")
def test_what_moves_while_one_counts_changes_no_difference(shelf: Shelf, counter: Actor) -> None:
    """One piece is missing from the first, whatever is given out, put right or taken back meanwhile."""
    desk, row_id = shelf.desk, shelf.begin(counter)
    wrong = shelf.use(shelf.seal, 2)  # written, but the goods never went
    shelf.use(shelf.seal, 3)
    shelf.line(counter, row_id, shelf.seal, 6)  # ten, one missing, three given out
    shelf.use(shelf.seal, 2)
    desk.runner.write(leader(desk), reverse_document, ReverseDocument(wrong, "写错了"))
    assert shelf.hand_in(counter, row_id) is CountStatus.RECOUNT  # the bad ones were said to be none
    shelf.line(enter(desk, "0701"), row_id, shelf.seal, 2, "bad")
    assert shelf.hand_in(enter(desk, "0701"), row_id) is CountStatus.HANDED_IN
    assert shelf.differences(row_id)["0060218", GOOD] == -1
    assert {one.condition: one.since for one in shelf.file(row_id).results}[GOOD] == -2
    # Another count puts the book right first: nothing is left to be put right here.
    line = LineInput(part_id=shelf.seal, quantity=-1)
    post(desk, "TZ", shelf.place, line, reason="另一次盘点")
    assert shelf.differences(row_id)["0060218", GOOD] == 0


@pytest.mark.covers("D44")
def test_beyond_the_limit_another_person_counts_again_and_the_rest_is_locked(
    shelf: Shelf, counter: Actor, second: Actor
) -> None:
    desk, row_id = shelf.desk, shelf.begin(counter)
    shelf.line(counter, row_id, shelf.seal, 4)
    shelf.line(counter, row_id, shelf.seal, 2, "bad")
    assert shelf.hand_in(counter, row_id) is CountStatus.RECOUNT
    assert shelf.tasks() == [RECOUNT_TASK]
    file = shelf.file(row_id)
    assert (file.round, file.missing, file.targets[0].good) == (2, 1, None)
    assert (file.targets[0].asks_good, file.targets[0].asks_bad) == (True, False)
    with pytest.raises(OwnCountError):
        shelf.line(counter, row_id, shelf.seal, 5)
    with pytest.raises(ProblemsError) as locked:
        shelf.line(second, row_id, shelf.seal, 1, "bad")
    assert locked.value.problems == {"lines.0.counted": "count_locked"}
    shelf.line(second, row_id, shelf.seal, 5)
    assert shelf.hand_in(second, row_id) is CountStatus.HANDED_IN
    (good, _bad) = shelf.file(row_id).results
    assert (good.first, good.counted, good.difference, good.counter) == (4, 5, -5, "复点员")
    # The leader wants to know it once more.
    again = CountAgain(row_id, [(shelf.seal, GOOD)], "请到里间再找")
    with pytest.raises(NotPermittedError):
        desk.runner.write(counter, count_again, again)
    desk.runner.write(leader(desk), count_again, again)
    assert shelf.file(row_id).round == 3
    assert shelf.tasks() == [RECOUNT_TASK]


def test_what_was_not_counted_is_said_before_it_is_taken_for_none(shelf: Shelf, counter: Actor) -> None:
    row_id = shelf.begin(counter)
    shelf.line(counter, row_id, shelf.seal, 10)
    with pytest.raises(CountUnfinishedError) as unfinished:
        shelf.desk.runner.write(counter, hand_in, HandIn(row_id))
    assert unfinished.value.fields["count"] == 1


@pytest.mark.parametrize(
    ("line", "problems"),
    [
        ({"counted": -1}, {"lines.0.counted": "negative"}),
        ({"counted": 1_000_001}, {"lines.0.counted": "too_large"}),
        ({"condition": "odd"}, {"lines.0.condition": "unknown_choice"}),
        ({"note": "长" * 401}, {"lines.0.note": "too_long"}),
    ],
)
def test_a_wrong_line_is_refused_and_nothing_of_its_block_is_stored(
    shelf: Shelf, counter: Actor, line: dict[str, object], problems: dict[str, str]
) -> None:
    row_id = shelf.begin(counter)
    wrong = Counted(shelf.seal, **line)  # type: ignore[arg-type]  # as a person types it
    with pytest.raises(ProblemsError) as refused:
        shelf.desk.runner.write(
            counter, count_pieces, CountPieces(row_id, [wrong, Counted(shelf.seal, counted=3)])
        )
    assert refused.value.problems == problems
    assert shelf.file(row_id).targets[0].good is None


def test_a_part_of_another_zone_is_not_counted_in_two_halves(shelf: Shelf, counter: Actor) -> None:
    row_id, nowhere = shelf.begin(counter), make_part(shelf.desk, "0070001")
    with pytest.raises(ProblemsError) as refused:
        shelf.line(counter, row_id, shelf.pump, 1)
    assert refused.value.problems == {"lines.0.part_id": "other_zone"}
    with pytest.raises(ProblemsError):
        shelf.line(counter, row_id, UUID(int=5), 1)
    # What no shelf and no book knows is found here.
    shelf.line(counter, row_id, nowhere, 2)
    assert [one.code for one in shelf.file(row_id).targets] == ["0070001", "0060218"]
    stock_up(shelf.desk, shelf.place, nowhere, 1)
    with pytest.raises(ProblemsError):
        shelf.line(counter, row_id, nowhere, 3)


def test_two_counts_of_one_zone_are_not_open_at_once(shelf: Shelf, counter: Actor) -> None:
    row_id = shelf.begin(counter)
    with pytest.raises(ProblemsError) as refused:
        shelf.begin(counter)
    assert refused.value.problems == {"zone": "count_open"}
    with pytest.raises(ProblemsError):
        shelf.desk.runner.write(counter, make_count, NewCount(UUID(int=3), "长" * 30))
    with pytest.raises(ProblemsError):
        shelf.desk.runner.write(counter, give_up_count, GiveUpCount(row_id, " "))
    shelf.line(counter, row_id, shelf.seal, 3)
    shelf.desk.runner.write(counter, give_up_count, GiveUpCount(row_id, "货架要搬"))
    assert shelf.file(row_id).results == ()  # the book is not told to who gave a blind count up
    with pytest.raises(CountStateError):
        shelf.desk.runner.write(counter, give_up_count, GiveUpCount(row_id, "货架要搬"))
    assert shelf.begin(counter) != row_id
    (over,) = shelf.desk.runner.read(counter, list_counts, is_over=True)
    assert (over.id, over.status, over.overdue_days) == (row_id, CountStatus.GIVEN_UP, 0)


@pytest.mark.covers("D44")
def test_each_zone_is_planned_once_a_week_and_what_is_late_is_said(
    shelf: Shelf, counter: Actor, clock: FrozenClock
) -> None:
    desk = shelf.desk
    stray = make_part(desk, "0090001")
    stock_up(desk, shelf.place, stray, 1)
    zones = desk.runner.read(counter, list_zones, shelf.place)
    assert set(zones) == {"A", "B", NO_SHELF}
    assert desk.runner.read(counter, count_to_plan) == 3
    assert desk.runner.write(counter, plan_week).answer == 3
    assert desk.runner.write(counter, plan_week).answer == 0
    assert desk.runner.read(counter, count_to_plan) == 0
    rows = desk.runner.read(counter, list_counts)
    assert [(row.zone, row.status, row.overdue_days) for row in rows] == [
        (zone, CountStatus.PLANNED, 0) for zone in sorted(zones)
    ]
    assert shelf.tasks() == [COUNT_TASK] * 3
    found_id = desk.runner.read(counter, find_count_number, rows[1].number.lower())
    assert found_id == desk.runner.read(counter, find_open_count, shelf.place, "A") == rows[1].id
    shelf.line(counter, rows[1].id, shelf.seal, 10)
    shelf.line(counter, rows[1].id, shelf.seal, 2, "bad")
    shelf.hand_in(counter, rows[1].id)
    assert shelf.tasks() == [COUNT_TASK, COUNT_TASK, APPROVAL_TASK]
    assert shelf.approve(counter, rows[1].id) is None  # nothing differs, nothing is written
    clock.move(days=14)
    assert desk.runner.read(counter, count_overdue) == 2
    # What is still to be counted is late, not planned twice.
    assert desk.runner.write(counter, plan_week).answer == 1


def test_who_may_not_count_plans_nothing(shelf: Shelf) -> None:
    person = enter(shelf.desk, "1000")
    assert shelf.desk.runner.read(person, count_to_plan) == 0
    with pytest.raises(NotPermittedError):
        shelf.desk.runner.write(person, plan_week)


def test_an_approval_needs_another_person_within_his_limit(shelf: Shelf, counter: Actor) -> None:
    desk = shelf.desk
    dear = make_part(desk, "0080001", "压缩机")
    line = LineInput(part_id=dear, quantity=100, unit_price_e4=20_000_000)
    post(desk, "BR", shelf.place, line, party_id=shelf.station, goods_here=True, paper_here=True)
    row_id = shelf.begin(counter, NO_SHELF)
    shelf.line(counter, row_id, dear, 99)
    assert shelf.hand_in(counter, row_id) is CountStatus.RECOUNT  # above 200 yuan
    manager, second = enter(desk, "1100"), enter(desk, "0701")
    shelf.line(second, row_id, dear, 99)
    shelf.hand_in(second, row_id)
    shelf.explain(second, row_id)
    with pytest.raises(BeyondLimitError) as beyond:
        shelf.approve(counter, row_id)
    assert beyond.value.fields["amount_fen"] == 200_000
    assert held(desk, dear)[SHELVED] == 100
    with pytest.raises(NotPermittedError):
        shelf.approve(counter, row_id, "0700")
    other = shelf.begin(manager, "B")
    shelf.line(manager, other, shelf.pump, 30)
    shelf.hand_in(manager, other)
    with pytest.raises(OwnCountError):
        shelf.approve(manager, other)


def test_a_difference_with_serials_names_its_pieces(shelf: Shelf, counter: Actor) -> None:
    desk = shelf.desk
    board = make_part(desk, "0061118", "主板", has_serial=True)
    serials = tuple(f"SN{place}" for place in range(10))
    line = LineInput(part_id=board, quantity=10, serials=serials)
    post(desk, "BR", shelf.place, line, party_id=shelf.station, goods_here=True, paper_here=True)
    row_id = shelf.begin(counter, NO_SHELF)
    shelf.line(counter, row_id, board, 9)
    shelf.hand_in(counter, row_id)

    def explain(**how: object) -> None:
        cause = LineCause(board, "good", **how)  # type: ignore[arg-type]  # as a person types it
        desk.runner.write(counter, explain_differences, ExplainDifferences(row_id, [cause]))

    for how, name in (
        ({"cause": "lost"}, "serials"),
        ({"cause": "", "serials": ("SN3",)}, "cause"),
        ({"cause": "other", "serials": ("SN3",)}, "note"),
        ({"cause": "odd", "serials": ("SN3",)}, "cause"),
    ):
        with pytest.raises(ProblemsError) as refused:
            explain(**how)
        assert set(refused.value.problems) == {f"lines.0.{name}"}
    explain(cause="lost", serials=("sn3",))
    document_id = shelf.approve(counter, row_id)
    assert document_id is not None
    document = desk.runner.read(leader(desk), get_document, document_id)
    assert document.lines[0].line.serials == ("SN3",)


@pytest.mark.covers("D44")
def test_lines_of_two_desks_both_stay_the_later_counts_and_it_is_said(
    shelf: Shelf, counter: Actor, second: Actor
) -> None:
    row_id = shelf.begin(counter)
    shelf.line(counter, row_id, shelf.seal, 8)
    shelf.line(second, row_id, shelf.seal, 9)
    shelf.line(second, row_id, shelf.seal, 2, "bad")
    shelf.hand_in(second, row_id)
    good = shelf.file(row_id).results[0]
    assert good.counted == 9
    assert [(one.name, one.counted) for one in good.others] == [("清点员", 8)]
    shelf.explain(counter, row_id)
    shelf.approve(counter, row_id)
    # A line of a desk that was away comes in after the approval: told, and the books stay.
    _comes_late(shelf, row_id, 7)
    late = shelf.file(row_id).results[0]
    assert (late.counted, late.late) == (9, 7)
    assert held(shelf.desk, shelf.seal)[SHELVED] == 9


def _comes_late(shelf: Shelf, row_id: UUID, counted: int) -> None:
    def put(uow: UnitOfWork) -> None:
        row = {"scope": uow.scope, "count_id": row_id, "part_id": shelf.seal, "condition": "good",
               "round": 1, "counted": counted, "book": 10, "note": ""}  # fmt: skip
        uow.add_facts(StockCountLine, [row, {**row, "part_id": shelf.pump}])

    shelf.desk.runner.write(leader(shelf.desk), put)


def test_a_count_handed_in_by_who_knew_of_no_recount_is_not_approved(shelf: Shelf, counter: Actor) -> None:
    """Two desks hand one count in apart: what is beyond the limit was counted once."""
    row_id = shelf.begin(counter)
    shelf.line(counter, row_id, shelf.seal, 10)
    shelf.line(counter, row_id, shelf.seal, 2, "bad")
    assert shelf.hand_in(counter, row_id) is CountStatus.HANDED_IN
    _comes_late(shelf, row_id, 1)
    with pytest.raises(RecountMissingError):
        shelf.approve(counter, row_id)


def test_goods_that_wait_for_their_paper_are_told_beside_the_difference(shelf: Shelf, counter: Actor) -> None:
    line = LineInput(part_id=shelf.seal, quantity=1)
    post(shelf.desk, "BR", shelf.place, line, party_id=shelf.station, goods_here=True)
    row_id = shelf.begin(counter)
    shelf.line(counter, row_id, shelf.seal, 11)
    shelf.line(counter, row_id, shelf.seal, 2, "bad")
    shelf.hand_in(counter, row_id)
    good = shelf.file(row_id).results[0]
    assert (good.difference, good.waiting) == (1, 1)


def test_the_paper_of_a_count_has_no_figures_before_and_all_after(shelf: Shelf, counter: Actor) -> None:
    row_id = shelf.begin(counter)
    blank = shelf.desk.runner.read(counter, get_count_sheet, row_id)
    assert (blank.is_blank, blank.targets[0].book_good, blank.results) == (True, None, ())
    shelf.line(counter, row_id, shelf.seal, 9)
    shelf.line(counter, row_id, shelf.seal, 2, "bad")
    shelf.hand_in(counter, row_id)
    shelf.explain(counter, row_id)
    shelf.approve(counter, row_id)
    done = shelf.desk.runner.read(counter, get_count_sheet, row_id)
    assert (done.approved_by, done.reason, done.counters) == ("经理", "盘点差异", ("清点员",))
    assert done.adjustment.startswith("TZ-")


@pytest.mark.covers("D44")
def test_a_count_approved_apart_on_two_desks_names_both_adjustments(shelf: Shelf, counter: Actor) -> None:
    row_id = shelf.begin(counter)
    shelf.line(counter, row_id, shelf.seal, 9)
    shelf.line(counter, row_id, shelf.seal, 2, "bad")
    shelf.hand_in(counter, row_id)
    shelf.explain(counter, row_id)
    first = shelf.approve(counter, row_id)
    second = post(shelf.desk, "TZ", shelf.place, LineInput(part_id=shelf.seal, quantity=-1), reason="盘点").id

    def approve_apart(uow: UnitOfWork) -> None:
        write_act(uow, find_count(uow, row_id), CountAct.APPROVED, document_id=second)

    shelf.desk.runner.write(leader(shelf.desk), approve_apart)
    file = shelf.file(row_id)
    assert file.row.status is CountStatus.APPROVED
    assert {document_id for document_id, _number in file.documents} == {first, second}
    # What was approved first stays as it was said.
    assert [(one.counted, one.book) for one in file.results] == [(9, 10), (2, 2)]
