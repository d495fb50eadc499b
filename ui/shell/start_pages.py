# SPDX-License-Identifier: Apache-2.0
"""The look of every page before the desk is open, and the first: the two ways to begin, and waiting."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.shell.about import VERSION, program_name
from ui.shell.language_menu import fill_language_menu
from ui.shell.languages import EVERY_NAME
from ui.shell.logo import Logo
from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.progress import ProgressLine


class StartPage(QWidget):
    """A card in the middle of the window: brand, title, lead, body, buttons."""

    theme_toggled = Signal()
    language_wanted = Signal(str)

    def __init__(self, title: str, lead: str = "", *, width: int = 460) -> None:
        """Make an empty page; ``width`` is the card's, in pixels at 100 %."""
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self._theme = Theme.of(self)
        self._width = width
        self._title = Label(title, "h1")
        self._lead = Label(lead, "second", wrap=True)
        if not lead:
            # Only ever hidden here: showing what has no parent yet would open a window of its own.
            self._lead.hide()
        self.notice: QVBoxLayout = vbox(spacing=8)
        self.body: QVBoxLayout = vbox(spacing=14)
        self.buttons = hbox(spacing=8)
        self.card = QFrame()
        self.card.setProperty("role", "card")
        self.card.setLayout(
            vbox(
                self._title,
                self._lead,
                2,
                self.body,
                self.notice,
                self.buttons,
                spacing=10,
                margins=(28, 24, 28, 24),
            )
        )
        self.below: QVBoxLayout = vbox(spacing=4)
        brand_name = Label(program_name())
        brand_name.setObjectName("Brand")
        brand = hbox(None, Logo(32), brand_name, None, spacing=10)
        column = QWidget()
        column.setLayout(
            vbox(None, brand, 12, self.card, 6, self.below, (QWidget(), 1), None, margins=(0, 16, 0, 16))
        )
        column.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._column = column
        middle = QWidget()
        middle.setLayout(hbox(None, column, None, margins=(16, 0, 16, 0)))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        self._scroll = scroll
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.theme_button = IconButton("moon", self.tr("切换到深色"))
        self.theme_button.clicked.connect(self.theme_toggled)
        self.foot = Label(self.tr("数据加密保存在这台电脑 · v{version}").format(version=VERSION), "caption")
        self.language_button = Button(EVERY_NAME, kind="ghost")
        menu = QMenu(self.language_button)
        fill_language_menu(menu, self.language_wanted.emit)
        self.language_button.setMenu(menu)
        foot = hbox(
            self.foot, None, self.language_button, self.theme_button, spacing=6, margins=(20, 0, 16, 10)
        )
        self.setLayout(vbox((scroll, 1), foot, spacing=0))
        self._theme.changed.connect(self._fit)
        self._fit()

    def set_title(self, title: str, lead: str = "") -> None:
        """Show another title and lead."""
        self._title.setText(title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self.setAccessibleName(title)

    def title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def set_notice(self, notice: QWidget | None) -> None:
        """Show a banner or an error above the buttons, or take it away."""
        clear_layout(self.notice)
        if notice is not None:
            self.notice.addWidget(notice)

    def focus_first(self) -> None:
        """Go to where one begins to type; overridden by the pages."""

    def left(self) -> None:
        """Another page comes to the front; overridden by the pages."""

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Enter goes from field to field without asking the scroll area.
        if now is not None and self._column.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, self._theme.px(48))

    def _fit(self) -> None:
        self._column.setFixedWidth(self._theme.px(self._width))
        self.theme_button.set_icon_name("sun" if self._theme.dark else "moon")
        self.theme_button.set_tip(self.tr("切换到浅色") if self._theme.dark else self.tr("切换到深色"))


class IconTile(QWidget):
    """A large icon on a soft tile."""

    def __init__(self, icon: str, px: int = 44) -> None:
        super().__init__()
        self._icon, self._px = icon, px
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._fit)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tile and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        inner = round(self._px / 2)
        margin = (self.width() - self._theme.px(inner)) // 2
        painter.drawPixmap(margin, margin, self._theme.pixmap(self._icon, "accent", inner))

    def _fit(self) -> None:
        self.setFixedSize(self._theme.icon_size(self._px))


