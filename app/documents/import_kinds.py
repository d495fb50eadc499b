# SPDX-License-Identifier: Apache-2.0
"""What an area declares so that its records can be imported. Must not know any area, file or column.

An area's ``imports.py`` builds one frozen ``ImportKind``; bootstrap hands the tuple of all kinds to the
window and to ``main.py import``. The frame finds columns, reads cells, rejects and de-duplicates rows; the
area says what its fields are, what is wrong with a row, and how rows are stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.core.unit_of_work import Reading, UnitOfWork


class FieldKind(StrEnum):
    """How the frame reads a cell, and the type of the value that the area gets."""

    TEXT = "text"
    """``str``: trimmed outside, kept inside (line breaks too)."""
    CODE = "code"
    """``str``: a number or code, half width; refused when a spreadsheet has rounded it (``digits_lost``)."""
    DATE = "date"
    """``datetime.date`` in the store's zone."""
    DATETIME = "datetime"
    """Aware UTC ``datetime``; a cell that names only a day is its midnight in the store's zone."""
    PHONE = "phone"
    """``str`` of digits that ``normalise.is_phone`` accepts."""
    MONEY = "money"
    """``int`` fen."""
    PRICE = "price"
    """``Decimal`` yuan, with as many digits as the cell has: a price for one piece may have more than fen."""
    COUNT = "count"
    """``int``: pieces, below nought where they come back."""


@dataclass(frozen=True, slots=True)
class ImportField:
    """One field of a kind: ``title`` is Chinese; ``synonyms`` are headers under which files call it."""

    name: str
    title: str
    synonyms: tuple[str, ...] = ()
    required: bool = False
    kind: FieldKind = FieldKind.TEXT
    max_length: int = 0
    """Longest text in characters; 0 means no limit. A longer cell is rejected with ``too_long``."""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One source row, read: ``values`` holds the fields whose cell was not empty, so use ``.get(name)``.

    ``number`` is the row's place in the file, from 1, as a spreadsheet shows it; ``key`` is the SHA-256 of
    the normalised source row. The frame stores no row twice under one key.
    """

    number: int
    key: str
    values: Mapping[str, Any]
    parts: tuple[ImportRow, ...] = ()
    """The rows of one record in their order, for kinds whose records have many; then ``values`` is empty."""

    @property
    def size(self) -> int:
        """Return how many rows of the file it stands for."""
        return len(self.parts) or 1


@dataclass(frozen=True, slots=True)
class RowNote:
    """What storing a row changes, before it is stored: a code and what the words of it name."""

    code: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowCheck:
    """What the area says of a row: ``problems`` maps a field name to a problem code; the row is rejected.

    ``duplicate_of`` names the record that this row already is; the row is skipped, not rejected.
    """

    problems: Mapping[str, str] = field(default_factory=dict)
    """Of a record of many rows ``3.price`` names the field of its part 3, counted from 0."""
    duplicate_of: UUID | None = None
    note: RowNote | None = None


GOOD = RowCheck()


@dataclass(frozen=True, slots=True)
class ImportKind:
    """What can be imported: ``key`` is what ``main.py import KIND`` takes, ``permission`` what it needs.

    ``check_rows(reading, rows)`` answers one RowCheck for each of many rows, whose cells could all be read:
    it asks the database once for all of them, and must not write.
    ``store_rows(uow, rows)`` stores good rows of one batch and returns their entity ids in the same order;
    it runs inside one transaction, which the frame commits together with the register of imported rows.
    A ``ProblemsError`` from it makes the frame try the batch row by row and reject the guilty ones.
    ``recheck_rows`` answers as ``check_rows`` for rows that it found good a moment ago: only what may have
    come in meanwhile is asked. Without one they are checked again from the beginning.

    A kind that is ``as_one`` says how things are, as a price list does: its rows are checked and stored all
    together or not at all, each with a note of what it changes, and what is there already the area says: last
    month's row may come again and mean something, so no register of rows is asked.

    Rows of a kind that have one value in the field ``record`` are one record (a document with its lines): the
    area gets them as the ``parts`` of one row, equal ones too, and all of them are good or none.
    """

    key: str
    title: str
    permission: str
    fields: tuple[ImportField, ...]
    check_rows: Callable[[Reading, Sequence[ImportRow]], Sequence[RowCheck]]
    store_rows: Callable[[UnitOfWork, Sequence[ImportRow]], Sequence[UUID]]
    recheck_rows: Callable[[Reading, Sequence[ImportRow]], Sequence[RowCheck]] | None = None
    as_one: bool = False
    in_batches: bool = False
    """Rows of a kind that is ``as_one`` need not be stored together: nobody's save waits for all of them."""
    record: str = ""
    left_out: Callable[[Reading, Sequence[ImportRow]], Sequence[UUID]] | None = None
    """What is here and the rows of a file (rejected ones too) do not name: said, never ended by itself."""
