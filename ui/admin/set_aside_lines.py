# SPDX-License-Identifier: Apache-2.0
"""What restores of this machine put aside: a line each, with age, size and 删除. Removes nothing itself."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.local_restore import SetAside
from ui.admin.backup_list import megabytes
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, hbox, vbox

_SHOWN = 3
"""The oldest: they are the ones to go, and then the next come up."""


class SetAsideLines(QWidget):
    """Hidden while nothing lies aside."""

    removal_wanted = Signal(object)
    """The person would remove this one."""

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self.head = Label("", "second", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.buttons: tuple[Button, ...] = ()
        self.setLayout(vbox(self.head, self._lines, spacing=6, margins=(14, 10, 14, 10)))
        self.hide()

    def show_stores(self, stores: tuple[SetAside, ...], now_at: datetime, *, why_not: str = "") -> None:
        """Show what lies aside; ``why_not`` says why the person may remove none of it."""
        self.head.setText(
            self.tr("恢复前的旧数据：{count} 份，共 {size}。核对过恢复后的数据，就可以删除。").format(
                count=len(stores), size=megabytes(sum(one.size_bytes for one in stores))
            )
        )
        clear_layout(self._lines)
        buttons = []
        for store in stores[:_SHOWN]:
            words = self.words(store, now_at)
            button = Button(self.tr("删除…"), kind="ghost", icon="trash")
            button.setAccessibleName(self.tr("删除 {store}").format(store=words))
            button.clicked.connect(lambda _checked=False, store=store: self.removal_wanted.emit(store))
            if why_not:
                button.disable(why_not)
            buttons.append(button)
            self._lines.addLayout(hbox((Label(words), 1), button))
        self.buttons = tuple(buttons)
        self.setVisible(bool(stores))

    def words(self, store: SetAside, now_at: datetime) -> str:
        """Return when it was put aside, how long ago that is, and its size."""
        if store.set_at is None:
            return self.tr("{name} · {size}").format(name=store.path.name, size=megabytes(store.size_bytes))
        days = (now_at.astimezone(UTC) - store.set_at).days
        age = self.tr("{count} 天前").format(count=f"{days:,}") if days > 0 else self.tr("不到一天")
        return self.tr("{moment} 换下 · {age} · {size}").format(
            moment=store.set_at.astimezone(self._zone).strftime("%Y-%m-%d %H:%M"),
            age=age,
            size=megabytes(store.size_bytes),
        )
