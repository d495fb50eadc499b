# SPDX-License-Identifier: Apache-2.0
"""What a complaint is probably about, by its words: naive Bayes over pairs of characters. Pure.

Learned from the store's own closed cases (``learning``). Must not know the database, the tree or the window.
No pair that only one case holds is kept: nobody's name or number can be read off what was learned.
"""

from __future__ import annotations

import math
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LEAST_CASES = 50
LEAST_PERCENT = 60
"""Below these nothing is suggested: what is wrong two times in five only distracts."""
MOST_LETTERS = 400
_MOST_PAIRS = 3_000
_MOST_REASONS = 3
_KEPT_CASES = 2
_TRIED_ONE_IN = 5
_SMOOTHING = 0.5
_RUNS = re.compile(r"[㐀-鿿]+|[a-z][a-z0-9]+")

_NONE = math.log(_SMOOTHING)
_KNOWN_GAINS = 256


def _gain(count: int) -> float:
    """Return what so many cases with a pair add to the weight of a label."""
    return math.log(count + _SMOOTHING) - _NONE


_GAINS = tuple(map(_gain, range(_KNOWN_GAINS)))

Sample = tuple[str, str]
"""The words of a case, and what it was about."""


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of Chinese characters and the Latin words of a text, without figures."""
    plain = unicodedata.normalize("NFKC", text[: 2 * MOST_LETTERS]).lower()[:MOST_LETTERS]
    found: set[str] = set()
    for run in _RUNS.findall(plain):
        if run[0].isascii():
            found.add(run)
        else:
            found.update(run[place : place + 2] for place in range(len(run) - 1))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a text is probably about: how likely (0–1) against the rest, and the pairs that say so."""

    label: str
    share: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned: cases by label, and by pair in how many cases of each label it stood."""

    cases: Mapping[str, int]
    pairs: Mapping[str, Mapping[str, int]]
    _sums: dict[str, int] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        """Add up how many pairs each label has."""
        for counts in self.pairs.values():
            for label, count in counts.items():
                self._sums[label] = self._sums.get(label, 0) + count

    def guess(self, text: str, among: Collection[str] | None = None) -> Guess | None:
        """Return what a text is probably about; None when it holds nothing that was learned.

        ``among`` leaves only some labels to choose from.
        """
        labels = [label for label in self.cases if among is None or label in among]
        known = [pair for pair in pairs_of(text) if pair in self.pairs]
        if not labels or not known:
            return None
        weights = self._weights(known, labels)
        # By name where two weigh the same: the same words always give the same answer.
        ranked = sorted(labels, key=lambda label: (-weights[label], label))
        best = ranked[0]
        share = 1 / sum(math.exp(weights[label] - weights[best]) for label in labels)
        return Guess(best, share, self._reasons(known, best, ranked[1:]))

    def to_data(self) -> dict[str, Any]:
        """Return the model as JSON holds it."""
        return {
            "cases": dict(self.cases),
            "pairs": {pair: dict(counts) for pair, counts in self.pairs.items()},
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Model:
        """Return what ``to_data`` gave."""
        return cls(data.get("cases", {}), data.get("pairs", {}))

    def _weights(self, known: Sequence[str], labels: Collection[str]) -> dict[str, float]:
        """Return the logarithm of each label's weight: what no case of a label holds is counted at once."""
        all_cases = sum(self.cases.values())
        weights = {
            label: math.log(self.cases[label] / all_cases) + len(known) * (_NONE - self._room(label))
            for label in labels
        }
        for pair in known:
            for label, count in self.pairs[pair].items():
                if label in weights:
                    weights[label] += _GAINS[count] if count < _KNOWN_GAINS else _gain(count)
        return weights

    def _room(self, label: str) -> float:
        return math.log(self._sums.get(label, 0) + _SMOOTHING * len(self.pairs))

    def _weight(self, pair: str, label: str) -> float:
        return math.log(self.pairs[pair].get(label, 0) + _SMOOTHING) - self._room(label)

    def _reasons(self, known: Sequence[str], best: str, others: Sequence[str]) -> tuple[str, ...]:
        """Return the pairs that say most for the best against the nearest other."""
        against = others[0] if others else ""

        def pull(pair: str) -> float:
            return self._weight(pair, best) - (self._weight(pair, against) if against else 0)

        told = [pair for pair in known if self.pairs[pair].get(best, 0)]
        told.sort(key=lambda pair: (-pull(pair), pair))
        return tuple(told[:_MOST_REASONS])


def train(samples: Iterable[Sample]) -> Model:
    """Learn from cases; the order does not matter."""
    cases: Counter[str] = Counter()
    pairs: dict[str, Counter[str]] = {}
    for text, label in samples:
        cases[label] += 1
        for pair in pairs_of(text):
            pairs.setdefault(pair, Counter())[label] += 1
    # What stands often in the cases of one label tells most; what everybody writes stands in all alike.
    shared = ((max(counts.values()), pair) for pair, counts in pairs.items() if counts.total() >= _KEPT_CASES)
    kept = sorted((-count, pair) for count, pair in shared)[:_MOST_PAIRS]
    return Model(dict(cases), {pair: dict(pairs[pair]) for _count, pair in kept})


def right_percent(samples: Sequence[Sample]) -> int:
    """Return in how many of a hundred cases the guess was right: learned from four fifths, tried on the rest.

    Which are tried is drawn by lot, the same for the same number of cases. 0 when there are too few.
    """
    drawn = list(samples)
    random.Random(len(drawn)).shuffle(drawn)  # noqa: S311 -- a lot, no secret
    count = len(drawn) // _TRIED_ONE_IN
    tried, learned = drawn[:count], drawn[count:]
    if not tried:
        return 0
    model = train(learned)
    right = 0
    for text, label in tried:
        guess = model.guess(text)
        right += guess is not None and guess.label == label
    return right * 100 // len(tried)
