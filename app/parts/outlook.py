# SPDX-License-Identifier: Apache-2.0
"""What a warehouse will hold: what it holds now, and what waiting documents will bring or take. Pure.

A waiting document counts on its own day; one that is overdue counts from today on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Planned:
    """A waiting document brings (or, below nought, takes) so many on a day."""

    on: date
    quantity: int
    document_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the outlook: what was there before it, what it changes, what is there after it."""

    on: date
    before: int
    quantity: int
    after: int
    document_id: UUID | None = None


def steps_ahead(on_hand: int, planned: Iterable[Planned], today_on: date) -> tuple[Step, ...]:
    """Return what waiting documents do to what is there, by day, in their order."""
    found = []
    for one in sorted(planned, key=lambda one: max(one.on, today_on)):
        step = Step(
            max(one.on, today_on), on_hand, one.quantity, on_hand + one.quantity, one.document_id
        )  # fmt: skip
        found.append(step)
        on_hand = step.after
    return tuple(found)


def held_on(on_hand: int, planned: Iterable[Planned], today_on: date, on: date) -> int:
    """Return how many there will be at the end of a day from today on."""
    return on_hand + sum(one.quantity for one in planned if max(one.on, today_on) <= on)
