# SPDX-License-Identifier: Apache-2.0
"""What head office did not take: shown with all that was typed, sent again, given up, or merged."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select, text

from app.bootstrap import Desk
from app.catalog.commands import save_brand, save_model
from app.catalog.models import Brand, Model
from app.catalog.rules import SaveBrand, SaveModel
from app.complaints.handling import AddEntry, ChangeStatus, add_entry, change_status
from app.complaints.models import Complaint, ComplaintEntry
from app.core.change_log import Change, list_changes
from app.core.db import LocalState
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.customers.commands import add_note, add_phone, update_customer
from app.customers.models import Customer, CustomerNote, CustomerPhone
from app.customers.queries import search_customers
from app.customers.rules import AddNote, AddPhone, CustomerKind, CustomerLevel, PhoneInput, UpdateCustomer
from app.sync.client.outbox import unsent
from app.sync.commands import ResendRejected, discard_rejected, merge_into, resend_rejected
from app.sync.models import HeldChange, SyncCursor
from app.sync.queries import count_attention, list_rejected
from tests.support.complaints import CLERK, add_complaint, clerk, leader
from tests.support.customers import add_customer, add_model
from tests.support.desk import make_actor
from tests.support.trouble import changes_of, reject, wait


def decider(desk: Desk) -> Actor:
    return make_actor(desk, *CLERK, "sync.decide")


def _ids(lines: list[Change]) -> list[UUID]:
    return [line.id for line in lines]


def _unsent(desk: Desk) -> list[Any]:
    with desk.runner.database.reading() as session:
        sent = session.execute(text("SELECT value FROM local_state WHERE key = 'sync.sent_seq'")).scalar()
        return unsent(session, int(sent or 0), 1000)


def _states(desk: Desk) -> dict[str, int]:
    with desk.runner.database.reading() as session:
        rows = session.execute(select(HeldChange.state, func.count()).group_by(HeldChange.state))
        return dict(list(rows))


def _count(desk: Desk, model: Any, *which: Any) -> int:
    with desk.runner.database.reading() as session:
        return session.scalar(select(func.count()).select_from(model).where(*which)) or 0


def test_the_list_shows_what_was_typed_and_why(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    desk.runner.write(actor, add_entry, AddEntry(done.id, "note", "顾客说星期六在家"))
    lines = changes_of(desk, Change.table_name == "complaint_entry")
    reject(desk, _ids(lines))
    group = desk.runner.read(actor, list_rejected)[0]
    change = group.changes[0]
    assert (change.table, change.op, change.code, change.is_waiting) == (
        "complaint_entry", "insert", "permission", False,
    )  # fmt: skip
    assert change.typed["text"] == "顾客说星期六在家"
    assert change.title == done.number
    assert (group.by_id, group.at) == (actor.staff_id, desk.runner.clock.now_at())
    assert desk.runner.read(decider(desk), list_rejected) == desk.runner.read(actor, list_rejected)
    assert desk.runner.read(clerk(desk), list_rejected) == ()
    assert desk.runner.read(actor, count_attention).rejected == 1


def test_a_whole_new_complaint_is_corrected_and_sent_again(desk: Desk) -> None:
    actor = decider(desk)
    done = add_complaint(desk, actor, is_taken=True)
    lines = changes_of(desk)
    reject(desk, _ids(lines), {lines[0].id: "malformed"})
    own = next(line for line in lines if line.table_name == "complaint")
    fact = next(line for line in lines if line.table_name == "complaint_transition")
    fixes = {own.id: {"subject": "冰箱不制冷"}, fact.id: {"text": "当面受理"}}
    before = {line.id for line in lines}
    sent = desk.runner.write(actor, resend_rejected, ResendRejected(lines[0].group_id, fixes))
    assert sent.answer == len(lines)
    again = _unsent(desk)
    assert [(one.op.table, one.op.kind, one.op.row, one.op.hlc) for one in again] == [
        (line.table_name, line.op, line.row_id.hex, line.hlc) for line in lines
    ]
    assert len({one.group.id for one in again}) == 1
    assert again[0].group.id != lines[0].group_id.hex
    assert not {UUID(hex=one.op.change) for one in again} & before
    sent_complaint = next(one for one in again if one.op.table == "complaint")
    assert sent_complaint.op.new["subject"] == "冰箱不制冷"
    with desk.runner.database.reading() as session:
        row = session.scalars(select(Complaint)).one()
        history = list_changes(session, [row.id], ops=("insert",))
    assert (row.subject, row.id, row.status) == ("冰箱不制冷", done.id, "handling")
    assert [line.columns["subject"][1] for line in history] == ["冰箱不制冷"]
    assert _states(desk) == {"replaced": len(lines)}
    assert desk.runner.read(actor, list_rejected) == ()
    assert not _is_applying(desk)
    assert _audit(desk) == []


def _audit(desk: Desk) -> list[str]:
    """Return what the audit of an enrolled desk says."""
    with desk.runner.database.writing() as session:
        session.merge(LocalState(key="sync.enrolled_at", value="2026-11-20"))
        session.commit()
    return [f"{line.key} {line.problems}" for line in desk.audit() if line.problems]


def _is_applying(desk: Desk) -> bool:
    with desk.runner.database.reading() as session:
        return bool(session.execute(text("SELECT 1 FROM local_state WHERE key = 'sync.applying'")).first())


def test_what_waited_follows_in_its_own_groups_and_names(desk: Desk) -> None:
    first, second = clerk(desk), make_actor(desk, *CLERK, number="0500")
    person = add_customer(desk, "陈淑芬")
    born = changes_of(desk)
    desk.runner.write(second, add_note, AddNote(person.id, "老顾客"))
    later = changes_of(desk, Change.seq > born[-1].seq)
    reject(desk, _ids(born))
    wait(desk, _ids(later))
    boss = decider(desk)
    with pytest.raises(NotPermittedError):
        desk.runner.write(first, resend_rejected, ResendRejected(born[0].group_id))
    desk.runner.write(boss, resend_rejected, ResendRejected(born[0].group_id))
    again = _unsent(desk)
    assert [one.op.row for one in again] == [line.row_id.hex for line in (*born, *later)]
    assert [one.group.staff for one in again] == [boss.staff_id.hex] * len(born) + [second.staff_id.hex]
    assert len({one.group.id for one in again}) == 2


def test_a_correction_that_cannot_be_read_changes_nothing(desk: Desk) -> None:
    actor = decider(desk)
    add_complaint(desk, actor)
    lines = changes_of(desk)
    reject(desk, _ids(lines))
    own = next(line for line in lines if line.table_name == "complaint")
    fixes = {own.id: {"received_at": "gestern", "status": "closed", "colour": "red", "party_id": 5}}
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, resend_rejected, ResendRejected(lines[0].group_id, fixes))
    assert caught.value.problems == {
        "received_at": "wrong_kind", "status": "unknown_choice", "colour": "unknown_choice",
        "party_id": "wrong_kind",
    }  # fmt: skip
    assert _states(desk) == {"rejected": len(lines)}
    assert len(changes_of(desk)) == len(lines)
    assert not _is_applying(desk)
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, resend_rejected, ResendRejected(own.id))


def test_a_given_up_customer_goes_with_all_that_hangs_on_him(desk: Desk) -> None:
    actor = decider(desk)
    stays = add_customer(desk, "孙浩", "13999112299")
    known = len(changes_of(desk))
    person = add_customer(desk, "陈淑芬", "13999112207")
    born = changes_of(desk, Change.seq > known)
    desk.runner.write(actor, add_phone, AddPhone(person.id, PhoneInput("13999112208")))
    later = changes_of(desk, Change.seq > born[-1].seq)
    reject(desk, _ids(born))
    wait(desk, _ids(later))
    gone = desk.runner.write(actor, discard_rejected, born[0].group_id).answer
    assert gone == len(born) + len(later)
    assert _count(desk, Customer) == 1
    assert _count(desk, CustomerPhone) == 1
    reader = make_actor(desk, "customers.read", "personal.see")
    assert desk.runner.read(reader, search_customers, "陈淑芬") == ()
    assert [row.id for row in desk.runner.read(reader, search_customers, "孙浩")] == [stays.id]
    assert _unsent(desk) == []
    assert _states(desk) == {"discarded": gone}
    # What was typed stays in the log; his number leaves no gap that the audit minds.
    assert [line.columns["name"][1] for line in born if line.table_name == "customer"] == ["陈淑芬"]
    assert _audit(desk) == []


def test_a_given_up_change_puts_back_what_stood_before(desk: Desk) -> None:
    actor = decider(desk)
    person = add_customer(desk, "陈淑芬")
    _update(desk, actor, person.id, "陈淑芳")
    mark = changes_of(desk)[-1]
    with desk.runner.database.writing() as session:
        session.add(SyncCursor(scope=desk.identity.store_id, cursor="e.1.1", pulled_at=None, checked_at=None))
        session.commit()
    _update(desk, actor, person.id, "陈书芳")
    wrong = changes_of(desk)[-1]
    reject(desk, [wrong.id])
    desk.runner.write(actor, discard_rejected, wrong.group_id)
    with desk.runner.database.reading() as session:
        row = session.scalars(select(Customer)).one()
        assert (row.name, row.clocks) == ("陈淑芳", {"name": mark.hlc, "level": mark.hlc})
        assert session.scalars(select(SyncCursor.cursor)).one() == ""
        assert len(list_changes(session, [person.id])) == 1
    reader = make_actor(desk, "customers.read", "personal.see")
    assert [one.id for one in desk.runner.read(reader, search_customers, "陈淑芳")] == [person.id]


def _update(desk: Desk, actor: Actor, customer_id: UUID, name: str) -> None:
    level = CustomerLevel.VIP
    command = UpdateCustomer(customer_id, name, CustomerKind.PERSON, "", level, "")
    desk.runner.write(actor, update_customer, command)


def test_a_later_value_stays_when_an_earlier_change_is_given_up(desk: Desk) -> None:
    actor = decider(desk)
    person = add_customer(desk, "陈淑芬")
    _update(desk, actor, person.id, "陈淑芳")
    wrong = changes_of(desk)[-1]
    _update(desk, actor, person.id, "陈书芳")
    reject(desk, [wrong.id])
    desk.runner.write(actor, discard_rejected, wrong.group_id)
    with desk.runner.database.reading() as session:
        row = session.scalars(select(Customer)).one()
    assert (row.name, row.level) == ("陈书芳", "new")


def test_a_given_up_step_is_derived_away(desk: Desk) -> None:
    actor = decider(desk)
    done = add_complaint(desk, actor, is_taken=True)
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "waiting_maker", "等配件"))
    step = changes_of(desk)[-1]
    assert step.table_name == "complaint_transition"
    reject(desk, [step.id], {step.id: "transition"})
    desk.runner.write(actor, discard_rejected, step.group_id)
    with desk.runner.database.reading() as session:
        row = session.scalars(select(Complaint)).one()
    assert (row.status, row.stage) == ("handling", 0)
    assert [line.key for line in desk.audit() if line.key == "complaints.statuses" and line.problems] == []


def test_giving_up_one_change_lets_the_others_of_the_record_go(desk: Desk) -> None:
    actor = decider(desk)
    person = add_customer(desk, "陈淑芬")
    _update(desk, actor, person.id, "陈淑芳")
    wrong = changes_of(desk)[-1]
    desk.runner.write(actor, add_note, AddNote(person.id, "老顾客"))
    note = changes_of(desk)[-1]
    reject(desk, [wrong.id])
    wait(desk, [note.id])
    desk.runner.write(actor, discard_rejected, wrong.group_id)
    assert [one.op.row for one in _unsent(desk)] == [note.row_id.hex]
    assert _count(desk, CustomerNote) == 1
    assert _states(desk) == {"discarded": 1, "replaced": 1}


def test_a_double_gives_way_and_references_follow(desk: Desk) -> None:
    actor = make_actor(desk, *CLERK, "sync.decide", "catalog.edit")
    model_id = add_model(desk)
    winner = desk.runner.write(actor, save_brand, SaveBrand("海尔集团")).answer
    known = len(changes_of(desk))
    loser = desk.runner.write(actor, save_brand, SaveBrand("海尔电器")).answer
    line = changes_of(desk, Change.seq > known)[0]
    with desk.runner.database.reading() as session:
        class_id = session.scalars(select(Model.class_id)).one()
    point = SaveModel(loser, class_id, "BCD-470WDPG", "", model_id)
    desk.runner.write(actor, save_model, point)
    reject(desk, [line.id], {line.id: "duplicate"}, id=winner.hex, key=["name"])
    shown = desk.runner.read(make_actor(desk, "sync.decide"), list_rejected)[0].changes[0]
    assert (shown.winner_id, shown.winner_title) == (winner, "海尔集团")
    assert desk.runner.write(actor, merge_into, line.id).answer == 1
    assert _count(desk, Brand, Brand.id == loser) == 0
    with desk.runner.database.reading() as session:
        assert session.scalars(select(Model.brand_id)).one() == winner
    assert changes_of(desk)[-1].columns == {"brand_id": [loser.hex, winner.hex]}
    assert _states(desk) == {"discarded": 1}
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, merge_into, line.id)


def test_facts_that_waited_for_a_double_name_the_winner(desk: Desk) -> None:
    actor = decider(desk)
    winner = add_customer(desk, "陈淑芬")
    known = len(changes_of(desk))
    loser = add_customer(desk, "陈书芬", "13999112207")
    born = changes_of(desk, Change.seq > known)
    desk.runner.write(actor, add_note, AddNote(loser.id, "老顾客"))
    later = changes_of(desk, Change.seq > born[-1].seq)
    own = next(line for line in born if line.table_name == "customer")
    others = [line.id for line in (*born, *later) if line.id != own.id]
    reject(desk, [own.id], {own.id: "duplicate"}, id=winner.id.hex, key=["number"])
    wait(desk, others)
    desk.runner.write(actor, merge_into, own.id)
    with desk.runner.database.reading() as session:
        assert session.scalars(select(CustomerNote.customer_id)).one() == winner.id
        assert session.scalars(select(CustomerPhone.customer_id)).one() == winner.id
        assert list(session.scalars(select(Customer.id))) == [winner.id]
    again = _unsent(desk)
    assert {one.op.new["customer_id"] for one in again} == {winner.id.hex}
    assert {one.op.table for one in again} == {"customer_phone", "customer_note"}
    reader = make_actor(desk, "customers.read", "personal.see")
    assert [row.id for row in desk.runner.read(reader, search_customers, "2207")] == [winner.id]


def test_only_a_double_can_be_merged(desk: Desk) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor)
    line = changes_of(desk)[0]
    reject(desk, [line.id])
    with pytest.raises(ProblemsError):
        desk.runner.write(actor, merge_into, line.id)
    assert _count(desk, ComplaintEntry, ComplaintEntry.complaint_id == done.id) == 0


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("DELETE FROM customer WHERE number LIKE '%2'", "core.history_complete"),
        ("UPDATE customer SET level = 'vip'", "core.last_values"),
        (("INSERT INTO change SELECT scope, row_id, seq + 100, group_id, table_name, row_id, op, columns, "
         "base_clocks, hlc, device_id, staff_id, session_id, at, redacted_by FROM change LIMIT 1"),
         "core.history_complete"),
    ],
)  # fmt: skip
def test_the_audit_of_an_enrolled_desk_still_sees_what_is_wrong(desk: Desk, statement: str, key: str) -> None:
    add_customer(desk, "陈淑芬")
    add_customer(desk, "孙浩")
    assert _audit(desk) == []
    with desk.runner.database.writing() as session:
        session.merge(LocalState(key="sync.applying", value="1"))
        session.flush()
        session.connection().exec_driver_sql(statement)
        session.execute(text("DELETE FROM local_state WHERE key = 'sync.applying'"))
        session.commit()
    assert key in {line.split(" ", 1)[0] for line in _audit(desk)}
