# SPDX-License-Identifier: Apache-2.0
"""Twins of tables in the same file: what the same rows cost with their indexes, but without the program."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from app.bootstrap import Desk
from app.core.statements import watched

Statement = tuple[str, Any, bool]
"""What was run, with which values, and whether they are many rows."""
_INTO = re.compile(r'INTO "?(\w+)"?')


def table_of(statement: str) -> str:
    """Return the table that a statement inserts into. Errors: ValueError for another statement."""
    found = _INTO.search(statement)
    if found is None:
        raise ValueError(statement)
    return found[1]


def to_twin(statement: str) -> str:
    """Return the statement that inserts into the twin."""
    return _INTO.sub(r"INTO twin_\1", statement, count=1)


def make_twins(desk: Desk, tables: Collection[str]) -> None:
    """Make empty tables ``twin_…`` beside those that have none, with keys and indexes but no triggers."""
    with desk.runner.database.writing() as session:
        connection = session.connection()
        made = {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master")}
        for name in sorted(name for name in tables if f"twin_{name}" not in made):
            found = connection.exec_driver_sql(
                "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL"
                " AND type IN ('table', 'index') ORDER BY type DESC", (name,)
            ).all()  # fmt: skip
            for kind, own, statement in found:
                twin = re.sub(rf"\b{name}\b", f"twin_{name}", statement)
                if kind == "index":
                    twin = re.sub(rf"\b{own}\b", f"twin_{own}", twin, count=1)
                connection.exec_driver_sql(twin)
        session.commit()


@dataclass(slots=True)
class Cost:
    """What acts cost beside the bare inserts of the rows that they write; ``own`` are the tables of the act.

    ``own_s`` of the bare time is what the rows of those tables take, ``rest_s`` log, index and commit.
    """

    own: Collection[str]
    lines: int = 0
    rows: int = 0
    ours_s: float = 0.0
    own_s: float = 0.0
    rest_s: float = 0.0

    @property
    def share(self) -> float:
        """Return how much of the speed of the bare inserts the program reaches, its log included in both."""
        return (self.own_s + self.rest_s) / self.ours_s

    def add(self, desk: Desk, act: Callable[[], object], lines: int) -> None:
        """Run an act that writes ``lines``, then write its rows bare into twins, in one transaction again."""
        written: list[Statement] = []

        def keep(statement: str, values: Any, are_many: bool) -> None:
            if statement.startswith("INSERT"):
                written.append((statement, values, are_many))

        begun = time.perf_counter()
        with watched(keep):
            act()
        self.ours_s += time.perf_counter() - begun
        make_twins(desk, {table_of(statement) for statement, *_rest in written})
        own = [one for one in written if table_of(one[0]) in self.own]
        rest = [one for one in written if table_of(one[0]) not in self.own]
        self.lines += lines
        self.rows += sum(len(values) if are_many else 1 for _statement, values, are_many in written)
        own_s, rest_s = _replay(desk, own, rest)
        self.own_s += own_s
        self.rest_s += rest_s


def _replay(desk: Desk, own: Sequence[Statement], rest: Sequence[Statement]) -> tuple[float, float]:
    begun = time.perf_counter()
    with desk.runner.database.writing() as session:
        driver = session.connection().connection.cursor()
        _run(driver, own)
        between = time.perf_counter()
        _run(driver, rest)
        session.commit()
    return between - begun, time.perf_counter() - between


def _run(driver: Any, statements: Sequence[Statement]) -> None:
    for statement, values, are_many in statements:
        (driver.executemany if are_many else driver.execute)(to_twin(statement), values)
