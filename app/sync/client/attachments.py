# SPDX-License-Identifier: Apache-2.0
"""Contents of attachments on their way: their own queue, piece by piece, on from where they were cut.

A content goes up after its fact was accepted, and comes down in the background for the own store or at once
when somebody opens it. Nothing lies open on the disk. The store of contents is handed over: must not know any
area.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.core.clock import Clock
from app.core.db import Database
from app.core.errors import AppError
from app.core.vault import Vault
from app.sync.client import state
from app.sync.client.sealed_parts import SealedFileError, SealedParts
from app.sync.errors import BadBodyError, NotThereError, OfflineError, SyncError
from app.sync.models import FileTransfer

PIECE_BYTES = 512 << 10
SEEN_SEQ = "sync.files_seq"
SEEN_EPOCH = "sync.files_epoch"
_FIRST_SECONDS = 30
_MOST_SECONDS = 6 * 3600
_SCAN_ROWS = 2000
_one_piece = threading.Lock()
"""The loop in the background and a person who opens a file may want the same content: one piece at a time."""


class Contents(Protocol):
    """The desk's sealed store of contents, by hash."""

    def exists(self, sha256: str) -> bool:
        """Tell whether the content lies here."""
        ...

    def get(self, sha256: str) -> bytes:
        """Return the content."""
        ...

    def put(self, content: bytes) -> str:
        """Keep content, return its hash."""
        ...


