# SPDX-License-Identifier: Apache-2.0
"""Which way of foreseeing the demand of parts needs the least stock for the same service (D43).

The real months of `SUNSHINE_DATA/stock` are read in place: weights are fitted on months 28 to 39, the last
twelve are held out and foreseen month by month. `python3 dev.py bench parts_planning -- --write` writes the
tables of docs/planning.md. Must not know the ledger: histories of months are all it has.
"""

from __future__ import annotations

import csv
import gzip
import math
import os
import random
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from pathlib import Path

from app.core.dated_rules import shipped_rules
from app.parts.demand import PLANNING_RULE, Demand, Kind, Method, demands, method_of, rates
from app.parts.planning_rules import MONTH_DAYS, Terms, level_of

PAGE = Path(__file__).resolve().parent.parent / "docs" / "planning.md"
DATA = "stock/carparts_monthly_demand.csv.gz"
MONTHS, FITTED_FROM, HELD_FROM = 51, 27, 39
SPAN = 3
"""Months foreseen together: a stock feels this error, in which single months cancel out."""
LEADS = (1, 3)
SERVICES = (700, 800, 850, 900, 930, 950, 970, 980, 990, 995, 999)
SHOWN = (800, 900, 950, 980, 995)
FILL = 0.9
RESAMPLES = 200
WEIGHTS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6)
GRIDS = {
    Kind.MOVING_AVERAGE: tuple(
        Method(kind=Kind.MOVING_AVERAGE, months=months) for months in (3, 6, 9, 12, 18, 24)
    ),
    **{
        kind: tuple(Method(kind=kind, size_weight=one, chance_weight=one) for one in WEIGHTS)
        for kind in (Kind.CROSTON, Kind.SBA)
    },
    Kind.TSB: tuple(
        Method(kind=Kind.TSB, size_weight=size, chance_weight=chance)
        for size, chance in product(WEIGHTS, WEIGHTS)
    ),
}
History = tuple[int, ...]
Kept = tuple[int, int, int]
"""Of one part over the year held out: units given out at once, units asked for, sum of what lay there."""


@dataclass(frozen=True, slots=True)
class Misses:
    """How far off a method is, each a mean over the parts: see docs/planning.md for what they say."""

    mase: float
    rmsse: float
    span: float
    bias: float


