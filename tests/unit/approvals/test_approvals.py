# SPDX-License-Identifier: Apache-2.0
"""Approvals: signed by number and password, within the limit, never by who asked, decided once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from app import bootstrap
from app.admin.errors import WrongCredentialsError
from app.admin.queries import StaffFilter, grants_of, list_staff
from app.approvals import rules
from app.approvals.audit import RULES
from app.approvals.commands import (
    RequestApproval,
    SignApproval,
    SignatureGiven,
    request_approval,
    sign_approval,
    withdraw_approval,
)
from app.approvals.errors import (
    AlreadyDecidedError,
    BeyondLimitError,
    NotYourRequestError,
    OwnRequestError,
)
from app.approvals.models import Signature
from app.approvals.queries import (
    count_pending_for_me,
    get_approval,
    list_approvals_of,
    list_pending_for_me,
    signing_roles,
)
from app.approvals.rules import ApprovalStatus
from app.bootstrap import Desk
from app.core import audit
from app.core.data_folder import DataFolder
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork
from tests.support.company import PASSWORD, found, hire
from tests.support.desk import FrozenClock

COMPLAINT = new_id()
SENTENCE = "补偿顾客 800 元，结清 TS-7F3A-26-000001"


PEOPLE = (
    ("3001", "王代表", ("A3",)),
    ("2001", "李主管", ("A2",)),
    ("1001", "赵店长", ("A10",)),
    ("0900", "总经办", ("A11",)),
    ("1500", "双岗", ("A2", "A10", "A3")),
)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed store with people: proving a password costs a lot on purpose, so they are hired once."""
    folder = tmp_path_factory.mktemp("founded")
    data = DataFolder(folder)
    desk = bootstrap.create_desk(data, data.store, clock=FrozenClock())
    admin = found(desk)
    for number, name, roles in PEOPLE:
        hire(desk, admin, number, name, *roles)
    desk.close()
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
def company(desk: Desk) -> dict[str, Actor]:
    """Give the people as they work after their log-in, by staff number."""

    def enter(reading: Reading) -> dict[str, Actor]:
        return {
            person.number: Actor(
                person.id, person.number, person.name, new_id(), reading.scope, grants_of(reading, person.id)
            )
            for person in list_staff(reading, StaffFilter())
        }

    return desk.runner.read(desk.founder(), enter)


def ask(desk: Desk, actor: Actor, amount_fen: int = 80_000, sentence: str = SENTENCE) -> UUID:
    command = RequestApproval("compensation", "complaint", COMPLAINT, sentence, amount_fen)
    answer = desk.runner.write(actor, request_approval, command).answer
    assert isinstance(answer, UUID)
    return answer


def sign(
    desk: Desk,
    at: Actor,
    approval_id: UUID,
    number: str,
    *,
    approve: bool = True,
    reason: str = "",
    password: str = PASSWORD,
) -> SignatureGiven:
    command = SignApproval(approval_id, number, password, approve, reason)
    answer = desk.runner.write(at, sign_approval, command).answer
    assert isinstance(answer, SignatureGiven)
    return answer


def signatures(desk: Desk) -> int:
    with desk.runner.database.reading() as session:
        return int(session.execute(text("SELECT count(*) FROM signature")).scalar_one())


def test_a_supervisor_signs_at_the_desk_of_who_asked(desk: Desk, company: dict[str, Actor]) -> None:
    clerk = company["3001"]
    approval_id = ask(desk, clerk)
    given = sign(desk, clerk, approval_id, "2001")
    assert (given.signer_name, given.role_title, given.status) == ("李主管", "客服主管", "approved")
    (row,) = desk.runner.read(clerk, list_approvals_of, COMPLAINT)
    assert (row.status, row.requested_by, row.signed_by, row.role_title) == (
        ApprovalStatus.APPROVED,
        "王代表",
        "李主管",
        "客服主管",
    )
    with desk.runner.database.reading() as session:
        assert all(line.is_good for line in audit.run(session, RULES))


