# SPDX-License-Identifier: Apache-2.0
"""Papers that tell all of a case, the letter, the statistics: words for every code, pages, sums, bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.complaints import rules
from app.complaints.appearance import Look, Place
from app.complaints.classified import Period
from app.complaints.compensation import CompensationState, PayWay
from app.complaints.events import EventKind
from app.complaints.outside import Body, LetterWay
from app.core.dated_rules import shipped_rules
from reports.case_samples import class_table, dossier, letter_sheet
from reports.engine.form import FIRST_COPY, PREVIEW, Copy
from reports.forms import case_dossier, case_words, classification_table, major_report, outside_answer
from tests.support.papers import complaint_sheet, page_texts, scanned

DRAWN: dict[str, Callable[[Copy], bytes]] = {
    "major_report": lambda copy: major_report.draw(dossier(complaint_sheet()), copy),
    "case_dossier": lambda copy: case_dossier.draw(dossier(complaint_sheet()), copy),
    "outside_answer": lambda copy: outside_answer.draw(letter_sheet(), copy),
    "classification_table": lambda copy: classification_table.draw(class_table(), copy),
}


def flat(pdf: bytes) -> str:
    return "".join(page_texts(pdf)).replace("\n", "").replace(" ", "")


@pytest.mark.parametrize("name", DRAWN)
def test_the_same_data_give_the_same_bytes_and_every_page_says_which_it_is(name: str) -> None:
    draw = DRAWN[name]
    pdf = draw(FIRST_COPY)
    assert draw(FIRST_COPY) == pdf
    texts = page_texts(pdf)
    for number, text in enumerate(texts, start=1):
        assert f"第 {number} 页" in text
        assert f"共 {len(texts)} 页" in text
    assert all("预览" in text for text in page_texts(draw(PREVIEW)))
    assert all("重打 第 3 份" in text for text in page_texts(draw(Copy(3, reprint=True))))


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (case_words.BODIES, Body),
        (case_words.LETTER_WAYS, LetterWay),
        (case_words.COMPENSATIONS, rules.CompensationKind),
        (case_words.COMPENSATION_STATES, CompensationState),
        (case_words.PAY_WAYS, PayWay),
        (case_words.MARKS, rules.Mark),
        (case_words.PLACES, Place),
        (case_words.LOOKS, Look),
        (case_words.STEPS, rules.Step),
    ],
)
def test_there_is_a_word_for_every_code(words: dict[str, str], codes: Any) -> None:
    assert set(words) == {str(code) for code in codes}
    assert len(set(words.values())) == len(words)


def test_there_is_a_word_for_every_line_of_the_history_and_every_rung_of_the_ladder() -> None:
    assert {str(kind) for kind in EventKind} <= set(case_words.EVENT_KINDS)
    steps = {row["step"] for rule in shipped_rules() if rule.key == "complaint.ladder" for row in rule.value}
    assert steps <= set(case_words.RUNGS)


@pytest.mark.covers("A29")
def test_a_major_complaint_is_told_to_the_centre_and_the_office_with_what_is_at_stake() -> None:
    text = flat(major_report.draw(dossier(complaint_sheet(priority="major")), FIRST_COPY))
    assert "主送客户服务中心、总经理办公室" in text
    assert "√重大" in text
    assert "新闻媒体都市消费频道" in text
    assert "已答复DF-001A1-26-000007" in text
    assert "三天未结，强制上报，报客服中心经理，未阅，原因：等厂家复核" in text
    assert "以前的" in text
    assert "见案件档案" in text
    for title in ("门店建议", "中心意见", "总经办批示"):
        assert title in text


def test_the_dossier_holds_everything_in_the_order_of_time() -> None:
    text = flat(case_dossier.draw(dossier(complaint_sheet()), FIRST_COPY))
    for told in (
        "经过18条，联系1次，附件2份，单据4份，外部来文2件",
        "设为“绿色通道”：老人独居",
        "已发放，现金260.00元，领取人买买提·艾力",
        "购机小票.pdf（已作废：传错了，重新上传）",
        "客户投诉处理表2026-2（重打）",
        "外部转办答复函2026-1",
        "电话，已联系上：客户接受换机方案",
        "●方案1：更换同型号新机",
        "厂家·海尔",
    ):
        assert told in text, told
    events = [
        text.index(word)
        for word in ("待受理，登记", "成立：三包期内", "同意，按方案一办", "已完结，接受方案")
    ]
    assert events == sorted(events)


def test_a_long_case_flows_over_pages_without_losing_a_word() -> None:
    sample = dossier(complaint_sheet())
    long = "".join(f"{number:04d}句。" for number in range(160))
    events = tuple(replace(event, text=long) for event in sample.events)
    pdf = case_dossier.draw(replace(sample, events=events), FIRST_COPY)
    text = flat(pdf)
    pages = len(page_texts(pdf))
    assert pages > 6
    # The words of a letter stand where the letter stands; a contact is told of twice.
    letters = sum(event.kind is EventKind.LETTER for event in events)
    contacts = sum(event.code == "contact" for event in events)
    assert text.count("0159句") == len(events) - letters + contacts
    assert scanned(pdf, pages - 1) >= {("QRCode", "TS-001A1-26-000123")}


@pytest.mark.covers("A22")
def test_a_letter_has_its_number_as_text_and_code_and_its_paragraphs_indented() -> None:
    pdf = outside_answer.draw(letter_sheet(), FIRST_COPY)
    assert ("QRCode", "DF-001A1-26-000007") in scanned(pdf)
    text = flat(pdf)
    for told in (
        "编号：DF-001A1-26-000007",
        "来文编号：沙消协转2026-118号",
        "沙依巴克区消费者协会：",
        "2026年11月20日",
    ):
        assert told in text, told
    # Copies of a letter are told apart, and a person's words stand as he wrote them.
    assert "特此函复。" in text


def test_a_long_letter_goes_on_with_its_number_and_keeps_the_close_together() -> None:
    body = "\n".join("".join(f"{line}段{number:03d}句。" for number in range(60)) for line in range(8))
    texts = page_texts(outside_answer.draw(letter_sheet(text=body), FIRST_COPY))
    assert len(texts) >= 3
    assert all("DF-001A1-26-000007" in text for text in texts)
    assert all("（续）" in text for text in texts[1:])
    joined = "".join(texts).replace("\n", "")
    assert joined.count("句。") == 480
    last = texts[-1].replace("\n", "")
    assert "签发：" in last
    assert "（盖章）" in last


@pytest.mark.covers("C20")
def test_the_statistics_add_up_both_ways_for_a_day_and_a_month() -> None:
    month = flat(classification_table.draw(class_table(), FIRST_COPY))
    total = class_table().total
    assert "月报·2026年11月" in month
    assert f"与单独计数{total}件相符" in month
    assert "当日受理" in month
    day = flat(classification_table.draw(class_table(Period(2026, 11, 20)), FIRST_COPY))
    assert "日报·2026年11月20日" in day
    assert "当日受理" not in day


@pytest.mark.parametrize("field", ["cells", "days", "total"])
def test_statistics_whose_sums_differ_are_not_drawn(field: str) -> None:
    table = class_table()
    bent = {"cells": table.cells[1:], "days": table.days[:-1], "total": table.total + 1}[field]
    with pytest.raises(ArithmeticError):
        classification_table.draw(replace(table, **{field: bent}), FIRST_COPY)


def test_an_empty_period_is_a_table_of_nothing() -> None:
    empty = replace(
        class_table(), cells=(), days=tuple((on, 0, 0) for on, _, _ in class_table().days), total=0
    )
    assert "与单独计数0件相符" in flat(classification_table.draw(empty, FIRST_COPY))


def test_a_code_that_is_newer_than_the_form_gets_a_row_of_its_own() -> None:
    table = class_table()
    newer = replace(table.cells[0], complaint_class="smart_home")
    text = flat(classification_table.draw(replace(table, cells=(newer, *table.cells[1:])), FIRST_COPY))
    assert "smart_home" in text
