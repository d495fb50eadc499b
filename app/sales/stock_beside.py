# SPDX-License-Identifier: Apache-2.0
"""Areas above say what else is on hand when somebody asks by telephone (A61): parts, for example.

An area registers a source, as it does for a customer's timeline. Must not know any area.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from uuid import UUID

from app.core.unit_of_work import Reading
from app.sales.rows import StockRow

Source = Callable[[Reading, Collection[UUID], str], Collection[StockRow]]
"""Is asked for what belongs to some models or is named by a text; tells nothing to who may not read it."""
_sources: list[Source] = []


def register(source: Source) -> None:
    """Register a source once. Errors: ValueError."""
    if source in _sources:
        raise ValueError(source)
    _sources.append(source)


def beside(reading: Reading, models: Collection[UUID], typed: str = "") -> tuple[StockRow, ...]:
    """Return what the areas above have of these models, or of what was typed."""
    return tuple(row for source in _sources for row in source(reading, models, typed))
