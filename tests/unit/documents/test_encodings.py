# SPDX-License-Identifier: Apache-2.0
"""Which encoding a file is in: GB18030 is never taken for another, nor another for it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.encodings import REPLACED, decode
from app.documents.errors import UnknownEncodingError

SENTENCE = "顾客来电反映冰箱不制冷，要求尽快上门检修；电话 0991-4512345。\r\n阿依古丽·买买提\r\n"
EVERYDAY = st.text(
    st.sampled_from("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"),
    min_size=4,
)


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
    ],
)
def test_each_encoding_of_chinese_offices_is_found(encoding: str, found: str) -> None:
    decoded = decode(SENTENCE.encode(encoding))
    assert decoded.text == SENTENCE
    assert decoded.encoding == found


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_character_need_no_mark(encoding: str) -> None:
    text = "id,name\r\n1,abc\r\n2,def\r\n"
    assert decode(text.encode(encoding)).text == text


@given(EVERYDAY, st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_everyday_chinese_in_gb18030_is_never_mistaken(chinese: str, latin: str) -> None:
    content = (latin + chinese + latin).encode("gb18030")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        decoded = decode(content)
        assert decoded.encoding == "gb18030"
        assert decoded.text == latin + chinese + latin


def test_uyghur_letters_and_rare_characters_are_four_bytes_in_gb18030() -> None:
    text = "ئابدۇللا 𫖯𬶍 李㐀"
    assert decode(text.encode("gb18030")).text == text


def test_an_accent_is_no_rare_chinese_character() -> None:
    text = "Bezeichnung;Trägerorganisation;Prämie\nFörderung;Über;Größe\n" * 20
    assert decode(text.encode("cp1252")).text == text


def test_one_broken_character_does_not_change_the_encoding() -> None:
    for encoding in ("utf-8", "gb18030"):
        content = bytearray((SENTENCE * 20).encode(encoding))
        content[300:301] = b"\xff"
        decoded = decode(bytes(content))
        assert decoded.encoding == encoding
        assert 1 <= decoded.text.count(REPLACED) <= 3
        assert "要求尽快上门检修" in decoded.text


def test_a_persons_own_choice_wins_and_a_wrong_one_is_refused() -> None:
    assert decode("서비스".encode("euc-kr"), encoding="euc-kr").text == "서비스"
    with pytest.raises(UnknownEncodingError):
        decode(b"abc", "x.csv", "klingon")


def test_bytes_of_no_encoding_are_refused() -> None:
    with pytest.raises(UnknownEncodingError):
        decode(b"\0\x01\x02\0\0\0\x03\x04\x05\0" * 40, "x.csv")


def test_characters_that_the_standard_of_2022_moved_are_read_as_it_says(shared_data: Path) -> None:
    with (shared_data / "reference/gb18030_2022_changes.csv").open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if not row["codepoint"].startswith("U+E")]
    assert len(rows) == 19
    for row in rows:
        content = "产品".encode("gb18030") * 20 + bytes.fromhex(row["gb18030_whatwg_2022"])
        assert decode(content).text[-1] == row["char"], row


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("before", ["", "a", "ab", "abc"])
def test_a_character_across_two_pieces_of_a_long_file_is_whole(encoding: str, before: str) -> None:
    text = before + "顾客𠮷投诉ئۇ，" * 9000
    assert decode(text.encode(encoding)).text == text


def test_one_broken_character_in_a_long_file_makes_it_no_other_encoding() -> None:
    content = ("顾客投诉冰箱" * 9000).encode()
    decoded = decode(content[:100_000] + b"\xff" + content[100_002:])
    assert decoded.encoding == "utf-8"
    assert 1 <= decoded.text.count(REPLACED) <= 3
