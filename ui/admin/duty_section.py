# SPDX-License-Identifier: Apache-2.0
"""值班: who is on duty in this store in the next days, shift by shift; a gap is said above the list."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtWidgets import QFrame

from app.admin import rules
from app.admin.commands import PlanDuty, plan_duty, void_duty
from app.admin.queries import DutyNow, DutyRow, StaffChoice, get_duty, list_duties, staff_choices
from ui.admin.duty_words import DutyWords
from ui.admin.kept_state import KeptState
from ui.admin.section import FormSheet, Section, Values, today_on
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipLook
from ui.widgets.dialog_confirm import confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import Choices, Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView

_DAYS = 31


class DutySection(Section):
    """值班."""

    tables = frozenset({"duty", "staff", "post", "role"})

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words = DutyWords(client.desk.identity.zone, self)
        self._zone = client.desk.identity.zone
        self._people: tuple[StaffChoice, ...] = ()
        self._may_plan = client.actor.may(rules.PLAN_DUTY)
        self.notice = Banner("")
        self.notice.hide()
        self.now = Label("", wrap=True)
        self.take_out = Button(self.tr("取消这一班"), icon="x")
        self.take_out.clicked.connect(self._on_take_out)
        self.model = RowTableModel(self._columns())
        self.table = RowTableView(self.model, name=self.tr("值班安排"))
        self.table.set_empty_state(
            EmptyState("calendar", self.tr("接下来一个月还没有安排值班，按 F2 安排。"))
        )
        self.table.current_changed.connect(self._on_current)
        KeptState(client, self.table, "admin.duty")
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(
            vbox(
                hbox((self.now, 1), self.take_out, margins=(16, 8, 10, 8)),
                Line(),
                (self.table, 1),
                spacing=0,
                margins=(1, 1, 1, 6),
            )
        )
        self.setLayout(vbox(self.notice, (pane, 1), spacing=10))
        self._on_current(None)

    def new_label(self) -> str:
        """Return 安排值班 for who may plan here."""
        return self.tr("安排值班") if self._may_plan else ""

    def refresh(self) -> None:
        """Fetch the people to choose from, who is on duty, and the shifts of a month."""
        jobs, today = self.client.jobs, today_on(self.client)
        jobs.read(staff_choices, owner=self, done=self._keep_people, slot="people")
        jobs.read(get_duty, owner=self, done=self._show_now, slot="now")
        until = today + timedelta(days=_DAYS)
        jobs.read(list_duties, today, until, owner=self, done=self._show_rows, slot="rows")

    def begin_new(self) -> bool:
        """Ask for a shift."""
        if self._may_plan:
            self._open_sheet()
        return self._may_plan

    def select(self, row_id: UUID) -> None:
        """Go to a shift."""
        self.table.select_id(row_id)

    def people_choices(self) -> Choices:
        """Return who can be put on duty: his id, his number and name."""
        return tuple((one.id, f"{one.number} {one.name}") for one in self._people)

    # ---- parts

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("on", self.tr("日期"), self._day, width=150, paint=Paint.STRONG),
            Column(
                "hours", self.tr("时间"), lambda row: self._words.hours(row.from_at, row.to_at), width=170
            ),
            Column("name", self.tr("值班人"), lambda row: row.staff_name, width=140, stretch=True),
            Column("number", self.tr("工号"), lambda row: row.staff_number, width=90, paint=Paint.SECOND),
            Column("state", self.tr("状态"), width=90, paint=Paint.CHIP, chip=self._chip),
        )

    def _day(self, row: DutyRow) -> str:
        return formats.day_and_weekday(row.from_at.astimezone(self._zone).date())

    def _chip(self, row: DutyRow) -> ChipLook:
        if row.is_over:
            return ChipLook(self.tr("已过"), Tone.MUTE)
        return ChipLook(self.tr("值班中"), Tone.OK) if row.is_now else ChipLook(self.tr("待值班"), Tone.INFO)

    # ---- answers

    def _keep_people(self, people: tuple[StaffChoice, ...]) -> None:
        self._people = people

    def _show_now(self, duty: DutyNow) -> None:
        self.now.setText(self._words.now(duty) or self.tr("现在没有人值班。"))
        gap = self._words.gap(duty)
        self.notice.setVisible(bool(gap))
        self.notice.set_text(gap, "warn")

    def _show_rows(self, rows: tuple[DutyRow, ...]) -> None:
        self.model.reset(len(rows), 0, rows)
        if self.table.current_row() is None and rows:
            self.table.select_first()
        self._on_current(self.table.current_row())

    def _on_current(self, row: DutyRow | None) -> None:
        self.take_out.setEnabled(row is not None and not row.is_over and self._may_plan)

    # ---- sheets

    def _open_sheet(self) -> None:
        people = self.people_choices()
        form = FormPanel(
            (
                Field("staff_id", self.tr("值班人"), FieldKind.CHOICE, required=True, choices=people),
                Field("hours", self.tr("时间"), required=True, most=20,
                      placeholder=self.tr("08:00-20:00"),
                      hint=self.tr("结束不晚于开始的，到第二天；08:00-08:00 是一整天。")),
                Field("from_on", self.tr("从"), FieldKind.DATE, required=True),
                Field("to_on", self.tr("到"), FieldKind.DATE,
                      hint=self.tr("每天同一个班；只排一天的留空。")),
            ),
            columns=2,
        )  # fmt: skip
        form.set_values({"from_on": today_on(self.client)})
        sheet = FormSheet(self, self.client, self.tr("安排值班"), form, icon="calendar")
        store_id = self.client.desk.identity.store_id

        def build(values: Values) -> PlanDuty:
            return PlanDuty(store_id, values["staff_id"], values["from_on"], values["to_on"], values["hours"])

        sheet.run(self.tr("保存"), plan_duty, build, said=self.tr("值班已安排"))

    def _on_take_out(self) -> None:
        row = self.table.current_row()
        if row is None or not self.take_out.isEnabled():
            return
        sheet = confirm(
            self,
            self.tr("取消这一班？"),
            self.tr("{name}，{day} {hours}。正在值的班到现在为止。").format(
                name=row.staff_name, day=self._day(row), hours=self._words.hours(row.from_at, row.to_at)
            ),
            self.tr("取消这一班"),
        )

        def drop() -> None:
            sheet.done()
            self.client.jobs.write(
                void_duty, row.id, owner=self, done=lambda _: self.client.notify(self.tr("已取消"))
            )

        sheet.accepted.connect(drop)
