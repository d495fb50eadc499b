# SPDX-License-Identifier: Apache-2.0
"""The preview: draws what is in sight, keeps few images, follows zoom and page, in any number of pages."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ui.theme.theme import Theme
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


def test_two_thousand_pages_stay_fluid(view: PdfView, background: Background, qtbot: QtBot) -> None:
    content = make_pdf(2000)
    begun = time.monotonic()
    view.show_pdf(content)
    bar = view.canvas.verticalScrollBar()
    for step in range(100):
        bar.setValue(bar.maximum() * step // 100)
        view.canvas.viewport().repaint()
    assert time.monotonic() - begun < 2
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
