# SPDX-License-Identifier: Apache-2.0
"""Counting pieces: a count is made, every line is stored as it is counted, and the count is handed in (D44).

The shop goes on meanwhile: a line holds for its own moment. What is beyond the limit goes round again at
once. Must not commit: the runner does, once. What is decided afterwards lies in ``count_deciding``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_value
from app.core.errors import NotFoundError, refuse
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.checking import parts_of
from app.parts.count_models import StockCount, StockCountAct, StockCountLine
from app.parts.count_plan import task_key, task_title
from app.parts.count_reckoning import (
    Key,
    Line,
    acts_of,
    balances,
    current_round,
    limits,
    lines_of,
    reckon,
    recounted,
    shelves_of,
    stored_key,
)
from app.parts.count_rules import (
    APPROVAL_TASK,
    COUNT_TASK,
    COUNTABLE,
    COUNTERS_RULE,
    FIRST_ROUND,
    LONGEST_ZONE,
    NO_SHELF,
    OVER,
    RECOUNT_TASK,
    SERIES,
    CountAct,
    CountStatus,
    in_zone,
)
from app.parts.day_desks import end_of
from app.parts.derive import derive_counts
from app.parts.errors import CountStateError, CountUnfinishedError, OwnCountError
from app.parts.inputs import PartFacts
from app.parts.models import StockPlace
from app.parts.places import warehouses
from app.parts.rules import COUNT, LEADER_RULE, LONGEST_NOTE, MOST, Condition
from app.tasks.bulk import Order, hand_out_all, withdraw_all
from app.tasks.rules import task_id_of

_CONDITIONS = frozenset(Condition)


@dataclass(frozen=True, slots=True)
class NewCount:
    """A count beside the weekly plan: of a zone, or of the whole warehouse (empty)."""

    place_id: UUID
    zone: str = ""
    is_blind: bool = True


@dataclass(frozen=True, slots=True)
class Counted:
    """One line: ``counted`` is all there is of it; None: ``more`` pieces came to what was counted so far."""

    part_id: UUID
    condition: str = Condition.GOOD.value
    counted: int | None = None
    more: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class CountPieces:
    """Lines as they are counted."""

    count_id: UUID
    lines: Sequence[Counted]


@dataclass(frozen=True, slots=True)
class HandIn:
    """The counting is done; ``rest_is_none``: of what was not counted there is nothing on the shelf."""

    count_id: UUID
    rest_is_none: bool = False


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What became of a count: how many accounts differ, and how many are counted again."""

    status: CountStatus
    differences: int
    again: int


def make_count(uow: UnitOfWork, command: NewCount) -> UUID:
    """Make a count; one of the same zone that is not over must not be there. Errors: E2001, E9001."""
    uow.require(COUNT)
    zone = command.zone.strip()
    problems: dict[str, str] = {}
    if command.place_id not in {row.id for row in warehouses(uow.session, uow.scope)}:
        problems["place_id"] = "unknown_choice"
    if len(zone) > LONGEST_ZONE:
        problems["zone"] = "too_long"
    elif _open_count(uow, command.place_id, zone):
        problems["zone"] = "count_open"
    refuse(problems)
    row = StockCount(
        scope=uow.scope,
        id=new_id(),
        number=uow.take_number(SERIES),
        place_id=command.place_id,
        zone=zone,
        planned_on=uow.today_on,
        is_blind=command.is_blind,
        status=CountStatus.PLANNED.value,
    )
    uow.add(row)
    uow.flush()
    return row.id


def count_pieces(uow: UnitOfWork, command: CountPieces) -> dict[Key, int]:
    """Store lines; returns what is counted of each now. None of them is stored when one is wrong.

    Errors: E2001, E3331, E3333 (the same person counts again what he counted), E9001 (``lines.0.part_id``:
    ``other_zone``, ``lines.0.counted``: ``count_locked`` …), E9002.
    """
    uow.require(COUNT)
    count = find_count(uow, command.count_id)
    if count.status not in COUNTABLE:
        raise CountStateError(number=count.number, status=count.status)
    acts = acts_of(uow.session, count.id)
    # Of these parts alone: a scan must not read the whole count.
    lines = lines_of(uow.session, count.id, {one.part_id for one in command.lines})
    round_, again = current_round(acts), recounted(acts)
    refuse(_problems(uow, count, command.lines, again if round_ > FIRST_ROUND else None))
    keys = [(one.part_id, Condition(one.condition)) for one in command.lines]
    _refuse_own(uow, lines, round_, keys)
    held = balances(uow.session, count.place_id, {part_id for part_id, _condition in keys})
    now = {line.key: line.counted for line in lines if line.round == round_}
    rows: list[dict[str, Any]] = []
    for one, key in zip(command.lines, keys, strict=True):
        now[key] = now.get(key, 0) + one.more if one.counted is None else one.counted
        rows.append(_row(count, key, round_, now[key], held.get(key, 0), one.note.strip()))
    uow.add_facts(StockCountLine, rows)
    if count.status == CountStatus.PLANNED:
        write_act(uow, count, CountAct.BEGUN)
    return {key: now[key] for key in keys}


