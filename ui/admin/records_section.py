# SPDX-License-Identifier: Apache-2.0
"""Who logged in when, and who looked at personal values in full. Read only; windows of any length."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QFrame, QStackedWidget

from app.admin.queries import (
    LoginRow,
    RecordFilter,
    StaffChoice,
    UnmaskingRow,
    count_login_sessions,
    count_unmaskings,
    list_login_sessions,
    list_unmaskings,
    staff_choices,
)
from ui.admin.kept_state import KeptState
from ui.admin.section import Section, today_on
from ui.admin.words import AdminWords
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets.chips import ChipLook
from ui.widgets.empty_state import EmptyState
from ui.widgets.field_dates import DateEdit
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_model import WINDOW
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView
from ui.widgets.segmented import Segmented

_DAYS = 30
_OPENED = frozenset({"complaint", "customer"})


class RecordsSection(Section):
    """登录与查看记录."""

    tables = frozenset({"login_session", "logout", "unmasking"})

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words = AdminWords(self)
        self._zone = client.desk.identity.zone
        self.switch = Segmented((("logins", self.tr("登录")), ("looks", self.tr("查看个人信息"))))
        self.switch.chosen.connect(self._on_chosen)
        today = today_on(client)
        self.from_on = DateEdit(today=lambda: today_on(client))
        self.to_on = DateEdit(today=lambda: today_on(client))
        for edit, name, day in (
            (self.from_on, self.tr("从"), today - timedelta(days=_DAYS)),
            (self.to_on, self.tr("到"), today),
        ):
            edit.setAccessibleName(name)
            edit.setFixedWidth(client.theme.px(136))
            edit.set_value(day)
            edit.editingFinished.connect(self._fetch)
        self.person = QComboBox()
        self.person.setAccessibleName(self.tr("员工"))
        self.person.addItem(self.tr("员工：全部"), None)
        self.person.currentIndexChanged.connect(self._fetch)
        self._count = Label("", "caption")
        self.login_model = RowTableModel(self._login_columns())
        self.look_model = RowTableModel(self._look_columns())
        self.logins = self._table(self.login_model, self.tr("登录记录"), "login")
        self.looks = self._table(self.look_model, self.tr("查看个人信息的记录"), "shield-check")
        self.looks.opened.connect(self._on_opened)
        KeptState(client, self.logins, "admin.logins")
        KeptState(client, self.looks, "admin.looks")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.logins)
        self._stack.addWidget(self.looks)
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(
            vbox(
                hbox(
                    self.switch, 8, Label(self.tr("从"), "second"), self.from_on,
                    Label(self.tr("到"), "second"), self.to_on, 4, self.person, None, self._count,
                    margins=(12, 8, 14, 8),
                ),
                Line(),
                (self._stack, 1),
                spacing=0,
                margins=(1, 1, 1, 6),
            )
        )  # fmt: skip
        self.setLayout(vbox(pane))

    def refresh(self) -> None:
        """Fetch the people to choose from, and the records."""
        self.client.jobs.read(staff_choices, owner=self, done=self._show_people, slot="people")

    def focus_filter(self) -> bool:
        """Go to the first day."""
        self.from_on.setFocus()
        self.from_on.selectAll()
        return True

    # ---- inside

    def _table(self, model: RowTableModel, name: str, icon: str) -> RowTableView:
        table = RowTableView(model, name=name)
        table.set_empty_state(EmptyState(icon, self.tr("这段时间没有记录。")))
        model.window_needed.connect(self._on_window_needed)
        return table

    def _login_columns(self) -> tuple[Column, ...]:
        return (
            Column("at", self.tr("登录时间"), lambda row: self._moment(row.at), width=150),
            Column("number", self.tr("工号"), lambda row: row.staff_number, width=90, paint=Paint.LINK),
            Column("name", self.tr("姓名"), lambda row: row.staff_name, width=170, paint=Paint.STRONG),
            Column("desk", self.tr("工位"), lambda row: row.desk_name, width=150, paint=Paint.SECOND),
            Column(
                "end", self.tr("退出时间"), width=190, paint=Paint.CHIP, chip=self._end_chip, stretch=True
            ),
        )

    def _look_columns(self) -> tuple[Column, ...]:
        return (
            Column("at", self.tr("查看时间"), lambda row: self._moment(row.at), width=150),
            Column("number", self.tr("工号"), lambda row: row.staff_number, width=90, paint=Paint.LINK),
            Column("name", self.tr("姓名"), lambda row: row.staff_name, width=170, paint=Paint.STRONG),
            Column("entity", self.tr("看了谁的"), self._entity, width=150),
            Column("field", self.tr("内容"), lambda row: self._words.personal_field(row.field), width=100),
            Column("reason", self.tr("原因"), lambda row: row.reason or "—", width=200, paint=Paint.SECOND,
                   stretch=True),
        )  # fmt: skip

    def _entity(self, row: UnmaskingRow) -> str:
        kind = self._words.entity(row.entity_kind)
        if row.entity_name:
            return f"{kind} {row.entity_name}"
        return self.tr("{kind}（双击打开）").format(kind=kind) if row.entity_kind in _OPENED else kind

    def _moment(self, at: Any) -> str:
        return self._words.moment(at, self._zone)

    def _end_chip(self, row: LoginRow) -> ChipLook:
        if row.ended_at is not None:
            return ChipLook(self._moment(row.ended_at), Tone.MUTE, "logout")
        if row.id == self.client.actor.session_id:
            return ChipLook(self.tr("本次登录"), Tone.OK)
        return ChipLook(self.tr("没有退出记录"), Tone.MUTE)

    def _show_people(self, people: tuple[StaffChoice, ...]) -> None:
        chosen = self.person.currentData()
        self.person.blockSignals(True)
        while self.person.count() > 1:
            self.person.removeItem(1)
        for person in people:
            self.person.addItem(f"{person.number} {person.name}", person.id.hex)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.blockSignals(False)
        self._fetch()

    def _wanted(self) -> RecordFilter:
        chosen = self.person.currentData()  # hex: Qt compares Python's own objects by identity
        staff_id = UUID(hex=chosen) if chosen else None
        return RecordFilter(staff_id, self.from_on.value(), self.to_on.value())

    def _on_chosen(self, key: str) -> None:
        self._stack.setCurrentWidget(self.logins if key == "logins" else self.looks)
        self._fetch()

    def _current(self) -> tuple[RowTableModel, Any, Any]:
        if self._stack.currentWidget() is self.logins:
            return self.login_model, count_login_sessions, list_login_sessions
        return self.look_model, count_unmaskings, list_unmaskings

    def _fetch(self) -> None:
        _model, count, _query = self._current()
        self.client.jobs.read(count, self._wanted(), owner=self, done=self._show_total, slot="count")

    def _show_total(self, total: int) -> None:
        self._count.setText(self.tr("{count} 条").format(count=f"{total:,}"))
        model, _count, query = self._current()

        def show(rows: tuple[LoginRow | UnmaskingRow, ...]) -> None:
            model.reset(total, 0, rows)

        self.client.jobs.read(query, self._wanted(), 0, WINDOW, owner=self, done=show, slot="rows")

    def _on_window_needed(self, first: int, count: int) -> None:
        model, _count, query = self._current()
        generation = model.generation

        def show(rows: tuple[LoginRow | UnmaskingRow, ...]) -> None:
            model.set_window(first, rows, generation)

        self.client.jobs.read(query, self._wanted(), first, count, owner=self, done=show)

    def _on_opened(self, row: UnmaskingRow) -> None:
        if row.entity_kind in _OPENED:
            self.client.open(row.entity_kind, row.entity_id)
