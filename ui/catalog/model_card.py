# SPDX-License-Identifier: Apache-2.0
"""A model's card: prices with their history, maker's warranty, parts, shapes of serial numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.catalog.prices import PriceRow, PriceState, list_prices
from app.catalog.queries import ModelRow, get_model
from app.catalog.rules import EDIT, PRICE
from app.catalog.terms import list_model_parts, list_patterns, list_terms
from ui.catalog.price_sheets import EndPriceSheet, PriceSheet
from ui.catalog.term_sheets import ModelPartSheet, PatternSheet, WarrantySheet
from ui.catalog.words import CatalogWords
from ui.client import Client
from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import hbox, vbox
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.segmented import Segmented

_WIDTH, _TALL = 980, 330
_TABLES = frozenset(
    {"model", "brand", "appliance_class", "price", "warranty_term", "serial_pattern", "part", "model_part"}
)


class Section(StrEnum):
    """A part of the card."""

    PRICES = "prices"
    WARRANTY = "warranty"
    PARTS = "parts"
    SERIALS = "serials"


@dataclass(frozen=True, slots=True)
class _Look:
    """What one section is called, shows and can do."""

    title: str
    add: str
    empty: str
    permission: str
    refusal: str
    columns: tuple[Column, ...]


class ModelCard(Overlay):
    """Everything that is true of one model; who may, changes it from here."""

    edit_asked = Signal(object)
    """Somebody wants the model's own fields (``ModelRow``)."""

    def __init__(self, client: Client, parent: QWidget, model: ModelRow) -> None:
        super().__init__(parent, f"{model.brand} {model.name}", icon="packages", width=_WIDTH)
        self.client, self.model = client, model
        self.words = CatalogWords(self)
        self._looks = self._make_looks()
        self.sections = Segmented((section.value, look.title) for section, look in self._looks.items())
        self.sections.chosen.connect(lambda _key: self._on_section())
        self.lists = {section: RowTableModel(look.columns) for section, look in self._looks.items()}
        self.views = {
            section: RowTableView(self.lists[section], name=look.title)
            for section, look in self._looks.items()
        }
        self._stack = QStackedWidget()
        for section, view in self.views.items():
            view.set_empty_state(EmptyState("packages", self._looks[section].empty))
            view.opened.connect(self._on_opened)
            self._stack.addWidget(view)
        body = QWidget()
        body.setLayout(vbox(hbox(self.sections, None, spacing=8), (self._stack, 1), spacing=10))
        self._stack.setMinimumHeight(Theme.of(self).px(_TALL))
        self.set_body(body)
        self._edit = self.add_button(self.tr("修改资料"), icon="edit", left=True)
        self._edit.clicked.connect(lambda _on=False: self.edit_asked.emit(self.model))
        self._label = self.add_button(self.tr("打印价签"), icon="printer", left=True)
        self._label.clicked.connect(lambda _on=False: self._print_label())
        close = self.add_button(self.tr("关闭"))
        close.clicked.connect(self.reject)
        self.add = self.add_accept("", icon="plus")
        self.accepted.connect(self._on_add)
        if not client.actor.may(EDIT):
            self._edit.disable(self.tr("没有权限：维护商品目录和电话簿"))
        if not client.actor.may("documents.print"):
            self._label.hide()
        client.jobs.changed.connect(self._on_changed)
        self._show_facts()
        self._on_section()
        self._refetch()

    def section(self) -> Section:
        """Return which part is shown."""
        return Section(self.sections.current())

    def show_section(self, section: Section) -> None:
        """Show a part."""
        self.sections.set_current(section.value)
        self._on_section()

    # ---- inside

    def _on_section(self) -> None:
        look = self._looks[self.section()]
        self._stack.setCurrentWidget(self.views[self.section()])
        self.add.set_label(look.add)
        if self.client.actor.may(look.permission):
            self.add.enable()
        else:
            self.add.disable(look.refusal)

    def _on_add(self) -> None:
        self._open_sheet(None)

    def _on_opened(self, row: Any) -> None:
        if not self.client.actor.may(self._looks[self.section()].permission):
            return
        if not isinstance(row, PriceRow) or row.state in {PriceState.NOW, PriceState.COMING}:
            self._open_sheet(row)

    def _open_sheet(self, row: Any) -> None:
        client, model = self.client, self.model
        if self.section() is Section.WARRANTY:
            WarrantySheet(client, self, model, row).open()
        elif self.section() is Section.PARTS:
            ModelPartSheet(client, self, model, row).open()
        elif self.section() is Section.SERIALS:
            PatternSheet(client, self, model, row).open()
        elif row is None:
            PriceSheet(client, self, model).open()
        else:
            EndPriceSheet(client, self, row).open()

    def _print_label(self) -> None:
        self.done()
        self.client.open("paper", self.model.id, form="price_label", entity_kind="model")

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self._refetch()

    def _refetch(self) -> None:
        model, read = self.model, self.client.jobs.read
        read(get_model, model.id, owner=self, done=self._on_model, slot="model")
        read(list_prices, model.id, owner=self, done=self._shows(Section.PRICES), slot="prices")
        read(list_terms, model.id, owner=self, done=self._shows(Section.WARRANTY), slot="warranty")
        read(list_model_parts, model.id, owner=self, done=self._shows(Section.PARTS), slot="parts")
        read(list_patterns, model.brand_id, owner=self, done=self._shows(Section.SERIALS), slot="serials")

    def _shows(self, section: Section) -> Callable[[tuple[Any, ...]], None]:
        def show(rows: tuple[Any, ...]) -> None:
            self.lists[section].reset(len(rows), 0, rows)
            count = f" {formats.number(len(rows))}" if rows else ""
            self.sections.set_label(section.value, self._looks[section].title + count)

        return show

    def _on_model(self, model: ModelRow) -> None:
        self.model = model
        self.set_title(f"{model.brand} {model.name}")
        self._show_facts()
        if model.successor_id is not None:
            self.client.jobs.read(get_model, model.successor_id, owner=self, done=self._show_facts)

    def _show_facts(self, successor: ModelRow | None = None) -> None:
        model = self.model
        facts = [model.class_name]
        if model.ean:
            facts.append(formats.pair(self.tr("条码"), model.ean))
        if model.code:
            facts.append(formats.pair(self.tr("编码"), model.code))
        if model.energy_grade:
            facts.append(formats.pair(self.tr("能效"), self.words.energy_grade(model.energy_grade)))
        if model.discontinued_on is not None:
            facts.append(self.tr("{day} 停产").format(day=formats.day(model.discontinued_on)))
        if successor is not None:
            facts.append(formats.pair(self.tr("替代型号"), f"{successor.brand} {successor.name}"))
        self.set_lead("  ·  ".join(facts))

    def _make_looks(self) -> dict[Section, _Look]:
        edit = self.tr("没有权限：维护商品目录和电话簿")
        return {
            Section.PRICES: _Look(
                self.tr("价格"),
                self.tr("定新价"),
                self.tr("还没有定过价格。"),
                PRICE,
                self.tr("没有权限：维护商品价格"),
                self._price_columns(),
            ),
            Section.WARRANTY: _Look(
                self.tr("厂家保修"),
                self.tr("添加保修"),
                self.tr("还没有登记厂家保修。"),
                EDIT,
                edit,
                self._term_columns(),
            ),
            Section.PARTS: _Look(
                self.tr("配件"),
                self.tr("添加配件"),
                self.tr("还没有配件清单。"),
                EDIT,
                edit,
                self._part_columns(),
            ),
            Section.SERIALS: _Look(
                self.tr("机号格式"),
                self.tr("添加格式"),
                self.tr("还没有登记机号长什么样。"),
                EDIT,
                edit,
                self._serial_columns(),
            ),
        }

    def _price_columns(self) -> tuple[Column, ...]:
        words = self.words
        return (
            Column(
                "kind", self.tr("价格种类"), lambda r: words.price_kind(r.kind), width=90, paint=Paint.STRONG
            ),
            Column(
                "amount",
                self.tr("价格"),
                lambda r: formats.money(r.amount_fen),
                width=130,
                paint=Paint.NUMBER,
            ),
            Column(
                "state",
                self.tr("状态"),
                width=96,
                paint=Paint.CHIP,
                chip=lambda r: words.price_state(r.state),
            ),
            Column("from", self.tr("起始日期"), lambda r: formats.day(r.from_on), width=110),
            Column(
                "until",
                self.tr("截止日期"),
                lambda r: formats.day(r.until_on) if r.until_on else self.tr("一直"),
                width=110,
            ),
            Column("store", self.tr("适用门店"), self._where, width=150),
            Column(
                "source", self.tr("依据"), lambda r: r.source, width=160, paint=Paint.SECOND, stretch=True
            ),
        )

    def _where(self, row: PriceRow) -> str:
        return self.tr("全部门店") if row.store_id is None else row.store

    def _term_columns(self) -> tuple[Column, ...]:
        def counts(row: Any) -> ChipLook:
            return (
                ChipLook(self.tr("现在适用"), Tone.OK, "check")
                if row.counts
                else ChipLook(self.tr("不适用"), Tone.MUTE)
            )

        def reach(row: Any) -> str:
            return self.model.name if row.model_id else row.class_name or self.tr("全部商品")

        words = self.words
        return (
            Column(
                "part", self.tr("部件"), lambda r: r.part or self.tr("整机"), width=130, paint=Paint.STRONG
            ),
            Column(
                "months",
                self.tr("保修"),
                lambda r: self.tr("{count} 个月").format(count=r.months),
                width=90,
                paint=Paint.NUMBER,
            ),
            Column("counts", self.tr("今天卖"), width=106, paint=Paint.CHIP, chip=counts),
            Column("reach", self.tr("适用范围"), reach, width=130),
            Column("span", self.tr("哪天卖的"), lambda r: words.span(r.from_on, r.until_on), width=210),
            Column(
                "source",
                self.tr("依据"),
                lambda r: f"{r.grade} {r.source}",
                width=170,
                paint=Paint.SECOND,
                stretch=True,
            ),
        )

    def _part_columns(self) -> tuple[Column, ...]:
        return (
            Column("code", self.tr("配件号"), lambda r: r.code, width=180, paint=Paint.STRONG),
            Column("name", self.tr("配件名称"), lambda r: r.name, width=260, stretch=True),
            Column("quantity", self.tr("数量"), lambda r: str(r.quantity), width=70, paint=Paint.NUMBER),
            Column("unit", self.tr("单位"), lambda r: r.unit, width=70),
            Column("position", self.tr("位置"), lambda r: r.position, width=180, paint=Paint.SECOND),
        )

    def _serial_columns(self) -> tuple[Column, ...]:
        return (
            Column("pattern", self.tr("格式"), lambda r: r.pattern, width=240, paint=Paint.STRONG),
            Column("example", self.tr("样例"), lambda r: r.example, width=240),
            Column(
                "reach",
                self.tr("适用范围"),
                lambda r: r.class_name or self.tr("全部商品"),
                width=200,
                stretch=True,
            ),
        )
