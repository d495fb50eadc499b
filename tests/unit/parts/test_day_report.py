# SPDX-License-Identifier: Apache-2.0
"""The day's goods report: numbers without holes, sums in two ways, closed days, late documents (D30–D35)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from app.admin.models import LoginSession, WorkDesk
from app.bootstrap import Desk
from app.core.audit import Finding
from app.core.clock import HybridClock
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.unit_of_work import Runner, UnitOfWork
from app.parts import day_audit
from app.parts.arrivals import FoundLine, RecordArrival, VoidDocument, record_arrival, void_document
from app.parts.day_acts import (
    DayWord,
    ExplainNumbers,
    MakeReport,
    Outcome,
    explain_numbers,
    make_report,
    send_back,
)
from app.parts.day_report import (
    DayReport,
    Hindrance,
    day_it_counts_on,
    get_day_report,
    get_day_sheet,
    list_days,
)
from app.parts.day_rules import DayAct, DayStatus, NumberState, day_id, ledger_day, status_of
from app.parts.documents import Registered, register_document
from app.parts.errors import DayGapsError, DayOrderError, DayStateError, DayUnsettledError, DesksBehindError
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.rules import DIFFERENCE, Condition
from app.tasks.models import Task
from tests.support.desk import FrozenClock, make_actor
from tests.support.parts import clerk, leader, make_part, make_party, make_warehouse, post, stock_up


def report_of(desk: Desk, day_on: date | None = None) -> DayReport:
    """Return the report of a day, today's when None."""
    return desk.runner.read(clerk(desk), get_day_report, day_on or desk.runner.today_on)


def close(desk: Desk, day_on: date | None = None) -> Outcome:
    """Make the report of a day."""
    made: Outcome = desk.runner.write(
        clerk(desk), make_report, MakeReport(day_on or desk.runner.today_on)
    ).answer
    return made


def other_runner(desk: Desk, code: str = "B2") -> Runner:
    """Return what a second desk of the store would write with, into the same file as if it had synced."""
    device_id = uuid4()
    identity = replace(desk.identity, device_id=device_id, desk_code=code, store_code="001")
    runner = desk.runner
    return Runner(runner.database, identity, runner.clock, HybridClock(runner.clock, device_id))


def take(desk: Desk, place_id: UUID, part_id: UUID, quantity: int, **fields: object) -> Registered:
    """Give pieces out by a repair slip."""
    return post(desk, "WX", place_id, LineInput(part_id=part_id, quantity=quantity), **fields)


def skip_number(desk: Desk, kind: str = "WX") -> str:
    """Take a number of which no document is ever seen."""
    number: str = desk.runner.write(leader(desk), UnitOfWork.take_number, kind).answer
    return number


@pytest.mark.covers("D30")
@pytest.mark.covers("D34")
def test_a_report_says_what_came_and_went_and_what_is_left(desk: Desk, clock: FrozenClock) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76", "压缩机")
    stock_up(desk, shelf, part, 10)
    clock.move(days=1)
    made = post(
        desk, "WX", shelf,
        LineInput(part_id=part, quantity=3, old_back=2, note="换压缩机"), other_number="P-77",
    )  # fmt: skip
    post(desk, "TZ", shelf, LineInput(part_id=part, quantity=-1), reason="盘亏")

    report = report_of(desk)

    assert [
        (line.place_in_report, line.number[:2], line.condition, line.came_in, line.went_out, line.balance)
        for line in report.lines
    ] == [
        (1, "TZ", Condition.GOOD, 0, 1, 9),
        (2, "WX", Condition.GOOD, 0, 3, 6),
        (3, "WX", Condition.BAD, 2, 0, 2),
    ]
    line = report.lines[1]
    assert (line.number, line.code, line.name, line.other_number) == (made.number, "QD76", "压缩机", "P-77")
    assert (line.place, line.note) == ("备件库", "换压缩机")
    assert [(row.condition, row.opening, row.closing, row.by_balance) for row in report.sums.accounts] == [
        (Condition.BAD, 0, 2, 2),
        (Condition.GOOD, 10, 6, 6),
    ]
    assert [(row.condition, row.opening, row.closing) for row in report.sums.totals] == [
        (Condition.GOOD, 10, 6),
        (Condition.BAD, 0, 2),
    ]
    assert report.documents == 2
    assert report.hindrances() == (Hindrance.EARLIER,)


