# SPDX-License-Identifier: Apache-2.0
"""The sheet of an appliance: a model of the catalogue, or brand and model as the person says them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from app.catalog.queries import ClassRow, ModelRow, PartyRow, list_classes, list_parties, search_models
from app.customers.commands import register_appliance, update_appliance, void_appliance
from app.customers.rules import ApplianceInput, RegisterAppliance, UpdateAppliance
from ui.catalog.serial_note import SerialNote
from ui.customers.sheets import CommandSheet
from ui.widgets.fields import Field, FieldKind, Picked
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import column_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.customers.rows import ApplianceRow
    from ui.client import Client


class ApplianceSheet(CommandSheet):
    """Add an appliance to a customer, or change one."""

    def __init__(
        self, client: Client, parent: QWidget, customer_id: UUID, appliance: ApplianceRow | None = None
    ) -> None:
        """Make an empty form, or show the appliance to change."""
        super().__init__(client, parent, "", "packages", 640)
        self.set_title(self.tr("登记电器") if appliance is None else self.tr("修改电器"))
        self._customer_id, self._appliance = customer_id, appliance
        self.form = form = FormPanel(self._fields(), columns=2)
        form.submitted.connect(self.accept)
        form.suggest("model").text_settled.connect(self._on_model_typed)
        form.suggest("model").picked.connect(self._on_model_picked)
        form.suggest("bought_from").text_settled.connect(self._on_seller_typed)
        form.field_changed.connect(self._on_field_changed)
        self._models: dict[object, ModelRow] = {}
        self.note = SerialNote(client, form.editor("serial"))
        self.set_body(column_of(form, self.note, spacing=6))
        if appliance is not None:
            void = self.add_button(self.tr("停用"), kind="danger", left=True)
            void.setToolTip(self.tr("已卖掉、报废，或登记错了"))
            void.clicked.connect(lambda _on=False: self.run(void_appliance, appliance.id))
        self.add_cancel()
        self.add_accept(self.tr("登记") if appliance is None else self.tr("保存"))
        client.jobs.read(list_classes, owner=self, done=self._on_classes)

    def on_accept(self) -> None:
        """Add or change."""
        if self.form is None or not self.form.check_kinds():
            return
        values = self.form.values()
        model, seller = values["model"], values["bought_from"]
        model = model if isinstance(model, Picked) else Picked(None, "")
        seller = seller if isinstance(seller, Picked) else Picked(None, "")
        model_id = model.id if isinstance(model.id, UUID) else None
        class_id, bought_on = values["class_id"], values["bought_on"]
        given = ApplianceInput(
            model_id=model_id,
            class_id=class_id if isinstance(class_id, UUID) and model_id is None else None,
            brand_text="" if model_id else str(values["brand"] or ""),
            model_text="" if model_id else model.text,
            serial=str(values["serial"] or ""),
            bought_on=bought_on if isinstance(bought_on, date) else None,
            bought_from=seller.text,
            bought_from_id=seller.id if isinstance(seller.id, UUID) else None,
            receipt_number=str(values["receipt_number"] or ""),
        )
        if self._appliance is None:
            self.run(register_appliance, RegisterAppliance(self._customer_id, given))
        else:
            self.run(update_appliance, UpdateAppliance(self._appliance.id, given))

    def on_failed(self, error: Exception) -> None:
        """Mark the searching fields under their own names."""
        problems = getattr(error, "problems", {})
        for name, field in (
            ("model_text", "model"),
            ("model_id", "model"),
            ("bought_from_id", "bought_from"),
        ):
            if name in problems:
                problems[field] = problems.pop(name)
        super().on_failed(error)

    def _fields(self) -> tuple[Field, ...]:
        return (
            Field(
                "model",
                self.tr("型号"),
                FieldKind.COMBO_SEARCH,
                span=2,
                placeholder=self.tr("输入品牌、型号或扫条码；目录里没有的直接写"),
            ),
            Field("class_id", self.tr("品类"), FieldKind.CHOICE),
            Field("brand", self.tr("品牌（目录里没有时）"), most=60),
            Field(
                "serial", self.tr("序列号"), FieldKind.SCAN, placeholder=self.tr("机身号，可扫码"), most=40
            ),
            Field("bought_on", self.tr("购买日期"), FieldKind.DATE),
            Field(
                "bought_from",
                self.tr("购买处"),
                FieldKind.COMBO_SEARCH,
                placeholder=self.tr("门店，或别处的名称"),
            ),
            Field("receipt_number", self.tr("小票或发票号"), most=40),
        )

    def _on_classes(self, rows: tuple[ClassRow, ...]) -> None:
        if self.form is None:
            return
        self.form.set_choices(
            "class_id", ((None, self.tr("（不清楚）")), *((row.id, row.name) for row in rows))
        )
        held = self._appliance
        if held is not None:
            self.form.set_values(
                {
                    "model": Picked(
                        held.model_id, f"{held.brand} {held.model}" if held.model_id else held.model
                    ),
                    "class_id": held.class_id,
                    "brand": "" if held.model_id else held.brand,
                    "serial": held.serial,
                    "bought_on": held.bought_on,
                    "bought_from": Picked(held.bought_from_id, held.bought_from),
                    "receipt_number": held.receipt_number,
                }
            )
        self._show_for_model()
        self._check_serial()

    def _on_model_typed(self, text: str) -> None:
        self.client.jobs.read(search_models, text, 8, owner=self, done=self._on_models, slot="models")

    def _on_models(self, rows: tuple[ModelRow, ...]) -> None:
        if self.form is not None:
            self._models = {row.id: row for row in rows}
            self.form.suggest("model").set_suggestions(
                [(row.id, f"{row.brand} {row.name}", row.class_name, row.icon) for row in rows]
            )

    def _on_model_picked(self, model_id: object) -> None:
        if self.form is not None and model_id in self._models:
            self.form.set_values({"class_id": self._models[model_id].class_id})
        self._show_for_model()

    def _on_seller_typed(self, text: str) -> None:
        self.client.jobs.read(list_parties, text, owner=self, done=self._on_sellers, slot="sellers")

    def _on_sellers(self, rows: tuple[PartyRow, ...]) -> None:
        if self.form is not None:
            shown = [(row.id, row.name, row.address, "building-store") for row in rows[:8]]
            self.form.suggest("bought_from").set_suggestions(shown)

    def _on_field_changed(self, name: str) -> None:
        if name == "model":
            self._show_for_model()
        if name in {"model", "serial"}:
            self._check_serial()

    def _check_serial(self) -> None:
        """Say when the serial number looks unlike those of the model; it may still be stored."""
        if self.form is not None:
            model_id = self.form.suggest("model").picked_id()
            serial = str(self.form.value("serial") or "")
            self.note.check([(model_id, serial)] if isinstance(model_id, UUID) else [])

    def _show_for_model(self) -> None:
        """A model of the catalogue brings its brand and class along."""
        if self.form is not None:
            known = self.form.suggest("model").picked_id() is not None
            reason = self.tr("由目录里的型号决定")
            self.form.set_editable("class_id", not known, reason)
            self.form.set_editable("brand", not known, reason)
