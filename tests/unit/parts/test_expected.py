# SPDX-License-Identifier: Apache-2.0
"""What waiting documents will bring: on their own day, overdue ones from today on, not what is void."""

from __future__ import annotations

from datetime import timedelta

from app.bootstrap import Desk
from app.parts.arrivals import RecordArrival, VoidDocument, record_arrival, void_document
from app.parts.expected import outlook_of, planned_of
from app.parts.inputs import LineInput
from tests.support.parts import clerk, leader, make_part, make_party, make_warehouse, post, stock_up


def test_waiting_documents_are_planned_until_they_post_or_are_thrown_away(desk: Desk) -> None:
    shelf, other, part = make_warehouse(desk), make_warehouse(desk, "二库"), make_part(desk, "QD76")
    hq, today = make_party(desk, "客服本部"), desk.runner.today_on
    stock_up(desk, shelf, part, 4)
    line = LineInput(part_id=part, quantity=6, owed=2)
    late = post(desk, "BR", shelf, line, party_id=hq, dated_on=today - timedelta(days=9))
    back = post(
        desk, "TH", shelf, LineInput(part_id=part, quantity=1), party_id=hq, reason="多发", paper_here=True
    )  # fmt: skip
    post(desk, "TH", shelf, LineInput(part_id=part, quantity=1, condition="bad"), party_id=hq, reason="坏件")
    void = post(desk, "BR", shelf, line, party_id=hq)
    desk.runner.write(leader(desk), void_document, VoidDocument(void.id, "重复"))
    post(desk, "BR", other, line, party_id=hq)

    steps = desk.runner.read(clerk(desk), outlook_of, shelf, part)

    assert [(one.on, one.before, one.quantity, one.after, one.document_id) for one in steps] == [
        (today, 4, 6, 10, late.id),
        (today, 10, 1, 11, back.id),
    ]
    desk.runner.write(clerk(desk), record_arrival, RecordArrival(document_id=back.id, what="goods"))
    (step,) = desk.runner.read(clerk(desk), outlook_of, shelf, part)
    assert (step.before, step.after) == (5, 11)
    assert desk.runner.read(clerk(desk), planned_of, shelf, ()) == {}
