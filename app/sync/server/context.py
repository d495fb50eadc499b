# SPDX-License-Identifier: Apache-2.0
"""What one server process holds: settings, pool, keys, caches, counters. Must not know routes.

The settings are plain values, so that they can be handed to worker processes.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool
from sqlalchemy import Engine

from app.sync.server import devices, doors, enrolments, job_uow, jobs, replica, snapshots
from app.sync.server.auth import TokenKey
from app.sync.server.devices import Contact, Device, DeviceCache, DeviceLoader
from app.sync.server.limits import RateLimit
from app.sync.server.metrics import Metrics
from app.sync.server.news import News
from app.sync.server.replica import Replica

POOL_SIZE = 8
POOL_WARM = 4
"""So many connections are open from the start."""
POOL_SECONDS = 5.0
CONTACT_SECONDS = 5.0
SNAPSHOTS_AT_ONCE = 2
UPKEEP_SECONDS = 3600
EPOCH_SECONDS = 2.0
JOB_SECONDS = 5.0
VOICE_SECONDS = 600
"""How often one of two living copies of a desk may put itself in the other's place, after the first times."""
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """What every process of one server is told; rates are requests a second, for one process."""

    database_url: str
    folder: Path
    token_key: bytes
    escrow_key: bytes
    trusted_pem: str
    fingerprint: str
    version: str
    schema: str
    pool_size: int = POOL_SIZE
    device_rate: float = 100.0
    device_burst: float = 400.0
    address_rate: float = 0.5
    address_burst: float = 60.0
    door_rate: float = 2.0
    door_burst: float = 60.0
    body_seconds: float = 30.0
    logs_requests: bool = False
    runs_jobs: bool = False
    replica_url: str = ""


