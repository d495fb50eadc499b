# SPDX-License-Identifier: Apache-2.0
"""Filled-in papers of the parts' ledgers with made-up firms, for gallery and tests. Reads no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from app.parts.books import BookLine, Card, CardLine
from app.parts.document_list import ArrivalRow, DocumentRow, DocumentSheet, LineRow
from app.parts.document_sheet import (
    DocumentPaper,
    LabelRow,
    PartLabels,
    PartnerLines,
    TrackedPiece,
    TrackingPaper,
)
from app.parts.posting import Line
from app.parts.rules import Book, Condition, DocumentKind
from app.parts.serial_list import SerialStep
from reports.case_samples import at
from reports.engine.form import Imprint
from reports.engine.paper import Paper
from reports.forms.stock_book import book_list
from reports.forms.stock_card import card_list
from reports.summaries.list_print import ListSheet

_ON = date(2026, 11, 21)
_PRINTED: dict[str, Any] = {
    "company_name": "新疆阳光家电连锁有限公司",
    "store_name": "友好路店",
    "time_zone": "Asia/Shanghai",
    "printed_by": "王敏",
    "printed_at": at(21, 6, 5),
}
_IMPRINT = Imprint(
    _PRINTED["company_name"], _PRINTED["store_name"], _PRINTED["printed_by"], _PRINTED["printed_at"]
)
_LINES = (
    LineRow(Line(part_id=UUID(int=1), quantity=5, owed=2), "0060218", "门封条 1.2m", "条"),
    LineRow(
        Line(
            part_id=UUID(int=2), quantity=2, owed=1, unit_price_e4=1_285_000,
            serials=("MB65E5K001", "MB65E5K002"),
            old_serials=("MB65E5J877",), note="保内",
        ),
        "0061118", "主板 65E5K", "块",
    ),
    LineRow(Line(part_id=UUID(int=3), quantity=1_200, unit_price_e4=12_345), "0060401", "排水泵 PSB-1", "个"),
)  # fmt: skip


def document_paper(kind: str = DocumentKind.HQ_RECEIPT, **changes: object) -> DocumentPaper:
    """Return a posted document of a kind; ``changes`` are of its ``DocumentSheet``."""
    row = DocumentRow(
        id=UUID(int=9),
        is_own=True,
        party_id=UUID(int=8),
        number=f"{kind}-001A1-26-000041",
        kind=kind,
        direction="in",
        other_number="KF20261118-07",
        dated_on=date(2026, 11, 20),
        posted_on=_ON,
        status="posted",
        partner="海尔工厂客服中心",
        place="备件库",
        lines=len(_LINES),
        pieces=sum(line.line.quantity for line in _LINES),
        has_goods=True,
        has_paper=True,
        waits_days=0,
    )
    document = DocumentSheet(
        row=row,
        reason="",
        note="与海尔驻店代表当面点清。",
        tracking="SF1234567890123",
        carrier="顺丰速运",
        of_document=(UUID(int=7), "FH-001A1-26-000012"),
        reversed_by=None,
        void_reason="",
        lines=_LINES,
        arrivals=(
            ArrivalRow("paper", date(2026, 11, 20), at(20, 3, 0), "", "", (), ""),
            ArrivalRow(
                "goods",
                _ON,
                at(21, 2, 40),
                "deformed",
                "shared_box",
                ((1, 1, 0), (2, 0, 1)),
                "已在承运单批注",
            ),
        ),
        moves=(),
    )
    return DocumentPaper(
        **_PRINTED,
        document=replace(document, **changes),  # type: ignore[arg-type]
        partner=PartnerLines("海尔工厂客服中心", "马军", "09914512345", "乌鲁木齐市经开区维泰北路 1 号"),
        of_dated_on=date(2026, 11, 18),
    )


def return_paper() -> DocumentPaper:
    """Return a branch's request that waits for the goods."""
    paper = document_paper(DocumentKind.RETURN, reason="运输破损", of_document=None)
    row = replace(paper.document.row, status="waiting", has_goods=False, posted_on=None, waits_days=3)
    return replace(paper, document=replace(paper.document, row=row, arrivals=()))


