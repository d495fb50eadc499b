# SPDX-License-Identifier: Apache-2.0
"""The price label: a scanner reads its bar code, and it says the price that holds today in this store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.catalog.commands import save_class
from app.catalog.labels import get_price_label
from app.catalog.price_rules import SetPrice
from app.catalog.pricing import set_price
from app.catalog.queries import list_classes
from app.catalog.rules import SaveClass, is_ean
from app.core.errors import NotFoundError, ProblemsError
from reports.engine.codes import ean_bars
from reports.engine.form import FIRST_COPY, PREVIEW, Copy
from reports.forms import price_label
from reports.samples import price_label as sample
from tests.support.customers import LEADER, add_model, reader
from tests.support.desk import FrozenClock, make_actor
from tests.support.papers import page_texts, scanned

TODAY_ON = date(2026, 11, 20)


@pytest.mark.parametrize("digits", ["6901234567892", "6923450657713", "4006381333931", "96385074"])
@pytest.mark.parametrize("dpi", [150, 300])
def test_a_scanner_reads_the_bar_code(digits: str, dpi: int) -> None:
    found = scanned(price_label.draw(sample(ean=digits), FIRST_COPY), dpi=dpi)
    assert found == {("EAN13" if len(digits) == 13 else "EAN8", digits)}


def test_without_a_box_s_code_the_shop_s_own_is_drawn() -> None:
    assert scanned(price_label.draw(sample(ean=""), FIRST_COPY)) == {("Code128", "H470-01")}
    assert scanned(price_label.draw(sample(ean="", code="冰箱一号"), FIRST_COPY)) == set()


@given(st.text("0123456789", min_size=12, max_size=12))
def test_the_bars_of_any_number_fill_its_95_modules(head: str) -> None:
    digits = next(head + str(check) for check in range(10) if is_ean(head + str(check)))
    bars = ean_bars(digits)
    assert bars[0] == (0, 1)
    assert sum(bars[-1]) == 95
    assert all(start + wide < after for (start, wide), (after, _wide) in pairwise(bars))


@pytest.mark.parametrize("digits", ["6901234567890", "690123456789", "69012345678９2", "1"])
def test_a_wrong_number_is_no_bar_code(digits: str) -> None:
    with pytest.raises(ValueError, match=digits):
        ean_bars(digits)


def test_a_copy_says_that_it_is_one() -> None:
    assert "预览" in page_texts(price_label.draw(sample(), PREVIEW))[0]
    assert "重打 第 2 份" in page_texts(price_label.draw(sample(), Copy(2, reprint=True)))[0]


def test_a_long_name_and_a_high_price_stay_on_the_label() -> None:
    text = page_texts(price_label.draw(sample(model_name="KFR-72LW/BAA1" * 2, list_fen=10**9), FIRST_COPY))
    assert "¥2,799.00" in text[0]
    assert "零售价 ¥10,000,000.00" in text[0]
    assert text[0].count("BAA1") == 2


def test_the_label_says_what_holds_today_in_this_store(desk: Desk, clock: FrozenClock) -> None:
    actor = make_actor(desk, *LEADER, "catalog.price")
    model_id = add_model(desk, ean="6901234567892")
    with pytest.raises(NotFoundError):
        desk.runner.read(reader(desk), price_label.load, model_id, False)
    for order in (
        SetPrice(model_id, "list", 329900, TODAY_ON),
        SetPrice(model_id, "list", 319900, TODAY_ON, store_id=desk.identity.store_id),
        SetPrice(model_id, "promotion", 279900, date(2026, 11, 28), date(2026, 12, 3)),
    ):
        desk.runner.write(actor, set_price, order)
    label = desk.runner.read(reader(desk), price_label.load, model_id, False)
    assert (label.list_fen, label.promotion_fen) == (319900, None)
    assert "零售价" in page_texts(price_label.draw(label, FIRST_COPY))[0]
    clock.at = clock.at.replace(day=28)
    label = desk.runner.read(reader(desk), price_label.load, model_id, False)
    assert (label.promotion_fen, label.promotion_until_on) == (279900, date(2026, 12, 3))
    assert price_label.draw(label, FIRST_COPY) == price_label.draw(label, FIRST_COPY)


def test_a_label_says_by_what_its_price_is(desk: Desk) -> None:
    actor = make_actor(desk, *LEADER, "catalog.price")
    model_id = add_model(desk)
    desk.runner.write(actor, set_price, SetPrice(model_id, "list", 199_900, TODAY_ON))
    assert desk.runner.read(actor, get_price_label, model_id).unit == "台"
    row = desk.runner.read(actor, list_classes)[0]
    order = SaveClass(row.code, row.name, row.gbt4754, row.icon, row.id, row.parent_id, " 套 ")
    desk.runner.write(actor, save_class, order)
    label = desk.runner.read(actor, get_price_label, model_id)
    assert "计价单位 套" in page_texts(price_label.draw(label, FIRST_COPY))[0]
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, save_class, replace(order, unit=""))
    assert caught.value.problems == {"unit": "required"}
