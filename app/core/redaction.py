# SPDX-License-Identifier: Apache-2.0
"""Blanking a person's values in rows, facts, history and search index. Must not know whose they are.

Which columns are personal, ``core.synced`` says. The triggers of ``core.schema`` permit exactly this rewrite.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, select, update

from app.core import search_index, synced
from app.core.change_log import REDACTED, Change
from app.core.db import Base
from app.core.search_index import SearchDocument
from app.core.synced import SyncedTable
from app.core.unit_of_work import UnitOfWork

_BATCH = 400
_LINKS = ("entity_id", "parent_id")
"""Columns in which the low areas (tasks, approvals, documents) name the record that they serve."""
Aggregate = Mapping[str, frozenset[UUID]]
"""Row ids by table name."""


def aggregate_of(uow: UnitOfWork, table: str, ids: Collection[UUID], *, holders: str) -> Aggregate:
    """Return the rows, what names one in the column ``holders``, all their children, tasks, files and papers.

    ``holders`` is a column such as ``customer_id``: a record of its own that belongs to the person too.
    """
    found: dict[str, frozenset[UUID]] = {table: frozenset(ids)}
    for contract in synced.registered():
        if holders in Base.metadata.tables[contract.name].columns:
            _take(uow, found, contract, holders, ids)
    grew = True
    while grew:
        grew = False
        for contract in synced.registered():
            parent = contract.parent
            if parent is not None and found.get(parent.table):
                grew |= _take(uow, found, contract, parent.column, found[parent.table])
            for link in _LINKS:
                if contract.personal and link in Base.metadata.tables[contract.name].columns:
                    grew |= _take(uow, found, contract, link, _every(found))
    return found


def redact(uow: UnitOfWork, rows: Aggregate, redaction_id: UUID) -> int:
    """Blank every personal value of ``rows`` here and in the history; returns how many values were blanked.

    Blanked rows are logged as any change (value to nothing); then the old values in the log become the mark.
    """
    # Freed pages and freed parts of pages are overwritten, so that the file keeps no trace either.
    uow.session.connection().exec_driver_sql("PRAGMA secure_delete = ON")
    uow.flush()
    count = 0
    for contract in synced.registered():
        ids = rows.get(contract.name)
        if contract.personal and ids:
            count += (
                _blank_facts(uow, contract, ids) if contract.insert_only else _blank_rows(uow, contract, ids)
            )
    uow.flush()
    for contract in synced.registered():
        ids = rows.get(contract.name)
        if contract.personal and ids:
            _blank_history(uow, contract, ids, redaction_id)
    _forget_in_index(uow, rows)
    _forget_drafts(uow, rows)
    return count


def _take(
    uow: UnitOfWork,
    found: dict[str, frozenset[UUID]],
    contract: SyncedTable,
    column: str,
    ids: Collection[UUID],
) -> bool:
    table = Base.metadata.tables[contract.name]
    known = found.get(contract.name, frozenset())
    rows: set[UUID] = set(known)
    for part in _parts(ids):
        rows.update(uow.session.scalars(select(table.c.id).where(table.c[column].in_(part))))
    found[contract.name] = frozenset(rows)
    return len(rows) > len(known)


def _blank_rows(uow: UnitOfWork, contract: SyncedTable, ids: Collection[UUID]) -> int:
    table = Base.metadata.tables[contract.name]
    model = next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)
    count = 0
    for part in _parts(ids):
        for row in uow.session.scalars(select(model).where(model.id.in_(part))):
            for column in contract.personal:
                if getattr(row, column):
                    setattr(row, column, None if table.c[column].nullable else "")
                    count += 1
    return count


def _blank_facts(uow: UnitOfWork, contract: SyncedTable, ids: Collection[UUID]) -> int:
    table = Base.metadata.tables[contract.name]
    blank = {column: None if table.c[column].nullable else "" for column in contract.personal}
    count = 0
    for part in _parts(ids):
        written = uow.session.connection().execute(
            update(table)
            .where(table.c.id.in_(part), table.c.redacted_at.is_(None))
            .values(**blank, redacted_at=uow.now_at)
        )
        count += written.rowcount
    return count


def _blank_history(uow: UnitOfWork, contract: SyncedTable, ids: Collection[UUID], redaction_id: UUID) -> None:
    table = Base.metadata.tables[Change.__tablename__]
    connection = uow.session.connection()
    for part in _parts(ids):
        found = connection.execute(
            select(table.c.scope, table.c.id, table.c.columns).where(
                table.c.row_id.in_(part), table.c.table_name == contract.name
            )
        ).all()
        blanked = [
            {
                "of_scope": scope,
                "of_id": row_id,
                "columns": _marked(columns, contract),
                "redacted_by": redaction_id,
            }
            for scope, row_id, columns in found
            if contract.personal & columns.keys()
        ]
        if blanked:
            connection.execute(
                update(table).where(table.c.scope == bindparam("of_scope"), table.c.id == bindparam("of_id")),
                blanked,
            )


def _forget_in_index(uow: UnitOfWork, rows: Aggregate) -> None:
    """Index the blanked rows again, then rewrite the index: deleted entries lie in it until parts merge."""
    kinds: dict[str, list[UUID]] = {}
    for part in _parts(_every(rows)):
        found = uow.session.execute(
            select(SearchDocument.kind, SearchDocument.row_id).where(SearchDocument.row_id.in_(part))
        )
        for kind, row_id in found:
            kinds.setdefault(kind, []).append(row_id)
    for kind, ids in kinds.items():
        search_index.rebuild(uow.session, kind, ids)
    uow.session.connection().exec_driver_sql("INSERT INTO search_gram (search_gram) VALUES ('optimize')")


def _forget_drafts(uow: UnitOfWork, rows: Aggregate) -> None:
    """Drop what this desk alone keeps about a blanked record: unsent drafts and the like."""
    every = _every(rows)
    for table in Base.metadata.tables.values():
        if "record_id" in table.columns and synced.find(table.name) is None:
            for part in _parts(every):
                uow.session.connection().execute(delete(table).where(table.c.record_id.in_(part)))


def _marked(columns: Mapping[str, list[Any]], contract: SyncedTable) -> dict[str, list[Any]]:
    return {
        name: [REDACTED if value else value for value in pair] if name in contract.personal else pair
        for name, pair in columns.items()
    }


def _every(rows: Aggregate) -> list[UUID]:
    return [row_id for ids in rows.values() for row_id in ids]


def _parts(ids: Collection[UUID]) -> list[list[UUID]]:
    every = list(ids)
    return [every[start : start + _BATCH] for start in range(0, len(every), _BATCH)]
