# SPDX-License-Identifier: Apache-2.0
"""What a complaint's facts say of it: status, assignee, plan, last act, marks, clocks. Past the log.

The commands call ``settle`` after their last fact; what came in from elsewhere is derived the same way.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, union_all
from sqlalchemy.orm import Session

from app.complaints import rules
from app.complaints.clocks import History
from app.complaints.histories import SPOKEN, Case, Standing, in_turn, load_cases, standing_of
from app.complaints.limits import Clock
from app.complaints.models import Complaint
from app.complaints.rules import LinkKind, Mark, Status
from app.complaints.timing import Timings, load_timings
from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import UnitOfWork

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FACTS = (
    "complaint_transition",
    "complaint_entry",
    "complaint_assignment",
    "complaint_plan",
    "complaint_acceptance",
    "complaint_reply",
    "complaint_judgement",
    "complaint_handover",
    "complaint_handover_act",
    "complaint_liability",
    "complaint_option",
    "complaint_choice",
    "complaint_compensation",
    "complaint_compensation_act",
    "complaint_mark",
    "complaint_link",
    "complaint_appearance",
    "complaint_outside",
    "complaint_answer",
)
"""Tables whose newest row is the last act on a complaint. The ladder's own facts are nobody's act."""
TRIGGERS = (*FACTS, "complaint_escalation", "complaint_escalation_act")
CLOCK_COLUMNS = (
    "deadline_at",
    "paused_at",
    "next_clock",
    "next_due_at",
    "response_due_at",
    "responded_at",
    "cycle",
    "step_at",
)

Steps = Sequence[tuple[Any, ...]]


def standing(steps: Steps) -> tuple[Status, str, datetime | None]:
    """Return (status, ground, closed_at) of transitions (to_status, ground, at) in the order of their stamps.

    Without any the complaint is new: its first step has not come in yet.
    """
    taken = in_turn(steps)
    if not taken:
        return Status.NEW, "", None
    state, ground, at = taken[-1]
    return Status(state), ground, at if ground else None


def clock_columns(case: Case, told: Standing, *, is_done: bool) -> dict[str, Any]:
    """Return the columns that the clocks of a case say."""
    resolution, response = told.of(Clock.RESOLUTION), told.of(Clock.FIRST_RESPONSE)
    running = () if is_done else tuple(reading for reading in told.readings if reading.is_running)
    first = min(running, key=lambda reading: reading.due_at, default=None)
    deadline_at = (
        resolution.due_at if resolution else rules.deadline_of(case.received_at, case.resolution_hours)
    )
    return {
        "deadline_at": deadline_at,
        "paused_at": resolution.paused_at if resolution and not is_done else None,
        "next_clock": first.clock.value if first else "",
        "next_due_at": first.due_at if first else deadline_at,
        "response_due_at": response.due_at if response else None,
        "responded_at": response.met_at if response else None,
        "cycle": told.cycle,
        "step_at": told.step_at,
    }


def compute(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the derived columns of complaints by id."""
    return compute_by(session, ids, load_timings(session))


def compute_by(session: Session, ids: Sequence[UUID], timings: Timings) -> dict[UUID, dict[str, Any]]:
    """As ``compute``, by rules that were read before: for many batches of one transaction."""
    cases = load_cases(session, ids, timings)
    acts = _last_acts(session, ids)
    assignments = derived.newest(session, "complaint_assignment", "complaint_id", ids, "assignee_id")
    plans = derived.newest(session, "complaint_plan", "complaint_id", ids, "id")
    marks = derived.steps(session, "complaint_mark", "complaint_id", ids, "mark", "is_set")
    links = derived.steps(session, "complaint_link", "complaint_id", ids, "other_id", "kind", "is_set")
    found: dict[UUID, dict[str, Any]] = {}
    for row_id, case in cases.items():
        status, ground, closed_at = standing(case.steps)
        told = standing_of(case, timings.of(case.scope, case.received_at))
        found[row_id] = {
            "status": status.value,
            "stage": rules.stage_of(status),
            "ground": ground,
            "closed_at": closed_at,
            "assignee_id": assignments[row_id][1] if row_id in assignments else None,
            "plan_id": plans[row_id][1] if row_id in plans else None,
            "active_at": acts.get(row_id, ("", case.registered_at))[1],
            "is_green": dict(marks.get(row_id, ())).get(Mark.GREEN_CHANNEL, False),
            "merged_into_id": _merged_into(links.get(row_id, ())),
            **clock_columns(case, told, is_done=status in rules.DONE),
        }
    return found


