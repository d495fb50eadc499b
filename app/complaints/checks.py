# SPDX-License-Identifier: Apache-2.0
"""What every command of a case checks alike: texts, names, amounts, instants. Problems are codes by field."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import datetime

from app.complaints import rules
from app.complaints.models import Complaint
from app.core.errors import ProblemsError
from app.core.unit_of_work import Reading

MOST_FEN = 1_000_000_000
"""More than ten million yuan is a slip of the hand."""


def text_problems(
    text: str, *, field: str = "text", required: bool = False, longest: int = rules.TEXT_LENGTH
) -> dict[str, str]:
    """Return the problem of a text by its field: missing, or too long."""
    if required and not text.strip():
        return {field: "required"}
    return {field: "too_long"} if len(text) > longest else {}


def choice_problems(value: str, choices: Container[str], field: str) -> dict[str, str]:
    """Return the problem of a required choice by its field."""
    if not value:
        return {field: "required"}
    return {} if value in choices else {field: "unknown_choice"}


def amount_problems(amount_fen: int, field: str, *, positive: bool = False) -> dict[str, str]:
    """Return the problem of an amount of money (fen) by its field."""
    if amount_fen < 0:
        return {field: "negative"}
    if positive and amount_fen == 0:
        return {field: "not_positive"}
    return {field: "too_large"} if amount_fen > MOST_FEN else {}


def time_problems(reading: Reading, complaint: Complaint, field: str, at: datetime) -> dict[str, str]:
    """Return the problem of an instant: not after now, not before the complaint was received."""
    if at > reading.now_at + rules.CLOCK_TOLERANCE:
        return {field: "in_future"}
    return {field: "before_receipt"} if at < complaint.received_at else {}


def refuse(problems: Mapping[str, str]) -> None:
    """Raise ProblemsError when there are any."""
    if problems:
        raise ProblemsError(dict(problems))
