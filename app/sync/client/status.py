# SPDX-License-Identifier: Apache-2.0
"""How the sync of this desk stands, as it is shown to people. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SyncLink(StrEnum):
    """How this desk stands to the server."""

    ALONE = "alone"
    ONLINE = "online"
    OFFLINE = "offline"
    PAUSED = "paused"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """One moment. ``waiting`` changes are not sent yet; ``problem`` is an error's code, or empty.

    ``progress`` (0 to 1) is that of a first load.
    """

    state: SyncLink = SyncLink.ALONE
    last_sync_at: datetime | None = None
    offline_since_at: datetime | None = None
    waiting: int = 0
    rejected: int = 0
    conflicts: int = 0
    problem: str = ""
    is_first_load: bool = False
    progress: float = 0.0
