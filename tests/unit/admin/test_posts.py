# SPDX-License-Identifier: Apache-2.0
"""Posts from a day to a day, in several stores at once; transfers; an administrator stays (A18)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from app.admin.commands import (
    AddPost,
    EndPost,
    TransferStaff,
    add_post,
    disable_staff,
    end_post,
    transfer_staff,
    void_post,
)
from app.admin.errors import BeyondOwnRightsError, LastAdministratorError
from app.admin.queries import PostFilter, PostRow, grants_of, list_posts, list_roles
from app.admin.rules import PostKind, Term
from app.bootstrap import Desk
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from tests.support.company import FOUNDED_ON, CompanyTemplate, give, hire, open_store, role_id
from tests.support.desk import FrozenClock, make_actor

TODAY = FOUNDED_ON
DAY = timedelta(days=1)


def posts_of(desk: Desk, admin: Actor, staff_id: UUID) -> tuple[PostRow, ...]:
    return desk.runner.read(admin, list_posts, PostFilter(staff_id=staff_id))


@pytest.mark.covers("A18")
def test_a_person_holds_posts_of_every_kind_at_once(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏")
    other = open_store(desk, admin, "KSH", "喀什店")
    give(desk, admin, staff_id, "A3", kind=PostKind.DEDICATED)
    give(desk, admin, staff_id, "A5", kind=PostKind.DOUBLE, to_on=TODAY + 30 * DAY)
    give(desk, admin, staff_id, "A4", store_id=other, kind=PostKind.ROTATING, from_on=TODAY + DAY)
    rows = posts_of(desk, admin, staff_id)
    assert {(row.role_title, row.store_name, row.kind, row.is_in_force) for row in rows} == {
        ("客服代表", "友好路店", PostKind.DEDICATED, True),
        ("会员专员", "友好路店", PostKind.DOUBLE, True),
        ("现场客服", "喀什店", PostKind.ROTATING, False),
    }
    today = desk.runner.read(admin, list_posts, PostFilter(staff_id=staff_id, on=TODAY))
    assert {row.role_title for row in today} == {"客服代表", "会员专员"}
    there = desk.runner.read(admin, list_posts, PostFilter(store_id=other))
    assert {row.staff_number for row in there} == {"0427", "0001"}


def test_equal_posts_do_not_overlap(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3", to_on=TODAY + 10 * DAY)
    role = role_id(desk, admin, "A3")
    again = AddPost(staff_id, desk.identity.store_id, role, TODAY + 10 * DAY)
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, add_post, again)
    assert refused.value.problems == {"from_on": "post_overlaps"}
    assert len(posts_of(desk, admin, staff_id)) == 1
    desk.runner.write(admin, add_post, replace(again, from_on=TODAY + 11 * DAY))
    first = posts_of(desk, admin, staff_id)[-1]
    with pytest.raises(ProblemsError) as longer:
        desk.runner.write(admin, end_post, EndPost(first.id, TODAY + 11 * DAY))
    assert longer.value.problems == {"to_on": "post_overlaps"}


def test_what_a_post_may_not_be(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏")
    good = AddPost(staff_id, desk.identity.store_id, role_id(desk, admin, "A3"), TODAY)
    refusals: list[tuple[dict[str, object], dict[str, str]]] = [
        ({"from_on": None}, {"from_on": "required"}),
        ({"to_on": TODAY - DAY}, {"to_on": "before_start"}),
        ({"store_id": new_id()}, {"store_id": "unknown_choice"}),
        ({"role_id": new_id()}, {"role_id": "unknown_choice"}),
    ]
    for changed, problems in refusals:
        with pytest.raises(ProblemsError) as refused:
            desk.runner.write(admin, add_post, replace(good, **changed))
        assert refused.value.problems == problems
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, add_post, replace(good, staff_id=new_id()))
    desk.runner.write(admin, disable_staff, staff_id)
    with pytest.raises(ProblemsError) as disabled:
        desk.runner.write(admin, add_post, good)
    assert disabled.value.problems == {"staff_id": "disabled"}
    assert posts_of(desk, admin, staff_id) == ()


def test_a_store_leader_gives_no_more_than_he_has_and_only_here(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏")
    other = open_store(desk, admin, "KSH", "喀什店")
    rep = next(role for role in desk.runner.read(admin, list_roles) if role.code == "A3")
    leader = make_actor(desk, "admin.manage", *rep.permissions)
    post = AddPost(staff_id, desk.identity.store_id, rep.id, TODAY)
    for store_id in (other, NIL):
        with pytest.raises(NotPermittedError):
            desk.runner.write(leader, add_post, replace(post, store_id=store_id))
    with pytest.raises(BeyondOwnRightsError) as refused:
        desk.runner.write(leader, add_post, replace(post, role_id=role_id(desk, admin, "admin")))
    assert refused.value.fields == {"permission": "admin.audit"}
    assert posts_of(desk, admin, staff_id) == ()
    desk.runner.write(leader, add_post, post)
    assert len(posts_of(desk, admin, staff_id)) == 1


def test_nobody_ends_the_post_of_who_stands_above_him(desk: Desk, admin: Actor) -> None:
    above, equal = hire(desk, admin, "0427", "王敏"), hire(desk, admin, "0428", "李娜")
    rep = next(role for role in desk.runner.read(admin, list_roles) if role.code == "A3")
    leader = make_actor(desk, "admin.manage", *rep.permissions)
    here = desk.identity.store_id
    high = desk.runner.write(
        admin, add_post, AddPost(above, here, role_id(desk, admin, "admin"), TODAY)
    ).answer
    low = desk.runner.write(admin, add_post, AddPost(equal, here, rep.id, TODAY)).answer
    move = TransferStaff(above, here, rep.id, TODAY + DAY)
    for command, what in ((end_post, EndPost(high, TODAY)), (void_post, high), (transfer_staff, move)):
        with pytest.raises(BeyondOwnRightsError):
            desk.runner.write(leader, command, what)
    assert [post.id for post in posts_of(desk, admin, above)] == [high]
    desk.runner.write(leader, end_post, EndPost(low, TODAY))
    assert not desk.runner.read(admin, grants_of, equal, TODAY + DAY)


def test_a_post_ends_on_its_last_day(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3", from_on=TODAY - 9 * DAY)
    (post,) = posts_of(desk, admin, staff_id)
    desk.runner.write(admin, end_post, EndPost(post.id, TODAY + 5 * DAY))
    assert desk.runner.read(admin, grants_of, staff_id, TODAY + 5 * DAY)
    assert not desk.runner.read(admin, grants_of, staff_id, TODAY + 6 * DAY)


@pytest.mark.parametrize(
    ("to_on", "problem"),
    [(None, "required"), (TODAY - 10 * DAY, "before_start"), (TODAY - 2 * DAY, "in_past")],
)
def test_the_past_of_a_post_stays(desk: Desk, admin: Actor, to_on: date | None, problem: str) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3", from_on=TODAY - 9 * DAY)
    (post,) = posts_of(desk, admin, staff_id)
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, end_post, EndPost(post.id, to_on))
    assert refused.value.problems == {"to_on": problem}
    assert posts_of(desk, admin, staff_id) == (post,)


def test_a_post_that_has_not_begun_is_voided_not_deleted(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3", from_on=TODAY + DAY)
    (post,) = posts_of(desk, admin, staff_id)
    desk.runner.write(admin, void_post, post.id)
    assert posts_of(desk, admin, staff_id) == ()
    kept = desk.runner.read(admin, list_posts, PostFilter(staff_id=staff_id, with_void=True))
    assert [(row.id, row.is_void, row.is_in_force) for row in kept] == [(post.id, True, False)]
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, void_post, post.id)


def test_a_post_that_has_begun_is_not_voided(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3", from_on=TODAY - DAY)
    (post,) = posts_of(desk, admin, staff_id)
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, void_post, post.id)
    assert refused.value.problems == {"from_on": "already_begun"}
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk, "tasks.work"), void_post, post.id)
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk, "tasks.work"), end_post, EndPost(post.id, TODAY))
    assert posts_of(desk, admin, staff_id) == (post,)


def test_the_last_administrator_keeps_his_post(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    (post,) = posts_of(desk, admin, admin.staff_id)
    with pytest.raises(LastAdministratorError) as refused:
        desk.runner.write(admin, end_post, EndPost(post.id, TODAY + 3 * DAY))
    assert refused.value.fields == {"on": TODAY + 4 * DAY}
    with pytest.raises(LastAdministratorError):
        desk.runner.write(admin, void_post, post.id)
    move = TransferStaff(admin.staff_id, desk.identity.store_id, role_id(desk, admin, "A10"), TODAY + DAY)
    with pytest.raises(LastAdministratorError):
        desk.runner.write(admin, transfer_staff, move)
    assert posts_of(desk, admin, admin.staff_id) == (post,)
    successor = hire(desk, admin, "0002", "李接班")
    give(desk, admin, successor, "admin", store_id=NIL, from_on=TODAY + 4 * DAY)
    desk.runner.write(admin, end_post, EndPost(post.id, TODAY + 3 * DAY))
    clock.move(days=4)
    assert set(desk.runner.read(admin, grants_of, successor)) == {NIL}
    assert not desk.runner.read(admin, grants_of, admin.staff_id)


def test_a_disabled_administrator_is_none(desk: Desk, admin: Actor) -> None:
    second = hire(desk, admin, "0002", "李接班", "admin", store_id=NIL)
    desk.runner.write(admin, disable_staff, second)
    (post,) = posts_of(desk, admin, admin.staff_id)
    with pytest.raises(LastAdministratorError):
        desk.runner.write(admin, end_post, EndPost(post.id, TODAY))


def test_a_transfer_moves_the_chosen_posts_alone(desk: Desk, admin: Actor) -> None:
    other = open_store(desk, admin, "KSH", "喀什店")
    staff_id = hire(desk, admin, "0427", "王敏", "A3", "A5")
    moved = next(row for row in posts_of(desk, admin, staff_id) if row.role_title == "客服代表")
    move = TransferStaff(
        staff_id, other, role_id(desk, admin, "A4"), TODAY + 3 * DAY, PostKind.ROTATING, (moved.id,)
    )
    desk.runner.write(admin, transfer_staff, move)
    assert {
        (row.role_title, row.store_name, row.from_on, row.to_on) for row in posts_of(desk, admin, staff_id)
    } == {
        ("客服代表", "友好路店", TODAY, TODAY + 2 * DAY),
        ("会员专员", "友好路店", TODAY, None),
        ("现场客服", "喀什店", TODAY + 3 * DAY, None),
    }


def test_what_a_transfer_may_not_be(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3")
    before = posts_of(desk, admin, staff_id)
    move = TransferStaff(staff_id, desk.identity.store_id, role_id(desk, admin, "A4"), TODAY)
    refusals: list[tuple[dict[str, object], dict[str, str]]] = [
        ({"from_on": None}, {"from_on": "required"}),
        ({"from_on": TODAY - DAY}, {"from_on": "in_past"}),
        ({"post_ids": (new_id(),)}, {"post_ids": "unknown_choice"}),
        ({"role_id": new_id()}, {"role_id": "unknown_choice"}),
    ]
    for changed, problems in refusals:
        with pytest.raises(ProblemsError) as refused:
            desk.runner.write(admin, transfer_staff, replace(move, **changed))
        assert refused.value.problems == problems
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk, "tasks.work"), transfer_staff, move)
    assert posts_of(desk, admin, staff_id) == before


def test_a_post_of_a_store_elsewhere_is_seen_by_its_holder_and_by_managers(desk: Desk, admin: Actor) -> None:
    other = open_store(desk, admin, "KSH", "喀什店")
    staff_id = hire(desk, admin, "0427", "王敏", "A3", store_id=other)
    assert desk.runner.read(make_actor(desk, "tasks.work"), list_posts, PostFilter(staff_id=staff_id)) == ()
    himself = replace(make_actor(desk, "tasks.work"), staff_id=staff_id)
    assert len(desk.runner.read(himself, list_posts, PostFilter(staff_id=staff_id))) == 1


@pytest.fixture(scope="module")
def long_desk(company_template: CompanyTemplate, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give one desk for all examples of a property: each example ends what it began."""
    desk = company_template.open_copy(tmp_path_factory.mktemp("long"), FrozenClock())
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def transferred(long_desk: Desk, company_template: CompanyTemplate) -> UUID:
    """Give the person whom every example transfers."""
    return hire(long_desk, company_template.admin, "0427", "王敏")


