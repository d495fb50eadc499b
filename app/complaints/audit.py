# SPDX-License-Identifier: Apache-2.0
"""What the audit checks of complaints: numbers, references, and every value that is derived from facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.approvals.models import Approval
from app.approvals.rules import ApprovalStatus
from app.complaints import clocking, link_audit, rules
from app.complaints.case_models import ComplaintCompensation, ComplaintCompensationAct
from app.complaints.derive import CLOCK_COLUMNS, compute_by, standing
from app.complaints.models import (
    Complaint,
    ComplaintAcceptance,
    ComplaintAssignment,
    ComplaintPlan,
    ComplaintTransition,
)
from app.complaints.rules import CompensationAct, Ground
from app.complaints.timing import load_timings
from app.core import derived
from app.core.audit import AuditRule, Finding, number_rule, reference_rule

_BATCH = 1000


def _each(session: Session) -> Iterator[Complaint]:
    return iter(session.scalars(select(Complaint).execution_options(yield_per=_BATCH)))


def _per_complaint(problem: Callable[[Complaint], str]) -> Callable[[Session], Finding]:
    def check(session: Session) -> Finding:
        problems, checked = [], 0
        for complaint in _each(session):
            checked += 1
            found = problem(complaint)
            if found:
                problems.append(f"{complaint.number} {found}")
        return Finding(checked, tuple(problems))

    return check


def _clocks(session: Session) -> Finding:
    """Every column that the clocks say is what its history says; passed over while they catch up."""
    if not clocking.is_trusted(session):
        return Finding(0)
    timings = load_timings(session)
    ids = list(session.scalars(select(Complaint.id)))
    problems: list[str] = []
    for part in derived.batches(ids):
        expected = compute_by(session, part, timings)
        for complaint in session.scalars(select(Complaint).where(Complaint.id.in_(part))):
            wrong = [
                name for name in CLOCK_COLUMNS if getattr(complaint, name) != expected[complaint.id][name]
            ]
            problems += [f"{complaint.number} {name}" for name in wrong]
    return Finding(len(ids), tuple(problems))


def _ground(complaint: Complaint) -> str:
    """A done complaint has the ground of its status and a time of closing; an open one has neither."""
    if complaint.status not in rules.DONE:
        return "open with ground" if complaint.ground or complaint.closed_at else ""
    if complaint.ground not in set(Ground) or complaint.closed_at is None:
        return "done without ground"
    return "" if rules.STATUS_OF_GROUND[Ground(complaint.ground)] == complaint.status else "wrong ground"


def _statuses(session: Session) -> Finding:
    """Each step is a legal pair, a closing names its ground, and the row is what the fold of its steps says.

    Desks that stepped while apart leave steps out of turn: the fold knows them, they change nothing.
    """
    facts: dict[UUID, list[tuple[str, str, datetime]]] = {}
    problems: list[str] = []
    rows = session.scalars(
        select(ComplaintTransition).order_by(ComplaintTransition.hlc).execution_options(yield_per=_BATCH)
    )
    for fact in rows:
        facts.setdefault(fact.complaint_id, []).append((fact.to_status, fact.ground, fact.at))
        if not rules.may_follow(fact.from_status, fact.to_status):
            problems.append(f"transition {fact.id}: {fact.from_status} > {fact.to_status}")
        if (fact.to_status in rules.DONE) != bool(fact.ground):
            problems.append(f"transition {fact.id}: ground")
    checked = 0
    for complaint in _each(session):
        checked += 1
        status, ground, closed_at = standing(facts.get(complaint.id, ()))
        held = (complaint.status, complaint.ground, complaint.stage, complaint.closed_at)
        if held != (status, ground, rules.stage_of(status), closed_at):
            problems.append(f"{complaint.number}: {complaint.status}, facts say {status}")
    return Finding(checked, tuple(problems))


def _assignees(session: Session) -> Finding:
    """The assignee is the last assignment's."""
    last = {
        row.complaint_id: row.assignee_id
        for row in session.execute(
            select(ComplaintAssignment.complaint_id, ComplaintAssignment.assignee_id).order_by(
                ComplaintAssignment.hlc
            )
        )
    }
    return _per_complaint(lambda row: "" if row.assignee_id == last.get(row.id) else "assignee")(session)


def _plans(session: Session) -> Finding:
    """The plan is the one proposed last."""
    last = {
        row.complaint_id: row.id
        for row in session.execute(
            select(ComplaintPlan.complaint_id, ComplaintPlan.id).order_by(ComplaintPlan.hlc)
        )
    }
    return _per_complaint(lambda row: "" if row.plan_id == last.get(row.id) else "plan")(session)


def _acceptances(session: Session) -> Finding:
    """Every closing by acceptance names an acceptance of the same complaint that says yes (A27)."""
    checked = session.scalar(
        select(func.count())
        .select_from(ComplaintTransition)
        .where(ComplaintTransition.ground == Ground.ACCEPTED)
    )
    good = (
        select(ComplaintAcceptance.id)
        .where(
            ComplaintAcceptance.id == ComplaintTransition.acceptance_id,
            ComplaintAcceptance.complaint_id == ComplaintTransition.complaint_id,
            ComplaintAcceptance.is_accepted,
        )
        .exists()
    )
    bad = session.scalars(
        select(ComplaintTransition.id).where(ComplaintTransition.ground == Ground.ACCEPTED, ~good)
    )
    return Finding(checked or 0, tuple(f"transition {row_id}" for row_id in bad))


