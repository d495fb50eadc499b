# SPDX-License-Identifier: Apache-2.0
"""The figures of the workbench over 1,000,000 cases, and lists of 200,000 open ones: windows, sorts, filters.

`SUNSHINE_BENCH_COMPLAINTS` makes it smaller. The cases are made up inside the database: five years, one
in fifty open; then one in five.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import text

from app import bootstrap
from app.bootstrap import Desk
from app.complaints.figures import get_board
from app.complaints.limits import Clock
from app.complaints.queries import count_views, list_anchors, list_complaints
from app.complaints.rows import Anchor, ComplaintFilter, Only, Sort, View, Window, nearest_anchor
from app.complaints.workload import get_workload
from app.core.data_folder import DataFolder
from app.core.permissions import Actor
from bench.harness import Line, half_and_most_ms, seconds_of, table

COMPLAINTS = int(os.environ.get("SUNSHINE_BENCH_COMPLAINTS", "1000000"))
SAMPLES = 20
BOARD_MS, WINDOW_MS, FILTER_MS = 30, 50, 300
PEOPLE = 20
_FIRST_ID = 1 << 60

FILL = """
WITH RECURSIVE
  line(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM line WHERE i + 1 < :count),
  aged AS (
    SELECT i, (:count - i) * 50 <= :count AS is_open,
      julianday('now') - CASE WHEN (:count - i) * 50 <= :count
        THEN 4.0 * 50 * (:count - i) / :count ELSE 4.0 + 1825.0 * (:count - i) / :count END AS received
    FROM line
  ),
  timed AS (
    SELECT *, received + 3 AS deadline,
      CASE WHEN is_open THEN NULL ELSE received + (1 + (i * 7919) % 99) / 24.0 END AS closed
    FROM aged
  )
INSERT INTO complaint (scope, id, number, customer_id, is_phone_unknown, complainant, source, source_number,
  complaint_class, nature, priority, subject, event, place, persons, remedy, demand, responsible_person,
  received_at, registered_at, registered_by_id, resolution_hours, deadline_at, next_due_at, next_clock,
  status, stage, ground, closed_at, assignee_id, active_at, hlc, clocks, extra)
SELECT :scope, printf('%032x', :first + i), printf('TS-XXXX-26-%07d', i), printf('%032x', i % 100000), 0,
  'self', CASE i % 5 WHEN 0 THEN 'walk_in' ELSE 'hotline' END, '', 'product', 'complaint',
  CASE i % 97 WHEN 0 THEN 'major' ELSE 'normal' END, '冰箱不制冷', '顾客来电反映。', '', '', '', '', '',
  strftime('%Y-%m-%d %H:%M:%f', received) || '000', strftime('%Y-%m-%d %H:%M:%f', received) || '000',
  printf('%032x', :first + i % :people), 72,
  strftime('%Y-%m-%d %H:%M:%f', deadline) || '000',
  strftime('%Y-%m-%d %H:%M:%f', CASE WHEN is_open THEN received + (i % 9) / 4.0 ELSE deadline END) || '000',
  CASE WHEN is_open THEN CASE i % 9 WHEN 0 THEN 'resolution' ELSE 'next_update' END ELSE '' END,
  CASE WHEN is_open THEN 'handling' ELSE 'closed' END, CASE WHEN is_open THEN 0 ELSE 2 END,
  CASE WHEN is_open THEN '' ELSE 'accepted' END, strftime('%Y-%m-%d %H:%M:%f', closed) || '000',
  CASE i % 50 WHEN 0 THEN NULL ELSE printf('%032x', :first + i % :people) END,
  strftime('%Y-%m-%d %H:%M:%f', coalesce(closed, received)) || '000', '', '{}', '{}'
