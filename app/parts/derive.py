# SPDX-License-Identifier: Apache-2.0
"""What facts say of documents, days and counts: status, what is here, the ledger's day. Past the log."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import UnitOfWork
from app.parts.count_models import StockCount, StockCountAct
from app.parts.count_rules import CountStatus
from app.parts.count_rules import status_of as count_status_of
from app.parts.day_models import StockDay, StockDayAct
from app.parts.day_rules import UNMADE, ClosedDay, DayAct, DayStatus, closed_day, ledger_day
from app.parts.day_rules import status_of as day_status_of
from app.parts.models import StockDocument  # noqa: F401 -- its table is read by name
from app.parts.rules import Arrival, Direction, DocumentKind, DocumentStatus, waits

_BLANK = {"status": DocumentStatus.WAITING.value, "goods_at": None, "paper_at": None, "posted_on": None}
Happened = tuple[str, date, datetime]
"""What arrived, on which day of the store, when."""


def closed_days(
    session: Session, scopes: Collection[UUID], since_on: date | None = None
) -> dict[UUID, list[ClosedDay]]:
    """Return the closed days of stores in their order, with what their reports hold.

    ``since_on``: only from this day on, which is all that documents of that day or later can be in.
    """
    day: Table = Base.metadata.tables["stock_day"]
    act: Table = Base.metadata.tables["stock_day_act"]
    rows = session.execute(
        select(day.c.scope, day.c.day_on, act.c.act, act.c.whom, act.c.covers, act.c.remarks)
        .join(act, act.c.day_id == day.c.id)
        .where(day.c.scope.in_(list(scopes)), day.c.day_on >= (since_on or date.min))
        .order_by(day.c.day_on, act.c.hlc)
    )
    acts: dict[tuple[UUID, date], list[tuple[str, str]]] = {}
    made: dict[tuple[UUID, date], ClosedDay] = {}
    for scope, day_on, name, whom, covers, remarks in rows:
        acts.setdefault((scope, day_on), []).append((name, whom))
        if name == DayAct.MADE.value:
            made[scope, day_on] = closed_day(day_on, covers, remarks)
    found: dict[UUID, list[ClosedDay]] = {}
    for key, closed in made.items():
        if day_status_of(acts[key]) not in UNMADE:
            found.setdefault(key[0], []).append(closed)
    return found


def standing(
    row: Any,
    arrivals: Iterable[Happened],
    closed: Sequence[ClosedDay],
    *,
    is_moved: bool,
    is_void: bool,
    is_reversed: bool,
) -> dict[str, Any]:
    """Return the derived columns of one document; ``row`` has kind, number, direction and dated_on."""
    seen: dict[str, tuple[date, datetime]] = {}
    for what, arrived_on, at in arrivals:
        seen.setdefault(what, (arrived_on, at))
    goods, paper = seen.get(Arrival.GOODS.value), seen.get(Arrival.PAPER.value)
    status, posted_on = DocumentStatus.WAITING, None
    if is_moved:
        status = DocumentStatus.REVERSED if is_reversed else DocumentStatus.POSTED
        start_on = row.dated_on
        if waits(DocumentKind(row.kind), Direction(row.direction)):
            start_on = max([row.dated_on, *(one[0] for one in (goods, paper) if one is not None)])
        posted_on = ledger_day(start_on, row.number, closed)
    elif is_void or row.kind == DocumentKind.REVERSAL.value:
        # A reversal without a move of its own came second: another one had taken the document back.
        status = DocumentStatus.VOID
    return {
        "status": status.value,
        "goods_at": goods[1] if goods else None,
        "paper_at": paper[1] if paper else None,
        "posted_on": posted_on,
    }


def compute(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the derived columns of documents by id."""
    document: Table = Base.metadata.tables["stock_document"]
    rows = session.execute(
        select(
            *(document.c.id, document.c.scope, document.c.kind, document.c.number),
            *(document.c.direction, document.c.dated_on),
        ).where(derived.among(session, document.c.id, ids))
    ).all()
    arrivals = derived.steps(session, "stock_arrival", "document_id", ids, "what", "arrived_on", "at")
    first_on = min((row.dated_on for row in rows), default=None)
    closed = closed_days(session, {row.scope for row in rows}, first_on)
    moved = _named(session, "stock_move", "document_id", ids)
    void = _named(session, "stock_void", "document_id", ids)
    reversals = _reversals(session, ids)
    return {
        row.id: standing(
            row,
            arrivals.get(row.id, ()),
            closed.get(row.scope, ()),
            is_moved=row.id in moved,
            is_void=row.id in void,
            is_reversed=row.id in reversals,
        )
        for row in rows
    }


