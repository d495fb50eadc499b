# SPDX-License-Identifier: Apache-2.0
"""Dates, times, numbers and lists as each language writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from ui.shell.languages import Languages
from ui.widgets import formats

pytestmark = pytest.mark.covers("E8")
AT = datetime(2026, 11, 2, 9, 5)  # noqa: DTZ001 -- the wall clock of the store


@pytest.fixture
def speak(qtbot: QtBot) -> Iterator[Callable[[str], object]]:
    """Give a change of language; Chinese comes back."""
    del qtbot
    application = QCoreApplication.instance()
    assert application is not None
    languages = Languages.of(application)
    yield languages.use
    languages.use("zh_CN")


WRITTEN = {
    "zh_CN": ("2026-11-02", "11-02 09:05", "11月2日 星期一", "昨天 09:05", "甲、乙", "甲：乙",
              "甲（乙）", "好。行。"),
    "en": ("2 Nov 2026", "2 Nov 09:05", "Monday, 2 November", "yesterday 09:05", "甲, 乙",
           "甲: 乙", "甲 (乙)", "好。 行。"),
    "ko": ("2026. 11. 2.", "11. 2. 09:05", "11월 2일 월요일", "어제 09:05", "甲, 乙",
           "甲: 乙", "甲 (乙)", "好。 行。"),
}  # fmt: skip


@pytest.mark.parametrize("code", WRITTEN)
def test_each_language_writes_in_its_own_way(speak: Callable[[str], object], code: str) -> None:
    day, short, full, near, listed, pair, aside, sentences = WRITTEN[code]
    speak(code)
    assert formats.day(AT) == day
    assert formats.moment(AT) == f"{day} 09:05"
    assert formats.moment_of_year(AT) == short
    assert formats.day_and_weekday(AT) == full
    assert formats.moment_near(AT, date(2026, 11, 3)).lower() == near
    assert formats.moment_near(AT, date(2026, 12, 30)) == short
    assert formats.moment_near(AT, date(2027, 1, 30)) == f"{day} 09:05"
    assert formats.listed(("甲", "乙")) == listed
    assert formats.pair("甲", "乙") == pair
    assert formats.pairs("电话", "") == "电话"
    assert formats.aside("甲", "乙") == aside
    assert formats.sentences(("好。", "", "行。")) == sentences
    assert formats.number(1_234_567) == "1,234,567"
    assert formats.money(128_050) == "¥1,280.50"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_a_chinese_day_is_written_as_it_is_typed(on: date) -> None:
    assert QLocale().language() == QLocale.Language.Chinese
    assert formats.day(on) == on.isoformat()
