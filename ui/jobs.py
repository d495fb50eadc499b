# SPDX-License-Identifier: Apache-2.0
"""The only door to threads and to the database: runs callables it is handed, answers on the main thread.

One writer, a few readers, a small pool for papers and files. Must not know any area.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

from app.core.changes import Changes

if TYPE_CHECKING:
    from app.core.permissions import Actor
    from app.core.unit_of_work import Runner

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Progressed = Callable[[int, int], None]
Tell = Callable[[object, frozenset[str]], None]
"""How background work speaks: its status, and the tables that it changed."""
_STOP_S = 5.0


class JobCancelled(Exception):  # noqa: N818 -- a signal to stop, no error
    """Raised inside work that a person cancelled."""


class Job:
    """One running piece of work; what it answers is dropped when it was cancelled or its owner is gone."""

    def __init__(
        self, owner: QObject | None, done: Done | None, failed: Failed | None, progressed: Progressed | None
    ) -> None:
        self._owner = owner
        self._has_owner = owner is not None
        self.done = done
        self.failed = failed
        self.progressed = progressed
        self._cancelled = threading.Event()
        self._deliver: Callable[[Job, str, Any], None] | None = None

    def cancel(self) -> None:
        """Ask the work to stop; its answer will not be delivered."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether ``cancel`` was called."""
        return self._cancelled.is_set()

    @property
    def is_wanted(self) -> bool:
        """Tell whether anybody still waits for the answer."""
        if self.is_cancelled:
            return False
        return not self._has_owner or (self._owner is not None and isValid(self._owner))

    def report(self, finished: int, total: int) -> None:
        """Tell how far the work is; call it from the work. Raises JobCancelled when it should stop."""
        if self.is_cancelled:
            raise JobCancelled
        if self._deliver is not None:
            self._deliver(self, "progress", (finished, total))


