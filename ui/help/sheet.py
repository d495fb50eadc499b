# SPDX-License-Identifier: Apache-2.0
"""The sheet at the right that F1 opens: the keys of what is in front, the manual, its search.

Must not know the window: what is in front and who prints is told to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QWidget

from app.help.manual import Manual, ManualPage
from app.help.markup import Heading, Items, Mark, Span
from app.help.search import Hit
from ui.help.hit_list import HitList
from ui.help.html import keys_html, page_html
from ui.help.keys import KeyGroup
from ui.help.pages import CONTENTS, Place, place_of_link
from ui.help.reader import Reader
from ui.widgets.buttons import Button, IconButton
from ui.widgets.dialog import Overlay
from ui.widgets.input_method import Composition
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.shortcuts import tell_keys

_WIDTH, _KEYS_WIDTH = 780, 236
_GAP = 12
_KEYS_SIZE = 0.93
_SETTLE_MS = 120
_PICTURE_WIDTH = 1100
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class HelpSheet(Overlay):
    """Keys at the left, the manual at the right; typing searches it. Esc gives the focus back."""

    search_wanted = Signal(str)
    """Answer with ``show_hits``."""
    print_wanted = Signal(object, str)
    """The page's blocks and title."""

    def __init__(self, parent: QWidget, groups: Sequence[KeyGroup]) -> None:
        """Show ``groups`` at once; the manual comes by ``show_manual``."""
        super().__init__(parent, QCoreApplication.translate("HelpSheet", "帮助"), icon="help", width=_WIDTH)
        self._groups = groups
        self._manual: Manual | None = None
        self._shown = Place("")
        self._history: list[Place] = []
        self._composing = Composition.of()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self.reader, self.keys, self.hits = Reader(), Reader(), HitList()
        self._make_parts()
        self._lay_out()
        tell_keys(
            self,
            ("Alt+←", self.tr("回到上一页说明")),
            ("Ctrl+P", self.tr("打印这一页说明")),
            ("Ctrl+F", self.tr("到搜索框")),
        )

    # ---- content

    def show_manual(self, manual: Manual, place: Place) -> None:
        """Show a page; one that is not there shows the contents."""
        self._manual = manual
        self._go(place)

    def show_hits(self, typed: str, hits: Sequence[Hit]) -> None:
        """Show what was found for ``typed``, unless something else stands in the field by now."""
        if typed != self.search.text().strip():
            return
        self.hits.show_hits(hits)
        self._nothing.setVisible(not hits)
        self._nothing.setText(self.tr("没有找到「{typed}」。换一个词，或看目录。").format(typed=typed))
        self._stack.setCurrentWidget(self._found)

    def place(self) -> Place:
        """Return what is shown."""
        return self._shown

    # ---- parts

    def _make_parts(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("搜索手册：文字、拼音首字母、错误编号…"))
        self.search.setAccessibleName(self.tr("搜索手册"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_typed)
        self.search.installEventFilter(self)
        self.back = IconButton("arrow-left", self.tr("上一页"), key="Alt+←")
        self.back.clicked.connect(self.go_back)
        self.contents = Button(self.tr("目录"), kind="ghost", icon="list-details")
        self.contents.clicked.connect(lambda: self._go(Place(CONTENTS), keep=True))
        self.smaller = IconButton("zoom-out", self.tr("说明文字小一点"))
        self.smaller.clicked.connect(lambda: self.reader.step_size(-1))
        self.larger = IconButton("zoom-in", self.tr("说明文字大一点"))
        self.larger.clicked.connect(lambda: self.reader.step_size(1))
        self.printer = IconButton("printer", self.tr("打印这一页"), key="Ctrl+P")
        self.printer.clicked.connect(self._on_print)
        self.reader.followed.connect(self._on_followed)
        self.reader.picture_wanted.connect(self._show_picture)
        self.keys.setAccessibleName(self.tr("快捷键"))
        self.keys.show_page(self._draw_keys, self.keys.picture_file(""))
        self.hits.chosen.connect(self._on_chosen)
        self._nothing = Label("", "second", wrap=True)
        self._nothing.hide()

    def _lay_out(self) -> None:
        self._found = QWidget()
        self._found.setLayout(vbox(self._nothing, (self.hits, 1), spacing=0))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.reader)
        self._stack.addWidget(self._found)
        # Whoever reads another language is told before he wonders.
        language = Label(self.tr("手册为中文。"), "caption")
        language.setVisible(language.text() != "手册为中文。")
        bar = hbox(
            self.back, self.contents, None, language, self.smaller, self.larger, self.printer, spacing=4
        )
        body = QWidget()
        self.keys.setFixedWidth(self._theme.px(_KEYS_WIDTH))
        body.setLayout(
            vbox(
                self.search,
                bar,
                Line(),
                (hbox(self.keys, (self._stack, 1), spacing=12), 1),
                spacing=6,
            )
        )
        self.set_body(body)
        # A scroll area takes the arrows whatever is held down with them.
        self._scroll.installEventFilter(self)
        for before, after in (
            (self.search, self.back), (self.back, self.contents), (self.contents, self.smaller),
            (self.smaller, self.larger), (self.larger, self.printer), (self.printer, self.reader),
            (self.reader, self.hits), (self.hits, self.keys),
        ):  # fmt: skip
            QWidget.setTabOrder(before, after)

    # ---- where one is

    def _go(self, place: Place, *, keep: bool = False) -> None:
        if self._manual is None:
            return
        page = self._contents(self._manual) if place.page == CONTENTS else self._manual.page(place.page)
        if page is None:
            place, page = Place(CONTENTS), self._contents(self._manual)
        if keep:
            self._history.append(self._shown)
        self._shown, self._page = place, page
        self.back.setEnabled(bool(self._history))
        self.reader.show_page(
            lambda px, width: page_html(page.blocks, self._theme.tokens, px, width),
            self._manual.folder,
            place.anchor,
        )
        self._stack.setCurrentWidget(self.reader)

    def go_back(self) -> None:
        """Show what was shown before."""
        if self._history:
            self._go(self._history.pop())

    def _contents(self, manual: Manual) -> ManualPage:
        title = Heading(1, (Span(self.tr("目录")),))
        lines = tuple((Span(page.title, Mark.LINK, f"{page.key}.md"),) for page in manual.pages)
        return ManualPage(CONTENTS, title.text, (title, Items(lines)), ())

    def _on_followed(self, link: str) -> None:
        self._go(place_of_link(link, self._shown.page), keep=True)
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_keys(self, px: float, _width: int) -> str:
        rows = ((group.title, [(line.keys, line.meaning) for line in group.lines]) for group in self._groups)
        return keys_html(rows, self._theme.tokens, px * _KEYS_SIZE)

    # ---- search

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self._settle.start()
        else:
            self._settle.stop()
            self._stack.setCurrentWidget(self.reader)

    def _on_settled(self) -> None:
        typed = self.search.text().strip()
        if typed and self._manual is not None:
            self.search_wanted.emit(typed)

    def _on_chosen(self, hit: Hit) -> None:
        self._go(Place(hit.page, hit.anchor), keep=True)
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- acts

    def _on_print(self) -> None:
        if self._manual is not None:
            self.print_wanted.emit(self._page.blocks, self._page.title)

    def _show_picture(self, path: str) -> None:
        image = QImage(str(self.reader.picture_file(path)))
        if image.isNull():
            return
        room = self.window().size()
        most_wide, most_high = min(self._theme.px(_PICTURE_WIDTH), room.width() - 100), room.height() - 150
        shown = image
        if image.width() > most_wide or image.height() > most_high:
            shown = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
                most_wide,
                most_high,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        picture = QLabel()
        picture.setPixmap(QPixmap.fromImage(shown))
        picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        picture.setAccessibleName(self.tr("手册里的图"))
        sheet = Overlay(self, self.tr("手册里的图"), icon="photo", width=shown.width() + 60)
        sheet.set_body(picture)
        sheet.open()

    # ---- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows of the field move in the list or scroll the page, and Enter choose."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and not self._composing.active_in(self.search)
        ):
            return self._on_search_key(event)
        if watched is self._scroll and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = self._act(event)
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _on_search_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        is_found = self._stack.currentWidget() is self._found
        if key in _STEPS:
            if is_found:
                self.hits.step(_STEPS[key])
            else:
                self.reader.keyPressEvent(event)
        elif key in _ENTER and not event.modifiers() & _CONTROL:
            if self._settle.isActive():
                self._settle.stop()
                self._on_settled()
            if self._stack.currentWidget() is self._found:
                self.hits.choose()
        elif key == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this sheet from the shortcuts of the window below."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Back, print, search, larger, smaller; the rest is every sheet's."""
        act = self._act(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()
            event.accept()

    def _act(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & _ALT and key == Qt.Key.Key_Left:
            return self.go_back
        if modifiers & _CONTROL:
            return {
                Qt.Key.Key_P: self._on_print,
                Qt.Key.Key_F: self._focus_search,
                Qt.Key.Key_Plus: self.larger.click,
                Qt.Key.Key_Equal: self.larger.click,
                Qt.Key.Key_Minus: self.smaller.click,
            }.get(key)
        return self.reject if key == Qt.Key.Key_F1 else None

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _focus_first(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Stand at the right, as high as the window."""
        width = min(self._theme.px(_WIDTH), max(200, self.width() - 2 * _GAP))
        self._panel.setGeometry(QRect(self.width() - width - _GAP, _GAP, width, self.height() - 2 * _GAP))
        self.update()
