# SPDX-License-Identifier: Apache-2.0
"""The words of the five books, and of what does not agree when they are opened. Reads nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from app.parts.opening import BookCheck, Difference
from app.parts.rules import Book
from ui.widgets import formats
from ui.widgets.messages import problem_sentence


class BooksWords(QObject):
    """Puts the books into words of the present language."""

    def book(self, book: Book) -> str:
        """Return a book as the staff call it (D36)."""
        names = {
            Book.STOCK: self.tr("好、坏件库存帐"),
            Book.DEALINGS: self.tr("备件往来帐"),
            Book.OWED_BY_US: self.tr("欠人坏件帐"),
            Book.OWED_TO_US: self.tr("人欠坏件帐"),
            Book.TRANSIT: self.tr("在途帐"),
        }
        return names[book]

    def figures(self, book: Book) -> tuple[str, str, str, str]:
        """Return what opening, in, out and closing are called in a book: what is owed is not received."""
        if book in {Book.OWED_BY_US, Book.OWED_TO_US}:
            return self.tr("期初"), self.tr("新增"), self.tr("归还"), self.tr("结存")
        return self.tr("期初"), self.tr("收入"), self.tr("发出"), self.tr("结存")

    def place(self, book: Book) -> str:
        """Return what an account of a book lies with."""
        return self.tr("仓库") if book is Book.STOCK else self.tr("往来单位")

    def all_places(self, book: Book) -> str:
        """Return the choice that leaves every place in."""
        return self.tr("全部仓库") if book is Book.STOCK else self.tr("全部单位")

    def sums(self, book: Book, sums: tuple[int, int, int, int]) -> str:
        """Return the sums of what is shown."""
        return " · ".join(
            f"{title} {formats.number(count)}" for title, count in zip(self.figures(book), sums, strict=True)
        )

    def checked(self, book: BookCheck) -> str:
        """Return what a ledger's file comes to."""
        pieces = [
            f"{title} {formats.number(count)}"
            for title, count in ((self.tr("好件"), book.good), (self.tr("坏件"), book.bad))
            if count
        ]
        count = self.tr("{count} 项").format(count=formats.number(book.accounts))
        return " · ".join((count, *pieces))

    def lacking(self, names: Iterable[str]) -> str:
        """Return that a table has no column for some fields, and what to do."""
        titles = {
            "place": self.tr("仓库或往来单位"),
            "part_code": self.tr("配件编码"),
            "quantity": self.tr("数量（或好件、坏件）"),
        }
        told = formats.listed(titles.get(name, name) for name in names)
        return self.tr("没有找到这些列：{names}。请看表头的叫法，改好后重新读取。").format(names=told)

    def where(self, difference: Difference) -> str:
        """Return the row, place and part of what does not agree."""
        row = self.tr("第 {row} 行").format(row=difference.row) if difference.row else ""
        return " ".join(part for part in (row, difference.place, difference.part_code) if part)

    def difference(self, difference: Difference) -> str:
        """Return what does not agree and what to do, with both figures."""
        own = {
            "unknown_choice": self.tr("请写“好件”或“坏件”。"),
            "too_large": self.tr("数量太大，请核对是不是抄错了列。"),
            "required": self.tr("这一格要填。"),
        }
        sentence = own.get(difference.code) or problem_sentence(difference.code)
        if difference.said is None or difference.found is None:
            return sentence
        return self.tr("{said} 与 {found}：{sentence}").format(
            said=formats.number(difference.said),
            found=formats.number(difference.found),
            sentence=sentence,
        )
