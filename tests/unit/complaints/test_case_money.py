# SPDX-License-Identifier: Apache-2.0
"""Who bears a case, and what it gets: shares make a hundred, nothing is paid twice or unapproved."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.admin.models import Post, Role, Staff
from app.approvals.models import Approval, Signature
from app.approvals.queries import list_approvals_of
from app.bootstrap import Desk
from app.complaints.case_file import get_case_file
from app.complaints.case_models import ComplaintCompensationAct, ComplaintLiability
from app.complaints.compensation import (
    CancelCompensation,
    CompensationRow,
    CompensationState,
    GrantCompensation,
    PayCompensation,
    cancel_compensation,
    grant_compensation,
    list_compensations,
    pay_compensation,
    state_of,
    total_fen,
)
from app.complaints.errors import CompensationDoneError, CompensationNotApprovedError
from app.complaints.liability import (
    FindLiability,
    ShareInput,
    TakeBackLiability,
    find_liability,
    list_liabilities,
    share_problems,
    take_back_liability,
)
from app.core.errors import AppError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from tests.support.complaints import LEADER, add_complaint, clerk
from tests.support.desk import DeskTemplate, FrozenClock, make_actor


def signer(desk: Desk, limit_fen: int | None) -> Actor:
    """Return a leader whose role may sign up to an amount."""
    actor = make_actor(desk, *LEADER, name="周洁", number="0101")

    def put(uow: UnitOfWork) -> None:
        role = Role(
            scope=NIL, code="A2", title="客服主管", permissions=list(LEADER), approval_limit_fen=limit_fen
        )
        uow.add(role)
        uow.add(Staff(scope=NIL, id=actor.staff_id, number="0101", name="周洁", phone="", note=""))
        uow.flush()
        uow.add(
            Post(
                scope=NIL,
                staff_id=actor.staff_id,
                store_id=desk.identity.store_id,
                role_id=role.id,
                kind="dedicated",
                from_on=date(2026, 1, 1),
            )
        )

    desk.runner.write(desk.founder(), put)
    return actor


def decide(desk: Desk, actor: Actor, approval_id: UUID, status: str) -> None:
    """Sign a request as the signature sheet does, without the password."""

    def put(uow: UnitOfWork) -> None:
        row = uow.session.scalars(select(Approval).where(Approval.id == approval_id)).one()
        uow.add(
            Signature(
                scope=row.scope,
                id=new_id(),
                approval_id=row.id,
                from_status=row.status,
                to_status=status,
                signer_id=actor.staff_id,
                role_code="A2",
            )
        )
        row.status = status

    desk.runner.write(actor, put)


def given_to(desk: Desk, actor: Actor, complaint_id: UUID) -> tuple[CompensationRow, ...]:
    found: tuple[CompensationRow, ...] = desk.runner.read(actor, list_compensations, complaint_id)
    return found


def bad_lines(desk: Desk) -> list[str]:
    """Return what the audit finds wrong with complaints; signers of these tests have no password."""
    return [line.key for line in desk.audit() if not line.is_good and line.key.startswith("complaints.")]


def all_of(terminal: str) -> ShareInput:
    return ShareInput(terminal=terminal, share_percent=100)


def refused(desk: Desk, actor: Actor, command: Any, order: Any) -> dict[str, str]:
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, command, order)
    return dict(caught.value.problems)


@pytest.mark.covers("A33", "C16")
def test_shares_of_a_finding_make_a_hundred_and_name_who_pays(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    shares = (
        ShareInput(terminal="store", share_percent=60, person="", penalty_fen=5_000),
        ShareInput(terminal="moon", share_percent=30, cost_fen=-1, text="长" * 501),
        ShareInput(terminal="store", share_percent=101),
    )
    assert refused(desk, actor, find_liability, FindLiability(done.id, shares)) == {
        "shares": "not_a_hundred",
        "person.1": "required",
        "cost_fen.2": "negative",
        "text.2": "too_long",
        "terminal.2": "unknown_choice",
        "share_percent.3": "not_a_percent",
        "terminal.3": "already_there",
    }
    assert refused(desk, actor, find_liability, FindLiability(done.id, ())) == {"shares": "required"}
    good = (
        ShareInput(terminal="store", share_percent=30, person="李强", penalty_fen=5_000, cost_fen=20_000,
                   head_person="张店长", head_penalty_fen=2_000),
        ShareInput(terminal="logistics", share_percent=70, cost_fen=50_000),
    )  # fmt: skip
    desk.runner.write(actor, find_liability, FindLiability(done.id, good))
    rows = desk.runner.read(actor, list_liabilities, done.id)
    assert [(row.terminal_name, row.share_percent) for row in rows] == [("门店", 30), ("物流", 70)]
    assert rows[0].head_person == "张店长"
    desk.runner.write(actor, find_liability, FindLiability(done.id, (all_of("maker"),)))
    assert [row.terminal for row in desk.runner.read(actor, list_liabilities, done.id)] == ["maker"]
    assert refused(desk, actor, take_back_liability, TakeBackLiability(done.id, " ")) == {"text": "required"}
    assert desk.runner.write(actor, take_back_liability, TakeBackLiability(done.id, "证据不足")).answer == 1
    assert desk.runner.read(actor, list_liabilities, done.id) == ()
    assert bad_lines(desk) == []


SHARES = st.lists(
    st.builds(
        ShareInput,
        terminal=st.sampled_from(("store", "logistics", "after_sales", "maker")),
        share_percent=st.sampled_from((0, 10, 30, 40, 50, 60, 100, -10, 110)),
        person=st.sampled_from(("", "李强", "王芳")),
        penalty_fen=st.sampled_from((0, 5_000)),
    ),
    max_size=4,
)


@pytest.mark.covers("A33")
@settings(max_examples=60)
@given(shares=SHARES)
def test_only_a_hundred_passes(shares: list[ShareInput]) -> None:
    if not share_problems(shares):
        assert sum(share.share_percent for share in shares) == 100
        assert all(0 <= share.share_percent <= 100 for share in shares)
        assert all(share.person for share in shares if share.penalty_fen)


@pytest.mark.long
@pytest.mark.covers("A33")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(findings=st.lists(SHARES, min_size=1, max_size=5))
def test_what_stands_is_a_hundred_or_nothing(
    desk_template: DeskTemplate, tmp_path_factory: pytest.TempPathFactory, findings: list[list[ShareInput]]
) -> None:
    desk = desk_template.open_copy(tmp_path_factory.mktemp("shares") / "data", FrozenClock())
    try:
        actor = clerk(desk)
        done = add_complaint(desk, actor)
        stored = 0
        for shares in findings:
            with suppress(AppError):
                desk.runner.write(actor, find_liability, FindLiability(done.id, tuple(shares)))
                stored = len(shares)
            rows = desk.runner.read(actor, list_liabilities, done.id)
            assert sum(row.share_percent for row in rows) in {0, 100}
            assert len(rows) == stored
        with desk.runner.database.reading() as session:
            held = list(session.scalars(select(ComplaintLiability)))
        back = [row.reverses_id for row in held if row.reverses_id is not None]
        assert len(back) == len(set(back)), "nothing is taken back twice"
    finally:
        desk.close()


def test_two_desks_that_found_apart_are_shown(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    desk.runner.write(actor, find_liability, FindLiability(done.id, (all_of("store"),)))

    def come_in(uow: UnitOfWork) -> None:
        uow.add(
            ComplaintLiability(
                scope=uow.scope,
                complaint_id=done.id,
                terminal="maker",
                share_percent=100,
                party_id=None,
                reverses_id=None,
            )
        )

    desk.runner.write(actor, come_in)
    assert desk.runner.read(actor, get_case_file, done.id).shares == 200
    desk.runner.write(actor, find_liability, FindLiability(done.id, (all_of("store"),)))
    assert desk.runner.read(actor, get_case_file, done.id).shares == 100


@pytest.mark.covers("C19", "A37")
def test_more_than_one_may_sign_for_needs_a_signature(desk: Desk) -> None:
    boss = signer(desk, 100_000)
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    bad = GrantCompensation(done.id, "gold", 0, " ")
    assert refused(desk, actor, grant_compensation, bad) == {
        "kind": "unknown_choice", "amount_fen": "not_positive", "text": "required",
    }  # fmt: skip
    huge = GrantCompensation(done.id, "cash", 10**10, "赔")
    assert refused(desk, actor, grant_compensation, huge) == {"amount_fen": "too_large"}
    desk.runner.write(actor, grant_compensation, GrantCompensation(done.id, "cash", 26_000, "食品损失"))
    row = given_to(desk, actor, done.id)[0]
    assert row.state is CompensationState.ASKED
    pay = PayCompensation(row.id, "cash", "陈淑芬")
    with pytest.raises(NotPermittedError):
        desk.runner.write(actor, pay_compensation, pay)
    with pytest.raises(CompensationNotApprovedError):
        desk.runner.write(boss, pay_compensation, pay)
    assert row.approval_id is not None
    decide(desk, boss, row.approval_id, "approved")
    assert refused(desk, boss, pay_compensation, PayCompensation(row.id, "", " ")) == {
        "way": "required", "received_by": "required",
    }  # fmt: skip
    desk.runner.write(boss, pay_compensation, pay)
    for again in (pay, PayCompensation(row.id, "transfer", "陈淑芬")):
        with pytest.raises(CompensationDoneError):
            desk.runner.write(boss, pay_compensation, again)
    with pytest.raises(CompensationDoneError):
        desk.runner.write(boss, cancel_compensation, CancelCompensation(row.id, "错了"))
    assert bad_lines(desk) == []


@pytest.mark.covers("C19")
def test_two_small_ones_are_one_large_one(desk: Desk) -> None:
    boss = signer(desk, 100_000)
    done = add_complaint(desk, boss)
    for _ in range(2):
        desk.runner.write(boss, grant_compensation, GrantCompensation(done.id, "voucher", 60_000, "安抚"))
    assert [row.state.value for row in given_to(desk, boss, done.id)] == ["approved", "asked"]
    asked = desk.runner.read(boss, list_approvals_of, done.id)
    assert [row.amount_fen for row in asked] == [120_000]
    decide(desk, boss, asked[0].approval_id, "refused")
    assert given_to(desk, boss, done.id)[1].state is CompensationState.REFUSED
    desk.runner.write(boss, grant_compensation, GrantCompensation(done.id, "gift", 40_000, "电饭煲一个"))
    rows = given_to(desk, boss, done.id)
    assert rows[2].state is CompensationState.APPROVED
    cancel = CancelCompensation(rows[2].id, "顾客不要")
    unsaid = CancelCompensation(rows[2].id, "")
    assert refused(desk, boss, cancel_compensation, unsaid) == {"text": "required"}
    desk.runner.write(boss, cancel_compensation, cancel)
    assert desk.runner.read(boss, get_case_file, done.id).compensated_fen == 60_000


def test_what_two_desks_paid_apart_counts_once_and_is_shown(desk: Desk) -> None:
    boss = signer(desk, None)
    done = add_complaint(desk, boss)
    row_id = desk.runner.write(
        boss, grant_compensation, GrantCompensation(done.id, "cash", 10_000, "赔")
    ).answer
    desk.runner.write(boss, pay_compensation, PayCompensation(row_id, "cash", "陈淑芬"))

    def come_in(uow: UnitOfWork) -> None:
        uow.add(
            ComplaintCompensationAct(
                scope=uow.scope,
                complaint_id=done.id,
                compensation_id=row_id,
                act="paid",
                way="cash",
                received_by="陈",
            )
        )

    desk.runner.write(boss, come_in)
    row = given_to(desk, boss, done.id)[0]
    assert (row.state, row.was_done_twice) == (CompensationState.PAID, True)


ACTS = st.lists(
    st.tuples(st.sampled_from(("grant", "pay", "cancel", "approve", "refuse")), st.integers(0, 3)),
    max_size=14,
)


@pytest.mark.long
@pytest.mark.covers("C19")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_nothing_is_paid_twice_or_without_its_approval(
    desk_template: DeskTemplate, tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]]
) -> None:
    desk = desk_template.open_copy(tmp_path_factory.mktemp("money") / "data", FrozenClock())
    try:
        boss = signer(desk, 50_000)
        done = add_complaint(desk, boss)
        for name, place in acts:
            with suppress(AppError):
                _do(desk, boss, done.id, name, place)
        rows = given_to(desk, boss, done.id)
        with desk.runner.database.reading() as session:
            facts = list(session.scalars(select(ComplaintCompensationAct)))
            status = {row.id: row.status for row in session.scalars(select(Approval))}
        assert len({fact.compensation_id for fact in facts}) == len(facts)
        paid = {fact.compensation_id for fact in facts if fact.act == "paid"}
        for row in rows:
            if row.id in paid:
                assert row.approval_id is None or status[row.approval_id] == "approved"
        unsigned = sum(row.amount_fen for row in rows if row.id in paid and row.approval_id is None)
        assert unsigned <= 50_000, "without a signature no more than one may give alone"
    finally:
        desk.close()


def _do(desk: Desk, boss: Actor, complaint_id: UUID, name: str, place: int) -> None:
    rows = given_to(desk, boss, complaint_id)
    row = rows[place % len(rows)] if rows else None
    if name == "grant":
        amount = (10_000, 30_000, 60_000, 20_000)[place]
        desk.runner.write(boss, grant_compensation, GrantCompensation(complaint_id, "cash", amount, "赔"))
    elif row is not None and name == "pay":
        desk.runner.write(boss, pay_compensation, PayCompensation(row.id, "cash", "陈淑芬"))
    elif row is not None and name == "cancel":
        desk.runner.write(boss, cancel_compensation, CancelCompensation(row.id, "不给了"))
    elif row is not None and row.approval_id is not None and row.state is CompensationState.ASKED:
        decide(desk, boss, row.approval_id, "approved" if name == "approve" else "refused")


def test_states_follow_acts_and_approvals() -> None:
    assert state_of([], None) is CompensationState.APPROVED
    assert state_of([], "withdrawn") is CompensationState.REFUSED
    assert state_of(["paid", "cancelled"], "approved") is CompensationState.PAID
    assert total_fen([(CompensationState.PAID, 5), (CompensationState.CANCELLED, 7)]) == 5
