# SPDX-License-Identifier: Apache-2.0
"""How dates, times, numbers, money and lists of words are written in the language in force. Knows no row.

The one place for it in the window; papers have their own (reports), and a field that is typed into shows what
can be typed back: 2026-11-21. Times are given as the wall clock of the store. A person's name is shown as it
was registered in every language: it is on his identity card.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.core.money import format_fen

_DAY = {QLocale.Language.English: "d MMM yyyy", QLocale.Language.Korean: "yyyy. M. d."}
_DAY_AND_WEEKDAY = {QLocale.Language.English: "dddd, d MMMM", QLocale.Language.Korean: "M월 d일 dddd"}
_DAY_OF_YEAR = {QLocale.Language.English: "d MMM", QLocale.Language.Korean: "M. d."}


def day(on: date) -> str:
    """Return a day: 2026-11-21, 21 Nov 2026, 2026. 11. 21."""
    return _written(on, _DAY.get(_locale().language(), "yyyy-MM-dd"))


def day_of_year(on: date) -> str:
    """Return a day without its year: 11-21, 21 Nov, 11. 21."""
    return _written(on, _DAY_OF_YEAR.get(_locale().language(), "MM-dd"))


def day_and_weekday(on: date) -> str:
    """Return a day of this year in full: 11月21日 星期六, Saturday, 21 November, 11월 21일 토요일."""
    return _written(on, _DAY_AND_WEEKDAY.get(_locale().language(), "M月d日 dddd"))


def clock(at_wall: datetime) -> str:
    """Return the time of day: 14:05 in every language, as the desk's clock shows it."""
    return f"{at_wall:%H:%M}"


def moment(at_wall: datetime) -> str:
    """Return day and time of day: 2026-11-21 14:05."""
    return f"{day(at_wall)} {clock(at_wall)}"


def moment_of_year(at_wall: datetime) -> str:
    """Return day without year and time of day: 11-21 14:05."""
    return f"{day_of_year(at_wall)} {clock(at_wall)}"


def moment_near(at_wall: datetime, today: date) -> str:
    """Return 今天 15:20, 昨天 16:40, 明天 09:00, 10-17 15:20, or with its year 2025-10-17 15:20."""
    near = {
        0: QCoreApplication.translate("Formats", "今天 {time}"),
        -1: QCoreApplication.translate("Formats", "昨天 {time}"),
        1: QCoreApplication.translate("Formats", "明天 {time}"),
    }
    words = near.get((at_wall.date() - today).days)
    if words is not None:
        return words.format(time=clock(at_wall))
    return moment_of_year(at_wall) if at_wall.year == today.year else moment(at_wall)


def number(count: int) -> str:
    """Return a whole number in groups of three."""
    return f"{count:,}"


def money(amount_fen: int) -> str:
    """Return an amount of fen as ¥1,280.50."""
    return f"¥{format_fen(amount_fen)}"


def listed(words: Iterable[str]) -> str:
    """Return words of one rank in a row: 甲、乙; A, B."""
    return QCoreApplication.translate("Formats", "、").join(words)


def pair(name: str, value: str) -> str:
    """Return what a value is called, and the value: 电话：138…; Phone: 138…."""
    return QCoreApplication.translate("Formats", "{name}：{value}").format(name=name, value=value)


def pairs(name: str, value: str) -> str:
    """Return ``pair``, or the one of the two that is there."""
    return pair(name, value) if name and value else name or value


def aside(words: str, more: str) -> str:
    """Return words with more in brackets: 员工（3）; Staff (3)."""
    return QCoreApplication.translate("Formats", "{words}（{more}）").format(words=words, more=more)


def clauses(words: Iterable[str]) -> str:
    """Return parts of one sentence in a row: 甲，乙; A, B."""
    return QCoreApplication.translate("Formats", "，").join(words)


def remarks(words: Iterable[str]) -> str:
    """Return parts in a row that hold commas themselves: 甲；乙; A; B."""
    return QCoreApplication.translate("Formats", "；").join(words)


def sentences(texts: Iterable[str]) -> str:
    """Return whole sentences in a row; Chinese ones stand close, others apart."""
    gap = "" if _locale().language() == QLocale.Language.Chinese else " "
    return gap.join(text for text in texts if text)


def _written(on: date, shape: str) -> str:
    return _locale().toString(QDate(on.year, on.month, on.day), shape)


def _locale() -> QLocale:
    """Return the locale of the language in force; of any other that a machine may have, the Chinese one."""
    found = QLocale()
    return found if found.language() in _DAY else QLocale(QLocale.Language.Chinese, QLocale.Country.China)
