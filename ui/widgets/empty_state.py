# SPDX-License-Identifier: Apache-2.0
"""What stands where a list has no rows: an icon, one sentence why, one button. Must not know the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import hbox, vbox


class EmptyState(QWidget):
    """An icon (ink ok when empty is good news), a sentence and perhaps a button with its key."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        *,
        ink: str = "text3",
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, ink, 32)
        self._sentence = Label(sentence, "second", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = vbox(
            None, hbox(None, self._icon, None), self._sentence, spacing=12, margins=(24, 16, 24, 16)
        )
        if button is not None:
            column.addLayout(hbox(None, button, None))
        column.addStretch(2)
        self.setLayout(column)
        self.setAccessibleName(sentence)

    def set_sentence(self, icon: str, sentence: str, ink: str = "text3") -> None:
        """Say something else, such as that a filter hides everything."""
        self._icon.set_icon(icon, ink)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
