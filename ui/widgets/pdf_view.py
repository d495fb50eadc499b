# SPDX-License-Identifier: Apache-2.0
"""Shows a PDF page below page, drawing only what is in sight. Must not know what the paper is or print it."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.pdf_pages import PdfPages

RunInBackground = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""run(work, done): calls work() off the main thread and done(result) on it."""
_POINTS, _GAP, _EDGE = 72, 14, 18
_MOST_IMAGES, _SETTLE_MS = 12, 25
_ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_SCREEN_DPI = 96
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
        return max(0.2, (self.viewport().width() - 2 * _EDGE) / widest)

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
        return QRect(QPoint(left, self._tops[number] - self.verticalScrollBar().value()), QPoint()).adjusted(
            0, 0, width, height
        )

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
        for number in self._visible():
            key = (number, density)
            if key not in self._images and key not in self._pending:
                self._pending.add(key)
                self._ask_for(pages, key, self._generation)

    def _ask_for(self, pages: PdfPages, key: tuple[int, float], generation: int) -> None:
        ratio = self.devicePixelRatioF()

        def done(image: QImage) -> None:
            self._pending.discard(key)
            if generation != self._generation:
                return
            image.setDevicePixelRatio(ratio)
            self._images[key] = image
            while len(self._images) > _MOST_IMAGES:
                self._images.popitem(last=False)
            self.viewport().update()

        self._run(lambda: pages.render(*key), done)


class PdfView(QWidget):
    """A PDF with its own bar: page x / y, zoom, fit width. Add your buttons to `bar`."""

    page_changed = Signal(int, int)

    def __init__(self, run_in_background: RunInBackground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = PdfCanvas(run_in_background)
        self._run = run_in_background
        self._place = Label("", "second")
        back = IconButton("arrow-up", self.tr("上一页"), key="PgUp")
        back.clicked.connect(lambda: self.canvas.go_to_page(self.canvas.page() - 1))
        forward = IconButton("arrow-down", self.tr("下一页"), key="PgDn")
        forward.clicked.connect(lambda: self.canvas.go_to_page(self.canvas.page() + 1))
        smaller = IconButton("zoom-out", self.tr("缩小"))
        smaller.clicked.connect(self.zoom_out)
        larger = IconButton("zoom-in", self.tr("放大"))
        larger.clicked.connect(self.zoom_in)
        fit = Button(self.tr("适合宽度"), kind="ghost")
        fit.clicked.connect(self.fit_width)
        self.bar = hbox(
            back, forward, self._place, 8, smaller, larger, fit, None, spacing=4, margins=(10, 6, 8, 6)
        )
        self.setLayout(vbox(self.bar, Line(), (self.canvas, 1), spacing=0))
        self.canvas.page_changed.connect(self._on_page)

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF from its bytes; it is opened in the background."""
        self._run(lambda: PdfPages(content), self.canvas.set_pages)

    def zoom_in(self) -> None:
        """Show it larger."""
        self.canvas.step_zoom(1)

    def zoom_out(self) -> None:
        """Show it smaller."""
        self.canvas.step_zoom(-1)

    def fit_width(self) -> None:
        """Make the page as wide as the view."""
        self.canvas.set_zoom(None)

    def _on_page(self, page: int, total: int) -> None:
        self._place.setText(self.tr("第 {page} / {total} 页").format(page=page, total=total) if total else "")
        self.page_changed.emit(page, total)
