# SPDX-License-Identifier: Apache-2.0
"""What a count found: of every account counted the line that counts, and how it differs from the book.

Several lines of one account stay: the highest round counts, in it the latest stamp, whichever desk wrote it.
Reads alone; knows no permission.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from app.admin.queries import rule_number, rule_value
from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import Reading
from app.parts.count_models import StockCount, StockCountAct, StockCountLine
from app.parts.count_rules import (
    FIRST_ROUND,
    RECOUNT_RULE,
    CountAct,
    Moved,
    RecountLimits,
    book_at,
    moved_since,
    recount_limits,
    round_of,
)
from app.parts.models import PartKeeping, StockBalance, StockDocument, StockMove
from app.parts.posting import place_id
from app.parts.rules import Condition, DocumentKind, PlaceKind
from app.parts.values import BAD_RULE, unit_costs
from app.parts.valuing import share_of_bad

Key = tuple[UUID, Condition]
"""Part, condition: with the count's warehouse an account."""

_BALANCE: Table = Base.metadata.tables[StockBalance.__tablename__]
_KEEPING: Table = Base.metadata.tables[PartKeeping.__tablename__]
_LINE: Table = Base.metadata.tables[StockCountLine.__tablename__]
_MOVE: Table = Base.metadata.tables[StockMove.__tablename__]
_DOCUMENT: Table = Base.metadata.tables[StockDocument.__tablename__]
_PAPER_ALONE = (PlaceKind.ADJUSTMENT, PlaceKind.OPENING)
"""What moves between these and a warehouse puts the book right; no goods go anywhere."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it was counted."""

    part_id: UUID
    condition: Condition
    round: int
    counted: int
    note: str
    by_id: UUID
    at: datetime
    stamp: str

    @property
    def key(self) -> Key:
        """Return which account was counted."""
        return self.part_id, self.condition


