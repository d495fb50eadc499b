# SPDX-License-Identifier: Apache-2.0
"""Time left: words and tone at each threshold, the bar, buttons' busy state and reasons."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip, ChipLook, chip_width
from ui.widgets.sla import ClockState, TimeLeftBar, time_left_chip

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "text", "tone", "solid"),
    [
        (30 * 3600, "剩 1天6时", Tone.MUTE, False),
        (24 * 3600 + 1, "剩 1天0时", Tone.MUTE, False),
        (24 * 3600, "剩 1天0时", Tone.WARN, False),
        (5 * 3600, "剩 5时00分", Tone.WARN, False),
        (4 * 3600, "剩 4时00分", Tone.HOT, False),
        (61 * 60, "剩 1时01分", Tone.HOT, False),
        (60 * 60, "剩 1时00分", Tone.WARN, True),
        (48 * 60, "剩 48分", Tone.WARN, True),
        (30, "剩 1分", Tone.WARN, True),
        (0, "剩 0分", Tone.WARN, True),
        (-1, "超 1分", Tone.BAD, True),
        (-192 * 60, "超 3时12分", Tone.BAD, True),
        (-50 * 3600, "超 2天2时", Tone.BAD, True),
    ],
)
def test_chip_by_time_left(seconds: int, text: str, tone: Tone, solid: bool) -> None:
    look = time_left_chip(NOW + timedelta(seconds=seconds), NOW)
    assert (look.text, look.tone, look.solid) == (text, tone, solid)
    assert look.icon == ("flame" if seconds < 0 else "clock")


@pytest.mark.parametrize(
    ("state", "text", "tone", "icon"),
    [
        (ClockState.PAUSED, "计时暂停", Tone.MUTE, "clock-pause"),
        (ClockState.DONE, "按时完结", Tone.OK, "check"),
        (ClockState.DONE_LATE, "超时完结", Tone.MUTE, "check"),
    ],
)
def test_chip_while_the_clock_stands(state: ClockState, text: str, tone: Tone, icon: str) -> None:
    assert time_left_chip(NOW - timedelta(days=9), NOW, state) == ChipLook(text, tone, icon)
    assert time_left_chip(None, NOW).text == "无时限"


def test_bar_shows_the_share_used_and_day_marks(theme: Theme, qtbot: QtBot) -> None:
    bar = TimeLeftBar(clock=lambda: NOW)
    qtbot.addWidget(bar)
    bar.resize(300, 6)
    bar.set_span(NOW - timedelta(hours=36), NOW + timedelta(hours=36))
    assert bar.fraction_used() == 0.5
    assert bar.accessibleName() == "剩 1天12时"
    image = bar.grab().toImage()
    middle = image.height() // 2
    ratio = image.devicePixelRatio()
    assert image.pixelColor(int(75 * ratio), middle) == theme.colour("accent")
    assert image.pixelColor(int(250 * ratio), middle) == theme.colour("mute_bg")
    mark = image.pixelColor(int(200 * ratio), middle)
    assert mark.lightness() > theme.colour("mute_bg").lightness()
    bar.set_span(NOW - timedelta(hours=73), NOW - timedelta(hours=1))
    assert bar.fraction_used() == 1.0
    assert bar.grab().toImage().pixelColor(int(150 * ratio), middle) == theme.colour("bad_fill")
    bar.set_span(None, None)
    assert bar.fraction_used() == 0.0


def test_chip_is_as_wide_as_its_words(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("三包期内", Tone.OK, "shield-check")
    qtbot.addWidget(chip)
    assert chip.width() == chip_width(theme, chip.look())
    assert chip.accessibleName() == "三包期内"
    narrow = chip.width()
    chip.set_look(ChipLook("三包期内，还剩一百天", Tone.OK))
    assert chip.width() > narrow
    assert chip.accessibleName() == "三包期内，还剩一百天"


def test_busy_button_keeps_its_width_and_refuses(theme: Theme, qtbot: QtBot) -> None:
    button = Button("提交", kind="primary", key="Ctrl+Enter")
    qtbot.addWidget(button)
    button.show()
    width = button.width()
    button.set_busy(True)
    assert button.width() == width
    assert not button.isEnabled()
    assert button.is_busy()
    button.set_busy(False)
    assert button.isEnabled()
    assert button.text() == "提交  Ctrl+Enter"


def test_button_says_its_name_key_and_reason(theme: Theme, qtbot: QtBot) -> None:
    button = Button("存 & 印", icon="printer", key="F2", tip="保存并打印")
    qtbot.addWidget(button)
    assert button.accessibleName() == "存 & 印"
    button.bind_key()
    button.set_label("打印")
    assert button.shortcut().toString() == "F2"
    button.disable("没有打印机")
    assert button.toolTip() == "没有打印机"
    button.enable()
    assert (button.isEnabled(), button.toolTip()) == (True, "保存并打印")
    icon = IconButton("copy", "复制工单号", key="Ctrl+C")
    qtbot.addWidget(icon)
    assert icon.accessibleName() == "复制工单号"
    assert "Ctrl+C" in icon.toolTip()
