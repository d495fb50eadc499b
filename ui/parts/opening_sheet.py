# SPDX-License-Identifier: Apache-2.0
"""The five books are opened from ledgers of paper: chosen, checked against each other, posted together.

Nothing is posted while something does not agree: each difference says its row and what to do. A file is
corrected where it came from and read again here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.core.errors import ProblemsError
from app.documents.errors import ColumnsMissingError
from app.documents.tabular import IMPORT_ENDINGS
from app.parts.opening import Difference, OpeningCheck, PostOpening, check_opening, post_opening
from app.parts.opening_imports import OpeningFile, read_books
from app.parts.rules import Book
from ui.admin.section import today_on
from ui.client import Client
from ui.documents.file_choice import ask_open
from ui.jobs import Job
from ui.parts.books_words import BooksWords
from ui.theme.theme import Density, Theme
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, IconButton
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.field_dates import DateEdit
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import column_of, row_of
from ui.widgets.messages import message_for, problem_sentence
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.shortcuts import bind_key

_WIDTH, _TALL = 940, 170
_DAY_WIDE = 126


@dataclass(frozen=True, slots=True)
class _Row:
    """One difference; ``id`` is its place in the list."""

    id: int
    difference: Difference


Read = tuple[tuple[OpeningFile, ...], tuple[str, ...]]


def read_for_opening(_job: Job, client: Client, wanted: Iterable[tuple[Path, Book | None]]) -> Read:
    """Read files for a worker: the ledgers found, and the sheets that are none. Errors: those of reading."""
    files: list[OpeningFile] = []
    others: list[str] = []
    for path, book in wanted:
        found, left_out = read_books(path, client.desk.identity.zone, book)
        files += found
        others += left_out
    return tuple(files), tuple(others)


class OpeningSheet(Overlay):
    """Choose the ledgers, see what does not agree, post them when all does."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "", icon="file-import", width=_WIDTH)
        self._client, self._words = client, BooksWords(self)
        self._files: dict[Book, OpeningFile] = {}
        self._paths: dict[Book, Path] = {}
        self._check: OpeningCheck | None = None
        self.set_title(self.tr("期初：带入原来的账"))
        self.set_lead(
            self.tr(
                "每本账一个表格，或一个工作簿里五张表。先互相核对，全部对得上才能记账；记账时一起记，不会只记一半。"
            )
        )
        self.day = DateEdit()
        self.day.setAccessibleName(self.tr("期初日"))
        self.day.setMaximumWidth(Theme.of(self).px(_DAY_WIDE))
        self.day.set_value(today_on(client))
        self.day.edited.connect(self._ask_check)
        book = Button(self.tr("选一个工作簿"), icon="folder", key="Ctrl+O")
        book.clicked.connect(lambda _on=False: self.ask_file(None))
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "Ctrl+O", self.tr("选一个工作簿"), lambda: self.ask_file(None), context=inside)
        self.again = Button(self.tr("重新读取"), icon="refresh", key="Alt+R")
        self.again.clicked.connect(lambda _on=False: self.read_again())
        bind_key(self, "Alt+R", self.tr("文件改好后重新读取"), self.read_again, context=inside)
        top = row_of(Label(self.tr("期初日"), "field"), self.day, None, book, self.again)
        self.said = Label("", "strong", wrap=True)
        self.model = RowTableModel(self._columns())
        self.view = RowTableView(self.model, name=self.tr("对不上的地方"))
        self.view.set_density(Density.COMPACT)
        self._nothing = EmptyState("file-import", "")
        self.view.set_empty_state(self._nothing)
        self.view.setFixedHeight(Theme.of(self).px(_TALL))
        self.set_body(column_of(top, self._make_books(), self.said, self.view, spacing=10))
        self.add_cancel()
        self.post = self.add_accept(self.tr("记入五本账"))
        self.accepted.connect(self._post)
        self._show()

    # ---- what is chosen

    def ask_file(self, book: Book | None) -> None:
        """Ask for the file of a book; for None the one that holds several."""
        endings = " ".join(f"*.{ending}" for ending in IMPORT_ENDINGS)
        title = self.tr("选择表格") if book is None else self._words.book(book)
        ask_open(self, title, f"{self.tr('表格文件')} ({endings})", partial(self.read_file, book=book))

    def read_file(self, path: Path, *, book: Book | None = None) -> None:
        """Read a file as a book, or as the books that its sheets are called by."""
        self.set_notice(None)
        self.set_busy(True)
        self._client.jobs.work(
            read_for_opening, self._client, [(path, book)], owner=self, failed=self._on_failed,
            done=partial(self._on_read, path),
        )  # fmt: skip

    def read_again(self) -> None:
        """Read all chosen files again, after they were corrected."""
        if not self._paths:
            return
        # A workbook of five sheets is read once.
        of_path: dict[Path, list[Book]] = {}
        for book, path in self._paths.items():
            of_path.setdefault(path, []).append(book)
        wanted = [(path, books[0] if len(books) == 1 else None) for path, books in of_path.items()]
        self.set_notice(None)
        self.set_busy(True)
        self._client.jobs.work(
            read_for_opening, self._client, wanted, owner=self, failed=self._on_failed,
            done=partial(self._on_read, None),
        )  # fmt: skip

    def _on_read(self, path: Path | None, read: Read) -> None:
        files, others = read
        self.set_busy(False)
        if path is not None:
            self._paths |= {one.book: path for one in files}
        self._files |= {one.book: one for one in files}
        if not files:
            self.set_notice(
                Banner(self.tr("看不出这是哪本账。请在那本账的一行选择文件，或把表名改成账的名称。"))
            )
        elif others:
            names = formats.listed(others)
            self.set_notice(Banner(self.tr("这些表没有用到：{names}").format(names=names), tone="info"))
        self._ask_check()

    def _forget(self, book: Book) -> None:
        self._files.pop(book, None)
        self._paths.pop(book, None)
        self._ask_check()

    # ---- what is found

    def _order(self) -> PostOpening | None:
        day = self.day.value()
        files = tuple(self._files[book] for book in Book if book in self._files)
        return PostOpening(day, files) if isinstance(day, date) and files else None

    def _ask_check(self) -> None:
        self._check = None
        order = self._order()
        if order is not None:
            jobs = self._client.jobs
            jobs.read(
                check_opening, order, owner=self, done=self._on_check, failed=self._on_failed, slot="check"
            )
        self._show()

    def _on_check(self, check: OpeningCheck) -> None:
        self._check = check
        self._show()

    def _show(self) -> None:
        check = self._check
        told = {} if check is None else {one.book: one for one in check.books}
        for book, (label, forget) in self._book_rows.items():
            one = self._files.get(book)
            if one is None:
                label.setText(self.tr("没有选文件"))
            else:
                label.setText(formats.pair(one.file_name, self._words.checked(told[book]))
                              if book in told else one.file_name)  # fmt: skip
            forget.setVisible(one is not None)
        rows = () if check is None else tuple(_Row(*each) for each in enumerate(check.differences))
        self.model.reset(len(rows), 0, rows)
        self._say(check)
        self.again.setVisible(bool(self._paths))
        if check is not None and check.agrees:
            self.post.enable()
        else:
            self.post.disable(self.tr("还有对不上的地方") if rows else self.tr("请先选择文件"))

    def _say(self, check: OpeningCheck | None) -> None:
        if check is None:
            self.said.setText("")
            self._nothing.set_sentence("file-import", self.tr("选好文件后，对不上的地方列在这里。"))
        elif check.day_problem:
            self.said.setText(formats.pair(self.tr("期初日"), problem_sentence(check.day_problem)))
            self._nothing.set_sentence("calendar", self.tr("请先改期初日。"))
        elif check.differences:
            self.said.setText(
                self.tr("{count} 处对不上，改好表格后按 Alt+R 重新读取。").format(
                    count=formats.number(len(check.differences))
                )
            )
        else:
            self.said.setText(self.tr("全部对得上，可以记账。"))
            self._nothing.set_sentence("circle-check", self.tr("没有对不上的地方。"), "ok")

    # ---- storing

    def _post(self) -> None:
        order = self._order()
        if order is None or self._check is None or not self._check.agrees:
            return
        self.set_notice(None)
        self.set_busy(True)
        self._client.jobs.write(post_opening, order, owner=self, done=self._on_posted, failed=self._on_failed)

    def _on_posted(self, made: list[object]) -> None:
        self._client.notify(
            self.tr("期初已记账，开出 {count} 张期初单").format(count=formats.number(len(made)))
        )
        self.done()

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        if isinstance(error, ProblemsError):
            self.set_notice(Banner(problem_sentence(next(iter(error.problems.values()))), tone="bad"))
            self._ask_check()
        elif isinstance(error, ColumnsMissingError):
            self.set_notice(Banner(self._words.lacking(error.fields["fields"]), tone="bad"))
        else:
            self.set_notice(ErrorNotice(message_for(error)))

    # ---- parts

    def _make_books(self) -> QWidget:
        self._book_rows: dict[Book, tuple[ElideLabel, IconButton]] = {}
        books = QWidget()
        grid = QGridLayout(books)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, book in enumerate(Book):
            name = self._words.book(book)
            label = ElideLabel("", "second")
            forget = IconButton("x", self.tr("不带入{book}").format(book=name))
            forget.clicked.connect(partial(self._on_forget, book))
            choose = Button(self.tr("选择文件"), kind="ghost", icon="folder")
            choose.setAccessibleName(self.tr("选择{book}的文件").format(book=name))
            choose.clicked.connect(partial(self._on_choose, book))
            for column, widget in enumerate((Label(name, "strong"), label, forget, choose)):
                grid.addWidget(widget, row, column)
            self._book_rows[book] = (label, forget)
        return books

    def _on_choose(self, book: Book, _on: bool = False) -> None:
        self.ask_file(book)

    def _on_forget(self, book: Book, _on: bool = False) -> None:
        self._forget(book)

    def _columns(self) -> tuple[Column, ...]:
        words = self._words
        return (
            Column("book", self.tr("账"), lambda row: words.book(row.difference.book), width=124),
            Column("where", self.tr("哪里"), lambda row: words.where(row.difference), width=250,
                   paint=Paint.STRONG),
            Column("what", self.tr("差异和办法"), lambda row: words.difference(row.difference), width=420,
                   stretch=True),
        )  # fmt: skip
