# SPDX-License-Identifier: Apache-2.0
"""The day's goods report: two thousand lines as PDF, and read with all its sums. Seconds of the processor.

`SUNSHINE_BENCH_MOVES` says how many moves of earlier days lie below the day that is read.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

from app import areas, bootstrap
from app.bootstrap import Desk
from app.catalog.term_models import Part
from app.core.data_folder import DataFolder
from app.core.ids import NIL
from app.core.statements import driver_of
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.day_report import get_day_report
from app.parts.documents import register_documents
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.month_ends import work_out_next
from app.parts.places import SaveWarehouse, save_warehouse
from bench.harness import Line, table
from reports.day_samples import long_report
from reports.engine.form import FIRST_COPY
from reports.forms import goods_report

LINES, A_SECOND, READ_S = 2000, 3000, 1.0
MOVES = int(os.environ.get("SUNSHINE_BENCH_MOVES", "100000"))
PARTS, PER_DOCUMENT, ROUNDS = 2000, 10, 5


def _processor(do: Callable[[], object]) -> float:
    started = time.process_time()
    do()
    return time.process_time() - started


def paper() -> Line:
    """Measure the drawing of the report."""
    sheet = long_report(LINES)
    goods_report.draw(sheet, FIRST_COPY)
    seconds = median(_processor(lambda: goods_report.draw(sheet, FIRST_COPY)) for _ in range(ROUNDS))
    rate = LINES / seconds
    return Line(
        f"the day's report of {LINES:,} lines as PDF",
        f"{rate:,.0f} lines/s",
        f"≥ {A_SECOND:,}",
        f"{seconds:.2f} s of processor",
        rate >= A_SECOND,
    )


def _fill(desk: Desk, shelf: UUID, parts: list[UUID]) -> None:
    """Write the moves of earlier days down, then a day of so many lines."""
    today_on = desk.runner.today_on
    documents = MOVES // PER_DOCUMENT
    days = [today_on - timedelta(days=1 + (documents - place) % 365) for place in range(documents)]
    days += [today_on] * (LINES // PER_DOCUMENT)
    commands = [
        RegisterDocument(
            kind="QC" if place < documents else "WX",
            dated_on=on,
            place_id=shelf,
            lines=[
                LineInput(part_id=parts[(place * PER_DOCUMENT + line) % PARTS], quantity=1)
                for line in range(PER_DOCUMENT)
            ],
        )
        for place, on in enumerate(days)
    ]
    for first in range(0, len(commands), 200):
        desk.runner.write(desk.founder(), register_documents, commands[first : first + 200])


def _parts(uow: UnitOfWork) -> list[UUID]:
    rows = [
        {"scope": NIL, "code": f"P-{place:05d}", "name": f"配件 {place}", "unit": "个"}
        for place in range(PARTS)
    ]
    return uow.add_rows(Part, [{**row, "has_serial": False, "is_void": False} for row in rows])


def reading() -> Line:
    """Measure the reading of the report: numbers, lines, both ways of adding."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        shelf = desk.runner.write(desk.founder(), save_warehouse, SaveWarehouse("备件库")).answer
        parts = desk.runner.write(desk.founder(), _parts).answer
        _fill(desk, shelf, parts)

        with desk.runner.database.writing() as session:
            while work_out_next(driver_of(session)):
                pass
            session.commit()

        def read(snapshot: Reading) -> int:
            return len(get_day_report(snapshot, snapshot.today_on).lines)

        seconds = median(_processor(lambda: desk.runner.read(desk.founder(), read)) for _ in range(ROUNDS))
        desk.close()
    return Line(
        f"the day's report of {LINES:,} lines read",
        f"{seconds:.2f} s",
        f"≤ {READ_S:g} s",
        f"{MOVES:,} moves of earlier days, processor",
        seconds <= READ_S,
    )


def main() -> int:
    """Print what was measured; 1 when a goal is missed."""
    assert areas.DERIVED
    lines = [paper(), reading()]
    print(table(lines))
    return 0 if all(line.is_met for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
