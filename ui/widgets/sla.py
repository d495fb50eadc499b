# SPDX-License-Identifier: Apache-2.0
"""Time left: the chip's words and tone, and the bar with day marks. Must not know whence a deadline comes."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLineF, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.chips import ChipLook

Clock = Callable[[], datetime]
_MINUTE_MS = 60_000
_HOT_SOLID, _HOT, _WARN = 60, 240, 1440
_DAY = timedelta(days=1)


class ClockState(StrEnum):
    """Whether the time is running."""

    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    DONE_LATE = "done_late"


def utc_now() -> datetime:
    """Return the current instant in UTC."""
    return datetime.now(UTC)


def duration_text(minutes: int) -> str:
    """Return a length of time as 1天6时, 3时12分 or 48分."""
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    if days:
        return QCoreApplication.translate("TimeLeft", "{days}天{hours}时").format(days=days, hours=hours)
    if hours:
        return QCoreApplication.translate("TimeLeft", "{hours}时{minutes}分").format(
            hours=hours, minutes=f"{rest:02d}"
        )
    return QCoreApplication.translate("TimeLeft", "{minutes}分").format(minutes=rest)


def time_left_chip(
    deadline_at: datetime | None,
    now: datetime,
    state: ClockState = ClockState.RUNNING,
    *,
    paused_at: datetime | None = None,
) -> ChipLook:
    """Return the chip for a deadline_at (UTC) seen at now (UTC): words, tone, icon, solid.

    ``paused_at``: since when the time stands still; what was left then is what is left.
    """
    if state is ClockState.PAUSED and deadline_at is not None and paused_at is not None:
        left = max(0, int(-(-(deadline_at - paused_at).total_seconds() // 60)))
        words = QCoreApplication.translate("TimeLeft", "暂停 剩{time}").format(time=duration_text(left))
        return ChipLook(words, Tone.MUTE, "clock-pause")
    standing = {
        ClockState.DONE: ChipLook(QCoreApplication.translate("TimeLeft", "按时完结"), Tone.OK, "check"),
        ClockState.DONE_LATE: ChipLook(
            QCoreApplication.translate("TimeLeft", "超时完结"), Tone.MUTE, "check"
        ),
        ClockState.PAUSED: ChipLook(
            QCoreApplication.translate("TimeLeft", "计时暂停"), Tone.MUTE, "clock-pause"
        ),
    }
    if state in standing:
        return standing[state]
    if deadline_at is None:
        return ChipLook(QCoreApplication.translate("TimeLeft", "无时限"), Tone.MUTE, "clock")
    seconds = (deadline_at - now).total_seconds()
    if seconds < 0:
        late = max(1, int(-seconds // 60))
        return ChipLook(
            QCoreApplication.translate("TimeLeft", "超 {time}").format(time=duration_text(late)),
            Tone.BAD,
            "flame",
            solid=True,
        )
    return _left_chip(seconds)


def _left_chip(seconds: float) -> ChipLook:
    """Return the chip of time that is left: the less, the warmer."""
    # Rounded up, so that nobody reads "0 minutes" while there is still time.
    minutes = int(-(-seconds // 60))
    text = QCoreApplication.translate("TimeLeft", "剩 {time}").format(time=duration_text(minutes))
    if minutes <= _HOT_SOLID:
        return ChipLook(text, Tone.WARN, "clock", solid=True)
    if minutes <= _HOT:
        return ChipLook(text, Tone.HOT, "clock")
    return ChipLook(text, Tone.WARN if minutes <= _WARN else Tone.MUTE, "clock")


class MinuteTick(QObject):
    """Says `ticked` at the start of every minute, while its owner lives."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        """Start ticking."""
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_timeout)
        self._start()

    def _start(self) -> None:
        now = utc_now()
        past = now.second * 1000 + now.microsecond // 1000
        self._timer.start(_MINUTE_MS - past + 20)

    def _on_timeout(self) -> None:
        self._start()
        self.ticked.emit()


class TimeLeftBar(QWidget):
    """A thin bar of the time used, with a mark at every whole day; repaints once a minute."""

    def __init__(self, clock: Clock = utc_now, parent: QWidget | None = None) -> None:
        """Make an empty bar; clock gives the current instant in UTC."""
        super().__init__(parent)
        self._clock = clock
        self._from_at: datetime | None = None
        self._deadline_at: datetime | None = None
        self._state = ClockState.RUNNING
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._on_theme_changed)
        self._tick = MinuteTick(self)
        self._tick.ticked.connect(self.update)
        self._on_theme_changed()

    def set_span(
        self, from_at: datetime | None, deadline_at: datetime | None, state: ClockState = ClockState.RUNNING
    ) -> None:
        """Show the time from from_at to deadline_at, both UTC."""
        self._from_at, self._deadline_at, self._state = from_at, deadline_at, state
        look = time_left_chip(deadline_at, self._clock(), state)
        self.setAccessibleName(look.text)
        self.setToolTip(look.text)
        self.update()

    def fraction_used(self) -> float:
        """Return the share of the time that is used, 0 to 1."""
        if self._state in {ClockState.DONE, ClockState.DONE_LATE}:
            return 1.0
        if self._from_at is None or self._deadline_at is None or self._deadline_at <= self._from_at:
            return 0.0
        share = (self._clock() - self._from_at) / (self._deadline_at - self._from_at)
        return min(1.0, max(0.0, share))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and its marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(self._theme.colour("mute_bg"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        used = self.fraction_used()
        if used > 0:
            painter.setBrush(self._theme.colour(self._fill_token()))
            painter.drawRoundedRect(
                QRectF(0, 0, max(self.height(), self.width() * used), self.height()), radius, radius
            )
        painter.setPen(QPen(self._theme.colour("surface"), 1.5))
        for share in self._day_marks():
            x = self.width() * share
            painter.drawLine(QLineF(x, 0, x, self.height()))

    def _fill_token(self) -> str:
        look = time_left_chip(self._deadline_at, self._clock(), self._state)
        if look.solid:
            return "bad_fill" if look.tone is Tone.BAD else "hot_fill"
        if look.tone in {Tone.HOT, Tone.WARN}:
            return "hot_fill"
        return {ClockState.PAUSED: "text3", ClockState.DONE: "ok"}.get(self._state, "accent")

    def _day_marks(self) -> list[float]:
        if self._from_at is None or self._deadline_at is None or self._deadline_at <= self._from_at:
            return []
        span = self._deadline_at - self._from_at
        days = min(31, int((span - timedelta(seconds=1)) / _DAY))
        return [day * _DAY / span for day in range(1, days + 1)]

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(6))
        self.update()
