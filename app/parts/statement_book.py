# SPDX-License-Identifier: Apache-2.0
"""Our side of a statement: lines of the ledger, what is carried from before, what was kept as sent. Reads.

A line is what a document moved between a warehouse of ours and the partner, summed per part and condition.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, and_, or_, select
from sqlalchemy.orm import aliased

from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import Reading
from app.parts.books import BookQuery, get_books
from app.parts.models import PartKeeping, StockDocument, StockMove, StockPlace
from app.parts.reconciling_lines import BookLine, StationLine
from app.parts.rules import WITH_PARTY, Book, Condition, Direction, DocumentKind, PlaceKind
from app.parts.statement_models import StockStatement, StockStatementAct, StockStatementLine
from app.parts.statement_rules import CLOSED, Said, Standing, StatementAct, fold

KEPT_AT_ONCE = 500
"""Lines of ours in one act ``book``: an act travels whole."""
_LATE_DAYS = 370
"""How far back lines are looked for that came after an earlier statement was closed."""
_MOVE: Table = Base.metadata.tables[StockMove.__tablename__]
_LINE: Table = Base.metadata.tables[StockStatementLine.__tablename__]
_WAREHOUSE = PlaceKind.WAREHOUSE.value
_PARTNERS = sorted(kind.value for kind in WITH_PARTY)


@dataclass(frozen=True, slots=True)
class Before:
    """The last closed statement of the partner: what it left, and which of our lines were in statements.

    ``open_lines`` are the ids of the partner's lines that were left open, ``open_moves`` of ours;
    ``told`` are all our lines that stood in one, ``begun`` is the stamp of the first of them.
    """

    openings: Mapping[str, tuple[int, int]]
    open_moves: frozenset[UUID]
    open_lines: frozenset[UUID]
    codes: Mapping[str, str]
    told: frozenset[UUID]
    first_on: date
    begun: str


def said_of(reading: Reading, ids: Collection[UUID]) -> dict[UUID, list[Said]]:
    """Return what was said of statements, in order; parts of what was sent are left out."""
    found: dict[UUID, list[Said]] = {row_id: [] for row_id in ids}
    rows = reading.session.execute(
        select(
            StockStatementAct.statement_id,
            StockStatementAct.id,
            StockStatementAct.act,
            StockStatementAct.move_id,
            StockStatementAct.line_id,
            StockStatementAct.details,
            StockStatementAct.note,
        )
        .where(
            StockStatementAct.statement_id.in_(list(ids)),
            StockStatementAct.act != StatementAct.BOOK.value,
        )
        .order_by(StockStatementAct.hlc)
    )
    for row_id, act_id, act, move_id, line_id, details, note in rows:
        found[row_id].append(Said(act_id, StatementAct(act), move_id, line_id, details, note))
    return found


def kept_book(reading: Reading, statement_id: UUID, book_id: UUID) -> tuple[list[Any], list[Any]]:
    """Return our lines as they were sent, and the openings, each as ``stored`` keeps it."""
    lines: list[Any] = []
    openings: list[Any] = []
    rows = reading.session.scalars(
        select(StockStatementAct.details)
        .where(
            StockStatementAct.statement_id == statement_id,
            StockStatementAct.act == StatementAct.BOOK.value,
        )
        .order_by(StockStatementAct.hlc)
    )
    parts = sorted((row for row in rows if row["set"] == book_id.hex), key=lambda row: row["part"])
    for row in parts:
        lines += row["lines"]
        openings += row.get("openings", ())
    return lines, openings


def stored(line: BookLine, carried: Collection[UUID]) -> list[Any]:
    """Return a line of ours as an act keeps it; ``read_kept`` is the way back."""
    return [
        line.id.hex,
        line.document_number,
        line.other_number,
        line.on.isoformat(),
        line.part_code,
        line.quantity,
        line.direction.value,
        line.condition.value,
        int(line.id in carried),
    ]


def read_kept(row: Sequence[Any]) -> BookLine:
    """Return a line of ours that an act keeps."""
    return BookLine(
        UUID(hex=row[0]),
        row[1],
        row[2],
        date.fromisoformat(row[3]),
        row[4],
        row[5],
        Direction(row[6]),
        Condition(row[7]),
    )


def before(reading: Reading, statement: StockStatement) -> Before | None:
    """Return what the closed statements of the same partner before this one left; None without one."""
    rows = reading.session.execute(
        select(
            StockStatement.id,
            StockStatement.from_on,
            StockStatement.until_on,
            StockStatement.status,
            StockStatement.hlc,
        )
        .where(
            StockStatement.scope == statement.scope,
            StockStatement.party_id == statement.party_id,
            StockStatement.until_on < statement.from_on,
            StockStatement.status.in_([status.value for status in CLOSED]),
        )
        .order_by(StockStatement.until_on)
    ).all()
    if not rows:
        return None
    since_on = statement.from_on - timedelta(days=_LATE_DAYS)
    near = [row for row in rows if row.until_on >= since_on] or rows[-1:]
    said = said_of(reading, [row.id for row in near])
    told: set[UUID] = set()
    last: Standing | None = None
    for row in near:
        last = fold(said[row.id])
        if last.book_id is not None:
            told |= {UUID(hex=line[0]) for line in kept_book(reading, row.id, last.book_id)[0]}
    result = last.our_sign.details if last is not None and last.our_sign is not None else {}
    return Before(
        {code: (own, other) for code, own, other in result.get("closing", ())},
        frozenset(UUID(hex=one) for one in result.get("open_moves", ())),
        frozenset(UUID(hex=one) for one in result.get("open_lines", ())),
        {str(code): str(own) for code, own in result.get("codes", {}).items()},
        frozenset(told),
        near[0].from_on,
        near[0].hlc,
    )


def our_lines(
    reading: Reading, statement: StockStatement, earlier: Before | None
) -> tuple[tuple[BookLine, ...], frozenset[UUID]]:
    """Return our lines up to the end of the period, and which of them are carried from before.

    A document that came after an earlier statement was closed is in this one. One that was taken back within
    the same statement is left out with what took it back: neither concerns the partner.
    """
    document = Base.metadata.tables[StockDocument.__tablename__]
    in_period = document.c.posted_on.between(statement.from_on, statement.until_on)
    when: ColumnElement[bool] = in_period
    if earlier is not None:
        came_late = and_(
            document.c.posted_on < statement.from_on,
            or_(document.c.posted_on >= earlier.first_on, document.c.hlc > earlier.begun),
        )
        when = or_(in_period, came_late)
    rows = _rows(reading, statement.party_id, when)
    groups: dict[tuple[UUID, UUID, str, bool], list[Any]] = {}
    for row in rows:
        groups.setdefault((row.document_id, row.part_id, row.condition, row.is_out), []).append(row)
    lines: list[tuple[BookLine, Any]] = []
    carried: set[UUID] = set()
    for (_document, _part, _condition, is_out), same in groups.items():
        line_id = same[0].id if len(same) == 1 else min(row.id for row in same)
        if earlier is not None and line_id in earlier.told and line_id not in earlier.open_moves:
            continue
        if earlier is not None and line_id in earlier.open_moves:
            carried.add(line_id)
        first = same[0]
        lines.append(
            (
                BookLine(
                    line_id,
                    first.number,
                    first.other_number,
                    first.dated_on,
                    first.code,
                    sum(row.quantity for row in same),
                    Direction.OUT if is_out else Direction.IN,
                    Condition(first.condition),
                ),
                first,
            )
        )
    here = {row.document_id for _line, row in lines}
    undone = {
        one
        for _line, row in lines
        if row.kind == DocumentKind.REVERSAL.value and row.of_document_id in here
        for one in (row.document_id, row.of_document_id)
    }
    kept = tuple(line for line, row in lines if row.document_id not in undone)
    return kept, frozenset(carried & {line.id for line in kept})


def _rows(reading: Reading, party_id: UUID, when: ColumnElement[bool]) -> Sequence[Any]:
    document = Base.metadata.tables[StockDocument.__tablename__]
    source, target = aliased(StockPlace), aliased(StockPlace)
    is_out = and_(source.kind == _WAREHOUSE, target.kind.in_(_PARTNERS))
    is_in = and_(target.kind == _WAREHOUSE, source.kind.in_(_PARTNERS))
    return reading.session.execute(
        select(
            *(_MOVE.c.id, _MOVE.c.document_id, _MOVE.c.part_id, _MOVE.c.condition, _MOVE.c.quantity),
            *(document.c.number, document.c.other_number, document.c.kind),
            *(document.c.of_document_id, document.c.dated_on, document.c.posted_on),
            Part.code,
            is_out.label("is_out"),
        )
        .select_from(document)
        .join(_MOVE, _MOVE.c.document_id == document.c.id)
        .join(source, source.id == _MOVE.c.from_id)
        .join(target, target.id == _MOVE.c.to_id)
        .join(Part, Part.id == _MOVE.c.part_id)
        .where(
            document.c.scope == reading.scope,
            document.c.party_id == party_id,
            when,
            or_(is_out, is_in),
        )
        .order_by(document.c.posted_on, _MOVE.c.id)
    ).all()


def first_openings(reading: Reading, statement: StockStatement) -> dict[str, tuple[int, int]]:
    """Return what lay with the partner before the first statement, by code, from the books: both agree."""
    books = (Book.DEALINGS, Book.OWED_TO_US, Book.OWED_BY_US)
    query = BookQuery(Book.DEALINGS, statement.from_on, statement.until_on, party_id=statement.party_id)
    found: dict[str, int] = {}
    for book, lines in get_books(reading, query, books).items():
        for line in lines:
            # What we owe is shown above nought: it lies with us.
            sign = -1 if book is Book.OWED_BY_US else 1
            found[line.code] = found.get(line.code, 0) + sign * line.opening
    return {code: (count, count) for code, count in sorted(found.items()) if count}


def their_lines(
    reading: Reading, taken_id: UUID | None, carried: Iterable[UUID]
) -> tuple[tuple[StationLine, ...], dict[int, UUID]]:
    """Return the partner's lines of a reading of his file and those carried, with row → id.

    Rows of lines carried are below nought: they stand in an earlier file.
    """
    found: list[StationLine] = []
    ids: dict[int, UUID] = {}
    older = sorted(carried)
    for some in derived.batches(older):
        rows = reading.session.execute(select(_LINE).where(derived.among(reading.session, _LINE.c.id, some)))
        for row in rows:
            place = -1 - len(ids)
            ids[place] = row.id
            found.append(_station_line(row, place))
    if taken_id is not None:
        for row in reading.session.execute(
            select(_LINE).where(_LINE.c.taken_id == taken_id).order_by(_LINE.c.line)
        ):
            ids[row.line] = row.id
            found.append(_station_line(row, row.line))
    return tuple(found), ids


def _station_line(row: Any, place: int) -> StationLine:
    return StationLine(
        place,
        row.document_number,
        row.dated_on,
        row.part_code,
        row.quantity,
        Direction(row.direction),
        row.text,
        Condition(row.condition) if row.condition else None,
    )


def packs_of(reading: Reading) -> dict[str, tuple[int, ...]]:
    """Return how many pieces the packs of parts hold, by code."""
    rows = reading.session.execute(
        select(Part.code, PartKeeping.pack_size)
        .join(Part, Part.id == PartKeeping.part_id)
        .where(PartKeeping.scope == reading.scope, PartKeeping.pack_size > 1)
        .distinct()
    )
    found: dict[str, tuple[int, ...]] = {}
    for code, size in rows:
        found[code] = (*found.get(code, ()), size)
    return found
