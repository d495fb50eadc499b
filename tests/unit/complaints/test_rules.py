# SPDX-License-Identifier: Apache-2.0
"""The transition table, deadlines, attempts, and what a form must hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.complaints import rules
from app.complaints.rules import ContactOutcome, Intake, Status

NOW_AT = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)
GOOD = Intake(
    source="hotline", complaint_class="product", subject="不制冷", event="昨晚起不制冷。", received_at=NOW_AT
)


def test_a_complaint_must_be_solved_72_hours_after_it_came_in() -> None:
    friday_at = datetime(2026, 11, 20, 15, 20, tzinfo=UTC)
    assert rules.deadline_of(friday_at, 72) == datetime(2026, 11, 23, 15, 20, tzinfo=UTC)


@given(st.sampled_from(Status), st.sampled_from(Status))
def test_nothing_leaves_a_done_status_but_reopening(before: Status, after: Status) -> None:
    if before in rules.DONE:
        assert rules.may_follow(before, after) is (after is Status.HANDLING)
    assert not rules.may_follow(before, Status.NEW)
    assert not rules.may_follow(before, before)


@given(st.lists(st.sampled_from(Status), max_size=12))
def test_every_walk_along_the_table_stays_in_the_table(wanted: list[Status]) -> None:
    status = ""
    for step in (Status.NEW, *wanted):
        if rules.may_follow(status, step):
            assert step in rules.TRANSITIONS[status]
            status = step
    assert status in set(Status)


def test_an_unknown_status_leads_nowhere() -> None:
    assert not rules.may_follow("lost", Status.HANDLING)


def test_a_handler_may_choose_the_working_statuses_and_never_a_closing() -> None:
    assert rules.working_targets(Status.NEW) == (Status.HANDLING,)
    assert rules.working_targets(Status.HANDLING) == (
        Status.WAITING_CUSTOMER,
        Status.WAITING_MAKER,
        Status.WAITING_APPROVAL,
    )
    assert rules.working_targets(Status.CLOSED) == ()


def test_what_runs_comes_before_what_waits_before_what_is_done() -> None:
    stages = {status: rules.stage_of(status) for status in Status}
    assert stages[Status.NEW] == stages[Status.HANDLING] == stages[Status.WAITING_APPROVAL] == 0
    assert stages[Status.WAITING_CUSTOMER] == stages[Status.WAITING_MAKER] == 1
    assert {stages[status] for status in rules.DONE} == {2}


def test_every_ground_leads_to_a_done_status() -> None:
    assert set(rules.STATUS_OF_GROUND) == set(rules.Ground)
    assert set(rules.STATUS_OF_GROUND.values()) == rules.DONE


def test_an_answer_ends_the_run_of_attempts() -> None:
    one, two = date(2026, 11, 18), date(2026, 11, 19)
    missed, reached = ContactOutcome.NO_ANSWER, ContactOutcome.REACHED
    assert rules.unanswered_run([(missed, one), (missed, one), (missed, two)]) == [one, one, two]
    assert rules.unanswered_run([(missed, one), (reached, one), (missed, two)]) == [two]
    assert rules.unanswered_run([(missed, one), (ContactOutcome.REFUSED, two)]) == []


def test_a_good_intake_has_no_problems() -> None:
    assert rules.intake_problems(GOOD, NOW_AT) == {}


@pytest.mark.covers("A34", "B31")
@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"source": ""}, {"source": "required"}),
        ({"source": "pigeon"}, {"source": "unknown_choice"}),
        ({"complaint_class": ""}, {"complaint_class": "required"}),
        ({"nature": "rumour"}, {"nature": "unknown_choice"}),
        ({"priority": "soon"}, {"priority": "unknown_choice"}),
        ({"complainant": ""}, {"complainant": "required"}),
        ({"remedy": "miracle"}, {"remedy": "unknown_choice"}),
        ({"subject": "  "}, {"subject": "required"}),
        ({"subject": "长" * 81}, {"subject": "too_long"}),
        ({"event": "\n"}, {"event": "required"}),
        ({"place": "处" * 201}, {"place": "too_long"}),
        ({"demand": "赔" * 401}, {"demand": "too_long"}),
        ({"received_at": NOW_AT + timedelta(minutes=6)}, {"received_at": "in_future"}),
        ({"received_at": NOW_AT + timedelta(minutes=4)}, {}),
        ({"occurred_at": NOW_AT + timedelta(hours=1)}, {"occurred_at": "in_future"}),
        ({"received_at": NOW_AT.replace(year=1999)}, {"received_at": "too_early"}),
        ({"occurred_at": NOW_AT.replace(year=1900)}, {"occurred_at": "too_early"}),
        ({"occurred_at": NOW_AT - timedelta(days=9)}, {}),
    ],
)
def test_a_bad_field_is_named(changes: dict[str, object], problems: dict[str, str]) -> None:
    assert rules.intake_problems(replace(GOOD, **changes), NOW_AT) == problems  # type: ignore[arg-type]


@pytest.mark.covers("A20", "A21", "A22", "B31")
@pytest.mark.parametrize("source", rules.Source)
def test_the_phone_may_be_unknown_on_written_channels_alone(source: rules.Source) -> None:
    problems = rules.phone_problems(source, has_phone=False, is_unknown=True)
    assert problems == ({} if source in rules.WRITTEN_SOURCES else {"phone": "required_on_this_channel"})
    assert (source in rules.WRITTEN_SOURCES) is (source not in {"hotline", "walk_in"})
    assert rules.phone_problems(source, has_phone=False, is_unknown=False) == {"phone": "required"}
    assert rules.phone_problems(source, has_phone=True, is_unknown=False) == {}
    assert rules.phone_problems(source, has_phone=True, is_unknown=True) == {"is_phone_unknown": "not_both"}


def test_one_line_keeps_chinese_punctuation() -> None:
    assert rules.one_line(" 不制冷，\n　食品变质 ") == "不制冷， 食品变质"
