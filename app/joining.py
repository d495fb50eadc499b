# SPDX-License-Identifier: Apache-2.0
"""Joins head office, and leaves it: folders, keys, the copy of the file. What is joined, ``app.sync`` knows.

No desk is open while this works. A desk that joins is made in ``store.joining/`` and becomes ``store/`` when
the company's rows are there. A desk that brings its rows works on a copy in that folder; whatever fails, its
own file stays as it was, and the same code goes on where it stopped.
"""

from __future__ import annotations

import base64
import json
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from app import areas, bootstrap
from app.bootstrap import DEFAULT_ZONE, Desk
from app.core import audit, local_backup, local_restore, migrate
from app.core.clock import Clock
from app.core.data_folder import DataFolder, StoreFolder
from app.core.db import Database, LocalState, dump_json, speaking_of
from app.core.errors import AppError, DamagedDatabaseError, ProblemsError
from app.core.ids import NIL
from app.core.key_store import FileStore, best_store
from app.core.unit_of_work import LAST_STAMP
from app.core.version import VERSION
from app.sync import protocol
from app.sync.client import departure, incarnation, joining, matching, rehome, state
from app.sync.client.departure import Departure
from app.sync.client.joining import BRING, Enrolment, Invitation, Newcomer
from app.sync.client.loop import SyncLoop
from app.sync.client.matching import Decision, Pair, Row, Settlement
from app.sync.errors import BadCodeError, OfflineError, RevokedError

JOINING = "sync.joining"
"""Key of ``local_state`` in ``store.joining/``: what was begun, until it is done."""
LEAVING = "store.leaving"
RECOPIED = "store.joining.next"
"""Where a copy is rewritten until it can stand in ``store.joining/``."""
Decisions = Mapping[tuple[str, str], Decision]
Progress = Callable[[int, int], None]
_STEPS = 100
_FINAL = (BadCodeError, RevokedError)
"""What the server decided for good: this code is nothing more to this desk. After any other trouble (no line,
no room, too busy, an error of its own) the code may be used up, and only the same desk is answered again."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a code promises, and what a person must pair before a desk brings its rows."""

    invitation: Invitation
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """What the desk is from now on; ``needs_load`` when its store's rows are still to come."""

    store: str
    desk_code: str
    needs_load: bool


FOR_A_PERSON = frozenset({"catalog.prices"})
"""Rules of the audit that may break when rows of two stores meet: nothing is damaged, somebody decides."""


def joining_folder(data: DataFolder) -> StoreFolder:
    """Return where a desk is made ready."""
    return StoreFolder(data.path / "store.joining")


def look(data: DataFolder, url: str, typed: str) -> Looked:
    """Ask what a code promises, without using it up. Errors: E7001–E7003, those of opening a store."""
    sweep(data)
    begun = _begun(data, typed)
    if begun is not None:
        return Looked(begun.invitation)
    keys = matching.table_keys(areas.NATURAL_KEYS, areas.LEFT_BEHIND)
    if not data.store.exists():
        return Looked(joining.look_at(url, typed))
    with _open(data, data.store) as desk:
        invitation = joining.look_at(url, typed, matching.wanted_columns(keys))
        if invitation.kind != BRING:
            raise BadCodeError(why="has_data")
        pairs = matching.propose(keys, _mine(desk), invitation.rows)
        own_store = desk.identity.store_id.hex
    # The own store is what the code names: nothing to decide.
    known = invitation.store_id is not None
    return Looked(invitation, tuple(pair for pair in pairs if not (known and pair.mine.id == own_store)))


def join(
    data: DataFolder,
    url: str,
    typed: str,
    name: str,
    decisions: Decisions | None = None,
    progress: Progress | None = None,
    *,
    clock: Clock | None = None,
) -> Joined:
    """Enrol this machine: as a new desk, or with the rows of its own store. The store is closed again.

    Errors: E7001–E7016; E9001 (``table.id`` → ``undecided``) when a row's key is taken; then nothing changed.
    """
    tell = progress or (lambda _done, _of: None)
    begun = _begun(data, typed)
    keys = matching.table_keys(areas.NATURAL_KEYS, areas.LEFT_BEHIND)
    if begun is None:
        brings = data.store.exists()
        invitation = joining.look_at(url, typed, matching.wanted_columns(keys) if brings else None)
        if (invitation.kind == BRING) != brings:
            raise BadCodeError(why="has_data" if brings else "no_data")
    else:
        invitation = begun.invitation
    if invitation.kind == BRING:
        return _bring(data, invitation, name, decisions or {}, begun, tell, clock)
    return _start(data, invitation, name, begun, tell, clock)


