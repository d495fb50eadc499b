# SPDX-License-Identifier: Apache-2.0
"""What a complaint's facts say of it: status, ground, assignee, plan, last act, deadline. Past the log.

The commands set the same columns while they write the facts; a test holds both to each other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.complaints import rules
from app.complaints.models import Complaint
from app.complaints.rules import Status
from app.core import derived

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FACTS = (
    "complaint_transition",
    "complaint_entry",
    "complaint_assignment",
    "complaint_plan",
    "complaint_acceptance",
    "complaint_reply",
)
"""Tables whose newest row is the last act on a complaint."""

Steps = Sequence[tuple[Any, ...]]


def standing(steps: Steps) -> tuple[Status, str, datetime | None]:
    """Return (status, ground, closed_at) of transitions (to_status, ground, at) in the order of their stamps.

    Without any the complaint is new: its first step has not come in yet.
    """
    state, late = derived.fold(rules.TRANSITIONS, [step[0] for step in steps])
    if not state:
        return Status.NEW, "", None
    out_of_turn = set(late)
    last = next(place for place in range(len(steps) - 1, -1, -1) if place not in out_of_turn)
    _to, ground, at = steps[last]
    return Status(state), ground, at if ground else None


def compute(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the derived columns of complaints by id."""
    steps = derived.steps(session, "complaint_transition", "complaint_id", ids, "to_status", "ground", "at")
    acts = [derived.newest(session, table, "complaint_id", ids, *_SEEN[table]) for table in FACTS]
    assignments, plans = acts[2], acts[3]
    rows = session.execute(
        select(
            Complaint.id, Complaint.received_at, Complaint.resolution_hours, Complaint.registered_at
        ).where(Complaint.id.in_(ids))
    )
    found: dict[UUID, dict[str, Any]] = {}
    for row_id, received_at, hours, registered_at in rows:
        status, ground, closed_at = standing(steps.get(row_id, ()))
        last = max((act[row_id] for act in acts if row_id in act), default=("", registered_at))
        found[row_id] = {
            "deadline_at": rules.deadline_of(received_at, hours),
            "status": status.value,
            "stage": rules.stage_of(status),
            "ground": ground,
            "closed_at": closed_at,
            "assignee_id": assignments[row_id][2] if row_id in assignments else None,
            "plan_id": plans[row_id][2] if row_id in plans else None,
            "active_at": last[1],
        }
    return found


def derive(session: Session, ids: Collection[UUID]) -> None:
    """Compute and store the derived columns of complaints."""
    for part in derived.batches(ids):
        derived.store(session, "complaint", compute(session, part))


_SEEN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(FACTS, ("at",)),
    "complaint_assignment": ("at", "assignee_id"),
    "complaint_plan": ("at", "id"),
}

derived.register(
    derived.Deriver(
        "complaint",
        {"complaint": "id", **dict.fromkeys(FACTS, "complaint_id")},
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
        },
        compute,
    )
)
