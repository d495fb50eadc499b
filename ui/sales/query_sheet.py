# SPDX-License-Identifier: Apache-2.0
"""F5, while the phone is at the ear (A61): four digits → what was sold, where it is, what is on hand.

Each figure stands with the hour at which it was true; a desk that is offline says that it shows what was last
known. Stores nothing itself.
"""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.sales.queries import find_sales
from app.sales.rows import SaleRow, SaleSheet, StockRow
from app.sales.sheet import get_sale
from app.sales.stock import find_stock, stock_of_sale
from ui.client import Client
from ui.sales.sale_acts import SaleActs
from ui.sales.words import SaleWords
from ui.sync.state import Link, SyncState
from ui.theme.theme import Density, Theme
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.input_method import Composition
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of, hbox
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.shortcuts import bind_key, tell_keys

_WIDTH = 940
_SETTLE_MS, _FOLLOW_MS = 150, 60
_SALES_TALL, _STOCK_TALL = 150, 130
_MOST = 12


class QuerySheet(Overlay):
    """Type, look, answer: the newest sale is chosen, ↓ goes on, Enter opens it on its page."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "", icon="headset", width=_WIDTH)
        self.set_title(self.tr("电话查询"))
        self.client, self._words = client, SaleWords(self)
        self._zone = client.desk.identity.zone
        self._sale: SaleSheet | None = None
        self._is_stock_typed = False
        self.acts = SaleActs(client, self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._ask_sale)
        self.typed = self._make_field()
        self._known = Banner("", tone="warn")
        self._known.hide()
        runner = client.desk.runner
        self.sales = RowTableModel(self._columns())
        self.sales_view = RowTableView(self.sales, name=self.tr("查到的销售单"))
        self.sales_view.set_density(Density.COMPACT)
        self.sales_view.current_changed.connect(lambda _row: self._follow.start())
        self.sales_view.opened.connect(self._open)
        self._nothing = EmptyState("phone", self.tr("输入来电号码的后四位。"))
        self.sales_view.set_empty_state(self._nothing)
        self.stock = RowTableModel(
            self._words.stock_columns(self._zone, lambda: runner.today_on), row_id=_stock_id
        )
        self.stock_view = RowTableView(self.stock, name=self.tr("库存"))
        self.stock_view.set_density(Density.COMPACT)
        self._no_stock = EmptyState("packages", "")
        self.stock_view.set_empty_state(self._no_stock)
        px = Theme.of(self).px
        self.sales_view.setFixedHeight(px(_SALES_TALL))
        self.stock_view.setFixedHeight(px(_STOCK_TALL))
        self.where = Label("", "strong", wrap=True, selectable=True)
        self.steps = Label("", "second", wrap=True, selectable=True)
        self._stock_title = Label(self.tr("库存（门店和仓库）"), "h3")
        self.buttons: dict[str, Button] = {}
        row = self._make_buttons()
        self._body = column_of(
            self.typed, self._known, self.sales_view, self.where, self.steps, row, self._stock_title,
            self.stock_view, spacing=8,
        )  # fmt: skip
        self.set_body(self._body)
        close = self.add_button(self.tr("关闭"), key="Esc")
        close.clicked.connect(self.reject)
        self.add_accept(self.tr("打开这张单"))
        self.accepted.connect(self._open_current)
        tell_keys(self, ("↓", self.tr("换一张销售单")), ("Enter", self.tr("打开这张销售单")))
        client.jobs.changed.connect(self._on_changed)
        self._show_known()
        self._show_sale(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the sales while one types; Enter asks, and then opens the chosen one."""
        if watched is self.typed and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.sales.total:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                number = self.sales_view.currentIndex().row() + step
                self.sales_view.selectRow(max(0, min(number, self.sales.total - 1)))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._settle.isActive():
                    self._ask()
                else:
                    self._open_current()
                return True
        return super().eventFilter(watched, event)

    # ---- parts

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        hint = self.tr("电话后四位、姓名、单号、机号；查库存写编码或型号")
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.setClearButtonEnabled(True)
        field.setProperty("takes_scans", True)
        field.textChanged.connect(lambda _text: self._settle.start())
        Composition.of()
        field.installEventFilter(self)
        return field

    def _columns(self) -> tuple[Column, ...]:
        words, today = self._words, self._today
        return (
            Column("buyer", self.tr("顾客"), lambda r: r.buyer, width=96, paint=Paint.STRONG),
            Column("phone", self.tr("电话"), lambda r: r.phone, width=116),
            Column("goods", self.tr("商品"), words.goods, width=220, stretch=True),
            Column(
                "sold",
                self.tr("销售时间"),
                lambda r: words.at(r.sold_at, self._zone, today()),
                width=120,
                paint=Paint.TIME,
            ),
            Column(
                "status",
                self.tr("状态"),
                width=96,
                paint=Paint.CHIP,
                chip=lambda r: words.status_chip(r.status),
            ),
            Column(
                "step",
                self.tr("进度"),
                width=130,
                paint=Paint.CHIP,
                chip=lambda r: words.step_chip(r, today()),
            ),
        )

    def _today(self) -> date:
        return self.client.desk.runner.today_on

    def _make_buttons(self) -> QHBoxLayout:
        """Return the acts that a call asks for (A61: time, address, how far it is)."""
        self.buttons = {
            "delivery": Button(self.tr("改送货"), icon="map-pin", key="Alt+D"),
            "step": Button(self.tr("进度"), icon="truck-delivery", key="Alt+G"),
            "call": Button(self.tr("确认电话"), icon="phone-call", key="Alt+Q"),
        }
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        row = hbox(spacing=8)
        for key, button in self.buttons.items():
            act = partial(self._act, key)
            button.clicked.connect(lambda _on=False, run=act: run())
            bind_key(self, button.key(), button.label(), act, context=inside)
            row.addWidget(button)
        row.addStretch(1)
        return row

    # ---- asking

    def _ask(self) -> None:
        self._settle.stop()
        typed = self.typed.text().strip()
        if len(typed) < 2:
            self._on_sales(typed, ())
            return
        self.client.jobs.read(
            find_sales,
            typed,
            _MOST,
            owner=self,
            done=lambda rows: self._on_sales(typed, rows),
            slot="sales",
        )

    def _on_sales(self, typed: str, rows: tuple[SaleRow, ...]) -> None:
        self.sales.reset(len(rows), 0, rows)
        self._is_stock_typed = not rows and len(typed) >= 2
        if rows:
            if self.sales_view.current_row() is None:
                self.sales_view.select_first()
            self._ask_sale()
            return
        self._show_sale(None)
        if self._is_stock_typed:
            self._nothing.set_sentence("search", self.tr("没有查到销售单；下面是这种商品的库存。"))
            self.client.jobs.read(find_stock, typed, owner=self, done=self._on_stock, slot="stock")
        else:
            self._nothing.set_sentence("phone", self.tr("输入来电号码的后四位。"))
            self._on_stock(())

    def _ask_sale(self) -> None:
        self._follow.stop()
        row = self.sales_view.current_row()
        if row is None:
            return
        jobs = self.client.jobs
        jobs.read(get_sale, row.id, owner=self, done=self._show_sale, slot="sale")
        jobs.read(stock_of_sale, row.id, owner=self, done=self._on_stock, slot="stock")

    def _on_changed(self, tables: frozenset[str]) -> None:
        if any(table.startswith("sale") or table == "stock_figure" for table in tables):
            self._ask()

    # ---- showing

    def _show_sale(self, sale: SaleSheet | None) -> None:
        self._sale = sale
        acts = {act.key: act for act in (*self.acts.main(), *self.acts.more())}
        for key, button in self.buttons.items():
            act = acts[key]
            refusal = self.tr("先查到一张销售单") if sale is None else act.refusal(sale)
            if refusal:
                button.disable(refusal)
            else:
                button.enable()
        if sale is None:
            self.where.setText("")
            self.steps.setText("")
            return
        day = formats.day(sale.deliver_on) if sale.deliver_on is not None else self.tr("没有约日期")
        parts = [
            formats.pair(self.tr("送货"), day),
            sale.deliver_to or self.tr("没有送货地址"),
            self._words.money(sale),
        ]
        self.where.setText(" · ".join(parts))
        today_on = self._today()
        lines = [
            " · ".join(part for part in self._words.event_line(event, self._zone, today_on) if part)
            for event in sale.events[-3:][::-1]
        ]
        self.steps.setText("\n".join(lines) or self.tr("还没有进度记录。"))

    def _on_stock(self, rows: tuple[StockRow, ...]) -> None:
        self.stock.reset(len(rows), 0, rows)
        if self._sale is None and not self._is_stock_typed:
            self._no_stock.set_sentence("packages", self.tr("查到销售单后，这里是单上商品的库存。"))
        else:
            self._no_stock.set_sentence("packages", self.tr("没有这种商品的库存数据。"))

    def _show_known(self) -> None:
        """Say how old everything here may be while head office cannot be asked."""
        state: SyncState | None = self.client.sync.state if self.client.sync is not None else None
        if state is None or state.link is Link.ALONE or state.is_online:
            return
        if state.last_sync_at is None:
            text = self.tr("离线：以下是本机最后已知的数据。")
        else:
            at = self._words.at(state.last_sync_at, self._zone, self._today())
            text = self.tr("离线：以下是最后已知的数据，截至 {time}。").format(time=at)
        self._known.set_text(text, "warn")
        self._known.show()

    # ---- acting

    def _act(self, key: str) -> None:
        sale = self._sale
        if sale is not None and self.buttons[key].isEnabled():
            run = {"delivery": self.acts.deliver, "step": self.acts.progress, "call": self.acts.call}
            run[key](sale)

    def _open_current(self) -> None:
        row = self.sales_view.current_row()
        if row is not None:
            self._open(row)

    def _open(self, row: SaleRow) -> None:
        self.done()
        self.client.open("sales", row.id)


def _stock_id(row: StockRow) -> tuple[str, str]:
    return row.code, row.place
