# SPDX-License-Identifier: Apache-2.0
"""Compares two ways of doing one thing in one run: A B A B …, medians, ratio.

A measurement is a module beside this one, run by `python3 dev.py bench NAME`. Must not know what is measured.
Ratios are what counts: seconds of one machine say nothing about another.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

PAGE = Path(__file__).resolve().parent.parent / "docs" / "bench.md"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: what, the figure, the goal, what it was measured against, whether it is met."""

    what: str
    figure: str
    goal: str
    detail: str = ""
    is_met: bool = True

    def __str__(self) -> str:
        """Give the line as it stands in a table of docs/bench.md."""
        return f"| {self.what} | {self.figure} | {self.goal} | {self.detail} |"


def table(rows: Iterable[object]) -> str:
    """Return lines as a table in Markdown."""
    head = ("| what | measured | goal | detail |", "|---|---|---|---|")
    return "\n".join([*head, *map(str, rows)]) + "\n"


def write_table(name: str, lines: Sequence[Line], *, keeps_others: bool) -> None:
    """Put lines between the marks ``name`` of docs/bench.md; what was not measured now stands or goes."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, rest = PAGE.read_text("utf-8").split(begin)
    measured, after = rest.split(end)
    rows = {row.split(" | ")[0]: row for row in measured.splitlines()[3:] if row and keeps_others}
    rows |= {row.split(" | ")[0]: row for row in map(str, lines)}
    PAGE.write_text(f"{before}{begin}\n{table(rows.values())}{end}{after}", "utf-8")


def half_and_most_ms(seconds: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 99th percentile in milliseconds."""
    return median(seconds) * 1000, quantiles(seconds, n=100)[98] * 1000


def seconds_of(do: Callable[[], object]) -> float:
    """Return how long one call took."""
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


@dataclass(frozen=True, slots=True)
class Ratio:
    """What came out: the median seconds of both sides, and the middle half of the ratios round by round."""

    name: str
    rounds: int
    ours_s: float
    reference_s: float
    spread: tuple[float, float]

    @property
    def ratio(self) -> float:
        """Return our median over the reference's: below 1 is faster."""
        return self.ours_s / self.reference_s

    def __str__(self) -> str:
        """Give one line for the terminal."""
        low, high = self.spread
        return (
            f"{self.name}: ours {self.ours_s * 1000:.2f} ms, reference {self.reference_s * 1000:.2f} ms, "
            f"ratio {self.ratio:.3f} (middle half {low:.3f}–{high:.3f}, {self.rounds} rounds)"
        )


def compare(
    name: str, ours: Callable[[], object], reference: Callable[[], object], *, rounds: int = 15
) -> Ratio:
    """Run both in turn `rounds` times after one unmeasured round; every other round begins with the other."""
    ours()
    reference()
    ours_s: list[float] = []
    reference_s: list[float] = []
    for turn in range(rounds):
        pair = ((ours, ours_s), (reference, reference_s))
        for do, seconds in pair if turn % 2 == 0 else reversed(pair):
            seconds.append(_seconds(do))
    ratios = sorted(a / b for a, b in zip(ours_s, reference_s, strict=True))
    spread = ratios[rounds // 4], ratios[(3 * rounds) // 4]
    return Ratio(name, rounds, median(ours_s), median(reference_s), spread)


def _seconds(do: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        started = time.perf_counter()
        do()
        return time.perf_counter() - started
    finally:
        gc.enable()
