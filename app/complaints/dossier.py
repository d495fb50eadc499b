# SPDX-License-Identifier: Apache-2.0
"""Everything about one case for the papers that tell all of it: 案件档案, 重大投诉报告. Must not know paper.

Codes, names and times; the forms have the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from app.admin.queries import staff_names
from app.complaints.appearance import AppearanceRow, list_appearances
from app.complaints.choosing import OptionRow, list_options
from app.complaints.detail import find_complaint
from app.complaints.escalations import EscalationRow, list_escalations
from app.complaints.events import ComplaintEvent
from app.complaints.handing import HandoverRow, list_handovers
from app.complaints.marking import MarkRow, list_marks
from app.complaints.outside import OutsideRow, list_outside
from app.complaints.sheet import ComplaintSheet, get_complaint_sheet
from app.complaints.time_spent import TimeSpent, get_time_spent
from app.complaints.timeline import complaint_timeline
from app.core.normalise import mask_phone
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.customers.rules import CustomerKind, shown_name
from app.documents.queries import AttachmentRow, CopyRow, list_attachments, list_copies


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One case with all that was done about it; what hangs on it is in the order of time.

    ``is_in_full``: people stand on it as they are, so that photos may be shown too.
    """

    sheet: ComplaintSheet
    category: str
    cycle: int
    assignee_name: str
    events: tuple[ComplaintEvent, ...]
    outside: tuple[OutsideRow, ...]
    handovers: tuple[HandoverRow, ...]
    options: tuple[OptionRow, ...]
    marks: tuple[MarkRow, ...]
    appearances: tuple[AppearanceRow, ...]
    escalations: tuple[EscalationRow, ...]
    time_spent: TimeSpent
    attachments: tuple[AttachmentRow, ...]
    copies: tuple[CopyRow, ...]
    is_in_full: bool = False


def get_dossier(reading: Reading, complaint_id: UUID, *, in_full: bool = False) -> Dossier:
    """Return everything about a case; people are masked unless ``in_full``, which needs ``personal.see``.

    Errors: NotFoundError, NotPermittedError.
    """
    row = find_complaint(reading, complaint_id)
    sheet = get_complaint_sheet(reading, row.id, in_full=in_full)
    sees_names = in_full or reading.actor.may(SEE_PERSONAL, row.scope)
    names = staff_names(reading, {row.assignee_id} if row.assignee_id else set())
    outside = list_outside(reading, row.id)
    return Dossier(
        sheet=sheet,
        category=row.category,
        cycle=row.cycle,
        assignee_name=names.get(row.assignee_id, "") if row.assignee_id else "",
        events=complaint_timeline(reading, row.id)[::-1],
        outside=tuple(_masked_outside(one, in_full=in_full, sees_names=sees_names) for one in outside),
        handovers=list_handovers(reading, row.id),
        options=list_options(reading, row.id),
        marks=list_marks(reading, row.id),
        appearances=list_appearances(reading, row.id),
        escalations=list_escalations(reading, row.id)[::-1],
        time_spent=get_time_spent(reading, row.id),
        attachments=list_attachments(reading, [row.id], with_void=True),
        copies=_copies(reading, row.id, outside),
        is_in_full=in_full,
    )


def _copies(reading: Reading, complaint_id: UUID, outside: tuple[OutsideRow, ...]) -> tuple[CopyRow, ...]:
    """Return the papers printed of a case and of its letters, the oldest first."""
    ids = (complaint_id, *(letter.id for one in outside for letter in one.letters))
    found = (copy for row_id in ids for copy in list_copies(reading, row_id))
    return tuple(sorted(found, key=lambda copy: (copy.at, copy.number)))


def _masked_outside(row: OutsideRow, *, in_full: bool, sees_names: bool) -> OutsideRow:
    return OutsideRow(
        id=row.id,
        complaint_id=row.complaint_id,
        body=row.body,
        body_name=row.body_name,
        reference=row.reference,
        contact=shown_name(row.contact, CustomerKind.PERSON, in_full=sees_names),
        contact_phone=row.contact_phone if in_full else mask_phone(row.contact_phone),
        received_on=row.received_on,
        answer_due_on=row.answer_due_on,
        text=row.text,
        by_name=row.by_name,
        letters=row.letters,
    )
