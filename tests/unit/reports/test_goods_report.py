# SPDX-License-Identifier: Apache-2.0
"""货品出入库报表 on paper: what it says of numbers, sums, marks and signatures (D33–D35)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.bootstrap import Desk
from app.parts.day_acts import MakeReport, make_report
from app.parts.day_report import ActRow
from app.parts.day_rules import DayAct, day_id
from app.parts.inputs import LineInput
from reports.day_samples import goods_report as sheet
from reports.day_samples import long_report
from reports.engine.form import FIRST_COPY
from reports.forms import goods_report
from tests.support.papers import page_texts
from tests.support.parts import clerk, make_part, make_warehouse, post, stock_up


def flat(pdf: bytes) -> str:
    return "".join("".join(page_texts(pdf)).split())


@pytest.mark.covers("D33")
@pytest.mark.covers("D35")
def test_the_paper_says_ranges_remarks_marks_and_who_signed() -> None:
    text = flat(goods_report.draw(sheet(), FIRST_COPY))
    for words in (
        "编制赵强2026-11-2109:05",
        "BR-001A1-26-000043废重复录入",
        "WX-001A1-26-000202损打印机卡纸",
        "损纸单损毁，没有开出",
        "单据日期2026-11-19",
        "逐个相符",
        "经管二部签收",
        "马军",
        "一式三份",
    ):
        assert words in text, words


def test_sums_that_differ_are_named_and_an_empty_day_says_so() -> None:
    report = sheet().report
    first, *rest = report.sums.accounts
    good, bad = report.sums.totals
    wrong = replace(
        report.sums,
        accounts=(replace(first, by_balance=first.by_balance + 2), *rest),
        totals=(replace(good, before=1200), bad),
    )
    text = flat(goods_report.draw(sheet(sums=wrong, is_settled=True), FIRST_COPY))
    assert "MF-35GW良品（备件库）公式3、余额5" in text
    assert "上份结存1,200、本日期初1,204" in text
    empty = sheet(
        lines=(),
        numbers=replace(report.numbers, series=(), remarks=()),
        sums=replace(report.sums, accounts=(), totals=(replace(good, before=None),)),
        status="open",
    )
    text = flat(goods_report.draw(empty, FIRST_COPY))
    assert "本日没有出入库" in text
    assert "本日没有新编号" in text
    assert "未编制，仅供核对" in text


def test_what_a_leader_let_pass_stands_on_the_paper() -> None:
    report = sheet().report
    at = report.acts[0].at
    words = tuple(
        ActRow(report.id, act, at, "周洁", report.id, "", "", word)
        for act, word in ((DayAct.OVERRIDDEN, "前台二停电"), (DayAct.SETTLED, "盘点后调整"))
    )
    told = sheet(acts=(*words, *report.acts), excused=frozenset({report.id}), is_settled=True)
    text = flat(goods_report.draw(told, FIRST_COPY))
    assert "由主管放行：前台二停电" in text
    assert "盘点后调整" in text


def test_a_long_report_tells_how_far_it_is_and_carries_its_sums() -> None:
    told: list[tuple[int, int]] = []
    pdf = goods_report.draw(long_report(120), FIRST_COPY, lambda done, total: told.append((done, total)))
    texts = page_texts(pdf)
    assert told[-1] == (120, 120)
    assert len(texts) > 3
    assert "承前页" in texts[1]
    assert "（续）" in texts[1]


@pytest.mark.covers("D30")
def test_the_paper_of_a_real_day(desk: Desk) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "QD76", "压缩机")
    stock_up(desk, shelf, part, 10)
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=3))
    day_on = desk.runner.today_on
    row_id = day_id(desk.identity.store_id, day_on)
    before = desk.runner.read(clerk(desk), goods_report.load, row_id, False)
    assert "未编制" in flat(goods_report.draw(before, FIRST_COPY))
    desk.runner.write(clerk(desk), make_report, MakeReport(day_on))
    after = desk.runner.read(clerk(desk), goods_report.load, row_id, False)
    assert goods_report.draw(after, FIRST_COPY) == goods_report.draw(after, FIRST_COPY)
    text = flat(goods_report.draw(after, FIRST_COPY))
    assert "压缩机" in text
    assert "逐个相符" in text
