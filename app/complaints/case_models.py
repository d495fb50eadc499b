# SPDX-License-Identifier: Apache-2.0
"""Tables of what is done about a complaint: judgement, hand-over, liability, compensation, escalation ….

All but phrases are facts; ``models`` holds the complaint itself. Must not know commands.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.complaints.rules import CHOOSE, CLOSE, COMPENSATE, HANDLE, MARK_NEEDS, PHRASES, LinkKind
from app.core.db import Base, FactRow, MutableRow
from app.core.synced import ANY_STORE, Parent, SyncedTable, TableKind, ValueRule, register


def _keys(table: str, *more: str) -> tuple[Index, ...]:
    """Return the indexes that every fact of a complaint has, and those on further columns."""
    return (
        Index(f"ix_{table}_id", "id"),
        Index(f"ix_{table}_complaint_id", "complaint_id", "hlc"),
        *(Index(f"ix_{table}_{name}", name) for name in more),
    )


class ComplaintJudgement(FactRow, Base):
    """The second of the six steps (C16): founded or not, and the words of a polite refusal."""

    __tablename__ = "complaint_judgement"

    complaint_id: Mapped[UUID]
    is_founded: Mapped[bool]
    text: Mapped[str] = mapped_column(Text)
    reply_text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = _keys("complaint_judgement")


class ComplaintHandover(FactRow, Base):
    """A complaint goes to a terminal (A25) or back: what is asked, of whom, until when.

    ``terminal`` is a code of the rule ``complaint.terminals``; ``to_id`` the person, when one was named.
    """

    __tablename__ = "complaint_handover"

    complaint_id: Mapped[UUID]
    terminal: Mapped[str] = mapped_column(String(24))
    party_id: Mapped[UUID | None]
    to_id: Mapped[UUID | None]
    answer_by_at: Mapped[datetime | None]
    text: Mapped[str] = mapped_column(Text)

    __table_args__ = _keys("complaint_handover", "at")


class ComplaintHandoverAct(FactRow, Base):
    """What came of a hand-over: taken, answered, or refused with the reason (E6)."""

    __tablename__ = "complaint_handover_act"

    complaint_id: Mapped[UUID]
    handover_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = _keys("complaint_handover_act", "handover_id")


class ComplaintLiability(FactRow, Base):
    """Who bears it (A33): terminal, firm and person, their share, the cost, the penalties (C16).

    A finding is taken back by one that names it in ``reverses_id``.
    """

    __tablename__ = "complaint_liability"

    complaint_id: Mapped[UUID]
    terminal: Mapped[str] = mapped_column(String(24))
    party_id: Mapped[UUID | None]
    person: Mapped[str] = mapped_column(String(100), default="")
    share_percent: Mapped[int] = mapped_column(Integer)
    cost_fen: Mapped[int] = mapped_column(Integer, default=0)
    penalty_fen: Mapped[int] = mapped_column(Integer, default=0)
    head_person: Mapped[str] = mapped_column(String(100), default="")
    head_penalty_fen: Mapped[int] = mapped_column(Integer, default=0)
    text: Mapped[str] = mapped_column(Text, default="")
    reverses_id: Mapped[UUID | None]

    __table_args__ = _keys("complaint_liability")


class ComplaintOption(FactRow, Base):
    """One of the ways out that are laid before the leader (C16); those of one act share ``batch_id``."""

    __tablename__ = "complaint_option"

    complaint_id: Mapped[UUID]
    batch_id: Mapped[UUID]
    position: Mapped[int] = mapped_column(Integer)
    remedy: Mapped[str] = mapped_column(String(16), default="")
    text: Mapped[str] = mapped_column(Text)
    cost_fen: Mapped[int] = mapped_column(Integer, default=0)

    __table_args__ = _keys("complaint_option", "batch_id")


class ComplaintChoice(FactRow, Base):
    """The leader chose an option; ``plan_id`` is the plan that it became."""

    __tablename__ = "complaint_choice"

    complaint_id: Mapped[UUID]
    option_id: Mapped[UUID]
    plan_id: Mapped[UUID | None]
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = _keys("complaint_choice", "option_id")


class ComplaintCompensation(FactRow, Base):
    """What is given to mend the relation (C19, A37): kind and value, the approval asked for it."""

    __tablename__ = "complaint_compensation"

    complaint_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(16))
    amount_fen: Mapped[int] = mapped_column(Integer)
    text: Mapped[str] = mapped_column(Text, default="")
    approval_id: Mapped[UUID | None]

    __table_args__ = _keys("complaint_compensation", "approval_id")


class ComplaintCompensationAct(FactRow, Base):
    """A compensation was handed out, or is not given after all."""

    __tablename__ = "complaint_compensation_act"

    complaint_id: Mapped[UUID]
    compensation_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(16))
    way: Mapped[str] = mapped_column(String(16), default="")
    received_by: Mapped[str] = mapped_column(String(100), default="")
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = _keys("complaint_compensation_act", "compensation_id")


class ComplaintMark(FactRow, Base):
    """A mark was set or taken away: green channel (A53), second handling (E15)."""

    __tablename__ = "complaint_mark"

    complaint_id: Mapped[UUID]
    mark: Mapped[str] = mapped_column(String(24))
    is_set: Mapped[bool]
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = _keys("complaint_mark")


class ComplaintLink(FactRow, Base):
    """Two complaints belong together: earlier case, doubles made one, a part split off. Taken back alike."""

    __tablename__ = "complaint_link"

    complaint_id: Mapped[UUID]
    other_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(16))
    is_set: Mapped[bool]
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = _keys("complaint_link", "other_id")


class ComplaintAppearance(FactRow, Base):
    """The look of an appliance, checked together with the customer (D47); photos are attachments."""

    __tablename__ = "complaint_appearance"

    complaint_id: Mapped[UUID]
    appliance_id: Mapped[UUID | None]
    place: Mapped[str] = mapped_column(String(24))
    finding: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(Text, default="")
    checked_with: Mapped[str] = mapped_column(String(100), default="")
    is_agreed: Mapped[bool]

    __table_args__ = _keys("complaint_appearance")


class ComplaintOutside(FactRow, Base):
    """A body outside passed it on (A22, A23): which, its reference, whom to answer, until when."""

    __tablename__ = "complaint_outside"

    complaint_id: Mapped[UUID]
    body: Mapped[str] = mapped_column(String(24))
    body_name: Mapped[str] = mapped_column(String(120))
    reference: Mapped[str] = mapped_column(String(64), default="")
    contact: Mapped[str] = mapped_column(String(100), default="")
    contact_phone: Mapped[str] = mapped_column(String(30), default="")
    received_on: Mapped[date]
    answer_due_on: Mapped[date | None]
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = _keys("complaint_outside")


class ComplaintAnswer(FactRow, Base):
    """The letter that answers a body outside (A22), with a number of the house (DF-…)."""

    __tablename__ = "complaint_answer"

    complaint_id: Mapped[UUID]
    outside_id: Mapped[UUID]
    number: Mapped[str] = mapped_column(String(24))
    text: Mapped[str] = mapped_column(Text)
    way: Mapped[str] = mapped_column(String(16))
    sent_on: Mapped[date]

    __table_args__ = _keys("complaint_answer", "outside_id", "number")


class ComplaintEscalation(FactRow, Base):
    """A rung of the ladder was reached. Its id follows from case, step and cycle: two desks make one.

    ``step`` is a code of the rule ``complaint.ladder``; ``task_id`` the task of the one who must act; ``lap``
    the how many-th time the clock ran in the cycle (with each contact, hand-over, body outside).
    """

    __tablename__ = "complaint_escalation"

    complaint_id: Mapped[UUID]
    step: Mapped[str] = mapped_column(String(32))
    clock: Mapped[str] = mapped_column(String(16))
    cycle: Mapped[int] = mapped_column(Integer)
    lap: Mapped[int] = mapped_column(Integer, default=1)
    due_at: Mapped[datetime]
    role_code: Mapped[str] = mapped_column(String(8), default="")
    staff_id: Mapped[UUID | None]
    task_id: Mapped[UUID | None]

    __table_args__ = _keys("complaint_escalation", "task_id")


class ComplaintEscalationAct(FactRow, Base):
    """An escalation was acknowledged, reported upward with the reason (A28), or withdrawn."""

    __tablename__ = "complaint_escalation_act"

    complaint_id: Mapped[UUID]
    escalation_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = _keys("complaint_escalation_act", "escalation_id")


class Phrase(MutableRow, Base):
    """A text that a clerk types by "/" and a few letters (B35); a company's own lies in the NIL scope."""

    __tablename__ = "phrase"

    code: Mapped[str] = mapped_column(String(16))
    title: Mapped[str] = mapped_column(String(40))
    text: Mapped[str] = mapped_column(Text)
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (Index("ix_phrase_id", "id"), Index("ix_phrase_code", "code"))


