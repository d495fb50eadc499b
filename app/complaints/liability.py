# SPDX-License-Identifier: Apache-2.0
"""Who bears a case (A33, C16): shares of terminals, firms and persons, the cost, the penalties.

A finding is a set of rows whose shares make a hundred. A new one takes the old one back, row by row: what
stands is what no row names in ``reverses_id``. Two desks that found apart leave more than a hundred standing,
which is shown until somebody finds again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.admin.queries import staff_names
from app.complaints import rules
from app.complaints.case_models import ComplaintLiability
from app.complaints.checks import amount_problems, refuse, text_problems
from app.complaints.derive import settle
from app.complaints.models import Complaint
from app.complaints.steps import find_for_change
from app.complaints.terminals import party_names, terminal_names, whom_problems
from app.core import derived
from app.core.ids import new_id
from app.core.normalise import person_name
from app.core.unit_of_work import Reading, UnitOfWork

WHOLE = 100
MOST = 8
"""Who bears one case is a handful, never a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareInput:
    """What one bears: its share of the case, its cost and penalties (fen), and whose head pays besides."""

    terminal: str
    share_percent: int
    party_id: UUID | None = None
    person: str = ""
    cost_fen: int = 0
    penalty_fen: int = 0
    head_person: str = ""
    head_penalty_fen: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class FindLiability:
    """Say who bears the case; the finding before is taken back."""

    complaint_id: UUID
    shares: Sequence[ShareInput]


@dataclass(frozen=True, slots=True)
class TakeBackLiability:
    """Take the finding back, with the reason; nobody bears the case until somebody finds again."""

    complaint_id: UUID
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LiabilityRow:
    """One share that stands."""

    id: UUID
    terminal: str
    terminal_name: str
    party_id: UUID | None
    party_name: str
    person: str
    share_percent: int
    cost_fen: int
    penalty_fen: int
    head_person: str
    head_penalty_fen: int
    text: str
    by_name: str
    at: datetime


def share_problems(shares: Sequence[ShareInput]) -> dict[str, str]:
    """Return problems by field: ``shares`` for all together, ``share_percent.2`` and the like (from 1)."""
    problems: dict[str, str] = {}
    if not shares:
        problems["shares"] = "required"
    elif len(shares) > MOST:
        problems["shares"] = "too_many"
    elif sum(share.share_percent for share in shares) != WHOLE:
        problems["shares"] = "not_a_hundred"
    seen = set()
    for place, share in enumerate(shares, 1):
        own = _problems_of_one(share)
        whom = (share.terminal, share.party_id, person_name(share.person))
        if whom in seen:
            own["terminal"] = "already_there"
        seen.add(whom)
        problems |= {f"{name}.{place}": code for name, code in own.items()}
    return problems


def _problems_of_one(share: ShareInput) -> dict[str, str]:
    own = text_problems(share.text, longest=rules.REASON_LENGTH)
    if not 0 <= share.share_percent <= WHOLE:
        own["share_percent"] = "not_a_percent"
    for name in ("cost_fen", "penalty_fen", "head_penalty_fen"):
        own |= amount_problems(getattr(share, name), name)
    for name, fen in (("person", share.penalty_fen), ("head_person", share.head_penalty_fen)):
        named = person_name(getattr(share, name))
        if fen > 0 and not named:
            own[name] = "required"
        elif len(named) > rules.PERSON_LENGTH:
            own[name] = "too_long"
    return own


def find_liability(uow: UnitOfWork, command: FindLiability) -> tuple[UUID, ...]:
    """Say who bears a case, a done one too; returns the rows' ids. Errors: E2001, E9001, E9002."""
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    problems = share_problems(command.shares)
    for place, share in enumerate(command.shares, 1):
        whom = whom_problems(uow, share.terminal, share.party_id)
        problems |= {f"{name}.{place}": code for name, code in whom.items()}
    refuse(problems)
    _take_back(uow, complaint, "")
    rows = [
        ComplaintLiability(
            scope=complaint.scope,
            id=new_id(),
            complaint_id=complaint.id,
            terminal=share.terminal,
            party_id=share.party_id,
            person=person_name(share.person),
            share_percent=share.share_percent,
            cost_fen=share.cost_fen,
            penalty_fen=share.penalty_fen,
            head_person=person_name(share.head_person),
            head_penalty_fen=share.head_penalty_fen,
            text=share.text.strip(),
            reverses_id=None,
        )
        for share in command.shares
    ]
    for row in rows:
        uow.add(row)
    settle(uow, complaint)
    return tuple(row.id for row in rows)


def take_back_liability(uow: UnitOfWork, command: TakeBackLiability) -> int:
    """Take a finding back; returns how many rows stood. Errors: E2001, E9001 (text), E9002."""
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    refuse(text_problems(command.text, required=True, longest=rules.REASON_LENGTH))
    count = _take_back(uow, complaint, command.text.strip())
    settle(uow, complaint)
    return count


def standing_liabilities(session: Session, ids: Collection[UUID]) -> list[ComplaintLiability]:
    """Return the rows that stand of some cases, in the order of their stamps: the one way to add them up."""
    table = ComplaintLiability
    rows = session.scalars(
        select(table).where(derived.among(session, table.complaint_id, list(ids))).order_by(table.hlc)
    ).all()
    gone = {row.reverses_id for row in rows}
    return [row for row in rows if row.reverses_id is None and row.id not in gone]


def list_liabilities(reading: Reading, complaint_id: UUID) -> tuple[LiabilityRow, ...]:
    """Return what stands of a case. Who may read the case is the caller's to check."""
    rows = standing_liabilities(reading.session, [complaint_id])
    if not rows:
        return ()
    terminals = terminal_names(reading)
    parties = party_names(reading, (row.party_id for row in rows))
    names = staff_names(reading, {row.by_id for row in rows})
    return tuple(
        LiabilityRow(
            id=row.id,
            terminal=row.terminal,
            terminal_name=terminals.get(row.terminal, row.terminal),
            party_id=row.party_id,
            party_name=parties.get(row.party_id, ""),
            person=row.person,
            share_percent=row.share_percent,
            cost_fen=row.cost_fen,
            penalty_fen=row.penalty_fen,
            head_person=row.head_person,
            head_penalty_fen=row.head_penalty_fen,
            text=row.text,
            by_name=names.get(row.by_id, ""),
            at=row.at,
        )
        for row in rows
    )


def _take_back(uow: UnitOfWork, complaint: Complaint, text: str) -> int:
    standing = standing_liabilities(uow.session, [complaint.id])
    for row in standing:
        # A row that takes back holds nothing itself: neither sums nor names.
        uow.add(
            ComplaintLiability(
                scope=complaint.scope,
                id=new_id(),
                complaint_id=complaint.id,
                terminal=row.terminal,
                party_id=row.party_id,
                share_percent=0,
                text=text,
                reverses_id=row.id,
            )
        )
    return len(standing)
