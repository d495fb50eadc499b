# SPDX-License-Identifier: Apache-2.0
"""A server's fingerprint as it is read over the telephone. Pure."""

from __future__ import annotations

_GROUP = 5


def grouped(fingerprint: str) -> str:
    """Return the letters in fives with blanks between them, as the server itself prints them."""
    return " ".join(fingerprint[place : place + _GROUP] for place in range(0, len(fingerprint), _GROUP))
