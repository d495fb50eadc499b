# SPDX-License-Identifier: Apache-2.0
"""Cells as the text that spreadsheets exchange: tabs, newlines, quotes. Pure; knows no grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ui.widgets.row_copy import harmless

_QUOTED = frozenset('"\t\n\r')


def read_tsv(text: str) -> list[list[str]]:
    """Return the rows of a pasted text; they may differ in length. Empty for an empty text.

    A cell that Excel put in quotes, because it holds a tab, a newline or a quote, comes back whole. A quote
    that begins a cell and never ends (``"55 寸``) is a mark like any other.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.removesuffix("\n")
    if not text:
        return []
    rows = _quoted_rows(text) if '"' in text else [line.split("\t") for line in text.split("\n")]
    return [[_unguarded(cell) for cell in row] for row in rows] if "'" in text else rows


def write_tsv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as a spreadsheet takes them, each line ended by a newline; no cell runs as a formula."""
    return "".join("\t".join(_quoted(_guarded(cell)) for cell in row) + "\n" for row in rows)


def _quoted_rows(text: str) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    at, end = 0, len(text)
    while True:
        cell, at = _cell(text, at, end)
        rows[-1].append(cell)
        if at >= end:
            return rows
        if text[at] == "\n":
            rows.append([])
        at += 1


def _cell(text: str, at: int, end: int) -> tuple[str, int]:
    """Return the cell that begins at a place, and the place of the mark that ends it."""
    if at < end and text[at] == '"':
        close = at + 1
        while (close := text.find('"', close)) >= 0:
            if close + 1 < end and text[close + 1] == '"':
                close += 2
                continue
            if close + 1 == end or text[close + 1] in "\t\n":
                return text[at + 1 : close].replace('""', '"'), close + 1
            break
    stops = [place for place in (text.find("\t", at), text.find("\n", at)) if place >= 0]
    stop = min(stops, default=end)
    return text[at:stop], stop


def _quoted(cell: str) -> str:
    if _QUOTED.isdisjoint(cell):
        return cell
    return '"' + cell.replace('"', '""') + '"'


def _is_guarded(cell: str) -> bool:
    """Tell whether a cell is written with a mark before it: a formula, or what would lose its own mark."""
    return harmless(cell) != cell or (cell.startswith("'") and _is_guarded(cell[1:]))


def _guarded(cell: str) -> str:
    return f"'{cell}" if _is_guarded(cell) else cell


def _unguarded(cell: str) -> str:
    """Return a cell without the mark that ``_guarded`` put before it."""
    return cell[1:] if cell.startswith("'") and _is_guarded(cell[1:]) else cell
