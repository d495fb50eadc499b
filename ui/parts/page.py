# SPDX-License-Identifier: Apache-2.0
"""The page 配件台账: stock, documents, the five books, the day's report, counts, statements, planning.

Each part is a section of its own file; this page only says which there are, who may see them, and which one
a record lies in.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt

from app.parts.books import BookLine, BookQuery, get_book
from app.parts.rules import READ, Book, Condition
from ui.admin.sections_page import Maker, SectionsPage
from ui.client import Client
from ui.parts.books_section import BooksSection
from ui.parts.card_sheet import CardSheet
from ui.parts.counts_section import CountsSection
from ui.parts.day_section import DaySection
from ui.parts.documents_section import DocumentsSection
from ui.parts.entry_sheet import scan_into_sheet
from ui.parts.planning_section import PlanningSection
from ui.parts.statements_section import StatementsSection
from ui.parts.stock_section import StockSection

STOCK = "stock"
DOCUMENTS = "documents"
BOOKS = "books"
DAY = "day"
COUNTS = "counts"
STATEMENTS = "statements"
PLANNING = "planning"
_SECTIONS = {
    "stock_day": DAY,
    "stock_count": COUNTS,
    "stock_statement": STATEMENTS,
    "stock_place": PLANNING,
}
"""Where a record lies that is no document."""
_CARD_DAYS = 90
"""How far back a card begins that was asked for from elsewhere."""


class PartsPage(SectionsPage):
    """The ledgers of parts, a section at a time."""

    icon_name = "packages"

    def __init__(self, client: Client) -> None:
        """Show the sections that this person may see."""
        super().__init__(client)
        self.show_sections(self._sections_there_are())

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("配件台账")

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show ``context["section"]``; a record alone is a document, as what is looked up by a text.

        ``part_id`` opens the card of a part over what is shown, of one warehouse with ``place_id``.
        """
        part_id = context.get("part_id")
        if isinstance(part_id, UUID):
            self._look_for_card(part_id, context.get("place_id"), str(context.get("text", "")))
            return
        if context.get("record_kind") == "stock_room_check":  # it is shown below the counts, not opened
            context, record_id = {**context, "section": COUNTS}, None
        if context.get("record_kind") in _SECTIONS:
            context = {**context, "section": _SECTIONS[str(context["record_kind"])]}
        asks = {"serial", "text", "view", "new"} & context.keys()
        if "section" not in context and (record_id is not None or asks):
            context = {**context, "section": DOCUMENTS}
        super().go_to(record_id, context)
        if isinstance(self.section, DocumentsSection | CountsSection):
            self.section.show_asked(context)

    def show_section(self, key: str) -> None:
        """Show a section and bring the keyboard into it, where its keys are heard."""
        super().show_section(key)
        self._go_in()

    def activated(self) -> None:
        """Fetch what changed, and go on where one works."""
        super().activated()
        self._go_in()

    def scanned(self, text: str) -> bool:
        """Hand a scan to the document that is being written down, else to the section."""
        return scan_into_sheet(self, text) or super().scanned(text)

    def _look_for_card(self, part_id: UUID, place_id: object, code: str) -> None:
        """Open the fullest account of a part; one without any shows the documents that name it."""
        until_on = self.client.desk.runner.today_on
        span = (until_on - timedelta(days=_CARD_DAYS), until_on)
        place = place_id if isinstance(place_id, UUID) else None

        def show(lines: tuple[BookLine, ...]) -> None:
            if not lines:
                self.client.notify(self.tr("这个配件在库里还没有账。"))
                self.go_to(None, {"text": code})
                return
            account = max(lines, key=lambda line: (line.condition is Condition.GOOD, line.closing))
            CardSheet(self.client, self, account, span).open()

        query = BookQuery(Book.STOCK, *span, place_id=place, part_id=part_id)
        self.client.jobs.read(get_book, query, owner=self, done=show, slot="card")

    def _go_in(self) -> None:
        section = self.section
        if section is not None and self.isVisible() and not section.hasFocus():
            section.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sections_there_are(self) -> dict[str, Maker]:
        return {
            STOCK: (self.tr("库存"), (READ,), StockSection),
            DOCUMENTS: (self.tr("单据"), (READ,), DocumentsSection),
            BOOKS: (self.tr("五本账"), (READ,), BooksSection),
            DAY: (self.tr("日报"), (READ,), DaySection),
            COUNTS: (self.tr("盘点"), (READ,), CountsSection),
            STATEMENTS: (self.tr("对账"), (READ,), StatementsSection),
            PLANNING: (self.tr("补货"), (READ,), PlanningSection),
        }
