# SPDX-License-Identifier: Apache-2.0
"""Checks of files, copies and imports: references, copy numbers without gap, contents that are whole."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.audit import AuditRule, Finding, reference_rule
from app.core.errors import SealedFileError
from app.documents.attachment_store import AttachmentStore
from app.documents.errors import ContentMissingError
from app.documents.models import Attachment, ImportedRow, PrintCopy


def _copy_numbers(session: Session) -> Finding:
    """Copies of a record's form run from 1 without gap, and no device gave a number twice.

    Two desks of a store that printed while apart may both have given the same next number.
    """
    papers: dict[tuple[UUID, str], list[tuple[int, UUID]]] = defaultdict(list)
    count = 0
    for copy in session.execute(select(PrintCopy)).scalars():
        papers[copy.entity_id, copy.form_key].append((copy.number, copy.device_id))
        count += 1
    problems = []
    for (entity_id, form_key), given in papers.items():
        numbers = sorted({number for number, _device in given})
        if numbers != list(range(1, len(numbers) + 1)):
            problems.append(f"{form_key} {entity_id}: {numbers}")
        if len(set(given)) != len(given):
            problems.append(f"{form_key} {entity_id}: twice {sorted(number for number, _ in given)}")
    return Finding(count, tuple(problems))


def _one_row_one_record(session: Session) -> Finding:
    """No source row was imported twice at one store."""
    seen: set[tuple[UUID, str, str]] = set()
    problems = []
    count = 0
    for row in session.execute(select(ImportedRow)).scalars():
        key = (row.scope, row.kind, row.row_key)
        if key in seen:
            problems.append(f"{row.kind} {row.id}")
        seen.add(key)
        count += 1
    return Finding(count, tuple(problems))


def content_rule(store: AttachmentStore) -> AuditRule:
    """Return a rule: every attachment's content lies in its folder and is whole."""

    def check(session: Session) -> Finding:
        hashes = sorted(session.execute(select(Attachment.sha256).distinct()).scalars())
        problems = []
        for sha256 in hashes:
            try:
                store.get(sha256)
            except (ContentMissingError, SealedFileError) as error:
                problems.append(f"{error.code} {sha256[:12]}")
        return Finding(len(hashes), tuple(problems))

    return AuditRule("documents.content", "每个附件的内容都在且完好", check)


RULES: tuple[AuditRule, ...] = (
    AuditRule("documents.copy_numbers", "同一单据的份号从 1 起连续，无缺号、无重号", _copy_numbers),
    AuditRule("documents.import_once", "同一来源行没有导入两次", _one_row_one_record),
    reference_rule(
        "documents.void_of_attachment", "附件作废都指向附件", "attachment_void", "attachment_id", "attachment"
    ),
    reference_rule("documents.void_of_copy", "份数作废都指向打印登记", "print_void", "copy_id", "print_copy"),
    reference_rule("documents.row_of_job", "导入行都属于一次导入", "import_row", "job_id", "import_job"),
)
