# SPDX-License-Identifier: Apache-2.0
"""The reference of the server, rule by rule (docs/sync.md, "Push")."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest

from app.core.synced import Parent, SyncedTable, TableKind
from app.sync import merge, merge_log
from app.sync.errors import IncarnationError, NotThereError, RevokedError, TooOldError
from app.sync.merge_checks import fits
from app.sync.merge_state import NIL, Column, DeviceState, RoleGrant, Row, ServerState, TableSpec
from app.sync.protocol import Answer, Batch, Group, Op
from tests.sync.simulator import company
from tests.sync.simulator.company import LONG_AGO, make_id

NOW = 1_800_000_000_000
S1, S2 = "1".zfill(32), "2".zfill(32)
D1, D2, OFFICE = "d1".zfill(32), "d2".zfill(32), "df".zfill(32)
AT = merge.instant_of(NOW)
_ids = itertools.count(1)


def fresh() -> str:
    """Return an id that nobody has."""
    return f"c{next(_ids):031x}"


class Server:
    """A small company and its server."""

    def __init__(self) -> None:
        self.state = ServerState(company.tables(), "e1", "1")
        company.found(self.state, [S1, S2])
        self.sessions: dict[str, tuple[str, str]] = {}
        for device, store, scopes in ((D1, S1, {S1}), (D2, S2, {S2}), (OFFICE, S1, None)):
            known = None if scopes is None else frozenset(scopes)
            self.state.devices[device] = DeviceState(device, store, known, fresh(), schema="1")
            staff = company.staff_of(store if known else NIL)
            session = fresh()
            values = {"staff_id": staff, "device_id": device, "by_id": staff, "at": AT}
            self.state.put("login_session", Row(store, session, "0" * 28, values))
            self.sessions[device] = (staff, session)
        self.now = NOW

    def group(self, device: str, **values: Any) -> Group:
        staff, session = self.sessions[device]
        return Group(**({"id": fresh(), "staff": staff, "session": session, "at": AT} | values))

    def batch(self, device: str, *ops: Op, groups: tuple[Group, ...] = (), **values: Any) -> Batch:
        known = self.state.devices[device]
        made = Batch(
            device, known.incarnation, known.last_batch + 1, "1", groups or (self.group(device),), ops
        )
        return replace(made, **values)

    def push(self, device: str, *ops: Op, groups: tuple[Group, ...] = ()) -> Answer:
        self.now += 1000
        return merge.apply_batch(self.state, self.batch(device, *ops, groups=groups), self.now, fresh())

    def codes(self, device: str, *ops: Op, groups: tuple[Group, ...] = ()) -> dict[int, str]:
        return {one.place: one.code for one in self.push(device, *ops, groups=groups).rejected}

    def insert(self, table: str, scope: str = S1, row: str = "", ms: int = 0, **new: Any) -> Op:
        return Op(fresh(), 0, table, scope, row or fresh(), "insert", self.stamp(ms), new)

    def update(self, row: Row, table: str, ms: int = 0, base: str = "", **new: Any) -> Op:
        bases = {name: base or row.clock(name) for name in new}
        old = {name: row.values.get(name) for name in new}
        return Op(fresh(), 0, table, row.scope, row.id, "update", self.stamp(ms), new, bases, old)

    def stamp(self, ms: int = 0) -> str:
        return f"{self.now + ms:012x}{next(_ids) & 0xFFFF:04x}{'a' * 12}"

    def customer(self, device: str = D1, scope: str = S1) -> Row:
        op = self.insert("customer", scope, number=fresh(), name="甲", level=1, memo="始")
        assert self.push(device, op).rejected == ()
        return self.state.rows["customer"][scope, op.row]


@pytest.fixture
def server() -> Server:
    """Give a server with two stores, two desks and head office."""
    return Server()


def test_a_batch_comes_once_and_in_its_turn(server: Server) -> None:
    """The same bytes: the stored answer; another number, another incarnation: E7007; revoked: E7004."""
    batch = server.batch(D1, server.insert("stock", item="冰箱", amount=-2))
    first = merge.apply_batch(server.state, batch, NOW, "x")
    assert merge.apply_batch(server.state, batch, NOW, "x") is first
    assert len(server.state.rows["stock"]) == 1
    for wrong in (batch, replace(batch, number=7), replace(batch, number=2, incarnation=fresh())):
        with pytest.raises(IncarnationError) as caught:
            merge.apply_batch(server.state, wrong, NOW, "y")
        assert caught.value.fields == {"expected": 2}
    server.state.devices[D1].is_revoked = True
    with pytest.raises(RevokedError):
        merge.apply_batch(server.state, batch, NOW, "x")
    with pytest.raises(RevokedError):
        merge.new_incarnation(server.state, D1, fresh())
    with pytest.raises(RevokedError):
        merge_log.pull(server.state, server.state.devices[D1], {}, AT)
    with pytest.raises(RevokedError):
        merge_log.snapshot(server.state, server.state.devices[D1], S1)


def test_a_change_that_is_known_does_nothing(server: Server) -> None:
    """A desk that sends its last 30 days again changes nothing, and makes no conflict."""
    row = server.customer()
    op = server.update(row, "customer", name="乙")
    server.push(D1, op)
    server.push(D1, server.update(row, "customer", name="丙"))
    again = server.push(D1, op)
    assert (again.merged, again.rejected) == ((), ())
    assert row.values["name"] == "丙"
    assert not server.state.rows["conflict"]


def test_parts_wait_for_the_last_and_stand_or_fall_together(server: Server) -> None:
    """Nobody sees a part; one bad op in the first rejects the last; a missing part is malformed."""
    whole = server.group(D1, parts=2)
    server.push(D1, server.insert("stock", item="a", amount=1), groups=(whole,))
    assert not server.state.rows["stock"]
    answer = server.push(D1, server.insert("stock", item="b", amount=2), groups=(replace(whole, part=2),))
    assert (answer.rejected, len(server.state.rows["stock"])) == ((), 2)
    broken = server.group(D1, parts=2)
    server.push(D1, server.insert("stock", item="a\0", amount=1), groups=(broken,))
    codes = server.codes(D1, server.insert("stock", item="b", amount=2), groups=(replace(broken, part=2),))
    assert codes == {0: "group"}
    torn = server.group(D1, part=2, parts=2)
    assert server.codes(D1, server.insert("stock", item="b", amount=2), groups=(torn,)) == {0: "malformed"}
    server.push(D1, server.insert("stock", item="b", amount=2), groups=(server.group(D1, parts=2),))
    assert server.state.parts
    merge.new_incarnation(server.state, D1, fresh())
    assert (server.state.parts, server.state.devices[D1].voices) == ({}, 2)
    assert merge.new_incarnation(server.state, D1, server.state.devices[D1].incarnation) == 0


def test_clocks_years_ahead_are_clamped_and_told_again(server: Server) -> None:
    """Future stamps of a batch keep their order; a base from before the clamp is known by its node."""
    year = 365 * 86_400_000
    row = server.customer()
    ops = [
        server.update(row, "customer", year + 1, name="乙"),
        server.update(row, "customer", year + 2, level=2),
    ]
    server.now += 1000
    answer = server.push(D1, *ops)
    limit = f"{server.now + 300_000:012x}"
    assert answer.merged == (0, 1)
    assert [row.clock("name")[:16], row.clock("level")[:16]] == [limit + "0000", limit + "0001"]
    server.push(D1, server.update(row, "customer", year + 9, base=ops[0].hlc, name="丙"))
    assert row.values["name"] == "丙"
    assert not server.state.rows["conflict"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"change": "x"}, "malformed"),
        ({"kind": "delete"}, "malformed"),
        ({"hlc": "x"}, "malformed"),
        ({"base": {"item": "x"}}, "malformed"),
        ({"group": 4}, "malformed"),
        ({"new": {"hlc": "x"}}, "malformed"),
        ({"new": {"item": "a", "amount": "many"}}, "malformed"),
        ({"new": {"item": ["\ud800"]}}, "malformed"),
        ({"table": "nothing"}, "unknown_table"),
        ({"scope": S2}, "scope"),
        ({"kind": "update"}, "fact"),
        ({"table": "conflict", "new": {}}, "fact"),
        ({"table": "redaction", "new": {"customer_id": S1}}, "permission"),
        ({"table": "role", "scope": NIL, "new": {"code": "x", "permissions": []}}, "permission"),
        ({"table": "step", "new": {"from_status": "closed", "to_status": "new"}}, "transition"),
        ({"table": "customer", "kind": "update", "new": {"name": "x"}}, "missing"),
        ({"table": "ticket", "kind": "move", "new": {"scope": fresh()}}, "scope"),
        ({"table": "login_session", "new": {"staff_id": S1, "by_id": S1, "device_id": D2}}, "session"),
        ({"table": "login_session", "new": {"staff_id": S1, "by_id": S1, "device_id": D1}}, "permission"),
    ],
)
def test_an_op_that_may_not_stand_is_named(server: Server, change: dict[str, Any], code: str) -> None:
    """Each check by itself; the others of the batch go through."""
    bad = replace(server.insert("stock", item="冰箱", amount=1), **change)
    groups = (server.group(D1), server.group(D1))
    good = replace(server.insert("stock", item="好", amount=1), group=1)
    assert server.codes(D1, bad, good, groups=groups) == {0: code}


def test_a_group_with_a_fact_is_whole(server: Server) -> None:
    """The customer goes with the note that may not stand; a lone update of a rejected row is missing."""
    customer = server.insert("customer", number="1", name="甲", level=1, memo="")
    note = server.insert("note", customer_id=customer.row, text="a\0")
    later = replace(customer, change=fresh(), kind="update", new={"name": "乙"}, group=1)
    groups = (server.group(D1), server.group(D1))
    assert server.codes(D1, customer, note, later, groups=groups) == {
        0: "group",
        1: "malformed",
        2: "missing",
    }


def test_who_may_depends_on_the_post_of_that_day(server: Server) -> None:
    """Void, over, not yet, elsewhere, a role that lost the permission: no; before it lost it: yes."""
    op = server.insert("stock", item="冰箱", amount=1)
    post = next(iter(server.state.posts[company.staff_of(S1)].values()))
    for change in ({"is_void": True}, {"to_on": "2001-01-01"}, {"from_on": "2099-01-01"}, {"store_id": S2}):
        before = dict(post.values)
        post.values.update(change)
        assert server.codes(D1, replace(op, change=fresh(), row=fresh())) == {0: "permission"}
        post.values.clear()
        post.values.update(before)
    role = server.state.rows["role"][NIL, make_id(company.CLERK)]
    late = merge.instant_of(server.now + 5000)
    assert (
        server.codes(
            OFFICE, server.update(role, "role", permissions=[]), groups=(server.group(OFFICE, at=late),)
        )
        == {}
    )
    assert server.state.role_grants[role.id][0] == RoleGrant("work", LONG_AGO, merge.instant_of(server.now))
    server.now += 10_000
    after = server.group(D1, at=merge.instant_of(server.now))
    assert server.codes(D1, op, groups=(after,)) == {0: "permission"}
    assert server.codes(D1, op) == {}
    assert server.codes(OFFICE, server.insert("role", NIL, code="新", permissions=["work"])) == {}
    stray = server.insert("role", S1, code="别", permissions=["work"])
    assert server.codes(OFFICE, stray) == {}
    assert stray.row not in server.state.role_grants


def test_rows_of_the_company_say_where_the_permission_must_be_held(server: Server) -> None:
    """Anywhere, in the store that a column or the row names, where he works, or as the person himself."""
    brand = server.insert("brand", NIL, code="B", title="牌")
    assert server.codes(D1, brand) == {}
    mine = server.insert("preference", NIL, staff_id=company.staff_of(S1), value={})
    assert server.codes(D1, mine) == {}
    assert server.codes(D1, replace(mine, change=fresh(), kind="update", new={"value": {"a": 1}})) == {}
    spec = server.state.tables["brand"]
    staff = company.staff_of(S2)

    def with_contract(**values: Any) -> None:
        server.state.tables["brand"] = replace(spec, contract=replace(spec.contract, **values))

    with_contract(store_column="title")
    assert server.codes(D1, server.insert("brand", NIL, code="C", title=S1)) == {}
    assert server.codes(D1, server.insert("brand", NIL, code="D", title=S2)) == {0: "permission"}
    assert server.codes(D1, server.insert("brand", NIL, code="E")) == {0: "permission"}
    with_contract(store_column="id")
    assert server.codes(D1, server.insert("brand", NIL, S2, code="F", title="")) == {0: "permission"}
    with_contract(person_column="id")
    assert server.codes(D1, server.insert("brand", NIL, staff, code="F", title="")) == {0: "permission"}
    assert server.codes(D1, server.insert("brand", NIL, code="F", title="")) == {}
    with_contract(person_column="title")
    assert server.codes(D1, server.insert("brand", NIL, code="G", title=staff)) == {0: "permission"}
    with_contract(signer_column="title")
    assert server.codes(D1, server.insert("brand", NIL, code="H", title=company.staff_of(NIL))) == {}
    assert server.codes(D1, server.insert("brand", NIL, code="I", title="")) == {0: "permission"}
    with_contract(fixed=frozenset({"title"}))
    row = server.state.rows["brand"][NIL, brand.row]
    assert server.codes(D1, server.update(row, "brand", title="x")) == {0: "fact"}


def test_nobody_gives_more_than_he_has(server: Server) -> None:
    """A manager of one store gives a post there with a role that he could hold, no other."""
    server.state.role_grants[make_id(company.CLERK)].append(RoleGrant(company.MANAGE, LONG_AGO))

    def give(role: str, store: str) -> Op:
        return server.insert(
            "post",
            NIL,
            staff_id=fresh(),
            store_id=store,
            role_id=make_id(role),
            from_on="2020-01-01",
            is_void=False,
        )

    assert server.codes(D1, give(company.CLERK, S1)) == {}
    assert server.codes(D1, give(company.BOSS, S1)) == {0: "permission"}
    assert server.codes(D1, give(company.CLERK, S2)) == {0: "permission"}
    assert server.codes(OFFICE, give(company.BOSS, S2)) == {}


def test_an_own_past_needs_no_session_but_names_its_store(server: Server) -> None:
    """Changes from before the enrolment are taken, in the own store and NIL, with no other's roster."""
    server.state.devices[D1].own_until = 5
    stranger = (Group(fresh(), NIL, NIL, AT),)
    post = {"staff_id": fresh(), "role_id": fresh(), "from_on": "2020-01-01", "is_void": False}
    for seq, table, scope, new, codes in (
        (1, "stock", S1, {"item": "a", "amount": 1}, {}),
        (1, "stock", S1, {"item": "b", "amount": 1}, {0: "session"}),
        (2, "post", NIL, post | {"store_id": S1}, {}),
        (3, "post", NIL, post | {"store_id": S2}, {0: "permission"}),
        (3, "step", S1, {"from_status": "new", "to_status": "new"}, {0: "transition"}),
    ):
        op = replace(server.insert(table, scope, **new), seq=seq)
        assert server.codes(D1, op, groups=stranger) == codes
    assert server.codes(D1, server.insert("stock", item="a", amount=1), groups=stranger) == {0: "session"}
    assert server.state.devices[D1].own_taken == {1, 2}