@dataclass(frozen=True, slots=True)
class Cause:
    """Why an account differs; ``serials`` of the pieces that are too many or missing."""

    cause: str
    note: str = ""
    serials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What a count says of an account: ``book`` of the moment of the line, what moved ``since``.

    ``first`` is what the first round counted where another followed. ``others`` are lines of the same round
    by somebody else, which a later one replaced. ``value_fen`` is what the difference is worth, without sign.
    """

    line: Line
    book: int
    since: int
    value_fen: int
    is_provisional: bool
    is_beyond: bool
    first: int | None
    others: tuple[Line, ...]
    cause: Cause | None

    @property
    def difference(self) -> int:
        """Return pieces too many; below nought: missing."""
        return self.line.counted - self.book


def lines_of(session: Session, count_id: UUID, parts: Collection[UUID] | None = None) -> list[Line]:
    """Return the lines of a count in the order of their stamps; ``parts``: of these alone."""
    columns = (
        _LINE.c[name] for name in ("part_id", "condition", "round", "counted", "note", "by_id", "at", "hlc")
    )
    wanted = select(*columns).where(_LINE.c.count_id == count_id).order_by(_LINE.c.hlc)
    if parts is not None:
        wanted = wanted.where(derived.among(session, _LINE.c.part_id, list(parts)))
    return [Line(row[0], Condition(row[1]), *row[2:]) for row in session.execute(wanted)]


def acts_of(session: Session, count_id: UUID) -> list[StockCountAct]:
    """Return what was done about a count, in order."""
    return list(
        session.scalars(
            select(StockCountAct).where(StockCountAct.count_id == count_id).order_by(StockCountAct.hlc)
        )
    )


def current_round(acts: Iterable[StockCountAct]) -> int:
    """Return which round of counting is under way."""
    return round_of(act.act for act in acts)


def recounted(acts: Iterable[StockCountAct]) -> frozenset[Key]:
    """Return the accounts that the newest recount asks for; empty in the first round."""
    keys: frozenset[Key] = frozenset()
    for act in acts:
        if act.act == CountAct.RECOUNT:
            keys = frozenset(read_key(one) for one in act.lines)
    return keys


def stored_key(key: Key) -> dict[str, str]:
    """Return an account as an act keeps it."""
    return {"part": key[0].hex, "condition": key[1].value}


def read_key(stored: Mapping[str, str]) -> Key:
    """Return the account that an act names."""
    return UUID(stored["part"]), Condition(stored["condition"])


def causes_of(acts: Iterable[StockCountAct]) -> dict[Key, Cause]:
    """Return the cause of each account; a later word takes the place of an earlier one."""
    found: dict[Key, Cause] = {}
    for act in acts:
        if act.act == CountAct.EXPLAINED:
            for one in act.lines:
                found[read_key(one)] = Cause(
                    one.get("cause", ""), one.get("note", ""), tuple(one.get("serials", ()))
                )
    return found


def balances(session: Session, place: UUID, part_ids: Collection[UUID] | None = None) -> dict[Key, int]:
    """Return what a warehouse holds of some parts (None: of all), accounts at nought left out."""
    found: dict[Key, int] = {}
    wanted = select(_BALANCE.c.part_id, _BALANCE.c.condition, _BALANCE.c.quantity).where(
        _BALANCE.c.place_id == place, _BALANCE.c.quantity != 0
    )
    batches = [None] if part_ids is None else list(derived.batches(part_ids))
    for some in batches:
        query = wanted if some is None else wanted.where(derived.among(session, _BALANCE.c.part_id, some))
        for part_id, condition, quantity in session.execute(query):
            found[part_id, Condition(condition)] = quantity
    return found


def shelves_of(session: Session, place: UUID, parts: Collection[UUID] | None = None) -> dict[UUID, str]:
    """Return the shelf of each part that a warehouse keeps one for; ``parts``: of these alone."""
    wanted = select(PartKeeping.part_id, PartKeeping.shelf).where(PartKeeping.place_id == place)
    if parts is not None:
        wanted = wanted.where(derived.among(session, _KEEPING.c.part_id, list(parts)))
    return {row.part_id: row.shelf for row in session.execute(wanted)}


def limits(reading: Reading) -> RecountLimits:
    """Return above which difference is counted again, by the dated rule."""
    return recount_limits(cast("Mapping[str, Any]", rule_value(reading, RECOUNT_RULE)))


def reckon(
    reading: Reading, count: StockCount, lines: Iterable[Line], acts: Iterable[StockCountAct]
) -> dict[Key, Result]:
    """Return what a count found, by account, in the order in which they were first counted."""
    session = reading.session
    by_key: dict[Key, list[Line]] = {}
    for line in lines:
        by_key.setdefault(line.key, []).append(line)
    if not by_key:
        return {}
    parts = {part_id for part_id, _condition in by_key}
    held = balances(session, count.place_id, parts)
    first_stamp = min(line.stamp for every in by_key.values() for line in every)
    moves = _moves(session, count, parts, first_stamp)
    causes, limit = causes_of(acts), limits(reading)
    costs, percent = unit_costs(reading, count.scope, parts), rule_number(reading, BAD_RULE)
    found = {}
    for key, every in by_key.items():
        last = max(every, key=lambda line: (line.round, line.stamp))
        moved = moves.get(key, ())
        book = book_at(held.get(key, 0), moved, last.stamp)
        difference = last.counted - book
        cost = costs[key[0]]
        value_fen = abs(cost.of(abs(difference))) if difference else 0
        if key[1] is Condition.BAD:
            value_fen = share_of_bad(value_fen, percent)
        first = [line for line in every if line.round == FIRST_ROUND]
        found[key] = Result(
            last,
            book,
            moved_since(moved, last.stamp),
            value_fen,
            bool(difference) and cost.is_provisional,
            limit.is_beyond(difference, book, value_fen),
            first[-1].counted if first and last.round > FIRST_ROUND else None,
            _others(every, last),
            causes.get(key),
        )
    return found


def _others(every: Iterable[Line], last: Line) -> tuple[Line, ...]:
    """Return the last line of each other person in the round that counts."""
    latest = {line.by_id: line for line in every if line.round == last.round and line.by_id != last.by_id}
    return tuple(latest.values())


def _moves(
    session: Session, count: StockCount, parts: Collection[UUID], first_stamp: str
) -> dict[Key, list[Moved]]:
    """Return what moved in the warehouse after the first line, by account."""
    paper_alone = [place_id(kind, count.scope) for kind in _PAPER_ALONE]
    found: dict[Key, list[Moved]] = {}
    rows: list[Any] = []
    for some in derived.batches(parts):
        rows += session.execute(
            select(
                *(_MOVE.c.part_id, _MOVE.c.condition, _MOVE.c.quantity, _MOVE.c.from_id, _MOVE.c.to_id),
                *(_MOVE.c.hlc, _DOCUMENT.c.kind, _DOCUMENT.c.of_document_id),
            )
            .join(_DOCUMENT, _DOCUMENT.c.id == _MOVE.c.document_id)
            .where(
                derived.among(session, _MOVE.c.part_id, some),
                _MOVE.c.hlc > first_stamp,
                (_MOVE.c.from_id == count.place_id) | (_MOVE.c.to_id == count.place_id),
            )
        ).all()
    taken_back = _stamps(
        session, {row.of_document_id for row in rows if row.kind == DocumentKind.REVERSAL.value} - {None}
    )
    for row in rows:
        comes_in = row.to_id == count.place_id
        other = row.from_id if comes_in else row.to_id
        stamp = row.hlc
        if row.kind == DocumentKind.REVERSAL.value:
            stamp = taken_back.get(row.of_document_id, stamp)
        found.setdefault((row.part_id, Condition(row.condition)), []).append(
            Moved(stamp, row.quantity if comes_in else -row.quantity, other in paper_alone)
        )
    return found


def _stamps(session: Session, document_ids: Collection[UUID]) -> dict[UUID, str]:
    """Return when documents moved what they move."""
    found: dict[UUID, str] = {}
    for some in derived.batches(document_ids):
        rows = session.execute(
            select(_MOVE.c.document_id, func.min(_MOVE.c.hlc))
            .where(derived.among(session, _MOVE.c.document_id, some))
            .group_by(_MOVE.c.document_id)
        )
        found.update((document_id, stamp) for document_id, stamp in rows)
    return found
