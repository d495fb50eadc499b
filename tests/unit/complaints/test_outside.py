# SPDX-License-Identifier: Apache-2.0
"""Bodies outside and the letters that answer them: what is refused, the number, the clock, several bodies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.bootstrap import Desk
from app.complaints.audit import RULES
from app.complaints.detail import find_number
from app.complaints.events import EventKind
from app.complaints.histories import load_cases, standing_of
from app.complaints.limits import Clock
from app.complaints.models import Complaint
from app.complaints.outside import (
    AddOutside,
    Body,
    OutsideRow,
    SendLetter,
    Sent,
    add_outside,
    find_letter,
    get_outside,
    list_outside,
    send_letter,
)
from app.complaints.timeline import complaint_timeline
from app.complaints.timing import load_timings
from app.core import audit
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.unit_of_work import Reading
from tests.support.complaints import add_complaint, clerk, reader
from tests.support.desk import FrozenClock

TODAY = date(2026, 11, 20)
NOBODY = UUID(int=9)


def asked(complaint_id: UUID, **changes: Any) -> AddOutside:
    """Return a consumer association that asks for an answer in a week."""
    return replace(
        AddOutside(
            complaint_id=complaint_id,
            body=Body.CONSUMER_ASSOCIATION,
            body_name="沙依巴克区消费者协会",
            reference="沙消协转〔2026〕118 号",
            contact="张同志",
            contact_phone="0991-4520000",
            received_on=TODAY,
            answer_due_on=TODAY + timedelta(days=7),
            text="请于七日内书面答复处理情况。",
        ),
        **changes,
    )


def ask(desk: Desk, complaint_id: UUID, **changes: Any) -> UUID:
    outside_id: UUID = desk.runner.write(clerk(desk), add_outside, asked(complaint_id, **changes)).answer
    return outside_id


def send(desk: Desk, outside_id: UUID, **changes: Any) -> Sent:
    letter = SendLetter(outside_id=outside_id, text="来函收悉。特此函复。", way="post", sent_on=TODAY)
    answer: Sent = desk.runner.write(clerk(desk), send_letter, replace(letter, **changes)).answer
    return answer


def bodies(desk: Desk, complaint_id: UUID) -> tuple[OutsideRow, ...]:
    found: tuple[OutsideRow, ...] = desk.runner.read(clerk(desk), list_outside, complaint_id)
    return found


def outside_clock(desk: Desk, complaint_id: UUID) -> Any:
    """Return the reading of the clock that waits for the answer; None when it does not run."""

    def read(reading: Reading) -> Any:
        timings = load_timings(reading.session)
        case = load_cases(reading.session, [complaint_id], timings)[complaint_id]
        return standing_of(case, timings.of(case.scope, case.received_at)).of(Clock.OUTSIDE_ANSWER)

    return desk.runner.read(clerk(desk), read)


def test_no_letter_goes_out_with_what_is_still_to_be_written(desk: Desk) -> None:
    complaint = add_complaint(desk, source="hotline")
    outside_id = ask(desk, complaint.id)
    with pytest.raises(ProblemsError) as caught:
        send(desk, outside_id, text="一、投诉情况：冰箱不制冷。\n二、核查情况：（待补充）。")
    assert caught.value.problems == {"text": "to_be_written"}
    assert not bodies(desk, complaint.id)[0].letters


@pytest.mark.covers("A22")
def test_a_letter_gets_the_next_number_of_its_series_and_stops_the_clock(desk: Desk) -> None:
    complaint = add_complaint(desk, source="hotline")
    assert outside_clock(desk, complaint.id) is None
    outside_id = ask(desk, complaint.id)
    # The body named its day: the whole of it is in time.
    assert outside_clock(desk, complaint.id).due_at.astimezone(desk.identity.zone).isoformat() == (
        "2026-11-28T00:00:00+08:00"
    )
    first, second = send(desk, outside_id), send(desk, outside_id, text="补充说明。", way="hand")
    assert [first.number[:3], first.number[-6:], second.number[-6:]] == ["DF-", "000001", "000002"]
    assert outside_clock(desk, complaint.id).met_at is not None
    (body,) = bodies(desk, complaint.id)
    assert body.is_answered
    letters = [(one.number, one.way) for one in body.letters]
    assert letters == [(first.number, "post"), (second.number, "hand")]
    found_body, letter = desk.runner.read(clerk(desk), find_letter, second.id)
    assert (found_body.id, letter.text) == (outside_id, "补充说明。")
    # A scan of the letter opens its case.
    assert desk.runner.read(clerk(desk), find_number, first.number.lower()) == complaint.id
    lines = desk.runner.read(clerk(desk), complaint_timeline, complaint.id)
    assert [line.kind for line in lines[:3]] == [EventKind.LETTER, EventKind.LETTER, EventKind.OUTSIDE]
    with desk.runner.database.reading() as session:
        assert [line.key for line in audit.run(session, RULES) if not line.is_good] == []


def test_the_clock_waits_for_the_body_that_is_not_answered_yet(desk: Desk) -> None:
    complaint = add_complaint(desk)
    late = ask(desk, complaint.id, answer_due_on=TODAY + timedelta(days=9))
    early = ask(desk, complaint.id, body="head_office", body_name="总部客服中心", answer_due_on=TODAY)
    zone = desk.identity.zone
    assert outside_clock(desk, complaint.id).due_at.astimezone(zone).date() == TODAY + timedelta(days=1)
    send(desk, early)
    reading = outside_clock(desk, complaint.id)
    assert (reading.met_at, reading.due_at.astimezone(zone).date()) == (None, TODAY + timedelta(days=10))
    send(desk, late)
    assert outside_clock(desk, complaint.id).met_at is not None


@pytest.mark.covers("A22")
def test_the_day_on_which_a_letter_went_out_says_whether_it_was_late(desk: Desk, clock: FrozenClock) -> None:
    """Written down three days after it was posted it is in time; the hour counts on the day itself."""
    complaint = add_complaint(desk)
    outside_id = ask(desk, complaint.id, answer_due_on=TODAY + timedelta(days=1))
    clock.move(days=4)
    send(desk, outside_id, sent_on=TODAY + timedelta(days=1))
    reading = outside_clock(desk, complaint.id)
    assert reading.met_at == reading.due_at
    assert not reading.is_late_at(clock.at)
    late = add_complaint(desk, received_at=clock.at)
    that_on = TODAY + timedelta(days=4)
    outside_id = ask(desk, late.id, received_on=that_on, answer_due_on=that_on)
    clock.move(days=2)
    send(desk, outside_id, sent_on=TODAY + timedelta(days=6))
    # A later letter with an earlier day, as another desk may have written it down: the first to go counts.
    assert outside_clock(desk, late.id).met_at == clock.at
    assert outside_clock(desk, late.id).is_late_at(clock.at)
    send(desk, outside_id, sent_on=that_on)
    assert not outside_clock(desk, late.id).is_late_at(clock.at)


@pytest.mark.covers("A23")
def test_a_visit_of_the_media_needs_who_came_and_why(desk: Desk) -> None:
    complaint = add_complaint(desk)
    with pytest.raises(ProblemsError) as caught:
        ask(desk, complaint.id, body="media", body_name="", contact=" ", text="")
    assert caught.value.problems == dict.fromkeys(("body_name", "contact", "text"), "required")
    ask(
        desk,
        complaint.id,
        body="media",
        body_name="都市频道",
        contact="马记者",
        reference="记者证 65-0123",
    )
    (visit,) = bodies(desk, complaint.id)
    assert (visit.contact, visit.reference) == ("马记者", "记者证 65-0123")


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"body": "court"}, {"body": "unknown_choice"}),
        ({"received_on": TODAY + timedelta(days=1)}, {"received_on": "in_future"}),
        ({"received_on": None}, {"received_on": "required"}),
        ({"received_on": date(1999, 1, 1)}, {"received_on": "too_early"}),
        ({"answer_due_on": TODAY - timedelta(days=1)}, {"answer_due_on": "before_start"}),
        ({"answer_due_on": date(2036, 1, 1)}, {"answer_due_on": "in_future"}),
        (
            {"reference": "长" * 65, "contact_phone": "1" * 31},
            dict.fromkeys(("reference", "contact_phone"), "too_long"),
        ),
    ],
)
def test_what_cannot_be_is_said_by_field(
    desk: Desk, changes: dict[str, Any], problems: dict[str, str]
) -> None:
    complaint = add_complaint(desk)
    with pytest.raises(ProblemsError) as caught:
        ask(desk, complaint.id, **changes)
    assert caught.value.problems == problems
    assert bodies(desk, complaint.id) == ()


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"text": " "}, {"text": "required"}),
        ({"way": "pigeon"}, {"way": "unknown_choice"}),
        ({"sent_on": TODAY + timedelta(days=1)}, {"sent_on": "in_future"}),
        ({"sent_on": TODAY - timedelta(days=1)}, {"sent_on": "too_early"}),
        ({"sent_on": None, "way": ""}, {"sent_on": "required", "way": "required"}),
    ],
)
def test_a_letter_that_cannot_be_takes_no_number(
    desk: Desk, changes: dict[str, Any], problems: dict[str, str]
) -> None:
    complaint = add_complaint(desk)
    outside_id = ask(desk, complaint.id)
    with pytest.raises(ProblemsError) as caught:
        send(desk, outside_id, **changes)
    assert caught.value.problems == problems
    assert send(desk, outside_id).number.endswith("-000001")


def test_who_may_only_read_cannot_write_and_nothing_is_found_that_is_not_there(desk: Desk) -> None:
    complaint = add_complaint(desk)
    outside_id = ask(desk, complaint.id)
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), add_outside, asked(complaint.id))
    assert desk.runner.read(reader(desk), get_outside, outside_id).body_name == "沙依巴克区消费者协会"
    for query in (get_outside, find_letter, list_outside):
        with pytest.raises(NotFoundError):
            desk.runner.read(reader(desk), query, NOBODY)
    with desk.runner.database.reading() as session:
        assert session.scalar(select(Complaint.active_at)) == desk.runner.clock.now_at()
