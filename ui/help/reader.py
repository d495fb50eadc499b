# SPDX-License-Identifier: Apache-2.0
"""Shows a page of the manual with its pictures, links and keys. Must not know which page or why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from ui.help.html import PICTURE
from ui.theme.theme import Theme

SIZES = (80, 90, 100, 115, 130, 150, 175, 200)
"""The sizes of the reader's own text in percent."""
_TEXT_PX = 14
_MARGIN = 6

Draw = Callable[[float, int], str]
"""Makes the page's rich text for a size of text and a width of pictures, both in pixels."""


class Reader(QTextBrowser):
    """A page; Tab goes from link to link, Enter follows one, the arrows scroll."""

    followed = Signal(str)
    """A link to another page was followed."""
    picture_wanted = Signal(str)
    """A picture should be shown in full; its path."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = Theme.of(self)
        self._folder = Path()
        self._draw: Draw = lambda _px, _width: ""
        self._size = 100
        self._width = 0
        self._is_drawing = False
        # Never inside an event of Qt: a document made anew while it is laid out takes the program down.
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self._redraw)
        self.setProperty("role", "reader")
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("手册"))
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._on_clicked)
        self._theme.changed.connect(self._late.start)

    # ---- content

    def show_page(self, draw: Draw, folder: Path, anchor: str = "") -> None:
        """Show a page whose pictures lie in ``folder``, from ``anchor`` on."""
        self._draw, self._folder = draw, folder
        self._redraw()
        self.verticalScrollBar().setValue(0)
        if anchor:
            self.scrollToAnchor(anchor)

    def step_size(self, places: int) -> int:
        """Make the text larger or smaller by so many steps; returns the percent."""
        place = SIZES.index(self._size) + places
        self._size = SIZES[max(0, min(place, len(SIZES) - 1))]
        self._redraw()
        return self._size

    def picture_file(self, path: str) -> Path:
        """Return the file of a picture named in the page."""
        return self._folder / path

    def is_at_end(self, step: int) -> bool:
        """Tell whether the page cannot scroll further up (-1) or down (1)."""
        bar = self.verticalScrollBar()
        return bar.value() == (bar.minimum() if step < 0 else bar.maximum())

    # ---- Qt

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give the pictures of the page, each as wide as it is shown, so that it stays sharp."""
        path = name.toString() if isinstance(name, QUrl) else str(name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(self.picture_file(path)))
        if image.isNull():
            return None
        ratio = self.devicePixelRatioF()
        width = round(self._picture_width() * ratio)
        if image.width() > width:
            image = image.convertToFormat(QImage.Format.Format_RGB32)
            image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: Any) -> None:
        """Let the pictures be as wide as the page."""
        super().resizeEvent(event)
        if self._picture_width() != self._width and not self._is_drawing:
            self._late.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab into the page goes to its first link."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason and not self.textCursor().hasSelection():
            self.focusNextPrevChild(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Alt+← and Esc to the sheet."""
        if event.key() == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return a size that a low window still has room for."""
        return QSize(240, 120)

    # ---- inside

    def _picture_width(self) -> int:
        return max(200, self.viewport().width() - 2 * _MARGIN - 8)

    def _redraw(self) -> None:
        self._late.stop()
        self._is_drawing = True
        try:
            self._draw_now()
        finally:
            self._is_drawing = False

    def _draw_now(self) -> None:
        bar = self.verticalScrollBar()
        before = bar.value() / bar.maximum() if bar.maximum() else 0.0
        px = self._theme.px(_TEXT_PX) * self._size / 100
        font = self._theme.font(_TEXT_PX)
        font.setPixelSize(max(1, round(px)))
        self.document().setDefaultFont(font)
        self._width = self._picture_width()
        self.document().clear()
        self.setHtml(self._draw(px, self._width))
        bar.setValue(round(before * bar.maximum()))

    def _on_clicked(self, target: QUrl) -> None:
        link = target.toString()
        if link.startswith(PICTURE):
            self.picture_wanted.emit(link.removeprefix(PICTURE))
        else:
            self.followed.emit(link)
