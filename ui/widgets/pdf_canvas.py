# SPDX-License-Identifier: Apache-2.0
"""Shows a PDF page below page, drawing only what is in sight. Must not know what the paper is or print it.

The bar with page, zoom and search is in pdf_view.py.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.theme.theme import Theme
from ui.widgets.pdf_pages import PdfPages

RunInBackground = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""run(work, done): calls work() off the main thread and done(result) on it."""
_POINTS, _GAP, _EDGE = 72, 14, 18
_MOST_IMAGES, _SETTLE_MS = 12, 25
_MOST_BYTES = 96 * 1024 * 1024
_ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_SCREEN_DPI, _MOST_FIT = 96, 1.6
# Paper is white in every theme, so its marks are the same in all.
_MARK, _MARKED = QColor(Qt.GlobalColor.red), QColor(255, 213, 74, 90)
_EXACT = 2


class PdfCanvas(QAbstractScrollArea):
    """The pages themselves; asks for the image of a page once it is seen at rest."""

    page_changed = Signal(int, int)

    def __init__(self, run_in_background: RunInBackground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run_in_background
        self._theme = Theme.of(self)
        self._pages: PdfPages | None = None
        self._zoom: float | None = None
        self._generation = 0
        self._tops: list[int] = []
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()
        self._pending: set[tuple[int, float]] = set()
        self._page = 0
        self._wanted: frozenset[tuple[int, float]] = frozenset()
        self._found: tuple[int, tuple[QRectF, ...]] = (-1, ())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("文件预览"))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._theme.changed.connect(self.viewport().update)

    def set_pages(self, pages: PdfPages | None) -> None:
        """Show another document from its first page."""
        self._generation += 1
        self._images.clear()
        self._pending.clear()
        self._found = (-1, ())
        self._pages, self._page = pages, 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(1 if pages else 0, len(pages) if pages else 0)
        self._settle.start()

    def scale_factor(self) -> float:
        """Return pixels per point of the page."""
        if self._zoom is not None:
            return self._zoom * _SCREEN_DPI / _POINTS
        if self._pages is None or not len(self._pages):
            return 1.0
        widest = max(self._pages.size(number).width() for number in range(min(len(self._pages), 50)))
        fitted = (self.viewport().width() - 2 * _EDGE) / widest
        # A receipt as wide as the window would be taller than three of them.
        return min(max(0.2, fitted), _MOST_FIT * _SCREEN_DPI / _POINTS)

    def set_zoom(self, zoom: float | None) -> None:
        """Set the zoom, 1.0 being the size on paper; None fits the width."""
        share = self.verticalScrollBar().value() / max(1, self.verticalScrollBar().maximum())
        self._zoom = zoom
        self._lay_out()
        self.verticalScrollBar().setValue(round(share * self.verticalScrollBar().maximum()))
        self._settle.start()

    def step_zoom(self, step: int) -> None:
        """Go one zoom further in (1) or out (-1)."""
        now = self.scale_factor() * _POINTS / _SCREEN_DPI
        further = [z for z in _ZOOMS if z > now * 1.02] if step > 0 else [z for z in _ZOOMS if z < now * 0.98]
        if further:
            self.set_zoom(further[0] if step > 0 else further[-1])

    def go_to_page(self, number: int) -> None:
        """Show a page from its top, 0 being the first."""
        if 0 <= number < len(self._tops):
            self.verticalScrollBar().setValue(self._tops[number] - _GAP)

    def show_found(self, number: int, boxes: tuple[QRectF, ...]) -> None:
        """Mark boxes on a page, in points from its upper left corner, and bring the first into sight."""
        self._found = (number, boxes)
        if boxes and 0 <= number < len(self._tops):
            spot = self._tops[number] + round(boxes[0].top() * self.scale_factor())
            self.verticalScrollBar().setValue(spot - self.viewport().height() // 3)
        self.viewport().update()

    def pages(self) -> PdfPages | None:
        """Return what is shown."""
        return self._pages

    def page(self) -> int:
        """Return the page in sight, 0 being the first."""
        return self._page

    def images_held(self) -> int:
        """Return how many page images are in memory."""
        return len(self._images)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again."""
        super().resizeEvent(event)
        self._lay_out()
        self._settle.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf and zoom; what is no such key goes on."""
        if not self.leaf(event):
            event.ignore()

    def leaf(self, event: QKeyEvent) -> bool:
        """Do what a key says: arrows, PgUp, PgDn, Home, End, + and -; False when it says nothing here."""
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        key, page, line = event.key(), bar.pageStep(), bar.singleStep()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        moves = {
            Qt.Key.Key_Up: (bar, -line),
            Qt.Key.Key_Down: (bar, line),
            Qt.Key.Key_PageUp: (bar, -page),
            Qt.Key.Key_PageDown: (bar, page),
            Qt.Key.Key_Home: (bar, -bar.maximum()),
            Qt.Key.Key_End: (bar, bar.maximum()),
            Qt.Key.Key_Left: (across, -line),
            Qt.Key.Key_Right: (across, line),
        }
        found = next((move for known, move in moves.items() if known == key), None)
        if found is not None:
            found[0].setValue(found[0].value() + found[1])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.step_zoom(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            return False
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in sight, blank paper where the image is still awaited."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("app"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._visible():
            box = self._page_rect(number)
            painter.fillRect(box, Qt.GlobalColor.white)
            image = self._images.get((number, self._density())) or self._any_image(number)
            if image is not None and abs(image.width() - box.width() * image.devicePixelRatio()) <= _EXACT:
                # Pixel for pixel: stretching by one pixel would blur every letter.
                painter.drawImage(box.topLeft(), image)
            elif image is not None:
                painter.drawImage(box, image)
            painter.setPen(QPen(self._theme.colour("border2"), 1))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
            if number == self._found[0]:
                self._paint_found(painter, box)

    def _paint_found(self, painter: QPainter, box: QRect) -> None:
        scale = self.scale_factor()
        painter.setPen(QPen(_MARK, 2))
        painter.setBrush(_MARKED)
        for mark in self._found[1]:
            spot = QRectF(mark.topLeft() * scale, mark.size() * scale).translated(QPointF(box.topLeft()))
            painter.drawRect(spot.adjusted(-3, -2, 3, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _density(self) -> float:
        return self.scale_factor() * _POINTS * self.devicePixelRatioF()

    def _any_image(self, number: int) -> QImage | None:
        return next((image for (page, _density), image in self._images.items() if page == number), None)

    def _lay_out(self) -> None:
        scale, top = self.scale_factor(), _GAP
        self._tops = []
        widest = 0
        for number in range(len(self._pages) if self._pages else 0):
            assert self._pages is not None  # noqa: S101  # the loop above runs only with pages
            self._tops.append(top)
            size = self._pages.size(number)
            top += round(size.height() * scale) + _GAP
            widest = max(widest, round(size.width() * scale))
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, top - view.height()))
        self.verticalScrollBar().setPageStep(max(1, view.height() - 40))
        self.verticalScrollBar().setSingleStep(60)
        self.horizontalScrollBar().setRange(0, max(0, widest + 2 * _EDGE - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    def _page_rect(self, number: int) -> QRect:
        if self._pages is None:
            return QRect()
        scale, size = self.scale_factor(), self._pages.size(number)
        width, height = round(size.width() * scale), round(size.height() * scale)
        left = max(_EDGE, (self.viewport().width() - width) // 2) - self.horizontalScrollBar().value()
        top = self._tops[number] - self.verticalScrollBar().value()
        return QRect(left, top, width, height)

    def _visible(self) -> range:
        if not self._tops:
            return range(0)
        top = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, top + self.viewport().height())
        return range(first, last)

    def _on_scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = max(0, bisect_right(self._tops, middle) - 1)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page + 1, len(self._tops))
        self._settle.start()
        self.viewport().update()

    def _ask(self) -> None:
        pages, density = self._pages, self._density()
        if pages is None:
            return
        self._wanted = frozenset((number, density) for number in self._visible())
        for key in sorted(self._wanted):
            if key not in self._images and key not in self._pending:
                self._pending.add(key)
                self._ask_for(pages, key, self._generation)

    def _ask_for(self, pages: PdfPages, key: tuple[int, float], generation: int) -> None:
        ratio = self.devicePixelRatioF()

        def render() -> QImage | None:
            # Who scrolls fast is past it already.
            return pages.render(*key) if key in self._wanted else None

        def done(image: QImage | None) -> None:
            self._pending.discard(key)
            if generation != self._generation or image is None:
                return
            image.setDevicePixelRatio(ratio)
            self._images[key] = image
            self._drop_images()
            self.viewport().update()

        self._run(render, done)

    def _drop_images(self) -> None:
        held = sum(image.sizeInBytes() for image in self._images.values())
        while len(self._images) > _MOST_IMAGES or (held > _MOST_BYTES and len(self._images) > 1):
            _key, image = self._images.popitem(last=False)
            held -= image.sizeInBytes()
