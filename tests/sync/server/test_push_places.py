# SPDX-License-Identifier: Apache-2.0
"""On PostgreSQL: what comes late follows a move, shares reach children, copies of a disk lose nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from app.admin import rules
from app.core.ids import NIL, new_id
from app.sync import protocol
from app.sync.merge import stamp_after
from app.sync.protocol import Answer, Op
from app.sync.server import grants, pull
from tests.support.head_office import HeadOffice, SomeDesk, group, insert, update

EDIT = "customers.edit"
AT = "2026-11-20T00:00:00Z"


def codes(answer: Answer) -> dict[int, str]:
    """Return the code of each rejected place."""
    return {one.place: one.code for one in answer.rejected}


def customer(desk: SomeDesk, **values: object) -> Op:
    return insert(desk, "customer", **({"number": uuid4().hex[:10], "kind": "person", "name": "王"} | values))


def move(desk: SomeDesk, op: Op, target: UUID) -> Op:
    return Op(new_id().hex, 0, op.table, op.scope, op.row, "move", desk.stamp(), {"scope": target.hex})


def boss_of(office: HeadOffice, *permissions: str) -> SomeDesk:
    return office.desk(office.store(), office.person(office.role(*permissions)), kind="office")


def scopes(office: HeadOffice, table: str) -> list[UUID]:
    return [row["scope"] for row in office.rows(f"SELECT scope FROM {table} ORDER BY id")]


def told(office: HeadOffice, store: UUID, table: str) -> list[tuple[str, UUID]]:
    found = office.rows(
        "SELECT op, home FROM sync_log WHERE scope = %s AND tbl = %s ORDER BY seq", store, table
    )
    return [(row["op"], row["home"]) for row in found]


def share(office: HeadOffice, table: str, row: str, home: UUID, to_store: UUID) -> None:
    office.owner.execute(
        "INSERT INTO granted_row (to_scope, scope, table_name, row_id) VALUES (%s, %s, %s, %s)",
        (to_store, home, table, row),
    )


def shared(office: HeadOffice, store: UUID) -> set[str]:
    return {row["table_name"] for row in office.rows("SELECT * FROM granted_row WHERE to_scope = %s", store)}


def pulled(office: HeadOffice, desk: SomeDesk, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table that a desk gets in its store's scope from the log's beginning."""
    epoch = office.row("SELECT value FROM server_state WHERE key = 'epoch'")["value"]
    body = {"scopes": {desk.store.hex: f"{epoch}.0.0"}, "incarnation": desk.device.incarnation.hex}
    (page,) = protocol.pulled_from_text(office.run(pull.pull(office.service, desk.device, body))).pages
    return protocol.load(page.text)["rows"].get(table, [])


def test_what_comes_late_follows_its_parent(office: HeadOffice) -> None:
    """A fact and a child pushed in the old store lie in the new one, shared like their parent."""
    boss, clerk = boss_of(office, EDIT), office.clerk(EDIT)
    target, guest = office.store(), office.store()
    op = customer(clerk)
    office.push(clerk, op)
    share(office, "customer", op.row, clerk.store, guest)
    assert codes(office.push(boss, move(boss, op, target))) == {}
    note = insert(clerk, "customer_note", customer_id=op.row, text="晚", at=AT)
    phone = insert(clerk, "customer_phone", customer_id=op.row, digits="13800000000")
    answer = office.push(clerk, note, phone, customer(clerk))
    assert (codes(answer), answer.merged) == ({}, (0, 1))
    assert scopes(office, "customer_note") == scopes(office, "customer_phone") == [target]
    assert told(office, clerk.store, "customer_note") == [("p", clerk.store), ("r", clerk.store)]
    assert told(office, target, "customer_note") == [("p", target)]
    assert told(office, guest, "customer_note") == [("p", target)]
    assert shared(office, guest) == {"customer", "customer_note", "customer_phone"}
    # The scopes of the batch are closed again: the clerk reaches nothing in the new store.
    assert codes(
        office.push(clerk, insert(clerk, "customer_note", target, customer_id=op.row, text="x", at=AT))
    ) == {0: "scope"}
    # And back: from now on his rows stay.
    assert codes(office.push(boss, move(boss, replace(op, scope=target.hex), clerk.store))) == {}
    assert (
        office.push(clerk, insert(clerk, "customer_note", customer_id=op.row, text="家", at=AT)).merged == ()
    )
    assert set(scopes(office, "customer_note")) == {clerk.store}


