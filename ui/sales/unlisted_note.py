# SPDX-License-Identifier: Apache-2.0
"""A quiet word below goods that the catalogue does not have: files and the server's door say the same.

Never a refusal: what is sold once is written down as it stands. Must not know the line.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import hbox, vbox


class UnlistedNote(QWidget):
    """Hidden while the goods are a model of the catalogue, or none are written."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        """Speak of what stands in ``field``, also to who hears the screen."""
        super().__init__(parent)
        self._field = field
        self._hint = field.accessibleDescription()
        self._sentence = self.tr("目录里没有这种商品：价格、保修期和库存带不出来。确实没有的，照写就行。")
        sign = vbox(IconLabel("alert-triangle", "warn", 14), None, margins=(0, 2, 0, 0))
        self.setLayout(hbox(sign, (Label(self._sentence, "caption", tone="warn", wrap=True), 1), spacing=5))
        self.say(is_unlisted=False)

    def say(self, *, is_unlisted: bool) -> None:
        """Say it, or take it back."""
        self.setVisible(is_unlisted)
        self._field.setAccessibleDescription(self._sentence if is_unlisted else self._hint)
