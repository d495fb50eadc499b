# SPDX-License-Identifier: Apache-2.0
"""What is done about a day's report: explain, make, settle, sign, send, receive (D30–D35).

Each act is a fact; how far the day is follows from them. Must not commit: the runner does, once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.commands import sign
from app.admin.queries import rule_value
from app.core.errors import refuse
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.parts.day_desks import end_of
from app.parts.day_models import StockDay, StockDayAct
from app.parts.day_report import DayReport, Hindrance, figures_of, get_day_report
from app.parts.day_rules import (
    LONGEST_PERSON,
    LONGEST_WORD,
    DayAct,
    DayStatus,
    NumberState,
    Receiver,
    Signing,
    day_id,
)
from app.parts.derive import derive_days
from app.parts.errors import (
    DayGapsError,
    DayOrderError,
    DayStateError,
    DayUnsettledError,
    DesksBehindError,
    OwnReportError,
)
from app.parts.rules import APPROVE, DIFFERENCE, LEADER_RULE, RECEIVE, REPORT, SIGN_FINANCE, SIGN_MANAGER
from app.tasks.bulk import Order, hand_out_all, withdraw_all
from app.tasks.rules import task_id_of

_SIGNED = {Signing.FINANCE: DayAct.FINANCE_SIGNED, Signing.MANAGER: DayAct.MANAGER_SIGNED}
_ON_PAPER = {Signing.FINANCE: DayAct.FINANCE_PAPER, Signing.MANAGER: DayAct.MANAGER_PAPER}
_NEEDS = {Signing.FINANCE: SIGN_FINANCE, Signing.MANAGER: SIGN_MANAGER}


class Outcome(StrEnum):
    """What became of making a report."""

    MADE = "made"
    SENT_BACK = "sent_back"
    """The sums differ: recheck, then make it again (D32)."""
    ESCALATED = "escalated"
    """They differ after the recheck too: the leader has a task (D32)."""


@dataclass(frozen=True, slots=True)
class ExplainNumbers:
    """Say what became of missing numbers of a day: an agreed mark, a reason in words, or both (D33)."""

    day_on: date
    numbers: Sequence[str]
    mark: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MakeReport:
    """Close a day: its report is made, with the maker's name and the date."""

    day_on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class LeadersWord:
    """What a leader decides about a day, over his number and password."""

    day_on: date
    word: str
    staff_number: str
    password: str


@dataclass(frozen=True, slots=True)
class SignReport:
    """A signature by number and password, at whose desk soever."""

    day_on: date
    signing: str
    staff_number: str
    password: str


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """``person`` signed the paper with a pen; the scan lies with the day."""

    day_on: date
    signing: str
    person: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DayWord:
    """Something about a day, with a word: why it goes back, or how it was sent."""

    day_on: date
    word: str = ""


@dataclass(frozen=True, slots=True)
class ReceiveReport:
    """A department has the report; who confirms it enters number and password."""

    day_on: date
    whom: str
    staff_number: str
    password: str


def explain_numbers(uow: UnitOfWork, command: ExplainNumbers) -> None:
    """Give missing numbers a mark or a reason; a later word takes the place of an earlier one.

    Errors: E2001, E3313 (the report is made), E9001.
    """
    uow.require(REPORT)
    report = _unmade(uow, command.day_on)
    reason = command.reason.strip()
    problems: dict[str, str] = {}
    if command.mark and command.mark not in {mark.key for mark in report.marks if mark.is_choice}:
        problems["mark"] = "unknown_choice"
    if not command.mark and not reason:
        problems["reason"] = "required"
    elif len(reason) > LONGEST_WORD:
        problems["reason"] = "too_long"
    missing = {row.number for row in report.numbers.remarks if row.state is NumberState.MISSING}
    if not command.numbers or not missing >= set(command.numbers):
        problems["numbers"] = "unknown_choice"
    refuse(problems)
    told = [{"number": one, "mark": command.mark, "reason": reason} for one in command.numbers]
    _write(uow, command.day_on, DayAct.EXPLAINED, remarks=told)


