# SPDX-License-Identifier: Apache-2.0
"""What the tests of the window share: a data folder, and windows that are closed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.data_folder import DataFolder
from tests.support.shell import NUMBER, PASSWORD, PlainNavigation, found_store
from ui.shell.application import make_window
from ui.shell.window import MainWindow

OpenWindow = Callable[[], MainWindow]


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """Give the folder of a founded store, made once; tests copy it."""
    data = DataFolder(tmp_path_factory.mktemp("founded"))
    found_store(data)
    return data


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """Give an empty data folder."""
    return DataFolder(tmp_path / "data")


@pytest.fixture
def store(data: DataFolder, founded: DataFolder) -> DataFolder:
    """Give a data folder that holds a founded store."""
    import shutil

    shutil.copytree(founded.path, data.path)
    return data


@pytest.fixture
def open_window(data: DataFolder, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Give a maker of shown windows on ``data``; all work runs at once."""
    made: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = make_window(data, navigation=PlainNavigation(), inline=True)
        made.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.begin()
        return window

    yield open_one
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(store: DataFolder, open_window: OpenWindow) -> MainWindow:
    """Give a window in which the administrator is logged in."""
    del store
    opened = open_window()
    opened.start.log_in.panel.fill(NUMBER, PASSWORD)
    opened.start.log_in.panel.submit()
    assert opened.desk_view is not None
    return opened