def leave(data: DataFolder, *, clock: Clock | None = None) -> Departure:
    """Take this desk's rows off the machine after head office revoked it.

    What was never sent is sealed for head office first. Errors: DiskFullError, ReadOnlyFolderError; then
    nothing was removed.
    """
    folder = data.store
    with _open(data, folder, clock) as desk, desk.runner.database.reading() as session:
        left = departure.seal_unsent(session, data.path, desk.runner.clock.now_at())
    sweep(data)
    folder.path.rename(data.path / LEAVING)
    sweep(data)
    return left


def sweep(data: DataFolder) -> None:
    """Remove what a departure left behind; called again when the program starts, in case it was cut short.

    The key goes before the files: what could not be removed cannot be read either.
    """
    leaving = StoreFolder(data.path / LEAVING)
    if not leaving.path.exists():
        return
    _clear(data, leaving)


@dataclass(frozen=True, slots=True)
class _Begun:
    """A join that stopped after the code was shown: it goes on with the same code.

    ``enrolment`` is None when the server's answer did not come: the code may be used up, and only who names
    ``incarnation`` again is answered again.
    """

    invitation: Invitation
    settlement: Settlement | None
    origin: str
    incarnation: UUID
    enrolment: Enrolment | None


def _begun(data: DataFolder, typed: str) -> _Begun | None:
    """Return what was begun with this very code; None when nothing was."""
    folder = joining_folder(data)
    if not folder.exists():
        return None
    code, fingerprint = joining.split_code(typed)
    try:
        with _open(data, folder) as desk, desk.runner.database.reading() as session:
            kept = json.loads(state.get(session, JOINING) or "{}")
            values = state.read(session)
            store_id = desk.identity.store_id
    except AppError:
        return None
    if kept.get("code") != code or kept["fingerprint"] != fingerprint:
        return None
    invitation = Invitation(
        kept["url"],
        code,
        fingerprint,
        kept["ca_pem"],
        departure.escrow_of({departure.ESCROW: kept["escrow"]}),
        kept["kind"],
        UUID(hex=kept["store"]) if kept["store"] else None,
        kept["store_code"],
        kept["store_name"],
        kept["zone"],
        kept["company"],
    )
    life = UUID(hex=kept["incarnation"])
    enrolment = None
    if values.get(state.SECRET):
        enrolment = Enrolment(
            invitation.url,
            fingerprint,
            invitation.ca_pem,
            life,
            store_id,
            values[state.KIND],
            kept["desk_code"],
            values[state.EPOCH],
            values[state.SECRET],
            invitation.zone,
            tuple(kept["scopes"]),
            invitation.escrow,
        )
    return _Begun(invitation, _settlement_of(kept.get("settlement")), kept["origin"], life, enrolment)


def _start(
    data: DataFolder,
    invitation: Invitation,
    name: str,
    begun: _Begun | None,
    tell: Progress,
    clock: Clock | None,
) -> Joined:
    """Make an empty desk of a store, ready to log in."""
    folder = joining_folder(data)
    if begun is None:
        _clear(data, folder)
        bootstrap.create_desk(data, folder, zone=invitation.zone or DEFAULT_ZONE, clock=clock).close()
    if begun is None or begun.enrolment is None:
        is_asked = begun is not None
        try:
            with _open(data, folder, clock) as desk:
                newcomer = _newcomer(desk, name, begun)
                _note_asked(desk, invitation, newcomer)
                is_asked = True
                _remember(desk, joining.enrol(invitation, newcomer))
        except BaseException as error:
            if isinstance(error, _FINAL) or not is_asked:
                _clear(data, folder)
            raise
    tell(10, _STEPS)
    with _open(data, folder, clock) as desk:
        _load_company(desk, lambda share: tell(10 + int(85 * share), _STEPS))
        desk_code = desk.identity.desk_code
    folder.path.rename(data.store.path)
    _forget_joining(data)
    tell(_STEPS, _STEPS)
    return Joined(invitation.store_name or invitation.store_code, desk_code, needs_load=True)


