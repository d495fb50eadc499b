# SPDX-License-Identifier: Apache-2.0
"""Many desks at once, as bare sockets in one process: five-row push and pull, and ten thousand that wait.

Requests are bytes made before the clock starts, because a client library costs more than the server.
"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from statistics import quantiles
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import psutil

from app.core.ids import new_id
from app.sync import protocol
from app.sync.server import auth

if TYPE_CHECKING:
    from bench.sync_ground import BareDevice, Ground

CLIENTS = 16
TURNS = 60
WARM_TURNS = 20
"""So many turns before the clock starts: each connection of the server's pool plans its statements once."""
IDLE = 10_000
LATE = 0.99


@dataclass(frozen=True, slots=True)
class Served:
    """How many desks a second, how long one waited, and what a turn cost the server's processors."""

    per_second: float
    p50_ms: float
    p99_ms: float
    service_ms: float
    database_ms: float


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


async def _client(on: Ground, device: BareDevice, cursor: str, turns: int, taken: list[float]) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", on.port, ssl=on.trust())
    for _ in range(turns):
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
    return cursor


def serve_many(on: Ground, *, stores: int) -> Served:
    """Let sixteen clients in ``stores`` stores push and pull five rows at once."""
    codes = on.open_stores(stores)
    devices = [on.device(codes[place % stores]) for place in range(CLIENTS)]
    cursors = [on.cursor(device) for device in devices]

    def turn(cursors: list[str], turns: int) -> tuple[list[str], list[float]]:
        taken: list[float] = []

        async def all_of_them() -> list[str]:
            return await asyncio.gather(
                *(
                    _client(on, device, cursor, turns, taken)
                    for device, cursor in zip(devices, cursors, strict=True)
                )
            )

        return asyncio.run(all_of_them()), taken

    cursors, _ = turn(cursors, WARM_TURNS)
    time.sleep(CLIENTS * 2 * WARM_TURNS / 100)  # what a device may ask a second is limited
    before = _spent(on)
    begun = time.perf_counter()
    _, taken = turn(cursors, TURNS)
    seconds = time.perf_counter() - begun
    service, database = (
        (after - was) * 1000 / len(taken) for after, was in zip(_spent(on), before, strict=True)
    )
    parts = quantiles(taken, n=100)
    return Served(len(taken) / seconds, parts[49] * 1000, parts[98] * 1000, service, database)


def _spent(on: Ground) -> tuple[float, float]:
    """Return the processor time so far, in s: of the server's processes, and of all of the database."""
    own = psutil.Process(on.process.pid)
    service = sum(_seconds(one) for one in (own, *own.children(recursive=True)))
    with on.owner() as owner:
        (postmaster,) = owner.execute(
            "SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)::integer"
        ).fetchone() or (0,)
    main = psutil.Process(postmaster)
    # What ended meanwhile is counted with its parent.
    return service, sum(_seconds(one) for one in (main, *main.children(recursive=True)))


def _seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system + times.children_user + times.children_system)


def idle(on: Ground, count: int) -> Idle:
    """Let ``count`` desks wait for news, then push one row from another and see when all know."""
    other = on.device()
    return asyncio.run(_idle(on, _desks(on, other, count), other))


def _desks(on: Ground, other: BareDevice, count: int) -> list[str]:
    """Enrol ``count`` desks in the store of ``other`` past the enrolment and return their tokens."""
    ids = [uuid4() for _ in range(count)]
    with on.owner() as owner:
        owner.execute(
            "INSERT INTO device (id, store_id, incarnation, schema_version) "
            "SELECT i, d.store_id, gen_random_uuid(), d.schema_version FROM device d, unnest(%s) i"
            " WHERE d.id = %s",
            (ids, other.id),
        )
        found = owner.execute("SELECT value FROM server_state WHERE key = 'token_key'").fetchone()
    key = auth.TokenKey(bytes.fromhex(found[0] if found else ""))
    return [auth.make_token(key, UUID(str(one)), 0) for one in ids]


async def _idle(on: Ground, tokens: list[str], other: BareDevice) -> Idle:
    count = len(tokens)
    cursor = on.cursor(other)
    before = _memory_kb(on.process.pid)
    body = json.dumps({"scopes": {other.store.hex: cursor}, "seconds": 55}).encode()
    streams = []
    for start in range(0, count, 500):
        part = await asyncio.gather(
            *(asyncio.open_connection("127.0.0.1", on.port) for _ in range(min(500, count - start)))
        )
        for (_reader, writer), token in zip(part, tokens[start : start + 500], strict=True):
            writer.write(_request("/v1/wait", token, body, protocol.CONTENT_TYPE_JSON))
        streams += part
        await asyncio.sleep(0.2)
    await asyncio.sleep(2)
    each = (_memory_kb(on.process.pid) - before) / count
    begun = time.perf_counter()
    await asyncio.to_thread(other.push, [other.op("customer_phone", new_id(), other.phone(1))])
    answers = await asyncio.gather(*(_answer(reader) for reader, _writer in streams))
    seconds = time.perf_counter() - begun
    told = sum(1 for status, text in answers if status == 200 and other.store.hex.encode() in text)
    assert told == count, f"{told} of {count} were told"
    for _reader, writer in streams:
        writer.close()
    return Idle(count, each, seconds)


def _memory_kb(pid: int) -> int:
    own = psutil.Process(pid)
    return sum(one.memory_info().rss for one in (own, *own.children(recursive=True))) // 1024
