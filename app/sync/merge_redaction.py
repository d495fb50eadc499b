# SPDX-License-Identifier: Apache-2.0
"""The reference of a redaction on the server: a person's values go from rows, facts, history and conflicts.

Pure; the same walk as ``app.core.redaction`` on a desk. Must not know SQL nor whose values they are.
"""

from __future__ import annotations

from typing import Any

from app.core.synced import REDACTED
from app.sync.merge_log import Journal
from app.sync.merge_state import Column, Key, Row, ServerState

_LINKS = ("entity_id", "parent_id")
"""Columns in which low tables (tasks, files, conflicts) name the record that they serve."""


def redact(state: ServerState, journal: Journal, table: str, key: Key, at: str) -> None:
    """Blank the aggregate of whom a fact of a table with ``redacts`` names; ``at``: the group's."""
    contract = state.tables[table].contract
    fact = state.rows[table][key]
    person = fact.values[contract.redacts]
    root = contract.parent.table if contract.parent is not None else table
    for name, row in _aggregate(state, root, person, contract.redacts):
        spec = state.tables[name]
        personal = spec.contract.personal
        blank = {column: _blank(spec.columns.get(column, Column())) for column in personal}
        found = {column for column in personal if row.values.get(column) not in (None, "", blank[column])}
        if found and not (spec.contract.insert_only and row.redacted_at is not None):
            state.unindex(name, row)
            for column in found:
                row.values[column] = blank[column]
                if not spec.contract.insert_only:
                    row.clocks[column] = max(fact.hlc, _after(row.clock(column)))
            if spec.contract.insert_only:
                row.redacted_at = fact.values.get("at") or at
            state.reindex(name, row)
            journal.put(name, row, None if spec.contract.insert_only else found, is_known=False)
        for change in state.writers.get((name, row.id), ()):
            for column in personal & change.columns.keys():
                change.columns[column] = [REDACTED if value else value for value in change.columns[column]]


def redact_again(state: ServerState, journal: Journal) -> None:
    """Blank every redacted person's aggregate once more; what is blank already is left alone."""
    for (table, _), (fact, at) in sorted(
        state.redactions.items(), key=lambda one: (one[1][0].hlc, one[0][1])
    ):
        redact(state, journal, table, (fact.scope, fact.id), at)


def _aggregate(state: ServerState, root: str, person: str, holder: str) -> list[tuple[str, Row]]:
    """Return the person's row, what names it in ``holder``, all children, tasks, files and conflicts."""
    found: dict[tuple[str, str, str], Row] = {}
    ids: set[str] = {person}
    names: set[tuple[str, str]] = set()

    def take(table: str, row: Row) -> bool:
        key = (table, row.scope, row.id)
        is_new = key not in found
        found[key] = row
        ids.add(row.id)
        names.add((table, row.id))
        return is_new

    grew = True
    while grew:
        grew = False
        for table, rows in state.rows.items():
            spec = state.tables[table]
            parent = spec.contract.parent
            for row in rows.values():
                values = row.values
                if (
                    (table == root and row.id == person)
                    or values.get(holder) == person
                    or (parent is not None and (parent.table, values.get(parent.column)) in names)
                    or (spec.contract.personal and any(values.get(link) in ids for link in _LINKS))
                ):
                    grew |= take(table, row)
    return [(key[0], row) for key, row in found.items()]


def _blank(column: Column) -> Any:
    if column.nullable:
        return None
    return {} if column.kind == "json" else ""


def _after(stamp: str) -> str:
    return f"{int(stamp[:16], 16) + 1:016x}{'0' * 12}"
