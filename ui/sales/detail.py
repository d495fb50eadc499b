# SPDX-License-Identifier: Apache-2.0
"""One sale with everything that happened to it, and what can be done with it. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QWidget

from app.sales.acts import OVER
from app.sales.rows import LineRow, SaleSheet
from app.sales.rules import Step
from ui.client import Client
from ui.sales.sale_acts import SaleAct, SaleActs
from ui.sales.words import SaleWords
from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.detail_parts import DetailLine, detail_part
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, clear_layout, hbox, vbox
from ui.widgets.shortcuts import bind_key

_NARROWEST = 400
_KEYS = {"pay": "Alt+S", "step": "F4", "call": "Alt+Q", "back": "Alt+T"}


@dataclass(frozen=True, slots=True)
class MenuLine:
    """What stands at the end of the menu and is of no sale: its words, icon, key, and what it does."""

    text: str
    name: str
    icon: str
    key: str
    run: Callable[[], None]


class SaleDetail(QFrame):
    """Shows a sale; the parts that have nothing to say are not there."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, SaleWords(self)
        self._theme = Theme.of(self)
        self._zone = client.desk.identity.zone
        self._sale: SaleSheet | None = None
        self.acts = SaleActs(client, self)
        self.buttons: dict[str, Button] = {}
        self.lines: dict[str, tuple[DetailLine, ...]] = {}
        self.of_page: tuple[MenuLine, ...] = ()
        self.setProperty("role", "pane")
        self.setAccessibleName(self.tr("销售单"))
        self.setMinimumWidth(self._theme.px(_NARROWEST))
        self._parts = vbox(spacing=10, margins=(18, 12, 18, 12))
        inside = QWidget()
        inside.setLayout(self._parts)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("销售单内容"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(vbox(self._make_head(), Line(), (scroll, 1), spacing=0, margins=(1, 1, 1, 1)))

    def sale(self) -> SaleSheet | None:
        """Return the sale shown."""
        return self._sale

    def show_sale(self, sale: SaleSheet) -> None:
        """Show a sale."""
        self._sale = sale
        row, words = sale.row, self._words
        today_on = self._client.desk.runner.today_on
        self._number.setText(row.number)
        chips = [
            words.status_chip(row.status),
            words.step_chip(row, today_on),
            ChipLook(words.source(row.source)),
        ]
        if sale.is_custom:
            chips.append(ChipLook(self.tr("定制"), Tone.INFO, "star"))
        if sale.of_number:
            chips.append(ChipLook(self.tr("冲 {number}").format(number=sale.of_number), Tone.WARN))
        if sale.invoice_state != "none":
            chips.append(ChipLook(words.invoice_state(sale.invoice_state), Tone.INFO, "file-invoice"))
        clear_layout(self._chips)
        for look in chips:
            self._chips.addWidget(Chip(look.text, look.tone, look.icon))
        self._money.setText(words.money(sale))
        who = " ".join(part for part in (row.buyer, row.phone) if part) or self.tr("（单上没有写顾客）")
        self._buyer.set_label(who)
        self._buyer.setEnabled(row.customer_id is not None)
        self._nobody.setVisible(row.customer_id is None)
        sold = words.at(row.sold_at, self._zone, today_on)
        by = self.tr("{name} 售").format(name=sale.salesperson) if sale.salesperson else ""
        self._sold.setText(" · ".join(part for part in (sold, by) if part))
        self._call_due.setVisible(row.is_call_due)
        self._delay.setVisible(self._is_untold(sale))
        self._more_back.setVisible(sale.is_more_back)
        for act in self.acts.main():
            refusal = act.refusal(sale)
            if refusal:
                self.buttons[act.key].disable(refusal)
            else:
                self.buttons[act.key].enable()
        self._fill_menu(sale)
        self._show_parts(sale)

    def run(self, key: str) -> bool:
        """Do an act by its key (``pay``, ``step``, …); False when it cannot be done."""
        sale = self._sale
        act = next((act for act in (*self.acts.main(), *self.acts.more()) if act.key == key), None)
        if sale is None or act is None:
            return False
        refusal = act.refusal(sale)
        if refusal:
            self._client.notify(refusal)
        else:
            act.run(sale)
        return True

    # ---- parts

    def _make_head(self) -> QWidget:
        self._number = Label("", "h2", selectable=True)
        copy = IconButton("copy", self.tr("复制单号"), px=16)
        copy.clicked.connect(self._copy_number)
        self._chips = hbox(spacing=6)
        self._money = Label("", "strong", wrap=True)
        self._buyer = Button("", kind="link", icon="user", tip=self.tr("打开顾客卡片"))
        self._buyer.clicked.connect(lambda _on=False: self._open_customer())
        self._nobody = Button(self.tr("还没有归属，点这里确认"), kind="link", ink="warn")
        self._nobody.clicked.connect(lambda _on=False: self.run("assign"))
        self._sold = Label("", "caption")
        self._call_due = Banner(
            self.tr("大额或定制订单：请再打一次电话，与顾客核对商品、规格和地址。"),
            tone="warn",
            action=self.tr("确认电话"),
        )
        self._call_due.action_clicked.connect(lambda: self.run("call"))
        self._delay = Banner(self.tr("送货有变化，还没有告诉顾客。"), tone="bad", action=self.tr("进度"))
        self._delay.action_clicked.connect(lambda: self.run("step"))
        self._more_back = Banner(
            self.tr("退回来的比卖出的多：两台电脑断网时各办了一次退货。请核对实物和退款，再由主管处理。"),
            tone="bad",
        )
        more = IconButton("dots", self.tr("更多"), key="F11")
        self._more, self._menu = more, QMenu(more)
        more.setMenu(self._menu)
        row = hbox(spacing=6)
        for act in self.acts.main():
            row.addWidget(self._make_button(act))
        row.addStretch(1)
        row.addWidget(more)
        head = QWidget()
        head.setLayout(
            vbox(
                hbox(self._number, copy, None, self._sold, spacing=6),
                hbox(self._chips, None),
                self._money,
                hbox(self._buyer, self._nobody, None, spacing=8),
                row,
                self._call_due,
                self._delay,
                self._more_back,
                spacing=6,
                margins=(18, 10, 14, 10),
            )
        )
        return head

    def _make_button(self, act: SaleAct) -> Button:
        button = self.buttons[act.key] = Button(act.text, icon=act.icon, tip=f"{act.text}  {_KEYS[act.key]}")
        button.clicked.connect(lambda _on=False: self.run(act.key))
        return button

    def bind_keys(self, page: QWidget) -> None:
        """Let the keys of the acts work anywhere on a page, and under no sheet that lies over it."""
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(page, "F11", self.tr("更多：能对这张销售单做的事"), self.open_menu, context=inside)
        # F4 is the desk's key: it asks the page in front.
        bind_key(page, "Alt+S", self.tr("收款"), partial(self.run, "pay"), context=inside)
        bind_key(page, "Alt+Q", self.tr("确认电话"), partial(self.run, "call"), context=inside)
        bind_key(page, "Alt+T", self.tr("退货"), partial(self.run, "back"), context=inside)

    def open_menu(self) -> None:
        """Open the menu with its first line chosen, for who has no mouse."""
        if self._sale is not None and not self._menu.isEmpty():
            self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
            self._menu.setActiveAction(self._menu.actions()[0])

    def _fill_menu(self, sale: SaleSheet) -> None:
        self._menu.clear()
        for act in self.acts.more():
            refusal = act.refusal(sale)
            action = self._menu.addAction(self._theme.icon(act.icon, "text2", 16), act.text)
            action.setEnabled(not refusal)
            action.setToolTip(refusal)
            action.triggered.connect(lambda _on=False, key=act.key: self.run(key))
        for place, line in enumerate(sale.lines, 1):
            if self.acts.may_correct(sale, line):
                text = self.tr("更正第 {place} 行：{goods}…").format(
                    place=place, goods=self._words.line(line)
                )
                action = self._menu.addAction(
                    self._theme.icon("pencil", "text2", 16), text.replace("&", "&&")
                )
                action.triggered.connect(lambda _on=False, one=line: self.acts.correct(sale, one))
        self._menu.addSeparator()
        for more in self.of_page:
            action = self._menu.addAction(self._theme.icon(more.icon, "text2", 16), more.text)
            action.setShortcut(more.key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, run=more.run: run())

    # ---- what is shown

    def _show_parts(self, sale: SaleSheet) -> None:
        clear_layout(self._parts)
        self.lines = {
            title: lines
            for title, lines in (
                (self.tr("商品"), tuple(self._goods(sale))),
                (self.tr("送货与进度"), tuple(self._progress(sale))),
                (self.tr("承诺"), tuple(self._promises(sale))),
                (self.tr("收款"), tuple(self._payments(sale))),
                (self.tr("退货、取消与返价"), tuple(self._returns(sale))),
                (self.tr("其他"), tuple(self._rest(sale))),
            )
            if lines
        }
        for title, lines in self.lines.items():
            self._parts.addWidget(detail_part(title, lines))
        self._parts.addStretch(1)

    def _goods(self, sale: SaleSheet) -> Iterable[DetailLine]:
        for line in sale.lines:
            yield DetailLine(
                self._words.line(line),
                self._about(line),
                self._line_chip(line),
                formats.money(line.amount_fen),
            )

    def _about(self, line: LineRow) -> str:
        parts = [formats.pairs(self.tr("编码"), line.code) if line.code else ""]
        if line.is_more_back:
            parts.append(self._more_back_words(line))
        if line.serials:
            parts.append(formats.pair(self.tr("机号"), formats.listed(line.serials)))
        return " · ".join(part for part in parts if part)

    def _more_back_words(self, line: LineRow) -> str:
        """Return how much more came back than was sold, in pieces and money."""
        pieces, fen = max(-line.left_quantity, 0), max(-line.left_fen, 0)
        if not pieces:
            return self.tr("多退了 {amount}").format(amount=formats.money(fen))
        return self.tr("多退了 {count} 件，{amount}").format(count=pieces, amount=formats.money(fen))

    def _line_chip(self, line: LineRow) -> ChipLook | None:
        if line.is_corrected:
            return ChipLook(self.tr("已更正"), Tone.MUTE)
        if line.corrects_id is not None:
            return ChipLook(self.tr("冲错行"), Tone.MUTE)
        if line.is_more_back:
            return ChipLook(self.tr("多退"), Tone.BAD, "alert-triangle")
        if line.quantity > 0 and line.left_quantity == 0:
            return ChipLook(self.tr("已退"), Tone.MUTE, "arrow-back-up")
        if 0 < line.left_quantity < line.quantity:
            left = self.tr("还剩 {count} 件").format(count=line.left_quantity)
            return ChipLook(left, Tone.INFO, "arrow-back-up")
        return None

    def _progress(self, sale: SaleSheet) -> Iterable[DetailLine]:
        if sale.deliver_to or sale.deliver_on is not None:
            day = formats.day(sale.deliver_on) if sale.deliver_on is not None else self.tr("没有约日期")
            yield DetailLine(self.tr("约定 {day}").format(day=day), sale.deliver_to)
        today_on = self._client.desk.runner.today_on
        for event in reversed(sale.events):
            title, text = self._words.event_line(event, self._zone, today_on)
            yield DetailLine(title, text)

    def _promises(self, sale: SaleSheet) -> Iterable[DetailLine]:
        today_on = self._client.desk.runner.today_on
        lines = {line.id: self._words.line(line) for line in sale.lines}
        for promise in sale.promises:
            parts = [
                formats.money(promise.amount_fen) if promise.amount_fen is not None else "",
                self.tr("到 {day}").format(day=formats.day(promise.until_on)) if promise.until_on else "",
                lines.get(promise.line_id, "") if promise.line_id is not None else "",
                promise.note,
            ]
            act = None
            if self.acts.may_settle(sale, promise):
                act = (self.tr("兑现…"), partial(self.acts.settle, promise))
            yield DetailLine(
                formats.pair(self._words.promise_kind(promise.kind), promise.text),
                " · ".join(part for part in parts if part),
                self._words.promise_chip(promise, today_on),
                act=act,
            )

    def _payments(self, sale: SaleSheet) -> Iterable[DetailLine]:
        for payment in sale.payments:
            parts = (formats.day(payment.paid_on), payment.reference)
            yield DetailLine(
                self._words.method(payment.method),
                " · ".join(part for part in parts if part),
                right=formats.money(payment.amount_fen),
            )

    def _returns(self, sale: SaleSheet) -> Iterable[DetailLine]:
        lines = {line.id: line.description or line.code for line in sale.lines}
        for back in sale.returns:
            what = lines.get(back.line_id, "") if back.line_id is not None else self.tr("整张单")
            count = f" ×{back.quantity}" if back.quantity else ""
            fault = self.tr("责任方：{who}").format(who=back.responsible) if back.responsible else ""
            parts = (formats.day(back.returned_on), back.reason, fault, back.by_name)
            yield DetailLine(
                f"{formats.pairs(self._words.return_kind(back.kind), what)}{count}",
                " · ".join(part for part in parts if part),
                right=formats.money(-back.amount_fen),
            )

    def _rest(self, sale: SaleSheet) -> Iterable[DetailLine]:
        for name, value in (
            (self.tr("会员卡"), sale.buyer_card),
            (self.tr("证件号"), sale.buyer_id_number),
            (self.tr("顾客地址"), sale.buyer_address),
            (self.tr("备注"), sale.note),
        ):
            if value:
                yield DetailLine(formats.pair(name, value))

    def _is_untold(self, sale: SaleSheet) -> bool:
        """Tell whether the goods are late or damaged and nobody told the customer (E11)."""
        if sale.row.status in OVER:
            return False
        steps = [event for event in sale.events if event.what in set(Step)]
        return bool(steps) and steps[-1].what in {Step.DELAYED, Step.DAMAGED} and not steps[-1].is_told

    # ---- acting

    def _copy_number(self) -> None:
        if self._sale is not None:
            QGuiApplication.clipboard().setText(self._sale.row.number)
            self._client.notify(self.tr("已复制 {number}").format(number=self._sale.row.number))

    def _open_customer(self) -> None:
        customer_id: UUID | None = self._sale.row.customer_id if self._sale is not None else None
        if customer_id is not None:
            self._client.open("customers", customer_id)
