# SPDX-License-Identifier: Apache-2.0
"""Founding, stores, desks, roles and the company's own rules, with what each refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.admin.commands import (
    AddDesk,
    AddStore,
    FoundCompany,
    SaveCompanyRule,
    SavePermissions,
    SaveRole,
    UpdateDesk,
    UpdateStore,
    add_desk,
    add_store,
    found_company,
    save_company_rule,
    save_permissions,
    save_role,
    update_desk,
    update_store,
)
from app.admin.errors import AlreadyFoundedError, LastAdministratorError
from app.admin.models import CompanyRule, Role, Store, WorkDesk
from app.admin.queries import (
    PostFilter,
    get_store,
    grants_of,
    is_founded,
    list_company_rules,
    list_desks,
    list_posts,
    list_roles,
    list_stores,
    rule_number,
    rule_value,
)
from app.bootstrap import Desk
from app.core import permissions
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from tests.support.company import FOUNDED_ON, FOUNDING, enter, give, hire, open_store, role_id
from tests.support.desk import DeskTemplate, FrozenClock, make_actor


def rows(desk: Desk, model: type) -> int:
    with desk.runner.database.reading() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


@pytest.fixture
def bare(desk_template: DeskTemplate, tmp_path: Path, clock: FrozenClock) -> Desk:
    return desk_template.open_copy(tmp_path / "bare", clock)


def test_founding_makes_the_store_of_this_desk_its_roles_and_an_administrator(bare: Desk) -> None:
    assert not bare.runner.read(bare.founder(), is_founded)
    assert bare.runner.read(bare.founder(), get_store) is None
    founder_id = bare.runner.write(bare.founder(), found_company, FOUNDING).answer
    assert bare.runner.read(bare.founder(), is_founded)
    store = bare.runner.read(bare.founder(), get_store)
    assert store is not None
    assert (store.id, store.code, store.phone) == (bare.identity.store_id, "WLM", "09914512345")
    assert (store.is_here, store.desk_count) == (True, 1)
    (here,) = bare.runner.read(bare.founder(), list_desks)
    assert (here.is_here, here.code, here.store_name) == (True, "", "友好路店")
    (post,) = bare.runner.read(bare.founder(), list_posts, PostFilter(staff_id=founder_id))
    assert (post.store_id, post.from_on, post.role_title) == (NIL, FOUNDED_ON, "系统管理员")
    bare.close()


@pytest.mark.covers("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "D48")
def test_the_roles_of_the_source_are_there_as_data(desk: Desk, admin: Actor) -> None:
    roles = desk.runner.read(admin, list_roles)
    assert [(role.code, role.title) for role in roles] == [
        ("A1", "客服经理"),
        ("A2", "客服主管"),
        ("A3", "客服代表"),
        ("A4", "现场客服"),
        ("A5", "会员专员"),
        ("A6", "发票专员"),
        ("A7", "数据分析"),
        ("A8", "访谈调研员"),
        ("A9", "质量监督"),
        ("A10", "店长"),
        ("A11", "总经办"),
        ("A12", "前台"),
        ("D48-01", "客访专员"),
        ("D48-02", "销售业代"),
        ("D48-03", "车业管理员"),
        ("D48-04", "售后前台"),
        ("D48-05", "市场客服部"),
        ("D48-06", "客服本部"),
        ("D48-07", "清点科"),
        ("D48-08", "备件科"),
        ("D48-09", "经管二部"),
        ("D48-10", "财务"),
        ("D48-11", "经理"),
        ("admin", "系统管理员"),
    ]
    known = {permission.key for permission in permissions.declared()}
    assert {key for role in roles for key in role.permissions} == known
    by_code = {role.code: role for role in roles}
    assert by_code["admin"].permissions == known
    assert (by_code["admin"].holder_count, by_code["A1"].holder_count) == (1, 0)
    assert by_code["A11"].approval_limit_fen is None
    assert by_code["A3"].approval_limit_fen == 0


@pytest.mark.covers("D35", "D48")
def test_who_keeps_the_parts_ledgers_signs_and_receives(desk: Desk, admin: Actor) -> None:
    roles = desk.runner.read(admin, list_roles)

    def holders(permission: str) -> set[str]:
        return {role.title for role in roles if permission in role.permissions} - {"系统管理员"}

    managers = {"客服经理", "店长", "总经办", "经理"}
    assert holders("parts.sign_finance") == {"财务"}
    assert holders("parts.sign_manager") == managers
    assert holders("parts.approve") == managers | {"客服主管"}
    assert holders("parts.receive_report") == {"经管二部", "备件科", "总经办"}
    assert holders("parts.setup") == managers
    for permission in ("parts.count", "parts.report", "parts.reconcile", "parts.plan"):
        assert holders(permission) == managers | {"客服主管", "清点科", "备件科"}
    assert holders("parts.correct") == managers | {"客服主管", "备件科"}
    assert {"客服代表", "现场客服", "前台", "售后前台"} <= holders("parts.post")
    # Nobody works in the ledgers who may not look at them.
    for role in roles:
        given = {permission for permission in role.permissions if permission.startswith("parts.")}
        assert not given or "parts.read" in given, role.title


def test_each_role_grants_to_who_holds_it(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏")
    for days, role in enumerate(desk.runner.read(admin, list_roles)):
        on = FOUNDED_ON + timedelta(days=days)
        give(desk, admin, staff_id, role.code, from_on=on, to_on=on)
        granted = desk.runner.read(admin, grants_of, staff_id, on)
        assert granted == {desk.identity.store_id: role.permissions}


def test_a_desk_is_founded_once(desk: Desk) -> None:
    with pytest.raises(AlreadyFoundedError):
        desk.runner.write(desk.founder(), found_company, FOUNDING)
    assert rows(desk, Store) == 1


def test_founding_names_every_problem_and_stores_nothing(bare: Desk) -> None:
    bad = FoundCompany(
        company_name="",
        store_code="?",
        store_name="",
        timezone="Asia/Nowhere",
        phone="1",
        hotline="1",
        address="路" * 201,
        admin_number="",
        admin_name="",
        admin_password="1",
    )
    with pytest.raises(ProblemsError) as refused:
        bare.runner.write(bare.founder(), found_company, bad)
    assert refused.value.problems == {
        "company_name": "required",
        "store_code": "not_a_store_code",
        "store_name": "required",
        "timezone": "unknown_choice",
        "phone": "not_a_phone",
        "hotline": "not_a_phone",
        "address": "too_long",
        "admin_number": "required",
        "admin_name": "required",
    }
    with pytest.raises(ProblemsError) as weak:
        bare.runner.write(bare.founder(), found_company, replace(FOUNDING, admin_password="1"))
    assert weak.value.problems == {"admin_password": "password_too_short"}
    with pytest.raises(NotPermittedError):
        bare.runner.write(make_actor(bare), found_company, FOUNDING)
    assert (rows(bare, Store), rows(bare, Role), rows(bare, WorkDesk)) == (0, 0, 0)
    bare.close()


def test_more_stores_stand_by_code(desk: Desk, admin: Actor) -> None:
    open_store(desk, admin, "aks", "阿克苏店")
    stores = desk.runner.read(admin, list_stores)
    assert [(store.code, store.is_here, store.desk_count) for store in stores] == [
        ("AKS", False, 0),
        ("WLM", True, 1),
    ]


def test_a_store_code_is_given_once(desk: Desk, admin: Actor) -> None:
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, add_store, AddStore("WLM", "又一店", "阳光电器"))
    assert refused.value.problems == {"code": "already_taken"}
    assert rows(desk, Store) == 1


def test_a_store_is_changed_and_closed(desk: Desk, admin: Actor) -> None:
    store_id = open_store(desk, admin, "AKS", "阿克苏店")
    company = "阳光电器（集团）  有限公司"
    change = UpdateStore(store_id, "AKS", "阿克苏一店", company, phone="0997-2512345", is_active=False)
    desk.runner.write(admin, update_store, change)
    assert [store.code for store in desk.runner.read(admin, list_stores)] == ["WLM"]
    closed = next(
        store for store in desk.runner.read(admin, list_stores, with_inactive=True) if store.id == store_id
    )
    assert (closed.name, closed.phone, closed.timezone) == ("阿克苏一店", "09972512345", "Asia/Shanghai")
    assert closed.company_name == "阳光电器（集团） 有限公司"
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, update_store, replace(change, code="WLM"))
    assert refused.value.problems == {"code": "already_taken"}
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, update_store, replace(change, store_id=new_id()))


def test_a_store_in_use_is_not_closed(desk: Desk, admin: Actor) -> None:
    other = open_store(desk, admin, "AKS", "阿克苏店")
    hire(desk, admin, "0427", "王敏", "A3", store_id=other)
    for store_id, code in ((desk.identity.store_id, "WLM"), (other, "AKS")):
        with pytest.raises(ProblemsError) as refused:
            desk.runner.write(admin, update_store, UpdateStore(store_id, code, "店", "阳光", is_active=False))
        assert refused.value.problems == {"is_active": "in_use"}
    assert len(desk.runner.read(admin, list_stores)) == 2


def test_only_who_manages_the_company_opens_stores_and_saves_roles(desk: Desk) -> None:
    leader = make_actor(desk, "admin.manage")
    with pytest.raises(NotPermittedError):
        desk.runner.write(leader, add_store, AddStore("AKS", "阿克苏店", "阳光电器"))
    with pytest.raises(NotPermittedError):
        desk.runner.write(leader, save_role, SaveRole(None, "B1", "仓管", frozenset()))
    with pytest.raises(NotPermittedError):
        desk.runner.write(leader, save_company_rule, SaveCompanyRule("x", 1, FOUNDED_ON, "x"))
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk), list_company_rules)


def test_desks_of_a_store(desk: Desk, admin: Actor) -> None:
    store_id = desk.identity.store_id
    added = desk.runner.write(admin, add_desk, AddDesk(store_id, " 2 号台 ", "a2")).answer
    desk.runner.write(admin, add_desk, AddDesk(store_id, "收银旁"))
    found = {row.name: row for row in desk.runner.read(admin, list_desks, store_id)}
    assert {name: row.code for name, row in found.items()} == {"1 号台": "", "2 号台": "A2", "收银旁": ""}
    desk.runner.write(admin, update_desk, UpdateDesk(added, "二号台", "A2", is_active=False))
    changed = next(row for row in desk.runner.read(admin, list_desks) if row.id == added)
    assert (changed.name, changed.is_active, changed.is_here) == ("二号台", False, False)


def test_what_a_desk_may_not_be(desk: Desk, admin: Actor) -> None:
    store_id = desk.identity.store_id
    desk.runner.write(admin, add_desk, AddDesk(store_id, "2 号台", "A2"))
    here = next(row for row in desk.runner.read(admin, list_desks) if row.is_here)
    refusals: list[tuple[object, object, dict[str, str]]] = [
        (add_desk, AddDesk(store_id, "3 号台", "A2"), {"code": "already_taken"}),
        (add_desk, AddDesk(store_id, "", "123"), {"name": "required", "code": "not_a_desk_code"}),
        (add_desk, AddDesk(new_id(), "3 号台"), {"store_id": "unknown_choice"}),
        (update_desk, UpdateDesk(here.id, "1 号台", is_active=False), {"is_active": "in_use"}),
    ]
    for command, wanted, problems in refusals:
        with pytest.raises(ProblemsError) as refused:
            desk.runner.write(admin, command, wanted)
        assert refused.value.problems == problems
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, update_desk, UpdateDesk(new_id(), "台"))
    assert rows(desk, WorkDesk) == 2


def save(desk: Desk, admin: Actor, code: str, title: str, *keys: str, role: UUID | None = None) -> UUID:
    answer = desk.runner.write(admin, save_role, SaveRole(role, code, title, frozenset(keys), 50_00)).answer
    assert isinstance(answer, UUID)
    return answer


def test_a_role_is_made_and_changed(desk: Desk, admin: Actor) -> None:
    made = save(desk, admin, "B1", " 仓管 ", "tasks.work")
    save(desk, admin, "B1", "仓库管理", "tasks.work", "tasks.assign", role=made)
    role = next(row for row in desk.runner.read(admin, list_roles) if row.id == made)
    assert (role.title, role.approval_limit_fen) == ("仓库管理", 5000)
    assert role.permissions == {"tasks.work", "tasks.assign"}


def test_a_changed_role_changes_what_its_holders_may(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0427", "王敏", "A8")
    before = enter(desk, "0427").actor
    save(desk, admin, "A8", "访谈调研员", "complaints.close", role=role_id(desk, admin, "A8"))
    after = enter(desk, "0427").actor
    assert before is not None
    assert after is not None
    assert not before.may("complaints.close")
    assert after.may("complaints.close")


def test_what_a_role_may_not_be(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0427", "王敏", "A3")
    held = role_id(desk, admin, "A3")
    refusals = [
        (SaveRole(None, "A3", "又一个", frozenset()), {"code": "already_taken"}),
        (
            SaveRole(None, "B1", "", frozenset({"no.such"})),
            {"title": "required", "permissions": "unknown_choice"},
        ),
        (SaveRole(held, "A3", "客服代表", frozenset(), is_active=False), {"is_active": "in_use"}),
    ]
    for command, problems in refusals:
        with pytest.raises(ProblemsError) as refused:
            desk.runner.write(admin, save_role, command)
        assert refused.value.problems == problems
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, save_role, SaveRole(new_id(), "B1", "仓管", frozenset()))
    assert rows(desk, Role) == 24


def test_what_several_roles_may_is_changed_at_once_or_not_at_all(desk: Desk, admin: Actor) -> None:
    analyst, admins = role_id(desk, admin, "A7"), role_id(desk, admin, "admin")
    wanted = {analyst: frozenset({"admin.manage", "tasks.work"}), admins: frozenset({"tasks.work"})}
    with pytest.raises(LastAdministratorError):
        desk.runner.write(admin, save_permissions, SavePermissions(wanted))
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, save_permissions, SavePermissions({new_id(): frozenset()}))
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, save_permissions, SavePermissions({analyst: frozenset({"no.such"})}))
    assert refused.value.problems == {"permissions": "unknown_choice"}
    roles = {role.code: role.permissions for role in desk.runner.read(admin, list_roles)}
    assert "admin.manage" not in roles["A7"]
    give(desk, admin, hire(desk, admin, "0427", "王敏"), "A7", store_id=NIL)
    desk.runner.write(admin, save_permissions, SavePermissions(wanted))
    roles = {role.code: role.permissions for role in desk.runner.read(admin, list_roles)}
    assert (roles["A7"], roles["admin"]) == ({"admin.manage", "tasks.work"}, {"tasks.work"})
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk, "admin.manage"), save_permissions, SavePermissions({}))


def test_an_unheld_role_is_put_away(desk: Desk, admin: Actor) -> None:
    unheld = role_id(desk, admin, "A8")
    desk.runner.write(admin, save_role, SaveRole(unheld, "A8", "访谈调研员", frozenset(), is_active=False))
    assert "A8" not in [role.code for role in desk.runner.read(admin, list_roles)]
    assert "A8" in [role.code for role in desk.runner.read(admin, list_roles, with_inactive=True)]


def test_the_last_administrators_role_keeps_its_right(desk: Desk, admin: Actor) -> None:
    with pytest.raises(LastAdministratorError) as refused:
        save(desk, admin, "admin", "系统管理员", "tasks.work", role=role_id(desk, admin, "admin"))
    assert refused.value.fields == {"on": FOUNDED_ON}
    assert enter(desk, "0001", "tianshan-2026").actor


def test_the_companys_own_rule_wins_from_its_day_on(desk: Desk, admin: Actor) -> None:
    key = "complaint.resolution_hours"
    assert desk.runner.read(admin, rule_number, key) == 72
    tomorrow = FOUNDED_ON + timedelta(days=1)
    desk.runner.write(admin, save_company_rule, SaveCompanyRule(key, 36, tomorrow, "客服部通知 2026-07"))
    desk.runner.write(admin, save_company_rule, SaveCompanyRule(key, 48, tomorrow, "客服部通知 2026-08"))
    assert desk.runner.read(admin, rule_value, key) == 72
    assert desk.runner.read(admin, rule_value, key, tomorrow) == 48
    assert desk.runner.read(admin, rule_value, key, date(2027, 1, 1)) == 48
    found = [row for row in desk.runner.read(admin, list_company_rules) if row.key == key]
    assert [(row.value, row.is_own, row.is_in_force, row.grade) for row in found] == [
        (72, False, True, "B"),
        (48, True, False, "B"),
    ]


def test_a_rule_of_the_future_is_not_in_force(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    clock.at = datetime(1999, 1, 1, tzinfo=UTC)
    assert not any(row.is_in_force for row in desk.runner.read(admin, list_company_rules))


def test_the_list_of_rules_holds_no_roles(desk: Desk, admin: Actor) -> None:
    keys = {row.key for row in desk.runner.read(admin, list_company_rules)}
    assert "login.free_attempts" in keys
    assert not [key for key in keys if key.startswith("role.")]


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"key": "role.A1"}, {"key": "unknown_choice"}),
        ({"key": "catalog.brands"}, {"key": "unknown_choice"}),
        ({"value": 0}, {"value": "not_positive"}),
        ({"source": " "}, {"source": "required"}),
        ({"source": "文" * 201}, {"source": "too_long"}),
        ({"from_on": None}, {"from_on": "required"}),
        ({"from_on": FOUNDED_ON - timedelta(days=1)}, {"from_on": "in_past"}),
    ],
)
def test_what_an_own_rule_may_not_be(
    desk: Desk, admin: Actor, changed: dict[str, object], problems: dict[str, str]
) -> None:
    good = SaveCompanyRule("complaint.resolution_hours", 48, FOUNDED_ON, "客服部通知")
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, save_company_rule, replace(good, **changed))
    assert refused.value.problems == problems
    assert rows(desk, CompanyRule) == 0


def test_an_unknown_rule_is_a_mistake_of_ours(desk: Desk, admin: Actor) -> None:
    with pytest.raises(LookupError):
        desk.runner.read(admin, rule_value, "no.such")
