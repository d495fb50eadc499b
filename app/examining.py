# SPDX-License-Identifier: Apache-2.0
"""What the doctor looks at in a store and at its server. Takes no lock, migrates nothing, writes nothing.

So it may run beside a program that works on the same data. Machine alone: ``core.doctor``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from app import restoring
from app.core import doctor, local_restore, migrate, support_file
from app.core.backup_rule import Reason
from app.core.backup_sheet import Inside, inside_of, local_value, reader
from app.core.data_folder import DataFolder, StoreFolder
from app.core.db import speaking_of
from app.core.doctor import Check, DoctorLine, bad, good
from app.core.errors import AppError, DamagedDatabaseError, MissingKeyError, WrongKeyError
from app.core.key_store import key_check, load_key
from app.sync.client import state

_LATE_BACKUP = timedelta(days=2)
_LATEST_BACKUP = timedelta(days=7)
_LATE_SYNC = timedelta(days=1)
_WRONG_CLOCK_MS = 60_000
_SERVER_SECONDS = 8.0
_STORE_LINES = {
    WrongKeyError: "store_key",
    MissingKeyError: "store_key",
    DamagedDatabaseError: "store_damaged",
}


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """What a store says of itself, without any row; ``values`` are those of the sync."""

    inside: Inside
    size_bytes: int
    key_place: str
    zone: str
    values: dict[str, str]
    unsent: int


def all_checks(data: DataFolder) -> dict[str, Check]:
    """Return every check that needs no window, by the name of its line."""

    @cache
    def real() -> StoreFacts:
        # Proving a large store takes a while; three lines speak of the same one.
        return facts_of(data, data.store)

    checks = doctor.machine_checks(data)
    checks["store"] = lambda: _store("store", data.store, real)
    checks["sample"] = lambda: _store("sample", data.sample, lambda: facts_of(data, data.sample))
    checks["zone"] = lambda: _zone(_readable(data, real))
    checks["backup"] = lambda: _backup(data)
    checks["server"] = lambda: _server(_readable(data, real))
    return checks


def facts_of(data: DataFolder, folder: StoreFolder) -> StoreFacts:
    """Read a store beside whoever works on it.

    Errors: WrongKeyError, MissingKeyError, DamagedDatabaseError, ReadOnlyFolderError.
    """
    card = folder.read_card()
    key, place = load_key(data.keys, card.database_id)
    if key is None:
        raise MissingKeyError(path=str(folder.database))
    if key_check(key, card.database_id) != card.key_check:
        raise WrongKeyError(path=str(folder.database))
    if not folder.database.is_file():
        raise DamagedDatabaseError(path=str(folder.database))
    with speaking_of(folder.database), reader(folder.database, key) as store:
        if store.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise DamagedDatabaseError(path=str(folder.database))
        names = (state.SERVER_URL, state.CA_PEM, state.SECRET, state.LAST_PULL_AT, state.OFFSET_MS)
        values = {name: local_value(store, name) for name in names}
        sent = int(local_value(store, state.SENT_SEQ) or 0)
        (unsent,) = store.execute("SELECT count(*) FROM change WHERE seq > ?", (sent,)).fetchone()
        size = sum(path.stat().st_size for path in _files(folder.database))
        return StoreFacts(inside_of(store), size, place, local_value(store, "zone"), values, int(unsent))


def _files(database: Path) -> tuple[Path, ...]:
    return tuple(path for path in (database, Path(f"{database}-wal")) if path.exists())


def _store(key: str, folder: StoreFolder, read: Callable[[], StoreFacts]) -> Iterable[DoctorLine]:
    if not folder.exists():
        yield good(key, "-")
        return
    try:
        facts = read()
    except AppError as error:
        yield bad(key, _STORE_LINES.get(type(error), "failed"), error.code)
        return
    newest, found = migrate.head(), facts.inside.revision
    fact = f"{found} · {facts.size_bytes // 1_000_000:,} MB · {facts.key_place}"
    if found > newest:
        yield bad(key, "store_newer", f"{found} > {newest}")
    elif local_restore.is_decided(folder):
        yield bad(key, "store_restoring", fact, is_grave=False)
    else:
        yield good(key, fact)


def _zone(facts: StoreFacts | None) -> Iterable[DoctorLine]:
    if facts is None:
        return
    now_at = datetime.now(UTC)
    here, there = now_at.astimezone().utcoffset(), now_at.astimezone(ZoneInfo(facts.zone)).utcoffset()
    fact = f"{_hours(here)} · {facts.zone} {_hours(there)}"
    yield good("zone", fact) if here == there else bad("zone", "zone", fact, is_grave=False)


def _hours(offset: timedelta | None) -> str:
    minutes = int((offset or timedelta()).total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _backup(data: DataFolder) -> Iterable[DoctorLine]:
    if not data.store.exists():
        return
    database_id = data.store.read_card().database_id
    backups = restoring.listed_in(data.path, "", database_id)
    broken = [one for one in backups if not one.is_readable]
    whole = [one for one in backups if one.is_readable and one.reason is not Reason.UPGRADE]
    if broken:
        yield bad("backup", "backup_damaged", f"{len(broken)} / {len(backups)}", is_grave=False)
    if not whole:
        yield bad("backup", "backup_none", "0", is_grave=False)
        return
    age = datetime.now(UTC) - whole[0].made_at
    fact = f"{whole[0].made_at:%Y-%m-%d %H:%M}Z · {len(backups)}"
    if age > _LATE_BACKUP:
        yield bad("backup", "backup_old", fact, is_grave=age > _LATEST_BACKUP)
    else:
        yield good("backup", fact)


def _server(facts: StoreFacts | None) -> Iterable[DoctorLine]:
    """Ask the server of an enrolled desk who it is; a desk alone has no line."""
    if facts is None or not facts.values[state.SECRET]:
        return
    url = facts.values[state.SERVER_URL]
    try:
        hello = _hello(url, facts.values[state.CA_PEM])
    except Exception as error:  # noqa: BLE001 -- whatever the net does is a line
        advice = "server_certificate" if "CERTIFICATE" in str(error).upper() else "server_offline"
        yield bad("server", advice, f"{url} {type(error).__name__}", is_grave=advice != "server_offline")
    else:
        schema = str(hello.get("schema", ""))
        fact = f"{url} · {hello.get('version', '')} · {schema}"
        is_newer = schema > migrate.head()
        yield bad("server", "server_schema", fact, is_grave=False) if is_newer else good("server", fact)
        told_at = datetime.fromisoformat(str(hello["now"]))
        offset_ms = int((told_at - datetime.now(UTC)).total_seconds() * 1000)
        is_wrong = abs(offset_ms) > _WRONG_CLOCK_MS
        fact = f"{offset_ms / 1000:+.0f} s"
        yield bad("server_clock", "clock_offset", fact) if is_wrong else good("server_clock", fact)
    last_at = state.to_instant(facts.values[state.LAST_PULL_AT])
    fact = f"{last_at:%Y-%m-%d %H:%M}Z · {facts.unsent:,}" if last_at else f"- · {facts.unsent:,}"
    is_late = last_at is None or datetime.now(UTC) - last_at > _LATE_SYNC
    yield bad("sync", "sync_late", fact, is_grave=False) if is_late else good("sync", fact)


def _hello(url: str, ca_pem: str) -> dict[str, object]:
    import httpx

    from app.sync.client.joining import clean_url, trusting  # noqa: PLC0415

    verify = trusting(ca_pem) if url.startswith("https") else True
    with httpx.Client(
        base_url=clean_url(url), verify=verify, timeout=_SERVER_SECONDS, trust_env=False
    ) as client:
        answer: dict[str, object] = client.get("/v1/hello").raise_for_status().json()
        return answer


def _readable(data: DataFolder, read: Callable[[], StoreFacts]) -> StoreFacts | None:
    """Return the real store's facts; None where it is not there or its own line says what is wrong."""
    try:
        return read() if data.store.exists() else None
    except AppError:
        return None


