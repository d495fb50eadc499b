# SPDX-License-Identifier: Apache-2.0
"""What a person did since he logged in, and how it is taken back: by a new act, never by removing one.

The acts are read from the log (`change_log`): one unit of work is one act. Each area registers reversers,
which say what an act was, whether it may be taken back now and why not, and do it. Must not know any area.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from app.core.change_log import Change, ChangeRow, pairs_of
from app.core.db import Base, LocalState, from_wire, to_wire
from app.core.errors import NotFoundError, ProblemsError
from app.core.unit_of_work import Reading, UnitOfWork

MOST_ACTS = 12
_LOOKED_BACK = 5_000
"""Lines of the log: an import of many rows ends what can be seen behind it."""
_MOST_LINES = 400
_KEY = "undone"
_SILENT = frozenset({"login_session", "logout", "unmasking", "staff_preference", "saved_view"})

CHANGED_SINCE = "changed_since"
WRITTEN = "written"
HAS_NUMBER = "has_number"
NO_WAY_BACK = "no_way_back"
FOR_GOOD = "for_good"
ELSEWHERE = "elsewhere"
BY_ITSELF = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an act was: its kind, the record's number, on how many; ``problem`` says why it must stay.

    ``kind`` BY_ITSELF: the program did it while somebody was logged in; it is nobody's act.
    """

    kind: str
    subject: str = ""
    count: int = 1
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act of this person; ``problem`` is empty when it may be taken back."""

    group_id: UUID
    at: datetime
    kind: str
    subject: str
    count: int
    problem: str


@dataclass(frozen=True, slots=True)
class UndoAct:
    """Take an act back; ``text`` is the reason that is written where a reason must be."""

    group_id: UUID
    text: str


Lines = Sequence[ChangeRow]
Judge = Callable[[Reading, UUID, Lines], Verdict | None]
Reverse = Callable[[UnitOfWork, UndoAct, Lines], None]


@dataclass(frozen=True, slots=True)
class Reverser:
    """Knows some acts: ``judge`` gives None for others, ``reverse`` is called only without a problem."""

    judge: Judge
    reverse: Reverse


_reversers: list[Reverser] = []


def register(reverser: Reverser) -> None:
    """Let an area take its acts back; the one registered first is asked first."""
    if reverser not in _reversers:
        _reversers.append(reverser)


def list_acts(reading: Reading, most: int = MOST_ACTS) -> tuple[ActRow, ...]:
    """Return what this person did since he logged in, the newest first, without what was taken back."""
    settled = _settled(reading)
    floor = (reading.session.scalar(select(func.max(Change.seq))) or 0) - _LOOKED_BACK
    groups = reading.session.execute(
        select(Change.group_id, func.min(Change.seq), func.max(Change.seq), func.min(Change.at))
        .where(Change.seq > floor, Change.session_id == reading.actor.session_id)
        .group_by(Change.group_id)
        .order_by(func.max(Change.seq).desc())
    )
    acts: list[ActRow] = []
    for group_id, first, last, at in groups:
        if len(acts) == most:
            break
        if group_id in settled:
            continue
        lines = _lines(reading, group_id, first, last)
        if {line.table_name for line in lines} <= _SILENT:
            continue
        _reverser, verdict = _judge(reading, group_id, lines)
        if verdict.kind == BY_ITSELF:
            continue
        acts.append(ActRow(group_id, at, verdict.kind, verdict.subject, verdict.count, verdict.problem))
    return tuple(acts)


def undo_act(uow: UnitOfWork, command: UndoAct) -> ActRow:
    """Take an act of this log-in back by a new one. Errors: E9001 (``act``: why not), E9002, as the command.

    What it was is returned; neither the act nor its reversal is offered again.
    """
    span = uow.session.execute(
        select(func.min(Change.seq), func.max(Change.seq), func.min(Change.at)).where(
            Change.group_id == command.group_id, Change.session_id == uow.actor.session_id
        )
    ).one()
    if span[0] is None:
        raise NotFoundError(kind="act", row_id=command.group_id)
    settled = _settled(uow)
    lines = _lines(uow, command.group_id, span[0], span[1])
    reverser, verdict = _judge(uow, command.group_id, lines)
    problem = CHANGED_SINCE if command.group_id in settled else verdict.problem
    if problem or reverser is None:
        raise ProblemsError({"act": problem or ELSEWHERE})
    reverser.reverse(uow, command, lines)
    ids = ",".join(sorted(group.hex for group in (*settled, command.group_id, uow.group_id)))
    uow.session.merge(LocalState(key=_KEY, value=f"{uow.actor.session_id.hex}:{ids}"))
    return ActRow(command.group_id, span[2], verdict.kind, verdict.subject, verdict.count, "")


# ---- for reversers


def is_as_left(reading: Reading, lines: Iterable[ChangeRow], models: Mapping[str, type[Base]]) -> bool:
    """Tell whether every changed column still holds what the act wrote."""
    for line in lines:
        row = reading.session.scalars(_row_of(models, line)).first()
        if row is None:
            return False
        if any(to_wire(getattr(row, name)) != pair[1] for name, pair in line.columns.items()):
            return False
    return True


def put_back(
    uow: UnitOfWork,
    lines: Iterable[ChangeRow],
    models: Mapping[str, type[Base]],
) -> None:
    """Give every changed column its old value again."""
    for line in lines:
        row = uow.session.scalars(_row_of(models, line)).one()
        columns = type(row).__table__.columns
        for name, pair in line.columns.items():
            setattr(row, name, from_wire(columns[name], pair[0]))


def _row_of(models: Mapping[str, type[Base]], line: ChangeRow) -> Any:
    model: Any = models[line.table_name]
    return select(model).where(model.id == line.row_id)


# ---- inside


def _judge(reading: Reading, group_id: UUID, lines: Lines) -> tuple[Reverser | None, Verdict]:
    for reverser in _reversers:
        verdict = reverser.judge(reading, group_id, lines)
        if verdict is not None:
            return reverser, verdict
    return None, Verdict("other", count=len({line.row_id for line in lines}), problem=ELSEWHERE)


def _lines(reading: Reading, group_id: UUID, first: int, last: int) -> tuple[ChangeRow, ...]:
    found = reading.session.scalars(
        select(Change)
        .where(Change.seq.between(first, last), Change.group_id == group_id)
        .order_by(Change.seq)
        .limit(_MOST_LINES)
    )
    return tuple(
        ChangeRow(
            row.seq, row.table_name, row.row_id, row.op, pairs_of(row.columns), row.staff_id, row.at, row.hlc
        )
        for row in found
    )


def _settled(reading: Reading) -> frozenset[UUID]:
    """Return the acts of this log-in that were taken back, and what took them back."""
    kept = reading.session.get(LocalState, _KEY)
    session, _, ids = (kept.value if kept is not None else "").partition(":")
    if session != reading.actor.session_id.hex or not ids:
        return frozenset()
    return frozenset(UUID(hex=text) for text in ids.split(","))
