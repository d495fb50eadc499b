# SPDX-License-Identifier: Apache-2.0
"""Writes of attachments, the print register and import jobs. Must not know papers or import kinds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import exists, func, select

from app.admin.commands import note_unmasking
from app.admin.queries import rule_value
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents import rules
from app.documents.attachment_store import AttachmentStore
from app.documents.errors import AlreadyVoidError
from app.documents.file_types import check_file
from app.documents.models import (
    Attachment,
    AttachmentVoid,
    ImportedRow,
    ImportJob,
    ImportMapping,
    PrintCopy,
    PrintVoid,
)
from app.documents.queries import header_key, header_titles


@dataclass(frozen=True, slots=True)
class AttachFile:
    """Keep a file with a record."""

    parent_kind: str
    parent_id: UUID
    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class VoidAttachment:
    """Take a file out of account; it stays in the history."""

    attachment_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class TakeCopy:
    """Take the next copy of a record's paper; ``printer`` is its name, or ``rules.PDF_PRINTER``.

    ``in_full`` says that the paper shows personal data unmasked, which leaves a trace.
    """

    form_key: str
    form_version: str
    entity_kind: str
    entity_id: UUID
    printer: str
    in_full: bool = False


@dataclass(frozen=True, slots=True)
class CopyTicket:
    """The copy that may now be drawn, once: its number, and whether it repeats one that counts."""

    copy_id: UUID
    number: int
    is_reprint: bool


@dataclass(frozen=True, slots=True)
class VoidCopy:
    """Say that a copy failed or was spoilt."""

    copy_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class BeginImport:
    """Open the register of one run; counts are those of the preview, ``mapping`` is field → column."""

    kind: str
    permission: str
    file_name: str
    file_sha256: str
    header: Sequence[str]
    mapping: Mapping[str, int]
    row_count: int
    good_count: int
    duplicate_count: int
    rejected_count: int


def attachment_limit_bytes(reading: Reading) -> int:
    """The largest attachment that the rule in force today allows, in bytes."""
    return int(rule_value(reading, rules.MAX_BYTES_RULE))


def attach_file(uow: UnitOfWork, store: AttachmentStore, command: AttachFile) -> UUID:
    """Check, keep and register a file; returns the attachment's id. Errors: E2001, E5001–E5008.

    The content is stored before the row: a crash between the two leaves a file that nobody names, never a
    row without its file.
    """
    uow.require(rules.ATTACH)
    file_name = rules.clean_file_name(command.file_name)
    facts = check_file(file_name, command.content, attachment_limit_bytes(uow))
    sha256 = store.put(command.content)
    row = Attachment(
        scope=uow.scope,
        id=new_id(),
        parent_kind=command.parent_kind,
        parent_id=command.parent_id,
        sha256=sha256,
        file_name=file_name,
        media_type=facts.media_type,
        size_bytes=facts.size_bytes,
        width=facts.width,
        height=facts.height,
    )
    uow.add(row)
    return row.id


def void_attachment(uow: UnitOfWork, command: VoidAttachment) -> None:
    """Void an attachment, with a reason. Errors: E2001, E9001, E9002, E5013."""
    uow.require(rules.ATTACH)
    _require_reason(command.reason)
    row = uow.session.execute(select(Attachment).where(Attachment.id == command.attachment_id)).scalar()
    if row is None:
        raise NotFoundError(kind="attachment", row_id=command.attachment_id)
    if uow.session.execute(select(exists().where(AttachmentVoid.attachment_id == row.id))).scalar():
        raise AlreadyVoidError(row_id=row.id)
    uow.add(AttachmentVoid(scope=row.scope, attachment_id=row.id, reason=command.reason.strip()))


def take_copy(uow: UnitOfWork, command: TakeCopy) -> CopyTicket:
    """Commit the number of a copy before it is drawn. Errors: E2001.

    The number is the next after all copies ever taken, voided ones too: none is used again. It is a
    reprint when an earlier copy still counts.
    """
    uow.require(rules.PRINT)
    if command.in_full:
        uow.require(SEE_PERSONAL)
        note_unmasking(uow, command.entity_kind, command.entity_id, rules.paper_trace(command.form_key))
    taken = (PrintCopy.entity_id == command.entity_id, PrintCopy.form_key == command.form_key)
    last = uow.session.execute(select(func.max(PrintCopy.number)).where(*taken)).scalar() or 0
    is_voided = exists().where(PrintVoid.copy_id == PrintCopy.id)
    is_reprint = bool(
        uow.session.execute(select(func.count()).select_from(PrintCopy).where(*taken, ~is_voided)).scalar()
    )
    row = PrintCopy(
        scope=uow.scope,
        id=new_id(),
        form_key=command.form_key,
        form_version=command.form_version,
        entity_kind=command.entity_kind,
        entity_id=command.entity_id,
        number=last + 1,
        is_reprint=is_reprint,
        device_id=uow.identity.device_id,
        printer=command.printer[:200],
    )
    uow.add(row)
    uow.flush()
    return CopyTicket(row.id, row.number, row.is_reprint)


def void_copy(uow: UnitOfWork, command: VoidCopy) -> None:
    """Void a copy that failed, with a reason. Errors: E2001, E9001, E9002, E5013."""
    uow.require(rules.PRINT)
    _require_reason(command.reason)
    row = uow.session.execute(select(PrintCopy).where(PrintCopy.id == command.copy_id)).scalar()
    if row is None:
        raise NotFoundError(kind="print_copy", row_id=command.copy_id)
    if uow.session.execute(select(exists().where(PrintVoid.copy_id == row.id))).scalar():
        raise AlreadyVoidError(row_id=row.id)
    uow.add(PrintVoid(scope=row.scope, copy_id=row.id, reason=command.reason.strip()))


def begin_import(uow: UnitOfWork, command: BeginImport) -> UUID:
    """Register a run and remember how its columns were read; returns the job's id. Errors: E2001."""
    uow.require(rules.IMPORT)
    uow.require(command.permission)
    titles = header_titles(command.header, command.mapping)
    row = ImportJob(
        scope=uow.scope,
        id=new_id(),
        kind=command.kind,
        file_name=rules.clean_file_name(command.file_name),
        file_sha256=command.file_sha256,
        mapping=dict(titles),
        row_count=command.row_count,
        good_count=command.good_count,
        duplicate_count=command.duplicate_count,
        rejected_count=command.rejected_count,
    )
    uow.add(row)
    uow.session.merge(
        ImportMapping(
            kind=command.kind, header_key=header_key(command.header), mapping=dict(titles), used_at=uow.now_at
        )
    )
    return row.id


def register_rows(uow: UnitOfWork, kind: str, job_id: UUID, entity_ids: Mapping[str, UUID]) -> None:
    """Register source rows that were stored in this transaction: row key → record. Errors: E2001."""
    uow.require(rules.IMPORT)
    uow.add_facts(
        ImportedRow,
        [
            {"scope": uow.scope, "job_id": job_id, "kind": kind, "row_key": key, "entity_id": entity_id}
            for key, entity_id in entity_ids.items()
        ],
    )


def _require_reason(reason: str) -> None:
    problem = rules.reason_problem(reason)
    if problem:
        raise ProblemsError({"reason": problem})