@pytest.mark.covers("D33")
def test_every_number_after_yesterday_s_last_is_accounted_for(desk: Desk, clock: FrozenClock) -> None:
    shelf, part, station = make_warehouse(desk), make_part(desk, "QD76"), make_party(desk, "客服本部")
    line = LineInput(part_id=part, quantity=5)
    stock_up(desk, shelf, part, 10)
    first = take(desk, shelf, part, 1)
    assert close(desk) is Outcome.MADE
    yesterday_on = desk.runner.today_on
    clock.move(days=1)
    gap = skip_number(desk)
    taken = take(desk, shelf, part, 1)
    waits = post(desk, "BR", shelf, line, party_id=station)
    thrown = post(desk, "BR", shelf, line, party_id=station)
    desk.runner.write(leader(desk), void_document, VoidDocument(thrown.id, "重复录入"))
    here = post(desk, "BR", shelf, line, party_id=station, goods_here=True, paper_here=True)

    report = report_of(desk)

    assert {row.kind: (row.first_number, row.last_number, row.posted) for row in report.numbers.series} == {
        "WX": (gap, taken.number, 1),
        "BR": (waits.number, here.number, 1),
    }
    told = {row.number: (row.state, row.sign, row.reason) for row in report.numbers.remarks}
    assert told == {
        gap: (NumberState.MISSING, "", ""),
        waits.number: (NumberState.WAITING, "待", ""),
        thrown.number: (NumberState.VOID, "废", "重复录入"),
    }
    with pytest.raises(DayGapsError) as caught:
        close(desk)
    assert (caught.value.fields["number"], caught.value.fields["count"]) == (gap, 1)

    for wrong in (
        ExplainNumbers(report.day_on, (gap,)),
        ExplainNumbers(report.day_on, (gap,), mark="void"),
        ExplainNumbers(report.day_on, (first.number,), reason="不见了"),
        ExplainNumbers(report.day_on, (), reason="不见了"),
        ExplainNumbers(report.day_on, (gap,), reason="长" * 401),
    ):
        with pytest.raises(ProblemsError):
            desk.runner.write(clerk(desk), explain_numbers, wrong)
    spoilt = ExplainNumbers(report.day_on, (gap,), mark="spoilt", reason="打印机卡纸")
    desk.runner.write(clerk(desk), explain_numbers, spoilt)
    assert close(desk) is Outcome.MADE
    made = report_of(desk)
    assert {row.number: (row.state, row.sign, row.reason) for row in made.numbers.remarks}[gap] == (
        NumberState.MISSING, "损", "打印机卡纸",
    )  # fmt: skip
    assert made.made is not None
    assert made.made.name == ""  # the actor of a test holds no post
    assert [(row.day_on, row.status, row.documents) for row in desk.runner.read(
        clerk(desk), list_days, desk.runner.today_on, 2
    )] == [
        (report.day_on, DayStatus.MADE, 2),
        (yesterday_on, DayStatus.MADE, 2),
    ]  # fmt: skip


