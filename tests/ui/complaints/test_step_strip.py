# SPDX-License-Identifier: Apache-2.0
"""The six steps keep inside a narrow pane, whatever the language calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea

from app.complaints.six_steps import CaseStep, StepRow, StepState
from ui.complaints.case_words import CaseWords
from ui.complaints.step_strip import StepStrip
from ui.complaints.words import ComplaintWords

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from app.bootstrap import Desk
    from tests.support.desk import FrozenClock
    from ui.theme.theme import Theme


def test_names_too_long_for_one_row_stand_in_two(
    desk: Desk, clock: FrozenClock, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del theme
    monkeypatch.setattr(CaseWords, "step", lambda _self, step: f"Execution of {step}")
    pane = QScrollArea()
    pane.setWidgetResizable(True)
    strip = StepStrip(ComplaintWords(pane), desk.identity.zone)
    pane.setWidget(strip)
    qtbot.addWidget(pane)
    strip.show_steps([StepRow(step, StepState.OPEN) for step in CaseStep], clock.at, is_open=True)
    pane.resize(strip.minimumSizeHint().width() + 20, 200)
    pane.show()
    buttons = strip._buttons
    assert strip.width() <= pane.viewport().width()
    assert [button.y() == buttons[0].y() for button in buttons] == [True] * 3 + [False] * 3
    assert all(button.width() >= button.minimumSizeHint().width() for button in buttons)
    pane.resize(2 * strip.minimumSizeHint().width() + 80, 200)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == 1)
