# SPDX-License-Identifier: Apache-2.0
"""Light or dark and the size of text: applied at once, kept for this workstation. Must not know any page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.core.errors import AppError
from app.core.settings import SCALE, THEME, MachineSettings, Setting
from ui.theme.fonts import SCALES
from ui.theme.theme import Theme


class Appearance(QObject):
    """Dresses the application as the settings of this workstation say."""

    failed = Signal(object)

    def __init__(self, application: QApplication, theme: Theme, settings: MachineSettings) -> None:
        super().__init__()
        self._application, self.theme, self._settings = application, theme, settings

    def apply(self) -> None:
        """Apply what was kept."""
        self._dress(self._settings.text(THEME) == "dark", self._settings.number(SCALE))

    def toggle_dark(self) -> None:
        """Change between light and dark."""
        dark = not self.theme.dark
        self._dress(dark, self.theme.scale)
        self._keep(THEME, "dark" if dark else "light")

    def step_scale(self, places: int) -> int:
        """Go one or more sizes up or down; return the size in percent."""
        place = SCALES.index(self.theme.scale) + places
        return self.set_scale(SCALES[min(max(place, 0), len(SCALES) - 1)])

    def set_scale(self, percent: int) -> int:
        """Take a size of ``SCALES``; return it."""
        if percent != self.theme.scale:
            self._dress(self.theme.dark, percent)
            self._keep(SCALE, percent)
        return percent

    def _dress(self, dark: bool, scale: int) -> None:
        self.theme.apply(self._application, dark=dark, scale=scale)

    def _keep(self, setting: Setting, value: str | int) -> None:
        try:
            self._settings.put({setting: value})
        except AppError as error:
            self.failed.emit(error)
