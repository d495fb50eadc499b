# SPDX-License-Identifier: Apache-2.0
"""Reconciliation: its periods, what may be said of a statement, and what of it counts (D45). Pure."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from app.core.ids import short_code

PERIODS_RULE = "parts.statement_days"
"""The last days of the periods of a month: [15, 31] is 1st to 15th and 16th to the end."""
WINDOW_RULE = "parts.statement_window_days"
DUE_RULE = "parts.statement_due_days"
ROLE_RULE = "parts.statement_role"
TAKEN_MOST = 20_000
"""Lines of a partner's file; more is another kind of file."""
STATEMENT_DUE = "parts.statement_due"
"""Kind of the task to reconcile with a partner."""
OPEN_LINE = "parts.statement_line"
"""Kind of the task about a line that was left open."""
LONGEST_WORD = 400
LONGEST_PERSON = 60


class StatementStatus(StrEnum):
    """Derived: how far a statement is. ``due`` is one that nobody began; ``ours`` waits for the partner."""

    DUE = "due"
    OPEN = "open"
    TAKEN = "taken"
    OURS = "ours"
    SIGNED = "signed"


CLOSED = frozenset({StatementStatus.OURS, StatementStatus.SIGNED})


class StatementAct(StrEnum):
    """What may be said of a statement."""

    TAKEN_IN = "taken_in"
    AGREED = "agreed"
    UNDONE = "undone"
    DECIDED = "decided"
    BOOK = "book"
    """A part of our lines as they were sent, kept for good."""
    SENT = "sent"
    OUR_SIGN = "our_sign"
    THEIR_SIGN = "their_sign"
    REOPENED = "reopened"


class Wrong(StrEnum):
    """Who has to correct what differs."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"
    NOBODY = "nobody"


Period = tuple[date, date]
Key = tuple[UUID | None, UUID | None]
"""Our line, the partner's; None for the side that has none."""


@dataclass(frozen=True, slots=True)
class Said:
    """One act, as far as it matters for what counts."""

    id: UUID
    act: StatementAct
    move_id: UUID | None = None
    line_id: UUID | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts of all that was said; ``void`` came when the statement was closed, or second.

    ``agreed``: pairs that a person put together, by our line and the partner's, with their kind; ``undone``
    pairs that a person took apart; ``decided`` lines and pairs that he has explained.
    """

    status: StatementStatus = StatementStatus.OPEN
    taken: Said | None = None
    sent: Said | None = None
    book_id: UUID | None = None
    agreed: Mapping[Key, Said] = field(default_factory=dict)
    undone: frozenset[Key] = frozenset()
    decided: Mapping[Key, Said] = field(default_factory=dict)
    our_sign: Said | None = None
    their_sign: Said | None = None
    void: tuple[UUID, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Tell whether nothing more is said of its lines."""
        return self.status in CLOSED

    @property
    def taken_id(self) -> UUID | None:
        """Return which reading of the partner's file counts."""
        return UUID(hex=self.taken.details["taken"]) if self.taken is not None else None


def fold(acts: Iterable[Said]) -> Standing:
    """Return what counts of acts in the order of their stamps.

    Desks that act apart leave all their acts here. The last word of a line counts until the statement is
    closed; the first signature closes it, and the first lines sent are those that stay, until a leader opens
    it again.
    """
    now = _Folding()
    for said in acts:
        if not now.take(said):
            now.void.append(said.id)
    if now.our_sign is not None:
        status = StatementStatus.SIGNED if now.their_sign else StatementStatus.OURS
    else:
        status = StatementStatus.TAKEN if now.taken else StatementStatus.OPEN
    return Standing(
        status,
        now.taken,
        now.sent,
        now.book_id,
        now.agreed,
        frozenset(now.undone),
        now.decided,
        now.our_sign,
        now.their_sign,
        tuple(now.void),
    )


