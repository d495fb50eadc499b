# SPDX-License-Identifier: Apache-2.0
"""What a desk asks of head office for a person: its desks, codes, records of other stores, their history.

Thin: each function is one request over the transport and answers frozen rows. Must not know the database.
All of it needs the line; offline it raises E7001 at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID


class Asks(Protocol):
    """The part of the transport that is needed: an authorised POST of a JSON object."""

    def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer. Errors: E7001, or what the server said."""
        ...


@dataclass(frozen=True, slots=True)
class OfficeDesk:
    """One enrolled desk as 总部管理 shows it. ``lag`` counts log entries that it has not pulled."""

    id: UUID
    store_id: UUID
    store_code: str
    name: str
    desk_code: str
    is_office: bool
    is_revoked: bool
    enrolled_at: datetime | None
    last_contact_at: datetime | None
    last_pull_at: datetime | None
    last_push_at: datetime | None
    queue: int
    lag: int
    offset_ms: int
    version: str
    schema: str
    voices: int


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code as it is told once: ``text`` is what is typed (code, blank, fingerprint)."""

    code: str
    fingerprint: str
    text: str
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class FoundElsewhere:
    """A record of another store; ``labels`` are masked already."""

    table: str
    id: UUID
    scope: UUID
    store: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ServerState:
    """How the server is; ``backup_at`` is when it was last backed up, None when that is not known."""

    version: str
    now_at: datetime | None
    backup_at: datetime | None
    free_bytes: int | None


def list_desks(asks: Asks, session: UUID) -> tuple[OfficeDesk, ...]:
    """Return every enrolled desk. Errors: E7001, E7014."""
    answer = asks.post("/v1/admin/devices", {"session": session.hex})
    return tuple(
        OfficeDesk(
            id=UUID(hex=one["id"]),
            store_id=UUID(hex=one["store"]),
            store_code=str(one.get("store_code") or ""),
            name=str(one.get("name") or ""),
            desk_code=str(one.get("desk_code") or ""),
            is_office=one.get("kind") == "office",
            is_revoked=bool(one.get("is_revoked")),
            enrolled_at=_instant(one.get("enrolled_at")),
            last_contact_at=_instant(one.get("last_contact_at")),
            last_pull_at=_instant(one.get("last_pull_at")),
            last_push_at=_instant(one.get("last_push_at")),
            queue=int(one.get("queue") or 0),
            lag=int(one.get("lag") or 0),
            offset_ms=int(one.get("offset_ms") or 0),
            version=str(one.get("version") or ""),
            schema=str(one.get("schema") or ""),
            voices=int(one.get("voices") or 1),
        )
        for one in answer.get("devices", ())
    )


def make_code(
    asks: Asks, session: UUID, store_code: str, kind: str, *, is_office: bool = False, is_new: bool = False
) -> NewCode:
    """Return a new one-time code; ``kind`` join or bring. Errors: E7001, E7010, E7013, E7014."""
    answer = asks.post(
        "/v1/admin/codes",
        {
            "session": session.hex,
            "store_code": store_code,
            "kind": kind,
            "is_office": is_office,
            "is_new": is_new,
        },
    )
    return NewCode(
        str(answer["code"]),
        str(answer["fingerprint"]),
        str(answer["text"]),
        _instant(answer.get("expires_at")),
    )


def rename_desk(asks: Asks, session: UUID, device: UUID, name: str) -> None:
    """Give a desk another name. Errors: E7001, E7013, E7014."""
    asks.post("/v1/admin/rename", {"session": session.hex, "device": device.hex, "name": name})


def revoke_desk(asks: Asks, session: UUID, device: UUID) -> None:
    """Revoke a desk for good; its rows go at its next contact. Errors: E7001, E7013, E7014."""
    asks.post("/v1/admin/revoke", {"session": session.hex, "device": device.hex})


def server_state(asks: Asks, session: UUID) -> ServerState:
    """Return how the server is. Errors: E7001, E7013 from a server that does not tell, E7014."""
    answer = asks.post("/v1/admin/state", {"session": session.hex})
    free = answer.get("free_bytes")
    return ServerState(
        str(answer.get("version") or ""),
        _instant(answer.get("now")),
        _instant(answer.get("backup_at")),
        int(free) if free is not None else None,
    )


def search_everywhere(asks: Asks, session: UUID, text: str) -> tuple[FoundElsewhere, ...]:
    """Return records of other stores that match, masked. Errors: E7001, E7014."""
    answer = asks.post("/v1/search", {"text": text, "session": session.hex})
    return tuple(
        FoundElsewhere(
            str(one["table"]),
            UUID(hex=one["id"]),
            UUID(hex=one["scope"]),
            str(one.get("store") or ""),
            _labels(one.get("labels")),
        )
        for one in answer.get("rows", ())
    )


def share_record(asks: Asks, session: UUID, table: str, record_id: UUID) -> None:
    """Let the server share a record with this store; it comes with the next pull. Errors: E7001, E7013–14."""
    asks.post("/v1/share", {"table": table, "id": record_id.hex, "session": session.hex})


def fetch_history(
    asks: Asks, scope: UUID, ids: Sequence[UUID], after_at: datetime | None
) -> tuple[Mapping[str, Any], ...]:
    """Return the lines of history of these rows that other desks wrote, as they lie on the wire."""
    body: dict[str, Any] = {"scope": scope.hex, "ids": [one.hex for one in ids]}
    if after_at is not None:
        body["after"] = after_at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    answer = asks.post("/v1/history", body)
    return tuple(answer.get("changes", answer.get("rows", ())))


def _labels(found: Any) -> tuple[str, ...]:
    if isinstance(found, Mapping):
        return tuple(str(one) for one in found.values() if one)
    return tuple(str(one) for one in found or () if one)


def _instant(text: Any) -> datetime | None:
    if not text:
        return None
    at = datetime.fromisoformat(str(text))
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)