def test_a_refusal_says_why(desk: Desk, company: dict[str, Actor]) -> None:
    clerk = company["3001"]
    approval_id = ask(desk, clerk)
    for reason, code in (("", "required"), ("长" * 501, "too_long")):
        with pytest.raises(ProblemsError) as caught:
            sign(desk, clerk, approval_id, "2001", approve=False, reason=reason)
        assert caught.value.problems == {"reason": code}
    assert signatures(desk) == 0
    assert sign(desk, clerk, approval_id, "2001", approve=False, reason="证据不足").status == "refused"
    assert desk.runner.read(clerk, get_approval, approval_id).reason == "证据不足"


def test_nobody_signs_what_he_asked_for(desk: Desk, company: dict[str, Actor]) -> None:
    leader = company["2001"]
    approval_id = ask(desk, leader)
    with pytest.raises(OwnRequestError):
        sign(desk, leader, approval_id, "2001")
    assert signatures(desk) == 0
    assert desk.runner.read(leader, list_pending_for_me) == ()
    assert sign(desk, leader, approval_id, "1001").status == "approved"


def test_the_amount_decides_who_may(desk: Desk, company: dict[str, Actor]) -> None:
    clerk = company["3001"]
    approval_id = ask(desk, clerk, 200_000)
    with pytest.raises(BeyondLimitError) as caught:
        sign(desk, clerk, approval_id, "2001")
    assert (caught.value.fields["amount_fen"], caught.value.fields["limit_fen"]) == (200_000, 100_000)
    large = ask(desk, clerk, 50_000_000)
    waiting = {number: desk.runner.read(actor, count_pending_for_me) for number, actor in company.items()}
    assert waiting == {"0001": 0, "3001": 0, "2001": 0, "1001": 1, "1500": 1, "0900": 2}
    assert [row.approval_id for row in desk.runner.read(company["0900"], list_pending_for_me)] == [
        approval_id,
        large,
    ]
    exactly = ask(desk, clerk, 100_000)
    assert sign(desk, clerk, exactly, "2001").status == "approved"
    assert sign(desk, clerk, large, "0900").role_title == "总经办"
    assert signatures(desk) == 2


def test_who_holds_no_right_to_sign_cannot(desk: Desk, company: dict[str, Actor]) -> None:
    approval_id = ask(desk, company["2001"], 0)
    with pytest.raises(NotPermittedError):
        sign(desk, company["2001"], approval_id, "3001")
    assert signatures(desk) == 0
    assert desk.runner.read(company["3001"], signing_roles, company["3001"].staff_id) == ()


def test_the_smallest_role_that_covers_the_amount_signs(desk: Desk, company: dict[str, Actor]) -> None:
    clerk, double = company["3001"], company["1500"]
    assert [role.code for role in desk.runner.read(double, signing_roles, double.staff_id)] == ["A10", "A2"]
    assert sign(desk, clerk, ask(desk, clerk, 100_000), "1500").role_title == "客服主管"
    assert sign(desk, clerk, ask(desk, clerk, 100_001), "1500").role_title == "店长"


def test_a_wrong_password_signs_nothing(desk: Desk, company: dict[str, Actor]) -> None:
    clerk = company["3001"]
    approval_id = ask(desk, clerk)
    with pytest.raises(WrongCredentialsError):
        sign(desk, clerk, approval_id, "2001", password="falsch-falsch")
    assert signatures(desk) == 0
    assert desk.runner.read(clerk, get_approval, approval_id).status is ApprovalStatus.PENDING


def test_a_request_is_decided_once(desk: Desk, company: dict[str, Actor]) -> None:
    clerk = company["3001"]
    approval_id = ask(desk, clerk)
    sign(desk, clerk, approval_id, "2001")
    with pytest.raises(AlreadyDecidedError):
        sign(desk, clerk, approval_id, "1001", approve=False, reason="不同意")
    with pytest.raises(AlreadyDecidedError):
        desk.runner.write(clerk, withdraw_approval, approval_id)
    assert signatures(desk) == 1


