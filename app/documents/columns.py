# SPDX-License-Identifier: Apache-2.0
"""Which column of a file is which field: by title, synonym, then likeness. Pure; must not know any kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from app.core.normalise import search_text
from app.documents.heads import JOINT
from app.documents.import_kinds import ImportField, ImportKind

_LEAST_ALIKE = 0.66
_EXACT = 2.0


def known_titles(kind: ImportKind) -> frozenset[str]:
    """Return all titles under which a header may name the fields of a kind."""
    return frozenset(title for field in kind.fields for title in (field.title, *field.synonyms))


def find_columns(
    kind: ImportKind, header: Sequence[str], remembered: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Return field name → column for the fields that were found; ``remembered`` is field → header text.

    What a person chose for the same header last time stands; else the best pairs win, each used once.
    """
    if remembered:
        places = {title: at for at, title in reversed(list(enumerate(header)))}
        names = {field.name for field in kind.fields}
        return {
            name: places[title] for name, title in remembered.items() if name in names and title in places
        }
    pairs = []
    for order, field in enumerate(kind.fields):
        for column, title in enumerate(header):
            # Of a header in several lines the last one names the field: 基本信息/顾客.
            score = max(_likeness(field, title), _likeness(field, title.rpartition(JOINT)[2]) - 0.0005)
            if score >= _LEAST_ALIKE:
                pairs.append((-score, order, column, field.name))
    found: dict[str, int] = {}
    for _score, _order, column, name in sorted(pairs):
        if name not in found and column not in found.values():
            found[name] = column
    return found


def missing_fields(kind: ImportKind, mapping: Mapping[str, int]) -> tuple[str, ...]:
    """Return the names of required fields without a column."""
    return tuple(field.name for field in kind.fields if field.required and field.name not in mapping)


def _likeness(field: ImportField, title: str) -> float:
    wanted = search_text(title)
    best = 0.0
    for place, name in enumerate((field.title, *field.synonyms)):
        plain = search_text(name)
        if plain == wanted:
            return _EXACT - place / 1000
        if plain in wanted or wanted in plain:
            best = max(best, min(len(plain), len(wanted)) / max(len(plain), len(wanted), 1))
        best = max(best, SequenceMatcher(None, plain, wanted, autojunk=False).ratio())
    return best
