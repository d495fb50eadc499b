# SPDX-License-Identifier: Apache-2.0
"""The addresses that a desk talks to: greeting, enrolment, tokens, push, pull, news. Must not know SQL."""

from __future__ import annotations

import base64
import binascii
from typing import Any
from uuid import UUID

from app.sync import protocol
from app.sync.errors import (
    BadBodyError,
    BadCodeError,
    IncarnationError,
    NotThereError,
    StaleTokenError,
    TooOldError,
)
from app.sync.server import (
    auth,
    certificates,
    checksums,
    devices,
    enrolments,
    grants,
    history,
    invitations,
    logs,
    pull,
    push,
    search,
)
from app.sync.server.auth import TOKEN_SECONDS
from app.sync.server.context import now_text
from app.sync.server.http_core import Call, Reply, id_of, number_of, text_of

MOST_KEY_BYTES = 1024
MOST_WAIT_SECONDS = 55
MOST_OFFSET_MS = 1 << 45
MOST_QUEUE = 1 << 30


async def hello(call: Call) -> Reply:
    """Tell whom the desk speaks to, before it trusts."""
    told = call.context.settings
    return Reply(
        {
            "version": told.version,
            "now": now_text(),
            "schema": told.schema,
            "ca": told.trusted_pem,
            "escrow": certificates.escrow_public(call.context.escrow),
        }
    )


async def look(call: Call) -> Reply:
    """Tell what a code promises without using it up."""
    call.context.addresses_limit.take(call.address)
    call.context.codes_limit.ask(call.address)
    body = await call.json()
    code, columns = text_of(body, "code", most=60), body.get("columns", {})
    if not isinstance(columns, dict) or not all(_is_names(names) for names in columns.values()):
        raise BadBodyError(what="columns")
    try:
        async with call.context.connection() as connection, connection.transaction():
            return Reply(await invitations.look(connection, code, columns))
    except BadCodeError:
        call.context.codes_limit.take(call.address)
        raise


def _is_names(names: Any) -> bool:
    return isinstance(names, list) and all(isinstance(name, str) for name in names)


async def enrol(call: Call) -> Reply:
    """Make a device of the desk that shows a one-time code."""
    call.context.addresses_limit.take(call.address)
    call.context.codes_limit.ask(call.address)
    body = await call.json()
    request = enrolments.Request(
        code=text_of(body, "code", most=60),
        device_id=id_of(body, "device"),
        incarnation=id_of(body, "incarnation"),
        name=text_of(body, "name", most=80, default=""),
        version=text_of(body, "version", most=40, default=""),
        schema_version=text_of(body, "schema", most=40, default=""),
        wrapped_key=_wrapped_key(body),
        own_store=id_of(body, "store") if body.get("store") else None,
        own_until=number_of(body, "own_until", default=0),
        offset_ms=number_of(body, "offset_ms", most=MOST_OFFSET_MS, default=0),
    )
    context = call.context
    secret = auth.make_secret(context.key, request.device_id)
    try:
        async with context.connection() as connection, connection.transaction():
            done = await enrolments.enrol(connection, request, auth.secret_hash(secret), context.escrow)
            device = await devices.load(connection, request.device_id)
            # Once the code is used up, nothing may fail any more.
            epoch = await devices.server_value(connection, "epoch")
    except BadCodeError:
        context.codes_limit.take(call.address)
        logs.get().warning("enrolment_refused", code=BadCodeError.code, device=request.device_id.hex)
        raise
    assert device is not None  # noqa: S101 -- written in this transaction
    context.cache.forget(device.id)
    logs.get().info("enrolled", device=device.id.hex, store=device.store_id.hex, kind=device.kind)
    return Reply(
        {
            "device": device.id.hex,
            "store": done.store_id.hex,
            "store_code": done.store_code,
            "kind": done.kind,
            "desk_code": done.desk_code,
            "epoch": epoch,
            "scopes": list(device.scopes),
            "secret": secret,
            "token": auth.make_token(context.key, device.id, device.generation),
            "expires": TOKEN_SECONDS,
            "now": now_text(),
        }
    )


def _wrapped_key(body: dict[str, Any]) -> bytes:
    try:
        return base64.b64decode(
            text_of(body, "wrapped_key", most=2 * MOST_KEY_BYTES, default=""), validate=True
        )
    except (binascii.Error, ValueError) as error:
        raise BadBodyError(what="wrapped_key") from error


async def token(call: Call) -> Reply:
    """Take a device secret, give an access token and the next secret."""
    call.context.addresses_limit.take((call.address, "token"), 0.05)
    body = await call.json()
    device_id, secret = id_of(body, "device"), text_of(body, "secret")
    queue, offset_ms = _told(body)
    version, schema = (
        text_of(body, "version", most=40, default=""),
        text_of(body, "schema", most=40, default=""),
    )
    context = call.context
    async with context.connection() as connection, connection.transaction():
        renewed = await auth.renew(connection, context.key, device_id, secret)
        await devices.say_version(connection, device_id, version, schema)
        device = await devices.load(connection, device_id)
    if device is None:
        raise StaleTokenError
    context.cache.put(device)
    context.heard(device_id, queue=queue, offset_ms=offset_ms)
    if renewed.is_second_voice:
        logs.get().warning("second_voice", device=device_id.hex)
    return Reply(
        {
            "token": renewed.token,
            "expires": TOKEN_SECONDS,
            "secret": renewed.secret,
            "epoch": await context.current_epoch(),
            "scopes": list(device.scopes),
            "now": now_text(),
        }
    )