def test_a_late_document_keeps_its_date_and_counts_on_the_next_open_day(
    desk: Desk, clock: FrozenClock
) -> None:
    shelf, part, station = make_warehouse(desk), make_part(desk, "QD76"), make_party(desk, "客服本部")
    other = other_runner(desk)
    stock_up(desk, shelf, part, 10)
    waits = post(desk, "BR", shelf, LineInput(part_id=part, quantity=5), party_id=station, paper_here=True)
    day_on = desk.runner.today_on
    close(desk)
    assert desk.runner.read(clerk(desk), day_it_counts_on, day_on) == day_on + timedelta(days=1)
    # Told by another desk after the report was made: written down on the day, seen here later.
    command = RegisterDocument(
        kind="WX", dated_on=day_on, place_id=shelf, lines=(LineInput(part_id=part, quantity=2),)
    )
    late = other.write(leader(desk), register_document, command).answer
    assert late.posted_on == day_on + timedelta(days=1)
    assert [row.kind for row in report_of(desk, day_on).numbers.series] == ["BR", "QC"]

    clock.move(days=1)
    desk.runner.write(clerk(desk), record_arrival, RecordArrival(document_id=waits.id, what="goods"))
    report = report_of(desk)
    assert [(line.number, line.dated_on) for line in report.lines] == [
        (waits.number, day_on),
        (late.number, day_on),
    ]
    assert [(row.number, row.state, row.sign) for row in report.numbers.remarks] == [
        (waits.number, NumberState.LATE, "补")
    ]
    assert close(desk) is Outcome.MADE
    assert report_of(desk).sums.is_equal
    assert [line.number for line in report_of(desk).lines] == [waits.number, late.number]
    assert report_of(desk, day_on).documents == 1


def test_days_are_closed_in_their_order_and_the_last_one_alone_goes_back(
    desk: Desk, clock: FrozenClock
) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76")
    stock_up(desk, shelf, part, 10)
    first_on = desk.runner.today_on
    clock.move(days=2)
    take(desk, shelf, part, 1)
    with pytest.raises(DayOrderError) as caught:
        close(desk)
    assert caught.value.fields["day_on"] == first_on
    close(desk, first_on)
    close(desk)
    for wrong, error in ((desk.runner.today_on, DayStateError), (first_on + timedelta(1), DayOrderError)):
        with pytest.raises(error):
            close(desk, wrong)
    with pytest.raises(ProblemsError):
        close(desk, desk.runner.today_on + timedelta(days=1))
    assert report_of(desk, first_on + timedelta(days=1)).hindrances() == (Hindrance.LATER,)

    back = DayWord(first_on, "少了一张单")
    with pytest.raises(DayOrderError):
        desk.runner.write(clerk(desk), send_back, back)
    desk.runner.write(clerk(desk), send_back, DayWord(desk.runner.today_on, "少了一张单"))
    with pytest.raises(ProblemsError):
        desk.runner.write(clerk(desk), send_back, DayWord(first_on, " "))
    desk.runner.write(clerk(desk), send_back, back)
    with pytest.raises(DayStateError):
        desk.runner.write(clerk(desk), send_back, back)
    assert report_of(desk, first_on).status is DayStatus.SENT_BACK
    # The day is open again: what bears its date counts on it.
    assert take(desk, shelf, part, 1, dated_on=first_on).posted_on == first_on
    assert close(desk, first_on) is Outcome.MADE
    assert report_of(desk, first_on).documents == 2


