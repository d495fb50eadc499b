# SPDX-License-Identifier: Apache-2.0
"""Log-in by staff number, lock-out that survives a restart, signature by log-in, own password."""

from __future__ import annotations

import statistics
import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from app import bootstrap
from app.admin.commands import (
    AddStaff,
    ChangePassword,
    EndPost,
    add_staff,
    change_password,
    disable_staff,
    end_post,
    log_out,
    sign,
)
from app.admin.errors import (
    LockedOutError,
    NoPostError,
    NoPostHereError,
    StaffDisabledError,
    WrongCredentialsError,
)
from app.admin.models import LoginAttempt, LoginSession, Logout, Staff
from app.bootstrap import Desk
from app.core.change_log import Change
from app.core.data_folder import DataFolder
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
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
from tests.support.desk import FrozenClock


def count(desk: Desk, model: type) -> int:
    with desk.runner.database.reading() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def failures(desk: Desk, number: str) -> int:
    with desk.runner.database.reading() as session:
        attempt = session.get(LoginAttempt, number)
        return attempt.failures if attempt else 0


@pytest.mark.covers("A51")
def test_the_right_password_opens_a_session(desk: Desk, admin: Actor) -> None:
    result = enter(desk, " 0001 ", ADMIN_PASSWORD)
    assert result.error is None
    assert result.actor is not None
    assert (result.actor.staff_number, result.actor.name) == (ADMIN_NUMBER, "古丽娜尔·买买提")
    assert result.actor.may("admin.manage", NIL)
    assert result.must_change_password is False
    with desk.runner.database.reading() as session:
        stored = session.scalars(select(LoginSession).where(LoginSession.id == result.actor.session_id)).one()
    assert (stored.staff_id, stored.by_id) == (result.actor.staff_id, result.actor.staff_id)
    assert stored.device_id == desk.identity.device_id


def test_a_new_person_must_change_the_temporary_password(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0427", "王敏", "A3")
    assert enter(desk, "0427").must_change_password is True


def test_log_out_ends_the_session(desk: Desk, admin: Actor) -> None:
    desk.runner.write(admin, log_out)
    with desk.runner.database.reading() as session:
        assert session.scalars(select(Logout)).one().login_session_id == admin.session_id


def test_a_wrong_password_and_an_unknown_number_cannot_be_told_apart(desk: Desk) -> None:
    for number in (ADMIN_NUMBER, "9999"):
        result = enter(desk, number, "wrong password")
        assert result.actor is None
        assert isinstance(result.error, WrongCredentialsError)
        assert result.error.fields == {}
        assert result.locked_until_at is None
        assert failures(desk, number) == 1


@pytest.mark.long
def test_a_wrong_password_and_an_unknown_number_take_equally_long(desk: Desk, clock: FrozenClock) -> None:
    taken: dict[str, list[float]] = {ADMIN_NUMBER: [], "9999": []}
    for _ in range(8):
        for number, seconds in taken.items():
            started = time.perf_counter()
            enter(desk, number, "wrong password")
            seconds.append(time.perf_counter() - started)
            clock.move(hours=2)
    known, unknown = (statistics.median(seconds) for seconds in taken.values())
    assert abs(known - unknown) < 0.5 * known


@pytest.mark.parametrize("number", [ADMIN_NUMBER, "9999"])
def test_the_lock_grows_and_a_right_password_does_not_open_it(
    desk: Desk, clock: FrozenClock, number: str
) -> None:
    for _ in range(3):
        assert enter(desk, number, "wrong").locked_until_at is None
    waits = []
    for _ in range(9):
        result = enter(desk, number, "wrong")
        assert isinstance(result.error, WrongCredentialsError)
        assert result.locked_until_at is not None
        waits.append((result.locked_until_at - clock.at).total_seconds())
        clock.at = result.locked_until_at - timedelta(seconds=1)
        refused = enter(desk, number, ADMIN_PASSWORD)
        assert isinstance(refused.error, LockedOutError)
        assert refused.error.fields == {"until_at": result.locked_until_at, "seconds": 1}
        assert refused.locked_until_at == result.locked_until_at
        clock.at = result.locked_until_at
    assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]


def test_a_right_password_after_the_lock_forgets_the_failures(desk: Desk, clock: FrozenClock) -> None:
    for _ in range(4):
        enter(desk, ADMIN_NUMBER, "wrong")
    clock.move(seconds=30)
    assert enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor is not None
    assert failures(desk, ADMIN_NUMBER) == 0


def test_the_lock_survives_a_restart(desk: Desk, clock: FrozenClock, tmp_path: Path) -> None:
    for _ in range(4):
        enter(desk, ADMIN_NUMBER, "wrong")
    desk.close()
    data = DataFolder(tmp_path / "data")
    again = bootstrap.open_desk(data, data.store, clock=clock)
    try:
        assert isinstance(enter(again, ADMIN_NUMBER, ADMIN_PASSWORD).error, LockedOutError)
    finally:
        again.close()


