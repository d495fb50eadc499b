# SPDX-License-Identifier: Apache-2.0
"""Bodies outside in the pane: written down, answered by a letter that is begun already, then printed."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.classified import Period, period_of
from app.complaints.drafts import get_draft
from app.complaints.outside import LETTER_DRAFT
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, reader
from tests.ui.complaints.conftest import Screen, press
from ui.complaints.outside_sheets import LetterSheet, OutsideSheet
from ui.complaints.statistics_sheet import StatisticsSheet
from ui.documents.papers import form_source
from ui.shell.palette import Palette
from ui.widgets.chips import Chip

OpenPage = Callable[..., Screen]


@pytest.fixture
def shown(desk: Desk, boss: Actor, open_page: OpenPage) -> Screen:
    """Give the page with one case that the consumer association passed on."""
    done = add_complaint(
        desk, boss, is_taken=True, source="consumer_association", source_number="沙消协转 2026-118 号"
    )
    screen = open_page()
    screen.page.go_to(done.id, {})
    return screen


def add_body(shown: Screen) -> None:
    shown.choose("外部转办")
    sheet = shown.sheet(OutsideSheet)
    # What the case says already is there.
    assert sheet.form.value("body") == "consumer_association"
    assert sheet.form.value("reference") == "沙消协转 2026-118 号"
    sheet.accept()
    assert "body_name" in sheet.form.problems()
    sheet.form.set_values({"body_name": "沙依巴克区消费者协会", "text": "七日内书面答复"})
    sheet.accept()


@pytest.mark.covers("A22")
def test_a_body_is_written_down_and_answered(shown: Screen, desk: Desk) -> None:
    box = shown.page.detail.outside
    assert not box.isVisible()
    add_body(shown)
    assert box.isVisible()
    assert "登记消协转办" in shown.timeline()
    assert [chip.look().text for chip in box.findChildren(Chip)] == ["待答复"]
    press(box, "写答复函")
    letter = shown.sheet(LetterSheet)
    text = str(letter.form.value("text"))
    assert "沙消协转 2026-118 号" in text
    assert "特此函复。" in text
    letter.accept()
    assert set(letter.form.problems()) == {"way"}
    letter.form.set_values({"way": "post", "text": text.replace("（待补充）", "属实")})
    letter.accept()
    kind, letter_id, asked = shown.heard.opened[-1]
    assert (kind, asked["form"], asked["entity_kind"]) == ("paper", "outside_answer", "complaint_answer")
    assert asked["number"].startswith("DF-")
    assert isinstance(letter_id, UUID)
    source = form_source("outside_answer", letter_id, entity_kind="complaint_answer")
    sheet = desk.runner.read(shown.client.actor, source.load, False)
    assert "属实" in sheet.text
    assert not source.has_personal
    assert [chip.look().text for chip in box.findChildren(Chip) if not chip.isHidden()][-1] == "已答复"
    assert "答复函 DF-" in shown.timeline()


def test_a_letter_that_was_left_is_gone_on_with(shown: Screen, desk: Desk) -> None:
    add_body(shown)
    box = shown.page.detail.outside
    press(box, "写答复函")
    letter = shown.sheet(LetterSheet)
    letter.draft.keep()
    letter.form.editor("text").setPlainText("来函收悉，正在核查。")
    letter.reject()
    assert shown.heard.said[-1].startswith("没写完的内容")
    row = box.rows()[0]
    assert desk.runner.read(shown.client.actor, get_draft, LETTER_DRAFT, row.id) is not None
    press(box, "写答复函")
    again = shown.sheet(LetterSheet)
    again.draft.look_up()
    assert again.form.value("text") == "来函收悉，正在核查。"


def test_who_may_only_read_is_offered_nothing(desk: Desk, boss: Actor, open_page: OpenPage) -> None:
    done = add_complaint(desk, boss)
    screen = open_page(reader(desk))
    screen.page.go_to(done.id, {})
    assert not [line for line in screen.menu() if "外部" in line]


@pytest.mark.covers("C20")
def test_the_statistics_of_a_day_or_a_month_are_asked_for(shown: Screen, desk: Desk) -> None:
    StatisticsSheet(shown.client, shown.page).open()
    sheet = shown.sheet(StatisticsSheet)
    sheet.form.set_values({"kind": "month", "on": desk.runner.today_on.replace(year=2027)})
    sheet.accept()
    assert "on" in sheet.form.problems()
    sheet.form.set_values({"on": desk.runner.today_on})
    sheet.accept()
    kind, row_id, asked = shown.heard.opened[-1]
    assert (kind, asked["form"], asked["number"]) == ("paper", "classification_table", "2026-11")
    assert isinstance(row_id, UUID)
    assert period_of(desk.identity.store_id, row_id) == Period(2026, 11)
    source = form_source("classification_table", row_id, entity_kind="classification")
    assert desk.runner.read(shown.client.actor, source.load, False).total == 1


@pytest.mark.covers("A22")
def test_the_search_of_everything_leads_to_the_letter(shown: Screen, qtbot: QtBot) -> None:
    add_body(shown)
    press(shown.page.detail.outside, "写答复函")
    letter = shown.sheet(LetterSheet)
    letter.form.set_values({"way": "post"})
    letter.accept()
    # What nobody wrote yet is named; nothing took a number.
    assert "（待补充）" in letter.form.problems()["text"]
    letter.form.set_values({"text": letter.text("text").replace("（待补充）", "已核实")})
    letter.accept()
    number = shown.page.detail.outside.rows()[0].letters[0].number
    palette = Palette(shown.page, shown.client, list)
    palette.open(number.lower())
    qtbot.waitUntil(lambda: palette.list.current() is not None)
    entry = palette.list.entries()[0]
    assert entry.title == f"{number} 沙依巴克区消费者协会"
    assert [act.title.split()[0] for act in entry.acts] == ["打开", "打开答复函"]
    entry.act()
    _kind, row_id, context = shown.heard.opened[-1]
    assert isinstance(row_id, UUID)
    shown.page.resize(1366, 560)
    shown.page.go_to(row_id, context)
    qtbot.waitUntil(lambda: shown.page.detail._outside_wanted is None)
    block = shown.page.detail.outside.block_of(context["outside"])
    assert block is not None
    assert not block.visibleRegion().isEmpty(), "the case is opened at the letter"
