# SPDX-License-Identifier: Apache-2.0
"""One-time codes and how a desk becomes a device. Must not know HTTP; the caller's transaction holds it all.

A code has 60 random bits, lives 24 hours, and is stored as a hash. After five wrong tries an address is not
heard, a right code included, until its tries come back, one in twelve minutes (``limits``).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from psycopg import AsyncConnection
from psycopg.errors import UniqueViolation

from app.core.ids import NIL
from app.sync.errors import BadBodyError, BadCodeError, NotThereError, RevokedError
from app.sync.server import certificates, devices

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O, U: a code is read aloud over the telephone."""
CODE_HOURS = 24
KINDS = ("join", "bring")
_MISREAD = str.maketrans("ILO", "110", " -")
_DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
DESK_CODES = tuple(f"{number:02d}" for number in range(1, 100)) + tuple(
    first + second for first in _DIGITS for second in _DIGITS if not (first + second).isdigit()
)
"""Two characters a desk, in the order in which they are given: 01–99, then those with letters."""


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code as it is told once, and when it ends."""

    code: str
    until_at: datetime


@dataclass(frozen=True, slots=True)
class Request:
    """What a desk says when it enrols; ``own_store`` and ``own_until`` when it brings its rows."""

    code: str
    device_id: UUID
    incarnation: UUID
    name: str
    version: str
    schema_version: str
    wrapped_key: bytes
    own_store: UUID | None = None
    own_until: int = 0
    offset_ms: int = 0


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What the desk is from now on."""

    store_id: UUID
    store_code: str
    kind: str
    desk_code: str


def normalise(code: str) -> str:
    """Return a code as it is hashed: capitals, no blanks or hyphens, look-alikes read as digits."""
    return code.upper().translate(_MISREAD)


def _hash(code: str) -> str:
    return hashlib.sha256(normalise(code).encode()).hexdigest()


async def make_code(
    connection: AsyncConnection[Any],
    store_code: str,
    kind: str,
    *,
    is_office: bool = False,
    is_new: bool = False,
    made_by: UUID = NIL,
) -> NewCode:
    """Return a new code for a desk of a store.

    ``is_new``: the server does not have the store yet, the desk brings it (kind ``bring`` only).
    Errors: E7013 when there is no such store (or there is, and it should be new), E7010 for another kind.
    """
    if kind not in KINDS or (is_new and kind != "bring") or not 1 <= len(store_code) <= 3:
        raise BadBodyError(what="kind")
    found = await (
        await connection.execute("SELECT id FROM sunshine.service_stores() WHERE code = %s", (store_code,))
    ).fetchone()
    if (found is None) != is_new:
        raise NotThereError(store=store_code)
    letters = "".join(secrets.choice(ALPHABET) for _ in range(12))
    until_at = datetime.now(UTC) + timedelta(hours=CODE_HOURS)
    await connection.execute(
        "INSERT INTO sunshine.enrolment_code"
        " (code_hash, kind, is_office, store_id, store_code, made_by, expires_at)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s)",
        (_hash(letters), kind, is_office, found and found[0], store_code, made_by, until_at),
    )
    return NewCode("-".join(letters[place : place + 4] for place in (0, 4, 8)), until_at)


async def forget_old(connection: AsyncConnection[Any]) -> int:
    """Remove codes that ran out a week ago; returns how many."""
    done = await connection.execute(
        "DELETE FROM sunshine.enrolment_code WHERE expires_at < now() - interval '7 days'"
    )
    return done.rowcount


async def enrol(
    connection: AsyncConnection[Any], request: Request, secret_hash: str, escrow: X25519PrivateKey
) -> Enrolled:
    """Make a device of the desk that shows a code, or answer the same desk again: its answer was lost.

    The same desk is who names the incarnation of the first time, as long as the code would be good and
    nothing was pushed: nobody else knows it. ``escrow`` opens the database keys that desks sealed. Errors:
    E7003 for a code that is wrong, out of date or used (by a device that was revoked since, too), and for the
    id of another desk; E7004 for a new code that a revoked device shows.
    """
    found = await (
        await connection.execute(
            "SELECT kind, is_office, store_id, store_code, made_by, used_at, used_by, expires_at > now()"
            " FROM sunshine.enrolment_code WHERE code_hash = %s FOR UPDATE",
            (_hash(request.code),),
        )
    ).fetchone()
    if found is None:
        raise BadCodeError
    kind, is_office, store_id, store_code, made_by, used_at, user, is_open = found
    if not is_open:
        raise BadCodeError
    if used_at is not None:
        if user != request.device_id:
            raise BadCodeError
        return await _again(connection, request, store_code, secret_hash, brings=kind == "bring")
    if store_id is None:
        store_id = request.own_store
    if store_id is None or store_id == NIL:
        raise BadBodyError(what="store")
    known = await _known(
        connection, request, store_id, secret_hash, escrow, is_office=is_office, brings=kind == "bring"
    )
    desk_code = known or await take_desk_code(connection, store_id)
    if not known:
        await _insert(
            connection, request, store_id, desk_code, kind, made_by, secret_hash, is_office=is_office
        )
    await connection.execute(
        "UPDATE sunshine.enrolment_code SET used_at = now(), used_by = %s, store_id = %s"
        " WHERE code_hash = %s",
        (request.device_id, store_id, _hash(request.code)),
    )
    return Enrolled(store_id, store_code, "office" if is_office else "store", desk_code)


