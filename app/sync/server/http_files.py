# SPDX-License-Identifier: Apache-2.0
"""Snapshots and attachments over HTTP: in pieces, and on from where they were cut. Must not know SQL."""

from __future__ import annotations

import re
from pathlib import Path

from app.sync.errors import BadBodyError, NotThereError
from app.sync.protocol import MAX_BODY_BYTES
from app.sync.server import attachments, snapshots
from app.sync.server.http_core import Call, Reply, number_of, text_of
from app.sync.server.http_desk import refuse_old, uuid_in

MOST_FILE_BYTES = 1 << 31
BYTES = "application/octet-stream"
_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"\d{1,15}")


async def snapshot(call: Call) -> Reply:
    """Make a snapshot of a scope, or name the one that is still good."""
    body = await call.json()
    scope = text_of(body, "scope", most=36)
    refuse_old(call)
    context = call.context
    # A build takes a while: however many desks ask, most connections stay for the others.
    async with context.snapshot_slots:
        async with context.connection() as connection:
            own = await snapshots.own_place(connection, call.me, scope)
            if own is not None:
                # A replica may not have what this desk wrote last.
                return Reply(
                    await snapshots.make(connection, call.me, scope, folder=context.snapshot_folder, own=own)
                )
        return Reply(
            await context.read(
                "snapshot",
                lambda connection: snapshots.make(connection, call.me, scope, folder=context.snapshot_folder),
            )
        )


async def snapshot_file(call: Call) -> Reply:
    """Send a snapshot, or the part of it that is asked for."""
    key = uuid_in(call.path("id"))
    async with call.context.connection() as connection:
        path = await snapshots.open_file(connection, call.me, key, folder=call.context.snapshot_folder)
    return part_of(call, path)


def part_of(call: Call, path: Path) -> Reply:
    """Return the part of a file that ``Range`` names, or all of it. Errors: E7013; E7010 with status 416."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise NotThereError from error
    wanted = call.header(b"range")
    if not wanted:
        return Reply(content_type=BYTES, file=path, length=size)
    found = _RANGE.fullmatch(wanted)
    start, end = (int(found[1]), int(found[2] or size - 1)) if found else (size, size)
    if start >= size or end < start:
        refusal = BadBodyError(what="range", size=size)
        refusal.status = 416
        raise refusal
    end = min(end, size - 1)
    told = f"bytes {start}-{end}/{size}".encode()
    return Reply(
        content_type=BYTES,
        file=path,
        start=start,
        length=end - start + 1,
        status=206,
        headers=((b"content-range", told),),
    )


def _sha256(call: Call) -> str:
    sha256 = call.path("sha256")
    if not _SHA256.fullmatch(sha256):
        raise NotThereError
    return sha256


async def attachment_size(call: Call) -> Reply:
    """Tell how many bytes of a file the server has."""
    sha256 = _sha256(call)
    size = number_of(await call.json(), "size", most=MOST_FILE_BYTES)
    async with call.context.connection() as connection:
        done = await attachments.size(
            connection, call.me, sha256, size, folder=call.context.attachment_folder
        )
    return Reply({"done": done})


async def attachment_receive(call: Call) -> Reply:
    """Take the next bytes of a file."""
    sha256 = _sha256(call)
    if not call.header(b"content-type").startswith(BYTES):
        raise BadBodyError(what="content-type")
    asked = dict(
        part.split("=", 1) for part in call.scope["query_string"].decode("latin-1").split("&") if "=" in part
    )
    numbers = {name: asked.get(name, "") for name in ("offset", "size")}
    for name, text in numbers.items():
        if not _NUMBER.fullmatch(text):
            raise BadBodyError(what=name)
    content = await call.raw(MAX_BODY_BYTES)
    async with call.context.connection() as connection:
        done = await attachments.receive(
            connection,
            call.me,
            sha256,
            int(numbers["offset"]),
            int(numbers["size"]),
            content,
            folder=call.context.attachment_folder,
        )
    return Reply({"done": done})


async def attachment_file(call: Call) -> Reply:
    """Send a file, or the part of it that is asked for."""
    sha256 = _sha256(call)
    async with call.context.connection() as connection:
        path = await attachments.path(connection, call.me, sha256, folder=call.context.attachment_folder)
    return part_of(call, path)
