# SPDX-License-Identifier: Apache-2.0
"""One count as people see it: to be counted, and counted. Reads alone.

Who counts blind is shown no figure of the book, whatever he may do otherwise, until the count is handed in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base
from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading
from app.parts.count_list import CountRow, count_row
from app.parts.count_models import StockCount, StockCountAct
from app.parts.count_reckoning import (
    Cause,
    Key,
    Line,
    Result,
    acts_of,
    balances,
    causes_of,
    current_round,
    lines_of,
    read_key,
    reckon,
    recounted,
    shelves_of,
)
from app.parts.count_rules import (
    COUNTABLE,
    FIRST_ROUND,
    CountAct,
    CountStatus,
    in_zone,
    status_of,
)
from app.parts.models import StockArrival, StockDocument, StockPlace
from app.parts.rules import READ, Arrival, Condition, DocumentStatus

_PART = Base.metadata.tables[Part.__tablename__]


@dataclass(frozen=True, slots=True)
class CountTarget:
    """A part to be counted; ``good`` and ``bad`` were counted in this round, None: not yet.

    ``book_good`` and ``book_bad`` are None for who counts blind. ``is_asked``: which conditions this round
    asks for.
    """

    id: UUID
    code: str
    name: str
    unit: str
    shelf: str
    has_serial: bool
    good: int | None
    bad: int | None
    note: str
    asks_good: bool
    asks_bad: bool
    book_good: int | None = None
    book_bad: int | None = None


@dataclass(frozen=True, slots=True)
class OtherLine:
    """Somebody else counted the same in the same round; a later line took its place."""

    name: str
    at: datetime
    counted: int


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What a count says of an account, of an approved one as it was approved.

    ``waiting`` pieces are here and in no book yet: their paper is missing (D37). ``late`` was counted by
    another desk and came in after the approval.
    """

    part_id: UUID
    condition: Condition
    code: str
    name: str
    unit: str
    shelf: str
    has_serial: bool
    counted: int
    book: int
    since: int
    waiting: int
    first: int | None
    value_fen: int
    is_provisional: bool
    is_beyond: bool
    cause: Cause | None
    counter: str
    others: tuple[OtherLine, ...] = ()
    late: int | None = None

    @property
    def id(self) -> Key:
        """Return the account."""
        return self.part_id, self.condition

    @property
    def difference(self) -> int:
        """Return pieces too many; below nought: missing."""
        return self.counted - self.book


@dataclass(frozen=True, slots=True)
class CountActRow:
    """What was done about a count."""

    act: CountAct
    at: datetime
    name: str
    note: str
    count: int


@dataclass(frozen=True, slots=True)
class CountFile:
    """One count: ``targets`` while it is counted, ``results`` afterwards.

    ``missing``: accounts that this round must still count. ``documents``: the adjustment; more than one where
    two desks approved apart.
    """

    row: CountRow
    round: int
    is_hidden: bool
    targets: tuple[CountTarget, ...]
    results: tuple[ResultRow, ...]
    missing: int
    counters: tuple[str, ...]
    acts: tuple[CountActRow, ...]
    documents: tuple[tuple[UUID, str], ...]

    @property
    def differing(self) -> tuple[ResultRow, ...]:
        """Return what differs."""
        return tuple(one for one in self.results if one.difference)