def test_who_asked_may_withdraw_and_nobody_else(desk: Desk, company: dict[str, Actor]) -> None:
    clerk = company["3001"]
    approval_id = ask(desk, clerk)
    with pytest.raises(NotYourRequestError):
        desk.runner.write(company["2001"], withdraw_approval, approval_id)
    with pytest.raises(ProblemsError):
        desk.runner.write(clerk, withdraw_approval, approval_id, "长" * 501)
    desk.runner.write(clerk, withdraw_approval, approval_id, "顾客改变主意")
    row = desk.runner.read(clerk, get_approval, approval_id)
    assert (row.status, row.signed_by, row.reason) == (ApprovalStatus.WITHDRAWN, "王代表", "顾客改变主意")
    with pytest.raises(AlreadyDecidedError):
        sign(desk, clerk, approval_id, "2001")
    with desk.runner.database.reading() as session:
        assert all(line.is_good for line in audit.run(session, RULES))


@pytest.mark.parametrize(
    ("sentence", "amount_fen", "problems"),
    [
        ("  ", 0, {"sentence": "required"}),
        ("长" * 501, 0, {"sentence": "too_long"}),
        (SENTENCE, -1, {"amount_fen": "negative"}),
    ],
)
def test_a_request_that_cannot_be_judged_is_refused(
    desk: Desk, sentence: str, amount_fen: int, problems: dict[str, str]
) -> None:
    actor = desk.founder()
    with pytest.raises(ProblemsError) as caught:
        ask(desk, actor, amount_fen, sentence)
    assert caught.value.problems == problems
    assert desk.runner.read(actor, list_approvals_of, COMPLAINT) == ()


def test_an_unknown_request_is_not_found(desk: Desk, company: dict[str, Actor]) -> None:
    with pytest.raises(NotFoundError):
        desk.runner.read(company["3001"], get_approval, new_id())
    with pytest.raises(NotFoundError):
        sign(desk, company["3001"], new_id(), "2001")


def test_the_table_is_complete() -> None:
    assert set(rules.TRANSITIONS) == set(ApprovalStatus)
    for decided in (ApprovalStatus.APPROVED, ApprovalStatus.REFUSED, ApprovalStatus.WITHDRAWN):
        assert rules.may_follow(ApprovalStatus.PENDING, decided)
        assert not any(rules.may_follow(decided, other) for other in ApprovalStatus)
    assert not rules.may_follow("nonsense", ApprovalStatus.APPROVED)


def test_the_audit_sees_a_forged_decision(desk: Desk, company: dict[str, Actor]) -> None:
    approval_id = ask(desk, company["3001"])

    def forge(uow: object) -> None:
        session = uow.session  # type: ignore[attr-defined]
        session.connection().execute(text("UPDATE approval SET status = 'approved'"))

    desk.runner.write(company["3001"], forge)
    with desk.runner.database.reading() as session:
        problems = RULES[0].check(session).problems
    assert problems == (f"approval {approval_id}: approved, signatures say pending",)


def test_the_audit_sees_a_signature_of_ones_own_and_lets_the_first_of_two_stand(
    desk: Desk, company: dict[str, Actor]
) -> None:
    clerk = company["3001"]
    approval_id = ask(desk, clerk)

    def forge(uow: UnitOfWork, to_status: str) -> None:
        uow.add(
            Signature(
                scope=uow.scope,
                approval_id=approval_id,
                from_status="pending",
                to_status=to_status,
                signer_id=clerk.staff_id,
            )
        )

    for status in ("approved", "withdrawn"):
        desk.runner.write(clerk, forge, status)
    with desk.runner.database.reading() as session:
        problems = RULES[0].check(session).problems
    assert problems == (
        f"approval {approval_id}: signer {clerk.staff_id}",
        f"approval {approval_id}: pending, signatures say approved",
    )
