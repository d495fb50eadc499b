# SPDX-License-Identifier: Apache-2.0
"""Stores and their desks: the list of stores, the desks of the current one beside it."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QSplitter

from app.admin import rules
from app.admin.commands import (
    AddDesk,
    AddStore,
    UpdateDesk,
    UpdateStore,
    add_desk,
    add_store,
    update_desk,
    update_store,
)
from app.admin.queries import DeskRow, StoreRow, list_desks, list_stores
from app.core.ids import NIL
from ui.admin.kept_state import KeptState
from ui.admin.section import FormSheet, Section, Values
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipLook
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView

BEIJING, XINJIANG = "Asia/Shanghai", "Asia/Urumqi"


class StoresSection(Section):
    """门店与工位."""

    tables = frozenset({"store", "desk"})
    new_icon = "building-store"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._may_add = client.actor.may(rules.MANAGE, NIL)
        self._store: StoreRow | None = None
        self._wanted: UUID | None = None
        self._desks: tuple[DeskRow, ...] = ()
        self._all = QCheckBox(self.tr("含已停业"))
        self._all.toggled.connect(self.refresh)
        self._edit_button = Button(self.tr("编辑门店"), icon="edit")
        self._edit_button.clicked.connect(self._on_edit_store)
        self.model = RowTableModel(self._store_columns())
        self.table = RowTableView(self.model, name=self.tr("门店列表"))
        self.table.current_changed.connect(self._show_store)
        KeptState(client, self.table, "admin.stores")
        self.table.opened.connect(self._on_edit_store)
        self._title = ElideLabel("", "h3")
        self._add_desk = Button(self.tr("新增工位"), kind="ghost", icon="plus")
        self._add_desk.clicked.connect(self._on_add_desk)
        self._edit_desk = Button(self.tr("编辑工位"), icon="edit")
        self._edit_desk.clicked.connect(self._on_edit_desk)
        self.desk_model = RowTableModel(self._desk_columns())
        self.desk_table = RowTableView(self.desk_model, name=self.tr("工位列表"))
        self.desk_table.set_empty_state(EmptyState("layout-dashboard", self.tr("这家门店还没有工位。")))
        self.desk_table.opened.connect(self._on_edit_desk)
        self.desk_table.selection_changed.connect(self._show_buttons)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(12)
        splitter.addWidget(self._stores_pane())
        splitter.addWidget(self._desks_pane())
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([client.theme.px(720), client.theme.px(420)])
        self.setLayout(vbox(splitter))
        self._show_buttons()

    def new_label(self) -> str:
        """Return 新增门店 for who manages the whole company."""
        return self.tr("新增门店") if self._may_add else ""

    def refresh(self) -> None:
        """Fetch stores and desks."""
        jobs = self.client.jobs
        jobs.read(list_desks, owner=self, done=self._keep_desks, slot="desks")
        query = partial(list_stores, with_inactive=self._all.isChecked())
        jobs.read(query, owner=self, done=self._show_stores, slot="stores")

    def begin_new(self) -> bool:
        """Ask for a new store."""
        if self._may_add:
            self._open_store_sheet(None)
        return self._may_add

    def select(self, row_id: UUID) -> None:
        """Go to a store; one just added is in the next answer."""
        self._wanted = None if self.table.select_id(row_id) else row_id

    # ---- inside

    def _stores_pane(self) -> QFrame:
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(
            vbox(
                hbox(
                    Label(self.tr("门店"), "h3"),
                    None,
                    self._all,
                    self._edit_button,
                    spacing=10,
                    margins=(16, 8, 10, 8),
                ),
                Line(),
                (self.table, 1),
                spacing=0,
                margins=(1, 1, 1, 6),
            )
        )
        return pane

    def _desks_pane(self) -> QFrame:
        pane = QFrame()
        pane.setProperty("role", "pane")
        note = Label(
            self.tr("工位编号由总部在入网时分配，写进单据号；没有入网的工位用数据库编号的后四位。"),
            "caption",
            wrap=True,
        )
        pane.setLayout(
            vbox(
                hbox((self._title, 1), self._add_desk, self._edit_desk, margins=(16, 8, 10, 8)),
                Line(),
                (self.desk_table, 1),
                Line(),
                hbox((note, 1), margins=(16, 8, 16, 8)),
                spacing=0,
                margins=(1, 1, 1, 2),
            )
        )
        return pane

    def _store_columns(self) -> tuple[Column, ...]:
        return (
            Column("code", self.tr("代码"), lambda row: row.code, width=64, paint=Paint.LINK),
            Column("name", self.tr("门店"), lambda row: row.name, width=130, paint=Paint.STRONG),
            Column("phone", self.tr("电话"), lambda row: row.phone, width=116),
            Column("hotline", self.tr("服务热线"), lambda row: row.hotline, width=106, hidden_below=640),
            Column("address", self.tr("地址"), lambda row: row.address, width=140, paint=Paint.SECOND,
                   stretch=True),
            Column("desks", self.tr("工位"), lambda row: str(row.desk_count), width=52, paint=Paint.NUMBER),
            Column("state", self.tr("状态"), width=72, paint=Paint.CHIP, chip=self._store_chip),
        )  # fmt: skip

    def _desk_columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "name", self.tr("工位"), lambda row: row.name, width=120, paint=Paint.STRONG, stretch=True
            ),
            Column("code", self.tr("编号"), lambda row: row.code or self.tr("未分配"), width=76),
            Column("state", self.tr("状态"), width=84, paint=Paint.CHIP, chip=self._desk_chip),
        )

    def _store_chip(self, store: StoreRow) -> ChipLook:
        if not store.is_active:
            return ChipLook(self.tr("已停业"), Tone.MUTE)
        return ChipLook(self.tr("本店"), Tone.INFO) if store.is_here else ChipLook(self.tr("营业"), Tone.OK)

    def _desk_chip(self, desk: DeskRow) -> ChipLook:
        if not desk.is_active:
            return ChipLook(self.tr("停用"), Tone.MUTE)
        return ChipLook(self.tr("本工位"), Tone.INFO) if desk.is_here else ChipLook(self.tr("在用"), Tone.OK)

    def _keep_desks(self, desks: tuple[DeskRow, ...]) -> None:
        self._desks = desks
        self._show_store(self._store)

    def _show_stores(self, stores: tuple[StoreRow, ...]) -> None:
        self.model.reset(len(stores), 0, stores)
        if self._wanted is not None and self.table.select_id(self._wanted):
            self._wanted = None
        current = self.table.current_row()
        if current is not None:
            self._show_store(current)
        else:
            here = next((store for store in stores if store.is_here), None)
            if here is None or not self.table.select_id(here.id):
                self.table.select_first()

    def _show_store(self, store: StoreRow | None) -> None:
        self._store = store
        self._title.setText("" if store is None else self.tr("{store} 的工位").format(store=store.name))
        rows = [desk for desk in self._desks if store is not None and desk.store_id == store.id]
        self.desk_model.reset(len(rows), 0, rows)
        self._show_buttons()

    def _show_buttons(self) -> None:
        store = self._store
        may = store is not None and self.client.actor.may(rules.MANAGE, store.id)
        self._edit_button.setEnabled(may)
        self._add_desk.setEnabled(may)
        self._edit_desk.setEnabled(may and len(self.desk_table.selected_rows()) == 1)

    # ---- sheets

    def _on_edit_store(self) -> None:
        if self._store is not None and self._edit_button.isEnabled():
            self._open_store_sheet(self._store)

    def _open_store_sheet(self, store: StoreRow | None) -> None:
        zones = ((BEIJING, self.tr("北京时间")), (XINJIANG, self.tr("新疆时间（比北京晚两小时）")))
        last = (
            Field("timezone", self.tr("时区"), FieldKind.CHOICE, required=True, choices=zones,
                  hint=self.tr("所有日期按它计算，以后不能改。"))
            if store is None
            else Field("is_active", self.tr("营业中"), FieldKind.CHECK)
        )  # fmt: skip
        form = FormPanel(
            (
                Field("code", self.tr("门店代码"), required=True, most=3, placeholder="WLM"),
                Field("name", self.tr("门店名称"), required=True, most=80),
                Field("company_name", self.tr("公司名称"), required=True, most=80, span=2),
                Field("phone", self.tr("门店电话"), FieldKind.PHONE, placeholder="0991-4512345"),
                Field("hotline", self.tr("服务热线"), FieldKind.PHONE, placeholder="400-800-1234"),
                Field("address", self.tr("地址"), span=2, most=200),
                last,
            ),
            columns=2,
        )
        if store is None:
            here = next((row for _number, row in self.model.held() if row.is_here), None)
            form.set_values({"timezone": BEIJING, "company_name": here.company_name if here else ""})
        else:
            shown = asdict(store)
            form.set_values({name: shown[name] for name in form.values()})
        title = self.tr("新增门店") if store is None else self.tr("编辑门店")
        sheet = FormSheet(self, self.client, title, form, icon="building-store", width=640)
        if store is None:
            sheet.run(
                self.tr("新增"), add_store, lambda values: AddStore(**values), said=self.tr("门店已新增"),
                then=self.select,
            )  # fmt: skip
        else:
            sheet.run(
                self.tr("保存"), update_store, lambda values: UpdateStore(store.id, **values),
                said=self.tr("门店资料已保存"),
            )  # fmt: skip

    def _on_add_desk(self) -> None:
        store = self._store
        if store is None:
            return
        form = FormPanel(self._desk_fields(), columns=2)
        title = self.tr("给 {store} 新增工位").format(store=store.name)
        sheet = FormSheet(self, self.client, title, form, icon="layout-dashboard", width=480)
        sheet.run(
            self.tr("新增"), add_desk, lambda values: AddDesk(store.id, **values), said=self.tr("工位已新增")
        )

    def _on_edit_desk(self) -> None:
        rows = self.desk_table.selected_rows()
        if len(rows) != 1 or not self._edit_desk.isEnabled():
            return
        desk: DeskRow = rows[0]
        form = FormPanel(
            (*self._desk_fields(), Field("is_active", self.tr("在用"), FieldKind.CHECK)), columns=2
        )
        form.set_values({"name": desk.name, "code": desk.code, "is_active": desk.is_active})
        sheet = FormSheet(self, self.client, self.tr("编辑工位"), form, icon="layout-dashboard", width=480)

        def build(values: Values) -> UpdateDesk:
            return UpdateDesk(desk.id, **values)

        sheet.run(self.tr("保存"), update_desk, build, said=self.tr("工位已保存"))

    def _desk_fields(self) -> tuple[Field, ...]:
        return (
            Field("name", self.tr("名称"), required=True, most=40, placeholder=self.tr("2 号台")),
            Field(
                "code",
                self.tr("编号"),
                most=2,
                placeholder="A2",
                hint=self.tr("总部分配的两位编号，没有就不填"),
            ),
        )
