# SPDX-License-Identifier: Apache-2.0
"""People: added, changed, disabled, found; passwords reset; every look at a phone is logged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.admin.commands import (
    AddPost,
    AddStaff,
    FirstPost,
    ResetPassword,
    SaveRole,
    UpdateStaff,
    add_post,
    add_staff,
    disable_staff,
    enable_staff,
    log_out,
    reset_password,
    reveal_staff_phone,
    save_role,
    update_staff,
)
from app.admin.errors import BeyondOwnRightsError, LastAdministratorError, LockedOutError, NotYourselfError
from app.admin.queries import (
    RecordFilter,
    StaffFilter,
    StaffRow,
    approval_limit_fen,
    count_login_sessions,
    count_unmaskings,
    current_actor,
    get_staff,
    list_login_sessions,
    list_staff,
    list_unmaskings,
    staff_choices,
    staff_names,
)
from app.admin.rules import PostKind
from app.bootstrap import Desk
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from tests.support.company import (
    ADMIN_NUMBER,
    ADMIN_PASSWORD,
    FOUNDED_ON,
    PASSWORD,
    enter,
    give,
    hire,
    open_store,
    role_id,
)
from tests.support.desk import FrozenClock, make_actor


def person(desk: Desk, admin: Actor, staff_id: UUID) -> StaffRow:
    found = desk.runner.read(admin, get_staff, staff_id)
    assert found is not None
    return found


@pytest.mark.covers("A51")
def test_a_person_is_added_in_normal_form_with_a_temporary_password(desk: Desk, admin: Actor) -> None:
    added = AddStaff(" a 427 ", "阿依古丽•买买提", PASSWORD, "+86 139 1234 2207", " 周末班 ")
    row = person(desk, admin, desk.runner.write(admin, add_staff, added).answer)
    assert (row.number, row.name, row.note) == ("A427", "阿依古丽·买买提", "周末班")
    assert (row.phone, row.must_change_password, row.is_active) == ("139****2207", True, True)


def test_a_person_begins_with_a_post(desk: Desk, admin: Actor) -> None:
    post = FirstPost(desk.identity.store_id, role_id(desk, admin, "A3"), FOUNDED_ON, kind=PostKind.ROTATING)
    added = AddStaff("0427", "王敏", PASSWORD, first_post=post)
    row = person(desk, admin, desk.runner.write(admin, add_staff, added).answer)
    assert [(held.role_title, held.kind) for held in row.posts] == [("客服代表", PostKind.ROTATING)]
    bad = replace(added, number="0428", first_post=replace(post, to_on=FOUNDED_ON - timedelta(days=1)))
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, add_staff, bad)
    assert refused.value.problems == {"to_on": "before_start"}
    assert [row.number for row in desk.runner.read(admin, list_staff, StaffFilter())] == ["0001", "0427"]


def test_what_a_person_may_not_be(desk: Desk, admin: Actor) -> None:
    good = AddStaff("0427", "王敏", PASSWORD)
    refusals: list[tuple[dict[str, str], dict[str, str]]] = [
        ({"number": ADMIN_NUMBER, "phone": "12"}, {"number": "already_taken", "phone": "not_a_phone"}),
        ({"number": "", "note": "记" * 501}, {"number": "required", "note": "too_long"}),
        ({"phone": "打我手机"}, {"phone": "not_a_phone"}),
        ({"password": "kurz"}, {"password": "password_too_short"}),
    ]
    for changed, problems in refusals:
        with pytest.raises(ProblemsError) as refused:
            desk.runner.write(admin, add_staff, replace(good, **changed))
        assert refused.value.problems == problems
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk, "tasks.work"), add_staff, good)
    assert len(desk.runner.read(admin, list_staff, StaffFilter(with_disabled=True))) == 1


def test_a_persons_data_change_and_an_untouched_phone_stays(desk: Desk, admin: Actor) -> None:
    staff_id = desk.runner.write(admin, add_staff, AddStaff("0427", "王敏", PASSWORD, "13912342207")).answer
    desk.runner.write(admin, update_staff, UpdateStaff(staff_id, "0428", "王小敏", "调班"))
    row = person(desk, admin, staff_id)
    assert (row.number, row.name, row.note, row.phone) == ("0428", "王小敏", "调班", "139****2207")
    desk.runner.write(admin, update_staff, UpdateStaff(staff_id, "0428", "王小敏", phone="0991-4512345"))
    assert desk.runner.write(admin, reveal_staff_phone, staff_id).answer == "09914512345"
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, update_staff, UpdateStaff(staff_id, ADMIN_NUMBER, "王小敏", phone="微信"))
    assert refused.value.problems == {"number": "already_taken", "phone": "not_a_phone"}
    assert person(desk, admin, staff_id).number == "0428"


def test_a_disabled_person_is_hidden_and_comes_back(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3")
    desk.runner.write(admin, disable_staff, staff_id)
    assert [row.number for row in desk.runner.read(admin, list_staff, StaffFilter())] == [ADMIN_NUMBER]
    assert desk.runner.read(admin, staff_choices) == desk.runner.read(admin, staff_choices)[:1]
    desk.runner.write(admin, enable_staff, staff_id)
    assert enter(desk, "0427").actor is not None


def test_nobody_shuts_himself_out(desk: Desk, admin: Actor) -> None:
    with pytest.raises(NotYourselfError):
        desk.runner.write(admin, disable_staff, admin.staff_id)
    with pytest.raises(NotYourselfError):
        desk.runner.write(admin, reset_password, ResetPassword(admin.staff_id, PASSWORD))
    assert enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor is not None


def test_the_last_administrator_is_not_disabled(desk: Desk, admin: Actor) -> None:
    second = hire(desk, admin, "0002", "李接班", "admin", store_id=NIL, to_on=FOUNDED_ON + timedelta(days=9))
    actor = enter(desk, "0002").actor
    assert actor is not None
    with pytest.raises(LastAdministratorError) as refused:
        desk.runner.write(actor, disable_staff, admin.staff_id)
    assert refused.value.fields == {"on": FOUNDED_ON + timedelta(days=10)}
    assert person(desk, admin, admin.staff_id).is_active
    desk.runner.write(admin, disable_staff, second)


@pytest.mark.parametrize("starts_in", [0, 5])
def test_a_manager_bars_nobody_whose_posts_he_could_not_give(
    desk: Desk, admin: Actor, starts_in: int
) -> None:
    store = desk.identity.store_id
    audit = SaveRole(None, "ZS", "总审计", frozenset({"tasks.work", "admin.audit"}), None)
    clerk = SaveRole(None, "ZY", "店员", frozenset({"tasks.work"}), None)
    auditor, work = (desk.runner.write(admin, save_role, role).answer for role in (audit, clerk))
    above, below = (
        desk.runner.write(admin, add_staff, AddStaff(number, name, PASSWORD)).answer
        for number, name in (("0427", "王敏"), ("0428", "李强"))
    )
    for staff_id in (above, below):
        desk.runner.write(admin, add_post, AddPost(staff_id, store, work, FOUNDED_ON))
    # A post that has not begun counts like one of today.
    later_on = FOUNDED_ON + timedelta(days=starts_in)
    desk.runner.write(admin, add_post, AddPost(above, store, auditor, later_on))
    manager = make_actor(desk, "admin.manage", "tasks.work")
    with pytest.raises(BeyondOwnRightsError):
        desk.runner.write(manager, disable_staff, above)
    assert person(desk, admin, above).is_active
    desk.runner.write(manager, disable_staff, below)
    desk.runner.write(manager, enable_staff, below)
    assert person(desk, admin, below).is_active
    # Nor does he bring back whom somebody above him barred.
    desk.runner.write(admin, disable_staff, above)
    with pytest.raises(BeyondOwnRightsError):
        desk.runner.write(manager, enable_staff, above)
    assert not person(desk, admin, above).is_active


def test_unknown_people_are_not_found(desk: Desk, admin: Actor) -> None:
    assert desk.runner.read(admin, get_staff, new_id()) is None
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, disable_staff, new_id())


def test_a_reset_gives_a_temporary_password_and_opens_the_lock(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3")
    for _ in range(4):
        enter(desk, "0427", "wrong")
    assert isinstance(enter(desk, "0427").error, LockedOutError)
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, reset_password, ResetPassword(staff_id, "kurz"))
    assert refused.value.problems == {"password": "password_too_short"}
    desk.runner.write(admin, reset_password, ResetPassword(staff_id, "second-day-99"))
    result = enter(desk, "0427", "second-day-99")
    assert result.actor is not None
    assert result.must_change_password


def test_a_leader_resets_in_his_stores_but_never_above_himself(desk: Desk, admin: Actor) -> None:
    other = open_store(desk, admin, "KSH", "喀什店")
    here = hire(desk, admin, "0427", "王敏", "A3")
    both = hire(desk, admin, "0428", "两店", "A3")
    give(desk, admin, both, "A3", store_id=other)
    manager = hire(desk, admin, "0429", "本店管理员", "admin")
    leader = make_actor(desk, "admin.reset_password")
    desk.runner.write(leader, reset_password, ResetPassword(here, "second-day-99"))
    for staff_id in (both, admin.staff_id):
        with pytest.raises(NotPermittedError):
            desk.runner.write(leader, reset_password, ResetPassword(staff_id, "second-day-99"))
    with pytest.raises(BeyondOwnRightsError):
        desk.runner.write(leader, reset_password, ResetPassword(manager, "second-day-99"))
    assert enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor is not None
    assert enter(desk, "0429").actor is not None


def test_a_person_without_posts_belongs_to_every_manager(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏")
    leader = make_actor(desk, "admin.manage")
    desk.runner.write(leader, update_staff, UpdateStaff(staff_id, "0427", "王小敏"))
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk), update_staff, UpdateStaff(staff_id, "0427", "别名"))
    assert person(desk, admin, staff_id).name == "王小敏"


def test_people_are_found_by_number_name_and_initials(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0427", "王敏", "A3")
    hire(desk, admin, "0500", "买买提·艾力", "A4")
    wanted = {
        "": ["0001", "0427", "0500"],
        "04": ["0427"],
        "王": ["0427"],
        "wm": ["0427"],
        "买买提": ["0001", "0500"],
    }
    for typed, numbers in wanted.items():
        found = desk.runner.read(admin, list_staff, StaffFilter(typed))
        assert [row.number for row in found] == numbers, typed
    orders = {
        "number": ["0001", "0427", "0500"],
        "name": ["0001", "0500", "0427"],
        "posts": ["0427", "0500", "0001"],
        "phone": ["0001", "0427", "0500"],
    }
    for sort, numbers in orders.items():
        rows = desk.runner.read(admin, list_staff, StaffFilter(sort=sort))
        assert [row.number for row in rows] == numbers, sort
        rows = desk.runner.read(admin, list_staff, StaffFilter(sort=sort, is_descending=True))
        assert [row.number for row in rows] == numbers[::-1], sort


def test_people_of_a_store(desk: Desk, admin: Actor) -> None:
    other = open_store(desk, admin, "KSH", "喀什店")
    hire(desk, admin, "0427", "王敏", "A3")
    away = hire(desk, admin, "0500", "艾力", "A3", store_id=other)
    here = desk.runner.read(admin, list_staff, StaffFilter(store_id=desk.identity.store_id))
    assert [row.number for row in here] == ["0427"]
    leader = make_actor(desk, "admin.manage")
    assert [row.number for row in desk.runner.read(leader, list_staff, StaffFilter())] == ["0427"]
    yesterday = FOUNDED_ON - timedelta(days=1)
    hire(desk, admin, "0600", "离岗", "A3", store_id=other, from_on=yesterday, to_on=yesterday)
    hire(desk, admin, "0700", "将到岗", "A3", store_id=other, from_on=FOUNDED_ON + timedelta(days=1))
    assert [row.number for row in desk.runner.read(leader, list_staff, StaffFilter())] == ["0427", "0600"]
    assert desk.runner.read(leader, get_staff, away) is None
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk, "tasks.work"), list_staff, StaffFilter())


def test_choices_and_names_for_other_areas(desk: Desk, admin: Actor) -> None:
    other = open_store(desk, admin, "KSH", "喀什店")
    here = hire(desk, admin, "0427", "王敏", "A3", "A5")
    hire(desk, admin, "0500", "艾力", "A3", store_id=other)
    actor = make_actor(desk)
    choices = desk.runner.read(actor, staff_choices)
    assert [(row.number, row.role_titles) for row in choices] == [
        ("0001", ("系统管理员",)),
        ("0427", ("会员专员", "客服代表")),
    ]
    assert [row.number for row in desk.runner.read(actor, staff_choices, other)] == ["0001", "0500"]
    assert desk.runner.read(actor, staff_names, [here, NIL, new_id()]) == {here: "王敏", NIL: "系统"}
    assert desk.runner.read(actor, staff_names, [here]) == {here: "王敏"}


def test_the_limit_of_a_signature_is_the_highest_of_the_posts(desk: Desk, admin: Actor) -> None:
    other = open_store(desk, admin, "KSH", "喀什店")
    staff_id = hire(desk, admin, "0427", "王敏", "A3", "A2")
    give(desk, admin, staff_id, "A11", store_id=other)
    assert desk.runner.read(admin, approval_limit_fen, staff_id) == 1000_00
    assert desk.runner.read(admin, approval_limit_fen, staff_id, other) is None
    assert desk.runner.read(admin, approval_limit_fen, new_id()) == 0


def test_the_rights_of_this_moment(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3", to_on=FOUNDED_ON)
    actor = enter(desk, "0427").actor
    assert actor is not None
    assert desk.runner.read(actor, current_actor) == actor
    give(desk, admin, staff_id, "A5", to_on=FOUNDED_ON)
    desk.runner.write(admin, update_staff, UpdateStaff(staff_id, "0427", "王小敏"))
    now = desk.runner.read(actor, current_actor)
    assert now is not None
    assert (now.name, now.session_id) == ("王小敏", actor.session_id)
    desk.runner.write(admin, disable_staff, staff_id)
    assert desk.runner.read(actor, current_actor) is None
    desk.runner.write(admin, enable_staff, staff_id)
    clock.move(days=1)
    assert desk.runner.read(actor, current_actor) is None
    assert desk.runner.read(make_actor(desk), current_actor) is None


def test_a_role_put_away_grants_nothing(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0427", "王敏", "A3", to_on=FOUNDED_ON)
    actor = enter(desk, "0427").actor
    assert actor is not None
    role = SaveRole(role_id(desk, admin, "A3"), "A3", "客服代表", frozenset({"tasks.work"}))
    desk.runner.write(admin, save_role, role)
    now = desk.runner.read(actor, current_actor)
    assert now is not None
    assert now.grants == {desk.identity.store_id: {"tasks.work"}}


def test_every_look_at_a_phone_is_logged(desk: Desk, admin: Actor) -> None:
    staff_id = desk.runner.write(admin, add_staff, AddStaff("0427", "王敏", PASSWORD, "13912342207")).answer
    assert desk.runner.write(admin, reveal_staff_phone, staff_id, " 排班通知 ").answer == "13912342207"
    (row,) = desk.runner.read(admin, list_unmaskings, RecordFilter())
    assert (row.staff_number, row.staff_name) == (ADMIN_NUMBER, admin.name)
    assert (row.entity_kind, row.entity_id, row.entity_name) == ("staff", staff_id, "王敏")
    assert (row.field, row.reason) == ("phone", "排班通知")
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk, "admin.manage"), reveal_staff_phone, staff_id)
    assert desk.runner.read(admin, count_unmaskings, RecordFilter()) == 1


def test_sessions_come_in_windows_the_newest_first(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3")
    for _ in range(3):
        clock.move(hours=12)
        actor = enter(desk, "0427").actor
    assert actor is not None
    desk.runner.write(actor, log_out)
    rows = desk.runner.read(admin, list_login_sessions, RecordFilter())
    assert [row.staff_number for row in rows] == ["0427", "0427", "0427", "0001"]
    assert [row.ended_at for row in rows] == [clock.at, None, None, None]
    assert {row.desk_name for row in rows} == {"1 号台"}
    assert desk.runner.read(admin, count_login_sessions, RecordFilter()) == 4
    assert desk.runner.read(admin, list_login_sessions, RecordFilter(), 1, 2) == rows[1:3]
    his = desk.runner.read(admin, list_login_sessions, RecordFilter(staff_id=staff_id))
    assert his == rows[:3]
    day = FOUNDED_ON + timedelta(days=1)
    assert desk.runner.read(admin, list_login_sessions, RecordFilter(from_on=day, to_on=day)) == rows[:2]


def test_records_are_for_who_may_audit_and_of_his_stores(desk: Desk, admin: Actor) -> None:
    for query in (list_login_sessions, list_unmaskings):
        with pytest.raises(NotPermittedError):
            desk.runner.read(make_actor(desk, "admin.manage"), query, RecordFilter())
    here = make_actor(desk, "admin.audit")
    elsewhere = make_actor(desk, "admin.audit", scope=new_id())
    assert len(desk.runner.read(here, list_login_sessions, RecordFilter())) == 1
    assert desk.runner.read(elsewhere, list_login_sessions, RecordFilter()) == ()
