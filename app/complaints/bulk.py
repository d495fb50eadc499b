# SPDX-License-Identifier: Apache-2.0
"""One act on many marked cases: priority, category, closing what was accepted. Each is one unit of work.

So the log can take it back as one (``core.undo``). Giving them to a person: ``commands.assign_complaints``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.complaints import rules
from app.complaints.categories import get_categories
from app.complaints.category_tree import class_of
from app.complaints.checks import refuse, text_problems
from app.complaints.derive import settle
from app.complaints.detail import fresh_acceptance
from app.complaints.models import Complaint
from app.complaints.rules import ComplaintClass, Ground, Priority, Reason, Status
from app.complaints.steps import find_for_change, go_to
from app.core.unit_of_work import UnitOfWork

MOST_AT_ONCE = 200
"""So many the log takes back as one act."""


@dataclass(frozen=True, slots=True)
class ChangeMany:
    """Give cases a priority, or a category (a class alone is one too), or both. Empty changes nothing."""

    complaint_ids: Sequence[UUID]
    priority: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class CloseMany:
    """Close those of some cases whose plan the customer accepted; each has its own ground."""

    complaint_ids: Sequence[UUID]
    text: str = ""


@dataclass(frozen=True, slots=True)
class ManyDone:
    """What became of many: changed, done already or as wanted before, and left for want of an acceptance."""

    group_id: UUID
    count: int
    skipped: int
    unproved: int = 0


def change_many(uow: UnitOfWork, command: ChangeMany) -> ManyDone:
    """Change open cases. Errors: E2001, E9001 (complaint_ids, priority, category), E9002."""
    problems = _too_many(command.complaint_ids)
    if not command.priority and not command.category:
        problems["priority"] = "required"
    if command.priority and command.priority not in set(Priority):
        problems["priority"] = "unknown_choice"
    is_class = command.category in set(ComplaintClass)
    if command.category and not is_class and not get_categories(uow).holds(command.category):
        problems["category"] = "unknown_choice"
    refuse(problems)
    rows = [find_for_change(uow, row_id, rules.HANDLE) for row_id in command.complaint_ids]
    changed = [row for row in rows if row.status not in rules.DONE and _change(row, command)]
    settle(uow, *changed)
    return ManyDone(uow.group_id, len(changed), len(rows) - len(changed))


def close_many(uow: UnitOfWork, command: CloseMany) -> ManyDone:
    """Close what was accepted. Errors: E2001, E9001 (complaint_ids, text), E9002."""
    refuse(_too_many(command.complaint_ids) | text_problems(command.text, longest=rules.REASON_LENGTH))
    rows = [find_for_change(uow, row_id, rules.CLOSE) for row_id in command.complaint_ids]
    waiting = [row for row in rows if row.status not in rules.DONE]
    closed = []
    for row in waiting:
        acceptance = fresh_acceptance(uow.session, row)
        if acceptance is None:
            continue
        go_to(
            uow,
            row,
            Status.CLOSED,
            Reason.CLOSED,
            ground=Ground.ACCEPTED,
            acceptance_id=acceptance.id,
            text=command.text.strip(),
        )
        closed.append(row)
    settle(uow, *closed)
    return ManyDone(uow.group_id, len(closed), len(rows) - len(waiting), len(waiting) - len(closed))


def _too_many(ids: Sequence[UUID]) -> dict[str, str]:
    return {"complaint_ids": "too_many"} if len(ids) > MOST_AT_ONCE else {}


def _change(row: Complaint, command: ChangeMany) -> bool:
    """Set what is wanted; tell whether anything is other than before."""
    wanted = {}
    if command.priority:
        wanted["priority"] = command.priority
    if command.category:
        wanted["complaint_class"] = class_of(command.category)
        kept = row.category if class_of(row.category) == command.category else ""
        wanted["category"] = command.category if "." in command.category else kept
    changed = {name: value for name, value in wanted.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    return bool(changed)
