# SPDX-License-Identifier: Apache-2.0
"""The header: brand, store, global search, bell, theme, person. Must not know what its buttons lead to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSizePolicy, QWidget

from ui.shell.language_menu import fill_language_menu
from ui.shell.languages import EVERY_NAME
from ui.shell.logo import Logo
from ui.shell.rail import NARROW, WIDE
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import ElideLabel, IconLabel, Label
from ui.widgets.layouts import hbox

HEIGHT = 52
_SEARCH_LEAST, _SEARCH_MOST = 260, 620
_DUTY_LEAST = 1180
_BURST_MS = 60


class SearchBox(QPushButton):
    """Looks like a field and opens the palette, which holds the real one; typing on it begins the search."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = Theme.of(self)
        self.setObjectName("Search")
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("全局搜索"))
        self.setToolTip(self.tr("搜索顾客、工单、命令  Ctrl+K"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.clicked.connect(lambda: self.wanted.emit(""))
        self._typed = ""
        self._settle = QTimer(self, singleShot=True, interval=_BURST_MS)
        self._settle.timeout.connect(self._on_settled)
        self._theme.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the first letter on to the palette; Enter opens it empty."""
        typed = event.text()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit("")
        elif (
            typed.strip()
            and typed.isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            # A scanner's burst is collected first, or its head would be typed into the palette.
            self._typed += typed
            self._settle.start()
        else:
            super().keyPressEvent(event)

    def forget_typed(self) -> None:
        """Drop what was typed: it was a scan."""
        self._settle.stop()
        self._typed = ""

    def _on_settled(self) -> None:
        typed, self._typed = self._typed, ""
        self.wanted.emit(typed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and signs over the field's background."""
        super().paintEvent(event)
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        icon = theme.px(17)
        painter.drawPixmap(QPointF(theme.px(11), middle - icon / 2), theme.pixmap("search", "text3", 17))
        key_font = theme.font(11)
        width = QFontMetrics(key_font).horizontalAdvance("Ctrl K") + theme.px(12)
        height = theme.px(19)
        box = QRectF(self.width() - width - theme.px(8), middle - height / 2, width, height)
        painter.setPen(QPen(theme.colour("border2"), 1))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.colour("text3"))
        painter.setFont(key_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Ctrl K")
        scan = box.x() - theme.px(26)
        painter.drawPixmap(QPointF(scan, middle - icon / 2), theme.pixmap("barcode", "text3", 17))
        font = theme.font(13)
        left = theme.px(37)
        room = int(scan - left - theme.px(8))
        words = self.tr("搜索顾客、电话尾号、工单、序列号，或扫码…")
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)

    def _fit(self) -> None:
        self.setMinimumWidth(self._theme.px(_SEARCH_LEAST))
        self.setMaximumWidth(self._theme.px(_SEARCH_MOST))
        self.setFixedHeight(self._theme.px(36))


class Bell(IconButton):
    """The bell with the count of my open tasks."""

    def __init__(self) -> None:
        super().__init__("bell", "")
        self._count = 0
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many tasks wait for me."""
        self._count = count
        self.set_tip(
            self.tr("我的待办（{count} 项）").format(count=count) if count else self.tr("我的待办（没有）")
        )
        self.update()

    def count(self) -> int:
        """Return the count shown."""
        return self._count

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the count over the icon's corner."""
        super().paintEvent(event)
        if not self._count:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = str(self._count) if self._count < 100 else "99+"
        font = theme.font(11, 600)
        height = theme.px(15)
        width = max(height, QFontMetrics(font).horizontalAdvance(text) + theme.px(7))
        box = QRectF(self.width() - width, 0, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bad_fill"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(theme.colour("on_fill"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class PersonButton(QPushButton):
    """Who is logged in; a click opens the menu."""

    def __init__(self, name: str, number: str) -> None:
        super().__init__()
        self._name, self._number, self._compact = name, number, False
        self._theme = Theme.of(self)
        self.setProperty("kind", "ghost")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("{name}，工号 {number}，账号菜单").format(name=name, number=number))
        self.setToolTip(self.tr("{name} · 工号 {number}").format(name=name, number=number))
        self._theme.changed.connect(self.updateGeometry)

    def set_compact(self, compact: bool) -> None:
        """Show the first character alone, or name and number too."""
        self._compact = compact
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for circle, name and number."""
        theme = self._theme
        width = theme.px(28) + theme.px(8)
        if not self._compact:
            width += theme.px(7) + QFontMetrics(theme.font(13, 600)).horizontalAdvance(self._name)
            width += theme.px(7) + QFontMetrics(theme.font(12)).horizontalAdvance(self._number)
        return QSize(width, theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a name is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle with the first character, the name, the number."""
        super().paintEvent(event)
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(28)
        circle = QRectF(theme.px(4), (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_fill"))
        painter.drawEllipse(circle)
        painter.setPen(theme.colour("on_fill"))
        painter.setFont(theme.font(12, 600))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._name[:1] or "?")
        if self._compact:
            return
        left = circle.right() + theme.px(7)
        font = theme.font(13)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        width = QFontMetrics(font).horizontalAdvance(self._name) + 2
        painter.drawText(QRectF(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text3"))
        rest = QRectF(left + width + theme.px(5), 0, self.width(), self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._number)


class Header(QFrame):
    """The top line of the window."""

    search_wanted = Signal(str)
    tasks_wanted = Signal()
    theme_toggled = Signal()
    language_wanted = Signal(str)
    password_change_wanted = Signal()
    lock_wanted = Signal()
    log_out_wanted = Signal()
    sample_removal_wanted = Signal()

    def __init__(self, store: str, name: str, number: str, *, is_sample: bool) -> None:
        """Show the store and the person; a sample store says so and offers to be cleared."""
        super().__init__()
        self.setObjectName("Header")
        self._theme = Theme.of(self)
        self._is_sample = is_sample
        self._brand_name = Label(self.tr("阳光客服台"))
        self._brand_name.setObjectName("Brand")
        self._brand = QWidget()
        self._brand.setLayout(hbox(Logo(), self._brand_name, None, spacing=9, margins=(14, 0, 0, 0)))
        self.search = SearchBox()
        self.search.wanted.connect(self.search_wanted)
        self.bell = Bell()
        self.bell.clicked.connect(self.tasks_wanted)
        self.theme_button = IconButton("moon", self.tr("深色／浅色"))
        self.theme_button.clicked.connect(self.theme_toggled)
        self.person = PersonButton(name, number)
        self.person.setMenu(self._person_menu())
        self._store = self._sample_pill() if is_sample else self._store_label(store)
        self._duty_icon, self._duty_words = IconLabel("phone", "text2", 16), ElideLabel("", "second")
        self.duty = QWidget()
        self.duty.setLayout(hbox(self._duty_icon, (self._duty_words, 1), spacing=5, margins=(8, 0, 4, 0)))
        self.duty.hide()
        row = hbox(
            self._brand, self._store, None, (self.search, 10), None,
            self.duty, self.bell, self.theme_button, 4, self.person,
            spacing=4, margins=(0, 0, 14, 0),
        )  # fmt: skip
        self.setLayout(row)
        self._theme.changed.connect(self._fit)
        self._collapsed = False
        self._fit()

    def set_collapsed(self, collapsed: bool) -> None:
        """Leave the brand's name out, as the rail leaves out its names."""
        if collapsed != self._collapsed:
            self._collapsed = collapsed
            self._fit()

    def set_store(self, name: str) -> None:
        """Show the store's name."""
        if not self._is_sample:
            self._store_name.setText(name)
            self._fit()

    def show_duty(self, words: str, in_full: str, *, is_missing: bool) -> None:
        """Show who is on duty; empty words hide it, ``in_full`` is told with every phone."""
        self._duty_words.setText(words)
        self.duty.setToolTip(in_full)
        self.duty.setAccessibleName(in_full or words)
        self._duty_icon.set_icon(
            "alert-triangle" if is_missing else "phone", "warn" if is_missing else "text2"
        )
        self._place_duty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out who is on duty where the search needs the room."""
        super().resizeEvent(event)
        self._place_duty()

    def _place_duty(self) -> None:
        words = self._duty_words.text()
        room = QFontMetrics(self._theme.font(13)).horizontalAdvance(words) + self._theme.px(44)
        self.duty.setFixedWidth(min(room, self._theme.px(240)))
        self.duty.setVisible(bool(words) and self.width() >= self._theme.px(_DUTY_LEAST))

    def _store_label(self, store: str) -> QWidget:
        self._store_name = ElideLabel(store)
        holder = QWidget()
        holder.setLayout(
            hbox(
                IconLabel("building-store", "text2", 16),
                (self._store_name, 1),
                spacing=6,
                margins=(10, 0, 8, 0),
            )
        )
        holder.setAccessibleName(self.tr("门店"))
        return holder

    def _sample_pill(self) -> QWidget:
        pill = self._pill = QFrame()
        pill.setProperty("role", "banner")
        pill.setProperty("tone", "warn")
        self._sample_words = Label(self.tr("演示门店"), tone="warn")
        self.clear_sample = Button(
            self.tr("清除演示数据"), kind="link", tip=self.tr("删除演示门店的全部数据，回到首次启动页")
        )
        self.clear_sample.clicked.connect(self.sample_removal_wanted)
        pill.setLayout(
            hbox(
                IconLabel("building-store", "warn", 16),
                self._sample_words,
                self.clear_sample,
                spacing=6,
                margins=(10, 2, 8, 2),
            )
        )
        holder = QWidget()
        holder.setLayout(hbox(pill, margins=(8, 0, 4, 0)))
        return holder

    def _person_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, signal in (
            (self.tr("修改密码…"), self.password_change_wanted),
            (self.tr("锁定屏幕\tCtrl+L"), self.lock_wanted),
            (self.tr("退出登录／换人"), self.log_out_wanted),
        ):
            action = QAction(text, menu)
            action.triggered.connect(signal)
            menu.addAction(action)
        menu.addSeparator()
        fill_language_menu(menu.addMenu(EVERY_NAME), self.language_wanted.emit)
        return menu

    def _fit(self) -> None:
        theme = self._theme
        self._place_duty()
        self.setFixedHeight(theme.px(HEIGHT))
        self._brand.setFixedWidth(theme.px(NARROW if self._collapsed else WIDE))
        self._brand_name.setVisible(not self._collapsed)
        self.theme_button.set_icon_name("sun" if theme.dark else "moon")
        self.theme_button.set_tip(self.tr("切换到浅色") if theme.dark else self.tr("切换到深色"))
        if self._is_sample:
            self._pill.setFixedHeight(theme.px(34))
        else:
            words = QFontMetrics(theme.font(13)).horizontalAdvance(self._store_name.text())
            self._store.setFixedWidth(min(words + theme.px(44), theme.px(130 if self._collapsed else 220)))
