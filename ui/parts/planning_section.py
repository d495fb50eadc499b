# SPDX-License-Identifier: Apache-2.0
"""The part 补货 of 配件台账 (D43): what to order of which part by when, and why. The commands store.

How a part is supplied is typed into the grid (``planning_edits``); the app reckons.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from operator import attrgetter
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.admin.queries import StoreRow, get_store
from app.catalog.queries import PartyRow, list_parties
from app.parts.ordering import HandOrdersOut, OrdersHandedOut, hand_orders_out
from app.parts.planning import Plan, PlanQuery, PlanRow, get_plan
from app.parts.rules import PLAN
from app.parts.stock_list import WarehouseRow, list_warehouses
from ui.admin.kept_state import KeptState
from ui.admin.section import Section, today_on
from ui.client import Client
from ui.documents.file_choice import ask_save, safe_file_name
from ui.documents.list_paper import MOST_ROWS
from ui.parts.books_section import write_rows
from ui.parts.planning_edits import PlanEdits
from ui.parts.planning_words import PlanView, PlanWords, holds, is_in, urgency
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.cell_grid import CellGrid
from ui.widgets.combo import Combo
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_SETTLE_MS = 150
_PLACE_WIDE, _HORIZON_WIDE, _TYPED_WIDE = 104, 120, 168


class PlanningSection(Section):
    """A warehouse's parts by how soon they must be ordered."""

    tables = frozenset(
        {"stock_document", "stock_move", "stock_place", "part", "part_keeping", "party", "company_rule"}
    )

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words = PlanWords(self)
        self._words.today_on = today_on(client)
        self._plan: Plan | None = None
        self._place_id: UUID | None = None
        self._go_to: UUID | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._show)
        self._may_plan = client.actor.may(PLAN)
        self.grid = CellGrid(
            self._words.columns(may_plan=self._may_plan),
            name=self.tr("补货"),
            row_id=attrgetter("part_id"),
            opens=True,
        )
        self.edits = PlanEdits(client, self.grid, self._show_all)
        self.why = Label("", "second", wrap=True)
        self.why.setAccessibleName(self.tr("为什么"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        sentence = self.tr("还没有仓库。先到“库存”里建一个，收发货记了账，这里就会算出要订什么。")
        self._stack.addWidget(EmptyState("packages", sentence))
        self._fill_bar()
        self.setLayout(vbox(self._make_top(), (self._stack, 1), self.why, spacing=10))
        self.setFocusProxy(self.grid.view)
        self.grid.opened.connect(self.open_card)
        self.grid.view.moved.connect(self._show_why)
        KeptState(client, self.grid, "parts.planning")

    # ---- Section

    def refresh(self) -> None:
        """Fetch what is shown again."""
        jobs = self.client.jobs
        if self._may_plan and self.client.actor.may("catalog.read"):
            jobs.read(list_parties, owner=self, done=self._on_parties, slot="parties")
        jobs.read(list_warehouses, owner=self, done=self._on_places, slot="places")

    def focus_filter(self) -> bool:
        """/: go to the filter."""
        self.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.selectAll()
        return True

    def toggle_detail(self) -> bool:
        """F8: open the card of the part in front: the moves that its demand is read off."""
        row = self.row_in_front()
        if row is None:
            return False
        self.open_card(row.part_id)
        return True

    def change_status(self) -> bool:
        """F4: hand what is to be ordered today to whoever orders."""
        if not self._may_plan or self._place_id is None:
            return False
        if not self._is_unsaved_said():
            order = HandOrdersOut(self._place_id)
            jobs = self.client.jobs
            jobs.write(
                hand_orders_out, order, owner=self, done=self._on_handed_out, failed=self.client.show_error
            )
        return True

    def print_record(self) -> bool:
        """Ctrl+P: the proposal as it is shown, on paper."""
        if not self.client.actor.may("documents.print"):
            return False
        if self._is_unsaved_said():
            return True
        if len(self.grid.values()) > MOST_ROWS:
            most = formats.number(MOST_ROWS)
            self.grid.say(self.tr("一次最多打印 {count} 行，请先筛选。").format(count=most), is_warning=True)
        else:
            self.client.jobs.read(get_store, owner=self, done=self._show_paper, slot="store")
        return True

    def scanned(self, text: str) -> bool:
        """Go to a scanned part; what is none of this warehouse is the window's."""
        code = text.strip().upper()
        found = next((row for row in self._rows() if row.code.upper() == code), None)
        if found is None:
            return False
        self.select(found.part_id)
        return True

    def select(self, row_id: UUID) -> None:
        """Go to a part of this warehouse, or to a warehouse."""
        if self.place.findData(row_id) >= 0:
            self.place.setCurrentIndex(self.place.findData(row_id))
            self._on_place_chosen()
            return
        self._go_to = row_id
        if self._plan is not None:
            self._show()

    def has_unsaved(self) -> bool:
        """Tell whether something typed is not saved yet."""
        return self.grid.has_unsaved()

    def row_in_front(self) -> PlanRow | None:
        """Return the part that the cursor is at."""
        place = self.grid.view.walk.place()
        if place is None or place[0] >= self.grid.model.cells.total:
            return None
        row: PlanRow | None = self.grid.model.cells.values(place[0]).row
        return row

    # ---- parts

    def _make_top(self) -> QWidget:
        self.views = Segmented([(view.value, title) for view, title in self._words.views().items()])
        self.views.setAccessibleName(self.tr("补货"))
        self.views.chosen.connect(lambda _key: self._show())
        hand_out = Button(self.tr("交办订货"), icon="clipboard-list", key="F4")
        hand_out.clicked.connect(lambda _on=False: self.change_status())
        if not self._may_plan:
            hand_out.hide()
        paper = Button(self.tr("打印订货建议"), icon="printer", key="Ctrl+P")
        paper.clicked.connect(lambda _on=False: self.print_record())
        if not self.client.actor.may("documents.print"):
            paper.hide()
        export = Button(self.tr("导出 XLSX"), icon="table-export", key="Alt+E")
        export.clicked.connect(lambda _on=False: self.export())
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "Alt+E", self.tr("导出：订货建议存为 XLSX"), self.export, context=inside)
        top = QWidget()
        top.setLayout(hbox(self.views, None, hand_out, paper, export, spacing=8))
        return top

    def _fill_bar(self) -> None:
        self.place, self.horizon, self.typed = Combo(), Combo(), QLineEdit()
        self.place.setAccessibleName(self.tr("仓库"))
        self.place.activated.connect(lambda _index: self._on_place_chosen())
        self.horizon.setAccessibleName(self.tr("看多远"))
        for days, words in self._words.horizons().items():
            self.horizon.addItem(words, days)
        self.horizon.activated.connect(lambda _index: self._fetch())
        hint = self.tr("筛选：编码、名称…")
        self.typed.setPlaceholderText(hint)
        self.typed.setAccessibleName(hint)
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(lambda _text: self._settle.start())
        self.typed.returnPressed.connect(self._on_typed_entered)
        self._fit()
        self.client.theme.changed.connect(self._fit)
        for widget in (self.place, self.horizon, self.typed):
            self.grid.lead.addWidget(widget)

    def _fit(self) -> None:
        """Give the filters room for their text, which another scale makes larger."""
        px = self.client.theme.px
        self.place.setMinimumWidth(px(_PLACE_WIDE))
        self.horizon.setMinimumWidth(px(_HORIZON_WIDE))
        self.typed.setFixedWidth(px(_TYPED_WIDE))

    # ---- what is shown

    def _on_parties(self, parties: tuple[PartyRow, ...]) -> None:
        self._words.suppliers.update({one.id: one.name for one in parties})
        self.grid.refresh()

    def _on_places(self, places: tuple[WarehouseRow, ...]) -> None:
        self._stack.setCurrentIndex(0 if places else 1)
        self.why.setVisible(bool(places))
        known = {place.id for place in places}
        wanted = self._go_to if self._go_to in known and not self.grid.has_unsaved() else self._place_id
        if wanted not in known:
            wanted = places[0].id if places else None
        if wanted != self._place_id:
            self._place_id = wanted
            self._begin_place()
        self.place.clear()
        for place in places:
            self.place.addItem(place.name, place.id)
        self.place.setCurrentIndex(max(0, self.place.findData(self._place_id)))
        self.place.setVisible(len(places) > 1)
        self._fetch()

    def _on_place_chosen(self) -> None:
        chosen = self.place.currentData()
        if chosen == self._place_id:
            return
        if self.grid.has_unsaved():
            self.place.setCurrentIndex(max(0, self.place.findData(self._place_id)))
            self.grid.say(self.tr("请先保存或撤销这个仓库的修改，再换仓库。"), is_warning=True)
            return
        self._place_id = chosen
        self._begin_place()
        self._fetch()

    def _begin_place(self) -> None:
        self._plan = None
        self.grid.set_rows(())

    def _fetch(self) -> None:
        if self._place_id is not None:
            query = PlanQuery(self._place_id, self.horizon.currentData())
            done = partial(self._on_plan, self._place_id)
            self.client.jobs.read(get_plan, query, owner=self, done=done, slot="plan")

    def _on_plan(self, place_id: UUID, plan: Plan) -> None:
        if place_id != self._place_id:
            return
        self._plan, self._words.today_on = plan, plan.today_on
        self._words.suppliers.update({row.supplier_id: row.supplier for row in plan.rows if row.supplier_id})
        for view, title in self._words.views().items():
            count = sum(is_in(view, row) for row in plan.rows)
            self.views.set_label(view.value, f"{title} {formats.number(count)}")
        self._show()
        self.edits.set_place(place_id)

    def _rows(self) -> tuple[PlanRow, ...]:
        return () if self._plan is None else self._plan.rows

    def _show(self) -> None:
        """Show what pill and typed words let through, the most urgent first."""
        self._settle.stop()
        wanted = next((row for row in self._rows() if row.part_id == self._go_to), None)
        if wanted is not None:
            self._let_through(wanted)
        view, typed = PlanView(self.views.current()), self.typed.text().strip()
        shown = [row for row in self._rows() if is_in(view, row) and (not typed or holds(row, typed))]
        self.grid.set_rows(sorted(shown, key=urgency))
        if wanted is not None:
            self._go_to = None
            self.grid.go_to(wanted.part_id, "reorder_point")
        self._show_why()
        if not shown and self._plan is not None:
            self.grid.say(self._nothing_words(view, typed))

    def _nothing_words(self, view: PlanView, typed: str) -> str:
        if typed:
            return self.tr("没有找到。可以少输几个字，或换到“全部”。")
        if view is PlanView.ALL:
            return self.tr("这个仓库还没有配件。入库或带入期初以后，这里就会算出要订什么。")
        if view is PlanView.LATE:
            return self.tr("没有来不及的。")
        return self.tr("现在没有要订的。想看远一点，在上面选“30 天内要订”。")

    def _show_all(self) -> None:
        self.views.set_current(PlanView.ALL.value)
        self.typed.clear()
        self._show()

    def _let_through(self, row: PlanRow) -> None:
        if not is_in(PlanView(self.views.current()), row):
            self.views.set_current(PlanView.ALL.value)
        self.typed.blockSignals(True)
        self.typed.clear()
        self.typed.blockSignals(False)

    def _show_why(self) -> None:
        row = self.row_in_front()
        words = "" if row is None or self._plan is None else self._words.why(row, self._plan)
        self.why.setText("" if row is None else formats.pairs(f"{row.code} {row.name}", words))
        self.grid.view.setAccessibleDescription(words)

    def _on_typed_entered(self) -> None:
        self._show()
        self.grid.view.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- elsewhere

    def _on_handed_out(self, answer: OrdersHandedOut) -> None:
        if not answer.parts:
            self.client.notify(self.tr("今天没有要订的，不用交办。"))
        elif answer.is_new:
            count = formats.number(answer.parts)
            self.client.notify(self.tr("已交办：{count} 个配件要订货。").format(count=count))
        else:
            self.client.notify(self.tr("今天已经交办过了，在订货人的待办里。"))

    def open_card(self, key: Hashable) -> None:
        """Open the card of a part in this warehouse."""
        row = next((row for row in self._rows() if row.part_id == key), None)
        if row is not None:
            self.client.open("parts", part_id=row.part_id, place_id=self._place_id, text=row.code)

    def _is_unsaved_said(self) -> bool:
        if self.grid.has_unsaved():
            self.grid.say(self.tr("请先保存或撤销修改：建议的数要重算。"), is_warning=True)
        return self.grid.has_unsaved()

    def _narrowed(self) -> str:
        views = self._words.views()
        told = (
            views[PlanView(self.views.current())],
            self.horizon.currentText(),
            self.typed.text().strip(),
        )
        return formats.clauses(words for words in told if words)

    def _title(self) -> str:
        return formats.aside(self.tr("订货建议"), self.place.currentText())

    def _show_paper(self, store: StoreRow | None) -> None:
        from ui.parts.stock_paper import stock_sheet  # noqa: PLC0415 -- seldom needed

        sheet = stock_sheet(self.client, self.grid, self._title(), self._narrowed(), store)
        self.client.open("paper", None, sheet=sheet)

    def export(self) -> None:
        """Ask where to, and write the proposal as it is shown, with every column, as a workbook."""
        if self._is_unsaved_said():
            return
        cells, columns = self.grid.model.cells, self.grid.model.columns
        rows = [
            [column.title for column in columns],
            *(
                [cells.text_of(values, number) for number in range(len(columns))]
                for values in self.grid.values()
            ),
        ]
        name = safe_file_name(f"{self._title()} {today_on(self.client).isoformat()}.xlsx")
        ask_save(self, self.tr("导出"), name, "XLSX (*.xlsx)", partial(self._write, rows))

    def _write(self, rows: list[list[str]], path: Path) -> None:
        self.client.jobs.work(
            write_rows, rows, path, owner=self, failed=self.client.show_error,
            done=lambda _answer: self.client.notify(self.tr("已导出到 {name}").format(name=path.name)),
        )  # fmt: skip
