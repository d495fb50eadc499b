# SPDX-License-Identifier: Apache-2.0
"""Tells an administrator once what a newer program lets roles do, and leads there. Must not give any."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.client import Client
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.labels import Label
from ui.widgets.layouts import vbox

if TYPE_CHECKING:
    from app.admin.queries.new_permissions import NewPermissions


class NewPermissionsSheet(Overlay):
    """What is new by area, and which roles got some of it; `accepted` wants to see the roles."""

    def __init__(self, parent: QWidget, news: NewPermissions) -> None:
        super().__init__(parent, self.tr("新版本带来了新的权限"), icon="shield-check", width=560)
        self.set_lead(
            self.tr("程序升级后多了下面这些权限，已按默认给了相应的角色。管理员以前取消的权限没有恢复。")
        )
        body = QWidget()
        lines = vbox(spacing=10)
        for title, names in self._groups(news):
            lines.addLayout(vbox(Label(title, "strong"), Label(formats.listed(names), wrap=True), spacing=2))
        roles = formats.listed(list(news.roles))
        lines.addLayout(
            vbox(Label(self.tr("得到新权限的角色"), "strong"), Label(roles, wrap=True), spacing=2)
        )
        body.setLayout(lines)
        self.set_body(body)
        self.add_cancel(self.tr("知道了"))
        self.add_accept(self.tr("查看角色权限"))
        self.accepted.connect(self.done)

    def _groups(self, news: NewPermissions) -> list[tuple[str, list[str]]]:
        from app.core.permissions import declared  # noqa: PLC0415 -- with the areas
        from ui.admin.words import AdminWords  # noqa: PLC0415 -- after the log-in page
        from ui.widgets.program_words import title  # noqa: PLC0415

        words = AdminWords(self)
        groups: dict[str, list[str]] = {}
        for permission in declared():
            if permission.key in news.keys:
                groups.setdefault(words.permission_group(permission.key), []).append(title(permission.title))
        return list(groups.items())


class RoleNews(QObject):
    """One per log-in; asks once."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent)
        self._client, self._window = client, parent
        self.sheet: NewPermissionsSheet | None = None

    def look(self) -> None:
        """Ask what this desk's administrators have not heard of, and show it."""
        from app.admin.rules import MANAGE  # noqa: PLC0415 -- with the areas
        from app.core.ids import NIL  # noqa: PLC0415

        if self._client.actor.may(MANAGE, NIL):
            from app.admin.queries.new_permissions import find_new_permissions  # noqa: PLC0415

            self._client.jobs.read(find_new_permissions, owner=self, slot="role news", done=self._show)

    def _show(self, news: NewPermissions | None) -> None:
        if news is None or self.sheet is not None:
            return
        self.sheet = NewPermissionsSheet(self._window, news)
        self.sheet.accepted.connect(partial(self._client.open, "admin", section="roles"))
        self.sheet.closed.connect(partial(self._keep, news))
        self.sheet.open()

    def _keep(self, news: NewPermissions) -> None:
        from app.admin.commands.shipped_roles import keep_known  # noqa: PLC0415 -- after the log-in page

        self.sheet = None
        self._client.jobs.write(keep_known, news.keys, owner=self, failed=self._client.show_error)
