# SPDX-License-Identifier: Apache-2.0
"""What other areas contribute to a customer's timeline. Areas above register; this one knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from app.core.unit_of_work import Reading
from app.customers.rows import TimelineItem

MOST_ITEMS = 200


@dataclass(frozen=True, slots=True)
class TimelineSource:
    """``load(reading, customer_ids)`` gives items of these customers (one and his doubles), any order.

    A source checks its own read permission and gives nothing to those who lack it.
    """

    key: str
    load: Callable[[Reading, Collection[UUID]], Iterable[TimelineItem]]


_sources: dict[str, TimelineSource] = {}


def register(source: TimelineSource) -> None:
    """Register a source once, at import."""
    if source.key in _sources:
        raise ValueError(source.key)
    _sources[source.key] = source


def contributed(reading: Reading, customer_ids: Collection[UUID]) -> list[TimelineItem]:
    """Return what all sources have of these customers."""
    return [item for source in _sources.values() for item in source.load(reading, customer_ids)]
