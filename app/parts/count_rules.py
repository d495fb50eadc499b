# SPDX-License-Identifier: Apache-2.0
"""Words of counting (D44), and what state the acts of a count leave. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

SERIES = "PD"


class CountAct(StrEnum):
    """What is done about a count."""

    BEGUN = "begun"
    HANDED_IN = "handed_in"
    RECOUNT = "recount"
    APPROVED = "approved"
    GIVEN_UP = "given_up"


class CountStatus(StrEnum):
    """Derived: how far a count is."""

    PLANNED = "planned"
    COUNTING = "counting"
    HANDED_IN = "handed_in"
    RECOUNT = "recount"
    APPROVED = "approved"
    GIVEN_UP = "given_up"


_LEADS_TO = {
    CountAct.BEGUN: CountStatus.COUNTING,
    CountAct.HANDED_IN: CountStatus.HANDED_IN,
    CountAct.RECOUNT: CountStatus.RECOUNT,
    CountAct.APPROVED: CountStatus.APPROVED,
    CountAct.GIVEN_UP: CountStatus.GIVEN_UP,
}
OVER = frozenset({CountStatus.APPROVED, CountStatus.GIVEN_UP})


def status_of(acts: Iterable[str]) -> CountStatus:
    """Return the state that acts leave, in their order; what comes after the end changes nothing."""
    status = CountStatus.PLANNED
    for act in acts:
        if status not in OVER:
            status = _LEADS_TO[CountAct(act)]
    return status
