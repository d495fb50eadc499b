# SPDX-License-Identifier: Apache-2.0
"""The main job from log-in to log-out with the keyboard alone, as a clerk without a mouse does it.

The whole walk is done by ``hands``: no widget is touched past the focus, no slot and no signal is called, and
``test_the_walk_uses_hands_alone`` reads this file to see that it stays so.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.admin.commands import AddStaff, LogIn, add_staff, log_in
from app.admin.commands.posts import AddPost, add_post
from app.admin.queries.roster import list_roles
from app.core.data_folder import DataFolder
from tests.support.hands import Hands, MouseTrap, words_on
from tests.support.shell import NUMBER, PASSWORD, found_store
from ui.shell.application import make_window
from ui.shell.window import MainWindow

CLERK, COLLEAGUE = "0427", "0430"
SECRET = "yi ju rong yi ji de hua"


@pytest.fixture
def shop(tmp_path: Path) -> DataFolder:
    """Give a store with a clerk and a colleague."""
    data = DataFolder(tmp_path / "data")
    found_store(data)
    desk = bootstrap.open_desk(data, data.store)
    boss = desk.runner.write(desk.founder(), log_in, LogIn(NUMBER, PASSWORD)).answer.actor
    roles = {role.code: role.id for role in desk.runner.read(boss, list_roles)}
    today_on = desk.runner.clock.now_at().astimezone(desk.identity.zone).date()
    for number, name in ((CLERK, "王小敏"), (COLLEAGUE, "周洁")):
        staff_id = desk.runner.write(boss, add_staff, AddStaff(number, name, "xian gei yi ge mima")).answer
        post = AddPost(staff_id, desk.identity.store_id, roles["A2"], today_on)
        desk.runner.write(boss, add_post, post)
    desk.close()
    return data


@pytest.fixture
def window(shop: DataFolder, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give the window of the store as it stands in the morning."""
    made = make_window(shop, inline=True)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin()
    yield made
    made.close()
    made.deleteLater()


def walk(hands: Hands, window: MainWindow, pdf: Path) -> None:
    """Log in, register, find, write, step, print, hand over, log out; the colleague finds it."""
    _log_in(hands, CLERK)
    _register(hands, window)
    _find(hands, window)
    _handle(hands, window)
    _print(hands, window, pdf)
    _hand_over(hands, window)
    _log_out(hands)
    _log_in(hands, COLLEAGUE)
    _find(hands, window)
    hands.wait_for(lambda: "保鲜袋" in words_on(window), "what was written")
    hands.wait_for(lambda: "顾客今晚在家" in words_on(window), "what was handed over")


def _log_in(hands: Hands, number: str) -> None:
    hands.go_to("工号", Qt.Key.Key_Backtab)
    hands.control(Qt.Key.Key_A)
    hands.write(number)
    hands.press(Qt.Key.Key_Return)
    assert hands.name().startswith("密码")
    hands.write("xian gei yi ge mima")
    hands.press(Qt.Key.Key_Return)
    # The first password was given by somebody else.
    hands.go_to("现在的密码")
    hands.write("xian gei yi ge mima")
    hands.press(Qt.Key.Key_Return)
    hands.write(SECRET)
    hands.press(Qt.Key.Key_Return)
    hands.write(SECRET)
    hands.press(Qt.Key.Key_Return)


def _register(hands: Hands, window: MainWindow) -> None:
    hands.press(Qt.Key.Key_F2)
    assert hands.name().startswith("顾客")
    hands.write("古丽巴哈尔·买买提")
    hands.go_to("新顾客")
    hands.press(Qt.Key.Key_Space)
    hands.go_to("电话")
    hands.write("13999112207")
    hands.choose("来源", "400")
    hands.choose("类别", "商品")
    hands.go_to("主题")
    hands.write("冰箱不制冷")
    # Enter goes on; while composing it would choose a word.
    hands.press(Qt.Key.Key_Return)
    assert hands.name().startswith("事件经过")
    hands.write("昨晚八点发现冷藏室不制冷，")
    hands.press(Qt.Key.Key_Return)
    hands.write("肉和奶都坏了。")
    hands.control(Qt.Key.Key_Return)
    hands.wait_for(lambda: "冰箱不制冷" in words_on(window), "the registered complaint")


def _find(hands: Hands, window: MainWindow) -> None:
    hands.control(Qt.Key.Key_K)
    hands.write("古丽巴哈尔")
    hands.wait_for(lambda: "工单与单据" in words_on(window), "what was found")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)


def _handle(hands: Hands, window: MainWindow) -> None:
    hands.go_to("受理")
    hands.press(Qt.Key.Key_Space)
    hands.wait_for(lambda: "处理中" in words_on(window), "the complaint to be taken")
    hands.go_to("处理记录")
    hands.write("请顾客把坏了的食品装进保鲜袋拍照。")
    hands.control(Qt.Key.Key_Return)
    hands.wait_for(lambda: "保鲜袋" in words_on(window), "the record in the history")
    hands.press(Qt.Key.Key_F4)
    hands.choose("改为", "待厂家")
    hands.go_to("等什么、等到何时")
    hands.write("等海尔服务站明早回话")
    hands.control(Qt.Key.Key_Return)
    hands.wait_for(lambda: "等海尔服务站" in words_on(window), "the step in the history")


def _print(hands: Hands, window: MainWindow, pdf: Path) -> None:
    hands.control(Qt.Key.Key_P)
    hands.wait_for(lambda: "预览" in words_on(window), "the preview")
    hands.control(Qt.Key.Key_S)
    hands.wait_for(lambda: hands.focus().objectName() == "fileNameEdit", "the system's dialog")
    hands.control(Qt.Key.Key_A)
    hands.write(str(pdf))
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(pdf.exists, "the paper as a file")
    hands.control(Qt.Key.Key_W)


def _hand_over(hands: Hands, window: MainWindow) -> None:
    hands.go_to("更多")
    hands.choose_from_menu("转派")
    hands.choose("转给", "周洁")
    hands.go_to("说明")
    hands.write("顾客今晚在家，请八点前打一次电话")
    hands.control(Qt.Key.Key_Return)
    hands.wait_for(lambda: "顾客今晚在家" in words_on(window), "the complaint to be handed over")


def _log_out(hands: Hands) -> None:
    hands.control(Qt.Key.Key_K)
    hands.write("退出登录")
    hands.press(Qt.Key.Key_Return)


@pytest.mark.long
@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_main_job_needs_no_mouse(window: MainWindow, tmp_path: Path, qapp: QApplication) -> None:
    pdf = tmp_path / "paper.pdf"
    trap = MouseTrap(qapp)
    walk(Hands(), window, pdf)
    qapp.removeEventFilter(trap)
    assert trap.caught == []
    assert window.notices.error_card() is None
    paper = pypdfium2.PdfDocument(pdf)
    text = paper[0].get_textpage().get_text_bounded()
    paper.close()
    assert "冰箱不制冷" in text


def test_the_walk_uses_hands_alone() -> None:
    """Nothing of the walk reaches past the keyboard: no click, no signal, no widget of ours is called."""
    found = inspect.getmodule(walk)
    tree = ast.parse(inspect.getsource(found))  # type: ignore[arg-type]
    steps = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and [arg.arg for arg in node.args.args][:1] == ["hands"]
    ]
    assert len(steps) == 8
    for step in steps:
        for call in (node for node in ast.walk(step) if isinstance(node, ast.Call)):
            spoken = ast.unparse(call.func)
            is_step = spoken.startswith("_") or spoken in {"words_on", "str"}
            assert is_step or spoken.startswith(("hands.", "hands.name().startswith")), spoken
