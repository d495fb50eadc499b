# SPDX-License-Identifier: Apache-2.0
"""A reference that leads nowhere is told, but for one into a store that shares its row no more."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import text

from app.bootstrap import Desk
from app.core.audit import AuditRule, reference_rule
from app.core.ids import NIL, new_id
from tests.support.complaints import add_complaint
from tests.support.customers import add_customer

APPLIANCE = reference_rule("x", "x", "complaint", "appliance_id", "appliance")
STAFF = reference_rule("x", "x", "complaint", "assignee_id", "staff")
FACT = reference_rule("x", "x", "complaint_transition", "complaint_id", "complaint")


def _do(desk: Desk, statement: str, **values: object) -> None:
    with desk.runner.database.writing() as session:
        session.execute(text(statement), values)
        session.commit()


def _problems(desk: Desk, rule: AuditRule) -> int:
    with desk.runner.database.reading() as session:
        return len(rule.check(session).problems)


def _enrol(desk: Desk, kind: str = "store") -> None:
    for scope in (NIL, desk.identity.store_id):
        _do(desk, "INSERT INTO sync_cursor (scope, cursor) VALUES (:scope, 'e.1.1')", scope=scope.hex)
    _do(desk, "INSERT INTO local_state (key, value) VALUES ('sync.kind', :kind)", kind=kind)


@pytest.fixture
def complaint(desk: Desk) -> UUID:
    """Give a complaint whose appliance is not here."""
    made = add_complaint(desk).id
    _do(desk, "UPDATE complaint SET appliance_id = :away WHERE id = :id", away=new_id().hex, id=made.hex)
    return made


@pytest.mark.parametrize(("kind", "problems"), [("", 1), ("store", 0), ("office", 1)])
def test_what_another_store_shares_no_more_is_no_problem(
    desk: Desk, complaint: UUID, kind: str, problems: int
) -> None:
    assert complaint
    if kind:
        _enrol(desk, kind)
    assert _problems(desk, APPLIANCE) == problems


def test_what_this_desk_wrote_itself_must_be_there(desk: Desk, complaint: UUID) -> None:
    _enrol(desk)
    own = add_customer(desk, "陈淑芬").id
    _do(desk, "UPDATE complaint SET appliance_id = :own WHERE id = :id", own=own.hex, id=complaint.hex)
    # The log knows that id as a row of this store: it was here.
    assert _problems(desk, APPLIANCE) == 1


def test_rows_of_the_company_and_of_facts_are_always_looked_for(desk: Desk, complaint: UUID) -> None:
    _enrol(desk)
    away = new_id().hex
    _do(desk, "UPDATE complaint SET assignee_id = :away WHERE id = :id", away=away, id=complaint.hex)
    before = _problems(desk, STAFF)
    with desk.runner.database.reading() as session:
        has_staff = session.execute(text("SELECT count(*) FROM staff WHERE scope = :nil"), {"nil": NIL.hex})
        assert before == (1 if has_staff.scalar_one() else 0)
    assert _problems(desk, FACT) == 0
    _do(desk, "UPDATE complaint SET id = :away WHERE id = :id", away=away, id=complaint.hex)
    assert _problems(desk, FACT) > 0