@dataclass(slots=True)
class ServerContext:
    """The living parts of one process; ``open`` before the first request, ``close`` after the last."""

    settings: ServiceSettings
    pool: AsyncConnectionPool[AsyncConnection[Any]]
    key: TokenKey
    escrow: X25519PrivateKey
    news: News
    cache: DeviceCache = field(default_factory=DeviceCache)
    metrics: Metrics = field(default_factory=Metrics)
    contacts: dict[UUID, Contact] = field(default_factory=dict)
    contacts_at: float = 0.0
    checked_at: float = 0.0
    epoch: str = ""
    epoch_at: float = 0.0
    jobs_stop: asyncio.Event = field(default_factory=asyncio.Event)
    jobs_task: asyncio.Task[None] | None = None
    replica: Replica | None = None
    replica_task: asyncio.Task[None] | None = None
    devices_limit: RateLimit = field(init=False)
    loader: DeviceLoader = field(init=False)
    asks_epoch: asyncio.Lock = field(default_factory=asyncio.Lock)
    addresses_limit: RateLimit = field(init=False)
    codes_limit: RateLimit = field(init=False)
    voices_limit: RateLimit = field(init=False)
    doors_limit: RateLimit = field(init=False)
    keys_limit: RateLimit = field(init=False)
    snapshot_slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SNAPSHOTS_AT_ONCE))

    _engine: Engine | None = None

    def __post_init__(self) -> None:
        told = self.settings
        self.loader = DeviceLoader(self._load_devices)
        self.devices_limit = RateLimit(told.device_rate, told.device_burst)
        self.addresses_limit = RateLimit(told.address_rate, told.address_burst)
        # Wrong codes alone are counted: five at once, then five an hour.
        self.codes_limit = RateLimit(5 / 3600, 5)
        self.voices_limit = RateLimit(1 / VOICE_SECONDS, 4)
        self.doors_limit = RateLimit(told.door_rate, told.door_burst)
        # Wrong keys alone are counted: ten at once, then one in six seconds.
        self.keys_limit = RateLimit(1 / 6, 10)

    @classmethod
    def of(cls, settings: ServiceSettings) -> ServerContext:
        """Return the context of new settings; nothing is opened yet."""
        pool: AsyncConnectionPool[AsyncConnection[Any]] = AsyncConnectionPool(
            settings.database_url,
            min_size=min(POOL_WARM, settings.pool_size),
            max_size=settings.pool_size,
            timeout=POOL_SECONDS,
            open=False,
            reconnect_timeout=1.0,
            kwargs={"autocommit": True, "connect_timeout": 5},
        )
        context = cls(
            settings,
            pool,
            TokenKey(settings.token_key),
            X25519PrivateKey.from_private_bytes(settings.escrow_key),
            News(settings.database_url),
        )
        context.news.each_round = context.flush_contacts
        return context

    @property
    def snapshot_folder(self) -> Path:
        """Where snapshots are built and read."""
        return self.settings.folder / "snapshots"

    @property
    def attachment_folder(self) -> Path:
        """Where attachments lie, by scope and hash."""
        return self.settings.folder / "attachments"

    async def open(self) -> None:
        """Open the pool and begin to look for news; a database that is away is waited for in the requests."""
        await self.pool.open(wait=False)
        self.news.start()
        if self.settings.replica_url:
            self.replica = Replica(self.settings.replica_url)
            self.replica_task = asyncio.create_task(self.replica.watch(self.pool))
        if self.settings.runs_jobs:
            upkeep = (*jobs.OWN, jobs.Upkeep("service.files", UPKEEP_SECONDS, self._clean))
            runner = jobs.Jobs(self.settings.database_url, own=upkeep)
            self.jobs_task = asyncio.create_task(runner.run_forever(self.jobs_stop))

    async def _clean(self, connection: AsyncConnection[Any]) -> None:
        """Remove what nobody asks for any more: old snapshots, codes that ran out."""
        await asyncio.to_thread(snapshots.remove_old, self.snapshot_folder)
        await enrolments.forget_old(connection)
        await doors.forget_old(connection)

    async def close(self) -> None:
        """Write down the last contacts and close all connections; a job that runs is waited for a moment."""
        await self.news.stop()
        self.jobs_stop.set()
        if self.jobs_task is not None:
            # What is cut off here is a transaction: it will be done again.
            with contextlib.suppress(TimeoutError, asyncio.CancelledError):
                await asyncio.wait_for(self.jobs_task, JOB_SECONDS)
        with contextlib.suppress(Exception):
            await self.flush_contacts(at_once=True)
        if self.replica is not None and self.replica_task is not None:
            self.replica_task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self.replica_task
            await self.replica.close()
        await self.pool.close()

    @contextlib.asynccontextmanager
    async def connection(self) -> AsyncIterator[AsyncConnection[Any]]:
        """Yield a connection of the service role in autocommit."""
        async with self.pool.connection() as connection:
            yield connection

    def door_engine(self) -> Engine:
        """Return the engine of the doors for other systems, made when the first one knocks."""
        if self._engine is None:
            self._engine = job_uow.engine_of(self.settings.database_url)
        return self._engine

    async def read(self, what: str, work: Callable[[AsyncConnection[Any]], Awaitable[Found]]) -> Found:
        """Do work that only reads and may be some seconds old: on the replica when there is a good one."""

        def count(place: str) -> None:
            self.metrics.add("sunshine_reads_total", what=what, place=place)

        return await replica.read(self.replica, self.pool, work, count)

    async def mend_pool(self) -> None:
        """Throw away connections that died with the database, at most once a second."""
        if time.monotonic() - self.checked_at > 1.0:
            self.checked_at = time.monotonic()
            await self.pool.check()

    def heard(
        self, device_id: UUID, *, pulled: bool = False, queue: int | None = None, offset_ms: int | None = None
    ) -> None:
        """Remember that a device was here; written down by the next flush."""
        known = self.contacts.get(device_id)
        if known is None:
            self.contacts[device_id] = Contact(time.time(), pulled, queue, offset_ms)
            return
        known.at = time.time()
        known.pulled |= pulled
        known.queue = known.queue if queue is None else queue
        known.offset_ms = known.offset_ms if offset_ms is None else offset_ms

    async def flush_contacts(self, *, at_once: bool = False) -> None:
        """Write the contacts of the last seconds in one statement."""
        if not self.contacts or (not at_once and time.monotonic() - self.contacts_at < CONTACT_SECONDS):
            return
        self.contacts_at = time.monotonic()
        said, self.contacts = self.contacts, {}
        async with self.connection() as connection:
            await devices.touch(connection, said.items())

    async def current_epoch(self) -> str:
        """Return the server's epoch, read anew every two seconds: a restore changes it."""
        if self._is_epoch_old():
            # One asks for all.
            async with self.asks_epoch:
                if self._is_epoch_old():
                    async with self.connection() as connection:
                        self.epoch = await devices.server_value(connection, "epoch")
                    self.epoch_at = time.monotonic()
        return self.epoch

    def _is_epoch_old(self) -> bool:
        return not self.epoch or time.monotonic() - self.epoch_at > EPOCH_SECONDS

    async def _load_devices(self, device_ids: Sequence[UUID]) -> dict[UUID, Device]:
        async with self.connection() as connection:
            return await devices.load_many(connection, device_ids)


def now_text() -> str:
    """Return the server's clock as it goes over the wire."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
