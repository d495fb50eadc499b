# SPDX-License-Identifier: Apache-2.0
"""Pages as pixels: size, colour order and the end of the document."""

from __future__ import annotations

import threading

import pytest

from reports.engine.form import FIRST_COPY
from reports.engine.raster import PRINT_DPI, Raster, page_sizes, render_page
from reports.forms.complaint_sheet import draw
from tests.support.papers import complaint_sheet


def test_a_page_at_print_quality_has_white_paper_and_black_ink() -> None:
    raster = render_page(draw(complaint_sheet(), FIRST_COPY), 0)
    assert PRINT_DPI == 300
    assert (raster.width, raster.height) == (2481, 3508)
    assert len(raster.rgba) == raster.width * raster.height * 4
    assert raster.rgba[:4] == b"\xff\xff\xff\xff"
    assert b"\x00\x00\x00\xff" in raster.rgba
    assert set(raster.rgba[3::4]) == {255}


def test_pages_are_counted_and_bounded() -> None:
    pdf = draw(complaint_sheet(), FIRST_COPY)
    assert len(page_sizes(pdf)) == 2
    for index in (-1, 2):
        with pytest.raises(IndexError):
            render_page(pdf, index, 20)


def test_several_threads_may_render_at_once() -> None:
    pdf = draw(complaint_sheet(), FIRST_COPY)
    expected = [render_page(pdf, index, 40) for index in (0, 1)]
    found: dict[int, Raster] = {}

    def render(number: int) -> None:
        found[number] = render_page(pdf, number % 2, 40)

    threads = [threading.Thread(target=render, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(8)] == expected * 4
