# SPDX-License-Identifier: Apache-2.0
"""The views of the complaints page: pills with live counts, and those that a person saved. Asks by jobs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.admin.commands import UpdateView, update_view, void_view
from app.admin.queries import SavedViewRow, list_saved_views
from app.complaints.queries import count_views
from app.complaints.rows import DESK_VIEWS, ComplaintFilter, View, ViewCount
from app.complaints.views import list_day_views
from ui.client import Client
from ui.complaints.list_pane import ComplaintListPane
from ui.complaints.view_sheet import PAGE, ViewSheet
from ui.complaints.words import ComplaintWords
from ui.widgets.dialog_confirm import confirm
from ui.widgets.view_pills import ViewPill, ViewPills


class PageViews(QObject):
    """Which view is shown, and what the list has made of it since."""

    def __init__(self, client: Client, page: QWidget, shown: ComplaintListPane) -> None:
        """Show the views of a page; ``shown`` is its list."""
        super().__init__(page)
        self._client, self._page, self._list = client, page, shown
        self._words = ComplaintWords(self)
        self.saved: dict[str, SavedViewRow] = {}
        self._views: tuple[View, ...] = DESK_VIEWS
        self.key = View.OPEN.value
        self.pills = ViewPills()
        self.pills.chosen.connect(self.choose)
        self.pills.save_requested.connect(self._save)
        self.pills.update_requested.connect(self._update)
        self.pills.menu_requested.connect(self._on_menu)
        shown.filter_changed.connect(self._mark_current)
        self._show_pills(())
        client.jobs.read(list_day_views, owner=self, done=self._on_day_views)
        client.jobs.read(list_saved_views, PAGE, owner=self, done=self._on_saved)

    def go_to(self, context: dict[str, Any]) -> None:
        """Show what the shell asks for: ``view``, ``text`` to find, or a ``filter`` with its ``key``."""
        if context.get("view") in {view.value for view in View} or context.get("view") in self.saved:
            self.choose(str(context["view"]))
        if context.get("text"):
            self.choose(View.ALL.value)
            self._list.typed.setText(str(context["text"]))
        if isinstance(context.get("filter"), ComplaintFilter):
            self.key = str(context["key"])
            self._list.show_filter(context["filter"])
            self._mark_current()

    def choose(self, key: str) -> None:
        """Show a view as it was saved."""
        self.key = key
        self._list.show_filter(self.filter_of(key))
        self._mark_current()

    def filter_of(self, key: str) -> ComplaintFilter:
        """Return what a view means."""
        row = self.saved.get(key)
        if row is not None:
            return ComplaintFilter.from_data(row.filter)
        return ComplaintFilter(view=View(key)) if key in set(View) else ComplaintFilter()

    def title(self) -> str:
        """Return what the view is called."""
        row = self.saved.get(self.key)
        return row.title if row is not None else self._words.view(View(self.key))

    def count(self) -> None:
        """Count what the views hold now."""
        saved = tuple((key, ComplaintFilter.from_data(row.filter)) for key, row in self.saved.items())
        self._client.jobs.read(
            count_views, saved, self._views, owner=self, done=self._on_counts, slot="counts"
        )

    # ---- inside

    def _show_pills(self, counts: tuple[ViewCount, ...]) -> None:
        known = {row.key: row.count for row in counts}
        pills = [ViewPill(view.value, self._words.view(view), known.get(view.value)) for view in self._views]
        pills += [
            ViewPill(key, row.title, known.get(key), own=row.may_edit) for key, row in self.saved.items()
        ]
        self.pills.set_views(pills)
        self._mark_current()

    def _mark_current(self) -> None:
        self.pills.set_current(self.key, modified=self._list.wanted() != self.filter_of(self.key))

    def _on_counts(self, counts: tuple[ViewCount, ...]) -> None:
        for row in counts:
            self.pills.set_count(row.key, row.count)

    def _on_day_views(self, views: tuple[View, ...]) -> None:
        """Put the views of the day of this person first."""
        if views:
            self._views = (*views, *DESK_VIEWS)
            self._show_pills(())
            self.count()

    def _on_saved(self, rows: tuple[SavedViewRow, ...]) -> None:
        self.saved = {row.id.hex: row for row in rows}
        if self.key not in self.saved and self.key not in set(View):
            self.key = View.OPEN.value
        self._show_pills(())
        self.count()

    def _save(self) -> None:
        sheet = ViewSheet(self._client, self._page, self._list.wanted())
        sheet.stored.connect(self._on_one_saved)
        sheet.open()

    def _on_one_saved(self, view_id: UUID) -> None:
        self.key = view_id.hex
        self._client.jobs.read(list_saved_views, PAGE, owner=self, done=self._on_saved)

    def _update(self, key: str) -> None:
        row = self.saved.get(key)
        if row is not None:
            command = UpdateView(row.id, row.title, self._list.wanted().to_data())
            self._client.jobs.write(
                update_view, command, owner=self, done=lambda _: self._on_one_saved(row.id)
            )

    def _on_menu(self, key: str, spot: QPoint) -> None:
        row = self.saved.get(key)
        if row is None or not row.may_edit:
            return
        menu = QMenu(self._page)
        menu.addAction(self.tr("删除视图“{title}”").format(title=row.title)).triggered.connect(
            lambda _on=False: self.drop(row)
        )
        menu.popup(spot)

    def drop(self, row: SavedViewRow) -> None:
        """Ask before a saved view is removed."""
        sheet = confirm(
            self._page,
            self.tr("删除视图"),
            self.tr("只删除视图“{title}”，里面的投诉不受影响。").format(title=row.title),
            self.tr("删除"),
        )

        def drop() -> None:
            sheet.done()
            self._client.jobs.write(void_view, row.id, owner=self, done=lambda _: self._on_dropped())

        sheet.accepted.connect(drop)

    def _on_dropped(self) -> None:
        self.choose(View.OPEN.value)
        self._client.jobs.read(list_saved_views, PAGE, owner=self, done=self._on_saved)
