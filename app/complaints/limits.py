# SPDX-License-Identifier: Apache-2.0
"""Rows of the dated rules ``complaint.limits`` and ``complaint.ladder``: read, written, looked through. Pure.

A row that this version cannot read is left out: a newer one may know it, and no desk may stand still for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from app.complaints.rules import PAUSED, ComplaintClass, Nature, Priority, Source

LIMITS_RULE = "complaint.limits"
LADDER_RULE = "complaint.ladder"
PAUSES_RULE = "complaint.pause_gives_back"
REACH_RULE = "complaint.ladder_reach_days"
OWNER = "owner"
"""In a rung: who handles the case, instead of a role."""
CYCLES = ("first", "again")
MOST_AMOUNT, MOST_PERCENT, WHY_LENGTH, STEP_LENGTH = 10_000, 300, 200, 24
_Row = TypeVar("_Row")


class Clock(StrEnum):
    """What is measured; the order is that in which a case meets them."""

    ASSIGN = "assign"
    FIRST_RESPONSE = "first_response"
    HAND_OVER = "hand_over"
    TAKE_OVER = "take_over"
    NEXT_UPDATE = "next_update"
    OUTSIDE_ANSWER = "outside_answer"
    REPORT_UPWARD = "report_upward"
    RESOLUTION = "resolution"


class Unit(StrEnum):
    """How a limit is counted; ``closing`` is the end of the store's day."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One row of ``complaint.limits``: what it is for ("" is any), how long, what makes it stand still.

    ``cycle``: "first", "again" (after a reopening, E15) or "" for both. ``amount_rule`` is the rule of one
    number that says the amount, when one does.
    """

    clock: Clock
    amount: int
    unit: Unit
    nature: str = ""
    complaint_class: str = ""
    source: str = ""
    priority: str = ""
    cycle: str = ""
    pauses: tuple[str, ...] = ()
    why: str = ""
    amount_rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One row of ``complaint.ladder``: a share of a clock's limit has passed, so somebody must act.

    ``to`` is "owner", or the code of a role. ``percent`` 100 is the limit itself. Without ``clock`` the rung
    is reached at receipt. ``priorities`` and ``sources`` say for which cases, empty for all. ``step`` is its
    code; of one that the company added, the words that people see.
    """

    step: str
    clock: Clock | None
    percent: int
    to: str
    needs_reason: bool = False
    priorities: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    why: str = ""


# ---- read


def limits_of(value: Iterable[Mapping[str, Any]], numbers: Mapping[str, int]) -> tuple[Limit, ...]:
    """Read the rule ``complaint.limits``; an amount may name a rule of one number, whose value is given."""
    return _readable(value, lambda row: _limit(row, numbers))


def ladder_of(value: Iterable[Mapping[str, Any]]) -> tuple[Rung, ...]:
    """Read the rule ``complaint.ladder``."""
    return _readable(value, _rung)


def _readable(
    value: Iterable[Mapping[str, Any]], read: Callable[[Mapping[str, Any]], _Row]
) -> tuple[_Row, ...]:
    found = []
    for row in value:
        try:
            found.append(read(row))
        except (AttributeError, KeyError, TypeError, ValueError):
            continue
    return tuple(found)


def _limit(row: Mapping[str, Any], numbers: Mapping[str, int]) -> Limit:
    rule = row["amount"] if isinstance(row["amount"], str) else ""
    return Limit(
        clock=Clock(row["clock"]),
        amount=numbers[rule] if rule else int(row["amount"]),
        unit=Unit(row["unit"]),
        nature=row.get("nature", ""),
        complaint_class=row.get("class", ""),
        source=row.get("source", ""),
        priority=row.get("priority", ""),
        cycle=row.get("cycle", ""),
        pauses=tuple(row.get("pauses", ())),
        why=row.get("why", ""),
        amount_rule=rule,
    )


def _rung(row: Mapping[str, Any]) -> Rung:
    return Rung(
        step=row["step"],
        clock=Clock(row["clock"]) if row.get("clock") else None,
        percent=int(row.get("percent", 100)),
        to=row["to"],
        needs_reason=bool(row.get("needs_reason", False)),
        priorities=frozenset(row.get("priorities", ())),
        sources=frozenset(row.get("sources", ())),
        why=row.get("why", ""),
    )


# ---- written


def limit_row(limit: Limit) -> dict[str, Any]:
    """Return a limit as the rule holds it; what it does not say is left out."""
    row = {
        "clock": limit.clock.value,
        "amount": limit.amount_rule or limit.amount,
        "unit": limit.unit.value,
        "nature": limit.nature,
        "class": limit.complaint_class,
        "source": limit.source,
        "priority": limit.priority,
        "cycle": limit.cycle,
        "pauses": list(limit.pauses),
        "why": limit.why,
    }
    return {name: value for name, value in row.items() if value}


def rung_row(rung: Rung) -> dict[str, Any]:
    """Return a rung as the rule holds it; what it does not say is left out."""
    row = {
        "step": rung.step,
        "clock": rung.clock.value if rung.clock else "",
        "percent": rung.percent,
        "to": rung.to,
        "needs_reason": rung.needs_reason,
        "priorities": sorted(rung.priorities),
        "sources": sorted(rung.sources),
        "why": rung.why,
    }
    return {name: value for name, value in row.items() if value or name == "clock"}


# ---- looked through


def limit_problems(limit: Limit) -> dict[str, str]:
    """Return the problems of a limit by field; its ``source`` is called case_source."""
    problems = _why_problems(limit.why)
    if not 1 <= limit.amount <= MOST_AMOUNT:
        problems["amount"] = "not_positive" if limit.amount < 1 else "too_large"
    for name, known in _SAID.items():
        if getattr(limit, name) and getattr(limit, name) not in known:
            problems["case_source" if name == "source" else name] = "unknown_choice"
    if not set(limit.pauses) <= PAUSED:
        problems["pauses"] = "unknown_choice"
    return problems


def rung_problems(rung: Rung, roles: Collection[str], limits: Iterable[Limit]) -> dict[str, str]:
    """Return the problems of a rung by field; ``roles`` are those that can be warned.

    A rung on a clock that no limit keeps would never be reached.
    """
    problems = _why_problems(rung.why)
    if not rung.step:
        problems["step"] = "required"
    elif len(rung.step) > STEP_LENGTH:
        problems["step"] = "too_long"
    if rung.clock is not None and rung.clock not in {limit.clock for limit in limits}:
        problems["clock"] = "no_such_limit"
    if not 1 <= rung.percent <= MOST_PERCENT:
        problems["percent"] = "not_a_share"
    if rung.to != OWNER and rung.to not in roles:
        problems["to"] = "unknown_choice" if rung.to else "required"
    if not rung.priorities <= set(Priority):
        problems["priorities"] = "unknown_choice"
    if not rung.sources <= set(Source):
        problems["sources"] = "unknown_choice"
    return problems


def _why_problems(why: str) -> dict[str, str]:
    if not why.strip():
        return {"why": "required"}
    return {"why": "too_long"} if len(why) > WHY_LENGTH else {}


_SAID: Mapping[str, Collection[str]] = {
    "nature": frozenset(Nature),
    "complaint_class": frozenset(ComplaintClass),
    "source": frozenset(Source),
    "priority": frozenset(Priority),
    "cycle": frozenset(CYCLES),
}
