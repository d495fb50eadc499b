# SPDX-License-Identifier: Apache-2.0
"""The frame of every import: a verdict per row, then batches, rejects kept sealed. Must not know any kind.

Nothing is written before ``run_import``. A row is known by the hash of its normalised cells, so running the
same rows twice imports nothing twice, even when a run was cut short or the file was saved again.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from app.core.errors import ProblemsError
from app.core.normalise import plain_text, search_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents import rules
from app.documents.cells import CellError, is_empty_mark, read_cell
from app.documents.columns import missing_fields
from app.documents.commands import BeginImport, begin_import, register_rows
from app.documents.errors import ColumnsMissingError, ImportOutdatedError, UnknownImportKindError
from app.documents.heads import JOINT
from app.documents.import_kinds import ImportField, ImportKind, ImportRow, RowNote
from app.documents.queries import list_imported_keys
from app.documents.rejects import REJECT_TITLES, RejectStore, reject_lines
from app.documents.tabular import Table, TableRow

BATCH = 1000
"""Rows stored in one transaction: fewer write the same pages of the indexes again and again (a third of what
SQLite does is the commit), and somebody's save waits for more."""
PART = 500
"""Rows checked at once."""
Progress = Callable[[int, int], None]
"""Told how many rows of how many are done; may raise to stop."""


class Verdict(StrEnum):
    """What happens to a row when the import runs."""

    GOOD = "good"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    TOTAL = "total"
    """A subtotal, a total, a remark below the table: no record, so neither good nor bad."""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row's verdict; ``field`` and ``reason`` say what is wrong, ``duplicate_of`` where it already is."""

    row: ImportRow
    cells: tuple[str, ...]
    verdict: Verdict
    field: str = ""
    reason: str = ""
    duplicate_of: UUID | None = None
    note: RowNote | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """The verdicts of a file under one mapping (field name → column)."""

    kind_key: str
    table: Table
    mapping: Mapping[str, int]
    rows: tuple[PreviewRow, ...]
    counts: Mapping[Verdict, int]
    """Counted where the rows are made: the window that shows them has no time for a hundred thousand."""

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have a verdict."""
        return self.counts.get(verdict, 0)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a run did; ``rejected_count`` rows lie in the sealed reject file of the job."""

    job_id: UUID
    imported_count: int
    duplicate_count: int
    rejected_count: int
    total_count: int
    was_stopped: bool


class Write(Protocol):
    """Runs a command in a transaction of its own and returns its answer."""

    def __call__(self, command: Callable[..., Any], *parts: Any) -> Any:
        """Run and commit."""
        ...


def kind_of(kinds: Sequence[ImportKind], key: str) -> ImportKind:
    """Return the kind by its key. Errors: UnknownImportKindError."""
    for kind in kinds:
        if kind.key == key:
            return kind
    raise UnknownImportKindError(kind=key, known=tuple(kind.key for kind in kinds))


def key_titles(header: Sequence[str]) -> list[str]:
    """Return the titles that tell rows apart; empty for the columns that a file of rejects has more.

    Of a header in several lines the last one counts where it is enough: the same rows under other headings
    are still the same rows.
    """
    last = [search_text(title.rpartition(JOINT)[2]) for title in header]
    whole = [search_text(title) for title in header]
    return [
        "" if title in REJECT_TITLES else short if last.count(short) == 1 else full
        for title, short, full in zip(header, last, whole, strict=True)
    ]


def row_key(kind: ImportKind, titles: Sequence[str], cells: Sequence[str]) -> str:
    """Return the SHA-256 of a source row: spacing, width of characters and order of columns do not matter.

    ``titles`` are the header's (``key_titles``).
    """
    parts = sorted(
        f"{title}\x1f{plain}"
        for title, cell in zip(titles, cells, strict=False)
        if title and cell and (plain := plain_text(cell).lstrip("'")) and not is_empty_mark(plain)
    )
    return hashlib.sha256("\x1e".join([kind.key, *parts]).encode()).hexdigest()


def preview(
    reading: Reading,
    kind: ImportKind,
    table: Table,
    mapping: Mapping[str, int],
    progress: Progress | None = None,
) -> ImportPreview:
    """Return a verdict for every row; writes nothing. Errors: E2001, ColumnsMissingError."""
    _require(reading, kind)
    missing = missing_fields(kind, mapping)
    if missing:
        raise ColumnsMissingError(kind=kind.key, fields=missing)
    titles = key_titles(table.header)
    keys = [row_key(kind, titles, row.cells) for row in table.rows]
    known = {} if kind.as_one else list_imported_keys(reading, kind.key, keys)
    size = max(len(keys), 1) if kind.as_one else PART
    seen: set[str] = set()
    fields = [(field, mapping[field.name]) for field in kind.fields if field.name in mapping]
    rows: list[PreviewRow] = []
    for start in range(0, len(keys), size):
        part = [
            _read(reading, fields, source, key, known, seen, table.zero_on)
            for source, key in zip(table.rows[start : start + size], keys[start : start + size], strict=True)
        ]
        rows += _checked(reading, kind, part)
        if progress is not None:
            progress(len(rows), len(keys))
    counts = Counter(row.verdict for row in rows)
    return ImportPreview(kind.key, table, dict(mapping), tuple(rows), counts)


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
    values, name, code = _read_row(reading, fields, source, zero_on)
    row = ImportRow(source.number, key, values)
    return PreviewRow(row, source.cells, Verdict.REJECTED if code else Verdict.GOOD, name, code)


