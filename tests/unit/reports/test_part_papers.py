# SPDX-License-Identifier: Apache-2.0
"""The papers of the parts' ledgers: what is scanned leads back, every kind by its own title, labels (D40)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.bootstrap import Desk
from app.core.errors import NotFoundError
from app.parts.books import BookQuery, CardQuery, get_book, get_card
from app.parts.document_sheet import find_serial_step
from app.parts.inputs import LineInput
from app.parts.rules import Book, DocumentKind
from app.parts.searching import ScannedKind, find_scanned
from reports.engine.form import FIRST_COPY, Imprint
from reports.forms import part_label, stock_document, tracking_sheet
from reports.forms.stock_book import book_list
from reports.forms.stock_card import card_list
from reports.part_samples import document_paper, part_labels, return_paper, tracking_paper
from reports.summaries import list_print
from tests.support.papers import page_texts, scanned
from tests.support.parts import clerk, make_part, make_party, make_warehouse, post, stock_up


def flat(pdf: bytes) -> str:
    return "".join("".join(page_texts(pdf)).split())


@pytest.mark.covers("D31")
@pytest.mark.covers("D40")
@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("BR", "客服本部入库单"),
        ("FH", "发货清单"),
        ("QD", "清点科出库单"),
        ("WX", "客户服务维修单"),
        ("BY", "销售保用单"),
        ("JX", "经销商发货清单"),
        ("TH", "分公司退换货申请表"),
        ("DB", "调拨单"),
        ("DR", "调拨单"),
        ("TZ", "调整单"),
        ("BF", "报废单"),
        ("CX", "冲销单"),
    ],
)
def test_every_kind_has_its_title_its_signers_and_its_copies(kind: str, title: str) -> None:
    text = flat(stock_document.draw(document_paper(kind), FIRST_COPY))
    assert title in text
    assert "签字" in text
    assert "一式" in text
    assert {one.value for one in DocumentKind} - {"QC"} >= {kind}


def test_what_is_scanned_from_a_document_opens_it(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76", "压缩机")
    document = stock_up(desk, shelf, part, 10)
    paper = desk.runner.read(clerk(desk), stock_document.load, document.id, False)
    pdf = stock_document.draw(paper, FIRST_COPY)
    assert pdf == stock_document.draw(paper, FIRST_COPY)
    found = scanned(pdf)
    assert found == {("QRCode", document.number), ("Code128", document.number)}
    what = desk.runner.read(clerk(desk), find_scanned, document.number)
    assert what is not None
    assert (what.kind, what.id) == (ScannedKind.DOCUMENT, document.id)
    assert "压缩机" in flat(pdf)


@pytest.mark.covers("D37")
def test_a_paper_says_how_far_its_document_is(desk: Desk) -> None:
    text = flat(stock_document.draw(return_paper(), FIRST_COPY))
    assert "待齐，未入账（等货）" in text
    assert "√运输破损" in text
    paper = document_paper("WX", reversed_by=(document_paper().document.row.id, "CX-001A1-26-000002"))
    row = replace(paper.document.row, status="reversed")
    taken_back = replace(paper, document=replace(paper.document, row=row))
    assert "已由CX-001A1-26-000002冲销" in flat(stock_document.draw(taken_back, FIRST_COPY))
    void = replace(paper.document, row=replace(row, status="void"), void_reason="重复录入")
    text = flat(stock_document.draw(replace(paper, document=void), FIRST_COPY))
    assert "已作废" in text
    assert "重复录入" in text


@pytest.mark.covers("D40")
def test_the_tracking_sheet_follows_the_new_piece_and_the_old_one(desk: Desk) -> None:
    shelf, station = make_warehouse(desk), make_party(desk, "海尔工厂客服中心", "maker")
    part = make_part(desk, "0061118", "主板", has_serial=True)
    stock_up(desk, shelf, part, 1)
    line = LineInput(part_id=part, quantity=1, old_back=1, serials=("NEW001",), old_serials=("OLD001",))
    repair = post(desk, "WX", shelf, line)
    back = LineInput(part_id=part, quantity=1, condition="bad", serials=("OLD001",))
    post(desk, "TH", shelf, back, party_id=station, direction="out", reason="旧件返厂")
    sheet = desk.runner.read(clerk(desk), tracking_sheet.load, repair.id, False)
    assert [(piece.serial, len(piece.steps)) for piece in sheet.pieces] == [("NEW001", 1), ("OLD001", 2)]
    pdf = tracking_sheet.draw(sheet, FIRST_COPY)
    assert ("QRCode", repair.number) in scanned(pdf)
    text = flat(pdf)
    assert "旧件" in text
    assert "海尔工厂客服中心" in text
    step_id = desk.runner.read(clerk(desk), find_serial_step, "old001")
    one = desk.runner.read(clerk(desk), tracking_sheet.load, step_id, False)
    assert [piece.serial for piece in one.pieces] == ["OLD001"]
    assert "OLD001" in flat(tracking_sheet.draw(one, FIRST_COPY))
    assert desk.runner.read(clerk(desk), find_serial_step, "nobody") is None
    with pytest.raises(NotFoundError):
        desk.runner.read(clerk(desk), tracking_sheet.load, shelf, False)
    assert "另有3件未列出" in flat(tracking_sheet.draw(tracking_paper(left_out=3), FIRST_COPY))


@pytest.mark.parametrize("dpi", [203, 300])
def test_a_scanner_reads_every_label(dpi: int) -> None:
    codes = {("Code128", "0060218"), ("Code128", "QD76H-01"), ("QRCode", "0061118A-65E5K-MB-V2")}
    pdf = part_label.draw(part_labels(3), FIRST_COPY)
    assert set.union(*(scanned(pdf, page, dpi) for page in range(3))) == codes
    assert scanned(part_label.draw_sheet(part_labels(26), FIRST_COPY), 0, dpi) == codes
    assert len(page_texts(part_label.draw_sheet(part_labels(26), FIRST_COPY))) == 2
    assert page_texts(part_label.draw_sheet(part_labels(), FIRST_COPY))[0].count("0060218") == 24


def test_labels_of_a_part_of_a_warehouse_and_of_what_came(desk: Desk) -> None:
    shelf, other = make_warehouse(desk), make_warehouse(desk, "空库")
    seal, pump = make_part(desk, "0060218", "门封条"), make_part(desk, "0060401", "排水泵")
    document = stock_up(desk, shelf, seal, 3)
    stock_up(desk, shelf, pump, 1)

    def codes(row_id: object) -> list[str]:
        labels = desk.runner.read(clerk(desk), part_label.load, row_id, False)
        return [row.code for row in labels.labels]

    assert codes(seal) == ["0060218"]
    assert codes(shelf) == ["0060218", "0060401"]
    assert codes(document.id) == ["0060218"] * 3
    with pytest.raises(NotFoundError):
        codes(other)


@pytest.mark.covers("D36")
def test_books_and_cards_on_paper_say_what_the_ledger_does(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76", "压缩机")
    stock_up(desk, shelf, part, 1_200)
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=3))
    today = desk.runner.today_on
    query = BookQuery(Book.STOCK, today - timedelta(days=1), today)
    lines = desk.runner.read(clerk(desk), get_book, query)
    imprint = Imprint("阳光家电", "友好路店", "王敏", desk.runner.clock.now_at())
    sheet = book_list(Book.STOCK, lines, query.from_on, query.until_on, filter_text="备件库", imprint=imprint)
    text = flat(list_print.draw(sheet, FIRST_COPY))
    assert "好、坏件库存帐" in text
    assert "1,197" in text
    card = desk.runner.read(clerk(desk), get_card, CardQuery(part, query.from_on, today))
    sheet = card_list(card, query.from_on, today, about="QD76", imprint=imprint)
    text = flat(list_print.draw(sheet, FIRST_COPY))
    assert "客户服务维修单" in text