def test_a_repeat_is_told_again_where_its_desk_may_not_have_what_is_here(server: Server) -> None:
    """Its stamp was clamped, or its row moved away; a plain repeat and a repeated move say nothing."""
    ahead = server.insert("stock", ms=10**10, item="a", amount=1)
    plain = server.insert("stock", item="b", amount=1)
    ticket = server.insert("ticket", number="N1", subject="x")
    server.push(D1, ahead, plain, ticket)
    move = Op(fresh(), 0, "ticket", S1, ticket.row, "move", server.stamp(), {"scope": S2})
    assert server.codes(OFFICE, move) == {}
    before = len(server.state.log[S1])
    assert server.push(D1, ahead, plain, ticket).merged == (0, 2)
    assert [(entry.id, entry.op) for entry in server.state.log[S1][before:]] == [
        (ahead.row, "p"),
        (ticket.row, "r"),
    ]
    assert server.push(OFFICE, move).merged == ()


def test_a_session_of_the_same_batch_counts(server: Server) -> None:
    """The log-in travels with what was done in it; it is another's, or a rejected one: no."""
    staff = company.staff_of(S1)
    login = server.insert("login_session", staff_id=staff, by_id=staff, device_id=D1)
    work = replace(server.insert("stock", item="a", amount=1), group=1)
    groups = (Group(fresh(), NIL, NIL, AT), server.group(D1, session=login.row))
    assert server.codes(D1, work, login, groups=groups) == {}
    other = replace(groups[1], staff=company.staff_of(S2))
    login, work = replace(login, change=fresh(), row=fresh()), replace(work, change=fresh(), row=fresh())
    other = replace(other, session=login.row)
    assert server.codes(D1, work, login, groups=(groups[0], other)) == {0: "session"}


