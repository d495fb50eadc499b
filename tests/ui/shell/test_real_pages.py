# SPDX-License-Identifier: Apache-2.0
"""The window with the areas' real pages: each opens by its key, fits, names its buttons, flashes nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.core.data_folder import DataFolder
from tests.support.complaints import add_complaint
from tests.support.shell import NUMBER, PASSWORD
from ui.shell.application import make_window
from ui.shell.desk_view import DeskView
from ui.shell.window import MainWindow


class Flashes(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Look at what is shown."""
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and watched is not self._window:
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def real(store: DataFolder, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a window with real pages, the administrator logged in, one complaint stored."""
    window = make_window(store, inline=True)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.begin()
    assert window.start.desk is not None
    add_complaint(window.start.desk)
    window.start.log_in.panel.fill(NUMBER, PASSWORD)
    window.start.log_in.panel.submit()
    assert window.desk_view is not None
    yield window
    window.close()
    window.deleteLater()


def _view(window: MainWindow) -> DeskView:
    assert window.desk_view is not None
    return window.desk_view


def test_every_module_opens_by_its_key_without_flashing_a_window(real: MainWindow, qtbot: QtBot) -> None:
    view, flashes = _view(real), Flashes(real)
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(flashes)
    keys = [Qt.Key(Qt.Key.Key_0 + place) for place in range(1, 9)]
    for kind, key in zip(view.rail.kinds(), keys, strict=True):
        qtbot.keyClick(QApplication.focusWidget() or view, key, Qt.KeyboardModifier.AltModifier)
        assert view.rail.button(kind).isChecked(), kind
        page = view.current()
        assert page is not None
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus is page or page.isAncestorOf(focus), kind
    application.removeEventFilter(flashes)
    assert flashes.seen == []
    assert real.notices.error_card() is None


def test_every_page_fits_and_names_its_buttons(real: MainWindow) -> None:
    view = _view(real)
    nameless: list[str] = []
    for kind in view.rail.kinds():
        page = view.open(kind, None, {})
        assert page is not None
        assert view.minimumSizeHint().width() <= 1366, kind
        assert view.minimumSizeHint().height() <= 690, kind
        nameless += [
            f"{kind} {type(button).__name__}"
            for button in page.findChildren(QAbstractButton)
            if button.isVisible()
            and not (button.accessibleName() or button.text()).strip()
            and not isinstance(button.parent(), QTabBar)
        ]
    assert nameless == []


def test_a_scan_opens_the_record_and_ctrl_p_its_paper(real: MainWindow, qtbot: QtBot) -> None:
    from app.complaints.queries import list_complaints
    from app.complaints.rows import ComplaintFilter, View

    view = _view(real)
    row = view.client.jobs.read_now(list_complaints, ComplaintFilter(view=View.ALL)).rows[0]
    view.take_scan(row.number)
    assert row.number in view.tabs.titles()[-1]
    qtbot.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(view.tabs.pages()) == 3
    assert row.number in view.tabs.titles()[-1]
    qtbot.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert len(view.tabs.pages()) == 2
    assert real.notices.error_card() is None


def test_f2_begins_a_complaint_from_the_workbench(real: MainWindow, qtbot: QtBot) -> None:
    from ui.widgets.dialog import Overlay

    view = _view(real)
    qtbot.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_F2)
    sheet = next(sheet for sheet in real.findChildren(Overlay) if sheet.isVisible())
    assert sheet.accessibleName() == "登记投诉"
