# SPDX-License-Identifier: Apache-2.0
"""A row of the limits or the ladder changed, added, taken out: from a day on, as the company's new table.

Cases received before that day keep the table that held when they came in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from app.admin.commands import SaveCompanyRule, put_rule
from app.admin.queries import list_roles, rule_number, rule_value
from app.complaints.limits import (
    LADDER_RULE,
    LIMITS_RULE,
    Limit,
    Rung,
    ladder_of,
    limit_problems,
    limit_row,
    limits_of,
    rung_problems,
    rung_row,
)
from app.complaints.rules import RESOLUTION_RULE
from app.core.unit_of_work import UnitOfWork

_Table = list[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class ChangeLimit:
    """Put ``new`` in the place of ``old`` from a day on; without ``old`` it is new, without ``new`` gone."""

    old: Limit | None
    new: Limit | None
    from_on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class ChangeRung:
    """As ``ChangeLimit``, for the ladder."""

    old: Rung | None
    new: Rung | None
    from_on: date | None
    source: str


def change_limit(uow: UnitOfWork, command: ChangeLimit) -> None:
    """Change a limit. Errors: E2001, E9001 (fields of ``Limit``, source as case_source; from_on, source)."""
    on = command.from_on or uow.today_on
    numbers = {RESOLUTION_RULE: rule_number(uow, RESOLUTION_RULE, on)}
    new, old = command.new, command.old
    if new is not None and new.amount_rule and (old is None or new.amount != old.amount):
        new = replace(new, amount_rule="")  # it has a number of its own from now on

    def find(row: Mapping[str, Any]) -> bool:
        return [_as_said(limit) for limit in limits_of([row], numbers)] == [old and _as_said(old)]

    rows, problems = _put(_table(uow, LIMITS_RULE, on), old, find, limit_row(new) if new else None)
    if new is not None:
        problems |= limit_problems(new)
        same = [limit for limit in limits_of(rows, numbers) if _who_for(limit) == _who_for(new)]
        if len(same) > 1:
            problems["clock"] = "same_limit"
    put_rule(uow, SaveCompanyRule(LIMITS_RULE, rows, command.from_on, command.source), problems)


def change_rung(uow: UnitOfWork, command: ChangeRung) -> None:
    """Change a rung of the ladder. Errors: E2001, E9001 (fields of ``Rung``, from_on, source)."""
    on = command.from_on or uow.today_on
    table = _table(uow, LADDER_RULE, on)
    new = replace(command.new, step=" ".join(command.new.step.split())) if command.new else None

    def find(row: Mapping[str, Any]) -> bool:
        return ladder_of([row]) == (command.old,)

    rows, problems = _put(table, command.old, find, rung_row(new) if new else None)
    if new is not None:
        numbers = {RESOLUTION_RULE: rule_number(uow, RESOLUTION_RULE, on)}
        limits = limits_of(_table(uow, LIMITS_RULE, on), numbers)
        problems |= rung_problems(new, {role.code for role in list_roles(uow)}, limits)
        if sum(rung.step == new.step for rung in ladder_of(rows)) > 1:
            problems["step"] = "already_taken"
    put_rule(uow, SaveCompanyRule(LADDER_RULE, rows, command.from_on, command.source), problems)


def _table(uow: UnitOfWork, key: str, on: date) -> _Table:
    return list(cast("_Table", rule_value(uow, key, on)))


def _put(
    table: _Table, old: object | None, find: Callable[[Mapping[str, Any]], bool], new: dict[str, Any] | None
) -> tuple[_Table, dict[str, str]]:
    """Return the table with a row put in its place, and what was wrong with that."""
    given = [new] if new is not None else []
    if old is None:
        return [*table, *given], {}
    place = next((place for place, row in enumerate(table) if find(row)), None)
    if place is None:
        return table, {"clock": "row_changed"}
    return [*table[:place], *given, *table[place + 1 :]], {}


def _as_said(limit: Limit) -> Limit:
    return replace(limit, amount=0) if limit.amount_rule else limit


def _who_for(limit: Limit) -> tuple[str, ...]:
    return (
        limit.clock.value,
        limit.nature,
        limit.complaint_class,
        limit.source,
        limit.priority,
        limit.cycle,
    )
