# SPDX-License-Identifier: Apache-2.0
"""A store-room is looked at once a week; what is wrong there goes to the leader (D46)."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from app.bootstrap import Desk
from app.core.dated_rules import rule_on
from app.core.errors import NotPermittedError, ProblemsError
from app.core.unit_of_work import Reading
from app.parts.room_checks import (
    DAYS_RULE,
    POINTS_RULE,
    ROOM_TASK,
    CheckRoom,
    PointAnswer,
    RoomRow,
    check_room,
    list_rooms,
)
from app.parts.rules import LEADER_RULE
from app.tasks.models import Task
from tests.support.desk import FrozenClock, make_actor
from tests.support.parts import clerk, make_warehouse

GOOD = PointAnswer(True)
ALL_GOOD = dict.fromkeys(("fire", "power", "sorted", "flame"), GOOD)


def _check(desk: Desk, place_id: UUID | None, **changes: PointAnswer) -> None:
    desk.runner.write(clerk(desk), check_room, CheckRoom(place_id, {**ALL_GOOD, **changes}))


def _row(desk: Desk) -> RoomRow:
    (row,) = desk.runner.read(clerk(desk), list_rooms).rows
    return row


def _tasks(desk: Desk) -> list[tuple[str, str, str]]:
    def read(reading: Reading) -> list[tuple[str, str, str]]:
        wanted = select(Task.title, Task.why, Task.role_code).where(Task.kind == ROOM_TASK)
        return [
            (row.title, row.why, row.role_code) for row in reading.session.execute(wanted.order_by(Task.id))
        ]

    return sorted(desk.runner.read(desk.founder(), read))


@pytest.mark.covers("D46")
def test_the_four_points_and_the_week_are_dated_rules_with_their_source(desk: Desk) -> None:
    points = rule_on(POINTS_RULE, desk.runner.today_on)
    assert [row["key"] for row in points.value] == ["fire", "power", "sorted", "flame"]
    days = rule_on(DAYS_RULE, desk.runner.today_on)
    assert (days.value, days.grade) == (7, "C")
    assert "D46" in points.source
    assert "D46" in days.source


@pytest.mark.covers("D46")
def test_a_room_is_overdue_until_it_was_looked_at_and_again_after_a_week(
    desk: Desk, clock: FrozenClock
) -> None:
    place_id = make_warehouse(desk)
    assert (_row(desk).checked_on, _row(desk).is_late) == (None, True)
    founder = desk.founder()
    desk.runner.write(founder, check_room, CheckRoom(place_id, ALL_GOOD))
    row = _row(desk)
    assert (row.checked_on, row.wrong, row.is_late) == (desk.runner.today_on, (), False)
    assert row.by_name == founder.name
    clock.move(days=7)
    assert not _row(desk).is_late
    clock.move(days=1)
    assert _row(desk).is_late
    assert not _tasks(desk)


@pytest.mark.covers("D46")
def test_what_is_wrong_is_shown_and_told_to_the_leader_once_a_day(desk: Desk) -> None:
    place_id = make_warehouse(desk)
    wrong = PointAnswer(False, " 灭火器过期 ")
    _check(desk, place_id, fire=wrong)
    _check(desk, place_id, fire=wrong, flame=PointAnswer(False, "门口有烟头"))
    assert _row(desk).wrong == (("消防器材在位、有效", "灭火器过期"), ("没有明火", "门口有烟头"))
    role = rule_on(LEADER_RULE, desk.runner.today_on).value
    assert _tasks(desk) == [
        ("备件库 没有明火", "门口有烟头", role),
        ("备件库 消防器材在位、有效", "灭火器过期", role),
    ]


@pytest.mark.covers("D46")
def test_every_point_is_answered_and_a_problem_is_told_in_words(desk: Desk) -> None:
    place_id = make_warehouse(desk)
    answers = {
        "fire": PointAnswer(None),
        "power": PointAnswer(False, " "),
        "sorted": PointAnswer(False, "x" * 201),
    }
    for place, more in ((place_id, {}), (None, {"place_id": "required"})):
        with pytest.raises(ProblemsError) as refused:
            _check(desk, place, **answers)
        expected = {"fire": "required", "power_word": "required", "sorted_word": "too_long", **more}
        assert refused.value.problems == expected
    reader = make_actor(desk, "parts.read", "tasks.work")
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader, check_room, CheckRoom(place_id, ALL_GOOD))
    assert _row(desk).checked_on is None
