# SPDX-License-Identifier: Apache-2.0
"""The strip of document tabs. Must not know what a page shows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QTabBar, QWidget

from ui.client import Page
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.layouts import hbox

HEIGHT = 38


class _Bar(QTabBar):
    """The bar itself; a middle click closes."""

    middle_clicked = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say which tab was clicked with the middle button."""
        if event.button() == Qt.MouseButton.MiddleButton:
            place = self.tabAt(event.position().toPoint())
            if place >= 0:
                self.middle_clicked.emit(place)
            return
        super().mouseReleaseEvent(event)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Let long titles shrink before the strip scrolls."""
        return QSize(Theme.of(self).px(150), super().minimumTabSizeHint(index).height())


class CloseButton(QAbstractButton):
    """The small cross of a tab; smaller than an icon button, so that the strip stays low."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = Theme.of(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._theme.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size of the hover square."""
        return self._theme.icon_size(20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cross, on a tint while the mouse is over it."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("press"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        margin = (self.width() - theme.px(14)) / 2
        painter.drawPixmap(QPointF(margin, margin), theme.pixmap("x", "text3", 14))

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())


class TabStrip(QFrame):
    """Open pages as tabs: the first is pinned, the others close, move, and show unsaved text as 草稿."""

    chosen = Signal(object)
    close_wanted = Signal(object)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TabStrip")
        self._theme = Theme.of(self)
        self._pages: list[Page] = []
        self._icons: dict[Page, str] = {}
        self._pinned: set[Page] = set()
        self._drafts: set[Page] = set()
        self.bar = _Bar()
        self.bar.setAccessibleName(self.tr("已打开的页面"))
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setMovable(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setUsesScrollButtons(True)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.currentChanged.connect(self._on_current_changed)
        self.bar.tabMoved.connect(self._on_moved)
        self.bar.middle_clicked.connect(self._on_middle_clicked)
        self.new_button = IconButton("plus", self.tr("打开…"), key="Ctrl+K")
        self.new_button.clicked.connect(self.new_wanted)
        self.setLayout(hbox((self.bar, 1), self.new_button, margins=(10, 2, 12, 0)))
        self._theme.changed.connect(self._fit)
        self._fit()

    def pages(self) -> tuple[Page, ...]:
        """Return the pages in the order shown."""
        return tuple(self._pages)

    def current(self) -> Page | None:
        """Return the page whose tab is current."""
        place = self.bar.currentIndex()
        return self._pages[place] if 0 <= place < len(self._pages) else None

    def add(self, page: Page, title: str, icon: str, *, pinned: bool = False) -> None:
        """Append a tab."""
        self._pages.append(page)
        self._icons[page] = icon
        self.bar.blockSignals(True)
        place = self.bar.addTab(title)
        self.bar.blockSignals(False)
        self.bar.setTabToolTip(place, title)
        if pinned:
            self._pinned.add(page)
        else:
            close = CloseButton()
            self._name_close(close, title)
            close.clicked.connect(lambda: self.close_wanted.emit(page))
            self.bar.setTabButton(place, QTabBar.ButtonPosition.RightSide, close)
        self._tint()

    def remove(self, page: Page) -> None:
        """Take a tab away."""
        place = self._pages.index(page)
        del self._pages[place]
        self._icons.pop(page)
        self._pinned.discard(page)
        self._drafts.discard(page)
        self.bar.blockSignals(True)
        self.bar.removeTab(place)
        self.bar.blockSignals(False)
        self._on_current_changed(self.bar.currentIndex())

    def select(self, page: Page) -> None:
        """Make a tab current."""
        place = self._pages.index(page)
        if place == self.bar.currentIndex():
            self._on_current_changed(place)
        else:
            self.bar.setCurrentIndex(place)

    def step(self, places: int) -> None:
        """Go to the next tab or the one before, round the end."""
        if self._pages:
            self.bar.setCurrentIndex((self.bar.currentIndex() + places) % len(self._pages))

    def is_pinned(self, page: Page) -> bool:
        """Tell whether a tab cannot be closed."""
        return page in self._pinned

    def rename(self, page: Page, title: str, *, has_draft: bool) -> None:
        """Show another title; a page with unsaved text gets the pencil and 草稿."""
        place = self._pages.index(page)
        shown = self.tr("{title} · 草稿").format(title=title) if has_draft else title
        (self._drafts.add if has_draft else self._drafts.discard)(page)
        self.bar.setTabText(place, shown.replace("&", "&&"))
        self.bar.setTabToolTip(place, shown)
        button = self.bar.tabButton(place, QTabBar.ButtonPosition.RightSide)
        if isinstance(button, CloseButton):
            self._name_close(button, title)
        self._tint()

    def _name_close(self, close: CloseButton, title: str) -> None:
        name = self.tr("关闭 {title}").format(title=title)
        close.setAccessibleName(name)
        close.setToolTip(f"{name}  Ctrl+W")

    def titles(self) -> tuple[str, ...]:
        """Return the titles as shown."""
        return tuple(self.bar.tabText(place) for place in range(self.bar.count()))

    def _on_current_changed(self, _place: int) -> None:
        self._tint()
        page = self.current()
        if page is not None:
            self.chosen.emit(page)

    def _on_moved(self, origin: int, target: int) -> None:
        self._pages.insert(target, self._pages.pop(origin))
        # The pinned page stays first, wherever it or another tab was dragged.
        for place, page in enumerate(self._pages):
            if page in self._pinned and place:
                self.bar.moveTab(place, 0)
                return

    def _on_middle_clicked(self, place: int) -> None:
        page = self._pages[place]
        if page not in self._pinned:
            self.close_wanted.emit(page)

    def _tint(self) -> None:
        current = self.bar.currentIndex()
        for place, page in enumerate(self._pages):
            name = "pencil" if page in self._drafts else self._icons[page]
            self.bar.setTabIcon(place, self._theme.icon(name, "accent" if place == current else "text3", 16))

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.bar.setIconSize(self._theme.icon_size(16))
        self._tint()
