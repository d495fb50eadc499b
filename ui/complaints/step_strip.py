# SPDX-License-Identifier: Apache-2.0
"""The six steps of a case in a row (C16): which are done, by whom, when. Must not know what a step opens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.complaints.six_steps import StepRow, StepState
from ui.complaints.case_words import CaseWords
from ui.complaints.words import ComplaintWords
from ui.widgets.buttons import Button
from ui.widgets.labels import ElideLabel
from ui.widgets.shortcuts import tell_keys

_SIGNS = {
    StepState.DONE: ("circle-check", "ok"),
    StepState.UNDERWAY: ("clock-hour-4", "warn"),
    StepState.OPEN: ("square", "text3"),
    StepState.SKIPPED: ("x", "text3"),
}


_GAP = 0
"""The buttons have room enough inside."""
_ROW, _HALF = 6, 3


class StepStrip(QWidget):
    """Six buttons, with who and when below; `chosen(step)`. ← and → go from one to the next.

    In a pane too narrow for the six, as their English names make it, they stand in two rows of three.
    """

    chosen = Signal(str)

    def __init__(self, words: ComplaintWords, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._zone = words, zone
        self._case_words = CaseWords(self)
        self._buttons: list[Button] = []
        self._names: list[ElideLabel] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)
        self.setLayout(self._grid)
        self.setAccessibleName(self.tr("六个步骤"))
        tell_keys(self, ("←", self.tr("上一个步骤")), ("→", self.tr("下一个步骤")))

    def show_steps(self, steps: Sequence[StepRow], now_at: datetime, *, is_open: bool) -> None:
        """Show the steps; ``is_open`` tells whether this person may do something about them now."""
        if not self._buttons:
            self._make(steps)
        for place, row in enumerate(steps):
            self._show(place, row, now_at, is_open=is_open)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the width of two rows: one row too wide would push the pane's right edge out of sight."""
        return QSize(self._needs(_HALF), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    def sentences(self) -> list[str]:
        """Return what is said of each step, as it is read aloud."""
        return [button.accessibleName() for button in self._buttons]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → go from one step to the next."""
        steps = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        focused = [place for place, button in enumerate(self._buttons) if button.hasFocus()]
        if event.key() not in steps or not focused:
            super().keyPressEvent(event)
            return
        wanted = focused[0] + steps[event.key()]
        if 0 <= wanted < len(self._buttons):
            self._buttons[wanted].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, steps: Sequence[StepRow]) -> None:
        for row in steps:
            button = Button(self._case_words.step(row.step), kind="ghost", icon="square")
            button.setProperty("role", "step")
            button.clicked.connect(lambda _on=False, step=row.step.value: self.chosen.emit(step))
            who = ElideLabel("", "caption")
            who.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._buttons.append(button)
            self._names.append(who)

    def _arrange(self) -> None:
        columns = _ROW if self.width() >= self._needs(_ROW) else _HALF
        if columns == self._columns or not self._buttons:
            return
        self._columns = columns
        for place, (button, who) in enumerate(zip(self._buttons, self._names, strict=True)):
            row, column = divmod(place, columns)
            self._grid.addWidget(button, 2 * row, column)
            self._grid.addWidget(who, 2 * row + 1, column)
        for column in range(_ROW):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _needs(self, columns: int) -> int:
        """Return how wide so many columns are."""
        widths = [button.minimumSizeHint().width() for button in self._buttons]
        each = [max(widths[column::columns], default=0) for column in range(columns)]
        return sum(each) + _GAP * (columns - 1)

    def _show(self, place: int, row: StepRow, now_at: datetime, *, is_open: bool) -> None:
        button = self._buttons[place]
        icon, ink = _SIGNS[row.state]
        button.set_icon_name(icon, ink)
        when = self._words.day_time(row.at, self._zone, now_at) if row.at is not None else ""
        state = self._case_words.step_state(row.state)
        who = f"{row.by_name} {when}".strip()
        sentence = self.tr("{step}：{state}").format(step=self._case_words.step(row.step), state=state)
        if who:
            sentence = self.tr("{sentence}，{who}").format(sentence=sentence, who=who)
        button.setAccessibleName(sentence)
        button.setToolTip(sentence)
        button.setEnabled(is_open)
        self._names[place].setText(self._short(row, now_at) or state)

    def _short(self, row: StepRow, now_at: datetime) -> str:
        """Return who and the day: the narrow pane has no room for more, the rest is in the tooltip."""
        if row.at is None:
            return ""
        day = self._words.day_time(row.at, self._zone, now_at).partition(" ")[0]
        return f"{row.by_name} {day}".strip()
