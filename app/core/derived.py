# SPDX-License-Identifier: Apache-2.0
"""Columns that follow from facts, computed again when facts of other desks came in. Must not know any area.

A deriver writes derived columns past the log: they are not data, they never travel (ADR 0017).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

_derivers: dict[str, Deriver] = {}


@dataclass(frozen=True, slots=True)
class Deriver:
    """How one table's derived columns are computed.

    ``tables`` maps each table that matters to its column that names the entity (``id`` for the table itself).
    ``derive`` computes the columns of the entities with these ids and stores them.
    """

    table: str
    tables: Mapping[str, str]
    derive: Callable[[Session, Collection[UUID]], None]


def register(deriver: Deriver) -> None:
    """Register a deriver once."""
    if deriver.table in _derivers:
        raise ValueError(deriver.table)
    _derivers[deriver.table] = deriver


def registered() -> tuple[Deriver, ...]:
    """Return all derivers in the order of registration."""
    return tuple(_derivers.values())


def fold(allowed: Mapping[str, Collection[str]], targets: Iterable[str]) -> tuple[str, tuple[int, ...]]:
    """Return (state, places out of turn) of the steps of one entity in the order of their stamps.

    The first step sets the state; a later one moves it when ``allowed`` permits the pair, else it is out of
    turn and changes nothing: two desks that stepped at once never make an illegal pair.
    """
    state: str | None = None
    late: list[int] = []
    for place, target in enumerate(targets):
        if state is None or target in allowed.get(state, ()):
            state = target
        else:
            late.append(place)
    return state or "", tuple(late)
