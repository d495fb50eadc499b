# SPDX-License-Identifier: Apache-2.0
"""The sheets that add and change entries of the catalogue. Stores by commands alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.catalog.commands import save_brand, save_class, save_model, save_party, set_void
from app.catalog.queries import BrandRow, ClassRow, ModelRow, PartyRow, list_brands, list_classes
from app.catalog.rules import (
    ICONS,
    EntryKind,
    PartyKind,
    SaveBrand,
    SaveClass,
    SaveModel,
    SaveParty,
    SetVoid,
)
from app.core.errors import ProblemsError
from ui.catalog.words import CatalogWords
from ui.client import Client
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.messages import message_for, problem_sentences

Entry = BrandRow | ClassRow | ModelRow | PartyRow


class EntrySheet(Overlay):
    """A sheet over the fields of one kind of entry; stays with everything typed when storing fails."""

    kind: EntryKind
    width_px = 520

    def __init__(self, client: Client, parent: QWidget, entry: Entry | None = None) -> None:
        """Make an empty form, or show the entry to change."""
        super().__init__(parent, "", icon="plus" if entry is None else "edit", width=self.width_px)
        self.client, self.entry = client, entry
        self.words = CatalogWords(self)
        title = self.words.add_title(self.kind) if entry is None else self.words.edit_title(self.kind)
        self.set_title(title)
        self.form = FormPanel(self.fields(), columns=2)
        self.set_body(self.form)
        if entry is not None:
            self._add_void_button(entry)
        self.add_cancel()
        self.add_accept(self.tr("添加") if entry is None else self.tr("保存"))
        self.accepted.connect(self._on_accept)
        self.show_entry()

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        raise NotImplementedError

    def show_entry(self) -> None:
        """Fill the form, when there is an entry to change, and fetch choices."""
        raise NotImplementedError

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        raise NotImplementedError

    def entry_id(self) -> UUID | None:
        """Return the id of the entry to change."""
        return self.entry.id if self.entry is not None else None

    def text(self, name: str) -> str:
        """Return a field's text."""
        return str(self.form.value(name) or "")

    def _add_void_button(self, entry: Entry) -> None:
        in_use = entry.is_active if isinstance(entry, PartyRow) else not entry.is_void
        button = self.add_button(
            self.tr("停用") if in_use else self.tr("恢复使用"),
            kind="danger" if in_use else "default",
            left=True,
        )
        button.setToolTip(self.tr("停用后不再供选择，已有的记录不变") if in_use else "")
        order = SetVoid(self.kind, entry.id, is_void=in_use)
        button.clicked.connect(lambda _on=False: self._run(set_void, order))

    def _on_accept(self) -> None:
        if self.form.check_kinds():
            self._run(*self.order())

    def _run(self, command: Callable[..., Any], order: object) -> None:
        self.set_notice(None)
        self.set_busy(True)
        self.client.jobs.write(
            command, order, owner=self, done=lambda _answer: self.done(), failed=self._on_failed
        )

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        if isinstance(error, ProblemsError) and set(error.problems) <= set(self.form.values()):
            self.form.set_problems(problem_sentences(error.problems))
        else:
            self.set_notice(ErrorNotice(message_for(error)))


class BrandSheet(EntrySheet):
    """A brand and the other names under which people ask for it."""

    kind = EntryKind.BRAND

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            Field("name", self.tr("品牌"), required=True, span=2, most=60),
            Field(
                "aliases", self.tr("别名"), span=2, hint=self.tr("几个别名用顿号隔开，例如：Haier、日日顺")
            ),
        )

    def show_entry(self) -> None:
        """Show the brand to change."""
        if isinstance(self.entry, BrandRow):
            self.form.set_values({"name": self.entry.name, "aliases": "、".join(self.entry.aliases)})

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        aliases = tuple(self.text("aliases").replace(",", "、").replace("，", "、").split("、"))
        return save_brand, SaveBrand(self.text("name"), aliases, self.entry_id())


class ClassSheet(EntrySheet):
    """An appliance class with its picture."""

    kind = EntryKind.CLASS

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        names = {
            "fridge": self.tr("冰箱"),
            "wash-machine": self.tr("洗衣机"),
            "air-conditioning": self.tr("空调"),
            "device-tv": self.tr("电视"),
            "microwave": self.tr("微波炉"),
            "cup": self.tr("厨房小家电"),
            "bolt": self.tr("其他"),
        }
        return (
            Field("name", self.tr("品类"), required=True, most=40),
            Field("code", self.tr("代码"), required=True, hint=self.tr("小写字母，例如 fridge"), most=24),
            Field(
                "icon",
                self.tr("图标"),
                FieldKind.CHOICE,
                choices=tuple((icon, names[icon]) for icon in ICONS),
            ),
            Field("gbt4754", self.tr("行业代码（GB/T 4754）"), hint=self.tr("385 开头，可以不填"), most=4),
        )

    def show_entry(self) -> None:
        """Show the class to change."""
        row = self.entry
        self.form.set_values({"icon": "bolt"})
        if isinstance(row, ClassRow):
            self.form.set_values(
                {"name": row.name, "code": row.code, "icon": row.icon, "gbt4754": row.gbt4754}
            )

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        fields = (self.text("code"), self.text("name"), self.text("gbt4754"), self.text("icon"))
        return save_class, SaveClass(*fields, self.entry_id())


