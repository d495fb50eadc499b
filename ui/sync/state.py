# SPDX-License-Identifier: Apache-2.0
"""What the window knows of the link to head office, as one frozen value. Pure; asks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Link(StrEnum):
    """How a desk stands to head office."""

    ALONE = "alone"
    ONLINE = "online"
    OFFLINE = "offline"
    PAUSED = "paused"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class SyncState:
    """One moment of the link; instants are UTC, ``progress`` is 0 … 1 of a first load."""

    link: Link = Link.ALONE
    last_sync_at: datetime | None = None
    offline_since_at: datetime | None = None
    waiting: int = 0
    rejected: int = 0
    conflicts: int = 0
    problem: str = ""
    is_first_load: bool = False
    progress: float = 0.0
    clock_offset_ms: int = 0
    is_copy: bool = False
    """It was seen within a day that this is a restored disk, or that a copy of it is alive."""

    @property
    def is_online(self) -> bool:
        """Whether the server answers now."""
        return self.link in {Link.ONLINE, Link.PAUSED}


CLOCK_LIMIT_MS = 5 * 60 * 1000
"""A clock that is off by more than this is told: later stamps would be clamped."""
