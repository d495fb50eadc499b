# SPDX-License-Identifier: Apache-2.0
"""The terminals (A25, A33) to which a case is handed and which bear it: dated data of the company.

``complaint.terminals`` is a table of ``{"code", "name"}``; ``party_kind`` names which part of the phone book
belongs to a terminal of the company's own. Must not know what is handed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_value
from app.catalog.models import Party
from app.core.unit_of_work import Reading

TERMINALS_RULE = "complaint.terminals"
MAKER = "maker"
_PARTY_KINDS = {"store": "store", "logistics": "logistics", "after_sales": "station", MAKER: "maker"}


@dataclass(frozen=True, slots=True)
class TerminalRow:
    """One terminal; ``party_kind`` is the part of the phone book that belongs to it, empty for all of it."""

    code: str
    name: str
    party_kind: str = ""


def list_terminals(reading: Reading, on: date | None = None) -> tuple[TerminalRow, ...]:
    """Return the terminals that hold on a day of the store (today when None), in the company's order."""
    rows = cast("Iterable[Mapping[str, Any]]", rule_value(reading, TERMINALS_RULE, on))
    return tuple(
        TerminalRow(
            str(row["code"]),
            str(row.get("name") or row["code"]),
            str(row.get("party_kind") or _PARTY_KINDS.get(str(row["code"]), "")),
        )
        for row in rows
    )


def terminal_names(reading: Reading) -> dict[str, str]:
    """Return the names of the terminals of today by code; one that is gone keeps its code."""
    return {row.code: row.name for row in list_terminals(reading)}


def party_names(reading: Reading, ids: Iterable[UUID | None]) -> Mapping[UUID | None, str]:
    """Return the names of parties of the phone book by id; None and unknown ids are left out."""
    wanted = {row_id for row_id in ids if row_id is not None}
    found = reading.session.execute(select(Party.id, Party.name).where(Party.id.in_(wanted)))
    return {row[0]: row[1] for row in found}


def whom_problems(reading: Reading, terminal: str, party_id: UUID | None) -> dict[str, str]:
    """Return problems of a terminal and its party by field: both known, and of one another."""
    known = {row.code: row for row in list_terminals(reading)}
    if not terminal:
        return {"terminal": "required"}
    if terminal not in known:
        return {"terminal": "unknown_choice"}
    if party_id is None:
        return {}
    kind = reading.session.scalar(select(Party.kind).where(Party.id == party_id))
    wanted = known[terminal].party_kind
    return {} if kind is not None and wanted in {"", kind} else {"party_id": "unknown_choice"}
