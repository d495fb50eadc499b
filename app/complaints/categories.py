# SPDX-License-Identifier: Apache-2.0
"""The company's tree of categories: which holds today, what a path is called, and saving another one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import cast

from sqlalchemy import select

from app.admin.commands import SaveCompanyRule, put_rule
from app.admin.models import CompanyRule
from app.admin.queries import rule_value
from app.complaints.category_tree import (
    CATEGORIES_RULE,
    Category,
    CategoryTree,
    class_of,
    rows_of,
    tree_of,
)
from app.core.dated_rules import shipped_rules
from app.core.unit_of_work import Reading, UnitOfWork


@dataclass(frozen=True, slots=True)
class SaveCategories:
    """Let another tree hold from a day on, with the document that says so."""

    categories: Sequence[Category]
    from_on: date | None
    source: str


def get_categories(reading: Reading) -> CategoryTree:
    """Return the tree that holds today: what can be chosen."""
    return tree_of(cast("Iterable[dict[str, str]]", rule_value(reading, CATEGORIES_RULE)))


def get_known_categories(reading: Reading) -> CategoryTree:
    """Return the tree of today with all that any other one knew: what old cases are called."""
    tables = [rule.value for rule in shipped_rules() if rule.key == CATEGORIES_RULE]
    own = select(CompanyRule.value).where(CompanyRule.key == CATEGORIES_RULE)
    tables += [value["value"] for value in reading.session.scalars(own.order_by(CompanyRule.from_on.desc()))]
    return reduce(CategoryTree.with_older, map(tree_of, tables), get_categories(reading))


def category_name(reading: Reading, path: str) -> str:
    """Return the names on the way to a category as one text; empty for none."""
    return " / ".join(get_known_categories(reading).names(path)) if path else ""


def category_problems(
    reading: Reading, category: str, complaint_class: str, before: str = ""
) -> dict[str, str]:
    """Return the problem of a category: it is in the tree, and below its class. ``before`` may stay."""
    if not category or (category == before and class_of(category) == complaint_class):
        return {}
    if class_of(category) == complaint_class and get_categories(reading).holds(category):
        return {}
    return {"category": "unknown_choice"}


def save_categories(uow: UnitOfWork, command: SaveCategories) -> None:
    """Store a tree; cases keep what they have. Errors: E2001, E9001 (value, from_on, source)."""
    problems: dict[str, str] = {}
    table = rows_of(CategoryTree(tuple(command.categories)))
    try:
        tree_of(table)
    except ValueError:
        problems["value"] = "wrong_kind"
    if not table:
        problems["value"] = "required"
    put_rule(uow, SaveCompanyRule(CATEGORIES_RULE, table, command.from_on, command.source), problems)
