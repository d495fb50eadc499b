# SPDX-License-Identifier: Apache-2.0
"""What came damaged is asked about until somebody says what was found out; who packs badly is counted."""

from __future__ import annotations

from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.parts.arrivals import FoundLine, RecordArrival, record_arrivals
from app.parts.document_history import DocumentEventKind, get_document_file
from app.parts.errors import InquiryOpenError
from app.parts.inputs import LineInput
from app.parts.inquiries import CloseInquiry, close_inquiry
from app.parts.packing import packing_of
from app.tasks.commands import acknowledge_task, finish_task
from app.tasks.rules import TaskStatus
from tests.support.desk import FrozenClock, make_actor
from tests.support.parts import clerk, make_part, make_party, make_warehouse, post


@pytest.fixture
def party_id(desk: Desk) -> UUID:
    """Give who sends the goods."""
    return make_party(desk, "客服本部备件科", "store")


def _arrive(desk: Desk, party_id: UUID, **looked: object) -> UUID:
    """Write a receipt down and let goods and paper of it come together; returns its id."""
    part_id = make_part(desk, f"P-{desk.runner.clock.now_at():%H%M%S%f}")
    place_id = make_warehouse(desk, f"库 {part_id.hex[-6:]}")
    receipt = post(desk, "BR", place_id, LineInput(part_id=part_id, quantity=3), party_id=party_id)
    goods = RecordArrival(document_id=receipt.id, what="goods", **looked)
    paper = RecordArrival(document_id=receipt.id, what="paper")
    status = desk.runner.write(clerk(desk), record_arrivals, [goods, paper]).answer
    assert status == "posted"
    return receipt.id


@pytest.mark.covers("D38", "D41")
def test_an_inquiry_ends_with_its_result_and_not_without(desk: Desk, party_id: UUID) -> None:
    document_id = _arrive(desk, party_id, lines=[FoundLine(line=1, missing=1)])
    reader = clerk(desk)
    task = desk.runner.read(reader, get_document_file, document_id).inquiry
    assert task is not None
    leader = make_actor(desk, "parts.read", "parts.post", "tasks.work", "tasks.assign")
    desk.runner.write(leader, acknowledge_task, task.task_id)
    with pytest.raises(InquiryOpenError):
        desk.runner.write(leader, finish_task, task.task_id)
    for result, problem in (("  ", "required"), ("长" * 501, "too_long")):
        with pytest.raises(ProblemsError) as raised:
            desk.runner.write(leader, close_inquiry, CloseInquiry(document_id, result))
        assert raised.value.problems == {"result": problem}
    nobody = make_actor(desk, "parts.read", "tasks.work")
    with pytest.raises(NotPermittedError):
        desk.runner.write(nobody, close_inquiry, CloseInquiry(document_id, "少发，补发"))
    desk.runner.write(leader, close_inquiry, CloseInquiry(document_id, " 少发，三天内补发 "))
    file = desk.runner.read(reader, get_document_file, document_id)
    assert file.inquiry is not None
    assert file.inquiry.status is TaskStatus.DONE
    told = [(event.detail, event.text) for event in file.events if event.kind is DocumentEventKind.INQUIRY]
    assert told == [("done", "少发，三天内补发"), ("acknowledged", ""), ("created", "")]


def test_sound_goods_open_no_inquiry(desk: Desk, party_id: UUID) -> None:
    document_id = _arrive(desk, party_id)
    assert desk.runner.read(clerk(desk), get_document_file, document_id).inquiry is None


@pytest.mark.covers("D39")
def test_who_packs_badly_is_counted_for_as_long_as_the_rule_says(
    desk: Desk, clock: FrozenClock, party_id: UUID
) -> None:
    for looked in ({"packing": "brochures"}, {"packing": "none", "outer_state": "wet"}, {}):
        _arrive(desk, party_id, **looked)
        clock.move(seconds=7)
    other = make_party(desk, "天山快运物流", "logistics")
    record = desk.runner.read(clerk(desk), packing_of, party_id)
    assert (record.days, record.arrivals, record.badly_packed, record.damaged) == (90, 3, 2, 1)
    assert dict(record.badly) == {"brochures": 1, "none": 1}
    assert desk.runner.read(clerk(desk), packing_of, other).arrivals == 0
    clock.move(days=90)
    assert desk.runner.read(clerk(desk), packing_of, party_id).arrivals == 0
