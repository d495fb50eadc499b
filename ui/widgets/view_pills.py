# SPDX-License-Identifier: Apache-2.0
"""Saved views as pills with live counts. Must not know what a view filters or where it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton

_GAP = 2


@dataclass(frozen=True, slots=True)
class ViewPill:
    """One saved view; count None while it is being counted; own views can be renamed and deleted."""

    key: str
    title: str
    count: int | None = None
    own: bool = False


class ViewPills(QWidget):
    """A row of views, one current; those that do not fit go into a menu."""

    chosen = Signal(str)
    save_requested = Signal()
    update_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._views: list[ViewPill] = []
        self._pills: dict[str, QPushButton] = {}
        self._current = ""
        self._modified = False
        self._more = IconButton("dots", self.tr("更多视图"), parent=self)
        self._more.setMenu(QMenu(self._more))
        self._save = Button(self.tr("存为视图"), kind="ghost", icon="bookmark", parent=self)
        self._save.clicked.connect(self.save_requested)
        self._update = Button(self.tr("更新视图"), kind="ghost", icon="device-floppy", parent=self)
        self._update.clicked.connect(lambda: self.update_requested.emit(self._current))
        self._update.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("视图"))
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_views(self, views: Sequence[ViewPill]) -> None:
        """Show these views; the current one stays current if it is still there."""
        for pill in self._pills.values():
            pill.hide()
            pill.deleteLater()
        self._views, self._pills = list(views), {}
        for view in views:
            pill = QPushButton(self)
            pill.setProperty("role", "view")
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pill.setCursor(Qt.CursorShape.PointingHandCursor)
            pill.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            pill.clicked.connect(lambda _on=False, key=view.key: self._on_clicked(key))
            pill.customContextMenuRequested.connect(lambda spot, key=view.key: self._on_menu(key, spot))
            self._pills[view.key] = pill
        self._show()

    def set_current(self, key: str, *, modified: bool = False) -> None:
        """Mark the view in use; modified offers to save what was changed in it."""
        self._current, self._modified = key, modified
        self._show()

    def set_count(self, key: str, count: int | None) -> None:
        """Show how many rows a view has now; a key that is not there is ignored."""
        for number, view in enumerate(self._views):
            if view.key == key and view.count != count:
                self._views[number] = ViewPill(view.key, view.title, count, view.own)
                self._show()

    def current(self) -> str:
        """Return the key of the current view."""
        return self._current

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many pills as fit."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Return one row's height and the width of everything."""
        width = sum(pill.sizeHint().width() + _GAP for pill in self._pills.values())
        return QSize(width + self._save.sizeHint().width(), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the menu still stands."""
        return QSize(self._theme.px(160), self._theme.px(34))

    def _show(self) -> None:
        for view in self._views:
            count = "" if view.count is None else f" {view.count}"
            changed = " " + self.tr("已改") if self._modified and view.key == self._current else ""
            pill = self._pills[view.key]
            text = f"{view.title}{count}{changed}"
            pill.setText(text.replace("&", "&&"))
            pill.setAccessibleName(text)
            pill.setChecked(view.key == self._current)
        own = any(view.own and view.key == self._current for view in self._views)
        self._update.setVisible(self._modified and own)
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        tail = [button for button in (self._update, self._save) if not button.isHidden()]
        room = self.width() - sum(button.sizeHint().width() + _GAP for button in tail)
        widths = {key: _size(pill).width() + _GAP for key, pill in self._pills.items()}
        shown = set(widths)
        if sum(widths.values()) > room:
            room -= self._more.sizeHint().width() + _GAP
            shown = {self._current} & shown
            used = sum(widths[key] for key in shown)
            for key, width in widths.items():
                if key not in shown and used + width <= room:
                    used += width
                    shown.add(key)
                elif key not in shown:
                    break
        left, height = 0, self.height()
        for key, pill in self._pills.items():
            pill.setVisible(key in shown)
            if key in shown:
                left = self._put(pill, left, height)
        self._fill_menu([view for view in self._views if view.key not in shown])
        self._more.setVisible(len(shown) < len(self._pills))
        for button in ([self._more] if len(shown) < len(self._pills) else []) + tail:
            left = self._put(button, left, height)

    def _put(self, widget: QWidget, left: int, height: int) -> int:
        size = _size(widget)
        widget.setGeometry(left, (height - size.height()) // 2, size.width(), size.height())
        return left + size.width() + _GAP

    def _fill_menu(self, views: Sequence[ViewPill]) -> None:
        menu = self._more.menu()
        menu.clear()
        for view in views:
            text = view.title if view.count is None else f"{view.title} {view.count}"
            menu.addAction(text.replace("&", "&&")).triggered.connect(
                lambda _on=False, key=view.key: self._on_clicked(key)
            )

    def _on_clicked(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)

    def _on_menu(self, key: str, spot: QPoint) -> None:
        self.menu_requested.emit(key, self._pills[key].mapToGlobal(spot))

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(34))
        self._arrange()


def _size(widget: QWidget) -> QSize:
    """Return what a widget needs; Qt measures the words of a pill in use as if they were not bold."""
    size = widget.sizeHint()
    if isinstance(widget, QPushButton) and widget.isChecked():
        bold = QFont(widget.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = widget.text().replace("&&", "&")
        metrics = QFontMetrics(bold), widget.fontMetrics()
        wide, plain = (one.horizontalAdvance(words) for one in metrics)
        size.setWidth(size.width() + max(0, wide - plain))
    return size
