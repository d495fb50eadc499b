# SPDX-License-Identifier: Apache-2.0
"""客户投诉受理单: the customer's copy says what was taken in and until when it will be answered."""

from __future__ import annotations

import pytest

from reports.engine.form import FIRST_COPY
from reports.engine.paper import A5_LANDSCAPE
from reports.engine.raster import page_sizes
from reports.forms.intake_slip import draw
from tests.support.papers import complaint_sheet, page_texts, scanned


@pytest.mark.covers("B31", "C20")
def test_the_slip_is_one_half_sheet_with_what_was_said_and_the_deadline() -> None:
    pdf = draw(complaint_sheet(), FIRST_COPY)
    (text,) = page_texts(pdf)
    assert page_sizes(pdf)[0] == pytest.approx((A5_LANDSCAPE.width, A5_LANDSCAPE.height), abs=0.01)
    for words in (
        "客户名称 买买提·艾力 联系电话 12000001234 受理时间 2026-11-16 10:12",
        "投诉渠道 400热线 投诉类别 商品质量 办结时限 2026-11-19 10:12",
        "商品型号 海尔 Haier BCD-470WDPG 序列号 BE0AK3E0R00PVK7741 购买日期 2026-06-18",
        "客户六月在本店购买冰箱",
        "换货：更换同型号新机",
        "客户留存",
    ):
        assert words in text
    assert scanned(pdf) == {("QRCode", "TS-001A1-26-000123"), ("Code128", "TS-001A1-26-000123")}


def test_what_the_house_finds_out_later_is_not_the_customers_paper() -> None:
    text = "".join(page_texts(draw(complaint_sheet(), FIRST_COPY)))
    for inner in ("赵强", "绩效", "派单组", "约谈"):
        assert inner not in text


def test_a_long_event_goes_on_a_second_slip_whole() -> None:
    texts = page_texts(draw(complaint_sheet(event="冰箱坏了。" * 150), FIRST_COPY))
    assert len(texts) == 2
    assert sum(text.count("冰") for text in texts) == 150
    assert "签字" in texts[1]
