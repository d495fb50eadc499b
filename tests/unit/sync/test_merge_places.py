# SPDX-License-Identifier: Apache-2.0
"""The reference of where rows lie: moves, what comes late, shares; and of two copies that make one stamp."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.sync import merge, merge_log
from app.sync.merge_state import NIL, RoleGrant, Row
from app.sync.protocol import Op
from tests.sync.simulator import company
from tests.sync.simulator.company import make_id
from tests.unit.sync.test_merge import AT, D1, D2, OFFICE, S1, S2, Server, fresh

S3 = "3".zfill(32)


@pytest.fixture
def server() -> Server:
    """Give a server with three stores, desks in two of them and head office."""
    made = Server()
    made.state.put("store", Row(NIL, S3, "0" * 28, {"code": "3", "name": "三", "timezone": "Asia/Shanghai"}))
    return made


def move(server: Server, table: str, row: Row, target: str) -> None:
    op = Op(fresh(), 0, table, row.scope, row.id, "move", server.stamp(), {"scope": target})
    answer = server.push(OFFICE, op)
    assert (answer.rejected, answer.merged) == ((), ())


def told(server: Server, device: str, scope: str) -> dict[str, list[str]]:
    """Return what a new desk is told of a scope: ids by table, gone ones with a minus."""
    page = merge_log.pull(server.state, server.state.devices[device], {scope: "e1.0.0"}, AT).pages[0]
    found = json.loads(page.text)
    ids = {table: [row["i"] for row in rows] for table, rows in found["rows"].items()}
    for table, gone in found["gone"].items():
        ids.setdefault(table, []).extend(f"-{row}" for _, row in gone)
    return ids


def test_what_comes_late_follows_its_parent(server: Server) -> None:
    """A fact and a child of a customer that has moved lie where he is; both stores are told."""
    customer = server.customer()
    move(server, "customer", customer, S2)
    note = server.insert("note", customer_id=customer.id, text="晚")
    phone = server.insert("phone", customer_id=customer.id, digits="1")
    free = server.insert("stock", item="x", amount=1)
    answer = server.push(D1, note, phone, free)
    assert (answer.rejected, answer.merged) == ((), (0, 1))
    assert server.state.find("note", S2, note.row)
    assert server.state.find("phone", S2, phone.row)
    assert server.state.find("stock", S1, free.row)
    assert told(server, D2, S2)["note"] == [note.row]
    other = replace(server.state.devices[D1], incarnation=fresh())
    page = merge_log.pull(server.state, other, {S1: "e1.0.0"}, AT).pages[0]
    assert [S1, note.row] in json.loads(page.text)["gone"]["note"]
    # The same change again: it is not here any more.
    assert server.push(D1, note).merged == (0,)
    # A new edit of what has gone is missing here, as of any row that moved.
    gone = Row(S1, phone.row, phone.hlc, {"digits": "1"})
    assert server.codes(D1, server.update(gone, "phone", digits="2")) == {0: "missing"}


def test_a_way_of_several_stores_is_followed_to_its_end_and_back(server: Server) -> None:
    customer = server.customer()
    move(server, "customer", customer, S2)
    move(server, "customer", customer, S3)
    note = server.insert("note", customer_id=customer.id, text="晚")
    assert server.push(D1, note).merged == (0,)
    assert server.state.find("note", S3, note.row)
    move(server, "customer", customer, S1)
    assert server.state.find("note", S1, note.row)
    again = server.insert("note", customer_id=customer.id, text="家")
    assert server.push(D1, again).merged == ()
    assert server.state.find("note", S1, again.row)
    assert server.state.home_of("customer", S2, customer.id) == S1


def test_only_a_parent_that_stands_is_followed(server: Server) -> None:
    """A parent that lost against a later one moves nothing; one that was taken does."""
    first, second = server.customer(), server.customer()
    phone = server.insert("phone", customer_id=first.id, digits="1")
    server.push(D1, phone)
    row = server.state.rows["phone"][S1, phone.row]
    move(server, "customer", second, S2)
    late = server.update(row, "phone", ms=-60_000, customer_id=second.id)
    assert server.push(D1, late).merged == (0,)
    assert row.scope == S1
    assert server.push(D1, server.update(row, "phone", customer_id=second.id)).merged == (0,)
    assert row.scope == S2


def test_what_follows_is_shared_with_whom_its_parent_is(server: Server) -> None:
    customer = server.customer()
    merge_log.share(server.state, "customer", S1, customer.id, S3)
    move(server, "customer", customer, S2)
    note = server.insert("note", customer_id=customer.id, text="晚")
    server.push(D1, note)
    assert server.state.shared_with("note", S2, note.row) == {S3}
    assert note.row in told(server, OFFICE, S3)["note"]


def test_a_share_that_was_left_behind_is_kept_beside_those_that_come(server: Server) -> None:
    customer = server.customer()
    merge_log.share(server.state, "customer", S1, customer.id, S3)
    server.state.granted["customer", S2, customer.id] = {"7" * 32}
    move(server, "customer", customer, S2)
    assert server.state.shared_with("customer", S2, customer.id) == {S3, "7" * 32}


def test_a_late_step_is_compared_where_its_record_stands(server: Server) -> None:
    """A step out of turn that comes late to the old store makes its conflict in the new one."""
    ticket = server.insert("ticket", number=fresh(), subject="x")
    ids = {"ticket_id": ticket.row}
    server.push(D1, ticket, server.insert("step", from_status="", to_status="new", **ids))
    row = server.state.rows["ticket"][S1, ticket.row]
    move(server, "ticket", row, S2)
    closed = server.insert("step", S2, from_status="new", to_status="closed", **ids)
    assert server.codes(D2, closed) == {}
    late = server.insert("step", from_status="new", to_status="handling", **ids)
    assert server.push(D1, late).merged == (0,)
    (conflict,) = server.state.rows["conflict"].values()
    assert (conflict.scope, conflict.values["kind"], conflict.values["entity_id"]) == (
        S2,
        "transition",
        ticket.row,
    )
    assert server.state.find("step", S2, late.row)


def test_what_stands_in_the_way_keeps_a_row_where_it_is(server: Server) -> None:
    """A row whose unique key is held there is a duplicate; a child of it stays; nothing is written over."""
    customer = server.customer()
    other = server.insert("customer", S2, number=customer.values["number"], name="乙", memo="")
    server.push(D2, other)
    op = Op(fresh(), 0, "customer", S1, customer.id, "move", server.stamp(), {"scope": S2})
    assert server.codes(OFFICE, op) == {0: "duplicate"}
    # One that is made and moved at once is not looked at before: it stays, and its desk is told.
    made = server.insert("customer", number=customer.values["number"] + "x", name="丙", memo="")
    twin = server.insert("customer", S2, number=customer.values["number"] + "x", name="丁", memo="")
    server.push(D2, twin)
    away = Op(fresh(), 0, "customer", S1, made.row, "move", server.stamp(), {"scope": S2})
    answer = server.push(OFFICE, made, away)
    assert (answer.rejected, answer.merged) == ((), (1,))
    assert server.state.find("customer", S1, made.row)
    nowhere = Op(fresh(), 0, "customer", S1, made.row, "move", server.stamp(), {"scope": S1})
    assert server.push(OFFICE, nowhere).merged == ()


def test_a_child_whose_id_is_taken_there_stays(server: Server) -> None:
    customer = server.customer()
    phone = server.insert("phone", customer_id=customer.id, digits="1")
    server.push(D1, phone)
    server.state.put("phone", Row(S2, phone.row, "0" * 28, {"customer_id": fresh(), "digits": "2"}))
    move(server, "customer", customer, S2)
    assert server.state.rows["phone"][S1, phone.row].values["digits"] == "1"
    assert server.state.rows["phone"][S2, phone.row].values["digits"] == "2"


def test_what_hangs_on_a_row_is_shared_along(server: Server) -> None:
    """A row that comes under a shared one by its own op brings what hangs on it, nothing of others."""
    shared = server.customer()
    merge_log.share(server.state, "customer", S1, shared.id, S2)
    # A child that was there before its parent.
    late = fresh()
    note = server.insert("note", customer_id=late, text="先")
    server.push(D1, note)
    elsewhere = server.insert("note", S3, customer_id=late, text="三")
    server.push(OFFICE, elsewhere)
    assert server.state.shared_with("note", S1, note.row) == ()
    server.state.tables["customer"] = replace(
        server.state.tables["customer"],
        columns=server.state.tables["customer"].columns
        | {"parent_id": server.state.tables["note"].columns["by_id"]},
    )
    child = server.insert("customer", row=late, number=fresh(), name="子", memo="", parent_id=shared.id)
    assert server.push(D1, child).merged == ()
    assert server.state.shared_with("customer", S1, late) == {S2}
    assert server.state.shared_with("note", S1, note.row) == {S2}
    assert server.state.shared_with("note", S3, elsewhere.row) == ()
    assert told(server, D2, S2)["note"] == [note.row]
    assert {row.id for row in merge_log.held_by(server.state, S2)["note"]} == {note.row}


def test_two_copies_of_one_disk_that_make_one_stamp_lose_nothing(server: Server) -> None:
    """What stands stays, both values are kept, the column's stamp goes on so that both desks are told."""
    row = server.customer()
    first = server.update(row, "customer", name="乙")
    assert server.push(D1, first).merged == ()
    second = replace(server.update(row, "customer", name="丙"), hlc=first.hlc)
    answer = server.push(D1, second)
    assert (answer.rejected, answer.merged) == ((), (0,))
    assert (row.values["name"], row.clocks["name"]) == ("乙", merge.stamp_after(first.hlc))
    (conflict,) = server.state.rows["conflict"].values()
    kept, lost = conflict.values["kept"], conflict.values["lost"]
    assert (kept, lost, conflict.values["kept_hlc"]) == (
        {"v": "乙"},
        {"v": "丙"},
        conflict.values["lost_hlc"],
    )
    assert conflict.values["kept_by_id"] == company.staff_of(S1)
    # The same value under the same stamp says nothing.
    third = server.update(row, "customer", level=3)
    server.push(D1, third)
    seen = len(server.state.log[S1])
    assert server.push(D1, replace(third, change=fresh())).merged == ()
    assert len(server.state.log[S1]) == seen


