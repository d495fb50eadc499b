# SPDX-License-Identifier: Apache-2.0
"""The door to threads: answers come on the main thread to those who still want them; no write is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.bootstrap import Desk
from app.catalog.models import Party
from app.core.errors import NotPermittedError
from app.core.ids import NIL
from app.core.unit_of_work import Reading, UnitOfWork
from ui.jobs import Job, Jobs


@pytest.fixture
def jobs(desk: Desk, qtbot: QtBot) -> Iterator[Jobs]:
    """Give real threads on a real desk."""
    del qtbot
    running = Jobs(desk.runner, desk.founder())
    yield running
    running.close()


def _add(uow: UnitOfWork, name: str) -> str:
    uow.add(Party(scope=NIL, kind="maker", name=name))
    return name


def _count(reading: Reading) -> int:
    return reading.session.execute(select(func.count()).select_from(Party)).scalar_one()


def test_a_command_answers_on_the_main_thread_and_says_what_changed(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[tuple[Any, bool]] = []
    with qtbot.waitSignal(jobs.changed) as changed:
        jobs.write(_add, "海尔", done=lambda name: answers.append((name, QThread.isMainThread())))
        assert answers == []
    assert changed.args == [frozenset({"party"})]
    assert answers == [("海尔", True)]


def test_reads_see_what_was_committed(jobs: Jobs, qtbot: QtBot) -> None:
    counts: list[int] = []
    jobs.write(_add, "海尔", done=lambda _: jobs.read(_count, done=counts.append))
    qtbot.waitUntil(lambda: counts == [1])


def test_a_failure_goes_to_the_one_who_asked_or_to_all(jobs: Jobs, qtbot: QtBot) -> None:
    def refuse(uow: UnitOfWork) -> None:
        _add(uow, "x")
        raise NotPermittedError(permission="x")

    mine: list[Exception] = []
    jobs.write(refuse, failed=mine.append)
    qtbot.waitUntil(lambda: len(mine) == 1)
    with qtbot.waitSignal(jobs.failed) as told:
        jobs.write(refuse)
    assert isinstance(told.args[0], NotPermittedError)
    assert jobs.read_now(_count) == 0


def test_a_closed_page_drops_answers_but_not_the_command(jobs: Jobs, qtbot: QtBot) -> None:
    page, answers = QObject(), []
    jobs.write(_add, "海尔", owner=page, done=answers.append)
    page.deleteLater()
    with qtbot.waitSignal(jobs.changed):
        pass
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert jobs.read_now(_count) == 1


def test_a_newer_read_of_the_same_slot_replaces_the_older(jobs: Jobs, qtbot: QtBot) -> None:
    hold, answers, owner = threading.Event(), [], QObject()

    def slow(_reading: Reading) -> str:
        hold.wait(5)
        return "old"

    jobs.read(slow, owner=owner, slot="list", done=answers.append)
    jobs.read(lambda _: "new", owner=owner, slot="list", done=answers.append)
    jobs.read(lambda _: "other", owner=owner, slot="counts", done=answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    hold.set()
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert sorted(answers) == ["new", "other"]


def test_work_shows_progress_and_stops_when_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    reached = threading.Event()
    stopped = threading.Event()

    def work(job: Job) -> str:
        try:
            for number in range(1, 10_000):
                job.report(number, 10_000)
                if number == 3:
                    reached.set()
                threading.Event().wait(0.002)
        finally:
            stopped.set()
        return "finished"

    answers: list[str] = []
    job = jobs.work(work, done=answers.append, progressed=lambda done, total: seen.append((done, total)))
    qtbot.waitUntil(lambda: (3, 10_000) in seen)
    job.cancel()
    assert stopped.wait(5)
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert answers == []


def test_parts_are_committed_one_by_one_between_other_writes(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[Any] = []

    def parts(job: Job, write: Any, names: list[str]) -> list[str]:
        written = []
        for place, name in enumerate(names):
            written.append(write(_add, name))
            job.report(place + 1, len(names))
        return written

    changes: list[frozenset[str]] = []
    jobs.changed.connect(changes.append)
    jobs.write_in_parts(parts, ["一", "二", "三"], done=answers.append)
    jobs.write(_add, "之间")
    qtbot.waitUntil(lambda: len(answers) == 1 and jobs.running == 0)
    assert answers == [["一", "二", "三"]]
    assert jobs.read_now(_count) == 4
    assert len(changes) == 4


def test_closing_finishes_what_was_to_be_written(desk: Desk, qtbot: QtBot) -> None:
    del qtbot
    jobs = Jobs(desk.runner, desk.founder())
    for number in range(20):
        jobs.write(_add, f"厂家{number}")
    jobs.close()
    assert desk.runner.read(desk.founder(), _count) == 20


def test_who_left_is_answered_no_more(desk: Desk, qtbot: QtBot) -> None:
    running, answers = Jobs(desk.runner, desk.founder()), []
    running.write(_add, "海尔", done=answers.append)
    running.changed.connect(answers.append)
    running.close()  # the answer is on its way by now
    qtbot.wait(50)
    assert answers == []
    assert desk.runner.read(desk.founder(), _count) == 1


def test_inline_jobs_answer_at_once(desk: Desk, qtbot: QtBot) -> None:
    del qtbot
    jobs = Jobs(desk.runner, desk.founder(), inline=True)
    answers: list[Any] = []
    jobs.write(_add, "海尔", done=answers.append)
    jobs.read(_count, done=answers.append)
    assert answers == ["海尔", 1]
    assert jobs.running == 0


def test_nothing_runs_without_a_desk(qtbot: QtBot) -> None:
    del qtbot
    with pytest.raises(RuntimeError):
        Jobs(None).read(_count)
