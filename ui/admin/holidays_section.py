# SPDX-License-Identifier: Apache-2.0
"""节假日: the years of a region that are known, their days, and a whole year typed or pasted at once.

What a text means is read by ``app.core.holidays``; a year that nobody gave is said above the lists.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QFrame, QSplitter, QWidget

from app.admin import rules
from app.admin.commands import (
    SaveHolidayText,
    SetStoreRegion,
    save_holiday_text,
    set_store_region,
    void_holiday_year,
)
from app.admin.queries import (
    HolidayChange,
    HolidayYearRow,
    StoreRow,
    list_holiday_changes,
    list_holiday_years,
    list_known_days,
    list_stores,
    store_region,
)
from app.core import holidays
from app.core.holidays import NATION, DayKind, Holiday, KnownDay
from app.core.ids import NIL
from ui.admin.holiday_words import HolidayWords
from ui.admin.kept_state import KeptState
from ui.admin.section import FormSheet, Section, Values, today_on
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipLook
from ui.widgets.dialog import Overlay
from ui.widgets.dialog_confirm import confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import Item, Line, hbox, vbox
from ui.widgets.row_table import Align, Column, Paint, RowTableModel, RowTableView
from ui.widgets.timeline import Timeline, TimelineItem

_NOVEMBER = 11
"""The State Council says next year's holidays in autumn; from this month on a lacking year is said."""


