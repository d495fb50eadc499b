# SPDX-License-Identifier: Apache-2.0
"""Tables of files, printed copies and imports. Contents of files lie outside, sealed, by their hash."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core import synced
from app.core.db import Base, FactRow
from app.core.synced import Parent, SyncedTable, TableKind
from app.documents import rules


class Attachment(FactRow, Base):
    """A file that belongs to a record; its content is the sealed file named by ``sha256``."""

    __tablename__ = "attachment"

    parent_kind: Mapped[str] = mapped_column(String(24))
    parent_id: Mapped[UUID]
    sha256: Mapped[str] = mapped_column(String(64))
    file_name: Mapped[str] = mapped_column(String(rules.LONGEST_NAME))
    media_type: Mapped[str] = mapped_column(String(100))
    size_bytes: Mapped[int] = mapped_column(Integer)
    width: Mapped[int | None] = mapped_column(Integer)
    height: Mapped[int | None] = mapped_column(Integer)

    __table_args__ = (
        Index("ix_attachment_id", "id"),
        Index("ix_attachment_parent_id", "parent_id"),
        Index("ix_attachment_sha256", "sha256"),
    )


synced.register(
    SyncedTable(
        "attachment", TableKind.FACT, write_permission=rules.ATTACH, personal=frozenset({"file_name"})
    )
)


class AttachmentVoid(FactRow, Base):
    """That an attachment does not count any more, and why."""

    __tablename__ = "attachment_void"

    attachment_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(String(rules.LONGEST_REASON))

    __table_args__ = (
        Index("ix_attachment_void_id", "id"),
        Index("ix_attachment_void_attachment_id", "attachment_id"),
    )


synced.register(
    SyncedTable(
        "attachment_void",
        TableKind.FACT,
        write_permission=rules.ATTACH,
        parent=Parent("attachment", "attachment_id"),
    )
)


class PrintCopy(FactRow, Base):
    """One copy of a paper that was taken from the press: its number is never used again, even when voided."""

    __tablename__ = "print_copy"

    form_key: Mapped[str] = mapped_column(String(60))
    form_version: Mapped[str] = mapped_column(String(20))
    entity_kind: Mapped[str] = mapped_column(String(24))
    entity_id: Mapped[UUID]
    number: Mapped[int] = mapped_column(Integer)
    is_reprint: Mapped[bool]
    device_id: Mapped[UUID]
    printer: Mapped[str] = mapped_column(String(200))

    __table_args__ = (
        Index("ix_print_copy_id", "id"),
        Index("ix_print_copy_entity_id", "entity_id", "form_key"),
    )


synced.register(SyncedTable("print_copy", TableKind.FACT, write_permission=rules.PRINT))


class PrintVoid(FactRow, Base):
    """That a copy failed or was spoilt, and why."""

    __tablename__ = "print_void"

    copy_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(String(rules.LONGEST_REASON))

    __table_args__ = (Index("ix_print_void_id", "id"), Index("ix_print_void_copy_id", "copy_id"))


synced.register(
    SyncedTable(
        "print_void", TableKind.FACT, write_permission=rules.PRINT, parent=Parent("print_copy", "copy_id")
    )
)


class ImportJob(FactRow, Base):
    """One run of an import: the file, how its columns were read, and what the check said of its rows.

    How many rows were stored is the number of its ``import_row`` facts: a run that was cut short shows.
    """

    __tablename__ = "import_job"

    kind: Mapped[str] = mapped_column(String(40))
    file_name: Mapped[str] = mapped_column(String(rules.LONGEST_NAME))
    file_sha256: Mapped[str] = mapped_column(String(64))
    mapping: Mapped[dict[str, Any]]
    row_count: Mapped[int] = mapped_column(Integer)
    good_count: Mapped[int] = mapped_column(Integer)
    duplicate_count: Mapped[int] = mapped_column(Integer)
    rejected_count: Mapped[int] = mapped_column(Integer)


synced.register(SyncedTable("import_job", TableKind.FACT, write_permission=rules.IMPORT))


class ImportedRow(FactRow, Base):
    """One source row that was stored, by the hash of its normalised cells, and the record that it became."""

    __tablename__ = "import_row"

    job_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(40))
    row_key: Mapped[str] = mapped_column(String(64))
    entity_id: Mapped[UUID]

    __table_args__ = (
        Index("ix_import_row_id", "id"),
        Index("ix_import_row_row_key", "row_key", "kind"),
        Index("ix_import_row_job_id", "job_id"),
        Index("ix_import_row_entity_id", "entity_id"),
    )


synced.register(
    SyncedTable(
        "import_row", TableKind.FACT, write_permission=rules.IMPORT, parent=Parent("import_job", "job_id")
    )
)


class ImportMapping(Base):
    """How the columns of a header were last read, remembered on this desk; not synced."""

    __tablename__ = "import_mapping"

    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    header_key: Mapped[str] = mapped_column(String(64), primary_key=True)
    mapping: Mapped[dict[str, Any]]
    used_at: Mapped[datetime]
