# SPDX-License-Identifier: Apache-2.0
"""Records of other areas that bear a person's values but were never said to be his.

Areas above register; this one knows none of them. Before a person is redacted they are made his, so that
every desk and the server blank them by the same fact.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from uuid import UUID

from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.families import current_customer, family_of
from app.customers.rules import REDACT


@dataclass(frozen=True, slots=True)
class Bearing:
    """How many records are surely his, and how many bear only his telephone with another name."""

    his: int = 0
    doubtful: int = 0


@dataclass(frozen=True, slots=True)
class ClaimSource:
    """``look(reading, customer_ids)`` counts records, ``take(uow, customer_ids)`` makes the sure ones his.

    The ids are one customer's, his own first, and his doubles'.
    """

    key: str
    look: Callable[[Reading, Collection[UUID]], Bearing]
    take: Callable[[UnitOfWork, Collection[UUID]], None]


_sources: dict[str, ClaimSource] = {}


def register(source: ClaimSource) -> None:
    """Register a source once, at import."""
    if source.key in _sources:
        raise ValueError(source.key)
    _sources[source.key] = source


def bearing_of(reading: Reading, customer_id: UUID) -> Bearing:
    """Return what a redaction of this customer would also find. Errors: E2001, E9002."""
    customer = current_customer(reading.session, customer_id)
    reading.actor.require(REDACT, customer.scope)
    family = family_of(reading.session, customer.id)
    found = [source.look(reading, family) for source in _sources.values()]
    return Bearing(sum(one.his for one in found), sum(one.doubtful for one in found))


def take_all(uow: UnitOfWork, customer_ids: Collection[UUID]) -> None:
    """Make the sure records of all sources the customer's."""
    for source in _sources.values():
        source.take(uow, customer_ids)