class HolidaysSection(Section):
    """节假日."""

    tables = frozenset({"holiday_year", "store_region", "store"})
    new_icon = "calendar"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words = HolidayWords(self)
        self._may_edit = client.actor.may(rules.MANAGE, NIL)
        self._store_region = ""
        self._stores: tuple[StoreRow, ...] = ()
        self.notice = Banner("")
        self.notice.hide()
        self.region = QComboBox()
        self.region.setAccessibleName(self.tr("地区"))
        for code in (NATION, *holidays.regions()):
            self.region.addItem(self._words.region(code), code)
        self.region.currentIndexChanged.connect(self._fetch)
        self.place = Button(self.tr("本店地区"), kind="ghost", icon="map-pin")
        self.place.clicked.connect(self._on_place)
        self.model = RowTableModel(self._year_columns(), row_id=lambda row: row.year)
        self.table = RowTableView(self.model, name=self.tr("已知年份"))
        self.table.set_empty_state(
            EmptyState("calendar", self.tr("这个地区还没有录入过节假日，按 F2 录入。"))
        )
        self.table.current_changed.connect(self._show_year)
        self.table.opened.connect(self._on_edit)
        KeptState(client, self.table, "admin.holidays")
        self._title = ElideLabel("", "h3")
        self.edit = Button(self.tr("修改"), icon="edit")
        self.edit.clicked.connect(self._on_edit)
        self.take_back = Button(self.tr("撤回"), icon="arrow-back-up")
        self.take_back.clicked.connect(self._on_take_back)
        self.history = Button(self.tr("修改记录"), kind="ghost", icon="history")
        self.history.clicked.connect(self._on_history)
        self.day_model = RowTableModel(self._day_columns(), row_id=lambda row: row.on.toordinal())
        self.days = RowTableView(self.day_model, name=self.tr("休息日和调休上班日"))
        self.days.opened.connect(self._on_edit)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(12)
        splitter.addWidget(self._years_pane())
        splitter.addWidget(self._days_pane())
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([client.theme.px(560), client.theme.px(560)])
        self.setLayout(vbox(self.notice, (splitter, 1), spacing=10))
        self._show_year(None)

    def new_label(self) -> str:
        """Return 录入一年 for who manages the whole company."""
        return self.tr("录入一年") if self._may_edit else ""

    def refresh(self) -> None:
        """Fetch the stores, where this one lies, what is not known, and the years of the chosen region."""
        jobs = self.client.jobs
        on = today_on(self.client)
        asked = (on, on.replace(year=on.year + 1, month=1, day=1))
        jobs.read(list_stores, owner=self, done=self._keep_stores, slot="stores")
        jobs.read(store_region, owner=self, done=self._show_place, slot="place")
        jobs.read(partial(list_known_days, store_id=None, days=asked), owner=self, done=self._say_unknown)
        self._fetch()

    def begin_new(self) -> bool:
        """Ask for a whole year."""
        if self._may_edit:
            self._open_sheet(None)
        return self._may_edit

    def focus_filter(self) -> bool:
        """Go to the choice of the region."""
        self.region.setFocus()
        return True

    # ---- parts

    def _years_pane(self) -> QFrame:
        return _pane(
            hbox(Label(self.tr("地区"), "second"), self.region, None, self.place, margins=(16, 8, 10, 8)),
            self.table,
            self.tr("随程序带有国务院历年通知；这里录入的一年会代替自带的同一年，每次修改都有记录。"),
        )

    def _days_pane(self) -> QFrame:
        return _pane(
            hbox((self._title, 1), self.history, self.take_back, self.edit, margins=(16, 8, 10, 8)),
            self.days,
            self.tr("没有列出的日子：周六、周日休息，其余上班。"),
        )

    def _year_columns(self) -> tuple[Column, ...]:
        return (
            Column("year", self.tr("年份"), lambda row: str(row.year), width=64, paint=Paint.STRONG),
            Column("off", self.tr("休"), lambda row: str(row.off_count), width=48, paint=Paint.NUMBER),
            Column("work", self.tr("班"), lambda row: str(len(row.days) - row.off_count), width=48,
                   paint=Paint.NUMBER),
            Column("own", self.tr("来自"), width=84, paint=Paint.CHIP, chip=self._words.origin_chip),
            Column("grade", self.tr("性质"), width=92, paint=Paint.CHIP,
                   chip=lambda row: self._words.grade_chip(row.grade)),
            Column("source", self.tr("出处"), lambda row: row.source, width=160, paint=Paint.SECOND,
                   stretch=True),
        )  # fmt: skip

    def _day_columns(self) -> tuple[Column, ...]:
        return (
            Column("on", self.tr("日期"), lambda row: row.on.isoformat(), width=104, paint=Paint.STRONG),
            Column("weekday", self.tr("星期"), lambda row: self._words.weekday(row.on), width=72,
                   align=Align.CENTER),
            Column("kind", self.tr("安排"), width=84, paint=Paint.CHIP, chip=self._kind_chip),
            Column("name", self.tr("名称"), lambda row: row.name, width=160, stretch=True),
        )  # fmt: skip

    def _kind_chip(self, row: Holiday) -> ChipLook:
        if row.kind is DayKind.REST:
            return ChipLook(self.tr("休息"), Tone.OK)
        return ChipLook(self.tr("上班"), Tone.WARN)

    # ---- answers

    def _keep_stores(self, stores: tuple[StoreRow, ...]) -> None:
        self._stores = stores

    def _show_place(self, region: str) -> None:
        self._store_region = region
        name = self._words.region(region) if region else self.tr("未设置")
        self.place.set_label(self.tr("本店地区：{name}").format(name=name))

    def _say_unknown(self, found: tuple[KnownDay, ...]) -> None:
        today, next_year = found
        unknown = {today.on.year: today.unknown}
        if today.on.month >= _NOVEMBER:
            unknown[next_year.on.year] = next_year.unknown
        lacking = [(year, code) for year, codes in unknown.items() for code in codes]
        self.notice.setVisible(bool(lacking))
        self.notice.set_text(self._words.unknown(lacking), "warn")

    def _fetch(self) -> None:
        region = self.region.currentData()
        self.client.jobs.read(list_holiday_years, region, owner=self, done=self._show_years, slot="years")

    def _show_years(self, years: tuple[HolidayYearRow, ...]) -> None:
        self.model.reset(len(years), 0, years)
        current = self.table.current_row()
        if current is None and years:
            self.table.select_first()
        elif not years:
            self._show_year(None)
        else:
            self._show_year(current)

    def _show_year(self, row: HolidayYearRow | None) -> None:
        days = row.days if row is not None else ()
        self.day_model.reset(len(days), 0, days)
        title = self.tr("{region} {year} 年")
        self._title.setText(
            "" if row is None else title.format(region=self._words.region(row.region), year=row.year)
        )
        self.edit.setEnabled(row is not None and self._may_edit)
        self.take_back.setEnabled(row is not None and row.is_own and self._may_edit)
        self.history.setEnabled(row is not None)

    # ---- sheets

    def _on_edit(self) -> None:
        row = self.table.current_row()
        if row is not None and self._may_edit:
            self._open_sheet(row)

    def _open_sheet(self, row: HolidayYearRow | None) -> None:
        codes = (NATION, *holidays.regions())
        form = FormPanel(
            (
                Field("region", self.tr("地区"), FieldKind.CHOICE, required=True,
                      choices=tuple((code, self._words.region(code)) for code in codes)),
                Field("year", self.tr("年份"), FieldKind.NUMBER, required=True),
                Field("source", self.tr("出处"), required=True, most=300,
                      placeholder=self.tr("例如：国务院办公厅关于2027年部分节假日安排的通知")),
                Field("grade", self.tr("性质"), FieldKind.CHOICE, required=True,
                      choices=tuple((code, self._words.grade_chip(code).text) for code in ("A", "B"))),
                Field("text", self.tr("休息日和调休上班日"), FieldKind.TEXT, required=True, span=2, rows=11,
                      placeholder=self.tr("把通知全文粘贴到这里；或一行一天：2027-05-16 古尔邦节 休"),
                      hint=self.tr("这里是这一年的全部安排，保存后代替原来的。")),
            ),
            columns=2,
        )  # fmt: skip
        if row is None:
            year = today_on(self.client).year + 1
            form.set_values({"region": self.region.currentData(), "year": year, "grade": "A"})
        else:
            given = {"region": row.region, "year": row.year, "source": row.source, "grade": "A"}
            form.set_values({**given, "text": self._words.days_text(row.days)})
        title = self.tr("录入一年的节假日") if row is None else self.tr("修改节假日")
        sheet = FormSheet(self, self.client, title, form, icon="calendar", width=640)
        read = Label("", "second", wrap=True)
        read.setAccessibleName(self.tr("读到的内容"))
        sheet.add_below(read)

        def show_read() -> None:
            values = form.values()
            text, year = str(values["text"]), values["year"]
            found = holidays.read_days(text, year if isinstance(year, int) else 0)
            read.setText(self._words.read(found) if text.strip() else "")

        form.changed.connect(show_read)
        show_read()

        def build(values: Values) -> SaveHolidayText:
            return SaveHolidayText(
                values["region"], int(values["year"]), values["text"], values["source"], values["grade"]
            )

        sheet.run(self.tr("保存"), save_holiday_text, build, said=self.tr("节假日已保存"))

    def _on_take_back(self) -> None:
        row = self.table.current_row()
        if row is None or not self.take_back.isEnabled():
            return
        sheet = confirm(
            self,
            self.tr("撤回录入的 {year} 年？").format(year=row.year),
            self.tr("程序自带这一年时恢复成自带的，没有自带就成为未知的一年。录入的内容留在修改记录里。"),
            self.tr("撤回"),
        )

        def drop() -> None:
            sheet.done()
            self.client.jobs.write(
                void_holiday_year,
                row.region,
                row.year,
                owner=self,
                done=lambda _: self.client.notify(self.tr("已撤回")),
            )

        sheet.accepted.connect(drop)

    def _on_history(self) -> None:
        row = self.table.current_row()
        if row is not None:
            read = partial(list_holiday_changes, region=row.region, year=row.year)
            self.client.jobs.read(read, owner=self, done=partial(self._show_history, row), slot="history")

    def _show_history(self, row: HolidayYearRow, changes: tuple[HolidayChange, ...]) -> None:
        title = self.tr("{region} {year} 年的修改记录")
        sheet = Overlay(
            self,
            title.format(region=self._words.region(row.region), year=row.year),
            icon="history",
            width=560,
        )
        if not changes:
            sheet.set_lead(self.tr("这一年随程序自带，没有人改过。"))
        timeline = Timeline()
        timeline.set_items([self._item(change) for change in changes])
        sheet.set_body(timeline)
        sheet.add_cancel(self.tr("关闭"))
        sheet.open()

    def _item(self, change: HolidayChange) -> TimelineItem:
        when = f"{change.at.astimezone(self.client.desk.identity.zone):%Y-%m-%d %H:%M}"
        icon = "arrow-back-up" if change.is_void else "edit"
        return TimelineItem(icon, Tone.MUTE, change.by, when, self._words.change(change), change.source)

    def _on_place(self) -> None:
        may = [store for store in self._stores if self.client.actor.may(rules.MANAGE, store.id)]
        if not may:
            self.client.notify(self.tr("您的岗位不能改门店的地区。"))
            return
        here = next((store.id for store in may if store.is_here), may[0].id)
        provinces = ((code, name) for code, name in holidays.regions().items())
        form = FormPanel(
            (
                Field("store", self.tr("门店"), FieldKind.CHOICE, required=True,
                      choices=tuple((store.id, store.name) for store in may)),
                Field("region", self.tr("所在地区"), FieldKind.CHOICE, required=True,
                      choices=(("", self.tr("只按全国")), *provinces),
                      hint=self.tr("除了全国的节假日，还按这个地区的节假日休息")),
            )
        )  # fmt: skip
        form.set_values({"store": here, "region": self._store_region})
        sheet = FormSheet(self, self.client, self.tr("门店所在地区"), form, icon="map-pin", width=440)

        def build(values: Values) -> SetStoreRegion:
            return SetStoreRegion(values["store"], values["region"] or "")

        sheet.run(self.tr("保存"), set_store_region, build, said=self.tr("门店地区已保存"))


def _pane(head: Item, table: QWidget, foot: str) -> QFrame:
    pane = QFrame()
    pane.setProperty("role", "pane")
    note = Label(foot, "caption", wrap=True)
    pane.setLayout(
        vbox(
            head,
            Line(),
            (table, 1),
            Line(),
            hbox((note, 1), margins=(16, 8, 16, 8)),
            spacing=0,
            margins=(1, 1, 1, 2),
        )
    )
    return pane
