# SPDX-License-Identifier: Apache-2.0
"""给李娜留言 from the conflict desk, by keyboard and input method alone; she finds it on her workbench."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.core.ids import NIL
from app.core.permissions import Actor
from app.sync.sample import plant_conflict
from tests.support.company import PASSWORD, enter, hire
from tests.support.shell import type_chinese
from tests.ui.sync.conftest import Stage
from ui.client import Client
from ui.shell.status_bar import StatusBar
from ui.shell.sync_link import SyncLink
from ui.sync.conflict_sheet import ConflictSheet
from ui.tasks.note_sheet import NoteSheet
from ui.workbench.page import WorkbenchPage


@pytest.fixture
def link(stage: Stage) -> SyncLink:
    """Give the shell's tie to the sheets."""
    bar = StatusBar("1")
    bar.setParent(stage.window)
    made = SyncLink(stage.client, stage.window, bar, lambda *_a: None)
    stage.sheets = made.sheets
    return made


def _go_to(stage: Stage, name: str) -> None:
    """Press Tab until the keyboard is on the button."""
    for _ in range(20):
        widget = QApplication.focusWidget()
        if widget is not None and widget.accessibleName().startswith(name):
            return
        stage.press(Qt.Key.Key_Tab)
    raise AssertionError(name)


def _type(text: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    type_chinese(field, text, preedit="qing")


def test_a_note_goes_to_the_other_persons_workbench(
    stage: Stage,
    link: SyncLink,
    complaint: UUID,
    conflicts: tuple[UUID, UUID],
    make_client: Callable[[Actor], Client],
    qtbot: QtBot,
) -> None:
    del conflicts
    link.open("conflicts", complaint, {})
    sheet = stage.open(ConflictSheet)
    _go_to(stage, "给李娜留言")
    stage.press(Qt.Key.Key_Space)
    note = stage.open(NoteSheet)
    assert note._title.text() == "给李娜留言"
    _type("诉求按顾客短信改的，请核对")
    stage.confirm()
    assert stage.said[-1][0] == "已给李娜留言，会出现在对方的工作台上。"
    assert sheet.isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert stage.is_clear()

    hers = enter(stage.desk, "0431", PASSWORD).actor
    assert hers is not None
    client = make_client(hers)
    opened: list[tuple[str, UUID]] = []
    client.open_requested.connect(lambda kind, row_id, _context: opened.append((kind, row_id)))
    page = WorkbenchPage(client)
    qtbot.addWidget(page)
    page.resize(1190, 650)
    page.show()
    page.activated()
    (item,) = page.tasks.list.model().items
    assert item.sentence.startswith("诉求按顾客短信改的，请核对 · ")
    assert "的留言 · TS-" in item.sentence
    page.tasks.list.setFocus()
    qtbot.keyClick(page.tasks.list, Qt.Key.Key_Return)
    assert opened == [("complaint", complaint)]


def test_an_empty_note_stays_open_and_says_so(
    stage: Stage, link: SyncLink, complaint: UUID, conflicts: tuple[UUID, UUID]
) -> None:
    del conflicts
    link.open("conflicts", complaint, {})
    stage.open(ConflictSheet).note.click()
    stage.confirm()
    note = stage.open(NoteSheet)
    assert note.form.problems() == {"text": "请填写留言"}
    stage.press(Qt.Key.Key_Escape)
    assert not note.isVisible()
    assert stage.open(ConflictSheet).isVisible()


def test_a_colleague_without_a_post_is_said_and_the_words_stay(
    stage: Stage, link: SyncLink, complaint: UUID
) -> None:
    away = hire(stage.desk, stage.admin, "0455", "周洁")
    stage.write(plant_conflict, "complaint", complaint, "demand", "换机", "维修", by_id=away)
    link.open("conflicts", complaint, {})
    stage.open(ConflictSheet).note.click()
    _type("请看一下")
    stage.confirm()
    note = stage.open(NoteSheet)
    assert "收不到留言" in note.form.problems()["text"]
    assert note.form.value("text") == "请看一下"


def test_of_several_people_one_is_chosen(stage: Stage, link: SyncLink, complaint: UUID, other: UUID) -> None:
    second = hire(stage.desk, stage.admin, "0432", "周洁", "A3")
    stage.write(plant_conflict, "complaint", complaint, "demand", "换机", "维修", by_id=other)
    stage.write(plant_conflict, "complaint", complaint, "place", "家里", "店内", by_id=second)
    link.open("conflicts", complaint, {})
    sheet = stage.open(ConflictSheet)
    assert sheet.note.accessibleName().startswith("给同事留言")
    sheet.note.click()
    note = stage.open(NoteSheet)
    assert set(note._people.values()) == {"李娜", "周洁"}
    note.form.set_values({"to_id": second.hex})
    _type("请看一下")
    stage.confirm()
    assert "已给周洁留言" in stage.said[-1][0]


def test_no_note_to_oneself_nor_without_the_right(
    stage: Stage, link: SyncLink, complaint: UUID, other: UUID
) -> None:
    stage.write(plant_conflict, "complaint", complaint, "demand", "换机", "维修", by_id=stage.admin.staff_id)
    link.open("conflicts", complaint, {})
    assert stage.open(ConflictSheet).note.isHidden()
    stage.press(Qt.Key.Key_Escape)
    stage.write(plant_conflict, "complaint", complaint, "place", "家里", "店内", by_id=other)
    link.open("conflicts", complaint, {})
    assert not stage.open(ConflictSheet).note.isHidden()
    stage.press(Qt.Key.Key_Escape)
    stage.client.actor = replace(stage.admin, grants={NIL: frozenset({"sync.decide"})})
    link.open("conflicts", complaint, {})
    assert stage.open(ConflictSheet).note.isHidden()
