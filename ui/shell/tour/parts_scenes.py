# SPDX-License-Identifier: Apache-2.0
"""The ledgers of parts: documents, what arrived, what a serial number went through.

Each part of the page adds its own scenes to ``SCENES``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import UUID

from app.catalog.queries import PartyRow, list_parties
from app.parts.document_list import DocumentView
from app.parts.reconciling_lines import StationLine
from app.parts.rules import DocumentStatus
from app.parts.statements import BeginStatement, TakeIn, begin_statement, take_in
from ui.parts.adjusting import AdjustSheet
from ui.parts.arrival_sheet import ArrivalSheet
from ui.parts.books_section import BooksSection
from ui.parts.card_sheet import CardSheet
from ui.parts.counts_section import CountsSection
from ui.parts.day_section import NUMBERS, SUMS, DaySection
from ui.parts.day_sheets import MakeSheet
from ui.parts.documents_section import DocumentsSection
from ui.parts.entry_sheet import EntrySheet
from ui.parts.opening_sheet import OpeningSheet
from ui.parts.page import PartsPage
from ui.parts.planning_section import PlanningSection
from ui.parts.serials_sheet import SerialsSheet
from ui.parts.statement_file_sheet import StatementFileSheet
from ui.parts.statement_sheet import DecideSheet
from ui.parts.statements_section import ACCOUNTS, LOOK, StatementsSection
from ui.parts.stock_section import StockSection
from ui.shell.tour.walker import TourError, Walker, needed

_EXCHANGED = "QD76-2401"
"""The serial number of a compressor that took the place of another."""
_STATION = "海尔售后乌鲁木齐服务站"
_DAYS_BACK = 13


def tell(walker: Walker) -> None:
    """Walk through the ledgers of parts."""
    with walker.step("配件台账：每一张单据，货和单都到了才记账"):
        documents(walker)
        walker.picture("38_parts", large=True)
    walker.in_every_way({name: partial(scene, walker) for name, scene in SCENES.items()})


def page(walker: Walker, section: str) -> PartsPage:
    """Open a part of the page."""
    view = needed(walker.window.desk_view)
    view.finder.close_palette()
    opened = needed(view.open("parts", None, {"section": section}))
    if not isinstance(opened, PartsPage):
        raise TourError("the ledgers of parts are not there")
    walker.settle(0.3)
    return opened


def documents(walker: Walker, view: DocumentView = DocumentView.WAITING) -> DocumentsSection:
    """Show the list of documents with one beside it."""
    section = page(walker, "documents").section
    if not isinstance(section, DocumentsSection):
        raise TourError("the documents are not there")
    section.show_asked({"view": view.value})
    walker.wait_for(lambda: section.model.total and section.detail.document() is not None, "a document")
    return section


def _posted(walker: Walker) -> None:
    """Show what came damaged, with its inquiry."""
    section = documents(walker, DocumentView.ALL)
    section.filters.typed.setText("KB-1109-02")
    walker.wait_for(
        lambda: (
            (shown := section.detail.document()) is not None
            and shown.row.other_number == "KB-1109-02"
            and shown.row.status == DocumentStatus.POSTED
        ),
        "what came damaged",
    )
    walker.settle(0.3)


def _clear(section: DocumentsSection) -> None:
    section.filters.clear()
    section.refresh()


def _arrive(walker: Walker) -> None:
    section = documents(walker)
    _clear(section)
    section.view.selectRow(0)
    walker.settle(0.3)
    section.change_status()
    sheet = walker.overlay(ArrivalSheet)
    sheet.form.set_values({"outer_state": "wet", "note": "与天山快运一起开箱，面单已批注"})
    sheet.grid.set_value(1, "damaged", 1)
    sheet.form.changed.emit()
    walker.settle(0.3)


def _serials(walker: Walker) -> None:
    section = documents(walker)
    _clear(section)
    section.open_serials(_EXCHANGED)
    sheet = walker.overlay(SerialsSheet)
    walker.wait_for(lambda: sheet.model.total, "the way of the piece")


def _day(walker: Walker, part: str) -> DaySection:
    """Show a day's goods report."""
    section = page(walker, "day").section
    if not isinstance(section, DaySection):
        raise TourError("the day's report is not there")
    walker.wait_for(lambda: section.report() is not None, "a day's report")
    section.show_part(part)
    walker.settle(0.3)
    return section


def _counts(walker: Walker) -> CountsSection:
    """Show the counts of the week."""
    section = page(walker, "counts").section
    if not isinstance(section, CountsSection):
        raise TourError("the counts are not there")
    walker.wait_for(section.model.rowCount, "a count of the week")
    walker.settle(0.3)
    return section


def _count(walker: Walker) -> None:
    """Count some parts of a zone."""
    section = _counts(walker)
    section.change_status()
    codes = [values["code"] for values in section.entry.grid.values()][:4]
    for code in codes:
        section.scanned(code)
        walker.settle(0.1)
    walker.settle(0.3)


def _make_day(walker: Walker) -> None:
    section = _day(walker, SUMS)
    section.begin_new()
    walker.overlay(MakeSheet)


