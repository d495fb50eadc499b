# SPDX-License-Identifier: Apache-2.0
"""Identities of rows: UUIDv7, made on any desk without asking anyone."""

from __future__ import annotations

from uuid import UUID

from uuid6 import uuid7

NIL = UUID(int=0)
"""The scope of shared reference data (design: one home scope per row)."""


def new_id() -> UUID:
    """Return a UUIDv7; later ones of this process sort later."""
    return UUID(bytes=uuid7().bytes)


def new_ids(count: int, room: int = 1) -> list[UUID]:
    """Return many UUIDv7 in order, all of one instant; after each ``room`` - 1 more are nobody else's.

    Single ids taken in a hurry run ahead of the clock by a millisecond each; a large file would by minutes.
    """
    first = new_id().int & ~(1 << 61)
    return [UUID(int=first + offset) for offset in range(0, count * room, room)]


def new_hexes(count: int) -> list[str]:
    """Return ids as ``new_ids``, each as the hexadecimal digits that SQLite keeps: a quarter of the work."""
    first = new_id().int & ~(1 << 61)
    return [f"{first + offset:032x}" for offset in range(count)]


def short_code(identity: UUID) -> str:
    """Return four characters that stand for a database in document numbers, e.g. ``7F3A``."""
    return identity.hex[-4:].upper()
