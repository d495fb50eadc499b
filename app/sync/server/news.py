# SPDX-License-Identifier: Apache-2.0
"""Tells waiting desks that a scope moved: one look at the log's heads for all of them, many times a second.

One task and one connection a process. Must not know HTTP. A desk that waits costs a future and a few tuples.
"""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import itertools
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import psycopg
from psycopg import AsyncConnection

from app.sync.server import logs, pull

ROUND_SECONDS = 0.075
IDLE_SECONDS = 1.0
WAKE_AT_ONCE = 500
"""So many waiting desks are woken in one go; the others follow, for each of them will pull."""


class Waiter:
    """One long-poll: its future and the scopes that it waits for."""

    __slots__ = ("done", "future", "scopes")

    def __init__(self, scopes: tuple[str, ...], future: asyncio.Future[tuple[str, ...]]) -> None:
        self.scopes = scopes
        self.future = future
        self.done = False


class News:
    """The heads of the log, and who waits for them to move."""

    def __init__(self, database_url: str) -> None:
        self._url = database_url
        self._heads: dict[str, tuple[int, int]] = {}
        self._waiters: dict[str, set[Waiter]] = {}
        self._deadlines: list[tuple[float, int, Waiter]] = []
        self._count = itertools.count()
        self._task: asyncio.Task[None] | None = None
        self._is_fresh = False
        self._is_stopping = False
        self.each_round: Callable[[], Awaitable[None]] | None = None
        self.waiting = 0

    def start(self) -> None:
        """Begin to look; a database that is away is tried again."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Answer all who wait and end."""
        self.let_go()
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def let_go(self) -> None:
        """Answer all who wait, and everyone who comes: the server is about to end."""
        self._is_stopping = True
        for _at, _number, waiter in self._deadlines:
            self._answer(waiter, ())

    async def wait(self, cursors: Mapping[str, str], seconds: float) -> tuple[str, ...]:
        """Return those scopes that have moved beyond their cursor, as soon as there is one; () in time."""
        moved = tuple(scope for scope, cursor in cursors.items() if self._has_moved(scope, cursor))
        if moved or self._is_stopping:
            return moved
        loop = asyncio.get_running_loop()
        waiter = Waiter(tuple(cursors), loop.create_future())
        for scope in waiter.scopes:
            self._waiters.setdefault(scope, set()).add(waiter)
        heapq.heappush(self._deadlines, (loop.time() + seconds, next(self._count), waiter))
        self.waiting += 1
        try:
            return await waiter.future
        finally:
            self.waiting -= 1
            waiter.done = True
            for scope in waiter.scopes:
                waiters = self._waiters.get(scope)
                if waiters is not None:
                    waiters.discard(waiter)
                    if not waiters:
                        del self._waiters[scope]

    def _has_moved(self, scope: str, cursor: str) -> bool:
        head = self._heads.get(scope)
        # Without a fresh head the first round tells.
        return self._is_fresh and pull.is_news(head, cursor)

    @staticmethod
    def _answer(waiter: Waiter, scopes: tuple[str, ...]) -> None:
        if not waiter.future.done():
            waiter.future.set_result(scopes)

    async def _run(self) -> None:
        while True:
            try:
                connection = await AsyncConnection.connect(self._url, autocommit=True, connect_timeout=5)
                async with connection:
                    await self._look_on(connection)
            except (psycopg.Error, OSError) as error:
                self._is_fresh = False
                logs.get().warning("news_interrupted", **logs.trouble_of(error))
                self._let_late_ones_go()
                await asyncio.sleep(IDLE_SECONDS)

    async def _look_on(self, connection: AsyncConnection[Any]) -> None:
        idle_until = 0.0
        loop = asyncio.get_running_loop()
        while True:
            if self.each_round is not None:
                await self._do_round()
            # Nobody waits: a look now and then keeps the heads fresh for the next one.
            if self.waiting or loop.time() >= idle_until:
                await self.look(connection)
                idle_until = loop.time() + IDLE_SECONDS
            self._let_late_ones_go()
            await asyncio.sleep(ROUND_SECONDS)

    async def _do_round(self) -> None:
        assert self.each_round is not None  # noqa: S101 -- asked before
        try:
            await self.each_round()
        except (psycopg.Error, OSError) as error:
            logs.get().warning("contacts_not_written", **logs.trouble_of(error))

    async def look(self, connection: AsyncConnection[Any]) -> None:
        """Read the heads once and wake who waits for what moved."""
        async with connection.transaction():
            heads = await pull.heads(connection)
        before, was_fresh = self._heads, self._is_fresh
        self._heads, self._is_fresh = heads, True
        moved = [scope for scope in self._waiters if heads.get(scope) != before.get(scope) or not was_fresh]
        woken = 0
        for scope in moved:
            for waiter in tuple(self._waiters.get(scope, ())):
                if was_fresh or scope in heads:
                    self._answer(waiter, (scope,))
                    woken += 1
                    if woken % WAKE_AT_ONCE == 0:
                        await asyncio.sleep(0.01)

    def _let_late_ones_go(self) -> None:
        now = asyncio.get_running_loop().time()
        while self._deadlines and (self._deadlines[0][2].done or self._deadlines[0][0] <= now):
            self._answer(heapq.heappop(self._deadlines)[2], ())