def make_report(uow: UnitOfWork, command: MakeReport) -> Outcome:
    """Make the report of a day, and close it; or send it back because its sums differ (D32).

    Errors: E2001, E3311 (numbers are missing), E3312 (another day comes first), E3313 (made already), E3314
    (desks are behind and no leader lets it be made), E3316 (the leader must speak first), E9001.
    """
    uow.require(REPORT)
    refuse(_word_problems("note", command.note, is_needed=False))
    report = _unmade(uow, command.day_on)
    hindrances = report.hindrances()
    if Hindrance.FUTURE in hindrances:
        refuse({"day_on": "in_the_future"})
    if report.first_on is not None:
        raise DayOrderError(day_on=report.first_on)
    if report.gaps:
        raise DayGapsError(day_on=command.day_on, number=report.gaps[0].number, count=len(report.gaps))
    if report.behind:
        behind = report.behind
        names = "、".join(desk.name for desk in behind)
        raise DesksBehindError(day_on=command.day_on, names=names, count=len(behind))
    if Hindrance.SUMS in hindrances:
        return _differs(uow, report)
    _write(
        uow,
        command.day_on,
        DayAct.MADE,
        covers=report.numbers.covers(),
        remarks=[row.stored() for row in report.numbers.remarks],
        figures=figures_of(report),
        note=command.note.strip(),
    )
    withdraw_all(uow, [task_id_of(uow.scope, _task_key(report.id))])
    return Outcome.MADE


def settle_difference(uow: UnitOfWork, command: LeadersWord) -> None:
    """Let the report be made though its sums differ; holds for this very difference alone (D32).

    Errors: E2001–E2006, E3313 (nothing differs, or it was not rechecked yet), E9001.
    """
    refuse(_word_problems("word", command.word))
    signer_id = sign(uow, command.staff_number, command.password, APPROVE).staff_id
    report = _unmade(uow, command.day_on)
    if report.sums.is_equal or not report.is_escalated:
        raise DayStateError(day_on=command.day_on, status=report.status.value)
    _write(
        uow, command.day_on, DayAct.SETTLED, signer_id,
        figures={"differences": report.sums.differences()}, note=command.word.strip(),
    )  # fmt: skip
    withdraw_all(uow, [task_id_of(uow.scope, _task_key(report.id))])


def override_desks(uow: UnitOfWork, command: LeadersWord) -> None:
    """Let the report be made without what these desks may still hold; it is written which they were.

    Errors: E2001–E2006, E3313 (no desk is behind, or the report is made), E9001.
    """
    refuse(_word_problems("word", command.word))
    signer_id = sign(uow, command.staff_number, command.password, APPROVE).staff_id
    report = _unmade(uow, command.day_on)
    if not report.behind:
        raise DayStateError(day_on=command.day_on, status=report.status.value)
    _write(
        uow, command.day_on, DayAct.OVERRIDDEN, signer_id,
        figures={"desks": [desk.id.hex for desk in report.behind]}, note=command.word.strip(),
    )  # fmt: skip


def send_back(uow: UnitOfWork, command: DayWord) -> None:
    """Open a made report again, with the reason: what belongs to the day counts on it again.

    Errors: E2001, E3312 (a later day is made: that one goes back first), E3313, E9001.
    """
    uow.require(REPORT)
    refuse(_word_problems("word", command.word))
    report = _made(uow, command.day_on, DayStatus.MADE, DayStatus.SIGNED)
    later = uow.session.scalar(
        select(StockDay.day_on)
        .where(
            StockDay.scope == uow.scope,
            StockDay.day_on > command.day_on,
            StockDay.status.not_in([DayStatus.OPEN.value, DayStatus.SENT_BACK.value]),
        )
        .order_by(StockDay.day_on.desc())
        .limit(1)
    )
    if later is not None:
        raise DayOrderError(day_on=later)
    _write(uow, report.day_on, DayAct.SENT_BACK, note=command.word.strip())


def sign_report(uow: UnitOfWork, command: SignReport) -> str:
    """Sign for finance or as manager; returns the signer's name. Maker and both signers are three persons.

    Errors: E2001–E2006, E3313 (not made, or signed so already), E3315, E9001.
    """
    signing = _signing(command.signing)
    signer = sign(uow, command.staff_number, command.password, _NEEDS[signing])
    report = _unsigned(uow, command.day_on, signing)
    others = {row.signer_id for row in (report.made, *map(report.signature, Signing)) if row is not None}
    if signer.staff_id in others:
        raise OwnReportError(number=signer.staff_number)
    _write(uow, command.day_on, _SIGNED[signing], signer.staff_id)
    return signer.name


def note_signature(uow: UnitOfWork, command: NoteSignature) -> None:
    """Write down who signed the paper; its scan must lie with the day already.

    Errors: E2001, E3313 (not made, or signed so already), E9001 (``person``: also ``scan_missing``).
    """
    uow.require(REPORT)
    signing = _signing(command.signing)
    problems = _word_problems("note", command.note, is_needed=False)
    person = command.person.strip()
    if not person or len(person) > LONGEST_PERSON:
        problems["person"] = "too_long" if person else "required"
    report = _unsigned(uow, command.day_on, signing)
    if not report.scans:
        problems.setdefault("person", "scan_missing")
    refuse(problems)
    _write(uow, command.day_on, _ON_PAPER[signing], person=person, note=command.note.strip())