def get_count(reading: Reading, row_id: UUID) -> CountFile:
    """Return one count. Errors: E2001, E9002."""
    reading.actor.require(READ, reading.scope)
    count = reading.session.get(StockCount, (reading.scope, row_id))
    if count is None:
        raise NotFoundError(kind="stock_count", row_id=row_id)
    place = reading.session.scalar(select(StockPlace.name).where(StockPlace.id == count.place_id)) or ""
    acts, lines = acts_of(reading.session, row_id), lines_of(reading.session, row_id)
    names = staff_names(reading, {line.by_id for line in lines} | {act.signer_id for act in acts})
    is_counting = count.status in COUNTABLE
    is_hidden = count.is_blind and is_counting
    targets = _targets(reading, count, acts, lines, is_hidden=is_hidden) if is_counting else ()
    # Who gives a blind count up must not learn the book from it, and begin anew.
    was_counting = status_of(act.act for act in acts if act.act != CountAct.GIVEN_UP) in COUNTABLE
    is_untold = is_counting or (count.is_blind and was_counting)
    results = () if is_untold else _results(reading, count, acts, lines, names)
    missing = sum(
        (one.asks_good and one.good is None) + (one.asks_bad and one.bad is None) for one in targets
    )
    return CountFile(
        row=count_row(reading, count, place, len({line.key for line in lines})),
        round=current_round(acts),
        is_hidden=is_hidden,
        targets=targets,
        results=results,
        missing=missing,
        counters=tuple(dict.fromkeys(names.get(line.by_id, "") for line in lines)),
        acts=tuple(
            CountActRow(CountAct(act.act), act.at, names.get(act.signer_id, ""), act.note, len(act.lines))
            for act in acts
        ),
        documents=_documents(reading, acts),
    )


def _parts(reading: Reading, ids: Collection[UUID]) -> dict[UUID, Part]:
    found: dict[UUID, Part] = {}
    for some in derived.batches(ids):
        rows = reading.session.scalars(select(Part).where(derived.among(reading.session, _PART.c.id, some)))
        found.update((row.id, row) for row in rows)
    return found


def _targets(
    reading: Reading,
    count: StockCount,
    acts: Sequence[StockCountAct],
    lines: Sequence[Line],
    *,
    is_hidden: bool,
) -> tuple[CountTarget, ...]:
    """Return what this round counts, by shelf and code, and what was found beside it."""
    round_, again = current_round(acts), recounted(acts)
    shelves, held = shelves_of(reading.session, count.place_id), balances(reading.session, count.place_id)
    now = {line.key: line for line in lines if line.round == round_}
    if round_ > FIRST_ROUND:
        asked: Collection[Key] = again
    else:
        asked = {
            key
            for key in set(held) | {(part_id, Condition.GOOD) for part_id in shelves}
            if in_zone(shelves.get(key[0], ""), count.zone)
        }
    parts = _parts(reading, {part_id for part_id, _condition in (*asked, *now)})
    found = []
    for part in parts.values():
        good, bad = (now.get((part.id, condition)) for condition in (Condition.GOOD, Condition.BAD))
        notes = [line.note for line in (good, bad) if line is not None and line.note]
        found.append(
            CountTarget(
                id=part.id,
                code=part.code,
                name=part.name,
                unit=part.unit,
                shelf=shelves.get(part.id, ""),
                has_serial=part.has_serial,
                good=None if good is None else good.counted,
                bad=None if bad is None else bad.counted,
                note="；".join(dict.fromkeys(notes)),
                asks_good=(part.id, Condition.GOOD) in asked,
                asks_bad=(part.id, Condition.BAD) in asked,
                book_good=None if is_hidden else held.get((part.id, Condition.GOOD), 0),
                book_bad=None if is_hidden else held.get((part.id, Condition.BAD), 0),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.shelf, one.code, one.id)))


def _results(
    reading: Reading,
    count: StockCount,
    acts: Sequence[StockCountAct],
    lines: Sequence[Line],
    names: Mapping[UUID, str],
) -> tuple[ResultRow, ...]:
    """Return what a count found; an approved one as it was approved, whatever came in since."""
    found = reckon(reading, count, lines, acts)
    approved = next((act for act in acts if act.act == CountAct.APPROVED), None)
    if approved is not None and count.status == CountStatus.APPROVED:
        return _approved(reading, count, approved, found, acts, names)
    parts = _parts(reading, {part_id for part_id, _condition in found})
    shelves = shelves_of(reading.session, count.place_id)
    waiting = _waiting(reading, count.place_id)
    rows = [
        ResultRow(
            *_about(key, parts, shelves),
            counted=one.line.counted,
            book=one.book,
            since=one.since,
            waiting=waiting.get(key, 0),
            first=one.first,
            value_fen=one.value_fen,
            is_provisional=one.is_provisional,
            is_beyond=one.is_beyond,
            cause=one.cause,
            counter=names.get(one.line.by_id, ""),
            others=_others(one, names),
        )
        for key, one in found.items()
    ]
    return _sorted(rows)


