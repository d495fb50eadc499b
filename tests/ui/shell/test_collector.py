# SPDX-License-Identifier: Apache-2.0
"""Garbage that holds Qt objects is collected on the window's thread alone, whoever allocates."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from ui.shell.collector import Collector


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    """Give a collector at work."""
    del qtbot
    gc.enable()
    made = Collector()
    yield made
    made.stop()
    assert gc.isenabled()
    gc.disable()


def _leave_cycle(ended: list[int]) -> None:
    left = QObject()
    left.setProperty("self", True)
    left.me = left  # type: ignore[attr-defined]  # a cycle, as a lambda of a widget makes one
    left.destroyed.connect(lambda: ended.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)


def test_a_worker_that_allocates_destroys_nothing_of_the_window(collector: Collector) -> None:
    ended: list[int] = []
    _leave_cycle(ended)

    def allocate() -> None:
        kept = [[number] for number in range(50_000)]
        assert len(kept) == 50_000

    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert ended == []
    assert not gc.isenabled()
    gc.collect()
    assert ended == [threading.get_ident()]
    assert collector.collect() == -1


def test_a_worker_may_not_collect(collector: Collector) -> None:
    answers: list[int] = []
    worker = threading.Thread(target=lambda: answers.append(collector.collect()))
    worker.start()
    worker.join()
    assert answers == [-1]


def test_what_the_start_made_is_not_looked_at_again(collector: Collector) -> None:
    ended: list[int] = []
    before = gc.get_freeze_count()
    try:
        collector.settle()
        assert gc.get_freeze_count() > before + 10_000
        _leave_cycle(ended)
        gc.collect()
        assert ended == [threading.get_ident()]
    finally:
        gc.unfreeze()


@pytest.mark.long
def test_older_generations_come_when_they_are_due(collector: Collector) -> None:
    seen = set()
    kept = []
    for _round in range(400):
        kept.append([[number] for number in range(1000)])
        seen.add(collector.collect())
    assert {0, 1, 2} <= seen