def test_a_disabled_person_is_told_so_only_after_the_right_password(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3")
    desk.runner.write(admin, disable_staff, staff_id)
    assert isinstance(enter(desk, "0427", "wrong").error, WrongCredentialsError)
    result = enter(desk, "0427")
    assert isinstance(result.error, StaffDisabledError)
    assert result.actor is None
    assert count(desk, LoginSession) == 1


def test_without_a_post_today_nobody_enters(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    hire(desk, admin, "0427", "王敏", "A3", from_on=FOUNDED_ON, to_on=FOUNDED_ON)
    assert enter(desk, "0427").actor is not None
    clock.move(hours=13.5)  # 0:00 of the next day in Beijing
    result = enter(desk, "0427")
    assert isinstance(result.error, NoPostError)
    assert result.error.fields["on"] == FOUNDED_ON + timedelta(days=1)


@pytest.mark.covers("A18")
def test_posts_in_several_stores_grant_each_in_its_own(desk: Desk, admin: Actor) -> None:
    other = open_store(desk, admin, "KSH", "喀什店")
    staff_id = hire(desk, admin, "0427", "王敏", "A3", "A12")
    give(desk, admin, staff_id, "A10", store_id=other)
    actor = enter(desk, "0427").actor
    assert actor is not None
    assert set(actor.grants) == {desk.identity.store_id, other}
    assert actor.may("complaints.handle")
    assert not actor.may("tasks.assign")
    assert actor.may("tasks.assign", other)


def test_a_person_of_another_store_does_not_enter_here(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0427", "王敏", "A3", store_id=open_store(desk, admin, "KSH", "喀什店"))
    assert isinstance(enter(desk, "0427").error, NoPostHereError)


def rename_and_sign(uow: UnitOfWork, staff_id: object, number: str, password: str, permission: str) -> Actor:
    """Stand for a command of another area that asks for a signature in its middle."""
    person = uow.session.get(Staff, (NIL, staff_id))
    assert person is not None
    person.name = "改过的名字"
    uow.flush()
    return sign(uow, number, password, permission)


def test_a_signature_names_the_signer_inside_the_desks_session(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0010", "李店长", "A10")
    signer = desk.runner.write(admin, sign, "0010", PASSWORD, "approvals.sign").answer
    assert (signer.staff_number, signer.session_id) == ("0010", admin.session_id)


def test_a_signer_needs_the_permission(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0427", "王敏", "A3")
    with pytest.raises(NotPermittedError):
        desk.runner.write(admin, sign, "0427", PASSWORD, "approvals.sign")


def test_a_wrong_signature_is_counted_and_undoes_its_command(
    desk: Desk, admin: Actor, clock: FrozenClock
) -> None:
    for expected in (1, 2, 3, 4):
        with pytest.raises(WrongCredentialsError):
            desk.runner.write(admin, rename_and_sign, admin.staff_id, ADMIN_NUMBER, "wrong", "approvals.sign")
        assert failures(desk, ADMIN_NUMBER) == expected
    with desk.runner.database.reading() as session:
        person = session.get(Staff, (NIL, admin.staff_id))
        assert person is not None
        assert person.name == admin.name
    with pytest.raises(LockedOutError):
        desk.runner.write(admin, sign, ADMIN_NUMBER, ADMIN_PASSWORD, "approvals.sign")
    clock.move(seconds=30)
    assert desk.runner.write(
        admin, rename_and_sign, admin.staff_id, ADMIN_NUMBER, ADMIN_PASSWORD, "tasks.work"
    )


def test_one_changes_his_own_password(desk: Desk, admin: Actor) -> None:
    hire(desk, admin, "0427", "王敏", "A3")
    actor = enter(desk, "0427").actor
    assert actor is not None
    desk.runner.write(actor, change_password, ChangePassword(PASSWORD, "my-own-one-9"))
    assert isinstance(enter(desk, "0427").error, WrongCredentialsError)
    result = enter(desk, "0427", "my-own-one-9")
    assert result.actor is not None
    assert result.must_change_password is False


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("wrong", "my-own-one-9", {"old_password": "wrong_password"}),
        (ADMIN_PASSWORD, ADMIN_PASSWORD, {"new_password": "password_unchanged"}),
        (ADMIN_PASSWORD, "kurz", {"new_password": "password_too_short"}),
    ],
)
def test_a_bad_change_of_password_stores_nothing(
    desk: Desk, admin: Actor, old: str, new: str, problems: dict[str, str]
) -> None:
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(admin, change_password, ChangePassword(old, new))
    assert refused.value.problems == problems
    assert enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor is not None


def test_no_hash_stands_in_the_history(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    clock.move(minutes=1)
    desk.runner.write(admin, change_password, ChangePassword(ADMIN_PASSWORD, "my-own-one-9"))
    with desk.runner.database.reading() as session:
        logged = session.scalars(
            select(Change).where(Change.table_name == "staff_credential").order_by(Change.seq)
        ).all()
        assert [change.op for change in logged] == ["insert", "update", "update"]
        assert {name for change in logged for name in change.columns} == {
            "staff_id",
            "must_change",
            "changed_at",
        }
        held = session.execute(text("SELECT extra FROM staff_credential")).scalar_one()
        assert "$argon2id$" in held
        every = session.execute(text("SELECT group_concat(columns) FROM change")).scalar_one()
        assert "argon2" not in every


def test_a_person_without_a_password_does_not_enter(desk: Desk, admin: Actor) -> None:
    staff_id = desk.runner.write(admin, add_staff, AddStaff("0427", "王敏", PASSWORD)).answer
    with desk.runner.database.writing() as session:
        session.execute(
            text("UPDATE staff_credential SET extra = '{}' WHERE staff_id = :id"), {"id": staff_id.hex}
        )
        session.commit()
    assert isinstance(enter(desk, "0427").error, WrongCredentialsError)


def test_ending_the_post_takes_the_rights(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    staff_id = hire(desk, admin, "0427", "王敏")
    post_id = give(desk, admin, staff_id, "A3", from_on=FOUNDED_ON - timedelta(days=9))
    desk.runner.write(admin, end_post, EndPost(post_id, FOUNDED_ON - timedelta(days=1)))
    assert isinstance(enter(desk, "0427").error, NoPostError)
    assert role_id(desk, admin, "A3")
