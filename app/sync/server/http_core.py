# SPDX-License-Identifier: Apache-2.0
"""From an ASGI request to a handler and back: who asks, caps, errors, counting. Must not know any address.

Pure ASGI without middleware: a request costs one token check, one look at the device, one handler.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from psycopg import errors as pg
from psycopg_pool import PoolTimeout
from starlette.types import Receive, Scope, Send

from app.sync import protocol
from app.sync.errors import (
    BadBodyError,
    ServerFullError,
    StaleTokenError,
    SyncError,
    TooBusyError,
    TooLargeError,
)
from app.sync.protocol import CONTENT_TYPE_JSON, CONTENT_TYPE_ZSTD, MAX_BODY_BYTES
from app.sync.server import auth, devices, logs
from app.sync.server.context import ServerContext
from app.sync.server.devices import Device

COMPRESS_FROM_BYTES = 120
"""A shorter answer goes as it is: compressed it would be longer."""
CHUNK_BYTES = 1 << 18
TRIES = 3
_FULL = (pg.DiskFull, pg.ReadOnlySqlTransaction, pg.IoError)
_AGAIN = (pg.SerializationFailure, pg.DeadlockDetected)
_BUSY = (pg.QueryCanceled, pg.LockNotAvailable, PoolTimeout, pg.TooManyConnections)


@dataclass(slots=True)
class Reply:
    """An answer: JSON value or text or bytes, or a part of a file."""

    body: Any = None
    status: int = 200
    content_type: str = CONTENT_TYPE_JSON
    headers: tuple[tuple[bytes, bytes], ...] = ()
    file: Path | None = None
    start: int = 0
    length: int = 0


class Call:
    """One request as a handler sees it."""

    __slots__ = ("_headers", "_raw", "context", "device", "receive", "scope")

    def __init__(self, context: ServerContext, scope: Scope, receive: Receive) -> None:
        self.context = context
        self.scope = scope
        self.receive = receive
        self.device: Device | None = None
        self._raw: bytes | None = None
        self._headers: dict[bytes, bytes] = dict(scope["headers"])

    def header(self, name: bytes) -> str:
        """Return a header's text, "" when it is not there."""
        return self._headers.get(name, b"").decode("latin-1")

    @property
    def address(self) -> str:
        """The network address of who asks."""
        client = self.scope.get("client")
        return client[0] if client else ""

    @property
    def me(self) -> Device:
        """The device that asks; only where a token is wanted."""
        assert self.device is not None  # noqa: S101 -- the endpoint saw to it
        return self.device

    def path(self, name: str) -> str:
        """Return a part of the address."""
        return str(self.scope["path_params"][name])

    async def raw(self, most: int = MAX_BODY_BYTES) -> bytes:
        """Return the body as it came. Errors: E7009 too large, E7010 too slow or cut."""
        if self._raw is not None:
            return self._raw
        said = self._headers.get(b"content-length", b"0")
        if not said.isdigit() or int(said) > most:
            raise TooLargeError(most=most)
        chunks, size = [], 0
        try:
            async with asyncio.timeout(self.context.settings.body_seconds):
                while True:
                    message = await self.receive()
                    if message["type"] == "http.disconnect":
                        raise BadBodyError(what="cut")
                    chunk = message.get("body", b"")
                    size += len(chunk)
                    if size > most:
                        raise TooLargeError(most=most)
                    chunks.append(chunk)
                    if not message.get("more_body", False):
                        break
        except TimeoutError as error:
            raise BadBodyError(what="slow") from error
        self._raw = b"".join(chunks)
        return self._raw

    def forget_body(self) -> None:
        """Let the body and the headers go; only ``accept`` is still asked for."""
        self._raw = None
        self._headers = {b"accept": self._headers.get(b"accept", b"")}

    async def text(self) -> str:
        """Return the body's text, decompressed. Errors: E7009, E7010."""
        kind = self.header(b"content-type")
        if not kind.startswith((CONTENT_TYPE_ZSTD, CONTENT_TYPE_JSON)):
            raise BadBodyError(what="content-type")
        try:
            return protocol.unpack(await self.raw(), kind)
        except protocol.WireError as error:
            if str(error) == "too large":
                raise TooLargeError(most=protocol.MAX_PLAIN_BYTES) from error
            raise BadBodyError(what="body") from error

    async def json(self) -> dict[str, Any]:
        """Return the body's JSON object. Errors: E7009, E7010."""
        try:
            return protocol.load(await self.text())
        except protocol.WireError as error:
            raise BadBodyError(what="json") from error


Handler = Callable[[Call], Awaitable[Reply]]


def text_of(body: dict[str, Any], key: str, *, most: int = 200, default: str | None = None) -> str:
    """Return a text of a body. Errors: E7010 naming the key."""
    value = body.get(key, default)
    if not isinstance(value, str) or len(value) > most or "\0" in value or not _is_plain(value):
        raise BadBodyError(what=key)
    return value


