# SPDX-License-Identifier: Apache-2.0
"""Blanking a person's values in rows, facts, history and search index. Must not know whose they are.

Which columns are personal, ``core.synced`` says. The triggers of ``core.schema`` permit exactly this rewrite.
A redaction travels as a fact: each desk that gets it does the same to what it keeps.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, Table, bindparam, delete, literal, select, update
from sqlalchemy.orm import Session

from app.core import search_index, synced
from app.core.change_log import REDACTED, Change
from app.core.db import Base, LocalState
from app.core.search_index import SearchDocument
from app.core.synced import SyncedTable
from app.core.unit_of_work import UnitOfWork

_BATCH = 400
SENT_SEQ = "sync.sent_seq"
"""Key of ``local_state``: up to which line the log was sent."""
_LINKS = ("entity_id", "parent_id")
"""Columns in which the low areas (tasks, approvals, documents) name the record that they serve."""
Aggregate = Mapping[str, frozenset[UUID]]
"""Row ids by table name."""


def aggregate_of(session: Session, table: str, ids: Collection[UUID], *, holders: str) -> Aggregate:
    """Return the rows, what names one in the column ``holders``, all their children, tasks, files and papers.

    ``holders`` is a column such as ``customer_id``: a record of its own that belongs to the person too.
    """
    found: dict[str, frozenset[UUID]] = {table: frozenset(ids)}
    for contract in synced.registered():
        if holders in Base.metadata.tables[contract.name].columns:
            _take(session, found, contract, holders, ids)
    grew = True
    while grew:
        grew = False
        for contract in synced.registered():
            parent = contract.parent
            if parent is not None and found.get(parent.table):
                grew |= _take(session, found, contract, parent.column, found[parent.table])
            for link in _LINKS:
                if contract.personal and link in Base.metadata.tables[contract.name].columns:
                    grew |= _take(session, found, contract, link, _every(found))
    return found


def redact(uow: UnitOfWork, rows: Aggregate, redaction_id: UUID) -> int:
    """Blank every personal value of ``rows`` here and in the history; returns how many values were blanked.

    Blanked rows are logged as any change (value to nothing); then the old values in the log become the mark.
    """
    _leave_no_trace(uow.session)
    uow.flush()
    count = 0
    for contract, ids in _personal(rows):
        count += (
            _blank_facts(uow.session, contract, ids, uow.now_at)
            if contract.insert_only
            else _blank_rows(uow, contract, ids)
        )
    uow.flush()
    for contract, ids in _personal(rows):
        _blank_history(uow.session, contract, ids, redaction_id, -1)
    _forget_in_index(uow.session, rows)
    _forget_drafts(uow.session, rows)
    return count


def apply_foreign_redaction(session: Session, contract: SyncedTable, ids: Collection[UUID]) -> None:
    """Do here what redaction facts of other desks say; nothing is logged, as nothing new happened.

    ``ids`` are facts of ``contract`` that came in. Blanked facts bear the hour of the redaction, as on the
    server. What is still to be sent loses its values for good.
    """
    if not contract.redacts or not ids:
        return
    sent_seq = int(session.scalar(select(LocalState.value).where(LocalState.key == SENT_SEQ)) or 0)
    _leave_no_trace(session)
    facts = Base.metadata.tables[contract.name]
    root = contract.parent.table if contract.parent is not None else contract.name
    for part in _parts(ids):
        found = session.connection().execute(
            select(facts.c.id, facts.c[contract.redacts], facts.c.at).where(facts.c.id.in_(part))
        )
        for redaction_id, person_id, at in found.all():
            rows = aggregate_of(session, root, [person_id], holders=contract.redacts)
            for personal, row_ids in _personal(rows):
                if personal.insert_only:
                    _blank_facts(session, personal, row_ids, at)
                else:
                    _blank_silently(session, personal, row_ids)
                _blank_history(session, personal, row_ids, redaction_id, sent_seq)
            _forget_in_index(session, rows)
            _forget_drafts(session, rows)
    session.expire_all()


def _personal(rows: Aggregate) -> list[tuple[SyncedTable, frozenset[UUID]]]:
    return [
        (contract, rows[contract.name])
        for contract in synced.registered()
        if contract.personal and rows.get(contract.name)
    ]


def _leave_no_trace(session: Session) -> None:
    """Have freed pages and freed parts of pages overwritten, so that the file keeps no trace either."""
    session.connection().exec_driver_sql("PRAGMA secure_delete = ON")


def _take(
    session: Session,
    found: dict[str, frozenset[UUID]],
    contract: SyncedTable,
    column: str,
    ids: Collection[UUID],
) -> bool:
    table = Base.metadata.tables[contract.name]
    known = found.get(contract.name, frozenset())
    rows: set[UUID] = set(known)
    for part in _parts(ids):
        rows.update(session.scalars(select(table.c.id).where(table.c[column].in_(part))))
    found[contract.name] = frozenset(rows)
    return len(rows) > len(known)


def _blank(column: Column[Any]) -> Any:
    """Return what stands where a personal value was."""
    if column.nullable:
        return None
    return {} if isinstance(column.type, JSON) else ""


def _blank_rows(uow: UnitOfWork, contract: SyncedTable, ids: Collection[UUID]) -> int:
    table = Base.metadata.tables[contract.name]
    model = next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)
    count = 0
    for part in _parts(ids):
        for row in uow.session.scalars(select(model).where(model.id.in_(part))):
            for column in contract.personal:
                if getattr(row, column):
                    setattr(row, column, _blank(table.c[column]))
                    count += 1
    return count


def _blank_silently(session: Session, contract: SyncedTable, ids: Collection[UUID]) -> None:
    """Blank rows past the log; their stamps are the server's to say."""
    table = Base.metadata.tables[contract.name]
    blank = {column: _blank(table.c[column]) for column in contract.personal}
    for part in _parts(ids):
        session.connection().execute(update(table).where(table.c.id.in_(part)).values(**blank))


