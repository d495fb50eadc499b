# SPDX-License-Identifier: Apache-2.0
"""What happened to complaints, read from their facts for the clocks: some queries for many cases.

Reads no derived column, so that a desk, the server and a first load say the same of the same facts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.complaints import clocks, ladder, rules
from app.complaints.clocks import History, Reading, Timing
from app.complaints.ladder import Raised, Reached
from app.complaints.limits import Clock
from app.complaints.models import Complaint
from app.complaints.rules import ContactOutcome, EntryKind, Ground, Source
from app.complaints.timing import Timings
from app.core import derived
from app.core.db import Base
from app.core.fold import fold

SPOKEN = frozenset({Source.HOTLINE, Source.WALK_IN})
"""Who registers these has the customer before him or on the line."""
_TAKING = frozenset({"taken", "answered", "refused"})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Case:
    """A case and what its facts say: its steps in turn (status, ground, at), its history and rungs raised."""

    scope: UUID
    received_at: datetime
    registered_at: datetime
    resolution_hours: int
    steps: Sequence[tuple[str, str, datetime]]
    history: History
    raised: Sequence[Raised]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the clocks of a case say: readings, the rungs it reaches, and when the ladder next has work."""

    readings: tuple[Reading, ...]
    reached: tuple[Reached, ...]
    cycle: int
    is_done: bool
    step_at: datetime | None

    def of(self, clock: Clock) -> Reading | None:
        """Return one clock; None when no limit keeps it."""
        return next((reading for reading in self.readings if reading.clock is clock), None)


def load_cases(session: Session, ids: Sequence[UUID], timings: Timings) -> dict[UUID, Case]:
    """Return cases by id, in a constant number of queries."""
    facts = {
        table: derived.steps(session, f"complaint_{table}", "complaint_id", ids, *columns)
        for table, columns in _READ.items()
    }
    table = Base.metadata.tables["complaint"]
    rows = session.execute(
        select(
            Complaint.id,
            Complaint.scope,
            Complaint.received_at,
            Complaint.registered_at,
            Complaint.resolution_hours,
            Complaint.nature,
            Complaint.complaint_class,
            Complaint.source,
            Complaint.priority,
        ).where(derived.among(session, table.c.id, ids))
    ).all()
    found: dict[UUID, Case] = {}
    for row_id, scope, received_at, registered_at, hours, nature, complaint_class, source, priority in rows:
        own = {table: of.get(row_id, []) for table, of in facts.items()}
        steps = in_turn(own["transition"])
        history = History(
            case_id=row_id,
            received_at=received_at,
            registered_at=registered_at,
            nature=nature,
            complaint_class=complaint_class,
            source=source,
            priority=priority,
            steps=_lived(steps),
            contacts=_contacts(own),
            assigned=_assigned(own),
            handed=_handed(own),
            ways=_ways(own),
            outside=_outside(own, timings, scope, received_at),
            was_spoken=source in SPOKEN,
        )
        found[row_id] = Case(scope, received_at, registered_at, hours, steps, history, _raised(own))
    return found


def in_turn(steps: Sequence[tuple[Any, ...]]) -> list[tuple[str, str, datetime]]:
    """Return the transitions (to_status, ground, at) that the fold takes, in order."""
    _state, late = fold(rules.TRANSITIONS, [step[0] for step in steps])
    out_of_turn = set(late)
    return [(step[0], step[1], step[2]) for place, step in enumerate(steps) if place not in out_of_turn]


def _lived(steps: Sequence[tuple[str, str, datetime]]) -> list[tuple[str, datetime]]:
    """Return the steps (status, instant) that clocks count: a merge that was taken back has ended nothing."""
    last = len(steps) - 1
    return [
        (status, at)
        for place, (status, ground, at) in enumerate(steps)
        if ground != Ground.MERGED or place == last
    ]


