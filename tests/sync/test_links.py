# SPDX-License-Identifier: Apache-2.0
"""Two desks that link, merge and split while apart: both and the server agree, and somebody goes on."""

from __future__ import annotations

import pytest

from app.complaints.bulk import ChangeMany, change_many
from app.complaints.commands import Complainer
from app.complaints.linking import (
    LinkComplaints,
    MergeComplaint,
    SplitComplaint,
    link_complaints,
    merge_complaint,
    split_complaint,
)
from app.complaints.links import list_links
from app.complaints.phrases import SavePhrase, save_phrase
from app.core.errors import ProblemsError
from tests.support.complaints import add_complaint
from tests.support.shops import Shop, settle


@pytest.mark.long
def test_what_two_desks_join_apart_is_one(shops: tuple[Shop, Shop]) -> None:
    front, back = shops
    first = add_complaint(front.desk, front.actor, category="product.noise.loud")
    who = Complainer(customer_id=first.customer_id, is_phone_unknown=True)
    second = add_complaint(front.desk, front.actor, who=who, source="mail")
    settle(front, back)
    front.desk.runner.write(front.actor, merge_complaint, MergeComplaint(second.id, first.id))
    # The other desk, which does not know it yet, cannot merge them the other way round.
    with pytest.raises(ProblemsError):
        back.desk.runner.write(back.actor, merge_complaint, MergeComplaint(first.id, second.id))
    back.desk.runner.write(back.actor, merge_complaint, MergeComplaint(second.id, first.id))
    for shop in shops:
        shop.desk.runner.write(shop.actor, link_complaints, LinkComplaints(second.id, first.id))
        shop.desk.runner.write(
            shop.actor, save_phrase, SavePhrase(None, "hd", "回电", f"{shop.data.path.name}")
        )
    back.desk.runner.write(back.actor, change_many, ChangeMany([first.id], category="repair.fee.high"))
    split = SplitComplaint(first.id, "送货晚", "晚了一天", "delivery", "delivery.time.missed", "由物流办")
    part = back.desk.runner.write(back.actor, split_complaint, split).answer
    settle(front, back)
    for shop in shops:
        merged = "SELECT merged_into_id FROM complaint WHERE number = :number"
        assert shop.scalar(merged, number=second.number) == first.id.hex
        category = "SELECT category FROM complaint WHERE number = :number"
        assert shop.scalar(category, number=first.number) == "repair.fee.high"
        found = shop.desk.runner.read(shop.actor, list_links, first.id)
        assert {(row.number, row.kind) for row in found} == {
            (second.number, "merged"),
            (second.number, "earlier"),
            (part.number, "split"),
        }
        # Both closed the double: the later step is told as one that came too late, and nothing else.
        assert shop.scalar("SELECT count(*) FROM conflict WHERE table_name <> 'complaint_transition'") == 0
        assert shop.scalar("SELECT count(*) FROM held_change") == 0
