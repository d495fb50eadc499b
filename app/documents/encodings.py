# SPDX-License-Identifier: Apache-2.0
"""Which encoding the bytes of a text file are in. GB18030 is never mistaken for something else. Pure.

Chinese offices save GB18030 (GBK), UTF-8 with or without a mark, and UTF-16. Strict rules settle these; only
what is left is handed to charset-normalizer.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

from app.documents.errors import UnknownEncodingError

REPLACED = "\ufffd"
"""Stands where a byte could not be read; a row that holds it is rejected."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOST_DAMAGE = 0.02
_LEAST_COMMON = 0.7
_SAMPLE = 1 << 18
_PIECE = 1 << 16
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)

# Characters whose bytes the standard of 2022 moved; Python's codec still reads the older edition.
_GB18030_2022 = str.maketrans(
    "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796"
    "\ue7c7\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864",
    "\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19"
    "\u1e3f\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb",
)


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text and the Python name of the encoding that it was in."""

    text: str
    encoding: str


def decode(content: bytes, file_name: str = "", encoding: str = "") -> DecodedText:
    """Return the text of a file; ``encoding`` is a person's own choice. Errors: UnknownEncodingError."""
    found = encoding or _find(content)
    if not found:
        raise UnknownEncodingError(file_name=file_name)
    try:
        pieces = (text for text, _bytes in _pieces(content, found))
        if found == "gb18030":
            pieces = (text.translate(_GB18030_2022) for text in pieces)
        text = "".join(pieces)
    except LookupError as error:
        raise UnknownEncodingError(file_name=file_name) from error
    return DecodedText(text.removeprefix("\ufeff"), found)


def named_encoding(content: bytes) -> str:
    """Return the encoding that a web page names; empty when it names none that Python knows."""
    found = _CHARSET.search(content[:2048])
    if found is None:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ""
    return "gb18030" if name in {"gb2312", "gbk"} else name


def _find(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    if b"\0" in content:
        return two_byte_encoding(content)
    # One broken character in a long file must not make it another encoding.
    if content.isascii() or _is_sound(content, "utf-8"):
        return "utf-8"
    if _is_sound(content, "gb18030") and _common_share(content) >= _LEAST_COMMON:
        return "gb18030"
    best = from_bytes(content[:_SAMPLE], cp_exclusion=["utf_7", "gb18030", "gbk", "gb2312"]).best()
    return best.encoding if best is not None else ""


def two_byte_encoding(content: bytes) -> str:
    """Return UTF-16's name for text without a mark: commas and line ends put a zero on one side only."""
    low, high = content[0::2].count(0), content[1::2].count(0)
    if len(content) % 2 or max(low, high) * 50 < len(content):
        return ""
    if high > low * 8:
        return "utf-16-le"
    return "utf-16-be" if low > high * 8 else ""


def _is_sound(content: bytes, encoding: str) -> bool:
    """Tell whether so few of the characters beyond ASCII cannot be read that the rest is in this encoding."""
    damaged = beyond = 0
    for text, left_bytes in _pieces(content, encoding):
        damaged += text.count(REPLACED)
        beyond += len(text) - len(text.encode("ascii", "ignore"))
        # A byte is one character at most: of a file in another encoding only the beginning is read.
        if damaged > (beyond + left_bytes) * _MOST_DAMAGE:
            return False
    return True


def _pieces(content: bytes, encoding: str) -> Iterator[tuple[str, int]]:
    """Yield the text of a file in pieces, each with how many bytes are left.

    Decoding all of it is one act, in which no other thread gets its turn: the window would stand still.
    """
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    for start in range(0, len(content), _PIECE):
        end = min(start + _PIECE, len(content))
        yield decoder.decode(content[start:end], final=end == len(content)), len(content) - end


def _common_share(content: bytes) -> float:
    """Return how many two-byte characters lie in the rows of everyday Chinese (GB 2312).

    A Latin letter with an accent, followed by a plain one, would read as a rare character: its second byte is
    ASCII. Four-byte characters (Uyghur, rare Chinese) prove GB18030 by their shape alone.
    """
    common = other = 0
    at, end = 0, min(len(content), _SAMPLE)
    while at < end - 1:
        if content[at] < 0x80:
            at += 1
        elif 0x30 <= content[at + 1] <= 0x39:
            common += 1
            at += 4
        else:
            in_everyday_rows = 0xA1 <= content[at] <= 0xF7 and content[at + 1] >= 0xA1
            common += in_everyday_rows
            other += not in_everyday_rows
            at += 2
    return common / (common + other) if common + other else 0.0
