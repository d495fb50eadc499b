# SPDX-License-Identifier: Apache-2.0
"""Where a request for approval stands by its signatures. Past the log."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.approvals import rules
from app.approvals.rules import ApprovalStatus
from app.core import derived


def standing(targets: Iterable[str]) -> str:
    """Return the status after signatures in the order of their stamps: the first answer stands."""
    return derived.fold(rules.TRANSITIONS, targets)[0] or ApprovalStatus.PENDING.value


def compute(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the status of requests by id."""
    steps = derived.steps(session, "signature", "approval_id", ids, "to_status")
    return {row_id: {"status": standing(step[0] for step in steps.get(row_id, ()))} for row_id in ids}


def derive(session: Session, ids: Collection[UUID]) -> None:
    """Compute and store the status of requests."""
    for part in derived.batches(ids):
        derived.store(session, "approval", compute(session, part))


derived.register(
    derived.Deriver(
        "approval",
        {"approval": "id", "signature": "approval_id"},
        derive,
        {"status": ApprovalStatus.PENDING.value},
        compute,
    )
)