def test_both_changed_keeps_both_values(server: Server) -> None:
    """The later stamp stands; equal values are no conflict; who and when comes from the history."""
    row = server.customer()
    seen = row.hlc
    server.push(D1, server.update(row, "customer", 50, name="乙"))
    early = server.update(row, "customer", -5000, base=seen, name="丙")
    assert server.push(D1, early).merged == (0,)
    assert row.values["name"] == "乙"
    (conflict,) = server.state.rows["conflict"].values()
    found = conflict.values
    assert (found["kept"], found["lost"], found["kept_at"]) == ({"v": "乙"}, {"v": "丙"}, AT)
    assert found["kept_by_id"] == company.staff_of(S1)
    server.push(D1, server.update(row, "customer", 900, base=seen, name="乙"))
    assert len(server.state.rows["conflict"]) == 1
    server.push(D1, server.update(row, "customer", -9999, base=seen, name="乙"))
    assert len(server.state.rows["conflict"]) == 1
    unknown = Row(S1, fresh(), f"{NOW:012x}{1:016x}", {"number": "9", "name": "老"})
    server.state.put("customer", unknown)
    server.push(D1, server.update(unknown, "customer", base="0" * 28, name="新"))
    last = list(server.state.rows["conflict"].values())[-1].values
    assert (last["lost_by_id"], last["lost_at"]) == (NIL, AT)
    again = replace(server.insert("customer", row=row.id, name="甲"), scope=S1)
    server.push(D1, again)
    assert row.values["name"] == "甲"


