# SPDX-License-Identifier: Apache-2.0
"""Line breaking: nothing is lost, nothing is too wide, and no line begins with a closing mark."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reports.engine.fonts import regular, text_width
from reports.engine.wrapping import NOT_FIRST, NOT_LAST, may_break, wrap

SIZE = 10.0
_TEXTS = st.text(
    st.sampled_from("投诉内容冰箱不制冷，。、；：？！）》」』”（《「“…—·￥%ABC123.- 𫖯김😡"), max_size=120
)
_ANY = st.text(st.characters(codec="utf-8"), max_size=80)


def _wrap(text: str, ems: float, max_lines: int | None = None) -> tuple[str, ...]:
    return wrap(text, ems * SIZE, regular(), SIZE, max_lines)


@given(_TEXTS, st.integers(1, 30))
def test_no_character_is_lost(text: str, ems: int) -> None:
    assert "".join(_wrap(text, ems)) == text


@given(_ANY, st.integers(1, 12))
def test_any_text_at_all_can_be_set(text: str, ems: int) -> None:
    kept = "".join(_wrap(text, ems))
    assert [char for char in text if char.isalnum()] == [char for char in kept if char.isalnum()]


@given(_TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_its_room(text: str, ems: int) -> None:
    for line in _wrap(text, ems):
        shown = line.rstrip(" ")
        assert len(shown) <= 1 or text_width(shown, regular(), SIZE) <= ems * SIZE + 0.01


@given(
    st.lists(
        st.sampled_from(
            [
                "冰箱",
                "投诉",
                "不制冷",
                "，",
                "。",
                "（三包）",
                "“当天”",
                "！",
                "BCD",
                "买买提·艾力",
                "50%",
                "￥20",
            ]
        ),
        max_size=60,
    )
)
def test_no_line_begins_with_a_closing_or_ends_with_an_opening_mark(words: list[str]) -> None:
    # Marks in a row longer than the line cannot obey; a text that people write has none.
    text = "".join(word for word, before in zip(words, ["", *words], strict=False) if word != before)
    lines = _wrap(text, 12)
    for before, line in pairwise(lines):
        marks = [char for char in before if char in NOT_FIRST or char in NOT_LAST]
        assert line[0] not in NOT_FIRST or len(marks) == len(before)
        assert before[-1] not in NOT_LAST or len(marks) == len(before)


def test_the_closing_mark_takes_its_character_along() -> None:
    assert _wrap("一二三四五，六", 5) == ("一二三四", "五，六")
    assert _wrap("他说“好”。", 4) == ("他说", "“好”。")


def test_words_numbers_and_names_stay_whole() -> None:
    assert _wrap("型号BCD-470WDPG的冰箱", 8) == ("型号", "BCD-470WDPG的", "冰箱")
    assert _wrap("顾客名叫买买提·艾力", 8) == ("顾客名叫买买提·", "艾力")
    assert _wrap("顾客名叫买买提·艾力", 7) == ("顾客名叫买买", "提·艾力")
    assert not may_break("—", "—")
    assert not may_break("…", "…")
    assert not may_break("e", "\u0301")


def test_a_word_wider_than_the_line_is_cut_but_its_comma_stays_behind_it() -> None:
    lines = _wrap("A" * 40 + "，完", 10)
    assert "".join(lines) == "A" * 40 + "，完"
    assert all(line[0] != "，" for line in lines)


def test_spaces_hang_over_the_end_instead_of_indenting_the_next_line() -> None:
    assert _wrap("一二三 四", 3) == ("一二三 ", "四")


def test_paragraphs_keep_their_own_lines() -> None:
    assert _wrap("一\r\n\n二\r三", 10) == ("一", "", "二", "三")
    assert _wrap("", 10) == ("",)


def test_what_is_cut_short_says_so() -> None:
    assert _wrap("一二三四五六七八九", 4, 2) == ("一二三四", "五六七…")
    assert _wrap("一二三四", 4, 1) == ("一二三四",)
