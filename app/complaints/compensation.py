# SPDX-License-Identifier: Apache-2.0
"""What is given to mend the relation (C19, A37): kind and value, the approval it needs, handed out once.

More than a person may sign for needs a signature, counted over all that the case gets: two small gifts are
one large one. It is handed out when it is approved, and never twice; two desks that did it apart are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.approvals.commands import RequestApproval, request_approval
from app.approvals.models import Approval
from app.approvals.queries import signing_roles
from app.approvals.rules import LONGEST_SENTENCE, ApprovalStatus
from app.complaints import rules
from app.complaints.case_models import ComplaintCompensation, ComplaintCompensationAct
from app.complaints.checks import amount_problems, choice_problems, refuse, text_problems
from app.complaints.derive import settle
from app.complaints.errors import CompensationDoneError, CompensationNotApprovedError
from app.complaints.models import Complaint
from app.complaints.rules import COMPENSATE, CompensationAct, CompensationKind
from app.complaints.steps import find_for_change
from app.core.errors import NotFoundError
from app.core.fold import fold
from app.core.ids import new_id
from app.core.normalise import person_name
from app.core.unit_of_work import Reading, UnitOfWork

APPROVAL_KIND = "complaint_compensation"
ACTS: Mapping[str, frozenset[str]] = {
    CompensationAct.PAID: frozenset(),
    CompensationAct.CANCELLED: frozenset(),
}
"""The first act stands; nothing follows it."""


class PayWay(StrEnum):
    """How it reached the customer."""

    CASH = "cash"
    TRANSFER = "transfer"
    VOUCHER = "voucher"
    ACCOUNT = "account"
    GOODS = "goods"
    SERVICE = "service"


class CompensationState(StrEnum):
    """Where a compensation stands."""

    ASKED = "asked"
    REFUSED = "refused"
    APPROVED = "approved"
    PAID = "paid"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class GrantCompensation:
    """Give the customer something: kind, value in fen, and why. ``sentence`` is what a signer would read."""

    complaint_id: UUID
    kind: str
    amount_fen: int
    text: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class PayCompensation:
    """It was handed out: how, and who received it."""

    compensation_id: UUID
    way: str
    received_by: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class CancelCompensation:
    """It is not given after all, with the reason."""

    compensation_id: UUID
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompensationRow:
    """One compensation as it stands. ``was_done_twice``: two desks acted on it apart; the first counts."""

    id: UUID
    kind: str
    amount_fen: int
    text: str
    by_name: str
    at: datetime
    state: CompensationState
    approval_id: UUID | None
    way: str = ""
    received_by: str = ""
    act_text: str = ""
    act_by_name: str = ""
    act_at: datetime | None = None
    was_done_twice: bool = False


def state_of(acts: Sequence[str], approval_status: str | None) -> CompensationState:
    """Return where a compensation stands by its acts in the order of their stamps and its approval."""
    act, _late = fold(ACTS, acts)
    if act:
        return CompensationState(act)
    if approval_status is None or approval_status == ApprovalStatus.APPROVED:
        return CompensationState.APPROVED
    if approval_status == ApprovalStatus.PENDING:
        return CompensationState.ASKED
    return CompensationState.REFUSED


def total_fen(rows: Iterable[tuple[CompensationState, int]]) -> int:
    """Return what a case gets in all: what was refused or cancelled does not count."""
    out = {CompensationState.REFUSED, CompensationState.CANCELLED}
    return sum(amount for state, amount in rows if state not in out)


def own_limit_fen(reading: Reading) -> int | None:
    """Return up to which amount this person may give without a second signature; None is without limit."""
    roles = signing_roles(reading, reading.actor.staff_id)
    return roles[0].limit_fen if roles else 0


def grant_compensation(uow: UnitOfWork, command: GrantCompensation) -> UUID:
    """Give something, or ask for the signature that it needs; returns its id.

    On a done complaint too: goodwill may come last. Errors: E2001, E9001 (kind, amount_fen, text), E9002.
    """
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    problems = choice_problems(command.kind, frozenset(CompensationKind), "kind")
    problems |= amount_problems(command.amount_fen, "amount_fen", positive=True)
    problems |= text_problems(command.text, required=True, longest=rules.REASON_LENGTH)
    refuse(problems)
    given = total_fen((row.state, row.amount_fen) for row in list_compensations(uow, complaint.id))
    total = given + command.amount_fen
    refuse(amount_problems(total, "amount_fen"))
    limit = own_limit_fen(uow)
    approval_id = None
    if limit is not None and total > limit:
        sentence = (command.sentence.strip() or command.text.strip())[:LONGEST_SENTENCE]
        asked = RequestApproval(APPROVAL_KIND, "complaint", complaint.id, sentence, total)
        approval_id = request_approval(uow, asked)
    row = ComplaintCompensation(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        kind=command.kind,
        amount_fen=command.amount_fen,
        text=command.text.strip(),
        approval_id=approval_id,
    )
    uow.add(row)
    settle(uow, complaint)
    return row.id


def pay_compensation(uow: UnitOfWork, command: PayCompensation) -> UUID:
    """Write down that it was handed out. Errors: E2001, E4024, E4025, E9001, E9002."""
    row, complaint = _find(uow, command.compensation_id)
    problems = choice_problems(command.way, frozenset(PayWay), "way")
    received_by = person_name(command.received_by)
    if not received_by:
        problems["received_by"] = "required"
    elif len(received_by) > rules.PERSON_LENGTH:
        problems["received_by"] = "too_long"
    refuse(problems | text_problems(command.text, longest=rules.REASON_LENGTH))
    state = _state(uow, row)
    if state in {CompensationState.PAID, CompensationState.CANCELLED}:
        raise CompensationDoneError(number=complaint.number, state=state.value)
    if state is not CompensationState.APPROVED:
        raise CompensationNotApprovedError(number=complaint.number, state=state.value)
    return _act(
        uow, complaint, row, CompensationAct.PAID, way=command.way, received_by=received_by, text=command.text
    )


def cancel_compensation(uow: UnitOfWork, command: CancelCompensation) -> UUID:
    """Take a compensation back that was not handed out. Errors: E2001, E4024, E9001 (text), E9002."""
    row, complaint = _find(uow, command.compensation_id)
    refuse(text_problems(command.text, required=True, longest=rules.REASON_LENGTH))
    state = _state(uow, row)
    if state in {CompensationState.PAID, CompensationState.CANCELLED}:
        raise CompensationDoneError(number=complaint.number, state=state.value)
    return _act(uow, complaint, row, CompensationAct.CANCELLED, text=command.text)


def list_compensations(reading: Reading, complaint_id: UUID) -> tuple[CompensationRow, ...]:
    """Return the compensations of a case, the oldest first. The caller checks who may read the case."""
    rows = reading.session.scalars(
        select(ComplaintCompensation)
        .where(ComplaintCompensation.complaint_id == complaint_id)
        .order_by(ComplaintCompensation.hlc)
    ).all()
    if not rows:
        return ()
    acts = _acts(reading, [row.id for row in rows])
    approvals = _approvals(reading, rows)
    people = {row.by_id for row in rows} | {act.by_id for of in acts.values() for act in of}
    names = staff_names(reading, people)
    found = []
    for row in rows:
        own = acts.get(row.id, [])
        state = state_of([act.act for act in own], approvals.get(row.approval_id))
        first = own[0] if own else None
        found.append(
            CompensationRow(
                id=row.id,
                kind=row.kind,
                amount_fen=row.amount_fen,
                text=row.text,
                by_name=names.get(row.by_id, ""),
                at=row.at,
                state=state,
                approval_id=row.approval_id,
                way=first.way if first else "",
                received_by=first.received_by if first else "",
                act_text=first.text if first else "",
                act_by_name=names.get(first.by_id, "") if first else "",
                act_at=first.at if first else None,
                was_done_twice=len(own) > 1,
            )
        )
    return tuple(found)


def _find(uow: UnitOfWork, compensation_id: UUID) -> tuple[ComplaintCompensation, Complaint]:
    row = uow.session.scalars(
        select(ComplaintCompensation).where(ComplaintCompensation.id == compensation_id)
    ).first()
    if row is None:
        raise NotFoundError(kind="complaint_compensation", row_id=compensation_id)
    return row, find_for_change(uow, row.complaint_id, COMPENSATE)


def _state(uow: UnitOfWork, row: ComplaintCompensation) -> CompensationState:
    acts = _acts(uow, [row.id]).get(row.id, [])
    return state_of([act.act for act in acts], _approvals(uow, [row]).get(row.approval_id))


def _act(
    uow: UnitOfWork,
    complaint: Complaint,
    row: ComplaintCompensation,
    act: CompensationAct,
    *,
    text: str,
    way: str = "",
    received_by: str = "",
) -> UUID:
    fact = ComplaintCompensationAct(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        compensation_id=row.id,
        act=act.value,
        way=way,
        received_by=received_by,
        text=text.strip(),
    )
    uow.add(fact)
    settle(uow, complaint)
    return fact.id


def _acts(reading: Reading, ids: Sequence[UUID]) -> dict[UUID, list[ComplaintCompensationAct]]:
    found: dict[UUID, list[ComplaintCompensationAct]] = {}
    acts = select(ComplaintCompensationAct).where(ComplaintCompensationAct.compensation_id.in_(ids))
    for act in reading.session.scalars(acts.order_by(ComplaintCompensationAct.hlc)):
        found.setdefault(act.compensation_id, []).append(act)
    return found


def _approvals(reading: Reading, rows: Iterable[ComplaintCompensation]) -> dict[UUID | None, str]:
    """Return the statuses of approvals by id; one that has not come in yet is waited for."""
    wanted = {row.approval_id for row in rows if row.approval_id is not None}
    statuses: dict[UUID | None, str] = dict.fromkeys(wanted, ApprovalStatus.PENDING.value)
    found = reading.session.execute(select(Approval.id, Approval.status).where(Approval.id.in_(wanted)))
    return statuses | {row[0]: row[1] for row in found}