def test_text_that_two_continued_is_appended(server: Server) -> None:
    """What was added to the text that was seen; without the beginning, all of it."""
    row = server.customer()
    seen = row.hlc
    server.push(D1, server.update(row, "customer", memo="始；一"))
    late = replace(server.update(row, "customer", 5, base=seen, memo="始；二"), old={"memo": "始"})
    assert server.push(D1, late).merged == (0,)
    assert row.values["memo"] == "始；一；二"
    assert row.clock("memo") == merge.stamp_after(late.hlc)
    server.push(D1, replace(server.update(row, "customer", 9, base=seen, memo="别"), old={"memo": "无"}))
    assert row.values["memo"] == "始；一；二别"
    assert not server.state.rows["conflict"]


def test_extra_and_unknown_columns_are_kept(server: Server) -> None:
    """``extra`` is taken whole by the later stamp; unknown columns have clocks and travel as any other."""
    op = replace(
        server.insert("customer", number="1", name="甲", memo="", colour="红", status=None),
        extra={"k": 1, "~": 9},
    )
    server.push(D1, op)
    row = server.state.rows["customer"][S1, op.row]
    assert row.extra == {"k": 1, "~": {"colour": "红"}}
    assert merge_log.wire_of(row, S1)["c"]["colour"] == "红"
    changed = replace(server.update(row, "customer", colour="绿"), extra={"k": 2})
    assert server.push(D1, changed).merged == (0,)
    assert row.extra == {"k": 2, "~": {"colour": "绿"}}
    assert merge_log.wire_of(row, S1, frozenset({"extra", "colour"}))["x"] == {"k": 2}
    server.push(D1, replace(server.update(row, "customer", -99_999, name="x"), extra={"k": 3}))
    assert row.extra["k"] == 2
    ticket = server.insert("ticket", number="T", subject="a", status="x")
    server.push(D1, ticket)
    found = server.state.rows["ticket"][S1, ticket.row]
    server.push(D1, replace(server.update(found, "ticket", status="y"), extra={"a": 1}))
    assert (found.values, found.extra) == ({"number": "T", "subject": "a"}, {"a": 1})