def hand_in(uow: UnitOfWork, command: HandIn) -> HandedIn:
    """Say that all is counted: what differs beyond the limit goes round again, the rest waits for approval.

    Errors: E2001, E3331, E3332 (some were not counted), E3333, E9002.
    """
    uow.require(COUNT)
    count = find_count(uow, command.count_id)
    if count.status not in COUNTABLE:
        raise CountStateError(number=count.number, status=count.status)
    acts = acts_of(uow.session, count.id)
    lines = lines_of(uow.session, count.id)
    round_ = current_round(acts)
    missing = missing_keys(uow, count, lines, acts)
    if missing and not command.rest_is_none:
        raise CountUnfinishedError(number=count.number, count=len(missing))
    if missing:
        _refuse_own(uow, lines, round_, missing)
        held = balances(uow.session, count.place_id)
        rows = [_row(count, key, round_, 0, held.get(key, 0), "") for key in missing]
        uow.add_facts(StockCountLine, rows)
        lines = lines_of(uow.session, count.id)
    results = reckon(uow, count, lines, acts)
    differing = [one for one in results.values() if one.difference]
    again = [one.line.key for one in differing if one.is_beyond and one.line.round == FIRST_ROUND]
    write_act(uow, count, CountAct.HANDED_IN)
    if again:
        ask_again(uow, count, again, round_ + 1)
        return HandedIn(CountStatus.RECOUNT, len(differing), len(again))
    end_tasks(uow, count, round_)
    hand_task(uow, count, APPROVAL_TASK, round_, str(rule_value(uow, LEADER_RULE)))
    return HandedIn(CountStatus.HANDED_IN, len(differing), 0)


def missing_keys(
    reading: Reading, count: StockCount, lines: Sequence[Line], acts: Sequence[StockCountAct]
) -> list[Key]:
    """Return the accounts that this round must still count, by part."""
    round_ = current_round(acts)
    done = {line.key for line in lines if line.round == round_}
    if round_ > FIRST_ROUND:
        return sorted(recounted(acts) - done)
    shelves = shelves_of(reading.session, count.place_id)
    # What has a shelf and nothing on it is looked at too: a list of what should be there tells the book.
    held = balances(reading.session, count.place_id)
    wanted = set(held) | {(part_id, Condition.GOOD) for part_id in shelves}
    return sorted(key for key in wanted - done if in_zone(shelves.get(key[0], ""), count.zone))


# ---- shared with what is decided afterwards


def find_count(uow: UnitOfWork, row_id: UUID) -> StockCount:
    """Return a count of this store. Errors: E9002."""
    row = uow.session.get(StockCount, (uow.scope, row_id))
    if row is None:
        raise NotFoundError(kind="stock_count", row_id=row_id)
    return row


def write_act(
    uow: UnitOfWork,
    count: StockCount,
    act: CountAct,
    *,
    lines: Sequence[Mapping[str, Any]] = (),
    note: str = "",
    signer_id: UUID | None = None,
    document_id: UUID | None = None,
) -> None:
    """Write what is done about a count, and bring its status in step."""
    uow.add(
        StockCountAct(
            scope=count.scope,
            id=new_id(),
            count_id=count.id,
            act=act.value,
            signer_id=signer_id or uow.actor.staff_id,
            document_id=document_id,
            lines=[dict(one) for one in lines],
            note=note,
        )
    )
    uow.flush()
    derive_counts(uow.session, [count.id])
    uow.session.expire_all()


