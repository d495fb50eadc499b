# SPDX-License-Identifier: Apache-2.0
"""What a query and a command are handed: a session, the actor, the hour. Must not know any area.

A query gets a ``Reading``; a command gets a ``UnitOfWork``, which is a Reading that may write. The runner
(``run_command``) commits once, after the command returned: all of it is stored, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from app.core import moving, numbering, search_index
from app.core.change_log import ChangeLog, Origin
from app.core.changes import Changes
from app.core.clock import Clock, HybridClock
from app.core.db import READERS, Base, Database, FactRow, SyncedRow, keep_state
from app.core.ids import NIL, new_id, short_code
from app.core.permissions import Actor

LAST_STAMP = "last_stamp"
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """Which desk this is. The codes are empty until head office enrolled it; ``zone`` dates everything."""

    database_id: UUID
    device_id: UUID
    store_id: UUID
    zone: ZoneInfo
    desk_code: str = ""
    store_code: str = ""
    is_sample: bool = False

    @property
    def number_code(self) -> str:
        """The part of a document number that stands for this desk."""
        return self.store_code + self.desk_code if self.desk_code else short_code(self.database_id)

    def day_of(self, instant_at: datetime) -> date:
        """Return the store's day of an instant, wherever the machine's clock thinks it is."""
        return instant_at.astimezone(self.zone).date()


class Reading:
    """One snapshot, read for one person."""

    def __init__(self, session: Session, actor: Actor, identity: DeskIdentity, now_at: datetime) -> None:
        self.session = session
        self.actor = actor
        self.identity = identity
        self.now_at = now_at

    @property
    def today_on(self) -> date:
        """The store's day."""
        return self.day_of(self.now_at)

    @property
    def scope(self) -> UUID:
        """The store of this desk: the home of new rows."""
        return self.identity.store_id

    def day_of(self, instant_at: datetime) -> date:
        """Return the store's day of an instant."""
        return self.identity.day_of(instant_at)

    def visible_scopes(self, permission: str) -> frozenset[UUID] | None:
        """Return the stores whose rows this person may read by ``permission``; None means all."""
        grants = self.actor.grants
        if permission in grants.get(NIL, ()):
            return None
        return frozenset(scope for scope, keys in grants.items() if permission in keys)


class UnitOfWork(Reading):
    """One transaction of one person."""

    def __init__(
        self, session: Session, actor: Actor, identity: DeskIdentity, now_at: datetime, hybrid: HybridClock
    ) -> None:
        super().__init__(session, actor, identity, now_at)
        self.group_id = new_id()
        self._hybrid = hybrid
        self._log = ChangeLog(
            session,
            hybrid,
            Origin(self.group_id, identity.device_id, actor.staff_id, actor.session_id, now_at),
        )

    def require(self, permission: str, scope: UUID | None = None) -> None:
        """Raise NotPermittedError unless the actor may; ``scope`` is this desk's store when None."""
        self.actor.require(permission, self.scope if scope is None else scope)

    def add(self, row: Base) -> None:
        """Add one row; its log line is written at the flush."""
        self.session.add(row)

    def add_facts(self, model: type[FactRow], rows: Sequence[dict[str, Any]]) -> list[UUID]:
        """Insert many facts fast, with their log; returns their ids."""
        return self._log.add_facts(model, rows)

    def add_rows(self, model: type[SyncedRow], rows: Sequence[dict[str, Any]]) -> list[UUID]:
        """Insert many new rows fast, with their log; returns their ids (``ChangeLog.add_rows``)."""
        return self._log.add_rows(model, rows)

    def note(
        self, table: str, scope: UUID, row_id: UUID, op: str, columns: Mapping[str, Any], **known: Any
    ) -> str:
        """Log by hand a row that was changed past the flush; returns the stamp (``ChangeLog.note``)."""
        return self._log.note(table, scope, row_id, op, columns, **known)

    def move(self, table: str, row_id: UUID, to_scope: UUID) -> None:
        """Move a record with all that hangs on it to another store. Errors: E9002.

        The command that moves checks who may; rows that were loaded before are to be read again.
        """
        scope, family = moving.move(self.session, table, row_id, to_scope)
        if not family:
            return
        self.note(table, scope, row_id, "move", {"scope": [scope.hex, to_scope.hex]})
        for name, ids in family.items():
            self._log.touched.setdefault(name, set()).update(ids)

    def take_number(self, kind: str) -> str:
        """Return the next document number of a series (``TS`` complaints)."""
        return numbering.take_number(self.session, kind, self.identity.number_code, self.today_on)

    def take_numbers(self, kind: str, count: int) -> list[str]:
        """Return the next ``count`` document numbers of a series."""
        return numbering.take_numbers(self.session, kind, self.identity.number_code, self.today_on, count)

    def flush(self) -> None:
        """Write what is pending, so that queries of the same transaction see it."""
        self.session.flush()

    def commit(self, answer: Any) -> Changes:
        """Index, stamp and commit; return what was touched."""
        self.session.flush()
        search_index.reindex_touched(self.session, self._log.touched)
        if self._log.touched:
            keep_state(self.session, {LAST_STAMP: self._hybrid.stamp()})
        self.session.commit()
        touched = self._log.touched
        row_ids = frozenset[UUID]().union(*touched.values())
        return Changes(answer, frozenset(touched), row_ids)


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs queries and commands of one desk; the only way to the database for those above."""

    database: Database
    identity: DeskIdentity
    clock: Clock
    hybrid: HybridClock

    @property
    def readers(self) -> int:
        """How many queries may read at the same time."""
        return READERS

    @property
    def today_on(self) -> date:
        """The store's day."""
        return self.identity.day_of(self.clock.now_at())

    def read(self, actor: Actor, query: Callable[..., Answer], *args: Any, **named: Any) -> Answer:
        """Run ``query(reading, *args)`` on one read-only snapshot."""
        with self.database.reading() as session:
            return query(Reading(session, actor, self.identity, self.clock.now_at()), *args, **named)

    def write(self, actor: Actor, command: Callable[..., Any], *args: Any, **named: Any) -> Changes:
        """Run ``command(uow, *args)`` in one transaction and commit it; any error leaves nothing behind."""
        with self.database.writing() as session:
            uow = UnitOfWork(session, actor, self.identity, self.clock.now_at(), self.hybrid)
            answer = command(uow, *args, **named)
            return uow.commit(answer)
