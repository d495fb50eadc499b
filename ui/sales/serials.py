# SPDX-License-Identifier: Apache-2.0
"""Serial numbers in one field of text. Pure: knows no widget."""

from __future__ import annotations

import re

_GAPS = re.compile(r"[\s,，、;；]+")


def split_serials(text: str) -> tuple[str, ...]:
    """Return the serial numbers that stand in a text, however they are set apart."""
    return tuple(part for part in _GAPS.split(text) if part)