def test_a_fact_that_is_there_follows_its_own_parent_alone(office: HeadOffice) -> None:
    """The same fact once more, with a parent that has moved: the stored one names another, and stays."""
    boss, clerk = boss_of(office, EDIT), office.clerk(EDIT)
    stays, goes = customer(clerk), customer(clerk)
    note = insert(clerk, "customer_note", customer_id=stays.row, text="晚", at=AT)
    assert codes(office.push(clerk, stays, goes, note)) == {}
    assert codes(office.push(boss, move(boss, goes, office.store()))) == {}
    again = insert(clerk, "customer_note", id=note.row, customer_id=goes.row, text="晚", at=AT)
    assert codes(office.push(clerk, again)) == {}
    assert scopes(office, "customer_note") == [clerk.store]


def test_a_row_pushed_in_the_moment_of_a_move_follows_by_a_second_look(office: HeadOffice) -> None:
    boss, clerk = boss_of(office, EDIT), office.clerk(EDIT)
    target, guest = office.store(), office.store()
    op = customer(clerk)
    office.push(clerk, op)
    share(office, "customer", op.row, clerk.store, guest)
    with psycopg.connect(office.url) as slow:
        slow.execute("SET sunshine.scopes = '*'")
        slow.execute(
            "INSERT INTO sunshine.customer_phone (scope, id, hlc, customer_id, digits)"
            " VALUES (%s, %s, %s, %s, '1')",
            (clerk.store, new_id(), "0" * 28, op.row),
        )
        assert codes(office.push(boss, move(boss, op, target))) == {}
        slow.commit()
    assert scopes(office, "customer_phone") == [clerk.store]
    assert office.run(grants.complete(office.service)) == 1
    assert scopes(office, "customer_phone") == [target]
    assert "customer_phone" in shared(office, guest)
    assert office.run(grants.complete(office.service)) == 0


def test_a_second_look_shares_with_whom_the_own_parent_is_shared(office: HeadOffice) -> None:
    """Of two records that moved together a late child of one is not shown to whom the other is shown."""
    boss, clerk = boss_of(office, EDIT), office.clerk(EDIT)
    target, guest, stranger = office.store(), office.store(), office.store()
    first, second = customer(clerk), customer(clerk)
    office.push(clerk, first, second)
    share(office, "customer", first.row, clerk.store, guest)
    share(office, "customer", second.row, clerk.store, stranger)
    with psycopg.connect(office.url) as slow:
        slow.execute("SET sunshine.scopes = '*'")
        slow.execute(
            "INSERT INTO sunshine.customer_phone (scope, id, hlc, customer_id, digits)"
            " VALUES (%s, %s, %s, %s, '1')",
            (clerk.store, new_id(), "0" * 28, first.row),
        )
        assert codes(office.push(boss, move(boss, first, target), move(boss, second, target))) == {}
        slow.commit()
    assert office.run(grants.complete(office.service)) == 1
    assert scopes(office, "customer_phone") == [target]
    assert shared(office, guest) == {"customer", "customer_phone"}
    assert shared(office, stranger) == {"customer"}
    assert told(office, stranger, "customer_phone") == []


def test_a_move_meets_a_share_that_was_left_behind(office: HeadOffice) -> None:
    """A share of the row that lies in the new store already does not keep the row from going there."""
    boss, clerk = boss_of(office, EDIT), office.clerk(EDIT)
    target, guest, other = office.store(), office.store(), office.store()
    op = customer(clerk)
    office.push(clerk, op)
    for home, to_store in ((clerk.store, guest), (clerk.store, other), (target, guest)):
        share(office, "customer", op.row, home, to_store)
    assert codes(office.push(boss, move(boss, op, target))) == {}
    assert scopes(office, "customer") == [target]
    found = office.rows("SELECT scope, to_scope FROM granted_row WHERE row_id = %s", op.row)
    assert {(row["scope"], row["to_scope"]) for row in found} == {(target, guest), (target, other)}
    assert told(office, guest, "customer") == [("r", clerk.store), ("p", target)]