def test_a_step_out_of_turn_makes_a_conflict(server: Server) -> None:
    """Two desks close and handle at once; the chain of one desk in one batch is no conflict."""
    ticket = server.insert("ticket", number="T", subject="a")
    chain = [
        server.insert("step", ms=place, ticket_id=ticket.row, from_status=before, to_status=after)
        for place, (before, after) in enumerate([("", "new"), ("new", "handling"), ("handling", "closed")])
    ]
    server.push(D1, ticket, *chain)
    assert not server.state.rows["conflict"]
    server.push(D1, server.insert("step", ms=-1, ticket_id=ticket.row, from_status="new", to_status="closed"))
    (conflict,) = server.state.rows["conflict"].values()
    assert (conflict.values["kind"], conflict.values["lost"]) == ("transition", {"v": "closed"})
    server.push(
        D1, server.insert("step", ms=9, ticket_id=ticket.row, from_status="waiting", to_status="handling")
    )
    last = list(server.state.rows["conflict"].values())[-1].values
    assert (last["kept"], last["lost"]) == ({"v": "handling"}, {"v": "closed"})
    server.push(D1, replace(chain[0], change=fresh()))
    assert len(server.state.rows["conflict"]) == 2
    spec = server.state.tables["step"]
    server.state.tables["step"] = replace(spec, contract=replace(spec.contract, parent=None))
    server.push(D1, server.insert("step", ticket_id=ticket.row, from_status="new", to_status="closed"))
    assert len(server.state.rows["conflict"]) == 2


