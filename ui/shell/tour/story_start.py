# SPDX-License-Identifier: Apache-2.0
"""The first start: a real store with its recovery sheet, a wrong password, then the sample store."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.core.key_store import recovery_lines
from ui.shell.recovery import draw_sheet
from ui.shell.tour.walker import Walker, needed
from ui.widgets.form_panel import FormPanel

_STORE = {
    "company_name": "西域电器连锁有限公司",
    "store_name": "友好路店",
    "store_code": "Y01",
    "phone": "0991-2000000",
    "address": "乌鲁木齐市沙依巴克区友好北路 548 号",
    "admin_name": "古丽娜尔·买合木提",
    "admin_number": "0001",
    "admin_password": "sunny desk 2026",
    "repeated": "sunny desk 2026",
}


def tell(walker: Walker) -> None:
    """Walk from the empty machine to the log-in page of the sample store."""
    start = walker.window.start
    with walker.step("首次启动：两种方式"):
        start.begin()
        walker.wait_for(start.first.isVisible, "the first page")
        walker.picture("01_first_start")
    with walker.step("新建门店：填表，漏填时就地提示"):
        walker.click(start.first.store)
        walker.wait_for(start.new_store.isVisible, "the form of a new store")
        walker.click(start.new_store.button)
        walker.picture("02_new_store_problems", both=False)
        fill(walker, start.new_store.form, _STORE)
        walker.picture("03_new_store")
    with walker.step("恢复密钥单：显示、存成 PDF"):
        walker.click(start.new_store.button)
        walker.wait_for(start.recovery_sheet.isVisible, "the recovery sheet")
        walker.picture("04_recovery_sheet")
        facts = needed(start.recovery_sheet.facts)
        walker.paper("recovery_sheet", draw_sheet(None, facts))
    with walker.step("恢复密钥单：输错一个字母会指出行，输对才放行"):
        lines = recovery_lines(facts.key)
        walker.click(start.recovery_sheet.next)
        wrong = ("1" if lines[1][0] != "1" else "2") + lines[1][1:]
        typed = {f"line{place}": line for place, line in enumerate((lines[0], wrong, *lines[2:]), start=1)}
        fill(walker, start.recovery_sheet.lines, typed)
        walker.click(start.recovery_sheet.check)
        walker.picture("05_recovery_wrong_line", both=False)
        start.recovery_sheet.lines.set_values({"line2": lines[1]})
        walker.click(start.recovery_sheet.check)
        walker.wait_for(start.log_in.isVisible, "the log-in page")
    with walker.step("登录：密码不对说一句话，不说哪一个错"):
        panel = start.log_in.panel
        panel.fill("0001", "wrong password")
        panel.submit()
        walker.wait_for(panel.notice_text, "the sentence about the wrong password")
        walker.picture("06_wrong_password")
    tell_sample(walker)


def tell_sample(walker: Walker) -> None:
    """Make the sample store and come to its log-in page."""
    start = walker.window.start
    with walker.step("演示门店：另一个数据库"):
        start.show_first()
        walker.click(start.first.sample)
        walker.wait_for(start.log_in.isVisible, "the log-in page of the sample store")
        walker.picture("07_log_in")


def fill(walker: Walker, form: FormPanel, values: dict[str, str]) -> None:
    """Type values into a form as a person does, from field to field."""
    for name, value in values.items():
        editor: QWidget = form.editor(name)
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        walker.write(value)
