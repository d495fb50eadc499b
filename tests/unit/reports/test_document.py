# SPDX-License-Identifier: Apache-2.0
"""Pages: head and foot on each, the count, the mark of the copy, and the same bytes for the same data."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pypdfium2
import pytest
from PIL import ImageChops

from reports.engine.document import Document
from reports.engine.fonts import bold
from reports.engine.form import FIRST_COPY, PREVIEW, Copy, Imprint, time_text
from reports.engine.paper import A4, A4_LANDSCAPE, A5, A5_LANDSCAPE, MM, Paper
from reports.engine.raster import page_sizes
from tests.support.papers import page_image, page_texts

IMPRINT = Imprint("阳光家电", "友好路店", "王敏", datetime(2026, 11, 21, 6, 5, tzinfo=UTC))


def _paper(pages: int = 2, *, copy: Copy = FIRST_COPY, paper: Paper = A4, text: str = "正文") -> bytes:
    def head(doc: Document) -> None:
        doc.text(doc.left, doc.cursor - 12, "表头")
        doc.cursor -= 20

    doc = Document(paper, title="试表", version="2026-1", imprint=IMPRINT, copy=copy, head=head)
    for number in range(pages):
        if number:
            doc.new_page()
        doc.text(doc.left, doc.cursor - 20, text)
    return doc.finish()


def test_every_page_has_head_count_version_and_who_printed_it() -> None:
    texts = page_texts(_paper(11))
    assert len(texts) == 11
    for number, text in enumerate(texts, start=1):
        assert "表头" in text
        assert f"第 {number} 页" in text
        assert "共 11 页" in text
        assert "试表" in text
        assert "版本 2026-1" in text
        assert "打印 王敏 2026-11-21 14:05" in text


@pytest.mark.parametrize("paper", [A4, A5, A4_LANDSCAPE, A5_LANDSCAPE])
def test_paper_has_its_size(paper: Paper) -> None:
    sizes = page_sizes(_paper(1, paper=paper))
    assert len(sizes) == 1
    assert sizes[0] == pytest.approx((paper.width, paper.height), abs=0.01)
    assert paper.inner_width > 110 * MM
    assert {round(paper.width / MM), round(paper.height / MM)} in ({210, 297}, {148, 210})


def test_only_the_preview_is_marked_as_one_and_only_a_reprint_as_one() -> None:
    for text in page_texts(_paper(copy=PREVIEW)):
        assert "预览" in text
        assert "重打" not in text
    for text in page_texts(_paper(copy=Copy(3, reprint=True))):
        assert "重打 第 3 份" in text
        assert "预览" not in text
    # Copy 1 failed and was voided: copy 2 is the first that counts and bears no mark.
    for copy in (FIRST_COPY, Copy(2)):
        for text in page_texts(_paper(copy=copy)):
            assert "预览" not in text
            assert "重打" not in text


def test_the_preview_mark_lets_the_text_be_read() -> None:
    plain, marked = page_image(_paper(1), 0, 50), page_image(_paper(1, copy=PREVIEW), 0, 50)
    darker = ImageChops.difference(plain, marked).convert("L")
    assert sum(darker.histogram()[1:]) > 5_000
    # The mark takes at most an eighth of the light away: print under it stays black on white.
    assert darker.getextrema()[1] < 40


def test_the_same_data_give_the_same_bytes_also_on_several_threads() -> None:
    expected = [_paper(3, text=f"𫖯{number}김철수" * 3) for number in range(4)]
    assert len(set(expected)) == 4
    drawn: dict[int, bytes] = {}

    def draw(number: int) -> None:
        drawn[number] = _paper(3, text=f"𫖯{number % 4}김철수" * 3)

    threads = [threading.Thread(target=draw, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [drawn[number] for number in range(8)] == expected * 2


def test_every_font_is_embedded() -> None:
    pdf = _paper(text="金씨 𫖯 A")
    assert b"Helvetica" not in pdf
    assert b"/FontFile2" in pdf
    assert pdf.count(b"/Subtype /TrueType") == pdf.count(b"/ToUnicode") > 0


def test_text_comes_back_as_it_was_typed() -> None:
    text = page_texts(_paper(1, text="𫖯生 买买提·艾力 김철수 ¥1,299.50（完）"))[0]
    assert "𫖯生 买买提·艾力 김철수 ¥1,299.50（完）" in text


def test_a_character_no_font_has_is_marked_and_explained_on_its_page_alone() -> None:
    def head(doc: Document) -> None:
        doc.cursor -= 10

    doc = Document(A4, title="试表", version="1", imprint=IMPRINT, copy=FIRST_COPY, head=head)
    doc.text(100, 400, "好😡", face=bold())
    doc.new_page()
    doc.text(100, 400, "好")
    first, second = page_texts(doc.finish())
    assert "好〓" in first
    assert "字库中没有的字符" in first
    assert "〓" not in second


def test_the_file_says_what_it_is() -> None:
    with pypdfium2.PdfDocument(_paper()) as document:
        facts = document.get_metadata_dict()
    assert facts["Title"] == "试表"
    assert facts["Author"] == "阳光家电"


def test_a_time_is_shown_in_the_zone_of_the_store() -> None:
    at = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)
    assert time_text(at, "Asia/Shanghai") == "2026-11-22 04:30"
    assert time_text(at, "Asia/Urumqi") == "2026-11-22 02:30"
    assert time_text(None, "Asia/Shanghai") == ""
    with pytest.raises(ValueError, match="zone"):
        time_text(at.replace(tzinfo=None), "Asia/Shanghai")
