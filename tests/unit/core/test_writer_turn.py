# SPDX-License-Identifier: Apache-2.0
"""Saves go before work that can wait, in the order in which they came."""

from __future__ import annotations

import threading
import time

import pytest

from app.core import writer_turn
from app.core.writer_turn import WriterTurn


def _when(condition: object, seconds: float = 10.0) -> None:
    until = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < until
        time.sleep(0.001)


def _start(turn: WriterTurn, name: str, done: list[str], *, patient: bool) -> threading.Thread:
    def write() -> None:
        with turn.taken(patient=patient):
            done.append(name)

    thread = threading.Thread(target=write)
    thread.start()
    return thread


def test_a_save_goes_before_patient_work_and_saves_in_their_order() -> None:
    turn, done = WriterTurn(), []
    threads = []
    with turn.taken(patient=True):
        assert not turn.is_wanted
        threads.append(_start(turn, "patient", done, patient=True))
        time.sleep(0.02)
        assert not turn.is_wanted
        for place in range(3):
            threads.append(_start(turn, f"save {place}", done, patient=False))
            _when(lambda place=place: len(turn._urgent) == place + 1)
        assert turn.is_wanted
    for thread in threads:
        thread.join(10)
    assert done == ["save 0", "save 1", "save 2", "patient"]
    assert not turn.is_wanted


def test_saves_without_end_do_not_starve_patient_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_turn, "PATIENCE_SECONDS", 0.05)
    turn, done, stop = WriterTurn(), [], threading.Event()

    def save() -> None:
        while not stop.is_set():
            with turn.taken(patient=False):
                time.sleep(0.002)

    savers = [threading.Thread(target=save) for _ in range(3)]
    for saver in savers:
        saver.start()
    try:
        _start(turn, "patient", done, patient=True).join(10)
        assert done == ["patient"]
    finally:
        stop.set()
        for saver in savers:
            saver.join(10)


def test_it_is_given_back_after_an_error_and_may_be_taken_twice() -> None:
    turn = WriterTurn()
    with pytest.raises(ZeroDivisionError), turn.taken(patient=False), turn.taken(patient=True):
        raise ZeroDivisionError
    done: list[str] = []
    _start(turn, "next", done, patient=False).join(10)
    assert done == ["next"]


def test_a_turn_that_is_never_given_back_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_turn, "LONGEST_SECONDS", 0.05)
    turn, found = WriterTurn(), []

    def write() -> None:
        try:
            with turn.taken(patient=False):
                pass
        except TimeoutError as error:
            found.append(error)

    with turn.taken(patient=False):
        thread = threading.Thread(target=write)
        thread.start()
        thread.join(10)
    assert len(found) == 1
    assert not turn.is_wanted


def test_who_only_computes_lets_a_save_pass_but_not_for_ever() -> None:
    turn = WriterTurn()
    turn.let_pass(10.0)  # nobody saves: at once
    with turn.taken(patient=False):
        turn.let_pass(10.0)  # nobody waits for himself
        gone: list[float] = []

        def compute() -> None:
            begun = time.monotonic()
            turn.let_pass(0.05)
            gone.append(time.monotonic() - begun)

        thread = threading.Thread(target=compute)
        thread.start()
        thread.join(10)
    assert gone[0] >= 0.045