def test_a_row_moves_with_its_children_and_its_shares(server: Server) -> None:
    """Remove and put; shared with the target no more; once is enough; to itself is nothing."""
    row = server.customer()
    note = server.insert("note", customer_id=row.id, text="记")
    server.push(D1, note)
    assert merge_log.share(server.state, "customer", S1, row.id, S2) == 2
    assert merge_log.share(server.state, "customer", S1, row.id, S2) == 0
    move = Op(fresh(), 0, "customer", S1, row.id, "move", server.stamp(), {"scope": S2})
    same = replace(move, change=fresh(), new={"scope": S1})
    assert server.codes(OFFICE, same, move, replace(move, change=fresh())) == {}
    assert row.scope == S2
    assert (S2, note.row) in server.state.rows["note"]
    assert not any(server.state.granted.values())
    page = merge_log.pull(server.state, server.state.devices[D1], {S1: "e1.0.0"}, AT).pages[0]
    assert row.id in page.text.split('"gone"')[1]
    assert server.codes(OFFICE, replace(move, change=fresh())) == {0: "missing"}


def test_what_is_shared_may_be_worked_on_and_taken_back(server: Server) -> None:
    """A desk writes a shared row and its children, which are shared too; the end of a share removes them."""
    row = server.customer()
    assert server.codes(D2, server.insert("note", S1, customer_id=row.id, text="x")) == {0: "scope"}
    merge_log.share(server.state, "customer", S1, row.id, S2)
    assert server.codes(D2, server.insert("note", S1, customer_id=row.id, text="x")) == {}
    server.push(D2, server.update(row, "customer", -500, base="0" * 28, name="乙"))
    assert any(key[0] == "conflict" for key in server.state.granted)
    device = server.state.devices[D2]
    told = merge_log.pull(server.state, device, {S2: "e1.0.0"}, AT).pages[0]
    assert f'"s":"{S1}"' in told.text
    assert merge_log.unshare(server.state, "customer", S1, row.id, S2) == 3
    assert merge_log.unshare(server.state, "customer", S1, row.id, S2) == 0
    told = merge_log.pull(server.state, device, {S2: told.cursor}, AT).pages[0]
    assert '"gone":{"customer"' in told.text
    office = merge_log.pull(server.state, server.state.devices[OFFICE], {S2: "e1.0.0"}, AT).pages[0]
    assert '"gone":{"customer"' in office.text


