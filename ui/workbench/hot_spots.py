# SPDX-License-Identifier: Apache-2.0
"""The strip of what grows (A26): kinds of complaints that came in unusually often. Reads nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.complaints.hot_spots import DAYS, HotSpot
from ui.complaints.words import ComplaintWords
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox


class HotSpotStrip(QFrame):
    """One button for each kind, Enter shows its cases: `chosen(HotSpot)`; hidden while nothing grows."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ComplaintWords(self)
        self.setProperty("role", "sunken")
        self.setAccessibleName(self.tr("近期多发的投诉"))
        title = Label(self.tr("近 {days} 天明显增多").format(days=DAYS), "strong")
        title.setToolTip(self.tr("与前四周相比，多到不像是偶然。建议找出原因，安排培训。"))
        self._spots = hbox(spacing=14)
        self.setLayout(
            hbox(IconLabel("flame", "warn", 16), title, self._spots, None, spacing=10, margins=(14, 6, 12, 6))
        )
        self.hide()

    def show_spots(self, spots: Sequence[HotSpot]) -> None:
        """Show what grows, the least likely first."""
        clear_layout(self._spots)
        for spot in spots:
            self._spots.addWidget(self._button(spot))
        self.setVisible(bool(spots))

    def words(self, spot: HotSpot) -> str:
        """Return a kind with its cases of the week and what is usual."""
        name = spot.names[-1] if spot.names else self._words.complaint_class(spot.complaint_class)
        if spot.usual < 1:
            return self.tr("{name} {count} 件（平时一周不到 1 件）").format(name=name, count=spot.count)
        return self.tr("{name} {count} 件（平时一周 {usual} 件）").format(
            name=name, count=spot.count, usual=formats.number(round(spot.usual))
        )

    def _button(self, spot: HotSpot) -> Button:
        button = Button(self.words(spot), kind="link")
        button.setAccessibleName(self.tr("查看 {spot}").format(spot=self.words(spot)))
        way = " / ".join((self._words.complaint_class(spot.complaint_class), *spot.names))
        button.setToolTip(way)
        button.clicked.connect(lambda _on=False: self.chosen.emit(spot))
        return button
