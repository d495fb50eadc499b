# SPDX-License-Identifier: Apache-2.0
"""The part 库存 of 配件台账: a warehouse as a spreadsheet (look: screen 08). The commands store.

A figure that is typed over becomes, with its reason, a line of one adjustment (``stock_edits``).
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.admin.queries import StoreRow, get_store
from app.parts.books import BookLine
from app.parts.count_rules import zone_of
from app.parts.entry_parts import EntryPart, find_codes
from app.parts.rules import CORRECT, COUNT, PLAN, POST, SETUP, Condition
from app.parts.stock_board import BoardRow, list_board
from app.parts.stock_list import WarehouseRow, list_warehouses
from ui.admin.kept_state import KeptState
from ui.admin.section import Section
from ui.client import Client
from ui.documents.list_paper import MOST_ROWS
from ui.parts.entry_sheet import EntrySheet
from ui.parts.stock_columns import StockColumns, StockView, holds, is_in, zones
from ui.parts.stock_edits import StockEdits
from ui.parts.warehouse_sheet import WarehouseSheet
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.cell_grid import CellGrid
from ui.widgets.combo import Combo
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import hbox, vbox
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_SETTLE_MS = 150
_NEW, _EDIT = "new", "edit"
_CARD_SPAN = timedelta(days=92)
_PLACE_WIDE, _ZONE_WIDE, _TYPED_WIDE = 104, 96, 168


class StockSection(Section):
    """A warehouse, its pills, and what is typed into it."""

    tables = frozenset(
        {
            "stock_move",
            "stock_document",
            "stock_place",
            "part",
            "part_keeping",
            "stock_valuation",
            "model_part",
        }
    )

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        actor = client.actor
        self._may_adjust = actor.may(CORRECT) and actor.may(POST)
        self._places: tuple[WarehouseRow, ...] = ()
        self._rows: tuple[BoardRow, ...] = ()
        self._place_id: UUID | None = None
        self._also: set[UUID] = set()
        self._go_to: UUID | None = None
        self._is_reading = self._is_stale = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._show)
        self.grid = CellGrid(
            StockColumns(self).all(may_adjust=self._may_adjust, may_plan=actor.may(PLAN)),
            name=self.tr("库存"),
            entry_hint=self.tr("扫码或输入条码，到这个配件；新的配件加一行…"),
            opens=True,
        )
        self.edits = StockEdits(client, self.grid, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._make_empty())
        self._fill_bar()
        self.setLayout(vbox(self._make_top(), (self._stack, 1), spacing=10))
        self.setFocusProxy(self.grid.view)
        self._wire()
        KeptState(client, self.grid, "parts.stock")

    # ---- Section

    def new_label(self) -> str:
        """Return the words of the main button."""
        return self.tr("入库") if self.client.actor.may(POST) else ""

    def begin_new(self) -> bool:
        """F2: write a receipt down, or another document."""
        if not self.client.actor.may(POST):
            return False
        EntrySheet(self.client, self, place_id=self._place_id).open()
        return True

    def refresh(self) -> None:
        """Fetch what is shown again."""
        self.client.jobs.read(list_warehouses, owner=self, done=self._on_places, slot="places")

    def focus_filter(self) -> bool:
        """/: go to the filter."""
        self.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.selectAll()
        return True

    def toggle_detail(self) -> bool:
        """F8: open the card of the part in front."""
        key = self._key_in_front()
        if key is None:
            return False
        self.open_card(key)
        return True

    def print_record(self) -> bool:
        """Ctrl+P: the warehouse as it is shown, on paper."""
        if not self.client.actor.may("documents.print"):
            return False
        if self.grid.has_unsaved():
            self.grid.say(self.tr("请先保存或撤销修改，再打印。"), is_warning=True)
        elif len(self.grid.values()) > MOST_ROWS:
            most = formats.number(MOST_ROWS)
            self.grid.say(self.tr("一次最多打印 {count} 行，请先筛选。").format(count=most), is_warning=True)
        else:
            self.client.jobs.read(get_store, owner=self, done=self._show_paper, slot="store")
        return True

    def scanned(self, text: str) -> bool:
        """Go to a scanned part; a document or a serial number is the window's."""
        self._find(text)
        return True

    def select(self, row_id: UUID) -> None:
        """Go to a part of this warehouse."""
        self._go_to = row_id
        if self._rows:
            self._show()

    def has_unsaved(self) -> bool:
        """Tell whether a figure is not posted yet."""
        return self.grid.has_unsaved()

    # ---- parts

    def _make_top(self) -> QWidget:
        self.views = Segmented([(view.value, title) for view, title in self._titles().items()])
        self.views.setAccessibleName(self.tr("库存"))
        self.views.chosen.connect(lambda _key: self._show())
        counting = Button(self.tr("盘点模式"), icon="scan", key="F6")
        counting.clicked.connect(lambda _on=False: self.count())
        if not self.client.actor.may(COUNT):
            counting.hide()
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "F6", self.tr("盘点模式：按货位扫码盘点"), self.count, context=inside)
        paper = Button(self.tr("打印"), icon="printer", key="Ctrl+P")
        paper.clicked.connect(lambda _on=False: self.print_record())
        if not self.client.actor.may("documents.print"):
            paper.hide()
        top = QWidget()
        top.setLayout(hbox(self.views, None, counting, paper, spacing=8))
        return top

    def _make_empty(self) -> EmptyState:
        button = Button(self.tr("新建仓库"), kind="primary", icon="plus")
        button.clicked.connect(lambda _on=False: self._edit_place(None))
        if not self.client.actor.may(SETUP):
            button.hide()
        sentence = self.tr("还没有仓库。先建一个，再到“五本账”带入期初，或用 F2 入库。")
        return EmptyState("packages", sentence, button=button)

    def _fill_bar(self) -> None:
        px = self.client.theme.px
        self.place, self.zone, self.typed = Combo(), Combo(), QLineEdit()
        for combo, name, width in (
            (self.place, self.tr("仓库"), _PLACE_WIDE),
            (self.zone, self.tr("货区"), _ZONE_WIDE),
        ):
            combo.setAccessibleName(name)
            combo.setMinimumWidth(px(width))
        hint = self.tr("筛选：编码、名称、机型…")
        self.typed.setPlaceholderText(hint)
        self.typed.setAccessibleName(hint)
        self.typed.setFixedWidth(px(_TYPED_WIDE))
        self.typed.setClearButtonEnabled(True)
        for widget in (self.place, self.zone, self.typed):
            self.grid.lead.addWidget(widget)

    def _wire(self) -> None:
        self.place.activated.connect(lambda _index: self._on_place_chosen())
        self.zone.activated.connect(lambda _index: self._show())
        self.typed.textChanged.connect(lambda _text: self._settle.start())
        self.typed.returnPressed.connect(self._on_typed_entered)
        self.grid.code_entered.connect(lambda code: QTimer.singleShot(0, self, lambda: self._find(code)))
        self.edits.stored.connect(self._fetch)
        self.edits.moved.connect(self._fetch)
        self.grid.opened.connect(self.open_card)

    def _titles(self) -> dict[StockView, str]:
        return {
            StockView.HERE: self.tr("在库"),
            StockView.LOW: self.tr("低于下限"),
            StockView.OUT: self.tr("缺货"),
            StockView.SHORT: self.tr("负数"),
            StockView.WAITING: self.tr("待入库"),
        }

    # ---- the warehouse

    def _on_places(self, places: tuple[WarehouseRow, ...]) -> None:
        self._places = places
        self._stack.setCurrentIndex(0 if places else 1)
        known = {place.id for place in places}
        if self._place_id not in known:
            self._place_id = places[0].id if places else None
            self._begin_place()
        self.place.clear()
        for place in places:
            self.place.addItem(place.name, place.id)
        if self.client.actor.may(SETUP):
            self.place.addItem(self.tr("改名或停用…"), _EDIT)
            self.place.addItem(self.tr("新建仓库…"), _NEW)
        self.place.setCurrentIndex(max(0, self.place.findData(self._place_id)))
        self.place.setVisible(len(places) > 1 or self.client.actor.may(SETUP))
        self._fetch()

    def _on_place_chosen(self) -> None:
        chosen = self.place.currentData()
        if chosen == self._place_id:
            return
        if not isinstance(chosen, UUID) or self.grid.has_unsaved():
            self.place.setCurrentIndex(max(0, self.place.findData(self._place_id)))
            if isinstance(chosen, UUID):
                self.grid.say(self.tr("请先保存或撤销这个仓库的修改，再换仓库。"), is_warning=True)
            else:
                here = (place for place in self._places if place.id == self._place_id)
                self._edit_place(next(here, None) if chosen == _EDIT else None)
            return
        self._place_id = chosen
        self._begin_place()
        self._fetch()

    def _begin_place(self) -> None:
        self._rows, self._also = (), set()
        self.grid.set_rows(())

    def _edit_place(self, row: WarehouseRow | None) -> None:
        WarehouseSheet(self.client, self, row).open()

    def _fetch(self) -> None:
        """Ask for the rows; while they are being read, once more afterwards and not side by side."""
        if self._place_id is None:
            return
        self._is_stale = self._is_reading
        if not self._is_reading:
            self._is_reading = True
            show = partial(self._on_read, self._place_id)
            wanted = (self._place_id, frozenset(self._also))
            self.client.jobs.read(list_board, *wanted, owner=self, done=show, failed=self._on_unread)

    def _on_read(self, place_id: UUID, rows: tuple[BoardRow, ...]) -> None:
        self._is_reading = False
        if place_id == self._place_id:
            self._on_rows(rows)
        if self._is_stale or place_id != self._place_id:
            self._fetch()

    def _on_unread(self, error: Exception) -> None:
        self._is_reading = False
        self.client.show_error(error)

    def _on_rows(self, rows: tuple[BoardRow, ...]) -> None:
        self._rows = rows
        self._fill_zones()
        for view, title in self._titles().items():
            count = sum(is_in(view, row) for row in rows)
            self.views.set_label(view.value, f"{title} {formats.number(count)}")
        self._show()
        if self._place_id is not None:
            self.edits.set_rows(self._place_id, rows)

    def _fill_zones(self) -> None:
        chosen = self.zone.currentData()
        self.zone.clear()
        self.zone.addItem(self.tr("全部货区"), "")
        for zone in zones(self._rows):
            self.zone.addItem(self.tr("货区 {zone}").format(zone=zone), zone)
        self.zone.setCurrentIndex(max(0, self.zone.findData(chosen)))
        self.zone.setVisible(self.zone.count() > 1)

    def _show(self) -> None:
        """Show what pill, zone and typed words let through."""
        self._settle.stop()
        wanted = self._go_to if self._go_to is not None and self._has(self._go_to) else None
        if wanted is not None:
            self._let_through(wanted)
        view, zone, typed = (
            StockView(self.views.current()),
            self.zone.currentData(),
            self.typed.text().strip(),
        )
        self.grid.set_rows(
            [
                row
                for row in self._rows
                if (is_in(view, row) or (typed and view is StockView.HERE) or row.stock.part_id in self._also)
                and (not zone or zone_of(row.stock.shelf) == zone)
                and (not typed or holds(row, typed))
            ]
        )
        if wanted is not None and self._place_id is not None:
            self._go_to = None
            self.grid.go_to((self._place_id, wanted), "good")

    def _let_through(self, part_id: UUID) -> None:
        self.views.set_current(StockView.HERE.value)
        self.zone.setCurrentIndex(0)
        self.typed.blockSignals(True)
        self.typed.clear()
        self.typed.blockSignals(False)
        if any(row.is_gone for row in self._rows if row.stock.part_id == part_id):
            self._also.add(part_id)

    def _on_typed_entered(self) -> None:
        self._show()
        self.grid.view.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- codes

    def _find(self, code: str) -> None:
        def found(named: dict[str, tuple[EntryPart, ...]]) -> None:
            parts = named.get(code, ())
            if not parts:
                self.grid.say(self.tr("目录里没有 {code}，请核对。").format(code=code), is_warning=True)
                return
            self._also |= {part.id for part in parts if not self._has(part.id)}
            self._go_to = parts[0].id
            if self._has(parts[0].id):
                self._show()
            else:
                self._fetch()

        self.client.jobs.read(find_codes, None, (code,), owner=self, done=found, slot="code")

    def _has(self, part_id: UUID) -> bool:
        return any(row.stock.part_id == part_id for row in self._rows)

    # ---- elsewhere

    def count(self) -> None:
        """F6: count this warehouse by scanner."""
        if self.client.actor.may(COUNT):
            zone = self.zone.currentData() or ""
            self.client.open("parts", section="counts", new=True, place_id=self._place_id, zone=zone)

    def _show_paper(self, store: StoreRow | None) -> None:
        from ui.parts.stock_paper import stock_sheet  # noqa: PLC0415 -- seldom needed

        titles, zone = self._titles(), self.zone.currentText() if self.zone.currentData() else ""
        told = (titles[StockView(self.views.current())], zone, self.typed.text().strip())
        title = formats.aside(self.tr("库存"), self.place.currentText())
        narrowed = formats.clauses(words for words in told if words)
        sheet = stock_sheet(self.client, self.grid, title, narrowed, store)
        self.client.open("paper", None, sheet=sheet)

    def open_card(self, key: Hashable) -> None:
        """Open the card of a part: its moves in this warehouse, of the bad pieces from their column."""
        from ui.parts.card_sheet import CardSheet  # noqa: PLC0415 -- the grid comes without it

        row = next((row for row in self._rows if row.id == key), None)
        if row is None:
            return
        stock, place = row.stock, self.grid.view.currentIndex().column()
        is_bad = self.grid.model.columns[place].key == Condition.BAD.value
        account = BookLine(
            place_id=row.id[0],
            place=self.place.currentText(),
            part_id=stock.part_id,
            code=stock.code,
            name=stock.name,
            unit=stock.unit,
            condition=Condition.BAD if is_bad else Condition.GOOD,
            opening=0,
            came_in=0,
            went_out=0,
            closing=stock.bad if is_bad else stock.good,
        )
        today_on = self.client.desk.runner.today_on
        CardSheet(self.client, self, account, (today_on - _CARD_SPAN, today_on)).open()

    def _key_in_front(self) -> Hashable | None:
        place = self.grid.view.walk.place()
        return None if place is None else self.grid.model.cells.key_at(place[0])