def write_support_file(
    target: Path, data: DataFolder, lines: Iterable[DoctorLine], text: str, now_at: datetime
) -> None:
    """Write the one file for support: what the doctor found, and numbers; ``text`` is how people read it.

    Errors: DiskFullError, ReadOnlyFolderError.
    """
    stores: dict[str, object] = {}
    for name, folder in (("store", data.store), ("sample", data.sample)):
        if folder.exists():
            try:
                stores[name] = _told(data, facts_of(data, folder))
            except AppError as error:
                stores[name] = {"error": error.code}
    support_file.write(target, data, lines, text, stores, now_at)


def _told(data: DataFolder, facts: StoreFacts) -> dict[str, object]:
    inside = facts.inside
    backups = restoring.listed_in(data.path, "", inside.database_id)
    return {
        "database": inside.database_id,
        "revision": inside.revision,
        "rows": dict(inside.counts),
        "size_bytes": facts.size_bytes,
        "last_change_at": inside.last_change_at.isoformat() if inside.last_change_at else None,
        "zone": facts.zone,
        "unsent": facts.unsent,
        "is_enrolled": bool(facts.values[state.SECRET]),
        "backups": [
            {"name": one.name, "size_bytes": one.size_bytes, "is_readable": one.is_readable}
            for one in backups
        ],
    }
