# SPDX-License-Identifier: Apache-2.0
"""What the audit checks of links: both cases are there, and a double leads where its last merge says."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.complaints.case_models import ComplaintLink
from app.complaints.models import Complaint
from app.complaints.rules import Ground, LinkKind
from app.core.audit import AuditRule, Finding, reference_rule


def _merges(session: Session) -> Finding:
    """The case that a double leads to is that of its last merge; one closed as a double leads somewhere."""
    into: dict[UUID, UUID | None] = {}
    facts = select(ComplaintLink).where(ComplaintLink.kind == LinkKind.MERGED).order_by(ComplaintLink.hlc)
    for fact in session.scalars(facts):
        into[fact.complaint_id] = fact.other_id if fact.is_set else None
    doubles = session.execute(
        select(Complaint.id, Complaint.number, Complaint.ground, Complaint.merged_into_id).where(
            or_(
                Complaint.merged_into_id.is_not(None),
                Complaint.ground == Ground.MERGED,
                Complaint.id.in_([row_id for row_id, other in into.items() if other is not None]),
            )
        )
    ).all()
    problems = [number for row_id, number, _ground, other in doubles if other != into.get(row_id)]
    problems += [
        f"{number} ground" for _id, number, ground, other in doubles if ground == Ground.MERGED and not other
    ]
    return Finding(len(doubles), tuple(problems))


RULES: tuple[AuditRule, ...] = (
    reference_rule(
        "complaints.link", "每条关联都属于一件投诉", "complaint_link", "complaint_id", "complaint"
    ),
    reference_rule("complaints.linked", "关联到的投诉都存在", "complaint_link", "other_id", "complaint"),
    AuditRule("complaints.merges", "合并去向等于最后一次合并", _merges),
)
