# SPDX-License-Identifier: Apache-2.0
"""The fourth of the six steps (C16): two to five ways out with their costs, and the leader's choice of one.

The choice proposes the option as the plan; from then on the plan is what counts (``handling``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.complaints import rules
from app.complaints.case_models import ComplaintChoice, ComplaintOption
from app.complaints.checks import amount_problems, refuse, text_problems
from app.complaints.derive import settle
from app.complaints.errors import OptionsReplacedError
from app.complaints.handling import ProposePlan, propose_plan
from app.complaints.rules import CHOOSE
from app.complaints.steps import find_open, take_up
from app.core.errors import NotFoundError
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork

FEWEST, MOST = 2, 5


@dataclass(frozen=True, slots=True)
class OptionInput:
    """One way out: what is done, by which remedy, at what cost to the house (fen)."""

    text: str
    remedy: str = ""
    cost_fen: int = 0


@dataclass(frozen=True, slots=True)
class OfferOptions:
    """Lay ways out before the leader; they replace those laid before him earlier."""

    complaint_id: UUID
    options: Sequence[OptionInput]


@dataclass(frozen=True, slots=True)
class ChooseOption:
    """The leader chooses; ``waits`` sets the complaint waiting for the customer, as a plan does."""

    option_id: UUID
    text: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One option of the newest batch; ``is_chosen`` when the last choice was this one."""

    id: UUID
    position: int
    text: str
    remedy: str
    cost_fen: int
    by_name: str
    at: datetime
    is_chosen: bool
    chosen_by: str = ""
    chosen_at: datetime | None = None


def option_problems(options: Sequence[OptionInput]) -> dict[str, str]:
    """Return problems by field: ``options`` for their number, ``text.2`` and the like for each (from 1)."""
    problems: dict[str, str] = {}
    if len(options) < FEWEST:
        problems["options"] = "too_few"
    elif len(options) > MOST:
        problems["options"] = "too_many"
    seen: set[str] = set()
    for place, option in enumerate(options, 1):
        problems |= _numbered(text_problems(option.text, required=True), place)
        if option.remedy and option.remedy not in set(rules.Remedy):
            problems[f"remedy.{place}"] = "unknown_choice"
        problems |= _numbered(amount_problems(option.cost_fen, "cost_fen"), place)
        said = rules.one_line(option.text)
        if said and said in seen:
            problems[f"text.{place}"] = "already_there"
        seen.add(said)
    return problems


def offer_options(uow: UnitOfWork, command: OfferOptions) -> UUID:
    """Lay two to five options before the leader; returns the batch. Errors: E2001, E4004, E9001, E9002."""
    complaint = find_open(uow, command.complaint_id)
    refuse(option_problems(command.options))
    take_up(uow, complaint)
    batch_id = new_id()
    for place, option in enumerate(command.options, 1):
        uow.add(
            ComplaintOption(
                scope=complaint.scope,
                id=new_id(),
                complaint_id=complaint.id,
                batch_id=batch_id,
                position=place,
                remedy=option.remedy,
                text=option.text.strip(),
                cost_fen=option.cost_fen,
            )
        )
    settle(uow, complaint)
    return batch_id


def choose_option(uow: UnitOfWork, command: ChooseOption) -> UUID:
    """Choose an option of the newest batch and propose it as the plan; returns the plan's id.

    Errors: E2001, E4004, E4023 (options were laid anew meanwhile), E9001, E9002.
    """
    option = uow.session.scalars(
        select(ComplaintOption).where(ComplaintOption.id == command.option_id)
    ).first()
    if option is None:
        raise NotFoundError(kind="complaint_option", row_id=command.option_id)
    complaint = find_open(uow, option.complaint_id, CHOOSE)
    refuse(text_problems(command.text))
    if _newest_batch(uow, complaint.id) != option.batch_id:
        raise OptionsReplacedError(number=complaint.number)
    plan_id = propose_plan(uow, ProposePlan(complaint.id, option.text, option.remedy, command.waits))
    uow.add(
        ComplaintChoice(
            scope=complaint.scope,
            id=new_id(),
            complaint_id=complaint.id,
            option_id=option.id,
            plan_id=plan_id,
            text=command.text.strip(),
        )
    )
    settle(uow, complaint)
    return plan_id


def list_options(reading: Reading, complaint_id: UUID) -> tuple[OptionRow, ...]:
    """Return the options laid before the leader last, in their order. The caller checks who may read."""
    batch_id = _newest_batch(reading, complaint_id)
    if batch_id is None:
        return ()
    rows = reading.session.scalars(
        select(ComplaintOption)
        .where(ComplaintOption.batch_id == batch_id, ComplaintOption.complaint_id == complaint_id)
        .order_by(ComplaintOption.position)
    ).all()
    choice = reading.session.scalars(
        select(ComplaintChoice)
        .where(
            ComplaintChoice.complaint_id == complaint_id,
            ComplaintChoice.option_id.in_([row.id for row in rows]),
        )
        .order_by(ComplaintChoice.hlc.desc())
        .limit(1)
    ).first()
    names = staff_names(reading, {row.by_id for row in rows} | ({choice.by_id} if choice else set()))
    return tuple(
        OptionRow(
            row.id,
            row.position,
            row.text,
            row.remedy,
            row.cost_fen,
            names.get(row.by_id, ""),
            row.at,
            is_chosen,
            names.get(choice.by_id, "") if choice is not None and is_chosen else "",
            choice.at if choice is not None and is_chosen else None,
        )
        for row in rows
        for is_chosen in [choice is not None and choice.option_id == row.id]
    )


def _newest_batch(reading: Reading, complaint_id: UUID) -> UUID | None:
    return reading.session.scalar(
        select(ComplaintOption.batch_id)
        .where(ComplaintOption.complaint_id == complaint_id)
        .order_by(ComplaintOption.hlc.desc())
        .limit(1)
    )


def _numbered(problems: Mapping[str, str], place: int) -> dict[str, str]:
    return {f"{name}.{place}": code for name, code in problems.items()}
