# SPDX-License-Identifier: Apache-2.0
"""Records that take many rows of a file: which rows belong together, and what is said of each. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from app.core.normalise import plain_text
from app.documents.import_kinds import ImportKind, ImportRow
from app.documents.tabular import Table

SPOILT = "record_rejected"
"""What is said of a good row whose record is not good."""


def group_rows(table: Table, column: int) -> dict[str, list[int]]:
    """Return the name of each record → places of its rows, in the order of the file.

    Rows that are no record (totals, remarks) are left out; a row without a name is a record of its own, which
    then lacks what names it.
    """
    groups: dict[str, list[int]] = {}
    for place, row in enumerate(table.rows):
        if row.no_record:
            continue
        name = plain_text(row.cells[column]) if column < len(row.cells) else ""
        groups.setdefault(name or f"\0{place}", []).append(place)
    return groups


def record_key(kind: ImportKind, keys: Sequence[str]) -> str:
    """Return the SHA-256 of a record from those of its rows: equal rows count, so does their order."""
    return hashlib.sha256("\x1d".join([kind.key, *keys]).encode()).hexdigest()


def said_of_parts(kind: ImportKind, row: ImportRow, problems: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return (field, code) of each part of a record that does not come in.

    ``3.price`` names the field of part 3; a field without a number is of the whole record, and stands at its
    first part. Parts without a fault of their own say that their record is not good.
    """
    said = [(kind.record, SPOILT)] * len(row.parts)
    for name, code in reversed(list(problems.items())):
        place, dot, field = name.partition(".")
        if dot and place.isdigit() and int(place) < len(said):
            said[int(place)] = (field, code)
        else:
            said[0] = (name, code)
    return said