class ModelSheet(EntrySheet):
    """A model of a brand."""

    kind = EntryKind.MODEL
    width_px = 560

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            Field("brand_id", self.tr("品牌"), FieldKind.CHOICE, required=True),
            Field("class_id", self.tr("品类"), FieldKind.CHOICE, required=True),
            Field(
                "name", self.tr("型号"), required=True, hint=self.tr("照铭牌上写，例如 BCD-470WDPG"), most=80
            ),
            Field(
                "ean", self.tr("商品条码"), FieldKind.SCAN, hint=self.tr("69 开头的 13 位，可扫码，可以不填")
            ),
        )

    def show_entry(self) -> None:
        """Fetch brands and classes, then show the model to change."""
        self.client.jobs.read(list_brands, owner=self, done=self._on_brands)
        self.client.jobs.read(list_classes, owner=self, done=self._on_classes)
        row = self.entry
        if isinstance(row, ModelRow):
            self.form.set_values({"name": row.name, "ean": row.ean})

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        brand_id, class_id = self.form.value("brand_id"), self.form.value("class_id")
        return save_model, SaveModel(
            brand_id if isinstance(brand_id, UUID) else None,
            class_id if isinstance(class_id, UUID) else None,
            self.text("name"),
            self.text("ean"),
            self.entry_id(),
        )

    def _on_brands(self, rows: tuple[BrandRow, ...]) -> None:
        choices = [(row.id, row.name) for row in rows]
        held = self.entry
        if isinstance(held, ModelRow) and held.brand_id not in dict(choices):
            choices.append((held.brand_id, held.brand))
        self.form.set_choices("brand_id", tuple(choices))
        self.form.set_values({"brand_id": held.brand_id if isinstance(held, ModelRow) else None})

    def _on_classes(self, rows: tuple[ClassRow, ...]) -> None:
        choices = [(row.id, row.name) for row in rows]
        held = self.entry
        if isinstance(held, ModelRow) and held.class_id not in dict(choices):
            choices.append((held.class_id, held.class_name))
        self.form.set_choices("class_id", tuple(choices))
        self.form.set_values({"class_id": held.class_id if isinstance(held, ModelRow) else None})


class PartySheet(EntrySheet):
    """An entry of the phone book; 今天已核对 keeps it current (A49)."""

    kind = EntryKind.PARTY
    width_px = 620

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        kinds = tuple((kind, self.words.party_kind(kind)) for kind in PartyKind)
        return (
            Field("kind", self.tr("类别"), FieldKind.CHOICE, required=True, choices=kinds),
            Field("name", self.tr("名称"), required=True, most=120),
            Field("phone", self.tr("电话"), FieldKind.PHONE, required=True),
            Field("contact", self.tr("联系人"), most=60),
            Field("address", self.tr("地址"), span=2, most=200),
            Field("verified_on", self.tr("核对日期"), FieldKind.DATE, hint=self.tr("哪天打通过、确认无误")),
        )

    def show_entry(self) -> None:
        """Show the entry to change; a new one was verified today."""
        row = self.entry
        if isinstance(row, PartyRow):
            self.form.set_values(
                {
                    "kind": row.kind,
                    "name": row.name,
                    "phone": row.phone,
                    "contact": row.contact,
                    "address": row.address,
                    "verified_on": row.verified_on,
                }
            )
            verified = self.add_button(self.tr("今天已核对"), icon="check", left=True)
            verified.clicked.connect(
                lambda _on=False: self.form.set_values({"verified_on": self._today_on()})
            )
        else:
            self.form.set_values({"kind": PartyKind.STATION, "verified_on": self._today_on()})

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        verified_on = self.form.value("verified_on")
        return save_party, SaveParty(
            self.text("kind"),
            self.text("name"),
            self.text("phone"),
            self.text("contact"),
            self.text("address"),
            self.entry.store_id if isinstance(self.entry, PartyRow) else None,
            verified_on if isinstance(verified_on, date) else None,
            self.entry_id(),
        )

    def _today_on(self) -> date:
        return self.client.desk.runner.today_on


SHEETS: dict[EntryKind, type[EntrySheet]] = {
    EntryKind.BRAND: BrandSheet,
    EntryKind.CLASS: ClassSheet,
    EntryKind.MODEL: ModelSheet,
    EntryKind.PARTY: PartySheet,
}
