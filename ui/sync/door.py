# SPDX-License-Identifier: Apache-2.0
"""From the rows of ``app.sync`` to what the sheets show, in words. The queries run on a reader.

Ids in values become the names of what they point to; a telephone number is masked as in every list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.core import synced
from app.core.normalise import mask_phone
from app.sync import queries
from app.sync.queries import KEPT, LOST, ConflictSide
from app.sync.records import read_row, title_of
from ui.sync.conflict_list import DecidedRow
from ui.sync.rows import FieldConflict, RecordConflicts, RejectedChange, RejectedField, Side
from ui.sync.words import SyncWords, is_long

_ID = re.compile(r"[0-9a-f]{32}")
REFERENCES = {
    "appliance_id": "appliance", "assignee_id": "staff", "brand_id": "brand", "class_id": "appliance_class",
    "complaint_id": "complaint", "contact_phone_id": "customer_phone", "customer_id": "customer",
    "from_id": "staff", "manager_id": "staff", "merged_into_id": "customer", "model_id": "model",
    "party_id": "party", "bought_from_id": "party", "registered_by_id": "staff", "requested_by_id": "staff",
    "role_id": "role", "signer_id": "staff", "staff_id": "staff", "store_id": "store", "task_id": "task",
}  # fmt: skip
"""Which table a column of ids points to."""
_MASKED = {("customer_phone", "digits"), ("staff", "phone")}
_FIXED = frozenset({"number", "registered_at", "resolution_hours"})
Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """What waits and what was decided, with the names of the ids in the values."""

    records: tuple[queries.RecordConflicts, ...]
    names: Names


@dataclass(frozen=True, slots=True)
class Rejects:
    """What was not taken, with the names of the ids in the values."""

    groups: tuple[queries.RejectedGroup, ...]
    names: Names


def read_conflicts(reading: Any, row_id: UUID | None = None) -> Conflicts:
    """Return conflicts, decided ones too, of one record or all."""
    records = queries.list_conflicts(reading, row_id=row_id, with_decided=True)
    values = (
        (one.field, side.value)
        for record in records
        for one in record.fields
        for side in (one.kept, one.lost)
    )
    return Conflicts(records, _names(reading, values))


def read_rejected(reading: Any) -> Rejects:
    """Return what head office did not take."""
    groups = queries.list_rejected(reading)
    values = (pair for group in groups for change in group.changes for pair in change.typed.items())
    return Rejects(groups, _names(reading, values))


def _names(reading: Any, values: Iterable[tuple[str, Any]]) -> Names:
    found: dict[str, str] = {}
    for column, value in values:
        table = REFERENCES.get(column)
        if table is None or not isinstance(value, str) or value in found or not _ID.fullmatch(value):
            continue
        if synced.find(table) is not None:
            found[value] = _title(reading.session, table, UUID(hex=value))
    return found


def _title(session: Any, table: str, row_id: UUID) -> str:
    """Return how a person knows what an id points to: a name before a number."""
    row = read_row(session, table, row_id)
    if row is None:
        return ""
    if table == "customer_phone":
        return mask_phone(row["digits"])
    if table == "appliance":
        model = read_row(session, "model", row["model_id"]) if row["model_id"] else None
        parts = (row["brand_text"], model["name"] if model else row["model_text"], row["serial"])
        return " ".join(part for part in parts if part)
    return str(row["name"]) if row.get("name") else title_of(session, table, row)


class Door:
    """Puts rows into words for one person's store."""

    def __init__(self, words: SyncWords) -> None:
        self._words = words

    def waiting(self, found: Conflicts, now_at: datetime) -> tuple[RecordConflicts, ...]:
        """Return the records whose conflicts wait, with those fields alone."""
        records = (self._record(one, found.names, now_at, decided=False) for one in found.records)
        return tuple(record for record in records if record.fields)

    def decided(self, found: Conflicts, now_at: datetime) -> tuple[DecidedRow, ...]:
        """Return the decided fields, newest record first."""
        rows = []
        for one in found.records:
            record = self._record(one, found.names, now_at, decided=True)
            rows += [DecidedRow(field.id, record, field) for field in record.fields]
        return tuple(rows)

    def rejected(self, found: Rejects) -> tuple[RejectedChange, ...]:
        """Return the changes of all groups as the list shows them."""
        return tuple(self._change(change, found.names) for group in found.groups for change in group.changes)

    def _record(
        self, one: queries.RecordConflicts, names: Names, now_at: datetime, *, decided: bool
    ) -> RecordConflicts:
        words = self._words
        fields = []
        for field in one.fields:
            if (field.choice in {KEPT, LOST}) != decided:
                continue
            kept = self._side(field.table, field.field, field.kept, names, now_at)
            lost = self._side(field.table, field.field, field.lost, names, now_at)
            label = words.step() if field.is_step else words.field(field.table, field.field)
            long = is_long((kept.text, lost.text))
            fields.append(FieldConflict(field.id, label, kept, lost, long, field.choice, field.is_step))
        # Short fields first, long texts below, as one reads a form; steps last: nothing is chosen there.
        fields.sort(key=lambda field: (field.is_step, field.is_long))
        return RecordConflicts(
            one.root_id, one.root_table, one.title or words.table(one.table), words.table(one.root_table),
            tuple(fields), one.merged_count, one.scope,
        )  # fmt: skip

    def _side(self, table: str, column: str, side: ConflictSide, names: Names, now_at: datetime) -> Side:
        text = self._text(table, column, side.value, names, now_at)
        return Side(text, side.by_name, side.at, side.is_mine, side.by_id)

    def _change(self, change: queries.RejectedChange, names: Names) -> RejectedChange:
        words = self._words
        fields = tuple(
            RejectedField(
                name,
                words.field(change.table, name),
                value,
                self._text(change.table, name, value, names, change.at),
                self._is_typed(change.table, name, value),
                words.choices(change.table, name),
            )
            for name, value in change.typed.items()
            if value not in (None, "", [], {}) or change.op == "update"
        )
        blamed = queries.blamed_columns(change.detail)
        fields = tuple(sorted(fields, key=lambda field: (field.name not in blamed, not field.is_editable)))
        return RejectedChange(
            id=change.id,
            group_id=change.group_id,
            table=change.table,
            row_id=change.row_id,
            kind=words.table(change.table),
            title=change.title,
            code=change.code,
            by_name=change.by_name,
            at=change.at,
            fields=fields,
            is_new=change.op == "insert",
            is_waiting=change.is_waiting,
            winner_id=change.winner_id,
            winner_title=change.winner_title,
            detail=change.detail,
        )

    def _text(self, table: str, column: str, value: Any, names: Names, now_at: datetime) -> str:
        if isinstance(value, str) and names.get(value):
            return names[value]
        if (table, column) in _MASKED and isinstance(value, str) and value:
            return mask_phone(value)
        return self._words.value(table, column, value, now_at)

    def _is_typed(self, table: str, column: str, value: Any) -> bool:
        """Tell whether a value can be corrected here; ids, instants and lists are corrected in the record."""
        contract = synced.find(table)
        if self._words.choices(table, column):
            return True
        if column in _FIXED or (contract is not None and column in contract.derived):
            return False
        if column.endswith(("_id", "_at", "_by")) or (table, column) in _MASKED:
            return False
        return isinstance(value, str | bool | None) and not self._words.is_code(table, column, value)
