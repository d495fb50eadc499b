# SPDX-License-Identifier: Apache-2.0
"""What a push does, on a real PostgreSQL as the service role: checks, merge, groups, parts, replay, sharing."""
# ruff: noqa: E501 -- SQL and batches read better in one line

from __future__ import annotations

import json
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from app.core.change_log import REDACTED
from app.core.ids import NIL, new_id
from app.sync.errors import BadBodyError, IncarnationError, RevokedError, TooLargeError
from app.sync.protocol import Answer, Op
from tests.support.head_office import HeadOffice, SomeDesk, group, insert, update

EDIT = "customers.edit"
FUTURE = "2999-01-01T00:00:00Z"


def codes(answer: Answer) -> dict[int, str]:
    """Return the code of each rejected place."""
    return {one.place: one.code for one in answer.rejected}


def customer(desk: SomeDesk, **values: object) -> Op:
    return insert(desk, "customer", **({"number": uuid4().hex[:10], "kind": "person", "name": "王"} | values))


def test_insert_is_stored_logged_and_kept_as_history(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = customer(desk, number="K1", registered_at="2026-11-20T02:30:00.000000Z", is_void=False)
    assert office.push(desk, op) == Answer(answer_epoch(office), 1)
    row = office.row("SELECT * FROM customer WHERE id = %s", op.row)
    assert (row["number"], row["hlc"], row["clocks"], row["is_void"]) == ("K1", op.hlc, {}, False)
    entry = office.row("SELECT * FROM sync_log WHERE id = %s", op.row)
    assert (entry["scope"], entry["home"], entry["tbl"], entry["op"], entry["cols"]) == (
        desk.store, desk.store, "customer", "p", None,
    )  # fmt: skip
    assert entry["incarnation"] == desk.device.incarnation
    kept = office.row("SELECT *, change_columns(new_values, old_values) AS columns FROM change")
    assert kept["id"].hex == op.change
    assert kept["columns"]["number"] == [None, "K1"]
    assert (kept["staff_id"], kept["session_id"]) == (desk.staff, desk.session)


def answer_epoch(office: HeadOffice) -> str:
    return str(office.row("SELECT value FROM server_state WHERE key = 'epoch'")["value"])


def test_update_takes_what_was_seen_and_logs_its_columns(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = customer(desk)
    office.push(desk, op)
    change = update(desk, "customer", op.row, op.hlc, name="李", needs=None)
    answer = office.push(desk, change)
    assert not answer.merged
    row = office.row("SELECT * FROM customer")
    assert (row["name"], row["needs"]) == ("李", None)
    assert row["clocks"] == {"name": change.hlc, "needs": change.hlc}
    assert set(office.rows("SELECT cols FROM sync_log WHERE cols IS NOT NULL")[0]["cols"]) == {
        "name",
        "needs",
    }


def test_two_changes_keep_both_values_and_the_later_stands(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    other = office.desk(desk.store, desk.staff)
    op = customer(desk)
    office.push(desk, op)
    early = update(other, "customer", op.row, op.hlc, name="早", needs="同")
    late = update(desk, "customer", op.row, op.hlc, name="晚", needs="同", hlc=desk.stamp(1000))
    office.push(desk, late)
    answer = office.push(other, early)
    assert answer.merged == (0,)
    assert office.row("SELECT name FROM customer")["name"] == "晚"
    found = office.row("SELECT * FROM conflict")
    assert (found["kind"], found["table_name"], found["entity_id"].hex, found["field"]) == (
        "field", "customer", op.row, "name",
    )  # fmt: skip
    assert (found["kept"], found["lost"]) == ({"v": "晚"}, {"v": "早"})
    assert (found["kept_hlc"], found["lost_hlc"]) == (late.hlc, early.hlc)
    assert found["kept_by_id"] == desk.staff
    assert office.rows("SELECT 1 FROM sync_log WHERE tbl = 'conflict'")
    last = office.rows("SELECT incarnation FROM sync_log WHERE tbl = 'customer' ORDER BY xid, seq")[-1]
    assert last["incarnation"] is None


def test_a_later_change_of_what_another_changed_wins_with_a_conflict(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = customer(desk)
    office.push(desk, op)
    office.push(desk, update(desk, "customer", op.row, op.hlc, name="早"))
    answer = office.push(desk, update(desk, "customer", op.row, op.hlc, name="晚", hlc=desk.stamp(1000)))
    assert not answer.merged
    assert office.row("SELECT name FROM customer")["name"] == "晚"
    assert office.row("SELECT kept FROM conflict")["kept"] == {"v": "晚"}


def test_every_check_names_its_code_and_harms_no_other_op(office: HeadOffice) -> None:
    desk = office.clerk(EDIT, "complaints.register", "complaints.handle")
    stranger = office.store()
    good = customer(desk)
    bad_at = group(desk, "not an instant")
    ops = [
        good,
        replace(customer(desk), hlc="xyz"),
        customer(desk, registered_at="yesterday"),
        customer(desk, registered_at="infinity"),
        customer(desk, name=7),
        customer(desk, is_void="yes"),
        customer(desk, name="a\0b"),
        insert(desk, "nothing_like_it", a=1),
        customer(desk) if False else insert(desk, "customer", stranger, number="X", name="x"),
        update(desk, "complaint_entry", new_id().hex, desk.stamp(), text="x"),
        insert(desk, "conflict", kind="field"),
        insert(desk, "complaint_transition", complaint_id=new_id(), from_status="closed", to_status="new"),
        update(desk, "customer", new_id().hex, desk.stamp(), name="x"),
        insert(desk, "customer", number=good.new["number"], name="x"),
        insert(desk, "role", NIL, code="Z", title="x", permissions=[]),
        replace(customer(desk), group=99),
        {"i": 5},
    ]  # fmt: skip
    groups = tuple(group(desk) for _ in ops)
    ops = [
        replace(op, group=place) if isinstance(op, Op) and op.group == 0 else op
        for place, op in enumerate(ops)
    ]
    answer = office.push(desk, *ops, groups=groups)
    assert codes(answer) == {
        1: "malformed", 2: "malformed", 3: "malformed", 4: "malformed", 5: "malformed", 6: "malformed",
        7: "unknown_table", 8: "scope", 9: "fact", 10: "fact", 11: "transition", 12: "missing", 13: "duplicate",
        14: "permission", 15: "malformed", 16: "malformed",
    }  # fmt: skip
    detail = next(one.detail for one in answer.rejected if one.place == 13)
    assert detail == {"id": good.row, "key": ["number"]}
    assert [row["id"].hex for row in office.rows("SELECT id FROM customer")] == [good.row]
    answer = office.push(desk, customer(desk), groups=(bad_at,))
    assert codes(answer) == {0: "malformed"}


def test_session_must_be_this_persons_on_this_device(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    other = office.desk(desk.store, office.person(office.role(EDIT), desk.store))
    wrong = (
        group(desk, session=uuid4().hex),
        group(desk, session=other.session.hex),
        group(desk, staff=other.staff.hex),
        group(desk),
    )
    answer = office.push(desk, *(replace(customer(desk), group=one) for one in range(4)), groups=wrong)
    assert codes(answer) == {0: "session", 1: "session", 2: "session"}


def test_a_login_brings_its_own_session(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    session = insert(
        desk, "login_session", staff_id=desk.staff, by_id=desk.staff, device_id=desk.device.id,
        at="2026-11-20T00:00:00Z", of=1,
    )  # fmt: skip
    groups = (group(desk, session=session.row), group(desk, staff=UUID(int=0).hex, session=UUID(int=0).hex))
    assert codes(office.push(desk, customer(desk), session, groups=groups)) == {}
    stranger = office.put("staff", number="S9", name="无岗")
    for staff, by_id, code in ((stranger, stranger, "permission"), (desk.staff, stranger, "session")):
        login = insert(
            desk, "login_session", staff_id=staff, by_id=by_id, device_id=desk.device.id,
            at="2026-11-20T00:00:00Z",
        )  # fmt: skip
        assert codes(office.push(desk, login)) == {0: code}


@pytest.mark.parametrize(
    ("post", "at", "is_permitted"),
    [
        ({}, "2026-11-20T00:00:00Z", True),
        ({"to_on": "2026-11-20"}, "2026-11-20T15:59:00Z", True),
        ({"to_on": "2026-11-20"}, "2026-11-20T16:00:00Z", False),
        ({"from_on": "2026-11-21"}, "2026-11-20T15:59:00Z", False),
        ({"from_on": "2026-11-21"}, "2026-11-20T16:00:00Z", True),
        ({"is_void": True}, "2026-11-20T00:00:00Z", False),
        ({"store_id": NIL}, "2026-11-20T00:00:00Z", True),
        ({"from_on": "2999-01-01"}, "2999-01-02T00:00:00Z", False),
    ],
)
def test_posts_hold_on_the_day_in_the_stores_zone(
    office: HeadOffice, post: dict[str, object], at: str, *, is_permitted: bool
) -> None:
    store = office.store(zone="Asia/Shanghai")
    role = office.role(EDIT)
    staff = office.put("staff", number="S1", name="员工")
    office.put(
        "post", **({"staff_id": staff, "store_id": store, "role_id": role, "from_on": "2020-01-01"} | post)
    )
    desk = office.desk(store, staff)
    answer = office.push(desk, customer(desk), groups=(group(desk, at),))
    assert codes(answer) == ({} if is_permitted else {0: "permission"})


def test_a_post_elsewhere_does_not_count(office: HeadOffice) -> None:
    store = office.store()
    desk = office.desk(store, office.person(office.role(EDIT), office.store()))
    assert codes(office.push(desk, customer(desk))) == {0: "permission"}


def test_column_permissions_are_asked_for_the_columns_that_change(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = customer(desk, is_void=False)
    assert codes(office.push(desk, op)) == {}
    same = replace(op, change=new_id().hex, hlc=desk.stamp())
    answer = office.push(
        desk,
        update(desk, "customer", op.row, op.hlc, name="x"),
        update(desk, "customer", op.row, op.hlc, is_void=True),
        same,
        replace(same, change=new_id().hex, new={"name": "y"}),
    )
    # An insert that meets a row is an update of all its columns.
    assert codes(answer) == {1: "permission", 2: "permission"}


def test_a_role_counts_from_when_to_when_it_had_the_permission(office: HeadOffice) -> None:
    boss = office.clerk("admin.manage", store=office.store())
    office.put(
        "post", staff_id=boss.staff, store_id=NIL, role_id=office.role("admin.manage"), from_on="2020-01-01"
    )
    role = insert(boss, "role", NIL, code="R", title="新", permissions=[EDIT])
    groups = (group(boss, "2026-11-20T08:00:00Z"),)
    assert codes(office.push(boss, role, groups=groups)) == {}
    taken = update(boss, "role", role.row, role.hlc, NIL, permissions=[])
    assert codes(office.push(boss, taken, groups=(group(boss, "2026-11-20T10:00:00Z"),))) == {}
    desk = office.desk(boss.store, office.person(UUID(role.row), boss.store))
    found = {
        hour: codes(office.push(desk, customer(desk), groups=(group(desk, f"2026-11-20T{hour}:00:00Z"),)))
        for hour in ("07", "09", "11")
    }
    assert found == {"07": {0: "permission"}, "09": {}, "11": {0: "permission"}}


def test_a_group_with_a_fact_stands_or_falls_whole(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    good = customer(desk)
    note = insert(desk, "customer_note", customer_id=good.row, text="记", at="2026-11-20T00:00:00Z")
    bad = customer(desk, is_void="yes")
    after = update(desk, "customer", good.row, good.hlc, of=1, name="x")
    answer = office.push(desk, good, note, bad, after, groups=(group(desk), group(desk)))
    assert codes(answer) == {0: "group", 1: "group", 2: "malformed", 3: "missing"}
    assert office.rows("SELECT 1 FROM customer") == []
    lone = office.push(desk, customer(desk), customer(desk, is_void="yes"))
    assert codes(lone) == {1: "malformed"}


def test_parts_are_seen_with_the_last_one(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    head = group(desk, id=uuid4().hex, part=1, parts=3)
    ops = [customer(desk) for _ in range(3)]
    for part, op in enumerate(ops[:2], 1):
        assert codes(office.push(desk, op, groups=(replace(head, part=part),))) == {}
        assert office.rows("SELECT 1 FROM customer") == []
    assert codes(office.push(desk, ops[2], groups=(replace(head, part=3),))) == {}
    assert len(office.rows("SELECT 1 FROM customer")) == 3
    assert office.rows("SELECT 1 FROM group_part") == []


def test_a_rejected_part_rejects_its_whole_group(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    head = group(desk, parts=2)
    office.push(desk, customer(desk, is_void="yes"), groups=(replace(head, part=1),))
    assert codes(office.push(desk, customer(desk), groups=(replace(head, part=2),))) == {0: "group"}
    torn = group(desk, parts=3, part=3)
    assert codes(office.push(desk, customer(desk), groups=(torn,))) == {0: "malformed"}
    assert office.rows("SELECT 1 FROM customer") == []


def test_the_same_batch_again_gets_the_stored_answer(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    text = office.text(desk, customer(desk), customer(desk, is_void="yes"))
    first = office.push_text(desk, text)
    assert office.push_text(desk, text) == first
    assert len(office.rows("SELECT 1 FROM customer")) == 1
    other = office.text(replace(desk, batch=0), customer(desk))
    with pytest.raises(IncarnationError) as raised:
        office.push_text(desk, other)
    assert raised.value.fields == {"expected": 2}


def test_a_change_that_is_known_does_nothing_and_is_accepted(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = customer(desk)
    office.push(desk, op)
    entries = len(office.rows("SELECT 1 FROM sync_log"))
    assert office.push(desk, op) == Answer(answer_epoch(office), 2)
    assert len(office.rows("SELECT 1 FROM sync_log")) == entries


def test_a_revoked_cloned_or_too_large_device_is_refused(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    with pytest.raises(TooLargeError):
        office.push(desk, *(customer(desk) for _ in range(1001)))
    with pytest.raises(IncarnationError):
        office.push(replace(desk, device=replace(desk.device, incarnation=uuid4())), customer(desk))
    for text in (
        "nonsense",
        "[]",
        '{"ops": 5}',
        json.dumps({"ops": [], "groups": [], "batch": 1, "device": "x"}),
    ):
        with pytest.raises(BadBodyError):
            office.push_text(desk, text)
    office.owner.execute("UPDATE device SET is_revoked = true")
    with pytest.raises(RevokedError):
        office.push(desk, customer(desk))
    assert office.rows("SELECT 1 FROM change") == []


def test_a_clock_far_ahead_is_clamped_in_its_own_order(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    year = 365 * 24 * 3600 * 1000
    op = customer(desk, hlc=desk.stamp(year))
    change = update(desk, "customer", op.row, op.hlc, name="后", hlc=desk.stamp(year + 1))
    assert office.push(desk, op, change).merged == (0, 1)
    row = office.row("SELECT * FROM customer")
    assert row["name"] == "后"
    assert row["hlc"] < row["clocks"]["name"] < desk.stamp(6 * 60 * 1000)
    # The desk does not know yet that its stamp was changed: its own base still matches.
    again = update(
        desk, "customer", op.row, change.hlc, name="再", old={"name": "后"}, hlc=desk.stamp(year + 2)
    )
    office.push(desk, again)
    assert office.row("SELECT name FROM customer")["name"] == "再"
    assert office.rows("SELECT 1 FROM conflict") == []
    assert office.rows("SELECT 1 FROM sync_log WHERE incarnation IS NOT NULL") == []


def test_several_ops_of_one_row_follow_each_other(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = customer(desk)
    one = update(desk, "customer", op.row, op.hlc, name="一")
    two = update(desk, "customer", op.row, one.hlc, name="二")
    assert office.push(desk, op, one, two) == Answer(answer_epoch(office), 1)
    assert office.row("SELECT name FROM customer")["name"] == "二"
    assert len(office.rows("SELECT 1 FROM sync_log")) == 1
    assert len(office.rows("SELECT 1 FROM change")) == 3


def test_two_ops_that_only_together_take_a_key_are_refused(office: HeadOffice) -> None:
    boss = office.clerk("admin.manage")
    office.put(
        "post", staff_id=boss.staff, store_id=NIL, role_id=office.role("admin.manage"), from_on="2020-01-01"
    )
    stores = [office.store(), office.store()]
    office.put("desk", store_id=stores[1], code="02", name="甲")
    mine = office.put("desk", store_id=stores[0], code="01", name="乙")
    answer = office.push(
        boss,
        update(boss, "desk", mine.hex, "0" * 28, NIL, code="02"),
        update(boss, "desk", mine.hex, "0" * 28, NIL, store_id=stores[1]),
    )
    assert set(codes(answer).values()) <= {"duplicate", "fact"}
    assert codes(answer)
    assert office.row("SELECT store_id FROM desk WHERE id = %s", mine)["store_id"] == stores[0]


def test_columns_that_this_server_does_not_know_are_kept(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = customer(desk, colour="red")
    change = update(desk, "customer", op.row, op.hlc, colour="blue", name="新")
    assert office.push(desk, op, change) == Answer(answer_epoch(office), 1)
    row = office.row("SELECT * FROM customer")
    assert row["extra"] == {"~": {"colour": "blue"}}
    assert row["clocks"] == {"colour": change.hlc, "name": change.hlc}


def test_a_step_out_of_turn_is_taken_and_shown(office: HeadOffice) -> None:
    desk = office.clerk(EDIT, "complaints.register", "complaints.handle", "complaints.close")
    complaint = insert(desk, "complaint", number="TS-1", subject="x")

    def step(frm: str, to: str) -> Op:
        return insert(
            desk, "complaint_transition", complaint_id=complaint.row, from_status=frm, to_status=to,
            at="2026-11-20T00:00:00Z", by_id=desk.staff,
        )  # fmt: skip

    first, second = step("", "new"), step("new", "handling")
    assert codes(office.push(desk, complaint, first, second)) == {}
    assert office.rows("SELECT 1 FROM conflict") == []
    late = step("new", "closed")
    assert codes(office.push(desk, late)) == {}
    found = office.row("SELECT * FROM conflict")
    assert (found["kind"], found["entity_id"].hex, found["field"]) == (
        "transition",
        complaint.row,
        "to_status",
    )
    assert (found["kept"], found["lost"]) == ({"v": "closed"}, {"v": "handling"})


def test_a_shared_row_takes_changes_and_children_of_the_other_store(office: HeadOffice) -> None:
    home = office.clerk(EDIT)
    guest = office.clerk(EDIT)
    op = customer(home)
    office.push(home, op)
    assert codes(office.push(guest, update(guest, "customer", op.row, op.hlc, home.store, name="x"))) == {
        0: "scope"
    }
    office.owner.execute(
        "INSERT INTO granted_row (to_scope, scope, table_name, row_id) VALUES (%s, %s, 'customer', %s)",
        (guest.store, home.store, op.row),
    )
    note = insert(guest, "customer_note", home.store, customer_id=op.row, text="x", at="2026-11-20T00:00:00Z")
    answer = office.push(guest, update(guest, "customer", op.row, op.hlc, home.store, name="客"), note)
    assert codes(answer) == {}
    assert office.row("SELECT name FROM customer")["name"] == "客"
    shared = office.rows("SELECT table_name FROM granted_row WHERE to_scope = %s", guest.store)
    assert {row["table_name"] for row in shared} == {"customer", "customer_note"}
    entries = office.rows("SELECT tbl, home FROM sync_log WHERE scope = %s", guest.store)
    assert {(row["tbl"], row["home"]) for row in entries} == {
        ("customer", home.store), ("customer_note", home.store),
    }  # fmt: skip
    assert codes(office.push(guest, insert(guest, "customer", home.store, number="Z", name="x"))) == {
        0: "scope"
    }


def test_a_move_takes_the_children_along(office: HeadOffice) -> None:
    boss = office.desk(office.store(), office.person(office.role(EDIT)), kind="office")
    target = office.store()
    op = customer(boss)
    phone = insert(boss, "customer_phone", customer_id=op.row, digits="13800000000")
    note = insert(boss, "customer_note", customer_id=op.row, text="x", at="2026-11-20T00:00:00Z")
    office.push(boss, op, phone, note)
    move = Op(
        new_id().hex, 0, "customer", boss.store.hex, op.row, "move", boss.stamp(), {"scope": target.hex}
    )
    assert codes(office.push(boss, move)) == {}
    for table in ("customer", "customer_phone", "customer_note"):
        assert office.row(f"SELECT scope FROM {table}")["scope"] == target
    gone = office.rows("SELECT tbl FROM sync_log WHERE op = 'r' AND scope = %s", boss.store)
    put = office.rows("SELECT tbl FROM sync_log WHERE op = 'p' AND scope = %s", target)
    assert {row["tbl"] for row in gone} == {row["tbl"] for row in put} == {
        "customer", "customer_phone", "customer_note",
    }  # fmt: skip


def test_a_redaction_blanks_rows_facts_history_and_conflicts(office: HeadOffice) -> None:
    desk = office.clerk(EDIT, "customers.redact")
    op = customer(desk, name="张三", needs="")
    phone = insert(desk, "customer_phone", customer_id=op.row, digits="13800000000", kind="mobile", label="")
    note = insert(desk, "customer_note", customer_id=op.row, text="怕狗", at="2026-11-20T00:00:00Z")
    office.push(desk, op, phone, note)
    office.push(desk, update(desk, "customer", op.row, op.hlc, name="张四"))
    office.push(desk, update(desk, "customer", op.row, op.hlc, name="张五", hlc=desk.stamp(1000)))
    assert office.rows("SELECT 1 FROM conflict")
    fact = insert(desk, "redaction", customer_id=op.row, reason="本人要求", at="2026-11-21T00:00:00Z")
    assert codes(office.push(desk, fact)) == {}
    assert office.row("SELECT name FROM customer")["name"] == ""
    assert office.row("SELECT digits FROM customer_phone")["digits"] == ""
    assert office.row("SELECT text, redacted_at IS NOT NULL AS z FROM customer_note") == {
        "text": "",
        "z": True,
    }
    assert office.row("SELECT kept, lost FROM conflict") == {"kept": {}, "lost": {}}
    history = json.dumps(
        [row["new_values"] for row in office.rows("SELECT new_values FROM change")], ensure_ascii=False
    )
    assert "张" not in history
    assert "怕狗" not in history
    assert REDACTED in history
    assert office.rows("SELECT 1 FROM sync_log WHERE tbl = 'customer' AND cols = ARRAY['name']")


def test_a_rejected_document_keeps_its_number(office: HeadOffice) -> None:
    desk = office.clerk("complaints.handle")
    op = insert(desk, "complaint", number="TS-00101-26-000007", subject="x")
    assert codes(office.push(desk, op)) == {0: "permission"}
    void = office.row("SELECT * FROM void_document")
    assert (void["number"], void["code"], void["scope"]) == ("TS-00101-26-000007", "permission", desk.store)


def test_a_desks_own_past_needs_no_session(office: HeadOffice) -> None:
    store, elsewhere = office.store(), office.store()
    desk = office.desk(store, uuid4(), own_until=10)
    nobody = group(desk, session=uuid4().hex, staff=uuid4().hex)
    mine = replace(customer(desk), seq=10)
    later = replace(customer(desk), seq=11)
    staff = replace(insert(desk, "staff", NIL, number="A1", name="甲"), seq=1)
    post = {"staff_id": staff.row, "role_id": new_id(), "from_on": "2026-01-01"}
    here = replace(insert(desk, "post", NIL, store_id=store, **post), seq=2)
    there = replace(insert(desk, "post", NIL, store_id=elsewhere, **post), seq=3)
    answer = office.push(desk, mine, later, staff, here, there, groups=(nobody,))
    assert codes(answer) == {1: "session", 4: "permission"}


def test_a_server_fact_and_a_replayed_fact_stay_as_they_are(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    note = insert(desk, "customer_note", customer_id=new_id(), text="一", at="2026-11-20T00:00:00Z")
    office.push(desk, note)
    again = replace(note, change=new_id().hex, new={**note.new, "text": "二"})
    assert office.push(desk, again) == Answer(answer_epoch(office), 2)
    assert office.row("SELECT text FROM customer_note")["text"] == "一"
