# SPDX-License-Identifier: Apache-2.0
"""The clocks of all cases, computed again when what they count by changed: rules, hours, holidays, version.

A mark in ``local_state`` says by what the columns were computed. The work is done in parts, open cases first;
a part that finds nothing wrong writes nothing. Must not know threads: it is handed how to read and write.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.complaints.derive import CLOCK_COLUMNS, compute_by
from app.complaints.models import Complaint
from app.complaints.rules import STAGE_RUNNING
from app.complaints.timing import load_timings
from app.core import derived
from app.core.db import LocalState, keep_state
from app.core.unit_of_work import Reading, UnitOfWork

MARK = "complaints.clocks"
"""Key of ``local_state``; empty after an upgrade from before there were clocks, not there in a new store."""
TABLES = frozenset({"company_rule", "store_hours", "holiday_year", "store_region", "store"})
"""What the clocks count by: when one of these changes, ``catch_up`` may have work."""
_READ_AT_ONCE, _WRITTEN_AT_ONCE = 400, 40
"""Cases: a save waits for no more than the smaller number."""
_REST_SECONDS = 0.01

Place = tuple[bool, UUID | None]
"""How far it is: whether the open cases are done with, and the last id looked at."""
BEGIN: Place = (False, None)


@dataclass(frozen=True, slots=True)
class Part:
    """What one look found: cases whose columns are out of step, the mark of the rules, and where to go on."""

    wrong: tuple[UUID, ...]
    mark: str
    place: Place | None


def is_trusted(session: Session) -> bool:
    """Tell whether the columns are said to be in step with the present rules; a new store's always are."""
    kept = session.get(LocalState, MARK)
    return kept is None or kept.value == load_timings(session).mark


def is_behind(reading: Reading) -> bool:
    """Tell whether ``catch_up`` has work."""
    kept = reading.session.get(LocalState, MARK)
    return kept is None or kept.value != load_timings(reading.session).mark


def look_at(reading: Reading, place: Place) -> Part:
    """Compare some cases with their histories."""
    session, (is_open_done, last_id) = reading.session, place
    timings = load_timings(session)
    is_running = Complaint.stage == STAGE_RUNNING
    query = select(Complaint.id).where(~is_running if is_open_done else is_running).order_by(Complaint.id)
    if last_id is not None:
        query = query.where(Complaint.id > last_id)
    ids = list(session.scalars(query.limit(_READ_AT_ONCE)))
    if not ids:
        return Part((), timings.mark, None if is_open_done else (True, None))
    expected = compute_by(session, ids, timings)
    columns = [getattr(Complaint, name) for name in CLOCK_COLUMNS]
    held = session.execute(select(Complaint.id, *columns).where(Complaint.id.in_(ids)))
    wrong = tuple(
        row[0]
        for row in held
        if any(row[place] != expected[row[0]][name] for place, name in enumerate(CLOCK_COLUMNS, 1))
    )
    return Part(wrong, timings.mark, (is_open_done, ids[-1]))


def mend(uow: UnitOfWork, ids: tuple[UUID, ...]) -> None:
    """Bring some cases in step with their histories, past the log."""
    derived.store(uow.session, "complaint", compute_by(uow.session, ids, load_timings(uow.session)))


def keep_mark(uow: UnitOfWork, mark: str) -> None:
    """Say that all cases are in step with the rules of a mark."""
    keep_state(uow.session, {MARK: mark})


def catch_up(
    read: Callable[..., Any],
    write: Callable[..., Any],
    is_over: Callable[[], bool] = lambda: False,
    rest_seconds: float = _REST_SECONDS,
) -> int:
    """Bring all cases in step with the present rules; returns how many were not.

    ``read(query, *args)`` and ``write(command, *args)`` run one part each. Rules that change meanwhile begin
    it again. ``is_over`` stops it between two parts: the next start goes on.
    """
    if not read(is_behind):
        return 0
    found, mark, place = 0, "", BEGIN
    while not is_over():
        part: Part = read(look_at, place)
        if mark and part.mark != mark:
            mark, place = "", BEGIN
            continue
        mark = part.mark
        for first in range(0, len(part.wrong), _WRITTEN_AT_ONCE):
            write(mend, part.wrong[first : first + _WRITTEN_AT_ONCE])
            time.sleep(rest_seconds)
        found += len(part.wrong)
        if part.place is None:
            write(keep_mark, mark)
            return found
        place = part.place
    return found
