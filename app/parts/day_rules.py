# SPDX-License-Identifier: Apache-2.0
"""Words of the daily goods report: what can be done about a day, and what state that leaves. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from app.core.numbering import count_of

MARKS_RULE = "parts.day_marks"
LONGEST_WORD = 400
LONGEST_PERSON = 60


class DayAct(StrEnum):
    """What is done about a day's report (D32, D35)."""

    EXPLAINED = "explained"
    """A number that is missing was given its reason or an agreed mark (D33)."""
    MADE = "made"
    SENT_BACK = "sent_back"
    """The two sums differ: recheck (D32); or somebody sent a report back that was made."""
    ESCALATED = "escalated"
    """Rechecked and still different: to the leader (D32)."""
    SETTLED = "settled"
    """The leader said how the difference stands."""
    OVERRIDDEN = "overridden"
    """The leader lets the day be closed though desks had not synced."""
    FINANCE_SIGNED = "finance_signed"
    MANAGER_SIGNED = "manager_signed"
    FINANCE_PAPER = "finance_paper"
    """Signed with a pen: somebody who may make reports wrote down who it was."""
    MANAGER_PAPER = "manager_paper"
    SENT = "sent"
    RECEIVED = "received"


class Signing(StrEnum):
    """Whose signatures a report needs (D35)."""

    FINANCE = "finance"
    MANAGER = "manager"


class Receiver(StrEnum):
    """Whom a signed report goes to (D35): 经管二部 and 备件科."""

    DEPARTMENT = "second_department"
    PARTS = "parts_section"


SIGNS: Mapping[str, Signing] = {
    DayAct.FINANCE_SIGNED: Signing.FINANCE,
    DayAct.FINANCE_PAPER: Signing.FINANCE,
    DayAct.MANAGER_SIGNED: Signing.MANAGER,
    DayAct.MANAGER_PAPER: Signing.MANAGER,
}
"""Which signature an act is."""


class DayStatus(StrEnum):
    """Derived: how far a day is. Everything but ``open`` and ``sent_back`` is closed to new documents."""

    OPEN = "open"
    SENT_BACK = "sent_back"
    MADE = "made"
    SIGNED = "signed"
    SENT = "sent"
    RECEIVED = "received"


UNMADE = frozenset({DayStatus.OPEN, DayStatus.SENT_BACK})
"""States of a day that still takes documents in."""


class NumberState(StrEnum):
    """How a number stands that needs a word on the report (D33)."""

    WAITING = "waiting"
    VOID = "void"
    LATER = "later"
    """It bears, or came to, a later day."""
    EARLIER = "earlier"
    """It stands on an earlier day whose report is not made yet."""
    LATE = "late"
    """It is posted here though an earlier report had passed its number over."""
    SKIPPED = "skipped"
    """This desk passed the number over itself when it was put back from a backup."""
    MISSING = "missing"
    """Nobody knows a document of this number: it needs a reason or an agreed mark."""


@dataclass(frozen=True, slots=True)
class DayMark:
    """An agreed mark (D33): its sign on paper, what it means; ``is_choice`` explains a missing number."""

    key: str
    sign: str
    name: str
    is_choice: bool


def marks_of(rows: Iterable[Mapping[str, Any]]) -> tuple[DayMark, ...]:
    """Return the agreed marks of the rule ``parts.day_marks``."""
    return tuple(
        DayMark(str(row["key"]), str(row["sign"]), str(row["name"]), bool(row.get("is_choice")))
        for row in rows
    )


def day_id(store_id: UUID, on: object) -> UUID:
    """Return the id of a store's day (a date): every desk makes the same row."""
    return uuid5(store_id, f"stock day {on}")


def status_of(acts: Iterable[tuple[str, str]], receivers: int = len(Receiver)) -> DayStatus:
    """Return the state that acts (act, to whom) leave, in their order; ``receivers`` confirm it (D35)."""
    status = DayStatus.OPEN
    signed: set[Signing] = set()
    received: set[str] = set()
    for act, whom in acts:
        match DayAct(act):
            case DayAct.MADE:
                status, signed, received = DayStatus.MADE, set(), set()
            case DayAct.SENT_BACK | DayAct.ESCALATED:
                status = DayStatus.SENT_BACK
            case sign if sign in SIGNS and status not in UNMADE:
                signed.add(SIGNS[sign])
                if len(signed) == len(Signing) and status is DayStatus.MADE:
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
    """A day whose report was made: ``covers`` series → (first, last) number that it looked at.

    ``excluded`` are numbers of these that are not in it: a document that waited, was void, bears a later day,
    or was missing may be in a later day's report. ``taken`` are numbers from before the first that are in it.
    """

    day_on: date
    covers: Mapping[str, tuple[int, int]]
    excluded: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()

    def holds(self, number: str) -> bool:
        """Tell whether the report has the document of this number in its sums."""
        if number in self.taken:
            return True
        series, count = series_of(number)
        first, last = self.covers.get(series, (1, 0))
        return first <= count <= last and number not in self.excluded


def closed_day(
    day_on: date, covers: Mapping[str, Sequence[int]], remarks: Iterable[Mapping[str, Any]]
) -> ClosedDay:
    """Return a closed day from what its act ``made`` stores."""
    told = tuple(remarks)
    return ClosedDay(
        day_on,
        {series: (first, last) for series, (first, last) in covers.items()},
        frozenset(one["number"] for one in told if one.get("is_out")),
        frozenset(one["number"] for one in told if one.get("is_in")),
    )


def series_of(number: str) -> tuple[str, int]:
    """Return (series with the year's two digits, count) of a number of ours. Errors: ValueError."""
    series, year, count = count_of(number)
    return f"{series}-{year:02d}", count


def number_of(series: str, count: int) -> str:
    """Return the number of a series' count."""
    return f"{series}-{count:06d}"


def ledger_day(start_on: date, number: str, closed: Sequence[ClosedDay]) -> date:
    """Return the ledger's day of a posted document: of the first report from ``start_on`` that holds it.

    Where none does, the first day after all that are closed, and never before ``start_on`` (a document that
    comes late keeps its own date and counts on the next open day). ``closed`` in the order of its days;
    those before ``start_on`` may be left out.
    """
    for day in closed:
        if day.day_on >= start_on and day.holds(number):
            return day.day_on
    return max(start_on, closed[-1].day_on + timedelta(days=1)) if closed else start_on
