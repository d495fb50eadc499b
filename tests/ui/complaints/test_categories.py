# SPDX-License-Identifier: Apache-2.0
"""细类 by the keyboard: found, kept below its class, suggested with its reasons, edited as lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.categories import get_categories
from app.complaints.learning import SampleRow, learn, store_learned
from app.core.permissions import Actor
from tests.support.complaints import add_complaint
from tests.support.shell import type_chinese
from tests.ui.complaints.conftest import Screen
from ui.client import Client
from ui.complaints.category_sheet import CategoriesSheet
from ui.complaints.register import RegisterSheet
from ui.shell.learning_keeper import LearningKeeper

OpenPage = Callable[..., Screen]
SAMPLES = [
    SampleRow(text, *labels)
    for _ in range(15)
    for text, *labels in (
        ("空调噪音大，半夜睡不着", "product", "product.noise.loud"),
        ("冰箱不制冷，食品变质", "product", "product.function.cooling"),
        ("约好送货没有送到", "delivery", "delivery.time.missed"),
        ("发票抬头开错了", "invoice", "invoice.content.title"),
    )
]


def opened(screen: Screen) -> Any:
    assert screen.page.new_record()
    sheet = screen.sheet(RegisterSheet)
    sheet.picker.begin_new("陈淑芬", "13999112207")
    sheet.form.set_values({"source": "hotline", "subject": "空调半夜噪音大", "event": "睡不着觉。"})
    return sheet


def test_a_category_is_found_by_initials_and_brings_its_class(open_page: OpenPage, qtbot: QtBot) -> None:
    screen = open_page()
    sheet = opened(screen)
    field = sheet.form.suggest("category")
    field.setFocus()
    qtbot.keyClicks(field, "zyd")
    qtbot.waitUntil(field.list_is_open)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "噪音振动 / 噪音大"
    assert sheet.form.value("complaint_class") == "product"
    sheet.accept()
    detail = screen.page.detail.detail()
    assert detail is not None
    assert (detail.category, detail.category_name) == ("product.noise.loud", "噪音振动 / 噪音大")


def test_another_class_empties_it_and_words_that_were_not_chosen_are_named(open_page: OpenPage) -> None:
    screen = open_page()
    sheet = opened(screen)
    sheet.form._category.show_path("product.noise.loud")
    sheet.form.editor("complaint_class").setCurrentIndex(2)
    assert sheet.form._category.path() == ""
    type_chinese(sheet.form.editor("category"), "没有这一类", preedit="mei")
    sheet.accept()
    assert "category" in sheet.form.problems()
    assert sheet.isVisible()
    # What was typed is kept with the draft, chosen or not.
    assert sheet.form.to_draft()["category"] == "没有这一类"


@pytest.mark.covers("A34")
def test_a_suggestion_says_why_and_one_key_takes_it(
    open_page: OpenPage, desk: Desk, boss: Actor, qtbot: QtBot
) -> None:
    desk.runner.write(boss, store_learned, learn(SAMPLES))
    sheet = opened(open_page())
    line = sheet.form.suggestion
    type_chinese(sheet.form.editor("event"), "噪音", preedit="zao")
    qtbot.waitUntil(line.isVisible)
    assert "商品质量 / 噪音振动 / 噪音大" in line._label.text()
    assert "“噪音”" in line._label.text()
    assert "100 %" in line._label.text()
    sheet.form.editor("event").setFocus()
    qtbot.keyClick(sheet.form.editor("event"), Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: sheet.form._category.path() == "product.noise.loud")
    assert sheet.form.value("complaint_class") == "product"
    assert not line.isVisible()


def test_the_desk_learns_behind_the_pages_once_a_day(desk: Desk, boss: Actor, client: Client) -> None:
    add_complaint(desk, boss)
    keeper = LearningKeeper(client, client)
    keeper.look()
    sheet_state = desk.runner.read(boss, _trained)
    assert sheet_state is not None
    keeper.look()
    assert desk.runner.read(boss, _trained) == sheet_state


def _trained(reading: Any) -> Any:
    from app.complaints.learning import get_learned

    return get_learned(reading)


def test_the_tree_is_edited_as_lines(open_page: OpenPage, desk: Desk, client: Client) -> None:
    screen = open_page(client.actor)
    sheet = CategoriesSheet(screen.client, screen.page)
    sheet.open()
    lines = sheet.text("lines")
    assert lines.startswith("商品质量 (product)\n  功能故障 (function)\n")
    sheet.form.set_values({"lines": lines + "\n没有的类\n", "source": "客服部通知 8 号"})
    sheet.accept()
    assert sheet.isVisible()
    changed = lines.replace("噪音大 (loud)", "声音太大 (loud)").replace("      ", "    ")
    sheet.form.set_values({"lines": changed})
    sheet.accept()
    assert not sheet.isVisible()
    assert desk.runner.read(client.actor, get_categories).names("product.noise.loud")[-1] == "声音太大"
