# SPDX-License-Identifier: Apache-2.0
"""The part 日报 of 配件台账: the last days with their state, one day's goods report beside them (D30–D35)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QStackedWidget, QWidget

from app.parts.day_report import CALENDAR_DAYS, DayReport, DayRow, get_day_report, list_days
from app.parts.day_rules import DayAct, DayStatus
from app.parts.rules import REPORT
from ui.admin.kept_state import KeptState
from ui.admin.section import Section, today_on
from ui.client import Client
from ui.parts.day_checks import DayChecks
from ui.parts.day_deeds import DayDeed, DayDeeds
from ui.parts.day_tables import DayColumns, number_lines, sum_lines
from ui.parts.day_words import DayWords
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, clear_layout, hbox, vbox
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_FOLLOW_MS = 60
_DAYS_WIDE = 280
LINES, NUMBERS, SUMS, ACTS = "lines", "numbers", "sums", "acts"


class DaySection(Section):
    """日报."""

    tables = frozenset(
        {"stock_day", "stock_day_act", "stock_document", "stock_move", "stock_void", "login_session"}
        | {"attachment", "desk"}
    )
    new_icon = "file-text"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._theme = Theme.of(self)
        self._zone = client.desk.identity.zone
        self._words = DayWords(self)
        self._report: DayReport | None = None
        self._wanted: UUID | None = None
        self._days: tuple[DayRow, ...] = ()
        self._count = CALENDAR_DAYS
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._fetch_report)
        self.days_model = RowTableModel(self._day_columns())
        self.days = RowTableView(self.days_model, name=self.tr("最近的日子"))
        self.deeds = DayDeeds(client, self, self._chosen_numbers)
        self.checks = DayChecks(self._words, self._zone)
        self.buttons: dict[str, Button] = {}
        columns = DayColumns(self, self._zone)
        self.models = {
            LINES: RowTableModel(columns.lines(), row_id=lambda row: row.place_in_report),
            NUMBERS: RowTableModel(columns.numbers()),
            SUMS: RowTableModel(columns.sums()),
            ACTS: RowTableModel(columns.acts()),
        }
        names = {
            LINES: self.tr("报表明细"),
            NUMBERS: self.tr("单号"),
            SUMS: self.tr("合计"),
            ACTS: self.tr("经过"),
        }
        self.views = {key: RowTableView(model, name=names[key]) for key, model in self.models.items()}
        self._lay_out()
        self._wire()
        for key, view in self.views.items():
            KeptState(client, view, f"parts.day.{key}")

    # ---- Section

    def new_label(self) -> str:
        """Return 编制报表 for who may."""
        return self._words.act(DayAct.MADE) if self.client.actor.may(REPORT) else ""

    def begin_new(self) -> bool:
        """F2: make the report of the day shown."""
        return self.run("make")

    def refresh(self) -> None:
        """Fetch the days, and the report shown."""
        until_on, jobs = today_on(self.client), self.client.jobs
        jobs.read(list_days, until_on, self._count, owner=self, done=self._show_days, slot="days")
        if self._wanted is not None:
            self._fetch_report()

    def print_record(self) -> bool:
        """Ctrl+P: the paper of the day shown."""
        return self.run("print")

    def select(self, row_id: UUID) -> None:
        """Go to a day."""
        self._wanted = row_id
        self.days.select_id(row_id)
        self._fetch_report()

    def toggle_detail(self) -> bool:
        """F8: hide the days, so that the report has all the room."""
        self._days_pane.setVisible(self._days_pane.isHidden())
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room that comes or goes to the report."""
        super().resizeEvent(event)
        self._place_days()

    # ---- acting

    def report(self) -> DayReport | None:
        """Return the report shown."""
        return self._report

    def run(self, key: str) -> bool:
        """Do an act by its key (``make``, ``sign`` …); False while no report is shown."""
        report = self._report
        if report is None:
            return False
        if key == "first":
            self._go_to_first(report)
            return True
        deed = self.deeds.find(key)
        refusal = deed.refusal(report)
        if refusal:
            self.client.notify(refusal)
        else:
            deed.run(report)
        return True

    def show_part(self, key: str) -> None:
        """Show one of the four tables."""
        self.parts.set_current(key)
        self._stack.setCurrentWidget(self.views[key])

    # ---- parts

    def _lay_out(self) -> None:
        self._days_pane = QFrame()
        self._days_pane.setProperty("role", "pane")
        self.older = Button(self.tr("更早的日子"), kind="ghost", icon="history")
        self.older.clicked.connect(self._on_older)
        self._days_pane.setLayout(
            vbox((self.days, 1), Line(), hbox(self.older, None), spacing=0, margins=(1, 1, 1, 1))
        )
        self._stack = QStackedWidget()
        for view in self.views.values():
            self._stack.addWidget(view)
        self.views[LINES].set_empty_state(EmptyState("packages", self.tr("这一天没有出入库。")))
        self.views[NUMBERS].set_empty_state(EmptyState("file-text", self.tr("这一天没有新编号。")))
        self.views[SUMS].set_empty_state(EmptyState("packages", self.tr("仓库里还没有配件。")))
        self.views[ACTS].set_empty_state(EmptyState("history", self.tr("这一天还没有办过什么。")))
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setAccessibleName(self.tr("货品出入库报表"))
        pane.setLayout(vbox(self._make_head(), Line(), (self._stack, 1), spacing=0, margins=(1, 1, 1, 1)))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._days_pane)
        splitter.addWidget(pane)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setHandleWidth(self._theme.px(10))
        self._splitter, self._is_moved = splitter, False
        splitter.splitterMoved.connect(self._on_splitter_moved)
        self._theme.changed.connect(self._place_days)
        self._place_days()
        self.setLayout(vbox((splitter, 1)))
        self.setFocusProxy(self.days)

    def _make_head(self) -> QWidget:
        self._title = Label("", "h2")
        self._chips = hbox(spacing=6)
        self._facts = Label("", "caption")
        more = IconButton("dots", self.tr("更多"), key="F11")
        self._more, self._menu = more, QMenu(more)
        more.setMenu(self._menu)
        row = hbox(spacing=6)
        for deed in self.deeds.main():
            row.addWidget(self._make_button(deed))
        row.addWidget(more)
        self.parts = Segmented(
            (
                (LINES, self.tr("明细")),
                (NUMBERS, self.tr("单号")),
                (SUMS, self.tr("合计")),
                (ACTS, self.tr("经过")),
            )
        )
        head = QWidget()
        head.setLayout(
            vbox(
                hbox(self._title, self._chips, None, row, spacing=8),
                self.checks,
                hbox(self.parts, None, self._facts, spacing=8),
                spacing=8,
                margins=(14, 9, 12, 9),
            )
        )
        return head

    def _make_button(self, deed: DayDeed) -> Button:
        button = Button(deed.text, icon=deed.icon, tip=f"{deed.text}  {deed.shortcut}")
        self.buttons[deed.key] = button
        button.clicked.connect(partial(self._on_button, deed.key))
        return button

    def _wire(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        # F2 and Ctrl+P are the desk's keys: it asks the page in front.
        words = {deed.key: deed.text for deed in self.deeds.main()}
        bind_key(self, "Alt+J", words["explain"], partial(self.run, "explain"), context=inside)
        bind_key(self, "Alt+S", words["sign"], partial(self.run, "sign"), context=inside)
        bind_key(self, "Alt+T", words["send"], partial(self.run, "send"), context=inside)
        bind_key(self, "Alt+R", words["receive"], partial(self.run, "receive"), context=inside)
        bind_key(self, "F11", self.tr("更多：能对这份报表做的事"), self.open_menu, context=inside)
        self.days.current_changed.connect(self._on_day)
        self.days.opened.connect(lambda _row: self.views[self.parts.current()].setFocus())
        self.parts.chosen.connect(self.show_part)
        self.checks.wanted.connect(self.run)
        self.views[LINES].opened.connect(lambda row: self.client.open("stock_document", row.document_id))
        self.views[NUMBERS].opened.connect(self._on_number)

    def _day_columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "on",
                self.tr("日期"),
                lambda row: formats.day_and_weekday(row.day_on),
                width=112,
                stretch=True,
            ),
            Column(
                "documents",
                self.tr("单据"),
                lambda row: formats.number(row.documents) if row.documents else "",
                width=48,
                paint=Paint.NUMBER,
            ),
            Column("status", self.tr("状态"), width=92, paint=Paint.CHIP, chip=self._words.day_chip),
        )

    def open_menu(self) -> None:
        """Open the menu with its first line chosen, for who has no mouse."""
        if self._report is not None:
            self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
            self._menu.setActiveAction(self._menu.actions()[0])

    def _on_splitter_moved(self, _place: int, _index: int) -> None:
        self._is_moved = True

    def _place_days(self) -> None:
        """Give the days the room that they need at this size of letters, unless somebody moved the border."""
        if not self._is_moved:
            days = self._theme.px(_DAYS_WIDE)
            self._splitter.setSizes([days, max(self._splitter.width() - days, days)])

    # ---- answers

    def _show_days(self, days: tuple[DayRow, ...]) -> None:
        self._days = days
        self.days_model.reset(len(days), 0, days)
        if self._wanted is None and days:
            self.select(self._first_wanted(days).id)

    def _first_wanted(self, days: Sequence[DayRow]) -> DayRow:
        """Return the oldest day that has documents and no report; today when there is none."""
        unmade = [
            day for day in days if day.documents and day.status in {DayStatus.OPEN, DayStatus.SENT_BACK}
        ]
        return unmade[-1] if unmade else days[0]

    def _on_day(self, row: DayRow | None) -> None:
        if row is not None and row.id != self._wanted:
            self._wanted = row.id
            self._follow.start()

    def _fetch_report(self) -> None:
        self._follow.stop()
        day = next((day for day in self._days if day.id == self._wanted), None)
        if day is not None:
            self.client.jobs.read(
                get_day_report, day.day_on, owner=self, done=self._show_report, slot="report"
            )

    def _show_report(self, report: DayReport) -> None:
        is_other = self._report is None or self._report.id != report.id
        self._report = report
        self._title.setText(self._words.title(report.day_on, report.today_on))
        clear_layout(self._chips)
        look = self._words.status_chip(report.status)
        self._chips.addWidget(Chip(look.text, look.tone, look.icon))
        self._facts.setText(self._said(report))
        self.checks.show_report(report)
        for deed in self.deeds.main():
            refusal = deed.refusal(report)
            if refusal:
                self.buttons[deed.key].disable(refusal)
            else:
                self.buttons[deed.key].enable()
        self._fill_menu(report)
        rows = {
            LINES: report.lines,
            NUMBERS: number_lines(report),
            SUMS: sum_lines(report),
            ACTS: tuple(reversed(report.acts)),
        }
        for key, found in rows.items():
            if is_other:
                self.views[key].forget_selection()
            self.models[key].reset(len(found), 0, found)
        numbers = self.tr("单号（{count} 个要交代）").format(count=len(report.gaps))
        self.parts.set_label(NUMBERS, numbers if report.gaps else self.tr("单号"))
        self.parts.set_label(SUMS, self.tr("合计") if report.sums.is_equal else self.tr("合计（不符）"))

    def _said(self, report: DayReport) -> str:
        return self.tr("单据 {documents} 张 · 明细 {lines} 行 · 入库 {came} · 出库 {went}").format(
            documents=formats.number(report.documents),
            lines=formats.number(len(report.lines)),
            came=formats.number(sum(line.came_in for line in report.lines)),
            went=formats.number(sum(line.went_out for line in report.lines)),
        )

    def _fill_menu(self, report: DayReport) -> None:
        self._menu.clear()
        for deed in self.deeds.more():
            refusal = deed.refusal(report)
            action = self._menu.addAction(self._theme.icon(deed.icon, "text2", 16), deed.text)
            action.setEnabled(not refusal)
            action.setToolTip(refusal)
            action.triggered.connect(partial(self._on_button, deed.key))

    def _on_button(self, key: str, _on: bool = False) -> None:
        self.run(key)

    def _on_number(self, line: object) -> None:
        """Enter on a number: explain one that is missing, open the document of another."""
        remark = getattr(line, "remark", None)
        if remark is None:
            return
        if remark.document_id is not None:
            self.client.open("stock_document", remark.document_id)
        else:
            self.run("explain")

    def _chosen_numbers(self) -> Sequence[str]:
        if self.parts.current() != NUMBERS:
            return ()
        lines = self.views[NUMBERS].selected_rows()
        return [line.remark.number for line in lines if line.remark is not None]

    def _on_older(self) -> None:
        self._count += CALENDAR_DAYS
        self.refresh()

    def _go_to_first(self, report: DayReport) -> None:
        day = next((day for day in self._days if day.day_on == report.first_on), None)
        if day is not None:
            self.select(day.id)
