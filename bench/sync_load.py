# SPDX-License-Identifier: Apache-2.0
"""Many desks at once, as bare sockets in one process: five-row push and pull, and ten thousand that wait.

Requests are bytes made before the clock starts, because a client library costs more than the server.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import time
from dataclasses import dataclass
from statistics import quantiles
from typing import TYPE_CHECKING

from app.core.ids import new_id
from app.sync import protocol

if TYPE_CHECKING:
    from bench.sync_ground import BareDevice, Ground

CLIENTS = 16
TURNS = 60
IDLE = 10_000
LATE = 0.99


@dataclass(frozen=True, slots=True)
class Served:
    """How many desks a second, and how long one waited."""

    per_second: float
    p50_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class Idle:
    """What desks that wait cost, and how soon all are told."""

    desks: int
    kb_each: float
    woken_s: float


def _request(path: str, token: str, body: bytes, kind: str) -> bytes:
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    status = int(head[9:12])
    lines = head.lower().split(b"\r\n")
    length = next(int(line[15:]) for line in lines if line.startswith(b"content-length:"))
    return status, await reader.readexactly(length)


async def _client(on: Ground, device: BareDevice, cursor: str, taken: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", on.port)
    for _ in range(TURNS):
        ops = [device.op("customer_phone", new_id(), device.phone(place)) for place in range(5)]
        push = _request("/v1/push", device.token, device.body(ops), protocol.CONTENT_TYPE_ZSTD)
        asked = json.dumps({"scopes": {device.store.hex: cursor}}).encode()
        begun = time.perf_counter()
        writer.write(push)
        status, body = await _answer(reader)
        assert status == 200, body
        writer.write(_request("/v1/pull", device.token, asked, protocol.CONTENT_TYPE_JSON))
        status, body = await _answer(reader)
        taken.append(time.perf_counter() - begun)
        assert status == 200, body
        text = protocol.unpack(body) if body[:4] == b"\x28\xb5\x2f\xfd" else body.decode()
        page = protocol.pulled_from_text(text).pages
        cursor = page[0].cursor if page and page[0].cursor else cursor
    writer.close()


def serve_many(on: Ground, *, stores: int) -> Served:
    """Let sixteen clients in ``stores`` stores push and pull five rows at once."""
    codes = on.open_stores(stores)
    devices = [on.device(codes[place % stores]) for place in range(CLIENTS)]
    cursors = [on.cursor(device) for device in devices]
    taken: list[float] = []

    async def all_of_them() -> None:
        await asyncio.gather(
            *(_client(on, device, cursor, taken) for device, cursor in zip(devices, cursors, strict=True))
        )

    begun = time.perf_counter()
    asyncio.run(all_of_them())
    seconds = time.perf_counter() - begun
    parts = quantiles(taken, n=100)
    return Served(len(taken) / seconds, parts[49] * 1000, parts[98] * 1000)


def idle(on: Ground, count: int) -> Idle:
    """Let ``count`` connections of one device wait for news, then push one row and see when all know."""
    device, other = on.device(), on.device()
    return asyncio.run(_idle(on, count, device, other))


async def _idle(on: Ground, count: int, device: BareDevice, other: BareDevice) -> Idle:
    cursor = on.cursor(device)
    before = _memory_kb(on.process.pid)
    body = json.dumps({"scopes": {device.store.hex: cursor}, "seconds": 50}).encode()
    asked = _request("/v1/wait", device.token, body, protocol.CONTENT_TYPE_JSON)
    streams = []
    for start in range(0, count, 500):
        part = await asyncio.gather(
            *(asyncio.open_connection("127.0.0.1", on.port) for _ in range(min(500, count - start)))
        )
        for _reader, writer in part:
            writer.write(asked)
        streams += part
        await asyncio.sleep(0.2)
    await asyncio.sleep(2)
    each = (_memory_kb(on.process.pid) - before) / count
    begun = time.perf_counter()
    await asyncio.to_thread(other.push, [other.op("customer_phone", new_id(), other.phone(1))])
    answers = await asyncio.gather(*(_answer(reader) for reader, _writer in streams))
    seconds = time.perf_counter() - begun
    told = sum(1 for status, text in answers if status == 200 and device.store.hex.encode() in text)
    assert told == count, f"{told} of {count} were told"
    for _reader, writer in streams:
        writer.close()
    return Idle(count, each, seconds)


def _memory_kb(pid: int) -> int:
    words = ["ps", "-o", "rss=", "-p", str(pid), "--ppid", str(pid)]  # its workers count as well
    done = subprocess.run(words, capture_output=True, check=True)  # noqa: S603
    return sum(map(int, done.stdout.split()))
