# SPDX-License-Identifier: Apache-2.0
"""Reads of attachments, printed copies and import jobs. Must not write, nor open a file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, func, select

from app.admin.models import Unmasking
from app.admin.queries import staff_names
from app.core.errors import NotFoundError
from app.core.normalise import search_text
from app.core.unit_of_work import Reading
from app.documents.models import (
    Attachment,
    AttachmentVoid,
    ImportedRow,
    ImportJob,
    ImportMapping,
    PrintCopy,
    PrintVoid,
)
from app.documents.rules import PDF_PRINTER, paper_trace


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One file of a record; ``void_reason`` is empty while it counts."""

    attachment_id: UUID
    parent_kind: str
    parent_id: UUID
    sha256: str
    file_name: str
    media_type: str
    size_bytes: int
    width: int | None
    height: int | None
    at: datetime
    by_id: UUID
    by_name: str
    void_reason: str


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One copy in the print register; ``void_reason`` is empty while it counts."""

    copy_id: UUID
    form_key: str
    form_version: str
    entity_kind: str
    entity_id: UUID
    number: int
    is_reprint: bool
    printer: str
    at: datetime
    by_id: UUID
    by_name: str
    void_reason: str


@dataclass(frozen=True, slots=True)
class LastCopy:
    """The copy that this workstation sent to a printer last, and whether people stood in full on it."""

    form_key: str
    entity_kind: str
    entity_id: UUID
    number: int
    is_in_full: bool


@dataclass(frozen=True, slots=True)
class ImportJobRow:
    """One run of an import; ``imported_count`` is what was really stored."""

    job_id: UUID
    kind: str
    file_name: str
    row_count: int
    good_count: int
    duplicate_count: int
    rejected_count: int
    imported_count: int
    at: datetime
    by_id: UUID
    by_name: str


def list_attachments(
    reading: Reading, parent_ids: Sequence[UUID], *, with_void: bool = False
) -> tuple[AttachmentRow, ...]:
    """The files of some records, oldest first; the area checks who may read the records."""
    rows = reading.session.execute(
        select(Attachment, AttachmentVoid.reason)
        .outerjoin(AttachmentVoid, AttachmentVoid.attachment_id == Attachment.id)
        .where(Attachment.parent_id.in_(list(parent_ids)))
        .order_by(Attachment.hlc)
    )
    found = [(row, reason) for row, reason in rows if with_void or not reason]
    names = staff_names(reading, {row.by_id for row, _ in found})
    return tuple(_attachment_row(row, reason, names) for row, reason in found)


def get_attachment(reading: Reading, attachment_id: UUID) -> AttachmentRow:
    """One file. Errors: NotFoundError."""
    found = reading.session.execute(
        select(Attachment, AttachmentVoid.reason)
        .outerjoin(AttachmentVoid, AttachmentVoid.attachment_id == Attachment.id)
        .where(Attachment.id == attachment_id)
    ).first()
    if found is None:
        raise NotFoundError(kind="attachment", row_id=attachment_id)
    return _attachment_row(found[0], found[1], staff_names(reading, {found[0].by_id}))


def count_attachments(reading: Reading, parent_id: UUID) -> int:
    """How many files of a record count."""
    return reading.session.execute(
        select(func.count())
        .select_from(Attachment)
        .where(
            Attachment.parent_id == parent_id,
            ~exists().where(AttachmentVoid.attachment_id == Attachment.id),
        )
    ).scalar_one()


def list_copies(reading: Reading, entity_id: UUID, form_key: str = "") -> tuple[CopyRow, ...]:
    """The copies taken of a record's papers, oldest first; of one form when ``form_key`` is given."""
    query = (
        select(PrintCopy, PrintVoid.reason)
        .outerjoin(PrintVoid, PrintVoid.copy_id == PrintCopy.id)
        .where(PrintCopy.entity_id == entity_id)
        .order_by(PrintCopy.hlc)
    )
    if form_key:
        query = query.where(PrintCopy.form_key == form_key)
    found = reading.session.execute(query).all()
    names = staff_names(reading, {copy.by_id for copy, _ in found})
    return tuple(
        CopyRow(
            copy.id,
            copy.form_key,
            copy.form_version,
            copy.entity_kind,
            copy.entity_id,
            copy.number,
            copy.is_reprint,
            copy.printer,
            copy.at,
            copy.by_id,
            names.get(copy.by_id, ""),
            reason or "",
        )
        for copy, reason in found
    )


