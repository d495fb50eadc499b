# SPDX-License-Identifier: Apache-2.0
"""What the window knows of the link to head office: what the loop told, and more. Pure; asks nothing."""

from __future__ import annotations

from dataclasses import dataclass

from app.sync.client.status import SyncLink as Link
from app.sync.client.status import SyncStatus

__all__ = ["CLOCK_LIMIT_MS", "Link", "SyncState"]

CLOCK_LIMIT_MS = 5 * 60 * 1000
"""A clock that is off by more than this is told: later stamps would be clamped."""


@dataclass(frozen=True, slots=True)
class SyncState(SyncStatus):
    """One moment of the link, with what the desk itself remembers beside the loop."""

    clock_offset_ms: int = 0
    is_copy: bool = False
    """It was seen within a day that this is a restored disk, or that a copy of it is alive."""

    @property
    def link(self) -> Link:
        """How this desk stands to head office."""
        return self.state

    @property
    def is_online(self) -> bool:
        """Whether the server answers now."""
        return self.state in {Link.ONLINE, Link.PAUSED}
