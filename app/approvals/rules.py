# SPDX-License-Identifier: Apache-2.0
"""What may become of a request for approval, who may sign it, and up to which amount. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from app.core.permissions import declare

SIGN = declare("approvals.sign", "审批签字")

LONGEST_SENTENCE = 500


class ApprovalStatus(StrEnum):
    """Where a request stands; materialised from its signature."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


TRANSITIONS: Mapping[str, frozenset[str]] = {
    ApprovalStatus.PENDING: frozenset(
        {ApprovalStatus.APPROVED, ApprovalStatus.REFUSED, ApprovalStatus.WITHDRAWN}
    ),
    ApprovalStatus.APPROVED: frozenset(),
    ApprovalStatus.REFUSED: frozenset(),
    ApprovalStatus.WITHDRAWN: frozenset(),
}


def may_follow(current: str, wanted: str) -> bool:
    """Tell whether a request in ``current`` may go to ``wanted``."""
    return wanted in TRANSITIONS.get(current, frozenset())


def problems_of_request(sentence: str, amount_fen: int) -> dict[str, str]:
    """Return problems by field name: the signer must read what he signs; no amount is negative."""
    problems: dict[str, str] = {}
    if not sentence.strip():
        problems["sentence"] = "required"
    elif len(sentence) > LONGEST_SENTENCE:
        problems["sentence"] = "too_long"
    if amount_fen < 0:
        problems["amount_fen"] = "negative"
    return problems


def problems_of_reason(wanted: str, reason: str) -> dict[str, str]:
    """Return problems by field name: a refusal says why."""
    if wanted == ApprovalStatus.REFUSED and not reason.strip():
        return {"reason": "required"}
    return {"reason": "too_long"} if len(reason) > LONGEST_SENTENCE else {}