def _is_plain(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def number_of(body: dict[str, Any], key: str, *, most: int = 1 << 62, default: int | None = None) -> int:
    """Return a whole number of a body, of either sign up to ``most``. Errors: E7010 naming the key."""
    value = body.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > most:
        raise BadBodyError(what=key)
    return value


def id_of(body: dict[str, Any], key: str) -> UUID:
    """Return an id of a body. Errors: E7010 naming the key."""
    try:
        return UUID(hex=text_of(body, key, most=36))
    except ValueError as error:
        raise BadBodyError(what=key) from error


class Endpoint:
    """One address as an ASGI application: everything around its handler."""

    def __init__(
        self,
        context: ServerContext,
        address: str,
        handler: Handler,
        *,
        wants_token: bool = True,
        is_timed: bool = True,
    ) -> None:
        self._context = context
        self._address = address
        self._handler = handler
        self._wants_token = wants_token
        self._is_timed = is_timed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; nothing that happens in a handler leaves here as an exception."""
        began = time.perf_counter()
        call = Call(self._context, scope, receive)
        try:
            reply = await self._answer(call)
        except SyncError as error:
            reply = self._trouble(call, error)
        status = await _send(call, reply, send)
        took = time.perf_counter() - began if self._is_timed else 0.0
        self._context.metrics.request(self._address, status, took)
        if self._context.settings.logs_requests:
            logs.get().info(
                "request",
                address=self._address,
                status=status,
                ms=round(took * 1000, 1),
                device=call.device.id.hex if call.device else "",
            )

    async def _answer(self, call: Call) -> Reply:
        for left in range(TRIES - 1, -1, -1):
            try:
                if self._wants_token and call.device is None:
                    await self._admit(call)
                return await self._handler(call)
            except SyncError:
                raise
            except Exception as error:
                answer, may_repeat = _meaning(error)
                if not (may_repeat and left):
                    raise _noted(answer, error, self._address) from error
                # What is sent again the server knows, so doing it twice is harmless.
                if not isinstance(error, _AGAIN):
                    await self._mend()
        raise AssertionError  # the last try returns or raises

    async def _mend(self) -> None:
        try:
            await self._context.mend_pool()
        except (psycopg.Error, OSError) as error:
            raise _noted(_away(), error, self._address) from error

    async def _admit(self, call: Call) -> None:
        """Find the device of the token. Errors: E7004, E7005, E7008."""
        said = call.header(b"authorization")
        if not said.startswith("Bearer "):
            raise StaleTokenError
        claim = auth.read_token(self._context.key, said[7:])
        self._context.devices_limit.take(claim.device_id)
        device = self._context.cache.get(claim.device_id, claim.generation)
        if device is None:
            found = await self._context.loader.get(claim.device_id)
            device = devices.require_current(found, claim.generation)
            self._context.cache.put(device)
        call.device = device

    def _trouble(self, call: Call, error: SyncError) -> Reply:
        self._context.metrics.add("sunshine_troubles_total", code=error.code)
        if isinstance(error, TooLargeError | BadBodyError) and error.status < 500:
            logs.get().info(
                "refused",
                address=self._address,
                code=error.code,
                device=call.device.id.hex if call.device else "",
            )
        headers: tuple[tuple[bytes, bytes], ...] = ()
        if isinstance(error, TooBusyError):
            headers = ((b"retry-after", str(max(1, round(error.fields.get("seconds", 1)))).encode()),)
        return Reply({"code": error.code, "fields": error.fields}, error.status, headers=headers)


def _meaning(error: Exception) -> tuple[SyncError, bool]:
    """Return what a desk is told of an unexpected error, and whether another try may help at once."""
    if isinstance(error, _FULL):
        return ServerFullError(), False
    if isinstance(error, _AGAIN):
        return _busy(), True
    if isinstance(error, _BUSY):
        return _busy(), False
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return _away(), True
    if isinstance(error, psycopg.DataError):
        return BadBodyError(what="value"), False
    return SyncError(trouble=secrets.token_hex(4)), False


def _busy() -> SyncError:
    error = TooBusyError(seconds=2)
    error.status = 503
    return error


def _away() -> SyncError:
    error = ServerFullError(seconds=2)
    error.status = 503
    return error


def _noted(answer: SyncError, cause: BaseException, address: str) -> SyncError:
    """Log what really happened, without its text, under the id that the desk is told."""
    logs.get().error(
        "trouble",
        address=address,
        code=answer.code,
        trouble=str(answer.fields.get("trouble", "")),
        kind=getattr(cause, "sqlstate", None) or "",
        **logs.trouble_of(cause),
    )
    return answer


async def _send(call: Call, reply: Reply, send: Send) -> int:
    if reply.file is not None:
        await _send_file(reply, send)
        return reply.status
    body, kind = reply.body, reply.content_type
    if not isinstance(body, bytes):
        text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        body = text.encode()
        if len(body) >= COMPRESS_FROM_BYTES and CONTENT_TYPE_ZSTD in call.header(b"accept"):
            body, kind = protocol.pack(text), CONTENT_TYPE_ZSTD
    headers = [
        (b"content-type", kind.encode()),
        (b"content-length", str(len(body)).encode()),
        *reply.headers,
    ]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
    return reply.status


async def _send_file(reply: Reply, send: Send) -> None:
    assert reply.file is not None  # noqa: S101 -- asked before
    headers = [
        (b"content-type", reply.content_type.encode()),
        (b"content-length", str(reply.length).encode()),
        (b"accept-ranges", b"bytes"),
        *reply.headers,
    ]
    with reply.file.open("rb") as file:
        await send({"type": "http.response.start", "status": reply.status, "headers": headers})
        file.seek(reply.start)
        left = reply.length
        while left > 0:
            chunk = await asyncio.to_thread(file.read, min(CHUNK_BYTES, left))
            if not chunk:
                break
            left -= len(chunk)
            await send({"type": "http.response.body", "body": chunk, "more_body": left > 0})
        if reply.length == 0:
            await send({"type": "http.response.body", "body": b""})