def _told(body: dict[str, Any]) -> tuple[int | None, int | None]:
    """Return what a desk says of itself along the way, for 总部管理."""
    return (
        number_of(body, "queue", most=MOST_QUEUE) if "queue" in body else None,
        number_of(body, "offset_ms", most=MOST_OFFSET_MS) if "offset_ms" in body else None,
    )


async def incarnation(call: Call) -> Reply:
    """Take another incarnation of a desk: its disk was restored or cloned. Older tokens end."""
    body = await call.json()
    fresh, before = id_of(body, "incarnation"), id_of(body, "before") if body.get("before") else None
    context, device_id = call.context, call.me.id
    used_code, code = text_of(body, "desk_code", most=10, default=""), {}
    async with context.connection() as connection, connection.transaction():
        done = await devices.become(connection, device_id, fresh, before)
        if done.is_second_voice:
            # Two living copies would put themselves in each other's place without end.
            context.voices_limit.take(device_id)
        if used_code and used_code == done.desk_code:
            # Each copy gets a code of its own, once: no number is given twice from then on. It is told
            # again to the copy that did not hear it.
            own = await enrolments.desk_code_of(connection, done.store_id, fresh)
            if not own and done.is_second_voice:
                own = await enrolments.take_desk_code(connection, done.store_id, fresh)
            code = {"desk_code": own} if own else {}
    context.cache.forget(device_id)
    logs.get().warning("new_incarnation", device=device_id.hex, voices=1 + done.is_second_voice)
    return Reply(
        {
            "token": auth.make_token(context.key, device_id, done.generation),
            "expires": TOKEN_SECONDS,
            "epoch": await context.current_epoch(),
            "batch": done.batch,
            "now": now_text(),
            **code,
        }
    )


async def do_push(call: Call) -> Reply:
    """Take a batch."""
    text = await call.text()
    context, device = call.context, call.me
    try:
        async with context.connection() as connection:
            answer = await push.push(connection, device, text)
    except IncarnationError:
        logs.get().warning("incarnation_differs", device=device.id.hex)
        raise
    context.heard(device.id)
    _count(call, answer, text)
    return Reply(answer)


def _count(call: Call, answer: str, text: str) -> None:
    """Count ops and verdicts without reading the JSON again where nothing special happened."""
    metrics = call.context.metrics
    metrics.add("sunshine_pushed_ops_total", text.count('"o":"'))
    if '"rejected":[]' in answer.replace(" ", "") and '"merged":[]' in answer.replace(" ", ""):
        return
    for code, count in _verdicts(answer).items():
        if code:
            metrics.add("sunshine_rejected_ops_total", count, code=code)
        elif count:
            metrics.add("sunshine_merged_ops_total", count)


def _verdicts(answer: str) -> dict[str, int]:
    wire = protocol.load(answer)
    found: dict[str, int] = {"": len(wire.get("merged", ()))}
    for _place, code, _detail in wire.get("rejected", ()):
        found[code] = found.get(code, 0) + 1
    return found


async def do_pull(call: Call) -> Reply:
    """Hand out what happened behind the cursors."""
    body = await call.json()
    context, device = call.context, call.me
    queue, offset_ms = _told(body)
    refuse_old(call)
    async with context.connection() as connection:
        text = await pull.pull(connection, device, body)
    context.heard(device.id, pulled=True, queue=queue, offset_ms=offset_ms)
    context.metrics.add("sunshine_pulled_rows_total", text.count('"i":'))
    return Reply(text)


def refuse_old(call: Call) -> None:
    """Raise E7006: a desk that does not know all columns may push; what it pulls waits for its update."""
    found, known = call.me.schema_version, call.context.settings.schema
    if found and found < known:
        raise TooOldError(found=found, known=known)


async def wait(call: Call) -> Reply:
    """Answer when a scope has moved, or when the time is over."""
    body = await call.json()
    cursors = pull.scopes_asked(body)
    seconds = max(0, min(number_of(body, "seconds", default=30), MOST_WAIT_SECONDS))
    context, device = call.context, call.me
    queue, offset_ms = _told(body)
    context.heard(device.id, queue=queue, offset_ms=offset_ms)
    mine = {scope: cursor for scope, cursor in cursors.items() if scope in device.scopes}
    epoch = await context.current_epoch()
    moved = tuple(scope for scope, cursor in mine.items() if cursor.split(".", 1)[0] != epoch)
    if not moved and mine:
        # Ten thousand desks stand here: what they said is not kept meanwhile.
        del body, cursors
        call.forget_body()
        moved = await context.news.wait(mine, seconds)
    return Reply({"scopes": list(moved)})


async def checksum(call: Call) -> Reply:
    """Sum a scope up for comparison."""
    body = await call.json()
    return Reply(
        await call.context.read("sums", lambda connection: checksums.checksum(connection, call.me, body))
    )


async def do_history(call: Call) -> Reply:
    """Hand out what other desks wrote into the history of some rows."""
    body = await call.json()
    return Reply(
        await call.context.read("history", lambda connection: history.history(connection, call.me, body))
    )


async def do_search(call: Call) -> Reply:
    """Look beyond the desk's scopes."""
    body = await call.json()
    async with call.context.connection() as connection:
        return Reply(await search.search(connection, call.me, body))


async def share(call: Call) -> Reply:
    """Share a record of another store with the desk's."""
    body = await call.json()
    async with call.context.connection() as connection:
        return Reply(await grants.share(connection, call.me, body))


async def unshare(call: Call) -> Reply:
    """Take a share back."""
    body = await call.json()
    async with call.context.connection() as connection:
        return Reply(await grants.take_back(connection, call.me, body))


def uuid_in(text: str) -> UUID:
    """Return the id that stands in an address. Errors: E7013."""
    try:
        return UUID(hex=text)
    except ValueError as error:
        raise NotThereError from error
