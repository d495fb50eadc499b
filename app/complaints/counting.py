# SPDX-License-Identifier: Apache-2.0
"""Many counts in one statement: what the figures of complaints are made of. Must not know what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, select

from app.complaints.rules import READ
from app.core.db import Base, stored_instant
from app.core.statements import run
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


class Counts:
    """Figures of the complaints that a person may read, each a small question to an index of its own.

    All of them go out as one statement: counting a span of an index costs a tenth of asking each of its rows
    to which of seven days it belongs.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._seen, self._scopes = _seen(reading)
        self._asked: list[str] = []
        self._values: list[Any] = []

    def ask(self, where: str, *values: Any, what: str = "count(*)") -> int:
        """Ask how many fulfil a condition in SQL, or another figure of them; returns the answer's place."""
        self._asked.append(f"(SELECT {what} FROM complaint WHERE {where}{self._seen})")  # noqa: S608 -- ours
        self._values += [*map(_stored, values), *self._scopes]
        return len(self._asked) - 1

    def answers(self) -> tuple[Any, ...]:
        """Return what was asked, in the order of asking."""
        statement = "SELECT " + ", ".join(self._asked)
        (found,) = run(self._reading.session, statement, self._values).fetchall()
        return tuple(found)


def sums_of(
    reading: Reading, where: str, values: Sequence[Any], cases: Sequence[tuple[str, Sequence[Any]]]
) -> tuple[int, ...]:
    """Return how many complaints fulfil a condition in SQL, then how many of them each of the cases."""
    seen, scopes = _seen(reading)
    columns = ", ".join(("count(*)", *(f"coalesce(sum({case}), 0)" for case, _values in cases)))
    statement = f"SELECT {columns} FROM complaint WHERE {where}{seen}"  # noqa: S608 -- our own words
    asked = [*(value for _case, each in cases for value in each), *values]
    (found,) = run(reading.session, statement, [*map(_stored, asked), *scopes]).fetchall()
    return tuple(found)


def _seen(reading: Reading) -> tuple[str, list[str]]:
    """Return that a complaint may be read, and the values of that."""
    scopes = reading.visible_scopes(READ)
    if scopes is None:
        return "", []
    # The plus keeps SQLite from the primary key, which begins with scope.
    return f" AND +scope IN ({','.join('?' * len(scopes))})", sorted(scope.hex for scope in scopes)


def _stored(value: Any) -> Any:
    if isinstance(value, datetime):
        return stored_instant(value)
    return value.hex if isinstance(value, UUID) else value
