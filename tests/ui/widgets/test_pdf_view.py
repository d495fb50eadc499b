# SPDX-License-Identifier: Apache-2.0
"""The preview: draws what is in sight, keeps few images, follows zoom and page, in any number of pages."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ui.theme.theme import Theme
from ui.widgets import pdf_canvas
from ui.widgets.pdf_pages import PdfPages
from ui.widgets.pdf_view import PdfView


def make_pdf(pages: int) -> bytes:
    """Return a PDF whose page n has a black bar of its own."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600))
    for _ in range(pages):
        canvas.rect(0, 560, 400, 40, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class Background:
    """Runs work at once, or when told, and counts it."""

    def __init__(self) -> None:
        self.calls = 0
        self.waiting: list[Callable[[], None]] | None = None

    def __call__(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.calls += 1
        if self.waiting is None:
            done(work())
        else:
            self.waiting.append(lambda: done(work()))


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def view(theme: Theme, background: Background, qtbot: QtBot) -> PdfView:
    view = PdfView(background)
    qtbot.addWidget(view)
    view.resize(640, 500)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_pages_become_images_of_the_asked_size() -> None:
    pages = PdfPages(make_pdf(2))
    assert len(pages) == 2
    image = pages.render(0, 144)
    assert (image.width(), image.height()) == (800, 1200)
    assert image.pixelColor(400, 40).name() == "#000000"
    assert image.pixelColor(400, 600).name() == "#ffffff"
    pages.close()


def test_what_is_no_pdf_is_said() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        PdfPages(b"no pdf")


def test_first_page_is_shown(view: PdfView, qtbot: QtBot) -> None:
    said: list[tuple[int, int]] = []
    view.page_changed.connect(lambda page, total: said.append((page, total)))
    view.show_pdf(make_pdf(3))
    assert said == [(1, 3)]
    qtbot.waitUntil(lambda: view.canvas.images_held() > 0)
    image = view.canvas.viewport().grab().toImage()
    assert image.pixelColor(320, 30).name() == "#000000"
    assert image.pixelColor(320, 300).name() == "#ffffff"


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
def test_a_page_keeps_its_shape_wherever_it_lies(view: PdfView, qtbot: QtBot, zoom: float) -> None:
    """A page in the middle of the window, scrolled or not, is drawn dot for dot and never stretched."""
    view.show_pdf(make_pdf(2))
    view.canvas.set_zoom(zoom)
    for value in (0, view.canvas.verticalScrollBar().maximum()):
        view.canvas.verticalScrollBar().setValue(value)
        box = view.canvas._page_rect(0)
        assert abs(box.width() * 600 - box.height() * 400) <= 600
        assert box.width() == round(400 * view.canvas.scale_factor())


def test_two_thousand_pages_stay_fluid(view: PdfView, background: Background, qtbot: QtBot) -> None:
    content = make_pdf(2000)
    begun = time.process_time()
    view.show_pdf(content)
    bar = view.canvas.verticalScrollBar()
    for step in range(100):
        bar.setValue(bar.maximum() * step // 100)
        view.canvas.viewport().repaint()
    assert time.process_time() - begun < 2
    # Nothing is drawn while the pages fly past.
    assert background.calls == 1
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: background.calls > 1)
    assert view.canvas.page() == 1999
    assert background.calls <= 4
    for page in range(40):
        view.canvas.go_to_page(page)
        qtbot.wait(30)
    assert view.canvas.images_held() <= 12


def test_zoom_changes_the_size_and_fit_gives_it_back(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(make_pdf(5))
    fitted = view.canvas.scale_factor()
    view.zoom_in()
    assert view.canvas.scale_factor() > fitted
    view.zoom_out()
    view.zoom_out()
    assert view.canvas.scale_factor() < fitted
    view.fit_width()
    assert view.canvas.scale_factor() == fitted
    view.resize(900, 500)
    assert view.canvas.scale_factor() > fitted


def test_an_image_of_the_document_before_is_dropped(
    view: PdfView, background: Background, qtbot: QtBot
) -> None:
    view.show_pdf(make_pdf(1))
    qtbot.waitUntil(lambda: view.canvas.images_held() == 1)
    background.waiting = []
    view.zoom_in()
    qtbot.waitUntil(lambda: bool(background.waiting))
    late = list(background.waiting)
    background.waiting = None
    view.show_pdf(make_pdf(1))
    for finish in late:
        finish()
    assert view.canvas.images_held() == 0
    qtbot.waitUntil(lambda: view.canvas.images_held() == 1)
    assert isinstance(next(iter(view.canvas._images.values())), QImage)


def worded_pdf(pages: int) -> bytes:
    """Return a PDF that says its page, and on every tenth one WORD twice."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600), pageCompression=1)
    for number in range(1, pages + 1):
        canvas.drawString(40, 500, f"page {number}")
        if number % 10 == 0:
            canvas.drawString(40, 400, "the Word is here")
            canvas.drawString(40, 100, "and the word is there")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_a_text_is_found_from_page_to_page_and_around(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(worded_pdf(25))
    qtbot.keyClick(view.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.find_field.hasFocus()
    view.find_field.setText("word")
    spots: list[tuple[int, int]] = []
    for _ in range(5):
        qtbot.keyClick(view.find_field, Qt.Key.Key_Return)
        page, boxes = view.canvas._found
        assert boxes
        spots.append((page, round(boxes[0].top())))
    assert [page for page, _top in spots] == [9, 9, 19, 19, 9]
    assert spots[0][1] < spots[1][1]
    assert spots[4] == spots[0]
    assert "第 10 页" in view._answer.text()
    qtbot.keyClick(view.canvas, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert view.canvas._found[0] == 19
    view.find_field.setText("no such word")
    assert view.canvas._found == (-1, ())
    view.find_next()
    assert view._answer.text() == "没有找到"
    view.find_field.clear()
    view.find_next()
    assert view.find_field.hasFocus()


def test_a_page_is_typed_and_leafed_to_without_a_mouse(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(worded_pdf(30))
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert view.place.hasFocus()
    view.place.setText("21")
    qtbot.keyClick(view.place, Qt.Key.Key_Return)
    assert view.canvas.page() == 20
    assert view.canvas.hasFocus()
    view.place.setText("999")
    view._on_place_entered()
    assert view.canvas.page() == 29
    assert view.place.text() == "30"
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    assert view.canvas.page() == 0
    for key, moved in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, -1),
        (Qt.Key.Key_PageUp, -1),
    ):
        before = view.canvas.verticalScrollBar().value()
        qtbot.keyClick(view.canvas, key)
        assert (view.canvas.verticalScrollBar().value() - before) * moved > 0
    qtbot.keyClick(view.canvas, Qt.Key.Key_End)
    assert view.canvas.page() == 29
    scale = view.canvas.scale_factor()
    qtbot.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert view.canvas.scale_factor() < scale
    qtbot.keyClick(view.canvas, Qt.Key.Key_Plus)
    assert not view.canvas.leaf(_key(Qt.Key.Key_A))


def _key(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def test_who_scrolls_past_a_page_does_not_wait_for_it(
    view: PdfView, background: Background, qtbot: QtBot
) -> None:
    view.show_pdf(worded_pdf(40))
    qtbot.waitUntil(lambda: view.canvas.images_held() > 0)
    background.waiting = []
    view.canvas.go_to_page(20)
    view.canvas._settle.stop()
    view.canvas._ask()
    asked = len(background.waiting)
    view.canvas.go_to_page(35)
    view.canvas._settle.stop()
    view.canvas._ask()
    held = view.canvas.images_held()
    for answer in background.waiting[:asked]:
        answer()
    assert view.canvas.images_held() == held
    for answer in background.waiting[asked:]:
        answer()
    assert view.canvas.images_held() > held


def test_large_images_are_dropped_by_their_bytes(view: PdfView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_canvas, "_MOST_BYTES", 3 * 400 * 600 * 4)
    for number in range(9):
        view.canvas._images[(number, 72.0)] = QImage(400, 600, QImage.Format.Format_RGBX8888)
    view.canvas._drop_images()
    assert view.canvas.images_held() == 3