def standing_of(case: Case, timing: Timing) -> Standing:
    """Return what the clocks say of a case."""
    laps = clocks.laps_of(case.history, timing)
    readings = clocks.present_of(laps)
    reached = ladder.reached_by(case.history, timing, laps)
    cycles = clocks.cycles_of(case.history)
    is_done = cycles[-1][1] is not None
    step_at = ladder.next_step_at(reached, case.raised, len(cycles), is_done=is_done)
    return Standing(readings, reached, len(cycles), is_done, step_at)


def _contacts(own: dict[str, list[tuple[Any, ...]]]) -> list[datetime]:
    said = [
        contacted_at or at
        for kind, outcome, contacted_at, at in own["entry"]
        if kind == EntryKind.CONTACT and outcome == ContactOutcome.REACHED
    ]
    said += [replied_at or at for replied_at, at in own["reply"]]
    return sorted([*said, *(said_at for (said_at,) in own["acceptance"])])


def _assigned(own: dict[str, list[tuple[Any, ...]]]) -> list[datetime]:
    """Return when it was given to somebody, since it last was nobody's."""
    given: list[datetime] = []
    for assignee_id, at in own["assignment"]:
        given = [] if assignee_id is None else [*given, at]
    return given


def _ways(own: dict[str, list[tuple[Any, ...]]]) -> list[datetime]:
    refused = [at for is_founded, at in own["judgement"] if not is_founded]
    return [*(at for (at,) in own["plan"]), *refused]


def _handed(own: dict[str, list[tuple[Any, ...]]]) -> list[tuple[datetime, datetime | None]]:
    taken: dict[UUID, datetime] = {}
    for handover_id, act, at in own["handover_act"]:
        if act in _TAKING:
            taken.setdefault(handover_id, at)
    return [(at, taken.get(row_id)) for row_id, at in own["handover"]]


def _outside(
    own: dict[str, list[tuple[Any, ...]]], timings: Timings, scope: UUID, received_at: datetime
) -> list[tuple[datetime, datetime | None, datetime | None]]:
    zone = timings.zone_of(scope)
    answered: dict[UUID, datetime] = {}
    for outside_id, sent_on, at in own["answer"]:
        # Written down on a later day it went out before the end of its own: the day is told, not the hour.
        gone_at = min(at, _midnight(sent_on + _DAY, zone))
        answered[outside_id] = min(gone_at, answered.get(outside_id, gone_at))
    found = []
    for row_id, received_on, due_on in own["outside"]:
        began_at = max(_midnight(received_on, zone), received_at)
        # The whole day that the body named is still in time.
        by_at = None if due_on is None else _midnight(due_on + _DAY, zone)
        found.append((began_at, by_at, answered.get(row_id)))
    return found


def _midnight(on: date, zone: ZoneInfo) -> datetime:
    """Return the instant at which a day begins (UTC)."""
    return datetime(on.year, on.month, on.day, tzinfo=zone).astimezone(UTC)


def _raised(own: dict[str, list[tuple[Any, ...]]]) -> list[Raised]:
    gone = {escalation_id for escalation_id, act in own["escalation_act"] if act == "withdrawn"}
    return [
        Raised(step, cycle, at, row_id in gone, lap) for row_id, step, cycle, lap, at in own["escalation"]
    ]


_READ: dict[str, tuple[str, ...]] = {
    "transition": ("to_status", "ground", "at"),
    "entry": ("kind", "outcome", "contacted_at", "at"),
    "reply": ("replied_at", "at"),
    "acceptance": ("said_at",),
    "assignment": ("assignee_id", "at"),
    "plan": ("at",),
    "judgement": ("is_founded", "at"),
    "handover": ("id", "at"),
    "handover_act": ("handover_id", "act", "at"),
    "outside": ("id", "received_on", "answer_due_on"),
    "answer": ("outside_id", "sent_on", "at"),
    "escalation": ("id", "step", "cycle", "lap", "at"),
    "escalation_act": ("escalation_id", "act"),
}
