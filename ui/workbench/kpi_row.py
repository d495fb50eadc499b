# SPDX-License-Identifier: Apache-2.0
"""The five figures on top of the workbench, each the door to its view. Must not read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.complaints.figures import Board
from app.complaints.rows import ComplaintPage, View
from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.cards import KpiCard
from ui.widgets.sla import duration_text

_LEAST_WIDTH = 168


class KpiRow(QWidget):
    """Figures in one row, in two or three where the width is small; `chosen(view key)`."""

    chosen = Signal(str)

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._board: Board | None = None
        self._new: ComplaintPage | None = None
        self._columns = 0
        self.overdue = self._card(self.tr("已超时"), "flame", "bad", View.OVERDUE)
        self.due_today = self._card(self.tr("今日到期"), "calendar-due", "warn", View.DUE_TODAY)
        self.mine = self._card(self.tr("我的未结"), "clipboard-list", "accent", View.MINE)
        self.new = self._card(self.tr("待受理"), "bell", "accent", View.NEW)
        self.rate = self._card(self.tr("三日完结率"), "circle-check", "ok", View.ALL)
        self._cards = (self.overdue, self.due_today, self.mine, self.new, self.rate)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._place)
        self._place()

    def _card(self, title: str, icon: str, ink: str, view: View) -> KpiCard:
        card = KpiCard(title, icon, ink=ink)
        card.clicked.connect(lambda: self.chosen.emit(view.value))
        return card

    def show_board(self, board: Board) -> None:
        """Show the figures of complaints."""
        self._board = board
        self.show_time()

    def show_new(self, page: ComplaintPage) -> None:
        """Show how many complaints nobody has accepted; the first row is the oldest."""
        self._new = page
        self.show_time()

    def set_gap(self, pixels: int) -> None:
        """Set the room between cards."""
        self._grid.setSpacing(pixels)

    def show_time(self) -> None:
        """Show every figure with its time left or passed as of now."""
        now_at = self._clock()
        if self._board is not None:
            self._show_deadlines(self._board, now_at)
            self._show_mine(self._board)
            self._show_rate(self._board)
        if self._new is not None:
            oldest = min((row.received_at for row in self._new.rows), default=None)
            self.new.show_value(
                str(self._new.total),
                self.tr("没有待受理的投诉")
                if oldest is None
                else self.tr("最久等了 {time}").format(time=_passed(now_at, oldest)),
            )

    def _show_deadlines(self, board: Board, now_at: datetime) -> None:
        if board.overdue and board.oldest_deadline_at is not None:
            words = self.tr("最久 {time}").format(time=_passed(now_at, board.oldest_deadline_at))
            self.overdue.show_value(
                str(board.overdue), words, tone=Tone.BAD, points=_curve(board.overdue_trend)
            )
        else:
            self.overdue.show_value("0", self.tr("没有超时工单"), points=_curve(board.overdue_trend))
        if board.due_today and board.next_deadline_at is not None:
            words = self.tr("最近 {time}后").format(time=_left(now_at, board.next_deadline_at))
            self.due_today.show_value(
                str(board.due_today), words, tone=Tone.WARN, points=_curve(board.due_trend)
            )
        else:
            self.due_today.show_value("0", self.tr("今天没有到期的"), points=_curve(board.due_trend))

    def _show_mine(self, board: Board) -> None:
        change = board.mine - board.mine_trend[-2]
        if change:
            words = self.tr("比昨天 {change}").format(change=f"{'+' if change > 0 else '−'}{abs(change)}")
        else:
            words = self.tr("与昨天持平") if board.mine else self.tr("手上没有未结的")
        self.mine.show_value(str(board.mine), words, points=_curve(board.mine_trend))

    def _show_rate(self, board: Board) -> None:
        words = self.tr("本月 · 目标 {target}%").format(target=board.month_target)
        if board.month_percent is None:
            words = self.tr("本月还没有到期的")
        percent = "–" if board.month_percent is None else f"{board.month_percent:.1f}%"
        self.rate.show_value(percent, words, points=_curve(board.percent_trend))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row where the cards would become too narrow."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        least = self._theme.px(_LEAST_WIDTH) + self._grid.spacing()
        fitting = self.width() // least
        columns = 5 if fitting >= 5 else 3 if fitting >= 3 else 2
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _left(now_at: datetime, deadline_at: datetime) -> str:
    # Rounded up as the chips of the list are, what has passed is rounded down.
    return duration_text(max(1, int(-(-(deadline_at - now_at).total_seconds() // 60))))


def _passed(now_at: datetime, since_at: datetime) -> str:
    return duration_text(max(1, int((now_at - since_at).total_seconds() // 60)))


def _curve(points: Sequence[float]) -> Sequence[float]:
    """Return the points unless all are the same: a flat line says nothing."""
    return points if len(set(points)) > 1 else ()
