# SPDX-License-Identifier: Apache-2.0
"""The verdicts of rows that are parts of records: all rows of a record share its verdict. Knows no kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.core.unit_of_work import Reading
from app.documents import records
from app.documents.import_kinds import ImportField, ImportKind, ImportRow, RowCheck
from app.documents.queries import list_imported_keys
from app.documents.tabular import Table
from app.documents.verdicts import PART, PreviewRow, Progress, Verdict, comma_columns, read_row

Fields = Sequence[tuple[ImportField, int]]


class RecordPreviews:
    """Reads a file record by record and asks the area of some hundred rows at once."""

    def __init__(self, reading: Reading, kind: ImportKind, table: Table, fields: Fields) -> None:
        self._reading = reading
        self._kind = kind
        self._table = table
        self._fields = fields
        self._commas = comma_columns(table, fields)
        self._found: dict[int, PreviewRow] = {}
        self._waiting: list[tuple[ImportRow, Sequence[int]]] = []

    def rows(self, keys: Sequence[str], progress: Progress | None) -> tuple[PreviewRow, ...]:
        """Return the verdict of every row; ``keys`` are the rows' own hashes."""
        column = next(column for field, column in self._fields if field.name == self._kind.record)
        groups = records.group_rows(self._table, column)
        named = {
            name: records.record_key(self._kind, [keys[place] for place in places])
            for name, places in groups.items()
        }
        known = list_imported_keys(self._reading, self._kind.key, list(named.values()))
        self._put_totals()
        for name, places in groups.items():
            self._put(named[name], places, known.get(named[name]))
            if sum(row.size for row, _places in self._waiting) >= PART:
                self._check()
                if progress is not None:
                    progress(len(self._found), len(keys))
        self._check()
        if progress is not None:
            progress(len(keys), len(keys))
        return tuple(self._found[place] for place in range(len(keys)))

    def _put_totals(self) -> None:
        for place, row in enumerate(self._table.rows):
            if row.no_record:
                total = ImportRow(row.number, "", {})
                self._found[place] = PreviewRow(total, row.cells, Verdict.TOTAL, "", row.no_record)

    def _put(self, key: str, places: Sequence[int], before: UUID | None) -> None:
        """Read one record; what the file alone says of it is settled, the rest waits for the area."""
        parts, problems = [], {}
        for part, place in enumerate(places):
            source = self._table.rows[place]
            values, field, code = read_row(
                self._reading, self._fields, source, self._table.zero_on, self._commas
            )
            parts.append(ImportRow(source.number, "", values))
            if code:
                problems[f"{part}.{field}"] = code
        row = ImportRow(parts[0].number, key, {}, tuple(parts))
        if problems:
            self._reject(row, places, problems)
        elif before is not None:
            self._show(row, places, Verdict.DUPLICATE, RowCheck(duplicate_of=before), "imported_before")
        else:
            self._waiting.append((row, places))

    def _check(self) -> None:
        rows = [row for row, _places in self._waiting]
        checks = self._kind.check_rows(self._reading, rows) if rows else ()
        for (row, places), check in zip(self._waiting, checks, strict=True):
            if check.problems:
                self._reject(row, places, check.problems)
            elif check.duplicate_of is not None:
                self._show(row, places, Verdict.DUPLICATE, check, "already_here")
            else:
                self._show(row, places, Verdict.GOOD, check)
        self._waiting.clear()

    def _show(
        self, row: ImportRow, places: Sequence[int], verdict: Verdict, check: RowCheck, reason: str = ""
    ) -> None:
        """Give all rows of a record its verdict; the first one bears the record."""
        for part, place in enumerate(places):
            self._found[place] = PreviewRow(
                row.parts[part] if part else row,
                self._table.rows[place].cells,
                verdict,
                "",
                reason,
                check.duplicate_of,
                check.note,
                is_follower=part > 0,
            )

    def _reject(self, row: ImportRow, places: Sequence[int], problems: Mapping[str, str]) -> None:
        said = records.said_of_parts(self._kind, row, problems)
        for part, (place, (field, code)) in enumerate(zip(places, said, strict=True)):
            self._found[place] = PreviewRow(
                row.parts[part],
                self._table.rows[place].cells,
                Verdict.REJECTED,
                field,
                code,
                is_follower=part > 0,
            )
