# SPDX-License-Identifier: Apache-2.0
"""What a person does about changes that head office did not take: send again, give up, let a double go.

Must not commit. What was typed stays in the log whatever is done (docs/sync.md).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, delete, select, update
from sqlalchemy.orm import Session

from app.core import search_index, synced
from app.core.change_log import REDACTED, Change
from app.core.db import Base, from_wire, to_wire
from app.core.errors import NotFoundError, ProblemsError
from app.core.guards import past_the_guards
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.sync.models import HeldChange, SyncCursor
from app.sync.protocol import Reject
from app.sync.queries import DISCARDED, HELD_BACK, REJECTED, REPLACED, WAITING
from app.sync.records import (
    derive_rows,
    model_of,
    owners_of,
    read_row,
    require_decide,
    table_of,
)

Pair = tuple[HeldChange, Change]


@dataclass(frozen=True, slots=True)
class ResendRejected:
    """Send a group again; ``corrections`` are wire values by change and column."""

    group_id: UUID
    corrections: Mapping[UUID, Mapping[str, Any]] = field(default_factory=dict)


def resend_rejected(uow: UnitOfWork, command: ResendRejected) -> int:
    """Write the held changes of a group again, corrected; what waited for them follows. Returns how many.

    Errors: E2001, E9001 (the columns whose value cannot be read), E9002.
    """
    pairs = _group(uow, command.group_id)
    problems: dict[str, str] = {}
    with past_the_guards(uow.session):
        count = _write_again(uow, pairs, command.corrections, problems, as_mine=True)
        if problems:
            raise ProblemsError(problems)
        count += _release(uow, {held.root_id for held, _ in pairs})
    _settle(uow, {(held.table_name, held.row_id) for held, _ in pairs})
    return count


def discard_rejected(uow: UnitOfWork, group_id: UUID) -> int:
    """Give a group up: new rows go, changed fields get what stood before; returns how many changes.

    What was typed stays in the log. Errors: E2001, E9002.
    """
    pairs = _group(uow, group_id)
    born = {change.row_id for _, change in pairs if change.op == "insert"}
    known = {held.change_id for held, _ in pairs}
    # What was done to a row that goes now goes with it, and all that belongs to it.
    pairs += [
        pair
        for pair in _held(uow.session, {held.root_id for held, _ in pairs})
        if pair[0].change_id not in known and (pair[1].row_id in born or pair[0].root_id in born)
    ]
    _give_up(uow, pairs)
    _release(uow, {held.root_id for held, _ in pairs} - born)
    return len(pairs)


def merge_into(uow: UnitOfWork, change_id: UUID) -> int:
    """Let a rejected double give way to the row that has its key: references follow, the double goes.

    Returns how many references were changed. Errors: E2001, E9001 (not a duplicate), E9002.
    """
    held = uow.session.get(HeldChange, change_id)
    if held is None or held.state != REJECTED:
        raise NotFoundError(kind="held_change", row_id=change_id)
    winner = held.detail.get("id")
    if held.code != Reject.DUPLICATE or not isinstance(winner, str):
        raise ProblemsError({"code": "not_a_duplicate"})
    _group(uow, held.group_id)
    loser_id, winner_id = held.row_id, UUID(hex=winner)
    own = [pair for pair in _held(uow.session, {held.root_id}) if pair[1].row_id == loser_id]
    waiting = [pair for pair in _held(uow.session, {held.root_id}) if pair[1].row_id != loser_id]
    fixes: dict[UUID, dict[str, Any]] = {}
    for _, change in waiting:
        pointing = {name: winner for name, pair in change.columns.items() if pair[1] == loser_id.hex}
        if pointing:
            fixes[change.id] = pointing
    handled = {change.row_id for _, change in waiting}
    count = _repoint(uow, loser_id, winner_id, handled) + len(fixes)
    _give_up(uow, own)
    problems: dict[str, str] = {}
    with past_the_guards(uow.session):
        _write_again(uow, waiting, fixes, problems, as_mine=False)
    _settle(uow, {(held.table_name, held.row_id) for held, _ in waiting})
    return count


def _group(uow: UnitOfWork, group_id: UUID) -> list[Pair]:
    """Return the held changes of a group in their order, if the actor may act on them."""
    pairs = _pairs(
        uow.session.execute(
            select(HeldChange, Change)
            .join(Change, Change.id == HeldChange.change_id)
            .where(HeldChange.group_id == group_id, HeldChange.state.in_(HELD_BACK))
            .order_by(Change.seq)
        )
    )
    if not pairs:
        raise NotFoundError(kind="held_change", row_id=group_id)
    for _, change in pairs:
        if change.staff_id != uow.actor.staff_id:
            require_decide(uow, change.scope)
    return pairs


def _held(session: Session, roots: Collection[UUID]) -> list[Pair]:
    """Return all held changes of aggregates in their order."""
    return _pairs(
        session.execute(
            select(HeldChange, Change)
            .join(Change, Change.id == HeldChange.change_id)
            .where(HeldChange.root_id.in_(list(roots)), HeldChange.state.in_(HELD_BACK))
            .order_by(Change.seq)
        )
    )


def _pairs(rows: Iterable[Any]) -> list[Pair]:
    return [(row[0], row[1]) for row in rows]


def _write_again(
    uow: UnitOfWork,
    pairs: Sequence[Pair],
    corrections: Mapping[UUID, Mapping[str, Any]],
    problems: dict[str, str],
    *,
    as_mine: bool,
) -> int:
    """Write held changes again in their order; ``as_mine``: in this person's name, now, as one group."""
    groups: dict[UUID, UUID] = {}
    for held, change in pairs:
        fixes = dict(corrections.get(change.id, {}))
        if fixes:
            _correct(uow, change, fixes, problems)
        columns = {name: list(pair) for name, pair in change.columns.items()}
        if change.redacted_by is not None:
            columns = _without_marks(uow, change, columns)
        columns |= {name: [columns.get(name, (None,))[0], value] for name, value in fixes.items()}
        group_id = uow.group_id if as_mine else groups.setdefault(change.group_id, new_id())
        person = (
            {} if as_mine else {"staff_id": change.staff_id, "session_id": change.session_id, "at": change.at}
        )
        uow.note(
            change.table_name,
            change.scope,
            change.row_id,
            change.op,
            columns,
            hlc=change.hlc,
            base_clocks=change.base_clocks,
            group_id=group_id,
            **person,
        )
        held.state = REPLACED
    uow.flush()
    return len(pairs)


