# SPDX-License-Identifier: Apache-2.0
"""The part 五本账 of 配件台账 (D36): each account with opening, in, out and closing of any days.

All five books are read at once, so that going from one to the next waits for nothing. Reads; stores nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from app.admin.queries import StoreRow, get_store
from app.core.normalise import plain_text
from app.parts.books import BookLine, BookQuery, get_books
from app.parts.rules import SETUP, Book
from ui.admin.kept_state import KeptState
from ui.admin.section import Section, today_on
from ui.client import Client
from ui.documents.file_choice import ask_save, safe_file_name
from ui.jobs import Job
from ui.parts.books_words import BooksWords
from ui.parts.card_sheet import CardSheet, imprint_of
from ui.parts.opening_sheet import OpeningSheet
from ui.parts.words import PartsWords
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.cell_grid import CellGrid, CellKind, CellLook, GridColumn
from ui.widgets.combo import Combo
from ui.widgets.field_dates import DateEdit
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_SETTLE_MS = 150
_PLACE_WIDE, _TYPED_WIDE, _DAY_WIDE = 132, 200, 126
_FIGURES = ("opening", "came_in", "went_out", "closing")


class BooksSection(Section):
    """The five books side by side; Enter opens the card of an account."""

    tables = frozenset({"stock_document", "stock_move", "stock_place", "part", "party"})

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words, self._part_words = BooksWords(self), PartsWords(self)
        self._lines: Mapping[Book, tuple[BookLine, ...]] = dict.fromkeys(Book, ())
        self._shown: tuple[BookLine, ...] = ()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._show)
        self._days_settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._days_settle.timeout.connect(self.refresh)
        self.grids = {book: self._make_grid(book) for book in Book}
        self.setLayout(
            vbox(
                self._make_top(),
                self._make_filters(),
                *((grid, 1) for grid in self.grids.values()),
                spacing=10,
            )
        )
        for book, grid in self.grids.items():
            grid.opened.connect(self._open_card)
            KeptState(client, grid, f"parts.books.{book}")
        self._show_book()

    # ---- Section

    def refresh(self) -> None:
        """Fetch the books of the chosen days again."""
        from_on, until_on = self._span()
        query = BookQuery(self.book(), from_on, until_on)
        self.client.jobs.read(get_books, query, owner=self, done=self._on_books, slot="books")

    def focus_filter(self) -> bool:
        """/: go to the filter."""
        self.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.selectAll()
        return True

    def toggle_detail(self) -> bool:
        """F8: open the card of the account in front."""
        grid = self.grids[self.book()]
        place = grid.view.walk.place()
        if place is None or place[0] >= len(self._shown):
            return False
        self._open_card(grid.model.cells.key_at(place[0]))
        return True

    def print_record(self) -> bool:
        """Ctrl+P: the book as it is shown, on paper."""
        self.client.jobs.read(get_store, owner=self, done=self._show_paper, slot="store")
        return True

    def scanned(self, text: str) -> bool:
        """Narrow the book to a scanned part, when it has one of that code."""
        code = text.strip().upper()
        if all(line.code != code for lines in self._lines.values() for line in lines):
            return False
        self.typed.setText(code)
        return True

    def book(self) -> Book:
        """Return the book that is shown."""
        return Book(self.pills.current())

    # ---- parts

    def _make_top(self) -> QWidget:
        self.pills = Segmented([(book.value, self._words.book(book)) for book in Book])
        self.pills.setAccessibleName(self.tr("五本账"))
        self.pills.chosen.connect(lambda _key: self._show_book())
        opening = Button(self.tr("期初"), kind="ghost", icon="file-import")
        opening.clicked.connect(lambda _on=False: self.open_opening())
        self.labels = Button(self.tr("打印标签"), kind="ghost", icon="barcode")
        self.labels.clicked.connect(lambda _on=False: self.print_labels())
        paper = Button(self.tr("打印"), icon="printer", key="Ctrl+P")
        paper.clicked.connect(lambda _on=False: self.print_record())
        export = Button(self.tr("导出 XLSX"), icon="table-export", key="Alt+E")
        export.clicked.connect(lambda _on=False: self.export())
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "Alt+E", self.tr("导出：这本账存为 XLSX"), self.export, context=inside)
        top = QWidget()
        top.setLayout(hbox(self.pills, None, opening, self.labels, paper, export, spacing=8))
        opening.setVisible(self.client.actor.may(SETUP))
        return top

    def _make_filters(self) -> QWidget:
        self.place, self.typed = Combo(), QLineEdit()
        self.place.setAccessibleName(self.tr("仓库或单位"))
        self.place.activated.connect(lambda _index: self._show())
        hint = self.tr("筛选：编码、品名…")
        self.typed.setPlaceholderText(hint)
        self.typed.setAccessibleName(hint)
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(lambda _text: self._settle.start())
        self.typed.returnPressed.connect(self._on_typed_entered)
        self.from_on, self.until_on = DateEdit(), DateEdit()
        today = today_on(self.client)
        for edit, name, day in (
            (self.from_on, self.tr("从哪天"), today.replace(day=1)),
            (self.until_on, self.tr("到哪天"), today),
        ):
            edit.setAccessibleName(name)
            edit.setPlaceholderText(name)
            edit.set_value(day)
            edit.edited.connect(self._days_settle.start)
        self._fit()
        self.client.theme.changed.connect(self._fit)
        self.sums = Label("", "second")
        filters = QWidget()
        filters.setLayout(
            hbox(self.place, self.typed, self.from_on, Label("–", "second"), self.until_on, None, self.sums)
        )
        return filters

    def _fit(self) -> None:
        """Give the filters room for their text, which another scale makes larger."""
        px = self.client.theme.px
        self.place.setMinimumWidth(px(_PLACE_WIDE))
        self.typed.setFixedWidth(px(_TYPED_WIDE))
        for edit in (self.from_on, self.until_on):
            edit.setMaximumWidth(px(_DAY_WIDE))

    def _make_grid(self, book: Book) -> CellGrid:
        words = self._words
        columns = (
            GridColumn("place", words.place(book), width=120),
            GridColumn("code", self.tr("编码"), CellKind.CODE, 118, look=CellLook.SECOND),
            GridColumn("name", self.tr("品名规格"), width=170, stretch=True, look=CellLook.STRONG),
            GridColumn("unit", self.tr("单位"), width=54, hidden_below=940),
            GridColumn(
                "condition", self.tr("好坏"), width=66, format=self._part_words.condition
            ),
            *(
                GridColumn(
                    key, title, CellKind.QUANTITY, 80, is_sum=True,
                    look=CellLook.STRONG if key == "closing" else CellLook.PLAIN,
                )
                for key, title in zip(_FIGURES, words.figures(book), strict=True)
            ),
        )  # fmt: skip
        return CellGrid(columns, name=words.book(book), row_id=_key, saves=False, opens=True)

    # ---- what is shown

    def _span(self) -> tuple[date, date]:
        """Return the chosen days; an empty one is today, and the wrong way round they are turned."""
        today = today_on(self.client)
        days = [
            day if isinstance(day := edit.value(), date) else today for edit in (self.from_on, self.until_on)
        ]
        return min(days), max(days)

    def _on_books(self, books: Mapping[Book, tuple[BookLine, ...]]) -> None:
        self._lines = books
        for book, lines in books.items():
            title = self._words.book(book)
            self.pills.set_label(book.value, f"{title} {formats.number(len(lines))}" if lines else title)
        self._fill_places()
        self._show()

    def _show_book(self) -> None:
        for book, grid in self.grids.items():
            grid.setVisible(book is self.book())
        self.labels.setVisible(self.book() is Book.STOCK)
        self.setFocusProxy(self.grids[self.book()].view)
        self._fill_places()
        self._show()

    def _fill_places(self) -> None:
        chosen = self.place.currentData()
        self.place.clear()
        self.place.addItem(self._words.all_places(self.book()), None)
        for place_id, name in dict.fromkeys((line.place_id, line.place) for line in self._lines[self.book()]):
            self.place.addItem(name, place_id)
        self.place.setCurrentIndex(max(self.place.findData(chosen), 0))

    def _show(self) -> None:
        book = self.book()
        place_id, typed = self.place.currentData(), plain_text(self.typed.text()).casefold()
        self._shown = tuple(
            line
            for line in self._lines[book]
            if (not isinstance(place_id, UUID) or line.place_id == place_id)
            and (not typed or typed in line.code.casefold() or typed in line.name.casefold())
        )
        grid = self.grids[book]
        grid.set_rows(self._shown)
        figures = [sum(getattr(line, key) for line in self._shown) for key in _FIGURES]
        self.sums.setText(self._words.sums(book, (figures[0], figures[1], figures[2], figures[3])))
        if not self._shown:
            is_narrowed = bool(typed) or isinstance(place_id, UUID)
            grid.say(
                self.tr("没有找到。可以少输几个字，或放宽条件。")
                if is_narrowed
                else self.tr("这几天这本账没有数。原来的账可以从“期初”带入。")
            )

    def _on_typed_entered(self) -> None:
        self._settle.stop()
        self._show()
        self.grids[self.book()].view.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- what is opened

    def _open_card(self, key: Hashable) -> None:
        line = next((line for line in self._shown if _key(line) == key), None)
        if line is not None:
            CardSheet(self.client, self, line, self._span()).open()

    def open_opening(self) -> None:
        """Open what brings the ledgers of paper in."""
        OpeningSheet(self.client, self).open()

    def print_labels(self) -> None:
        """Open the labels of all parts of the chosen warehouse, or of the only one there is."""
        places = {line.place_id for line in self._lines[Book.STOCK]}
        chosen = self.place.currentData()
        if not isinstance(chosen, UUID) and len(places) == 1:
            chosen = next(iter(places))
        if isinstance(chosen, UUID):
            self.client.open("paper", chosen, form="part_label", entity_kind="stock_place")
        else:
            self.client.notify(self.tr("请先在左边选一个仓库。"))

    def _filter_text(self) -> str:
        told = [self.place.currentText() if self.place.currentData() else "", self.typed.text().strip()]
        return formats.listed(text for text in told if text)

    def _show_paper(self, store: StoreRow | None) -> None:
        from reports.forms.stock_book import book_list  # noqa: PLC0415 -- paper costs a quarter of a second

        from_on, until_on = self._span()
        sheet = book_list(
            self.book(), self._shown, from_on, until_on, filter_text=self._filter_text(),
            imprint=imprint_of(self.client, store),
        )  # fmt: skip
        self.client.open("paper", None, sheet=sheet)

    def export(self) -> None:
        """Ask where to, and write the book as it is shown as a workbook."""
        from_on, until_on = self._span()
        book = self.book()
        name = safe_file_name(f"{self._words.book(book)} {from_on.isoformat()}–{until_on.isoformat()}.xlsx")
        columns = self.grids[book].model.columns
        rows = [
            [column.title for column in columns],
            *([_cell(column, line) for column in columns] for line in self._shown),
        ]
        ask_save(self, self.tr("导出"), name, "XLSX (*.xlsx)", partial(self._write, rows))

    def _write(self, rows: list[list[str]], path: Path) -> None:
        self.client.jobs.work(
            write_rows, rows, path, owner=self, failed=self.client.show_error,
            done=lambda _answer: self.client.notify(self.tr("已导出到 {name}").format(name=path.name)),
        )  # fmt: skip


def write_rows(_job: Job, rows: list[list[str]], path: Path) -> None:
    """Write rows as a workbook; for a worker. Errors: DiskFullError, OutsideFileError."""
    from app.documents.outgoing import xlsx_table  # noqa: PLC0415 -- seldom needed
    from app.documents.outside import write_outside  # noqa: PLC0415

    write_outside(path, xlsx_table(rows))


def _key(line: BookLine) -> tuple[UUID, UUID, str]:
    return line.place_id, line.part_id, line.condition.value


def _cell(column: GridColumn, line: BookLine) -> str:
    """Return a cell for a workbook: figures are plain digits there, nought too."""
    value = getattr(line, column.key)
    return str(value) if column.key in _FIGURES else column.text(value or None)
