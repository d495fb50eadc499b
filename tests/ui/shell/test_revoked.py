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
from app.complaints.drafts import REGISTER_DRAFT, get_drafts
from app.complaints.rows import DraftRow
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.sync.client import departure, state
from app.sync.sample import plant_link
from tests.support.shell import NUMBER, PASSWORD, PlainPage, type_chinese
from ui.admin.section import FormSheet
from ui.client import Client
from ui.complaints.register import RegisterSheet
from ui.shell.window import MainWindow
from ui.sync.join_wizard import JoinWizard
from ui.widgets.dialog import Overlay
from ui.widgets.dialog_confirm import confirm
from ui.widgets.fields import Field
from ui.widgets.form_panel import FormPanel


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


def _begin_complaint(window: MainWindow) -> RegisterSheet:
    """Open the form of a new complaint and type into it; its draft is not due yet."""
    assert window.client is not None
    assert window.desk_view is not None
    sheet = RegisterSheet(window.client, window.desk_view)
    sheet.open()
    type_chinese(sheet.form.editor("subject"), "冰箱不制冷", preedit="bingxiang")
    assert sheet.form.value("subject") == "冰箱不制冷"
    return sheet


def _open_sheets(window: MainWindow) -> list[Overlay]:
    return [sheet for sheet in window.findChildren(Overlay) if sheet.isVisible()]


def _drafts(client: Client) -> list[str]:
    found: list[tuple[DraftRow, ...]] = []
    client.jobs.read(get_drafts, REGISTER_DRAFT, done=found.append)
    return [draft.content["subject"] for draft in found[0]]


def test_an_open_form_does_not_stay_above_the_page_of_a_revoked_desk(
    enrolled: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = enrolled.client
    assert client is not None
    sheet = _begin_complaint(enrolled)
    question = confirm(sheet, "放弃登记？", "陈淑芬", "放弃")
    assert _open_sheets(enrolled) == [sheet, question]
    leave_revoked = enrolled.start.leaving.leave_revoked
    kept: list[str] = []

    def look_first() -> None:
        kept.extend(_drafts(client))
        leave_revoked()

    monkeypatch.setattr(enrolled.start.leaving, "leave_revoked", look_first)
    enrolled.start.revoked.emit()
    assert _open_sheets(enrolled) == []
    assert kept == ["冰箱不制冷"], "a draft before the desk is closed"
    assert enrolled.start.problem.isVisible()
    assert QApplication.focusWidget() is enrolled.start.problem.join


def test_a_form_that_asks_before_it_closes_asks_nothing_of_a_revoked_desk(enrolled: MainWindow) -> None:
    assert enrolled.client is not None
    form = FormPanel((Field("name", "姓名"),))
    sheet = FormSheet(enrolled, enrolled.client, "员工", form, icon="users")
    sheet.run("保存", add_desk, lambda values: values, said="")
    type_chinese(form.editor("name"), "阿依古丽")
    sheet.reject()
    assert sheet.isVisible(), "Esc asks first"
    enrolled.start.revoked.emit()
    assert _open_sheets(enrolled) == []


def test_a_form_below_the_lock_goes_with_its_person_and_its_text_is_a_draft(window: MainWindow) -> None:
    _begin_complaint(window)
    window.lock()
    assert window.lock_screen is not None
    window.lock_screen.switch_wanted.emit()
    assert window.start.currentWidget() is window.start.log_in
    assert _open_sheets(window) == []
    window.start.log_in.panel.fill(NUMBER, PASSWORD)
    window.start.log_in.panel.submit()
    assert window.client is not None
    assert _drafts(window.client) == ["冰箱不制冷"]


def test_a_form_stays_open_when_a_page_refuses_the_log_out(window: MainWindow) -> None:
    view = window.desk_view
    assert view is not None
    page = view.open("customers", None, {})
    assert isinstance(page, PlainPage)
    page.may_close = False
    sheet = _begin_complaint(window)
    assert not window.log_out()
    assert _open_sheets(window) == [sheet]
    page.may_close = True


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
