# SPDX-License-Identifier: Apache-2.0
"""A customer's own items of the timeline: notes, what was changed by whom, merges, redactions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.core import synced
from app.core.change_log import REDACTED, ChangeRow, list_changes
from app.core.normalise import mask_name
from app.core.permissions import READ_HISTORY, SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.customers.models import Appliance, Customer, CustomerAddress, CustomerNote, CustomerPhone, Redaction
from app.customers.rows import FieldChange, TimelineItem
from app.customers.rules import HIDDEN, shown_phone

_BY_ID = frozenset({"model_id", "class_id", "bought_from_id"})
_UNTOLD = _BY_ID | {"customer_id", "merged_into_id", "registered_at", "is_redacted"}
_UNTOLD_AT_FIRST = _UNTOLD | {"kind", "is_void", "brand_text", "model_text"}
"""What a new row's title tells better than its columns."""
_KINDS = {"customer_phone": "phone", "customer_address": "address", "appliance": "appliance"}


def items(
    reading: Reading, customer: Customer, family: Collection[UUID], titles: Mapping[UUID, str]
) -> list[TimelineItem]:
    """Return the items of a customer and his doubles, in no order; changes to those who may read them.

    ``titles`` are the appliances in words, by id.
    """
    found = [*_notes(reading, family), *_redactions(reading, family)]
    may_read = reading.actor.may(READ_HISTORY, customer.scope)
    in_full = reading.actor.may(SEE_PERSONAL, customer.scope)
    rows = set(family)
    for table in (CustomerPhone, CustomerAddress, Appliance):
        rows.update(reading.session.scalars(select(table.id).where(table.customer_id.in_(list(family)))))
    for change in list_changes(reading.session, rows, ops=("insert", "update")):
        item = _told(change, titles, in_full=in_full)
        if item is not None and (may_read or item.kind in {"registered", "merged", "appliance_added"}):
            found.append(item)
    return found


def named(item: TimelineItem, names: Mapping[UUID, str]) -> TimelineItem:
    """Return the item with the name of who did it; an unknown one stays empty."""
    return replace(item, by_name=names.get(item.by_id, ""))


def _notes(reading: Reading, family: Collection[UUID]) -> Iterable[TimelineItem]:
    for note in reading.session.scalars(
        select(CustomerNote).where(
            CustomerNote.customer_id.in_(list(family)), CustomerNote.redacted_at.is_(None)
        )
    ):
        yield TimelineItem(note.at, note.by_id, "note", text=note.text)


def _redactions(reading: Reading, family: Collection[UUID]) -> Iterable[TimelineItem]:
    # One act writes a fact for each record of the person.
    facts = reading.session.scalars(select(Redaction).where(Redaction.customer_id.in_(list(family))))
    for at, by_id, reason in {(fact.at, fact.by_id, fact.reason) for fact in facts}:
        yield TimelineItem(at, by_id, "redacted", text=reason)


def _told(change: ChangeRow, titles: Mapping[UUID, str], *, in_full: bool) -> TimelineItem | None:
    """Return the item of a change; None for one that tells a person nothing."""
    about = _KINDS.get(change.table_name, "")
    if change.op == "insert":
        if not about:
            number = change.columns["number"][1]
            return TimelineItem(change.at, change.staff_id, "registered", text=str(number))
        changes = _changes(change, in_full=in_full)
        return TimelineItem(
            change.at, change.staff_id, f"{about}_added", text=titles.get(change.row_id, ""), changes=changes
        )
    if "merged_into_id" in change.columns:
        kind = "merged" if change.columns["merged_into_id"][1] else "split"
        return TimelineItem(change.at, change.staff_id, kind)
    if "is_void" in change.columns and about:
        kind = f"{about}_voided" if change.columns["is_void"][1] else f"{about}_restored"
        return TimelineItem(change.at, change.staff_id, kind, text=titles.get(change.row_id, ""))
    changes = _changes(change, in_full=in_full)
    if not changes and not _BY_ID & change.columns.keys():
        return None
    title = titles.get(change.row_id, "")
    return TimelineItem(change.at, change.staff_id, "changed", text=title, changes=changes)


def _changes(change: ChangeRow, *, in_full: bool) -> tuple[FieldChange, ...]:
    told = (
        FieldChange(
            change.table_name,
            column,
            _shown(change.table_name, column, pair[0], in_full=in_full),
            _shown(change.table_name, column, pair[1], in_full=in_full),
        )
        for column, pair in change.columns.items()
        if column not in (_UNTOLD_AT_FIRST if change.op == "insert" else _UNTOLD)
    )
    return tuple(each for each in told if each.old or each.new)


def _shown(table: str, column: str, value: Any, *, in_full: bool) -> str:
    """Return a logged value as text, masked where it is personal."""
    if value is None or value == "":
        return ""
    contract = synced.find(table)
    text = str(value)
    if contract is None or column not in contract.personal or text == REDACTED:
        return text
    if column == "digits":
        return shown_phone(text)
    if column == "street":
        return HIDDEN
    if column in {"name", "contact_name"}:
        return text if in_full else mask_name(text)
    return text
