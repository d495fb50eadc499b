# SPDX-License-Identifier: Apache-2.0
"""Where the time of a case went: in whose hands, in which status, when nobody did anything. Must not write.

Codes and names, never sentences. What nobody decided is not counted as anybody's doing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.complaints.clocks import laps_of
from app.complaints.detail import find_complaint
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.handing import list_handovers
from app.complaints.histories import load_cases
from app.complaints.limits import Clock
from app.complaints.rules import DONE, Status
from app.complaints.timeline import complaint_timeline
from app.complaints.timing import load_timings
from app.core.unit_of_work import Reading

_NO_ACT = frozenset({EventKind.ESCALATION, EventKind.ESCALATION_ACT, EventKind.PRINT})
"""What the program does by itself, and what brings no case on."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the time, UTC: in whose hands (empty: nobody's) and in which status the case was."""

    from_at: datetime
    to_at: datetime
    holder: str
    status: str

    @property
    def length(self) -> timedelta:
        """How long it was."""
        return self.to_at - self.from_at


@dataclass(frozen=True, slots=True)
class Overrun:
    """A clock that ran out: by when it was due, and when it was met; None when it still waits."""

    clock: Clock
    due_at: datetime
    met_at: datetime | None


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """Where the time went until ``until_at``: its end, or now. A case that was closed rested meanwhile.

    ``stretches`` follow one another; ``quiet`` is the longest while in which nobody did anything; ``asked``
    are those whose answer was waited for, with how long; ``late`` the clocks of the present handling that
    ran out.
    """

    until_at: datetime
    stretches: tuple[Stretch, ...]
    quiet: Stretch | None
    asked: tuple[tuple[str, timedelta], ...]
    late: tuple[Overrun, ...]

    @property
    def total(self) -> timedelta:
        """All the time in which the case was open."""
        return sum((one.length for one in self.stretches), timedelta())

    def by_holder(self) -> tuple[tuple[str, timedelta], ...]:
        """Return in whose hands it was for how long, the longest first."""
        return _summed((one.holder, one.length) for one in self.stretches)

    def by_status(self) -> tuple[tuple[str, timedelta], ...]:
        """Return in which status it was for how long, the longest first."""
        return _summed((one.status, one.length) for one in self.stretches)


def get_time_spent(reading: Reading, complaint_id: UUID) -> TimeSpent:
    """Return where the time of a case went. Errors: NotFoundError, NotPermittedError."""
    complaint = find_complaint(reading, complaint_id)
    events = complaint_timeline(reading, complaint.id)[::-1]
    timings = load_timings(reading.session)
    case = load_cases(reading.session, [complaint.id], timings)[complaint.id]
    timing = timings.of(case.scope, case.received_at)
    stretches = stretches_of(complaint.received_at, events, reading.now_at)
    until_at = stretches[-1].to_at if stretches else reading.now_at
    return TimeSpent(
        until_at=until_at,
        stretches=stretches,
        quiet=longest_quiet(stretches, events),
        asked=_summed(
            (row.party_name or row.to_name or row.terminal_name, (row.act_at or until_at) - row.at)
            for row in list_handovers(reading, complaint.id)
            if (row.act_at or until_at) > row.at
        ),
        late=tuple(
            Overrun(lap.clock, lap.due_at, lap.met_at)
            for lap in laps_of(case.history, timing)
            if lap.is_late_at(reading.now_at)
        ),
    )


def stretches_of(
    received_at: datetime, events: Iterable[ComplaintEvent], now_at: datetime
) -> tuple[Stretch, ...]:
    """Return the time of a case in parts, from its receipt to its end or now; ``events`` the oldest first."""
    found: list[Stretch] = []
    since, holder, status = received_at, "", Status.NEW.value
    for event in events:
        is_step = event.kind is EventKind.STATUS and not event.is_late
        if not is_step and event.kind is not EventKind.ASSIGNMENT:
            continue
        at = max(since, event.recorded_at)
        if status not in DONE and at > since:
            found.append(Stretch(since, at, holder, status))
        since = at
        if is_step:
            status = event.code
        else:
            holder = event.person
    if status not in DONE and now_at > since:
        found.append(Stretch(since, now_at, holder, status))
    return tuple(found)


def longest_quiet(stretches: Sequence[Stretch], events: Iterable[ComplaintEvent]) -> Stretch | None:
    """Return the longest while without an act of anybody, with who had the case when it began."""
    acts = {event.recorded_at for event in events if event.kind not in _NO_ACT}
    found: Stretch | None = None
    # A stretch ends with an act, or with now, so no quiet while reaches over its end.
    for one in stretches:
        within = sorted(at for at in acts if one.from_at < at < one.to_at)
        ends = [*within, one.to_at]
        for from_at, to_at in zip([one.from_at, *within], ends, strict=True):
            if found is None or to_at - from_at > found.length:
                found = Stretch(from_at, to_at, one.holder, one.status)
    return found


def _summed(parts: Iterable[tuple[str, timedelta]]) -> tuple[tuple[str, timedelta], ...]:
    sums: dict[str, timedelta] = {}
    for name, length in parts:
        sums[name] = sums.get(name, timedelta()) + length
    return tuple(sorted(sums.items(), key=lambda pair: -pair[1]))
