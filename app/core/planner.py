# SPDX-License-Identifier: Apache-2.0
"""How SQLite is told which way to go, where its guess would be wrong. Must not know any table.

It has no statistics here and takes every equality for a rare one: that a row is this store's, as most are, it
would look up before it looks for anything else.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, literal_column, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute

from app.core.unit_of_work import Reading


def unindexed(column: Any) -> ColumnElement[Any]:
    """Return a column by which SQLite does not search: most rows have the value, few are due."""
    # An attribute names its class, its expression the table: SQLite knows the table alone.
    return type_coerce(literal_column(f"+{column.expression}"), column.type)


def readable(
    reading: Reading, scope: InstrumentedAttribute[Any], permission: str
) -> list[ColumnElement[bool]]:
    """Return what narrows a table to the stores that a person may read; nothing where it has no others.

    ``scope`` is the table's column. Its stores are asked for first, a step of the key each: the desk of one
    store then counts and lists without looking at the store of every row.
    """
    scopes = reading.visible_scopes(permission)
    if scopes is None:
        return []
    here = select(func.min(scope).label("scope")).cte("here", recursive=True)
    further = select(func.min(scope)).where(scope > here.c.scope).scalar_subquery()
    here = here.union_all(select(further).where(here.c.scope.is_not(None)))
    present = reading.session.scalars(select(here.c.scope).where(here.c.scope.is_not(None)))
    return [] if scopes.issuperset(present) else [unindexed(scope).in_(sorted(scopes))]
