# SPDX-License-Identifier: Apache-2.0
"""A push that comes again, from a copy of a desk, or from where nothing is: on a real PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from app.core.ids import NIL
from app.sync.protocol import OpKind
from tests.support.head_office import HeadOffice, group, insert, update
from tests.sync.server.test_push import EDIT, codes, customer

YEAR_MS = 365 * 24 * 3600 * 1000


def test_a_copy_with_a_clock_far_ahead_does_not_overwrite_what_the_other_wrote(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = customer(desk, name="始", hlc=desk.stamp(YEAR_MS))
    office.push(desk, op)
    one = update(desk, "customer", op.row, op.hlc, name="甲", old={"name": "始"}, hlc=desk.stamp(YEAR_MS + 1))
    other = update(
        desk, "customer", op.row, op.hlc, name="乙", old={"name": "始"}, hlc=desk.stamp(YEAR_MS + 2)
    )
    office.push(desk, one)
    assert office.rows("SELECT 1 FROM conflict") == []
    office.push(desk, other)
    conflict = office.row("SELECT kept, lost FROM conflict")
    assert (conflict["kept"], conflict["lost"]) == ({"v": "乙"}, {"v": "甲"})


def test_a_repeat_whose_stamp_was_clamped_is_told_again(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    clamped, plain = customer(desk, hlc=desk.stamp(YEAR_MS)), customer(desk)
    office.push(desk, clamped, plain)
    office.owner.execute("DELETE FROM sync_log")
    assert office.push(desk, clamped, plain).merged == (0,)
    entry = office.row("SELECT id, op, incarnation FROM sync_log")
    assert (entry["id"].hex, entry["op"], entry["incarnation"]) == (clamped.row, "p", None)


def test_a_repeat_whose_row_moved_away_is_told_to_be_gone(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    target, op = office.store(), customer(desk)
    office.push(desk, op)
    boss = office.desk(target, office.person(office.role(EDIT)), kind="office")
    move = replace(update(boss, "customer", op.row, "", scope=desk.store), kind=OpKind.MOVE, base={})
    move = replace(move, new={"scope": target.hex})
    assert codes(office.push(boss, move)) == {}
    office.owner.execute("DELETE FROM sync_log")
    assert office.push(desk, op).merged == (0,)
    entry = office.row("SELECT scope, id, op, incarnation FROM sync_log")
    assert (entry["scope"], entry["op"], entry["incarnation"]) == (desk.store, "r", None)
    assert office.push(boss, move).merged == ()


def test_each_place_of_a_desks_own_past_counts_once(office: HeadOffice) -> None:
    store = office.store()
    desk = office.desk(store, uuid4(), own_until=10)
    nobody = group(desk, session=uuid4().hex, staff=uuid4().hex)
    first, second = replace(customer(desk), seq=4), replace(customer(desk), seq=4)
    assert codes(office.push(desk, first, second, groups=(nobody,))) == {1: "session"}
    third = replace(customer(desk), seq=4)
    early = replace(customer(desk), seq=3)
    assert codes(office.push(desk, third, early, first, groups=(nobody,))) == {0: "session"}
    foreign = replace(customer(desk), seq=5, scope=office.store().hex)
    assert codes(office.push(desk, foreign, groups=(nobody,))) == {0: "scope"}
    assert codes(office.push(desk, replace(customer(desk), seq=5), groups=(nobody,))) == {}
    assert (
        str(office.row("SELECT own_taken::text FROM device WHERE id = %s", desk.device.id)["own_taken"])
        == "{[3,6)}"
    )


def test_head_office_writes_in_no_scope_that_is_not_a_store(office: HeadOffice) -> None:
    store = office.store()
    boss = office.desk(store, office.person(office.role(EDIT)), kind="office")
    nowhere = replace(customer(boss), scope=uuid4().hex)
    assert codes(office.push(boss, nowhere, customer(boss))) == {0: "scope"}
    assert codes(office.push(boss, replace(customer(boss), scope=NIL.hex))) == {}


def test_each_rejected_number_of_a_document_is_kept(office: HeadOffice) -> None:
    desk = office.clerk()
    op = insert(desk, "complaint", number="TS-00101-26-000007", subject="x")
    office.push(desk, op)
    office.push(desk, replace(op, change=uuid4().hex, new=op.new | {"number": "TS-00101-26-000008"}))
    found = office.rows("SELECT number FROM void_document ORDER BY number")
    assert [row["number"] for row in found] == ["TS-00101-26-000007", "TS-00101-26-000008"]
