# SPDX-License-Identifier: Apache-2.0
"""How every entry of the catalogue is stored: found, added or changed, and its name kept once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.catalog.models import Party
from app.catalog.term_rules import line_up
from app.core.db import Base, MutableRow
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import NIL
from app.core.unit_of_work import Reading, UnitOfWork

Entry = TypeVar("Entry", bound=MutableRow)


def find_entry(reading: Reading, table: type[Entry], row_id: UUID) -> Entry | None:
    """Return a row of the company by its id, void ones too."""
    return reading.session.get(table, (NIL, row_id))


def get_entry(reading: Reading, table: type[Entry], row_id: UUID) -> Entry:
    """Return a row of the company by its id, void ones too. NotFoundError."""
    entry = find_entry(reading, table, row_id)
    if entry is None:
        raise NotFoundError(kind=cast("type[Base]", table).__tablename__, row_id=row_id)
    return entry


def save_entry(
    uow: UnitOfWork, table: type[Entry], row_id: UUID | None, problems: Mapping[str, str], **values: Any
) -> UUID:
    """Add a row of the company or change the one named, and return its id. ProblemsError, NotFoundError."""
    if problems:
        raise ProblemsError(dict(problems))
    if row_id is None:
        made = cast("Any", table)(scope=NIL, **values)
        uow.add(made)
        uow.flush()
        return cast("UUID", made.id)
    entry = get_entry(uow, table, row_id)
    for name, value in values.items():
        setattr(entry, name, value)
    return row_id


def refuse_double(
    uow: UnitOfWork,
    problems: dict[str, str],
    field: str,
    table: type[Any],
    row_id: UUID | None,
    same: ColumnElement[bool],
) -> None:
    """Put a problem beside a field when another row in use is the same."""
    in_use = table.is_active.is_(True) if table is Party else table.is_void.is_(False)
    statement = select(table.id).where(same, in_use)
    if row_id is not None:
        statement = statement.where(table.id != row_id)
    if field not in problems and uow.session.scalars(statement.limit(1)).first() is not None:
        problems[field] = "already_there"


def refuse_unknown(
    uow: UnitOfWork, problems: dict[str, str], field: str, table: type[MutableRow], row_id: UUID | None
) -> None:
    """Put a problem beside a field that names a row which is not there."""
    if row_id is not None and find_entry(uow, table, row_id) is None:
        problems[field] = "unknown_choice"


def refuse_ring(
    uow: UnitOfWork,
    problems: dict[str, str],
    field: str,
    link: tuple[type[Any], str],
    row_id: UUID | None,
    named_id: UUID | None,
) -> None:
    """Put a problem beside a field by which a row would come before itself; ``link`` is table and column."""
    table, column = link
    refuse_unknown(uow, problems, field, table, named_id)
    if row_id is None or named_id is None or field in problems:
        return
    if row_id in line_up(named_id, links_of(uow.session, table, column)):
        problems[field] = "in_a_ring"


def links_of(session: Session, table: type[Any], column: str) -> dict[UUID, UUID | None]:
    """Return which row each row of a table names in a column."""
    return {row[0]: row[1] for row in session.execute(select(table.id, getattr(table, column)))}
