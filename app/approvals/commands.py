# SPDX-License-Identifier: Apache-2.0
"""Writes of approvals: ask, sign by log-in, withdraw. Must not know what happens after the answer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.admin.commands import sign
from app.approvals import rules
from app.approvals.errors import (
    AlreadyDecidedError,
    BeyondLimitError,
    NotYourRequestError,
    OwnRequestError,
)
from app.approvals.models import Approval, Signature
from app.approvals.queries import SigningRole, signing_roles
from app.approvals.rules import ApprovalStatus
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class RequestApproval:
    """Ask for a signature: ``sentence`` is what the signer reads, ``amount_fen`` 0 when no money is meant."""

    kind: str
    entity_kind: str
    entity_id: UUID
    sentence: str
    amount_fen: int = 0


@dataclass(frozen=True, slots=True)
class SignApproval:
    """The answer of a person who enters his number and password here, at whose desk soever it is."""

    approval_id: UUID
    staff_number: str
    password: str
    is_approved: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SignatureGiven:
    """Who signed, and how."""

    signature_id: UUID
    signer_name: str
    role_title: str
    status: ApprovalStatus


def request_approval(uow: UnitOfWork, command: RequestApproval) -> UUID:
    """Ask for a signature; returns the request's id. Errors: E9001 (sentence, amount_fen).

    Who may ask is checked by the command of the area that asks.
    """
    problems = rules.problems_of_request(command.sentence, command.amount_fen)
    if problems:
        raise ProblemsError(problems)
    row = Approval(
        scope=uow.scope,
        id=new_id(),
        kind=command.kind,
        entity_kind=command.entity_kind,
        entity_id=command.entity_id,
        amount_fen=command.amount_fen,
        sentence=command.sentence.strip(),
        requested_by_id=uow.actor.staff_id,
        requested_at=uow.now_at,
        status=ApprovalStatus.PENDING,
    )
    uow.add(row)
    uow.flush()
    return row.id


def sign_approval(uow: UnitOfWork, command: SignApproval) -> SignatureGiven:
    """Approve or refuse over a signature.

    Errors: E2001–E2006 (log-in), E6011 decided already, E6012 own request, E6013 beyond the limit, E9001
    (reason of a refusal), E9002.
    """
    wanted = ApprovalStatus.APPROVED if command.is_approved else ApprovalStatus.REFUSED
    problems = rules.problems_of_reason(wanted, command.reason)
    if problems:
        raise ProblemsError(problems)
    # First of all: a wrong password undoes what this transaction did so far, to keep its count.
    signer = sign(uow, command.staff_number, command.password, rules.SIGN)
    row = _find(uow, command.approval_id)
    _require_undecided(row, wanted)
    if signer.staff_id == row.requested_by_id:
        raise OwnRequestError(approval_id=row.id, number=signer.staff_number)
    role = _role_for(uow, signer, row.amount_fen)
    signature = Signature(
        scope=row.scope,
        id=new_id(),
        approval_id=row.id,
        from_status=row.status,
        to_status=wanted,
        signer_id=signer.staff_id,
        role_code=role.code,
        reason=command.reason.strip(),
    )
    uow.add(signature)
    row.status = wanted
    return SignatureGiven(signature.id, signer.name, role.title, wanted)


def withdraw_approval(uow: UnitOfWork, approval_id: UUID, reason: str = "") -> None:
    """Take one's own request back. Errors: E6011, E6014, E9001 (reason), E9002."""
    problems = rules.problems_of_reason(ApprovalStatus.WITHDRAWN, reason)
    if problems:
        raise ProblemsError(problems)
    row = _find(uow, approval_id)
    if row.requested_by_id != uow.actor.staff_id:
        raise NotYourRequestError(approval_id=approval_id)
    _require_undecided(row, ApprovalStatus.WITHDRAWN)
    uow.add(
        Signature(
            scope=row.scope,
            approval_id=row.id,
            from_status=row.status,
            to_status=ApprovalStatus.WITHDRAWN,
            signer_id=uow.actor.staff_id,
            reason=reason.strip(),
        )
    )
    row.status = ApprovalStatus.WITHDRAWN


def _find(uow: UnitOfWork, approval_id: UUID) -> Approval:
    row = uow.session.scalars(select(Approval).where(Approval.id == approval_id)).first()
    if row is None:
        raise NotFoundError(kind="approval", row_id=approval_id)
    return row


def _require_undecided(row: Approval, wanted: ApprovalStatus) -> None:
    if not rules.may_follow(row.status, wanted):
        raise AlreadyDecidedError(approval_id=row.id, status=row.status)


def _role_for(uow: UnitOfWork, signer: Actor, amount_fen: int) -> SigningRole:
    """Return the smallest of the signer's roles that covers the amount."""
    roles = signing_roles(uow, signer.staff_id)
    covering = [role for role in roles if role.covers(amount_fen)]
    if not covering:
        highest = roles[0].limit_fen if roles else 0
        raise BeyondLimitError(number=signer.staff_number, amount_fen=amount_fen, limit_fen=highest)
    return covering[-1]
