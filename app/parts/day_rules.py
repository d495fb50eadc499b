# SPDX-License-Identifier: Apache-2.0
"""Words of the daily goods report: what can be done about a day, and what state that leaves. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

from app.core.numbering import count_of


class DayAct(StrEnum):
    """What is done about a day's report (D32, D35)."""

    MADE = "made"
    SENT_BACK = "sent_back"
    """The two sums differ: recheck (D32)."""
    ESCALATED = "escalated"
    """Rechecked and still different: to the leader (D32)."""
    SETTLED = "settled"
    """The leader said how the difference stands."""
    OVERRIDDEN = "overridden"
    """The leader closed the day though desks had not synced."""
    FINANCE_SIGNED = "finance_signed"
    MANAGER_SIGNED = "manager_signed"
    SENT = "sent"
    RECEIVED = "received"


class DayStatus(StrEnum):
    """Derived: how far a day is. Everything but ``open`` and ``sent_back`` is closed to new documents."""

    OPEN = "open"
    SENT_BACK = "sent_back"
    MADE = "made"
    SIGNED = "signed"
    SENT = "sent"
    RECEIVED = "received"


def day_id(store_id: UUID, on: object) -> UUID:
    """Return the id of a store's day (a date): every desk makes the same row."""
    return uuid5(store_id, f"stock day {on}")


def status_of(acts: Iterable[tuple[str, str]], receivers: int = 2) -> DayStatus:
    """Return the state that acts (act, to whom) leave, in their order; ``receivers`` confirm it (D35)."""
    status = DayStatus.OPEN
    signed: set[str] = set()
    received: set[str] = set()
    for act, whom in acts:
        match DayAct(act):
            case DayAct.MADE:
                status, signed, received = DayStatus.MADE, set(), set()
            case DayAct.SENT_BACK | DayAct.ESCALATED:
                status = DayStatus.SENT_BACK
            case DayAct.FINANCE_SIGNED | DayAct.MANAGER_SIGNED if status is not DayStatus.OPEN:
                signed.add(act)
                if len(signed) == 2 and status is DayStatus.MADE:
                    status = DayStatus.SIGNED
            case DayAct.SENT if status in {DayStatus.MADE, DayStatus.SIGNED}:
                status = DayStatus.SENT
            case DayAct.RECEIVED:
                received.add(whom)
                if len(received) >= receivers and status is DayStatus.SENT:
                    status = DayStatus.RECEIVED
            case _:
                pass
    return status


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day whose report was made: ``covers`` series → last number seen, ``excluded`` numbers not in it.

    A document that was written down but waited, was void, or bears a later day is excluded, and may be in a
    later day's report.
    """

    day_on: date
    covers: Mapping[str, int]
    excluded: frozenset[str] = frozenset()

    def holds(self, number: str) -> bool:
        """Tell whether the report saw a document of this number."""
        series, count = series_of(number)
        return self.covers.get(series, 0) >= count and number not in self.excluded


def series_of(number: str) -> tuple[str, int]:
    """Return (series with the year's two digits, count) of a number of ours. Errors: ValueError."""
    series, year, count = count_of(number)
    return f"{series}-{year:02d}", count


def ledger_day(start_on: date, number: str, closed: Sequence[ClosedDay]) -> date:
    """Return the ledger's day of a posted document: of the first report from ``start_on`` that holds it.

    Where none does, the first day after all that are closed, and never before ``start_on`` (a document that
    comes late keeps its own date and counts on the next open day). ``closed`` in the order of its days.
    """
    for day in closed:
        if day.day_on >= start_on and day.holds(number):
            return day.day_on
    return max(start_on, closed[-1].day_on + timedelta(days=1)) if closed else start_on