@pytest.mark.covers("D32")
def test_a_difference_is_rechecked_and_then_the_leader_s(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76")
    stock_up(desk, shelf, part, 10)
    with desk.runner.database.writing() as session:
        session.execute(text("UPDATE stock_balance SET quantity = quantity + 1 WHERE quantity > 0"))
        session.commit()
    (account,) = report_of(desk).sums.accounts
    assert (account.closing, account.by_balance, account.is_equal) == (10, 11, False)

    assert close(desk) is Outcome.SENT_BACK
    assert report_of(desk).status is DayStatus.SENT_BACK
    assert close(desk) is Outcome.ESCALATED
    with pytest.raises(DayUnsettledError):
        close(desk)
    with desk.runner.database.reading() as session:
        (task,) = session.query(Task).all()
    assert (task.kind, task.role_code, task.entity_kind) == (DIFFERENCE, "A2", "stock_day")
    assert task.entity_id == report_of(desk).id
    # What was wrong is mended: nothing differs any more, and nobody needs to speak.
    with desk.runner.database.writing() as session:
        session.execute(text("UPDATE stock_balance SET quantity = quantity - 1 WHERE quantity > 0"))
        session.commit()
    assert close(desk) is Outcome.MADE
    with desk.runner.database.reading() as session:
        assert session.query(Task).one().status == "withdrawn"


def test_a_day_that_does_not_begin_where_the_last_one_ended_is_a_difference(
    desk: Desk, clock: FrozenClock
) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76")
    stock_up(desk, shelf, part, 10)
    close(desk)
    clock.move(days=1)
    take(desk, shelf, part, 1)
    assert report_of(desk).sums.is_equal
    with desk.runner.database.writing() as session:
        twin = f"INSERT INTO stock_balance SELECT place_id, '{uuid4().hex}', condition, 4 FROM stock_balance"
        session.execute(text(f"{twin} WHERE quantity > 0"))
        session.commit()
    sums = report_of(desk).sums
    assert all(row.is_equal for row in sums.accounts)
    assert [(row.before, row.opening, row.is_equal) for row in sums.totals] == [(10, 14, False)]


def test_desks_that_have_not_told_of_the_whole_day_are_named(desk: Desk, clock: FrozenClock) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76")
    stock_up(desk, shelf, part, 10)
    other = other_runner(desk)

    def add_desk(uow: UnitOfWork) -> None:
        for name, code, device_id in (("前台二", "B2", other.identity.device_id), ("停用", "B3", uuid4())):
            uow.add(
                WorkDesk(
                    scope=NIL, store_id=uow.scope, code=code, name=name, device_id=device_id,
                    is_active=code == "B2",
                )
            )  # fmt: skip

    def log_in(uow: UnitOfWork) -> None:
        uow.add(LoginSession(scope=uow.scope, staff_id=new_id(), device_id=uow.identity.device_id))

    desk.runner.write(leader(desk), add_desk)
    (heard,) = report_of(desk).desks
    assert (heard.name, heard.heard_at, heard.is_behind) == ("前台二", None, True)
    clock.move(hours=3)
    other.write(leader(desk), log_in)
    (heard,) = report_of(desk).desks
    assert heard.heard_at is not None
    assert heard.is_behind
    with pytest.raises(DesksBehindError) as caught:
        close(desk)
    assert (caught.value.fields["names"], caught.value.fields["count"]) == ("前台二", 1)
    day_on = desk.runner.today_on
    clock.move(days=1)
    assert report_of(desk, day_on).behind
    other.write(leader(desk), log_in)
    assert not report_of(desk, day_on).behind
    assert close(desk, day_on) is Outcome.MADE


def test_a_reversal_and_a_damaged_arrival_agree_with_their_papers(desk: Desk) -> None:
    shelf, part, station = make_warehouse(desk), make_part(desk, "QD76"), make_party(desk, "客服本部")
    stock_up(desk, shelf, part, 10)
    slip = take(desk, shelf, part, 2)
    desk.runner.write(leader(desk), reverse_document, ReverseDocument(slip.id, "开错"))
    waits = post(desk, "BR", shelf, LineInput(part_id=part, quantity=5), party_id=station, paper_here=True)
    arrival = RecordArrival(
        document_id=waits.id, what="goods", lines=(FoundLine(line=1, missing=1, damaged=1),)
    )
    desk.runner.write(clerk(desk), record_arrival, arrival)
    sums = report_of(desk).sums
    assert sums.is_equal
    assert [(row.condition, row.came_in, row.went_out, row.closing) for row in sums.accounts] == [
        (Condition.BAD, 1, 0, 1),
        (Condition.GOOD, 16, 3, 13),
    ]


def test_the_audit_finds_what_slipped_into_a_closed_day(desk: Desk, clock: FrozenClock) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76")
    stock_up(desk, shelf, part, 10)
    close(desk)
    day_on = desk.runner.today_on
    clock.move(days=1)
    take(desk, shelf, part, 1)
    (rule,) = day_audit.RULES
    with desk.runner.database.reading() as session:
        assert rule.check(session) == Finding(1, ())
    with desk.runner.database.writing() as session:
        session.execute(text("UPDATE stock_document SET posted_on = :on WHERE kind = 'WX'"), {"on": day_on})
        session.commit()
    with desk.runner.database.reading() as session:
        assert rule.check(session).problems == (f"{day_on}: 2 documents, its report says 1",)


def test_the_days_go_back_to_the_oldest_one_that_is_not_made(desk: Desk, clock: FrozenClock) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76")
    stock_up(desk, shelf, part, 10)
    first_on = desk.runner.today_on
    clock.move(days=40)
    days = desk.runner.read(clerk(desk), list_days, desk.runner.today_on)
    assert (days[-1].day_on, days[-1].documents) == (first_on, 1)
    close(desk, first_on)
    assert len(desk.runner.read(clerk(desk), list_days, desk.runner.today_on)) == 31


def test_a_paper_finds_its_day_by_its_id_and_others_are_refused(desk: Desk) -> None:
    day_on = desk.runner.today_on - timedelta(days=3)
    sheet = desk.runner.read(clerk(desk), get_day_sheet, day_id(desk.identity.store_id, day_on))
    assert sheet.report.day_on == day_on
    with pytest.raises(NotFoundError):
        desk.runner.read(clerk(desk), get_day_sheet, uuid4())
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk, "catalog.read"), get_day_report, day_on)
    reader = make_actor(desk, "parts.read")
    for command, order in (
        (make_report, MakeReport(day_on)),
        (explain_numbers, ExplainNumbers(day_on, ("x",), reason="x")),
        (send_back, DayWord(day_on, "x")),
    ):
        with pytest.raises(NotPermittedError):
            desk.runner.write(reader, command, order)


