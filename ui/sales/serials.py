# SPDX-License-Identifier: Apache-2.0
"""Serial numbers in one field of text. Pure: knows no widget."""

from __future__ import annotations

import re

GAP = chr(0x3001)
"""What stands between two serial numbers: the Chinese mark between words of one rank."""
_GAPS = re.compile(rf"[\s,;{GAP}{chr(0xFF0C)}{chr(0xFF1B)}]+")


def split_serials(text: str) -> tuple[str, ...]:
    """Return the serial numbers that stand in a text, however they are set apart."""
    return tuple(part for part in _GAPS.split(text) if part)
