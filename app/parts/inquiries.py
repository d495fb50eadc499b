# SPDX-License-Identifier: Apache-2.0
"""Joint inquiries with whoever sent or carried damaged goods (D38, D41): they end with what was found out.

The inquiry itself is a task that ``arrivals`` hands out. Must not commit: the runner does, once.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from app.core.errors import refuse
from app.core.unit_of_work import UnitOfWork
from app.parts.arrivals import find_document
from app.parts.errors import InquiryOpenError
from app.parts.rules import INQUIRY, POST
from app.tasks import occasions
from app.tasks.commands import SettleTasks, settle_tasks
from app.tasks.models import Task
from app.tasks.rules import LONGEST_WHY, TaskAct

FAMILY = INQUIRY.partition(".")[0]


@dataclass(frozen=True, slots=True)
class CloseInquiry:
    """What sender, carrier and we found out, and who makes it good."""

    document_id: UUID
    result: str


def close_inquiry(uow: UnitOfWork, command: CloseInquiry) -> None:
    """End the inquiry of a document with its result. Errors: E2001, E9001, E9002."""
    document = find_document(uow, command.document_id, POST)
    result = command.result.strip()
    if not result or len(result) > LONGEST_WHY:
        refuse({"result": "too_long" if result else "required"})
    settle_tasks(uow, SettleTasks(document.id, result, is_done=True, kinds=(INQUIRY,)))


def _on_task(_uow: UnitOfWork, task: Task, act: TaskAct) -> None:
    """Keep an inquiry open until its result is written on the document."""
    if task.kind == INQUIRY and act is TaskAct.DONE:
        raise InquiryOpenError(number=task.title)


occasions.watch(FAMILY, _on_task)