FROM timed
"""
OPEN_MORE = """
UPDATE complaint SET stage = 0, status = 'handling', ground = '', closed_at = NULL, next_clock = 'resolution'
WHERE stage = 2 AND number >= printf('TS-XXXX-26-%07d', :count * 4 / 5)
"""


def lines() -> list[Line]:
    """Return the lines of the figures and of the lists."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        begun = time.perf_counter()
        _run(desk, FILL, count=COMPLAINTS, scope=desk.identity.store_id.hex, first=_FIRST_ID, people=PEOPLE)
        print(f"{COMPLAINTS:,} complaints written in {time.perf_counter() - begun:.0f} s", flush=True)
        found = _figures(desk)
        _run(desk, OPEN_MORE, count=COMPLAINTS)
        found += _lists(desk)
        desk.close()
        return found


def _run(desk: Desk, statement: str, **values: Any) -> None:
    with desk.runner.database.writing() as session:
        session.connection().execute(text(statement), values)
        session.commit()


def _worker(desk: Desk) -> Actor:
    """Return a person who has cases, and may everything."""
    founder = desk.founder()
    return Actor(
        UUID(int=_FIRST_ID + 7), "0101", "王敏", founder.session_id, founder.store_id, founder.grants
    )


def _figures(desk: Desk) -> list[Line]:
    read = partial(desk.runner.read, _worker(desk))
    today = desk.runner.today_on
    return [
        _measured("figures of the workbench", lambda: read(get_board), BOARD_MS),
        _measured("live counts of every view", lambda: read(count_views, (), tuple(View))),
        _measured("workload of a month", lambda: read(get_workload, today.replace(day=1), today), samples=5),
    ]


def _lists(desk: Desk) -> list[Line]:
    read = partial(desk.runner.read, _worker(desk))
    is_open = ComplaintFilter(view=View.OPEN)
    total = read(list_complaints, is_open).total
    found = []
    for sort in (Sort.TIME_LEFT, Sort.NEXT_DUE, Sort.STATUS, Sort.ACTIVE):
        first = partial(read, list_complaints, is_open, sort, Window(0, 200, None, total))
        found.append(_measured(f"first window of {total:,} open cases by {sort.value}", first, WINDOW_MS))
        place = total // 2 + 137
        window = Window(place, 200, nearest_anchor(_places(read, is_open, sort, total), place, 200), total)
        middle = partial(read, list_complaints, is_open, sort, window)
        found.append(_measured(f"a window in their middle by {sort.value}", middle, WINDOW_MS))
    narrowed = {
        "mine": ComplaintFilter(view=View.MINE),
        "whose time has run out": ComplaintFilter(only=frozenset({Only.LATE.value})),
        "by clock": ComplaintFilter(clock=Clock.NEXT_UPDATE.value),
        "escalated": ComplaintFilter(view=View.LATE),
        "major": ComplaintFilter(view=View.MAJOR),
        "unassigned": ComplaintFilter(view=View.UNASSIGNED),
        "overnight": ComplaintFilter(view=View.OVERNIGHT),
        "outside": ComplaintFilter(view=View.OUTSIDE),
        "green channel": ComplaintFilter(only=frozenset({Only.GREEN.value})),
    }
    for name, wanted in narrowed.items():
        found.append(
            _measured(f"counted and first window: {name}", partial(read, list_complaints, wanted), FILTER_MS)
        )
    return found


def _places(read: Callable[..., Any], wanted: ComplaintFilter, sort: Sort, total: int) -> list[Anchor]:
    found: list[Anchor] = []
    while part := read(list_anchors, wanted, sort, total, found[-1] if found else None):
        found += part
    return found


def _measured(what: str, run: Callable[[], object], goal_ms: int = 0, *, samples: int = SAMPLES) -> Line:
    run()
    half, most = half_and_most_ms([seconds_of(run) for _ in range(samples)])
    goal = f"≤ {goal_ms} ms" if goal_ms else ""
    line = Line(what, f"{half:.1f} ms", goal, f"p99 {most:.1f} ms", not goal_ms or half <= goal_ms)
    print(line, flush=True)
    return line


def main() -> int:
    """Print the lines; 1 when a goal is missed."""
    found = lines()
    sys.stdout.write(table(found))
    return int(not all(line.is_met for line in found))


if __name__ == "__main__":
    sys.exit(main())
