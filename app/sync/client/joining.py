# SPDX-License-Identifier: Apache-2.0
"""Joining head office: look at a code, prove the server, enrol, remember it. Must not know any area.

What joins the parts (folders, keys, the copy of the file) is ``app.joining``.
"""

from __future__ import annotations

import base64
import hashlib
import ipaddress
import re
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy.orm import Session

from app.sync import errors, protocol
from app.sync.client import escrow, state
from app.sync.client.departure import ESCROW
from app.sync.client.matching import Row
from app.sync.client.office import Asks
from app.sync.errors import BadBodyError, BadCodeError, OfflineError, SyncError, WrongServerError

if TYPE_CHECKING:
    import httpx

CODE_LETTERS = 12
FINGERPRINT_LETTERS = 20
BRING, JOIN = "bring", "join"
_TIMEOUT_SECONDS = 15.0
_MOST_BYTES = 64 << 20
_BY_CODE: dict[str, type[SyncError]] = {
    kind.code: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, SyncError)
}


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a code promises: shown to the person before anything happens.

    ``store_id`` is None when head office does not know the store yet; ``rows`` are those that a desk that
    brings its own is matched with.
    """

    url: str
    code: str
    fingerprint: str
    ca_pem: str
    escrow: bytes
    kind: str
    store_id: UUID | None
    store_code: str
    store_name: str
    zone: str
    company: str
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What the desk says of itself when it enrols."""

    device_id: UUID
    incarnation: UUID
    name: str
    database_key: bytes
    version: str
    schema: str
    own_store: UUID | None = None
    own_until: int = 0


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What the desk is from now on; ``secret`` proves it."""

    url: str
    fingerprint: str
    ca_pem: str
    incarnation: UUID
    store_id: UUID
    kind: str
    desk_code: str
    epoch: str
    secret: str
    zone: str
    scopes: tuple[str, ...]
    escrow: bytes


def split_code(typed: str) -> tuple[str, str]:
    """Return (code, fingerprint) of what was typed or scanned. Errors: E7003 when it is no such thing."""
    letters = re.sub(r"[^0-9A-Z]", "", typed.upper())
    if len(letters) != CODE_LETTERS + FINGERPRINT_LETTERS:
        raise BadCodeError(why="length")
    return letters[:CODE_LETTERS], letters[CODE_LETTERS:].translate(str.maketrans("OIL", "011"))


def look_at(url: str, typed: str, columns: Mapping[str, Sequence[str]] | None = None) -> Invitation:
    """Ask the server what the code promises, after its certificate was proved by the code's fingerprint.

    ``columns`` are those that a match needs (``matching.wanted_columns``). The code stays unused.
    Errors: E7001 no line, E7002 another server, E7003 wrong, used or old code.
    """
    code, fingerprint = split_code(typed)
    address = clean_url(url)
    with _client(address, None) as client:
        stranger = _ask(client, "GET", "/v1/hello")
    ca_pem = str(stranger.get("ca") or "")
    if fingerprint_of(ca_pem) != fingerprint:
        raise WrongServerError(url=address)
    with _client(address, ca_pem) as client:
        hello = _ask(client, "GET", "/v1/hello")
        body = {"code": code, "columns": {name: list(names) for name, names in (columns or {}).items()}}
        found = _ask(client, "POST", "/v1/look", body)
    shown = columns or {}
    return Invitation(
        address,
        code,
        fingerprint,
        ca_pem,
        base64.b64decode(hello["escrow"]),
        str(found["kind"]),
        UUID(hex=found["store"]) if found.get("store") else None,
        str(found.get("store_code") or ""),
        str(found.get("store_name") or ""),
        str(found.get("zone") or ""),
        str(found.get("company") or ""),
        {
            table: [dict(zip(["id", *shown[table]], row, strict=True)) for row in rows]
            for table, rows in (found.get("rows") or {}).items()
            if table in shown
        },
    )


def enrol(invitation: Invitation, newcomer: Newcomer) -> Enrolment:
    """Use the code up and become a device. The same newcomer may ask again: the answer may have been lost.

    Errors: E7001, E7002, E7003.
    """
    body: dict[str, Any] = {
        "code": invitation.code,
        "device": newcomer.device_id.hex,
        "incarnation": newcomer.incarnation.hex,
        "name": newcomer.name,
        "version": newcomer.version,
        "schema": newcomer.schema,
        "wrapped_key": base64.b64encode(
            escrow.seal_key(invitation.escrow, newcomer.database_key, newcomer.device_id)
        ).decode("ascii"),
    }
    if invitation.kind == BRING:
        own_store = newcomer.own_store.hex if newcomer.own_store else ""
        body |= {"store": own_store, "own_until": newcomer.own_until}
    with _client(invitation.url, invitation.ca_pem) as client:
        found = _ask(client, "POST", "/v1/enrol", body)
    return Enrolment(
        invitation.url,
        invitation.fingerprint,
        invitation.ca_pem,
        newcomer.incarnation,
        UUID(hex=found["store"]),
        str(found.get("kind") or "store"),
        str(found["desk_code"]),
        str(found["epoch"]),
        str(found["secret"]),
        invitation.zone,
        tuple(str(scope) for scope in found["scopes"]),
        invitation.escrow,
    )


def restore_key(asks: Asks, session_id: UUID, device_id: UUID) -> bytes:
    """Return the database key of a desk whose profile was lost; for head office. Errors: E7001, E7013, E7014.

    ``session_id`` is the login session of the person, who needs ``sync.enrol`` in the whole company.
    """
    answer = asks.post("/v1/admin/key", {"session": session_id.hex, "device": device_id.hex})
    return base64.b64decode(answer["key"])


def remember(session: Session, enrolment: Enrolment, at: datetime) -> None:
    """Write what the desk is now; every scope wants its snapshot. The caller commits."""
    values = {
        state.SERVER_URL: enrolment.url,
        state.FINGERPRINT: enrolment.fingerprint,
        state.CA_PEM: enrolment.ca_pem,
        state.SECRET: enrolment.secret,
        state.INCARNATION: enrolment.incarnation.hex,
        state.ANNOUNCED: "1",
        state.BATCH: "0",
        state.SENT_SEQ: "0",
        state.EPOCH: enrolment.epoch,
        state.KIND: enrolment.kind,
        state.ENROLLED_AT: state.to_text(at),
        ESCROW: base64.b64encode(enrolment.escrow).decode("ascii"),
        "desk_code": enrolment.desk_code,
        "store_id": enrolment.store_id.hex,
    }
    if enrolment.zone:
        values["zone"] = enrolment.zone
    state.put(session, values)
    state.set_cursors(session, dict.fromkeys(enrolment.scopes, ""))


def fingerprint_of(pem: str) -> str:
    """Return the letters that a code carries for a certificate; empty when it is none."""
    try:
        der = ssl.PEM_cert_to_DER_cert(pem)
    except ValueError:
        return ""
    return hashlib.sha256(der).hexdigest().upper()[:FINGERPRINT_LETTERS]


def clean_url(typed: str) -> str:
    """Return the address without path; plain http names this machine alone. Errors: E7002."""
    address = typed.strip().rstrip("/")
    if "://" not in address:
        address = f"https://{address}"
    parts = urlsplit(address)
    if not parts.hostname or parts.scheme not in {"http", "https"}:
        raise WrongServerError(url=typed)
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise WrongServerError(url=typed)
    return f"{parts.scheme}://{parts.netloc}"


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def trusting(ca_pem: str) -> ssl.SSLContext:
    """Return a context that trusts this certificate and what it signed, nothing else."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(cadata=ca_pem)
    # The company may have given a certificate that is no root.
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context


