# SPDX-License-Identifier: Apache-2.0
"""Hands the tour what a server would have left on a desk; the window itself never uses it."""

from __future__ import annotations

from app.sync.client.matching import Card, Pair
from app.sync.client.office import NewCode, OfficeDesk, ServerState
from app.sync.sample import plant_conflict, plant_history, plant_link, plant_reject, plant_step

__all__ = [
    "Card",
    "NewCode",
    "OfficeDesk",
    "Pair",
    "ServerState",
    "plant_conflict",
    "plant_history",
    "plant_link",
    "plant_reject",
    "plant_step",
]
