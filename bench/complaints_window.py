# SPDX-License-Identifier: Apache-2.0
"""The page of complaints over a store that is there, in a process of its own; prints its figures as JSON.

Measures what a person sees: from asking for a view to the painted rows. Started by ``bench.complaints``.
"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine, event

from app import bootstrap
from app.bootstrap import Desk
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, Sort, View, Window
from app.core.data_folder import DataFolder
from app.core.settings import MachineSettings
from app.core.statements import watched
from app.core.unit_of_work import Reading
from bench.harness import half_and_most_ms, seconds_of
from ui.client import Client
from ui.complaints.page import ComplaintsPage
from ui.jobs import Jobs
from ui.theme.theme import Theme
from ui.widgets.row_model import WINDOW

ROUNDS, JUMPS, AT_ONCE = 9, 300, 5
REST_S = 0.3
ASSIGNED = "mine"


def main() -> int:
    """Measure the store in the folder of the first argument."""
    application = QApplication.instance() or QApplication([])
    theme = Theme.of()
    theme.apply(application, dark=False)  # type: ignore[arg-type]  # it is one
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        empty = bootstrap.create_desk(data, data.store)
        page = _page(empty, theme, Path(folder))
        _until(lambda: page.client.jobs.running == 0)
        page.grab()
        before = _memory_mb()
        page.close()
        page.client.jobs.close()
        empty.close()
    big = DataFolder(Path(sys.argv[1]))
    desk = bootstrap.open_desk(big, big.store)
    figures = _measure(desk, _page(desk, theme, Path(sys.argv[1]))) | {"growth_mb": _memory_mb() - before}
    sys.stdout.write(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)


def _page(desk: Desk, theme: Theme, folder: Path) -> ComplaintsPage:
    founder = desk.founder()
    client = Client(desk, Jobs(desk.runner, founder), founder, MachineSettings(folder / "bench.toml"), theme)
    page = ComplaintsPage(client)
    page.resize(1190, 640)
    page.show()
    return page


def _measure(desk: Desk, page: ComplaintsPage) -> dict[str, float]:
    everything = ComplaintFilter(view=View.ALL)
    total = desk.runner.read(desk.founder(), list_complaints, everything).total
    statements = _statements(desk, everything)
    painted = _Painted(page)
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(ROUNDS):
        _show(page, View.NEW, painted)
        _rest(page)
        ours.append(seconds_of(lambda: _show(page, View.ALL, painted)))
        bare.append(seconds_of(lambda: desk.runner.read(desk.founder(), _run_bare, statements)))
    bar, model = page.list.view.verticalScrollBar(), page.list.model

    def jump(share: float) -> None:
        bar.setValue(round(bar.maximum() * share))
        number = page.list.view.rowAt(1)
        painted.wait(lambda: model.row(number) is not None)

    to_end = seconds_of(lambda: jump(1.0))
    chance = random.Random(3)  # noqa: S311 -- made-up places
    # Nobody drags a scroll bar before the list has stood a moment; these do, while its places are learned.
    at_once = [seconds_of(lambda: jump(chance.random())) for _ in range(AT_ONCE)]
    begun = time.perf_counter()
    _until(lambda: page.list.places.is_whole and page.client.jobs.running == 0)
    learned = time.perf_counter() - begun + sum(at_once)
    jumps = [seconds_of(lambda: jump(chance.random())) for _ in range(JUMPS)]
    half, most = half_and_most_ms(jumps)
    _until(lambda: page.client.jobs.running == 0)
    return {
        "total": total,
        "paint_ms": median(ours) * 1000,
        "bare_ms": median(bare) * 1000,
        "end_ms": to_end * 1000,
        "jump_ms": half,
        "jump_p99_ms": most,
        "longest_jump_ms": max(jumps) * 1000,
        "at_once_ms": max(at_once) * 1000,
        "learned_ms": learned * 1000,
    }


def _rest(page: ComplaintsPage) -> None:
    """Let the page finish what the list before began: its detail, its places."""
    until = time.perf_counter() + REST_S
    _until(lambda: time.perf_counter() > until and page.client.jobs.running == 0)


class _Painted(QObject):
    """Waits until the list has painted what it was waited for: when a person sees it."""

    def __init__(self, page: ComplaintsPage) -> None:
        super().__init__(page)
        self._is_there: Callable[[], bool] | None = None
        page.list.view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's own name
        """Take note of a painting of what is there."""
        if event.type() == QEvent.Type.Paint and self._is_there is not None and self._is_there():
            self._is_there = None
        return False

    def wait(self, is_there: Callable[[], bool]) -> None:
        """Go on with the window's events until it was painted."""
        self._is_there = is_there
        _until(lambda: self._is_there is None)


def _show(page: ComplaintsPage, view: View, painted: _Painted) -> None:
    generation = page.list.model.generation
    page.list.show_filter(ComplaintFilter(view=view))
    painted.wait(lambda: page.list.model.generation != generation)


def _statements(desk: Desk, wanted: ComplaintFilter) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []

    def keep(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        if statement.lstrip().startswith("SELECT"):
            found.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", keep)
    with watched(lambda statement, values, _many: found.append((statement, values))):
        desk.runner.read(desk.founder(), list_complaints, wanted, Sort.TIME_LEFT, Window(0, WINDOW))
    event.remove(Engine, "before_cursor_execute", keep)
    return found


def _run_bare(reading: Reading, statements: list[tuple[str, Any]]) -> None:
    cursor = reading.session.connection().connection.cursor()
    for statement, parameters in statements:
        cursor.execute(statement, parameters).fetchall()


def _until(is_done: Callable[[], bool]) -> None:
    while not is_done():
        QApplication.processEvents()
        time.sleep(0)


def _memory_mb() -> float:
    statm = Path("/proc/self/statm")
    if statm.is_file():
        return int(statm.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    sys.exit(main())
