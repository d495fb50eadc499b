# SPDX-License-Identifier: Apache-2.0
"""The company: stores, desks, the rules that hold on a day. Answers frozen rows; writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, select

from app.admin import rules
from app.admin.models import (
    CompanyRule,
    Store,
    WorkDesk,
)
from app.admin.queries.roster import staff_names
from app.core.change_log import Change
from app.core.dated_rules import DatedRule, rule_on, shipped_rules
from app.core.db import dump_json
from app.core.ids import NIL
from app.core.unit_of_work import Reading

RuleValue = str | int | float | bool


@dataclass(frozen=True, slots=True)
class StoreRow:
    """A store and its desks' count; ``is_here`` is the store of this desk."""

    id: UUID
    code: str
    name: str
    company_name: str
    phone: str
    hotline: str
    address: str
    timezone: str
    is_active: bool
    is_here: bool
    desk_count: int


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A place of work; an empty ``code`` was not given yet, ``is_here`` is this very desk."""

    id: UUID
    store_id: UUID
    store_name: str
    code: str
    name: str
    is_active: bool
    is_here: bool


@dataclass(frozen=True, slots=True)
class CompanyRuleRow:
    """One dated value of a rule; ``is_own`` was set by the company, ``is_in_force`` holds today."""

    key: str
    value: RuleValue
    from_on: date
    source: str
    grade: str
    is_own: bool
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class RuleVersionRow:
    """One dated value of a rule, as JSON; ``by`` and ``at`` are of the last change of a company's own."""

    key: str
    value_json: str
    from_on: date
    source: str
    grade: str
    is_own: bool
    is_in_force: bool
    by: str = ""
    at: datetime | None = None


def is_founded(reading: Reading) -> bool:
    """Tell whether this desk has its company."""
    return reading.session.get(Store, (NIL, reading.scope)) is not None


def rule_value(reading: Reading, key: str, on: date | None = None) -> RuleValue:
    """Return the value of a dated rule on a day (today when None); LookupError for an unknown key."""
    value: RuleValue = rule_on(key, on or reading.today_on, _own_rules(reading, key)).value
    return value


def rule_number(reading: Reading, key: str, on: date | None = None) -> int:
    """Return a whole-number rule on a day (today when None); LookupError for an unknown key."""
    return int(rule_value(reading, key, on))


def list_company_rules(reading: Reading) -> tuple[CompanyRuleRow, ...]:
    """Return every rule that a company may set (one value, no table), with its own values, by key and day."""
    reading.actor.require(rules.MANAGE)
    own = _own_rules(reading)
    every = (*((rule, False) for rule in shipped_rules()), *((rule, True) for rule in own))
    rows = []
    for rule, is_own in every:
        # A table is changed where its rows are shown.
        if not isinstance(rule.value, RuleValue):
            continue
        try:
            in_force = rule_on(rule.key, reading.today_on, own) is rule
        except LookupError:
            in_force = False
        rows.append(
            CompanyRuleRow(rule.key, rule.value, rule.from_on, rule.source, rule.grade, is_own, in_force)
        )
    return tuple(sorted(rows, key=lambda row: (row.key, row.from_on, row.is_own)))


def list_rule_versions(reading: Reading, key: str) -> tuple[RuleVersionRow, ...]:
    """Return all values of a rule, the newest first, with who set the company's own. Errors: E2001."""
    reading.actor.require(rules.MANAGE)
    session = reading.session
    own = list(session.scalars(select(CompanyRule).where(CompanyRule.key == key)))
    changes = session.execute(
        select(Change.row_id, Change.at, Change.staff_id)
        .where(Change.table_name == "company_rule", Change.row_id.in_([row.id for row in own]))
        .order_by(Change.hlc)
    )
    last = {row_id: (at, staff_id) for row_id, at, staff_id in changes}
    names = staff_names(reading, {staff_id for _at, staff_id in last.values()})
    in_force = [row for row in own if row.from_on <= reading.today_on]
    newest = max(in_force, key=lambda row: row.from_on, default=None)
    rows = []
    for row in own:
        at, staff_id = last.get(row.id, (None, NIL))
        rows.append(
            RuleVersionRow(
                key, dump_json(row.value["value"]), row.from_on, row.source, row.grade, True, row is newest,
                names.get(staff_id, ""), at,
            )
        )  # fmt: skip
    shipped = [rule for rule in shipped_rules() if rule.key == key]
    holding = None if newest else rule_on(key, reading.today_on)
    rows += [
        RuleVersionRow(
            key, dump_json(rule.value), rule.from_on, rule.source, rule.grade, False, rule is holding
        )
        for rule in shipped
    ]
    return tuple(sorted(rows, key=lambda row: (row.from_on, row.is_own), reverse=True))


# Columns by a statement that is made once: every save asks for a rule.
_OWN = select(CompanyRule.key, CompanyRule.value, CompanyRule.from_on, CompanyRule.source, CompanyRule.grade)
_OWN_OF_KEY = _OWN.where(CompanyRule.key == bindparam("wanted"))


def _own_rules(reading: Reading, key: str | None = None) -> list[DatedRule]:
    if key is None:
        found = reading.session.connection().execute(_OWN)
    else:
        found = reading.session.connection().execute(_OWN_OF_KEY, {"wanted": key})
    return [DatedRule(row[0], row[1]["value"], *row[2:]) for row in found]


def list_stores(reading: Reading, *, with_inactive: bool = False) -> tuple[StoreRow, ...]:
    """Return the stores by code."""
    query = select(Store).order_by(Store.code)
    if not with_inactive:
        query = query.where(Store.is_active)
    desks = list(reading.session.scalars(select(WorkDesk.store_id).where(WorkDesk.is_active)))
    return tuple(_store_row(reading, row, desks.count(row.id)) for row in reading.session.scalars(query))


def get_store(reading: Reading, store_id: UUID | None = None) -> StoreRow | None:
    """Return a store, that of this desk when None; None before the company was founded."""
    row = reading.session.get(Store, (NIL, store_id or reading.scope))
    if row is None:
        return None
    desks = list(reading.session.scalars(select(WorkDesk.id).where(WorkDesk.store_id == row.id)))
    return _store_row(reading, row, len(desks))


def _store_row(reading: Reading, row: Store, desks: int) -> StoreRow:
    return StoreRow(
        row.id,
        row.code,
        row.name,
        row.company_name,
        row.phone,
        row.hotline,
        row.address,
        row.timezone,
        row.is_active,
        row.id == reading.scope,
        desks,
    )


def list_desks(reading: Reading, store_id: UUID | None = None) -> tuple[DeskRow, ...]:
    """Return the desks of a store, or of all, by store and name."""
    query = select(WorkDesk, Store.code, Store.name).join(Store, Store.id == WorkDesk.store_id)
    if store_id is not None:
        query = query.where(WorkDesk.store_id == store_id)
    return tuple(
        DeskRow(
            desk.id,
            desk.store_id,
            store_name,
            desk.code or "",
            desk.name,
            desk.is_active,
            desk.device_id == reading.identity.device_id,
        )
        for desk, _code, store_name in reading.session.execute(query.order_by(Store.code, WorkDesk.name))
    )