def clocks_by(session: Session, ids: Sequence[UUID], timings: Timings) -> dict[UUID, dict[str, Any]]:
    """Return what the clocks alone say, by id: all that follows from the rules."""
    return {
        row_id: clock_columns(case, told, is_done=told.is_done)
        for row_id, case in load_cases(session, ids, timings).items()
        for told in [standing_of(case, timings.of(case.scope, case.received_at))]
    }


def derive(session: Session, ids: Collection[UUID]) -> None:
    """Compute and store the derived columns of complaints."""
    timings = load_timings(session)
    for part in derived.batches(ids):
        derived.store(session, "complaint", compute_by(session, part, timings))


def settle(uow: UnitOfWork, *complaints: Complaint) -> None:
    """Bring complaints in step with their facts after a command wrote some: the columns that lists read."""
    uow.flush()
    by_id = {complaint.id: complaint for complaint in complaints}
    timings = load_timings(uow.session)
    for part in derived.batches(by_id):
        for row_id, columns in compute_by(uow.session, part, timings).items():
            for name, value in columns.items():
                if getattr(by_id[row_id], name) != value:
                    setattr(by_id[row_id], name, value)


def columns_of_new(
    timings: Timings,
    row: Mapping[str, Any],
    steps: Sequence[tuple[str, str, datetime]],
    *,
    assigned: Sequence[datetime] = (),
    contacts: Sequence[datetime] = (),
) -> dict[str, Any]:
    """Return the columns that the clocks say of a case that is just being registered.

    ``row`` holds its id, scope and what was taken down; ``steps`` as in ``standing``.
    """
    history = History(
        case_id=row["id"],
        **{name: row[name] for name in _HISTORY_FIELDS},
        steps=[(status, at) for status, _ground, at in steps],
        assigned=assigned,
        contacts=contacts,
        was_spoken=row["source"] in SPOKEN,
    )
    case = Case(
        row["scope"], row["received_at"], row["registered_at"], row["resolution_hours"], steps, history, ()
    )
    told = standing_of(case, timings.of(case.scope, case.received_at))
    return clock_columns(case, told, is_done=steps[-1][0] in rules.DONE)


_HISTORY_FIELDS = ("received_at", "registered_at", "nature", "complaint_class", "source", "priority")


def _last_acts(session: Session, ids: Sequence[UUID]) -> dict[UUID, tuple[str, datetime]]:
    """Return (stamp, instant) of the newest fact of each complaint."""
    tables = [Base.metadata.tables[name] for name in FACTS]
    every = union_all(
        *(
            select(table.c.complaint_id, table.c.hlc, table.c.at).where(
                derived.among(session, table.c.complaint_id, ids)
            )
            for table in tables
        )
    )
    found: dict[UUID, tuple[str, datetime]] = {}
    for complaint_id, stamp, at in session.execute(every):
        if complaint_id not in found or stamp > found[complaint_id][0]:
            found[complaint_id] = (stamp, at)
    return found


def _merged_into(links: Steps) -> UUID | None:
    """Return the case that this one was merged into and not taken out of again."""
    into: UUID | None = None
    for other_id, kind, is_set in links:
        if kind == LinkKind.MERGED:
            into = other_id if is_set else None
    return into


derived.register(
    derived.Deriver(
        "complaint",
        {"complaint": "id", **dict.fromkeys(TRIGGERS, "complaint_id")},
        derive,
        {
            "deadline_at": _EPOCH,
            "status": Status.NEW.value,
            "stage": rules.STAGE_RUNNING,
            "ground": "",
            "closed_at": None,
            "assignee_id": None,
            "plan_id": None,
            "active_at": _EPOCH,
            "cycle": 1,
            "paused_at": None,
            "next_clock": "",
            "next_due_at": _EPOCH,
            "response_due_at": None,
            "responded_at": None,
            "step_at": None,
            "is_green": False,
            "merged_into_id": None,
        },
        compute,
    )
)
