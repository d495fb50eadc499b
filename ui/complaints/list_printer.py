# SPDX-License-Identifier: Apache-2.0
"""Prints the list of complaints as it is shown: reads it window by window, and opens its paper."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from app.admin.queries import StoreRow, get_store
from app.complaints.queries import list_complaints
from app.complaints.rows import Anchor, ComplaintRow, Window
from ui.client import Client
from ui.complaints.list_pane import ComplaintListPane
from ui.complaints.page_views import PageViews
from ui.complaints.words import ComplaintWords
from ui.jobs import Job

_MOST_PRINTED, _PRINTED_AT_ONCE = 60_000, 2_000


class ListPrinter(QObject):
    """What 打印列表 does."""

    def __init__(self, client: Client, page: QObject, shown: ComplaintListPane, views: PageViews) -> None:
        super().__init__(page)
        self._client, self._list, self._views = client, shown, views
        self._words = ComplaintWords(self)

    def print_list(self) -> None:
        """Open the paper of the list, or say why it is too long."""
        if self._list.total() > _MOST_PRINTED:
            most = self.tr("一次最多打印 {count} 条，请先筛选。").format(count=f"{_MOST_PRINTED:,}")
            self._client.notify(most)
            return
        self._client.jobs.read(get_store, owner=self, done=self._on_store)

    def _on_store(self, store: StoreRow | None) -> None:
        (sort, descending), wanted, jobs = self._list.sort(), self._list.wanted(), self._client.jobs

        def read(job: Job) -> tuple[ComplaintRow, ...]:
            found: dict[UUID, ComplaintRow] = {}
            anchor: Anchor | None = None
            total: int | None = None
            # In windows: one query of all rows would hold a reader, and its memory, too long.
            for first in range(0, _MOST_PRINTED, _PRINTED_AT_ONCE):
                window = Window(first, _PRINTED_AT_ONCE, anchor, total)
                page = jobs.read_now(list_complaints, wanted, sort, window, descending)
                found |= {row.id: row for row in page.rows}
                anchor, total = page.anchor, page.total
                job.report(len(found), page.total)
                if first + _PRINTED_AT_ONCE >= page.total:
                    break
            return tuple(found.values())

        jobs.work(read, owner=self, done=lambda rows: self._show_paper(store, rows))

    def _show_paper(self, store: StoreRow | None, rows: tuple[ComplaintRow, ...]) -> None:
        from ui.complaints.list_paper import list_sheet  # noqa: PLC0415 -- paper costs a quarter of a second

        title, words = self._views.title(), self._words
        sheet = list_sheet(self._client, words, title, self._list.filter_text(), store, rows)
        self._client.open("paper", None, sheet=sheet)
