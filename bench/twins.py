# SPDX-License-Identifier: Apache-2.0
"""Twins of tables in the same file: what the same rows cost with their indexes, but without the program."""

from __future__ import annotations

import re
from collections.abc import Collection

from app.bootstrap import Desk

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
