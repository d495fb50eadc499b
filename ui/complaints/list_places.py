# SPDX-License-Identifier: Apache-2.0
"""The known places of a long list, from which any row is near. Learned behind what a person does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.complaints.queries import list_anchors
from app.complaints.rows import Anchor, ComplaintFilter, Sort, nearest_anchor
from ui.client import Client

_FAR = 10_000
"""In a shorter list every row is near its start or its end."""
_REST_MS = 15
"""Between two parts: what a person asks for goes first."""


class ListPlaces(QObject):
    """Learns a list part by part until all of it is known, another one begins or its owner is gone."""

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._anchors: list[Anchor] = []
        self._last: Anchor | None = None
        self.is_whole = False
        """Whether all of the list is known."""
        self._list: tuple[ComplaintFilter, Sort, int, bool] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._learn)

    def begin(
        self, wanted: ComplaintFilter, sort: Sort, total: int, *, descending: bool, known: Anchor | None
    ) -> None:
        """Forget the list before, and learn this one where it is long."""
        self._anchors = [known] if known else []
        self._last = None
        self.is_whole = total <= _FAR
        self._list = wanted, sort, total, descending
        self._timer.stop()
        if total > _FAR:
            self._timer.start()

    def add(self, anchor: Anchor) -> None:
        """Keep a place that somebody came by."""
        self._anchors.append(anchor)

    def near(self, first: int, count: int) -> Anchor | None:
        """Return the known place from which so many rows are reached best; None without any."""
        return nearest_anchor(self._anchors, first, count)

    def _learn(self) -> None:
        if self._list is None:
            return
        asked = self._list
        wanted, sort, total, descending = asked

        def keep(found: tuple[Anchor, ...]) -> None:
            if asked is not self._list:
                return
            if not found:
                self.is_whole = True
                return
            self._anchors += found
            self._last = found[-1]
            self._timer.start()

        # A failure is said by the window that is read next: it meets the same one.
        self._client.jobs.read(
            list_anchors, wanted, sort, total, self._last, descending, owner=self, done=keep, failed=_pass
        )


def _pass(_error: Exception) -> None:
    """Leave it: far rows take longer to find."""