def _stock(walker: Walker) -> StockSection:
    """Show a warehouse as a spreadsheet, with a figure that is not saved."""
    section = page(walker, "stock").section
    if not isinstance(section, StockSection):
        raise TourError("the stock is not there")
    walker.wait_for(section.grid.values, "parts of a warehouse")
    row = next(values for values in section.grid.values() if not values.row.stock.has_serial)
    section.grid.go_to(row.key, "good")
    section.grid.set_value(row.key, "good", row.row.stock.good + 1)
    walker.settle(0.3)
    return section


def _adjust(walker: Walker) -> None:
    section = _stock(walker)
    section.grid.save()
    walker.overlay(AdjustSheet)


def _entry(walker: Walker) -> None:
    section = _stock(walker)
    codes = [values["code"] for values in section.grid.values()][:6]
    section.grid.discard()
    section.begin_new()
    sheet = walker.overlay(EntrySheet)
    for code in codes:
        sheet.take_scan(code)
        walker.settle(0.1)
    walker.settle(0.3)


def _books(walker: Walker) -> BooksSection:
    """Show the five books of the month."""
    section = page(walker, "books").section
    if not isinstance(section, BooksSection):
        raise TourError("the five books are not there")
    walker.wait_for(section.grids[section.book()].values, "accounts of a book")
    walker.settle(0.3)
    return section


def _card(walker: Walker) -> None:
    """Show the card of the first account."""
    section = _books(walker)
    section.grids[section.book()].view.walk.go_to(0, 0)
    section.toggle_detail()
    sheet = walker.overlay(CardSheet)
    walker.wait_for(lambda: sheet.model.total, "moves of an account")


def _statements(walker: Walker, part: str = LOOK) -> StatementsSection:
    """Show a fortnight with a station, whose file has a quantity with swapped digits and a line too many."""
    section = page(walker, "statements").section
    if not isinstance(section, StatementsSection):
        raise TourError("the statements are not there")
    jobs, until_on = section.client.jobs, section.client.desk.runner.today_on - timedelta(days=1)
    found: list[UUID] = []

    def begin(parties: Sequence[PartyRow]) -> None:
        party = next(one for one in parties if one.name == _STATION)
        order = BeginStatement(party.id, until_on - timedelta(days=_DAYS_BACK), until_on)
        jobs.write(begin_statement, order, owner=section, done=found.append)

    jobs.read(list_parties, owner=section, done=begin)
    walker.wait_for(lambda: found, "a statement")
    section.select(found[0])
    walker.wait_for(lambda: (sheet := section.sheet()) and sheet.row.id == found[0], "a statement begun")
    sheet = needed(section.sheet())
    if sheet.standing.taken is None:
        told = [
            StationLine(place, line.document_number, line.on, line.part_code, line.quantity, line.direction)
            for place, line in enumerate(sheet.sides.book, 2)
        ]
        told[0] = replace(told[0], quantity=told[0].quantity + 9)
        told.append(replace(told[-1], row=90, document_number="KS-208", on=sheet.row.from_on, text="自提"))
        command = TakeIn(found[0], "往来明细.xlsx", "ab" * 32, told, {"on": "日期", "part_code": "料号"})
        jobs.write(take_in, command, owner=section)
        walker.wait_for(lambda: needed(section.sheet()).standing.taken, "the file of the station")
    section.show_part(part)
    walker.settle(0.3)
    return section


def _decide(walker: Walker) -> None:
    """Show how a difference is explained."""
    section = _statements(walker)
    section.views[LOOK].select_first()
    section.run("decide")
    sheet = walker.overlay(DecideSheet)
    sheet.form.set_values({"word": "对方多记 9 件，下期更正"})
    walker.settle(0.3)


def _statement_file(walker: Walker) -> None:
    """Show where the file of a station is taken in."""
    _statements(walker).run("take")
    walker.overlay(StatementFileSheet)


def _planning(walker: Walker) -> None:
    """Show what to order by when, with the reason of the first part."""
    section = page(walker, "planning").section
    if not isinstance(section, PlanningSection):
        raise TourError("planning is not there")
    walker.wait_for(section.place.count, "a warehouse")
    section.views.set_current("all")
    section.refresh()
    walker.wait_for(section.grid.values, "parts of a warehouse")
    section.grid.view.walk.go_to(0, 0)
    walker.settle(0.3)


def _opening(walker: Walker) -> None:
    """Show what brings the ledgers of paper in."""
    _books(walker).open_opening()
    walker.overlay(OpeningSheet)


SCENES: dict[str, Callable[[Walker], object]] = {
    "38a_part_documents": partial(documents, view=DocumentView.ALL),
    "38b_part_arrival": _arrive,
    "38c_part_document": _posted,
    "38d_part_serial": _serials,
    "38e_part_day": partial(_day, part="lines"),
    "38f_part_day_numbers": partial(_day, part=NUMBERS),
    "38g_part_day_sums": partial(_day, part=SUMS),
    "38h_part_day_make": _make_day,
    "38i_part_stock": _stock,
    "38j_part_adjust": _adjust,
    "38k_part_entry": _entry,
    "38l_part_books": _books,
    "38m_part_card": _card,
    "38n_part_counts": _counts,
    "38o_part_count": _count,
    "38p_part_statements": _statements,
    "38q_part_accounts": partial(_statements, part=ACCOUNTS),
    "38r_part_decide": _decide,
    "38s_part_file": _statement_file,
    "38t_part_planning": _planning,
    "38z_part_opening": _opening,
}
"""Pictures by name, in light and dark, small and large."""
