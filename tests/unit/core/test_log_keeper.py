# SPDX-License-Identifier: Apache-2.0
"""What SQLite would do inside a save goes on behind the saves: when, how long, and that it ends."""

from __future__ import annotations

import threading
import time
from itertools import pairwise
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from app.bootstrap import Desk
from app.complaints.commands import Complainer
from app.core import db, log_keeper
from app.core.errors import DiskFullError
from app.core.log_keeper import LogKeeper
from app.core.statements import run
from app.customers.rules import PhoneInput, RegisterCustomer
from tests.support.complaints import add_complaint

SECONDS = 5


class Work:
    """Notes what a keeper does."""

    def __init__(self, chores: int = 0) -> None:
        self.tidied: list[bool] = []
        self.done = threading.Event()
        self.chores = chores
        self.error: Exception | None = None

    def tidy(self, is_busy: bool) -> None:
        self.tidied.append(is_busy)
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        if not self.chores:
            self.done.set()

    def chore(self) -> bool:
        self.chores -= 1
        if self.chores <= 0:
            self.done.set()
        return self.chores > 0


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a pause be short, yet longer than a busy machine lets five calls wait."""
    monkeypatch.setattr(log_keeper, "IDLE_SECONDS", 0.2)
    monkeypatch.setattr(log_keeper, "LONGEST_SECONDS", 600.0)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody do anything behind the saves while a test looks, however slow the machine is."""
    monkeypatch.setattr(log_keeper, "IDLE_SECONDS", 600.0)
    monkeypatch.setattr(log_keeper, "LONGEST_SECONDS", 600.0)


def _keeper(work: Work) -> LogKeeper:
    return LogKeeper(work.tidy, work.chore, (OSError,))


@pytest.mark.usefixtures("quick")
def test_the_log_is_moved_once_when_nobody_saves_any_more() -> None:
    work = Work(chores=3)
    keeper = _keeper(work)
    for _ in range(5):
        keeper.wrote()
    assert work.done.wait(SECONDS)
    keeper.stop()
    assert work.tidied == [False]
    assert work.chores == 0


def test_who_saves_without_end_does_not_keep_the_log_from_being_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(log_keeper, "IDLE_SECONDS", 600.0)
    monkeypatch.setattr(log_keeper, "LONGEST_SECONDS", 0.05)
    work = Work()
    keeper = _keeper(work)
    keeper.wrote()
    assert work.done.wait(SECONDS)
    keeper.stop()
    assert work.tidied == [True]


@pytest.mark.usefixtures("quick")
def test_a_round_that_fails_is_followed_by_the_next() -> None:
    work = Work()
    work.error = OSError("disk full")
    keeper = _keeper(work)
    keeper.wrote()
    until = time.monotonic() + SECONDS
    while not work.tidied and time.monotonic() < until:
        time.sleep(0.005)
    keeper.wrote()
    assert work.done.wait(SECONDS)
    keeper.stop()
    assert work.tidied == [False, False]


@pytest.mark.usefixtures("quick")
def test_a_stopped_keeper_does_nothing_and_begins_anew() -> None:
    work = Work()
    keeper = _keeper(work)
    keeper.wrote()
    keeper.stop()
    tidied = len(work.tidied)
    work.done.clear()
    keeper.wrote()
    assert work.done.wait(SECONDS)
    keeper.stop()
    assert len(work.tidied) == tidied + 1


@pytest.mark.usefixtures("slow")
def test_a_save_moves_no_page_of_the_log_and_merges_no_part_of_the_index(desk: Desk) -> None:
    database = desk.runner.database
    database._keeper.stop()
    database.checkpoint()
    pages: list[int] = []
    for number in range(20):
        phone = PhoneInput(f"1399911{number:04d}")
        add_complaint(desk, who=Complainer(new_customer=RegisterCustomer(f"顾客{number}", phones=(phone,))))
        pages.append(database._log_pages())
    database._keeper.stop()
    assert pages == sorted(pages)
    assert max(after - before for before, after in pairwise(pages)) < 150


@pytest.mark.usefixtures("slow")
def test_parts_of_the_index_are_merged_behind_the_saves_until_nothing_is_left(desk: Desk) -> None:
    database = desk.runner.database
    for number in range(6):
        add_complaint(desk, subject=f"冰箱不制冷{number}")
    database._keeper.stop()
    before = _parts(desk)
    merged = 0
    while database._do_chores():
        merged += 1
    assert merged >= 1
    assert _parts(desk) < before
    with database.reading() as session:
        found = run(session, "SELECT count(*) FROM search_gram WHERE search_gram MATCH '冰箱'")
        assert found.fetchone() == (6,)


def test_a_chore_that_fails_leaves_the_next_save_as_safe_as_before(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(driver: Any) -> bool:
        driver.execute("CREATE TABLE half (one)")
        raise sqlcipher.OperationalError("database or disk is full")

    database = desk.runner.database
    monkeypatch.setattr(db, "_chores", [broken])
    with pytest.raises(DiskFullError):
        database._do_chores()
    with database.writing() as session:
        assert run(session, "PRAGMA synchronous").fetchone() == (2,)
        assert run(session, "SELECT name FROM sqlite_master WHERE name = 'half'").fetchall() == []


def _parts(desk: Desk) -> int:
    with desk.runner.database.reading() as session:
        ((count,),) = run(session, "SELECT count(DISTINCT segid) FROM search_gram_idx")
    return int(count)
