# SPDX-License-Identifier: Apache-2.0
"""What must not stay on a desk, and what must: clamped facts, cursors of an earlier life, rows of others."""

from __future__ import annotations

import pytest

from app.bootstrap import Desk
from app.sync.client import incarnation, state
from app.sync.client.planner import Planner
from app.sync.client.port import Push
from app.sync.protocol import Answer, Rejected
from tests.support.complaints import add_complaint
from tests.sync.client.pages import applier, content, page, port, rows_of, scalar


@pytest.fixture
def enrolled(desk: Desk) -> Desk:
    """Give a desk that head office knows, with a complaint that was not sent yet."""
    with desk.runner.database.writing() as session:
        state.put(
            session,
            {state.INCARNATION: "1" * 32, state.ANNOUNCED: "1", state.EPOCH: "e1", state.ENROLLED_AT: "x"},
        )
        state.set_cursors(session, {"0" * 32: "e1.1.1", desk.identity.store_id.hex: "e1.1.1"})
        session.commit()
    incarnation.write(incarnation.path_of(desk.runner.database.path), desk.key, "1" * 32)
    add_complaint(desk)
    return desk


def _push(desk: Desk) -> tuple[Planner, Push]:
    planner = Planner(port(desk), schema="0009")
    planner.wants_pull = False
    step = planner.next_step()
    assert isinstance(step, Push)
    return planner, step


def _rows(desk: Desk) -> int:
    found = content(desk)
    return len(found["complaint"]) + len(found["complaint_transition"]) + len(found["customer"])


def test_a_fact_with_another_stamp_is_the_one_that_the_server_has(enrolled: Desk) -> None:
    """A clamped stamp, or a fact that another desk made first under the same id: all desks hold the same."""
    scope = enrolled.identity.store_id.hex
    before = rows_of(enrolled, scope)["complaint_transition"][0]
    told = before | {"h": "0" * 28, "c": before["c"] | {"reason": "别的"}}
    applier(enrolled).apply(page(scope, {"complaint_transition": [told]}), 0)
    after = rows_of(enrolled, scope)["complaint_transition"][0]
    assert after == told


def test_another_life_asks_for_everything_again(enrolled: Desk) -> None:
    found = port(enrolled)
    found.renew()
    assert set(found.cursors().values()) == {""}


def test_a_lost_scope_goes_when_what_was_waiting_is_answered(enrolled: Desk) -> None:
    scope = enrolled.identity.store_id.hex
    planner, step = _push(enrolled)
    port(enrolled).drop_scope(scope)
    assert _rows(enrolled)
    planner.pushed(Answer("e1", step.number))
    assert _rows(enrolled) == 0
    assert scalar(enrolled, "SELECT value FROM local_state WHERE key = 'sync.lost'") == ""


def test_a_rejected_change_keeps_its_row_of_a_lost_scope(enrolled: Desk) -> None:
    scope = enrolled.identity.store_id.hex
    planner, step = _push(enrolled)
    port(enrolled).drop_scope(scope)
    planner.pushed(Answer("e1", step.number, rejected=(Rejected(0, "scope"),)))
    assert _rows(enrolled) > 0


def test_a_row_of_a_lost_scope_that_is_shared_with_this_desk_stays(enrolled: Desk) -> None:
    scope = enrolled.identity.store_id.hex
    planner, step = _push(enrolled)
    planner.pushed(Answer("e1", step.number))
    complaint = scalar(enrolled, "SELECT id FROM complaint")
    with enrolled.runner.database.writing() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO shared_row (to_scope, scope, table_name, row_id) VALUES (?, ?, 'complaint', ?)",
            ("7" * 32, scope, complaint),
        )
        session.commit()
    port(enrolled).drop_scope(scope)
    assert [len(content(enrolled)[name]) for name in ("complaint", "customer")] == [1, 0]
