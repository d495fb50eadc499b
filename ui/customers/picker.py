# SPDX-License-Identifier: Apache-2.0
"""Choose a customer or type a new one inside another area's form. Stores nothing: its command does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.customers.queries import customer_rows, search_customers
from app.customers.rows import CustomerRow
from app.customers.rules import CustomerKind, PhoneInput, RegisterCustomer
from ui.client import Client
from ui.customers.doubles_panel import DoublesPanel
from ui.customers.words import CustomerWords
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Avatar, ElideLabel, Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.suggest_field import SuggestField

_NEW = "new"


class CustomerPicker(QWidget):
    """One line to search; Enter picks, or 新顾客 opens name and phone below, with possible doubles.

    `customer_changed(id or None)` says who is chosen now, `changed` that anything was typed, `submitted` that
    Ctrl+Enter was pressed in the fields of a new one.
    """

    customer_changed = Signal(object)
    changed = Signal()
    submitted = Signal()

    def __init__(
        self,
        client: Client,
        *,
        describe: Callable[[CustomerRow], str] | None = None,
        may_add: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty picker; describe adds words to a suggestion (open cases); may_add offers 新顾客."""
        super().__init__(parent)
        self._client, self._describe, self._may_add = client, describe, may_add
        self._words = CustomerWords(self)
        self._row: CustomerRow | None = None
        self._found: dict[UUID, CustomerRow] = {}
        self._typed = ""
        self.field = SuggestField(self.tr("姓名、拼音首字、电话尾号、编号、序列号…"))
        self.field.offers_only = True
        self.field.setAccessibleName(self.tr("顾客"))
        self.field.text_settled.connect(self._on_text_settled)
        self.field.picked.connect(self._on_picked)
        self.field.textChanged.connect(self.changed)
        self._new_button = Button(self.tr("新顾客"), icon="user-plus")
        self._new_button.clicked.connect(lambda _on=False: self.begin_new())
        if not may_add:
            self._new_button.hide()
        self._search_row = QWidget()
        self._search_row.setLayout(hbox((self.field, 1), self._new_button))
        self._problem = Label("", "caption", tone="bad", wrap=True)
        self._problem.hide()
        self._chosen = self._chosen_box()
        self.form = FormPanel(self._fields(), columns=2, goes_on=True)
        self.form.changed.connect(self._on_form_changed)
        self.form.submitted.connect(self.submitted)
        self._back = Button(self.tr("改为查找"), kind="link")
        self._back.clicked.connect(lambda _on=False: self.clear())
        self.doubles = DoublesPanel(client, self.tr("就用这位"))
        self.doubles.chosen.connect(self.choose)
        self._new_box = QFrame()
        self._new_box.setProperty("role", "sunken")
        head = hbox(Label(self.tr("新顾客"), "strong"), None, self._back)
        self._new_box.setLayout(vbox(head, self.form, self.doubles, spacing=8, margins=(12, 8, 12, 12)))
        self.setLayout(vbox(self._search_row, self._chosen, self._new_box, self._problem, spacing=6))
        self.setFocusProxy(self.field)
        self._new_box.hide()
        self._show_state()

    # ---- what a form calls

    def customer_id(self) -> UUID | None:
        """Return the chosen customer; None while nobody is chosen or a new one is being typed."""
        return self._row.id if self._row is not None else None

    def customer(self) -> CustomerRow | None:
        """Return the line of the chosen customer, masked as everywhere."""
        return self._row

    def is_new(self) -> bool:
        """Return True while a new customer is being typed."""
        return not self._new_box.isHidden()

    def new_customer(self) -> RegisterCustomer | None:
        """Return the command that registers the typed new customer; None when somebody is chosen."""
        if not self.is_new():
            return None
        values = self.form.values()
        phone = str(values["phone"] or "").strip()
        return RegisterCustomer(
            str(values["name"] or ""),
            CustomerKind(str(values["kind"] or CustomerKind.PERSON)),
            phones=(PhoneInput(phone),) if phone else (),
        )

    def is_filled(self) -> bool:
        """Return True if somebody is chosen or a new customer has a name."""
        new = self.new_customer()
        return self._row is not None or (new is not None and bool(new.name.strip()))

    def text(self) -> str:
        """Return what was typed, for a draft."""
        new = self.new_customer()
        return new.name if new is not None else self.field.text()

    def choose(self, customer_id: UUID) -> None:
        """Choose a customer by id; nothing happens when the person may not read him."""
        self._client.jobs.read(customer_rows, [customer_id], owner=self, done=self._on_rows, slot="row")

    def begin_new(self, name: str = "", phone: str = "") -> None:
        """Open the fields of a new customer, with what was typed already."""
        typed = self.field.text().strip()
        digits = typed if typed[:1].isdigit() or typed[:1] == "+" else ""
        self._set_row(None)
        self.form.set_values(
            {"name": name or ("" if digits else typed), "phone": phone or digits, "kind": CustomerKind.PERSON}
        )
        self._new_box.show()
        self._show_state()
        self._on_form_changed()
        self.form.focus_first()

    def clear(self) -> None:
        """Choose nobody."""
        self._new_box.hide()
        self.doubles.clear()
        self.form.clear()
        self.field.set_picked(None, "")
        self._set_row(None)
        self._show_state()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_problem(self, sentence: str, fields: Mapping[str, str] | None = None) -> None:
        """Say below the picker what is wrong, and below the fields of a new customer (name, phone)."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.form.set_problems(fields or {})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace on a chosen customer begins a new search."""
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and self._row is not None:
            self.clear()
        else:
            super().keyPressEvent(event)

    # ---- inside

    def _fields(self) -> tuple[Field, ...]:
        kinds = tuple((kind, self._words.kind(kind)) for kind in CustomerKind)
        return (
            Field("name", self.tr("姓名或单位"), required=True, most=120),
            Field("phone", self.tr("电话"), FieldKind.PHONE, placeholder=self.tr("手机，或区号加座机")),
            Field("kind", self.tr("类别"), FieldKind.CHOICE, choices=kinds),
        )

    def _chosen_box(self) -> QFrame:
        box = QFrame()
        box.setProperty("role", "sunken")
        self._avatar = Avatar("", 32)
        self._name = Label("", "strong")
        self._level = Chip("")
        self._line = ElideLabel("", "second")
        open_card = IconButton("external-link", self.tr("打开顾客卡片"))
        open_card.clicked.connect(lambda: self._client.open("customers", self.customer_id()))
        other = Button(self.tr("换一位"), kind="link")
        other.clicked.connect(lambda _on=False: self.clear())
        words = vbox(hbox(self._name, self._level, None), self._line, spacing=2)
        box.setLayout(hbox(self._avatar, (words, 1), open_card, other, spacing=10, margins=(12, 8, 12, 8)))
        return box

    def _on_text_settled(self, text: str) -> None:
        typed = text.strip()
        if len(typed) < 2:
            self.field.set_suggestions(())
            return
        self._client.jobs.read(
            search_customers,
            typed,
            7,
            owner=self,
            done=lambda rows: self._on_found(typed, rows),
            slot="search",
        )

    def _on_found(self, typed: str, rows: tuple[CustomerRow, ...]) -> None:
        if self.field.text().strip() != typed or self.field.picked_id() is not None:
            return
        self._found, self._typed = {row.id: row for row in rows}, typed
        lines: list[tuple[object, str, str, str]] = [
            (
                row.id,
                row.name,
                self._suggestion(row),
                "building" if row.kind is CustomerKind.COMPANY else "user",
            )
            for row in rows
        ]
        if self._may_add:
            new = self.tr("新顾客：{typed}").format(typed=typed)
            lines.append((_NEW, new, self.tr("登记一位新顾客"), "user-plus"))
        self.field.set_suggestions(lines)

    def _suggestion(self, row: CustomerRow) -> str:
        more = self._describe(row) if self._describe is not None else ""
        return " · ".join(part for part in (self._words.line(row), more) if part)

    def _on_picked(self, picked: object) -> None:
        if isinstance(picked, UUID):
            self._set_row(self._found.get(picked))
            self._show_state()
            return
        # The line 新顾客：… stands in the field now.
        self.field.set_picked(None, self._typed)
        self.begin_new()

    def _on_rows(self, rows: dict[UUID, CustomerRow]) -> None:
        for row in rows.values():
            self._new_box.hide()
            self.doubles.clear()
            self.field.set_picked(row.id, row.name)
            self._set_row(row)
        self._show_state()

    def _set_row(self, row: CustomerRow | None) -> None:
        before, self._row = self._row, row
        if row is not None:
            self._avatar.set_name(row.name)
            self._name.setText(row.name)
            self._level.set_look(self._words.level_chip(row.level))
            self._line.setText(self._suggestion(row))
        if before is not row:
            self.set_problem("")
            self.customer_changed.emit(row.id if row is not None else None)
            self.changed.emit()

    def _show_state(self) -> None:
        self._chosen.setVisible(self._row is not None)
        self._search_row.setVisible(self._row is None and self._new_box.isHidden())

    def _on_form_changed(self) -> None:
        values = self.form.values()
        self.doubles.ask(str(values["name"] or ""), [str(values["phone"] or "")])
        self.changed.emit()