def _without_marks(uow: UnitOfWork, change: Change, columns: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Return the columns with what a redacted row holds now in the place of the marks."""
    row = read_row(uow.session, change.table_name, change.row_id) or {}
    return {
        name: [old, to_wire(row.get(name)) if new == REDACTED else new]
        for name, (old, new) in columns.items()
    }


def _correct(uow: UnitOfWork, change: Change, fixes: dict[str, Any], problems: dict[str, str]) -> None:
    """Write corrected values into the row, where no later change stands over them."""
    contract = synced.find(change.table_name)
    table = table_of(change.table_name)
    row = read_row(uow.session, change.table_name, change.row_id)
    if contract is None or row is None:
        raise NotFoundError(kind=change.table_name, row_id=change.row_id)
    values: dict[str, Any] = {}
    for name, value in fixes.items():
        if name not in table.columns or name in contract.derived or name in {"scope", "id", "hlc"}:
            problems[name] = "unknown_choice"
            continue
        try:
            typed = from_wire(table.c[name], value)
        except (ValueError, TypeError, AttributeError):
            problems[name] = "wrong_kind"
            continue
        if row.get("clocks", {}).get(name, row["hlc"]) == change.hlc:
            values[name] = typed
    if values and not problems:
        uow.session.connection().execute(
            update(table).where(table.c.scope == row["scope"], table.c.id == row["id"]).values(**values)
        )


def _release(uow: UnitOfWork, roots: Collection[UUID]) -> int:
    """Send what waited in aggregates that hold nothing rejected any more."""
    waiting = _held(uow.session, roots)
    blocked = {held.root_id for held, _ in waiting if held.state == REJECTED}
    free = [pair for pair in waiting if pair[0].root_id not in blocked and pair[0].state == WAITING]
    return _write_again(uow, free, {}, {}, as_mine=False)


def _give_up(uow: UnitOfWork, pairs: Sequence[Pair]) -> None:
    """Undo held changes on this desk, newest first."""
    touched = {(held.table_name, held.row_id) for held, _ in pairs}
    owners = owners_of(uow.session, touched)
    searched = search_index.entities_of(uow.session, _by_table(touched))
    scopes: set[UUID] = set()
    with past_the_guards(uow.session):
        for held, change in reversed(pairs):
            table = table_of(change.table_name)
            this_row = (table.c.scope == change.scope, table.c.id == change.row_id)
            if change.op == "insert":
                uow.session.connection().execute(delete(table).where(*this_row))
                search_index.forget(uow.session, change.table_name, [change.row_id])
            elif change.op == "update":
                _restore(uow, change)
                scopes.add(change.scope)
            held.state = DISCARDED
        uow.flush()
    # What other desks wrote meanwhile was passed over for these fields: it comes in again.
    uow.session.connection().execute(
        update(Base.metadata.tables[SyncCursor.__tablename__])
        .where(SyncCursor.scope.in_(list(scopes)))
        .values(cursor="")
    )
    uow.session.expire_all()
    derive_rows(uow.session, touched, owners)
    for kind, ids in searched.items():
        search_index.rebuild(uow.session, kind, list(ids))


def _restore(uow: UnitOfWork, change: Change) -> None:
    """Put back what a field held before a change, unless a later change stands over it."""
    table = table_of(change.table_name)
    row = read_row(uow.session, change.table_name, change.row_id)
    if row is None:
        return
    clocks = dict(row["clocks"])
    values: dict[str, Any] = {}
    for name, (old, _new) in change.columns.items():
        if name in table.columns and clocks.get(name, row["hlc"]) == change.hlc:
            values[name] = from_wire(table.c[name], old)
            clocks[name] = change.base_clocks.get(name, row["hlc"])
    if values:
        values["clocks"] = {name: stamp for name, stamp in clocks.items() if stamp != row["hlc"]}
        uow.session.connection().execute(
            update(table).where(table.c.scope == row["scope"], table.c.id == row["id"]).values(**values)
        )


def _repoint(uow: UnitOfWork, loser_id: UUID, winner_id: UUID, handled: Collection[UUID]) -> int:
    """Let every reference of a mutable row to the double name the winner, through the log."""
    count = 0
    for contract in synced.registered():
        table = Base.metadata.tables[contract.name]
        columns = [one for one in table.columns if isinstance(one.type, Uuid) and not one.primary_key]
        if contract.insert_only:
            continue
        model: Any = model_of(contract.name)
        for column in columns:
            rows = uow.session.scalars(select(model).where(column == loser_id, model.id.not_in(handled)))
            for row in rows.all():
                setattr(row, column.key, winner_id)
                count += 1
    uow.flush()
    return count


def _settle(uow: UnitOfWork, rows: Collection[tuple[str, UUID]]) -> None:
    uow.session.expire_all()
    derive_rows(uow.session, rows, owners_of(uow.session, rows))


def _by_table(rows: Collection[tuple[str, UUID]]) -> dict[str, set[UUID]]:
    found: dict[str, set[UUID]] = {}
    for table_name, row_id in rows:
        found.setdefault(table_name, set()).add(row_id)
    return found
