# SPDX-License-Identifier: Apache-2.0
"""The checks of this area pass on what the commands made, and see what they could not have made."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app.admin.audit import RULES
from app.admin.commands import EndPost, end_post, log_out
from app.admin.queries import PostFilter, list_posts
from app.bootstrap import Desk
from app.core import audit
from app.core.audit import AuditLine
from app.core.permissions import Actor
from tests.support.company import FOUNDED_ON, enter, found, give, hire
from tests.support.desk import DeskTemplate, FrozenClock


def audited(desk: Desk) -> dict[str, AuditLine]:
    with desk.runner.database.reading() as session:
        return {line.key: line for line in audit.run(session, RULES)}


def test_what_the_commands_made_is_good(desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3", to_on=FOUNDED_ON)
    give(desk, admin, staff_id, "A3", from_on=FOUNDED_ON + timedelta(days=1))
    actor = enter(desk, "0427").actor
    assert actor is not None
    desk.runner.write(actor, log_out)
    lines = audited(desk)
    assert [line.key for line in lines.values() if not line.is_good] == []
    assert {key: line.checked for key, line in lines.items()} == {
        "admin.desk_store": 1,
        "admin.hours_store": 0,
        "admin.duty_staff": 0,
        "admin.duty_store": 0,
        "admin.credential_staff": 2,
        "admin.credentials": 2,
        "admin.post_staff": 3,
        "admin.post_role": 3,
        "admin.post_store": 3,
        "admin.post_terms": 3,
        "admin.post_double": 3,
        "admin.administrator": 1,
        "admin.session_staff": 2,
        "admin.logout_session": 1,
    }


def test_before_the_founding_nothing_is_wrong(
    desk_template: DeskTemplate, tmp_path: Path, clock: FrozenClock
) -> None:
    bare = desk_template.open_copy(tmp_path / "bare", clock)
    assert all(line.is_good for line in audited(bare).values())
    found(bare)
    assert audited(bare)["admin.administrator"].checked == 1
    bare.close()


@pytest.mark.parametrize(
    ("damage", "broken"),
    [
        ("UPDATE post SET store_id = '0123456789abcdef0123456789abcdef'", "admin.post_store"),
        ("UPDATE post SET to_on = '1999-01-01' WHERE store_id != :nil", "admin.post_terms"),
        ("UPDATE post SET role_id = (SELECT max(role_id) FROM post)", "admin.post_double"),
        ("UPDATE post SET to_on = '2027-01-01'", "admin.administrator"),
        ("UPDATE staff_credential SET extra = '{}'", "admin.credentials"),
        ("UPDATE desk SET store_id = id", "admin.desk_store"),
    ],
)
def test_what_the_commands_could_not_have_made_is_seen(
    desk: Desk, admin: Actor, damage: str, broken: str
) -> None:
    hire(desk, admin, "0427", "王敏", "A3", "A5")
    with desk.runner.database.writing() as session:
        session.execute(text(damage).bindparams(**({"nil": "0" * 32} if ":nil" in damage else {})))
        session.commit()
    line = audited(desk)[broken]
    assert not line.is_good
    assert line.problems


def test_a_successor_closes_the_gap(desk: Desk, admin: Actor) -> None:
    (post,) = desk.runner.read(admin, list_posts, PostFilter(staff_id=admin.staff_id))
    second = hire(desk, admin, "0002", "李接班")
    give(desk, admin, second, "admin", store_id=post.store_id, from_on=FOUNDED_ON + timedelta(days=3))
    desk.runner.write(admin, end_post, EndPost(post.id, FOUNDED_ON + timedelta(days=2)))
    assert audited(desk)["admin.administrator"].is_good
