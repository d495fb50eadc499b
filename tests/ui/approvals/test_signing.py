# SPDX-License-Identifier: Apache-2.0
"""What waits for a signature, and the sheet on which a person signs at anyone's desk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.admin.queries import StaffFilter, grants_of, list_staff
from app.approvals.commands import RequestApproval, request_approval
from app.approvals.queries import get_approval
from app.approvals.rules import ApprovalStatus
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from tests.support.company import PASSWORD, found, hire
from tests.support.desk import FrozenClock
from ui.approvals.pending_list import PendingApprovals
from ui.approvals.signature_sheet import SignatureSheet
from ui.client import Client
from ui.widgets.error_notice import ErrorNotice

MakeClient = Callable[[Actor], Client]
COMPLAINT = new_id()


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed store with a clerk and a supervisor."""
    folder = tmp_path_factory.mktemp("founded")
    data = DataFolder(folder)
    desk = bootstrap.create_desk(data, data.store, clock=FrozenClock())
    admin = found(desk)
    hire(desk, admin, "3001", "王代表", "A3")
    hire(desk, admin, "2001", "李主管", "A2")
    desk.close()
    return folder


@pytest.fixture
def desk(founded: Path, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give an open copy of the store."""
    shutil.copytree(founded, tmp_path / "store")
    data = DataFolder(tmp_path / "store")
    opened = bootstrap.open_desk(data, data.store, clock=clock)
    yield opened
    opened.close()


def person(desk: Desk, number: str) -> Actor:
    def enter(reading: Reading) -> Actor:
        row = next(row for row in list_staff(reading, StaffFilter()) if row.number == number)
        return Actor(row.id, number, row.name, new_id(), reading.scope, grants_of(reading, row.id))

    return desk.runner.read(desk.founder(), enter)


@pytest.fixture
def asked(desk: Desk) -> UUID:
    command = RequestApproval("compensation", "complaint", COMPLAINT, "补偿顾客食品损失 260 元", 26_000)
    answer = desk.runner.write(person(desk, "3001"), request_approval, command).answer
    assert isinstance(answer, UUID)
    return answer


def show_list(client: Client, qtbot: QtBot) -> PendingApprovals:
    pending = PendingApprovals(client)
    qtbot.addWidget(pending)
    pending.resize(900, 500)
    pending.show()
    qtbot.waitExposed(pending)
    return pending


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def sheet_of(pending: PendingApprovals) -> SignatureSheet:
    return pending.window().findChildren(SignatureSheet)[-1]


def status(desk: Desk, asked: UUID) -> ApprovalStatus:
    return desk.runner.read(desk.founder(), get_approval, asked).status


def test_a_supervisor_signs_by_keyboard(
    desk: Desk, make_client: MakeClient, asked: UUID, qtbot: QtBot
) -> None:
    client = make_client(person(desk, "2001"))
    counts: list[int] = []
    said: list[str] = []
    client.notified.connect(lambda words, _undo: said.append(words))
    pending = show_list(client, qtbot)
    pending.count_changed.connect(counts.append)
    (item,) = pending.list.model().items
    assert (item.name, item.sentence) == ("王代表", "¥260.00 · 补偿顾客食品损失 260 元")
    pending.list.setCurrentIndex(pending.list.model().index(0, 0))
    qtbot.keyClick(pending.list, Qt.Key.Key_Right)
    sheet = sheet_of(pending)
    assert "金额 ¥260.00" in words_of(sheet)
    assert sheet.form.value("staff_number") == "2001"
    password = sheet.form.editor("password")
    assert pending.window().focusWidget() is password
    qtbot.keyClicks(password, PASSWORD)
    qtbot.keyClick(password, Qt.Key.Key_Return)
    assert status(desk, asked) is ApprovalStatus.APPROVED
    assert counts[-1] == 0
    assert said == ["已批准 · 李主管（客服主管）"]
    assert pending._stack.currentWidget() is pending._empty


def test_a_supervisor_signs_at_the_clerks_desk(
    desk: Desk, make_client: MakeClient, asked: UUID, qtbot: QtBot
) -> None:
    client = make_client(person(desk, "3001"))
    pending = show_list(client, qtbot)
    assert pending.list.model().items == ()
    row = desk.runner.read(client.actor, get_approval, asked)
    given: list[Any] = []
    sheet = SignatureSheet(pending, client, row)
    sheet.signed.connect(given.append)
    sheet.open()
    assert sheet.form.value("staff_number") == ""
    assert pending.window().focusWidget() is sheet.form.editor("staff_number")
    sheet.accept()
    assert status(desk, asked) is ApprovalStatus.PENDING
    sheet.form.set_values({"staff_number": "2001", "password": PASSWORD})
    sheet.accept()
    assert given[0].signer_name == "李主管"


def test_a_wrong_password_and_a_missing_reason_keep_the_sheet(
    desk: Desk, make_client: MakeClient, asked: UUID, qtbot: QtBot
) -> None:
    pending = show_list(make_client(person(desk, "2001")), qtbot)
    pending._on_action(asked)
    sheet = sheet_of(pending)
    refuse = next(found for found in sheet.findChildren(QPushButton) if found.text().strip() == "拒绝")
    sheet.form.set_values({"password": PASSWORD})
    refuse.click()
    assert status(desk, asked) is ApprovalStatus.PENDING
    assert "这里必填" in words_of(sheet)
    sheet.form.set_values({"password": "not the one", "reason": "证据不足"})
    refuse.click()
    assert "E2002" in words_of(sheet.findChildren(ErrorNotice)[0])
    assert sheet.form.value("password") == ""
    assert sheet.form.value("reason") == "证据不足"
    assert refuse.isEnabled()
    sheet.form.set_values({"password": PASSWORD})
    refuse.click()
    assert status(desk, asked) is ApprovalStatus.REFUSED


def test_enter_opens_the_record(desk: Desk, make_client: MakeClient, asked: UUID, qtbot: QtBot) -> None:
    client = make_client(person(desk, "2001"))
    opened: list[Any] = []
    client.open_requested.connect(lambda kind, row, _context: opened.append((kind, row)))
    pending = show_list(client, qtbot)
    pending.list.setCurrentIndex(pending.list.model().index(0, 0))
    qtbot.keyClick(pending.list, Qt.Key.Key_Return)
    assert opened == [("complaint", COMPLAINT)]
    pending._on_opened(new_id())
    pending._on_action(new_id())
    client.jobs.changed.emit(frozenset({"customer"}))
    assert len(opened) == 1
