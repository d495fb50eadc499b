# SPDX-License-Identifier: Apache-2.0
"""A store with people who count, a warehouse with two zones, and what is done about counts."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from app import bootstrap
from app.admin.queries import StaffFilter, grants_of, list_staff
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.count_deciding import (
    ApproveCount,
    ExplainDifferences,
    LineCause,
    approve_count,
    explain_differences,
)
from app.parts.count_file import CountFile, get_count
from app.parts.count_rules import CountStatus
from app.parts.counting import Counted, CountPieces, HandIn, NewCount, count_pieces, hand_in, make_count
from app.parts.inputs import LineInput
from app.parts.models import PartKeeping
from app.parts.rules import Condition
from app.tasks.models import Task
from app.tasks.rules import UNFINISHED
from tests.support.company import PASSWORD, found, hire
from tests.support.desk import FrozenClock
from tests.support.parts import leader, make_part, make_party, make_warehouse, post, stock_up

PEOPLE = (
    ("0700", "清点员", "D48-07"),
    ("0701", "复点员", "D48-07"),
    ("1100", "经理", "D48-11"),
    ("1000", "财务", "D48-10"),
)


def found_store(folder: Path) -> None:
    """Leave a closed store with people: hiring costs time, so a module does it once."""
    data = DataFolder(folder)
    desk = bootstrap.create_desk(data, data.store, clock=FrozenClock())
    admin = found(desk)
    for number, name, role in PEOPLE:
        hire(desk, admin, number, name, role)
    desk.close()


def enter(desk: Desk, number: str) -> Actor:
    """Return a person of the store, logged in."""

    def read(reading: Reading) -> Actor:
        (person,) = (one for one in list_staff(reading, StaffFilter()) if one.number == number)
        grants = grants_of(reading, person.id)
        return Actor(person.id, person.number, person.name, new_id(), reading.scope, grants)

    return desk.runner.read(desk.founder(), read)


class Shelf:
    """A warehouse with zones A and B and a part in each; of the first ten good and two bad pieces."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.place = make_warehouse(desk)
        self.station = make_party(desk, "喀什服务站")
        self.seal, self.pump = make_part(desk, "0060218", "门封条"), make_part(desk, "0060401", "排水泵")
        stock_up(desk, self.place, self.seal, 10)
        stock_up(desk, self.place, self.seal, 2, "bad")
        stock_up(desk, self.place, self.pump, 30)
        self.keep(self.seal, "A-01")
        self.keep(self.pump, "B-02")

    def keep(self, part_id: UUID, shelf: str) -> None:
        """Give a part its shelf."""

        def put(uow: UnitOfWork) -> None:
            uow.add(
                PartKeeping(scope=uow.scope, id=new_id(), place_id=self.place, part_id=part_id, shelf=shelf)
            )

        self.desk.runner.write(leader(self.desk), put)

    def begin(self, actor: Actor, zone: str = "A") -> UUID:
        """Make a count of a zone."""
        made: UUID = self.desk.runner.write(actor, make_count, NewCount(self.place, zone)).answer
        return made

    def use(self, part_id: UUID, count: int) -> UUID:
        """Give pieces out."""
        return post(self.desk, "WX", self.place, LineInput(part_id=part_id, quantity=count)).id

    def file(self, count_id: UUID) -> CountFile:
        """Return a count as it stands."""
        return self.desk.runner.read(leader(self.desk), get_count, count_id)

    def line(
        self, actor: Actor, count_id: UUID, part_id: UUID, counted: int, condition: str = "good"
    ) -> None:
        """Count a part."""
        order = CountPieces(count_id, [Counted(part_id, condition, counted)])
        self.desk.runner.write(actor, count_pieces, order)

    def hand_in(self, actor: Actor, count_id: UUID) -> CountStatus:
        """Say that all is counted."""
        done: CountStatus = self.desk.runner.write(actor, hand_in, HandIn(count_id, True)).answer.status
        return done

    def explain(self, actor: Actor, count_id: UUID) -> None:
        """Give every difference a cause."""
        lines = [LineCause(one.part_id, one.condition, "unwritten") for one in self.file(count_id).differing]
        self.desk.runner.write(actor, explain_differences, ExplainDifferences(count_id, lines))

    def approve(self, actor: Actor, count_id: UUID, number: str = "1100") -> UUID | None:
        """Approve at an actor's desk; returns the adjustment."""
        order = ApproveCount(count_id, number, PASSWORD, "盘点差异")
        document = self.desk.runner.write(actor, approve_count, order).answer.document
        return document.id if document else None

    def differences(self, count_id: UUID) -> dict[tuple[str, Condition], int]:
        """Return what a count found, by code."""
        return {(one.code, one.condition): one.difference for one in self.file(count_id).results}

    def tasks(self) -> list[str]:
        """Return the kinds of unfinished tasks about counts."""

        def read(reading: Reading) -> list[str]:
            rows = select(Task.kind).where(Task.status.in_(UNFINISHED), Task.entity_kind == "stock_count")
            return sorted(reading.session.scalars(rows))

        return self.desk.runner.read(leader(self.desk), read)
