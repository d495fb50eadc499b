# SPDX-License-Identifier: Apache-2.0
"""The trace of a desk's database key that head office takes back. Knows no key: the server gives it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from app.admin import rules
from app.admin.commands.staff import LONGEST_TRACE, note_unmasking
from app.core.errors import ProblemsError
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork

ENROL = "sync.enrol"
"""Declared by the sync, which this area must not import."""
LONGEST_REASON = 120
"""Letters of a reason; the name of the desk must fit beside it into the trace."""


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
    # The reason stays whole; a long name is seen to be cut, and the device's id stands beside it.
    most = LONGEST_TRACE - len(reason) - 1
    name = rules.tidy(command.desk_name)
    name = name if len(name) <= most else f"{name[: most - 1]}…"
    note_unmasking(uow, "device", command.device_id, "database_key", f"{name}：{reason}")
