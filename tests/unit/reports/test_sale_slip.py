# SPDX-License-Identifier: Apache-2.0
"""销售小票 and 顾客购买清单: what they say, what a scanner reads, and the phones that must not be missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.bootstrap import Desk
from app.sales.commands import AssignCustomer, assign_customer
from reports.engine.form import FIRST_COPY, PREVIEW, Copy
from reports.engine.paper import A5_LANDSCAPE
from reports.engine.raster import page_sizes
from reports.forms import purchase_list, sale_slip
from reports.forms.purchase_list import age_text
from reports.forms.sale_words import phone_text, price_text, rate_text
from reports.sale_samples import purchase_sheet
from reports.sale_samples import sale_slip as sample
from tests.support.customers import add_customer
from tests.support.desk import FrozenClock
from tests.support.papers import page_texts, scanned
from tests.support.sales import clerk, open_shop, sell

NUMBER = "XS-001A1-26-000045"
DRAWINGS = {"A5": sale_slip.draw, "A4": sale_slip.draw_a4, "roll": sale_slip.draw_roll}


@pytest.mark.covers("A24", "A55")
@pytest.mark.parametrize("paper", DRAWINGS)
def test_a_slip_says_amount_and_phones_and_a_scanner_reads_it(paper: str) -> None:
    pdf = DRAWINGS[paper](sample(), FIRST_COPY)
    (text,) = page_texts(pdf)
    for words in (
        "门店电话", "09914512345", "400电话", "400-800-1234", "促销电话", "120 0000 9911", "安装电话",
        "120 0000 9912", "叁仟壹佰玖拾捌元伍角", "3,198.50", "BE0AK3E0R00PVK7741", "不作发票使用",
        "13% 税额 391.03（不含税 3,007.97）", "价保：30 天内降价补差价（至 2026-12-18），已兑现",
    ):  # fmt: skip
        assert words in text.replace("\n", ""), words
    assert scanned(pdf, dpi=203 if paper == "roll" else 150) == {("QRCode", NUMBER), ("Code128", NUMBER)}
    assert sale_slip.lacking(sample()) == ()


def test_the_usual_paper_is_half_a_sheet() -> None:
    size = page_sizes(sale_slip.draw(sample(), FIRST_COPY))[0]
    assert size == pytest.approx((A5_LANDSCAPE.width, A5_LANDSCAPE.height), abs=0.01)


@pytest.mark.parametrize("paper", DRAWINGS)
def test_a_document_that_says_little_is_a_slip_too(paper: str) -> None:
    """A till names documents as it likes, and nobody wrote the phones down."""
    bare = tuple(replace(phone, digits="") for phone in sample().phones)
    slip = sample(number="小票 07-118", phones=bare, buyer="", lines=(), payments=(), paid_fen=0, taxes=())
    assert sale_slip.lacking(slip) == ("客服电话", "400电话", "促销电话", "安装电话")
    pdf = DRAWINGS[paper](slip, Copy(2, reprint=True))
    text = page_texts(pdf)[0]
    assert "重打 第 2 份" in text
    assert "小票 07-118" in text
    assert "客服电话" in text
    assert scanned(pdf) == set()


def test_what_is_not_paid_yet_is_said() -> None:
    text = page_texts(sale_slip.draw(sample(paid_fen=300_000), PREVIEW))[0]
    assert "未付198.50" in "".join(text.split())
    credit = sample(is_credit=True, total_fen=-100, returned_fen=0, of_number="T1", is_company=True)
    text = page_texts(sale_slip.draw(credit, PREVIEW))[0]
    assert "负壹元整" in text
    assert "原销售单 T1" in text


def test_a_long_sale_goes_on_with_its_head_and_phones() -> None:
    many = tuple(replace(line, line=place) for place, line in enumerate(sample().lines * 15, 1))
    texts = page_texts(sale_slip.draw(sample(lines=many), FIRST_COPY))
    assert len(texts) > 2
    assert sum(text.count("电水壶") for text in texts) == 15
    assert "安装电话" in texts[-1]
    assert all(NUMBER in text for text in texts)


def test_a_purchase_list_sums_what_was_bought_and_what_is_left() -> None:
    pdf = purchase_list.draw(purchase_sheet(), FIRST_COPY)
    (text,) = page_texts(pdf)
    for words in (
        "买买提·艾力 12000001234",
        "共 4 项，截至 2026-11-21",
        "11,396.00",
        "2 年 5 个月",
        "GR35C1B0098212",
    ):
        assert words in text.replace("　", " "), words
    assert scanned(pdf) == {("QRCode", "KH-001A1-26-000007"), ("Code128", "KH-001A1-26-000007")}
    assert "没有购买记录" in page_texts(purchase_list.draw_upright(purchase_sheet(rows=()), FIRST_COPY))[0]
    long = purchase_list.draw(purchase_sheet(rows=purchase_sheet().rows * 20), FIRST_COPY)
    assert "承前页" in page_texts(long)[1]


@pytest.mark.covers("A55")
def test_both_papers_of_a_real_sale(desk: Desk, clock: FrozenClock) -> None:
    open_shop(desk)
    customer = add_customer(desk, "陈淑芬", "13999112207")
    sale = sell(desk, clock)
    desk.runner.write(clerk(desk), assign_customer, AssignCustomer(sale.id, customer.id))
    slip = desk.runner.read(clerk(desk), sale_slip.load, sale.id, True)
    assert sale_slip.lacking(slip) == ("促销电话", "安装电话")
    assert "13999112207" in page_texts(sale_slip.draw(slip, FIRST_COPY))[0]
    assert sale_slip.draw(slip, FIRST_COPY) == sale_slip.draw(slip, FIRST_COPY)
    sheet = desk.runner.read(clerk(desk), purchase_list.load, customer.id, False)
    assert "139****2207" in page_texts(purchase_list.draw(sheet, FIRST_COPY))[0]


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "0 天"), (60, "60 天"), (61, "2 个月"), (364, "11 个月"), (365, "1 年"), (890, "2 年 5 个月")],
)
def test_how_long_ago_is_said_as_people_say_it(days: int, words: str) -> None:
    assert age_text(days) == words


def test_numbers_are_written_to_be_read_out() -> None:
    assert [phone_text(digits) for digits in ("4008001234", "13999112207", "09914512345", "95598", "")] == [
        "400-800-1234", "139 9911 2207", "09914512345", "95598", "",
    ]  # fmt: skip
    assert [price_text(e4) for e4 in (8067300, 8067340, 12345, -5, 0)] == [
        "806.73", "806.734", "1.2345", "-0.0005", "0.00",
    ]  # fmt: skip
    assert [rate_text(e4) for e4 in (1300, 150, 0, 1000)] == ["13%", "1.5%", "0%", "10%"]
