# SPDX-License-Identifier: Apache-2.0
"""What the pages of the sync read on the desk: conflicts, what head office did not take, how much waits.

Values are in wire form and names of tables and columns are codes: the window words them. Must not write.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.core import change_log, synced
from app.core.change_log import Change, ChangeRow, pairs_of
from app.core.db import LocalState
from app.core.ids import NIL
from app.core.unit_of_work import Reading
from app.sync.looking import Look
from app.sync.models import (
    DECIDE,
    Conflict,
    ConflictDecision,
    FetchedChange,
    FetchedHistory,
    HeldChange,
)
from app.sync.records import read_row, staff_names, title_of

REJECTED, WAITING, AGAIN, REPLACED, DISCARDED = "rejected", "waiting", "again", "replaced", "discarded"
HELD_BACK = (REJECTED, WAITING)
"""States of a held change that block its record."""
GONE = (REPLACED, DISCARDED)
"""States of a held change that never comes to stand."""
KEPT, LOST, UNDONE = "kept", "lost", "undone"
FIELD, STEP = "field", "transition"
_MOST = 500
_COUNT_WAITING = """
WITH sent AS (SELECT coalesce(
    (SELECT CAST(value AS INTEGER) FROM local_state WHERE key = 'sync.sent_seq'), 0) AS seq)
SELECT (SELECT count(*) FROM change c WHERE c.seq > sent.seq AND NOT EXISTS (
           SELECT 1 FROM held_change h
           WHERE h.change_id = c.id AND h.seq > sent.seq AND h.state <> 'again'))
     + (SELECT count(*) FROM held_change h WHERE h.state = 'again' AND h.seq <= sent.seq)
