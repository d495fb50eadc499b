# SPDX-License-Identifier: Apache-2.0
"""Signatures, sending and the leader's word about a day's report, by people with passwords (D32, D35)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from app import bootstrap
from app.admin.errors import WrongCredentialsError
from app.admin.models import WorkDesk
from app.admin.queries import StaffFilter, grants_of, list_staff
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents.commands import AttachFile, attach_file
from app.parts.day_acts import (
    DayWord,
    LeadersWord,
    MakeReport,
    NoteSignature,
    Outcome,
    ReceiveReport,
    SignReport,
    make_report,
    note_signature,
    override_desks,
    receive_report,
    send_report,
    settle_difference,
    sign_report,
)
from app.parts.day_report import DayReport, get_day_report
from app.parts.day_rules import DayAct, DayStatus, Receiver, Signing
from app.parts.errors import DayStateError, OwnReportError
from app.tasks.models import Task
from tests.support.company import PASSWORD, found, hire
from tests.support.desk import FrozenClock
from tests.support.parts import make_part, make_warehouse, stock_up

PEOPLE = (
    ("0700", "清点员", "D48-07"),
    ("0800", "备件科", "D48-08"),
    ("0900", "经管二部", "D48-09"),
    ("1000", "财务", "D48-10"),
    ("1100", "经理", "D48-11"),
)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed store with people and ten pieces on the shelf: hiring costs time, so it is done once."""
    folder = tmp_path_factory.mktemp("founded")
    data = DataFolder(folder)
    desk = bootstrap.create_desk(data, data.store, clock=FrozenClock())
    admin = found(desk)
    for number, name, role in PEOPLE:
        hire(desk, admin, number, name, role)
    stock_up(desk, make_warehouse(desk), make_part(desk, "QD76"), 10)
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


@pytest.fixture
def maker(desk: Desk) -> Actor:
    """Give the person of the counting section, logged in."""

    def enter(reading: Reading) -> Actor:
        (person,) = (one for one in list_staff(reading, StaffFilter()) if one.number == "0700")
        grants = grants_of(reading, person.id)
        return Actor(person.id, person.number, person.name, new_id(), reading.scope, grants)

    return desk.runner.read(desk.founder(), enter)


def report_of(desk: Desk, maker: Actor) -> DayReport:
    return desk.runner.read(maker, get_day_report, desk.runner.today_on)


def scan(desk: Desk, maker: Actor, row_id: UUID) -> None:
    file = AttachFile("stock_day", row_id, "签字页.txt", "经理已签".encode())
    desk.runner.write(maker, attach_file, desk.attachment_store(), file)


@pytest.mark.covers("D35")
def test_a_report_is_signed_by_two_others_sent_and_confirmed_by_both(desk: Desk, maker: Actor) -> None:
    day_on = desk.runner.today_on
    with pytest.raises(DayStateError):
        desk.runner.write(maker, sign_report, SignReport(day_on, Signing.FINANCE, "1000", PASSWORD))
    assert desk.runner.write(maker, make_report, MakeReport(day_on, "无异常")).answer is Outcome.MADE
    made = report_of(desk, maker).made
    assert made is not None
    assert (made.name, made.note, made.noted_by) == ("清点员", "无异常", "")
    with pytest.raises(DayStateError):
        desk.runner.write(maker, send_report, DayWord(day_on))

    with pytest.raises(WrongCredentialsError):
        desk.runner.write(maker, sign_report, SignReport(day_on, Signing.FINANCE, "1000", "wrong"))
    with pytest.raises(NotPermittedError):
        desk.runner.write(maker, sign_report, SignReport(day_on, Signing.MANAGER, "1000", PASSWORD))
    name = desk.runner.write(maker, sign_report, SignReport(day_on, Signing.FINANCE, "1000", PASSWORD)).answer
    assert name == "财务"
    with pytest.raises(DayStateError):
        desk.runner.write(maker, sign_report, SignReport(day_on, Signing.FINANCE, "1000", PASSWORD))
    desk.runner.write(maker, sign_report, SignReport(day_on, Signing.MANAGER, "1100", PASSWORD))
    report = report_of(desk, maker)
    assert report.status is DayStatus.SIGNED
    manager = report.signature(Signing.MANAGER)
    assert manager is not None
    assert (manager.name, manager.noted_by) == ("经理", "清点员")

    receive = ReceiveReport(day_on, Receiver.PARTS, "0800", PASSWORD)
    with pytest.raises(DayStateError):
        desk.runner.write(maker, receive_report, receive)
    desk.runner.write(maker, send_report, DayWord(day_on, "纸质一式三份"))
    assert desk.runner.write(maker, receive_report, receive).answer == "备件科"
    assert report_of(desk, maker).status is DayStatus.SENT
    with pytest.raises(DayStateError):
        desk.runner.write(maker, receive_report, receive)
    with pytest.raises(ProblemsError):
        desk.runner.write(maker, receive_report, ReceiveReport(day_on, "somebody", "0800", PASSWORD))
    department = ReceiveReport(day_on, Receiver.DEPARTMENT, "0900", PASSWORD)
    desk.runner.write(maker, receive_report, department)
    report = report_of(desk, maker)
    assert report.status is DayStatus.RECEIVED
    receipt = report.receipt(Receiver.DEPARTMENT)
    assert receipt is not None
    assert receipt.name == "经管二部"