class Jobs(QObject):
    """Runs queries, commands and other work; ``changed`` names the tables that a command touched."""

    changed = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(int)
    sync_status = Signal(object)
    """What the background work said last about itself."""
    _told = Signal(object, object)
    _delivered = Signal(object, str, object)

    def __init__(self, runner: Runner | None, actor: Actor | None = None, *, inline: bool = False) -> None:
        super().__init__()
        self._runner = runner
        self.actor = actor
        self._inline = inline
        self._latest: dict[tuple[int, str], Job] = {}
        self._running = 0
        self._is_closed = False
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(runner.readers if runner is not None else 1, "reader")
        self._workers = ThreadPoolExecutor(2, "worker")
        self._stop = threading.Event()
        self._background: threading.Thread | None = None
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        query: Callable[..., Any],
        *args: Any,
        owner: QObject | None = None,
        done: Done | None = None,
        failed: Failed | None = None,
        slot: str = "",
    ) -> Job:
        """Run ``query(reading, *args)`` on a reader; a newer read in the same ``slot`` of ``owner`` wins."""
        job = Job(owner, done, failed, None)
        if slot:
            key = (id(owner), slot)
            earlier = self._latest.get(key)
            if earlier is not None:
                earlier.cancel()
            self._latest[key] = job
        runner, actor = self._need()
        return self._start(self._readers, job, lambda: runner.read(actor, query, *args))

    def write(
        self,
        command: Callable[..., Any],
        *args: Any,
        owner: QObject | None = None,
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> Job:
        """Run ``command(uow, *args)`` on the writer and commit; ``done`` gets its answer.

        A command is never dropped half way: only the news of it is.
        """
        job = Job(owner, done, failed, None)
        runner, actor = self._need()
        return self._start(self._writer, job, lambda: runner.write(actor, command, *args))

    def work(
        self,
        function: Callable[..., Any],
        *args: Any,
        owner: QObject | None = None,
        done: Done | None = None,
        failed: Failed | None = None,
        progressed: Progressed | None = None,
    ) -> Job:
        """Run ``function(job, *args)`` on a worker: files, papers, network. ``job.report`` shows progress."""
        job = Job(owner, done, failed, progressed)
        return self._start(self._workers, job, lambda: function(job, *args))

    def write_in_parts(
        self,
        function: Callable[..., Any],
        *args: Any,
        owner: QObject | None = None,
        done: Done | None = None,
        failed: Failed | None = None,
        progressed: Progressed | None = None,
    ) -> Job:
        """Run ``function(job, write, *args)`` on a worker; ``write(command, *args)`` commits one part.

        Typing and saving go on between the parts, because each part queues like any other command.
        """
        job = Job(owner, done, failed, progressed)
        runner, actor = self._need()

        def write(command: Callable[..., Any], *parts: Any) -> Any:
            def run() -> Changes:
                return runner.write(actor, command, *parts)

            changes = run() if self._inline else self._writer.submit(run).result()
            self._deliver(job, "changes", changes)
            return changes.answer

        return self._start(self._workers, job, lambda: function(job, write, *args))

    def read_now(self, query: Callable[..., Any], *args: Any) -> Any:
        """Run a query on the calling thread; for workers (``work``), never for the main thread of a page."""
        runner, actor = self._need()
        return runner.read(actor, query, *args)

    def background(self, function: Callable[[threading.Event, Tell], None]) -> bool:
        """Run ``function(stop, tell)`` on a thread of its own until ``stop`` is set; False when one runs.

        What it tells comes back on this thread: ``sync_status`` its status, ``changed`` the tables.
        """
        if self._background is not None and self._background.is_alive():
            return False
        self._stop = threading.Event()
        stop = self._stop

        def run() -> None:
            try:
                function(stop, self._told.emit)
            except Exception as error:  # noqa: BLE001 -- every failure belongs to the window
                self._told.emit(error, frozenset())

        self._background = threading.Thread(target=run, name="sync", daemon=True)
        self._background.start()
        return True

    def ask_background_to_stop(self) -> None:
        """Set the background work's ``stop`` without waiting for it."""
        self._stop.set()

    def stop_background(self) -> None:
        """Ask the background work to stop and wait a little; nothing that it stored is half done."""
        self._stop.set()
        thread, self._background = self._background, None
        if thread is not None:
            thread.join(_STOP_S)

    def close(self) -> None:
        """Finish what is queued for writing, drop the rest; who is left answers nobody any more."""
        self._is_closed = True
        self.stop_background()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._workers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)

    @property
    def is_closed(self) -> bool:
        """Tell whether the desk is left: long work without a person who waits should stop."""
        return self._is_closed

    @property
    def running(self) -> int:
        """Return how many jobs have not answered yet."""
        return self._running

    def _need(self) -> tuple[Runner, Actor]:
        if self._runner is None or self.actor is None:
            raise RuntimeError
        return self._runner, self.actor

    def _start(self, pool: ThreadPoolExecutor, job: Job, run: Callable[[], Any]) -> Job:
        job._deliver = self._deliver  # noqa: SLF001 -- the two classes are one mechanism
        self._running += 1
        self.busy_changed.emit(self._running)
        if self._inline:
            self._run(job, run)
        else:
            pool.submit(self._run, job, run)
        return job

    def _run(self, job: Job, run: Callable[[], Any]) -> None:
        try:
            answer = run()
        except Exception as error:  # noqa: BLE001 -- every failure belongs to the one who asked
            self._deliver(job, "failed", error)
        else:
            self._deliver(job, "done", answer)

    def _deliver(self, job: Job, kind: str, payload: Any) -> None:
        if self._inline or (kind == "progress" and QThread.currentThread() is self.thread()):
            self._on_delivered(job, kind, payload)
        else:
            self._delivered.emit(job, kind, payload)

    @Slot(object, str, object)
    def _on_delivered(self, job: Job, kind: str, payload: Any) -> None:
        if kind in {"done", "failed"}:
            self._running -= 1
            self.busy_changed.emit(self._running)
        if self._is_closed and kind != "failed":
            return
        if isinstance(payload, Changes):
            self._answer(job, payload.answer if kind == "done" else None, deliver=kind == "done")
            if payload.tables:
                self.changed.emit(payload.tables)
        elif kind == "done":
            self._answer(job, payload, deliver=True)
        elif kind == "progress":
            if job.is_wanted and job.progressed is not None:
                job.progressed(*payload)
        elif not isinstance(payload, JobCancelled):
            self._fail(job, payload)

    @Slot(object, object)
    def _on_told(self, status: object, tables: frozenset[str]) -> None:
        if self._is_closed:
            return
        if isinstance(status, Exception):
            self.failed.emit(status)
        elif status is not None:
            self.sync_status.emit(status)
        if tables:
            self.changed.emit(tables)

    @staticmethod
    def _answer(job: Job, answer: Any, *, deliver: bool) -> None:
        if deliver and job.is_wanted and job.done is not None:
            job.done(answer)

    def _fail(self, job: Job, error: Exception) -> None:
        if job.failed is not None and job.is_wanted:
            job.failed(error)
        else:
            self.failed.emit(error)
