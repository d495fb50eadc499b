# SPDX-License-Identifier: Apache-2.0
"""The timeline, the paper's sheet, and the audit that sees what was bent."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from app.approvals.commands import withdraw_approval
from app.approvals.queries import list_approvals_of
from app.bootstrap import Desk
from app.catalog.commands import save_party
from app.catalog.rules import PartyKind, SaveParty
from app.complaints.audit import RULES
from app.complaints.commands import UpdateComplaint, update_complaint
from app.complaints.detail import get_complaint
from app.complaints.events import EventKind
from app.complaints.handling import (
    AddEntry,
    ChangeStatus,
    CloseComplaint,
    ProposePlan,
    RecordAnswer,
    RecordContact,
    add_entry,
    change_status,
    close_complaint,
    propose_plan,
    record_answer,
    record_contact,
)
from app.complaints.sheet import get_complaint_sheet
from app.complaints.timeline import complaint_timeline
from app.core import audit
from app.core.errors import NotPermittedError
from app.core.permissions import Actor
from app.customers.commands import AddAddress, add_address
from app.customers.rules import AddressInput, ApplianceInput, RegisterAppliance
from app.documents.commands import (
    AttachFile,
    TakeCopy,
    VoidAttachment,
    attach_file,
    take_copy,
    void_attachment,
)
from tests.support.complaints import PHONE, add_complaint, agree, intake, leader, reader
from tests.support.desk import FrozenClock


def lived(desk: Desk, clock: FrozenClock, actor: Actor) -> UUID:
    """Give a complaint that went through all six steps."""
    done = add_complaint(desk, actor, is_taken=True)
    clock.move(minutes=5)
    for step, text in (
        ("judgement", "三包期内，成立"),
        ("inquiry", "压缩机不启动"),
        ("execution", "已换新机"),
        ("feedback", "客户认可"),
        ("summary", "派单须确认"),
    ):
        clock.move(minutes=1)
        desk.runner.write(actor, add_entry, AddEntry(done.id, "record", text, step))
    desk.runner.write(actor, add_entry, AddEntry(done.id, "note", "内部：注意语气"))
    contact = RecordContact(done.id, "phone", "reached", clock.at, "约明天上门")
    desk.runner.write(actor, record_contact, contact)
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "waiting_approval", "赔 260 元", 26_000))
    agree(desk, actor, done.id)
    desk.runner.write(actor, take_copy, TakeCopy("complaint_sheet", "2026-1", "complaint", done.id, "pdf"))
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "accepted", "满意"))
    return done.id


def test_an_answer_dated_to_the_minute_stands_behind_its_plan(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor, is_taken=True)
    clock.move(minutes=30, seconds=40)
    plan_id = desk.runner.write(actor, propose_plan, ProposePlan(done.id, "换新机")).answer
    clock.move(seconds=10)
    # The form has no seconds: the customer said yes in the minute in which he heard of it.
    said_at = clock.at.replace(second=0)
    answer = RecordAnswer(done.id, plan_id, True, "陈淑芬", "phone", said_at)
    desk.runner.write(actor, record_answer, answer)
    clock.move(seconds=5)
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "accepted"))
    kinds = [event.kind for event in desk.runner.read(actor, complaint_timeline, done.id)]
    assert kinds[:3] == [EventKind.STATUS, EventKind.ANSWER, EventKind.PLAN]


def test_everything_that_happened_stands_there_newest_first(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    complaint_id = lived(desk, clock, actor)
    events = desk.runner.read(actor, complaint_timeline, complaint_id)
    assert {event.kind for event in events} == {
        EventKind.STATUS,
        EventKind.ENTRY,
        EventKind.ASSIGNMENT,
        EventKind.PLAN,
        EventKind.ANSWER,
        EventKind.APPROVAL,
        EventKind.PRINT,
    }
    assert [event.at for event in events] == sorted((event.at for event in events), reverse=True)
    assert events[-1].code == "new"


def test_a_changed_field_shows_before_and_after_to_those_who_may_read_history(desk: Desk) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor)
    found = desk.runner.read(actor, get_complaint, done.id)
    changed = replace(intake(desk), subject="漏水", priority="major")
    command = UpdateComplaint(done.id, changed, found.contact_phone_id, False, None)
    desk.runner.write(actor, update_complaint, command)
    newest = desk.runner.read(actor, complaint_timeline, done.id)
    shown = next(event for event in newest if event.kind is EventKind.CHANGE)
    assert {(field.column, field.old, field.new) for field in shown.changes} == {
        ("subject", "冰箱不制冷，冷藏食品变质", "漏水"),
        ("priority", "normal", "major"),
    }
    seen = desk.runner.read(reader(desk), complaint_timeline, done.id)
    assert not any(event.kind is EventKind.CHANGE for event in seen)


def test_changed_ids_are_shown_in_words(desk: Desk) -> None:
    from app.customers.commands import register_appliance

    actor = leader(desk)
    done = add_complaint(desk, actor, source="mail")
    item = ApplianceInput(brand_text="海尔", model_text="BCD-470")
    appliance_id = desk.runner.write(
        actor, register_appliance, RegisterAppliance(done.customer_id, item)
    ).answer
    command = UpdateComplaint(done.id, intake(desk, source="mail"), None, True, appliance_id)
    desk.runner.write(actor, update_complaint, command)
    events = desk.runner.read(actor, complaint_timeline, done.id)
    shown = next(event for event in events if event.kind is EventKind.CHANGE)
    assert {(field.column, field.old, field.new) for field in shown.changes} == {
        ("contact_phone_id", "139****2207", ""),
        ("is_phone_unknown", "false", "true"),
        ("appliance_id", "", "海尔 BCD-470"),
    }


def test_files_and_signatures_stand_there_too(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor, is_taken=True)
    store = desk.attachment_store()
    file = AttachFile("complaint", done.id, "说明.txt", "冰箱不制冷。\n".encode())
    file_id = desk.runner.write(actor, attach_file, store, file).answer
    desk.runner.write(actor, void_attachment, VoidAttachment(file_id, "传错了"))
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "waiting_approval", "赔偿", 100))
    approval = desk.runner.read(actor, list_approvals_of, done.id)[0]
    desk.runner.write(actor, withdraw_approval, approval.approval_id, "改方案")
    events = {event.kind: event for event in desk.runner.read(actor, complaint_timeline, done.id)}
    shown = events[EventKind.ATTACHMENT]
    assert (shown.text, shown.is_void, shown.detail) == ("说明.txt", True, "传错了")
    assert events[EventKind.SIGNATURE].code == "withdrawn"


def test_a_changed_party_is_shown_by_name(desk: Desk) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor)
    found = desk.runner.read(actor, get_complaint, done.id)
    party_id = desk.runner.write(
        desk.founder(), save_party, SaveParty(PartyKind.STATION, "海尔售后", "09914567890")
    ).answer
    changed = replace(intake(desk), party_id=party_id, occurred_at=found.received_at)
    command = UpdateComplaint(done.id, changed, found.contact_phone_id, False, None)
    desk.runner.write(actor, update_complaint, command)
    events = desk.runner.read(actor, complaint_timeline, done.id)
    shown = next(event for event in events if event.kind is EventKind.CHANGE)
    assert {field.column: field.new for field in shown.changes}["party_id"] == "海尔售后"
    assert desk.runner.read(actor, get_complaint_sheet, done.id).responsible_unit == "海尔售后"


@pytest.mark.covers("C16", "D23")
def test_the_sheet_holds_the_six_steps_and_no_internal_note(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    complaint_id = lived(desk, clock, actor)
    customer_id = desk.runner.read(actor, get_complaint, complaint_id).customer.id
    address = AddAddress(customer_id, AddressInput("友好北路 12 号", "沙依巴克区"))
    desk.runner.write(actor, add_address, address)
    sheet = desk.runner.read(actor, get_complaint_sheet, complaint_id)
    assert (sheet.judgement, sheet.inquiry, sheet.execution) == ("三包期内，成立", "压缩机不启动", "已换新机")
    assert (sheet.feedback, sheet.summary, sheet.plan) == ("客户认可", "派单须确认", "更换同型号新机")
    assert (sheet.is_founded, sheet.plan_accepted, sheet.ground) == (True, True, "accepted")
    assert (sheet.phone, sheet.address) == ("139****2207", "沙依巴克区 …")
    assert not any("内部" in line.text for line in sheet.log)
    contact = next(line for line in sheet.log if line.kind == "contact")
    assert contact.codes == ("phone", "reached")
    in_full = desk.runner.read(
        actor, lambda reading: get_complaint_sheet(reading, complaint_id, in_full=True)
    )
    assert (in_full.phone, in_full.address) == (PHONE, "沙依巴克区 友好北路 12 号")


def test_a_reader_prints_masks_and_not_in_full(desk: Desk) -> None:
    done = add_complaint(desk)
    sheet = desk.runner.read(reader(desk), get_complaint_sheet, done.id)
    assert (sheet.customer_name, sheet.is_founded) == ("陈**", None)
    with pytest.raises(NotPermittedError):
        desk.runner.read(reader(desk), get_complaint_sheet, done.id, in_full=True)


def test_an_unfounded_complaint_says_so_on_paper(desk: Desk) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor)
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "unfounded", "查无此事"))
    assert desk.runner.read(actor, get_complaint_sheet, done.id).is_founded is False


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE complaint SET status = 'closed'", "complaints.statuses"),
        ("UPDATE complaint SET stage = 1", "complaints.statuses"),
        ("UPDATE complaint SET ground = 'accepted'", "complaints.grounds"),
        ("UPDATE complaint SET status = 'closed', stage = 2", "complaints.grounds"),
        (
            "UPDATE complaint SET status = 'closed', ground = 'withdrawn', closed_at = received_at",
            "complaints.grounds",
        ),
        ("UPDATE complaint SET deadline_at = received_at", "complaints.clocks"),
        ("UPDATE complaint SET assignee_id = id", "complaints.assignees"),
        ("UPDATE complaint SET plan_id = id", "complaints.plans"),
        ("UPDATE complaint SET customer_id = id", "complaints.customers"),
        ("UPDATE complaint SET number = substr(number, 1, 14) || '9'", "complaints.numbers"),
        ("DROP TRIGGER complaint_transition_no_update", ""),
    ],
)
def test_the_audit_sees_what_was_bent(desk: Desk, statement: str, rule: str) -> None:
    add_complaint(desk)
    with desk.runner.database.writing() as session:
        session.connection().exec_driver_sql(statement)
        session.commit()
    with desk.runner.database.reading() as session:
        bad = {line.key for line in audit.run(session, RULES) if not line.is_good}
    assert rule in bad if rule else not bad


def test_the_audit_sees_a_closing_without_its_acceptance_and_a_broken_chain(
    desk: Desk, clock: FrozenClock
) -> None:
    lived(desk, clock, leader(desk))
    with desk.runner.database.writing() as session:
        connection = session.connection()
        connection.exec_driver_sql("DROP TRIGGER complaint_transition_no_update")
        connection.exec_driver_sql("UPDATE complaint_transition SET acceptance_id = id WHERE ground <> ''")
        connection.exec_driver_sql(
            "UPDATE complaint_transition SET from_status = 'closed', ground = 'accepted' "
            "WHERE to_status = 'waiting_approval'"
        )
        session.commit()
    with desk.runner.database.reading() as session:
        bad = {line.key for line in audit.run(session, RULES) if not line.is_good}
    assert {"complaints.acceptances", "complaints.statuses"} <= bad
