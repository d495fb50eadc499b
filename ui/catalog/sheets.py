# SPDX-License-Identifier: Apache-2.0
"""The sheets that add and change entries of the catalogue. Stores by commands alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.catalog.commands import save_brand, save_class, save_model, save_party, set_void
from app.catalog.queries import (
    BrandRow,
    ClassRow,
    ModelRow,
    PartyRow,
    get_model,
    list_brands,
    list_classes,
    list_parties,
    search_models,
)
from app.catalog.rules import (
    ENERGY_GRADES,
    ICONS,
    PIECE,
    EntryKind,
    PartyKind,
    SaveBrand,
    SaveClass,
    SaveModel,
    SaveParty,
    SetVoid,
)
from app.catalog.term_commands import save_part
from app.catalog.term_rules import SavePart
from app.catalog.terms import PartRow, list_parts
from ui.catalog.form_sheet import NEW_RECORD, FormSheet
from ui.catalog.words import CatalogWords
from ui.client import Client
from ui.widgets.fields import Field, FieldKind, Picked

Entry = BrandRow | ClassRow | ModelRow | PartRow | PartyRow


class EntrySheet(FormSheet):
    """A sheet over the fields of one kind of entry, which can be taken out of use."""

    kind: EntryKind

    def __init__(self, client: Client, parent: QWidget, entry: Entry | None = None) -> None:
        """Make an empty form, or show the entry to change."""
        self.entry = entry
        self.words = CatalogWords(parent)
        title = self.words.add_title(self.kind) if entry is None else self.words.edit_title(self.kind)
        record_id = NEW_RECORD if entry is None else entry.id
        super().__init__(client, parent, title, record_id=record_id, is_new=entry is None)
        if entry is not None:
            self._add_void_button(entry)

    def entry_id(self) -> UUID | None:
        """Return the id of the entry to change."""
        return self.entry.id if self.entry is not None else None

    def _add_void_button(self, entry: Entry) -> None:
        in_use = entry.is_active if isinstance(entry, PartyRow) else not entry.is_void
        button = self.add_button(
            self.tr("停用") if in_use else self.tr("恢复使用"),
            kind="danger" if in_use else "default",
            left=True,
        )
        button.setToolTip(self.tr("停用后不再供选择，已有的记录不变") if in_use else "")
        order = SetVoid(self.kind, entry.id, is_void=in_use)
        button.clicked.connect(lambda _on=False: self.run(set_void, order))


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
            Field("maker_id", self.tr("厂家（电话簿）"), FieldKind.CHOICE, span=2),
        )

    def show_entry(self) -> None:
        """Show the brand to change, and fetch the makers of the phone book."""
        if isinstance(self.entry, BrandRow):
            self.form.set_values({"name": self.entry.name, "aliases": "、".join(self.entry.aliases)})
        makers = partial(list_parties, kind=PartyKind.MAKER)
        self.client.jobs.read(makers, owner=self, done=self._on_makers)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        aliases = tuple(self.text("aliases").replace(",", "、").replace("，", "、").split("、"))
        return save_brand, SaveBrand(self.text("name"), aliases, self.entry_id(), self.chosen("maker_id"))

    def _on_makers(self, rows: tuple[PartyRow, ...]) -> None:
        held = self.entry if isinstance(self.entry, BrandRow) else None
        choices: list[tuple[object, str]] = [
            (None, self.tr("（不清楚）")),
            *((row.id, row.name) for row in rows),
        ]
        if held is not None and held.maker_id is not None and held.maker_id not in dict(choices):
            choices.append((held.maker_id, held.maker))
        self.form.set_choices("maker_id", tuple(choices))
        self.show_late("maker_id", held.maker_id if held is not None else None)


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
            Field("parent_id", self.tr("上级品类"), FieldKind.CHOICE),
            Field(
                "unit",
                self.tr("计价单位"),
                required=True,
                hint=self.tr("印在价签上，例如 台、件、套"),
                most=8,
            ),
        )

    def show_entry(self) -> None:
        """Show the class to change, and fetch those that it can lie below."""
        row = self.entry
        self.client.jobs.read(list_classes, owner=self, done=self._on_classes)
        self.form.set_values({"icon": "bolt", "unit": PIECE})
        if isinstance(row, ClassRow):
            self.form.set_values(
                {
                    "name": row.name,
                    "code": row.code,
                    "icon": row.icon,
                    "gbt4754": row.gbt4754,
                    "unit": row.unit,
                }
            )

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        fields = (self.text("code"), self.text("name"), self.text("gbt4754"), self.text("icon"))
        return save_class, SaveClass(*fields, self.entry_id(), self.chosen("parent_id"), self.text("unit"))

    def _on_classes(self, rows: tuple[ClassRow, ...]) -> None:
        held = self.entry if isinstance(self.entry, ClassRow) else None
        others = tuple(row for row in rows if row.id != self.entry_id())
        self.form.set_choices("parent_id", ((None, self.tr("（最上级）")), *self.words.tree(others)))
        self.show_late("parent_id", held.parent_id if held is not None else None)


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
            Field("code", self.tr("商品编码"), hint=self.tr("收银和 ERP 里的编码，可以不填"), most=40),
            Field(
                "energy_grade",
                self.tr("能效等级"),
                FieldKind.CHOICE,
                choices=tuple((grade, self.words.energy_grade(grade)) for grade in ENERGY_GRADES),
            ),
            Field("discontinued_on", self.tr("停产日期"), FieldKind.DATE, hint=self.tr("还在卖的不填")),
            Field(
                "successor",
                self.tr("替代型号"),
                FieldKind.COMBO_SEARCH,
                hint=self.tr("停产后卖哪个，可以不填"),
            ),
        )

    def show_entry(self) -> None:
        """Fetch brands and classes, then show the model to change."""
        self.client.jobs.read(list_brands, owner=self, done=self._on_brands)
        self.client.jobs.read(list_classes, owner=self, done=self._on_classes)
        row = self.entry
        self.form.set_values({"energy_grade": ""})
        successor = self.form.suggest("successor")
        successor.text_settled.connect(self._on_successor_typed)
        if isinstance(row, ModelRow):
            self.form.set_values(
                {
                    "name": row.name,
                    "ean": row.ean,
                    "code": row.code,
                    "energy_grade": row.energy_grade,
                    "discontinued_on": row.discontinued_on,
                }
            )
            if row.successor_id is not None:
                self.client.jobs.read(get_model, row.successor_id, owner=self, done=self._on_successor)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        return save_model, SaveModel(
            self.chosen("brand_id"),
            self.chosen("class_id"),
            self.text("name"),
            self.text("ean"),
            self.entry_id(),
            self.text("code"),
            self.text("energy_grade"),
            self.day("discontinued_on"),
            self.picked("successor"),
        )

    def field_of(self, problem: str) -> str:
        """Return the field that shows a problem of the command."""
        return "successor" if problem == "successor_id" else problem

    def _on_successor_typed(self, text: str) -> None:
        self.client.jobs.read(search_models, text, 8, owner=self, done=self._on_models, slot="models")

    def _on_models(self, rows: tuple[ModelRow, ...]) -> None:
        shown = [(row.id, f"{row.brand} {row.name}", row.class_name, row.icon) for row in rows]
        self.form.suggest("successor").set_suggestions(shown)

    def _on_successor(self, row: ModelRow) -> None:
        self.show_late("successor", Picked(row.id, f"{row.brand} {row.name}"))

    def _on_brands(self, rows: tuple[BrandRow, ...]) -> None:
        choices = [(row.id, row.name) for row in rows]
        held = self.entry
        if isinstance(held, ModelRow) and held.brand_id not in dict(choices):
            choices.append((held.brand_id, held.brand))
        self.form.set_choices("brand_id", tuple(choices))
        self.show_late("brand_id", held.brand_id if isinstance(held, ModelRow) else None)

    def _on_classes(self, rows: tuple[ClassRow, ...]) -> None:
        choices = list(self.words.tree(rows))
        held = self.entry
        if isinstance(held, ModelRow) and held.class_id not in dict(choices):
            choices.append((held.class_id, held.class_name))
        self.form.set_choices("class_id", tuple(choices))
        self.show_late("class_id", held.class_id if isinstance(held, ModelRow) else None)


class PartySheet(EntrySheet):
    """An entry of the phone book; 今天已核对 keeps it current (A49)."""

    kind = EntryKind.PARTY
    width_px = 620

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        kinds = tuple((kind, self.words.party_kind(kind)) for kind in PartyKind)
        here_id = self.client.desk.identity.store_id
        held = self.entry.store_id if isinstance(self.entry, PartyRow) else None
        places: list[tuple[object, str]] = [(None, self.tr("所有门店")), (here_id, self.tr("只本店"))]
        if held not in {None, here_id}:
            places.append((held, self.tr("另一家门店")))
        return (
            Field("kind", self.tr("类别"), FieldKind.CHOICE, required=True, choices=kinds),
            Field("store_id", self.tr("用于"), FieldKind.CHOICE, choices=tuple(places)),
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
                    "store_id": row.store_id,
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
        return save_party, SaveParty(
            self.text("kind"),
            self.text("name"),
            self.text("phone"),
            self.text("contact"),
            self.text("address"),
            self.chosen("store_id"),
            self.day("verified_on"),
            self.entry_id(),
        )

    def _today_on(self) -> date:
        return self.client.desk.runner.today_on


class PartSheet(EntrySheet):
    """A spare part by the maker's number."""

    kind = EntryKind.PART
    width_px = 560

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            Field("code", self.tr("配件号"), required=True, hint=self.tr("照厂家的写"), most=40),
            Field("name", self.tr("配件名称"), required=True, most=120),
            Field("brand_id", self.tr("品牌"), FieldKind.CHOICE),
            Field("unit", self.tr("单位"), hint=self.tr("例如 个、台、米"), most=8),
            Field("has_serial", self.tr("有自己的机号"), FieldKind.CHECK),
            Field("is_machine", self.tr("整机、显示器（还要录工厂系统）"), FieldKind.CHECK),
            Field(
                "successor_id",
                self.tr("替代配件"),
                FieldKind.CHOICE,
                hint=self.tr("不再供应时用哪个，可以不填"),
            ),
        )

    def show_entry(self) -> None:
        """Show the part to change, and fetch brands and other parts."""
        self.client.jobs.read(list_brands, owner=self, done=self._on_brands)
        self.client.jobs.read(list_parts, owner=self, done=self._on_parts)
        row = self.entry
        if isinstance(row, PartRow):
            self.form.set_values(
                {
                    "code": row.code,
                    "name": row.name,
                    "unit": row.unit,
                    "has_serial": row.has_serial,
                    "is_machine": row.is_machine,
                }
            )

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        return save_part, SavePart(
            self.text("code"),
            self.text("name"),
            self.chosen("brand_id"),
            self.text("unit"),
            bool(self.form.value("has_serial")),
            self.chosen("successor_id"),
            self.entry_id(),
            bool(self.form.value("is_machine")),
        )

    def _on_brands(self, rows: tuple[BrandRow, ...]) -> None:
        none = self.tr("（几个品牌通用）")
        self.form.set_choices("brand_id", ((None, none), *((row.id, row.name) for row in rows)))
        held = self.entry if isinstance(self.entry, PartRow) else None
        self.show_late("brand_id", held.brand_id if held is not None else None)

    def _on_parts(self, rows: tuple[PartRow, ...]) -> None:
        others = ((row.id, f"{row.code} {row.name}") for row in rows if row.id != self.entry_id())
        self.form.set_choices("successor_id", ((None, self.tr("（没有）")), *others))
        held = self.entry if isinstance(self.entry, PartRow) else None
        self.show_late("successor_id", held.successor_id if held is not None else None)


SHEETS: dict[EntryKind, type[EntrySheet]] = {
    EntryKind.BRAND: BrandSheet,
    EntryKind.CLASS: ClassSheet,
    EntryKind.MODEL: ModelSheet,
    EntryKind.PART: PartSheet,
    EntryKind.PARTY: PartySheet,
}
