# SPDX-License-Identifier: Apache-2.0
"""Roles and what they may: the matrix, the sheet of one role. Ticks are saved together."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QFrame

from app.admin import rules
from app.admin.commands import SavePermissions, SaveRole, save_permissions, save_role
from app.admin.queries import RoleRow, list_roles
from app.core.ids import NIL
from app.core.permissions import declared
from ui.admin.role_matrix import MatrixModel, RoleMatrix
from ui.admin.section import FormSheet, Section, Values
from ui.admin.words import AdminWords
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import ElideLabel
from ui.widgets.layouts import Line, hbox, vbox


class RolesSection(Section):
    """角色权限."""

    tables = frozenset({"role", "post"})

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words = AdminWords(self)
        self._may_edit = client.actor.may(rules.MANAGE, NIL)
        self._roles: tuple[RoleRow, ...] = ()
        self.model = MatrixModel(self._words, editable=self._may_edit)
        self.matrix = RoleMatrix(self.model, name=self.tr("角色权限表"), editable=self._may_edit)
        self.matrix.role_opened.connect(self._edit_role)
        self._hint = ElideLabel(self._hint_text(), "caption")
        self._all = QCheckBox(self.tr("含已停用"))
        self._all.toggled.connect(self.refresh)
        self.unsaved = Chip("", Tone.WARN, "pencil")
        self.undo = Button(self.tr("撤销"), kind="ghost", key="Ctrl+Z")
        self.undo.bind_key()
        self.undo.clicked.connect(self.model.undo)
        self.save = Button(self.tr("保存"), icon="device-floppy", key="Ctrl+S")
        self.save.bind_key()
        self.save.clicked.connect(self._on_save)
        self._edit = Button(self.tr("编辑角色"), icon="edit")
        self._edit.clicked.connect(self._on_edit)
        if not self._may_edit:
            self._edit.hide()
        self.model.edited.connect(self._show_unsaved)
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(
            vbox(
                hbox(
                    (self._hint, 1), self.unsaved, self.undo, self.save, self._all, self._edit,
                    spacing=8, margins=(14, 8, 10, 8),
                ),
                Line(),
                (self.matrix, 1),
                spacing=0,
                margins=(1, 1, 1, 6),
            )
        )  # fmt: skip
        self.setLayout(vbox(pane))
        self._show_unsaved(0)

    def new_label(self) -> str:
        """Return 新增角色 for who may."""
        return self.tr("新增角色") if self._may_edit else ""

    def refresh(self) -> None:
        """Fetch the roles."""
        query = partial(list_roles, with_inactive=self._all.isChecked())
        self.client.jobs.read(query, owner=self, done=self._show, slot="roles")

    def begin_new(self) -> bool:
        """Ask for a new role."""
        if self._may_edit:
            self._open_sheet(None)
        return self._may_edit

    def select(self, row_id: UUID) -> None:
        """Go to a role's first permission."""
        column = [role.id for role in self._roles].index(row_id)
        self.matrix.setCurrentIndex(self.model.index(0, column))

    def has_unsaved(self) -> bool:
        """Tell whether ticks are not saved."""
        return bool(self.model.changes())

    # ---- inside

    def _hint_text(self) -> str:
        if self._may_edit:
            return self.tr("方向键移动，空格勾选或取消；双击角色名可改名称和审批限额。")
        return self.tr("只有管理全公司的人可以修改角色。")

    def _show(self, roles: tuple[RoleRow, ...]) -> None:
        self._roles = roles
        current = self.matrix.currentIndex()
        place = (current.row(), current.column()) if current.isValid() else (0, 0)
        self.model.show(roles, declared())
        self.matrix.setCurrentIndex(self.model.index(*place))

    def _show_unsaved(self, count: int) -> None:
        for widget in (self.unsaved, self.undo, self.save):
            widget.setVisible(count > 0)
        if count:
            text = self.tr("{count} 处未保存的修改").format(count=count)
            self.unsaved.set_look(ChipLook(text, Tone.WARN, "pencil"))

    def _on_save(self) -> None:
        self.save.set_busy(True)
        self.client.jobs.write(
            save_permissions,
            SavePermissions(self.model.changes()),
            owner=self,
            done=self._on_saved,
            failed=self._on_failed,
        )

    def _on_saved(self, _answer: object) -> None:
        self.save.set_busy(False)
        self.client.notify(self.tr("权限已保存，相关员工下次登录时生效"))
        self.refresh()

    def _on_failed(self, error: Exception) -> None:
        self.save.set_busy(False)
        self.client.show_error(error)

    def _on_edit(self) -> None:
        self._edit_role(self.matrix.current_role() or self.model.role(0))

    def _edit_role(self, role: RoleRow | None) -> None:
        if role is not None and self._may_edit:
            self._open_sheet(role)

    def _open_sheet(self, role: RoleRow | None) -> None:
        like = tuple((row.id, row.title) for row in self._roles)
        fields = [
            Field("title", self.tr("名称"), required=True, most=40, placeholder=self.tr("仓库管理员")),
            Field("code", self.tr("代码"), required=True, most=8, placeholder="B1"),
            Field("limit", self.tr("审批限额"), FieldKind.NUMBER, decimals=2, suffix=self.tr("元"),
                  hint=self.tr("不填：不能审批金额")),
            Field("unlimited", self.tr("审批不限额"), FieldKind.CHECK),
        ]  # fmt: skip
        if role is None:
            fields.append(Field("like", self.tr("权限照搬"), FieldKind.CHOICE, choices=like, span=2,
                                placeholder=self.tr("不照搬：从空白开始")))  # fmt: skip
        else:
            fields.append(Field("is_active", self.tr("在用"), FieldKind.CHECK, span=2))
        form = FormPanel(fields, columns=2)
        if role is not None:
            limit = role.approval_limit_fen
            form.set_values(
                {
                    "title": role.title,
                    "code": role.code,
                    "limit": Decimal(limit) / 100 if limit else None,
                    "unlimited": limit is None,
                    "is_active": role.is_active,
                }
            )
        title = self.tr("新增角色") if role is None else self.tr("编辑角色")
        sheet = FormSheet(self, self.client, title, form, icon="id-badge-2")
        said = self.tr("角色已新增") if role is None else self.tr("角色已保存")
        held = {row.id: row.permissions for row in self._roles}

        def build(values: Values) -> SaveRole:
            fen = None if values["unlimited"] else int((values["limit"] or 0) * 100)
            keys = held.get(values["like"], frozenset()) if role is None else role.permissions
            active = True if role is None else values["is_active"]
            return SaveRole(
                role.id if role else None, values["code"], values["title"], keys, fen, is_active=active
            )

        sheet.run(self.tr("保存"), save_role, build, said=said)
