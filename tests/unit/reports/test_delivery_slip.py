# SPDX-License-Identifier: Apache-2.0
"""送货单: where the goods go, whether somebody checked the address; no prices; what came back stays out."""

from __future__ import annotations

import pytest

from app.bootstrap import Desk
from app.sales.acts import ChangeDelivery, RecordCall, change_delivery, record_call
from app.sales.inputs import Buyer, LineInput
from app.sales.returning import ReturnGoods, ReturnLine, return_goods
from app.sales.rules import LineKind
from app.sales.sheet import get_sale
from reports.engine.form import FIRST_COPY
from reports.forms import delivery_slip
from reports.sale_samples import sale_slip as sample
from tests.support.customers import add_customer
from tests.support.desk import FrozenClock
from tests.support.papers import page_texts, scanned
from tests.support.sales import FRIDGE, clerk, leader, open_shop, sell

DRAWINGS = {"A5": delivery_slip.draw, "A4": delivery_slip.draw_a4}


@pytest.mark.covers("B4")
@pytest.mark.parametrize("paper", DRAWINGS)
def test_it_says_where_to_and_what_and_no_price(paper: str) -> None:
    pdf = DRAWINGS[paper](sample(), FIRST_COPY)
    (text,) = page_texts(pdf)
    plain = text.replace("\n", "")
    for words in ("买买提·艾力", "12000001234", "3 单元 502 室", "BE0AK3E0R00PVK7741", "电水壶"):
        assert words in plain, words
    assert "已电话核实　2026-11-18" in plain
    for words in ("3,299.00", "3,399.00", "上门安装"):
        assert words not in plain, words
    assert ("Code128", sample().number) in scanned(pdf)


@pytest.mark.covers("B4")
def test_an_address_nobody_checked_leaves_a_line_and_what_came_back_is_not_carried(
    desk: Desk, clock: FrozenClock
) -> None:
    open_shop(desk)
    other = LineInput(description="电风扇", code="F1", unit_price=FRIDGE.unit_price)
    fitting = LineInput(description="安装费", kind=LineKind.SERVICE)
    sale = sell(desk, clock, FRIDGE, other, fitting, deliver_to="新市区幸福路 8 号")
    lines = desk.runner.read(clerk(desk), get_sale, sale.id).lines
    back = ReturnGoods(sale_id=sale.id, kind="return", lines=(ReturnLine(lines[1].id, 1),), reason="噪音大")
    desk.runner.write(leader(desk), return_goods, back)
    plain = _text(desk, sale.id)
    assert "幸福路 8 号" in plain
    assert "海尔 BCD-470WDPG" in plain
    assert "电风扇" not in plain
    assert "安装费" not in plain
    assert "□ 已电话核实" in plain
    desk.runner.write(clerk(desk), record_call, RecordCall(sale.id, "confirmed"))
    assert "□ 已电话核实" not in _text(desk, sale.id)
    clock.move(minutes=5)
    desk.runner.write(clerk(desk), change_delivery, ChangeDelivery(sale.id, "新市区北京路 1 号", None))
    assert "□ 已电话核实" in _text(desk, sale.id)


def test_the_telephone_of_a_known_customer_is_that_of_his_card(desk: Desk, clock: FrozenClock) -> None:
    chen = add_customer(desk, "陈淑芬", "13999112207")
    sale = sell(desk, clock, buyer=Buyer(name="陈淑芬"), customer_id=chen.id, deliver_to="北京路 1 号")
    assert "13999112207" in _text(desk, sale.id)


def _text(desk: Desk, sale_id: object) -> str:
    slip = desk.runner.read(clerk(desk), delivery_slip.load, sale_id, True)
    return "".join(page_texts(delivery_slip.draw(slip, FIRST_COPY))).replace("\n", "")