def test_a_text_that_may_only_grow_keeps_both_of_one_stamp(server: Server) -> None:
    row = server.customer()
    first = server.update(row, "customer", memo="始；一")
    server.push(D1, first)
    second = replace(server.update(row, "customer", memo="始；二"), hlc=first.hlc, old={"memo": "始"})
    assert server.push(D1, second).merged == (0,)
    assert row.values["memo"] == "始；一；二"
    assert server.state.rows["conflict"] == {}


def test_an_hour_of_before_hides_no_right_that_a_role_was_given(server: Server) -> None:
    """A store's manager gives a role that has more than he: refused, whatever hour he names."""
    manager, role = make_id("manager"), make_id("later")
    server.state.put("role", Row(NIL, manager, "0" * 28, {"code": "m", "permissions": [company.MANAGE]}))
    server.state.role_grants[manager] = [RoleGrant(company.MANAGE, company.LONG_AGO)]
    server.state.put("role", Row(NIL, role, "0" * 28, {"code": "l", "permissions": [company.REDACT]}))
    staff, _session = server.sessions[D1]
    held = {"staff_id": staff, "store_id": S1, "role_id": manager, "from_on": "2000-01-01"}
    server.state.put("post", Row(NIL, fresh(), "0" * 28, held | {"is_void": False}))
    new = {"staff_id": staff, "store_id": S1, "role_id": role, "from_on": "2026-01-01", "is_void": False}
    before = server.group(D1, at="2026-01-01T00:00:00.000000Z")
    server.state.role_grants[role] = [RoleGrant(company.REDACT, "2026-06-01T00:00:00.000000Z")]
    assert server.codes(D1, server.insert("post", NIL, **new), groups=(before,)) == {0: "permission"}
    # What the role had once and has no more harms nobody.
    server.state.role_grants[role] = [
        RoleGrant(company.REDACT, company.LONG_AGO, "2020-06-01T00:00:00.000000Z"),
        RoleGrant(company.MANAGE, company.LONG_AGO),
    ]
    assert server.codes(D1, server.insert("post", NIL, **new), groups=(before,)) == {}


