# SPDX-License-Identifier: Apache-2.0
"""What every test of a page gets: the theme, and a client whose jobs answer at once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.core.settings import MachineSettings
from ui.client import Client
from ui.jobs import Jobs
from ui.theme.theme import Theme


@pytest.fixture(autouse=True)
def deleted_windows(qapp: QApplication) -> Iterator[None]:
    """Delete what a test closed: without an event loop Qt keeps it, and each later theme restyles it.

    As in the program, garbage is never collected in the middle of a paint or on a worker.
    """
    was_on = gc.isenabled()
    gc.disable()
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)
    if was_on:
        gc.enable()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Give the light theme, applied."""
    theme = Theme.of()
    theme.apply(qapp, dark=False)
    return theme


@pytest.fixture
def make_client(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Callable[[Actor], Client]:
    """Give a maker of clients for an actor; jobs run inline."""
    del qtbot

    def make(actor: Actor) -> Client:
        jobs = Jobs(desk.runner, actor, inline=True)
        return Client(desk, jobs, actor, MachineSettings(tmp_path / "machine.toml"), theme)

    return make


@pytest.fixture
def client(desk: Desk, make_client: Callable[[Actor], Client]) -> Client:
    """Give a client of the founder, who may everything."""
    return make_client(desk.founder())
