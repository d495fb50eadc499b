# SPDX-License-Identifier: Apache-2.0
"""Documents of whole machines wait for their number of the factory's own system (D42)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.parts.day_report import get_day_report
from app.parts.document_history import get_document_file
from app.parts.document_list import FindDocuments, find_documents, get_document
from app.parts.errors import NoMachineError
from app.parts.factory import SetFactoryNumber, set_factory_number
from app.parts.inputs import LineInput
from app.parts.reversing import ReverseDocument, reverse_document
from tests.support.desk import make_actor
from tests.support.parts import clerk, leader, make_part, make_party, make_warehouse, post, stock_up


@dataclass(frozen=True)
class _World:
    desk: Desk
    machine: UUID
    seal: UUID
    place: UUID
    station: UUID

    def give_out(self, *parts: UUID) -> UUID:
        lines = [LineInput(part_id=part, quantity=1) for part in parts]
        return post(self.desk, "QD", self.place, *lines, party_id=self.station).id

    def write(self, document_id: UUID, number: str) -> None:
        self.desk.runner.write(clerk(self.desk), set_factory_number, SetFactoryNumber(document_id, number))

    def waiting(self) -> dict[UUID, str]:
        rows = self.desk.runner.read(clerk(self.desk), find_documents, FindDocuments())
        return {row.id: row.factory_number for row in rows if row.is_machines}

    def unwritten(self, on: date | None = None) -> int:
        on = on or self.desk.runner.today_on
        return self.desk.runner.read(clerk(self.desk), get_day_report, on).unwritten


@pytest.fixture
def world(desk: Desk) -> _World:
    machine = make_part(desk, "BCD-470", "冰箱整机", unit="台", is_machine=True)
    seal, place = make_part(desk, "MF-12"), make_warehouse(desk)
    stock_up(desk, place, machine, 9)
    stock_up(desk, place, seal, 9)
    return _World(desk, machine, seal, place, make_party(desk, "喀什服务站"))


@pytest.mark.covers("D42")
def test_a_document_of_a_machine_waits_for_its_number_and_hinders_no_report(world: _World) -> None:
    given, other = world.give_out(world.seal, world.machine), world.give_out(world.seal)
    assert world.waiting() == {given: ""}
    assert world.unwritten() == 1
    before = world.desk.runner.read(clerk(world.desk), get_day_report, world.desk.runner.today_on)
    world.write(given, " GC2026-88 ")
    assert world.waiting() == {given: "GC2026-88"}
    after = world.desk.runner.read(clerk(world.desk), get_day_report, world.desk.runner.today_on)
    assert (after.unwritten, after.hindrances()) == (0, before.hindrances())
    assert not world.desk.runner.read(clerk(world.desk), get_document, other).row.is_machines


@pytest.mark.covers("D42")
def test_the_history_says_who_wrote_the_number_down_and_who_corrected_it(world: _World) -> None:
    given = world.give_out(world.machine)
    world.write(given, "GC-1")
    world.write(given, "GC-2")
    file = world.desk.runner.read(clerk(world.desk), get_document_file, given)
    told = [(event.text, event.by_name) for event in file.events if event.detail == "factory_number"]
    assert [text for text, _name in told] == ["GC-2", "GC-1"]
    assert all(event.at for event in file.events)


@pytest.mark.covers("D42")
def test_only_a_posted_document_of_a_machine_takes_a_number(world: _World) -> None:
    given, plain = world.give_out(world.machine), world.give_out(world.seal)
    with pytest.raises(NoMachineError):
        world.write(plain, "GC-1")
    for number, code in (("  ", "required"), ("9" * 41, "too_long")):
        with pytest.raises(ProblemsError) as refused:
            world.write(given, number)
        assert refused.value.problems == {"number": code}
    with pytest.raises(NotFoundError):
        world.write(world.seal, "GC-1")
    reader = make_actor(world.desk, "parts.read")
    with pytest.raises(NotPermittedError):
        world.desk.runner.write(reader, set_factory_number, SetFactoryNumber(given, "GC-1"))
    receipt = post(
        world.desk, "BR", world.place, LineInput(part_id=world.machine, quantity=1), party_id=world.station
    )
    with pytest.raises(NoMachineError):  # it waits in the folder: nothing was received yet
        world.write(receipt.id, "GC-1")
    assert world.waiting() == {given: ""}


@pytest.mark.covers("D42")
@pytest.mark.parametrize("is_written", [True, False])
def test_taking_back_is_asked_for_where_it_was_written_down(world: _World, is_written: bool) -> None:
    given = world.give_out(world.machine)
    if is_written:
        world.write(given, "GC-1")
    world.desk.runner.write(leader(world.desk), reverse_document, ReverseDocument(given, "录错"))
    assert world.unwritten() == (1 if is_written else 0)
    assert given not in world.waiting()
