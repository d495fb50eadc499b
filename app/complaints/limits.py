# SPDX-License-Identifier: Apache-2.0
"""The rows of the dated rules ``complaint.limits`` and ``complaint.ladder``: limits, who must act. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

LIMITS_RULE = "complaint.limits"
LADDER_RULE = "complaint.ladder"
PAUSES_RULE = "complaint.pause_gives_back"
REACH_RULE = "complaint.ladder_reach_days"


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

    ``cycle``: "first", "again" (after a reopening, E15) or "" for both.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One row of ``complaint.ladder``: a share of a clock's limit has passed, so somebody must act.

    ``to`` is "owner", or the code of a role. ``percent`` 100 is the limit itself. Without ``clock`` the rung
    is reached at receipt. ``priorities`` and ``sources`` say for which cases, empty for all.
    """

    step: str
    clock: Clock | None
    percent: int
    to: str
    needs_reason: bool = False
    priorities: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    why: str = ""


def limits_of(value: Iterable[Mapping[str, Any]], numbers: Mapping[str, int]) -> tuple[Limit, ...]:
    """Read the rule ``complaint.limits``; an amount may name a rule of one number, whose value is given.

    Errors: ValueError, KeyError for a row that is none.
    """
    return tuple(
        Limit(
            clock=Clock(row["clock"]),
            amount=numbers[row["amount"]] if isinstance(row["amount"], str) else int(row["amount"]),
            unit=Unit(row["unit"]),
            nature=row.get("nature", ""),
            complaint_class=row.get("class", ""),
            source=row.get("source", ""),
            priority=row.get("priority", ""),
            cycle=row.get("cycle", ""),
            pauses=tuple(row.get("pauses", ())),
            why=row.get("why", ""),
        )
        for row in value
    )


def ladder_of(value: Iterable[Mapping[str, Any]]) -> tuple[Rung, ...]:
    """Read the rule ``complaint.ladder``. Errors: ValueError, KeyError for a row that is none."""
    return tuple(
        Rung(
            step=row["step"],
            clock=Clock(row["clock"]) if row.get("clock") else None,
            percent=int(row.get("percent", 100)),
            to=row["to"],
            needs_reason=bool(row.get("needs_reason", False)),
            priorities=frozenset(row.get("priorities", ())),
            sources=frozenset(row.get("sources", ())),
            why=row.get("why", ""),
        )
        for row in value
    )
