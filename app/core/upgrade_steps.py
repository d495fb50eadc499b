# SPDX-License-Identifier: Apache-2.0
"""The steps that an upgrade of a database tells (``migrate``), for whoever shows them.

Must not know the database.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class UpgradeStage(StrEnum):
    """What an upgrade is at."""

    COPYING = "copying"
    PROVING = "proving"
    MIGRATING = "migrating"
    CHECKING = "checking"


@dataclass(frozen=True, slots=True)
class UpgradeStep:
    """Where an upgrade stands: ``done`` of ``total`` pages while copying, migrations while migrating.

    A ``total`` of 0 means that nobody knows how far it is.
    """

    stage: UpgradeStage
    done: int = 0
    total: int = 0

    @property
    def may_stop(self) -> bool:
        """Whether what is raised here leaves everything as it was: until the first migration it does."""
        return self.stage in {UpgradeStage.COPYING, UpgradeStage.PROVING}


Tell = Callable[[UpgradeStep], None]
"""Is told each step of an upgrade; may raise to stop it where ``may_stop`` says so, and only there."""


def silent(_step: UpgradeStep) -> None:
    """Tell nobody."""
