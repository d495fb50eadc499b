# SPDX-License-Identifier: Apache-2.0
"""Dates and times as people type them, and fields for them. Must not know zones: it is the wall clock."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QWidget

from ui.theme.theme import Theme
from ui.widgets.layouts import vbox

# A machine set to no language at all reads C; staff read Chinese.
_FOREIGN = {QLocale.Language.C, QLocale.Language.AnyLanguage}
Today = Callable[[], date]
_WORDS = {"今天": 0, "昨天": -1, "前天": -2, "明天": 1, "后天": 2}
_DATE = re.compile(r"(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_TIME = re.compile(r"(\d{1,2})\s*[:：时点]\s*(\d{1,2})?\s*分?")


def read_date(text: str, today: date) -> date | None:
    """Return the date of 2026-11-21, 20261121, 11-21, 11月21日, 21 or 昨天; None if it is none."""
    text = text.strip()
    if text in _WORDS:
        return today + timedelta(days=_WORDS[text])
    try:
        if re.fullmatch(r"\d{8}", text):
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        if re.fullmatch(r"\d{1,2}", text):
            return today.replace(day=int(text))
        if found := _DATE.fullmatch(text):
            year, month, day = found.groups()
            return date(int(year) if year else today.year, int(month), int(day))
    except ValueError:
        return None
    return None


def read_datetime(text: str, today: date) -> datetime | None:
    """Return date and time of 11-20 14:05 or 昨天 14点; a time alone is today's; None if it is none."""
    text = text.strip()
    found = re.search(r"(?:^|\s)(\d{1,2}\s*[:：时点]\s*(?:\d{1,2})?\s*分?)$", text)
    if found is None:
        return None
    clock = _TIME.fullmatch(found.group(1))
    day = read_date(text[: found.start()], today) if text[: found.start()].strip() else today
    if clock is None or day is None:
        return None
    try:
        return datetime.combine(day, time(int(clock.group(1)), int(clock.group(2) or 0)))
    except ValueError:
        return None


class _Wall:
    """Says which day it is where no one else does: the store's of the desk that is open."""

    today: Today = staticmethod(date.today)


def follow(today: Today) -> None:
    """Take the day of short dates (昨天, 11-20) from the store from now on, not from the machine's zone."""
    _Wall.today = staticmethod(today)


def store_today() -> date:
    """Return the day that short dates are read by."""
    return _Wall.today()


class DateEdit(QLineEdit):
    """A line that takes a date (or date and time) as typed and writes it out on leaving; with a calendar."""

    edited = Signal()

    def __init__(
        self, *, with_time: bool = False, today: Today | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._with_time, self._today = with_time, today or store_today
        self._theme = Theme.of(self)
        self._calendar: QFrame | None = None
        self.setPlaceholderText("2026-11-21 14:05" if with_time else "2026-11-21")
        icon = self._theme.icon("calendar-due", "text2", 16)
        self._action = self.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        self._action.setToolTip(self.tr("选日期"))
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("选日期"))
        self._action.triggered.connect(self.open_calendar)
        self._theme.changed.connect(self._on_theme_changed)
        self.textChanged.connect(self.edited)
        self.editingFinished.connect(self.tidy)

    def value(self) -> date | datetime | None:
        """Return what is typed, None if it is empty or cannot be read."""
        if self._with_time:
            return read_datetime(self.text(), self._today())
        return read_date(self.text(), self._today())

    def set_value(self, value: date | datetime | None) -> None:
        """Show a date or, with time, a datetime."""
        if value is None:
            self.clear()
        elif isinstance(value, datetime):
            self.setText(f"{value:%Y-%m-%d %H:%M}" if self._with_time else f"{value:%Y-%m-%d}")
        else:
            self.setText(f"{value:%Y-%m-%d} 00:00" if self._with_time else f"{value:%Y-%m-%d}")

    def problem(self) -> str:
        """Return a sentence when the text is no date, else nothing."""
        if not self.text().strip() or self.value() is not None:
            return ""
        return self.tr("请写成 2026-11-21 14:05") if self._with_time else self.tr("请写成 2026-11-21")

    def tidy(self) -> None:
        """Write out a short date in full."""
        value = self.value()
        if value is not None:
            before = self.text()
            self.set_value(value)
            if self.text() != before:
                self.edited.emit()

    def open_calendar(self) -> None:
        """Show a month below the field."""
        # A popup is allowed here: nobody types Chinese into a calendar.
        panel = QFrame(self, Qt.WindowType.Popup)
        panel.setProperty("role", "suggest")
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        shown = self.value() or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(self._on_day)
        self._dress(calendar)
        panel.setLayout(vbox(calendar, margins=(6, 6, 6, 6)))
        panel.adjustSize()
        panel.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        panel.show()
        self._calendar = panel

    def _dress(self, calendar: QCalendarWidget) -> None:
        calendar.setLocale(
            QLocale(QLocale.Language.Chinese) if QLocale().language() in _FOREIGN else QLocale()
        )
        # Qt paints week-ends red, which here means overdue.
        plain = QTextCharFormat()
        plain.setForeground(self._theme.colour("text2"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        for name, icon in (
            ("qt_calendar_prevmonth", "chevron-left"),
            ("qt_calendar_nextmonth", "chevron-right"),
        ):
            button = calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(self._theme.icon(icon, "text2", 16))

    def _on_theme_changed(self) -> None:
        self._action.setIcon(self._theme.icon("calendar-due", "text2", 16))

    def _on_day(self, day: QDate) -> None:
        chosen = date(day.year(), day.month(), day.day())
        if self._with_time:
            kept = self.value()
            clock = kept.time() if isinstance(kept, datetime) else time(0, 0)
            self.set_value(datetime.combine(chosen, clock))
        else:
            self.set_value(chosen)
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self.setFocus()
