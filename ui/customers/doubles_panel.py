# SPDX-License-Identifier: Apache-2.0
"""Who may be the customer that is being typed: a quiet list below the form. Must not merge or forbid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.customers.queries import find_possible_doubles
from app.customers.rows import PossibleDouble
from ui.client import Client
from ui.customers.words import CustomerWords
from ui.theme.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.labels import ElideLabel, IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox

_SETTLE_MS = 250


class DoublesPanel(QFrame):
    """Asks while somebody types and shows who is there already; `chosen(id)` says that it is this one."""

    chosen = Signal(object)
    found = Signal(int)

    def __init__(self, client: Client, action: str, parent: QWidget | None = None) -> None:
        """Make a hidden panel; action is what the link behind each person says."""
        super().__init__(parent)
        self._client, self._action = client, action
        self._words = CustomerWords(self)
        self._asked: tuple[object, ...] = ()
        self._shown: tuple[PossibleDouble, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._ask)
        self.setProperty("role", "banner")
        self.setProperty("tone", "warn")
        self._title = Label("", "strong")
        self._rows = vbox(spacing=4)
        head = hbox(IconLabel("users", "warn", 16), (self._title, 1))
        self.setLayout(vbox(head, self._rows, spacing=6, margins=(12, 8, 12, 8)))
        self.hide()

    def ask(self, name: str, phones: Sequence[str], address: str = "", exclude: object = None) -> None:
        """Ask who may be this one, once typing rests."""
        wanted = (name.strip(), tuple(phone.strip() for phone in phones), address.strip(), exclude)
        if wanted != self._asked:
            self._asked = wanted
            self._timer.start()

    def doubles(self) -> tuple[PossibleDouble, ...]:
        """Return who is shown."""
        return self._shown

    def clear(self) -> None:
        """Show nobody."""
        self._timer.stop()
        self._asked = ()
        self._show(())

    def _ask(self) -> None:
        self._client.jobs.read(
            find_possible_doubles, *self._asked, owner=self, done=self._show, slot="doubles"
        )

    def _show(self, doubles: tuple[PossibleDouble, ...]) -> None:
        self._shown = doubles
        clear_layout(self._rows)
        self._title.setText(
            self.tr("已有 {count} 位可能是同一位顾客（可以同号，不会自动合并）").format(count=len(doubles))
        )
        for double in doubles:
            self._rows.addWidget(self._row(double))
        self.setVisible(bool(doubles))
        self.setAccessibleName(self._title.text() if doubles else "")
        self.found.emit(len(doubles))

    def _row(self, double: PossibleDouble) -> QWidget:
        row = QWidget()
        customer = double.customer
        link = Button(self._action, kind="link")
        link.setAccessibleName(f"{self._action} {customer.name}")
        link.clicked.connect(lambda _on=False: self.chosen.emit(customer.id))
        row.setLayout(
            hbox(
                Label(customer.name, "strong"),
                (ElideLabel(self._words.line(customer), "second"), 1),
                Chip(self._words.reason(double), Tone.WARN),
                link,
                spacing=10,
            )
        )
        return row
