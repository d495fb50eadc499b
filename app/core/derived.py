# SPDX-License-Identifier: Apache-2.0
"""Columns that follow from facts, computed again when facts of other desks came in. Must not know any area.

A deriver writes derived columns past the log: they are not data, they never travel (ADR 0017).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    String,
    Table,
    Uuid,
    any_,
    bindparam,
    func,
    literal,
    select,
    type_coerce,
    update,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.core.db import Base, dump_json
from app.core.fold import fold

__all__ = [
    "Deriver",
    "among",
    "batches",
    "find",
    "fold",
    "newest",
    "register",
    "registered",
    "steps",
    "store",
]

_derivers: dict[str, Deriver] = {}
_BATCH = 400


@dataclass(frozen=True, slots=True)
class Deriver:
    """How one table's derived columns are computed.

    ``tables`` maps each table that matters to its column that names the entity (``id`` for the table itself).
    ``derive`` computes the columns of the entities with these ids and stores them. ``blank`` holds, as Python
    values, what each derived column is given when a row comes in: legal, and true of a row without facts.
    ``compute`` (optional) only returns what ``derive`` would store, by id: it reads no derived column, so a
    first load can ask the snapshot itself.
    """

    table: str
    tables: Mapping[str, str]
    derive: Callable[[Session, Collection[UUID]], None]
    blank: Mapping[str, Any] = field(default_factory=dict)
    compute: Callable[[Session, Sequence[UUID]], Mapping[UUID, Mapping[str, Any]]] | None = None


def register(deriver: Deriver) -> None:
    """Register a deriver once."""
    if deriver.table in _derivers:
        raise ValueError(deriver.table)
    _derivers[deriver.table] = deriver


def registered() -> tuple[Deriver, ...]:
    """Return all derivers in the order of registration."""
    return tuple(_derivers.values())


def find(table: str) -> Deriver | None:
    """Return the deriver of a table; None when it has no derived columns."""
    return _derivers.get(table)


def batches(ids: Collection[UUID]) -> Iterable[list[UUID]]:
    """Yield ids in parts that one statement can hold."""
    every = list(ids)
    return (every[start : start + _BATCH] for start in range(0, len(every), _BATCH))


def newest(
    session: Session, table: str, entity: str, ids: Sequence[UUID], *columns: str
) -> dict[UUID, tuple[Any, ...]]:
    """Return of each entity the newest fact of a table by its stamp: (stamp, columns …)."""
    facts: Table = Base.metadata.tables[table]
    owner = facts.c[entity]
    last = (
        select(owner.label("owner"), func.max(facts.c.hlc).label("hlc"))
        .where(among(session, owner, ids))
        .group_by(owner)
        .subquery()
    )
    rows = session.connection().execute(
        select(owner, facts.c.hlc, *(facts.c[name] for name in columns)).join(
            last, (owner == last.c.owner) & (facts.c.hlc == last.c.hlc)
        )
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def steps(
    session: Session, table: str, entity: str, ids: Sequence[UUID], *columns: str
) -> dict[UUID, list[tuple[Any, ...]]]:
    """Return of each entity the columns of its facts in the order of their stamps."""
    facts: Table = Base.metadata.tables[table]
    owner = facts.c[entity]
    found: dict[UUID, list[tuple[Any, ...]]] = {}
    rows = (
        session.connection()
        .execute(
            select(owner, *(facts.c[name] for name in columns))
            .where(among(session, owner, ids))
            .order_by(facts.c.hlc)
        )
        .all()
    )
    for row in rows:
        found.setdefault(row[0], []).append(tuple(row[1:]))
    return found


def among(
    session: Session, owner: Column[Any] | InstrumentedAttribute[Any], ids: Sequence[UUID]
) -> ColumnElement[bool]:
    """Return that a column is one of some ids: as one value, which is quicker than hundreds."""
    if session.get_bind().dialect.name != "sqlite":
        return owner == any_(literal(list(ids), ARRAY(Uuid())))
    listed = func.json_each(dump_json([one.hex for one in ids])).table_valued("value")
    return type_coerce(owner, String).in_(select(listed.c.value))


def store(session: Session, table: str, rows: Mapping[UUID, Mapping[str, Any]]) -> None:
    """Write derived columns of entities by id, past the log."""
    if not rows:
        return
    target: Table = Base.metadata.tables[table]
    names = next(iter(rows.values())).keys()
    session.connection().execute(
        update(target)
        .where(target.c.id == bindparam("of_id"))
        .values({name: bindparam(f"to_{name}") for name in names}),
        [
            {"of_id": row_id} | {f"to_{name}": value for name, value in row.items()}
            for row_id, row in rows.items()
        ],
    )
