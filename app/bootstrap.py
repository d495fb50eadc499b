# SPDX-License-Identifier: Apache-2.0
"""The only composition root: opens or makes a desk, and hands over what runs it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from filelock import BaseFileLock
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.core import local_backup, local_restore, migrate
from app.core.audit import AuditLine
from app.core.clock import Clock, DeskClock, HybridClock, SystemClock
from app.core.data_folder import DataFolder, DeskCard, StoreFolder
from app.core.db import Database, LocalState
from app.core.errors import DamagedDatabaseError, ForeignDatabaseError, MissingKeyError, WrongKeyError
from app.core.ids import NIL, new_id
from app.core.key_store import best_store, key_check, load_key, new_key
from app.core.permissions import Actor, founder
from app.core.unit_of_work import LAST_STAMP, DeskIdentity, Runner
from app.core.upgrade_steps import Tell, silent
from app.core.vault import Vault
from app.core.version import VERSION

if TYPE_CHECKING:
    from app.documents.attachment_store import AttachmentStore
    from app.documents.rejects import RejectStore
    from app.sync.client.attachments import Attachments, FileLine
    from app.sync.client.parts import SyncParts

DEFAULT_ZONE = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class Desk:
    """An open desk: everything that the window, an import or an audit needs."""

    folder: StoreFolder
    runner: Runner
    key: bytes
    key_place: str
    lock: BaseFileLock

    @property
    def identity(self) -> DeskIdentity:
        """Which desk this is."""
        return self.runner.identity

    def vault(self, use: str) -> Vault:
        """Return the vault for one kind of file (``attachments``, ``rejects``, ``papers``)."""
        return Vault(self.key, use)

    def attachment_store(self) -> AttachmentStore:
        """Return the encrypted folder of attachments."""
        from app.documents.attachment_store import AttachmentStore  # noqa: PLC0415 -- after the log-in page

        return AttachmentStore(self.vault("attachments"), self.folder.attachments)

    def reject_store(self) -> RejectStore:
        """Return the encrypted folder of rejected import rows."""
        from app.documents.rejects import RejectStore  # noqa: PLC0415 -- after the log-in page

        return RejectStore(self.vault("rejects"), self.folder.rejects)

    @property
    def is_enrolled(self) -> bool:
        """Tell whether this desk has a server."""
        from app.sync.client import state  # noqa: PLC0415 -- after the log-in page

        with self.runner.database.reading() as session:
            return bool(state.get(session, state.SECRET))

    def sync_parts(self) -> SyncParts:
        """Return what syncs this enrolled desk: the loop, first loads, attachments."""
        from app import areas  # noqa: PLC0415, F401 -- what comes in is derived and indexed
        from app.sync.client.parts import make_parts  # noqa: PLC0415 -- after the log-in page

        return make_parts(
            self.runner,
            self.key,
            self.vault,
            self.attachment_store(),
            version=VERSION,
            schema=migrate.head(),
        )

    def files(self, line: FileLine) -> Attachments:
        """Return what moves the contents of attachments over a line to the server."""
        from app.sync.client.parts import make_attachments  # noqa: PLC0415 -- after the log-in page

        return make_attachments(self.runner, self.vault, self.attachment_store(), line)

    def visitor(self) -> Actor:
        """Return the one who has not logged in yet: he may nothing but log in."""
        return Actor(NIL, "", "", NIL, self.identity.store_id)

    def founder(self) -> Actor:
        """Return the actor that sets the desk up."""
        from app import areas  # noqa: PLC0415, F401 -- whose permissions he has

        return founder(self.identity.store_id)

    def audit(self) -> tuple[AuditLine, ...]:
        """Check the database against its own rules."""
        from app import areas  # noqa: PLC0415 -- after the log-in page
        from app.core import audit  # noqa: PLC0415
        from app.documents.audit import content_rule  # noqa: PLC0415

        with self.runner.database.reading() as session:
            return audit.run(session, (*areas.AUDIT_RULES, content_rule(self.attachment_store())))

    def close(self) -> None:
        """Close the database and give the lock back."""
        self.runner.database.close()
        self.lock.release()


def create_desk(
    data: DataFolder,
    folder: StoreFolder,
    *,
    zone: str = DEFAULT_ZONE,
    is_sample: bool = False,
    clock: Clock | None = None,
) -> Desk:
    """Make a new encrypted database in ``folder`` and open it. Errors: E1004, E1005, E1006."""
    from app import areas  # noqa: PLC0415, F401 -- whoever founds a store grants the permissions of all areas

    data.require_writable()
    lock = folder.lock()
    key, database_id = new_key(), uuid4()
    store = best_store(data.keys)
    database = Database(folder.database, key)
    try:
        migrate.to_head(database)
        with database.writing() as session:
            _put_state(
                session,
                database_id=database_id.hex,
                device_id=new_id().hex,
                store_id=new_id().hex,
                zone=zone,
                sample="1" if is_sample else "",
            )
            session.commit()
        store.save(database_id.hex, key)
        folder.write_card(DeskCard(database_id.hex, key_check(key, database_id.hex), is_sample))
    except BaseException:
        database.close()
        lock.release()
        raise
    return _desk(folder, database, key, store.place, lock, clock or SystemClock())


def create_sample(data: DataFolder, progress: Callable[[int, int], None] | None = None) -> Desk:
    """Make the sample store and fill it; half a sample is removed when that fails. Errors: as create_desk."""
    from app import sample_store  # noqa: PLC0415 -- once in a desk's life

    story = sample_store.StoryClock(SystemClock())
    desk = create_desk(data, data.sample, is_sample=True, clock=story)
    try:
        sample_store.fill(desk.runner, story, progress)
    except BaseException:
        desk.close()
        remove_desk(data, data.sample)
        raise
    desk.close()
    return open_desk(data, data.sample)


def open_desk(
    data: DataFolder,
    folder: StoreFolder,
    *,
    key: bytes | None = None,
    clock: Clock | None = None,
    tell: Tell = silent,
) -> Desk:
    """Open the database in ``folder``; ``key`` is a typed recovery key. Errors: E1001–E1009.

    ``tell`` hears of each step when the database is of an older shape and is upgraded first.
    """
    finish_restore(data, folder)
    card = folder.read_card()
    place = ""
    if key is None:
        key, place = load_key(data.keys, card.database_id)
        if key is None:
            raise MissingKeyError(path=str(folder.database))
    if key_check(key, card.database_id) != card.key_check:
        raise WrongKeyError(path=str(folder.database))
    lock = folder.lock()
    database = Database(folder.database, key)
    try:
        _prove(folder, database, card)
        migrate.to_head(database, tell=tell)
    except BaseException:
        database.close()
        lock.release()
        raise
    if not place:
        store = best_store(data.keys)
        store.save(card.database_id, key)
        place = store.place
    return _desk(folder, database, key, place, lock, clock or SystemClock())


def begin_version(desk: Desk) -> None:
    """Give the roles of a store of its own what this version of the program brings them, once.

    Of a desk with head office the server does it.
    """
    from app.admin.queries.new_permissions import is_take_up_due  # noqa: PLC0415 -- after the log-in page

    if not desk.runner.read(desk.visitor(), is_take_up_due):
        return
    # Once a version: it knows the permissions of all areas.
    from app import areas  # noqa: PLC0415, F401
    from app.admin.commands.shipped_roles import begin_version as begin  # noqa: PLC0415

    desk.runner.write(desk.founder(), begin, is_own=not desk.is_enrolled)


def remove_desk(data: DataFolder, folder: StoreFolder) -> None:
    """Remove a closed sample store with its key; a real store is never removed by the program."""
    card = folder.read_card()
    if not card.is_sample:
        raise ForeignDatabaseError(path=str(folder.database))
    lock = folder.lock()
    lock.release()
    best_store(data.keys).forget(card.database_id)
    local_backup.forget(data.path, card.database_id)
    local_restore.forget(data.path, card.database_id)
    shutil.rmtree(folder.path)


def finish_restore(data: DataFolder, folder: StoreFolder) -> None:
    """End a restore that was decided when the program was killed."""
    if local_restore.is_decided(folder):
        lock = folder.lock()
        try:
            local_restore.finish(folder, data.path)
        finally:
            lock.release()


def _prove(folder: StoreFolder, database: Database, card: DeskCard) -> None:
    """Tell a damaged file from a foreign one; the key is known to belong to the card."""
    if not folder.database.exists():
        raise DamagedDatabaseError(path=str(folder.database))
    try:
        with database.writing() as session:
            inside = session.execute(text("SELECT value FROM local_state WHERE key = 'database_id'")).scalar()
    except (DatabaseError, DamagedDatabaseError) as error:
        raise DamagedDatabaseError(path=str(folder.database)) from error
    if inside != card.database_id:
        raise ForeignDatabaseError(path=str(folder.database))


def _put_state(session: Session, **values: str) -> None:
    session.add_all(LocalState(key=key, value=value) for key, value in values.items())


def _desk(
    folder: StoreFolder, database: Database, key: bytes, place: str, lock: BaseFileLock, clock: Clock
) -> Desk:
    with database.reading() as session:
        state = {row.key: row.value for row in session.query(LocalState)}
        store_code = session.execute(
            text("SELECT code FROM store WHERE id = :store"), {"store": state["store_id"]}
        ).scalar()
    identity = DeskIdentity(
        database_id=UUID(hex=state["database_id"]),
        device_id=UUID(hex=state["device_id"]),
        store_id=UUID(hex=state["store_id"]),
        zone=ZoneInfo(state["zone"]),
        desk_code=state.get("desk_code", ""),
        store_code=store_code or state.get("store_code", ""),
        is_sample=bool(state["sample"]),
    )
    told, offset_ms = state.get("sync.last_pull_at"), int(state.get("sync.offset_ms") or 0)
    right = DeskClock(clock, datetime.fromisoformat(told) if told else None, offset_ms)
    hybrid = HybridClock(clock, identity.device_id, state.get(LAST_STAMP, ""))
    hybrid.set_offset(right.offset_ms)
    return Desk(folder, Runner(database, identity, right, hybrid), key, place, lock)
