# SPDX-License-Identifier: Apache-2.0
"""Reads the few marks that the manual is written in. Pure; must not know how a page looks or where it lies.

Headings, paragraphs, lists, tables, notes (``>``), pictures; within them **strong**, `keys` and [links](…).
Any viewer of Markdown shows the same files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a piece of text is set off."""

    PLAIN = "plain"
    STRONG = "strong"
    KEY = "key"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line; ``target`` is where a link leads."""

    text: str
    mark: Mark = Mark.PLAIN
    target: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of its level, 1 to 3; links reach it by its anchor."""

    level: int
    line: Line

    @property
    def text(self) -> str:
        """The title without marks."""
        return plain(self.line)

    @property
    def anchor(self) -> str:
        """The name by which a link reaches it."""
        return anchor_of(self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences; a note is set off from the others."""

    line: Line
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered or not."""

    lines: tuple[Line, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row is the head."""

    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside the pages, and what it shows."""

    path: str
    caption: str


Block = Heading | Paragraph | Items | Table | Picture

_SPANS = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<key>[^`]+)`|\[(?P<link>[^\]]+)\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"(#{1,3}) +(.+)")
_PICTURE = re.compile(r"!\[(.*)\]\((\S+)\)")
_ITEM = re.compile(r"(-|\d+\.) +(.+)")
_WIDE = re.compile(r"[　-鿿＀-￯]")
_NO_BLANK_AFTER = "，。：；、！？）」"
_NOT_IN_ANCHOR = re.compile(r"[^\w-]")


def parse(text: str) -> tuple[Block, ...]:
    """Return the blocks of a page in their order; comments are left out."""
    blocks: list[Block] = []
    for kind, lines in _groups(re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)):
        if kind == "heading":
            found = _HEADING.fullmatch(lines[0])
            if found is not None:
                blocks.append(Heading(len(found[1]), spans(found[2])))
        elif kind == "picture":
            found = _PICTURE.fullmatch(lines[0])
            if found is not None:
                blocks.append(Picture(found[2], found[1]))
        elif kind in {"list", "numbers"}:
            blocks.append(Items(tuple(spans(item) for item in _items(lines)), kind == "numbers"))
        elif kind == "table":
            rows = [_cells(line) for line in lines if not re.fullmatch(r"[|:\- ]+", line)]
            blocks.append(Table(tuple(rows)))
        elif kind == "note":
            blocks.append(Paragraph(spans(_joined(line.lstrip("> ") for line in lines)), is_note=True))
        else:
            blocks.append(Paragraph(spans(_joined(lines))))
    return tuple(blocks)


def spans(text: str) -> Line:
    """Return the pieces of one line."""
    found: list[Span] = []
    end = 0
    for match in _SPANS.finditer(text):
        if match.start() > end:
            found.append(Span(text[end : match.start()]))
        if match["strong"]:
            found.append(Span(match["strong"], Mark.STRONG))
        elif match["key"]:
            found.append(Span(match["key"], Mark.KEY))
        else:
            found.append(Span(match["link"], Mark.LINK, match["target"]))
        end = match.end()
    if end < len(text):
        found.append(Span(text[end:]))
    return tuple(found)


def plain(line: Line) -> str:
    """Return a line without marks."""
    return "".join(span.text for span in line)


def lines_of(block: Block) -> tuple[Line, ...]:
    """Return every line of text in a block; a picture's is its caption."""
    if isinstance(block, Heading | Paragraph):
        return (block.line,)
    if isinstance(block, Items):
        return block.lines
    if isinstance(block, Table):
        return tuple(cell for row in block.rows for cell in row)
    return (spans(block.caption),)


def anchor_of(title: str) -> str:
    """Return the anchor of a title, as viewers of Markdown make it."""
    return _NOT_IN_ANCHOR.sub("", title.strip().lower().replace(" ", "-"))


def _groups(text: str) -> list[tuple[str, list[str]]]:
    """Return lines that belong together with what they are."""
    groups: list[tuple[str, list[str]]] = []
    is_open = False
    for raw in text.splitlines():
        line = raw.strip()
        if not line:
            is_open = False
            continue
        kind = _kind(line)
        before = groups[-1][0] if groups and is_open else ""
        if kind == "text" and before in {"list", "numbers", "note"}:
            kind = before  # a line that goes on
        if is_open and kind == before and kind not in {"heading", "picture"}:
            groups[-1][1].append(line)
        else:
            groups.append((kind, [line]))
        is_open = True
    return groups


def _kind(line: str) -> str:
    if _HEADING.fullmatch(line):
        return "heading"
    if _PICTURE.fullmatch(line):
        return "picture"
    item = _ITEM.fullmatch(line)
    if item is not None:
        return "list" if item[1] == "-" else "numbers"
    if line.startswith("|"):
        return "table"
    return "note" if line.startswith(">") else "text"


def _items(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        found = _ITEM.fullmatch(line)
        if found is not None:
            items.append(found[2])
        else:
            items[-1] = _joined((items[-1], line))
    return items


def _cells(line: str) -> tuple[Line, ...]:
    return tuple(spans(cell.strip()) for cell in line.strip("|").split("|"))


def _joined(lines: Iterable[str]) -> str:
    """Join lines of a paragraph: Chinese has no blank where a line ends."""
    text = ""
    for line in lines:
        are_wide = bool(_WIDE.match(text[-1:]) and _WIDE.match(line[:1]))
        needs_blank = bool(text) and not are_wide and text[-1] not in _NO_BLANK_AFTER
        text += (" " if needs_blank else "") + line
    return text