@pytest.mark.long
def test_nobody_signs_what_he_made_and_a_pen_needs_its_scan(desk: Desk) -> None:
    day_on = desk.runner.today_on

    def enter(reading: Reading) -> Actor:
        (person,) = (one for one in list_staff(reading, StaffFilter()) if one.number == "1100")
        grants = grants_of(reading, person.id)
        return Actor(person.id, person.number, person.name, new_id(), reading.scope, grants)

    manager = desk.runner.read(desk.founder(), enter)
    desk.runner.write(manager, make_report, MakeReport(day_on))
    with pytest.raises(OwnReportError):
        desk.runner.write(manager, sign_report, SignReport(day_on, Signing.MANAGER, "1100", PASSWORD))
    pen = NoteSignature(day_on, Signing.MANAGER, "王经理", "出差前已签")
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(manager, note_signature, pen)
    assert caught.value.problems == {"person": "scan_missing"}
    scan(desk, manager, report_of(desk, manager).id)
    with pytest.raises(ProblemsError):
        desk.runner.write(manager, note_signature, NoteSignature(day_on, Signing.MANAGER, " "))
    with pytest.raises(ProblemsError):
        desk.runner.write(manager, note_signature, NoteSignature(day_on, "owner", "王经理"))
    desk.runner.write(manager, note_signature, pen)
    report = report_of(desk, manager)
    signature = report.signature(Signing.MANAGER)
    assert signature is not None
    assert (signature.act, signature.name, signature.noted_by, signature.note) == (
        DayAct.MANAGER_PAPER, "王经理", "经理", "出差前已签",
    )  # fmt: skip
    assert report.status is DayStatus.MADE


@pytest.mark.long
@pytest.mark.covers("D32")
def test_the_leader_speaks_about_a_difference_and_about_desks_that_are_behind(
    desk: Desk, maker: Actor
) -> None:
    day_on = desk.runner.today_on
    word = LeadersWord(day_on, "盘点后再调", "1100", PASSWORD)

    def add_desk(uow: UnitOfWork) -> None:
        uow.add(WorkDesk(scope=NIL, store_id=uow.scope, code="B2", name="前台二", device_id=uuid4()))

    with pytest.raises(DayStateError):
        desk.runner.write(maker, override_desks, word)
    desk.runner.write(maker, add_desk)
    with pytest.raises(ProblemsError):
        desk.runner.write(maker, override_desks, LeadersWord(day_on, " ", "1100", PASSWORD))
    desk.runner.write(maker, override_desks, word)
    report = report_of(desk, maker)
    assert (len(report.desks), report.behind) == (1, ())
    overridden = report.last(DayAct.OVERRIDDEN)
    assert overridden is not None
    assert (overridden.name, overridden.note) == ("经理", "盘点后再调")

    with desk.runner.database.writing() as session:
        session.execute(text("UPDATE stock_balance SET quantity = quantity + 1 WHERE quantity > 0"))
        session.commit()
    with pytest.raises(DayStateError):
        desk.runner.write(maker, settle_difference, word)
    desk.runner.write(maker, make_report, MakeReport(day_on))
    desk.runner.write(maker, make_report, MakeReport(day_on))
    desk.runner.write(maker, settle_difference, word)
    with desk.runner.database.reading() as session:
        assert session.query(Task).one().status == "withdrawn"
    assert desk.runner.write(maker, make_report, MakeReport(day_on)).answer is Outcome.MADE
    assert report_of(desk, maker).status is DayStatus.MADE
