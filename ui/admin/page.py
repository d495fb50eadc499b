# SPDX-License-Identifier: Apache-2.0
"""系统管理: the sections that the person may see, one at a time. Must not know what they hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget

from app.admin import rules
from ui.admin.audit_section import AuditSection
from ui.admin.backup_section import BackupSection
from ui.admin.doctor_section import DoctorSection
from ui.admin.duty_section import DutySection
from ui.admin.holidays_section import HolidaysSection
from ui.admin.office_section import ENROL, OfficeSection
from ui.admin.pill_rows import PillRows
from ui.admin.records_section import RecordsSection
from ui.admin.roles_section import RolesSection
from ui.admin.rules_section import RulesSection
from ui.admin.section import Section
from ui.admin.staff_section import StaffSection
from ui.admin.stores_section import StoresSection
from ui.client import Client, Page
from ui.widgets.buttons import Button
from ui.widgets.layouts import hbox, vbox

_PEOPLE = (rules.MANAGE, rules.RESET_PASSWORD)


class AdminPage(Page):
    """Switches between sections; one that is not shown fetches when it is shown again."""

    icon_name = "settings"

    def __init__(self, client: Client, time_section: Callable[[Client], Section] | None = None) -> None:
        """Show the sections; that of limits is made by whoever knows complaints."""
        super().__init__(client)
        self.setProperty("role", "page")
        self._makers: dict[str, tuple[str, tuple[str, ...], Callable[[Client], Section]]] = {
            "staff": (self.tr("员工与岗位"), _PEOPLE, StaffSection),
            "roles": (self.tr("角色权限"), (rules.MANAGE,), RolesSection),
            "stores": (self.tr("门店与工位"), (rules.MANAGE,), StoresSection),
            "rules": (self.tr("公司规则"), (rules.MANAGE,), RulesSection),
            **({"time": (self.tr("时间与时限"), (rules.MANAGE,), time_section)} if time_section else {}),
            "holidays": (self.tr("节假日"), (rules.MANAGE,), HolidaysSection),
            "duty": (self.tr("值班"), (rules.PLAN_DUTY,), DutySection),
            "records": (self.tr("登录与查看记录"), (rules.AUDIT,), RecordsSection),
            "audit": (self.tr("数据自检"), (rules.AUDIT,), AuditSection),
            "backup": (self.tr("本机备份"), (rules.MANAGE,), BackupSection),
            "doctor": (self.tr("诊断"), (rules.MANAGE, rules.AUDIT), DoctorSection),
            "office": (self.tr("总部管理"), (ENROL,), OfficeSection),
        }
        self._sections: dict[str, Section] = {}
        self._stale: set[str] = set()
        self._pills: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        self._new = Button("", kind="primary", icon="plus", key="F2")
        self._new.clicked.connect(self.new_record)
        self.setLayout(
            vbox(
                hbox((self._pill_row(), 1), self._new),
                (self._stack, 1),
                spacing=10,
                margins=(16, 10, 16, 12),
            )
        )
        client.jobs.changed.connect(self._on_changed)
        client.day_turned.connect(self._on_day_turned)
        self.show_section(next(iter(self._pills), ""))

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("系统管理")

    def help_name(self) -> str:
        """Return the title of the section shown."""
        pill = next((pill for pill in self._pills.values() if pill.isChecked()), None)
        return pill.accessibleName() if pill is not None else ""

    @property
    def section(self) -> Section | None:
        """The section that is shown; None for a person who may see none."""
        current = self._stack.currentWidget()
        return current if isinstance(current, Section) else None

    def section_keys(self) -> tuple[str, ...]:
        """Return the keys of the sections that this person sees."""
        return tuple(self._pills)

    def show_section(self, key: str) -> None:
        """Show a section; one that this person may not see is ignored."""
        if key not in self._pills:
            self._new.hide()
            return
        if key not in self._sections:
            section = self._makers[key][2](self.client)
            self._sections[key] = section
            self._stack.addWidget(section)
            self._stale.add(key)
        section = self._sections[key]
        self._pills[key].setChecked(True)
        self._stack.setCurrentWidget(section)
        self._new.set_icon_name(section.new_icon)
        self._new.set_label(section.new_label())
        self._new.setVisible(bool(section.new_label()))
        self._freshen()

    def activated(self) -> None:
        """Fetch what changed while another tab was shown."""
        self._freshen()

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show ``context["section"]``, and in it a row."""
        self.show_section(str(context.get("section", "staff")))
        if record_id is not None and self.section is not None:
            self.section.select(record_id)

    def place(self) -> tuple[UUID | None, dict[str, Any]]:
        """Return the section shown."""
        return None, {
            "section": next((key for key, one in self._sections.items() if one is self.section), "")
        }

    def may_be_made_again(self) -> bool:
        """Stay while ticks are not saved."""
        return not any(section.has_unsaved() for section in self._sections.values())

    def new_record(self) -> bool:
        """Begin what the main button offers."""
        return self.section is not None and self.section.begin_new()

    def focus_filter(self) -> bool:
        """Go to the section's filter."""
        return self.section is not None and self.section.focus_filter()

    def toggle_detail(self) -> bool:
        """Open or close the section's detail."""
        return self.section is not None and self.section.toggle_detail()

    def can_close(self) -> bool:
        """Keep the tab while ticks are not saved, and show them."""
        for key, section in self._sections.items():
            if section.has_unsaved():
                self.show_section(key)
                self.client.notify(self.tr("有没保存的修改，请先保存或撤销"))
                return False
        return True

    # ---- inside

    def _pill_row(self) -> PillRows:
        group = QButtonGroup(self)
        group.setExclusive(True)
        actor = self.client.actor
        for key, (title, needed, _maker) in self._makers.items():
            if not any(actor.may(permission, scope) for permission in needed for scope in actor.scopes):
                continue
            pill = QPushButton(title)
            pill.setProperty("role", "view")
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pill.setCursor(Qt.CursorShape.PointingHandCursor)
            pill.setAccessibleName(title)
            pill.clicked.connect(lambda _on=False, chosen=key: self.show_section(chosen))
            group.addButton(pill)
            self._pills[key] = pill
        return PillRows(tuple(self._pills.values()))

    def _on_changed(self, tables: frozenset[str]) -> None:
        self._stale |= {key for key, section in self._sections.items() if section.tables & tables}
        if self.isVisible():
            self._freshen()

    def _on_day_turned(self) -> None:
        # Posts and rules begin and end with a day.
        self._stale |= set(self._sections)
        if self.isVisible():
            self._freshen()

    def _freshen(self) -> None:
        for key, section in self._sections.items():
            if section is self.section and key in self._stale:
                self._stale.discard(key)
                section.refresh()