def histories(folder: Path) -> tuple[History, ...]:
    """Return the parts that were there in all 51 months; the others end before the months held out."""
    with gzip.open(folder / DATA, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return tuple(tuple(int(float(cell)) for cell in row[1:]) for row in rows if all(row[1:]))


def shipped_method() -> Method:
    """Return the method of the rule that comes with the program."""
    (rule,) = (rule for rule in shipped_rules() if rule.key == PLANNING_RULE)
    return method_of(rule.value)


def misses(method: Method, parts: Sequence[History], begin: int, end: int) -> Misses:
    """Return how far off the months ``begin`` to ``end`` (from 0, the last one not) are foreseen."""
    single, squared, spans, too_much, asked, told = [], [], [], 0.0, 0, 0
    for units in parts:
        known, foreseen = units[:begin], rates(method, units)
        steps = [(after - before) ** 2 for before, after in pairwise(known)]
        if not any(steps):
            continue
        off = [foreseen[month - 1] - units[month] for month in range(begin, end)]
        scale = sum(map(math.sqrt, steps)) / len(steps)
        single.append(_mean(map(abs, off)) / scale)
        squared.append(math.sqrt(_mean(one**2 for one in off) / _mean(steps)))
        together = [
            abs(SPAN * foreseen[month - 1] - sum(units[month : month + SPAN]))
            for month in range(begin, end - SPAN + 1)
        ]
        spans.append(_mean(together) / (SPAN * _mean(known)))
        too_much += sum(off)
        asked += sum(units[begin:end])
        told += 1
    return Misses(_mean(single), _mean(squared), _mean(spans), too_much / asked)


def fitted(kind: Kind, parts: Sequence[History]) -> Method:
    """Return the parameters that foresaw the year before the one held out best, by the root of squares."""
    return min(GRIDS[kind], key=lambda one: misses(one, parts, FITTED_FROM, HELD_FROM).rmsse)


def keep(method: Method, parts: Sequence[History], lead: int) -> dict[int, list[Kept]]:
    """Return by service what keeping each part's stock through the year held out came to.

    Looked at every month: what is lacking to the level is ordered and comes ``lead`` months later; who had to
    wait is served first. All begin with their level, so that no method is helped by old stock.
    """
    foreseen = [demands(method, units)[HELD_FROM - 1 : MONTHS - 1] for units in parts]
    found = {}
    for service in SERVICES:
        terms = Terms(lead_days=lead * MONTH_DAYS, review_days=MONTH_DAYS, service_permille=service)

        @cache
        def level(demand: Demand, terms: Terms = terms) -> int:
            return level_of(demand, terms).reorder_point

        found[service] = [
            _kept(units[HELD_FROM:], [level(one) for one in expected], lead)
            for units, expected in zip(parts, foreseen, strict=True)
        ]
    return found


def _kept(asked: Sequence[int], levels: Sequence[int], lead: int) -> Kept:
    there, waiting, served, lay = levels[0], 0, 0, 0
    coming = [0] * lead
    for units, level in zip(asked, levels, strict=True):
        there += coming.pop(0)
        given = min(there, waiting)
        there, waiting = there - given, waiting - given
        coming.append(max(0, level - there - sum(coming) + waiting))
        given = min(there, units)
        there, waiting, served = there - given, waiting + units - given, served + given
        lay += there
    return served, sum(asked), lay


def fill_and_stock(kept: Iterable[Kept]) -> tuple[float, float]:
    """Return the share of units given out at once, and how many lay there a part in the mean of months."""
    rows = list(kept)
    served, asked, lay = (sum(column) for column in zip(*rows, strict=True))
    return served / asked, lay / (MONTHS - HELD_FROM) / len(rows)


def stock_at(fill: float, curve: Iterable[tuple[float, float]]) -> float:
    """Return the stock that serves ``fill`` of the units, read off between two services; infinite beyond."""
    for (low, less), (high, more) in pairwise(curve):
        if low <= fill <= high:
            return less + (more - less) * (fill - low) / (high - low)
    return math.inf


def needed(kept: dict[int, list[Kept]], fill: float = FILL) -> float:
    """Return the stock a part that serves ``fill`` of all units."""
    return stock_at(fill, [fill_and_stock(rows) for rows in kept.values()])


def less_in(ours: dict[int, list[Kept]], theirs: dict[int, list[Kept]], times: int = RESAMPLES) -> float:
    """Return in what share of resamples of the parts ours needs less stock: how little it rests on chance."""
    chance = random.Random(43)  # noqa: S311 -- resamples
    count = len(next(iter(ours.values())))
    won = 0
    for _ in range(times):
        drawn = chance.choices(range(count), k=count)
        mine, other = (
            needed({service: [rows[one] for one in drawn] for service, rows in kept.items()})
            for kept in (ours, theirs)
        )
        won += mine < other
    return won / times


def _mean(values: Iterable[float]) -> float:
    rows = list(values)
    return sum(rows) / len(rows)


def _name(method: Method) -> str:
    if method.kind is Kind.MOVING_AVERAGE:
        return f"moving average, {method.months} months"
    name = {Kind.CROSTON: "Croston", Kind.SBA: "SBA", Kind.TSB: "TSB"}[method.kind]
    return f"{name}, {method.size_weight:g} / {method.chance_weight:g}"


def _tables(parts: Sequence[History]) -> dict[str, list[str]]:
    best = {kind: fitted(kind, parts) for kind in Kind}
    shipped = shipped_method()
    average = best[Kind.MOVING_AVERAGE]
    methods = list(dict.fromkeys([*GRIDS[Kind.MOVING_AVERAGE][3:], *best.values(), shipped]))
    kept = {(method, lead): keep(method, parts, lead) for method in methods for lead in LEADS}
    rows = [
        "| method | MASE | RMSSE | error over 3 months | bias | stock, lead 1 month | stock, lead 3 months |",
        "|---|---|---|---|---|---|---|",
    ]
    for method in methods:
        held = misses(method, parts, HELD_FROM, MONTHS)
        stocks = (needed(kept[method, lead]) for lead in LEADS)
        marks = " ← default" * (method == shipped)
        rows.append(
            f"| {_name(method)}{marks} | {held.mase:.3f} | {held.rmsse:.3f} | {held.span:.3f} |"
            f" {held.bias:+.1%} | {' | '.join(f'{one:.2f}' for one in stocks)} |"
        )
    said = []
    for lead in LEADS:
        lucky = min(GRIDS[Kind.MOVING_AVERAGE][3:], key=lambda one: needed(kept[one, lead]))
        for other, why in ((average, "fitted"), (lucky, "the best in hindsight")):
            ours, theirs = kept[shipped, lead], kept[other, lead]
            said.append(
                f"* Lead {lead} month{'s' * (lead > 1)}, {_name(shipped)} against {_name(other)} ({why}):"
                f" {needed(ours) / needed(theirs) - 1:+.1%} stock at {FILL:.0%} fill; less in"
                f" {less_in(ours, theirs):.0%} of {RESAMPLES} resamples of the parts."
            )
    services = [
        "| service asked for | "
        + " | ".join(f"fill, lead {lead} | stock, lead {lead}" for lead in LEADS)
        + " |",
        "|---|" + "---|---|" * len(LEADS),
    ]
    for service in SHOWN:
        pairs = (fill_and_stock(kept[shipped, lead][service]) for lead in LEADS)
        services.append(
            f"| {service / 10:g} % | "
            + " | ".join(f"{fill:.1%} | {stock:.2f}" for fill, stock in pairs)
            + " |"
        )
    return {"methods": [*rows, "", *said], "services": services}


def _write(name: str, lines: Sequence[str]) -> None:
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, rest = PAGE.read_text("utf-8").split(begin)
    after = rest.split(end)[1]
    PAGE.write_text("\n".join([before + begin, *lines, end + after]), "utf-8")


def main(arguments: Sequence[str]) -> int:
    """Print the tables; write them into docs/planning.md when asked to."""
    folder = os.environ.get("SUNSHINE_DATA")
    if not folder:
        print("SUNSHINE_DATA names no folder: nothing to measure on.")
        return 1
    begun = time.process_time()
    parts = histories(Path(folder))
    for name, lines in _tables(parts).items():
        print("\n".join(lines), end="\n\n")
        if "--write" in arguments:
            _write(name, lines)
    print(f"{len(parts):,} parts, {time.process_time() - begun:.0f} s of processor")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
