# SPDX-License-Identifier: Apache-2.0
"""What is decided about a count that was handed in: causes, another round, approval, or giving it up.

The approval writes one adjustment document with the count's number; who counted does not approve. Must not
commit: the runner does, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.admin.commands import sign
from app.approvals.errors import BeyondLimitError
from app.approvals.queries import signing_roles
from app.core.errors import ProblemsError, refuse
from app.core.unit_of_work import UnitOfWork
from app.parts.checking import parts_of
from app.parts.count_models import StockCount
from app.parts.count_reckoning import (
    Key,
    Result,
    acts_of,
    current_round,
    lines_of,
    reckon,
    stored_key,
)
from app.parts.count_rules import FIRST_ROUND, OVER, CountAct, CountCause, CountStatus
from app.parts.counting import ask_again, end_tasks, find_count, write_act
from app.parts.documents import Registered, register_documents
from app.parts.errors import CauseMissingError, CountStateError, OwnCountError, RecountMissingError
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.rules import APPROVE, COUNT, LONGEST_NOTE, Condition, DocumentKind

_CAUSES = frozenset(CountCause)


@dataclass(frozen=True, slots=True)
class LineCause:
    """Why an account differs; ``serials`` of the pieces too many or missing, where the part has numbers."""

    part_id: UUID
    condition: str
    cause: str
    note: str = ""
    serials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExplainDifferences:
    """Say why accounts differ."""

    count_id: UUID
    lines: Sequence[LineCause]


@dataclass(frozen=True, slots=True)
class CountAgain:
    """Send accounts round again, with the reason."""

    count_id: UUID
    keys: Sequence[Key]
    word: str


@dataclass(frozen=True, slots=True)
class ApproveCount:
    """Approve what a count found, over number and password; ``reason`` stands on the adjustment."""

    count_id: UUID
    staff_number: str
    password: str
    reason: str


@dataclass(frozen=True, slots=True)
class GiveUpCount:
    """End a count without a result, with the reason."""

    count_id: UUID
    word: str


@dataclass(frozen=True, slots=True)
class Approved:
    """Who approved, and the adjustment; None where nothing differed."""

    signer: str
    document: Registered | None


def explain_differences(uow: UnitOfWork, command: ExplainDifferences) -> None:
    """Give differences their causes; a later word takes the place of an earlier one.

    Errors: E2001, E3331, E9001 (``lines.0.cause``, ``lines.0.note``, ``lines.0.serials``), E9002.
    """
    uow.require(COUNT)
    count = _handed_in(uow, command.count_id)
    results = _results(uow, count)
    parts = parts_of(uow.session, {one.part_id for one in command.lines})
    problems: dict[str, str] = {}
    for place, one in enumerate(command.lines):
        result = results.get((one.part_id, Condition(one.condition)))
        has_serial = one.part_id in parts and parts[one.part_id].has_serial
        found = _cause_problems(one, result, has_serial=has_serial)
        problems |= {f"lines.{place}.{name}": code for name, code in found.items()}
    if not command.lines:
        problems["lines"] = "required"
    refuse(problems)
    write_act(uow, count, CountAct.EXPLAINED, lines=[_stored_cause(one) for one in command.lines])


def count_again(uow: UnitOfWork, command: CountAgain) -> None:
    """Send accounts of a count that was handed in round again. Errors: E2001, E3331, E9001, E9002."""
    uow.require(APPROVE)
    word = command.word.strip()
    count = _handed_in(uow, command.count_id)
    problems = _word_problems("word", word)
    if not command.keys or not set(command.keys) <= set(_results(uow, count)):
        problems["keys"] = "required"
    refuse(problems)
    ask_again(uow, count, command.keys, current_round(acts_of(uow.session, count.id)) + 1, word)


def approve_count(uow: UnitOfWork, command: ApproveCount) -> Approved:
    """Approve a count, and put the books right by one adjustment (TZ) where something differs.

    Errors: E2001–E2006 (log-in), E3331, E3333 (he counted himself), E3334 (causes missing), E3335 (beyond the
    limit and counted once), E6013 (worth more than he may sign), E9001, E9002.
    """
    refuse(_word_problems("reason", command.reason.strip()))
    # First of all: a wrong password undoes what this transaction did so far, to keep its count.
    signer = sign(uow, command.staff_number, command.password, APPROVE)
    count = _handed_in(uow, command.count_id)
    lines, acts = lines_of(uow.session, count.id), acts_of(uow.session, count.id)
    results = reckon(uow, count, lines, acts)
    if signer.staff_id in {line.by_id for line in lines}:
        raise OwnCountError(number=signer.staff_number)
    differing = [one for one in results.values() if one.difference]
    once = [one for one in differing if one.is_beyond and one.line.round == FIRST_ROUND]
    if once:
        raise RecountMissingError(number=count.number, count=len(once))
    unexplained = [one for one in differing if one.cause is None]
    if unexplained:
        raise CauseMissingError(number=count.number, count=len(unexplained))
    _refuse_limit(uow, signer.staff_id, signer.staff_number, sum(one.value_fen for one in differing))
    document = None
    if differing:
        order = _adjustment(uow, count, differing, command.reason.strip())
        document = _register(uow, order)
    write_act(
        uow,
        count,
        CountAct.APPROVED,
        lines=[_stored_result(one) for one in results.values()],
        note=command.reason.strip(),
        signer_id=signer.staff_id,
        document_id=document.id if document else None,
    )
    end_tasks(uow, count, current_round(acts))
    return Approved(signer.name, document)


def give_up_count(uow: UnitOfWork, command: GiveUpCount) -> None:
    """End a count without a result; what was counted stays to be read. Errors: E2001, E3331, E9001, E9002."""
    uow.require(COUNT)
    word = command.word.strip()
    refuse(_word_problems("word", word))
    count = find_count(uow, command.count_id)
    if count.status in OVER:
        raise CountStateError(number=count.number, status=count.status)
    write_act(uow, count, CountAct.GIVEN_UP, note=word)
    end_tasks(uow, count, current_round(acts_of(uow.session, count.id)))


# ---- inside


def _handed_in(uow: UnitOfWork, row_id: UUID) -> StockCount:
    count = find_count(uow, row_id)
    if count.status != CountStatus.HANDED_IN:
        raise CountStateError(number=count.number, status=count.status)
    return count


def _results(uow: UnitOfWork, count: StockCount) -> Mapping[Key, Result]:
    return reckon(uow, count, lines_of(uow.session, count.id), acts_of(uow.session, count.id))


def _cause_problems(one: LineCause, result: Result | None, *, has_serial: bool) -> dict[str, str]:
    if result is None or not result.difference:
        return {"part_id": "no_difference"}
    problems: dict[str, str] = {}
    if one.cause not in _CAUSES:
        problems["cause"] = "required" if not one.cause else "unknown_choice"
    if one.cause == CountCause.OTHER and not one.note.strip():
        problems["note"] = "required"
    elif len(one.note.strip()) > LONGEST_NOTE:
        problems["note"] = "too_long"
    if has_serial and len(set(one.serials)) != abs(result.difference):
        problems["serials"] = "not_one_each"
    return problems


def _stored_cause(one: LineCause) -> dict[str, Any]:
    stored: dict[str, Any] = stored_key((one.part_id, Condition(one.condition)))
    stored |= {"cause": one.cause, "note": one.note.strip()}
    if one.serials:
        stored["serials"] = [serial.strip().upper() for serial in one.serials]
    return stored


def _stored_result(one: Result) -> dict[str, Any]:
    stored: dict[str, Any] = {**stored_key(one.line.key), "counted": one.line.counted, "book": one.book}
    if one.difference:
        stored["value_fen"] = one.value_fen
    return stored


def _refuse_limit(uow: UnitOfWork, staff_id: UUID, number: str, amount_fen: int) -> None:
    """Errors: E6013 where no role of the signer covers what the differences are worth."""
    if not amount_fen:
        return
    roles = signing_roles(uow, staff_id)
    if not any(role.covers(amount_fen) for role in roles):
        highest = roles[0].limit_fen if roles else 0
        raise BeyondLimitError(number=number, amount_fen=amount_fen, limit_fen=highest)


def _adjustment(
    uow: UnitOfWork, count: StockCount, differing: Iterable[Result], reason: str
) -> RegisterDocument:
    return RegisterDocument(
        kind=DocumentKind.ADJUSTMENT.value,
        dated_on=uow.today_on,
        place_id=count.place_id,
        other_number=count.number,
        reason=reason,
        lines=[
            LineInput(
                part_id=one.line.part_id,
                quantity=one.difference,
                condition=one.line.condition.value,
                serials=one.cause.serials if one.cause else (),
                note=one.cause.note if one.cause else "",
            )
            for one in differing
        ],
    )


def _register(uow: UnitOfWork, order: RegisterDocument) -> Registered:
    """Post the adjustment; the approval stands for who may not correct by himself. Errors: E2001, E9001."""
    try:
        return register_documents(uow, (order,), is_approved=True)[0]
    except ProblemsError as error:
        first = "documents.0."
        problems = {name.removeprefix(first): code for name, code in error.problems.items()}
        raise ProblemsError(problems) from None


def _word_problems(name: str, word: str) -> dict[str, str]:
    if not word:
        return {name: "required"}
    return {name: "too_long"} if len(word) > LONGEST_NOTE else {}
