# SPDX-License-Identifier: Apache-2.0
"""Who takes a desk's key back says so before, and only whoever may enrol desks of the whole company."""

from __future__ import annotations

from uuid import UUID

import pytest

from app.admin.commands import NoteKeyTaken, note_key_taken
from app.admin.queries import RecordFilter, list_unmaskings
from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import NIL
from tests.support.desk import make_actor

DEVICE = UUID(int=7)


def test_the_trace_says_who_whose_and_why(desk: Desk) -> None:
    actor = make_actor(desk, "sync.enrol", "admin.audit", scope=NIL)
    desk.runner.write(actor, note_key_taken, NoteKeyTaken(DEVICE, "Y01 1 号台", "  主板坏了  "))
    (row,) = desk.runner.read(actor, list_unmaskings, RecordFilter())
    assert (row.entity_kind, row.entity_id, row.field) == ("device", DEVICE, "database_key")
    assert row.reason == "Y01 1 号台：主板坏了"


@pytest.mark.parametrize("letters", [79, 80, 86])
def test_a_long_name_takes_nothing_from_the_reason(desk: Desk, letters: int) -> None:
    actor = make_actor(desk, "sync.enrol", "admin.audit", scope=NIL)
    reason = "由" * 119 + "终"
    desk.runner.write(actor, note_key_taken, NoteKeyTaken(DEVICE, "台" * letters, reason))
    (row,) = desk.runner.read(actor, list_unmaskings, RecordFilter())
    name, kept = row.reason.split("：")
    assert kept == reason
    assert name == ("台" * 79 if letters == 79 else "台" * 78 + "…"), "what is cut is seen to be cut"


@pytest.mark.parametrize(("reason", "problem"), [(" ", "required"), ("长" * 121, "too_long")])
def test_a_reason_is_needed(desk: Desk, reason: str, problem: str) -> None:
    actor = make_actor(desk, "sync.enrol", scope=NIL)
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, note_key_taken, NoteKeyTaken(DEVICE, "Y01", reason))
    assert caught.value.problems == {"reason": problem}


def test_the_right_of_one_store_is_not_enough(desk: Desk) -> None:
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk, "sync.enrol"), note_key_taken, NoteKeyTaken(DEVICE, "Y01", "x"))
