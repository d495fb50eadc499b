# SPDX-License-Identifier: Apache-2.0
"""What was handed to terminals and firms in a span of days, and what came of it (B41)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from app.complaints.case_models import ComplaintHandover, ComplaintHandoverAct
from app.complaints.counting import Span, within
from app.complaints.handing import late_acts
from app.complaints.rules import HandoverAct
from app.complaints.terminals import party_names, terminal_names
from app.complaints.views import visible
from app.core.unit_of_work import Reading

_Asked = tuple[datetime, datetime | None, ComplaintHandoverAct | None]
"""When it was asked, until when an answer was wanted, and the word that stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedLine:
    """What was asked of a terminal or one of its firms. ``late``: answered too late, or still not."""

    terminal: str
    terminal_name: str
    party_name: str
    asked: int
    answered: int
    refused: int
    waiting: int
    late: int
    answer_seconds: int

    @property
    def answer_average(self) -> timedelta | None:
        """How long an answer took; None without any."""
        return timedelta(seconds=self.answer_seconds / self.answered) if self.answered else None


def list_handed(reading: Reading, span: Span) -> tuple[HandedLine, ...]:
    """Return what was handed over in a span (UTC), by terminal in the company's order, then by firm."""
    asked = reading.session.execute(
        select(
            ComplaintHandover.id,
            ComplaintHandover.terminal,
            ComplaintHandover.party_id,
            ComplaintHandover.at,
            ComplaintHandover.answer_by_at,
        ).where(within(ComplaintHandover.at, span), *visible(reading, ComplaintHandover.scope))
    ).all()
    standing = _standing(reading, span)
    groups: dict[tuple[str, UUID | None], list[_Asked]] = {}
    for row_id, terminal, party_id, at, by_at in asked:
        groups.setdefault((terminal, party_id), []).append((at, by_at, standing.get(row_id)))
    terminals = terminal_names(reading)
    parties = party_names(reading, (party_id for _terminal, party_id in groups))
    order = {code: place for place, code in enumerate(terminals)}
    lines = [
        _line(reading.now_at, terminal, terminals.get(terminal, terminal), parties.get(party_id, ""), rows)
        for (terminal, party_id), rows in groups.items()
    ]
    return tuple(
        sorted(lines, key=lambda one: (order.get(one.terminal, len(order)), one.terminal, one.party_name))
    )


def _standing(reading: Reading, span: Span) -> Mapping[UUID, ComplaintHandoverAct]:
    """Return the word that stands of each hand-over of a span."""
    own = select(ComplaintHandover.id).where(
        within(ComplaintHandover.at, span), *visible(reading, ComplaintHandover.scope)
    )
    acts = list(
        reading.session.scalars(
            select(ComplaintHandoverAct)
            .where(ComplaintHandoverAct.handover_id.in_(own))
            .order_by(ComplaintHandoverAct.hlc)
        )
    )
    late = late_acts(acts)
    return {act.handover_id: act for act in acts if act.id not in late}


def _line(
    now_at: datetime, terminal: str, terminal_name: str, party_name: str, rows: Sequence[_Asked]
) -> HandedLine:
    answered = refused = late = seconds = 0
    for at, by_at, act in rows:
        over_at = act.at if act is not None and act.act != HandoverAct.TAKEN else None
        late += by_at is not None and by_at < (over_at or now_at)
        if act is not None and act.act == HandoverAct.ANSWERED:
            answered += 1
            seconds += max(0, round((act.at - at).total_seconds()))
        refused += act is not None and act.act == HandoverAct.REFUSED
    return HandedLine(
        terminal=terminal,
        terminal_name=terminal_name,
        party_name=party_name,
        asked=len(rows),
        answered=answered,
        refused=refused,
        waiting=len(rows) - answered - refused,
        late=late,
        answer_seconds=seconds,
    )