def _step(
    day: int,
    number: str,
    source: tuple[str, str],
    target: tuple[str, str],
    condition: str = "good",
    *,
    is_old: bool = False,
    beside: tuple[str, ...] = (),
) -> SerialStep:
    kind = number[:2]
    return SerialStep(
        "", UUID(int=2), "0061118", "主板 65E5K", condition, is_old, UUID(int=day), number, kind,
        date(2026, 11, day), at(day, 3, 15), *source, *target, beside,
    )  # fmt: skip


def tracking_paper(**changes: object) -> TrackingPaper:
    """Return the ways of a new board and of the old one that it took the place of."""
    shelf, use = ("warehouse", "备件库"), ("use", "")
    supply = ("supply", "海尔工厂客服中心")
    new = (
        _step(5, "BR-001A1-26-000031", supply, shelf),
        _step(18, "WX-001A1-26-000203", shelf, use, beside=("MB65E5J877",)),
    )
    old = (
        _step(18, "WX-001A1-26-000203", use, shelf, "bad", is_old=True, beside=("MB65E5K001",)),
        _step(20, "TH-001A1-26-000009", shelf, ("owed_by_us", "海尔工厂客服中心"), "bad"),
    )
    paper = TrackingPaper(
        **_PRINTED,
        number="WX-001A1-26-000203",
        pieces=(TrackedPiece("MB65E5K001", new), TrackedPiece("MB65E5J877", old)),
        left_out=0,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def part_labels(count: int = 1) -> PartLabels:
    """Return labels of so many parts."""
    told = (
        LabelRow("0060218", "门封条 1.2m", "条", "A-02-3", "备件库"),
        LabelRow("QD76H-01", "冰箱压缩机 QD76H（R600a 变频，含启动器）", "台", "", "备件库"),
        LabelRow("0061118A-65E5K-MB-V2", "主板 65E5K", "块", "B-11", "建国路分库"),
    )
    return PartLabels(**_PRINTED, on=_ON, labels=tuple(told[place % len(told)] for place in range(count)))


def book_sheet(book: Book = Book.STOCK, count: int = 60, paper: Paper | None = None) -> ListSheet:
    """Return a book of a month with so many accounts."""
    names = ("备件库", "建国路分库") if book is Book.STOCK else ("喀什服务站", "和田服务站")
    lines = [
        BookLine(
            UUID(int=1), names[place * len(names) // count], UUID(int=place), f"P-{place * 7 % 1900:05d}",
            f"配件 {place}", "个", Condition.BAD if place % 5 == 4 else Condition.GOOD,
            place * 3 % 40, place % 7, min(place % 5, place * 3 % 40),
            place * 3 % 40 + place % 7 - min(place % 5, place * 3 % 40),
        )
        for place in range(count)
    ]  # fmt: skip
    sheet = book_list(
        book,
        lines,
        date(2026, 11, 1),
        _ON,
        filter_text="只看坏件" if book is not Book.STOCK else "",
        imprint=_IMPRINT,
    )
    return sheet if paper is None else replace(sheet, paper=paper)


def card_sheet() -> ListSheet:
    """Return the card of a part over a month."""
    told = (
        (2, "BR-001A1-26-000028", "BR", "KF-17", "海尔工厂客服中心", 12, 0, "supply"),
        (5, "WX-001A1-26-000188", "WX", "", "", 0, 1, "use"),
        (9, "QD-001A1-26-000017", "QD", "", "喀什服务站", 0, 5, "party"),
        (20, "TZ-001A1-26-000003", "TZ", "", "", 1, 0, "adjustment"),
    )
    balance, lines = 3, []
    for day, number, kind, other, partner, came_in, went_out, partner_kind in told:
        balance += came_in - went_out
        lines.append(
            CardLine(
                UUID(int=day), number, other, kind, date(2026, 11, day), at(day, 3, 0), partner, came_in,
                went_out, balance, partner_kind,
            )
        )  # fmt: skip
    card = Card(3, tuple(lines), balance)
    about = "QD76H-01 冰箱压缩机，良品，备件库"
    return card_list(card, date(2026, 11, 1), _ON, about=about, imprint=_IMPRINT)