def test_a_redaction_blanks_what_is_there(server: Server) -> None:
    """Row, phone, note, history, conflict; blanks within its group need no right; again changes nothing."""
    row = server.customer()
    server.push(
        D1,
        server.insert("phone", customer_id=row.id, digits="123"),
        server.insert("note", customer_id=row.id, text="记"),
    )
    server.push(D1, server.update(row, "customer", -99, base="0" * 28, name="乙"))
    fact = server.insert("redaction", customer_id=row.id)
    assert server.codes(D1, fact) == {0: "permission"}
    server.state.role_grants[make_id(company.CLERK)] = [RoleGrant(company.REDACT, LONG_AGO)]
    blank = server.update(row, "customer", name="")
    assert server.codes(D1, blank) == {0: "permission"}
    both = (replace(blank, change=fresh()), replace(fact, change=fresh(), row=fresh()))
    assert server.codes(D1, *both) == {}
    state = server.state
    assert (row.values["name"], row.values["memo"]) == ("", "")
    assert [one.values["digits"] for one in state.rows["phone"].values()] == [""]
    (note,) = state.rows["note"].values()
    assert (note.values["text"], note.redacted_at is not None) == ("", True)
    assert [one.values["lost"] for one in state.rows["conflict"].values()] == [{}]
    assert all("甲" not in str(kept.columns) for kept in state.changes.values())
    clock = row.clock("name")
    server.push(D1, replace(fact, change=fresh(), row=fresh()))
    assert row.clock("name") == clock


def test_a_key_belongs_to_one(server: Server) -> None:
    """The loser is told the winner; of two in one batch the first wins; a move looks at the target."""
    server.push(D1, server.insert("customer", number="K", name="甲", memo=""))
    winner = next(iter(server.state.rows["customer"].values())).id
    rejected = server.push(D1, server.insert("customer", number="K", name="乙", memo="")).rejected[0]
    assert (rejected.code, rejected.detail) == ("duplicate", {"id": winner, "key": ["number"]})
    two = [server.insert("customer", number="L", name="丙", memo="") for _ in range(2)]
    assert server.codes(D1, *two) == {1: "duplicate"}
    server.push(D2, server.insert("customer", S2, number="K", name="丁", memo=""))
    move = Op(fresh(), 0, "customer", S1, winner, "move", server.stamp(), {"scope": S2})
    assert server.codes(OFFICE, move) == {0: "duplicate"}
    ticket = server.insert("ticket", number="T-1", subject="a\0")
    server.push(D1, ticket, replace(ticket, scope="x"))
    assert [(one.number, one.code) for one in server.state.voids if one.table == "ticket"] == [
        ("T-1", "malformed")
    ]