def test_a_conflict_goes_where_its_entity_is_shared(office: HeadOffice) -> None:
    """The stores that see the record see its conflict; a store that sees another record's does not."""
    home, guest, stranger = office.clerk(EDIT), office.clerk(EDIT), office.clerk(EDIT)
    op, other = customer(home), customer(home)
    office.push(home, op, other)
    share(office, "customer", op.row, home.store, guest.store)
    share(office, "customer", other.row, home.store, stranger.store)
    found = {}
    for desk, record in ((stranger, other), (guest, op)):
        office.push(home, update(home, "customer", record.row, record.hlc, name="家"))
        late = update(desk, "customer", record.row, record.hlc, home.store, name="客")
        assert office.push(desk, late).merged == ()
        found[desk.store] = office.row("SELECT * FROM conflict WHERE entity_id = %s", record.row)["id"]
    for desk in (stranger, guest):
        (row,) = pulled(office, desk, "conflict")
        assert (row["i"], row["s"]) == (found[desk.store].hex, home.store.hex)
        assert row["c"]["lost"] == {"v": "家"}
        assert told(office, desk.store, "conflict") == [("p", home.store)]
    assert {row["i"] for row in pulled(office, home, "conflict")} == {one.hex for one in found.values()}
    assert {
        (row["row_id"], row["to_scope"])
        for row in office.rows("SELECT * FROM granted_row WHERE table_name = 'conflict'")
    } == {(one, store) for store, one in found.items()}


def _steps(office: HeadOffice) -> tuple[dict[str, Any], dict[str, str]]:
    """Return what may follow what in a case, and the permission that some steps ask for."""
    row = office.row("SELECT step, by_value FROM contract WHERE name = 'complaint_transition'")
    return row["step"], row["by_value"]["permissions"]


def test_a_late_step_is_compared_where_its_record_stands(office: HeadOffice) -> None:
    rights = (
        "complaints.register",
        "complaints.handle",
        "complaints.close",
        "customers.edit",
        "admin.manage",
    )
    everything = {row["p"] for row in office.rows("SELECT DISTINCT write_permission AS p FROM contract")}
    steps, by_value = _steps(office)
    role = office.role(*everything.union(rights, by_value.values()))
    boss = office.desk(office.store(), office.person(role), kind="office")
    home, target = office.store(), office.store()
    clerk = office.desk(home, office.person(role, home))
    complaint = new_id()
    office.put("complaint", home, id=complaint, number="T1")
    first = next(one for one in steps["allowed"][""])
    second, *others = steps["allowed"][first]
    entity = {"complaint_id": complaint, "at": AT}
    begin = insert(clerk, "complaint_transition", from_status="", to_status=first, **entity)
    assert codes(office.push(clerk, begin)) == {}
    op = Op("", 0, "complaint", home.hex, complaint.hex, "", "")
    assert codes(office.push(boss, move(boss, op, target))) == {}
    there = insert(boss, "complaint_transition", target, from_status=first, to_status=second, **entity)
    assert codes(office.push(boss, there)) == {}
    late = insert(
        clerk, "complaint_transition", from_status=first, to_status=(others or [second])[0], **entity
    )
    assert office.push(clerk, late).merged == (0,)
    assert set(scopes(office, "complaint_transition")) == {target}
    conflict = office.row("SELECT * FROM conflict")
    assert (conflict["scope"], conflict["kind"], conflict["entity_id"]) == (target, "transition", complaint)


def put_step(office: HeadOffice, store: UUID, complaint: UUID, hlc: str, to: str) -> None:
    step = {"complaint_id": complaint, "from_status": "", "to_status": to, "at": AT, "by_id": new_id()}
    office.put("complaint_transition", store, id=new_id(), hlc=hlc, **step)