DAYS = st.integers(-5, 25)


@pytest.mark.covers("A18")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    held=st.lists(
        st.tuples(st.sampled_from(["A3", "A4", "A5"]), DAYS, st.none() | st.integers(0, 15)), max_size=4
    ),
    first=st.integers(0, 20),
    second=st.integers(0, 20),
)
def test_transfers_leave_neither_gap_nor_overlap(
    long_desk: Desk,
    company_template: CompanyTemplate,
    transferred: UUID,
    held: list[tuple[str, int, int | None]],
    first: int,
    second: int,
) -> None:
    admin, desk = company_template.admin, long_desk
    with desk.runner.database.writing() as session:
        session.execute(text("UPDATE post SET is_void = 1 WHERE staff_id = :id"), {"id": transferred.hex})
        session.commit()
    for code, start, length in held:
        from_on = TODAY + start * DAY
        to_on = None if length is None else from_on + length * DAY
        with contextlib.suppress(ProblemsError):  # equal posts overlap: the later one is not given
            give(desk, admin, transferred, code, from_on=from_on, to_on=to_on)
    before = posts_of(desk, admin, transferred)
    role = role_id(desk, admin, "A12")
    for start in (first, max(first, second)):
        move = TransferStaff(transferred, desk.identity.store_id, role, TODAY + start * DAY)
        desk.runner.write(admin, transfer_staff, move)
    after = posts_of(desk, admin, transferred)
    for on in (TODAY + day * DAY for day in range(-6, 45)):
        expected = ["前台"] if on >= TODAY + first * DAY else titles_on(before, on)
        assert titles_on(after, on) == expected


def titles_on(posts: tuple[PostRow, ...], on: date) -> list[str]:
    return sorted(post.role_title for post in posts if Term(post.from_on, post.to_on).holds(on))
