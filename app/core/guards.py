# SPDX-License-Identifier: Apache-2.0
"""Passing the triggers that keep people from rewriting and removing rows, for a block of a transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.core.db import Base, LocalState
from app.core.schema import APPLYING


@contextmanager
def past_the_guards(session: Session) -> Iterator[None]:
    """Let this transaction rewrite and remove what people may not, until the block ends."""
    session.flush()
    state = Base.metadata.tables[LocalState.__tablename__]
    connection = session.connection()
    connection.execute(state.insert().values(key=APPLYING, value="1"))
    try:
        yield
    finally:
        connection.execute(delete(state).where(state.c.key == APPLYING))
