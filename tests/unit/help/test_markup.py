# SPDX-License-Identifier: Apache-2.0
"""The marks of the manual: what is read from them, and that no text is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.help.manual import page_of
from app.help.markup import (
    Heading,
    Items,
    Mark,
    Paragraph,
    Picture,
    Span,
    Table,
    lines_of,
    parse,
    plain,
    spans,
)

PAGE = """# 单据与打印

<!-- no reader sees this -->
在投诉里按 `Ctrl+P`，
打开**预览**。见 [审批](approvals.md#请人审批)。

## 打印 两份

1. 选「打印机」
2. 再按一次
   `Ctrl+P`
- 点

| 按键 | 做什么 |
|---|---|
| `F8` | 收起 |

> 份号
> 不再用

![预览](pictures/31_paper.png)
"""


def test_a_page_is_read_block_by_block() -> None:
    blocks = parse(PAGE)
    assert [type(block) for block in blocks] == [
        Heading, Paragraph, Heading, Items, Items, Table, Paragraph, Picture,
    ]  # fmt: skip
    assert blocks[1] == Paragraph(
        (
            Span("在投诉里按 "), Span("Ctrl+P", Mark.KEY), Span("，打开"), Span("预览", Mark.STRONG),
            Span("。见 "), Span("审批", Mark.LINK, "approvals.md#请人审批"), Span("。"),
        )
    )  # fmt: skip
    numbered = blocks[3]
    assert isinstance(numbered, Items)
    assert numbered.is_numbered
    assert [plain(line) for line in numbered.lines] == ["选「打印机」", "再按一次 Ctrl+P"]
    note = blocks[6]
    assert isinstance(note, Paragraph)
    assert note.is_note
    assert plain(note.line) == "份号不再用"
    assert blocks[7] == Picture("pictures/31_paper.png", "预览")


def test_a_heading_is_reached_by_the_anchor_that_viewers_make() -> None:
    assert [block.anchor for block in parse(PAGE) if isinstance(block, Heading)] == [
        "单据与打印",
        "打印-两份",
    ]


def test_a_section_knows_the_names_in_it() -> None:
    page = page_of("papers", PAGE)
    assert page.title == "单据与打印"
    assert [section.title for section in page.sections] == ["单据与打印", "打印 两份"]
    assert page.anchor_of_name("打印 两份") == "打印-两份"
    assert page.anchor_of_name("打印机") == "打印-两份"
    assert page.anchor_of_name("审批") == "单据与打印"
    assert page.anchor_of_name("没有这个") is None


@given(st.text(alphabet="单据 ab。·—", max_size=30))
def test_text_without_marks_comes_out_as_it_went_in(text: str) -> None:
    assert plain(spans(text)) == text


@given(st.text(alphabet="单a`*[]()#|>-1. \n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    letters = [letter for letter in text if letter in "单a"]
    read = "".join(plain(line) for block in parse(text) for line in lines_of(block))
    targets = [block.path for block in parse(text) if isinstance(block, Picture)]
    shown = read + "".join(targets)
    assert [letter for letter in shown if letter in "单a"].count("单") <= letters.count("单")