def test_a_late_step_that_puts_another_out_of_turn_keeps_a_conflict(office: HeadOffice) -> None:
    """It starts where the complaint stands, but stands before what others did since."""
    everything = {row["p"] for row in office.rows("SELECT DISTINCT write_permission AS p FROM contract")}
    steps, by_value = _steps(office)
    clerk = office.clerk(*everything.union(by_value.values()))
    complaint = new_id()
    office.put("complaint", clerk.store, id=complaint, number="T1")
    pairs = {(one, to) for one, ones in steps["allowed"].items() for to in ones}
    first, second, other = next(
        (one, two, three)
        for one, two in sorted(pairs)
        if one and (two, one) in pairs
        for three in steps["allowed"][one]
        if (three, two) not in pairs and three != two
    )
    begun, early, taken, back = (clerk.stamp() for _ in range(4))
    for hlc, to in ((begun, first), (taken, second), (back, first)):
        put_step(office, clerk.store, complaint, hlc, to)
    late = insert(
        clerk,
        "complaint_transition",
        hlc=early,
        complaint_id=complaint,
        from_status=first,
        to_status=other,
        at=AT,
    )
    assert codes(office.push(clerk, late)) == {}
    conflict = office.row("SELECT * FROM conflict")
    assert (conflict["kept"], conflict["kept_hlc"]) == ({"v": other}, late.hlc)
    assert (conflict["lost"], conflict["lost_hlc"]) == ({"v": second}, taken)


def test_a_key_that_is_held_there_is_a_duplicate_for_a_move(office: HeadOffice) -> None:
    """Also for a desk that does not see the other store; what is made and moved at once stays."""
    clerk, other = office.clerk(EDIT), office.clerk(EDIT)
    op, twin = customer(clerk, number="K1"), customer(other, number="K1")
    office.push(clerk, op)
    office.push(other, twin)
    answer = office.push(clerk, move(clerk, op, other.store))
    assert codes(answer) == {0: "duplicate"}
    assert answer.rejected[0].detail["id"] == twin.row
    office.push(other, customer(other, number="K2"))
    made = customer(clerk, number="K2")
    answer = office.push(clerk, made, move(clerk, made, other.store))
    assert (codes(answer), answer.merged) == ({}, (1,))
    assert office.row("SELECT scope FROM customer WHERE id = %s", made.row)["scope"] == clerk.store


def test_what_hangs_on_a_row_is_shared_along(office: HeadOffice) -> None:
    """By an insert that comes after its children, and by an update that gives a row another parent."""
    clerk, guest = office.clerk(EDIT, "tasks.give"), office.store()
    known, other = customer(clerk), customer(clerk)
    appliance = insert(clerk, "appliance", customer_id=other.row)
    office.push(clerk, known, other, appliance)
    paper = {"sha256": "0" * 64, "at": AT}
    office.put("attachment", clerk.store, id=new_id(), parent_id=UUID(appliance.row), **paper)
    task = new_id()
    office.put("attachment", clerk.store, id=new_id(), parent_id=task, **paper)
    share(office, "customer", known.row, clerk.store, guest)
    office.put("task", clerk.store, id=new_id(), entity_id=UUID(known.row))
    assert shared(office, guest) == {"customer"}
    late = {"kind": "k", "entity_kind": "customer", "entity_id": known.row, "source_key": "s", "title": "t"}
    loose = "UPDATE contract SET write_permission = '', fixed = '{}' WHERE name IN ('task', 'appliance')"
    before = office.rows(
        "SELECT name, write_permission, fixed FROM contract WHERE name IN ('task', 'appliance')"
    )
    office.owner.execute(loose)
    try:
        assert codes(office.push(clerk, insert(clerk, "task", id=task.hex, **late))) == {}
        assert shared(office, guest) == {"customer", "task", "attachment"}
        assert told(office, guest, "attachment") == [("p", clerk.store)]
        change = update(clerk, "appliance", appliance.row, appliance.hlc, customer_id=known.row)
        assert codes(office.push(clerk, change)) == {}
    finally:
        for row in before:
            office.owner.execute(
                "UPDATE contract SET write_permission = %(write_permission)s, fixed = %(fixed)s"
                " WHERE name = %(name)s",
                row,
            )
    assert shared(office, guest) == {"customer", "task", "attachment", "appliance"}
    assert told(office, guest, "attachment") == [("p", clerk.store)] * 2


