# SPDX-License-Identifier: Apache-2.0
"""What a screen reader finds: every stop of the keyboard has a Chinese name and the right role."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.core.data_folder import DataFolder
from tests.support.complaints import add_complaint
from tests.support.heard import faults, heard
from tests.support.shell import NUMBER, PASSWORD
from ui.shell.application import make_window
from ui.shell.window import MainWindow
from ui.widgets.dialog import Overlay


@pytest.fixture
def real(store: DataFolder, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a window with real pages, the administrator logged in, one complaint stored."""
    window = make_window(store, inline=True)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.begin()
    assert window.start.desk is not None
    add_complaint(window.start.desk)
    yield window
    window.close()
    window.deleteLater()


def _log_in(window: MainWindow) -> None:
    window.start.log_in.panel.fill(NUMBER, PASSWORD)
    window.start.log_in.panel.submit()
    assert window.desk_view is not None


def test_every_stop_of_every_page_has_a_name_and_a_role(real: MainWindow, qtbot: QtBot) -> None:
    found = faults(real, "log-in")
    _log_in(real)
    view = real.desk_view
    assert view is not None
    for kind in view.rail.kinds():
        page = view.open(kind, None, {})
        assert page is not None
        qtbot.wait(1)
        for table in page.findChildren(QAbstractItemView):
            table.setCurrentIndex(table.model().index(0, 0) if table.model() is not None else QModelIndex())
        qtbot.wait(80)
        found += faults(view, kind)
    assert sorted(set(found)) == []


def test_every_stop_of_the_sheets_has_a_name_and_a_role(real: MainWindow, qtbot: QtBot) -> None:
    _log_in(real)
    view = real.desk_view
    assert view is not None
    found: list[str] = []
    view.open("complaints", None, {})
    control = Qt.KeyboardModifier.ControlModifier
    for key, modifier in ((Qt.Key.Key_F2, None), (Qt.Key.Key_Z, control), (Qt.Key.Key_K, control)):
        before = QApplication.focusWidget() or view
        QTest.keyClick(before, key, modifier or Qt.KeyboardModifier.NoModifier)
        qtbot.wait(80)
        sheets = [sheet for sheet in real.findChildren(Overlay) if sheet.isVisible()]
        root: QWidget = sheets[-1] if sheets else view.finder
        found += faults(root, root.accessibleName())
        assert root.isAncestorOf(QApplication.focusWidget() or view), root
        QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is before, "the focus comes back"
    assert sorted(set(found)) == []


def test_tables_say_their_cells_and_lists_their_lines(real: MainWindow, qtbot: QtBot) -> None:
    _log_in(real)
    view = real.desk_view
    assert view is not None
    page = view.open("complaints", None, {})
    assert page is not None
    qtbot.wait(80)
    table = next(one for one in page.findChildren(QTableView) if one.isVisible())
    reader = heard(table)
    cells = range(min(reader.childCount(), 60))
    words = [reader.child(number).text(QAccessible.Text.Name) for number in cells]
    assert any("冰箱不制冷" in word for word in words)
    assert any("陈淑芬" in word for word in words)


def test_what_was_done_is_announced(real: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        "ui.shell.notices.announce", lambda _w, text, urgent=False: said.append((text, urgent))
    )
    real.notices.show_toast("已登记 TS-1", None)
    real.notices.show_error(RuntimeError("anything"))
    assert said[0] == ("已登记 TS-1", False)
    assert said[1][1] is True
    assert said[1][0]