def last_copy(reading: Reading) -> LastCopy | None:
    """The last paper of this workstation, one that failed too; what was saved as a file is none."""
    row = reading.session.execute(
        select(PrintCopy)
        .where(PrintCopy.device_id == reading.identity.device_id, PrintCopy.printer != PDF_PRINTER)
        .order_by(PrintCopy.id.desc())
        .limit(1)
    ).scalar()
    if row is None:
        return None
    # What was shown in full left its trace in the same transaction.
    trace = exists().where(
        Unmasking.entity_id == row.entity_id,
        Unmasking.field == paper_trace(row.form_key),
        Unmasking.at == row.at,
    )
    is_in_full = bool(reading.session.execute(select(trace)).scalar())
    return LastCopy(row.form_key, row.entity_kind, row.entity_id, row.number, is_in_full)


def list_import_jobs(reading: Reading, kind: str = "", *, limit: int = 50) -> tuple[ImportJobRow, ...]:
    """The newest runs of imports at this store; of one kind when given."""
    imported = (
        select(func.count()).select_from(ImportedRow).where(ImportedRow.job_id == ImportJob.id)
    ).scalar_subquery()
    query = select(ImportJob, imported).where(ImportJob.scope == reading.scope).order_by(ImportJob.hlc.desc())
    if kind:
        query = query.where(ImportJob.kind == kind)
    found = reading.session.execute(query.limit(limit)).all()
    names = staff_names(reading, {job.by_id for job, _ in found})
    return tuple(
        ImportJobRow(
            job.id,
            job.kind,
            job.file_name,
            job.row_count,
            job.good_count,
            job.duplicate_count,
            job.rejected_count,
            count,
            job.at,
            job.by_id,
            names.get(job.by_id, ""),
        )
        for job, count in found
    )


def list_imported_keys(reading: Reading, kind: str, keys: Sequence[str]) -> dict[str, UUID]:
    """Which of the row keys this store imported before, and the record that each became."""
    found: dict[str, UUID] = {}
    for start in range(0, len(keys), 500):
        rows = reading.session.execute(
            select(ImportedRow.row_key, ImportedRow.entity_id).where(
                ImportedRow.kind == kind,
                ImportedRow.scope == reading.scope,
                ImportedRow.row_key.in_(keys[start : start + 500]),
            )
        )
        found.update((row[0], row[1]) for row in rows)
    return found


def get_mapping(reading: Reading, kind: str, header: Sequence[str]) -> dict[str, str]:
    """How a header was read last time: field name → header text; empty when it is new."""
    found = reading.session.get(ImportMapping, (kind, header_key(header)))
    return {} if found is None else {str(name): str(title) for name, title in found.mapping.items()}


def header_key(header: Sequence[str]) -> str:
    """Return the hash under which the reading of a header is remembered; spacing and case do not matter."""
    joined = "\x1f".join(search_text(title) for title in header)
    return hashlib.sha256(joined.encode()).hexdigest()


def header_titles(header: Sequence[str], mapping: Mapping[str, int]) -> dict[str, str]:
    """Return a mapping of fields to columns as field name → header text."""
    return {name: header[column] for name, column in mapping.items()}


def _attachment_row(row: Attachment, void_reason: str | None, names: Mapping[UUID, str]) -> AttachmentRow:
    return AttachmentRow(
        row.id,
        row.parent_kind,
        row.parent_id,
        row.sha256,
        row.file_name,
        row.media_type,
        row.size_bytes,
        row.width,
        row.height,
        row.at,
        row.by_id,
        names.get(row.by_id, ""),
        void_reason or "",
    )
