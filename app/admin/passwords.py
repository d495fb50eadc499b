# SPDX-License-Identifier: Apache-2.0
"""Argon2id hashes of passwords. Must not know tables."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's parameters for argon2id: 19 MiB, two passes. The hashes lie in an encrypted database, and an old
# shop computer must not take a second for a log-in.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


def hash_password(password: str) -> str:
    """Return the argon2id hash of a password with a salt of its own."""
    return _HASHER.hash(password)


def matches(stored: str | None, password: str) -> bool:
    """Tell whether a password belongs to a hash; takes as long when there is none."""
    # The decoy is made in either case: who guesses numbers must not see by the time which of them exist.
    decoy = _decoy()
    try:
        _HASHER.verify(stored or decoy, password)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


@cache
def _decoy() -> str:
    return _HASHER.hash("nobody's password")
