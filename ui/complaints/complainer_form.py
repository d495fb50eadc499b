# SPDX-License-Identifier: Apache-2.0
"""Who complains and about what appliance: a customer's phone and product, or new ones. Stores nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.catalog.queries import ModelRow, search_models
from app.catalog.rules import READ as READ_CATALOG
from app.customers.queries import appliance_rows, list_phones
from app.customers.rows import ApplianceRow, PhoneRow
from app.customers.rules import ApplianceInput, PhoneInput
from ui.catalog.serial_note import SerialNote
from ui.client import Client
from ui.widgets.fields import Field, FieldKind, Picked
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import vbox

NEW = "new"
UNKNOWN = "unknown"


class ComplainerForm(QWidget):
    """Phone and appliance; the choices follow the customer given by `show_customer`."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, client: Client, *, may_add: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._may_add = client, may_add
        self._customer_id: UUID | None = None
        self._phone_id: UUID | None = None
        self._appliance_id: UUID | None = None
        self._phones: tuple[PhoneRow, ...] = ()
        self._appliances: tuple[ApplianceRow, ...] = ()
        self._is_written = self._is_new = False
        self.form = FormPanel(
            (
                Field("phone", self.tr("联系电话"), FieldKind.CHOICE, required=True),
                Field(
                    "appliance",
                    self.tr("投诉的商品"),
                    FieldKind.CHOICE,
                    placeholder=self.tr("与商品无关可不选"),
                ),
                Field("new_phone", self.tr("新电话"), FieldKind.PHONE, required=True),
                Field(
                    "model",
                    self.tr("品牌型号"),
                    FieldKind.COMBO_SEARCH,
                    required=True,
                    span=2,
                    placeholder=self.tr("输入品牌、型号或扫条码；目录里没有的直接写"),
                ),
                Field("serial", self.tr("序列号"), FieldKind.SCAN, most=40),
                Field("bought_on", self.tr("购买日期"), FieldKind.DATE),
            ),
            columns=3,
            goes_on=True,
        )
        self.form.changed.connect(self.changed)
        self.form.submitted.connect(self.submitted)
        self.form.field_changed.connect(lambda _name: self._show_parts())
        self.form.suggest("model").text_settled.connect(self._on_model_typed)
        self.note = SerialNote(client, self.form.editor("serial"))
        self.setLayout(vbox(self.form, self.note, spacing=6))
        self.show_customer(None, is_new=False)

    # ---- what the sheet calls

    def show_customer(
        self,
        customer_id: UUID | None,
        *,
        is_new: bool,
        phone_id: UUID | None = None,
        appliance_id: UUID | None = None,
    ) -> None:
        """Offer the phones and appliances of a customer; a new one has his phone in the picker."""
        self._customer_id, self._is_new = customer_id, is_new
        self._phone_id, self._appliance_id = phone_id, appliance_id
        self._phones, self._appliances = (), ()
        self._show_choices()
        if customer_id is not None:
            jobs = self._client.jobs
            jobs.read(list_phones, customer_id, owner=self, done=self._on_phones, slot="phones")
            jobs.read(appliance_rows, [customer_id], owner=self, done=self._on_appliances, slot="appliances")

    def set_written(self, is_written: bool) -> None:
        """Offer an unknown phone on a written channel alone."""
        if is_written != self._is_written:
            self._is_written = is_written
            self._show_choices()

    def phone_id(self) -> UUID | None:
        """Return the chosen phone row."""
        chosen = self.form.value("phone")
        return chosen if isinstance(chosen, UUID) else None

    def is_phone_unknown(self) -> bool:
        """Tell whether the phone of a customer who is there was said to be unknown."""
        return not self._is_new and self.form.value("phone") == UNKNOWN

    def new_phone(self) -> PhoneInput | None:
        """Return the new phone of a customer who is there already."""
        if self.form.value("phone") != NEW:
            return None
        return PhoneInput(str(self.form.value("new_phone") or ""))

    def appliance_id(self) -> UUID | None:
        """Return the chosen appliance row."""
        chosen = self.form.value("appliance")
        return chosen if isinstance(chosen, UUID) else None

    def new_appliance(self) -> ApplianceInput | None:
        """Return the appliance to be added."""
        if self.form.value("appliance") != NEW:
            return None
        model, bought_on = self.form.value("model"), self.form.value("bought_on")
        picked = model if isinstance(model, Picked) else Picked(None, "")
        model_id = picked.id if isinstance(picked.id, UUID) else None
        return ApplianceInput(
            model_id=model_id,
            model_text="" if model_id else picked.text,
            serial=str(self.form.value("serial") or ""),
            bought_on=bought_on if isinstance(bought_on, date) else None,
        )

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Mark fields by the names of the form."""
        self.form.set_problems({name: text for name, text in problems.items() if name in self.form.values()})

    def to_draft(self) -> dict[str, str]:
        """Return what is filled in as text."""
        phone, appliance = self.form.value("phone"), self.form.value("appliance")
        model, bought_on = self.form.value("model"), self.form.value("bought_on")
        found = {
            "phone": phone.hex if isinstance(phone, UUID) else str(phone or ""),
            "appliance": appliance.hex if isinstance(appliance, UUID) else str(appliance or ""),
            "new_phone": str(self.form.value("new_phone") or ""),
            "model": model.text if isinstance(model, Picked) else "",
            "model_id": model.id.hex if isinstance(model, Picked) and isinstance(model.id, UUID) else "",
            "serial": str(self.form.value("serial") or ""),
            "bought_on": bought_on.isoformat() if isinstance(bought_on, date) else "",
        }
        return {name: text for name, text in found.items() if text}

    def from_draft(self, content: Mapping[str, str]) -> None:
        """Show what a draft kept; the customer is shown by `show_customer`."""
        phone, appliance = content.get("phone", ""), content.get("appliance", "")
        self._phone_id = UUID(hex=phone) if len(phone) == 32 else None
        self._appliance_id = UUID(hex=appliance) if len(appliance) == 32 else None
        bought_on, model = content.get("bought_on"), content.get("model_id")
        self._show_choices()
        self.form.set_values(
            {
                **({"phone": phone} if phone in {NEW, UNKNOWN} else {}),
                **({"appliance": NEW} if appliance == NEW else {}),
                "new_phone": content.get("new_phone"),
                "model": Picked(UUID(hex=model) if model else None, content.get("model", "")),
                "serial": content.get("serial"),
                "bought_on": date.fromisoformat(bought_on) if bought_on else None,
            }
        )
        self._show_parts()

    # ---- inside

    def _show_choices(self) -> None:
        before_phone, before_appliance = self.form.value("phone"), self.form.value("appliance")
        phones: list[tuple[object, str]] = [
            (row.id, " ".join(part for part in (row.shown, row.label) if part)) for row in self._phones
        ]
        if self._may_add and not self._is_new and self._customer_id is not None:
            phones.append((NEW, self.tr("新电话…")))
        if self._is_written and not self._is_new:
            phones.append((UNKNOWN, self.tr("电话不详")))
        self.form.set_choices("phone", tuple(phones))
        appliances: list[tuple[object, str]] = [(None, self.tr("（与商品无关）"))]
        appliances += [
            (row.id, f"{row.title} {row.serial}".strip()) for row in self._appliances if not row.is_void
        ]
        if self._may_add:
            appliances.append((NEW, self.tr("新商品…")))
        self.form.set_choices("appliance", tuple(appliances))
        first = self._phones[0].id if self._phones else None
        keeps = before_phone in {NEW, UNKNOWN} and any(key == before_phone for key, _ in phones)
        self.form.set_values(
            {
                "phone": before_phone if keeps else self._phone_id or first,
                "appliance": NEW if before_appliance == NEW else self._appliance_id,
            }
        )
        self._show_parts()

    def _show_parts(self) -> None:
        # A new customer's number is typed beside his name.
        self.form.set_shown("phone", not self._is_new)
        self.form.set_shown("new_phone", self.form.value("phone") == NEW)
        for name in ("model", "serial", "bought_on"):
            self.form.set_shown(name, self.form.value("appliance") == NEW)
        made = self.new_appliance()
        self.note.check([(made.model_id, made.serial)] if made is not None and made.model_id else [])

    def _on_phones(self, rows: tuple[PhoneRow, ...]) -> None:
        self._phones = rows
        self._show_choices()

    def _on_appliances(self, rows: tuple[ApplianceRow, ...]) -> None:
        self._appliances = rows
        self._show_choices()

    def _on_model_typed(self, text: str) -> None:
        if self._client.actor.may(READ_CATALOG):
            self._client.jobs.read(search_models, text, 8, owner=self, done=self._on_models, slot="models")

    def _on_models(self, rows: tuple[ModelRow, ...]) -> None:
        lines = [(row.id, f"{row.brand} {row.name}", row.class_name, row.icon) for row in rows]
        self.form.suggest("model").set_suggestions(lines)
