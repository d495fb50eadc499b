# SPDX-License-Identifier: Apache-2.0
"""A streaming replica that snapshots, sums and histories are read from, as long as it keeps up.

The cursor of what it gives is right by itself: a replica replays the transactions of the primary under their
own numbers, and its ``pg_current_snapshot`` knows every number that it has not seen end. How far it is behind
is told without clocks: by the time since the newest place of the primary that it has replayed.
Must not know HTTP.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import psycopg
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from app.sync.server import logs

POOL_SIZE = 4
POOL_SECONDS = 2.0
ROUND_SECONDS = 2.0
MOST_LAG_SECONDS = 30.0
_KEPT = 600
_PRIMARY = """
SELECT pg_current_wal_lsn() - '0/0'::pg_lsn, value FROM sunshine.server_state WHERE key = 'epoch'
"""
# Neither a promoted one nor one of another history counts: both may hold other rows.
_REPLICA = """
SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() - '0/0'::pg_lsn END, value
FROM sunshine.server_state WHERE key = 'epoch'
"""
Pool = AsyncConnectionPool[AsyncConnection[Any]]
Found = TypeVar("Found")


class Replica:
    """The pool of one replica and what is known of its lag."""

    def __init__(self, url: str, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._places: deque[tuple[float, int]] = deque(maxlen=_KEPT)
        self._seen_at: float | None = None
        self._was_usable = False
        self.pool: Pool = AsyncConnectionPool(
            url,
            min_size=1,
            max_size=POOL_SIZE,
            timeout=POOL_SECONDS,
            open=False,
            reconnect_timeout=1.0,
            kwargs={"autocommit": True, "connect_timeout": 3},
        )
        self.lag_seconds: float | None = None
        """How old what it shows may be; None: not known, or it is away."""

    @property
    def is_usable(self) -> bool:
        """Tell whether it was there a moment ago and not too far behind."""
        fresh = self._seen_at is not None and self._now() - self._seen_at < 3 * ROUND_SECONDS
        return fresh and self.lag_seconds is not None and self.lag_seconds <= MOST_LAG_SECONDS

    async def watch(self, primary: Pool) -> None:
        """Look at both again and again; ends when it is cancelled."""
        await self.pool.open(wait=False)
        while True:
            await self.look(primary)
            if self.is_usable is not self._was_usable:
                self._was_usable = self.is_usable
                logs.get().warning("replica_used" if self._was_usable else "replica_passed_over")
            await asyncio.sleep(ROUND_SECONDS)

    async def look(self, primary: Pool) -> None:
        """Compare the places of both once; a trouble makes it unusable."""
        try:
            async with primary.connection() as connection:
                written = await (await connection.execute(_PRIMARY)).fetchone()
            at = self._now()
            async with self.pool.connection() as connection:
                replayed = await (await connection.execute(_REPLICA)).fetchone()
        except (psycopg.Error, OSError, PoolTimeout):
            self.failed()
            return
        self.note(at, written, replayed)

    def note(self, at: float, written: tuple[Any, Any] | None, replayed: tuple[Any, Any] | None) -> None:
        """Take the (place, epoch) of the primary, read at ``at``, and of the replica, read after it."""
        if written is None or replayed is None or replayed[0] is None or written[1] != replayed[1]:
            self.failed()
            return
        self._places.append((at, int(written[0])))
        reached = None
        while self._places and self._places[0][1] <= int(replayed[0]):
            reached = self._places.popleft()
        if reached is not None:
            # Kept, for the next look may find nothing newer replayed.
            self._places.appendleft(reached)
            self.lag_seconds = self._now() - reached[0]
        else:
            self.lag_seconds = None
        self._seen_at = self._now()

    def failed(self) -> None:
        """It did not answer: the primary is asked until a look finds it again."""
        self.lag_seconds, self._seen_at = None, None

    async def close(self) -> None:
        """Close its connections."""
        await self.pool.close()


async def read(
    replica: Replica | None,
    primary: Pool,
    work: Callable[[AsyncConnection[Any]], Awaitable[Found]],
    used: Callable[[str], None],
) -> Found:
    """Do ``work`` on the replica, or on the primary when there is none that can; ``used`` is told which.

    Errors: those of ``work``.
    """
    if replica is not None and replica.is_usable:
        try:
            async with replica.pool.connection() as connection:
                found = await work(connection)
        except (psycopg.Error, OSError, PoolTimeout) as error:
            # Also a query that was cancelled because the primary removed what it read.
            replica.failed()
            logs.get().warning("replica_failed", **logs.trouble_of(error))
        else:
            used("replica")
            return found
    async with primary.connection() as connection:
        found = await work(connection)
    used("primary")
    return found
