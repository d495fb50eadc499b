# SPDX-License-Identifier: Apache-2.0
"""A count for its paper (P9). Reads alone; knows nothing of paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.admin.queries import get_store
from app.core.unit_of_work import Reading
from app.parts.count_file import CountTarget, ResultRow, get_count
from app.parts.count_rules import COUNTABLE, CountAct, CountStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSheet:
    """The paper of a count (P9): ``is_blank`` before it is handed in, where no figure may stand on it."""

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    number: str
    place: str
    zone: str
    planned_on: date
    status: CountStatus
    round: int
    is_blank: bool
    is_blind: bool
    targets: tuple[CountTarget, ...]
    results: tuple[ResultRow, ...]
    counters: tuple[str, ...]
    approved_by: str
    approved_at: datetime | None
    reason: str
    adjustment: str


def get_count_sheet(reading: Reading, row_id: UUID) -> CountSheet:
    """Return a count for its paper. Errors: E2001, E9002."""
    file = get_count(reading, row_id)
    store = get_store(reading)
    approved = next((act for act in file.acts if act.act is CountAct.APPROVED), None)
    return CountSheet(
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        number=file.row.number,
        place=file.row.place,
        zone=file.row.zone,
        planned_on=file.row.planned_on,
        status=file.row.status,
        round=file.round,
        is_blank=file.row.status in COUNTABLE,
        is_blind=file.row.is_blind,
        targets=file.targets,
        results=file.results,
        counters=file.counters,
        approved_by=approved.name if approved else "",
        approved_at=approved.at if approved else None,
        reason=approved.note if approved else "",
        adjustment="、".join(number for _id, number in file.documents),
    )
