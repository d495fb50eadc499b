# SPDX-License-Identifier: Apache-2.0
"""The one log: every insert and change of a synced row, in the same transaction as the change itself.

It is the history that a timeline shows and, until it is sent, the outbox of the sync (ADR 0001). Insert-only;
the database itself refuses more, except the redaction of a person's values.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import repeat
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, Index, String, event, inspect, select
from sqlalchemy.orm import Mapped, ORMExecuteState, Session, make_transient_to_detached, mapped_column
from sqlalchemy.orm.attributes import set_committed_value

from app.core import synced
from app.core.clock import HybridClock
from app.core.db import Base, FactRow, MutableRow, SyncedRow, stored_instant, to_wire
from app.core.errors import ImpossibleChangeError
from app.core.ids import new_hexes, new_id, new_ids
from app.core.new_rows import NewRowPlan, plan_of
from app.core.statements import run, run_many

_FEW = 4
"""So many rows and more are made column by column."""
UNLOGGED = frozenset({"scope", "id", "hlc", "clocks", "extra", "redacted_at"})
REDACTED = synced.REDACTED


class Change(Base):
    """One insert or update of one row: columns → [old, new], with the clocks that were seen."""

    __tablename__ = "change"

    scope: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger)
    group_id: Mapped[UUID]
    table_name: Mapped[str] = mapped_column(String(64))
    row_id: Mapped[UUID]
    op: Mapped[str] = mapped_column(String(8))
    columns: Mapped[dict[str, Any]]
    base_clocks: Mapped[dict[str, Any]]
    hlc: Mapped[str] = mapped_column(String(28))
    device_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    session_id: Mapped[UUID]
    at: Mapped[datetime]
    redacted_by: Mapped[UUID | None]

    __table_args__ = (Index("ix_change_seq", "seq"), Index("ix_change_row_id", "row_id", "seq"))


_CHANGES = Base.metadata.tables["change"]
_LAST_SEQ = "SELECT max(seq) FROM change"
_INSERT_LINES = (
    "INSERT INTO change (scope, id, seq, group_id, table_name, row_id, op, columns, base_clocks, hlc,"
    " device_id, staff_id, session_id, at) VALUES (?, ?, ?, ?, ?, ?, 'insert', ?, '{}', ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of history: ``columns`` maps a column to (old, new) in wire form."""

    seq: int
    table_name: str
    row_id: UUID
    op: str
    columns: dict[str, tuple[Any, Any]]
    staff_id: UUID
    at: datetime
    hlc: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where changes of one unit of work come from."""

    group_id: UUID
    device_id: UUID
    staff_id: UUID
    session_id: UUID
    at: datetime


class ChangeLog:
    """Writes the log of one session; attach it before the first flush."""

    def __init__(self, session: Session, hybrid: HybridClock, origin: Origin) -> None:
        self._session = session
        self._hybrid = hybrid
        self._origin = origin
        self._next_seq: int | None = None
        self.touched: dict[str, set[UUID]] = {}
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "do_orm_execute", _refuse_bulk)

    def add_facts(self, model: type[FactRow], rows: Sequence[dict[str, Any]]) -> list[UUID]:
        """Insert many facts and their log lines; as ``add_rows``, but for facts alone."""
        contract = _contract(model)
        if not contract.insert_only:
            raise ImpossibleChangeError(table=contract.name)
        return self.add_rows(model, rows)

    def add_rows(self, model: type[SyncedRow], rows: Sequence[dict[str, Any]]) -> list[UUID]:
        """Insert many new rows and their log lines by two statements; returns their ids in order.

        Each row needs ``scope`` and the table's own columns; ``id``, what has a default, and a fact's ``at``
        and ``by_id`` are filled in. What is pending in the session stays pending.
        """
        if not rows:
            return []
        shape = _shape(model)
        if len(rows) < _FEW:
            return self._insert([shape] * len(rows), rows)[0]
        return self._insert_many(shape, rows)

    def _insert_many(self, shape: _Shape, rows: Sequence[dict[str, Any]]) -> list[UUID]:
        """Insert rows of one shape, made column by column; ``_insert`` suits a few of many shapes."""
        origin, count = self._origin, len(rows)
        if all("id" in row for row in rows):
            row_ids: list[UUID] = [row["id"] for row in rows]
        else:
            row_ids = [row.get("id") or made for row, made in zip(rows, new_ids(count), strict=True)]
        stamps = self._hybrid.stamps(count)
        keys = [row_id.hex for row_id in row_ids]
        fact = {"at": origin.at, "by_id": origin.staff_id} if shape.is_fact else {}
        made = shape.plan.many(rows, keys, stamps, fact)
        if made is None:
            raise KeyError(shape.name, sorted(set[str]().union(*rows)))
        stored, logged = made
        seq = self._take_seq(count)
        lines = zip(
            (values[0] for values in stored),
            new_hexes(count),
            range(seq, seq + count),
            repeat(origin.group_id.hex),
            repeat(shape.name),
            keys,
            logged,
            stamps,
            repeat(origin.device_id.hex),
            repeat(origin.staff_id.hex),
            repeat(origin.session_id.hex),
            repeat(stored_instant(origin.at)),
            strict=False,
        )
        run_many(self._session, shape.plan.statement, stored)
        run_many(self._session, _INSERT_LINES, list(lines))
        self.touched.setdefault(shape.name, set()).update(row_ids)
        return row_ids

    def _insert(
        self, shapes: Sequence[_Shape], rows: Sequence[Mapping[str, Any]]
    ) -> tuple[list[UUID], list[str]]:
        """Insert rows, each of the shape at its place, with their lines; returns ids and stamps in order."""
        origin = self._origin
        ids = new_ids(2 * len(rows))
        stamps = self._hybrid.stamps(len(rows))
        seq = self._take_seq(len(rows))
        same = (origin.device_id.hex, origin.staff_id.hex, origin.session_id.hex, stored_instant(origin.at))
        group = origin.group_id.hex
        fact = {"at": origin.at, "by_id": origin.staff_id}
        stored: dict[str, list[tuple[Any, ...]]] = {}
        lines, row_ids = [], []
        for place, (shape, given) in enumerate(zip(shapes, rows, strict=True)):
            plan, name = shape.plan, shape.name
            if not plan.takes(given):
                raise KeyError(name, sorted(given))
            row_id, stamp = given.get("id") or ids[2 * place], stamps[place]
            key, scope = row_id.hex, given["scope"].hex
            values = plan.values(scope, key, stamp, {**fact, **given} if shape.is_fact else given)
            stored.setdefault(plan.statement, []).append(values)
            lines.append(
                (
                    scope,
                    ids[2 * place + 1].hex,
                    seq + place,
                    group,
                    name,
                    key,
                    plan.logged(values),
                    stamp,
                    *same,
                )
            )
            row_ids.append(row_id)
            self.touched.setdefault(name, set()).add(row_id)
        for statement, many in stored.items():
            run_many(self._session, statement, many)
        run_many(self._session, _INSERT_LINES, lines)
        return row_ids, stamps

    def note(
        self, table: str, scope: UUID, row_id: UUID, op: str, columns: Mapping[str, Any], **known: Any
    ) -> str:
        """Write one line for a row that was changed past the flush; returns its stamp.

        ``columns`` maps a column to [old, new] in wire form; ``known`` are other columns of the line that are
        not as in this unit of work (``hlc``, ``base_clocks``, ``group_id``, ``staff_id`` …).
        """
        stamp = known.pop("hlc", None) or self._hybrid.stamp()
        line = self._change(table, scope, row_id, op, dict(columns), {}, stamp, self._take_seq(1)) | known
        self._session.connection().execute(_CHANGES.insert(), [line])
        self.touched.setdefault(table, set()).add(row_id)
        return str(stamp)

    def _before_flush(self, session: Session, _context: Any, _instances: Any) -> None:
        for row in session.deleted:
            if isinstance(row, SyncedRow):
                raise ImpossibleChangeError(table=_contract(type(row)).name)
        new = [row for row in session.new if isinstance(row, SyncedRow)]
        if new:
            self._add_new(new)
        updates = (self._updated(row) for row in session.dirty if isinstance(row, SyncedRow))
        self._write([change for change in updates if change is not None])

    def _add_new(self, rows: Sequence[SyncedRow]) -> None:
        """Insert the new rows of the session, which then has them as if it had read them.

        The session's own insert types and binds each value anew, which costs more than storing it. It is
        left what a plan does not take: rows with an ``extra`` of their own.
        """
        special = [row for row in rows if any(row.__dict__.get(name) for name in ("extra", "clocks"))]
        self._write([self._inserted(row) for row in special])
        plain = [row for row in rows if row not in special]
        shapes = [_shape(type(row)) for row in plain]
        given = []
        for row, shape in zip(plain, shapes, strict=True):
            self._session.expunge(row)
            held = row.__dict__
            for name, make in shape.defaults:
                if held.get(name) is None:
                    set_committed_value(row, name, make())
            if shape.is_fact:
                for name, value in (("at", self._origin.at), ("by_id", self._origin.staff_id)):
                    set_committed_value(row, name, held.get(name) or value)
            given.append({name: held.get(name) for name in shape.names})
        stamps = self._insert(shapes, given)[1] if plain else []
        for row, shape, stamp in zip(plain, shapes, stamps, strict=True):
            set_committed_value(row, "hlc", stamp)
            for name in shape.names:
                if name not in row.__dict__:
                    set_committed_value(row, name, None)
            make_transient_to_detached(row)
            self._session.add(row)

    def _inserted(self, row: SyncedRow) -> dict[str, Any]:
        """Fill in a new row that the session inserts itself; returns its line."""
        shape = _shape(type(row))
        # The log must hold what the row will hold.
        for name, make in shape.defaults:
            if getattr(row, name, None) is None:
                setattr(row, name, make())
        if isinstance(row, FactRow):
            row.at = getattr(row, "at", None) or self._origin.at
            row.by_id = getattr(row, "by_id", None) or self._origin.staff_id
        row.hlc = self._hybrid.stamp()
        unlogged = UNLOGGED | _contract(type(row)).derived
        logged: dict[str, list[Any]] = {
            name: [None, to_wire(value)]
            for name in shape.names
            if name not in unlogged and (value := getattr(row, name)) is not None
        }
        self.touched.setdefault(shape.name, set()).add(row.id)
        return self._change(shape.name, row.scope, row.id, "insert", logged, {}, row.hlc, 0)

    def _write(self, changes: Sequence[dict[str, Any]]) -> None:
        if not changes:
            return
        seq = self._take_seq(len(changes))
        for offset, change in enumerate(changes):
            change["seq"] = seq + offset
        self._session.connection().execute(_CHANGES.insert(), changes)

    def _updated(self, row: SyncedRow) -> dict[str, Any] | None:
        contract = _contract(type(row))
        state = inspect(row)
        changed: dict[str, list[Any]] = {}
        for attribute in inspect(type(row)).column_attrs:
            name = attribute.key
            history = state.attrs[name].history
            if name in UNLOGGED or not history.has_changes():
                continue
            old = history.deleted[0] if history.deleted else None
            new = history.added[0] if history.added else None
            if old != new and name not in contract.derived:
                changed[name] = [to_wire(old), to_wire(new)]
        if not changed:
            return None
        if not isinstance(row, MutableRow):
            raise ImpossibleChangeError(table=contract.name)
        seen = {name: row.clocks.get(name, row.hlc) for name in changed}
        stamp = self._hybrid.stamp()
        row.clocks = {**row.clocks, **dict.fromkeys(changed, stamp)}
        self.touched.setdefault(contract.name, set()).add(row.id)
        return self._change(contract.name, row.scope, row.id, "update", changed, seen, stamp, 0)

    def _take_seq(self, count: int) -> int:
        if self._next_seq is None:
            ((last,),) = run(self._session, _LAST_SEQ).fetchall()
            self._next_seq = (last or 0) + 1
        first = self._next_seq
        self._next_seq += count
        return first

    def _change(
        self,
        table: str,
        scope: UUID,
        row_id: UUID,
        op: str,
        columns: dict[str, list[Any]],
        base_clocks: dict[str, str],
        hlc: str,
        seq: int,
    ) -> dict[str, Any]:
        return {
            "scope": scope,
            "id": new_id(),
            "seq": seq,
            "group_id": self._origin.group_id,
            "table_name": table,
            "row_id": row_id,
            "op": op,
            "columns": columns,
            "base_clocks": base_clocks,
            "hlc": hlc,
            "device_id": self._origin.device_id,
            "staff_id": self._origin.staff_id,
            "session_id": self._origin.session_id,
            "at": self._origin.at,
            "redacted_by": None,
        }


HistorySource = Callable[
    [Session, Sequence[UUID], Sequence[str]], tuple[Iterable[ChangeRow], Collection[UUID]]
]
"""Gives of some rows lines that other desks wrote, and the ids of own lines that never came to stand."""
_history: list[HistorySource] = []


def register_history(source: HistorySource) -> None:
    """Let another layer add its lines to every history, once."""
    if source not in _history:
        _history.append(source)


def list_changes(
    session: Session, row_ids: Iterable[UUID], *, ops: Sequence[str] = ("update",)
) -> tuple[ChangeRow, ...]:
    """Return the history of some rows, here and on other desks, oldest first by stamp.

    ``seq`` is the line's place in this desk's log, 0 for a line of another desk.
    """
    ids = list(row_ids)
    others: list[ChangeRow] = []
    hidden: set[UUID] = set()
    for source in _history:
        lines, dropped = source(session, ids, ops)
        others += lines
        hidden.update(dropped)
    found = session.execute(select(Change).where(Change.row_id.in_(ids), Change.op.in_(ops))).scalars()
    own = [
        ChangeRow(
            change.seq,
            change.table_name,
            change.row_id,
            change.op,
            pairs_of(change.columns),
            change.staff_id,
            change.at,
            change.hlc,
        )
        for change in found
        if change.id not in hidden
    ]
    return tuple(sorted((*own, *others), key=lambda line: (line.hlc, line.seq)))


def pairs_of(columns: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Return the columns of a line as (old, new)."""
    return {name: (pair[0], pair[1]) for name, pair in columns.items()}


