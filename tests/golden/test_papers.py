# SPDX-License-Identifier: Apache-2.0
"""Golden papers: the text and the picture of every form as they were looked at and found good.

After a change that is meant, run with GOLDEN_WRITE=1, look at the pictures in this folder, and commit them.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from app.complaints.classified import Period
from app.core.key_store import recovery_lines
from reports import part_samples
from reports.case_samples import class_table, dossier, letter_sheet
from reports.count_samples import blank_sheet, counted_sheet
from reports.day_samples import goods_report as day_sheet
from reports.day_samples import long_report
from reports.engine.form import FIRST_COPY, PREVIEW, Copy
from reports.engine.paper import A4, A4_LANDSCAPE, A5_LANDSCAPE
from reports.forms import (
    business_handover,
    case_dossier,
    classification_table,
    complaint_sheet,
    count_sheet,
    delivery_slip,
    goods_report,
    intake_slip,
    major_report,
    outside_answer,
    part_label,
    price_label,
    purchase_list,
    recovery_sheet,
    sale_slip,
    station_statement,
    stock_document,
    tracking_sheet,
)
from reports.sale_samples import business_slip, purchase_sheet
from reports.sale_samples import sale_slip as slip_sheet
from reports.samples import price_label as price_label_sheet
from reports.samples import samples
from reports.statement_samples import statement_paper
from reports.summaries import list_print
from tests.support import papers

FOLDER = Path(__file__).parent
DPI = 72
_TOLERANCE = 60
"""Grey levels by which a pixel may differ: smoothing is not the same everywhere."""
_SHARE = 0.0015
"""Share of the pixels that may differ by more; a changed line of text is more."""


def _complaint() -> bytes:
    return complaint_sheet.draw(papers.complaint_sheet(), FIRST_COPY)


def _complaint_long_reprint() -> bytes:
    sheet = papers.complaint_sheet()
    long = papers.complaint_sheet(event=sheet.event * 12, log=sheet.log * 6, customer_kind="company")
    return complaint_sheet.draw(long, Copy(2, reprint=True))


def _complaint_preview() -> bytes:
    sheet = papers.complaint_sheet(
        status="new", is_founded=None, plan_accepted=None, ground="", customer_name="김철수（金哲洙）😡"
    )
    return complaint_sheet.draw(sheet, PREVIEW)


def _slip() -> bytes:
    return intake_slip.draw(papers.complaint_sheet(), FIRST_COPY)


def _recovery() -> bytes:
    sheet = papers.recovery_sheet(key_lines=recovery_lines(bytes(range(32))))
    return recovery_sheet.draw(sheet, FIRST_COPY)


def _list() -> bytes:
    return list_print.draw(papers.list_sheet(A4_LANDSCAPE), FIRST_COPY)


def _list_portrait() -> bytes:
    return list_print.draw(papers.list_sheet(A4), FIRST_COPY)


def _slip_a4() -> bytes:
    return intake_slip.draw_a4(papers.complaint_sheet(), FIRST_COPY)


def _slip_roll() -> bytes:
    return intake_slip.draw_roll(papers.complaint_sheet(), FIRST_COPY)


def _slip_roll_reprint() -> bytes:
    sheet = papers.complaint_sheet(customer_name="김철수（金哲洙）😡", phone="", serial="")
    return intake_slip.draw_roll(sheet, Copy(3, reprint=True))


def _list_a5() -> bytes:
    return list_print.draw(papers.list_sheet(A5_LANDSCAPE), FIRST_COPY)


def _major_report() -> bytes:
    return major_report.draw(dossier(papers.complaint_sheet(priority="major")), FIRST_COPY)


def _letter() -> bytes:
    return outside_answer.draw(letter_sheet(), FIRST_COPY)


def _letter_long() -> bytes:
    return outside_answer.draw(letter_sheet(text="\n".join([letter_sheet().text] * 3)), Copy(2, reprint=True))


def _dossier() -> bytes:
    return case_dossier.draw(dossier(papers.complaint_sheet()), FIRST_COPY)


def _statistics() -> bytes:
    return classification_table.draw(class_table(), FIRST_COPY)


def _statistics_day() -> bytes:
    return classification_table.draw(class_table(Period(2026, 11, 20)), PREVIEW)


def _label() -> bytes:
    return price_label.draw(price_label_sheet(), FIRST_COPY)


def _label_plain_reprint() -> bytes:
    sheet = price_label_sheet(ean="", promotion_fen=None, promotion_until_on=None, member_fen=None)
    return price_label.draw(sheet, Copy(2, reprint=True))


def _sale() -> bytes:
    return sale_slip.draw(slip_sheet(), FIRST_COPY)


def _sale_a4() -> bytes:
    return sale_slip.draw_a4(slip_sheet(), FIRST_COPY)


def _sale_roll() -> bytes:
    return sale_slip.draw_roll(slip_sheet(), FIRST_COPY)


def _sale_bare_reprint() -> bytes:
    """Return the slip of a document of a till that says little, without phones."""
    bare = tuple(replace(phone, digits="") for phone in slip_sheet().phones)
    sheet = slip_sheet(
        number="小票 友好路 07-118", phones=bare, buyer="", phone="", promises=(), taxes=(), returns=(),
        returned_fen=0, payments=(), paid_fen=0,
    )  # fmt: skip
    return sale_slip.draw(sheet, Copy(2, reprint=True))


def _delivery() -> bytes:
    return delivery_slip.draw(slip_sheet(), FIRST_COPY)


def _delivery_a4() -> bytes:
    return delivery_slip.draw_a4(slip_sheet(address_checked_at=None), FIRST_COPY)


def _business() -> bytes:
    return business_handover.draw(business_slip(), FIRST_COPY)


def _purchases() -> bytes:
    return purchase_list.draw(purchase_sheet(), FIRST_COPY)


def _purchases_upright() -> bytes:
    return purchase_list.draw_upright(purchase_sheet(), FIRST_COPY)


def _goods_report() -> bytes:
    return goods_report.draw(day_sheet(), FIRST_COPY)


def _goods_report_unmade() -> bytes:
    return goods_report.draw(day_sheet(status="open", acts=(), lines=long_report(40).report.lines), PREVIEW)


def _count_sheet() -> bytes:
    return count_sheet.draw(counted_sheet(), FIRST_COPY)


def _count_sheet_blank() -> bytes:
    return count_sheet.draw(blank_sheet(), FIRST_COPY)


def _stock_document() -> bytes:
    return stock_document.draw(part_samples.document_paper(), FIRST_COPY)


def _stock_document_a5() -> bytes:
    return stock_document.draw_a5(part_samples.document_paper(), FIRST_COPY)


def _stock_return_reprint() -> bytes:
    return stock_document.draw(part_samples.return_paper(), Copy(2, reprint=True))


def _tracking() -> bytes:
    return tracking_sheet.draw(part_samples.tracking_paper(), FIRST_COPY)


def _part_label() -> bytes:
    return part_label.draw(part_samples.part_labels(), FIRST_COPY)


def _part_label_sheet() -> bytes:
    return part_label.draw_sheet(part_samples.part_labels(), FIRST_COPY)


def _part_label_sheet_many() -> bytes:
    return part_label.draw_sheet(part_samples.part_labels(26), Copy(2, reprint=True))


def _stock_book() -> bytes:
    return list_print.draw(part_samples.book_sheet(), FIRST_COPY)


def _stock_card() -> bytes:
    return list_print.draw(part_samples.card_sheet(), FIRST_COPY)


def _station_statement() -> bytes:
    return station_statement.draw(statement_paper(), FIRST_COPY)


def _station_statement_draft() -> bytes:
    return station_statement.draw(statement_paper(lines=60, is_draft=True), PREVIEW)


PAPERS = {
    "complaint": _complaint,
    "complaint_long_reprint": _complaint_long_reprint,
    "complaint_preview": _complaint_preview,
    "intake_slip": _slip,
    "recovery": _recovery,
    "list": _list,
    "list_portrait": _list_portrait,
    "intake_slip_a4": _slip_a4,
    "intake_slip_roll": _slip_roll,
    "intake_slip_roll_reprint": _slip_roll_reprint,
    "list_a5": _list_a5,
    "major_report": _major_report,
    "outside_answer": _letter,
    "outside_answer_long": _letter_long,
    "case_dossier": _dossier,
    "classification_table": _statistics,
    "classification_table_day": _statistics_day,
    "price_label": _label,
    "price_label_plain_reprint": _label_plain_reprint,
    "sale_slip": _sale,
    "sale_slip_a4": _sale_a4,
    "sale_slip_roll": _sale_roll,
    "sale_slip_bare_reprint": _sale_bare_reprint,
    "delivery_slip": _delivery,
    "delivery_slip_a4": _delivery_a4,
    "business_handover": _business,
    "purchase_list": _purchases,
    "purchase_list_upright": _purchases_upright,
    "goods_report": _goods_report,
    "count_sheet": _count_sheet,
    "count_sheet_blank": _count_sheet_blank,
    "goods_report_unmade": _goods_report_unmade,
    "station_statement": _station_statement,
    "station_statement_draft": _station_statement_draft,
    "stock_document": _stock_document,
    "stock_document_a5": _stock_document_a5,
    "stock_return_reprint": _stock_return_reprint,
    "tracking_sheet": _tracking,
    "part_label": _part_label,
    "part_label_sheet": _part_label_sheet,
    "part_label_sheet_many": _part_label_sheet_many,
    "stock_book": _stock_book,
    "stock_card": _stock_card,
}
OF_SAMPLES = {
    ("stock_document", "A4"): "stock_document",
    ("stock_document", "A5 landscape"): "stock_document_a5",
    ("tracking_sheet", "A4 landscape"): "tracking_sheet",
    ("part_label", "60x40 mm"): "part_label",
    ("part_label", "A4 24 labels"): "part_label_sheet",
    ("goods_report", "A4 landscape"): "goods_report",
    ("count_sheet", "A4 landscape"): "count_sheet",
    ("station_statement", "A4"): "station_statement",
    ("complaint_sheet", "A4"): "complaint",
    ("intake_slip", "A5 landscape"): "intake_slip",
    ("intake_slip", "A4"): "intake_slip_a4",
    ("intake_slip", "80mm"): "intake_slip_roll",
    ("recovery_sheet", "A4"): "recovery",
    ("list_print", "A4 landscape"): "list",
    ("list_print", "A4"): "list_portrait",
    ("list_print", "A5 landscape"): "list_a5",
    ("major_report", "A4"): "major_report",
    ("outside_answer", "A4"): "outside_answer",
    ("case_dossier", "A4"): "case_dossier",
    ("classification_table", "A4 landscape"): "classification_table",
    ("price_label", "90x50 mm"): "price_label",
    ("sale_slip", "A5 landscape"): "sale_slip",
    ("sale_slip", "A4"): "sale_slip_a4",
    ("sale_slip", "80mm"): "sale_slip_roll",
    ("delivery_slip", "A5 landscape"): "delivery_slip",
    ("delivery_slip", "A4"): "delivery_slip_a4",
    ("business_handover", "A4"): "business_handover",
    ("purchase_list", "A4 landscape"): "purchase_list",
    ("purchase_list", "A4"): "purchase_list_upright",
}
"""The golden paper of every form on every paper of the gallery."""


def _differing_share(image: Image.Image, golden: Image.Image) -> float:
    assert image.size == golden.size
    counts = ImageChops.difference(image, golden).histogram()
    return sum(counts[_TOLERANCE:]) / (image.width * image.height)


def _picture(pdf: bytes, index: int) -> Image.Image:
    return papers.page_image(pdf, index, DPI).convert("L")


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_and_looks_what_it_did(name: str) -> None:
    pdf = PAPERS[name]()
    texts = papers.page_texts(pdf)
    text = "\n\f\n".join(texts) + "\n"
    pictures = [_picture(pdf, index) for index in range(len(texts))]
    if os.environ.get("GOLDEN_WRITE"):
        for old in FOLDER.glob(f"{name}-*.png"):
            old.unlink()
        (FOLDER / f"{name}.txt").write_text(text, "utf-8", newline="\n")
        for number, picture in enumerate(pictures, start=1):
            picture.quantize(16).save(FOLDER / f"{name}-{number}.png", optimize=True)
    assert text == (FOLDER / f"{name}.txt").read_text("utf-8")
    assert len(pictures) == len(list(FOLDER.glob(f"{name}-[0-9].png")))
    for number, picture in enumerate(pictures, start=1):
        golden = Image.open(FOLDER / f"{name}-{number}.png").convert("L")
        assert _differing_share(picture, golden) < _SHARE


def test_every_form_of_the_gallery_has_its_golden_text() -> None:
    shown = {(sample.form_key, sample.paper.name) for sample in samples()}
    assert shown == set(OF_SAMPLES)
    for name in OF_SAMPLES.values():
        assert (FOLDER / f"{name}.txt").read_text("utf-8").strip()


def test_the_comparison_sees_a_line_that_moved_and_a_mark_that_is_missing() -> None:
    golden = Image.open(FOLDER / "complaint-1.png").convert("L")
    moved = ImageChops.offset(golden, 0, 2)
    assert _differing_share(moved, golden) > 10 * _SHARE
    changed = complaint_sheet.draw(papers.complaint_sheet(event="另一句话，" * 8), FIRST_COPY)
    assert _differing_share(_picture(changed, 0), golden) > _SHARE
    assert _differing_share(_picture(_complaint_preview(), 0), golden) > _SHARE
