# SPDX-License-Identifier: Apache-2.0
"""What is to be said beside the clocks of a case: a year without its holidays, a receipt yet to come."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from app.complaints.clocks import Timing, laps_of
from app.complaints.detail import find_complaint
from app.complaints.histories import Case, load_cases
from app.complaints.limits import Unit
from app.complaints.rules import CLOCK_TOLERANCE
from app.complaints.timing import Timings, load_timings
from app.core.unit_of_work import Reading

_BY_DAYS = frozenset({Unit.WORKING_DAYS})
_BY_HOURS = frozenset({Unit.WORKING_HOURS, Unit.CLOSING})


@dataclass(frozen=True, slots=True)
class ClockNotes:
    """``unknown`` are pairs (year, region); ``is_ahead``: by this desk's clock it was not received yet."""

    unknown: tuple[tuple[int, str], ...] = ()
    is_ahead: bool = False


def get_clock_notes(reading: Reading, complaint_id: UUID) -> ClockNotes:
    """Return what is to be said of the clocks of a case. Errors: E2001, E9002."""
    complaint = find_complaint(reading, complaint_id)
    timings = load_timings(reading.session)
    case = load_cases(reading.session, [complaint.id], timings)[complaint.id]
    timing = timings.of(case.scope, case.received_at)
    latest_at = reading.now_at + CLOCK_TOLERANCE
    return ClockNotes(
        unknown=_unknown(case, timing, timings),
        is_ahead=max(case.received_at, case.registered_at) > latest_at,
    )


def _unknown(case: Case, timing: Timing, timings: Timings) -> tuple[tuple[int, str], ...]:
    """Return the years that clocks without an end run through and whose holidays count for them."""
    counting = _BY_DAYS | (_BY_HOURS if timing.rests_on_holidays else frozenset())
    zone = timings.zone_of(case.scope)
    years: set[int] = set()
    laps = laps_of(case.history, timing)
    units = {
        (limit.clock, cycle): limit.unit
        for cycle in {lap.cycle for lap in laps}
        for limit in timing.limits_of(case.history, cycle)
    }
    for lap in laps:
        if lap.met_at is None and not lap.is_fixed and units[lap.clock, lap.cycle] in counting:
            first, last = (at.astimezone(zone).year for at in (lap.started_at, lap.due_at))
            years.update(range(first, last + 1))
    return tuple(
        (year, region) for year in sorted(years) for region in timings.unknown_regions(case.scope, year)
    )
