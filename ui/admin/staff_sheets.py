# SPDX-License-Identifier: Apache-2.0
"""The sheets for people and posts: new, edit, reset, post, end, transfer. They ask; commands decide."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QWidget

from app.admin import rules
from app.admin.commands import (
    AddPost,
    AddStaff,
    EndPost,
    FirstPost,
    ResetPassword,
    TransferStaff,
    UpdateStaff,
    add_post,
    add_staff,
    end_post,
    reset_password,
    reveal_staff_phone,
    transfer_staff,
    update_staff,
)
from app.admin.queries import PostRow, RoleRow, StaffRow, StoreRow
from app.admin.rules import PostKind
from app.core.ids import NIL
from app.core.permissions import SEE_PERSONAL
from ui.admin.section import FormSheet, Values, today_on
from ui.admin.words import AdminWords
from ui.client import Client
from ui.widgets import formats
from ui.widgets.fields import Choices, Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of

_LETTERS = "abcdefghjkmnpqrstuvwxyz"
_DIGITS = "23456789"


def temporary_password() -> str:
    """Return a password that is easily read out: letters and digits that are not taken for each other."""
    parts = ["".join(secrets.choice(_LETTERS) for _ in range(3)) for _ in range(2)]
    return "-".join([*parts, "".join(secrets.choice(_DIGITS) for _ in range(3))])


class StaffSheets(QObject):
    """Opens the sheets over a page. Stores and roles are given by the section, which has them anyway."""

    def __init__(self, parent: QWidget, client: Client) -> None:
        super().__init__(parent)
        self._over = parent
        self._client = client
        self._words = AdminWords(self)
        self.stores: Sequence[StoreRow] = ()
        self.roles: Sequence[RoleRow] = ()

    def add_person(self, then: Callable[[UUID], None]) -> None:
        """Ask for a new person and the first post."""
        form = FormPanel(
            (
                Field("number", self.tr("工号"), required=True, most=12, placeholder="0427"),
                Field("name", self.tr("姓名"), required=True, most=60),
                Field("phone", self.tr("电话"), FieldKind.PHONE),
                Field(
                    "password",
                    self.tr("临时密码"),
                    required=True,
                    hint=self.tr("请当面告诉本人，第一次登录时须改。"),
                ),
                *self._post_fields(required=False),
                Field("note", self.tr("备注"), span=2, most=500),
            ),
            columns=2,
        )
        form.set_values({**self._post_defaults(), "password": temporary_password()})
        sheet = FormSheet(self._over, self._client, self.tr("新增员工"), form, icon="user-plus", width=640)
        sheet.set_lead(self.tr("角色可以先不选：没有岗位的员工还不能登录。"))
        sheet.run(self.tr("新增"), add_staff, _new_person, said=self.tr("员工已新增"), then=then)

    def edit_person(self, person: StaffRow) -> None:
        """Ask for changed data of a person; the phone is shown only when asked for, and that is logged."""
        form = FormPanel(
            (
                Field("number", self.tr("工号"), required=True, most=12),
                Field("name", self.tr("姓名"), required=True, most=60),
                Field("phone", self.tr("电话"), FieldKind.PHONE),
                Field("note", self.tr("备注"), FieldKind.TEXT, span=2, rows=3, most=500),
            ),
            columns=2,
        )
        form.set_values(
            {"number": person.number, "name": person.name, "phone": person.phone, "note": person.note}
        )
        sheet = FormSheet(self._over, self._client, self.tr("编辑员工"), form, icon="edit")
        opened: list[bool] = [not person.phone]

        def build(values: Values) -> UpdateStaff:
            phone = values["phone"] if opened[0] else None
            return UpdateStaff(person.id, values["number"], values["name"], values["note"], phone)

        def show_phone(phone: str) -> None:
            opened[0] = True
            form.set_values({"phone": phone})
            form.set_editable("phone", True)
            form.editor("phone").setFocus()
            reveal.hide()

        def ask_for_phone() -> None:
            jobs = self._client.jobs
            jobs.write(reveal_staff_phone, person.id, owner=sheet, done=show_phone)

        reveal = sheet.add_button(self.tr("显示并修改电话"), kind="link", icon="eye", left=True)
        reveal.clicked.connect(ask_for_phone)
        if opened[0]:
            reveal.hide()
        else:
            reason = self.tr("电话已遮盖。点“显示并修改电话”后可改，查看会留痕。")
            form.set_editable("phone", False, reason)
            if not self._client.actor.may(SEE_PERSONAL):
                reveal.disable(self.tr("没有权限：查看完整的个人信息"))
        sheet.run(self.tr("保存"), update_staff, build, said=self.tr("员工资料已保存"))

    def reset(self, person: StaffRow) -> None:
        """Ask for a temporary password."""
        form = FormPanel(
            (
                Field(
                    "password",
                    self.tr("临时密码"),
                    required=True,
                    hint=self.tr("请当面告诉本人。登录锁定会一并解除，下次登录时须改密码。"),
                ),
            )
        )
        form.set_values({"password": temporary_password()})
        title = self.tr("重置 {name} 的密码").format(name=person.name)
        sheet = FormSheet(self._over, self._client, title, form, icon="key", width=460)
        sheet.run(
            self.tr("重置密码"),
            reset_password,
            lambda values: ResetPassword(person.id, values["password"]),
            said=self.tr("密码已重置"),
        )

    def add_post(self, person: StaffRow) -> None:
        """Ask for another post."""
        form = FormPanel(self._post_fields(required=True), columns=2)
        form.set_values(self._post_defaults())
        title = self.tr("给 {name} 添加岗位").format(name=person.name)
        sheet = FormSheet(self._over, self._client, title, form, icon="id-badge-2", width=640)
        sheet.set_lead(self.tr("一人可以同时有几个岗位，也可以在几家门店；权限是当天各岗位的合并。"))

        def build(values: Values) -> AddPost:
            return AddPost(
                person.id,
                values["store_id"],
                values["role_id"],
                values["from_on"],
                values["to_on"],
                values["kind"],
            )

        sheet.run(self.tr("添加"), add_post, build, said=self.tr("岗位已添加"))

    def end_post(self, post: PostRow) -> None:
        """Ask for the last day of a post."""
        form = FormPanel((Field("to_on", self.tr("最后一天"), FieldKind.DATE, required=True),))
        form.set_values({"to_on": post.to_on or max(today_on(self._client), post.from_on)})
        title = self.tr("结束岗位：{post}").format(post=self._words.post_line(post))
        sheet = FormSheet(self._over, self._client, title, form, icon="calendar-due", width=460)
        sheet.set_lead(self.tr("这一天仍在任，第二天起没有这个岗位的权限。"))
        sheet.run(
            self.tr("保存"),
            end_post,
            lambda values: EndPost(post.id, values["to_on"]),
            said=self.tr("结束日期已保存"),
        )

    def transfer(self, person: StaffRow, posts: Sequence[PostRow]) -> None:
        """Ask from when on a person holds another post instead of which."""
        boxes = {post.id: QCheckBox(self._leaving(post)) for post in posts}
        for box in boxes.values():
            box.setChecked(True)
        fields = [field for field in self._post_fields(required=True) if field.name != "to_on"]
        form = FormPanel(fields, columns=2)
        form.set_values(self._post_defaults(with_end=False))
        title = self.tr("调动 {name}").format(name=person.name)
        sheet = FormSheet(self._over, self._client, title, form, icon="arrows-exchange", width=640)
        sheet.set_lead(self.tr("从起始日起改任新岗位；勾选的原岗位到前一天为止，没有空档也不重叠。"))
        if boxes:
            below = column_of(Label(self.tr("到前一天为止的原岗位"), "field"), *boxes.values(), spacing=8)
            sheet.add_below(below)

        def build(values: Values) -> TransferStaff:
            chosen = tuple(post_id for post_id, box in boxes.items() if box.isChecked())
            return TransferStaff(
                person.id, values["store_id"], values["role_id"], values["from_on"], values["kind"], chosen
            )

        sheet.run(self.tr("调动"), transfer_staff, build, said=self.tr("调动已保存"))

    # ---- inside

    def _leaving(self, post: PostRow) -> str:
        return formats.aside(self._words.post_line(post), self._words.term(post)).replace("&", "&&")

    def _post_fields(self, *, required: bool) -> tuple[Field, ...]:
        kinds: Choices = tuple((kind, self._words.post_kind(kind)) for kind in PostKind)
        return (
            Field(
                "role_id", self.tr("角色"), FieldKind.CHOICE, required=required, choices=self._role_choices()
            ),
            Field(
                "store_id", self.tr("门店"), FieldKind.CHOICE, required=True, choices=self._store_choices()
            ),
            Field("from_on", self.tr("起始日"), FieldKind.DATE, required=True),
            Field("to_on", self.tr("最后一天"), FieldKind.DATE, placeholder=self.tr("不填：长期")),
            Field("kind", self.tr("任职方式"), FieldKind.CHOICE, required=True, choices=kinds),
        )

    def _post_defaults(self, *, with_end: bool = True) -> dict[str, Any]:
        stores = [value for value, _title in self._store_choices()]
        here = self._client.desk.identity.store_id
        values = {
            "store_id": here if here in stores else (stores[0] if stores else None),
            "from_on": today_on(self._client),
            "kind": PostKind.DEDICATED,
        }
        return {**values, "to_on": None} if with_end else values

    def _store_choices(self) -> Choices:
        may = self._client.actor.may
        own = tuple((store.id, store.name) for store in self.stores if may(rules.MANAGE, store.id))
        return (*own, (NIL, self.tr("全公司"))) if may(rules.MANAGE, NIL) else own

    def _role_choices(self) -> Choices:
        return tuple((role.id, formats.aside(role.title, role.code)) for role in self.roles)


def _new_person(values: Values) -> AddStaff:
    post = None
    if values["role_id"] is not None:
        post = FirstPost(
            values["store_id"], values["role_id"], values["from_on"], values["to_on"], values["kind"]
        )
    return AddStaff(
        values["number"], values["name"], values["password"], values["phone"], values["note"], post
    )
