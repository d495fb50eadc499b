# SPDX-License-Identifier: Apache-2.0
"""A note to a colleague: comes among his tasks, names its record, and reaches nobody who would not see it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.admin.commands import disable_staff
from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from app.tasks import rules
from app.tasks.commands import LeaveNote, finish_task, leave_note
from app.tasks.queries import list_my_tasks, list_task_events
from tests.support import founded
from tests.support.company import PASSWORD, enter, hire
from tests.support.desk import FrozenClock, make_actor

company_template, desk, admin = founded.company_template, founded.desk, founded.admin
COMPLAINT = new_id()


@pytest.fixture
def colleague(desk: Desk, admin: Actor) -> Actor:
    """Give a colleague, logged in."""
    hire(desk, admin, "0431", "李娜", "A3")
    actor = enter(desk, "0431", PASSWORD).actor
    assert actor is not None
    return actor


def _note(to_id: UUID, text: str = "诉求我按顾客的短信改过，请看一下", scope: UUID = NIL) -> LeaveNote:
    return LeaveNote(to_id, text, "complaint", COMPLAINT, scope, "王敏的留言 · TS-1")


def _leave(desk: Desk, actor: Actor, command: LeaveNote) -> UUID:
    answer = desk.runner.write(actor, leave_note, command).answer
    assert isinstance(answer, UUID)
    return answer


def test_a_note_comes_before_the_colleague_alone_until_he_has_read_it(
    desk: Desk, admin: Actor, colleague: Actor, clock: FrozenClock
) -> None:
    note = _leave(desk, admin, _note(colleague.staff_id))
    (row,) = desk.runner.read(colleague, list_my_tasks)
    assert (row.task_id, row.kind, row.title) == (note, rules.NOTE, "诉求我按顾客的短信改过，请看一下")
    assert (row.entity_kind, row.entity_id, row.why) == ("complaint", COMPLAINT, "王敏的留言 · TS-1")
    assert row.due_at == clock.now_at() + timedelta(days=1)
    assert desk.runner.read(admin, list_my_tasks) == ()
    assert [event.by_id for event in desk.runner.read(admin, list_task_events, note)] == [admin.staff_id]
    desk.runner.write(colleague, finish_task, note)
    assert desk.runner.read(colleague, list_my_tasks) == ()


def test_who_works_no_tasks_there_leaves_no_note(desk: Desk, colleague: Actor) -> None:
    with pytest.raises(NotPermittedError):
        _leave(desk, make_actor(desk, "complaints.read"), _note(colleague.staff_id))
    with pytest.raises(NotPermittedError):
        _leave(desk, make_actor(desk, rules.WORK), _note(colleague.staff_id, scope=new_id()))


def test_a_note_needs_no_right_to_hand_out_work(desk: Desk, colleague: Actor) -> None:
    author = make_actor(desk, rules.WORK)
    assert not author.may(rules.ASSIGN)
    _leave(desk, author, _note(colleague.staff_id))
    assert len(desk.runner.read(colleague, list_my_tasks)) == 1


def test_nobody_is_left_a_note_who_would_not_see_it(desk: Desk, admin: Actor, colleague: Actor) -> None:
    for to_id in (admin.staff_id, new_id(), NIL):
        with pytest.raises(ProblemsError) as caught:
            _leave(desk, admin, _note(to_id))
        assert caught.value.problems == {"to_id": "not_on_duty"}
    desk.runner.write(admin, disable_staff, colleague.staff_id)
    with pytest.raises(ProblemsError):
        _leave(desk, admin, _note(colleague.staff_id))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=rules.LONGEST_TITLE + 20))
def test_a_note_is_one_line_of_what_was_typed_or_refused(
    desk: Desk, admin: Actor, colleague: Actor, text: str
) -> None:
    line = " ".join(text.split())
    if not line or len(line) > rules.LONGEST_TITLE:
        with pytest.raises(ProblemsError) as caught:
            _leave(desk, admin, _note(colleague.staff_id, text))
        assert set(caught.value.problems) == {"text"}
        return
    note = _leave(desk, admin, _note(colleague.staff_id, text))
    titles = {row.task_id: row.title for row in desk.runner.read(colleague, list_my_tasks)}
    assert titles[note] == line