def _compensations(session: Session) -> Finding:
    """What was handed out was approved, where it needed a signature (C19)."""
    paid = (
        select(ComplaintCompensation.id, Approval.status)
        .join(ComplaintCompensationAct, ComplaintCompensationAct.compensation_id == ComplaintCompensation.id)
        .join(Approval, Approval.id == ComplaintCompensation.approval_id)
        .where(ComplaintCompensationAct.act == CompensationAct.PAID)
    )
    rows = session.execute(paid).all()
    bad = tuple(f"compensation {row_id}" for row_id, status in rows if status != ApprovalStatus.APPROVED)
    return Finding(len(rows), bad)


RULES: tuple[AuditRule, ...] = (
    number_rule("complaints.numbers", "投诉编号连续无缺号、无重号", "complaint", "TS"),
    number_rule("complaints.letter_numbers", "答复函编号连续无缺号、无重号", "complaint_answer", "DF"),
    reference_rule(
        "complaints.letter_of_body",
        "每封答复函都答复一家外部单位",
        "complaint_answer",
        "outside_id",
        "complaint_outside",
    ),
    reference_rule("complaints.customers", "每件投诉都属于一位顾客", "complaint", "customer_id", "customer"),
    reference_rule(
        "complaints.phones", "投诉的联系电话存在", "complaint", "contact_phone_id", "customer_phone"
    ),
    reference_rule("complaints.appliances", "投诉的电器存在", "complaint", "appliance_id", "appliance"),
    reference_rule("complaints.parties", "责任方存在于电话簿", "complaint", "party_id", "party"),
    *(
        reference_rule(
            f"complaints.{table.removeprefix('complaint_')}", sentence, table, "complaint_id", "complaint"
        )
        for table, sentence in (
            ("complaint_transition", "每次状态变化都属于一件投诉"),
            ("complaint_entry", "每条处理记录都属于一件投诉"),
            ("complaint_assignment", "每次转派都属于一件投诉"),
            ("complaint_plan", "每个方案都属于一件投诉"),
            ("complaint_acceptance", "每条顾客意见都属于一件投诉"),
            ("complaint_reply", "每条答复都属于一件投诉"),
            ("complaint_judgement", "每次判断都属于一件投诉"),
            ("complaint_handover", "每次移交都属于一件投诉"),
            ("complaint_handover_act", "每条移交结果都属于一件投诉"),
            ("complaint_liability", "每条责任认定都属于一件投诉"),
            ("complaint_option", "每个备选方案都属于一件投诉"),
            ("complaint_choice", "每次选定都属于一件投诉"),
            ("complaint_compensation", "每笔补偿都属于一件投诉"),
            ("complaint_compensation_act", "每次发放或取消都属于一件投诉"),
            ("complaint_mark", "每个标记都属于一件投诉"),
            ("complaint_appearance", "每次外观检查都属于一件投诉"),
            ("complaint_outside", "每次外部转办都属于一件投诉"),
            ("complaint_answer", "每封答复函都属于一件投诉"),
            ("complaint_escalation", "每次升级都属于一件投诉"),
            ("complaint_escalation_act", "每次确认、上报、收回都属于一件投诉"),
        )
    ),
    *(
        reference_rule(f"complaints.{key}", sentence, table, column, parent)
        for key, sentence, table, column, parent in (
            (
                "answered_handovers",
                "每条移交结果都对得上一次移交",
                "complaint_handover_act",
                "handover_id",
                "complaint_handover",
            ),
            ("handover_parties", "移交的单位存在于电话簿", "complaint_handover", "party_id", "party"),
            ("liable_parties", "承担责任的单位存在于电话簿", "complaint_liability", "party_id", "party"),
            (
                "liability_reversals",
                "每次收回都对得上一条责任认定",
                "complaint_liability",
                "reverses_id",
                "complaint_liability",
            ),
            (
                "chosen_options",
                "每次选定都对得上一个备选方案",
                "complaint_choice",
                "option_id",
                "complaint_option",
            ),
            (
                "acts_of_escalations",
                "每次确认、上报、收回都对得上一次升级",
                "complaint_escalation_act",
                "escalation_id",
                "complaint_escalation",
            ),
            ("tasks_of_escalations", "每次升级的待办存在", "complaint_escalation", "task_id", "task"),
            ("chosen_plans", "每次选定都提成了方案", "complaint_choice", "plan_id", "complaint_plan"),
            (
                "paid_compensations",
                "每次发放或取消都对得上一笔补偿",
                "complaint_compensation_act",
                "compensation_id",
                "complaint_compensation",
            ),
            ("compensation_approvals", "补偿的审批存在", "complaint_compensation", "approval_id", "approval"),
        )
    ),
    AuditRule("complaints.approved_compensations", "发放过的补偿都已批准", _compensations),
    AuditRule("complaints.statuses", "状态等于依次走过的状态变化，且每一步都合规", _statuses),
    AuditRule("complaints.grounds", "完结的投诉都有依据和时间", _per_complaint(_ground)),
    AuditRule("complaints.acceptances", "以顾客接受完结的投诉都有接受记录（A27）", _acceptances),
    AuditRule("complaints.clocks", "时限、首次响应、下一时限都与经过一致", _clocks),
    AuditRule("complaints.assignees", "受理人等于最后一次转派", _assignees),
    AuditRule("complaints.plans", "当前方案等于最后提出的方案", _plans),
    *link_audit.RULES,
)
