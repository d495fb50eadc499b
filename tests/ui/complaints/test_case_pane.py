# SPDX-License-Identifier: Apache-2.0
"""The six steps in the detail: one key for the next, sheets that keep what is typed, lines with acts."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.commands import save_party
from app.catalog.rules import SaveParty
from app.complaints.drafts import get_draft
from app.complaints.handling import CloseComplaint, close_complaint
from app.core.permissions import Actor
from tests.support.complaints import add_complaint
from tests.support.shell import type_chinese
from tests.ui.complaints.conftest import Screen
from ui.complaints.case_sheets import AppearanceSheet, MarkSheet, StepRecordSheet
from ui.complaints.judge_sheets import HandoverActSheet, HandOverSheet, JudgeSheet
from ui.complaints.liability_sheet import LiabilitySheet, TakeBackLiabilitySheet
from ui.complaints.money_sheets import CancelCompensationSheet, CompensateSheet, PaySheet
from ui.complaints.option_sheets import ChoiceSheet, OptionsSheet
from ui.complaints.plan_sheets import AnswerSheet, CloseSheet
from ui.widgets.error_notice import ErrorNotice

OpenPage = Callable[..., Screen]


@pytest.fixture
def shown(desk: Desk, boss: Actor, open_page: OpenPage) -> Screen:
    """Give the page with one complaint that is in hand."""
    desk.runner.write(desk.founder(), save_party, SaveParty("maker", "海尔售后", "0991-4567890"))
    desk.runner.write(desk.founder(), save_party, SaveParty("logistics", "干线物流", "0991-4567891"))
    done = add_complaint(desk, boss, is_taken=True)
    screen = open_page()
    screen.page.go_to(done.id, {})
    return screen


def settle() -> None:
    """Let the sheets look for their drafts."""
    QCoreApplication.processEvents()


def lines(screen: Screen) -> list[str]:
    """Return what the box of the case shows, with the chip behind each line."""
    found = screen.page.detail.case_lines.lines()
    return [f"{line.title}|{line.chip.text}" if line.chip else line.title for line in found]


def act(screen: Screen, place: int, words: str) -> None:
    """Do what stands behind a line."""
    dict(screen.page.detail.case_lines.lines()[place].acts)[words]()


def f12(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen.page.list, Qt.Key.Key_F12)


@pytest.mark.covers("C16", "B32", "B33")
def test_f12_does_the_next_of_the_six_steps(shown: Screen, qtbot: QtBot) -> None:
    detail = shown.page.detail
    assert [text.partition("：")[0] for text in detail.strip.sentences()] == [
        "受理", "判断", "调查", "方案", "实施", "总结",
    ]  # fmt: skip
    assert detail.head.next.label() == "判断"
    f12(shown, qtbot)
    judge = shown.sheet(JudgeSheet)
    judge.form.set_values({"text": "属实，冷藏室 15 度"})
    judge.accept()
    assert "判断：成立" in shown.timeline()
    assert "周洁" in detail.strip.sentences()[1]
    shown.choose("备选方案")
    options = shown.sheet(OptionsSheet)
    options.form.set_values({"text.1": "换新机", "cost_fen.1": Decimal(3200)})
    options.accept()
    assert "text.2" in options.form.problems()
    options.form.set_values({"text.2": "修压缩机"})
    options.accept()
    assert detail.head.next.label() == "选定方案"
    f12(shown, qtbot)
    choice = shown.sheet(ChoiceSheet)
    first = choice.form.editor("option_id").itemData(0)
    choice.form.set_values({"option_id": first})
    choice.accept()
    assert lines(shown)[1:] == ["备选方案 1|周洁 选定", "备选方案 2"]
    f12(shown, qtbot)
    answer = shown.sheet(AnswerSheet)
    answer.form.set_values({"answer": "yes", "way": "phone"})
    answer.accept()
    f12(shown, qtbot)
    record = shown.sheet(StepRecordSheet)
    record.form.set_values({"text": "新机已送到，顾客签字"})
    record.accept()
    assert "实施情况" in shown.timeline()
    f12(shown, qtbot)
    shown.sheet(CloseSheet).accept()
    assert all("已办" in text or "不需要" in text for text in detail.strip.sentences())
    assert not detail.head.next.isVisible()


@pytest.mark.long
@pytest.mark.covers("C16")
def test_a_refusal_begins_with_polite_words_and_closes_as_unfounded(shown: Screen, qtbot: QtBot) -> None:
    shown.page.detail.strip.chosen.emit("judgement")
    judge = shown.sheet(JudgeSheet)
    combo = judge.form.editor("is_founded")
    combo.setCurrentIndex(combo.findData("no"))
    assert judge.form.editor("reply_text").isVisible()
    assert "陈淑芬您好" in judge.text("reply_text")
    judge.form.set_values({"text": "人为摔坏"})
    judge.accept()
    assert lines(shown) == ["判断：不成立|待主管按不成立完结"]
    f12(shown, qtbot)
    close = shown.sheet(CloseSheet)
    assert (close.form.value("ground"), close.text("text")) == ("unfounded", "人为摔坏")
    close.accept()
    detail = shown.page.detail.detail()
    assert detail is not None
    assert detail.status == "unfounded"


@pytest.mark.covers("A60", "A25")
def test_the_maker_is_asked_and_answers(shown: Screen) -> None:
    shown.page.detail.strip.chosen.emit("inquiry")
    sheet = shown.sheet(HandOverSheet)
    combo = sheet.form.editor("terminal")
    assert [combo.itemText(place) for place in range(combo.count())] == ["门店", "物流", "售后", "厂家"]
    combo.setCurrentIndex(combo.findData("maker"))
    parties = sheet.form.editor("party_id")
    assert [parties.itemText(place) for place in range(parties.count())] == ["海尔售后"]
    sheet.form.set_values({"text": "请鉴定压缩机", "waits": True})
    sheet.accept()
    assert "party_id" in sheet.form.problems()
    sheet.form.set_values({"party_id": parties.itemData(0)})
    sheet.accept()
    assert lines(shown) == ["移交厂家 · 海尔售后|无人接收"]
    act(shown, 0, "记答复")
    answer = shown.sheet(HandoverActSheet)
    answer.form.set_values({"act": "taken"})
    answer._show_text()
    answer.accept()
    assert lines(shown) == ["移交厂家 · 海尔售后|已接收"]
    shown.page.detail.strip.chosen.emit("inquiry")
    answer = shown.sheet(HandoverActSheet)
    answer.form.set_values({"act": "refused"})
    answer.accept()
    assert "text" in answer.form.problems()
    answer.form.set_values({"text": "不在保修范围"})
    answer.accept()
    assert lines(shown) == ["移交厂家 · 海尔售后|已退回"]
    assert "退回 不在保修范围" in shown.timeline()


@pytest.mark.long
@pytest.mark.covers("A33")
def test_shares_that_make_no_hundred_are_marked(shown: Screen) -> None:
    shown.choose("责任认定")
    sheet = shown.sheet(LiabilitySheet)
    sheet.form.set_values({"terminal": "store", "share_percent": 60, "penalty_fen": Decimal(50)})
    sheet.accept()
    assert set(sheet.form.problems()) == {"share_percent", "person"}
    sheet.form.set_values({"person": "李强"})
    sheet._more.click()
    assert sheet.form.value("share_percent") == 40, "what is left"
    sheet.form.set_values({"terminal": "maker"})
    sheet.accept()
    assert lines(shown) == ["责任：门店 · 李强 60 %", "责任：厂家 40 %"]
    shown.choose("责任认定")
    again = shown.sheet(LiabilitySheet)
    again.show_place(2)
    assert (again.form.value("terminal"), again.form.value("share_percent")) == ("maker", 40)
    again.reject()
    act(shown, 1, "收回")
    back = shown.sheet(TakeBackLiabilitySheet)
    back.form.set_values({"text": "证据不足"})
    back.accept()
    assert lines(shown) == []
    assert "收回责任认定：厂家 证据不足" in shown.timeline()


@pytest.mark.covers("C19", "A37")
def test_a_compensation_is_handed_out_once(shown: Screen, desk: Desk, boss: Actor) -> None:
    for amount in (260, 80):
        shown.choose("补偿")
        sheet = shown.sheet(CompensateSheet)
        sheet.form.set_values({"kind": "cash", "amount_fen": Decimal(amount), "text": "食品损失"})
        sheet.accept()
    assert lines(shown) == ["补偿：现金 ¥260.00|待发放", "补偿：现金 ¥80.00|待发放"]
    act(shown, 0, "发放")
    first = shown.sheet(PaySheet)
    act(shown, 0, "发放")
    second = shown.sheet(PaySheet)
    first.accept()
    second.form.set_values({"text": "再给一次"})
    second.accept()
    assert second.findChild(ErrorNotice).message.code == "E4024"
    assert second.text("text") == "再给一次"
    second.reject()
    act(shown, 1, "取消")
    cancel = shown.sheet(CancelCompensationSheet)
    cancel.form.set_values({"text": "顾客不要"})
    cancel.accept()
    assert lines(shown) == ["补偿：现金 ¥260.00|已发放", "补偿：现金 ¥80.00|已取消"]


@pytest.mark.long
@pytest.mark.covers("A53", "D47")
def test_the_green_channel_and_the_look(shown: Screen) -> None:
    shown.choose("绿色通道")
    mark = shown.sheet(MarkSheet)
    mark.form.set_values({"text": "孕妇家庭"})
    mark.accept()
    shown.choose("取消绿色通道")
    shown.sheet(MarkSheet).reject()
    shown.choose("外观检查")
    look = shown.sheet(AppearanceSheet)
    look.form.set_values({"place": "screen", "finding": "scratch"})
    look.accept()
    assert "text" in look.form.problems()
    look.form.set_values({"text": "右下角三厘米"})
    look.accept()
    assert lines(shown) == ["外观检查：屏幕划伤|陈淑芬 认可", "绿色通道"]
    assert shown.page.detail.segments.current() == "files", "photos come next"


def test_what_is_typed_in_a_sheet_is_kept_and_comes_again(
    shown: Screen, desk: Desk, boss: Actor, qtbot: QtBot
) -> None:
    detail = shown.page.detail.detail()
    assert detail is not None
    shown.choose("判断")
    sheet = shown.sheet(JudgeSheet)
    settle()
    type_chinese(sheet.form.editor("text"), "已核实小票")
    qtbot.waitUntil(
        lambda: desk.runner.read(boss, get_draft, "judgement", detail.id) is not None, timeout=2500
    )
    sheet.reject()
    assert "草稿" in shown.heard.said[-1]
    shown.choose("判断")
    again = shown.sheet(JudgeSheet)
    settle()
    assert again.text("text") == "已核实小票"
    again.accept()
    assert desk.runner.read(boss, get_draft, "judgement", detail.id) is None
    shown.choose("判断")
    fresh = shown.sheet(JudgeSheet)
    settle()
    assert fresh.text("text") == ""


@pytest.mark.long
def test_a_colleague_closed_it_meanwhile_and_the_text_stays(shown: Screen, desk: Desk, boss: Actor) -> None:
    detail = shown.page.detail.detail()
    assert detail is not None
    shown.choose("移交")
    sheet = shown.sheet(HandOverSheet)
    sheet.form.set_values({"terminal": "store", "text": "请核对小票"})
    desk.runner.write(boss, close_complaint, CloseComplaint(detail.id, "withdrawn", "", "phone"))
    sheet.accept()
    assert sheet.isVisible()
    assert sheet.findChild(ErrorNotice).message.code == "E4004"
    assert sheet.text("text") == "请核对小票"
