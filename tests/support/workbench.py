# SPDX-License-Identifier: Apache-2.0
"""What the tests of the workbench ask of a shown page, and who has what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt

from app.bootstrap import Desk
from app.complaints.commands import take_complaint
from app.complaints.handling import (
    ChangeStatus,
    change_status,
)
from app.core.permissions import Actor
from app.tasks.commands import AddTask, add_task
from tests.support.company import found, give
from tests.support.complaints import (
    CLERK,
    leader,
)
from ui.widgets.due_list import DueItem, DueList
from ui.workbench.page import WorkbenchPage

ShowPage = Callable[..., WorkbenchPage]
Requests = list[tuple[str, UUID | None, dict[str, Any]]]


def items(page: WorkbenchPage) -> list[DueItem]:
    """Return what the list of what is due shows."""
    return items_of(page.due.list)


def items_of(due: DueList) -> list[DueItem]:
    """Return what a list shows."""
    model = due.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]


def requests_of(page: WorkbenchPage) -> Requests:
    """Return a list that grows with what the page asks to be opened."""
    found_requests: Requests = []
    page.client.open_requested.connect(lambda *asked: found_requests.append(asked))
    return found_requests


def segment_labels(page: WorkbenchPage) -> list[str]:
    """Return the words on the segments."""
    return [button.text() for button in page.due.segments._buttons.values()]


def give_task(desk: Desk, actor: Actor, complaint_id: UUID, *, hours: float = 2.0, **named: Any) -> UUID:
    """Hand out a task about a complaint, due in so many hours."""
    due_at = desk.runner.clock.now_at() + timedelta(hours=hours)
    command = AddTask(
        "manual", "给陈淑芬回电", "complaint", complaint_id, due_at, assignee_id=actor.staff_id, **named
    )
    task_id: UUID = desk.runner.write(actor, add_task, command).answer
    return task_id


def signer(desk: Desk) -> Actor:
    """Return a person with a post that may sign: the list of requests asks for posts, not for grants."""
    admin = found(desk)
    give(desk, admin, admin.staff_id, "A2")
    grants = {desk.identity.store_id: frozenset((*CLERK, "approvals.sign", "tasks.assign"))}
    return Actor(admin.staff_id, admin.staff_number, admin.name, admin.session_id, admin.store_id, grants)


def ask_approval(desk: Desk, complaint_id: UUID, colleague: Actor | None = None) -> None:
    """Have a colleague ask for a signature about his complaint."""
    colleague = colleague or leader(desk)
    desk.runner.write(colleague, take_complaint, complaint_id)
    change = ChangeStatus(complaint_id, "waiting_approval", "换新机，请批准", 68000)
    desk.runner.write(colleague, change_status, change)
