# SPDX-License-Identifier: Apache-2.0
"""What the sheets of the sync show, as frozen values in words. Knows no query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from app.core.ids import NIL
from ui.widgets.fields import Choices


class Author(Protocol):
    """Who wrote one value; ``by_id`` is NIL when that is not known."""

    @property
    def by_id(self) -> UUID:
        """Return whose value it is."""
        ...

    @property
    def is_mine(self) -> bool:
        """Return True when the person at the keyboard wrote it."""
        ...


class Authors(StrEnum):
    """Whose the two values of some conflicts are."""

    TWO = "two"
    """Each time two people's."""
    ME = "me"
    """Always mine, from two desks."""
    ONE = "one"
    """Always one other person's, from two desks."""
    MIXED = "mixed"
    """Now this, now that; or it is not known."""


def authors_of(pairs: Iterable[tuple[Author, Author]]) -> Authors:
    """Return whose the values of these conflicts are; a pair is both sides of one of them."""
    pairs = tuple(pairs)
    people = {side.by_id for pair in pairs for side in pair}
    alike = [first.by_id == second.by_id for first, second in pairs]
    if NIL in people or not pairs:
        return Authors.MIXED
    if not any(alike):
        return Authors.TWO
    if len(people) > 1:
        return Authors.MIXED
    return Authors.ME if pairs[0][0].is_mine else Authors.ONE


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two values of a conflict: what, by whom, when."""

    text: str
    by_name: str
    at: datetime
    is_mine: bool = False
    by_id: UUID = NIL


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One field that two people changed. ``kept`` is what stands now; ``choice`` what was decided.

    ``is_step``: a step out of turn, which a person can only take note of.
    """

    id: UUID
    label: str
    kept: Side
    lost: Side
    is_long: bool = False
    choice: str = ""
    is_step: bool = False

    @property
    def first(self) -> Side:
        """The side that stands left: mine, else the one that stands now."""
        return self.lost if self.lost.is_mine and not self.kept.is_mine else self.kept

    @property
    def second(self) -> Side:
        """The other side."""
        return self.kept if self.first is self.lost else self.lost

    @property
    def is_one_person(self) -> bool:
        """Whether one person typed both, at two desks."""
        return authors_of([(self.kept, self.lost)]) in {Authors.ME, Authors.ONE}

    def choice_of(self, *, first: bool) -> str:
        """Return the decision that lets the left (or right) side stand."""
        side = self.first if first else self.second
        return "kept" if side is self.kept else "lost"


@dataclass(frozen=True, slots=True)
class RecordConflicts:
    """A record with its conflicts; ``merged`` fields of it merged by themselves."""

    id: UUID
    table: str
    title: str
    kind: str
    fields: tuple[FieldConflict, ...]
    merged: int = 0
    scope: UUID = NIL

    @property
    def others(self) -> dict[UUID, str]:
        """The names of the other people whose values stand here, the newest first."""
        sides = [side for one in self.fields for side in (one.kept, one.lost)]
        sides.sort(key=lambda side: side.at, reverse=True)
        return {side.by_id: side.by_name for side in sides if not side.is_mine and side.by_name}

    @property
    def steps(self) -> tuple[FieldConflict, ...]:
        """The steps out of turn among the fields."""
        return tuple(one for one in self.fields if one.is_step)

    @property
    def last_at(self) -> datetime:
        """When the newest of the values was written."""
        return max(max(one.kept.at, one.lost.at) for one in self.fields)


@dataclass(frozen=True, slots=True)
class RejectedField:
    """One column that was typed: its label, the value in wire form and in words."""

    name: str
    label: str
    value: Any
    text: str
    is_editable: bool = True
    choices: Choices = ()


@dataclass(frozen=True, slots=True)
class RejectedChange:
    """A change that the server did not take, with all that was typed."""

    id: UUID
    group_id: UUID
    table: str
    row_id: UUID
    kind: str
    title: str
    code: str
    by_name: str
    at: datetime
    fields: tuple[RejectedField, ...]
    is_new: bool = False
    is_waiting: bool = False
    winner_id: UUID | None = None
    winner_title: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)