FROM sent
"""
Scalar = str | int | float | bool | None
WireValue = Scalar | Sequence[Scalar] | Mapping[str, Scalar]
"""A column's value as it travels."""


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """One value of a conflict in wire form: whose, and when it was written."""

    value: WireValue
    by_id: UUID
    by_name: str
    at: datetime
    is_mine: bool


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One field that two people changed apart; ``kept`` is what the clocks let stand.

    ``table`` is the field's. For a step out of turn (``is_step``) both sides are states: which counts,
    and the other; nothing can be put back. ``choice`` is the last decision: empty, ``kept``, ``lost`` or
    ``undone``.
    """

    id: UUID
    table: str
    field: str
    kept: ConflictSide
    lost: ConflictSide
    is_step: bool = False
    choice: str = ""


@dataclass(frozen=True, slots=True)
class RecordConflicts:
    """A record of ``scope`` with its conflicts; ``merged_count`` other fields of it merged by themselves."""

    row_id: UUID
    table: str
    root_table: str
    root_id: UUID
    title: str
    fields: tuple[FieldConflict, ...]
    merged_count: int
    scope: UUID = NIL


@dataclass(frozen=True, slots=True)
class RejectedChange:
    """One change that head office did not take, or that waits for such a one, with all that was typed.

    ``typed`` maps a column to the value in wire form; ``winner_id`` is the row that has the key already.
    """

    id: UUID
    group_id: UUID
    table: str
    row_id: UUID
    title: str
    op: str
    typed: Mapping[str, WireValue]
    code: str
    detail: Mapping[str, WireValue]
    is_waiting: bool
    by_id: UUID
    by_name: str
    at: datetime
    held_at: datetime
    winner_id: UUID | None = None
    winner_title: str = ""


@dataclass(frozen=True, slots=True)
class RejectedGroup:
    """What one person saved at once and head office did not take."""

    group_id: UUID
    by_id: UUID
    by_name: str
    at: datetime
    changes: tuple[RejectedChange, ...]


@dataclass(frozen=True, slots=True)
class Attention:
    """How much waits: records with open conflicts, rejected groups, changes still to be sent."""

    conflicts: int = 0
    rejected: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class SyncFacts:
    """What this desk remembers of its sync, by key (``sync.last_pull_at`` …), and how much waits."""

    attention: Attention
    values: Mapping[str, str] = field(default_factory=dict)


def list_conflicts(
    reading: Reading, *, row_id: UUID | None = None, with_decided: bool = False
) -> tuple[RecordConflicts, ...]:
    """Return records with conflicts that the actor may decide, newest first; open ones only, or all.

    Empty for who may not decide.
    """
    statement = _conflicts(reading).order_by(Conflict.hlc.desc()).limit(_MOST)
    if row_id is not None:
        statement = statement.where(Conflict.entity_id == row_id)
    if not with_decided:
        statement = statement.where(_is_open())
    rows = [
        (conflict, choice or "")
        for conflict, choice in reading.session.execute(statement)
        if "v" in conflict.kept and "v" in conflict.lost
    ]
    people = {row_id for conflict, _ in rows for row_id in (conflict.kept_by_id, conflict.lost_by_id)}
    names = staff_names(reading.session, people) if people else {}
    grouped: dict[tuple[str, UUID], list[tuple[Conflict, str]]] = {}
    for conflict, choice in rows:
        grouped.setdefault((_table_of(conflict), conflict.entity_id), []).append((conflict, choice))
    return tuple(
        _record(reading, table, entity_id, found, names) for (table, entity_id), found in grouped.items()
    )


def count_attention(reading: Reading) -> Attention:
    """Return how much waits for a person and for the line; conflicts as far as the actor may decide them."""
    session = reading.session
    open_ones = _conflicts(reading).where(_is_open()).subquery()
    conflicts = session.scalar(select(func.count(func.distinct(open_ones.c.entity_id)))) or 0
    rejected = session.scalar(
        select(func.count(func.distinct(HeldChange.group_id))).where(HeldChange.state == REJECTED)
    )
    return Attention(conflicts, rejected or 0, count_waiting(session))


def count_waiting(session: Session | Look) -> int:
    """Return how many changes are still to be sent; held ones do not count."""
    return int(session.connection().exec_driver_sql(_COUNT_WAITING).scalar() or 0)


def get_sync_facts(reading: Reading) -> SyncFacts:
    """Return what the desk remembers of its sync, without its secrets."""
    secret = {"sync.secret", "sync.ca_pem"}
    rows = reading.session.execute(
        select(LocalState.key, LocalState.value).where(LocalState.key.startswith("sync."))
    )
    return SyncFacts(count_attention(reading), {key: value for key, value in rows if key not in secret})


def list_rejected(reading: Reading) -> tuple[RejectedGroup, ...]:
    """Return what head office did not take, newest first: the actor's own, and all where he may decide."""
    rows = reading.session.execute(
        select(HeldChange, Change)
        .join(Change, Change.id == HeldChange.change_id)
        .where(HeldChange.state.in_(HELD_BACK))
        .order_by(Change.seq)
    ).all()
    scopes = reading.visible_scopes(DECIDE)
    mine = reading.actor.staff_id
    seen = [
        (held, change)
        for held, change in rows
        if scopes is None or change.staff_id == mine or _decides(scopes, change.scope)
    ]
    names = staff_names(reading.session, {change.staff_id for _, change in seen}) if seen else {}
    groups: dict[UUID, list[RejectedChange]] = {}
    for held, change in seen:
        groups.setdefault(held.group_id, []).append(_rejected(reading.session, held, change, names))
    found = [
        RejectedGroup(group_id, changes[0].by_id, changes[0].by_name, changes[0].at, tuple(changes))
        for group_id, changes in groups.items()
    ]
    return tuple(sorted(found, key=lambda group: group.at, reverse=True))


