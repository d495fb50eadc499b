# SPDX-License-Identifier: Apache-2.0
"""The date line of the workbench says what day it is: a holiday, a day worked for one, an unknown year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from app.core.permissions import Actor
from tests.support.desk import FrozenClock
from ui.workbench.page import WorkbenchPage


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (datetime(2026, 10, 1, 2, 0, tzinfo=UTC), "10月1日 星期四 · 国庆节"),
        (datetime(2026, 10, 10, 2, 0, tzinfo=UTC), "10月10日 星期六 · 国庆节调休，今天上班"),
        (datetime(2026, 11, 20, 2, 0, tzinfo=UTC), "11月20日 星期五"),
        (datetime(2026, 12, 31, 16, 30, tzinfo=UTC), "1月1日 星期五 · 2027 年的节假日还没有录入"),
    ],
)
def test_the_date_line_says_what_day_it_is(
    me: Actor, show_page: Callable[..., WorkbenchPage], clock: FrozenClock, at: datetime, line: str
) -> None:
    clock.at = at
    assert show_page(me).date_line.text() == line


def test_midnight_begins_a_holiday(
    me: Actor, show_page: Callable[..., WorkbenchPage], clock: FrozenClock
) -> None:
    clock.at = datetime(2026, 9, 30, 15, 59, tzinfo=UTC)
    page = show_page(me)
    assert page.date_line.text() == "9月30日 星期三"
    clock.move(minutes=1)
    page._on_minute()
    assert page.date_line.text() == "10月1日 星期四 · 国庆节"
