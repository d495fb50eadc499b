# SPDX-License-Identifier: Apache-2.0
"""Document numbers without gaps: one series per desk and kind, taken in the document's own transaction.

``TS-<store 3><desk 2>-<yy>-<6 digits>``; four characters of the database id stand for store and desk on a
desk that was never enrolled (design: sync, numbers). The counter starts again each year.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.core.db import Base, LocalState
from app.core.statements import run

_SHAPE = re.compile(r"(?P<kind>[A-Z]{2})-(?P<desk>[0-9A-Z]{4,5})-(?P<year>\d{2})-(?P<count>\d{6})")

SKIPPED = "numbers_skipped"
"""Key of ``local_state``: [kind, desk code, year, first, last] of what a restore passed over."""
Series = tuple[str, str, int, int]
"""Kind, desk code, year, last number given."""
_TAKE = (
    "INSERT INTO number_series AS series (kind, desk_code, year, last) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (kind, desk_code, year) DO UPDATE SET last = series.last + excluded.last RETURNING last"
)
_SERIES = "SELECT kind, desk_code, year, last FROM number_series"


class NumberSeries(Base):
    """The last number taken of one series; stays on this desk."""

    __tablename__ = "number_series"

    kind: Mapped[str] = mapped_column(String(2), primary_key=True)
    desk_code: Mapped[str] = mapped_column(String(5), primary_key=True)
    year: Mapped[int] = mapped_column(Integer, primary_key=True)
    last: Mapped[int] = mapped_column(Integer)


def take_number(session: Session, kind: str, desk_code: str, on: date) -> str:
    """Return the next number of the series ``kind`` on the store's day; rolls back with its document."""
    return take_numbers(session, kind, desk_code, on, 1)[0]


def take_numbers(session: Session, kind: str, desk_code: str, on: date, count: int) -> list[str]:
    """Return the next ``count`` numbers of a series."""
    first = _take(session, (kind, desk_code, on.year, count)) - count + 1
    head = f"{kind}-{desk_code}-{on.year % 100:02d}"
    return [f"{head}-{number:06d}" for number in range(first, first + count)]


def _take(session: Session, series: Series) -> int:
    """Add the count of a series to its last number, and return that."""
    if session.get_bind().dialect.name == "sqlite":
        ((last,),) = run(session, _TAKE, series).fetchall()
    else:
        # The server gives numbers too; its driver marks values in another way.
        ((last,),) = session.connection().exec_driver_sql(_TAKE.replace("?", "%s"), series).all()
    return int(last)


def advance(session: Session, numbers: Iterable[str]) -> None:
    """Move this desk's series past numbers that came in: a desk put back from a copy gave them before."""
    highest: dict[tuple[str, str, int], int] = {}
    for number in numbers:
        found = _SHAPE.fullmatch(number)
        if found is not None:
            series = (found["kind"], found["desk"], 2000 + int(found["year"]))
            highest[series] = max(highest.get(series, 0), int(found["count"]))
    known = {(row[0], row[1], row[2]): row[3] for row in session.connection().exec_driver_sql(_SERIES)}
    late = [(count, *series) for series, count in highest.items() if known.get(series, count) < count]
    if late:
        session.connection().exec_driver_sql(
            "UPDATE number_series SET last = ? WHERE kind = ? AND desk_code = ? AND year = ?", late
        )


def skip(session: Session, beyond: Iterable[Series]) -> None:
    """Move this desk's series past numbers that are on paper and whose documents a restore left behind.

    What is passed over is remembered: it is no gap that somebody made.
    """
    known = {(row[0], row[1], row[2]): row[3] for row in session.connection().exec_driver_sql(_SERIES)}
    passed = [
        (kind, desk_code, year, known.get((kind, desk_code, year), 0) + 1, last)
        for kind, desk_code, year, last in beyond
        if last > known.get((kind, desk_code, year), 0)
    ]
    for kind, desk_code, year, _first, last in passed:
        session.merge(NumberSeries(kind=kind, desk_code=desk_code, year=year, last=last))
    if passed:
        before = json.loads(getattr(session.get(LocalState, SKIPPED), "value", "[]"))
        session.merge(LocalState(key=SKIPPED, value=json.dumps([*before, *passed])))


def skipped(session: Session, series: NumberSeries) -> set[int]:
    """Return the numbers of a series that restores passed over."""
    told = json.loads(getattr(session.get(LocalState, SKIPPED), "value", "[]"))
    name = [series.kind, series.desk_code, series.year]
    return {number for row in told if row[:3] == name for number in range(row[3], row[4] + 1)}


def is_number(text: str) -> bool:
    """Tell whether a text has the shape of a document number."""
    return _SHAPE.fullmatch(text) is not None


def count_of(number: str) -> tuple[str, int, int]:
    """Return (kind and desk, year of two digits, count) of a number; ValueError for another shape."""
    found = _SHAPE.fullmatch(number)
    if found is None:
        raise ValueError(number)
    return f"{found['kind']}-{found['desk']}", int(found["year"]), int(found["count"])
