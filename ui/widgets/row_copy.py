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


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: a customer's words must not run as one."""
    if text[:1] in {"=", "@"} or (text[:1] in {"+", "-"} and not _PLAIN_NUMBER.fullmatch(text)):
        return f"'{text}"
    return text


def _cell(text: str) -> str:
    return harmless(" ".join(text.split()))
