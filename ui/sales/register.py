# SPDX-License-Identifier: Apache-2.0
"""F2 on the page 销售: write a sale down. What is typed is kept as a draft; the command stores."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.complaints.drafts import (
    DropDraft,
    SaveDraft,
    WithDraft,
    drop_draft,
    get_drafts,
    run_and_forget,
    save_draft,
)
from app.complaints.rows import DraftRow
from app.core.errors import ProblemsError
from app.core.ids import new_id
from app.core.money import fen_of
from app.sales.commands import SaleRegistered, register_sale
from app.sales.inputs import Buyer, PaymentInput, PromiseInput, RegisterSale
from app.sales.rules import InvoiceState
from ui.admin.sheet_draft import content_of, put_content
from ui.client import Client
from ui.customers.picker import CustomerPicker
from ui.sales.line_entry import LineEntry
from ui.sales.words import SaleWords
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, column_of, vbox
from ui.widgets.messages import message_for, problem_sentences

_AUTOSAVE_MS = 1_500
_WIDTH = 960
_MOST_OFFERED = 3
_DRAFT = "sale_register"
_PAYMENTS = ("", "2")
"""What the names of the fields of each payment end with: a subsidy and the rest are two."""
_FIELDS = {
    "phone": "buyer_phone",
    "name": "buyer_name",
    "card": "buyer_card",
    "payments.0.amount": "amount",
    "payments.0.method": "method",
    "payments.0.reference": "reference",
    "payments.1.amount": "amount2",
    "payments.1.method": "method2",
    "payments.1.reference": "reference2",
    "promises.0.text": "promise_text",
    "promises.0.until_on": "promise_until",
    "promises.0.amount": "promise_amount",
    "promises.0.kind": "promise_kind",
}


class RegisterSaleSheet(Overlay):
    """Writes a sale down; `registered(id)` when it is stored.

    Every second and a half the form is kept as a draft; after a crash, or when it was closed, the next one
    offers it again.
    """

    registered = Signal(object)

    def __init__(self, client: Client, parent: QWidget, *, customer_id: UUID | None = None) -> None:
        super().__init__(parent, "", icon="receipt", width=_WIDTH)
        self.set_title(self.tr("登记销售"))
        self._client, self._words = client, SaleWords(self)
        self._draft_id = new_id()
        self._kept: Mapping[str, str] = {}
        self._is_sending = self._has_draft = False
        self.picker = CustomerPicker(client, may_add=False)
        self.buyer = FormPanel(self._buyer_fields(), columns=4, goes_on=True)
        self.entry = LineEntry(client, self._words)
        self.form = FormPanel(self._sale_fields(), columns=4)
        self._due = Label("", "second")
        self._offer = vbox(spacing=6)
        offer = QWidget()
        offer.setLayout(self._offer)
        customer = vbox(
            Label(self.tr("老顾客（查到就选，没有就直接往下写）"), "field"), self.picker, spacing=4
        )
        self.set_body(column_of(offer, customer, self.buyer, self.entry, self._due, self.form, spacing=12))
        drop = self.add_button(self.tr("丢弃草稿"), kind="ghost", icon="trash", left=True)
        drop.clicked.connect(lambda _on=False: self._drop())
        self.add_cancel(self.tr("稍后再填"))
        self.add_accept(self.tr("登记"))
        self._timer = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._timer.timeout.connect(self.keep_draft)
        self._begin()
        self._wire()
        if customer_id is not None:
            self.picker.choose(customer_id)
        client.jobs.read(get_drafts, _DRAFT, owner=self, done=self._on_drafts)

    def order(self) -> RegisterSale:
        """Return the command, as filled in."""
        sold = self.form.value("sold_at")
        zone = self._client.desk.identity.zone
        now_at = self._client.desk.runner.clock.now_at()
        text = self._text
        return RegisterSale(
            sold_at=sold.replace(tzinfo=zone) if isinstance(sold, datetime) else now_at,
            lines=self.entry.lines(),
            buyer=Buyer(
                name=text(self.buyer, "buyer_name"),
                phone=text(self.buyer, "buyer_phone"),
                card=text(self.buyer, "buyer_card"),
                is_company=bool(self.buyer.value("is_company")),
            ),
            customer_id=self.picker.customer_id(),
            number=text(self.form, "number"),
            payments=self._payments(),
            promises=self._promises(),
            salesperson=text(self.form, "salesperson"),
            deliver_to=text(self.form, "deliver_to"),
            deliver_on=self._day("deliver_on"),
            is_custom=bool(self.form.value("is_custom")),
            invoice_state=str(self.form.value("invoice_state") or InvoiceState.NONE),
            note=text(self.form, "note"),
        )

    def take_scan(self, code: str) -> None:
        """Put a scanned 69 code into the line."""
        self.entry.take_scan(code)

    def keep_draft(self) -> None:
        """Keep what is typed now."""
        self._timer.stop()
        content = self._content()
        if content == self._kept or self._is_sending or not (self._is_touched() or self._has_draft):
            return
        self._kept, self._has_draft = content, True
        self._client.jobs.write(save_draft, SaveDraft(_DRAFT, self._draft_id, content))

    def reject(self) -> None:
        """Keep what is typed, then close."""
        if self._is_touched():
            self.keep_draft()
            if self._has_draft:
                self._client.notify(self.tr("没登记完的内容已留作草稿，下次登记销售时可接着填。"))
        super().reject()

    def leave(self) -> None:
        """Keep what is typed, then close."""
        self.keep_draft()
        super().leave()

    # ---- parts

    def _buyer_fields(self) -> tuple[Field, ...]:
        return (
            Field("buyer_name", self.tr("单上的姓名"), most=120),
            Field("buyer_phone", self.tr("电话"), FieldKind.PHONE),
            Field("buyer_card", self.tr("会员卡"), FieldKind.SCAN, most=40),
            Field("is_company", self.tr("单位购买"), FieldKind.CHECK),
        )

    def _sale_fields(self) -> tuple[Field, ...]:
        yuan = self.tr("元")
        payments: list[Field] = []
        for more in _PAYMENTS:
            payments += [
                Field(
                    f"method{more}",
                    self.tr("付款方式") if not more else self.tr("另一种付款"),
                    FieldKind.CHOICE,
                    choices=self._words.choices("method"),
                ),
                Field(f"amount{more}", self.tr("金额"), FieldKind.NUMBER, decimals=2, suffix=yuan),
                Field(f"reference{more}", self.tr("流水号"), most=64, span=2),
            ]
        return (
            *payments,
            Field("deliver_to", self.tr("送货地址"), span=2, most=300),
            Field("deliver_on", self.tr("送货日期"), FieldKind.DATE),
            Field("salesperson", self.tr("销售员"), most=60),
            Field(
                "promise_kind",
                self.tr("承诺"),
                FieldKind.CHOICE,
                choices=self._words.choices("promise_kind"),
            ),
            Field("promise_text", self.tr("承诺了什么"), most=400),
            Field("promise_until", self.tr("到哪一天"), FieldKind.DATE),
            Field("promise_amount", self.tr("承诺金额"), FieldKind.NUMBER, decimals=2, suffix=yuan),
            Field("sold_at", self.tr("销售时间"), FieldKind.DATETIME, required=True),
            Field("number", self.tr("单号"), placeholder=self.tr("留空由程序编"), most=40),
            Field(
                "invoice_state",
                self.tr("发票"),
                FieldKind.CHOICE,
                choices=self._words.choices("invoice_state"),
            ),
            Field("is_custom", self.tr("定制商品"), FieldKind.CHECK),
            Field("note", self.tr("备注"), span=4, most=400),
        )

    def _begin(self) -> None:
        zone = self._client.desk.identity.zone
        now = self._client.desk.runner.clock.now_at().astimezone(zone)
        self.form.set_values(
            {
                "sold_at": now.replace(tzinfo=None, second=0, microsecond=0),
                "invoice_state": InvoiceState.NONE,
            }
        )
        self._show_parts()
        self._show_money()

    def _wire(self) -> None:
        self.picker.customer_changed.connect(lambda _id: self._on_customer())
        self.picker.changed.connect(self._on_edited)
        for part in (self.buyer, self.entry, self.form):
            part.changed.connect(self._on_edited)
            part.submitted.connect(self.accept)
        self.form.field_changed.connect(self._on_field_changed)
        self.accepted.connect(self._on_accept)

    # ---- typing

    def _on_edited(self) -> None:
        self._show_money()
        # Not restarted: someone who types without a pause is saved every second and a half as well.
        if not self._timer.isActive():
            self._timer.start()

    def _on_customer(self) -> None:
        row = self.picker.customer()
        # A masked name is not what stands on the paper.
        if row is not None and "*" not in row.name and not self._text(self.buyer, "buyer_name"):
            self.buyer.set_values({"buyer_name": row.name, "is_company": row.kind == "company"})

    def _on_field_changed(self, name: str) -> None:
        more = name.removeprefix("method")
        if name.startswith("method") and self.form.value(name) and self.form.value(f"amount{more}") is None:
            due_fen = self._due_fen()
            if due_fen > 0:
                self.form.set_values({f"amount{more}": Decimal(due_fen) / 100})
        self._show_parts()

    def _show_parts(self) -> None:
        is_paid = bool(self.form.value("method"))
        for name in ("method2", "amount2", "reference2"):
            self.form.set_shown(name, is_paid)
        promises = bool(self.form.value("promise_kind"))
        for name in ("promise_text", "promise_until", "promise_amount"):
            self.form.set_shown(name, promises)

    def _due_fen(self) -> int:
        return self.entry.total_fen() - sum(payment.amount_fen for payment in self._payments())

    def _show_money(self) -> None:
        self.entry.show_sum()
        due_fen = self._due_fen()
        if not self._payments():
            self._due.setText(self.tr("还没有收款，登记后也可以收。"))
        elif due_fen > 0:
            self._due.setText(self.tr("还差 {amount}").format(amount=formats.money(due_fen)))
        elif due_fen < 0:
            self._due.setText(self.tr("多收 {amount}，请核对").format(amount=formats.money(-due_fen)))
        else:
            self._due.setText(self.tr("正好收清"))

    def _payments(self) -> tuple[PaymentInput, ...]:
        found: list[PaymentInput] = []
        for more in _PAYMENTS:
            method, amount = self.form.value(f"method{more}"), self.form.value(f"amount{more}")
            if method or isinstance(amount, Decimal):
                fen = fen_of(amount) if isinstance(amount, Decimal) else 0
                reference = self._text(self.form, f"reference{more}")
                found.append(PaymentInput(str(method or ""), fen, reference))
        return tuple(found)

    def _promises(self) -> tuple[PromiseInput, ...]:
        kind = self.form.value("promise_kind")
        if not kind:
            return ()
        amount = self.form.value("promise_amount")
        return (
            PromiseInput(
                str(kind),
                self._text(self.form, "promise_text"),
                fen_of(amount) if isinstance(amount, Decimal) else None,
                self._day("promise_until"),
            ),
        )

    @staticmethod
    def _text(form: FormPanel, name: str) -> str:
        return str(form.value(name) or "")

    def _day(self, name: str) -> date | None:
        value = self.form.value(name)
        return value if isinstance(value, date) else None

    # ---- storing

    def _on_accept(self) -> None:
        if not (self.buyer.check_kinds() and self.entry.check() and self.form.check_kinds()):
            return
        self.set_notice(None)
        self.set_busy(True)
        self._timer.stop()
        self._is_sending = True
        given = WithDraft(register_sale, self.order(), _DRAFT, self._draft_id)
        self._client.jobs.write(
            run_and_forget, given, owner=self, done=self._on_registered, failed=self._on_failed
        )

    def _on_registered(self, answer: SaleRegistered) -> None:
        said = self.tr("已登记 {number}，{amount}").format(
            number=answer.number, amount=formats.money(answer.total_fen)
        )
        self._client.notify(said)
        self.registered.emit(answer.id)
        self.done()

    def _on_failed(self, error: Exception) -> None:
        self._is_sending = False
        self.set_busy(False)
        if not isinstance(error, ProblemsError):
            self.set_notice(ErrorNotice(message_for(error)))
            return
        self._show_problems(error)

    def _show_problems(self, error: ProblemsError) -> None:
        fields = {_FIELDS.get(name, name): code for name, code in error.problems.items()}
        sentences = problem_sentences(fields)
        of_lines = {name: code for name, code in error.problems.items() if name.split(".")[0] == "lines"}
        # The last one marked takes the keyboard: what stands highest in the form comes last.
        for form in (self.form, self.buyer):
            form.set_problems({name: text for name, text in sentences.items() if name in form.values()})
        self.entry.set_problems(of_lines)
        shown = set(self.form.values()) | set(self.buyer.values())
        if not of_lines and not shown & set(fields):
            self.set_notice(ErrorNotice(message_for(error)))

    # ---- the draft

    def _content(self) -> dict[str, str]:
        content = content_of(self.buyer) | content_of(self.form)
        content["lines"] = self.entry.to_draft()
        customer_id = self.picker.customer_id()
        content["customer_id"] = customer_id.hex if customer_id is not None else ""
        return {name: text for name, text in content.items() if text}

    def _is_touched(self) -> bool:
        if self.entry.lines():
            return True
        typed = {*content_of(self.buyer), *content_of(self.form)} - {"sold_at", "invoice_state", "is_company"}
        return bool(typed)

    def _on_drafts(self, drafts: tuple[DraftRow, ...]) -> None:
        for draft in drafts[:_MOST_OFFERED]:
            self._offer_draft(draft)

    def _offer_draft(self, draft: DraftRow) -> None:
        saved = draft.saved_at.astimezone(self._client.desk.identity.zone)
        about = draft.content.get("buyer_name") or draft.content.get("buyer_phone") or self.tr("未写顾客")
        text = self.tr("上次没有登记完：{about}（{time} 存）").format(
            about=about, time=formats.moment_of_year(saved)
        )
        banner = Banner(text, tone="info", action=self.tr("接着填"), closable=True)
        banner.action_clicked.connect(lambda: self._restore(draft))
        self._offer.addWidget(banner)

    def _restore(self, draft: DraftRow) -> None:
        clear_layout(self._offer)
        content = draft.content
        self._draft_id, self._kept, self._has_draft = draft.record_id, dict(content), True
        put_content(self.buyer, content)
        put_content(self.form, content)
        self.entry.from_draft(content.get("lines", ""))
        if content.get("customer_id"):
            self.picker.choose(UUID(hex=content["customer_id"]))
        self._show_parts()
        self._show_money()
        self._timer.stop()

    def _drop(self) -> None:
        self._timer.stop()
        self._is_sending = True
        self._client.jobs.write(drop_draft, DropDraft(_DRAFT, self._draft_id))
        self.rejected.emit()
        self.done()
