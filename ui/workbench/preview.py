# SPDX-License-Identifier: Apache-2.0
"""The few lines that Space shows of an entry, below the list. Must not know what its buttons do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import hbox, vbox
from ui.workbench.entries import Entry


class EntryPreview(QFrame):
    """Number, name, sentence in full, facts; `open_clicked`, `action_clicked`, `close_clicked`."""

    open_clicked = Signal()
    action_clicked = Signal()
    close_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sunken")
        self.setAccessibleName(self.tr("预览"))
        self._chip = Chip()
        self._number = Label("", "number", selectable=True)
        self._name = ElideLabel("", "strong")
        self._status = Chip()
        self._sentence = Label("", wrap=True, selectable=True)
        self._facts = Label("", "caption", wrap=True)
        self._act = Button("", key="→")
        self._open = Button(self.tr("打开"), key="Enter")
        close = IconButton("x", self.tr("收起预览"), key="Esc")
        self._act.clicked.connect(self.action_clicked)
        self._open.clicked.connect(self.open_clicked)
        close.clicked.connect(self.close_clicked)
        words = vbox(self._sentence, self._facts, spacing=2)
        self.setLayout(
            vbox(
                hbox(self._chip, self._number, (self._name, 1), self._status, close, spacing=8),
                hbox((words, 1), self._act, self._open, spacing=8),
                spacing=4,
                margins=(12, 6, 8, 10),
            )
        )

    def show_entry(self, entry: Entry, chip: ChipLook) -> None:
        """Show an entry with its time left."""
        self._chip.set_look(chip)
        self._number.setText(entry.number)
        self._number.setVisible(bool(entry.number.strip()))
        self._name.setText(entry.name)
        self._status.set_look(entry.status)
        self._sentence.setText(entry.sentence)
        self._facts.setText(" · ".join(entry.facts))
        self._act.set_label(entry.action)
        self._act.setVisible(bool(entry.action))
        self.setAccessibleDescription(" ".join((chip.text, entry.number, entry.sentence, *entry.facts)))
