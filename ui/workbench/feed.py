# SPDX-License-Identifier: Apache-2.0
"""One query of the workbench, asked again when its tables change. Must not know what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from ui.client import Client


class Feed(QObject):
    """At most one read at a time; what changes meanwhile is read once more afterwards."""

    def __init__(
        self,
        client: Client,
        query: Callable[..., Any],
        *args: Any,
        tables: frozenset[str],
        show: Callable[[Any], None],
        parent: QObject,
    ) -> None:
        """Hand each answer of ``query(reading, *args)`` to ``show``; it depends on ``tables``."""
        super().__init__(parent)
        self._client = client
        self._query = query
        self._args: Sequence[Any] = args
        self._tables = tables
        self._show = show
        self._is_reading = False
        self._is_stale = True

    def touch(self, tables: frozenset[str]) -> None:
        """Note that these tables changed."""
        if tables & self._tables:
            self._is_stale = True

    def expire(self) -> None:
        """Note that time alone made the answer old."""
        self._is_stale = True

    def ask(self) -> None:
        """Read if what is shown may be old."""
        if self._is_reading or not self._is_stale:
            return
        self._is_reading, self._is_stale = True, False
        self._client.jobs.read(
            self._query, *self._args, owner=self, slot="feed", done=self._on_done, failed=self._on_failed
        )

    def _on_done(self, answer: Any) -> None:
        self._is_reading = False
        self._show(answer)
        self.ask()

    def _on_failed(self, error: Exception) -> None:
        # What is shown stays; the next change or the next visit asks again.
        self._is_reading, self._is_stale = False, True
        self._client.show_error(error)
