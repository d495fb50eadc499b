# SPDX-License-Identifier: Apache-2.0
"""The import in its four steps, worked by keyboard: file, columns, verdicts, result."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.documents import imports, rules
from app.documents.imports import run_import
from app.tasks.rules import WORK
from tests.support.desk import make_actor
from tests.support.imports import KIND, look, rejects_of, writer_of
from ui.client import Client
from ui.documents.import_page import ImportPage
from ui.jobs import Jobs
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.progress import ProgressLine
from ui.widgets.row_table import RowTableView

MakeClient = Callable[[Actor], Client]
GOOD = "编号,顾客,受理时间\n1,陈淑芬,2026-05-01\n2,买买提·艾力,2026-05-02\n"
MIXED = GOOD + "3,王敏,昨天\n4,,2026-05-03\n1,陈淑芬,2026-05-01\n合计,,\n"
FILE, COLUMNS, CHECK, WORKING, RESULT = range(5)


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, rules.IMPORT, rules.EXPORT, WORK)


@pytest.fixture
def page(actor: Actor, make_client: MakeClient, qtbot: QtBot) -> ImportPage:
    return show(make_client(actor), qtbot)


def show(client: Client, qtbot: QtBot) -> ImportPage:
    page = ImportPage(client, [KIND])
    qtbot.addWidget(page)
    page.resize(1190, 640)
    page.show()
    qtbot.waitExposed(page)
    page.activated()
    return page


def source(tmp_path: Path, content: str, name: str = "投诉.csv", encoding: str = "gb18030") -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode(encoding))
    return path


def read(page: ImportPage, path: Path, qtbot: QtBot) -> None:
    page.source.path.setText(str(path))
    qtbot.keyClick(page.source.path, Qt.Key.Key_Return)


def words_of(widget: QWidget) -> str:
    shown = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return " ".join(shown)


def press(page: ImportPage, key: Qt.Key, wanted: int, qtbot: QtBot) -> None:
    """Press a key of the page; a button answers a tenth of a second later, so that it is seen to go down."""
    control = (
        Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_Return else Qt.KeyboardModifier.NoModifier
    )
    qtbot.keyClick(page, key, control)
    qtbot.waitUntil(lambda: step(page) == wanted)


def button(widget: QWidget, label: str) -> QPushButton:
    return next(
        found
        for found in widget.findChildren(QPushButton)
        if found.text().strip().startswith(label) and found.isVisibleTo(widget)
    )


def step(page: ImportPage) -> int:
    return page._stack.currentIndex()


def count(desk: Desk, table: str) -> int:
    with desk.runner.database.reading() as session:
        return int(session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def verdicts(page: ImportPage) -> list[tuple[str, str, str]]:
    view = page.check.findChildren(RowTableView)[-1]
    model = view.model()
    return [
        tuple(model.index(row, column).data() for column in range(3))  # type: ignore[misc]
        for row in range(model.rowCount())
    ]


def test_four_steps_by_keyboard(page: ImportPage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    assert page.source.path.hasFocus()
    assert not page.source.read.isEnabled()
    read(page, source(tmp_path, MIXED), qtbot)
    assert step(page) == COLUMNS
    assert page.columns.mapping() == {"number": 0, "customer": 1, "received_at": 2}
    press(page, Qt.Key.Key_Return, CHECK, qtbot)
    assert count(desk, "task") == 0
    assert verdicts(page) == [
        ("4", "未通过", "受理时间：日期是用文字写的，请写成 2026-11-21。"),
        ("5", "未通过", "顾客：这里必填。"),
    ]
    button(page.check, "全部 6").click()
    assert [row[1] for row in verdicts(page)] == ["可导入", "可导入", "未通过", "未通过", "重复", "不是记录"]
    assert button(page.check, "导入 2 行").isEnabled()
    press(page, Qt.Key.Key_Return, RESULT, qtbot)
    assert count(desk, "task") == 2
    said = words_of(page.result)
    assert "已导入 2 条测试行" in said
    assert "日期是用文字写的" in said
    assert page.can_close()


def test_the_same_file_again_imports_nothing(
    page: ImportPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    for _ in range(2):
        read(page, source(tmp_path, GOOD), qtbot)
        button(page.columns, "检查每一行").click()
        if count(desk, "task"):
            break
        button(page.check, "导入 2 行").click()
        button(page.result, "再导入一个文件").click()
    assert [row[1:] for row in verdicts(page)] == [("重复", "以前导入过，不再重复导入。")] * 2
    assert not button(page.check, "导入").isEnabled()
    assert "没有可以导入的行" in button(page.check, "导入").toolTip()
    press(page, Qt.Key.Key_Escape, COLUMNS, qtbot)
    press(page, Qt.Key.Key_Escape, FILE, qtbot)
    (past,) = [page.source._model.row(0)]
    assert past is not None
    assert (past.job.imported_count, past.has_rejects) == (2, False)
    assert count(desk, "task") == 2


def test_a_column_is_chosen_by_hand_and_remembered(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    content = "甲,乙\n陈淑芬,2026-05-01\n王敏,2026-05-02\n"
    read(page, source(tmp_path, content), qtbot)
    check = button(page.columns, "检查每一行")
    assert not check.isEnabled()
    assert "必填" in check.toolTip()
    assert page.columns._combos["customer"].hasFocus()
    assert "必填，请选一列" in words_of(page.columns)
    page.columns._combos["customer"].setCurrentIndex(1)
    page.columns._combos["received_at"].setCurrentIndex(2)
    assert "陈淑芬  |  王敏" in words_of(page.columns)
    check.click()
    button(page.check, "导入 2 行").click()
    read(page, source(tmp_path, content, "又.csv"), qtbot)
    assert page.columns.mapping() == {"customer": 0, "received_at": 1}


def test_rejects_are_exported_with_reasons_in_words(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    read(page, source(tmp_path, MIXED), qtbot)
    button(page.columns, "检查每一行").click()
    button(page.check, "导入").click()
    button(page.result, "导出未通过的行").click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    path = tmp_path / "未导入.csv"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    with path.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream))
    assert lines[0] == ["编号", "顾客", "受理时间", "原行号", "未导入栏目", "未导入原因"]
    assert lines[1] == ["3", "王敏", "昨天", "4", "受理时间", "日期是用文字写的，请写成 2026-11-21。"]
    button(page.result, "再导入一个文件").click()
    assert not button(page.source, "导出未通过的行").isEnabled()
    page.source._table.selectRow(0)
    assert button(page.source, "导出未通过的行").isEnabled()
    button(page.source, "导出未通过的行").click()
    again = page.findChildren(QFileDialog)[-1]
    again.fileSelected.emit(str(tmp_path / "gone" / "x.csv"))
    again.reject()
    assert "E5015" in words_of(page.findChildren(ErrorNotice)[0])


def test_a_bad_file_is_said_and_nothing_typed_is_lost(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    read(page, tmp_path / "没有.csv", qtbot)
    assert "没有找到这个文件" in words_of(page.source)
    path = tmp_path / "假的.xlsx"
    path.write_bytes(b"<html><table></table></html>")
    read(page, path, qtbot)
    assert step(page) == FILE
    notice = words_of(page.findChildren(ErrorNotice)[0])
    assert "E5001" in notice
    assert page.source.path.text() == str(path)
    assert not page.source._warning.isVisibleTo(page)
    read(page, source(tmp_path, GOOD), qtbot)
    assert not page.findChildren(ErrorNotice) or not page.findChildren(ErrorNotice)[0].isVisible()


def test_another_encoding_and_another_sheet_are_read_again(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    read(page, source(tmp_path, "ID,NAME,DATE\n1,김민수,2026-05-01\n", encoding="euc-kr"), qtbot)
    assert page._table is not None
    assert page._table.rows[0].cells[1] != "김민수"
    box = page.columns._encoding
    box.setCurrentIndex(box.findData("euc-kr"))
    box.activated.emit(box.currentIndex())
    assert page._table.rows[0].cells[1] == "김민수"
    import openpyxl

    book = openpyxl.Workbook()
    for name in ("五月", "六月"):
        sheet = book.create_sheet(name)
        sheet.append(["顾客", "受理时间"])
        sheet.append([name, "2026-05-01"])
    book.save(tmp_path / "x.xlsx")
    page._show(FILE)
    read(page, tmp_path / "x.xlsx", qtbot)
    assert page._table.rows[0].cells[0] == "五月"
    assert not page.columns._encoding_row.isVisibleTo(page)
    page.columns._sheet.setCurrentText("六月")
    page.columns._sheet.activated.emit(2)
    assert page._table.rows[0].cells[0] == "六月"


def test_the_header_is_moved_by_keyboard(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    read(page, source(tmp_path, "甲,乙,丙\n2019,2020,2021\n顾甲,2026-05-01,x\n"), qtbot)
    line = page.columns._line
    assert line.lineEdit().width() > line.width() // 2, "the number cannot be read"
    assert (line.value(), line.maximum()) == (1, 3)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert page._table is not None
    qtbot.waitUntil(lambda: page._table is not None and page._table.header_number == 2)
    assert page._table.header == ("2019", "2020", "2021")
    assert step(page) == COLUMNS
    assert "第 2 行，3 列" in words_of(page.columns)


def test_a_file_that_is_not_what_its_name_says_is_said(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    read(page, source(tmp_path, GOOD.replace(",", "\t"), "导出.xls"), qtbot)
    assert step(page) == COLUMNS
    assert "文本表格（扩展名写成了 .xls）" in words_of(page.columns)


def test_a_dropped_file_is_read(page: ImportPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source(tmp_path, GOOD)))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.source.dropEvent(event)
    assert step(page) == COLUMNS


def test_the_file_dialog_fills_the_path(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    path = source(tmp_path, GOOD)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert page.source.path.text() == str(path)
    assert step(page) == COLUMNS


def test_a_context_begins_with_kind_and_file(page: ImportPage, tmp_path: Path) -> None:
    page.go_to(None, {"kind": "rows", "path": source(tmp_path, GOOD)})
    assert step(page) == COLUMNS
    opened: list[Any] = []
    page.client.open_requested.connect(lambda *asked: opened.append(asked))
    button(page.columns, "检查每一行").click()
    button(page.check, "导入").click()
    button(page.result, "查看测试行").click()
    assert opened == [("rows", None, {})]


def test_who_may_not_export_is_told(
    desk: Desk, make_client: MakeClient, tmp_path: Path, qtbot: QtBot
) -> None:
    page = show(make_client(make_actor(desk, rules.IMPORT, WORK)), qtbot)
    said: list[str] = []
    page.client.notified.connect(lambda words, _undo: said.append(words))
    read(page, source(tmp_path, MIXED), qtbot)
    button(page.columns, "检查每一行").click()
    button(page.check, "导入").click()
    button(page.result, "导出未通过的行").click()
    assert said == ["您的岗位没有“导出文件”这一项权限。"]


def test_a_running_import_can_be_stopped_and_keeps_the_tab_open(
    desk: Desk,
    actor: Actor,
    make_client: MakeClient,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(imports, "BATCH", 5)
    client = make_client(actor)
    client.jobs = Jobs(desk.runner, actor)
    page = show(client, qtbot)
    rows = "".join(f"{n},顾客{n},2026-05-01\n" for n in range(400))
    read(page, source(tmp_path, "编号,顾客,受理时间\n" + rows), qtbot)
    qtbot.waitUntil(lambda: step(page) == COLUMNS)
    button(page.columns, "检查每一行").click()
    qtbot.waitUntil(lambda: step(page) == CHECK, timeout=10_000)
    button(page.check, "导入 400 行").click()
    assert step(page) == WORKING
    assert not page.can_close()
    line = page._working.findChildren(ProgressLine)[-1]
    qtbot.waitUntil(lambda: count(desk, "import_row") >= 5)
    button(line, "取消").click()
    qtbot.waitUntil(lambda: step(page) == RESULT, timeout=10_000)
    stored = count(desk, "task")
    assert 5 <= stored < 400
    assert stored == count(desk, "import_row")
    assert "已停止" in words_of(page.result)
    assert page.can_close()
    client.jobs.close()


def test_a_failure_while_importing_goes_back_to_the_verdicts(
    page: ImportPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    read(page, source(tmp_path, GOOD), qtbot)
    button(page.columns, "检查每一行").click()
    page.client.jobs.actor = make_actor(desk, rules.IMPORT)
    button(page.check, "导入 2 行").click()
    assert step(page) == CHECK
    assert "E2001" in words_of(page.findChildren(ErrorNotice)[0])
    assert count(desk, "task") == 0


def test_many_rows_are_shown_by_windows(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    rows = "".join(f"{number},顾客{number},2026-05-01\n" for number in range(900))
    read(page, source(tmp_path, f"编号,顾客,受理时间\n{rows}"), qtbot)
    button(page.columns, "检查每一行").click()
    view = page.check.findChildren(RowTableView)[-1]
    model = view.model()
    assert model.rowCount() == 900
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.index(899, 0).data() == "901")


def test_a_file_without_rows_below_its_header_says_so(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    read(page, source(tmp_path, "编号,顾客,受理时间\n"), qtbot)
    assert step(page) == COLUMNS
    check = button(page.columns, "检查每一行")
    assert not check.isEnabled()
    assert check.toolTip() == "表头下面没有数据"


def test_an_import_that_was_cut_short_shows_in_the_list(
    page: ImportPage, desk: Desk, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "BATCH", 1)
    shown = look(desk, actor, source(tmp_path, GOOD))
    stops = iter([False, True])
    run_import(writer_of(desk, actor), KIND, shown, rejects_of(desk), stopped=lambda: next(stops))
    page.client.jobs.changed.emit(frozenset({"import_job"}))
    row = page.source._model.row(0)
    assert row is not None
    assert page.source._state(row).text == "没有做完"
