# SPDX-License-Identifier: Apache-2.0
"""Many counts in one pass over an index: what the figures of complaints are made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select

from app.core.db import Base
from app.core.unit_of_work import Reading

Span = tuple[datetime, datetime]


def sums(
    reading: Reading,
    table: type[Base],
    conditions: Sequence[ColumnElement[bool]],
    cases: Sequence[ColumnElement[bool]],
) -> tuple[int, ...]:
    """Return how many rows fulfil the conditions, then how many of them each of the cases."""
    columns: list[Any] = [
        func.count(),
        *(func.coalesce(func.sum(case((each, 1), else_=0)), 0) for each in cases),
    ]
    found = reading.session.execute(select(*columns).select_from(table).where(*conditions)).one()
    return tuple(int(value) for value in found)


def within(column: Any, span: Span) -> ColumnElement[bool]:
    """Return that an instant lies in a span: its begin is part of it, its end is not."""
    return and_(column >= span[0], column < span[1])
