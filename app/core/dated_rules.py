# SPDX-License-Identifier: Apache-2.0
"""Rules of law and of the company as dated data: value, from which day, by which source, how well proved.

The shipped rows lie in ``resources/rules/*.json``; a company's own rows override them (admin). Pure.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from app.core.resources import RULES


@dataclass(frozen=True, slots=True)
class DatedRule:
    """One rule as it holds from a day on; ``grade``: A official text, B company document, C our default."""

    key: str
    value: Any
    from_on: date
    source: str
    grade: str


@cache
def shipped_rules() -> tuple[DatedRule, ...]:
    """Return all rules that come with the program."""
    paths = sorted(RULES.glob("*.json"))
    rows = (row for path in paths for row in json.loads(path.read_text(encoding="utf-8")))
    return tuple(
        DatedRule(row["key"], row["value"], date.fromisoformat(row["from_on"]), row["source"], row["grade"])
        for row in rows
    )


def rule_on(key: str, on: date, own: Iterable[DatedRule] = ()) -> DatedRule:
    """Return the rule in force on a day; the company's own rows win. LookupError when none is in force."""
    for rules in (tuple(own), shipped_rules()):
        in_force = [rule for rule in rules if rule.key == key and rule.from_on <= on]
        if in_force:
            return max(in_force, key=lambda rule: rule.from_on)
    raise LookupError(key)