async def _known(
    connection: AsyncConnection[Any],
    request: Request,
    store_id: UUID,
    secret_hash: str,
    escrow: X25519PrivateKey,
    *,
    is_office: bool,
    brings: bool,
) -> str:
    """Take a desk of the same store again that was away too long; returns its desk code, "" for a new desk.

    A code and a device's id make nobody that device: it has its kind, and its incarnation or its database
    key, which no other desk has. One that was revoked does not come back: its rows went.
    """
    found = await (
        await connection.execute(
            "SELECT is_revoked, store_id, desk_code, kind = 'office', incarnation, wrapped_key"
            " FROM sunshine.device WHERE id = %s FOR UPDATE",
            (request.device_id,),
        )
    ).fetchone()
    if found is None:
        return ""
    is_revoked, its_store, desk_code, was_office, incarnation, sealed = found
    if is_revoked:
        raise RevokedError
    if its_store != store_id:
        raise BadCodeError(why="store")
    if was_office != is_office or not (
        incarnation == request.incarnation
        or _is_same_key(escrow, request.device_id, bytes(sealed or b""), request.wrapped_key)
    ):
        raise BadCodeError(why="device")
    await devices.become(connection, request.device_id, request.incarnation, None)
    # Its own past is what it brings for the first time; later the permissions decide.
    await connection.execute(
        "UPDATE sunshine.device SET secret_hash = %s, next_secret_hash = NULL, wrapped_key = %s,"
        " own_until = CASE WHEN %s AND last_push_at IS NULL THEN %s ELSE own_until END"
        " WHERE id = %s",
        (secret_hash, request.wrapped_key, brings, request.own_until, request.device_id),
    )
    return str(desk_code)


def _is_same_key(escrow: X25519PrivateKey, device_id: UUID, before: bytes, now: bytes) -> bool:
    """Tell whether two sealed database keys are one; what cannot be opened is like nothing."""
    try:
        held = certificates.unseal(escrow, before, device_id.bytes)
        shown = certificates.unseal(escrow, now, device_id.bytes)
    except BadBodyError:
        return False
    return bool(held) and hmac.compare_digest(held, shown)


async def _insert(
    connection: AsyncConnection[Any],
    request: Request,
    store_id: UUID,
    desk_code: str,
    kind: str,
    made_by: UUID,
    secret_hash: str,
    *,
    is_office: bool,
) -> None:
    await connection.execute(
        "INSERT INTO sunshine.device"
        " (id, store_id, name, desk_code, kind, is_revoked, enrolled_at, enrolled_by, incarnation,"
        " last_batch, own_until, wrapped_key, secret_hash, token_generation, version, schema_version,"
        " last_contact_at, clock_offset_ms, queue_length, voices)"
        " VALUES (%s, %s, %s, %s, %s, false, now(), %s, %s, 0, %s, %s, %s, 1, %s, %s, now(), %s, 0, 1)",
        (
            request.device_id, store_id, request.name[:80], desk_code, "office" if is_office else "store",
            made_by, request.incarnation, request.own_until if kind == "bring" else 0, request.wrapped_key,
            secret_hash, request.version[:40], request.schema_version[:40], request.offset_ms,
        ),
    )  # fmt: skip


async def _again(
    connection: AsyncConnection[Any], request: Request, store_code: str, secret_hash: str, *, brings: bool
) -> Enrolled:
    # Work went on since the first time: its own past reaches further.
    found = await (
        await connection.execute(
            "UPDATE sunshine.device SET secret_hash = %s, next_secret_hash = NULL, wrapped_key = %s,"
            " own_until = CASE WHEN %s THEN %s ELSE own_until END"
            " WHERE id = %s AND incarnation = %s AND NOT is_revoked AND last_batch = 0"
            " RETURNING store_id, kind, desk_code",
            (
                secret_hash,
                request.wrapped_key,
                brings,
                request.own_until,
                request.device_id,
                request.incarnation,
            ),
        )
    ).fetchone()
    if found is None:
        raise BadCodeError
    return Enrolled(found[0], store_code, found[1], found[2])


async def take_desk_code(
    connection: AsyncConnection[Any], store_id: UUID, incarnation: UUID | None = None
) -> str:
    """Return a code that no desk of the store ever had; ``incarnation``: the copy that it is given to."""
    taken = {
        row[0]
        for row in await (
            await connection.execute("SELECT code FROM sunshine.service_desk_codes(%s)", (store_id,))
        ).fetchall()
    }
    for code in DESK_CODES:
        if code in taken:
            continue
        try:
            async with connection.transaction():
                await connection.execute(
                    "INSERT INTO sunshine.used_desk_code (store_id, code, at, incarnation)"
                    " VALUES (%s, %s, now(), %s)",
                    (store_id, code, incarnation),
                )
        except UniqueViolation:  # taken by another desk a moment ago
            continue
        return code
    raise NotThereError(what="desk_code")


async def desk_code_of(connection: AsyncConnection[Any], store_id: UUID, incarnation: UUID) -> str:
    """Return the code that an incarnation was given of its own; "" when it was given none."""
    found = await (
        await connection.execute(
            "SELECT code FROM sunshine.used_desk_code WHERE store_id = %s AND incarnation = %s",
            (store_id, incarnation),
        )
    ).fetchone()
    return str(found[0]) if found else ""
