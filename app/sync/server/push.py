# SPDX-License-Identifier: Apache-2.0
"""Hands a batch to ``sync_push`` and turns what comes back into an answer or an error of ours.

All the meaning lies in SQL (``push_sql``). Must not know HTTP, nor what an op means. Here is only what SQL
cannot do: try again after a deadlock, and take out of a body the ops that PostgreSQL cannot even read.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
from typing import Any

import psycopg
from psycopg import AsyncConnection, sql

from app.sync import protocol
from app.sync.errors import (
    BadBodyError,
    IncarnationError,
    RevokedError,
    ServerFullError,
    StaleTokenError,
    SyncError,
    TooBusyError,
    TooLargeError,
)
from app.sync.server.devices import Device
from app.sync.server.schema_tables import SCHEMA

TRIES = 6
_CALL = sql.SQL("SELECT {}.sync_push(%s, %s, %s)").format(sql.Identifier(SCHEMA))
_VALID = (
    "SELECT array_agg(pg_input_is_valid(one, 'jsonb') ORDER BY nth)"
    " FROM unnest(%s::text[]) WITH ORDINALITY AS e(one, nth)"
)
_ERRORS: dict[str, type[SyncError]] = {
    "SD004": RevokedError,
    "SD005": StaleTokenError,
    "SD007": IncarnationError,
    "SD009": TooLargeError,
    "SD010": BadBodyError,
}
_AGAIN = frozenset({"40001", "40P01", "23505"})
"""Deadlock, serialization, a key that another batch took in the same moment."""
_FULL = frozenset({"53100", "53200", "25006", "57P03", "58030"})
"""No room on disk, no memory, read-only, starting, input/output error: nothing of this batch was stored."""
_BUSY = frozenset({"53300", "55P03", "57014"})


async def push(connection: AsyncConnection[Any], device: Device, text: str) -> str:
    """Return the answer (JSON of ``protocol.answer_to_wire``) to a batch, given as its JSON text.

    The connection is in autocommit: the call is a transaction of its own. Errors: RevokedError,
    IncarnationError, TooLargeError, BadBodyError, ServerFullError, TooBusyError.
    """
    digest = hashlib.sha256(text.encode()).hexdigest()
    body = text
    for turn in range(TRIES):
        try:
            cursor = await connection.execute(_CALL, (device.id, body, digest), prepare=True)
            (answer,) = await cursor.fetchone() or ("",)
            return str(answer)
        except psycopg.DataError as error:
            if body is not text:
                raise BadBodyError from error
            body = await _readable(connection, text)
        except psycopg.Error as error:
            if error.sqlstate in _AGAIN and turn < TRIES - 1:
                await asyncio.sleep(random.uniform(0.0, 0.01 * 2**turn))  # noqa: S311 -- only spreads the tries
                continue
            raise _known(error) from error
    raise TooBusyError(seconds=1)


def _known(error: psycopg.Error) -> Exception:
    state = error.sqlstate or ""
    if state in _ERRORS:
        return _ERRORS[state](**json.loads(error.diag.message_detail or "{}"))
    if state in _FULL:
        return ServerFullError(state=state)
    if state in _BUSY or state in _AGAIN:
        return TooBusyError(seconds=1)
    return error


async def _readable(connection: AsyncConnection[Any], text: str) -> str:
    """Return the body with every op that PostgreSQL cannot read put down as an empty one: malformed.

    Such an op holds a NUL character, half of a pair, or a number without end. Errors: BadBodyError.
    """
    try:
        body = protocol.load(text)
        parts = [json.dumps(one) for one in body["ops"]]
        rest = json.dumps({key: value for key, value in body.items() if key != "ops"})
    except (protocol.WireError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise BadBodyError from error
    cursor = await connection.execute(_VALID, ([rest, *parts],))
    (valid,) = await cursor.fetchone() or ([],)
    if not valid[0]:
        raise BadBodyError
    ops = ",".join(
        one if ok else json.dumps(_husk(op))
        for op, one, ok in zip(body["ops"], parts, valid[1:], strict=True)
    )
    return f'{rest[:-1]}, "ops": [{ops}]}}'


def _husk(op: Any) -> dict[str, Any]:
    """Return what names an op, with its stamp (others are ranked beside it) and no values: malformed."""
    known = {name: op.get(name) for name in "igtsroh"} if isinstance(op, dict) else {}
    return {"c": []} | {
        name: value
        for name, value in known.items()
        if isinstance(value, int) or (isinstance(value, str) and value.isascii() and value.isprintable())
    }
