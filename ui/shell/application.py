# SPDX-License-Identifier: Apache-2.0
"""Starts the program's window. Must not know what is in it; heavy libraries come when needed."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.core.data_folder import DataFolder
from app.core.settings import MachineSettings
from ui.shell.about import VERSION, program_name
from ui.shell.appearance import Appearance
from ui.shell.collector import Collector
from ui.shell.languages import Languages
from ui.shell.window import MainWindow
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from ui.shell.navigation import Navigation


def make_application() -> QApplication:
    """Return the running application, or make it; it speaks Chinese until a window asks for more."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    application = QApplication(sys.argv[:1])
    application.setApplicationName("sunshine-desk")
    application.setApplicationVersion(VERSION)
    Languages.of(application)
    application.setApplicationDisplayName(program_name())
    return application


def make_window(
    data: DataFolder, *, navigation: Navigation | None = None, inline: bool = False
) -> MainWindow:
    """Return the dressed window, not yet shown; ``begin`` opens the store."""
    application = make_application()
    settings = MachineSettings(data.machine_settings)
    appearance = Appearance(application, Theme(), settings)
    appearance.apply()
    languages = Languages.of(application)
    return MainWindow(data, settings, appearance, languages, navigation=navigation, inline=inline)


def run_desk(data: DataFolder) -> int:
    """Show the window until it is closed; return the exit code."""
    application = make_application()
    collector = Collector(application)
    window = make_window(data)

    def on_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            window.notices.show_error(error)
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = on_unexpected
    window.show()
    window.begin()
    code = application.exec()
    collector.stop()
    return code
