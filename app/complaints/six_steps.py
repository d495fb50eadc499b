# SPDX-License-Identifier: Apache-2.0
"""The six steps of a case (C16): which are done, by whom and when, and what is to be done next. Pure.

A step that a later one passed by is skipped, never owed: a small case needs no inquiry.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class CaseStep(StrEnum):
    """The six steps in their order."""

    INTAKE = "intake"
    JUDGEMENT = "judgement"
    INQUIRY = "inquiry"
    PLAN = "plan"
    EXECUTION = "execution"
    SUMMARY = "summary"


class StepState(StrEnum):
    """Where a step stands."""

    OPEN = "open"
    UNDERWAY = "underway"
    DONE = "done"
    SKIPPED = "skipped"


class NextStep(StrEnum):
    """The one thing that brings a case on."""

    NOTHING = ""
    TAKE = "take"
    JUDGE = "judge"
    ANSWER_HANDOVER = "answer_handover"
    CHOOSE = "choose"
    PLAN = "plan"
    ASK = "ask"
    EXECUTE = "execute"
    CLOSE = "close"
    CLOSE_UNFOUNDED = "close_unfounded"


@dataclass(frozen=True, slots=True)
class Done:
    """Who did something, and when (UTC)."""

    by_name: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StepRow:
    """One of the six steps as it stands."""

    step: CaseStep
    state: StepState
    by_name: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What was done about a case; None for what was not. After a reopening its plan and execution begin anew.

    ``records`` are the newest records by the step they belong to. ``asked`` is the hand-over that still waits
    for an answer, ``answered`` the last that has one; ``offered`` the options that nobody chose from.
    """

    is_new: bool
    is_done: bool
    taken: Done | None = None
    is_founded: bool | None = None
    judged: Done | None = None
    asked: Done | None = None
    answered: Done | None = None
    offered: Done | None = None
    planned: Done | None = None
    is_accepted: bool | None = None
    agreed: Done | None = None
    executed: Done | None = None
    closed: Done | None = None
    records: Mapping[str, Done] = field(default_factory=dict)


def steps_of(facts: CaseFacts) -> tuple[StepRow, ...]:
    """Return the six steps in their order."""
    found = {
        CaseStep.INTAKE: _taken(facts),
        CaseStep.JUDGEMENT: _done(facts.judged or facts.records.get(CaseStep.JUDGEMENT)),
        CaseStep.INQUIRY: _inquiry(facts),
        CaseStep.PLAN: _plan(facts),
        CaseStep.EXECUTION: _done(facts.executed or facts.records.get(CaseStep.EXECUTION)),
        CaseStep.SUMMARY: _done(facts.closed or facts.records.get(CaseStep.SUMMARY)),
    }
    rows: list[StepRow] = []
    passed = facts.is_done
    for step in reversed(CaseStep):
        state, done = found[step]
        is_left_out = facts.is_founded is False and step in {
            CaseStep.INQUIRY,
            CaseStep.PLAN,
            CaseStep.EXECUTION,
        }
        if state is StepState.OPEN and (passed or is_left_out):
            state = StepState.SKIPPED
        # A hand-over that still waits is owed, whatever came after it.
        passed = passed or state in {StepState.DONE, StepState.UNDERWAY}
        rows.append(StepRow(step, state, done.by_name, done.at))
    return tuple(reversed(rows))


def next_step(facts: CaseFacts) -> NextStep:
    """Return what brings the case on, whoever may do it."""
    steps = {row.step: row.state for row in steps_of(facts)}
    unfounded = facts.is_founded is False
    checks = (
        (facts.is_done, NextStep.NOTHING),
        (facts.is_new, NextStep.TAKE),
        (unfounded, NextStep.CLOSE_UNFOUNDED),
        (steps[CaseStep.JUDGEMENT] is StepState.OPEN, NextStep.JUDGE),
        (facts.planned is not None and facts.is_accepted is None, NextStep.ASK),
        (facts.is_accepted is True and steps[CaseStep.EXECUTION] is StepState.OPEN, NextStep.EXECUTE),
        (facts.is_accepted is True, NextStep.CLOSE),
        (facts.asked is not None, NextStep.ANSWER_HANDOVER),
        (facts.offered is not None, NextStep.CHOOSE),
    )
    return next((step for holds, step in checks if holds), NextStep.PLAN)


_State = tuple[StepState, Done]


def _done(done: Done | None) -> _State:
    return (StepState.DONE, done) if done is not None else (StepState.OPEN, Done())


def _taken(facts: CaseFacts) -> _State:
    return (StepState.UNDERWAY if facts.is_new else StepState.DONE), facts.taken or Done()


def _inquiry(facts: CaseFacts) -> _State:
    if facts.asked is not None:
        return StepState.UNDERWAY, facts.asked
    return _done(facts.answered or facts.records.get(CaseStep.INQUIRY))


def _plan(facts: CaseFacts) -> _State:
    if facts.is_accepted:
        return StepState.DONE, facts.agreed or Done()
    under_way = facts.planned or facts.offered
    return (StepState.UNDERWAY, under_way) if under_way is not None else (StepState.OPEN, Done())
