# SPDX-License-Identifier: Apache-2.0
"""A bad line between desks and their server: it tears, loses, repeats, delays, reorders, drips, hangs.

One port per desk, plain HTTP/1.1. Knows whole requests and answers; must not know what they mean.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import random
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

FAULTS: Mapping[str, int] = {
    "refused": 3, "torn_request": 2, "late": 4, "answer_lost": 5, "torn_answer": 4, "twice": 3,
    "again_later": 2, "drip": 2, "endless": 1,
}  # fmt: skip
"""Kinds of trouble and how often each is chosen among them."""
SHARE = 0.15
"""How many requests meet trouble while the line is bad."""
LONGEST_HANG_SECONDS = 45.0
"""Longer than a desk waits for an answer."""
_MOST = 1 << 26


@dataclass(frozen=True, slots=True)
class Message:
    """One whole request or answer as it stands on the wire."""

    head: bytes
    body: bytes

    @property
    def raw(self) -> bytes:
        """All of its bytes."""
        return self.head + self.body

    @property
    def path(self) -> str:
        """The address of a request."""
        return self.head.split(b" ", 2)[1].decode("ascii", "replace")

    @property
    def is_good(self) -> bool:
        """Tell whether an answer is 200."""
        return self.head.split(b" ", 2)[1] == b"200"


class _CutError(Exception):
    """The line to the desk is to be cut."""


class Proxy:
    """Listens on a port for each desk in a thread of its own; ``heal`` and ``break_`` change the weather."""

    def __init__(self, ports: Mapping[str, int], server_port: int, seed: int) -> None:
        self.ports = dict(ports)
        self.server_port = server_port
        self.counts: Counter[str] = Counter()
        """Requests, connections, repeats that were answered, and each kind of trouble."""
        self._chance = random.Random(seed)  # noqa: S311 -- a schedule, not a secret
        self._away: set[str] = set()
        self._is_bad = False
        self._last_push: dict[str, bytes] = {}
        self._open: dict[str, set[asyncio.StreamWriter]] = {name: set() for name in ports}
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.SelectorEventLoop()
        self._calm = asyncio.Event()
        self._calm.set()
        started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(started,), daemon=True)
        self._thread.start()
        started.wait()

    def break_(self) -> None:
        """From now on the line is bad."""
        self._is_bad = True
        self._loop.call_soon_threadsafe(self._calm.clear)

    def heal(self) -> None:
        """From now on the line is good; what hangs is cut."""
        self._is_bad = False
        self._away.clear()
        self._loop.call_soon_threadsafe(self._calm.set)

    def take_away(self, name: str) -> None:
        """Cut a desk off until ``give_back``."""
        self._away.add(name)
        self.counts["offline"] += 1
        self._loop.call_soon_threadsafe(self._cut, name)

    def give_back(self, name: str) -> None:
        """Give a desk its line again."""
        self._away.discard(name)

    def stop(self) -> None:
        """End."""
        self.heal()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _cut(self, name: str) -> None:
        for writer in list(self._open[name]):
            writer.transport.abort()

    def _run(self, started: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        servers = []
        for name, port in self.ports.items():
            servers.append(self._loop.run_until_complete(self._listen(name, port)))
        started.set()
        self._loop.run_forever()
        for server in servers:
            server.close()
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._loop.close()

    async def _listen(self, name: str, port: int) -> asyncio.Server:
        async def desk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self.counts["connections"] += 1
            self._open[name].add(writer)
            line = _Line(self, name, reader, writer)
            with contextlib.suppress(
                _CutError, OSError, EOFError, ValueError, IndexError, asyncio.LimitOverrunError
            ):
                await line.serve()
            self._open[name].discard(writer)
            writer.transport.abort()
            line.close()

        return await asyncio.start_server(desk, "127.0.0.1", port, limit=1 << 20)

    # ---- what a line asks

    def is_away(self, name: str) -> bool:
        """Tell whether a desk has no line."""
        return name in self._away

    def trouble(self) -> str:
        """Return what happens to the next request; mostly nothing."""
        if not self._is_bad or self._chance.random() > SHARE:
            return ""
        kind = self._chance.choices(list(FAULTS), list(FAULTS.values()))[0]
        self.counts[kind] += 1
        return kind

    def between(self, low: float, high: float) -> float:
        """Return a number by chance."""
        return self._chance.uniform(low, high)

    async def hang(self, seconds: float) -> None:
        """Wait, but no longer than until the line is good."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._calm.wait(), seconds)

    def note(self, name: str, request: Message, answer: Message) -> None:
        """Count a batch that was answered although it was sent before."""
        self.counts["requests"] += 1
        if request.path == "/v1/push":
            digest = hashlib.sha256(request.body).digest()
            if answer.is_good and self._last_push.get(name) == digest:
                self.counts["repeats answered"] += 1
            self._last_push[name] = digest

    def later(self, name: str, request: Message) -> None:
        """Send a copy of a request after a while, when newer ones may have overtaken it."""

        async def send() -> None:
            await asyncio.sleep(self.between(0.2, 3.0))
            with contextlib.suppress(OSError, EOFError, ValueError, asyncio.LimitOverrunError):
                await self.ask(name, request)

        task = self._loop.create_task(send())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def ask(self, name: str, request: Message) -> Message:
        """Send a request on a connection of its own and return the answer. Errors: OSError, EOFError."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server_port, limit=1 << 20)
        try:
            writer.write(request.raw)
            answer = await read_message(reader)
        finally:
            writer.transport.abort()
        self.note(name, request, answer)
        return answer


class _Line:
    """One connection of a desk, and the one to the server that belongs to it."""

    def __init__(
        self, proxy: Proxy, name: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._proxy = proxy
        self._name = name
        self._reader = reader
        self._writer = writer
        self._server: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    def close(self) -> None:
        """Close the connection to the server."""
        if self._server is not None:
            self._server[1].transport.abort()

    async def serve(self) -> None:
        """Pass requests on until somebody closes. Errors: OSError, EOFError."""
        while not self._proxy.is_away(self._name):
            request = await read_message(self._reader)
            await self._pass(request, self._proxy.trouble())

    async def _pass(self, request: Message, trouble: str) -> None:
        proxy = self._proxy
        if trouble == "refused":
            raise _CutError
        if trouble == "torn_request":
            _, writer = await self._connected()
            writer.write(request.raw[: int(len(request.raw) * proxy.between(0, 1))])
            await writer.drain()
            raise _CutError
        if trouble == "late":
            await proxy.hang(proxy.between(0.1, 2.0))
        if trouble == "twice":
            answers = await asyncio.gather(
                proxy.ask(self._name, request), self._ask(request), return_exceptions=True
            )
            answer = next((one for one in answers if isinstance(one, Message)), None)
            if answer is None:
                raise _CutError
        else:
            answer = await self._ask(request)
        if trouble == "again_later":
            proxy.later(self._name, request)
        if trouble == "answer_lost":
            raise _CutError
        await self._answer(answer, trouble)

    async def _answer(self, answer: Message, trouble: str) -> None:
        proxy, raw = self._proxy, answer.raw
        if trouble in {"torn_answer", "endless"}:
            self._writer.write(raw[: int(len(raw) * proxy.between(0, 1))])
            await self._writer.drain()
            if trouble == "endless":
                await proxy.hang(LONGEST_HANG_SECONDS)
            raise _CutError
        if trouble == "drip":
            step = max(1, len(raw) // 20)
            for at in range(0, len(raw), step):
                self._writer.write(raw[at : at + step])
                await self._writer.drain()
                await proxy.hang(0.05)
            return
        self._writer.write(raw)
        await self._writer.drain()

    async def _ask(self, request: Message) -> Message:
        reader, writer = await self._connected()
        writer.write(request.raw)
        answer = await read_message(reader)
        self._proxy.note(self._name, request, answer)
        return answer

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._server is None:
            self._server = await asyncio.open_connection("127.0.0.1", self._proxy.server_port, limit=1 << 20)
        return self._server


async def read_message(reader: asyncio.StreamReader) -> Message:
    """Return the next whole request or answer. Errors: EOFError when the other side ends before."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")[1:]
    fields = dict(line.split(b":", 1) for line in lines if b":" in line)
    if fields.get(b"transfer-encoding", b"").strip() == b"chunked":
        return Message(head, await _chunks(reader))
    size = int(fields.get(b"content-length", b"0"))
    if size > _MOST:
        raise ValueError(size)
    return Message(head, await reader.readexactly(size))


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    found = b""
    while True:
        line = await reader.readuntil(b"\r\n")
        size = int(line.split(b";")[0], 16)
        found += line + await reader.readexactly(size + 2)
        if size == 0:
            return found
