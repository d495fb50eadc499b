# SPDX-License-Identifier: Apache-2.0
"""People and posts: the list with its filter, the person beside it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QSplitter

from app.admin import rules
from app.admin.queries import (
    RoleRow,
    StaffFilter,
    StaffRow,
    StoreRow,
    list_roles,
    list_staff,
    list_stores,
)
from app.core.ids import NIL
from ui.admin.kept_state import KeptState
from ui.admin.section import Section
from ui.admin.staff_detail import StaffDetail
from ui.admin.staff_sheets import StaffSheets
from ui.admin.words import AdminWords
from ui.client import Client
from ui.widgets import formats
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView

_SETTLE_MS = 150


class StaffSection(Section):
    """员工与岗位."""

    tables = frozenset({"staff", "post", "role", "store", "staff_credential"})
    new_icon = "user-plus"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words = AdminWords(self)
        self._sheets = StaffSheets(self, client)
        self.detail = StaffDetail(client, self._sheets)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("筛选：工号、姓名、拼音首字母…"))
        self.filter.setAccessibleName(self.tr("筛选员工"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(client.theme.px(190))
        self._store = QComboBox()
        self._store.setAccessibleName(self.tr("门店"))
        self._disabled = QCheckBox(self.tr("含已停用"))
        self._count = Label("", "caption")
        self._wanted: UUID | None = None
        self.model = RowTableModel(self._columns())
        self.table = RowTableView(self.model, name=self.tr("员工列表"))
        self.table.set_empty_state(EmptyState("users", self.tr("没有符合条件的员工，请换个条件。")))
        self.table.current_changed.connect(self.detail.show_person)
        self.table.set_sort("number")
        self.table.sort_requested.connect(self._on_sort)
        KeptState(client, self.table, "admin.staff").restored.connect(self._fetch)
        self.table.opened.connect(self._on_opened)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._fetch)
        self.filter.textChanged.connect(self._on_typed)
        self._store.currentIndexChanged.connect(self._fetch)
        self._disabled.toggled.connect(self._fetch)
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(
            vbox(
                hbox(
                    (self.filter, 1),
                    self._store,
                    self._disabled,
                    self._count,
                    spacing=10,
                    margins=(10, 9, 12, 9),
                ),
                Line(),
                (self.table, 1),
                spacing=0,
                margins=(1, 1, 1, 6),
            )
        )
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(12)
        self._splitter.addWidget(pane)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([client.theme.px(640), client.theme.px(500)])
        self.setLayout(vbox(self._splitter))

    def new_label(self) -> str:
        """Return 新增员工 for who may."""
        actor = self.client.actor
        return self.tr("新增员工") if any(actor.may(rules.MANAGE, scope) for scope in actor.scopes) else ""

    def refresh(self) -> None:
        """Fetch stores, roles and people."""
        jobs = self.client.jobs
        jobs.read(list_roles, owner=self, done=self._show_roles, slot="roles")
        jobs.read(list_stores, owner=self, done=self._show_stores, slot="stores")

    def begin_new(self) -> bool:
        """Ask for a new person."""
        if not self.new_label():
            return False
        self._sheets.add_person(self.select)
        return True

    def focus_filter(self) -> bool:
        """Go to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
        return True

    def toggle_detail(self) -> bool:
        """Open or close the person beside the list."""
        self.detail.setVisible(self.detail.isHidden())
        return True

    def select(self, row_id: UUID) -> None:
        """Go to a person, taking away what hides him."""
        self.filter.clear()
        self._store.setCurrentIndex(0)
        # A person just added is not in the list yet: the next answer holds him.
        self._wanted = None if self.table.select_id(row_id) else row_id

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("number", self.tr("工号"), lambda row: row.number, width=84, paint=Paint.LINK,
                   sort="number"),
            Column("name", self.tr("姓名"), lambda row: row.name, width=124, paint=Paint.STRONG,
                   sort="name"),
            Column("posts", self.tr("今天的岗位"), self._posts_text, width=160, stretch=True, sort="posts"),
            Column("phone", self.tr("电话"), lambda row: row.phone, width=110, paint=Paint.SECOND,
                   sort="phone", hidden_below=600),
            Column("state", self.tr("状态"), width=88, paint=Paint.CHIP, chip=self._words.staff_chip),
        )  # fmt: skip

    def _posts_text(self, person: StaffRow) -> str:
        return formats.clauses(self._words.post_line(post) for post in person.posts) or "—"

    def _show_roles(self, roles: tuple[RoleRow, ...]) -> None:
        self._sheets.roles = roles

    def _show_stores(self, stores: tuple[StoreRow, ...]) -> None:
        self._sheets.stores = stores
        chosen = self._store.currentData()
        self._store.blockSignals(True)
        self._store.clear()
        self._store.addItem(self.tr("门店：全部"), None)
        for store in stores:
            self._store.addItem(store.name, store.id.hex)
        self._store.addItem(self.tr("全公司岗位"), NIL.hex)
        self._store.setCurrentIndex(max(0, self._store.findData(chosen)))
        self._store.setVisible(len(stores) > 1)
        self._store.blockSignals(False)
        self._fetch()

    def _on_sort(self, key: str, descending: bool) -> None:
        self.table.set_sort(key, descending=descending)
        self.table.state_changed.emit()
        self._fetch()

    def _on_typed(self) -> None:
        self._settle.start()

    def _fetch(self) -> None:
        self._settle.stop()
        key, is_descending = self.model.sort_order or ("number", False)
        chosen = self._store.currentData()  # hex: Qt compares Python's own objects by identity
        wanted = StaffFilter(
            self.filter.text(),
            UUID(hex=chosen) if chosen else None,
            self._disabled.isChecked(),
            key,
            is_descending,
        )
        self.client.jobs.read(list_staff, wanted, owner=self, done=self._show, slot="staff")

    def _show(self, people: tuple[StaffRow, ...]) -> None:
        self.model.reset(len(people), 0, people)
        self._count.setText(self.tr("{count} 人").format(count=len(people)))
        if self._wanted is not None and self.table.select_id(self._wanted):
            self._wanted = None
        current = self.table.current_row()
        if current is not None:
            self.detail.show_person(current)
        elif people and not self.table.selected_rows():
            self.table.select_first()

    def _on_opened(self, _person: StaffRow) -> None:
        self.detail.edit()
