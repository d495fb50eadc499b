# SPDX-License-Identifier: Apache-2.0
"""The cases that belong to the one in the pane, and what can be done: link, merge, split. Asks by jobs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from PySide6.QtWidgets import QFrame, QWidget

from app.complaints.commands import Registered
from app.complaints.linking import UnlinkComplaints, unlink_complaints
from app.complaints.links import EarlierRow, LinkRow, list_earlier, list_links
from app.complaints.rows import Act, ComplaintDetail
from app.complaints.rules import REGISTER, LinkKind
from ui.client import Client
from ui.complaints.link_sheets import LinkSheet, MergeSheet, SplitSheet
from ui.complaints.link_words import LinkWords
from ui.complaints.take_back import TakeBack
from ui.complaints.words import ComplaintWords
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import ElideLabel, IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox


class Entry(NamedTuple):
    """A line of the menu: whether it may be chosen now, icon, words, act."""

    is_open: bool
    icon: str
    text: str
    act: Callable[[], object]


class LinkBox(QFrame):
    """One line for each case that belongs here; hidden without any."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._words, self._links = ComplaintWords(self), LinkWords(self)
        self._take_back = TakeBack(client, self)
        self._detail: ComplaintDetail | None = None
        self._rows: tuple[LinkRow, ...] = ()
        self._others: tuple[EarlierRow, ...] = ()
        self._lines = vbox(spacing=4)
        self.setProperty("role", "sunken")
        self.setAccessibleName(self.tr("有关的投诉"))
        self.setLayout(vbox(self._lines, margins=(12, 8, 8, 8)))
        self.hide()

    def show_complaint(self, detail: ComplaintDetail) -> None:
        """Show the cases that belong to one, and say when its customer has more."""
        if self._detail is None or self._detail.id != detail.id:
            self._rows = self._others = ()
            self._show()
        self._detail = detail
        jobs = self._client.jobs
        jobs.read(list_links, detail.id, owner=self, done=self._on_links, slot="links")
        jobs.read(
            list_earlier,
            detail.customer.id,
            detail.appliance.id if detail.appliance else None,
            detail.id,
            owner=self,
            done=self._on_others,
            slot="others",
        )

    def rows(self) -> tuple[LinkRow, ...]:
        """Return what is shown."""
        return self._rows

    def entries(self) -> tuple[Entry, ...]:
        """Return the lines of the menu for the case shown."""
        acts = self._detail.acts if self._detail is not None else frozenset[Act]()
        may_register = self._client.actor.may(REGISTER)
        return (
            Entry(Act.RECORD in acts, "git-merge", self.tr("关联投诉…"), self.link),
            Entry(
                Act.CLOSE in acts and Act.EDIT in acts, "git-merge", self.tr("合并重复的投诉…"), self.merge
            ),
            Entry(Act.EDIT in acts and may_register, "plus", self.tr("拆出一件…"), self.split),
        )

    def link(self) -> None:
        """Open the sheet that links the case."""
        if self._detail is not None:
            LinkSheet(self._client, self, self._detail).open()

    def merge(self) -> None:
        """Open the sheet that merges the case into another."""
        if self._detail is not None:
            sheet = MergeSheet(self._client, self, self._detail)
            sheet.stored.connect(self._on_merged)
            sheet.open()

    def split(self) -> None:
        """Open the sheet that splits a part off."""
        if self._detail is not None:
            sheet = SplitSheet(self._client, self, self._detail)
            sheet.stored.connect(self._on_split)
            sheet.open()

    # ---- inside

    def _on_merged(self, group_id: UUID) -> None:
        said = self.tr("两件投诉已合并")
        self._take_back.offer(said, group_id, self.tr("已撤销合并"))

    def _on_split(self, part: Registered) -> None:
        self._client.notify(self.tr("已拆出 {number}").format(number=part.number))
        self._client.open("complaints", part.id)

    def _on_links(self, rows: tuple[LinkRow, ...]) -> None:
        self._rows = rows
        self._show()

    def _on_others(self, rows: tuple[EarlierRow, ...]) -> None:
        self._others = rows
        self._show()

    def _show(self) -> None:
        clear_layout(self._lines)
        for row in self._rows:
            self._lines.addWidget(self._line(row))
        linked = {row.other_id for row in self._rows}
        free = [row for row in self._others if row.is_open and row.id not in linked]
        if free and self._may_link():
            self._lines.addWidget(self._offer(free))
        self.setVisible(bool(self._rows or (free and self._may_link())))

    def _may_link(self) -> bool:
        return self._detail is not None and Act.RECORD in self._detail.acts

    def _line(self, row: LinkRow) -> QWidget:
        what = self._links.link(row.kind, is_own=row.is_own)
        words = f"{what} {row.number} · {self._words.status(row.status)} · {row.subject}"
        link = Button(row.number, kind="link")
        link.setAccessibleName(self.tr("打开 {number}").format(number=row.number))
        link.clicked.connect(lambda _on=False: self._open(row.other_id))
        parts: list[QWidget] = []
        if row.kind == LinkKind.EARLIER and self._may_link():
            away = IconButton("x", self.tr("取消与 {number} 的关联").format(number=row.number), px=14)
            away.clicked.connect(lambda _on=False: self._unlink(row.other_id))
            parts.append(away)
        line = QWidget()
        rest = ElideLabel(f"{self._words.status(row.status)} · {row.subject}", "second")
        line.setLayout(
            hbox(
                IconLabel("git-merge", "text2", 14),
                Label(what, "caption"),
                link,
                (rest, 1),
                *parts,
                spacing=6,
            )
        )
        line.setAccessibleName(words)
        line.setToolTip(row.text)
        return line

    def _offer(self, free: list[EarlierRow]) -> QWidget:
        words = self.tr("同一顾客或电器还有 {count} 件未结").format(count=len(free))
        label = Label(words, "caption", tone="warn")
        button = Button(self.tr("关联或合并"), kind="link")
        button.clicked.connect(lambda _on=False: self.link())
        line = QWidget()
        line.setLayout(hbox(IconLabel("history", "warn", 14), label, None, button, spacing=6))
        return line

    def _open(self, complaint_id: UUID) -> None:
        self._client.open("complaints", complaint_id)

    def _unlink(self, other_id: UUID) -> None:
        if self._detail is not None:
            self._client.jobs.write(
                unlink_complaints,
                UnlinkComplaints(self._detail.id, other_id),
                owner=self,
                failed=self._client.show_error,
            )