@dataclass(slots=True)
class _Folding:
    taken: Said | None = None
    sent: Said | None = None
    book_id: UUID | None = None
    agreed: dict[Key, Said] = field(default_factory=dict)
    undone: set[Key] = field(default_factory=set)
    decided: dict[Key, Said] = field(default_factory=dict)
    our_sign: Said | None = None
    their_sign: Said | None = None
    void: list[UUID] = field(default_factory=list)

    def take(self, said: Said) -> bool:
        """Take an act in; False for one that does not count."""
        match said.act:
            case StatementAct.BOOK:
                return True
            case StatementAct.REOPENED:
                is_closed = self.our_sign is not None
                self.our_sign = self.their_sign = self.sent = self.book_id = None
                return is_closed
            case StatementAct.THEIR_SIGN:
                if self.our_sign is None or self.their_sign is not None:
                    return False
                self.their_sign = said
                return True
            case _ if self.our_sign is not None:
                return False
            case StatementAct.OUR_SIGN:
                self.our_sign = said
                self._keep_book(said)
            case StatementAct.SENT:
                self.sent = self.sent or said
                self._keep_book(said)
            case StatementAct.TAKEN_IN:
                self.taken = said
            case _:
                self._say(said)
        return True

    def _keep_book(self, said: Said) -> None:
        if self.book_id is None:
            self.book_id = UUID(hex=said.details["book"])

    def _say(self, said: Said) -> None:
        key = (said.move_id, said.line_id)
        if said.act is StatementAct.UNDONE:
            if key in self.decided:
                del self.decided[key]
                return
            self.agreed.pop(key, None)
            self.undone.add(key)
            return
        for told in (self.agreed, self.decided):
            for other in [other for other in told if _touches(other, key)]:
                del told[other]
        self.undone.discard(key)
        (self.agreed if said.act is StatementAct.AGREED else self.decided)[key] = said


def _touches(one: Key, other: Key) -> bool:
    return any(this is not None and this == that for this, that in zip(one, other, strict=True))


def status_of(acts: Iterable[str]) -> StatementStatus:
    """Return how far acts have brought a statement, by their names in the order of their stamps."""
    status, has_lines = StatementStatus.OPEN, False
    for act in acts:
        if act == StatementAct.REOPENED:
            status = StatementStatus.TAKEN if has_lines else StatementStatus.OPEN
        elif act == StatementAct.THEIR_SIGN and status is StatementStatus.OURS:
            status = StatementStatus.SIGNED
        elif status in CLOSED:
            continue
        elif act == StatementAct.OUR_SIGN:
            status = StatementStatus.OURS
        elif act == StatementAct.TAKEN_IN:
            status, has_lines = StatementStatus.TAKEN, True
    return status


def period_of(on: date, ends: Sequence[int]) -> Period:
    """Return the period that a day lies in; ``ends`` are the last days of a month's periods."""
    last = calendar.monthrange(on.year, on.month)[1]
    days = sorted({min(max(end, 1), last) for end in ends} | {last})
    until = next(day for day in days if day >= on.day)
    start = max((day for day in days if day < on.day), default=0) + 1
    return on.replace(day=start), on.replace(day=until)


def last_period(today_on: date, ends: Sequence[int]) -> Period:
    """Return the last period that is over."""
    return period_of(period_of(today_on, ends)[0] - timedelta(days=1), ends)


def statement_id(store_id: UUID, party_id: UUID, period: Period) -> UUID:
    """Return the id of a statement: every desk makes the same row."""
    return uuid5(store_id, f"stock statement {party_id.hex} {period[0]} {period[1]}")


def number_of(row_id: UUID, until_on: date) -> str:
    """Return the number of a statement, which follows from its id: DZ-261115-7F3A."""
    return f"DZ-{until_on:%y%m%d}-{short_code(row_id)}"


def taken_id(row_id: UUID, sha256: str, columns: Mapping[str, str], *, is_our_view: bool) -> UUID:
    """Return the id of one way of reading a file: desks that read it alike apart write the same lines."""
    told = " ".join(f"{name}={columns[name]}" for name in sorted(columns))
    return uuid5(row_id, f"{sha256} {int(is_our_view)} {told}")


def due_key(party_id: UUID, until_on: date) -> str:
    """Return what names the task to reconcile with a partner."""
    return f"{STATEMENT_DUE} {party_id.hex} {until_on}"


def open_key(move_id: UUID | None, line_id: UUID | None) -> str:
    """Return what names the task about a line left open: it stays the same through later statements."""
    return f"{OPEN_LINE} {(move_id or line_id or UUID(int=0)).hex}"