def _contract(model: type[Any]) -> synced.SyncedTable:
    contract = synced.find(model.__tablename__)
    if contract is None:
        raise LookupError(model.__tablename__)
    return contract


@dataclass(frozen=True, slots=True)
class _Shape:
    """How rows of one model are inserted: ``names`` are the columns that the plan takes."""

    name: str
    plan: NewRowPlan
    names: tuple[str, ...]
    defaults: tuple[tuple[str, Callable[[], Any]], ...]
    is_fact: bool


def _shape(model: type[Any]) -> _Shape:
    return _shape_of(_contract(model).name, is_fact=issubclass(model, FactRow))


@cache
def _shape_of(name: str, *, is_fact: bool) -> _Shape:
    contract, table = synced.find(name), Base.metadata.tables[name]
    plan = plan_of(table, UNLOGGED | (contract.derived if contract else frozenset()))
    names = tuple(column.key for column in table.columns if plan.takes({column.key: None}))
    with_default = (column for column in table.columns if column.default is not None)
    defaults = tuple((column.key, default_of(column)) for column in with_default)
    return _Shape(name, plan, names, defaults, is_fact)


def default_of(column: Column[Any]) -> Callable[[], Any]:
    """Return what makes the value of a column that a new row leaves out."""
    default: Any = column.default
    return (lambda: default.arg({})) if default.is_callable else (lambda: default.arg)


def _refuse_bulk(state: ORMExecuteState) -> None:
    """Refuse ORM bulk update and delete of synced tables: they pass by the log (proved by experiment)."""
    if not (state.is_update or state.is_delete):
        return
    mapper = state.bind_mapper
    if mapper is not None and issubclass(mapper.class_, SyncedRow):
        raise ImpossibleChangeError(table=str(mapper.local_table))
