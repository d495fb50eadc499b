# SPDX-License-Identifier: Apache-2.0
"""Checks of approvals: the status is the first answer's, and nobody signed his own."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.approvals import rules
from app.approvals.derive import standing
from app.approvals.models import Approval, Signature
from app.approvals.rules import ApprovalStatus
from app.core.audit import AuditRule, Finding, reference_rule


def _statuses(session: Session) -> Finding:
    signatures: dict[UUID, list[Signature]] = defaultdict(list)
    for signature in session.scalars(select(Signature).order_by(Signature.hlc)):
        signatures[signature.approval_id].append(signature)
    problems = []
    count = 0
    for row in session.scalars(select(Approval)):
        count += 1
        for signature in signatures[row.id]:
            if not rules.may_follow(signature.from_status, signature.to_status):
                problems.append(f"approval {row.id}: {signature.from_status} > {signature.to_status}")
            is_own = signature.signer_id == row.requested_by_id
            if is_own != (signature.to_status == ApprovalStatus.WITHDRAWN):
                problems.append(f"approval {row.id}: signer {signature.signer_id}")
        status = standing(signature.to_status for signature in signatures[row.id])
        if status != row.status:
            problems.append(f"approval {row.id}: {row.status}, signatures say {status}")
    return Finding(count, tuple(problems))


RULES: tuple[AuditRule, ...] = (
    AuditRule("approvals.status", "审批状态与签字一致，无人批准本人的申请", _statuses),
    reference_rule(
        "approvals.signature_of_approval", "签字都属于一份申请", "signature", "approval_id", "approval"
    ),
)
