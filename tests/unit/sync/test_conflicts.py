# SPDX-License-Identifier: Apache-2.0
"""The conflict desk: what is open, a decision written through the log, and taken back."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from app.bootstrap import Desk
from app.complaints.models import Complaint
from app.core.change_log import Change, list_changes
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from app.customers.models import Customer
from app.customers.queries import search_customers
from app.sync.commands import DecideConflicts, UndoDecisions, decide_conflicts, undo_decisions
from app.sync.models import ConflictDecision, FetchedChange
from app.sync.queries import Attention, count_attention, get_sync_facts, list_conflicts
from tests.support.complaints import CLERK, add_complaint, clerk
from tests.support.customers import add_customer
from tests.support.desk import make_actor
from tests.support.trouble import AT, BLANK, add_conflict, changes_of


def decider(desk: Desk) -> Actor:
    return make_actor(desk, *CLERK, "sync.decide")


def _value(desk: Desk, model: type, column: str) -> object:
    with desk.runner.database.reading() as session:
        return session.scalar(select(getattr(model, column)))


def test_open_conflicts_are_grouped_by_record(desk: Desk) -> None:
    done = add_complaint(desk)
    actor = decider(desk)
    first = add_conflict(
        desk, "complaint", done.id, "priority", "normal", "urgent", lost_by_id=actor.staff_id
    )
    add_conflict(desk, "complaint", done.id, "place", "", "三楼")
    add_conflict(desk, "customer", done.customer_id, "level", "vip", "new")
    records = {one.table: one for one in desk.runner.read(actor, list_conflicts)}
    assert {one.field for one in records["complaint"].fields} == {"priority", "place"}
    assert records["complaint"].title == done.number
    side = next(one for one in records["complaint"].fields if one.id == first)
    assert (side.kept.value, side.lost.value, side.lost.is_mine) == ("normal", "urgent", True)
    assert desk.runner.read(actor, count_attention).conflicts == 2
    assert [one.table for one in desk.runner.read(actor, list_conflicts, row_id=done.id)] == ["complaint"]
    assert desk.runner.read(clerk(desk), list_conflicts) == ()
    assert desk.runner.read(clerk(desk), count_attention).conflicts == 0


def test_a_child_belongs_to_its_record_and_other_fields_are_counted(desk: Desk) -> None:
    person = add_customer(desk, "陈淑芬", "13999112207")
    stamp = "2" * 28
    add_conflict(desk, "customer_phone", person.phone_ids[0], "label", "家", "单位", kept_hlc=stamp)
    with desk.runner.database.writing() as session:
        session.add(
            FetchedChange(
                scope=desk.identity.store_id, id=new_id(), table_name="customer_phone",
                row_id=person.phone_ids[0], op="update",
                columns={"label": ["", "家"], "kind": ["", "mobile"]},
                hlc=stamp, staff_id=NIL, at=AT,
            )
        )  # fmt: skip
        session.commit()
    record = desk.runner.read(decider(desk), list_conflicts)[0]
    assert (record.root_table, record.root_id) == ("customer", person.id)
    assert (record.title, record.merged_count) == (person.number, 1)


def test_the_other_value_is_put_back_and_the_decision_can_be_undone(desk: Desk) -> None:
    done = add_complaint(desk)
    actor = decider(desk)
    conflict_id = add_conflict(desk, "complaint", done.id, "received_at",
                               desk_time(desk), "2026-11-19T00:00:00.000000Z")  # fmt: skip
    count = len(changes_of(desk))
    desk.runner.write(actor, decide_conflicts, DecideConflicts({conflict_id: "lost"}))
    lines = changes_of(desk)[count:]
    assert [(line.table_name, line.op) for line in lines] == [
        ("complaint", "update"),
        ("conflict_decision", "insert"),
    ]
    assert lines[0].columns == {"received_at": [desk_time(desk), "2026-11-19T00:00:00.000000Z"]}
    received_at, deadline_at = _value(desk, Complaint, "received_at"), _value(desk, Complaint, "deadline_at")
    assert (deadline_at - received_at).days >= 0  # type: ignore[operator]
    assert [
        line.key for line in desk.audit() if line.key.startswith("complaints.dead") and line.problems
    ] == []
    assert desk.runner.read(actor, list_conflicts) == ()
    assert desk.runner.read(actor, list_conflicts, with_decided=True)[0].fields[0].choice == "lost"
    assert desk.runner.write(actor, undo_decisions, UndoDecisions([conflict_id])).answer == 1
    assert changes_of(desk)[-2].columns["received_at"][1] == desk_time(desk)
    assert desk.runner.read(actor, list_conflicts)[0].fields[0].choice == "undone"
    assert desk.runner.write(actor, undo_decisions, UndoDecisions([conflict_id])).answer == 0


def desk_time(desk: Desk) -> str:
    """Return the present instant in wire form."""
    return desk.runner.clock.now_at().isoformat(timespec="microseconds").replace("+00:00", "Z")


def test_letting_the_kept_value_stand_changes_no_field(desk: Desk) -> None:
    done = add_complaint(desk)
    conflict_id = add_conflict(desk, "complaint", done.id, "priority", "normal", "urgent")
    count = len(changes_of(desk))
    desk.runner.write(decider(desk), decide_conflicts, DecideConflicts({conflict_id: "kept"}))
    assert [line.table_name for line in changes_of(desk)[count:]] == ["conflict_decision"]
    with desk.runner.database.reading() as session:
        assert [row.choice for row in session.scalars(select(ConflictDecision))] == ["kept"]


def test_a_later_value_is_not_overwritten_by_undoing(desk: Desk) -> None:
    done = add_complaint(desk)
    actor = decider(desk)
    conflict_id = add_conflict(desk, "complaint", done.id, "priority", "normal", "urgent")
    desk.runner.write(actor, decide_conflicts, DecideConflicts({conflict_id: "lost"}))

    def change(uow: object) -> None:
        row = uow.session.scalars(select(Complaint)).one()  # type: ignore[attr-defined]
        row.priority = "major"

    desk.runner.write(actor, change)
    desk.runner.write(actor, undo_decisions, UndoDecisions([conflict_id]))
    assert _value(desk, Complaint, "priority") == "major"


def test_deciding_a_name_finds_the_person_by_it(desk: Desk) -> None:
    person = add_customer(desk, "陈淑芬")
    conflict_id = add_conflict(desk, "customer", person.id, "name", "陈淑芬", "陈书芳")
    actor = make_actor(desk, "customers.edit", "customers.read", "sync.decide")
    desk.runner.write(actor, decide_conflicts, DecideConflicts({conflict_id: "lost"}))
    assert _value(desk, Customer, "name") == "陈书芳"
    assert [row.id for row in desk.runner.read(actor, search_customers, "书芳")] == [person.id]


def test_deciding_needs_both_rights(desk: Desk) -> None:
    done = add_complaint(desk)
    conflict_id = add_conflict(desk, "complaint", done.id, "priority", "normal", "urgent")
    choose = DecideConflicts({conflict_id: "lost"})
    for actor in (
        clerk(desk),
        make_actor(desk, "sync.decide"),
        make_actor(desk, "sync.decide", scope=new_id()),
    ):
        with pytest.raises(NotPermittedError):
            desk.runner.write(actor, decide_conflicts, choose)
    assert _value(desk, Complaint, "priority") == "normal"
    for wrong, error in (
        ({conflict_id: "both"}, ProblemsError),
        ({new_id(): "kept"}, NotFoundError),
    ):
        with pytest.raises(error):
            desk.runner.write(decider(desk), decide_conflicts, DecideConflicts(wrong))


@pytest.mark.parametrize("table", ["complaint", "no_such_table"])
def test_a_field_that_is_not_here_cannot_be_decided(desk: Desk, table: str) -> None:
    done = add_complaint(desk)
    conflict_id = add_conflict(desk, table, done.id, "colour", "red", "blue")
    assert len(desk.runner.read(decider(desk), list_conflicts)) == 1
    with pytest.raises(NotFoundError):
        desk.runner.write(decider(desk), decide_conflicts, DecideConflicts({conflict_id: "lost"}))


def test_a_blanked_conflict_is_shown_no_more(desk: Desk) -> None:
    person = add_customer(desk, "陈淑芬")
    add_conflict(desk, "customer", person.id, "name", BLANK, BLANK)
    assert desk.runner.read(decider(desk), list_conflicts) == ()


def test_history_holds_the_lines_of_other_desks_in_the_order_of_time(desk: Desk) -> None:
    person = add_customer(desk, "陈淑芬")
    early, late = "0" * 28, "f" * 28
    for stamp, name in ((late, "陈书芬"), (early, "陈")):
        with desk.runner.database.writing() as session:
            session.add(
                FetchedChange(
                    scope=desk.identity.store_id, id=new_id(), table_name="customer", row_id=person.id,
                    op="update", columns={"name": ["", name]}, hlc=stamp, staff_id=NIL, at=AT,
                )
            )  # fmt: skip
            session.commit()
    with desk.runner.database.reading() as session:
        lines = list_changes(session, [person.id], ops=("insert", "update"))
    assert [line.columns["name"][1] for line in lines] == ["陈", "陈淑芬", "陈书芬"]
    assert lines[0].seq == 0


def test_what_waits_is_counted(desk: Desk) -> None:
    add_customer(desk, "陈淑芬")
    waiting = len(changes_of(desk, Change.seq > 0))
    facts = desk.runner.read(decider(desk), get_sync_facts)
    assert facts.attention == Attention(0, 0, waiting)
    assert UUID(int=0) not in facts.values


def test_a_step_out_of_turn_is_shown_at_its_record_and_taken_note_of(desk: Desk) -> None:
    done = add_complaint(desk)
    actor = decider(desk)
    conflict_id = add_conflict(
        desk, "complaint_transition", done.id, "to_status", "handling", "closed", kind="transition"
    )
    (record,) = desk.runner.read(actor, list_conflicts)
    (step,) = record.fields
    assert (record.table, record.row_id, record.title) == ("complaint", done.id, done.number)
    assert (step.table, step.is_step) == ("complaint_transition", True)
    assert (step.kept.value, step.lost.value) == ("handling", "closed")
    assert desk.runner.read(actor, count_attention).conflicts == 1
    with pytest.raises(ProblemsError):
        desk.runner.write(actor, decide_conflicts, DecideConflicts({conflict_id: "lost"}))
    before = _value(desk, Complaint, "status")
    desk.runner.write(actor, decide_conflicts, DecideConflicts({conflict_id: "kept"}))
    assert desk.runner.read(actor, list_conflicts) == ()
    assert desk.runner.read(actor, count_attention).conflicts == 0
    assert desk.runner.write(actor, undo_decisions, UndoDecisions((conflict_id,))).answer == 1
    assert desk.runner.read(actor, count_attention).conflicts == 1
    assert _value(desk, Complaint, "status") == before


def test_a_step_and_a_field_of_one_record_stand_together(desk: Desk) -> None:
    done = add_complaint(desk)
    add_conflict(desk, "complaint_transition", done.id, "to_status", "handling", "closed", kind="transition")
    add_conflict(desk, "complaint", done.id, "place", "", "三楼")
    (record,) = desk.runner.read(decider(desk), list_conflicts)
    assert sorted(one.is_step for one in record.fields) == [False, True]
    assert desk.runner.read(decider(desk), count_attention).conflicts == 1
