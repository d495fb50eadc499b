# SPDX-License-Identifier: Apache-2.0
"""Says whether someone is composing in a field, so that Enter does not submit. Knows no field kinds."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget


class CompositionWatch(QObject):
    """Follows the preedit text of one widget."""

    def __init__(self, watched: QWidget) -> None:
        """Watch a widget that takes text."""
        super().__init__(watched)
        self._active = False
        watched.installEventFilter(self)

    @property
    def active(self) -> bool:
        """True while there is preedit text that is not yet in the field."""
        return self._active

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note preedit text; never swallow anything."""
        if isinstance(event, QInputMethodEvent):
            self._active = bool(event.preeditString())
        elif event.type() == QEvent.Type.FocusOut:
            self._active = False
        return False


def commit_composition() -> None:
    """Let the input method put what is being composed into the field that has the focus."""
    QGuiApplication.inputMethod().commit()
