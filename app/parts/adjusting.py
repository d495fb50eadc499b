# SPDX-License-Identifier: Apache-2.0
"""Stock figures that a person set in the grid: one adjustment document with a reason. Must not commit.

A figure counts from the balance that the person saw. Where it moved meanwhile nothing is written at all, and
the person is told: what he counted may or may not hold what happened since.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Table, select

from app.core import derived
from app.core.db import Base
from app.core.errors import ProblemsError, refuse
from app.core.unit_of_work import UnitOfWork
from app.parts.documents import Registered, register_document
from app.parts.errors import StockMovedError
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.models import StockBalance
from app.parts.rules import CORRECT, MOST, POST, DocumentKind

_BALANCE: Table = Base.metadata.tables[StockBalance.__tablename__]
_PROBLEM_OF = {"quantity": "wanted"}


@dataclass(frozen=True, slots=True)
class StockFigure:
    """A part's pieces in one condition: ``seen`` by the person, and ``wanted``."""

    part_id: UUID
    condition: str
    seen: int
    wanted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustStock:
    """Set the figures of a warehouse, with the reason."""

    place_id: UUID
    figures: Sequence[StockFigure]
    reason: str
    note: str = ""


def adjust_stock(uow: UnitOfWork, command: AdjustStock) -> Registered:
    """Write one adjustment (TZ) of all figures. Errors: E2001, E3303 (moved meanwhile), E9001, E9002.

    Problems of figures are named ``figures.<from 0>.wanted``; a part with serial numbers is adjusted by a
    document that names them (``figures.0.serials``).
    """
    uow.require(POST)
    uow.require(CORRECT)
    figures = command.figures
    problems = {
        f"figures.{place}.wanted": "negative" if one.wanted < 0 else "too_many_pieces"
        for place, one in enumerate(figures)
        if not 0 <= one.wanted <= MOST
    }
    changed = [(place, one) for place, one in enumerate(figures) if one.wanted != one.seen]
    if not changed:
        problems["figures"] = "required"
    refuse(problems)
    _refuse_moved(uow, command)
    order = RegisterDocument(
        kind=DocumentKind.ADJUSTMENT.value,
        dated_on=uow.today_on,
        place_id=command.place_id,
        lines=[
            LineInput(part_id=one.part_id, quantity=one.wanted - one.seen, condition=one.condition)
            for _place, one in changed
        ],
        reason=command.reason,
        note=command.note,
    )
    try:
        return register_document(uow, order)
    except ProblemsError as error:
        places = [place for place, _one in changed]
        raise ProblemsError(_of_figures(error.problems, places)) from None


def _refuse_moved(uow: UnitOfWork, command: AdjustStock) -> None:
    """Errors: E3303, with ``held``: place of the figure → what the warehouse holds now."""
    held: dict[tuple[UUID, str], int] = {}
    for some in derived.batches({one.part_id for one in command.figures}):
        for part_id, condition, quantity in uow.session.execute(
            select(_BALANCE.c.part_id, _BALANCE.c.condition, _BALANCE.c.quantity).where(
                _BALANCE.c.place_id == command.place_id,
                derived.among(uow.session, _BALANCE.c.part_id, some),
            )
        ):
            held[part_id, condition] = quantity
    now = {place: held.get((one.part_id, one.condition), 0) for place, one in enumerate(command.figures)}
    moved = {place: count for place, count in now.items() if count != command.figures[place].seen}
    if moved:
        raise StockMovedError(count=len(moved), held=moved)


def _of_figures(problems: Mapping[str, str], places: Sequence[int]) -> dict[str, str]:
    """Return problems of the document's lines as problems of the figures that they came from."""
    found = {}
    for name, code in problems.items():
        parts = name.split(".")
        if parts[0] == "lines" and len(parts) > 1:
            field = _PROBLEM_OF.get(parts[2], parts[2])
            name = f"figures.{places[int(parts[1])]}.{field}"  # noqa: PLW2901 -- the same problem
        found[name] = code
    return found
