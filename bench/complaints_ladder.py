# SPDX-License-Identifier: Apache-2.0
"""The ladder over 200,000 open cases: a minute's pass, how often it asks, and catching up after days off.

The cases are made up and well kept: taken, with a plan, the customer told four hours ago; two thousand were
not told for a day. `SUNSHINE_BENCH_LADDER` makes them fewer.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, event, select, text

from app import areas, bootstrap
from app.bootstrap import Desk
from app.complaints.derive import compute
from app.complaints.escalation import AT_ONCE, count_due_steps, escalate
from app.complaints.models import Complaint
from app.core.data_folder import DataFolder
from app.core.db import Base
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from bench.harness import Line

CASES = int(os.environ.get("SUNSHINE_BENCH_LADDER", "200000"))
LATE = min(CASES // 2, 2_000)
BATCH, CAUGHT_UP, MOST_SECONDS = 10_000, 10, 5
READ = LATE + AT_ONCE * CAUGHT_UP
"""Cases whose facts are read here; of the others only the case is written."""
_DAY, _KEPT = timedelta(hours=24), timedelta(hours=4)
_OTHERS = """
WITH RECURSIVE place (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < :count)
INSERT INTO complaint ({columns}) SELECT {values} FROM place, complaint c WHERE c.id = :id
"""


class _Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC).replace(microsecond=0)

    def now_at(self) -> datetime:
        """Return the set instant."""
        return self.at


def lines() -> list[Line]:
    """Return the lines of the ladder."""
    clock = _Clock()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store, clock=clock)
        _fill(desk, clock.at)
        _prove_sample(desk)
        founder = desk.founder()
        quiet, _answer = _timed(lambda: desk.runner.read(founder, count_due_steps))
        asked: list[str] = []
        event.listen(Engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        few, _done = _timed(lambda: desk.runner.write(founder, lambda uow: escalate(uow, most=10)).answer)
        of_few = len(asked)
        asked.clear()
        every = _timed(lambda: desk.runner.write(founder, lambda uow: escalate(uow, most=CASES)).answer)
        pass_seconds, done = every
        of_many = len(asked)
        if done.raised != LATE - 10:
            raise AssertionError(done)
        clock.at += _DAY
        caught, seconds = 0, 0.0
        for _ in range(CAUGHT_UP):
            took, part = _timed(lambda: desk.runner.write(founder, escalate).answer)
            caught, seconds = caught + part.raised, seconds + took
        desk.close()
    many = f"{CASES:,} open cases"
    return [
        Line("looking whether the ladder has anything to do", f"{quiet * 1000:.0f} ms", "", many),
        Line(
            "pass of the ladder", f"{pass_seconds * 1000:.0f} ms", f"≤ {MOST_SECONDS} s",
            f"{many}, {done.raised} of them not told for a day: a fact and a task each",
            pass_seconds <= MOST_SECONDS,
        ),
        Line(
            "statements of a pass", f"{of_many}", "constant",
            f"{of_few} for 10 cases in {few * 1000:.0f} ms", of_many <= of_few + 2,
        ),
        Line(
            "catching up after days off", f"{caught / seconds:,.0f} rungs a second", "",
            f"{CAUGHT_UP} passes of {AT_ONCE} cases, {seconds / CAUGHT_UP * 1000:.0f} ms each",
        ),
    ]  # fmt: skip


def _timed(do: Any) -> tuple[float, Any]:
    """Return the seconds of the processor that something took (a busy machine is slow, not wrong)."""
    began = time.process_time()
    answer = do()
    return time.process_time() - began, answer


def _fill(desk: Desk, now_at: datetime) -> None:
    if not areas.DERIVED:
        raise AssertionError(areas.__name__)
    people = [new_id() for _ in range(40)]
    for start in range(0, READ, BATCH):
        made = list(_cases(desk, now_at, people, range(start, min(start + BATCH, READ))))

        def put(uow: UnitOfWork, rows: list[dict[str, list[dict[str, Any]]]] = made) -> None:
            for table in rows[0]:
                every = [row for case in rows for row in case.get(table, ())]
                uow.session.connection().execute(Base.metadata.tables[table].insert(), every)

        desk.runner.write(desk.founder(), put)
    desk.runner.write(desk.founder(), _put_others)


def _put_others(uow: UnitOfWork) -> None:
    """Write the other cases as copies of one whose hour comes last."""
    last = uow.session.execute(select(Complaint.id).order_by(Complaint.step_at.desc()).limit(1)).scalar_one()
    values = {column.name: f"c.{column.name}" for column in Base.metadata.tables["complaint"].columns}
    values |= {
        "id": "printf('ffffffff%024x', n)",
        "number": "c.number || '-' || n",
        "step_at": "datetime(c.step_at, '+1 hour') || '.000000'",
    }
    insert = _OTHERS.format(columns=", ".join(values), values=", ".join(values.values()))
    uow.session.execute(text(insert), {"count": CASES - READ, "id": last.hex})


def _cases(
    desk: Desk, now_at: datetime, people: list[UUID], numbers: range
) -> Iterator[dict[str, list[dict[str, Any]]]]:
    """Yield the rows of cases by table; past the log, as the ladder does not read it."""
    scope = desk.identity.store_id
    for number in numbers:
        row_id, owner_id = new_id(), people[number % len(people)]
        told_at = now_at - (_DAY + timedelta(minutes=1) if number < LATE else _KEPT)
        received_at = told_at - timedelta(minutes=30)
        stamp = f"{int(received_at.timestamp() * 1000):012x}{{:04x}}{number & 0xFFFFFF:012x}"

        def fact(
            place: int, row_id: UUID = row_id, at: datetime = told_at, stamp: str = stamp, **own: Any
        ) -> dict[str, Any]:
            return {
                "scope": scope, "id": new_id(), "complaint_id": row_id, "hlc": stamp.format(place),
                "extra": {}, "at": at, "by_id": people[0], **own,
            }  # fmt: skip

        case = {
            "scope": scope, "id": row_id, "hlc": stamp.format(0), "clocks": {}, "extra": {},
            "number": f"TS-XXXX-26-{number:06d}", "customer_id": people[1], "is_phone_unknown": True,
            "complainant": "self", "source": "hotline", "complaint_class": "product",
            "nature": "complaint", "priority": "normal", "subject": "冰箱不制冷", "event": "顾客来电反映。",
            "received_at": received_at, "registered_at": received_at, "registered_by_id": people[0],
            "resolution_hours": 72, "deadline_at": received_at + timedelta(hours=72), "status": "handling",
            "stage": 0, "assignee_id": owner_id, "active_at": told_at, "step_at": told_at + _DAY,
        }  # fmt: skip
        begun: dict[str, Any] = {"at": received_at}
        yield {
            "complaint": [case],
            "complaint_transition": [
                fact(1, from_status="", to_status="new", reason="registered", **begun),
                fact(2, from_status="new", to_status="handling", reason="taken", **begun),
            ],
            "complaint_assignment": [fact(3, assignee_id=owner_id, batch_id=row_id, **begun)],
            "complaint_plan": [fact(4, text="更换同型号新机")],
            "complaint_entry": [
                fact(5, kind="contact", channel="phone", outcome="reached", contacted_at=told_at)
            ],
        }


def _prove_sample(desk: Desk) -> None:
    """Fail unless what was written is what the facts say."""
    with desk.runner.database.reading() as session:
        rows = session.execute(select(Complaint.id, Complaint.step_at).order_by(Complaint.step_at).limit(50))
        held = {row_id: step_at for row_id, step_at in rows}  # noqa: C416 -- of tuples, not of rows
        for row_id, columns in compute(session, list(held)).items():
            if columns["step_at"] != held[row_id]:
                raise AssertionError(columns["step_at"], held[row_id])