def _bring(
    data: DataFolder,
    invitation: Invitation,
    name: str,
    decisions: Decisions,
    begun: _Begun | None,
    tell: Progress,
    clock: Clock | None,
) -> Joined:
    """Rewrite a copy of the store's file, enrol it, and put it in the place of the old one."""
    folder = joining_folder(data)
    with _open(data, data.store, clock) as desk:
        origin = _origin(desk)
        bad_before = _bad_rules(desk.runner.database)
        own_store = desk.identity.store_id
    if begun is None or begun.origin != origin or begun.enrolment is None:
        # What was written since the first try must come along too; the enrolment of then still holds. The
        # copy of then goes when the new one knows the same: the code may be used up.
        fresh = StoreFolder(data.path / RECOPIED)
        _copy(data, fresh)
        try:
            with _open(data, fresh, clock) as copy:
                store_id = invitation.store_id or own_store
                settlement = begun.settlement if begun else None
                settlement = _rewrite(copy, invitation, decisions, store_id, settlement)
                tell(30, _STEPS)
                newcomer = _newcomer(copy, name, begun, own_store=store_id)
                _note_asked(copy, invitation, newcomer, origin, settlement)
            _put_copy(fresh, folder, is_again=begun is not None)
        finally:
            shutil.rmtree(fresh.path, ignore_errors=True)
        try:
            with _open(data, folder, clock) as copy:
                enrolment = begun.enrolment if begun else None
                _remember(copy, enrolment or joining.enrol(invitation, newcomer), newcomer.own_until)
        except _FINAL:
            shutil.rmtree(folder.path, ignore_errors=True)
            raise
    tell(40, _STEPS)
    with _open(data, folder, clock) as copy:
        _load_company(copy, lambda share: tell(40 + int(40 * share), _STEPS))
        worse = _bad_rules(copy.runner.database) - bad_before - FOR_A_PERSON
        if worse:
            raise DamagedDatabaseError(path=", ".join(sorted(worse)))
        desk_code = copy.identity.desk_code
    tell(95, _STEPS)
    _swap(data, folder)
    _forget_joining(data)
    tell(_STEPS, _STEPS)
    return Joined(invitation.store_name or invitation.store_code, desk_code, needs_load=False)


def _rewrite(
    copy: Desk,
    invitation: Invitation,
    decisions: Decisions,
    store_id: UUID,
    settlement: Settlement | None,
) -> Settlement:
    """Match and rewrite in one transaction. Errors: E9001 when a row waits for a person.

    ``settlement`` is that of the first try: what was agreed on then, before the code was used up.
    """
    keys = matching.table_keys(areas.NATURAL_KEYS, areas.LEFT_BEHIND)
    own_store = copy.identity.store_id.hex
    known = {own_store: store_id.hex} if invitation.store_id is not None else {}
    with copy.runner.database.writing() as session:
        if settlement is None:
            mine = rehome.my_rows(session, keys)
            settlement = matching.settle(keys, mine, invitation.rows, decisions, known)
        if settlement.undecided:
            raise ProblemsError({f"{table}.{row}": "undecided" for table, row in settlement.undecided})
        rehome.rehome(session, settlement, own_store=own_store, store=store_id.hex)
        session.commit()
    return settlement


def _load_company(desk: Desk, tell: Callable[[float], None]) -> None:
    """Load the rows that the whole company shares, derive and index them."""
    parts = desk.sync_parts()
    try:
        if not parts.loop.port.cursors().get(NIL.hex):
            parts.loop.load_scope(NIL.hex, 0, threading.Event(), tell)
        _catch_up(parts.loop)
        parts.loop.applier.work_off()
    finally:
        parts.close()


def _catch_up(loop: SyncLoop) -> None:
    """Fetch what came after the snapshot, which may be minutes old: a new store is not in it."""
    has_more = True
    while has_more and (cursor := loop.port.cursors().get(NIL.hex)):
        body = {"scopes": {NIL.hex: cursor}, "rows": protocol.PAGE_ROWS}
        try:
            pulled = protocol.pulled_from_text(loop.transport.post_text("/v1/pull", body))
        except protocol.WireError as error:
            raise OfflineError(url=loop.transport.url, cause="cut") from error
        loop.planner.pulled(pulled, 0)
        has_more = any(page.more for page in pulled.pages)


def _newcomer(desk: Desk, name: str, begun: _Begun | None, *, own_store: UUID | None = None) -> Newcomer:
    with desk.runner.database.reading() as session:
        last = session.connection().exec_driver_sql("SELECT coalesce(max(seq), 0) FROM change").scalar_one()
    return Newcomer(
        desk.identity.device_id,
        begun.incarnation if begun else UUID(hex=incarnation.new()),
        name,
        desk.key,
        VERSION,
        migrate.head(),
        own_store,
        int(last) if own_store else 0,
    )


def _note_asked(
    desk: Desk,
    invitation: Invitation,
    newcomer: Newcomer,
    origin: str = "",
    settlement: Settlement | None = None,
) -> None:
    """Remember with what the code is shown, before it is shown: the answer may be lost."""
    kept = {
        "code": invitation.code,
        "url": invitation.url,
        "fingerprint": invitation.fingerprint,
        "ca_pem": invitation.ca_pem,
        "escrow": base64.b64encode(invitation.escrow).decode("ascii"),
        "kind": invitation.kind,
        "store": invitation.store_id.hex if invitation.store_id else "",
        "store_code": invitation.store_code,
        "store_name": invitation.store_name,
        "zone": invitation.zone,
        "company": invitation.company,
        "incarnation": newcomer.incarnation.hex,
        "origin": origin,
        "settlement": settlement and _kept_settlement(settlement),
    }
    with desk.runner.database.writing() as session:
        state.put(session, {JOINING: dump_json(kept)})
        session.commit()