class FileLine(Protocol):
    """The part of the transport that carries files."""

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Return the answer of an authorised POST."""
        ...

    def put(self, path: str, content: bytes) -> dict[str, Any]:
        """Return the answer of an authorised PUT of bytes."""
        ...

    def fetch(self, path: str, start: int, length: int) -> bytes:
        """Return at most ``length`` bytes from ``start`` on of a file."""
        ...


@dataclass(frozen=True, slots=True)
class FilesWaiting:
    """How many contents are still to go up and down; ``problems`` of them failed at the last try."""

    up: int
    down: int
    problems: int


class Attachments:
    """The queue of one desk."""

    def __init__(
        self,
        database: Database,
        line: FileLine,
        contents: Contents,
        vault: Vault,
        folder: Path,
        clock: Clock,
    ) -> None:
        self._database = database
        self._line = line
        self._contents = contents
        self._vault = vault
        self._folder = folder
        self._clock = clock

    def waiting(self) -> FilesWaiting:
        """Return what is on its way."""
        with self._database.reading() as session:
            rows = session.execute(
                select(FileTransfer.is_upload, FileTransfer.problem).where(
                    FileTransfer.done_bytes < FileTransfer.size_bytes
                )
            ).all()
        up = sum(1 for is_upload, _problem in rows if is_upload)
        return FilesWaiting(up, len(rows) - up, sum(1 for _up, problem in rows if problem))

    def note(self) -> None:
        """Queue what the log and the rows say: own accepted files go up, missing ones come down."""
        with self._database.writing() as session:
            self._see_epoch(session)
            self._note_uploads(session)
            self._note_downloads(session)
            session.commit()

    def step(self) -> bool:
        """Move one piece of the file that is due; False when none is. Errors: E7001, E7004, E7005."""
        with self._database.reading() as session:
            found = session.execute(
                select(FileTransfer)
                .where(
                    FileTransfer.done_bytes < FileTransfer.size_bytes,
                    FileTransfer.next_at <= self._clock.now_at(),
                )
                .order_by(FileTransfer.is_upload.desc(), FileTransfer.next_at)
                .limit(1)
            ).scalar()
        if found is None:
            return False
        self._try(found)
        return True

    def fetch_now(
        self, sha256: str, size_bytes: int, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Bring a content that somebody opens, now. Errors: E7001, E7013 when nobody sent it yet."""
        done = 0
        while done < size_bytes or not self._contents.exists(sha256):
            if progress is not None:
                progress(done, size_bytes)
            done = self._receive(sha256, size_bytes)
        with self._database.writing() as session:
            row = session.get(FileTransfer, sha256)
            if row is not None and not row.is_upload:
                row.done_bytes = row.size_bytes
            session.commit()

    def _try(self, found: FileTransfer) -> None:
        try:
            done = self._send(found) if found.is_upload else self._receive(found.sha256, found.size_bytes)
        except (OfflineError, NotThereError, BadBodyError, AppError, OSError) as error:
            code = error.code if isinstance(error, AppError) else type(error).__name__
            self._later(found.sha256, code[:20])
            if isinstance(error, SyncError) and not isinstance(error, NotThereError | BadBodyError):
                raise
            return
        with self._database.writing() as session:
            row = session.get(FileTransfer, found.sha256)
            if row is not None:
                row.done_bytes, row.tries, row.problem = done, 0, ""
            session.commit()

    def _send(self, found: FileTransfer) -> int:
        sha256, size = found.sha256, found.size_bytes
        done = int(self._line.post(f"/v1/attachment/{sha256}", {"size": size})["done"])
        if done >= size:
            return size
        content = self._contents.get(sha256)
        piece = content[done : done + PIECE_BYTES]
        answer = self._line.put(f"/v1/attachment/{sha256}?offset={done}&size={size}", piece)
        return min(int(answer["done"]), size)

    def _receive(self, sha256: str, size: int) -> int:
        """Fetch one more piece; return how many bytes are here, ``size`` when the content is kept."""
        with _one_piece:
            if self._contents.exists(sha256):
                return size
            parts = self._parts(sha256)
            if parts.size < size:
                self._fetch_piece(sha256, size, parts)
            if parts.size >= size:
                self._keep(sha256, parts)
                return size
            return parts.size

    def _fetch_piece(self, sha256: str, size: int, parts: SealedParts) -> None:
        piece = self._line.fetch(f"/v1/attachment/{sha256}", parts.size, min(PIECE_BYTES, size - parts.size))
        if not piece or parts.size + len(piece) > size:
            raise OfflineError(cause="cut")
        parts.append(piece)

    def _keep(self, sha256: str, parts: SealedParts) -> None:
        """Put a whole content into the store, or throw it away when it is another."""
        try:
            content = parts.content()
        except SealedFileError:
            content = b""
        if hashlib.sha256(content).hexdigest() != sha256:
            parts.remove()
            raise BadBodyError(what="sha256")
        self._contents.put(content)
        parts.remove()

    def _parts(self, sha256: str) -> SealedParts:
        return SealedParts(self._vault, self._folder / f"{sha256}.parts")

    def _later(self, sha256: str, code: str) -> None:
        with self._database.writing() as session:
            row = session.get(FileTransfer, sha256)
            if row is not None:
                row.tries += 1
                row.problem = code
                row.next_at = self._clock.now_at() + pause(row.tries)
            session.commit()

    def _see_epoch(self, session: Session) -> None:
        """After a restore of the server every content that is here is offered: some may be gone there."""
        epoch = state.get(session, state.EPOCH)
        before = state.get(session, SEEN_EPOCH)
        if epoch == before:
            return
        if before:
            for row in session.scalars(
                select(FileTransfer).where(FileTransfer.done_bytes >= FileTransfer.size_bytes)
            ):
                row.is_upload, row.done_bytes, row.next_at = True, 0, self._clock.now_at()
        state.put(session, {SEEN_EPOCH: epoch})

    def _note_uploads(self, session: Session) -> None:
        """Queue the files of own facts that the server has taken since the last look."""
        seen = int(state.get(session, SEEN_SEQ) or 0)
        sent = int(state.get(session, state.SENT_SEQ) or 0)
        if sent <= seen:
            return
        rows = session.connection().exec_driver_sql(
            "SELECT DISTINCT a.sha256, a.size_bytes FROM change c "
            "JOIN attachment a ON a.scope = c.scope AND a.id = c.row_id "
            "WHERE c.seq > ? AND c.seq <= ? AND c.table_name = 'attachment' AND NOT EXISTS "
            "(SELECT 1 FROM held_change h WHERE h.change_id = c.id)",
            (seen, sent),
        )
        for sha256, size in rows.all():
            self._queue(session, sha256, size, is_upload=True)
        state.put(session, {SEEN_SEQ: str(sent)})

    def _note_downloads(self, session: Session) -> None:
        """Queue the own store's files that are not here."""
        store = state.get(session, "store_id")
        rows = session.connection().exec_driver_sql(
            "SELECT DISTINCT a.sha256, a.size_bytes FROM attachment a WHERE a.scope = ? AND NOT EXISTS "
            "(SELECT 1 FROM file_transfer f WHERE f.sha256 = a.sha256) ORDER BY a.id DESC LIMIT ?",
            (store, _SCAN_ROWS),
        )
        for sha256, size in rows.all():
            # What is here already gets a finished line, so that it is looked for once.
            done = size if self._contents.exists(sha256) else 0
            self._queue(session, sha256, size, done, is_upload=False)

    def _queue(self, session: Session, sha256: str, size: int, done: int = 0, *, is_upload: bool) -> None:
        known = session.get(FileTransfer, sha256)
        if known is not None:
            if is_upload and not known.is_upload:
                known.is_upload, known.done_bytes, known.next_at = True, 0, self._clock.now_at()
            return
        session.add(
            FileTransfer(
                sha256=sha256,
                is_upload=is_upload,
                size_bytes=size,
                done_bytes=done,
                tries=0,
                next_at=self._clock.now_at(),
                problem="",
            )
        )


def pause(tries: int) -> timedelta:
    """Return how long a file waits after so many failures: half a minute, doubling to six hours."""
    return timedelta(seconds=min(_MOST_SECONDS, _FIRST_SECONDS << min(tries - 1, 10)))


def due_at(session: Session) -> datetime | None:
    """Return when the next file is due; None when none waits."""
    return session.execute(
        select(func.min(FileTransfer.next_at)).where(FileTransfer.done_bytes < FileTransfer.size_bytes)
    ).scalar()