def _approved(
    reading: Reading,
    count: StockCount,
    approved: StockCountAct,
    found: Mapping[Key, Result],
    acts: Sequence[StockCountAct],
    names: Mapping[UUID, str],
) -> tuple[ResultRow, ...]:
    stored = {read_key(one): one for one in approved.lines}
    parts = _parts(reading, {part_id for part_id, _condition in (*stored, *found)})
    shelves, causes = shelves_of(reading.session, count.place_id), causes_of(acts)
    rows = []
    for key, one in stored.items():
        result = found.get(key)
        is_late = result is not None and result.line.counted != one["counted"]
        rows.append(
            ResultRow(
                *_about(key, parts, shelves),
                counted=one["counted"],
                book=one["book"],
                since=0,
                waiting=0,
                first=result.first if result else None,
                value_fen=one.get("value_fen", 0),
                is_provisional=False,
                is_beyond=False,
                cause=causes.get(key),
                counter=names.get(result.line.by_id, "") if result else "",
                others=_others(result, names) if result else (),
                late=result.line.counted if is_late and result else None,
            )
        )
    for key, one in found.items():
        if key not in stored:
            about = _about(key, parts, shelves)
            counter = names.get(one.line.by_id, "")
            late = one.line.counted
            rows.append(
                ResultRow(*about, one.book, one.book, 0, 0, None, 0, False, False, None, counter, (), late)
            )
    return _sorted(rows)


_About = tuple[UUID, Condition, str, str, str, str, bool]


def _about(key: Key, parts: Mapping[UUID, Part], shelves: Mapping[UUID, str]) -> _About:
    part_id, condition = key
    part = parts.get(part_id)
    shelf = shelves.get(part_id, "")
    if part is None:
        return part_id, condition, "", "", "", shelf, False
    return part_id, condition, part.code, part.name, part.unit, shelf, part.has_serial


def _sorted(rows: Iterable[ResultRow]) -> tuple[ResultRow, ...]:
    return tuple(sorted(rows, key=lambda one: (one.shelf, one.code, one.condition != Condition.GOOD)))


def _others(one: Result, names: Mapping[UUID, str]) -> tuple[OtherLine, ...]:
    return tuple(OtherLine(names.get(line.by_id, ""), line.at, line.counted) for line in one.others)


def _waiting(reading: Reading, place_id: UUID) -> dict[Key, int]:
    """Return the pieces that came to a warehouse and wait for their paper (D37): on the shelf, in no book."""
    here = select(StockArrival.document_id).where(StockArrival.what == Arrival.GOODS.value)
    found: dict[Key, int] = {}
    for lines in reading.session.scalars(
        select(StockDocument.lines).where(
            StockDocument.status == DocumentStatus.WAITING.value,
            StockDocument.place_id == place_id,
            StockDocument.id.in_(here),
        )
    ):
        for line in lines:
            key = (UUID(line["part"]), Condition(line.get("condition", Condition.GOOD.value)))
            found[key] = found.get(key, 0) + int(line["quantity"])
    return found


def _documents(reading: Reading, acts: Iterable[StockCountAct]) -> tuple[tuple[UUID, str], ...]:
    ids = [act.document_id for act in acts if act.document_id is not None]
    if not ids:
        return ()
    rows = reading.session.execute(
        select(StockDocument.id, StockDocument.number).where(StockDocument.id.in_(ids))
    )
    return tuple((row.id, row.number) for row in rows)
