# SPDX-License-Identifier: Apache-2.0
"""The ladder of escalation: which rungs a case reaches and when, which were raised, which to take back. Pure.

A28, A29, A22, E6: a rung is a fact with an id that follows from case, step and cycle.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from app.complaints.clocks import History, Reading, Timing, cycles_of, share_due_at
from app.complaints.limits import Clock, Rung

LADDER, REASON = "ladder", "reason"
"""Families of the kinds of tasks: of the one who must act, and of the one who must say why (A28)."""
Key = tuple[str, int, int]
"""A rung of a case: step, cycle, lap."""


@dataclass(frozen=True, slots=True)
class Reached:
    """A rung that a case reaches at ``due_at`` when nothing more happens; its clock runs out at ``limit_at``.

    ``lap``: the how many-th time the clock runs in this cycle. ``is_over``: it was met since, though late.
    """

    rung: Rung
    clock: str
    cycle: int
    due_at: datetime
    limit_at: datetime
    lap: int = 1
    is_over: bool = False

    @property
    def key(self) -> Key:
        """What is raised once."""
        return self.rung.step, self.cycle, self.lap

    @property
    def outlives_case(self) -> bool:
        """Tell whether it is reached though the case is done: a body outside still waits for its answer."""
        return self.clock == Clock.OUTSIDE_ANSWER


def reached_by(history: History, timing: Timing, laps: Iterable[Reading]) -> tuple[Reached, ...]:
    """Return the rungs that a case reaches, each when it does if nothing more happens, the earliest first.

    ``laps`` are all laps of its clocks (``clocks.laps_of``). A clock that was met in time, or stands still,
    reaches nothing; one that was met late has reached what lay before it was met.
    """
    if history.registered_at - history.received_at > timedelta(days=timing.reach_days):
        return ()
    by_clock: dict[Clock, list[Reading]] = {}
    for reading in laps:
        by_clock.setdefault(reading.clock, []).append(reading)
    cycles = cycles_of(history)
    begin, end = cycles[-1]
    found = []
    for rung in timing.ladder:
        if rung.priorities and history.priority not in rung.priorities:
            continue
        if rung.sources and history.source not in rung.sources:
            continue
        if rung.clock is None:
            found.append(Reached(rung, "", len(cycles), begin, begin))
            continue
        for one in by_clock.get(rung.clock, ()):
            due_at = share_due_at(history, timing, one, rung.percent)
            is_over = one.met_at is not None
            reached = Reached(rung, one.clock.value, one.cycle, due_at, one.due_at, one.lap, is_over)
            ends = (one.met_at, one.paused_at, None if reached.outlives_case else end)
            if all(over_at is None or due_at < over_at for over_at in ends):
                found.append(reached)
    return tuple(sorted(found, key=lambda reached: reached.due_at))


def escalation_id(case_id: UUID, key: Key, again: int = 0) -> UUID:
    """Return the id of a rung that a case reached: the same on every desk and on the server.

    ``again`` counts how often the same rung of the same lap was withdrawn before.
    """
    return uuid5(case_id, f"escalation:{':'.join(map(str, key))}:{again}")


@dataclass(frozen=True, slots=True)
class Raised:
    """A rung that was raised: when, and whether it was withdrawn since."""

    step: str
    cycle: int
    at: datetime
    is_withdrawn: bool = False
    lap: int = 1

    @property
    def key(self) -> Key:
        """What was raised."""
        return self.step, self.cycle, self.lap


def to_raise(reached: Iterable[Reached], raised: Sequence[Raised]) -> list[tuple[Reached, int]]:
    """Return the rungs that nobody raised yet, each with how often it was withdrawn before."""
    standing = {one.key for one in raised if not one.is_withdrawn}
    gone = [one.key for one in raised if one.is_withdrawn]
    return [(one, gone.count(one.key)) for one in reached if one.key not in standing]


def to_withdraw(reached: Iterable[Reached], raised: Sequence[Raised], cycle: int) -> list[Raised]:
    """Return the raised rungs of the last cycle that were not due: a desk raised them on stale facts."""
    due = {one.key: one.due_at for one in reached}
    return [
        one
        for one in raised
        if not one.is_withdrawn and one.cycle == cycle and (one.key not in due or due[one.key] > one.at)
    ]


def next_step_at(
    reached: Iterable[Reached], raised: Sequence[Raised], cycle: int, *, is_done: bool
) -> datetime | None:
    """Return when the ladder next has something to do.

    Nobody has to be warned of a case that is done: what was not raised in time is not raised any more.
    """
    reached = tuple(reached)
    due = [one.due_at for one, _again in to_raise(reached, raised) if one.outlives_case or not is_done]
    due += [one.at for one in to_withdraw(reached, raised, cycle)]
    return min(due, default=None)


def withdrawal_id(escalation: UUID) -> UUID:
    """Return the id of the fact that takes an escalation back."""
    return uuid5(escalation, "withdrawn")
