# SPDX-License-Identifier: Apache-2.0
"""What a letter to a body outside is printed from, and what one is begun with. Must not know words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.models import Store
from app.complaints.case_models import ComplaintAnswer
from app.complaints.detail import find_complaint
from app.complaints.outside import OutsideRow, find_letter, get_outside
from app.complaints.sheet import ComplaintSheet, get_complaint_sheet
from app.core.unit_of_work import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSheet:
    """A letter as it was sent; only who printed it and when is not the letter's own."""

    number: str
    complaint_number: str
    company_name: str
    store_name: str
    store_address: str
    store_phone: str
    hotline: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    body: str
    body_name: str
    reference: str
    text: str
    way: str
    sent_on: date
    written_by: str


@dataclass(frozen=True, slots=True)
class LetterBasis:
    """What the first text of a letter is made of: who asks, and how the case stands."""

    outside: OutsideRow
    case: ComplaintSheet


def get_letter_sheet(reading: Reading, letter_id: UUID) -> LetterSheet:
    """Return a letter for the paper. Errors: E2001, E9002."""
    outside, letter = find_letter(reading, letter_id)
    complaint = find_complaint(reading, outside.complaint_id)
    store = reading.session.scalars(select(Store).where(Store.id == complaint.scope)).first()
    return LetterSheet(
        number=letter.number,
        complaint_number=complaint.number,
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        store_address=store.address if store else "",
        store_phone=store.phone if store else "",
        hotline=store.hotline if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        body=outside.body,
        body_name=outside.body_name,
        reference=outside.reference,
        text=letter.text,
        way=letter.way,
        sent_on=letter.sent_on,
        written_by=letter.by_name,
    )


def get_letter_basis(reading: Reading, outside_id: UUID) -> LetterBasis:
    """Return what a letter begins with; people as this person may see them. Errors: E2001, E9002."""
    outside = get_outside(reading, outside_id)
    return LetterBasis(outside, get_complaint_sheet(reading, outside.complaint_id))


def complaint_of_letter(reading: Reading, letter_id: UUID) -> UUID | None:
    """Return the case of a letter; None when there is no such letter."""
    return reading.session.scalar(select(ComplaintAnswer.complaint_id).where(ComplaintAnswer.id == letter_id))
