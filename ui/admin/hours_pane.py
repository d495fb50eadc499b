# SPDX-License-Identifier: Apache-2.0
"""When the stores work: a row a store and day, and a sheet with the week as people type it."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QFrame

from app.admin import rules
from app.admin.commands import SaveStoreHours, save_store_hours, void_store_hours
from app.admin.opening import breaks_text, spans_text
from app.admin.queries import StoreHoursRow
from app.core.working_time import WEEKDAYS
from ui.admin.kept_state import KeptState
from ui.admin.section import FormSheet, Values, today_on
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipLook
from ui.widgets.dialog_confirm import confirm
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import Align, Column, Paint, RowTableModel, RowTableView


class HoursPane(QFrame):
    """工作时间."""

    def __init__(self, client: Client) -> None:
        super().__init__()
        self.client = client
        self._rows: tuple[StoreHoursRow, ...] = ()
        self.model = RowTableModel(self._columns(), row_id=lambda row: (row.store_id, row.from_on, row.id))
        self.table = RowTableView(self.model, name=self.tr("工作时间列表"))
        self.table.opened.connect(self._on_edit)
        self.table.selection_changed.connect(self._show_buttons)
        KeptState(client, self.table, "admin.hours")
        self.edit = Button(self.tr("修改"), icon="edit")
        self.edit.clicked.connect(self._on_edit)
        self.take_back = Button(self.tr("撤回"), kind="ghost", icon="arrow-back-up")
        self.take_back.clicked.connect(self._on_take_back)
        self.setProperty("role", "pane")
        hint = Label(self.tr("“当天下班前”和按工作小时算的时限按它计算。"), "caption")
        note = Label(
            self.tr("“工作日”时限按国家的工作日从零点到零点计算，不看门店几点营业；节假日在“节假日”里录入。"),
            "caption",
            wrap=True,
        )
        self.setLayout(
            vbox(
                hbox((hint, 1), self.take_back, self.edit, spacing=10, margins=(16, 8, 10, 8)),
                Line(),
                (self.table, 1),
                Line(),
                hbox((note, 1), margins=(16, 8, 16, 8)),
                spacing=0,
                margins=(1, 1, 1, 2),
            )
        )
        self._show_buttons()

    def show_rows(self, rows: tuple[StoreHoursRow, ...]) -> None:
        """Show the hours of the stores."""
        self._rows = rows
        self.model.reset(len(rows), 0, rows)
        if rows and self.table.current_row() is None:
            self.table.select_first()
        self._show_buttons()

    def begin_new(self) -> bool:
        """Ask for the hours of the chosen store from a day on."""
        may = [row for row in self._rows if self.client.actor.may(rules.MANAGE, row.store_id)]
        chosen = self.table.current_row()
        row = chosen if chosen in may else next(iter(may), None)
        if row is not None:
            self._open_sheet(row)
        return row is not None

    # ---- inside

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("store", self.tr("门店"), lambda row: row.store_name, width=130, paint=Paint.STRONG),
            Column("from", self.tr("生效日"), lambda row: formats.day(row.from_on), width=104,
                   paint=Paint.SECOND, align=Align.CENTER),
            Column("state", self.tr("状态"), width=84, paint=Paint.CHIP, chip=self._state),
            Column("holidays", self.tr("节假日"), self._holidays, width=84, align=Align.CENTER),
            Column("breaks", self.tr("另外停业"), self._breaks, width=150, paint=Paint.SECOND),
            Column("week", self.tr("每周"), self.week, width=300, stretch=True),
        )  # fmt: skip

    def week(self, row: StoreHoursRow) -> str:
        """Return a week in words: days that are alike together."""
        names = self.tr("周一 周二 周三 周四 周五 周六 周日").split()
        parts = []
        for spans, days in groupby(zip(names, row.week, strict=True), key=lambda day: day[1]):
            named = [name for name, _spans in days]
            span = self.tr("{first}至{last}").format(first=named[0], last=named[-1])
            when = named[0] if len(named) == 1 else span
            parts.append(f"{when} {spans_text(spans) or self.tr('休息')}")
        return formats.clauses(parts)

    def _holidays(self, row: StoreHoursRow) -> str:
        return self.tr("休息") if row.rests_on_holidays else self.tr("照常")

    def _breaks(self, row: StoreHoursRow) -> str:
        return formats.listed(on for on, _spans in row.breaks)

    def _state(self, row: StoreHoursRow) -> ChipLook:
        if row.is_in_force:
            return ChipLook(self.tr("现行"), Tone.OK)
        if row.from_on > today_on(self.client):
            return ChipLook(self.tr("将生效"), Tone.INFO)
        return ChipLook(self.tr("已被替代"), Tone.MUTE)

    def _chosen(self) -> StoreHoursRow | None:
        rows = self.table.selected_rows()
        row: StoreHoursRow | None = rows[0] if len(rows) == 1 else None
        return row if row is not None and self.client.actor.may(rules.MANAGE, row.store_id) else None

    def _show_buttons(self) -> None:
        row = self._chosen()
        self.edit.setEnabled(row is not None)
        is_ahead = row is not None and row.id is not None and row.from_on >= today_on(self.client)
        self.take_back.setEnabled(is_ahead)

    def _on_edit(self) -> None:
        row = self._chosen()
        if row is not None:
            self._open_sheet(row)

    def _open_sheet(self, row: StoreHoursRow) -> None:
        names = self.tr("周一 周二 周三 周四 周五 周六 周日").split()
        days = (
            Field(key, name, placeholder="09:00-12:00 14:00-18:00")
            for key, name in zip(WEEKDAYS, names, strict=True)
        )
        form = FormPanel(
            (
                Field("from_on", self.tr("从哪天起"), FieldKind.DATE, required=True,
                      hint=self.tr("最早今天")),
                *days,
                Field("rests_on_holidays", self.tr("节假日休息，调休的周末上班"), FieldKind.CHECK, span=2),
                Field("breaks", self.tr("另外停业的时段"), FieldKind.TEXT, span=2, rows=3,
                      placeholder=self.tr("一行一天：2027-02-05 15:00-21:00")),
            ),
            columns=2,
        )  # fmt: skip
        today = today_on(self.client)
        form.set_values(
            {
                "from_on": max(row.from_on, today),
                **{key: spans_text(spans) for key, spans in zip(WEEKDAYS, row.week, strict=True)},
                "rests_on_holidays": row.rests_on_holidays,
                "breaks": breaks_text(dict(row.breaks)),
            }
        )
        title = self.tr("{store} 的工作时间").format(store=row.store_name)
        sheet = FormSheet(self, self.client, title, form, icon="clock", width=640)
        sheet.set_lead(self.tr("一天分几段就写几段，用空格隔开；休息日留空。"))

        def build(values: Values) -> SaveStoreHours:
            week = {key: str(values[key]) for key in WEEKDAYS}
            return SaveStoreHours(
                row.store_id, values["from_on"], week, values["breaks"], values["rests_on_holidays"]
            )

        sheet.run(self.tr("保存"), save_store_hours, build, said=self.tr("工作时间已保存"))

    def _on_take_back(self) -> None:
        row = self._chosen()
        if row is None or row.id is None:
            return
        hours_id = row.id
        sheet = confirm(
            self,
            self.tr("撤回 {day} 起的工作时间？").format(day=formats.day(row.from_on)),
            self.tr("这家店以前的工作时间继续有效。"),
            self.tr("撤回"),
        )

        def drop() -> None:
            sheet.done()
            said = self.tr("已撤回")
            self.client.jobs.write(
                void_store_hours, hours_id, owner=self, done=lambda _: self.client.notify(said)
            )

        sheet.accepted.connect(drop)
