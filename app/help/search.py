# SPDX-License-Identifier: Apache-2.0
"""Finds sections of the manual by what a person types: words, pinyin initials, error numbers. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from app.core.normalise import search_text
from app.core.pinyin import initials
from app.help.manual import Manual, ManualPage, Section

MOST_HITS = 30
_IN_TITLE, _IN_NAME, _IN_TEXT = 8, 4, 2
_LONGEST_NAME = 16
_AROUND = 24
_KEPT = 8192
_ASKING = {"怎么", "么办", "么把", "如何", "什么", "怎样", "为什", "可以", "能不", "不能", "一张", "一个"}
"""Pieces that only ask."""
_FEW = 0.5
"""The part of the two-letter pieces of a question that a section must hold to be an answer."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that was found: where it is, and the words around what was typed."""

    page: str
    anchor: str
    page_title: str
    title: str
    excerpt: str


def search_manual(manual: Manual, typed: str) -> tuple[Hit, ...]:
    """Return sections that hold every word typed (a word may be pinyin initials of a name), best first.

    When no section holds them all, those that share most pieces of the text: a question is found, too.
    """
    words = [word for word in (search_text(part) for part in typed.split()) if word]
    if not words:
        return ()
    found = [
        (points, page, section)
        for page in manual.pages
        for section in page.sections
        if (points := _points(page, section, words))
    ]
    if not found:
        found = _alike(manual, "".join(words))
    found.sort(key=lambda item: -item[0])
    return tuple(_hit(page, section, words[0]) for _points_, page, section in found[:MOST_HITS])


def _points(page: ManualPage, section: Section, words: list[str]) -> float:
    total = 0.0
    for word in words:
        points = _points_of(page, section, word)
        if not points:
            return 0.0
        total += points
    return total


def _points_of(page: ManualPage, section: Section, word: str) -> float:
    title = _plain(section.title)
    spelt = word if word.isascii() and word.isalpha() else ""
    if word in title:
        return _IN_TITLE + len(word) / len(title)
    if spelling := _spelling(spelt, section.title):
        return _IN_TITLE + spelling - 1
    if any(word in _plain(name) or _spelling(spelt, name) for name in section.names):
        return _IN_NAME
    if word in _plain(section.text):
        return _IN_TEXT
    return 1 if word in _plain(page.title) or _spelling(spelt, page.title) else 0


def _spelling(letters: str, name: str) -> float:
    """Return how much of a name its initials ``letters`` are, 1 for all of it and 0 for none."""
    if not letters:
        return 0
    return max((len(letters) / len(reading) for reading in _letters(name) if letters in reading), default=0)


def _alike(manual: Manual, question: str) -> list[tuple[float, ManualPage, Section]]:
    pieces = {question[place : place + 2] for place in range(len(question) - 1)} - _ASKING
    found = []
    for page in manual.pages:
        for section in page.sections:
            title, text = _plain(section.title), _plain(section.text)
            in_title = sum(piece in title for piece in pieces)
            shared = sum(piece in title or piece in text for piece in pieces)
            if pieces and (in_title or shared >= _FEW * len(pieces)):
                found.append((shared + 2.0 * in_title, page, section))
    return found


def _hit(page: ManualPage, section: Section, word: str) -> Hit:
    flat = " ".join(section.text.split())
    place = max(flat.lower().find(word.lower()), 0)
    begin = max(0, place - _AROUND)
    cut = flat[begin : place + 3 * _AROUND]
    excerpt = ("…" if begin else "") + cut + ("…" if begin + len(cut) < len(flat) else "")
    return Hit(page.key, section.anchor, page.title, section.title, excerpt)


@lru_cache(maxsize=_KEPT)
def _plain(text: str) -> str:
    return search_text(text)


@lru_cache(maxsize=_KEPT)
def _letters(name: str) -> tuple[str, ...]:
    return initials(name) if len(name) <= _LONGEST_NAME else ()
