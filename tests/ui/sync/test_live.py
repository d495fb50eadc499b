# SPDX-License-Identifier: Apache-2.0
"""A window and a real server: join by the wizard, work, manage desks, be revoked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.data_folder import DataFolder
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD, LiveServer, LiveTemplate
from tests.support.postgres import Cluster, postgres_cluster  # noqa: F401 -- a fixture
from ui.admin.office_section import OfficeSection
from ui.admin.page import AdminPage
from ui.shell.application import make_window
from ui.shell.window import MainWindow
from ui.sync.join_wizard import JoinWizard, Step

WAIT_MS = 30_000


@pytest.fixture
def server(postgres_cluster: Cluster, tmp_path: Path) -> Iterator[LiveServer]:  # noqa: F811 -- the fixture
    """Give a server with a founded company."""
    template = LiveTemplate(postgres_cluster, tmp_path / "template")
    with template.running(tmp_path / "server") as running:
        yield running


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """Give the window of an empty machine, with its real threads."""
    del qapp
    opened = make_window(DataFolder(tmp_path / "data"))
    opened.show()
    opened.activateWindow()
    opened.begin()
    qtbot.waitUntil(opened.start.first.isVisible, timeout=WAIT_MS)
    yield opened
    opened.close()
    opened.deleteLater()


@pytest.mark.long
def test_a_window_joins_works_and_is_revoked(window: MainWindow, server: LiveServer, qtbot: QtBot) -> None:
    window.start.first.join.clicked.emit()
    wizard = window.findChild(JoinWizard)
    assert wizard is not None
    wizard.form.set_values({"code": server.code(is_office=True), "url": server.url, "name": "总部一号台"})
    wizard.accept()
    qtbot.waitUntil(lambda: wizard.step is Step.CHECK, timeout=WAIT_MS)
    wizard.accept()
    qtbot.waitUntil(lambda: wizard.step is Step.DONE, timeout=WAIT_MS)
    wizard.accept()
    qtbot.waitUntil(window.start.log_in.isVisible, timeout=WAIT_MS)
    window.start.log_in.panel.fill(ADMIN_NUMBER, ADMIN_PASSWORD)
    window.start.log_in.panel.submit()
    qtbot.waitUntil(lambda: window.desk_view is not None, timeout=WAIT_MS)
    view, client = window.desk_view, window.client
    assert view is not None
    assert client is not None
    qtbot.waitUntil(
        lambda: "已同步" in view.status.storage.text() and client.sync.state.waiting == 0, timeout=WAIT_MS
    )

    page = view.open("admin", None, {"section": "office"})
    assert isinstance(page, AdminPage)
    section = page.section
    assert isinstance(section, OfficeSection)
    qtbot.waitUntil(lambda: section.view.model.total == 1, timeout=WAIT_MS)
    desk = section.view.model.row(0)
    assert desk is not None
    assert (desk.name, desk.is_office) == ("总部一号台", True)

    server.revoke(client.desk.identity.device_id)
    client.sync.sync_now()
    qtbot.waitUntil(lambda: window.desk_view is None, timeout=WAIT_MS)
    qtbot.waitUntil(window.start.problem.isVisible, timeout=WAIT_MS)
    assert "E7004" in window.start.problem.code()
    assert not window.start.data.store.exists()
    assert not window.start.problem.retry.isVisible()