def test_two_copies_of_one_disk_that_make_one_stamp_lose_nothing(office: HeadOffice) -> None:
    clerk = office.clerk(EDIT)
    op = customer(clerk, needs="始")
    office.push(clerk, op)
    first = update(clerk, "customer", op.row, op.hlc, name="乙", needs="始；一", old={"needs": "始"})
    assert office.push(clerk, first).merged == ()
    second = update(
        clerk,
        "customer",
        op.row,
        op.hlc,
        name="丙",
        needs="始；二",
        hlc=first.hlc,
        old={"name": "王", "needs": "始"},
    )
    answer = office.push(clerk, second)
    assert (codes(answer), answer.merged) == ({}, (0,))
    row = office.row("SELECT name, needs, clocks FROM customer")
    assert (row["name"], row["clocks"]["name"]) == ("乙", stamp_after(first.hlc))
    conflicts = {one["field"]: one for one in office.rows("SELECT * FROM conflict")}
    assert (conflicts["name"]["kept"], conflicts["name"]["lost"]) == ({"v": "乙"}, {"v": "丙"})
    assert conflicts["name"]["kept_hlc"] == conflicts["name"]["lost_hlc"] == first.hlc
    assert conflicts["name"]["kept_by_id"] == clerk.staff
    found = row["needs"] + (conflicts["needs"]["lost"]["v"] if "needs" in conflicts else "")
    assert "一" in found
    assert "二" in found
    # The same again says nothing to anybody.
    third = update(clerk, "customer", op.row, op.hlc, level="金", hlc=clerk.stamp())
    office.push(clerk, third)
    seen = len(told(office, clerk.store, "customer"))
    assert office.push(clerk, replace(third, change=new_id().hex)).merged == ()
    assert len(told(office, clerk.store, "customer")) == seen


def test_an_op_that_cannot_be_read_is_ranked_beside_the_others(office: HeadOffice) -> None:
    """Of two stamps of the future the second keeps its rank, though the first is of a malformed op."""
    clerk = office.clerk(EDIT)
    bad = customer(clerk, name="\0", hlc=clerk.stamp(10**9))
    good = customer(clerk, hlc=clerk.stamp(10**9))
    assert codes(office.push(clerk, bad, good)) == {0: "malformed"}
    assert office.row("SELECT hlc FROM customer")["hlc"][12:16] == "0001"


def test_the_repeat_of_a_change_of_a_shared_row_is_known(office: HeadOffice) -> None:
    home, guest = office.clerk(EDIT), office.clerk(EDIT)
    op = customer(home)
    office.push(home, op)
    share(office, "customer", op.row, home.store, guest.store)
    change = update(guest, "customer", op.row, op.hlc, home.store, name="客")
    assert codes(office.push(guest, change)) == {}
    office.push(home, update(home, "customer", op.row, change.hlc, name="主"))
    office.owner.execute("DELETE FROM granted_row")
    answer = office.push(guest, change)
    assert (codes(answer), answer.merged) == ({}, ())
    assert office.row("SELECT name FROM customer")["name"] == "主"
    assert office.rows("SELECT * FROM conflict") == []


