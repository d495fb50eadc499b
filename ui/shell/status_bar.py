# SPDX-License-Identifier: Apache-2.0
"""The status bar: where the data is, scanner, printer, keys, version. Must not know what a click opens."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.labels import restyle
from ui.widgets.layouts import hbox

HEIGHT = 28


class StatusItem(QPushButton):
    """One clickable word of the status bar with its icon."""

    def __init__(self, icon: str, text: str, *, ink: str = "text3") -> None:
        super().__init__()
        self._icon, self._ink = icon, ink
        self._theme = Theme.of(self)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_words(text)
        self._theme.changed.connect(self._show_icon)
        self._show_icon()

    def set_look(self, icon: str, ink: str, tone: str | None = None) -> None:
        """Show another icon, and the whole in the tone of a state (warn, bad) or plain."""
        self._icon, self._ink = icon, ink
        restyle(self, tone=tone)
        self._show_icon()

    def set_words(self, text: str, tip: str = "") -> None:
        """Show words; the tip says more."""
        self.setText(" " + text if self._icon else text)
        self.setToolTip(tip)
        self.setAccessibleName(text)

    def _show_icon(self) -> None:
        if self._icon:
            self.setIconSize(self._theme.icon_size(15))
            self.setIcon(self._theme.icon(self._icon, self._ink, 15))


class StatusBar(QFrame):
    """Left: where the data is. Right: scanner, printer, keys, version."""

    storage_clicked = Signal()
    conflicts_clicked = Signal()
    rejected_clicked = Signal()
    scanner_clicked = Signal()
    printer_clicked = Signal()
    keys_clicked = Signal()
    version_clicked = Signal()

    def __init__(self, version: str) -> None:
        super().__init__()
        self.setObjectName("Status")
        self.setAccessibleName(self.tr("状态栏"))
        self._theme = Theme.of(self)
        self.storage = StatusItem("device-floppy", self.tr("本机单机 · 数据存在本机"), ink="ok")
        self.conflicts = StatusItem("git-merge", "", ink="bad")
        self.rejected = StatusItem("arrow-back-up", "", ink="bad")
        for item in (self.conflicts, self.rejected):
            item.set_look("git-merge" if item is self.conflicts else "arrow-back-up", "bad", "bad")
            item.hide()
        self._is_alone = True
        self.busy = StatusItem("refresh", self.tr("正在处理…"))
        self.busy.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.busy.hide()
        self.scanner = StatusItem("scan", self.tr("扫码枪"))
        self.printer = StatusItem("printer", self.tr("打印机"))
        self.keys = StatusItem("keyboard", self.tr("F1 快捷键"))
        self.version = StatusItem("", f"v{version}")
        for item, signal in (
            (self.storage, self.storage_clicked),
            (self.conflicts, self.conflicts_clicked),
            (self.rejected, self.rejected_clicked),
            (self.scanner, self.scanner_clicked),
            (self.printer, self.printer_clicked),
            (self.keys, self.keys_clicked),
            (self.version, self.version_clicked),
        ):
            item.clicked.connect(signal)
        self.setLayout(
            hbox(self.storage, self.conflicts, self.rejected, self.busy, None, self.scanner, self.printer,
                 self.keys, self.version, spacing=4, margins=(10, 0, 10, 0))
        )  # fmt: skip
        self._theme.changed.connect(self._fit)
        self._fit()

    def show_saved(self, at_wall: datetime) -> None:
        """Say when this desk last stored something; ``at_wall`` is the store's wall clock.

        An enrolled desk says how it stands to head office instead.
        """
        if not self._is_alone:
            return
        self.storage.set_words(
            self.tr("本机单机 · 数据已存本机 {time}").format(time=at_wall.strftime("%H:%M")),
            self.tr("这台电脑还没有连接总部服务器，所有数据都加密保存在本机。"),
        )

    def show_link(self, icon: str, ink: str, text: str, tip: str, tone: str | None) -> None:
        """Say how an enrolled desk stands to head office."""
        self._is_alone = False
        self.storage.set_look(icon, ink, tone)
        self.storage.set_words(text, tip)

    def show_to_decide(self, conflicts: int, rejected: int) -> None:
        """Say in red what waits for a person's decision."""
        self.conflicts.set_words(
            self.tr("{count} 条冲突待确认").format(count=conflicts), self.tr("同一处两边都改过，点击选一个。")
        )
        self.conflicts.setVisible(conflicts > 0)
        self.rejected.set_words(
            self.tr("{count} 条被退回").format(count=rejected), self.tr("总部没有收下，点击改正后重新发送。")
        )
        self.rejected.setVisible(rejected > 0)

    def show_scan(self, at_wall: datetime) -> None:
        """Say when the scanner was last read."""
        self.scanner.set_words(self.tr("扫码枪 · {time} 已读").format(time=at_wall.strftime("%H:%M")))

    def show_printer(self, name: str) -> None:
        """Show the printer in use; an empty name means that there is none."""
        self.printer.set_words(
            name or self.tr("没有打印机"), "" if name else self.tr("可以预览和另存 PDF；点击选择打印机。")
        )

    def show_busy(self, running: int) -> None:
        """Say that work is going on behind the window."""
        self.busy.setVisible(running > 0)

    def show_clocks(self, done: int, total: int) -> None:
        """Say how many cases of how many have their limits computed again; zero of zero: none is to be."""
        words = self.tr("正在重算时限 {done} / {total}").format(
            done=formats.number(done), total=formats.number(total)
        )
        self.busy.set_words(words if total else self.tr("正在处理…"))

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
