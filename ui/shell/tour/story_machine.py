# SPDX-License-Identifier: Apache-2.0
"""The machine and its help: backups, the doctor, days of rest, what F1 shows."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt

from app.core.backup_sheet import Backup
from ui.admin.backup_section import BackupSection
from ui.admin.doctor_section import DoctorSection
from ui.admin.holidays_section import HolidaysSection
from ui.admin.page import AdminPage
from ui.admin.section import FormSheet, Section
from ui.help.sheet import HelpSheet
from ui.shell.desk_view import DeskView
from ui.shell.tour.walker import TourError, Walker, needed

Kind = TypeVar("Kind", bound=Section)
_KEYS: dict[type[Section], str] = {
    BackupSection: "backup", DoctorSection: "doctor", HolidaysSection: "holidays",
}  # fmt: skip
_NOTICE = "1月1日至3日放假调休，共3天。1月4日（星期日）上班。\n2027-05-16 古尔邦节 休"


def tell(walker: Walker) -> None:
    """Make a backup, look at the machine, look at a year's days."""
    _prepare(walker)
    walker.in_every_way(
        {
            "53_backup": partial(_section, walker, BackupSection),
            "53b_restore": partial(_ask_back, walker),
            "54_doctor": partial(_section, walker, DoctorSection),
            "55_holidays": partial(_section, walker, HolidaysSection),
            "55b_holiday_year": partial(_new_year, walker),
        }
    )


def tell_help(walker: Walker) -> None:
    """Ask for the keys of a page, search the manual, read what is new."""
    view = _view(walker)
    with walker.step("F1：这一页的按键和手册，搜得到文字、拼音、错误编号"):
        view.open("complaints", None, {})
        walker.key(Qt.Key.Key_F1)
        sheet = walker.overlay(HelpSheet)
        walker.write("重打", sheet.search)
        walker.wait_for(sheet.hits.isVisible, "what the manual says of it")
        walker.dismiss_overlays()
    walker.in_every_way(
        {
            "56_help": partial(_help, walker, ""),
            "56b_help_search": partial(_search, walker, "重打"),
            "57_what_is_new": partial(_help, walker, "changes"),
        }
    )


def _prepare(walker: Walker) -> None:
    with walker.step("本机备份：立即备份，读得出来才算"):
        section = _section(walker, BackupSection)
        before = section.table.model().rowCount()
        section.begin_new()
        walker.wait_for(lambda: section.table.model().rowCount() > before, "one backup more")
        newest = section.table.current_row()
        if not isinstance(newest, Backup) or not newest.is_readable:
            raise TourError("the backup just made cannot be read")
    with walker.step("诊断：每一项看到什么、怎么办；支持文件不含个人信息"):
        doctor = _section(walker, DoctorSection)
        doctor.begin_new()
        walker.wait_for(doctor.model.rowCount, "what the doctor found")
        file = walker.out / "papers" / "support.zip"
        file.parent.mkdir(parents=True, exist_ok=True)
        doctor.save_support(file)
        walker.wait_for(file.exists, "the file for support")
    with walker.step("节假日：一年一年地看，缺哪一年就说哪一年"):
        holidays = _section(walker, HolidaysSection)
        walker.wait_for(lambda: holidays.model.rowCount() and holidays.day_model.rowCount(), "the years")


def _view(walker: Walker) -> DeskView:
    return needed(walker.window.desk_view)


def _section(walker: Walker, kind: type[Kind]) -> Kind:
    page = _view(walker).open("admin", None, {"section": _KEYS[kind]})
    if not isinstance(page, AdminPage) or not isinstance(page.section, kind):
        raise TourError(f"there is no {kind.__name__}")
    walker.settle()
    return page.section


def _ask_back(walker: Walker) -> None:
    section = _section(walker, BackupSection)
    section.ask(needed(section.table.current_row())).open()


def _new_year(walker: Walker) -> None:
    _section(walker, HolidaysSection).begin_new()
    form = walker.overlay(FormSheet).form
    form.set_values({"year": 2027, "source": "国务院办公厅关于2027年部分节假日安排的通知"})
    walker.write(_NOTICE, form.editor("text"))


def _help(walker: Walker, page: str) -> HelpSheet:
    _view(walker).open("complaints", None, {})
    walker.window.help.open(page=page)
    return walker.overlay(HelpSheet)


def _search(walker: Walker, typed: str) -> None:
    sheet = _help(walker, "")
    walker.write(typed, sheet.search)
    walker.wait_for(sheet.hits.isVisible, "what the manual says of it")