def test_a_page_ends_between_two_transactions_below_the_open_one(server: Server) -> None:
    """Limit, horizon, own entries left out, other epochs and old floors are answered with a snapshot."""
    device = server.state.devices[D2]
    device.scopes = frozenset({S1})
    for place in range(3):
        server.push(D1, *[server.insert("stock", item="a", amount=place) for _ in range(2)])
    first = merge_log.pull(server.state, device, {S1: "e1.0.0"}, AT, 1).pages[0]
    assert (first.count, first.more) == (2, True)
    rest = merge_log.pull(server.state, device, {S1: first.cursor}, AT).pages[0]
    assert (rest.count, rest.more) == (4, False)
    assert merge_log.pull(server.state, device, {S1: rest.cursor}, AT).pages[0].cursor == rest.cursor
    own = merge_log.pull(server.state, server.state.devices[D1], {S1: "e1.0.0"}, AT).pages[0]
    assert (own.count, own.cursor) == (0, rest.cursor)
    opened = server.state.begin()
    server.push(D1, server.insert("stock", item="a", amount=9))
    assert merge_log.pull(server.state, device, {S1: rest.cursor}, AT).pages[0].count == 0
    server.state.end(opened)
    for cursor in ("e0.1.1", "", "e1.x.y"):
        assert merge_log.pull(server.state, device, {S1: cursor}, AT).pages[0].snapshot
    row = server.customer()
    server.push(D1, server.update(row, "customer", name="乙"))
    held = merge_log.head(server.state, S1)
    waits = server.state.begin()
    server.push(D1, server.insert("stock", item="a", amount=9))
    merge_log.compact(server.state, S1, (3, 3))
    assert merge_log.pull(server.state, device, {S1: "e1.0.0"}, AT).pages[0].snapshot
    server.state.end(waits)
    assert held.startswith("e1.")
    cursor, rows = merge_log.snapshot(server.state, device, S1)
    assert (cursor, len(rows["stock"])) == (merge_log.head(server.state, S1), 8)
    assert merge_log.checksum(server.state, S1)["stock"][0] == 8
    with pytest.raises(NotThereError):
        merge_log.snapshot(server.state, device, S2)
    device.schema = "0"
    with pytest.raises(TooOldError):
        merge_log.pull(server.state, device, {}, AT)
    assert merge_log.scopes_of(server.state, server.state.devices[OFFICE]) == (NIL, S1, S2)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("text", "", 1), ("uuid", S1, "x"), ("bool", True, 1), ("int", 5, True), ("int", -5, 1.5),
        ("number", 1.5, "1"), ("json", [], "[]"), ("instant", AT, "2026-02-30T00:00:00Z"),
        ("date", "2026-02-28", "2026-02-30"), ("date", "0001-01-02", "0001-01-01"), ("date", "2026-01-01", 5),
        ("int", 1, 1 << 63),
    ],
)  # fmt: skip
def test_a_column_holds_what_it_can(kind: str, good: Any, bad: Any) -> None:
    """By the kind of the column."""
    assert fits(kind, good)
    assert not fits(kind, bad)


def test_rows_that_serve_a_record_go_with_it() -> None:
    """``entity_id`` is a parent like any other; an unknown zone is UTC; a store without a zone too."""
    spec = TableSpec(
        SyncedTable("task", TableKind.MUTABLE, "", parent=Parent("ticket", "ticket_id")),
        {"entity_id": Column("uuid"), "ticket_id": Column("uuid")},
    )
    server = Server()
    server.state.tables["task"] = spec
    server.state.rows["task"] = {}
    row = server.customer()
    task = server.insert("task", entity_id=row.id, ticket_id=None)
    merge_log.share(server.state, "customer", S1, row.id, S2)
    assert server.codes(D1, task) == {}
    assert server.state.shared_with("task", S1, task.row) == {S2}
    assert [table for table, _ in server.state.family("customer", S1, row.id)] == ["customer", "task"]
    for zone in ("Nowhere/At All", "", "../etc"):
        server.state.rows["store"][NIL, S1].values["timezone"] = zone
        assert server.codes(D1, server.insert("stock", item="a", amount=1)) == {}
    assert server.state.find("nothing", S1, S1) is None


def test_an_insert_that_meets_its_row_changes_nothing_fixed(server: Server) -> None:
    """It may say the same again; also within the batch that made the row."""
    spec = server.state.tables["brand"]
    contract = replace(spec.contract, fixed=frozenset({"title"}))
    server.state.tables["brand"] = replace(spec, contract=contract)
    first = server.insert("brand", NIL, code="A", title="海尔")
    second = server.insert("brand", NIL, first.row, code="B", title="海尔")
    third = server.insert("brand", NIL, first.row, code="C", title="美的")
    assert server.codes(OFFICE, first, second, third) == {2: "fact"}
    assert server.codes(OFFICE, replace(third, change=fresh())) == {0: "fact"}
    again = replace(second, change=fresh(), hlc=server.stamp(5), new={"code": "D"})
    assert server.codes(OFFICE, again) == {}
    assert server.state.rows["brand"][NIL, first.row].values == {"code": "D", "title": "海尔"}
