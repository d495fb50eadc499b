# SPDX-License-Identifier: Apache-2.0
"""Rows over pages: long texts are parted without loss, short ones stay whole, heads come again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.engine.boxes import CONTINUED, Choice, Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import FIRST_COPY, Imprint
from reports.engine.grid import Grid
from reports.engine.paper import A5, MM
from tests.support.papers import page_texts

IMPRINT = Imprint("阳光家电", "友好路店", "王敏", datetime(2026, 11, 21, 6, 5, tzinfo=UTC))


def _document() -> Document:
    def head(doc: Document) -> None:
        doc.text(doc.left, doc.cursor - 12, "页眉")
        doc.cursor -= 20

    return Document(A5, title="试表", version="1", imprint=IMPRINT, copy=FIRST_COPY, head=head)


def _flat(text: str) -> str:
    return text.replace("\n", "").replace(" ", "")


def test_a_text_longer_than_a_page_goes_on_under_its_repeated_label() -> None:
    doc = _document()
    grid = Grid(doc)
    grid.section("受理")
    long = "".join(f"第{number}句话说完。" for number in range(400))
    grid.row(Label("投诉内容", 1), Value(long, 5))
    grid.close()
    texts = page_texts(doc.finish())
    assert len(texts) > 2
    assert CONTINUED not in texts[0]
    for text in texts[1:]:
        assert "投诉内容" in text
        assert text.count(CONTINUED) == 1
    # A sentence that lies across the end of a page is parted by foot and head in the text layer.
    assert sum(_flat(text).count("句话说完。") for text in texts) >= 400 - len(texts)
    assert "第0句话说完。" in _flat(texts[0])
    assert "第399句话说完。" in _flat(texts[-1])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 900), min_size=1, max_size=6))
def test_no_line_is_lost_between_pages(lengths: list[int]) -> None:
    doc = _document()
    grid = Grid(doc)
    grid.section("经过")
    grid.table_head(Label("时间", 1), Label("内容", 4))
    for length in lengths:
        grid.row(Value("十六日", 1, repeat=True), Value("鑫" * length, 4))
    grid.close()
    texts = page_texts(doc.finish())
    assert sum(text.count("鑫") for text in texts) == sum(lengths)
    assert all("时间 内容" in text for text in texts)


def test_a_row_that_cannot_be_parted_goes_to_the_next_page_as_a_whole() -> None:
    doc = _document()
    grid = Grid(doc)
    grid.section("签章")
    rows = 0
    while doc.room > 22 * MM:
        grid.row(Label("经办", 1), Value("一行", 3))
        rows += 1
    grid.row(Signature("客户", seal=True), Signature("经理", "周洁", "2026-11-20 16:00", opinion="同意。"))
    grid.close()
    first, second = page_texts(doc.finish())
    assert first.count("一行") == rows
    assert "客户" not in first
    assert "同意。" in second
    assert "周洁" in second
    assert "年 月 日" in second


def test_a_section_begins_where_its_first_rows_have_room() -> None:
    doc = _document()
    grid = Grid(doc)
    grid.section("甲")
    while doc.room > 60 * MM:
        grid.row(Label("经办", 1), Value("一行", 3))
    grid.section("乙", keep=80 * MM)
    grid.row(Value("末行"))
    grid.close()
    first, second = page_texts(doc.finish())
    assert "乙" not in first
    assert "末行" in second


def test_a_row_higher_than_any_page_is_still_drawn() -> None:
    doc = _document()
    grid = Grid(doc)
    grid.section("怪")
    grid.row(Label("先", 1), Value("前行", 3))
    grid.row(Signature("客户", tall=400 * MM))
    grid.close()
    assert ["客户" in text for text in page_texts(doc.finish())] == [False, True]


def test_boxes_say_in_the_text_layer_which_are_ticked() -> None:
    doc = _document()
    grid = Grid(doc)
    grid.section("一")
    grid.row(Label("渠道", 1), Choice(("热线", "来店"), ("来店",), weight=4))
    grid.row(Label("类别", 1), Choice(("质量", "态度"), ("票据丢失",), weight=4))
    grid.close()
    (text,) = page_texts(doc.finish())
    assert "□ 热线 √ 来店" in text
    assert "□ 质量 □ 态度 √ 票据丢失" in text


@pytest.mark.parametrize("tall", [0.0, 60.0])
def test_a_cell_is_never_lower_than_its_text_or_its_least_height(tall: float) -> None:
    one, three = Value("字", tall=tall), Value("字\n字\n字", tall=tall)
    assert one.height(100) >= tall
    assert three.height(100) >= tall
    assert three.height(100) >= 3 * three.size
    assert three.split(100, 20) is None
