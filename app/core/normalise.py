# SPDX-License-Identifier: Apache-2.0
"""One form for text that people type in many: full width, middle dots, phone numbers. Pure."""

from __future__ import annotations

import re
import unicodedata

MIDDLE_DOT = "·"
_DOTS = re.compile(r"\s*[·•・‧⋅∙･．●᛫]\s*")
_LATIN_DOT = re.compile(r"(?<=[一-鿿])\s*\.\s*(?=[一-鿿])")
_HAN_ONLY = re.compile(r"[一-鿿]+")
"""Characters that every form below leaves as they are: most names, found out at once."""
_PLAIN = re.compile(r"[!-~一-鿿]*")
"""A text without a space that NFKC leaves as it is: most cells of a file."""
_NOT_DIGIT = re.compile(r"\D+")


def plain_text(text: str) -> str:
    """Return the text trimmed, full-width letters and digits made half width, runs of space made one."""
    if _PLAIN.fullmatch(text):
        return text
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("．", MIDDLE_DOT))
    return " ".join(text.split())


def person_name(text: str) -> str:
    """Return a name with every form of the middle dot made U+00B7 (买买提•艾力 → 买买提·艾力)."""
    if _HAN_ONLY.fullmatch(text):
        return text
    dotted = _DOTS.sub(MIDDLE_DOT, plain_text(_DOTS.sub(MIDDLE_DOT, text)))
    return _LATIN_DOT.sub(MIDDLE_DOT, dotted)


def search_text(text: str) -> str:
    """Return the form in which text is indexed and searched: letters and digits of all scripts, lower."""
    if text.isascii():
        return text.lower() if text.isalnum() else text.lower().translate(_SEARCHED)
    if _HAN_ONLY.fullmatch(text):
        return text
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", folded.translate(_SEARCHED))


class _Searched(dict[int, int | None]):
    """Which letters are searched, found out once each: a first load asks for millions."""

    def __missing__(self, letter: int) -> int | None:
        category = unicodedata.category(chr(letter))
        self[letter] = letter if category[0] in "LNM" or category == "Co" else None
        return self[letter]


_SEARCHED = _Searched()


def phone_digits(text: str) -> str:
    """Return a phone number as digits; +86 or 0086 before it is dropped."""
    is_plain = text.isascii() and text.isdigit()
    digits = text if is_plain else _NOT_DIGIT.sub("", unicodedata.normalize("NFKC", text))
    if digits.startswith("0086"):
        return digits[4:]
    if digits.startswith("86") and len(digits) == 13:
        return digits[2:]
    return digits


_PHONE = re.compile(
    r"1[3-9]\d{9}"  # mobile
    r"|(0\d{2,3})?[2-9]\d{6,7}(\d{1,6})?"  # in a house, perhaps with an extension
    r"|(400|800)\d{7}|1\d{4}|12\d{3}|9[56]\d{3,4}"  # service
)
_SAMPLE = re.compile(r"1200000\d{4}")


def is_phone(digits: str, *, sample: bool = False) -> bool:
    """Tell whether digits are a mainland phone number; 1200000xxxx only in the sample store."""
    return bool(_PHONE.fullmatch(digits) or (sample and _SAMPLE.fullmatch(digits)))


def mask_phone(digits: str) -> str:
    """Return ``139****2207``: what a person without the right to personal data sees; a short number less."""
    if len(digits) < 7:
        return "*" * len(digits)
    head = digits[:3] if len(digits) >= 11 else ""
    return f"{head}{'*' * (len(digits) - len(head) - 4)}{digits[-4:]}"


def mask_address(address: str) -> str:
    """Return the first six characters of an address, never more than half of it, the rest hidden."""
    return address[: min(6, len(address) // 2)] + "…" if address else ""


def mask_name(name: str) -> str:
    """Return 陈** for 陈淑芬, 买买提·** for 买买提·艾力."""
    head, dot, tail = name.partition(MIDDLE_DOT)
    return f"{head}{dot}{'*' * len(tail)}" if dot else name[:1] + "*" * max(len(name) - 1, 0)
