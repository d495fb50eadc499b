# SPDX-License-Identifier: Apache-2.0
"""A real encrypted desk for tests, a settable clock, and actors with chosen permissions."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from app import bootstrap
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.permissions import Actor

START_AT = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)  # 10:30 in Beijing, a Friday


class FrozenClock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = START_AT) -> None:
        self.at = at

    def now_at(self) -> datetime:
        """Return the set instant."""
        return self.at

    def move(self, **delta: float) -> None:
        """Go on by a timedelta given by name."""
        self.at += timedelta(**delta)


class DeskTemplate:
    """Makes one database per test run and copies it for each test: a schema costs 40 ms, a copy 1 ms."""

    def __init__(self, folder: Path, *, is_sample: bool = False) -> None:
        self._data = DataFolder(folder)
        self._is_sample = is_sample
        desk = bootstrap.create_desk(self._data, self._data.store, is_sample=is_sample)
        desk.close()

    def open_copy(self, folder: Path, clock: FrozenClock) -> Desk:
        """Return an open copy in ``folder``."""
        shutil.copytree(self._data.path, folder, dirs_exist_ok=True)
        data = DataFolder(folder)
        return bootstrap.open_desk(data, data.store, clock=clock)


def make_actor(
    desk: Desk, *permissions: str, name: str = "王敏", number: str = "0427", scope: UUID | None = None
) -> Actor:
    """Return an actor with a post at this desk's store that grants ``permissions``."""
    store_id = desk.identity.store_id
    return Actor(new_id(), number, name, new_id(), store_id, {scope or store_id: frozenset(permissions)})
