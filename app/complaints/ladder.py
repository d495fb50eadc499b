# SPDX-License-Identifier: Apache-2.0
"""The ladder of escalation: which rungs a case reaches and when, which were raised, which to take back. Pure.

A28, A29, A22, E6: a rung is a fact with an id that follows from case, step and cycle.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from app.complaints.clocks import History, Reading, Timing, cycles_of
from app.complaints.limits import Rung


@dataclass(frozen=True, slots=True)
class Reached:
    """A rung that a case reaches at ``due_at`` when nothing more happens."""

    rung: Rung
    clock: str
    cycle: int
    due_at: datetime


def reached_by(history: History, timing: Timing, readings: Iterable[Reading]) -> tuple[Reached, ...]:
    """Return the rungs that a case reaches, each when it does if nothing more happens, the earliest first.

    A clock that was met in time, or stands still, reaches nothing; one that was met late has reached what
    lay before it was met.
    """
    if history.registered_at - history.received_at > timedelta(days=timing.reach_days):
        return ()
    by_clock = {reading.clock: reading for reading in readings}
    cycles = cycles_of(history)
    found = []
    for rung in timing.ladder:
        if rung.priorities and history.priority not in rung.priorities:
            continue
        if rung.sources and history.source not in rung.sources:
            continue
        if rung.clock is None:
            found.append(Reached(rung, "", len(cycles), cycles[-1][0]))
            continue
        reading = by_clock.get(rung.clock)
        if reading is None:
            continue
        passed = (reading.due_at - reading.started_at) * rung.percent / 100
        due_at = reading.started_at + passed
        if all(end is None or due_at < end for end in (reading.met_at, reading.paused_at, cycles[-1][1])):
            found.append(Reached(rung, reading.clock.value, reading.cycle, due_at))
    return tuple(sorted(found, key=lambda one: one.due_at))


def escalation_id(case_id: UUID, step: str, cycle: int, again: int = 0) -> UUID:
    """Return the id of a rung that a case reached: the same on every desk and on the server.

    ``again`` counts how often the same rung of the same cycle was withdrawn before.
    """
    return uuid5(case_id, f"escalation:{step}:{cycle}:{again}")


@dataclass(frozen=True, slots=True)
class Raised:
    """A rung that was raised: when, and whether it was withdrawn since."""

    step: str
    cycle: int
    at: datetime
    is_withdrawn: bool = False


def to_raise(reached: Iterable[Reached], raised: Iterable[Raised]) -> list[tuple[Reached, int]]:
    """Return the rungs that nobody raised yet, each with how often it was withdrawn before."""
    standing = {(one.step, one.cycle) for one in raised if not one.is_withdrawn}
    gone = [(one.step, one.cycle) for one in raised if one.is_withdrawn]
    return [
        (one, gone.count((one.rung.step, one.cycle)))
        for one in reached
        if (one.rung.step, one.cycle) not in standing
    ]


def to_withdraw(reached: Iterable[Reached], raised: Iterable[Raised], cycle: int) -> list[Raised]:
    """Return the raised rungs of the last cycle that were not due: a desk raised them on stale facts."""
    due = {(one.rung.step, one.cycle): one.due_at for one in reached}
    return [
        one
        for one in raised
        if not one.is_withdrawn
        and one.cycle == cycle
        and ((one.step, one.cycle) not in due or due[one.step, one.cycle] > one.at)
    ]


def withdrawal_id(escalation: UUID) -> UUID:
    """Return the id of the fact that takes an escalation back."""
    return uuid5(escalation, "withdrawn")
