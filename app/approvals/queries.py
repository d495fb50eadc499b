# SPDX-License-Identifier: Apache-2.0
"""Reads of requests for approval: what waits for me, what a record has, who may sign how much."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select

from app.admin.queries import PostFilter, list_posts, list_roles, staff_names
from app.approvals import rules
from app.approvals.models import Approval, Signature
from app.approvals.rules import ApprovalStatus
from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """One request, with the answer when there is one."""

    approval_id: UUID
    kind: str
    entity_kind: str
    entity_id: UUID
    amount_fen: int
    sentence: str
    requested_by_id: UUID
    requested_by: str
    requested_at: datetime
    status: ApprovalStatus
    signed_by: str
    signed_at: datetime | None
    role_title: str
    reason: str


@dataclass(frozen=True, slots=True)
class SigningRole:
    """A role by which a person may sign; ``limit_fen`` None is without limit."""

    code: str
    title: str
    limit_fen: int | None

    def covers(self, amount_fen: int) -> bool:
        """Tell whether an amount lies within the limit."""
        return self.limit_fen is None or amount_fen <= self.limit_fen


def list_pending_for_me(reading: Reading, *, limit: int = 200) -> tuple[ApprovalRow, ...]:
    """The requests that this person may sign now, the oldest first; his own are not among them."""
    query = select(Approval).where(_for_me(reading)).order_by(Approval.requested_at, Approval.id)
    return _rows(reading, reading.session.scalars(query.limit(limit)).all())


def count_pending_for_me(reading: Reading) -> int:
    """How many requests wait for this person's signature."""
    query = select(func.count()).select_from(Approval).where(_for_me(reading))
    return reading.session.execute(query).scalar_one()


def list_approvals_of(reading: Reading, entity_id: UUID) -> tuple[ApprovalRow, ...]:
    """All requests of a record, the oldest first; the area checks who may read the record."""
    query = select(Approval).where(Approval.entity_id == entity_id)
    return _rows(reading, reading.session.scalars(query.order_by(Approval.requested_at, Approval.id)).all())


def get_approval(reading: Reading, approval_id: UUID) -> ApprovalRow:
    """One request. Errors: NotFoundError."""
    found = reading.session.scalars(select(Approval).where(Approval.id == approval_id)).first()
    if found is None:
        raise NotFoundError(kind="approval", row_id=approval_id)
    return _rows(reading, [found])[0]


def signing_roles(reading: Reading, staff_id: UUID) -> tuple[SigningRole, ...]:
    """The roles by which a person may sign at this store today, the highest limit first."""
    held = {
        post.role_id
        for post in list_posts(
            reading, PostFilter(staff_id=staff_id, store_id=reading.scope, on=reading.today_on)
        )
    }
    roles = [
        SigningRole(role.code, role.title, role.approval_limit_fen)
        for role in list_roles(reading)
        if role.id in held and rules.SIGN in role.permissions
    ]
    return tuple(sorted(roles, key=lambda role: (role.limit_fen is not None, -(role.limit_fen or 0))))


def _for_me(reading: Reading) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [
        Approval.status == ApprovalStatus.PENDING,
        Approval.scope == reading.scope,
        Approval.requested_by_id != reading.actor.staff_id,
    ]
    highest = next(iter(signing_roles(reading, reading.actor.staff_id)), SigningRole("", "", -1))
    if highest.limit_fen is not None:
        conditions.append(Approval.amount_fen <= highest.limit_fen)
    return and_(*conditions)


def _rows(reading: Reading, approvals: Collection[Approval]) -> tuple[ApprovalRow, ...]:
    if not approvals:
        return ()
    query = select(Signature).where(Signature.approval_id.in_([row.id for row in approvals]))
    signatures = {row.approval_id: row for row in reading.session.scalars(query.order_by(Signature.hlc))}
    people = {row.requested_by_id for row in approvals} | {row.signer_id for row in signatures.values()}
    names = staff_names(reading, people)
    titles = {role.code: role.title for role in list_roles(reading, with_inactive=True)}
    rows = []
    for row in approvals:
        signature = signatures.get(row.id)
        rows.append(
            ApprovalRow(
                row.id,
                row.kind,
                row.entity_kind,
                row.entity_id,
                row.amount_fen,
                row.sentence,
                row.requested_by_id,
                names.get(row.requested_by_id, ""),
                row.requested_at,
                ApprovalStatus(row.status),
                names.get(signature.signer_id, "") if signature else "",
                signature.at if signature else None,
                titles.get(signature.role_code, "") if signature else "",
                signature.reason if signature else "",
            )
        )
    return tuple(rows)
