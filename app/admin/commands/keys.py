# SPDX-License-Identifier: Apache-2.0
"""The trace of a desk's database key that head office takes back. Knows no key: the server gives it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from app.admin import rules
from app.admin.commands.staff import note_unmasking
from app.core.errors import ProblemsError
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork

ENROL = "sync.enrol"
"""Declared by the sync, which this area must not import."""
LONGEST_REASON = 120


@dataclass(frozen=True, slots=True)
class NoteKeyTaken:
    """Whose key (a device of ``sync``), what people call that desk, and why it is wanted."""

    device_id: UUID
    desk_name: str
    reason: str


def note_key_taken(uow: UnitOfWork, command: NoteKeyTaken) -> None:
    """Write down, before a key is asked for, who takes it and why. Errors: E2001, E9001 (reason)."""
    uow.require(ENROL, NIL)
    reason = rules.tidy(command.reason)
    if not reason:
        raise ProblemsError({"reason": "required"})
    if len(reason) > LONGEST_REASON:
        raise ProblemsError({"reason": "too_long"})
    note_unmasking(uow, "device", command.device_id, "database_key", f"{command.desk_name}：{reason}")
