# SPDX-License-Identifier: Apache-2.0
"""What an import would do with a row: the verdict, the row's own hash, and its cells read. Knows no kind."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.core.normalise import plain_text, search_text
from app.core.unit_of_work import Reading
from app.documents.cells import CellError, is_empty_mark, read_cell
from app.documents.heads import JOINT
from app.documents.import_kinds import FieldKind, ImportField, ImportKind, ImportRow, RowNote
from app.documents.rejects import REJECT_TITLES
from app.documents.tabular import Table, TableRow

PART = 500
"""Rows checked at once."""
_DECIMAL_COMMA = re.compile(r"[-+]?[¥￥€$]?\s*\d+,(\d{1,2}|\d{4,})\s*元?")
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
    is_follower: bool = False
    """It belongs to the record of a row before it, which stands for both when it is stored."""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """The verdicts of a file under one mapping (field name → column)."""

    kind_key: str
    table: Table
    mapping: Mapping[str, int]
    rows: tuple[PreviewRow, ...]
    counts: Mapping[Verdict, int]
    """Counted where the rows are made: the window that shows them has no time for a hundred thousand."""
    left_out: tuple[UUID, ...] = ()
    """What is here and the file does not name, of kinds that say so."""

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have a verdict."""
        return self.counts.get(verdict, 0)


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


def comma_columns(table: Table, fields: Sequence[tuple[ImportField, int]]) -> frozenset[int]:
    """Return the columns of amounts that write a comma before the fen somewhere (45,06).

    There 20,992 is not twenty thousand, though by itself it may be: nobody can tell.
    """
    amounts = [column for field, column in fields if field.kind in {FieldKind.MONEY, FieldKind.PRICE}]
    return frozenset(
        column
        for column in amounts
        if any(
            "," in row.cells[column] and _DECIMAL_COMMA.fullmatch(plain_text(row.cells[column]))
            for row in table.rows
        )
    )


def read_row(
    reading: Reading,
    fields: Sequence[tuple[ImportField, int]],
    source: TableRow,
    zero_on: date,
    commas: Collection[int] = (),
) -> tuple[dict[str, Any], str, str]:
    """Return the values of a row, and the first field that cannot be read with the reason.

    ``commas`` are the ``comma_columns`` of its table.
    """
    values: dict[str, Any] = {}
    zone, is_sample = reading.identity.zone, reading.identity.is_sample
    for field, column in fields:
        if column in commas and "," in source.cells[column]:
            return values, field.name, "amount_unclear"
        try:
            value = read_cell(field, source.cells[column], zone, is_sample=is_sample, zero_on=zero_on)
        except CellError as error:
            return values, field.name, error.code
        if value is not None:
            values[field.name] = value
        elif field.required:
            return values, field.name, "required"
    return values, "", ""
