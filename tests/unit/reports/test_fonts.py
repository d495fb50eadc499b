# SPDX-License-Identifier: Apache-2.0
"""The bundled fonts: who draws which character, and the map that gives the text back."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reports.engine.fonts import MISSING, bold, lacks, printable, regular, runs, text_width, to_unicode_cmap


def test_chinese_korean_and_latin_each_find_their_font() -> None:
    assert runs("买买提·艾力 A1 𫖯", regular()) == (("NotoSansSC-Regular", "买买提·艾力 A1 𫖯"),)
    assert runs("金 김철수 A", bold()) == (
        ("NotoSansSC-Bold", "金 "),
        ("NotoSansKR-Regular", "김철수"),
        ("NotoSansSC-Bold", " A"),
    )


def test_a_character_without_a_font_is_marked_not_dropped() -> None:
    assert runs("好😡好", regular()) == (("NotoSansSC-Regular", f"好{MISSING}好"),)
    assert lacks("ئۇيغۇر", regular())
    assert not lacks("김철수", regular())


def test_shapeless_characters_vanish_and_blanks_become_spaces() -> None:
    assert printable("a\u200db\ufe0fc\u202ed\x07") == "abcd"
    assert printable("张\t三\u00a0李\n四") == "张 三 李 四"
    assert printable("全　角") == "全　角"


def test_widths_are_those_of_the_font_in_points() -> None:
    assert text_width("受理", regular(), 10) == 20
    assert text_width("受김😡", regular(), 10) == 10 + text_width("김", regular(), 10) + 10


def _read_cmap(cmap: str) -> dict[int, str]:
    """Read a CMap as the PDF specification says, refusing blocks of more than a hundred entries."""
    found: dict[int, str] = {}
    for count, kind, body in re.findall(r"(\d+) begin(bfchar|bfrange)\n(.*?)\nend\2", cmap, re.DOTALL):
        lines = body.split("\n")
        assert len(lines) == int(count) <= 100
        for line in lines:
            codes = re.findall(r"<([0-9A-F]+)>", line)
            target = bytes.fromhex(codes[-1])
            first, last = int(codes[0], 16), int(codes[-2], 16)
            assert kind == "bfrange" or first == last
            for code in range(first, last + 1):
                low = target[-1] + code - first
                assert low <= 0xFF
                found[code] = (target[:-1] + bytes([low])).decode("utf-16-be")
    return found


_CODES = st.one_of(
    st.integers(0x20, 0x7E), st.integers(0x4E00, 0x9FFF), st.integers(0x20000, 0x323AF), st.just(0x2B5AF)
)


@given(st.lists(_CODES, min_size=1, max_size=255, unique=True))
def test_the_map_gives_every_character_back(chars: list[int]) -> None:
    read = _read_cmap(to_unicode_cmap("AAAAAA+Test", [0, *chars]))
    assert read == {code: chr(char) for code, char in enumerate(chars, start=1)}


@given(st.integers(0x20, 0x2FFFF).filter(lambda code: not 0xD7F0 <= code <= 0xDFFF), st.integers(2, 255))
def test_the_map_of_a_run_of_neighbours_never_wraps_its_last_byte(first: int, count: int) -> None:
    chars = [char for char in range(first, first + count) if not 0xD800 <= char <= 0xDFFF]
    read = _read_cmap(to_unicode_cmap("AAAAAA+Test", [0, *chars]))
    assert read == {code: chr(char) for code, char in enumerate(chars, start=1)}
