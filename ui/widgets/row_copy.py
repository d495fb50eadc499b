# SPDX-License-Identifier: Apache-2.0
"""Rows as text that a spreadsheet takes. Knows columns only; nothing of views or the clipboard."""

import re
from collections.abc import Iterable

from ui.widgets.row_columns import Column, Paint, Row

_PLAIN_NUMBER = re.compile(r"[+-]?[\d\s.,()%-]*")


def rows_as_tsv(columns: Iterable[Column], rows: Iterable[Row]) -> str:
    """Return rows with a line of headers, cells parted by tabs, lines by newlines."""
    kept = [column for column in columns if column.paint is not Paint.CHECK]
    lines = ["\t".join(column.title for column in kept)]
    lines += ["\t".join(_cell(column.cell_text(row)) for column in kept) for row in rows]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    flat = " ".join(text.split())
    # A customer's words must not run as a formula in the spreadsheet they are pasted into.
    if flat[:1] in {"=", "@"} or (flat[:1] in {"+", "-"} and not _PLAIN_NUMBER.fullmatch(flat)):
        return f"'{flat}"
    return flat
