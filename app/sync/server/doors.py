# SPDX-License-Identifier: Apache-2.0
"""Keys of other systems, and what was answered to them: one store each, hashed, revocable. Not HTTP.

A request that comes again under its key and its own mark is answered as the first time and does nothing, so
that a system that lost an answer may simply ask again.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.core.clock import Clock, HybridClock
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from app.core.server_doors import DoorAnswer, ServerDoor
from app.core.unit_of_work import DeskIdentity
from app.sync.errors import DoorRefusedError, KeyMarkUsedError, NotThereError, WrongApiKeyError
from app.sync.server.columns import SCHEMA
from app.sync.server.grants import SERVER_DEVICE
from app.sync.server.job_uow import ServerUnitOfWork

PREFIX = "sk"
SECRET_BYTES = 24
PUBLIC_LENGTH = len(PREFIX) + 33
KEPT_DAYS = 30
"""For how long an answer is kept; nobody asks again later than that."""
_HELD = f"SELECT digest, answer FROM {SCHEMA}.door_answer WHERE api_key_id = :key AND mark = :mark"
_KEEP = f"""
INSERT INTO {SCHEMA}.door_answer (api_key_id, mark, digest, answer) VALUES (:key, :mark, :digest, :answer)
"""
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(:store, 0))"
_HOLDER = f"""
UPDATE {SCHEMA}.api_key k SET used_at = now() FROM {SCHEMA}.store s
WHERE k.id = :id AND k.door = :door AND k.revoked_at IS NULL AND s.id = k.store_id AND s.is_active
RETURNING k.name, k.secret_hash, s.id, s.code, s.timezone
"""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key as it is told once."""

    id: UUID
    text: str


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as it is listed, never its secret."""

    id: UUID
    name: str
    door: str
    store_code: str
    made_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who asks: the key, and the store for which it was made."""

    key_id: UUID
    name: str
    store_id: UUID
    store_code: str
    zone: ZoneInfo


def make_key(connection: psycopg.Connection[Any], store_code: str, door: str, name: str) -> NewKey:
    """Make a key for one store and one door; its secret is not kept. Errors: E7013 without such a store."""
    row = connection.execute(
        f"SELECT id FROM {SCHEMA}.store WHERE code = %s AND is_active".encode(), (store_code,)
    ).fetchone()
    if row is None:
        raise NotThereError(store=store_code)
    key_id, secret = new_id(), secrets.token_urlsafe(SECRET_BYTES)
    made = (key_id, row[0], door, name, _hash(secret))
    columns = "id, store_id, door, name, secret_hash"
    connection.execute(f"INSERT INTO {SCHEMA}.api_key ({columns}) VALUES (%s, %s, %s, %s, %s)".encode(), made)
    return NewKey(key_id, f"{PREFIX}_{key_id.hex}_{secret}")


def revoke_key(connection: psycopg.Connection[Any], key_id: UUID) -> None:
    """End a key at once. Errors: E7013."""
    end = f"UPDATE {SCHEMA}.api_key SET revoked_at = now() WHERE id = %s AND revoked_at IS NULL"
    ended = connection.execute(end.encode(), (key_id,))
    if not ended.rowcount:
        raise NotThereError(key=key_id.hex)


def list_keys(connection: psycopg.Connection[Any]) -> tuple[ApiKey, ...]:
    """Return every key, the newest first."""
    rows = connection.execute(
        f"""SELECT k.id, k.name, k.door, coalesce(s.code, ''), k.made_at, k.used_at, k.revoked_at
        FROM {SCHEMA}.api_key k LEFT JOIN {SCHEMA}.store s ON s.id = k.store_id
        ORDER BY k.made_at DESC""".encode()
    )
    return tuple(ApiKey(*row) for row in rows)


def public_part(said: str) -> str:
    """Return the part of a key that is no secret: by it requests are counted."""
    return said[:PUBLIC_LENGTH]


def find_holder(session: Session, said: str, door: str) -> Holder:
    """Return who holds a key, as the request said it, for this door. Errors: E7017 for any other."""
    prefix, _, rest = said.partition("_")
    digits, _, secret = rest.partition("_")
    try:
        key_id = UUID(hex=digits)
    except ValueError as error:
        raise WrongApiKeyError from error
    row = session.execute(text(_HOLDER), {"id": key_id, "door": door}).first()
    if prefix != PREFIX or row is None or not hmac.compare_digest(row[1], _hash(secret)):
        raise WrongApiKeyError
    return Holder(key_id, row[0], row[2], row[3], ZoneInfo(row[4]))


@dataclass(frozen=True, slots=True)
class Request:
    """What came: the key as it was said, the request's own mark ("" for none), the body and its value."""

    key: str
    mark: str
    body: bytes
    value: Any


def answer(
    engine: Engine, clock: Clock, hybrid: HybridClock, door: ServerDoor, request: Request
) -> Mapping[str, Any]:
    """Hand a request to its door, in one transaction with its answer, which is returned.

    Errors: E7017 wrong key; E7018 the mark came with another body; E7019 the door took nothing, and why.
    """
    try:
        with Session(engine, expire_on_commit=False) as session:
            return _answer(session, clock, hybrid, door, request)
    except DBAPIError as error:
        raise (error.orig or error) from error


async def forget_old(connection: psycopg.AsyncConnection[Any]) -> None:
    """Remove answers that nobody asks for any more."""
    await connection.execute(
        f"DELETE FROM {SCHEMA}.door_answer WHERE made_at < now() - make_interval(days => %s)".encode(),
        (KEPT_DAYS,),
    )


def _answer(
    session: Session, clock: Clock, hybrid: HybridClock, door: ServerDoor, request: Request
) -> Mapping[str, Any]:
    holder = find_holder(session, request.key, door.key)
    # One request of a store after the other: the second finds what the first stored, and its answer.
    session.execute(text(_ONE_AT_A_TIME), {"store": f"door {holder.store_id}"})
    known = {"key": holder.key_id, "mark": request.mark}
    digest = hashlib.sha256(request.body).hexdigest()
    if request.mark:
        held = session.execute(text(_HELD), known).first()
        if held is not None:
            if held[0] != digest:
                raise KeyMarkUsedError(mark=request.mark)
            answered: Mapping[str, Any] = json.loads(held[1])
            return answered
    uow = _unit_of_work(session, clock, hybrid, holder, door.permission)
    found: DoorAnswer = door.take(uow, request.value)
    if not found.is_taken:
        raise DoorRefusedError(**found.body)
    if request.mark:
        session.execute(text(_KEEP), {**known, "digest": digest, "answer": json.dumps(found.body)})
    uow.commit(None)
    return found.body


def _unit_of_work(
    session: Session, clock: Clock, hybrid: HybridClock, holder: Holder, permission: str
) -> ServerUnitOfWork:
    identity = DeskIdentity(SERVER_DEVICE, SERVER_DEVICE, holder.store_id, holder.zone, "", holder.store_code)
    grants = {holder.store_id: frozenset({permission})}
    # The history names nobody of the staff, and the key in the place of a log-in session.
    actor = Actor(NIL, "", holder.name, holder.key_id, holder.store_id, grants)
    return ServerUnitOfWork(session, clock.now_at().astimezone(UTC), hybrid, identity=identity, actor=actor)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