def ask_again(uow: UnitOfWork, count: StockCount, keys: Sequence[Key], round_: int, note: str = "") -> None:
    """Send accounts round again, with a task."""
    write_act(uow, count, CountAct.RECOUNT, lines=[stored_key(key) for key in keys], note=note)
    end_tasks(uow, count, round_ - 1)
    hand_task(uow, count, RECOUNT_TASK, round_, str(rule_value(uow, COUNTERS_RULE)))


def hand_task(uow: UnitOfWork, count: StockCount, kind: str, round_: int, role: str) -> None:
    """Hand out what comes next, due today."""
    place = uow.session.scalar(select(StockPlace.name).where(StockPlace.id == count.place_id)) or ""
    hand_out_all(
        uow,
        [
            Order(
                scope=count.scope,
                source_key=task_key(kind, count.id, round_),
                kind=kind,
                title=task_title(place, count.zone, count.number),
                entity_kind="stock_count",
                entity_id=count.id,
                due_at=end_of(uow, uow.today_on),
                role_code=role,
            )
        ],
    )


def end_tasks(uow: UnitOfWork, count: StockCount, round_: int) -> None:
    """End the tasks of all rounds up to this one."""
    keys = [task_key(COUNT_TASK, count.id)]
    keys += [
        task_key(kind, count.id, past)
        for kind in (RECOUNT_TASK, APPROVAL_TASK)
        for past in range(FIRST_ROUND, round_ + 1)
    ]
    withdraw_all(uow, [task_id_of(count.scope, key) for key in keys])


# ---- inside


def _open_count(uow: UnitOfWork, place_id: UUID, zone: str) -> bool:
    found = uow.session.scalar(
        select(StockCount.id)
        .where(
            StockCount.scope == uow.scope,
            StockCount.place_id == place_id,
            StockCount.zone == zone,
            StockCount.status.not_in([status.value for status in OVER]),
        )
        .limit(1)
    )
    return found is not None


def _row(count: StockCount, key: Key, round_: int, counted: int, book: int, note: str) -> dict[str, Any]:
    return {
        "scope": count.scope,
        "count_id": count.id,
        "part_id": key[0],
        "condition": key[1].value,
        "round": round_,
        "counted": counted,
        "book": book,
        "note": note,
    }


def _refuse_own(uow: UnitOfWork, lines: Sequence[Line], round_: int, keys: Sequence[Key]) -> None:
    """Errors: E3333 where somebody counts again what he counted in an earlier round."""
    if round_ == FIRST_ROUND or not limits(uow).by_another:
        return
    mine = {line.key for line in lines if line.round < round_ and line.by_id == uow.actor.staff_id}
    if mine & set(keys):
        raise OwnCountError(number=uow.actor.staff_number)


def _problems(
    uow: UnitOfWork, count: StockCount, lines: Sequence[Counted], only: frozenset[Key] | None
) -> dict[str, str]:
    """Return what is wrong with lines; ``only`` these accounts are counted in this round (None: all)."""
    ids = {one.part_id for one in lines}
    parts, shelves = parts_of(uow.session, ids), shelves_of(uow.session, count.place_id, ids)
    held = {part_id for part_id, _condition in balances(uow.session, count.place_id, ids)}
    problems: dict[str, str] = {}
    for place, one in enumerate(lines):
        found = _line_problems(one, parts)
        if not found and only is not None and (one.part_id, Condition(one.condition)) not in only:
            found = {"counted": "count_locked"}
        elif not found and _is_elsewhere(shelves.get(one.part_id, ""), count.zone, one.part_id in held):
            found = {"part_id": "other_zone"}
        problems |= {f"lines.{place}.{name}": code for name, code in found.items()}
    return problems


def _line_problems(one: Counted, parts: Mapping[UUID, PartFacts]) -> dict[str, str]:
    problems: dict[str, str] = {}
    if one.part_id not in parts:
        problems["part_id"] = "unknown_choice"
    if one.condition not in _CONDITIONS:
        problems["condition"] = "unknown_choice"
    count = one.more if one.counted is None else one.counted
    if count < 0:
        problems["counted"] = "negative"
    elif count > MOST:
        problems["counted"] = "too_large"
    if len(one.note.strip()) > LONGEST_NOTE:
        problems["note"] = "too_long"
    return problems


def _is_elsewhere(shelf: str, zone: str, is_held: bool) -> bool:
    """Tell whether a part belongs to another count: its pieces would be counted in two halves."""
    if not shelf.strip() and zone not in {"", NO_SHELF}:
        return is_held
    return not in_zone(shelf, zone)
