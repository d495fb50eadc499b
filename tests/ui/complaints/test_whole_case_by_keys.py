# SPDX-License-Identifier: Apache-2.0
"""One case from the call to its end without a mouse: keys, the arrows of menus and lists, an input method."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.case_file import CaseView, get_case
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, View
from app.core.permissions import Actor
from tests.support.shell import type_chinese
from ui.client import Client
from ui.complaints.case_sheets import AppearanceSheet, StepRecordSheet
from ui.complaints.judge_sheets import HandoverActSheet, HandOverSheet, JudgeSheet
from ui.complaints.money_sheets import CompensateSheet, PaySheet
from ui.complaints.option_sheets import ChoiceSheet, OptionsSheet
from ui.complaints.page import ComplaintsPage
from ui.complaints.plan_sheets import AnswerSheet, CloseSheet
from ui.complaints.register import RegisterSheet
from ui.shell.desk_view import DeskView
from ui.widgets.dialog import Overlay

_MOST_TABS = 40
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Two hands on a keyboard: they go nowhere that no key leads to."""

    def __init__(self, view: DeskView, qtbot: QtBot) -> None:
        self._view, self._qtbot = view, qtbot

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self._view
        self._qtbot.keyClick(target, key, held)
        QCoreApplication.processEvents()

    def sheet(self, kind: type[Overlay]) -> Any:
        """Return the sheet that lies on top."""
        opened = [one for one in self._view.findChildren(kind) if one.isVisible()]
        assert opened, f"no {kind.__name__}"
        return opened[-1]

    def go(self, editor: QWidget) -> None:
        """Go to a field by Tab."""
        for _ in range(_MOST_TABS):
            if QApplication.focusWidget() is editor:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(editor.accessibleName())

    def write(self, editor: QWidget, text: str) -> None:
        """Go to a field and type into it."""
        self.go(editor)
        type_chinese(editor, text, preedit="pin")

    def choose(self, editor: QWidget, words: str) -> None:
        """Go to a choice and take one by the arrows."""
        self.go(editor)
        assert isinstance(editor, QComboBox)
        for _ in range(editor.count() + 1):
            if editor.currentText().startswith(words):
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError([editor.itemText(place) for place in range(editor.count())])

    def submit(self) -> None:
        """Press Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, _CONTROL)

    def menu(self, line: str) -> None:
        """Open 更多 and go to a line of it."""
        self.press(Qt.Key.Key_F11)
        menu: Any = QApplication.activePopupWidget()
        for _ in menu.actions():
            if menu.activeAction().text().startswith(line):
                break
            self.press(Qt.Key.Key_Down)
        assert menu.activeAction().text().startswith(line)
        self.press(Qt.Key.Key_Return)


@pytest.mark.long
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
@pytest.mark.covers("B32", "B33", "C16", "C19", "D47")
def test_a_whole_case_by_keys_alone(  # noqa: PLR0915 -- one case is one story
    desk: Desk, boss: Actor, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    view = DeskView(make_client(boss), store="友好路店")
    qtbot.addWidget(view)
    view.resize(1366, 690)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.open_first()
    hands = Hands(view, qtbot)

    # The customer calls.
    hands.press(Qt.Key.Key_F2)
    sheet = hands.sheet(RegisterSheet)
    hands.write(sheet.picker.field, "陈淑芬")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Space)
    hands.write(sheet.picker.form.editor("phone"), "13999112207")
    hands.choose(sheet.form.editor("source"), "400 来电")
    hands.choose(sheet.form.editor("complaint_class"), "商品")
    hands.write(sheet.form.editor("subject"), "冰箱不制冷")
    hands.write(sheet.form.editor("event"), "昨天晚上发现冷藏室不制冷，食品全部变质。")
    hands.submit()
    (row,) = desk.runner.read(boss, list_complaints, ComplaintFilter(view=View.ALL)).rows
    page = view.current()
    assert isinstance(page, ComplaintsPage)

    def case() -> CaseView:
        found: CaseView = desk.runner.read(boss, get_case, row.id)
        return found

    # Taken, looked at together, judged, asked about.
    hands.press(Qt.Key.Key_F12)
    assert case().detail.status == "handling"
    hands.menu("外观检查")
    sheet = hands.sheet(AppearanceSheet)
    hands.choose(sheet.form.editor("place"), "外壳")
    hands.choose(sheet.form.editor("finding"), "完好")
    hands.submit()
    hands.press(Qt.Key.Key_F12)
    sheet = hands.sheet(JudgeSheet)
    hands.write(sheet.form.editor("text"), "属实，冷藏室 15 度")
    hands.submit()
    hands.menu("移交")
    sheet = hands.sheet(HandOverSheet)
    hands.choose(sheet.form.editor("terminal"), "售后")
    hands.write(sheet.form.editor("text"), "请上门检测压缩机")
    hands.submit()
    hands.press(Qt.Key.Key_F12)
    sheet = hands.sheet(HandoverActSheet)
    hands.write(sheet.form.editor("text"), "压缩机坏，建议换机")
    hands.submit()

    # Ways out, the choice, the customer's answer.
    hands.menu("备选方案")
    sheet = hands.sheet(OptionsSheet)
    hands.write(sheet.form.editor("text.1"), "换同型号新机")
    hands.write(sheet.form.editor("text.2"), "更换压缩机，延保一年")
    hands.submit()
    hands.press(Qt.Key.Key_F12)
    sheet = hands.sheet(ChoiceSheet)
    hands.choose(sheet.form.editor("option_id"), "1.")
    hands.submit()
    hands.press(Qt.Key.Key_F12)
    sheet = hands.sheet(AnswerSheet)
    hands.choose(sheet.form.editor("answer"), "接受")
    hands.choose(sheet.form.editor("way"), "电话")
    hands.submit()

    # Done, paid, summed up, closed.
    hands.press(Qt.Key.Key_F12)
    sheet = hands.sheet(StepRecordSheet)
    hands.write(sheet.form.editor("text"), "新机已送到，顾客签字")
    hands.submit()
    hands.menu("补偿")
    sheet = hands.sheet(CompensateSheet)
    hands.choose(sheet.form.editor("kind"), "现金")
    hands.write(sheet.form.editor("amount_fen"), "260")
    hands.write(sheet.form.editor("text"), "食品损失，凭照片")
    hands.submit()
    hands.menu("发放补偿")
    hands.sheet(PaySheet)
    hands.submit()
    hands.menu("记总结")
    sheet = hands.sheet(StepRecordSheet)
    hands.write(sheet.form.editor("text"), "压缩机批次问题，已报厂家")
    hands.submit()
    hands.press(Qt.Key.Key_F12)
    hands.sheet(CloseSheet)
    hands.submit()

    found = case()
    assert found.detail.status == "closed"
    assert [one.state.value for one in found.file.compensations] == ["paid"]
    assert len(found.file.appearances) == 1
    assert all("已办" in text or "不需要" in text for text in page.detail.strip.sentences())