class Choice(QFrame):
    """One of the ways to begin: a large card that is pressed like a button."""

    clicked = Signal()

    def __init__(self, icon: str, title: str, sentence: str, points: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("role", "kpi")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        lines = [
            hbox(IconLabel("check", "ok", 14), (Label(point, "caption", wrap=True), 1), spacing=7)
            for point in points
        ]
        self.setLayout(
            vbox(hbox(IconTile(icon), None), 4, Label(title, "h2"), Label(sentence, "second", wrap=True),
                 2, *lines, None, spacing=8, margins=(18, 18, 18, 16))
        )  # fmt: skip

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click inside chooses."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class FirstStartPage(StartPage):
    """试用演示门店, 新建门店 or 接入总部."""

    sample_chosen = Signal()
    store_chosen = Signal()
    join_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self) -> None:
        super().__init__("", width=900)
        self.set_title(
            self.tr("欢迎使用阳光客服台"),
            self.tr("先选一种方式开始。演示和正式的数据分开存放，互不影响，以后可以随时切换。"),
        )
        self.sample = Choice(
            "book-2",
            self.tr("试用演示门店"),
            self.tr("带着一套示例数据先看看怎么用。"),
            (
                self.tr("约 40 条相互关联的顾客与投诉，号码都是虚构的"),
                self.tr("单独的数据库文件，绝不混入真实数据"),
                self.tr("一键清除，不留痕迹"),
            ),
        )
        self.store = Choice(
            "building-store",
            self.tr("新建门店"),
            self.tr("建立您自己的门店，开始正式使用。"),
            (
                self.tr("填写公司、门店和第一位管理员"),
                self.tr("数据库用一把新密钥加密"),
                self.tr("打印一张恢复密钥单，锁进保险柜"),
            ),
        )
        self.join = Choice(
            "building",
            self.tr("接入总部"),
            self.tr("总部给了接入码，把这台电脑接进来。"),
            (
                self.tr("输入或扫描一次性的接入码"),
                self.tr("从总部取本店的数据，取的时候就能用"),
                self.tr("没有网络也照常工作，连上后自动同步"),
            ),
        )
        self.join.clicked.connect(self.join_chosen)
        self.sample.clicked.connect(self.sample_chosen)
        self.store.clicked.connect(self.store_chosen)
        self.body.addLayout(hbox((self.sample, 1), (self.store, 1), (self.join, 1), spacing=14))
        self.restore = Button(self.tr("这台电脑是换来的？从备份恢复门店"), kind="link")
        self.restore.clicked.connect(self.restore_chosen)
        self.below.addLayout(hbox(None, self.restore, None))

    def focus_first(self) -> None:
        """Go to the sample store."""
        self.sample.setFocus()


class WaitingPage(StartPage):
    """Says calmly what is going on."""

    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", width=420)
        # The answer that is waited for comes to this very page.
        self.language_button.hide()
        self.line = ProgressLine("", cancellable=False)
        self.line.cancelled.connect(self.cancel_wanted)
        self.body.addWidget(self.line)

    def show_work(self, title: str, sentence: str) -> None:
        """Show what is being done; how far is not known yet."""
        self.set_title(title)
        self.line.set_cancellable(False)
        self.line.set_text(sentence)
        self.line.set_progress(0, 0)

    def show_step(self, sentence: str, lead: str, *, may_cancel: bool) -> None:
        """Show another step of the same work; ``lead`` says what is safe, ``may_cancel`` offers 取消."""
        self.set_title(self.title(), lead)
        self.line.set_text(sentence)
        self.line.set_cancellable(may_cancel)

    def focus_first(self) -> None:
        """There is nothing to press meanwhile."""
        self.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.line.set_progress(done, total)


def back_button(text: str) -> Button:
    """Return the button that goes one page back."""
    return Button(text, kind="ghost")
