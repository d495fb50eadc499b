# SPDX-License-Identifier: Apache-2.0
"""What was done about a case as lines of its timeline: judgement, hand-over, liability, compensation …."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.complaints.case_models import (
    ComplaintAppearance,
    ComplaintChoice,
    ComplaintCompensation,
    ComplaintCompensationAct,
    ComplaintHandover,
    ComplaintHandoverAct,
    ComplaintJudgement,
    ComplaintLiability,
    ComplaintMark,
    ComplaintOption,
)
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.handing import late_acts
from app.complaints.terminals import party_names, terminal_names
from app.core.db import Base
from app.core.unit_of_work import Reading


def case_events(reading: Reading, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    """Yield the lines of a case; who may read it is the caller's to check."""

    def rows(table: type[Base]) -> list[Any]:
        own: Any = table
        return list(
            reading.session.scalars(select(own).where(own.complaint_id == complaint_id).order_by(own.hlc))
        )

    for row in rows(ComplaintJudgement):
        yield _event(row, EventKind.JUDGEMENT, is_positive=row.is_founded, outcome=row.reply_text)
    yield from _handovers(reading, rows)
    yield from _liabilities(reading, rows(ComplaintLiability))
    yield from _options(rows)
    yield from _compensations(rows)
    for row in rows(ComplaintMark):
        yield _event(row, EventKind.MARK, code=row.mark, is_positive=row.is_set)
    for row in rows(ComplaintAppearance):
        yield _event(
            row,
            EventKind.APPEARANCE,
            code=row.place,
            detail=row.finding,
            person=row.checked_with,
            is_positive=row.is_agreed,
        )


_Rows = Callable[[type[Base]], list[Any]]


def _handovers(reading: Reading, rows: _Rows) -> Iterator[ComplaintEvent]:
    asked = rows(ComplaintHandover)
    if not asked:
        return
    terminals = terminal_names(reading)
    parties = party_names(reading, (row.party_id for row in asked))
    people = staff_names(reading, {row.to_id for row in asked if row.to_id is not None})
    whom = {
        row.id: " · ".join(
            part
            for part in (
                terminals.get(row.terminal, row.terminal),
                parties.get(row.party_id, ""),
                people.get(row.to_id, ""),
            )
            if part
        )
        for row in asked
    }
    for row in asked:
        yield _event(row, EventKind.HANDOVER, code=row.terminal, person=whom[row.id])
    acts = rows(ComplaintHandoverAct)
    late = late_acts(acts)
    for act in acts:
        yield _event(
            act,
            EventKind.HANDOVER_ACT,
            code=act.act,
            person=whom.get(act.handover_id, ""),
            is_late=act.id in late,
        )


def _liabilities(reading: Reading, found: list[ComplaintLiability]) -> Iterator[ComplaintEvent]:
    if not found:
        return
    terminals = terminal_names(reading)
    parties = party_names(reading, (row.party_id for row in found))
    for row in found:
        whom = (terminals.get(row.terminal, row.terminal), parties.get(row.party_id, ""), row.person)
        yield _event(
            row,
            EventKind.LIABILITY,
            code=row.terminal,
            person=" · ".join(part for part in whom if part),
            number=row.share_percent,
            is_reversal=row.reverses_id is not None,
        )


def _options(rows: _Rows) -> Iterator[ComplaintEvent]:
    offered = {row.id: row for row in rows(ComplaintOption)}
    for row in offered.values():
        yield _event(row, EventKind.OPTION, detail=row.remedy, number=row.cost_fen, outcome=str(row.position))
    for choice in rows(ComplaintChoice):
        chosen = offered.get(choice.option_id)
        yield _event(choice, EventKind.CHOICE, outcome=str(chosen.position) if chosen else "")


def _compensations(rows: _Rows) -> Iterator[ComplaintEvent]:
    given = {row.id: row for row in rows(ComplaintCompensation)}
    for row in given.values():
        yield _event(row, EventKind.COMPENSATION, code=row.kind, number=row.amount_fen)
    seen: set[UUID] = set()
    for act in rows(ComplaintCompensationAct):
        of = given.get(act.compensation_id)
        yield _event(
            act,
            EventKind.COMPENSATION_ACT,
            code=act.act,
            detail=of.kind if of else "",
            outcome=act.way,
            person=act.received_by,
            number=of.amount_fen if of else 0,
            is_late=act.compensation_id in seen,
        )
        seen.add(act.compensation_id)


def _event(row: Any, kind: EventKind, **named: Any) -> ComplaintEvent:
    return ComplaintEvent(
        id=row.id, kind=kind, at=row.at, recorded_at=row.at, by_id=row.by_id, text=row.text, **named
    )
