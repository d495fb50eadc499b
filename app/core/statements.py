# SPDX-License-Identifier: Apache-2.0
"""Statements that go straight to the driver, inside the session's transaction. Must not know any table.

A save runs a dozen of them, and each costs through SQLAlchemy four times what SQLite takes for it. What is
pending in the session stays pending; errors are the driver's own, which ``db.speaking_of`` knows.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

_DRIVER = "driver"
Watcher = Callable[[str, Sequence[Any], bool], None]
"""Told the statement, its values (of ``run_many``: the rows) and whether they are many."""
_watchers: list[tuple[int, Watcher]] = []


def driver_of(session: Session) -> Any:
    """Return the driver's connection of the session's transaction, which is begun when it was not."""
    driver = session.info.get(_DRIVER)
    if driver is None:
        driver = session.info[_DRIVER] = session.connection().connection.driver_connection
    return driver


@event.listens_for(Session, "after_transaction_end")
def _forget(session: Session, _transaction: SessionTransaction) -> None:
    session.info.pop(_DRIVER, None)


def run(session: Session, statement: str, values: Sequence[Any] = ()) -> Any:
    """Run one statement with values as SQLite keeps them; returns the driver's cursor."""
    if _watchers:
        _tell(statement, values, are_many=False)
    return driver_of(session).execute(statement, values)


def run_many(session: Session, statement: str, rows: Sequence[Sequence[Any]]) -> None:
    """Run one statement for each of many rows."""
    if _watchers:
        _tell(statement, rows, are_many=True)
    driver_of(session).executemany(statement, rows)


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Tell of every statement that this thread runs meanwhile: for measurements, and tests that count."""
    entry = threading.get_ident(), watcher
    _watchers.append(entry)
    try:
        yield
    finally:
        _watchers.remove(entry)


def _tell(statement: str, values: Sequence[Any], *, are_many: bool) -> None:
    for thread, watcher in _watchers:
        if thread == threading.get_ident():
            watcher(statement, values, are_many)
