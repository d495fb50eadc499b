# SPDX-License-Identifier: Apache-2.0
"""What the audit checks of days that are closed: what their reports counted still counts on them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from app.core.audit import AuditRule, Finding
from app.core.db import Base
from app.parts.day_models import StockDay, StockDayAct
from app.parts.day_rules import UNMADE, DayAct
from app.parts.models import StockDocument

_DAY: Table = Base.metadata.tables[StockDay.__tablename__]
_ACT: Table = Base.metadata.tables[StockDayAct.__tablename__]
_DOCUMENT: Table = Base.metadata.tables[StockDocument.__tablename__]


def _closed_days(session: Session) -> Finding:
    """The documents of a closed day are as many as its report counted: none slipped in or out."""
    made: dict[UUID, tuple[UUID, object, int]] = {}
    for row in session.execute(
        select(_DAY.c.id, _DAY.c.scope, _DAY.c.day_on, _ACT.c.figures)
        .join(_ACT, _ACT.c.day_id == _DAY.c.id)
        .where(_ACT.c.act == DayAct.MADE.value, _DAY.c.status.not_in([one.value for one in UNMADE]))
        .order_by(_ACT.c.hlc)
    ):
        made[row.id] = (row.scope, row.day_on, int(row.figures.get("documents", 0)))
    counts = {
        (row.scope, row.posted_on): row.count
        for row in session.execute(
            select(_DOCUMENT.c.scope, _DOCUMENT.c.posted_on, func.count().label("count"))
            .where(_DOCUMENT.c.posted_on.is_not(None))
            .group_by(_DOCUMENT.c.scope, _DOCUMENT.c.posted_on)
        )
    }
    problems = tuple(
        f"{day_on}: {counts.get((scope, day_on), 0)} documents, its report says {count}"
        for scope, day_on, count in made.values()
        if counts.get((scope, day_on), 0) != count
    )
    return Finding(len(made), problems)


RULES: tuple[AuditRule, ...] = (AuditRule("parts.closed_days", "已编制的日报没有再进出单据", _closed_days),)