def test_a_page_that_is_cut_shows_no_row_that_has_gone(server: Server) -> None:
    """An old entry of a row that has left says nothing; one of another store is not taken for this one's."""
    customer = server.customer()
    away = server.insert("phone", S3, customer_id=customer.id, digits="3")
    assert server.codes(OFFICE, away) == {}
    move(server, "customer", customer, S2)
    device = replace(server.state.devices[D1], incarnation=fresh())
    page = merge_log.pull(server.state, device, {S1: "e1.0.0"}, AT, 1).pages[0]
    assert (page.more, page.count) == (True, 0)
    assert server.state.find("phone", S3, away.row)
    merge_log.share(server.state, "customer", S2, customer.id, S3)
    assert merge_log.held_by(server.state, S1)["customer"] == []


def test_a_whole_row_goes_with_what_else_it_carries(server: Server) -> None:
    op = replace(server.insert("stock", item="x", amount=1), extra={"k": 1})
    server.push(D1, op)
    assert merge_log.wire_of(server.state.rows["stock"][S1, op.row], S1)["x"] == {"k": 1}


def test_a_conflict_of_a_redacted_person_is_emptied(server: Server) -> None:
    """Blank is NULL where a column may be, else an empty text or object; a fact says when it was emptied."""
    phones = server.state.tables["phone"]
    columns = dict(phones.columns) | {"digits": replace(phones.columns["digits"], nullable=True)}
    server.state.tables["phone"] = replace(phones, columns=columns)
    row = server.customer()
    phone = server.insert("phone", customer_id=row.id, digits="1")
    note = server.insert("note", customer_id=row.id, text="x")
    server.push(D1, phone, note)
    base = row.hlc
    server.push(D1, server.update(row, "customer", name="乙"))
    server.push(D1, server.update(row, "customer", base=base, name="丙"))
    (conflict,) = server.state.rows["conflict"].values()
    assert conflict.values["kept"] == {"v": "丙"}
    assert server.codes(OFFICE, server.insert("redaction", customer_id=row.id)) == {}
    assert (conflict.values["kept"], conflict.values["lost"]) == ({}, {})
    assert server.state.rows["phone"][S1, phone.row].values["digits"] is None
    emptied = merge_log.wire_of(server.state.rows["note"][S1, note.row], S1)
    assert (emptied["c"]["text"], emptied["z"]) == ("", AT)


