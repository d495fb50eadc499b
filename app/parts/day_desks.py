# SPDX-License-Identifier: Apache-2.0
"""Which desks of the store may still hold documents of a day that nobody here has seen. Reads alone.

What a desk did comes in its own order. So once anything is here that it stamped after the day was over,
everything that it did on the day is here too; until then nobody can know without asking there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import func, select

from app.admin.models import LoginSession, Logout, WorkDesk
from app.core.unit_of_work import Reading
from app.parts.models import StockArrival, StockDocument

_NODE = 16
"""Where the node begins in a stamp (``core.clock``)."""
_NODE_DIGITS = 12
_LOOK_BACK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DeskHeard:
    """Another desk of this store; ``heard_at`` the newest thing of it that is here, None for nothing yet."""

    id: UUID
    name: str
    code: str
    heard_at: datetime | None
    is_behind: bool


def end_of(reading: Reading, day_on: date) -> datetime:
    """Return when a day of the store is over."""
    return datetime.combine(day_on + timedelta(days=1), time.min, reading.identity.zone)


def desks_of(reading: Reading, day_on: date) -> tuple[DeskHeard, ...]:
    """Return the other desks of this store, and whether they have told of the whole day."""
    heard = _heard(reading, day_on)
    end_at = end_of(reading, day_on)
    rows = reading.session.execute(
        select(WorkDesk.device_id, WorkDesk.name, WorkDesk.code)
        .where(
            WorkDesk.store_id == reading.scope,
            WorkDesk.is_active,
            WorkDesk.device_id.is_not(None),
            WorkDesk.device_id != reading.identity.device_id,
        )
        .order_by(WorkDesk.code, WorkDesk.name)
    )
    found = []
    for device_id, name, code in rows:
        assert device_id is not None  # noqa: S101 -- the statement asks for it
        at = heard.get(device_id.hex[-_NODE_DIGITS:])
        found.append(DeskHeard(device_id, name, code or "", at, at is None or at < end_at))
    return tuple(found)


def _heard(reading: Reading, day_on: date) -> dict[str, datetime]:
    """Return node → when the newest row that it wrote was stamped, of rows that every desk writes."""
    since_on = day_on - _LOOK_BACK
    since_at = datetime.combine(since_on, time.min, reading.identity.zone)
    stamps = [
        *_newest(reading, LoginSession, LoginSession.at >= since_at),
        *_newest(reading, Logout, Logout.at >= since_at),
        *_newest(reading, StockDocument, StockDocument.posted_on >= since_on),
        *_newest(reading, StockArrival, StockArrival.at >= since_at),
    ]
    found: dict[str, datetime] = {}
    for stamp in stamps:
        node = stamp[_NODE:]
        at = datetime.fromtimestamp(int(stamp[:12], 16) / 1000, UTC)
        found[node] = max(at, found.get(node, at))
    return found


def _newest(reading: Reading, model: type, *conditions: object) -> Iterable[str]:
    stamp = model.hlc  # type: ignore[attr-defined]  # every synced row has one
    return reading.session.scalars(
        select(func.max(stamp))
        .where(model.scope == reading.scope, *conditions)  # type: ignore[attr-defined,arg-type]
        .group_by(func.substr(stamp, _NODE + 1))
    )
