# SPDX-License-Identifier: Apache-2.0
"""Pinyin initials of names, with the readings that surnames have. Must not know the database."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product

from app.core.normalise import person_name

# pypinyin reads these as common words; as surnames they sound otherwise (proved by experiment).
SURNAME_INITIALS = {
    "单": "s", "仇": "q", "朴": "p", "解": "x", "曾": "z", "查": "z", "尉": "y", "盖": "g", "区": "o",
    "覃": "q", "缪": "m", "翟": "z", "乐": "y", "冼": "x", "员": "y", "华": "h", "任": "r", "种": "c",
    "重": "c", "么": "y", "召": "s", "黑": "h", "折": "s", "祭": "z", "宓": "m", "隗": "w", "逄": "p",
}  # fmt: skip
_COMPOUND = {"尉迟": "yc", "万俟": "mq", "长孙": "zs", "单于": "cy", "澹台": "tt", "令狐": "lh"}
_MAX_READINGS = 8
_ONLY_HAN = re.compile(r"[㐀-鿿]{1,4}")
_KEPT = 8192
"""Names whose initials are kept: the same given names come again and again."""


@lru_cache(maxsize=_KEPT)
def initials(name: str) -> tuple[str, ...]:
    """Return the initials of a name in every usual reading, e.g. 曾乐 → ("zl", "zy"); () without Han."""
    plain = person_name(name)
    if not re.search(r"[㐀-鿿]", plain):
        return ()
    readings = _readings(plain)
    head = next((letters for compound, letters in _COMPOUND.items() if plain.startswith(compound)), "")
    for place, letter in enumerate(head):
        readings[place] = [letter]
    if not head and plain[0] in SURNAME_INITIALS:
        readings[0] = [SURNAME_INITIALS[plain[0]]]
    words = ("".join(letters).lower() for letters in product(*(options or [""] for options in readings)))
    found = islice(words, _MAX_READINGS)
    return tuple(dict.fromkeys(word for word in found if word))


def load() -> None:
    """Read the dictionary now, half a second long, so that the first search or save need not wait for it."""
    initials("热孜万古丽")


def _readings(plain: str) -> list[list[str]]:
    """Return the first letters of each character; a name that holds no word is read by its characters."""
    from pypinyin.constants import PHRASES_DICT  # noqa: PLC0415 -- 40 ms, needed by a search or a save alone

    if _ONLY_HAN.fullmatch(plain) and not any(
        plain[begin:end] in PHRASES_DICT
        for begin in range(len(plain) - 1)
        for end in range(begin + 2, len(plain) + 1)
    ):
        return [list(_letters_of(character)) for character in plain]
    return _letters_in(plain)


@lru_cache(maxsize=_KEPT)
def _letters_of(character: str) -> tuple[str, ...]:
    (letters,) = _letters_in(character)
    return tuple(letters)


def _letters_in(plain: str) -> list[list[str]]:
    from pypinyin import Style, pinyin  # noqa: PLC0415 -- as above

    return [
        list(dict.fromkeys(sound for sound in options if sound.isalpha() and sound.isascii()))
        for options in pinyin(plain, style=Style.FIRST_LETTER, heteronym=True, errors=_letters_only)
    ]


def _letters_only(chunk: str) -> str:
    return "".join(letter for letter in chunk if letter.isascii() and letter.isalpha())
