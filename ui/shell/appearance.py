# SPDX-License-Identifier: Apache-2.0
"""Light, dark, high contrast, and the size of text: applied at once, kept for this workstation.

Must not know any page.
"""

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
        application.styleHints().accessibility().contrastPreferenceChanged.connect(self.apply)

    def apply(self) -> None:
        """Apply what was kept."""
        self._dress(self._settings.text(THEME), self._settings.number(SCALE))

    def toggle_dark(self) -> None:
        """Change between light and dark; from high contrast to light."""
        self.choose("light" if self.theme.dark else "dark")

    def toggle_contrast(self) -> None:
        """Change between high contrast and light."""
        self.choose("light" if self.theme.name == "contrast" else "contrast")

    def step_scale(self, places: int) -> int:
        """Go one or more sizes up or down; return the size in percent."""
        place = SCALES.index(self.theme.scale) + places
        return self.set_scale(SCALES[min(max(place, 0), len(SCALES) - 1)])

    def set_scale(self, percent: int) -> int:
        """Take a size of ``SCALES``; return it."""
        if percent != self.theme.scale:
            self._dress(self.theme.name, percent)
            self._keep(SCALE, percent)
        return percent

    def choose(self, name: str) -> None:
        """Take the theme ``light``, ``dark`` or ``contrast``, and keep it."""
        self._dress(name, self.theme.scale)
        self._keep(THEME, name)

    def _dress(self, name: str, scale: int) -> None:
        self.theme.apply(self._application, dark=name == "dark", contrast=name == "contrast", scale=scale)

    def _keep(self, setting: Setting, value: str | int) -> None:
        try:
            self._settings.put({setting: value})
        except AppError as error:
            self.failed.emit(error)
