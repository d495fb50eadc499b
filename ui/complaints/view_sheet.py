# SPDX-License-Identifier: Apache-2.0
"""Saves the present filter as a view: for oneself, the store, or the company."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.admin.commands import SaveView, save_view
from app.admin.rules import SHARE_VIEWS, ViewOwner
from app.complaints.rows import ComplaintFilter
from ui.client import Client
from ui.complaints.sheets import ActSheet
from ui.widgets.fields import Field, FieldKind

PAGE = "complaints"


class ViewSheet(ActSheet):
    """Asks for a title and whose the view is; `stored` gives its id."""

    def __init__(self, client: Client, parent: QWidget, wanted: ComplaintFilter) -> None:
        super().__init__(client, parent, "", "bookmark", 440)
        self.set_title(self.tr("存为视图"))
        self._wanted = wanted
        owners: list[tuple[object, str]] = [(ViewOwner.PERSONAL.value, self.tr("只给自己"))]
        if client.actor.may(SHARE_VIEWS):
            owners += [
                (ViewOwner.STORE.value, self.tr("全店")),
                (ViewOwner.COMPANY.value, self.tr("全公司")),
            ]
        self.show_form(
            (
                Field("title", self.tr("名称"), required=True, most=40),
                Field("owner", self.tr("给谁用"), FieldKind.CHOICE, required=True, choices=tuple(owners)),
            ),
            self.tr("保存"),
            columns=1,
        )
        self.form.set_values({"owner": ViewOwner.PERSONAL.value})

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the view to be saved."""
        owner = ViewOwner(str(self.form.value("owner")))
        return save_view, SaveView(PAGE, self.text("title"), owner, self._wanted.to_data())
