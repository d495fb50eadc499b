# SPDX-License-Identifier: Apache-2.0
"""The clocks of all cases, computed again when what they count by changed: rules, hours, holidays, version.

A mark in ``local_state`` says by what the columns were computed. The work is done in parts, open cases first;
a part that finds nothing wrong writes nothing. How far it came is kept, so that it goes on after a restart.
Must not know threads: it is handed how to read and write.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from app.complaints.derive import CLOCK_COLUMNS, clocks_by
from app.complaints.models import Complaint
from app.complaints.rules import STAGE_RUNNING
from app.complaints.timing import load_timings
from app.core.db import Base, LocalState, keep_state
from app.core.unit_of_work import Reading, UnitOfWork

MARK = "complaints.clocks"
"""Key of ``local_state``; empty after an upgrade from before there were clocks, not there in a new store."""
PLACE = "complaints.clocks_place"
"""Key of ``local_state``: for which mark it came how far."""
TABLES = frozenset({"company_rule", "store_hours", "holiday_year", "store_region", "store"})
"""What the clocks count by: when one of these changes, ``catch_up`` may have work."""
_READ_AT_ONCE, _WRITTEN_AT_ONCE = 1_000, 100
"""Cases: a save waits for no more than the smaller number (some 30 ms)."""
_KEPT_EVERY = 20
"""Parts after which it is kept how far it came."""
_REST_SECONDS = 0.01
_SEEN = ("active_at", *CLOCK_COLUMNS)

Place = tuple[bool, UUID | None]
"""How far it is: whether the open cases are done with, and the last id looked at."""
BEGIN: Place = (False, None)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A case that is out of step: what its columns were when it was looked at, and what they should be."""

    row_id: UUID
    seen: tuple[Any, ...]
    columns: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """What one look found: cases out of step, how many it saw, the mark of the rules, and where to go on."""

    wrong: tuple[Wrong, ...]
    count: int
    mark: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Start:
    """Where to begin, by which rules (empty: none are kept), after how many cases, and how many there are."""

    mark: str
    place: Place
    done: int
    total: int


def is_trusted(session: Session) -> bool:
    """Tell whether the columns are said to be in step with the present rules; a new store's always are."""
    kept = session.get(LocalState, MARK)
    return kept is None or kept.value == load_timings(session).mark


def is_behind(reading: Reading) -> bool:
    """Tell whether ``catch_up`` has work."""
    kept = reading.session.get(LocalState, MARK)
    return kept is None or kept.value != load_timings(reading.session).mark


def find_start(reading: Reading) -> Start:
    """Return where to go on: after what was looked at by the same rules before, else at the beginning."""
    session = reading.session
    total = session.scalar(select(func.count()).select_from(Complaint)) or 0
    kept = session.get(LocalState, PLACE)
    mark, is_open_done, last, done = kept.value.split(":") if kept is not None and kept.value else ("",) * 4
    if not mark or mark != load_timings(session).mark:
        return Start("", BEGIN, 0, total)
    return Start(mark, (is_open_done == "1", UUID(hex=last) if last else None), int(done), total)


def look_at(reading: Reading, place: Place) -> Part:
    """Compare some cases with their histories."""
    session, (is_open_done, last_id) = reading.session, place
    timings = load_timings(session)
    is_running = Complaint.stage == STAGE_RUNNING
    columns = [getattr(Complaint, name) for name in _SEEN]
    query = select(Complaint.id, *columns).where(~is_running if is_open_done else is_running)
    if last_id is not None:
        query = query.where(Complaint.id > last_id)
    held = session.execute(query.order_by(Complaint.id).limit(_READ_AT_ONCE)).all()
    if not held:
        return Part((), 0, timings.mark, None if is_open_done else (True, None))
    expected = clocks_by(session, [row[0] for row in held], timings)
    wrong = tuple(
        Wrong(row[0], tuple(row[1:]), expected[row[0]])
        for row in held
        if tuple(row[2:]) != tuple(expected[row[0]].values())
    )
    return Part(wrong, len(held), timings.mark, (is_open_done, held[-1][0]))


def mend(uow: UnitOfWork, wrong: Sequence[Wrong]) -> None:
    """Bring some cases in step with their histories, past the log; one saved meanwhile is in step already."""
    table = Base.metadata.tables["complaint"]
    is_as_seen = [table.c[name].is_not_distinct_from(bindparam(f"seen_{name}")) for name in _SEEN]
    uow.session.connection().execute(
        update(table)
        .where(table.c.id == bindparam("of_id"), *is_as_seen)
        .values({name: bindparam(f"to_{name}") for name in CLOCK_COLUMNS}),
        [
            {"of_id": one.row_id}
            | {f"seen_{name}": value for name, value in zip(_SEEN, one.seen, strict=True)}
            | {f"to_{name}": one.columns[name] for name in CLOCK_COLUMNS}
            for one in wrong
        ],
    )


def keep_place(uow: UnitOfWork, mark: str, place: Place, done: int) -> None:
    """Keep how far the work for the rules of a mark has come."""
    is_open_done, last_id = place
    words = (mark, str(int(is_open_done)), last_id.hex if last_id else "", str(done))
    keep_state(uow.session, {PLACE: ":".join(words)})


def keep_mark(uow: UnitOfWork, mark: str) -> None:
    """Say that all cases are in step with the rules of a mark."""
    keep_state(uow.session, {MARK: mark, PLACE: ""})


def catch_up(
    read: Callable[..., Any],
    write: Callable[..., Any],
    is_over: Callable[[], bool] = lambda: False,
    tell: Callable[[int, int], None] = lambda _done, _total: None,
    rest_seconds: float = _REST_SECONDS,
) -> int:
    """Bring all cases in step with the present rules; returns how many were not.

    ``read(query, *args)`` and ``write(command, *args)`` run one part each. Rules that change meanwhile begin
    it again. ``is_over`` stops it between two parts: the next start goes on there. ``tell`` hears how many
    cases of how many are done with.
    """
    if not read(is_behind):
        return 0
    start: Start = read(find_start)
    found, parts, mark, place, done = 0, 0, start.mark, start.place, start.done
    while not is_over():
        part: Part = read(look_at, place)
        if mark and part.mark != mark:
            mark, place, done = "", BEGIN, 0
            continue
        mark = part.mark
        for first in range(0, len(part.wrong), _WRITTEN_AT_ONCE):
            write(mend, part.wrong[first : first + _WRITTEN_AT_ONCE])
            time.sleep(rest_seconds)
        found += len(part.wrong)
        done += part.count
        if part.place is None:
            write(keep_mark, mark)
            return found
        place, parts = part.place, parts + 1
        if parts % _KEPT_EVERY == 0:
            write(keep_place, mark, place, done)
        tell(done, start.total)
    if mark:
        write(keep_place, mark, place, done)
    return found
