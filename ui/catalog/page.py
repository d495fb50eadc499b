# SPDX-License-Identifier: Apache-2.0
"""The page 商品目录: models, brands, classes and the phone book, one list at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QStackedWidget, QWidget

from app.admin.queries import StoreRow, get_store
from app.catalog.commands import verify_party
from app.catalog.queries import (
    CatalogCounts,
    ClassRow,
    ModelRow,
    PartyRow,
    count_catalog,
    count_models,
    list_brands,
    list_classes,
    list_models,
    list_parties,
)
from app.catalog.rules import EDIT, PRICE, EntryKind, VerifyParty
from app.catalog.terms import list_parts
from ui.admin.kept_state import KeptState
from ui.catalog.left_out_sheet import LeftOutSheet
from ui.catalog.model_card import ModelCard
from ui.catalog.sheets import SHEETS, Entry, ModelSheet
from ui.catalog.words import CatalogWords
from ui.client import Client, Page
from ui.documents.list_paper import MOST_ROWS, list_sheet
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.combo import Combo
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.segmented import Segmented

_SETTLE_MS = 150
_WINDOW = 200
_CLASSES_WIDE = 170
_KINDS = (EntryKind.MODEL, EntryKind.BRAND, EntryKind.CLASS, EntryKind.PART, EntryKind.PARTY)
_TABLES = frozenset({*(kind.value for kind in EntryKind), "price", "model_part"})
_LISTS: dict[EntryKind, Callable[..., tuple[Entry, ...]]] = {
    EntryKind.BRAND: list_brands,
    EntryKind.CLASS: list_classes,
    EntryKind.PART: list_parts,
    EntryKind.PARTY: list_parties,
}


class CatalogPage(Page):
    """What the company sells and whom it works with."""

    icon_name = "barcode"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self._words = CatalogWords(self)
        self._stale = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._refetch)
        self.lists = Segmented()
        for kind in _KINDS:
            self.lists.add_segment(kind.value, self._words.list_title(kind))
        self.lists.chosen.connect(lambda _key: self._on_list_chosen())
        self.add_button = Button("", kind="primary", icon="plus", key="F2")
        self.add_button.clicked.connect(lambda _on=False: self.open_sheet(None))
        self._may_edit = client.actor.may(EDIT)
        if not self._may_edit:
            self.add_button.disable(self.tr("没有权限：维护商品目录和电话簿"))
        self._models = {kind: RowTableModel(self._words.columns(kind)) for kind in _KINDS}
        self.views = {
            kind: RowTableView(model, name=self._words.list_title(kind))
            for kind, model in self._models.items()
        }
        self._empties: dict[EntryKind, EmptyState] = {}
        self._stack = QStackedWidget()
        for kind, view in self.views.items():
            self._prepare(kind, view)
        printing = Button(self.tr("打印列表"), kind="ghost", icon="printer")
        printing.clicked.connect(lambda _on=False: self._print_list())
        if not client.actor.may("documents.print"):
            printing.hide()
        importing = Button(self.tr("导入价格表"), kind="ghost", icon="file-import")
        importing.clicked.connect(lambda _on=False: client.open("import", what="prices"))
        if not (client.actor.may(PRICE) and client.actor.may("documents.import")):
            importing.hide()
        self._stale_phones = Banner("", tone="warn", action=self.tr("只看这些"))
        self._stale_phones.action_clicked.connect(lambda: self._show_stale(only=True))
        self._stale_phones.hide()
        self._only_stale = False
        top = hbox(self.lists, None, importing, printing, self.add_button, spacing=8)
        self.setLayout(
            vbox(top, self._stale_phones, (self._make_pane(), 1), spacing=10, margins=(16, 10, 16, 14))
        )
        client.jobs.changed.connect(self._on_changed)
        self._on_list_chosen()

    # ---- Page

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("商品目录")

    def activated(self) -> None:
        """Refetch what changed meanwhile."""
        if self._stale:
            self._refetch()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show one list (``view``: model, brand, …), a typed filter (``text``), or what a list left out.

        ``left_out`` are the ids of those prices.
        """
        if context.get("view") in {kind.value for kind in EntryKind}:
            self.lists.set_current(str(context["view"]))
            self._on_list_chosen()
        if "text" in context:
            self.filter.setText(str(context["text"]))
        if record_id is not None:
            self.views[self.current()].select_id(record_id)
        if context.get("left_out"):
            LeftOutSheet(self.client, self, context["left_out"]).open()

    def new_record(self) -> bool:
        """F2: add to the list shown."""
        if self._may_edit:
            self.open_sheet(None)
        return self._may_edit

    def change_status(self) -> bool:
        """F4: the entry of the phone book was called today and is right (A49)."""
        row = self.views[EntryKind.PARTY].current_row() if self.current() is EntryKind.PARTY else None
        if not isinstance(row, PartyRow) or not self._may_edit:
            return False
        said = self.tr("“{name}”今天已核对。").format(name=row.name)
        self.client.jobs.write(
            verify_party, VerifyParty(row.id), owner=self, done=lambda _answer: self.client.notify(said)
        )
        return True

    def print_record(self) -> bool:
        """Ctrl+P: the price label of the model in front."""
        row = self.views[EntryKind.MODEL].current_row() if self.current() is EntryKind.MODEL else None
        if not isinstance(row, ModelRow) or not self.client.actor.may("documents.print"):
            return False
        self.client.open("paper", row.id, form="price_label", entity_kind="model")
        return True

    def focus_filter(self) -> bool:
        """/: go to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
        return True

    def scanned(self, text: str) -> bool:
        """Find the model of a scanned bar code."""
        self.go_to(None, {"view": EntryKind.MODEL.value, "text": text})
        return True

    # ---- what is shown

    def current(self) -> EntryKind:
        """Return which list is shown."""
        return EntryKind(self.lists.current())

    def open_sheet(self, entry: Entry | None) -> None:
        """Open the form of an entry of the list shown, empty for a new one."""
        if self._may_edit:
            SHEETS[self.current()](self.client, self, entry).open()

    def class_id(self) -> UUID | None:
        """Return the class to which the models are narrowed, with all below it; None for all."""
        chosen = str(self.classes.currentData() or "")
        return UUID(chosen) if chosen else None

    def open_entry(self, entry: Entry) -> None:
        """Open what a row of the list shown stands for: a model's card, or the form of another entry."""
        if not isinstance(entry, ModelRow):
            self.open_sheet(entry)
            return
        card = ModelCard(self.client, self, entry)
        card.edit_asked.connect(lambda model: ModelSheet(self.client, self, model).open())
        card.open()

    def _make_pane(self) -> QWidget:
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._settle.start())
        self.filter.returnPressed.connect(self._on_filter_entered)
        self.classes = Combo()
        self.classes.setAccessibleName(self.tr("品类"))
        self.classes.setMinimumWidth(self.client.theme.px(_CLASSES_WIDE))
        self.classes.activated.connect(lambda _index: self._refetch())
        self.with_void = QCheckBox(self.tr("含已停用"))
        self.with_void.toggled.connect(lambda _on: self._refetch())
        self._count = Label("", "caption")
        bar = hbox(
            (self.filter, 1), self.classes, self.with_void, self._count, spacing=12, margins=(11, 11, 14, 11)
        )
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(vbox(bar, Line(), (self._stack, 1), spacing=0, margins=(1, 1, 1, 1)))
        return pane

    def _prepare(self, kind: EntryKind, view: RowTableView) -> None:
        empty = self._empties[kind] = EmptyState("packages", "")
        view.set_empty_state(empty)
        view.opened.connect(self.open_entry)
        KeptState(self.client, view, f"catalog.{kind.value}")
        self._stack.addWidget(view)
        if kind is EntryKind.MODEL:
            self._models[kind].window_needed.connect(self._on_window_needed)

    def _on_list_chosen(self) -> None:
        kind = self.current()
        self._stack.setCurrentWidget(self.views[kind])
        self.add_button.set_label(self._words.add_title(kind))
        self.filter.setPlaceholderText(self._words.filter_hint(kind))
        self.filter.setAccessibleName(self._words.filter_hint(kind))
        self.classes.setVisible(kind is EntryKind.MODEL)
        self._only_stale = False
        self._refetch()

    def _show_stale(self, *, only: bool) -> None:
        """Show the phone book, or of it what nobody verified for long."""
        self.lists.set_current(EntryKind.PARTY.value)
        self._on_list_chosen()
        self._only_stale = only
        self._refetch()

    def _refetch(self) -> None:
        self._stale = False
        self._settle.stop()
        kind, typed, with_void = self.current(), self.filter.text(), self.with_void.isChecked()
        jobs = self.client.jobs
        if kind is EntryKind.MODEL:
            count = partial(count_models, with_void=with_void, class_id=self.class_id())
            jobs.read(count, typed, owner=self, done=self._on_model_count, slot="list")
        else:
            rows = partial(_LISTS[kind], with_void=with_void)
            jobs.read(rows, typed, owner=self, done=lambda found: self._show(kind, found), slot="list")
        jobs.read(count_catalog, owner=self, done=self._on_counts, slot="counts")
        jobs.read(list_classes, owner=self, done=self._on_classes, slot="classes")

    def _models_query(self, first: int = 0, limit: int = _WINDOW) -> Callable[..., tuple[ModelRow, ...]]:
        """Return what reads models as the page is narrowed."""
        return partial(
            list_models,
            with_void=self.with_void.isChecked(),
            class_id=self.class_id(),
            with_prices=True,
            first=first,
            limit=limit,
        )

    def _on_classes(self, rows: tuple[ClassRow, ...]) -> None:
        held = self.classes.currentData()
        self.classes.clear()
        self.classes.addItem(self.tr("全部品类"), "")
        for class_id, name in self._words.tree(rows):
            self.classes.addItem(name, str(class_id))
        self.classes.setCurrentIndex(max(self.classes.findData(held), 0))

    def _on_model_count(self, total: int) -> None:
        self.client.jobs.read(
            self._models_query(),
            self.filter.text(),
            owner=self,
            done=lambda found: self._show(EntryKind.MODEL, found, total),
            slot="models",
        )

    def _on_window_needed(self, first: int, count: int) -> None:
        model = self._models[EntryKind.MODEL]
        generation = model.generation
        rows = self._models_query(first=first, limit=count)

        def show(found: tuple[ModelRow, ...]) -> None:
            model.set_window(first, found, generation)

        self.client.jobs.read(rows, self.filter.text(), owner=self, done=show)

    def _show(self, kind: EntryKind, rows: tuple[Entry, ...], total: int | None = None) -> None:
        if self._only_stale and kind is EntryKind.PARTY:
            rows = tuple(row for row in rows if isinstance(row, PartyRow) and row.is_stale)
        total = len(rows) if total is None else total
        self._models[kind].reset(total, 0, rows)
        if kind is self.current():
            self._count.setText(self.tr("{count} 条").format(count=f"{total:,}"))
        if self.filter.text().strip():
            self._empties[kind].set_sentence("search", self.tr("没有找到，可以少输几个字。"))
        else:
            self._empties[kind].set_sentence("packages", self.tr("这里还没有内容，按 F2 添加。"))

    def _print_list(self) -> None:
        kind = self.current()
        if self._models[kind].total > MOST_ROWS:
            self.client.notify(self.tr("一次最多打印 {count} 条，请先筛选。").format(count=f"{MOST_ROWS:,}"))
            return
        read: Callable[..., tuple[Entry, ...]]
        if kind is EntryKind.MODEL:
            read = self._models_query(limit=MOST_ROWS)
        else:
            read = partial(_LISTS[kind], with_void=self.with_void.isChecked())
        self.client.jobs.read(read, self.filter.text(), owner=self, done=partial(self._on_printed_rows, kind))

    def _on_printed_rows(self, kind: EntryKind, rows: tuple[Entry, ...]) -> None:
        show = partial(self._show_paper, kind, rows)
        self.client.jobs.read(get_store, owner=self, done=show)

    def _show_paper(self, kind: EntryKind, rows: tuple[Entry, ...], store: StoreRow | None) -> None:
        words = self.filter.text().strip() or self.tr("全部")
        columns = self.views[kind].shown_columns()
        sheet = list_sheet(self.client, self._words.list_title(kind), words, columns, rows, store)
        self.client.open("paper", None, sheet=sheet)

    def _on_counts(self, counts: CatalogCounts) -> None:
        shown = (counts.models, counts.brands, counts.classes, counts.parts, counts.parties)
        for kind, count in zip(_KINDS, shown, strict=True):
            self.lists.set_label(kind.value, f"{self._words.list_title(kind)} {formats.number(count)}")
        stale = self.tr("电话簿里有 {count} 条太久没有核对。打通后按 F4 就是今天已核对。")
        self._stale_phones.set_text(stale.format(count=formats.number(counts.stale)), "warn")
        self._stale_phones.setVisible(bool(counts.stale) and self.current() is EntryKind.PARTY)

    def _on_filter_entered(self) -> None:
        self._refetch()
        view = self.views[self.current()]
        view.setFocus(Qt.FocusReason.TabFocusReason)
        view.select_first()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if not tables & _TABLES:
            return
        if self.isVisible():
            self._refetch()
        else:
            self._stale = True
