# SPDX-License-Identifier: Apache-2.0
"""The pages of the manual and their sections. Reads files; must not know how they are shown or found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.help.markup import Block, Heading, Mark, lines_of, parse, plain

_NAMED = re.compile(r"「([^」]+)」")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; ``names`` are its titles and the names set off in its text."""

    anchor: str
    title: str
    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One page: its key is the file's name without its ending."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]

    def anchor_of_name(self, name: str) -> str | None:
        """Return the anchor of the section with this title, or the first that names it; None for none."""
        for section in self.sections:
            if section.title == name:
                return section.anchor
        return next((section.anchor for section in self.sections if name in section.names), None)


@dataclass(frozen=True, slots=True)
class Manual:
    """All pages, in the order of the contents."""

    pages: tuple[ManualPage, ...]
    folder: Path
    """Where the pictures lie."""

    def page(self, key: str) -> ManualPage | None:
        """Return a page by its key."""
        return next((page for page in self.pages if page.key == key), None)


def page_of(key: str, text: str) -> ManualPage:
    """Return a page made from its text; its first heading is its title."""
    blocks = parse(text)
    title = next((block.text for block in blocks if isinstance(block, Heading)), key)
    sections: list[Section] = []
    head: Heading | None = None
    body: list[Block] = []
    for block in (*blocks, None):
        if block is None or isinstance(block, Heading):
            if head is not None:
                sections.append(_section(head, body))
            head, body = block, []
        else:
            body.append(block)
    return ManualPage(key, title, blocks, tuple(sections))


def read_manual(folder: Path, order: Sequence[str], made: Iterable[ManualPage] = ()) -> Manual:
    """Return the manual of a folder: its files in ``order``, then ``made`` pages.

    A file that ``order`` does not name comes after those it names; one that is not there is left out.
    """
    texts = {path.stem: path for path in sorted(folder.glob("*.md"))}
    keys = [key for key in order if key in texts] + [key for key in texts if key not in order]
    pages = [page_of(key, texts[key].read_text(encoding="utf-8")) for key in keys]
    return Manual((*pages, *made), folder)


def _section(head: Heading, body: Sequence[Block]) -> Section:
    lines = [line for block in body for line in lines_of(block)]
    text = "\n".join(plain(line) for line in lines)
    strong = [span.text for line in lines for span in line if span.mark in {Mark.STRONG, Mark.LINK}]
    names = dict.fromkeys((head.text, *strong, *_NAMED.findall(text)))
    return Section(head.anchor, head.text, text, tuple(names))
