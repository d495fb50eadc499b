# SPDX-License-Identifier: Apache-2.0
"""The strip of what grows: hidden in quiet times, else each kind with the way to its cases."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from app.complaints.hot_spots import HotSpot
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.workbench.hot_spots import HotSpotStrip


@pytest.mark.covers("A26")
def test_each_kind_is_one_button(qtbot: QtBot, theme: Theme) -> None:
    strip = HotSpotStrip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    from_at = datetime(2026, 11, 14, tzinfo=UTC)
    loud = HotSpot("product", "product.noise.loud", ("噪音振动", "噪音大"), 9, 2.2, from_at)
    whole = HotSpot("delivery", "", (), 5, 0.3, from_at)
    strip.show_spots([loud, whole])
    assert not strip.isHidden()
    buttons = strip.findChildren(Button)
    assert [button.label() for button in buttons] == [
        "噪音大 9 件（平时一周 2 件）",
        "配送 5 件（平时一周不到 1 件）",
    ]
    assert buttons[0].toolTip() == "商品质量 / 噪音振动 / 噪音大"
    with qtbot.waitSignal(strip.chosen) as heard:
        buttons[1].click()
    assert heard.args == [whole]
    strip.show_spots([])
    assert strip.isHidden()
