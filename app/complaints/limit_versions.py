# SPDX-License-Identifier: Apache-2.0
"""The tables of limits and of the ladder as they hold from a day on, for who keeps them. Writes nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime

from app.admin.queries import RuleVersionRow, list_rule_versions, rule_number
from app.complaints.limits import LADDER_RULE, LIMITS_RULE, Limit, Rung, ladder_of, limits_of
from app.complaints.rules import RESOLUTION_RULE
from app.core.unit_of_work import Reading


@dataclass(frozen=True, slots=True)
class TableVersion:
    """One table as it holds from a day on; ``by`` and ``at`` are of the last change of a company's own."""

    from_on: date
    source: str
    grade: str
    is_own: bool
    is_in_force: bool
    by: str
    at: datetime | None
    limits: tuple[Limit, ...] = ()
    rungs: tuple[Rung, ...] = ()


def list_limit_versions(reading: Reading) -> tuple[TableVersion, ...]:
    """Return the tables of limits, the newest first. Errors: E2001."""
    found = []
    for version in list_rule_versions(reading, LIMITS_RULE):
        on = reading.today_on if version.is_in_force else version.from_on
        numbers = {RESOLUTION_RULE: rule_number(reading, RESOLUTION_RULE, on)}
        found.append(_version(version, limits=limits_of(json.loads(version.value_json), numbers)))
    return tuple(found)


def list_ladder_versions(reading: Reading) -> tuple[TableVersion, ...]:
    """Return the tables of the ladder, the newest first. Errors: E2001."""
    return tuple(
        _version(version, rungs=ladder_of(json.loads(version.value_json)))
        for version in list_rule_versions(reading, LADDER_RULE)
    )


def _version(
    row: RuleVersionRow, *, limits: tuple[Limit, ...] = (), rungs: tuple[Rung, ...] = ()
) -> TableVersion:
    return TableVersion(
        row.from_on, row.source, row.grade, row.is_own, row.is_in_force, row.by, row.at, limits, rungs
    )
