# SPDX-License-Identifier: Apache-2.0
"""How numbers and codes are compared that two offices typed: width, case, blanks, hyphens, noughts. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import OSA

_RUNS = re.compile(r"\d+|[^\W\d_]+")
_LEAST_TELLING = 2
"""Characters from which a number says something: a nought or a dash stands in the column of who has none."""


@lru_cache(maxsize=1 << 16)
def number_keys(text: str) -> tuple[str, ...]:
    """Return the forms under which a number is known; two numbers with one form in common are the same.

    The first is all its letters and digits as they stand; the second, where it differs, has no leading
    noughts in any run of digits and keeps the runs apart: FH-001-26-000123 is FH-1-26-123 and fh 00126000123.
    """
    runs = _runs(text)
    whole = "".join(runs)
    bare = "-".join(run.lstrip("0") or "0" if run.isdigit() else run for run in runs)
    if len(whole.strip("0")) == 0 or len(whole) < _LEAST_TELLING:
        return ()
    return (whole,) if bare == whole else (whole, bare)


def series(text: str) -> str:
    """Return what numbers of one series have in common: the letters they begin with, else how long they are.

    A series is told from another so that what a station numbers itself does not count as a wrong number.
    """
    runs = _runs(text)
    return runs[0] if runs and not runs[0].isdigit() else str(sum(map(len, runs)))


@lru_cache(maxsize=1 << 16)
def code_key(text: str) -> str:
    """Return the one form of a part's code: no blanks and marks, capitals, no leading noughts."""
    whole = "".join(_runs(text))
    return whole.lstrip("0") or whole


def slipped(one: str, other: str) -> bool:
    """Tell whether one slip makes the one of the other: a swap, or a wrong, extra or lost character."""
    return one != other and OSA.distance(one, other, score_cutoff=1) == 1


class NumberSlip(Enum):
    """How one number was made of another."""

    SWAP = 1
    """Two neighbouring characters changed places."""
    OTHER = 2
    """A wrong, extra or lost character."""


def number_slip(typed: str, own: str) -> NumberSlip | None:
    """Return the one slip by which ``typed`` may have become of ``own``; None when there are more, or none.

    Numbers without their leading noughts are compared only if somebody left noughts out: else 31 would be a
    slip of 317, though both were typed in full as 000031 and 000317.
    """
    this, that = number_keys(typed), number_keys(own)
    if not this or not that:
        return None
    forms = [(this[0], that[0])]
    if abs(len(this[0]) - len(that[0])) > 1:
        forms.append((this[-1], that[-1]))
    found = [pair for pair in forms if slipped(*pair)]
    if not found:
        return None
    return NumberSlip.SWAP if any(sorted(a) == sorted(b) for a, b in found) else NumberSlip.OTHER


class Slips:
    """Which of many texts are one slip from a text, without comparing it to each of them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._by_part: dict[str, list[str]] = {}
        for text in sorted(set(texts)):
            for part in _with_one_less(text):
                self._by_part.setdefault(part, []).append(text)

    def of(self, text: str) -> list[str]:
        """Return the texts that are one slip away, in order."""
        near = {found for part in _with_one_less(text) for found in self._by_part.get(part, ())}
        return sorted(found for found in near if slipped(text, found))


def _with_one_less(text: str) -> Iterator[str]:
    """Yield a text whole and without each of its characters: what one slip leaves alone is among them."""
    yield text
    yield from {text[:at] + text[at + 1 :] for at in range(len(text))}


def swapped(one: int, other: int) -> bool:
    """Tell whether two neighbouring digits of a quantity changed places; 12 and 21, not 12 and 13."""
    this, that = str(one), str(other)
    return sorted(this) == sorted(that) and slipped(this, that)


def swaps(count: int) -> list[int]:
    """Return the quantities that are one swap of neighbouring digits away, as many digits as it has."""
    text = str(count)
    found = {text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(len(text) - 1)}
    return sorted(int(each) for each in found - {text} if each[0] != "0")


def pack_factor(one: int, other: int, packs: Iterable[int]) -> int:
    """Return how many pieces a pack holds when one quantity is the other counted in packs; else 0."""
    most, least = max(one, other), min(one, other)
    return next((pack for pack in sorted(packs) if pack > 1 and least * pack == most), 0)


@lru_cache(maxsize=1 << 16)
def _runs(text: str) -> tuple[str, ...]:
    return tuple(_RUNS.findall(unicodedata.normalize("NFKC", text).upper()))
