# SPDX-License-Identifier: Apache-2.0
"""What a line of a complaint's timeline is made of: codes and names, never sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class EventKind(StrEnum):
    """What a line of the timeline is."""

    STATUS = "status"
    ENTRY = "entry"
    ASSIGNMENT = "assignment"
    PLAN = "plan"
    ANSWER = "answer"
    REPLY = "reply"
    ATTACHMENT = "attachment"
    PRINT = "print"
    CHANGE = "change"
    APPROVAL = "approval"
    SIGNATURE = "signature"
    JUDGEMENT = "judgement"
    HANDOVER = "handover"
    HANDOVER_ACT = "handover_act"
    LIABILITY = "liability"
    OPTION = "option"
    CHOICE = "choice"
    COMPENSATION = "compensation"
    COMPENSATION_ACT = "compensation_act"
    MARK = "mark"
    APPEARANCE = "appearance"
    OUTSIDE = "outside"
    LETTER = "letter"
    LINK = "link"
    ESCALATION = "escalation"
    ESCALATION_ACT = "escalation_act"


@dataclass(frozen=True, slots=True)
class ChangedField:
    """A column before and after, ids in words."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintEvent:
    """One line of the timeline. ``at`` is when it happened, UTC; ``recorded_at`` when it was written down.

    ``code`` is the entry's kind, the new status, the reply's or signature's outcome; ``detail`` its second
    code (step, ground, channel …). ``is_late`` marks a step that came too late to count: another desk had
    stepped before it.
    """

    id: UUID
    kind: EventKind
    at: datetime
    recorded_at: datetime
    by_id: UUID
    by_name: str = ""
    code: str = ""
    before: str = ""
    detail: str = ""
    outcome: str = ""
    person: str = ""
    text: str = ""
    is_positive: bool | None = None
    is_reversal: bool = False
    is_void: bool = False
    is_late: bool = False
    number: int = 0
    media_type: str = ""
    changes: tuple[ChangedField, ...] = ()
