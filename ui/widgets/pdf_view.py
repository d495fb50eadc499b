# SPDX-License-Identifier: Apache-2.0
"""A PDF with its bar: page, zoom, search in the text. Must not know what the paper is or print it."""

import threading
from typing import BinaryIO

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.pdf_canvas import PdfCanvas, RunInBackground
from ui.widgets.pdf_pages import PdfPages

Found = tuple[int, tuple[QRectF, ...]] | None
_PLACE_WIDTH, _FIND_WIDTH = 56, 168


class PdfView(QWidget):
    """A PDF with its own bar: page x / y, zoom, fit width, search. Add your buttons to `bar`."""

    page_changed = Signal(int, int)

    def __init__(self, run_in_background: RunInBackground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = PdfCanvas(run_in_background)
        self._run = run_in_background
        self._theme = Theme.of(self)
        self._stop = threading.Event()
        self._hit: tuple[int, int] = (0, -1)
        """Page and place among its finds where the search stands."""
        self.place = QLineEdit()
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.place.setAccessibleName(self.tr("页码"))
        self.place.setToolTip(self.tr("输入页码，按回车（Ctrl+G）"))
        self.place.setValidator(QIntValidator(1, 999_999, self))
        self.place.returnPressed.connect(self._on_place_entered)
        self._total = Label("", "second")
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
        self.find_field = QLineEdit()
        self.find_field.setPlaceholderText(self.tr("在文件里找 Ctrl+F"))
        self.find_field.setAccessibleName(self.tr("在文件里找"))
        self.find_field.setClearButtonEnabled(True)
        self.find_field.textChanged.connect(self._on_find_changed)
        self.find_field.returnPressed.connect(self.find_next)
        self._answer = Label("", "caption")
        self.bar = hbox(
            back,
            forward,
            self.place,
            self._total,
            8,
            smaller,
            larger,
            fit,
            None,
            self._answer,
            self.find_field,
            spacing=4,
            margins=(10, 6, 8, 6),
        )
        self.setLayout(vbox(self.bar, Line(), (self.canvas, 1), spacing=0))
        self.setFocusProxy(self.canvas)
        self.canvas.page_changed.connect(self._on_page)
        self._bind("Ctrl+F", lambda: self._go_to(self.find_field))
        self._bind("Ctrl+G", lambda: self._go_to(self.place))
        self._bind("F3", self.find_next)
        self._bind("Shift+F3", self.find_before)
        self._theme.changed.connect(self._fit_fields)
        self._fit_fields()

    def show_pdf(self, content: bytes | BinaryIO) -> None:
        """Show a PDF from its bytes or a file, which is closed at the end; opened in the background."""

        def show(pages: PdfPages) -> None:
            # The one before is freed when the last image that was asked of it is there.
            self.canvas.set_pages(pages)
            self._hit = (0, -1)
            self._answer.setText("")

        self._run(lambda: PdfPages(content), show)

    def zoom_in(self) -> None:
        """Show it larger."""
        self.canvas.step_zoom(1)

    def zoom_out(self) -> None:
        """Show it smaller."""
        self.canvas.step_zoom(-1)

    def fit_width(self) -> None:
        """Make the page as wide as the view."""
        self.canvas.set_zoom(None)

    def leaf(self, event: QKeyEvent) -> bool:
        """Do what a key says to the pages; False when it says nothing to them."""
        return self.canvas.leaf(event)

    def find_next(self) -> None:
        """Show the next place where the text stands, from the first again behind the last."""
        self._find(1)

    def find_before(self) -> None:
        """Show the place before."""
        self._find(-1)

    # ---- inside

    def _bind(self, keys: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _fit_fields(self) -> None:
        self.place.setFixedWidth(self._theme.px(_PLACE_WIDTH))
        self.find_field.setFixedWidth(self._theme.px(_FIND_WIDTH))

    @staticmethod
    def _go_to(field: QLineEdit) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def _on_place_entered(self) -> None:
        pages = self.canvas.pages()
        if pages is not None and self.place.text():
            self.canvas.go_to_page(min(int(self.place.text()), len(pages)) - 1)
            self.canvas.setFocus()
            self._on_page(self.canvas.page() + 1, len(pages))

    def _on_find_changed(self, _text: str) -> None:
        self._stop.set()
        self._hit = (self.canvas.page(), -1)
        self._answer.setText("")
        self.canvas.show_found(-1, ())

    def _find(self, step: int) -> None:
        pages, text = self.canvas.pages(), self.find_field.text().strip()
        if pages is None or not text:
            self._go_to(self.find_field)
            return
        self._stop.set()
        self._stop = stop = threading.Event()
        start, place = self._hit
        self._answer.setText(self.tr("正在找…"))

        def work() -> tuple[Found, int]:
            for turn in range(len(pages) + 1):
                if stop.is_set():
                    return None, -1
                number = (start + step * turn) % len(pages)
                finds = pages.find(text, number)
                # The page where the search stands comes first and, with what is before the place, last.
                left = _beyond(finds, place, step) if turn == 0 and place >= 0 else finds
                if left:
                    first = left[0 if step > 0 else -1]
                    return (number, first), finds.index(first)
            return None, 0

        def done(answer: tuple[Found, int]) -> None:
            found, spot = answer
            if stop.is_set():
                return
            if found is None:
                self._answer.setText(self.tr("没有找到"))
                return
            self._hit = (found[0], spot)
            self._answer.setText(self.tr("在第 {page} 页").format(page=found[0] + 1))
            self.canvas.show_found(*found)

        self._run(work, done)

    def _on_page(self, page: int, total: int) -> None:
        if not self.place.hasFocus() or not self.place.isModified():
            self.place.setText(str(page) if total else "")
        self._total.setText(self.tr("/ {total} 页").format(total=f"{total:,}") if total else "")
        self.page_changed.emit(page, total)


def _beyond(finds: tuple[tuple[QRectF, ...], ...], place: int, step: int) -> tuple[tuple[QRectF, ...], ...]:
    return finds[place + 1 :] if step > 0 else finds[:place]
