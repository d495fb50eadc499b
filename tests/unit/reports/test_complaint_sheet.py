# SPDX-License-Identifier: Apache-2.0
"""客户投诉处理表: every field of the sheet reaches the paper, in the words of the form."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from functools import cache

import pytest

from app.bootstrap import Desk
from app.complaints import rules
from app.complaints.sheet import ComplaintSheet as QuerySheet
from app.complaints.sheet import SheetLine
from reports.engine.form import FIRST_COPY, PREVIEW, Copy
from reports.forms import complaint_sheet as form
from reports.forms.complaint_sheet import COMPLAINT_SHEET, ComplaintSheet, draw
from tests.support import complaints
from tests.support.papers import at, complaint_sheet, page_texts, scanned

BARE = ComplaintSheet(
    number="TS-001A1-26-000124",
    company_name="阳光家电",
    store_name="友好路店",
    time_zone="Asia/Shanghai",
    printed_by="王敏",
    printed_at=at(21, 1),
)


def _flat(pdf: bytes) -> str:
    return "".join(page_texts(pdf)).replace("\n", "").replace(" ", "")


@pytest.mark.covers("C16", "D23", "A27", "A33", "B31")
def test_the_six_steps_stand_in_their_order_with_confirmation_and_signatures() -> None:
    text = "".join(page_texts(draw(complaint_sheet(), FIRST_COPY))).replace("\n", "")
    places = [
        text.index(word) for word in ("①受理", "②判断", "③调查", "④方案", "⑤实施", "⑥小结", "环节", "签章")
    ]
    assert places == sorted(places)
    chain = [
        text.index(word)
        for word in ("经理确认 同意换机", "责任部门 已按", "反馈客户 电话", "跟踪回访 二十日")
    ]
    assert chain == sorted(chain)
    assert "责任单位 售后服务部派单组 责任人 赵强" in text
    assert "客户意见 √ 接受方案 □ 不接受 接受时间 2026-11-17 10:00" in text
    assert "发生时间 2026-11-15 09:30" in text
    assert "发生地点 客户家中 涉及人员 配送员 𫖯生" in text


@pytest.mark.parametrize(
    "field",
    [f.name for f in fields(ComplaintSheet) if f.type in ("str", "datetime | None", "date | None")],
)
def test_every_field_reaches_the_paper(field: str) -> None:
    kind = next(f.type for f in fields(ComplaintSheet) if f.name == field)
    value: object
    if kind == "str":
        value, shown = (
            ("Asia/Tokyo", "10:00") if field == "time_zone" else (f"Zq{len(field)}", f"Zq{len(field)}")
        )
    elif kind == "date | None":
        value, shown = date(2031, 3, 9), "2031-03-09"
    else:
        value, shown = datetime(2031, 3, 9, 1, 2, tzinfo=at(1, 0).tzinfo), "2031-03-0909:02"
    changes: dict[str, object] = {field: value}
    if field.endswith("signed_at"):
        changes[field.replace("_at", "_name")] = "周洁"
    changed = _flat(draw(_replaced(changes), FIRST_COPY))
    assert shown in changed
    assert shown not in _bare_text()


@cache
def _bare_text() -> str:
    return _flat(draw(BARE, FIRST_COPY))


def _replaced(changes: dict[str, object]) -> ComplaintSheet:
    facts = {f.name: getattr(BARE, f.name) for f in fields(ComplaintSheet)}
    return ComplaintSheet(**(facts | changes))


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (form.SOURCES, rules.Source),
        (form.CLASSES, rules.ComplaintClass),
        (form.NATURES, rules.Nature),
        (form.PRIORITIES, rules.Priority),
        (form.REMEDIES, rules.Remedy),
        (form.COMPLAINANTS, rules.Complainant),
        (form.GROUNDS, rules.Ground),
        (form.STATUSES, rules.Status),
    ],
)
def test_the_form_has_a_word_for_every_choice_of_the_rules(
    words: dict[str, str], codes: type[rules.Source]
) -> None:
    assert set(words) == {str(code) for code in codes}
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    "codes", [rules.ContactChannel, rules.ContactOutcome, rules.AcceptanceWay, rules.Status]
)
def test_the_log_says_codes_in_words(codes: type[rules.Source]) -> None:
    lines = tuple(SheetLine(at(16, 2), "王敏", "contact", "正文", (str(code),)) for code in codes)
    text = _flat(draw(complaint_sheet(log=lines), FIRST_COPY))
    assert text.count("：正文") == len(lines)
    assert not any(f"{code}：" in text for code in codes)


def test_a_ticked_choice_is_the_only_one_of_its_row() -> None:
    text = "".join(page_texts(draw(complaint_sheet(source="consumer_association"), FIRST_COPY)))
    row = text.split("投诉渠道")[1].split("投诉类别")[0]
    assert "√ 消协" in row
    assert row.count("√") == 1
    assert row.count("□") == len(rules.Source) - 1


def test_an_unfounded_complaint_is_ticked_as_one() -> None:
    text = "".join(page_texts(draw(complaint_sheet(is_founded=False, plan_accepted=False), FIRST_COPY)))
    assert "□ 成立 √ 不成立（婉拒）" in text
    assert "□ 接受方案 √ 不接受" in text


def test_a_blank_form_fits_two_pages_and_leaves_every_box_open() -> None:
    texts = page_texts(draw(BARE, FIRST_COPY))
    assert len(texts) == 2
    assert "√" not in "".join(texts)
    assert "⑥" in texts[0]
    assert "完结方式" in texts[0]
    assert texts[1].count("年 月 日") == 4


def test_both_codes_are_readable_on_every_page_of_a_long_one() -> None:
    pdf = draw(complaint_sheet(event="冰箱不制冷。" * 900), FIRST_COPY)
    pages = len(page_texts(pdf))
    assert pages >= 4
    for index in range(pages):
        assert scanned(pdf, index) == {("QRCode", "TS-001A1-26-000123"), ("Code128", "TS-001A1-26-000123")}


def test_a_long_event_is_printed_to_its_last_word() -> None:
    event = "".join(f"{number:04d}句。" for number in range(900))
    text = _flat(draw(complaint_sheet(event=event), FIRST_COPY))
    assert all(f"{number:04d}句" in text for number in (0, 1, 450, 898, 899))
    assert text.count("句。") >= 900 - 4


def test_the_subject_is_not_said_twice() -> None:
    told = _flat(draw(complaint_sheet(subject="客户六月", event="客户六月在本店购买。"), FIRST_COPY))
    assert "【" not in told
    assert "【不制冷】客户来电" in _flat(
        draw(complaint_sheet(subject="不制冷", event="客户来电"), FIRST_COPY)
    )


def test_the_phone_is_printed_as_given() -> None:
    assert "联系电话120****1234" in _flat(draw(complaint_sheet(phone="120****1234"), FIRST_COPY))


def test_copies_are_marked_on_every_page() -> None:
    assert all("预览" in text for text in page_texts(draw(complaint_sheet(), PREVIEW)))
    again = page_texts(draw(complaint_sheet(), Copy(2, reprint=True)))
    assert all("重打 第 2 份" in text for text in again)


def test_the_same_complaint_gives_the_same_bytes() -> None:
    first = draw(complaint_sheet(), FIRST_COPY)
    draw(complaint_sheet(customer_name="김철수 𫖯"), FIRST_COPY)
    assert draw(complaint_sheet(), FIRST_COPY) == first
    assert draw(complaint_sheet(customer_name="阿依古丽·吐尔逊"), FIRST_COPY) != first


def test_only_a_company_is_asked_for_its_seal() -> None:
    person = "".join(page_texts(draw(complaint_sheet(), FIRST_COPY)))
    company = "".join(page_texts(draw(complaint_sheet(customer_kind="company"), FIRST_COPY)))
    assert company.count("盖章") == person.count("盖章") + 1


@pytest.mark.covers("C16", "A27")
def test_a_registered_complaint_comes_onto_paper_as_it_was_handled(desk: Desk) -> None:
    person = complaints.clerk(desk)
    registered = complaints.add_complaint(desk, person, is_taken=True)
    complaints.agree(desk, person, registered.id)
    sheet = desk.runner.read(person, COMPLAINT_SHEET.load, registered.id, True)
    text = _flat(draw(sheet, FIRST_COPY))
    for words in (
        f"编号{registered.number}",
        "客户名称陈淑芬联系电话13999112207",
        "√400热线",
        "√换货",
        "冰箱不制冷，冷藏食品变质",
        "处理方案更换同型号新机",
        "客户意见√接受方案",
        "电话，接受方案：陈淑芬",
        "处理中",
    ):
        assert words in text
    assert scanned(draw(sheet, FIRST_COPY)) >= {("QRCode", registered.number)}


def test_without_the_right_people_are_masked(desk: Desk) -> None:
    registered = complaints.add_complaint(desk)
    person = complaints.reader(desk)
    sheet = desk.runner.read(person, COMPLAINT_SHEET.load, registered.id, False)
    text = _flat(draw(sheet, FIRST_COPY))
    assert "陈淑芬" not in text
    assert "13999112207" not in text
    assert "2207" in text


def test_the_form_has_a_place_for_all_that_the_query_gives() -> None:
    # These the form puts into words of its own.
    in_words = {"acts", "liabilities", "compensations", "manager_decision"}
    assert {f.name for f in fields(QuerySheet)} - in_words <= {f.name for f in fields(ComplaintSheet)}