def _client(url: str, ca_pem: str | None) -> httpx.Client:
    import httpx

    verify: ssl.SSLContext | bool = trusting(ca_pem) if ca_pem else False
    if urlsplit(url).scheme == "http":
        verify = True
    return httpx.Client(base_url=url, verify=verify, timeout=_TIMEOUT_SECONDS, trust_env=False)


def _ask(
    client: httpx.Client, method: str, path: str, body: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    import httpx

    url = str(client.base_url)
    try:
        answer = client.request(method, path, json=body)
    except httpx.TimeoutException as error:
        raise OfflineError(url=url, cause="timeout") from error
    except httpx.ConnectError as error:
        if "CERTIFICATE" in str(error).upper():
            raise WrongServerError(url=url) from error
        raise OfflineError(url=url, cause="refused") from error
    except httpx.HTTPError as error:
        raise OfflineError(url=url, cause="cut") from error
    if len(answer.content) > _MOST_BYTES:
        raise BadBodyError(what="size")
    try:
        found = protocol.load(
            protocol.unpack(answer.content, answer.headers.get("content-type", ""), most=_MOST_BYTES)
        )
    except protocol.WireError as error:
        # Something answers there, but it is not our server.
        raise WrongServerError(url=url) from error
    if answer.is_success:
        return found
    kind = _BY_CODE.get(str(found.get("code")), SyncError)
    fields = found.get("fields")
    raise kind(**(fields if isinstance(fields, dict) else {}))


def offset_ms(server_now: str, here: datetime) -> int:
    """Return how far the server's clock is ahead of this machine's."""
    then = datetime.fromisoformat(server_now)
    return int((then.astimezone(UTC) - here).total_seconds() * 1000)
