# SPDX-License-Identifier: Apache-2.0
"""The handler of the doors for other systems: key, mark, size, JSON. Must not know what a door takes."""

from __future__ import annotations

import asyncio
import json
from decimal import Decimal

from app.core import server_doors
from app.core.clock import SystemClock
from app.sync.errors import BadBodyError, NotThereError, WrongApiKeyError
from app.sync.server import doors, grants
from app.sync.server.http_core import Call, Reply

MOST_BYTES = 8 << 20
LONGEST_MARK = 100


async def take(call: Call) -> Reply:
    """Hand the body to a door. Errors: E7009 too large, E7010 no JSON, E7013 no such door, E7017–E7019."""
    door = server_doors.find(call.path("door"))
    if door is None:
        raise NotThereError(door=call.path("door")[:40])
    kind, _, said = call.header(b"authorization").partition(" ")
    if kind != "Bearer":
        raise WrongApiKeyError
    mark = call.header(b"idempotency-key")
    if len(mark) > LONGEST_MARK:
        raise BadBodyError(what="idempotency-key")
    body = await call.raw(MOST_BYTES)
    try:
        value = json.loads(body.decode("utf-8"), parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadBodyError(what="json") from error
    answer = await asyncio.to_thread(
        doors.answer,
        call.context.door_engine(),
        SystemClock(),
        grants.server_clock,
        door,
        doors.Request(said.strip(), mark, body, value),
    )
    return Reply(dict(answer))


def _refuse(name: str) -> float:
    raise ValueError(name)
