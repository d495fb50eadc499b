# SPDX-License-Identifier: Apache-2.0
"""A quiet word below a serial number that looks unlike those of its model, with one that is right.

Never a refusal: makers change how they number. Must not know what the number is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.catalog.rules import READ
from app.catalog.terms import Numbered, Unlike, serials_unlike
from ui.client import Client
from ui.widgets import formats
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import hbox, vbox

_SETTLE_MS = 400
_MOST_EXAMPLES = 2


class SerialNote(QWidget):
    """Hidden while every number looks right, or nobody said how they look."""

    def __init__(self, client: Client, field: QWidget, parent: QWidget | None = None) -> None:
        """Speak of what stands in ``field``, also to who hears the screen."""
        super().__init__(parent)
        self._client, self._field = client, field
        self._hint = field.accessibleDescription()
        self._asked: tuple[Numbered, ...] = ()
        self._sentence = Label("", "caption", tone="warn", wrap=True)
        sign = vbox(IconLabel("alert-triangle", "warn", 14), None, margins=(0, 2, 0, 0))
        self.setLayout(hbox(sign, (self._sentence, 1), spacing=5))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self._show(())

    def check(self, numbers: Sequence[Numbered]) -> None:
        """Look at serial numbers in a moment; what was said of others is taken back at once."""
        wanted = tuple((model_id, serial) for model_id, serial in numbers if serial.strip())
        if wanted == self._asked:
            return
        self._asked = wanted
        if not wanted:
            self._settle.stop()
            self._show(())
        elif self._client.actor.may(READ):
            # A number that is typed looks unlike the others until its last digit is there.
            self._settle.start()

    def text(self) -> str:
        """Return what is said; nothing while nothing is to be said."""
        return "" if self.isHidden() else self._sentence.text()

    def _ask(self) -> None:
        asked = self._asked

        def show(found: tuple[Unlike, ...]) -> None:
            if asked == self._asked:
                self._show(found)

        self._client.jobs.read(serials_unlike, asked, owner=self, done=show, slot="serials")

    def _show(self, found: tuple[Unlike, ...]) -> None:
        said = self.tr("机号 {serial} 与这种商品的不像，例如 {example}。请再核对，确实如此也可以登记。")
        sentences = [
            said.format(serial=serial, example=formats.listed(examples[:_MOST_EXAMPLES]))
            for serial, examples in found[:_MOST_EXAMPLES]
        ]
        self._sentence.setText("\n".join(sentences))
        self.setVisible(bool(sentences))
        self._field.setAccessibleDescription("".join(sentences) or self._hint)
