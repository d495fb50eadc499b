# SPDX-License-Identifier: Apache-2.0
"""A window for tests: plain pages in place of the areas, Chinese by the input method, a founded store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app import bootstrap
from app.admin.commands import FoundCompany, found_company
from app.core.data_folder import DataFolder
from ui.client import Client, Page
from ui.shell.navigation import Module, Navigation, RecordKind
from ui.widgets.layouts import vbox

NUMBER, PASSWORD = "1001", "sunshine 2026"


class PlainPage(Page):
    """A real page with one text field; remembers what the window asked of it."""

    def __init__(self, client: Client, kind: str, *, has_all: bool) -> None:
        super().__init__(client)
        self.kind, self.has_all = kind, has_all
        self.asked: list[Any] = []
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("处理记录")
        self.setLayout(vbox(self.text))
        self.may_close = True

    def title(self) -> str:
        """Return a title for records; modules have their own."""
        return (
            ""
            if self.kind in {"workbench", "complaints", "customers", "catalog", "import", "admin"}
            else self.kind
        )

    def activated(self) -> None:
        """Note it."""
        self.asked.append("activated")

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Note where to."""
        self.asked.append((record_id, context))

    def _answer(self, name: str) -> bool:
        self.asked.append(name)
        return self.has_all

    def new_record(self) -> bool:
        """F2."""
        return self._answer("new_record")

    def focus_filter(self) -> bool:
        """/."""
        return self._answer("focus_filter")

    def change_status(self) -> bool:
        """F4."""
        return self._answer("change_status")

    def toggle_detail(self) -> bool:
        """F8."""
        return self._answer("toggle_detail")

    def print_record(self) -> bool:
        """Ctrl+P."""
        return self._answer("print_record")

    def can_close(self) -> bool:
        """As the test says."""
        return self.may_close

    def scanned(self, text: str) -> bool:
        """Keep what begins with KEEP."""
        self.asked.append(f"scanned {text}")
        return text.startswith("KEEP")


class PlainNavigation(Navigation):
    """The real modules with plain pages; only complaints knows all keys."""

    def modules(self) -> tuple[Module, ...]:
        """Return the real list, made of plain pages."""
        return tuple(replace(module, make=_maker(module.kind)) for module in super().modules())

    @staticmethod
    def records() -> tuple[RecordKind, ...]:
        """Return the real kinds, made of plain pages."""
        return tuple(replace(record, make=_maker(record.kind)) for record in Navigation.records())


def _maker(kind: str) -> Callable[[Client], Page]:
    return lambda client: PlainPage(client, kind, has_all=kind == "complaints")


def type_chinese(widget: QWidget, text: str, *, preedit: str = "") -> None:
    """Type through the input method: first what is being composed, then what is chosen."""
    if preedit:
        QCoreApplication.sendEvent(widget, QInputMethodEvent(preedit, []))
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def found_store(data: DataFolder, *, name: str = "友好路店") -> None:
    """Make the real store with its first administrator, and close it."""
    desk = bootstrap.create_desk(data, data.store)
    command = FoundCompany(
        "新疆阳光电器有限公司", "Y01", name, "Asia/Shanghai", "", "", "", NUMBER, "王敏", PASSWORD
    )
    desk.runner.write(desk.founder(), found_company, command)
    desk.close()
