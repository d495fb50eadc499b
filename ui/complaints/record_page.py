# SPDX-License-Identifier: Apache-2.0
"""One complaint in a tab of its own: what a scan, a link or another page opens."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget

from app.complaints.commands import Assigned
from app.complaints.figures import NextAct
from app.complaints.rows import ComplaintDetail
from ui.client import Client, Page
from ui.complaints.detail import ComplaintDetailView
from ui.complaints.take_back import TakeBack
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import hbox, vbox

_WIDEST = 900


GIVE_REASON = "give_reason"
"""What ``act`` says when the reason is asked for why a case was not solved."""
_ACTS = frozenset({NextAct.PROPOSE, NextAct.ASK, NextAct.CLOSE})


class ComplaintTab(Page):
    """Shows one complaint as wide as reads well."""

    icon_name = "message-report"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self._take_back = TakeBack(client, self)
        self.detail = ComplaintDetailView(client)
        self.detail.setMaximumWidth(client.theme.px(_WIDEST))
        self.detail.shown.connect(self._on_shown)
        self.detail.assigned.connect(self._on_assigned)
        self.detail.gone.connect(self._on_gone)
        self.detail.note_box.draft_state_changed.connect(self._say_title)
        to_list = Button(self.tr("投诉列表"), icon="layout-list")
        to_list.clicked.connect(lambda _on=False: client.open("complaints", None))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.detail)
        self._stack.addWidget(
            EmptyState("message-report", self.tr("这件投诉不在本机，可能属于别的门店。"), button=to_list)
        )
        self._stack.setMaximumWidth(client.theme.px(_WIDEST))
        self.setLayout(vbox((hbox(None, (self._stack, 100), None), 1), margins=(16, 12, 16, 13)))
        self._number = ""

    def title(self) -> str:
        """Return number and customer, or what the tab is until it is known."""
        return self._number or self.tr("投诉")

    def activated(self) -> None:
        """Fetch again what may have changed while another tab was in front."""
        self.detail.refetch()

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show a complaint; ``act`` (from the list of what is due) opens the sheet of its next step."""
        if record_id is not None:
            self._stack.setCurrentIndex(0)
            act = context.get("act")
            self.detail.show_complaint(
                record_id, go_on=str(act) if act in _ACTS else "", outside=context.get("outside")
            )
            if context.get("act") == GIVE_REASON:
                self.detail.escalations.ask_reason()

    def change_status(self) -> bool:
        """F4: change the status."""
        return self.detail.change_status()

    def print_record(self) -> bool:
        """Ctrl+P: open the paper."""
        return self.detail.print_sheet()

    def can_close(self) -> bool:
        """Keep the draft first."""
        self.detail.flush()
        return True

    def _on_shown(self, detail: ComplaintDetail) -> None:
        self._number = f"{detail.number} {detail.customer.name}".strip()
        self._say_title(self.detail.has_draft())

    def _on_gone(self) -> None:
        self._stack.setCurrentIndex(1)

    def _say_title(self, has_draft: bool) -> None:
        self.title_changed.emit(self.title(), has_draft)

    def _on_assigned(self, answer: Assigned) -> None:
        if answer.count:
            self._take_back.offer(self.tr("已转派"), answer.batch_id, self.tr("已撤销 {count} 件转派"))
        else:
            self.client.notify(self.tr("没有变动：已完结，或原来就是此人"))
