# SPDX-License-Identifier: Apache-2.0
"""The choice of language as lines of a menu: each language under its own name, the present one ticked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.shell.languages import LANGUAGES, Languages


def fill_language_menu(menu: QMenu, choose: Callable[[str], object]) -> None:
    """Add one line for each language; ``choose`` gets the code."""
    application = QCoreApplication.instance()
    present = Languages.of(application).code if application is not None else ""
    group = QActionGroup(menu)
    for language in LANGUAGES:
        action = QAction(language.name, menu)
        action.setCheckable(True)
        action.setChecked(language.code == present)
        action.triggered.connect(lambda _on=False, code=language.code: choose(code))
        group.addAction(action)
        menu.addAction(action)
