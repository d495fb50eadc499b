# SPDX-License-Identifier: Apache-2.0
"""The steps of a longer task in one line, the present one marked. Must not know what the steps do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.theme.tokens import Tone
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import IconLabel
from ui.widgets.layouts import hbox


class StepLine(QWidget):
    """Numbered steps: done ones with a check, the present one tinted, the others plain."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._chips = [Chip(title, Tone.MUTE) for title in titles]
        row = hbox(spacing=4)
        for place, chip in enumerate(self._chips):
            if place:
                row.addWidget(IconLabel("chevron-right", "text3", 14))
            row.addWidget(chip)
        self.setLayout(row)
        self.set_current(0)

    def set_current(self, current: int) -> None:
        """Mark a step, 0 being the first."""
        for place, (chip, title) in enumerate(zip(self._chips, self._titles, strict=True)):
            if place < current:
                chip.set_look(ChipLook(title, Tone.OK, "check"))
            elif place == current:
                chip.set_look(ChipLook(f"{place + 1} {title}", Tone.INFO))
            else:
                chip.set_look(ChipLook(f"{place + 1} {title}", Tone.MUTE))
        total = len(self._titles)
        self.setAccessibleName(
            self.tr("第 {step} 步，共 {total} 步：{title}").format(
                step=current + 1, total=total, title=self._titles[current]
            )
        )
