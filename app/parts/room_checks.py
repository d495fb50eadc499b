# SPDX-License-Identifier: Apache-2.0
"""What keeps a store-room safe (D46): fire gear, power, sorted goods, no open flame; looked at once a week.

A check answers every point of the dated rule ``parts.room_points``; what is wrong is told to the leader. Must
not commit: the runner does, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_number, rule_value, staff_names
from app.core.errors import refuse
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.count_models import StockRoomCheck
from app.parts.day_desks import end_of
from app.parts.rules import COUNT, LEADER_RULE, LONGEST_NOTE, READ
from app.parts.stock_list import list_warehouses
from app.tasks.bulk import Order, hand_out_all

ROOM_TASK = "parts.room"
"""Kind of the task about what is wrong in a room."""
POINTS_RULE = "parts.room_points"
DAYS_RULE = "parts.room_check_days"
"""A room that was not looked at for more days is overdue."""
LONGEST_WORD = 200


@dataclass(frozen=True, slots=True)
class RoomPoint:
    """One thing to look at."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class PointAnswer:
    """Whether a point is in order; ``word`` says what is wrong where it is not."""

    is_good: bool | None
    word: str = ""


@dataclass(frozen=True, slots=True)
class CheckRoom:
    """What was seen in a warehouse today, by the key of the point."""

    place_id: UUID | None
    answers: Mapping[str, PointAnswer]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A warehouse and its last check, if any; ``wrong`` is the name of a point and what is wrong there."""

    place_id: UUID
    place: str
    checked_on: date | None
    by_name: str
    wrong: tuple[tuple[str, str], ...]
    is_late: bool


@dataclass(frozen=True, slots=True)
class Rooms:
    """The warehouses of this store, what is looked at, and how often."""

    rows: tuple[RoomRow, ...]
    points: tuple[RoomPoint, ...]
    days: int


def list_rooms(reading: Reading) -> Rooms:
    """Return this store's warehouses in use with their last check. Errors: E2001."""
    places = list_warehouses(reading)
    points, days = _points(reading), rule_number(reading, DAYS_RULE)
    last = {place.id: _last(reading, place.id) for place in places}
    names = staff_names(reading, {check.by_id for check in last.values() if check is not None})
    called = {point.key: point.name for point in points}
    rows = []
    for place in places:
        check = last[place.id]
        if check is None:
            rows.append(RoomRow(place.id, place.name, None, "", (), is_late=True))
            continue
        wrong = tuple((called.get(key, key), word) for key, word in check.points.items() if word)
        is_late = (reading.today_on - check.checked_on).days > days
        by_name = names.get(check.by_id, "")
        rows.append(RoomRow(place.id, place.name, check.checked_on, by_name, wrong, is_late))
    return Rooms(tuple(rows), points, days)


def check_room(uow: UnitOfWork, command: CheckRoom) -> UUID:
    """Write down what was seen and tell the leader what is wrong. Errors: E2001, E9001 (``fire_word``…)."""
    uow.require(COUNT)
    uow.require(READ)
    points = _points(uow)
    places = {place.id: place.name for place in list_warehouses(uow)}
    problems = dict(_problems(points, command))
    place_id = command.place_id
    if place_id not in places:
        problems["place_id"] = "required" if place_id is None else "unknown_choice"
    refuse(problems)
    assert place_id is not None  # noqa: S101 -- just refused
    found = {point.key: _word(command.answers[point.key]) for point in points}
    check = StockRoomCheck(
        id=new_id(),
        scope=uow.scope,
        place_id=place_id,
        checked_on=uow.today_on,
        points=found,
        note=command.note.strip(),
    )
    uow.add(check)
    leader = str(rule_value(uow, LEADER_RULE))
    hand_out_all(
        uow,
        [
            Order(
                scope=uow.scope,
                # Two people who see the same on a day make one task of it.
                source_key=f"{ROOM_TASK}:{place_id.hex}:{point.key}:{uow.today_on:%Y%m%d}",
                kind=ROOM_TASK,
                title=f"{places[place_id]} {point.name}",
                entity_kind="stock_room_check",
                entity_id=check.id,
                due_at=max(uow.now_at, end_of(uow, uow.today_on)),
                role_code=leader,
                why=found[point.key],
            )
            for point in points
            if found[point.key]
        ],
    )
    return check.id


def _word(answer: PointAnswer) -> str:
    return "" if answer.is_good else answer.word.strip()


def _problems(points: Iterable[RoomPoint], command: CheckRoom) -> Iterable[tuple[str, str]]:
    for point in points:
        answer = command.answers.get(point.key, PointAnswer(None))
        word = answer.word.strip()
        if answer.is_good is None:
            yield point.key, "required"
        elif not answer.is_good and not word:
            yield f"{point.key}_word", "required"
        elif len(word) > LONGEST_WORD:
            yield f"{point.key}_word", "too_long"
    if len(command.note.strip()) > LONGEST_NOTE:
        yield "note", "too_long"


def _points(reading: Reading) -> tuple[RoomPoint, ...]:
    rows = cast("Iterable[Mapping[str, Any]]", rule_value(reading, POINTS_RULE))
    return tuple(RoomPoint(str(row["key"]), str(row["name"])) for row in rows)


def _last(reading: Reading, place_id: UUID) -> StockRoomCheck | None:
    return reading.session.scalars(
        select(StockRoomCheck)
        .where(StockRoomCheck.place_id == place_id)
        .order_by(StockRoomCheck.checked_on.desc(), StockRoomCheck.hlc.desc())
        .limit(1)
    ).first()
