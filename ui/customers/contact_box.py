# SPDX-License-Identifier: Apache-2.0
"""Phones and addresses of a card: masked, shown in full on request for half a minute, every look logged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.customers.commands import reveal_address, reveal_phone, void_address, void_phone
from app.customers.rows import AddressRow, CustomerCard, PhoneRow
from app.customers.rules import PhoneKind, Reveal
from ui.client import Client
from ui.customers.sheets import AddressSheet, PhoneSheet
from ui.theme.tokens import Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.dialog_confirm import confirm
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox

SHOWN_MS = 30_000
"""How long a value stands in full on the screen."""


class RevealRow(QWidget):
    """One masked value with an eye; `void_requested` asks to take it out of use."""

    void_requested = Signal()

    def __init__(
        self,
        client: Client,
        icon: str,
        shown: str,
        note: str,
        reveal: tuple[Callable[..., Any], UUID],
        *,
        is_phone: bool,
    ) -> None:
        super().__init__()
        self._client, self._shown, self._reveal = client, shown, reveal
        self._is_open = False
        self.label = Label(shown, "strong" if is_phone else "body", selectable=True, wrap=not is_phone)
        self.note = Label(note, "caption")
        self.eye = IconButton("eye", self.tr("显示完整内容（留痕）"), px=16)
        self.eye.clicked.connect(self._on_eye)
        self.void_button = IconButton("x", self.tr("停用"), px=14)
        self.void_button.clicked.connect(self.void_requested)
        self._hide_again = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._hide_again.timeout.connect(self.cover)
        self._row = hbox(IconLabel(icon, "text3", 16), spacing=8)
        self._row.addWidget(self.label, 0 if is_phone else 1)
        self._row.addWidget(self.note)
        if is_phone:
            self._row.addStretch(1)
        self._row.addWidget(self.eye)
        self._row.addWidget(self.void_button)
        self.setLayout(self._row)

    def add_chip(self, chip: Chip) -> None:
        """Put a chip behind the note."""
        self._row.insertWidget(3, chip)

    def cover(self) -> None:
        """Hide the value again."""
        self._is_open = False
        self._hide_again.stop()
        self.label.setText(self._shown)
        self.eye.set_icon_name("eye")
        self.eye.set_tip(self.tr("显示完整内容（留痕）"))

    def _on_eye(self) -> None:
        if self._is_open:
            self.cover()
            return
        command, row_id = self._reveal
        self._client.jobs.write(command, Reveal(row_id), owner=self, done=self._on_revealed)

    def _on_revealed(self, value: str) -> None:
        self._is_open = True
        self.label.setText(value)
        self.eye.set_icon_name("eye-off")
        self.eye.set_tip(self.tr("遮盖"))
        self._hide_again.start()


class ContactBox(QFrame):
    """The phones and addresses of one customer."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._card: CustomerCard | None = None
        self.setProperty("role", "sunken")
        self.rows: list[RevealRow] = []
        self._list = vbox(spacing=0)
        self._nothing = Label(self.tr("还没有电话和地址"), "second")
        self._add_phone = Button(self.tr("电话"), kind="link", icon="plus")
        self._add_phone.clicked.connect(lambda _on=False: self._open_sheet(PhoneSheet))
        self._add_address = Button(self.tr("地址"), kind="link", icon="plus")
        self._add_address.clicked.connect(lambda _on=False: self._open_sheet(AddressSheet))
        self._adding = QWidget()
        self._adding.setLayout(hbox(self._add_phone, self._add_address, None, spacing=12))
        self.setLayout(vbox(self._list, self._nothing, self._adding, spacing=4, margins=(12, 8, 8, 6)))

    def show_card(self, card: CustomerCard) -> None:
        """Show the numbers and addresses of a card, all masked."""
        self._card = card
        clear_layout(self._list)
        self.rows = [self._phone_row(phone) for phone in card.phones]
        self.rows += [self._address_row(address) for address in card.addresses]
        for row in self.rows:
            if not card.can_reveal:
                row.eye.setEnabled(False)
                row.eye.set_tip(self.tr("没有权限查看完整的个人信息"))
            row.void_button.setVisible(card.can_edit)
            self._list.addWidget(row)
        self._nothing.setVisible(not self.rows)
        self._adding.setVisible(card.can_edit)

    def _phone_row(self, phone: PhoneRow) -> RevealRow:
        icon = "phone" if phone.kind is PhoneKind.MOBILE else "phone-call"
        row = RevealRow(self._client, icon, phone.shown, phone.label, (reveal_phone, phone.id), is_phone=True)
        if phone.others:
            text = self.tr("另有 {count} 位同号").format(count=phone.others)
            row.add_chip(Chip(text, Tone.WARN, "users"))
        question = self.tr("停用电话 {shown}？").format(shown=phone.shown)
        row.void_requested.connect(lambda: self._ask_void(question, void_phone, phone.id))
        return row

    def _address_row(self, address: AddressRow) -> RevealRow:
        row = RevealRow(
            self._client,
            "map-pin",
            address.shown,
            address.label,
            (reveal_address, address.id),
            is_phone=False,
        )
        question = self.tr("停用地址 {shown}？").format(shown=address.shown)
        row.void_requested.connect(lambda: self._ask_void(question, void_address, address.id))
        return row

    def _ask_void(self, question: str, command: Callable[..., Any], row_id: UUID) -> None:
        sentence = self.tr("以后不再显示，也查不到；历史记录保留。")
        sheet = confirm(self, question, sentence, self.tr("停用"))

        def agreed() -> None:
            self._client.jobs.write(command, row_id, owner=self)
            sheet.done()

        sheet.accepted.connect(agreed)

    def _open_sheet(self, kind: type[PhoneSheet | AddressSheet]) -> None:
        if self._card is not None:
            kind(self._client, self, self._card).open()
