# SPDX-License-Identifier: Apache-2.0
"""Runs what the server does by itself: the areas' jobs as ordinary commands, and its own upkeep.

One process of all at a time does it (an advisory lock). Must not know which jobs the areas have, nor HTTP.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from psycopg import AsyncConnection
from psycopg import Error as PostgresError

from app.core import server_jobs
from app.core.clock import Clock, SystemClock
from app.core.server_jobs import ServerJob
from app.sync.server import compaction, grants, job_uow, logs, named_shares
from app.sync.server.columns import SCHEMA

LOCK = 5_773_802
ROUND_SECONDS = 30.0
_STATE = "job."


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Work on the server's own tables, in as many transactions as it needs."""

    key: str
    every_seconds: int
    run: Callable[[AsyncConnection[Any]], Awaitable[object]]


OWN = (
    Upkeep("sync.share_named", 30, named_shares.share_named),
    Upkeep("sync.complete_grants", 5 * 60, grants.complete),
    Upkeep("sync.compact", 6 * 3600, compaction.compact),
    Upkeep("sync.idle_grants", 24 * 3600, grants.end_idle),
)


class Jobs:
    """The jobs of one server; any number of processes may have one."""

    def __init__(
        self,
        url: str,
        *,
        clock: Clock | None = None,
        jobs: Sequence[ServerJob] | None = None,
        own: Sequence[Upkeep] = OWN,
    ) -> None:
        self._url = url
        self._clock = clock or SystemClock()
        self._jobs = jobs
        self._own = own
        self._engine = job_uow.engine_of(url)

    async def run_forever(self, stop: asyncio.Event) -> None:
        """Look for due jobs until ``stop``; a database that is away is tried again."""
        while True:
            # The first round waits too: a start is busy enough.
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), ROUND_SECONDS)
            if stop.is_set():
                return
            try:
                await self.run_due()
            except (PostgresError, OSError) as error:
                logs.get().warning("jobs_interrupted", **logs.trouble_of(error))

    async def run_due(self) -> tuple[str, ...]:
        """Run what is due, one after the other; returns what ran. Another process at it: nothing.

        A job that fails is logged and tried again when it is due again; the others go on.
        """
        async with await AsyncConnection.connect(self._url, autocommit=True) as connection:
            if not await _value(connection, "SELECT pg_try_advisory_lock(%s)", LOCK):
                return ()
            ran = []
            known = server_jobs.registered() if self._jobs is None else self._jobs
            every: tuple[ServerJob | Upkeep, ...] = (*known, *self._own)
            for job in every:
                if await self._is_due(connection, job.key, job.every_seconds):
                    ran.append(job.key)
                    await self._run(connection, job)
            # The lock ends with the connection.
            return tuple(ran)

    async def _is_due(self, connection: AsyncConnection[Any], key: str, seconds: int) -> bool:
        query = f"SELECT value FROM {SCHEMA}.server_state WHERE key = %s"
        last = await _value(connection, query, _STATE + key)
        return not last or datetime.fromisoformat(last) + timedelta(seconds=seconds) <= self._clock.now_at()

    async def _run(self, connection: AsyncConnection[Any], job: ServerJob | Upkeep) -> None:
        begun = self._clock.now_at().astimezone(UTC).isoformat()
        try:
            if isinstance(job, Upkeep):
                await job.run(connection)
            else:
                await asyncio.to_thread(job_uow.run, self._engine, self._clock, grants.server_clock, job.run)
        except Exception as error:  # noqa: BLE001 -- one broken job must not keep the others from their work
            logs.get().error("job_failed", kind=job.key, **logs.trouble_of(error))
        await connection.execute(
            f"""INSERT INTO {SCHEMA}.server_state (key, value) VALUES (%s, %s)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value""",
            (_STATE + job.key, begun),
        )


async def _value(connection: AsyncConnection[Any], query: str, *values: object) -> Any:
    row = await (await connection.execute(query.encode(), values)).fetchone()
    return row[0] if row else None
