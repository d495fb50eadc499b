# SPDX-License-Identifier: Apache-2.0
"""Makes the counts of the week behind the pages (D44): after the log-in, and when the day turns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ui.shell.parts_keeper import PartsKeeper

_AFTER_LOG_IN_MS = 30_000
"""After the ledger itself was looked at."""


class CountsKeeper(PartsKeeper):
    """One per log-in; of a person who may count."""

    def start(self) -> None:
        """Look when the desk has been shown for a while, and on each new day."""
        from app.parts.rules import COUNT  # noqa: PLC0415 -- after the log-in page
        from app.tasks.rules import WORK  # noqa: PLC0415 -- after the log-in page

        actor, store_id = self._client.actor, self._client.desk.identity.store_id
        if actor.may(COUNT, store_id) and actor.may(WORK, store_id):
            self._soon.start(_AFTER_LOG_IN_MS)
            self._client.day_turned.connect(self.look)

    def _count(self) -> Callable[..., int]:
        from app.parts.count_plan import count_to_plan  # noqa: PLC0415 -- after the log-in page

        return count_to_plan

    def _do(self) -> Callable[..., Any]:
        from app.parts.count_plan import plan_week  # noqa: PLC0415 -- after the log-in page

        return plan_week
