# SPDX-License-Identifier: Apache-2.0
"""The customer in the detail of a complaint: masked, shown in full for half a minute, every look logged."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QWidget

from app.complaints.rows import Act, ComplaintDetail
from app.customers.commands import reveal_address, reveal_phone
from app.customers.rules import CustomerLevel, Reveal
from ui.client import Client
from ui.customers.words import CustomerWords
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.labels import Avatar, ElideLabel, Label
from ui.widgets.layouts import hbox, vbox

SHOWN_MS = 30_000
"""How long values stand in full on the screen."""


class CustomerBox(QFrame):
    """Name, level, phone and address, with the way to the customer's card."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._words = CustomerWords(self)
        self._detail: ComplaintDetail | None = None
        self._is_open = False
        self.setProperty("role", "sunken")
        self._avatar = Avatar("", 32, "hot_fill")
        self._name = Label("", "strong")
        self._level = Chip("")
        self._place = ElideLabel("", "caption")
        self.phone = Label("", "strong", selectable=True)
        self.eye = IconButton("eye", self.tr("显示完整的电话和地址（留痕）"), px=16)
        self.eye.clicked.connect(self.reveal)
        self._line = ElideLabel("", "second")
        card = Button(self.tr("全部往来"), kind="link")
        card.clicked.connect(lambda _on=False: self._open_card())
        who = vbox(hbox(self._name, self._level, None, spacing=6), self._place, spacing=2)
        top = hbox(self._avatar, (who, 1), self.phone, self.eye, spacing=10)
        self.setLayout(vbox(top, hbox((self._line, 1), card, spacing=8), spacing=6, margins=(12, 9, 8, 7)))
        self._hide_timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._hide_timer.timeout.connect(self._mask)

    def show_detail(self, detail: ComplaintDetail) -> None:
        """Show the customer of a complaint, masked; the same complaint again keeps what is revealed."""
        is_other = self._detail is None or self._detail.id != detail.id
        self._detail = detail
        customer = detail.customer
        self._avatar.set_name(customer.name or "—")
        self._name.setText(customer.name or self.tr("个人信息已删除"))
        is_new = customer.level == CustomerLevel.NEW
        self._level.setVisible(not is_new)
        if not is_new:
            self._level.set_look(self._words.level_chip(CustomerLevel(customer.level)))
        counts = self.tr("近一年 {complaints} 次投诉 · {appliances} 台电器").format(
            complaints=customer.complaints_in_year, appliances=customer.appliances
        )
        self._line.setText(" · ".join(part for part in (counts, customer.needs) if part))
        has_values = customer.phone_id is not None or customer.address_id is not None
        self.eye.setVisible(Act.REVEAL in detail.acts and has_values)
        if is_other or not self._is_open:
            self._mask()

    def reveal(self) -> None:
        """Show phone and address in full for half a minute, and log both looks; again hides them."""
        if self._is_open:
            self._mask()
            return
        if self._detail is None:
            return
        wanted, customer = self._detail.id, self._detail.customer
        if customer.phone_id is not None:
            self._ask(wanted, reveal_phone, customer.phone_id, self.phone)
        if customer.address_id is not None:
            self._ask(wanted, reveal_address, customer.address_id, self._place)

    def _ask(self, wanted: UUID, command: Callable[..., str], row_id: UUID, label: Label) -> None:
        self._client.jobs.write(
            command,
            Reveal(row_id),
            owner=self,
            done=lambda text: self._on_revealed(wanted, label, text),
            failed=self._client.show_error,
        )

    def _on_revealed(self, wanted: UUID, label: Label, text: str) -> None:
        if self._detail is not None and self._detail.id == wanted:
            label.setText(text)
            self._is_open = True
            self.eye.set_icon_name("eye-off")
            self._hide_timer.start()

    def _mask(self) -> None:
        self._hide_timer.stop()
        self._is_open = False
        self.eye.set_icon_name("eye")
        if self._detail is None:
            return
        customer = self._detail.customer
        unknown = self.tr("电话不详") if self._detail.is_phone_unknown else self.tr("没有电话")
        self.phone.setText(customer.phone or unknown)
        self._place.setText(customer.address or self.tr("没有登记地址"))

    def _open_card(self) -> None:
        if self._detail is not None:
            self._client.open("customers", self._detail.customer.id)