def derive(session: Session, ids: Collection[UUID]) -> None:
    """Compute and store the derived columns of documents, and of those that they take back.

    And of whatever else takes these back: of two desks that did it apart one gave its moves to the other's.
    """
    document: Table = Base.metadata.tables["stock_document"]
    is_reversal = document.c.kind == DocumentKind.REVERSAL.value
    every = set(ids)
    for part in derived.batches(ids):
        taken_back = set(
            session.scalars(
                select(document.c.of_document_id).where(
                    derived.among(session, document.c.id, part), is_reversal
                )
            )
        ) - {None}
        every |= taken_back | set(
            session.scalars(
                select(document.c.id).where(
                    is_reversal,
                    document.c.of_document_id.is_not(None),
                    derived.among(session, document.c.of_document_id, list(taken_back)),
                )
            )
        )
    for part in derived.batches(every):
        derived.store(session, "stock_document", compute(session, part))


def settle(uow: UnitOfWork, ids: Collection[UUID]) -> None:
    """Bring documents in step with their facts after a command wrote some; derived columns are not logged."""
    uow.flush()
    derive(uow.session, ids)
    uow.session.expire_all()


def _named(session: Session, table: str, column: str, ids: Sequence[UUID]) -> set[UUID]:
    """Return which of these ids rows of a table name."""
    target: Table = Base.metadata.tables[table]
    return set(
        session.scalars(
            select(target.c[column]).where(derived.among(session, target.c[column], ids)).distinct()
        )
    )


def _reversals(session: Session, ids: Sequence[UUID]) -> set[UUID]:
    document: Table = Base.metadata.tables["stock_document"]
    return set(
        session.scalars(
            select(document.c.of_document_id).where(
                document.c.kind == DocumentKind.REVERSAL.value,
                document.c.of_document_id.is_not(None),
                derived.among(session, document.c.of_document_id, ids),
            )
        )
    )


def compute_days(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the derived status of days by id."""
    acts = derived.steps(session, "stock_day_act", "day_id", ids, "act", "whom")
    return {row_id: {"status": day_status_of(acts.get(row_id, ())).value} for row_id in ids}


def derive_days(session: Session, ids: Collection[UUID]) -> None:
    """Store the status of days, and move the documents that they take in or leave out to their day."""
    for part in derived.batches(ids):
        derived.store(session, "stock_day", compute_days(session, part))
    day: Table = Base.metadata.tables["stock_day"]
    document: Table = Base.metadata.tables["stock_document"]
    for part in derived.batches(ids):
        for scope, day_on in session.execute(
            select(day.c.scope, day.c.day_on).where(derived.among(session, day.c.id, part))
        ).all():
            touched = session.scalars(
                select(document.c.id).where(document.c.scope == scope, document.c.posted_on >= day_on)
            ).all()
            for some in derived.batches(touched):
                derived.store(session, "stock_document", compute(session, some))


def compute_counts(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the derived status of counts by id."""
    acts: Mapping[UUID, Any] = derived.steps(session, "stock_count_act", "count_id", ids, "act")
    return {
        row_id: {"status": count_status_of(act for (act,) in acts.get(row_id, ())).value} for row_id in ids
    }


def derive_counts(session: Session, ids: Collection[UUID]) -> None:
    """Compute and store the status of counts."""
    for part in derived.batches(ids):
        derived.store(session, "stock_count", compute_counts(session, part))


derived.register(
    derived.Deriver(
        "stock_document",
        {
            "stock_document": "id",
            **dict.fromkeys(("stock_arrival", "stock_void", "stock_move"), "document_id"),
        },
        derive,
        _BLANK,
        compute,
    )
)
derived.register(
    derived.Deriver(
        StockDay.__tablename__,
        {"stock_day": "id", StockDayAct.__tablename__: "day_id"},
        derive_days,
        {"status": DayStatus.OPEN.value},
        compute_days,
    )
)
derived.register(
    derived.Deriver(
        StockCount.__tablename__,
        {"stock_count": "id", StockCountAct.__tablename__: "count_id"},
        derive_counts,
        {"status": CountStatus.PLANNED.value},
        compute_counts,
    )
)
