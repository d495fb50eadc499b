# SPDX-License-Identifier: Apache-2.0
"""Lends the areas' own words for codes to the sheets of the sync, which stand below the areas."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.approvals.rules import ApprovalStatus
from app.catalog.rules import PartyKind
from app.complaints.rules import CHOICES
from app.customers.rules import CustomerKind, CustomerLevel
from app.tasks.rules import TaskStatus
from ui.admin.words import AdminWords
from ui.catalog.words import CatalogWords
from ui.complaints.words import ComplaintWords
from ui.customers.words import CustomerWords
from ui.sync.words import register_values
from ui.widgets.fields import Choices

_Word = Callable[[str], str]
_TASK: dict[str, str] = {
    TaskStatus.OPEN: str(QT_TRANSLATE_NOOP("FieldWords", "待确认")),
    TaskStatus.ACKNOWLEDGED: str(QT_TRANSLATE_NOOP("FieldWords", "已确认")),
    TaskStatus.DONE: str(QT_TRANSLATE_NOOP("FieldWords", "已完成")),
    TaskStatus.WITHDRAWN: str(QT_TRANSLATE_NOOP("FieldWords", "已撤回")),
}
_APPROVAL: dict[str, str] = {
    ApprovalStatus.PENDING: str(QT_TRANSLATE_NOOP("FieldWords", "待审批")),
    ApprovalStatus.APPROVED: str(QT_TRANSLATE_NOOP("FieldWords", "已同意")),
    ApprovalStatus.REFUSED: str(QT_TRANSLATE_NOOP("FieldWords", "未同意")),
    ApprovalStatus.WITHDRAWN: str(QT_TRANSLATE_NOOP("FieldWords", "已撤回")),
}


def register() -> None:
    """Let the sheets of the sync speak of these areas' codes."""
    register_values(word, choices)


def choices(table: str, column: str) -> Choices:
    """Return the codes of a complaint's column in words; nothing for other columns."""
    if table != "complaint" or column not in CHOICES:
        return ()
    try:
        return _complaints().choices(column)
    except KeyError:
        return ()


def word(table: str, column: str, value: Any) -> str | None:
    """Return a code in words; None when it is none of these areas' codes."""
    if not isinstance(value, str) or not value:
        return None
    if table == "complaint" and column in CHOICES and value in set(CHOICES[column]):
        return dict(_complaints().choices(column)).get(value)
    maker = _simple().get((table, column))
    try:
        return maker(value) if maker is not None else None
    except (KeyError, ValueError):
        return None


def _task(status: str) -> str:
    return QCoreApplication.translate("FieldWords", _TASK[TaskStatus(status)])


def _approval(status: str) -> str:
    return QCoreApplication.translate("FieldWords", _APPROVAL[ApprovalStatus(status)])


@cache
def _complaints() -> ComplaintWords:
    return ComplaintWords()


@cache
def _simple() -> dict[tuple[str, str], _Word]:
    complaints, customers, catalog = _complaints(), CustomerWords(), CatalogWords()
    return {
        ("complaint", "status"): complaints.status,
        ("complaint", "ground"): complaints.ground,
        ("complaint_transition", "from_status"): complaints.status,
        ("complaint_transition", "to_status"): complaints.status,
        ("complaint_transition", "ground"): complaints.ground,
        ("complaint_transition", "way"): complaints.way,
        ("complaint_entry", "step"): complaints.step,
        ("complaint_entry", "channel"): complaints.channel,
        ("complaint_entry", "outcome"): complaints.outcome,
        ("complaint_plan", "remedy"): complaints.remedy,
        ("complaint_acceptance", "way"): complaints.way,
        ("customer", "level"): lambda value: customers.level(CustomerLevel(value)),
        ("customer", "kind"): lambda value: customers.kind(CustomerKind(value)),
        ("task", "status"): _task,
        ("task_event", "from_status"): _task,
        ("task_event", "to_status"): _task,
        ("approval", "status"): _approval,
        ("signature", "from_status"): _approval,
        ("signature", "to_status"): _approval,
        ("company_rule", "key"): AdminWords().rule,
        ("party", "kind"): lambda value: catalog.party_kind(PartyKind(value)),
    }
