# SPDX-License-Identifier: Apache-2.0
"""系统管理: the sections that the person may see, one at a time. Must not know what they hold."""

from __future__ import annotations

from collections.abc import Callable

from app.admin import rules
from ui.admin.audit_section import AuditSection
from ui.admin.backup_section import BackupSection
from ui.admin.doctor_section import DoctorSection
from ui.admin.duty_section import DutySection
from ui.admin.holidays_section import HolidaysSection
from ui.admin.office_section import ENROL, OfficeSection
from ui.admin.records_section import RecordsSection
from ui.admin.roles_section import RolesSection
from ui.admin.rules_section import RulesSection
from ui.admin.section import Section
from ui.admin.sections_page import SectionsPage
from ui.admin.staff_section import StaffSection
from ui.admin.stores_section import StoresSection
from ui.client import Client

_PEOPLE = (rules.MANAGE, rules.RESET_PASSWORD)


class AdminPage(SectionsPage):
    """The sections of the administration."""

    icon_name = "settings"

    def __init__(self, client: Client, time_section: Callable[[Client], Section] | None = None) -> None:
        """Show the sections; that of limits is made by whoever knows complaints."""
        super().__init__(client)
        self.show_sections(
            {
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
        )

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("系统管理")
