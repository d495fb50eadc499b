# SPDX-License-Identifier: Apache-2.0
"""The ladder on the server: for stores whose desks are off, out of the facts alone (ADR 0017).

The server keeps no ``step_at``. What it worked out of a case holds until a fact or a field of the case, or
the rules, are others: so a round asks for one mark of each open case and reads the history of few. Tasks of
cases that were done since the last round are withdrawn, as the desk does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, String, cast, func, or_, select, union_all

from app.complaints.derive import TRIGGERS
from app.complaints.escalation import climb
from app.complaints.escalation_ends import end_tasks
from app.complaints.rules import DONE, Reason
from app.complaints.timing import Timings, load_timings
from app.core import server_jobs
from app.core.db import Base
from app.core.server_jobs import ServerJob
from app.core.unit_of_work import UnitOfWork

EVERY_SECONDS = 120
MOST_NEW = 10_000
"""Cases whose history one round reads: the first rounds of a server share them."""
AT_ONCE = 2_000
EVERY_CASE = 30
"""Each so many-th round looks for tasks of any case that is done: a stale desk raises one now and then."""

Mark = tuple[int, str, str]
"""How many facts a case has, the stamp of the newest, and the stamps of its fields: all of it only grows."""


class OpenCases:
    """What one process remembers of open cases: nothing that the next one could not work out again."""

    def __init__(self, most_new: int = MOST_NEW) -> None:
        """Begin without knowing any; a round reads the history of ``most_new`` cases at most."""
        self._most_new = most_new
        self._rules: tuple[Any, ...] = ()
        self._known: dict[UUID, tuple[Mark, datetime | None]] = {}
        self._open: set[UUID] = set()
        self._ending: set[UUID] = set()
        self._round = 0

    def run(self, uow: UnitOfWork) -> int:
        """Raise and take back what is to be by now of all open cases; returns how many were read."""
        timings = load_timings(uow.session)
        self._forget_old_rules(timings)
        marks = dict(_marks(uow))
        wanted = list(self._wanted(marks, uow.now_at))[: self._most_new]
        for start in range(0, len(wanted), AT_ONCE):
            part = wanted[start : start + AT_ONCE]
            done, step_at = climb(uow, part, timings)
            if done.raised or done.withdrawn:
                # Whether it is stored is known at the next round alone: these are read once more.
                for row_id in part:
                    self._known.pop(row_id, None)
            else:
                self._known |= {row_id: (marks[row_id], step_at.get(row_id)) for row_id in part}
        self._known = {row_id: known for row_id, known in self._known.items() if row_id in marks}
        self._end(uow, set(marks), wanted)
        return len(wanted)

    def _end(self, uow: UnitOfWork, now_open: set[UUID], read: Iterable[UUID]) -> None:
        """Withdraw the tasks of cases that are done: those that were open at the last round, or changed."""
        gone = self._open - now_open
        if self._round % EVERY_CASE == 0:
            over = end_tasks(uow)
        else:
            looked_at, over = [*(gone | self._ending), *read], set[UUID]()
            for start in range(0, len(looked_at), AT_ONCE):
                over |= end_tasks(uow, looked_at[start : start + AT_ONCE])
        # Whether it is stored is known at the next round alone.
        self._open, self._ending = now_open, gone | over
        self._round += 1

    def _forget_old_rules(self, timings: Timings) -> None:
        rules = (timings.rules, timings.zones, timings.regions, timings.hours, timings.years)
        if rules != self._rules:
            self._rules = rules
            self._known = {}

    def _wanted(self, marks: Mapping[UUID, Mark], now_at: datetime) -> Iterator[UUID]:
        """Yield the cases that are to be read: first those whose hour has come."""
        later = []
        for row_id, mark in marks.items():
            known = self._known.get(row_id)
            if known is None or known[0] != mark:
                later.append(row_id)
            elif known[1] is not None and known[1] <= now_at:
                yield row_id
        yield from later


def _marks(uow: UnitOfWork) -> Iterator[tuple[UUID, Mark]]:
    """Yield each case that is open, was reopened or asked for from outside, with its mark: one statement."""
    cases = Base.metadata.tables["complaint"]
    facts = union_all(*(_of_table(name) for name in TRIGGERS)).subquery()
    rows = uow.session.execute(
        select(
            cases.c.id, func.sum(facts.c.many), func.max(facts.c.newest), cast(cases.c.clocks, String)
        )
        .join(facts, facts.c.complaint_id == cases.c.id)
        .group_by(cases.c.scope, cases.c.id)
    )  # fmt: skip
    for row_id, count, newest, clocks in rows:
        yield row_id, (int(count), newest, clocks)


def _of_table(name: str) -> Select[Any]:
    facts = Base.metadata.tables[name]
    return (
        select(facts.c.complaint_id, func.count().label("many"), func.max(facts.c.hlc).label("newest"))
        .where(facts.c.complaint_id.in_(_open_ids()))
        .group_by(facts.c.complaint_id)
    )


def _open_ids() -> Select[Any]:
    cases, steps = Base.metadata.tables["complaint"], Base.metadata.tables["complaint_transition"]
    of_case = select(steps.c.id).where(steps.c.complaint_id == cases.c.id)
    is_done = of_case.where(steps.c.to_status.in_([status.value for status in DONE])).exists()
    is_reopened = of_case.where(steps.c.reason == Reason.REOPENED.value).exists()
    outside = Base.metadata.tables["complaint_outside"]
    # A body outside waits for its answer though the case is done.
    is_asked = select(outside.c.id).where(outside.c.complaint_id == cases.c.id).exists()
    return select(cases.c.id).where(or_(~is_done, is_reopened, is_asked))


_open_cases = OpenCases()


def _run(uow: UnitOfWork) -> None:
    _open_cases.run(uow)


server_jobs.register(ServerJob("complaints.ladder", EVERY_SECONDS, _run))
