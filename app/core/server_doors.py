# SPDX-License-Identifier: Apache-2.0
"""Doors by which other systems hand records to the server, registered by the areas.

A door is an ordinary command of a system that an administrator gave a key for one store. Must not know any
area, the server, nor HTTP.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.core.unit_of_work import UnitOfWork

_doors: dict[str, ServerDoor] = {}


@dataclass(frozen=True, slots=True)
class DoorAnswer:
    """What a door says; unless ``is_taken`` nothing of the request is kept."""

    is_taken: bool
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ServerDoor:
    """One door: ``take`` gets a unit of work of the key's store and the JSON value of the request.

    ``permission`` is all that a key of this door may do.
    """

    key: str
    permission: str
    take: Callable[[UnitOfWork, Any], DoorAnswer]


def register(door: ServerDoor) -> None:
    """Register a door once. Errors: ValueError for a key that is taken."""
    if door.key in _doors:
        raise ValueError(door.key)
    _doors[door.key] = door


def find(key: str) -> ServerDoor | None:
    """Return a door; None when there is none of that name."""
    return _doors.get(key)


def registered() -> tuple[ServerDoor, ...]:
    """Return all doors in the order of registration."""
    return tuple(_doors.values())