def blamed_columns(detail: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the columns that the server named when it rejected a change; none when it named no column."""
    columns = detail.get("key") or detail.get("columns") or [detail.get("column")]
    return tuple(str(name) for name in columns if name)


def history_up_to(reading: Reading, row_id: UUID) -> datetime | None:
    """Return up to when the history of a record holds the lines of other desks too; None: not fetched yet."""
    return reading.session.scalar(select(FetchedHistory.complete_at).where(FetchedHistory.row_id == row_id))


def last_choice() -> ColumnElement[str | None]:
    """Return the last decision of a conflict, as a part of a statement over Conflict."""
    last = aliased(ConflictDecision)
    return (
        select(last.choice)
        .where(last.conflict_id == Conflict.id)
        .order_by(last.hlc.desc())
        .limit(1)
        .correlate(Conflict)
        .scalar_subquery()
    )


def _conflicts(reading: Reading) -> Select[Conflict, str | None]:
    statement = select(Conflict, last_choice().label("choice")).where(Conflict.kind.in_((FIELD, STEP)))
    scopes = reading.visible_scopes(DECIDE)
    if scopes is None:
        return statement
    return statement.where(Conflict.scope.in_({*scopes, NIL} if scopes else ()))


def _is_open() -> ColumnElement[bool]:
    choice = last_choice()
    return or_(choice.is_(None), choice == UNDONE)


def _decides(scopes: Collection[UUID], scope: UUID) -> bool:
    return scope in scopes or (scope == NIL and bool(scopes))


def _table_of(conflict: Conflict) -> str:
    """Return the table of the record: a step is a fact of it."""
    contract = synced.find(conflict.table_name) if conflict.kind == STEP else None
    parent = contract.parent if contract else None
    return parent.table if parent else conflict.table_name


def _record(
    reading: Reading,
    table: str,
    row_id: UUID,
    found: Sequence[tuple[Conflict, str]],
    names: Mapping[UUID, str],
) -> RecordConflicts:
    session = reading.session
    row = read_row(session, table, row_id) if synced.find(table) else None
    root_table, root_id = _root(session, table, row_id, row)
    fields = tuple(
        FieldConflict(
            conflict.id,
            conflict.table_name,
            conflict.field,
            _side(reading, conflict.kept, conflict.kept_by_id, conflict.kept_at, names),
            _side(reading, conflict.lost, conflict.lost_by_id, conflict.lost_at, names),
            conflict.kind == STEP,
            choice,
        )
        for conflict, choice in found
    )
    stamps = {
        stamp
        for conflict, _ in found
        if conflict.kind == FIELD
        for stamp in (conflict.kept_hlc, conflict.lost_hlc)
    }
    merged = _touched(session, row_id, stamps) - {conflict.field for conflict, _ in found}
    title = title_of(session, table, row)
    scope = found[0][0].scope
    return RecordConflicts(row_id, table, root_table, root_id, title, fields, len(merged), scope)


def _side(
    reading: Reading, held: Mapping[str, Any], by_id: UUID, at: datetime, names: Mapping[UUID, str]
) -> ConflictSide:
    return ConflictSide(held["v"], by_id, names.get(by_id, ""), at, by_id == reading.actor.staff_id)


def _touched(session: Session, row_id: UUID, stamps: Collection[str]) -> set[str]:
    """Return the columns that were changed by the lines with these stamps."""
    columns: set[str] = set()
    for table in (Change, FetchedChange):
        rows = session.scalars(
            select(table.columns).where(table.row_id == row_id, table.hlc.in_(stamps), table.op == "update")
        )
        columns.update(name for held in rows for name in held)
    return columns


def _root(session: Session, table: str, row_id: UUID, row: Mapping[str, Any] | None) -> tuple[str, UUID]:
    contract = synced.find(table)
    parent = contract.parent if contract else None
    if row is None or parent is None or row.get(parent.column) is None:
        return table, row_id
    above = read_row(session, parent.table, row[parent.column])
    return _root(session, parent.table, row[parent.column], above)


def _rejected(
    session: Session, held: HeldChange, change: Change, names: Mapping[UUID, str]
) -> RejectedChange:
    known = synced.find(held.table_name) is not None
    row = read_row(session, held.table_name, held.row_id) if known else None
    winner = held.detail.get("id") if held.code == "duplicate" else None
    winner_id = UUID(hex=winner) if isinstance(winner, str) else None
    winner_row = read_row(session, held.table_name, winner_id) if known and winner_id else None
    return RejectedChange(
        id=held.change_id,
        group_id=held.group_id,
        table=held.table_name,
        row_id=held.row_id,
        title=title_of(session, held.table_name, row) if known else "",
        op=change.op,
        typed={name: pair[1] for name, pair in change.columns.items()},
        code=held.code,
        detail=held.detail,
        is_waiting=held.state == WAITING,
        by_id=change.staff_id,
        by_name=names.get(change.staff_id, ""),
        at=change.at,
        held_at=held.held_at,
        winner_id=winner_id,
        winner_title=title_of(session, held.table_name, winner_row) if known else "",
    )


def _history(
    session: Session, row_ids: Sequence[UUID], ops: Sequence[str]
) -> tuple[Iterable[ChangeRow], Collection[UUID]]:
    """Give the lines that other desks wrote, and the own ones that never came to stand."""
    rows = session.scalars(
        select(FetchedChange).where(FetchedChange.row_id.in_(row_ids), FetchedChange.op.in_(ops))
    )
    lines = [
        ChangeRow(0, row.table_name, row.row_id, row.op, pairs_of(row.columns), row.staff_id, row.at, row.hlc)
        for row in rows
    ]
    gone = session.scalars(
        select(HeldChange.change_id).where(and_(HeldChange.row_id.in_(row_ids), HeldChange.state.in_(GONE)))
    )
    return lines, set(gone)


change_log.register_history(_history)
