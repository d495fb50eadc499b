# SPDX-License-Identifier: Apache-2.0
"""A desk that head office revoked: it leaves at once, counts work alone, and may be enrolled anew."""

from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.admin.commands import AddDesk, add_desk
from app.bootstrap import Desk
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.sync.client import departure, state
from app.sync.sample import plant_link
from tests.support.shell import PlainPage
from ui.shell.window import MainWindow
from ui.sync.join_wizard import JoinWizard


def _enrol_on_paper(desk: Desk, actor: Actor) -> None:
    public = X25519PrivateKey.generate().public_key().public_bytes_raw()

    def write(uow: UnitOfWork) -> None:
        plant_link(uow)
        state.put(uow.session, {departure.ESCROW: base64.b64encode(public).decode("ascii")})

    desk.runner.write(actor, write)


@pytest.fixture
def enrolled(window: MainWindow) -> MainWindow:
    """Give a window whose desk is enrolled on paper and has sent all."""
    client = window.client
    assert client is not None
    _enrol_on_paper(client.desk, client.actor)
    return window


def test_leaving_is_no_unsent_work(enrolled: MainWindow) -> None:
    enrolled.start.revoked.emit()
    page = enrolled.start.problem
    assert page.isVisible()
    assert "E7004" in page.code()
    assert "没有上传" not in page.sentences()[1]
    assert not list(enrolled.start.data.path.glob("unsent-*"))
    assert not enrolled.start.data.store.exists()


def test_work_that_was_not_sent_is_counted_and_its_file_named(enrolled: MainWindow) -> None:
    client = enrolled.client
    assert client is not None
    client.desk.runner.write(client.actor, add_desk, AddDesk(client.desk.identity.store_id, "后台", "Z9"))
    enrolled.start.revoked.emit()
    (file,) = enrolled.start.data.path.glob("unsent-*.sealed")
    said = enrolled.start.problem.sentences()[1]
    assert "没有上传的 1 处已加密封存" in said
    assert file.name in said
    assert enrolled.start.problem._path == enrolled.start.data.path


def test_a_page_that_would_stay_does_not_hold_a_revoked_desk(enrolled: MainWindow) -> None:
    view = enrolled.desk_view
    assert view is not None
    page = view.open("customers", None, {})
    assert isinstance(page, PlainPage)
    page.may_close = False
    enrolled.start.revoked.emit()
    assert enrolled.desk_view is None
    assert enrolled.start.problem.isVisible()


def test_the_page_offers_to_enrol_again_by_keyboard(enrolled: MainWindow) -> None:
    enrolled.start.revoked.emit()
    page = enrolled.start.problem
    assert page.retry.isHidden()
    assert not page.join.isHidden()
    page.focus_first()
    assert QApplication.focusWidget() is page.join
    QTest.keyClick(page.join, Qt.Key.Key_Space)
    wizard = enrolled.findChild(JoinWizard)
    assert wizard is not None
    assert wizard.isVisible()
    QTest.keyClick(QApplication.focusWidget() or wizard, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert "E7004" in page.code()
