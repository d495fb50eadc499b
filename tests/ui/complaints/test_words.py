# SPDX-License-Identifier: Apache-2.0
"""Every code has words; times and deadlines read as people say them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from app.complaints import rules
from app.complaints.events import ChangedField, ComplaintEvent, EventKind
from app.complaints.rows import View
from ui.complaints.history import ComplaintHistory
from ui.complaints.words import ComplaintWords, clock_state
from ui.theme.theme import Theme
from ui.widgets.sla import ClockState

ZONE = ZoneInfo("Asia/Shanghai")
NOW_AT = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)


@pytest.fixture
def words(theme: Theme) -> ComplaintWords:
    """Give the words."""
    return ComplaintWords()


def row(**fields: Any) -> Any:
    """Return what the words look at."""
    known = {
        "status": "handling",
        "deadline_at": NOW_AT + timedelta(hours=30),
        "closed_at": None,
        "ground": "",
        "resolution_hours": 72,
        "paused_at": None,
    }
    given = known | fields
    hours = timedelta(hours=given["resolution_hours"])
    return SimpleNamespace(**({"received_at": given["deadline_at"] - hours} | given))


def test_every_choice_has_words(words: ComplaintWords) -> None:
    for name, kind in rules.CHOICES.items():
        pairs = dict(words.choices(name))
        assert set(pairs) == {code.value for code in kind}
        assert all(pairs.values())
    for name in ("way", "channel", "outcome"):
        assert all(text for _code, text in words.choices(name))
    assert all(words.view(view) for view in View)
    assert all(words.step(step) for step in rules.Step)
    assert all(words.ground(ground) for ground in rules.Ground)
    for status in rules.Status:
        assert words.status_chip(status).text == words.status(status) != status
    assert words.status("lost") == "lost"


def test_the_clock_runs_waits_and_ends() -> None:
    assert clock_state(row()) is ClockState.RUNNING
    assert clock_state(row(status="waiting_maker", paused_at=NOW_AT)) is ClockState.PAUSED
    assert clock_state(row(status="closed", closed_at=NOW_AT)) is ClockState.DONE
    late_at = NOW_AT + timedelta(hours=31)
    assert clock_state(row(status="closed", closed_at=late_at)) is ClockState.DONE_LATE


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "三日内完结，须于明天 16:30 前"),
        ({"deadline_at": NOW_AT + timedelta(days=3)}, "三日内完结，须于 11-23 10:30 前"),
        ({"resolution_hours": 48}, "两日内完结，须于明天 16:30 前"),
        ({"resolution_hours": 30}, "30 小时内完结，须于明天 16:30 前"),
        ({"deadline_at": NOW_AT - timedelta(hours=1)}, "应于今天 09:30 前完结，已超时"),
        ({"received_at": NOW_AT - timedelta(days=9)}, "须于明天 16:30 前完结"),
        ({"status": "waiting_maker", "paused_at": NOW_AT}, "等待中，停表；原定明天 16:30，恢复后顺延"),
        ({"status": "waiting_maker"}, "三日内完结，须于明天 16:30 前"),
        ({"status": "closed", "ground": "accepted", "closed_at": NOW_AT}, "顾客接受方案，今天 10:30 完结"),
    ],
)
def test_the_sentence_says_what_must_happen_by_when(
    words: ComplaintWords, fields: dict[str, Any], sentence: str
) -> None:
    assert words.deadline_sentence(row(**fields), ZONE, NOW_AT) == sentence


def test_times_read_as_people_say_them(words: ComplaintWords) -> None:
    assert words.day_time(NOW_AT - timedelta(days=1), ZONE, NOW_AT) == "昨天 10:30"
    assert words.day_time(NOW_AT - timedelta(days=400), ZONE, NOW_AT) == "2025-10-16 10:30"
    ago = [words.ago(NOW_AT - timedelta(minutes=minutes), ZONE, NOW_AT) for minutes in (1, 9, 180, 1200)]
    assert ago == ["刚刚", "9分钟前", "3小时前", "昨天 14:30"]
    assert words.time_chip(row(status="unfounded"), NOW_AT).text == "不成立"


CHANGED = """来源：400 来电 → 邮件信函
受理时间：2026-11-20 10:30 → 2026-11-20 09:30
原投诉内容：原来的话
责任方：— → 海尔售后"""


def event(kind: EventKind, **fields: Any) -> ComplaintEvent:
    """Return an event of 周洁, now."""
    known: dict[str, Any] = {
        "id": UUID(int=1),
        "kind": kind,
        "at": NOW_AT,
        "recorded_at": NOW_AT,
        "by_id": UUID(int=2),
        "by_name": "周洁",
    }
    return ComplaintEvent(**(known | fields))


@pytest.mark.parametrize(
    ("told", "who", "text"),
    [
        (event(EventKind.STATUS, code="new", detail="registered"), "周洁 登记", ""),
        (
            event(EventKind.STATUS, code="waiting_maker", detail="waiting", text="等鉴定"),
            "周洁 转为“待厂家”",
            "等鉴定",
        ),
        (
            event(EventKind.STATUS, code="waiting_customer", detail="imported_reply"),
            "周洁 导入时已答复，转为“待顾客”",
            "",
        ),
        (
            event(EventKind.STATUS, code="withdrawn", detail="withdrawn", outcome="phone", text="自行解决"),
            "周洁 完结",
            "顾客撤诉 · 电话 · 自行解决",
        ),
        (
            event(EventKind.ASSIGNMENT, person="李娜", before="周洁", text="请回电"),
            "周洁 转派",
            "周洁 → 李娜\n请回电",
        ),
        (event(EventKind.ASSIGNMENT, before="李娜"), "周洁 转派", "李娜 → 待分配"),
        (event(EventKind.ASSIGNMENT, person="周洁"), "周洁 认领", ""),
        (event(EventKind.ASSIGNMENT, person="李娜", is_reversal=True), "周洁 撤销转派", "回到 李娜"),
        (event(EventKind.PLAN, detail="exchange", text="换机"), "周洁 提出方案", "【换货】换机"),
        (event(EventKind.REPLY, text="已安排"), "周洁 书面答复顾客", "已安排"),
        (event(EventKind.ATTACHMENT, text="照片.jpg"), "周洁 添加附件", "照片.jpg"),
        (
            event(EventKind.ATTACHMENT, text="照片.jpg", is_void=True, detail="传错"),
            "周洁 附件",
            "照片.jpg（已作废：传错）",
        ),
        (event(EventKind.PRINT, number=1), "周洁 打印", "第 1 份"),
        (event(EventKind.PRINT, number=2, is_reversal=True), "周洁 重打", "第 2 份"),
        (
            event(EventKind.PRINT, number=3, is_void=True, detail="卡纸"),
            "周洁 打印",
            "第 3 份（已作废：卡纸）",
        ),
        (event(EventKind.APPROVAL, number=26_000, text="赔偿"), "周洁 请求审批", "¥260.00 · 赔偿"),
        (event(EventKind.SIGNATURE, code="approved"), "周洁 审批同意", ""),
        (event(EventKind.SIGNATURE, code="refused", text="过高"), "周洁 审批不同意", "过高"),
        (
            event(
                EventKind.CHANGE,
                changes=(
                    ChangedField("source", "hotline", "mail"),
                    ChangedField("received_at", "2026-11-20T02:30:00Z", "2026-11-20T01:30:00Z"),
                    ChangedField("event", "原来的话", "改了的话"),
                    ChangedField("is_phone_unknown", "false", "true"),
                    ChangedField("party_id", "", "海尔售后"),
                ),
            ),
            "周洁 修改资料",
            CHANGED,
        ),
    ],
)
def test_every_event_is_told_in_words(
    words: ComplaintWords, told: ComplaintEvent, who: str, text: str
) -> None:
    item = ComplaintHistory(words, ZONE).shown([told], NOW_AT)[0]
    assert (item.who, item.text) == (who, text)


def test_what_was_written_down_later_says_so(words: ComplaintWords) -> None:
    told = event(
        EventKind.ENTRY, code="contact", detail="phone", outcome="reached", at=NOW_AT - timedelta(hours=3)
    )
    item = ComplaintHistory(words, ZONE).shown([told], NOW_AT)[0]
    assert (item.when, item.note) == ("今天 07:30", "今天 10:30 补记")
    nobody = event(EventKind.STATUS, code="new", detail="registered", by_name="")
    assert ComplaintHistory(words, ZONE).shown([nobody], NOW_AT)[0].who == "系统 登记"


def test_a_step_out_of_turn_says_that_it_does_not_count(words: ComplaintWords) -> None:
    late = event(EventKind.STATUS, code="closed", detail="withdrawn", is_late=True)
    item = ComplaintHistory(words, ZONE).shown([late], NOW_AT)[0]
    assert item.note == "未生效：另一个工位先改了状态"
