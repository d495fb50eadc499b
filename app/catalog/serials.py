# SPDX-License-Identifier: Apache-2.0
"""How serial numbers look, as a pattern that a shop can read and write. Pure.

``A`` is a letter, ``9`` a digit, ``X`` a letter or a digit; ``{12}`` repeats what stands before it,
``{10,12}`` ten to twelve times; what stands in ``'…'`` is meant as it is, and so is every other letter,
digit and hyphen: ``'BA'9{4}X{6}``. No pattern can be slow, for nothing repeats inside a repetition.
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.core.normalise import plain_text

LONGEST = 40
"""What a serial number may have, in characters."""
_PIECE = re.compile(
    r"(?:'(?P<plain>[^']+)'|(?P<sign>[A-Z0-9-]))(?:\{(?P<least>\d{1,2})(?:,(?P<most>\d{1,2}))?\})?"
)
_SIGNS = {"A": "[A-Z]", "9": "[0-9]", "X": "[A-Z0-9]"}


def serial_text(typed: str) -> str:
    """Return a serial number as it is compared: half width, capital, without spaces."""
    return plain_text(typed).replace(" ", "").upper()


def is_pattern(pattern: str) -> bool:
    """Tell whether a text is a pattern of which at least one serial number can be."""
    return _compiled(pattern) is not None


def fits(pattern: str, typed: str) -> bool:
    """Tell whether a serial number looks as a pattern says; nothing looks like a text that is no pattern."""
    compiled = _compiled(pattern)
    return compiled is not None and compiled.fullmatch(serial_text(typed)) is not None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    """Return the regular expression of a pattern: atoms with a fixed span each, anchored by the match."""
    # An input method writes ‘…’ where somebody means '…'.
    text = plain_text(pattern).replace("‘", "'").replace("’", "'").upper()
    at, parts, longest = 0, [], 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None:
            return None
        least = int(piece["least"] or 1)
        most = int(piece["most"] or least)
        if not most > 0 or least > most:
            return None
        plain = piece["plain"]
        atom = f"(?:{re.escape(serial_text(plain))})" if plain else _SIGNS.get(piece["sign"], piece["sign"])
        longest += most * (len(plain) if plain else 1)
        parts.append(f"{atom}{{{least},{most}}}")
        at = piece.end()
    return re.compile("".join(parts)) if 0 < longest <= LONGEST else None
