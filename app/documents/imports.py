# SPDX-License-Identifier: Apache-2.0
"""The frame of every import: a verdict per row, then batches, rejects kept sealed. Must not know any kind.

Nothing is written before ``run_import``. A row is known by the hash of its normalised cells, so running the
same rows twice imports nothing twice, even when a run was cut short or the file was saved again.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from app.core.errors import ProblemsError
from app.core.normalise import plain_text, search_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.core.vault import Vault
from app.documents import rules
from app.documents.cells import EMPTY_MARKS, CellError, read_cell
from app.documents.columns import missing_fields
from app.documents.commands import BeginImport, begin_import, register_rows
from app.documents.errors import ColumnsMissingError, ContentMissingError, UnknownImportKindError
from app.documents.import_kinds import ImportKind, ImportRow
from app.documents.queries import list_imported_keys
from app.documents.tabular import Table, TableRow

BATCH = 100
Progress = Callable[[int, int], None]
"""Told how many rows of how many are done; may raise to stop."""


class Verdict(StrEnum):
    """What happens to a row when the import runs."""

    GOOD = "good"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    TOTAL = "total"
    """A subtotal or total row: no record, so neither good nor bad."""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row's verdict; ``field`` and ``reason`` say what is wrong, ``duplicate_of`` where it already is."""

    row: ImportRow
    cells: tuple[str, ...]
    verdict: Verdict
    field: str = ""
    reason: str = ""
    duplicate_of: UUID | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """The verdicts of a file under one mapping (field name → column)."""

    kind_key: str
    table: Table
    mapping: Mapping[str, int]
    rows: tuple[PreviewRow, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have a verdict."""
        return sum(row.verdict is verdict for row in self.rows)


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


@dataclass(frozen=True, slots=True)
class RejectStore:
    """The encrypted folder of rows that were not imported, one file per job."""

    vault: Vault
    folder: Path

    def put(self, job_id: UUID, content: bytes) -> None:
        """Keep the rejects of a job."""
        self.vault.write(self._path(job_id), content)

    def get(self, job_id: UUID) -> bytes:
        """Return them. Errors: ContentMissingError, SealedFileError."""
        try:
            return self.vault.read(self._path(job_id))
        except FileNotFoundError as error:
            raise ContentMissingError(sha256=job_id.hex) from error

    def exists(self, job_id: UUID) -> bool:
        """Tell whether a job left rejects."""
        return self._path(job_id).is_file()

    def _path(self, job_id: UUID) -> Path:
        return self.folder / f"{job_id.hex}.csv.sealed"


def kind_of(kinds: Sequence[ImportKind], key: str) -> ImportKind:
    """Return the kind by its key. Errors: UnknownImportKindError."""
    for kind in kinds:
        if kind.key == key:
            return kind
    raise UnknownImportKindError(kind=key, known=tuple(kind.key for kind in kinds))


def row_key(kind: ImportKind, header: Sequence[str], cells: Sequence[str]) -> str:
    """Return the SHA-256 of a source row: spacing, width of characters and order of columns do not matter."""
    parts = sorted(
        f"{search_text(title)}\x1f{plain}"
        for title, cell in zip(header, cells, strict=False)
        if (plain := plain_text(cell).lstrip("'")) and plain.casefold() not in EMPTY_MARKS
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
    keys = [row_key(kind, table.header, row.cells) for row in table.rows]
    known = list_imported_keys(reading, kind.key, keys)
    seen: set[str] = set()
    rows: list[PreviewRow] = []
    for done, (source, key) in enumerate(zip(table.rows, keys, strict=True), start=1):
        rows.append(_verdict(reading, kind, mapping, source, key, known, seen))
        seen.add(key)
        if progress is not None and (done % BATCH == 0 or done == len(keys)):
            progress(done, len(keys))
    return ImportPreview(kind.key, table, dict(mapping), tuple(rows))


def _verdict(
    reading: Reading,
    kind: ImportKind,
    mapping: Mapping[str, int],
    source: TableRow,
    key: str,
    known: Mapping[str, UUID],
    seen: set[str],
) -> PreviewRow:
    empty = ImportRow(source.number, key, {})
    if source.is_total:
        return PreviewRow(empty, source.cells, Verdict.TOTAL, "", "total_row")
    if key in known:
        return PreviewRow(empty, source.cells, Verdict.DUPLICATE, "", "imported_before", known[key])
    if key in seen:
        return PreviewRow(empty, source.cells, Verdict.DUPLICATE, "", "twice_in_file")
    values, name, code = _read_row(reading, kind, mapping, source)
    row = ImportRow(source.number, key, values)
    duplicate_of = None
    if not code:
        check = kind.check_row(reading, row)
        name, code = next(iter(check.problems.items()), ("", ""))
        duplicate_of = check.duplicate_of
    if code:
        return PreviewRow(row, source.cells, Verdict.REJECTED, name, code)
    if duplicate_of is not None:
        return PreviewRow(row, source.cells, Verdict.DUPLICATE, "", "already_here", duplicate_of)
    return PreviewRow(row, source.cells, Verdict.GOOD)


def _read_row(
    reading: Reading, kind: ImportKind, mapping: Mapping[str, int], source: TableRow
) -> tuple[dict[str, Any], str, str]:
    """Return the values of a row, and the first field that cannot be read with the reason."""
    values: dict[str, Any] = {}
    for field in kind.fields:
        if field.name not in mapping:
            continue
        text = source.cells[mapping[field.name]]
        try:
            value = read_cell(field, text, reading.identity.zone, is_sample=reading.identity.is_sample)
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
    """Store one batch in one transaction: checks every row again, for the world may have moved on."""
    _require(uow, kind)
    known = list_imported_keys(uow, kind.key, [row.key for row in rows])
    good: list[ImportRow] = []
    rejected = []
    for row in rows:
        if row.key in known:
            continue
        check = kind.check_row(uow, row)
        if check.problems:
            rejected.append((row, *next(iter(check.problems.items()))))
        elif check.duplicate_of is None:
            good.append(row)
    entity_ids = kind.store_rows(uow, good) if good else ()
    register_rows(
        uow, kind.key, job_id, {row.key: entity for row, entity in zip(good, entity_ids, strict=True)}
    )
    return _Stored(len(good), len(rows) - len(good) - len(rejected), tuple(rejected))


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
    try:
        for start in range(0, len(good), BATCH):
            if stopped():
                was_stopped = True
                break
            for stored in _store(write, kind, job_id, [row.row for row in good[start : start + BATCH]]):
                imported += stored.imported
                duplicates += stored.duplicates
                bad += [(row.number, cells[row.number], name, code) for row, name, code in stored.rejected]
            if progress is not None:
                progress(min(start + BATCH, len(good)), len(good))
    finally:
        if bad:
            rejects.put(job_id, _reject_lines(kind, table.header, sorted(bad)))
    total = shown.count(Verdict.TOTAL)
    return ImportResult(job_id, imported, duplicates, len(bad), total, was_stopped)


def _store(write: Write, kind: ImportKind, job_id: UUID, rows: Sequence[ImportRow]) -> list[_Stored]:
    """Store a batch; when the area refuses it, row by row, so that one bad row costs no other."""
    try:
        return [write(store_batch, kind, job_id, rows)]
    except ProblemsError as error:
        if len(rows) == 1:
            name, code = next(iter(error.problems.items()))
            return [_Stored(0, 0, ((rows[0], name, code),))]
    return [stored for row in rows for stored in _store(write, kind, job_id, [row])]


def _reject_lines(
    kind: ImportKind, header: Sequence[str], bad: Sequence[tuple[int, tuple[str, ...], str, str]]
) -> bytes:
    titles = {field.name: field.title for field in kind.fields}
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([*header, "", "", ""])
    for number, cells, name, code in bad:
        writer.writerow([*cells, number, titles.get(name, ""), code])
    return stream.getvalue().encode()


def export_rejects(
    reading: Reading,
    rejects: RejectStore,
    job_id: UUID,
    titles: tuple[str, str, str],
    sentence_of: Callable[[str], str],
) -> bytes:
    """Return the rejected rows of a job as CSV that spreadsheets open: original cells, row, field, reason.

    ``titles`` head the three added columns; ``sentence_of`` turns a reason code into words. Errors: E2001,
    ContentMissingError, SealedFileError.
    """
    reading.actor.require(rules.EXPORT, reading.scope)
    lines = list(csv.reader(io.StringIO(rejects.get(job_id).decode(), newline="")))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([*lines[0][:-3], *titles])
    for line in lines[1:]:
        writer.writerow([*line[:-1], sentence_of(line[-1])])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _require(reading: Reading, kind: ImportKind) -> None:
    reading.actor.require(rules.IMPORT, reading.scope)
    reading.actor.require(kind.permission, reading.scope)
