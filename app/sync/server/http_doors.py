# SPDX-License-Identifier: Apache-2.0
"""The handler of the doors for other systems: key, mark, size, JSON. Must not know what a door takes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from decimal import Decimal, DecimalException
from typing import Any

from psycopg import errors as pg

from app.core import server_doors
from app.core.clock import SystemClock
from app.sync.errors import BadBodyError, NotThereError, TooBusyError, WrongApiKeyError
from app.sync.protocol import CONTENT_TYPE_JSON
from app.sync.server import doors, grants
from app.sync.server.http_core import Call, Reply

MOST_BYTES = 8 << 20
LONGEST_MARK = 100


async def take(call: Call) -> Reply:
    """Hand the body to a door.

    Errors: E7008 too often, E7009 too large, E7010 no JSON, E7013 no such door, E7017–E7019.
    """
    context = call.context
    door = server_doors.find(call.path("door"))
    if door is None:
        raise NotThereError(door=call.path("door")[:40])
    # Who guesses keys is stopped by his address; who has one, by it.
    context.keys_limit.ask(call.address)
    kind, _, said = call.header(b"authorization").partition(" ")
    key = said.strip()
    if kind != "Bearer":
        raise WrongApiKeyError
    context.doors_limit.take(doors.public_part(key))
    mark = call.header(b"idempotency-key")
    if len(mark) > LONGEST_MARK or not mark.isascii() or (mark and not mark.isprintable()):
        raise BadBodyError(what="idempotency-key")
    if not call.header(b"content-type").startswith(CONTENT_TYPE_JSON):
        raise BadBodyError(what="content-type")
    if call.header(b"content-encoding") not in {"", "identity"}:
        raise BadBodyError(what="content-encoding")
    body = await call.raw(MOST_BYTES)
    request = doors.Request(key, mark, body, _value(body))
    try:
        answer = await asyncio.to_thread(
            doors.answer, context.door_engine(), SystemClock(), grants.server_clock, door, request
        )
    except WrongApiKeyError:
        context.keys_limit.take(call.address)
        raise
    except pg.UniqueViolation as error:
        # A desk brought the same document in the same moment: asked again, it is there.
        raise TooBusyError(seconds=1) from error
    return Reply(dict(answer))


def _value(body: bytes) -> Any:
    """Return the JSON value of a body, amounts as they were written. Errors: E7010."""
    try:
        return json.loads(
            body.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_object
        )
    except (ValueError, RecursionError, DecimalException) as error:
        raise BadBodyError(what="json") from error


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; one that names a field twice would lose what it said first."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(len(pairs))
    return found


def _refuse(name: str) -> float:
    raise ValueError(name)
