# SPDX-License-Identifier: Apache-2.0
"""A letter, and the number that a body outside gave, lead to their case; not for who may not read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.bootstrap import Desk
from app.complaints.letter_search import find_letters
from app.complaints.outside import AddOutside, SendLetter, add_outside, send_letter
from tests.support.complaints import add_complaint, clerk


@pytest.mark.covers("A22")
def test_a_case_is_found_by_our_number_and_by_theirs(desk: Desk) -> None:
    actor = clerk(desk)
    case = add_complaint(desk, actor)
    today = desk.runner.today_on
    body = AddOutside(
        complaint_id=case.id,
        body="consumer_association",
        body_name="沙依巴克区消协",
        received_on=today,
        reference="沙消协转 2026-118%号",
    )
    outside_id = desk.runner.write(actor, add_outside, body).answer
    letter = SendLetter(outside_id=outside_id, text="已换新机。", way="post", sent_on=today)
    sent = desk.runner.write(actor, send_letter, letter).answer
    for typed in (sent.number, sent.number.lower(), "DF-", sent.number[-6:]):
        found = desk.runner.read(actor, find_letters, typed, 4)
        if typed == "DF-":
            assert found == (), "no digit is no number"
            continue
        assert [(row.number, row.letter_id, row.complaint_id) for row in found] == [
            (sent.number, sent.id, case.id)
        ]
    (theirs,) = desk.runner.read(actor, find_letters, "2026-118%", 4)
    assert (theirs.letter_id, theirs.outside_id, theirs.complaint_number) == (None, outside_id, case.number)
    assert desk.runner.read(actor, find_letters, "2026_118", 4) == ()
    stranger = replace(actor, grants={})
    assert desk.runner.read(stranger, find_letters, sent.number, 4) == ()
