# SPDX-License-Identifier: Apache-2.0
"""The next page is fetched while one is written: the line and the disk work at the same time.

What was fetched is good for the very next step alone, and only when that asks for exactly this. Must not know
HTTP, the database nor the planner.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any

from app.sync.errors import SyncError
from app.sync.protocol import Pulled


class FetchAhead:
    """At most one answer that nobody has asked for yet; used by one thread."""

    def __init__(self, fetch: Callable[[Mapping[str, Any]], Pulled]) -> None:
        self._fetch = fetch
        self._thread: threading.Thread | None = None
        self._key: tuple[Any, ...] = ()
        self._found: list[Pulled | SyncError] = []

    def start(self, body: Mapping[str, Any]) -> None:
        """Begin to fetch the answer to ``body``; what was fetched before is forgotten."""
        self._key = _key(body)
        found: list[Pulled | SyncError] = []
        self._found = found
        self._thread = threading.Thread(target=self._run, args=(body, found), name="sync-ahead", daemon=True)
        self._thread.start()

    def take(self, body: Mapping[str, Any]) -> Pulled | None:
        """Return the answer to ``body`` if it is being fetched and comes; else it has to be asked for.

        Errors: those of the fetch; it was this very request.
        """
        thread, found = self._thread, self._found
        self.forget()
        if thread is None or self._key != _key(body):
            return None
        thread.join()
        if not found:
            return None
        (came,) = found
        if isinstance(came, SyncError):
            raise came
        return came

    def forget(self) -> None:
        """Another step was done: an answer from before it must not be taken behind it."""
        self._thread = None
        self._found = []

    def _run(self, body: Mapping[str, Any], found: list[Pulled | SyncError]) -> None:
        try:
            found.append(self._fetch(body))
        except SyncError as error:
            found.append(error)
        except Exception:  # noqa: BLE001 -- whoever asks in its turn meets the same trouble and tells it
            found.clear()


def _key(body: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return what makes two requests the same: not what the desk tells of itself along the way."""
    return dict(body["scopes"]), body["rows"], body["incarnation"]
