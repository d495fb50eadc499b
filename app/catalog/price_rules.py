# SPDX-License-Identifier: Apache-2.0
"""What a new price does to those that are there: a price ends, it is never changed. Pure, knows no row.

On one day a model has at most one price of a kind in a store. What held on a day that is gone stays: a new
price begins today or later, or where there was none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

MOST_FEN = 10**9
"""Ten million yuan: more is a slip of the hand, and fits no column."""
EARLIEST_ON = date(2000, 1, 1)
_MOST_YEARS = 5
_DAY = timedelta(days=1)


class PriceKind(StrEnum):
    """Which of a model's prices."""

    LIST = "list"
    PROMOTION = "promotion"
    MEMBER = "member"
    GROUP = "group"


class Move(StrEnum):
    """What a price does beside the one before it."""

    NEW = "price_new"
    DEARER = "price_dearer"
    CHEAPER = "price_cheaper"
    SAME = "price_same"
    ENDS = "price_ends"


@dataclass(frozen=True, slots=True)
class SetPrice:
    """Give a model a price from a day on, up to and including ``until_on``; without store in every store."""

    model_id: UUID
    kind: str
    amount_fen: int
    from_on: date
    until_on: date | None = None
    store_id: UUID | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class EndPrice:
    """Let a price end: ``until_on`` is its last day."""

    id: UUID
    until_on: date


@dataclass(frozen=True, slots=True)
class Span:
    """A price as it holds: from a day to its last one; ``id`` is that of its row, made or to be made."""

    amount_fen: int
    from_on: date
    until_on: date | None
    id: UUID

    def holds(self, on: date) -> bool:
        """Tell whether the price holds on a day."""
        return self.from_on <= on and (self.until_on is None or on <= self.until_on)


@dataclass(frozen=True, slots=True)
class Placed:
    """What happens when a price is set: ``before`` is what held until then, ``ended`` how it stands after.

    Without ``added`` nothing new is stored; ``stands`` is what holds on the first day of the new price.
    """

    move: Move
    stands: Span
    before: Span | None = None
    ended: Span | None = None
    added: Span | None = None


def validate_price(command: SetPrice, today_on: date) -> dict[str, str]:
    """Return the problems of a price by field, without those that its neighbours make."""
    problems = {}
    if command.kind not in set(PriceKind):
        problems["kind"] = "unknown_choice"
    if command.amount_fen <= 0:
        problems["amount_fen"] = "not_positive"
    elif command.amount_fen > MOST_FEN:
        problems["amount_fen"] = "too_large"
    if command.from_on < EARLIEST_ON:
        problems["from_on"] = "too_early"
    elif command.from_on.year > today_on.year + _MOST_YEARS:
        problems["from_on"] = "too_late"
    if command.until_on is not None and command.until_on < command.from_on:
        problems["until_on"] = "before_start"
    if len(command.source) > 200:
        problems["source"] = "too_long"
    return problems


def price_on(spans: Sequence[Span], on: date) -> Span | None:
    """Return what holds on a day; where two desks set one each, the one that began last."""
    held = [span for span in spans if span.holds(on)]
    return max(held, key=lambda span: (span.from_on, str(span.id)), default=None)


def place_price(spans: Sequence[Span], new: Span, today_on: date) -> Placed | dict[str, str]:
    """Return what setting a price does to the others of its model, store and kind, or the problems by field.

    The same amount again changes nothing, or lets the price end when an earlier last day is given.
    """
    at = price_on(spans, new.from_on)
    if at is not None and at.amount_fen == new.amount_fen and _reaches(at, new):
        if new.until_on is None or new.until_on == at.until_on:
            return Placed(Move.SAME, at, at)
        problem = end_problem(at, new.until_on, today_on)
        if problem:
            return {"until_on": problem}
        ended = _until(at, new.until_on)
        return Placed(Move.ENDS, ended, at, ended)
    problems = _in_the_way(spans, at, new, today_on)
    if problems:
        return problems
    if at is None:
        return Placed(Move.NEW, new, added=new)
    move = Move.DEARER if new.amount_fen > at.amount_fen else Move.CHEAPER
    if new.amount_fen == at.amount_fen:
        move = Move.NEW
    return Placed(move, new, at, _until(at, new.from_on - _DAY), new)


def end_problem(span: Span, until_on: date, today_on: date) -> str:
    """Return why a price cannot end on a day, or nothing: no day that is gone changes, no price grows."""
    if until_on < span.from_on:
        return "before_start"
    if until_on < today_on - _DAY:
        return "price_past"
    return "price_grows" if span.until_on is not None and until_on > span.until_on else ""


def after(spans: Sequence[Span], placed: Placed) -> tuple[Span, ...]:
    """Return the prices as they stand once a price was set."""
    kept = [span for span in spans if placed.ended is None or span != placed.before]
    return (*kept, *(span for span in (placed.ended, placed.added) if span is not None))


def _reaches(at: Span, new: Span) -> bool:
    """Tell whether a price holds as long as the same one that is set again."""
    return at.until_on is None or new.until_on is None or new.until_on <= at.until_on


def _until(span: Span, until_on: date) -> Span:
    return Span(span.amount_fen, span.from_on, until_on, span.id)


def _in_the_way(spans: Sequence[Span], at: Span | None, new: Span, today_on: date) -> dict[str, str]:
    """Return why a price cannot begin beside the others: ``at`` holds on its first day."""
    if at is not None and at.from_on == new.from_on:
        return {"from_on": "price_that_day"}
    if at is not None and new.from_on < today_on:
        return {"from_on": "price_past"}
    later = min((span.from_on for span in spans if span.from_on > new.from_on), default=None)
    if later is not None and (new.until_on is None or new.until_on >= later):
        return {"until_on": "price_overlaps"}
    return {}
