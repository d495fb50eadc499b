# SPDX-License-Identifier: Apache-2.0
"""The form of a new store: company, store, zone, first administrator. Must not know how it is made."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from ui.shell.start_pages import StartPage
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel

BEIJING, XINJIANG = "Asia/Shanghai", "Asia/Urumqi"


class NewStorePage(StartPage):
    """Asks for what a desk needs to begin; problems stand below their fields, nothing typed is lost."""

    submitted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", width=640)
        self.form = FormPanel(self._fields(), columns=2)
        self.form.set_values({"timezone": BEIJING})
        self.form.submitted.connect(self.submitted)
        self.body.addWidget(self.form)
        self.back = Button(self.tr("返回"), kind="ghost")
        self.back.clicked.connect(self.back_wanted)
        self.button = Button(self.tr("建立门店"), kind="primary", key="Ctrl+Enter")
        self.button.clicked.connect(self.submitted)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.button)

    def start(self, *, made_already: bool) -> None:
        """Begin; a database that was made before has its zone already."""
        self.form.set_problems({})
        self.form.set_shown("timezone", not made_already)
        self.set_notice(None)
        if made_already:
            self.set_title(
                self.tr("把新门店填完"),
                self.tr("上次新建门店时中断了。加密的数据库已经建好，请补填公司、门店和管理员。"),
            )
        else:
            self.set_title(self.tr("新建门店"), self.tr("填好以后会建立一个加密的数据库，只存在这台电脑上。"))

    def focus_first(self) -> None:
        """Go to the first empty field."""
        self.form.focus_first()

    def values(self) -> dict[str, Any] | None:
        """Return what was typed, or mark what is missing and return None."""
        values = self.form.values()
        if not self.form.check_kinds():
            return None
        if values["admin_password"] != values["repeated"]:
            self.form.set_problems({"repeated": self.tr("两次输入的密码不一样，请再输一遍。")})
            return None
        return values

    def _fields(self) -> tuple[Field, ...]:
        later = self.tr("可以以后再填")
        zones = ((BEIJING, self.tr("北京时间（UTC+8）")), (XINJIANG, self.tr("新疆时间（UTC+6）")))
        on_licence, for_instance = self.tr("营业执照上的名称"), self.tr("例如 {value}")
        code_hint = self.tr("3 位数字或大写字母，印在单据编号里。")
        zone_hint = self.tr("时限、日期和打印时间都按这个时间算，建好以后不能改。")
        password_hint = self.tr("不少于 8 个字符，可以是一句容易记的话。")
        secret = FieldKind.PASSWORD
        return (
            Field(
                "company_name", self.tr("公司名称"), required=True, placeholder=on_licence,
                span=2, most=80,
            ),
            Field(
                "store_name", self.tr("门店名称"), required=True,
                placeholder=for_instance.format(value="友好路店"), most=80,
            ),
            Field(
                "store_code", self.tr("门店代码"), required=True,
                placeholder=for_instance.format(value="Y01"), hint=code_hint, most=3,
            ),
            Field(
                "timezone", self.tr("本店用的时间"), FieldKind.CHOICE, choices=zones, span=2, hint=zone_hint
            ),
            Field("phone", self.tr("门店电话"), FieldKind.PHONE, placeholder=later),
            Field("address", self.tr("门店地址"), placeholder=later, most=200),
            Field("admin_name", self.tr("第一位管理员姓名"), required=True, most=60),
            Field(
                "admin_number", self.tr("管理员工号"), required=True,
                placeholder=for_instance.format(value="1001"), most=12,
            ),
            Field("admin_password", self.tr("登录密码"), secret, required=True, hint=password_hint),
            Field("repeated", self.tr("再输一遍密码"), secret, required=True),
        )  # fmt: skip
