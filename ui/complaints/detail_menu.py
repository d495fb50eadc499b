# SPDX-License-Identifier: Apache-2.0
"""The menu 更多 of a complaint: what this person may do with it now, and the sheet behind each line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.complaints.rows import Act, ComplaintDetail
from app.complaints.six_steps import NextStep
from ui.client import Client
from ui.complaints.case_acts import CaseActs
from ui.complaints.edit_sheet import EditSheet
from ui.complaints.link_box import LinkBox
from ui.complaints.outside_box import OutsideBox
from ui.complaints.plan_sheets import ReopenSheet
from ui.complaints.sheets import AssignSheet, ContactSheet, StatusSheet

Lines = tuple[tuple[bool, str, str, Callable[[], object]], ...]
"""Whether it may be done now, icon, words, act."""


class DetailMenu(QObject):
    """Fills the menu anew for each state of the case; `assigned(answer)` after a new assignment."""

    assigned = Signal(object)

    def __init__(
        self, client: Client, host: QWidget, menu: QMenu, acts: CaseActs, links: LinkBox, outside: OutsideBox
    ) -> None:
        """Fill ``menu``; sheets open over the window of ``host``."""
        super().__init__(host)
        self._client, self._host, self._menu = client, host, menu
        self._acts, self._links, self._outside = acts, links, outside
        self._detail: ComplaintDetail | None = None

    def show_detail(self, detail: ComplaintDetail) -> None:
        """Offer what may be done with a case as it stands now."""
        self._detail = detail
        self._menu.clear()
        acts = detail.acts
        has_plan = detail.plan is not None
        whose: Lines = (
            (Act.ASSIGN in acts, "user", self.tr("转派…"), self.open_assign),
            (
                Act.CHANGE_STATUS in acts and bool(detail.next_statuses),
                "arrows-exchange",
                self.tr("改状态…\tF4"),
                self.change_status,
            ),
            (Act.EDIT in acts, "edit", self.tr("修改资料…"), self._open_edit),
            (Act.RECORD in acts, "phone", self.tr("联系记录…"), self._open_contact),
        )
        steps: Lines = (
            *((entry.is_open, entry.icon, entry.text, entry.act) for entry in self._acts.step_entries()),
            (Act.PLAN in acts, "clipboard-list", self.tr("提方案…"), lambda: self._acts.do(NextStep.PLAN)),
            (
                Act.PLAN in acts and has_plan,
                "user-check",
                self.tr("记录顾客意见…"),
                lambda: self._acts.do(NextStep.ASK),
            ),
        )
        others: Lines = tuple(
            (entry.is_open, entry.icon, entry.text, entry.act) for entry in self._acts.other_entries()
        )
        links: Lines = (
            *self._links.entries(),
            (Act.RECORD in acts, "building", self.tr("外部转办…"), self._outside.add_body),
        )
        ends: Lines = (
            (
                bool(acts & {Act.CLOSE, Act.CLOSE_UNFOUNDED}),
                "circle-check",
                self.tr("完结…"),
                self._acts.close_case,
            ),
            (Act.REOPEN in acts, "refresh", self.tr("重新处理…"), self._open_reopen),
        )
        for group in (whose, steps, others, links, ends):
            self._add(group)

    def _add(self, group: Lines) -> None:
        shown = [line for line in group if line[0]]
        if shown and not self._menu.isEmpty():
            self._menu.addSeparator()
        for _is_open, icon, text, slot in shown:
            action = self._menu.addAction(self._client.theme.icon(icon, "text2", 16), text)
            action.triggered.connect(lambda _on=False, act=slot: act())

    def change_status(self) -> bool:
        """Open the sheet of the next status; False when this person may not or nothing may follow."""
        detail = self._detail
        if detail is None or Act.CHANGE_STATUS not in detail.acts or not detail.next_statuses:
            return False
        StatusSheet(self._client, self._host, detail).open()
        return True

    def open_assign(self) -> None:
        """Open the sheet that gives the complaint to somebody."""
        if self._detail is not None and Act.ASSIGN in self._detail.acts:
            sheet = AssignSheet(self._client, self._host, [self._detail.id], self._detail.assignee_id)
            sheet.stored.connect(self.assigned)
            sheet.open()

    def _open_contact(self) -> None:
        if self._detail is not None:
            ContactSheet(self._client, self._host, self._detail).open()

    def _open_edit(self) -> None:
        if self._detail is not None:
            EditSheet(self._client, self._host, self._detail).open()

    def _open_reopen(self) -> None:
        if self._detail is not None:
            ReopenSheet(self._client, self._host, self._detail).open()