def send_report(uow: UnitOfWork, command: DayWord) -> None:
    """Send a signed report to both departments (D35). Errors: E2001, E3313 (not signed), E9001."""
    uow.require(REPORT)
    refuse(_word_problems("word", command.word, is_needed=False))
    report = _made(uow, command.day_on, DayStatus.SIGNED)
    _write(uow, report.day_on, DayAct.SENT, note=command.word.strip())


def receive_report(uow: UnitOfWork, command: ReceiveReport) -> str:
    """Confirm for a department that the report is there; returns the name of who did (D35).

    Errors: E2001–E2006, E3313 (not sent, or confirmed already), E9001.
    """
    if command.whom not in set(Receiver):
        refuse({"whom": "unknown_choice"})
    signer = sign(uow, command.staff_number, command.password, RECEIVE)
    report = _made(uow, command.day_on, DayStatus.SENT)
    if report.receipt(Receiver(command.whom)) is not None:
        raise DayStateError(day_on=command.day_on, status=report.status.value)
    _write(uow, command.day_on, DayAct.RECEIVED, signer.staff_id, whom=command.whom)
    return signer.name


def _differs(uow: UnitOfWork, report: DayReport) -> Outcome:
    """Send a report back whose sums differ; the second time the leader hears of it (D32)."""
    if report.is_escalated:
        raise DayUnsettledError(day_on=report.day_on)
    act = DayAct.ESCALATED if report.is_rechecked else DayAct.SENT_BACK
    _write(uow, report.day_on, act, figures={"differences": report.sums.differences()})
    if act is DayAct.SENT_BACK:
        return Outcome.SENT_BACK
    hand_out_all(
        uow,
        [
            Order(
                scope=uow.scope,
                source_key=_task_key(report.id),
                kind=DIFFERENCE,
                title=report.day_on.isoformat(),
                entity_kind="stock_day",
                entity_id=report.id,
                due_at=max(uow.now_at, end_of(uow, uow.today_on)),
                role_code=str(rule_value(uow, LEADER_RULE)),
                why=str(len(report.sums.differences())),
            )
        ],
    )
    return Outcome.ESCALATED


def _task_key(row_id: UUID) -> str:
    return f"{DIFFERENCE} {row_id.hex}"


def _signing(text: str) -> Signing:
    if text not in set(Signing):
        refuse({"signing": "unknown_choice"})
    return Signing(text)


def _unmade(uow: UnitOfWork, day_on: date) -> DayReport:
    report = get_day_report(uow, day_on)
    if report.is_made:
        raise DayStateError(day_on=day_on, status=report.status.value)
    return report


def _made(uow: UnitOfWork, day_on: date, *wanted: DayStatus) -> DayReport:
    report = get_day_report(uow, day_on)
    if report.status not in wanted:
        raise DayStateError(day_on=day_on, status=report.status.value)
    return report


def _unsigned(uow: UnitOfWork, day_on: date, signing: Signing) -> DayReport:
    report = _made(uow, day_on, DayStatus.MADE)
    if report.signature(signing) is not None:
        raise DayStateError(day_on=day_on, status=report.status.value)
    return report


def _word_problems(name: str, text: str, *, is_needed: bool = True) -> dict[str, str]:
    word = text.strip()
    if is_needed and not word:
        return {name: "required"}
    return {name: "too_long"} if len(word) > LONGEST_WORD else {}


def _write(
    uow: UnitOfWork,
    day_on: date,
    act: DayAct,
    signer_id: UUID | None = None,
    *,
    covers: Mapping[str, Any] | None = None,
    figures: Mapping[str, Any] | None = None,
    remarks: Sequence[Mapping[str, Any]] = (),
    **words: str,
) -> None:
    """Write an act and the day that it belongs to, and bring day and documents in step."""
    row_id = day_id(uow.scope, day_on)
    if uow.session.get(StockDay, (uow.scope, row_id)) is None:
        uow.add(StockDay(scope=uow.scope, id=row_id, day_on=day_on, status=DayStatus.OPEN.value))
        uow.flush()
    uow.add(
        StockDayAct(
            scope=uow.scope,
            id=new_id(),
            day_id=row_id,
            act=act.value,
            signer_id=signer_id or uow.actor.staff_id,
            covers=dict(covers or {}),
            figures=dict(figures or {}),
            remarks=[dict(one) for one in remarks],
            **words,
        )
    )
    uow.flush()
    derive_days(uow.session, [row_id])
    uow.session.expire_all()
