# SPDX-License-Identifier: Apache-2.0
"""What a screen reader finds: every stop of the keyboard has a Chinese name and the right role."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.data_folder import DataFolder
from tests.support.complaints import add_complaint
from tests.support.shell import NUMBER, PASSWORD
from ui.shell.application import make_window
from ui.shell.window import MainWindow
from ui.widgets.dialog import Overlay

Role = QAccessible.Role
ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (QTableView, frozenset({Role.Table})),
    (QListView, frozenset({Role.List})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QPlainTextEdit, frozenset({Role.EditableText})),
    (QTextEdit, frozenset({Role.EditableText})),
    (QComboBox, frozenset({Role.ComboBox})),
    (QAbstractSpinBox, frozenset({Role.SpinBox})),
    (QCheckBox, frozenset({Role.CheckBox})),
    (QRadioButton, frozenset({Role.RadioButton})),
    (QTabBar, frozenset({Role.PageTabList})),
    (QPushButton, frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton})),
    (QToolButton, frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.ButtonDropDown})),
)
_CHINESE = re.compile(r"[一-鿿]")
_DATA = re.compile(r"^[A-Z]{2}-[\dA-Z]+-\d\d-\d+$|^v?\d")
"""Numbers of records and versions have no Chinese in any language."""


def heard(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader is given for a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def stops(root: QWidget) -> Iterator[QWidget]:
    """Give every visible widget at which the keyboard can stop."""
    for widget in root.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.isVisible() and widget.isEnabled() and reached and widget.focusProxy() is None:
            yield widget


def faults(root: QWidget, place: str) -> list[str]:
    """Return what a screen reader could not say about the stops of a page."""
    found = []
    for widget in stops(root):
        reader = heard(widget)
        name = reader.text(QAccessible.Text.Name)
        kind = f"{place}: {type(widget).__name__} in {type(widget.parent()).__name__}"
        if not name.strip():
            found.append(f"{kind} has no name")
        elif not (_CHINESE.search(name) or _DATA.match(name)):
            found.append(f"{kind} is called {name}")
        wanted = next((roles for of, roles in ROLES if isinstance(widget, of)), None)
        if wanted is not None and reader.role() not in wanted:
            found.append(f"{kind} {name} is a {reader.role().name}")
        # An area that scrolls long text by the keys has no role of its own in Qt.
        if (
            wanted is None
            and not isinstance(widget, QScrollArea)
            and reader.role() in {Role.Client, Role.NoRole, Role.Pane}
        ):
            found.append(f"{kind} {name} has no role")
    return found


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
