# SPDX-License-Identifier: Apache-2.0
"""How one speaks with a customer: polite forms (A31) and six things not to do (C17), dated data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from app.admin.queries import get_store, rule_value
from app.core.unit_of_work import Reading

WORDING_RULE = "complaint.wording"


@dataclass(frozen=True, slots=True)
class PoliteForm:
    """When it is said, and what."""

    when: str
    say: str


@dataclass(frozen=True, slots=True)
class Avoided:
    """What is not done, and what is done instead."""

    do_not: str
    instead: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The rules of wording that hold today."""

    polite: tuple[PoliteForm, ...]
    avoided: tuple[Avoided, ...]


def get_wording(reading: Reading) -> Wording:
    """Return the rules of wording of today; ``{store}`` is filled in."""
    value = cast("Mapping[str, Any]", rule_value(reading, WORDING_RULE))
    store = get_store(reading)
    name = store.name if store is not None else ""
    return Wording(
        tuple(PoliteForm(row["when"], row["say"].replace("{store}", name)) for row in value["polite"]),
        tuple(Avoided(row["do_not"], row["instead"]) for row in value["avoid"]),
    )
