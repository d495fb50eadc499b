# SPDX-License-Identifier: Apache-2.0
"""时间与时限: when stores work, how long each clock may run, who is warned when. One part at a time.

A part of the administration's page; it lies here because it speaks of complaints.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget

from app.admin.queries import RoleRow, list_known_days, list_roles, list_store_hours
from app.complaints.limit_versions import list_ladder_versions, list_limit_versions
from app.core.holidays import KnownDay
from ui.admin.holiday_words import HolidayWords
from ui.admin.hours_pane import HoursPane
from ui.admin.section import Section, today_on
from ui.client import Client
from ui.complaints.limits_table import LadderTable, LimitsTable
from ui.widgets.banner import Banner
from ui.widgets.layouts import hbox, vbox
from ui.widgets.segmented import Segmented


class TimeSection(Section):
    """时间与时限."""

    tables = frozenset({"store_hours", "store", "company_rule", "role", "holiday_year", "store_region"})

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.hours, self.limits, self.ladder = HoursPane(client), LimitsTable(client), LadderTable(client)
        self.parts = Segmented(
            (
                ("limits", self.tr("时限")),
                ("ladder", self.tr("提醒与上报")),
                ("hours", self.tr("工作时间")),
            )
        )
        self.parts.chosen.connect(self.show_part)
        self.notice = Banner("")
        self.notice.hide()
        self._stack = QStackedWidget()
        self._panes: dict[str, LimitsTable | LadderTable | HoursPane] = {
            "limits": self.limits,
            "ladder": self.ladder,
            "hours": self.hours,
        }
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        self.setLayout(vbox(hbox(self.parts, None), self.notice, (self._stack, 1), spacing=10))

    def new_label(self) -> str:
        """Return 新增 for who manages the whole company."""
        return self.tr("新增") if self.limits.may_edit else ""

    def show_part(self, key: str) -> None:
        """Show limits, ladder or hours."""
        self.parts.set_current(key)
        self._stack.setCurrentWidget(self._panes[key])

    def refresh(self) -> None:
        """Fetch the tables, the hours, and whether this year's holidays are known."""
        jobs = self.client.jobs
        jobs.read(list_roles, owner=self, done=self._show_roles, slot="roles")
        jobs.read(list_limit_versions, owner=self, done=self.limits.show_versions, slot="limits")
        jobs.read(list_ladder_versions, owner=self, done=self.ladder.show_versions, slot="ladder")
        jobs.read(list_store_hours, owner=self, done=self.hours.show_rows, slot="hours")
        days = (today_on(self.client),)
        jobs.read(partial(list_known_days, store_id=None, days=days), owner=self, done=self._say_unknown,
                  slot="unknown")  # fmt: skip

    def begin_new(self) -> bool:
        """Ask for a new row of what is shown."""
        return self._panes[self.parts.current()].begin_new()

    # ---- inside

    def _show_roles(self, roles: tuple[RoleRow, ...]) -> None:
        self.ladder.show_roles({role.code: role.title for role in roles if role.is_active})

    def _say_unknown(self, found: tuple[KnownDay, ...]) -> None:
        lacking = [(day.on.year, code) for day in found for code in day.unknown]
        self.notice.setVisible(bool(lacking))
        self.notice.set_text(HolidayWords(self).unknown(lacking), "warn")