class CategoryModel(Base):
    """What this desk learned of its own closed cases (``suggest``): stays here, made again any time."""

    __tablename__ = "category_model"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    trained_at: Mapped[datetime]
    case_count: Mapped[int] = mapped_column(Integer)
    right_percent: Mapped[int] = mapped_column(Integer)
    content: Mapped[dict[str, Any]]


register(SyncedTable("phrase", TableKind.MUTABLE, write_permission=PHRASES, store_column=ANY_STORE))
for _name, _permission, _personal, _by_value in (
    ("complaint_judgement", HANDLE, {"text", "reply_text"}, None),
    ("complaint_handover", HANDLE, {"text"}, None),
    ("complaint_handover_act", HANDLE, {"text"}, None),
    ("complaint_liability", HANDLE, {"person", "head_person", "text"}, None),
    ("complaint_option", HANDLE, {"text"}, None),
    ("complaint_choice", CHOOSE, {"text"}, None),
    ("complaint_compensation", HANDLE, {"text"}, None),
    ("complaint_compensation_act", COMPENSATE, {"received_by", "text"}, None),
    ("complaint_mark", HANDLE, {"text"}, ValueRule("mark", MARK_NEEDS)),
    # A merge comes with the closing of the double.
    ("complaint_link", HANDLE, {"text"}, ValueRule("kind", {LinkKind.MERGED: CLOSE})),
    ("complaint_appearance", HANDLE, {"text", "checked_with"}, None),
    ("complaint_outside", HANDLE, {"contact", "contact_phone", "text"}, None),
    ("complaint_answer", HANDLE, {"text"}, None),
    ("complaint_escalation", HANDLE, set[str](), None),
    ("complaint_escalation_act", HANDLE, {"text"}, None),
):
    register(
        SyncedTable(
            _name,
            TableKind.FACT,
            write_permission=_permission,
            parent=Parent("complaint", "complaint_id"),
            personal=frozenset(_personal),
            by_value=_by_value,
        )
    )