def test_a_redaction_that_comes_late_follows_its_person(server: Server) -> None:
    row = server.customer()
    move(server, "customer", row, S2)
    fact = server.insert("redaction", customer_id=row.id)
    assert server.push(OFFICE, fact).merged == (0,)
    assert server.state.find("redaction", S2, fact.row)
    assert row.values["name"] == ""


def test_a_permission_that_stays_keeps_its_beginning(server: Server) -> None:
    role = server.state.rows["role"][NIL, make_id(company.CLERK)]
    op = server.update(role, "role", permissions=[company.WORK, company.MANAGE])
    assert server.codes(OFFICE, op) == {}
    found = {grant.permission: grant for grant in server.state.role_grants[role.id]}
    assert (found[company.WORK].from_at, found[company.WORK].to_at) == (company.LONG_AGO, None)
    assert found[company.CLOSE].to_at == AT


def test_a_key_stays_with_the_row_that_had_it_first(server: Server) -> None:
    values = {"number": "N1", "name": "甲", "memo": ""}
    first, second = Row(S1, fresh(), "0" * 28, dict(values)), Row(S1, fresh(), "0" * 28, dict(values))
    server.state.put("customer", first)
    server.state.put("customer", second)
    server.state.unindex("customer", second)
    assert server.state.keys["customer", ("number",), S1, "N1"] == first.id


def test_a_post_that_is_void_holds_nothing(server: Server) -> None:
    post = server.state.rows["post"][NIL, make_id("post", S1[-8:])]
    assert server.codes(OFFICE, server.update(post, "post", is_void=True)) == {}
    assert server.codes(D1, server.insert("stock", item="x", amount=1)) == {0: "permission"}