def _blank_facts(session: Session, contract: SyncedTable, ids: Collection[UUID], at: datetime) -> int:
    table = Base.metadata.tables[contract.name]
    blank = {column: _blank(table.c[column]) for column in contract.personal}
    count = 0
    for part in _parts(ids):
        written = session.connection().execute(
            update(table)
            .where(table.c.id.in_(part), table.c.redacted_at.is_(None))
            .values(**blank, redacted_at=at)
        )
        count += written.rowcount
    return count


def _blank_history(
    session: Session, contract: SyncedTable, ids: Collection[UUID], redaction_id: UUID, sent_seq: int
) -> None:
    """Mark the values in every log of changes; in lines past ``sent_seq`` (-1: none) the new ones go."""
    own = Base.metadata.tables[contract.name]
    for table in Base.metadata.tables.values():
        if not {"table_name", "row_id", "columns"} <= set(table.columns.keys()):
            continue
        is_log = table.name == Change.__tablename__
        marks = {"redacted_by": redaction_id} if is_log else {}
        seq = table.c.seq if is_log else literal(-1)
        for part in _parts(ids):
            found = session.connection().execute(
                select(table.c.scope, table.c.id, table.c.columns, seq).where(
                    table.c.row_id.in_(part), table.c.table_name == contract.name
                )
            )
            blanked = [
                {"of_scope": scope, "of_id": row_id, **marks, "columns": _marked(columns, contract, emptied)}
                for scope, row_id, columns, place in found
                if contract.personal & columns.keys()
                for emptied in [own if is_log and -1 < sent_seq < place else None]
            ]
            if blanked:
                session.connection().execute(
                    update(table).where(
                        table.c.scope == bindparam("of_scope"), table.c.id == bindparam("of_id")
                    ),
                    blanked,
                )


def _forget_in_index(session: Session, rows: Aggregate) -> None:
    """Index the blanked rows again, then rewrite the index: deleted entries lie in it until parts merge."""
    kinds: dict[str, list[UUID]] = {}
    for part in _parts(_every(rows)):
        found = session.execute(
            select(SearchDocument.kind, SearchDocument.row_id).where(SearchDocument.row_id.in_(part))
        )
        for kind, row_id in found:
            kinds.setdefault(kind, []).append(row_id)
    for kind, ids in kinds.items():
        search_index.rebuild(session, kind, ids)
    session.connection().exec_driver_sql("INSERT INTO search_gram (search_gram) VALUES ('optimize')")


def _forget_drafts(session: Session, rows: Aggregate) -> None:
    """Drop what this desk alone keeps about a blanked record: unsent drafts and the like."""
    every = _every(rows)
    for table in Base.metadata.tables.values():
        if "record_id" in table.columns and synced.find(table.name) is None:
            for part in _parts(every):
                session.connection().execute(delete(table).where(table.c.record_id.in_(part)))


def _marked(
    columns: Mapping[str, list[Any]], contract: SyncedTable, emptied: Table | None
) -> dict[str, list[Any]]:
    """Return the columns of a line with marks for values; with ``emptied`` the new ones as they are sent."""
    return {
        name: (
            [
                REDACTED if pair[0] else pair[0],
                _blank(emptied.c[name]) if emptied is not None else REDACTED if pair[1] else pair[1],
            ]
            if name in contract.personal
            else pair
        )
        for name, pair in columns.items()
    }


def _every(rows: Aggregate) -> list[UUID]:
    return [row_id for ids in rows.values() for row_id in ids]


def _parts(ids: Collection[UUID]) -> list[list[UUID]]:
    every = list(ids)
    return [every[start : start + _BATCH] for start in range(0, len(every), _BATCH)]