@pytest.mark.parametrize(
    ("acts", "status"),
    [
        ((), DayStatus.OPEN),
        ((DayAct.EXPLAINED, DayAct.OVERRIDDEN), DayStatus.OPEN),
        ((DayAct.MADE,), DayStatus.MADE),
        ((DayAct.FINANCE_SIGNED, DayAct.MADE, DayAct.MANAGER_SIGNED), DayStatus.MADE),
        ((DayAct.MADE, DayAct.FINANCE_SIGNED, DayAct.FINANCE_PAPER), DayStatus.MADE),
        ((DayAct.MADE, DayAct.FINANCE_PAPER, DayAct.MANAGER_SIGNED), DayStatus.SIGNED),
        ((DayAct.MADE, DayAct.SENT_BACK), DayStatus.SENT_BACK),
        ((DayAct.SENT_BACK, DayAct.ESCALATED, DayAct.SETTLED), DayStatus.SENT_BACK),
        ((DayAct.MADE, DayAct.SENT), DayStatus.SENT),
    ],
)
def test_acts_leave_a_state(acts: tuple[DayAct, ...], status: DayStatus) -> None:
    assert status_of((act, "") for act in acts) is status


def test_both_departments_confirm() -> None:
    acts = [(DayAct.MADE, ""), (DayAct.SENT, ""), (DayAct.RECEIVED, "parts_section")]
    assert status_of(acts) is DayStatus.SENT
    assert status_of([*acts, (DayAct.RECEIVED, "parts_section")]) is DayStatus.SENT
    assert status_of([*acts, (DayAct.RECEIVED, "second_department")]) is DayStatus.RECEIVED


def test_without_a_closed_day_a_document_counts_on_its_own() -> None:
    assert ledger_day(date(2026, 11, 20), "BR-001A1-26-000001", ()) == date(2026, 11, 20)