def _read_row(
    reading: Reading, fields: Sequence[tuple[ImportField, int]], source: TableRow, zero_on: date
) -> tuple[dict[str, Any], str, str]:
    """Return the values of a row, and the first field that cannot be read with the reason."""
    values: dict[str, Any] = {}
    zone, is_sample = reading.identity.zone, reading.identity.is_sample
    for field, column in fields:
        try:
            value = read_cell(field, source.cells[column], zone, is_sample=is_sample, zero_on=zero_on)
        except CellError as error:
            return values, field.name, error.code
        if value is not None:
            values[field.name] = value
        elif field.required:
            return values, field.name, "required"
    return values, "", ""


@dataclass(frozen=True, slots=True)
class _Stored:
    imported: int
    duplicates: int
    rejected: tuple[tuple[ImportRow, str, str], ...]


def store_batch(uow: UnitOfWork, kind: ImportKind, job_id: UUID, rows: Sequence[ImportRow]) -> _Stored:
    """Store one batch in one transaction: asks of every row again, for the world may have moved on."""
    _require(uow, kind)
    known = list_imported_keys(uow, kind.key, [row.key for row in rows])
    good: list[ImportRow] = []
    rejected = []
    unknown = [row for row in rows if row.key not in known]
    check_again = kind.recheck_rows or kind.check_rows
    for row, check in zip(unknown, check_again(uow, unknown) if unknown else (), strict=True):
        if check.problems:
            rejected.append((row, *next(iter(check.problems.items()))))
        elif check.duplicate_of is None:
            good.append(row)
    entity_ids = kind.store_rows(uow, good) if good else ()
    register_rows(
        uow, kind.key, job_id, {row.key: entity for row, entity in zip(good, entity_ids, strict=True)}
    )
    return _Stored(len(good), len(rows) - len(good) - len(rejected), tuple(rejected))


def store_as_one(
    uow: UnitOfWork, kind: ImportKind, rows: Sequence[ImportRow], notes: Sequence[RowNote | None]
) -> _Stored:
    """Store all rows, if each does what a person was shown; else none. Errors: ImportOutdatedError."""
    _require(uow, kind)
    found = kind.check_rows(uow, rows)
    shown = [(check.problems, check.duplicate_of, check.note) for check in found]
    if shown != [({}, None, note) for note in notes]:
        raise ImportOutdatedError(kind=kind.key)
    return _Stored(len(kind.store_rows(uow, rows)), 0, ())


def run_import(
    write: Write,
    kind: ImportKind,
    shown: ImportPreview,
    rejects: RejectStore,
    *,
    progress: Progress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> ImportResult:
    """Import the good rows of a preview in batches; what was committed before a stop stays.

    A kind that is ``as_one`` is stored in one transaction.

    Errors: what the commands raise; the batches committed so far stay, and the next run goes on from there.
    """
    table = shown.table
    begin = BeginImport(
        kind=kind.key,
        permission=kind.permission,
        file_name=table.file_name,
        file_sha256=table.sha256,
        header=table.header,
        mapping=shown.mapping,
        row_count=len(table.rows),
        good_count=shown.count(Verdict.GOOD),
        duplicate_count=shown.count(Verdict.DUPLICATE),
        rejected_count=shown.count(Verdict.REJECTED),
    )
    job_id: UUID = write(begin_import, begin)
    bad = [
        (row.row.number, row.cells, row.field, row.reason)
        for row in shown.rows
        if row.verdict is Verdict.REJECTED
    ]
    good = [row for row in shown.rows if row.verdict is Verdict.GOOD]
    cells = {row.row.number: row.cells for row in good}
    imported, duplicates = 0, begin.duplicate_count
    was_stopped = False
    size = max(len(good), 1) if kind.as_one else BATCH
    try:
        for start in range(0, len(good), size):
            if stopped():
                was_stopped = True
                break
            for stored in _store(write, kind, job_id, good[start : start + size]):
                imported += stored.imported
                duplicates += stored.duplicates
                bad += [(row.number, cells[row.number], name, code) for row, name, code in stored.rejected]
            if progress is not None:
                progress(min(start + size, len(good)), len(good))
    finally:
        if bad:
            rejects.put(job_id, reject_lines(kind, table.header, sorted(bad)))
    total = shown.count(Verdict.TOTAL)
    return ImportResult(job_id, imported, duplicates, len(bad), total, was_stopped)


def _store(write: Write, kind: ImportKind, job_id: UUID, shown: Sequence[PreviewRow]) -> list[_Stored]:
    """Store a batch; when the area refuses it, row by row, so that one bad row costs no other."""
    rows = [each.row for each in shown]
    if kind.as_one:
        return [write(store_as_one, kind, rows, [each.note for each in shown])]
    try:
        return [write(store_batch, kind, job_id, rows)]
    except ProblemsError as error:
        if len(rows) == 1:
            name, code = next(iter(error.problems.items()))
            return [_Stored(0, 0, ((rows[0], name, code),))]
    return [stored for each in shown for stored in _store(write, kind, job_id, [each])]


def _require(reading: Reading, kind: ImportKind) -> None:
    reading.actor.require(rules.IMPORT, reading.scope)
    reading.actor.require(kind.permission, reading.scope)
