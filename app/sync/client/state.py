# SPDX-License-Identifier: Apache-2.0
"""What a desk remembers of its sync, as keys of ``local_state``. Must not know the wire nor the server."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.core.db import keep_state, stored_instant
from app.sync.looking import Look

PREFIX = "sync."
SERVER_URL = "sync.server_url"
FINGERPRINT = "sync.fingerprint"
CA_PEM = "sync.ca_pem"
SECRET = "sync.secret"  # noqa: S105 -- the name of a key
INCARNATION = "sync.incarnation"
ANNOUNCED = "sync.announced"
"""``1`` when the server knows the incarnation."""
BEFORE = "sync.before"
"""The incarnation before, until the new one is announced."""
RENEWED_AT = "sync.renewed_at"
"""When this desk last became another incarnation: its log may lack what it once wrote."""
BATCH = "sync.batch"
PART = "sync.part"
EPOCH = "sync.epoch"
SENT_SEQ = "sync.sent_seq"
OFFSET_MS = "sync.offset_ms"
DESK_CODE = "desk_code"
"""Not of the sync alone: what document numbers bear."""
LAST_PULL_AT = "sync.last_pull_at"
LAST_PUSH_AT = "sync.last_push_at"
OFFLINE_SINCE = "sync.offline_since"
LAST_ERROR = "sync.last_error"
ENROLLED_AT = "sync.enrolled_at"
REVOKED_AT = "sync.revoked_at"
OWN_UNTIL = "sync.own_until"
"""Up to which seq the log is the desk's own past, brought along at its enrolment."""
LOST = "sync.lost"
"""Scopes that are not this desk's and of which changes were just answered: rows may have stayed for them."""
KIND = "sync.kind"
"""``store`` or ``office``."""

_READ = "SELECT key, value FROM local_state WHERE key >= ? AND key < ?"
_FORGET = "DELETE FROM local_state WHERE key = ?"


def read(session: Session | Look) -> dict[str, str]:
    """Return every key of the sync with its value."""
    return dict(
        tuple(row) for row in session.connection().exec_driver_sql(_READ, (PREFIX, PREFIX[:-1] + "/"))
    )


def get(session: Session | Look, key: str) -> str:
    """Return one value; empty when it is not there."""
    found = session.connection().exec_driver_sql("SELECT value FROM local_state WHERE key = ?", (key,))
    return str(found.scalar() or "")


def put(session: Session, values: dict[str, str]) -> None:
    """Write values; the caller commits."""
    keep_state(session, values)


def forget(session: Session, keys: Iterable[str]) -> None:
    """Remove keys; the caller commits."""
    rows = [(key,) for key in keys]
    if rows:
        session.connection().exec_driver_sql(_FORGET, rows)


def set_cursors(session: Session, cursors: dict[str, str], at: datetime | None = None) -> None:
    """Write cursors of scopes (32 hex digits); an empty one wants a snapshot. The caller commits."""
    rows = [
        {"scope": scope, "cursor": cursor, "at": stored_instant(at) if at else None}
        for scope, cursor in cursors.items()
    ]
    if rows:
        session.connection().exec_driver_sql(
            "INSERT INTO sync_cursor (scope, cursor, pulled_at) VALUES (:scope, :cursor, :at) "
            "ON CONFLICT (scope) DO UPDATE SET cursor = excluded.cursor, "
            "pulled_at = coalesce(excluded.pulled_at, pulled_at)",
            rows,
        )


def advance_cursor(session: Session, scope: str, cursor: str, at: datetime) -> None:
    """Write the cursor of a page, unless a snapshot was asked for meanwhile. The caller commits."""
    session.connection().exec_driver_sql(
        "INSERT INTO sync_cursor (scope, cursor, pulled_at) VALUES (:scope, :cursor, :at) "
        "ON CONFLICT (scope) DO UPDATE SET cursor = excluded.cursor, pulled_at = excluded.pulled_at "
        "WHERE sync_cursor.cursor <> ''",
        {"scope": scope, "cursor": cursor, "at": stored_instant(at)},
    )


def load_key(scope: str) -> str:
    """Return under which key a half-done load of a scope is remembered."""
    return f"sync.load.{scope}"


def to_text(at: datetime) -> str:
    """Return an instant as it is kept in a value."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def to_instant(value: str) -> datetime | None:
    """Return the instant of a kept value; None for an empty one."""
    return datetime.fromisoformat(value) if value else None