@pytest.mark.parametrize("manages", [True, False])
def test_nobody_resets_the_password_of_who_stands_above_him(office: HeadOffice, manages: bool) -> None:
    """A hostile desk whose user may reset passwords does not make itself the manager; of a clerk it may."""
    store = office.store()
    hostile = office.clerk(rules.RESET_PASSWORD, store=store)
    victim = office.person(office.role(*([rules.MANAGE] if manages else [])), store)
    key = office.put("staff_credential", staff_id=victim)
    change = update(hostile, "staff_credential", key.hex, "0" * 28, NIL, must_change=True, changed_at=AT)
    answer = office.push(hostile, replace(change, extra={"argon2id": "hostile"}))
    assert codes(answer) == ({0: "permission"} if manages else {})
    extra = office.row("SELECT extra FROM staff_credential")["extra"]
    assert extra == ({} if manages else {"argon2id": "hostile"})


@pytest.mark.parametrize("chooses", [True, False])
def test_a_fact_needs_what_its_value_needs(office: HeadOffice, chooses: bool) -> None:
    """A hostile desk whose user may handle cases gives none the green channel (A53), and merges none."""
    rights = ["complaints.handle", *(["complaints.choose", "complaints.close"] if chooses else [])]
    hostile = office.clerk(*rights)
    case = office.put("complaint", hostile.store, number="TS-1")
    fact: dict[str, Any] = {"complaint_id": case.hex, "is_set": True, "text": "停电", "at": AT}
    second = insert(hostile, "complaint_mark", mark="second_handling", **fact)
    green = insert(hostile, "complaint_mark", mark="green_channel", **fact)
    earlier = insert(hostile, "complaint_link", kind="earlier", other_id=case.hex, **fact)
    merged = insert(hostile, "complaint_link", kind="merged", other_id=case.hex, **fact)
    assert codes(office.push(hostile, second, earlier)) == {}
    for op in (green, merged):
        assert codes(office.push(hostile, op)) == ({} if chooses else {0: "permission"})


def test_no_hour_of_before_gives_a_role_above_ones_own(office: HeadOffice) -> None:
    """A store's manager gives what he has there, nothing that a role was given since, and never NIL."""
    store = office.store()
    hostile = office.clerk(rules.MANAGE, EDIT, store=store)
    friend = office.person(office.role(EDIT), store)
    higher = office.role(rules.MANAGE, EDIT)
    office.owner.execute(
        "INSERT INTO role_grant (role_id, permission, from_at) VALUES (%s, 'sync.enrol', '2026-06-01Z')",
        (higher,),
    )
    lower = office.role(rules.MANAGE)
    post = {"staff_id": friend, "kind": "main", "from_on": "2026-01-01"}
    for hour in ("2026-11-20T00:00:00Z", "2025-01-01T00:00:00Z"):
        heads = (group(hostile, hour),)
        given = insert(hostile, "post", NIL, store_id=store, role_id=higher, **post)
        assert codes(office.push(hostile, given, groups=heads)) == {0: "permission"}
        everywhere = insert(hostile, "post", NIL, store_id=NIL, role_id=lower, **post)
        assert codes(office.push(hostile, everywhere, groups=heads)) == {0: "permission"}
    fine = insert(hostile, "post", NIL, store_id=store, role_id=lower, **post)
    assert codes(office.push(hostile, fine)) == {}
    role = json.dumps({"id": lower.hex})
    assert codes(
        office.push(hostile, update(hostile, "role", lower.hex, "0" * 28, NIL, permissions=[role]))
    ) == {0: "permission"}


def test_a_redaction_leaves_a_row_of_another_store_that_bears_the_same_id(office: HeadOffice) -> None:
    """A hostile desk does not blank another store's row by giving its id to a task of a redacted person."""
    clerk, other = office.clerk(EDIT, "customers.redact"), office.store()
    op, twin = customer(clerk), new_id()
    office.push(clerk, op)
    office.put("task", other, id=twin, entity_id=new_id(), why="家")
    office.put("task", clerk.store, id=twin, entity_id=UUID(op.row), why="客")
    fact = insert(clerk, "redaction", customer_id=op.row, reason="本人要求", at=AT)
    assert codes(office.push(clerk, fact)) == {}
    found = {row["scope"]: row["why"] for row in office.rows("SELECT scope, why FROM task")}
    assert found == {clerk.store: "", other: "家"}
    assert office.row("SELECT name FROM customer")["name"] == ""
    assert told(office, other, "task") == []
