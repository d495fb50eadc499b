# SPDX-License-Identifier: Apache-2.0
"""What is done with the checked complaints of the list, and the bar that offers it. Commands store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.complaints.bulk import ManyDone
from app.complaints.commands import Assigned
from app.complaints.queries import list_chosen
from app.complaints.rows import ComplaintRow
from ui.client import Client
from ui.complaints.bulk_sheets import ChangeManySheet, CloseManySheet
from ui.complaints.sheets import AssignSheet
from ui.complaints.take_back import TakeBack
from ui.widgets.bulk_bar import BulkBar
from ui.widgets.row_table import RowTableModel, RowTableView


class ListActs(QObject):
    """The acts of one list; each says what became of the cases, with 撤销."""

    def __init__(self, client: Client, parent: QWidget, model: RowTableModel, view: RowTableView) -> None:
        super().__init__(parent)
        self._client, self._pane, self._model, self._view = client, parent, model, view
        self._take_back = TakeBack(client, self)
        # When the bar or a sheet goes, the keyboard comes back to the list.
        parent.setFocusProxy(view)
        self.bulk = bulk = BulkBar(parent)
        offered: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("complaints.assign", self.tr("转派"), "user-check", self.assign),
            ("complaints.handle", self.tr("批量修改"), "edit", self._change),
            ("complaints.close", self.tr("完结"), "circle-check", self._close),
            ("documents.print", self.tr("打印工单"), "printer", lambda: self.print("complaint_sheet")),
            ("documents.print", self.tr("案卷"), "stack-2", lambda: self.print("case_dossier")),
            ("", self.tr("复制到 Excel"), "copy", self.copy),
        )
        for permission, name, icon, act in offered:
            if not permission or client.actor.may(permission):
                bulk.add_action(name, icon, act)
        bulk.cleared.connect(model.clear_checked)
        model.checked_changed.connect(self._on_checked)

    def ids(self) -> tuple[UUID, ...]:
        """Return the checked complaints."""
        return tuple(row_id for row_id in self._model.checked_ids() if isinstance(row_id, UUID))

    def assign(self) -> None:
        """Ask whom they go to."""
        sheet = AssignSheet(self._client, self._pane, self.ids())
        sheet.stored.connect(self.show_assigned)
        sheet.open()

    def show_assigned(self, answer: Assigned) -> None:
        """Say how many changed hands."""
        text = self.tr("已转派 {count} 件").format(count=answer.count)
        if answer.skipped:
            text += self.tr("，{count} 件已完结或原来就是此人，没有变动").format(count=answer.skipped)
        self._say_done(text, answer.batch_id, answer.count, self.tr("已撤销 {count} 件转派"))

    def print(self, form: str) -> None:
        """Put one paper of each checked complaint into the queue of papers, to print or to save."""

        def queue(rows: Sequence[ComplaintRow]) -> None:
            papers = tuple((row.id, row.number) for row in rows)
            self._client.open("papers", None, form=form, papers=papers)

        self._read_chosen(queue)

    def copy(self) -> None:
        """Copy the checked rows as a table."""
        self._read_chosen(self._view.copy_rows)

    # ---- inside

    def _read_chosen(self, done: Callable[[Sequence[ComplaintRow]], None]) -> None:
        self._client.jobs.read(list_chosen, self.ids(), owner=self, done=done, failed=self._client.show_error)

    def _on_checked(self, count: int) -> None:
        self.bulk.set_count(count)
        self._view.set_bottom_padding(BulkBar.PADDING if count >= 2 else 0)

    def _change(self) -> None:
        sheet = ChangeManySheet(self._client, self._pane, self.ids())
        sheet.stored.connect(self._show_changed)
        sheet.open()

    def _close(self) -> None:
        sheet = CloseManySheet(self._client, self._pane, self.ids())
        sheet.stored.connect(self._show_closed)
        sheet.open()

    def _show_changed(self, answer: ManyDone) -> None:
        text = self.tr("已修改 {count} 件").format(count=answer.count)
        if answer.skipped:
            text += self.tr("，{count} 件已完结或原来就是这样，没有变动").format(count=answer.skipped)
        self._say_done(text, answer.group_id, answer.count, self.tr("已撤销 {count} 件修改"))

    def _show_closed(self, answer: ManyDone) -> None:
        text = self.tr("已完结 {count} 件").format(count=answer.count)
        if answer.unproved:
            text += self.tr("，{count} 件顾客还没有接受方案，没有完结").format(count=answer.unproved)
        if answer.skipped:
            text += self.tr("，{count} 件原来就已完结").format(count=answer.skipped)
        self._say_done(text, answer.group_id, answer.count, self.tr("已撤销 {count} 件完结"))

    def _say_done(self, said: str, group_id: UUID, count: int, undone: str) -> None:
        self._model.clear_checked()
        if count:
            self._take_back.offer(said, group_id, undone)
        else:
            self._client.notify(said)
