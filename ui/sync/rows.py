# SPDX-License-Identifier: Apache-2.0
"""What the sheets of the sync show, as frozen values in words. Knows no query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from ui.widgets.fields import Choices


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two values of a conflict: what, by whom, when."""

    text: str
    by_name: str
    at: datetime
    is_mine: bool = False


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
    def is_both_mine(self) -> bool:
        """Whether one person typed both, at two desks."""
        return self.kept.is_mine and self.lost.is_mine

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
