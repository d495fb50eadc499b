# SPDX-License-Identifier: Apache-2.0
"""A verdict for every row of a file, before anything is written. Must not know any kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from app.core.unit_of_work import Reading
from app.documents import rules
from app.documents.columns import missing_fields
from app.documents.errors import ColumnsMissingError
from app.documents.import_kinds import ImportField, ImportKind, ImportRow
from app.documents.queries import list_imported_keys
from app.documents.record_previews import RecordPreviews
from app.documents.tabular import Table, TableRow
from app.documents.verdicts import (
    PART,
    ImportPreview,
    PreviewRow,
    Progress,
    Verdict,
    comma_columns,
    key_titles,
    read_row,
    row_key,
)


def preview(
    reading: Reading,
    kind: ImportKind,
    table: Table,
    mapping: Mapping[str, int],
    progress: Progress | None = None,
) -> ImportPreview:
    """Return a verdict for every row; writes nothing. Errors: E2001, ColumnsMissingError."""
    reading.actor.require(rules.IMPORT, reading.scope)
    reading.actor.require(kind.permission, reading.scope)
    missing = missing_fields(kind, mapping)
    if missing:
        raise ColumnsMissingError(kind=kind.key, fields=missing)
    titles = key_titles(table.header)
    keys = [row_key(kind, titles, row.cells) for row in table.rows]
    fields = [(field, mapping[field.name]) for field in kind.fields if field.name in mapping]
    if kind.record:
        shown = RecordPreviews(reading, kind, table, fields).rows(keys, progress)
        return ImportPreview(kind.key, table, dict(mapping), shown, Counter(row.verdict for row in shown))
    commas = comma_columns(table, fields)
    known = {} if kind.as_one else list_imported_keys(reading, kind.key, keys)
    size = max(len(keys), 1) if kind.as_one else PART
    seen: set[str] = set()
    rows: list[PreviewRow] = []
    for start in range(0, len(keys), size):
        part = [
            _read(reading, fields, source, key, known, seen, table.zero_on, commas)
            for source, key in zip(table.rows[start : start + size], keys[start : start + size], strict=True)
        ]
        rows += _checked(reading, kind, part)
        if progress is not None:
            progress(len(rows), len(keys))
    counts = Counter(row.verdict for row in rows)
    named = [row.row for row in rows if row.verdict is not Verdict.TOTAL]
    left_out = tuple(kind.left_out(reading, named)) if kind.left_out is not None else ()
    return ImportPreview(kind.key, table, dict(mapping), tuple(rows), counts, left_out)


def _checked(reading: Reading, kind: ImportKind, part: Sequence[PreviewRow]) -> list[PreviewRow]:
    """Return rows with what the area says of those that could be read."""
    readable = [row.row for row in part if row.verdict is Verdict.GOOD]
    checks = iter(kind.check_rows(reading, readable) if readable else ())
    rows = []
    for row in part:
        found = row
        if row.verdict is Verdict.GOOD:
            check = next(checks)
            if check.problems:
                name, code = next(iter(check.problems.items()))
                found = replace(row, verdict=Verdict.REJECTED, field=name, reason=code)
            elif check.duplicate_of is not None:
                found = replace(
                    row,
                    verdict=Verdict.DUPLICATE,
                    reason="already_here",
                    duplicate_of=check.duplicate_of,
                    note=check.note,
                )
            elif check.note is not None:
                found = replace(row, note=check.note)
        rows.append(found)
    return rows


def _read(
    reading: Reading,
    fields: Sequence[tuple[ImportField, int]],
    source: TableRow,
    key: str,
    known: Mapping[str, UUID],
    seen: set[str],
    zero_on: date,
    commas: Collection[int],
) -> PreviewRow:
    """Return a row's verdict as far as the file alone tells; ``seen`` learns its key."""
    empty = ImportRow(source.number, key, {})
    if source.no_record:
        return PreviewRow(empty, source.cells, Verdict.TOTAL, "", source.no_record)
    if key in known:
        return PreviewRow(empty, source.cells, Verdict.DUPLICATE, "", "imported_before", known[key])
    if key in seen:
        return PreviewRow(empty, source.cells, Verdict.DUPLICATE, "", "twice_in_file")
    seen.add(key)
    values, name, code = read_row(reading, fields, source, zero_on, commas)
    row = ImportRow(source.number, key, values)
    return PreviewRow(row, source.cells, Verdict.REJECTED if code else Verdict.GOOD, name, code)
