# SPDX-License-Identifier: Apache-2.0
"""Tokens and secrets of devices: made, proved, rotated. Must not know HTTP nor which addresses there are.

An access token (15 minutes) says which device and which generation, under an HMAC: proving one asks no
database. A device secret says when it was made, under an HMAC too, so that after a restore of the server, or
of a desk's disk, a genuine secret is told from an invented one although the stored hash is another.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import struct
import time
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, Connection

from app.sync.errors import RevokedError, StaleTokenError

TOKEN_SECONDS = 15 * 60
SECRET_SECONDS = 30 * 24 * 3600
"""How long a genuine secret that is not the newest is still taken (a restored disk, a clone)."""
_TOKEN = struct.Struct(">16sII")
_SECRET = struct.Struct(">16sQ16s")
_MAC_BYTES = 16


@dataclass(frozen=True, slots=True)
class TokenKey:
    """What tokens and secrets are signed with; the same for every process of one server."""

    value: bytes

    def mac(self, use: bytes, payload: bytes) -> bytes:
        """Return the mark of a payload; ``use`` keeps a token from being taken for a secret."""
        return hmac.digest(self.value, use + payload, "sha256")[:_MAC_BYTES]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a genuine token says."""

    device_id: UUID
    generation: int


@dataclass(frozen=True, slots=True)
class Renewed:
    """A new token, the next secret, and what the desk should know; ``is_second_voice`` as in docs/sync.md."""

    token: str
    secret: str
    is_second_voice: bool


def make_token(key: TokenKey, device_id: UUID, generation: int, *, seconds: int = TOKEN_SECONDS) -> str:
    """Return an access token that ends after ``seconds``."""
    payload = _TOKEN.pack(device_id.bytes, generation, int(time.time()) + seconds)
    return _text(payload + key.mac(b"token", payload))


def read_token(key: TokenKey, token: str) -> Claim:
    """Return what a token says. Errors: E7005 when it is not ours or out of date."""
    packed = _proved(key, b"token", token, _TOKEN.size)
    device, generation, until = _TOKEN.unpack(packed)
    if until < time.time():
        raise StaleTokenError
    return Claim(UUID(bytes=device), generation)


def make_secret(key: TokenKey, device_id: UUID) -> str:
    """Return a new device secret; only its hash is stored."""
    payload = _SECRET.pack(device_id.bytes, time.time_ns() // 1_000_000, secrets.token_bytes(16))
    return _text(payload + key.mac(b"secret", payload))


def secret_hash(secret: str) -> str:
    """Return what is stored of a secret: it is random, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def prove_secret(key: TokenKey, device_id: UUID, secret: str) -> int:
    """Return when a secret was made, in ms; E7005 unless it is ours and this device's."""
    owner, made_ms, _random = _SECRET.unpack(_proved(key, b"secret", secret, _SECRET.size))
    if owner != device_id.bytes:
        raise StaleTokenError
    return int(made_ms)


async def renew(connection: AsyncConnection[Any], key: TokenKey, device_id: UUID, secret: str) -> Renewed:
    """Take a secret, give a token and the next secret; the caller commits.

    The secret before stays good until the new one is used. Errors: E7004, E7005.
    """
    made_ms = prove_secret(key, device_id, secret)
    found = await (
        await connection.execute(
            "SELECT is_revoked, secret_hash, next_secret_hash, token_generation FROM sunshine.device"
            " WHERE id = %s FOR NO KEY UPDATE",
            (device_id,),
        )
    ).fetchone()
    if found is None:
        raise StaleTokenError
    is_revoked, current, following, generation = found
    if is_revoked:
        raise RevokedError
    used = secret_hash(secret)
    is_known = used in {current, following}
    if not is_known and made_ms < (time.time() - SECRET_SECONDS) * 1000:
        raise StaleTokenError
    fresh = make_secret(key, device_id)
    # The one just used becomes the one to fall back to; what lies before it ends when it was the newest.
    await connection.execute(
        "UPDATE sunshine.device SET secret_hash = %s, next_secret_hash = %s, last_contact_at = now(),"
        " voices = CASE WHEN %s THEN voices ELSE coalesce(voices, 1) + 1 END WHERE id = %s",
        (used, secret_hash(fresh), is_known, device_id),
    )
    return Renewed(make_token(key, device_id, generation), fresh, not is_known)


def load_key(connection: Connection[Any]) -> TokenKey:
    """Return the key that all processes sign with; made once, by the owner at set-up."""
    connection.execute(
        "INSERT INTO sunshine.server_state (key, value) VALUES ('token_key', %s) ON CONFLICT DO NOTHING",
        (secrets.token_hex(32),),
    )
    found = connection.execute("SELECT value FROM sunshine.server_state WHERE key = 'token_key'").fetchone()
    assert found is not None  # noqa: S101 -- just written
    return TokenKey(bytes.fromhex(found[0]))


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _proved(key: TokenKey, use: bytes, text: str, size: int) -> bytes:
    """Return the payload of a token or a secret; E7005 for anything else."""
    try:
        raw = base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise StaleTokenError from error
    payload, mac = raw[:size], raw[size:]
    if len(raw) != size + _MAC_BYTES or not hmac.compare_digest(mac, key.mac(use, payload)):
        raise StaleTokenError
    return payload