def _remember(desk: Desk, enrolment: Enrolment, own_until: int = 0) -> None:
    with desk.runner.database.writing() as session:
        kept = json.loads(state.get(session, JOINING))
        answered = {"desk_code": enrolment.desk_code, "scopes": list(enrolment.scopes)}
        joining.remember(session, replace(enrolment, zone=kept["zone"]), desk.runner.clock.now_at())
        # Its number series need the code before the store's own row has come in.
        values = {"store_code": kept["store_code"]} if kept["store_code"] else {}
        state.put(session, {JOINING: dump_json(kept | answered), state.OWN_UNTIL: str(own_until)} | values)
        session.commit()
    incarnation.write(incarnation.path_of(desk.folder.database), desk.key, enrolment.incarnation.hex)


def _kept_settlement(settlement: Settlement) -> dict[str, Any]:
    return {
        "ids": dict(settlement.ids),
        "new_keys": [[*place, dict(columns)] for place, columns in settlement.new_keys.items()],
        "gone": {table: sorted(rows) for table, rows in settlement.gone.items()},
    }


def _settlement_of(kept: Mapping[str, Any] | None) -> Settlement | None:
    if not kept:
        return None
    return Settlement(
        kept["ids"],
        {(table, row): columns for table, row, columns in kept["new_keys"]},
        {table: frozenset(rows) for table, rows in kept["gone"].items()},
    )


def _forget_joining(data: DataFolder) -> None:
    """Forget the code in the finished store; until then a second try goes on."""
    with _open(data, data.store) as desk, desk.runner.database.writing() as session:
        state.forget(session, [JOINING])
        session.commit()


def _mine(desk: Desk) -> dict[str, list[Row]]:
    keys = matching.table_keys(areas.NATURAL_KEYS, areas.LEFT_BEHIND)
    with desk.runner.database.reading() as session:
        return rehome.my_rows(session, keys)


def _origin(desk: Desk) -> str:
    """Return what changes with every write: the copy must be of exactly this."""
    with desk.runner.database.reading() as session:
        last = session.connection().exec_driver_sql("SELECT coalesce(max(seq), 0) FROM change").scalar_one()
        stamp = session.get(LocalState, LAST_STAMP)
        return f"{last}.{stamp.value if stamp else ''}"


def _bad_rules(database: Database) -> frozenset[str]:
    with database.reading() as session:
        return frozenset(line.key for line in audit.run(session, areas.AUDIT_RULES) if not line.is_good)


def _copy(data: DataFolder, folder: StoreFolder) -> None:
    """Copy the closed database and its card; the last connection that closed emptied the log into it."""
    shutil.rmtree(folder.path, ignore_errors=True)
    folder.path.mkdir(parents=True)
    with speaking_of(folder.database):
        shutil.copy2(data.store.database, folder.database)
        shutil.copy2(data.store.card, folder.card)


def _put_copy(fresh: StoreFolder, folder: StoreFolder, *, is_again: bool) -> None:
    """Put a rewritten copy where the join works on it; one that is there may know the only way on."""
    if is_again:
        # It was read and closed a moment ago: its log is empty, and must not meet another database.
        _remove_logs(folder.database)
        fresh.database.replace(folder.database)
        return
    shutil.rmtree(folder.path, ignore_errors=True)
    fresh.path.rename(folder.path)


def _remove_logs(database: Path) -> None:
    for leftover in ("-wal", "-shm"):
        Path(f"{database}{leftover}").unlink(missing_ok=True)


def _swap(data: DataFolder, folder: StoreFolder) -> None:
    """Put the finished file in the place of the old one, at once."""
    store = data.store
    lock = store.lock()
    try:
        # The file's name beside the database first: with the old database it means nothing yet.
        incarnation.path_of(folder.database).replace(incarnation.path_of(store.database))
        folder.database.replace(store.database)
        _remove_logs(store.database)
    finally:
        lock.release()
    shutil.rmtree(folder.path, ignore_errors=True)


def _clear(data: DataFolder, folder: StoreFolder) -> None:
    """Remove a desk that was never finished, with its key."""
    if not folder.path.exists():
        return
    try:
        card = folder.read_card()
    except DamagedDatabaseError:
        card = None
    if card is not None and (
        not data.store.exists() or data.store.read_card().database_id != card.database_id
    ):
        for store in (best_store(data.keys), FileStore(data.keys)):
            store.forget(card.database_id)
        local_backup.forget(data.path, card.database_id)
        local_restore.forget(data.path, card.database_id)
    shutil.rmtree(folder.path, ignore_errors=True)


@contextmanager
def _open(data: DataFolder, folder: StoreFolder, clock: Clock | None = None) -> Iterator[Desk]:
    desk = bootstrap.open_desk(data, folder, clock=clock)
    try:
        yield desk
    finally:
        desk.close()
