# SPDX-License-Identifier: Apache-2.0
"""The frame of every import: a verdict per row, then batches, rejects kept sealed. Must not know any kind.

Nothing is written before ``run_import``. A row is known by the hash of its normalised cells, so running the
same rows twice imports nothing twice, even when a run was cut short or the file was saved again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from app.core.errors import ProblemsError
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents import records, rules
from app.documents.commands import BeginImport, begin_import, register_rows
from app.documents.errors import ImportOutdatedError, UnknownImportKindError
from app.documents.import_kinds import ImportKind, ImportRow, RowNote
from app.documents.queries import list_imported_keys
from app.documents.rejects import RejectStore, reject_lines
from app.documents.verdicts import ImportPreview, PreviewRow, Progress, Verdict

BATCH = 1000
"""Rows stored in one transaction: fewer write the same pages of the indexes again and again (a third of what
SQLite does is the commit), and somebody's save waits for more."""


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
    rejected: list[tuple[ImportRow, str, str]] = []
    unknown = [row for row in rows if row.key not in known]
    check_again = kind.recheck_rows or kind.check_rows
    for row, check in zip(unknown, check_again(uow, unknown) if unknown else (), strict=True):
        if check.problems:
            rejected += _rejected(kind, row, check.problems)
        elif check.duplicate_of is None:
            good.append(row)
    entity_ids = kind.store_rows(uow, good) if good else ()
    register_rows(
        uow, kind.key, job_id, {row.key: entity for row, entity in zip(good, entity_ids, strict=True)}
    )
    stored = sum(row.size for row in good)
    every = sum(row.size for row in rows)
    return _Stored(stored, every - stored - len(rejected), tuple(rejected))


def _rejected(
    kind: ImportKind, row: ImportRow, problems: Mapping[str, str]
) -> tuple[tuple[ImportRow, str, str], ...]:
    """Return each row of the file that does not come in, with the field and the reason."""
    if not row.parts:
        return ((row, *next(iter(problems.items()))),)
    said = records.said_of_parts(kind, row, problems)
    return tuple((part, *said[place]) for place, part in enumerate(row.parts))


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

    A kind that is ``as_one`` is stored in one transaction, unless it says ``in_batches``.

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
    # The first row of a record stands for all of them.
    good = [row for row in good if not row.is_follower]
    imported, duplicates = 0, begin.duplicate_count
    was_stopped = False
    done = 0
    try:
        for batch in _batches(kind, good):
            if stopped():
                was_stopped = True
                break
            for stored in _store(write, kind, job_id, batch):
                imported += stored.imported
                duplicates += stored.duplicates
                bad += [(row.number, cells[row.number], name, code) for row, name, code in stored.rejected]
            done += sum(row.row.size for row in batch)
            if progress is not None:
                progress(done, shown.count(Verdict.GOOD))
    finally:
        if bad:
            rejects.put(job_id, reject_lines(kind, table.header, sorted(bad)))
    total = shown.count(Verdict.TOTAL)
    return ImportResult(job_id, imported, duplicates, len(bad), total, was_stopped)


def _batches(kind: ImportKind, rows: Sequence[PreviewRow]) -> Iterator[Sequence[PreviewRow]]:
    """Yield what is stored in one transaction: some rows of the file, never a part of a record."""
    batch: list[PreviewRow] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += row.row.size
        if size >= BATCH and (kind.in_batches or not kind.as_one):
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _store(write: Write, kind: ImportKind, job_id: UUID, shown: Sequence[PreviewRow]) -> list[_Stored]:
    """Store a batch; when the area refuses it, row by row, so that one bad row costs no other."""
    rows = [each.row for each in shown]
    if kind.as_one:
        return [write(store_as_one, kind, rows, [each.note for each in shown])]
    try:
        return [write(store_batch, kind, job_id, rows)]
    except ProblemsError as error:
        if len(rows) == 1:
            return [_Stored(0, 0, _rejected(kind, rows[0], error.problems))]
    return [stored for each in shown for stored in _store(write, kind, job_id, [each])]


def _require(reading: Reading, kind: ImportKind) -> None:
    reading.actor.require(rules.IMPORT, reading.scope)
    reading.actor.require(kind.permission, reading.scope)
