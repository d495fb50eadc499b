# SPDX-License-Identifier: Apache-2.0
"""The words and columns of the catalogue's four lists. Reads nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from app.catalog.price_rules import PriceKind
from app.catalog.prices import PriceState
from app.catalog.queries import BrandRow, ClassRow, ModelRow, PartyRow
from app.catalog.rules import EntryKind, PartyKind
from app.catalog.terms import PartRow
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.row_columns import Column, Paint

_INDENT = chr(0x3000)
"""How far a class is set in for each one above it."""


class CatalogWords(QObject):
    """Puts the catalogue into words of the present language."""

    def list_title(self, kind: EntryKind) -> str:
        """Return the name of a list."""
        names = {
            EntryKind.MODEL: self.tr("型号"),
            EntryKind.BRAND: self.tr("品牌"),
            EntryKind.CLASS: self.tr("品类"),
            EntryKind.PART: self.tr("配件"),
            EntryKind.PARTY: self.tr("电话簿"),
        }
        return names[kind]

    def add_title(self, kind: EntryKind) -> str:
        """Return what the button that adds an entry says."""
        names = {
            EntryKind.MODEL: self.tr("添加型号"),
            EntryKind.BRAND: self.tr("添加品牌"),
            EntryKind.CLASS: self.tr("添加品类"),
            EntryKind.PART: self.tr("添加配件"),
            EntryKind.PARTY: self.tr("添加电话"),
        }
        return names[kind]

    def edit_title(self, kind: EntryKind) -> str:
        """Return the title of the sheet that changes an entry."""
        names = {
            EntryKind.MODEL: self.tr("修改型号"),
            EntryKind.BRAND: self.tr("修改品牌"),
            EntryKind.CLASS: self.tr("修改品类"),
            EntryKind.PART: self.tr("修改配件"),
            EntryKind.PARTY: self.tr("修改电话"),
        }
        return names[kind]

    def filter_hint(self, kind: EntryKind) -> str:
        """Return what can be typed into a list's filter."""
        hints = {
            EntryKind.MODEL: self.tr("筛选：品牌、拼音首字、型号的任一段，或扫条码…"),
            EntryKind.BRAND: self.tr("筛选：品牌、别名、拼音首字…"),
            EntryKind.CLASS: self.tr("筛选：品类、代码…"),
            EntryKind.PART: self.tr("筛选：配件号、名称、品牌…"),
            EntryKind.PARTY: self.tr("筛选：名称、电话、联系人、地址…"),
        }
        return hints[kind]

    def party_kind(self, kind: PartyKind) -> str:
        """Return the name of a kind of party."""
        names = {
            PartyKind.STORE: self.tr("门店"),
            PartyKind.LOGISTICS: self.tr("物流"),
            PartyKind.MAKER: self.tr("厂家"),
            PartyKind.STATION: self.tr("服务站"),
            PartyKind.CALL_CENTRE: self.tr("统一客服电话"),
            PartyKind.HOTLINE: self.tr("400 电话"),
            PartyKind.PROMOTION: self.tr("促销电话"),
            PartyKind.INSTALLATION: self.tr("安装电话"),
        }
        return names[kind]

    def energy_grade(self, grade: str) -> str:
        """Return a grade of the energy label in words."""
        return self.tr("{grade} 级").format(grade=grade) if grade else self.tr("（没有标识）")

    def tree(self, rows: Sequence[ClassRow]) -> tuple[tuple[object, str], ...]:
        """Return classes as choices, each set in as deep as it lies."""
        return tuple((row.id, _INDENT * row.depth + row.name) for row in rows)

    def price_kind(self, kind: PriceKind) -> str:
        """Return the name of a kind of price."""
        names = {
            PriceKind.LIST: self.tr("标价"),
            PriceKind.PROMOTION: self.tr("促销价"),
            PriceKind.MEMBER: self.tr("会员价"),
            PriceKind.GROUP: self.tr("团购价"),
        }
        return names[kind]

    def price_state(self, state: PriceState) -> ChipLook:
        """Return the chip of a price: whether it holds today."""
        looks = {
            PriceState.NOW: ChipLook(self.tr("现价"), Tone.OK, "check"),
            PriceState.COMING: ChipLook(self.tr("未开始"), Tone.INFO, "clock"),
            PriceState.PAST: ChipLook(self.tr("已到期"), Tone.MUTE),
            PriceState.VOID: ChipLook(self.tr("已撤回"), Tone.MUTE, "x"),
        }
        return looks[state]

    def service_mode(self, mode: str) -> str:
        """Return who comes to whom for a repair."""
        names = {
            "": self.tr("（没有说）"),
            "visit": self.tr("上门"),
            "carry_in": self.tr("送修"),
            "either": self.tr("送修或上门"),
        }
        return names[mode]

    def grade(self, grade: str) -> str:
        """Return how sure a term is."""
        names = {
            "A": self.tr("A 厂家原文"),
            "B": self.tr("B 公司文件"),
            "C": self.tr("C 听说的，待核实"),
        }
        return names[grade]

    def span(self, from_on: date, until_on: date | None) -> str:
        """Return from when to when something holds."""
        if until_on is None:
            return self.tr("{day} 起").format(day=formats.day(from_on))
        return self.tr("{first} 至 {last}").format(first=formats.day(from_on), last=formats.day(until_on))

    def columns(self, kind: EntryKind) -> tuple[Column, ...]:
        """Return the columns of a list."""
        makers = {
            EntryKind.MODEL: self._models,
            EntryKind.BRAND: self._brands,
            EntryKind.CLASS: self._classes,
            EntryKind.PART: self._parts,
            EntryKind.PARTY: self._parties,
        }
        return makers[kind]()

    def _models(self) -> tuple[Column, ...]:
        def use(row: ModelRow) -> ChipLook | None:
            if row.discontinued_on is not None and not row.is_void:
                return ChipLook(self.tr("停产"), Tone.WARN, "clock")
            return self._void() if row.is_void else None

        return (
            Column("name", self.tr("型号"), lambda r: r.name, width=240, paint=Paint.STRONG),
            Column("brand", self.tr("品牌"), lambda r: r.brand, width=150),
            Column(
                "class",
                self.tr("品类"),
                lambda r: r.class_name,
                width=140,
                paint=Paint.CATEGORY,
                icon=lambda r: r.icon,
            ),
            Column(
                "price",
                self.tr("现价"),
                lambda r: formats.money(r.price_fen) if r.price_fen is not None else "",
                width=120,
                paint=Paint.NUMBER,
            ),
            Column("ean", self.tr("商品条码"), lambda r: r.ean, width=140, paint=Paint.SECOND),
            Column("code", self.tr("商品编码"), lambda r: r.code, width=120, paint=Paint.SECOND),
            Column("use", self.tr("状态"), width=100, paint=Paint.CHIP, chip=use, stretch=True),
        )

    def _brands(self) -> tuple[Column, ...]:
        def use(row: BrandRow) -> ChipLook | None:
            return self._void() if row.is_void else None

        return (
            Column("name", self.tr("品牌"), lambda r: r.name, width=200, paint=Paint.STRONG),
            Column(
                "aliases",
                self.tr("别名"),
                lambda r: formats.listed(r.aliases),
                width=300,
                paint=Paint.SECOND,
                stretch=True,
            ),
            Column("maker", self.tr("厂家"), lambda r: r.maker, width=200, paint=Paint.SECOND),
            Column("models", self.tr("型号数"), lambda r: str(r.models or ""), width=90, paint=Paint.NUMBER),
            Column("use", self.tr("状态"), width=90, paint=Paint.CHIP, chip=use),
        )

    def _classes(self) -> tuple[Column, ...]:
        def use(row: ClassRow) -> ChipLook | None:
            return self._void() if row.is_void else None

        return (
            Column(
                "name",
                self.tr("品类"),
                lambda r: _INDENT * r.depth + r.name,
                width=260,
                paint=Paint.CATEGORY,
                icon=lambda r: r.icon,
            ),
            Column("code", self.tr("代码"), lambda r: r.code, width=180, paint=Paint.SECOND),
            Column(
                "gbt", self.tr("行业代码（GB/T 4754）"), lambda r: r.gbt4754, width=200, paint=Paint.SECOND
            ),
            Column("use", self.tr("状态"), width=90, paint=Paint.CHIP, chip=use, stretch=True),
        )

    def _parts(self) -> tuple[Column, ...]:
        def use(row: PartRow) -> ChipLook | None:
            if row.successor_id is not None and not row.is_void:
                return ChipLook(self.tr("有替代"), Tone.INFO, "arrows-exchange")
            return self._void() if row.is_void else None

        return (
            Column("code", self.tr("配件号"), lambda r: r.code, width=180, paint=Paint.STRONG),
            Column("name", self.tr("配件名称"), lambda r: r.name, width=260, stretch=True),
            Column("brand", self.tr("品牌"), lambda r: r.brand, width=140),
            Column("unit", self.tr("单位"), lambda r: r.unit, width=70),
            Column(
                "models",
                self.tr("用在几个型号"),
                lambda r: str(r.models or ""),
                width=120,
                paint=Paint.NUMBER,
            ),
            Column("use", self.tr("状态"), width=100, paint=Paint.CHIP, chip=use),
        )

    def _parties(self) -> tuple[Column, ...]:
        def verified(row: PartyRow) -> ChipLook:
            if not row.is_active:
                return self._void()
            if row.verified_on is None:
                return ChipLook(self.tr("未核对"), Tone.WARN, "clock")
            text = self.tr("{day} 核对").format(day=formats.day(row.verified_on))
            return ChipLook(
                text, Tone.WARN if row.is_stale else Tone.OK, "clock" if row.is_stale else "check"
            )

        return (
            Column("kind", self.tr("类别"), lambda r: self.party_kind(r.kind), width=80),
            Column("name", self.tr("名称"), lambda r: r.name, width=240, paint=Paint.STRONG),
            Column("phone", self.tr("电话"), lambda r: r.phone, width=140),
            Column("contact", self.tr("联系人"), lambda r: r.contact, width=110),
            Column(
                "address",
                self.tr("地址"),
                lambda r: r.address,
                width=220,
                paint=Paint.SECOND,
                stretch=True,
            ),
            Column("verified", self.tr("核对"), width=140, paint=Paint.CHIP, chip=verified),
        )

    def _void(self) -> ChipLook:
        return ChipLook(self.tr("已停用"), Tone.MUTE)
