# SPDX-License-Identifier: Apache-2.0
"""Saved views of a person, a store, the company; what a person set on a page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from app.admin.commands import (
    SavePreference,
    SaveView,
    UpdateView,
    save_preference,
    save_view,
    update_view,
    void_view,
)
from app.admin.models import SavedView
from app.admin.queries import list_preferences, list_saved_views
from app.admin.rules import ViewOwner
from app.bootstrap import Desk
from app.core.change_log import Change
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from tests.support.desk import make_actor

MINE = SaveView("complaints", "我的待办", ViewOwner.PERSONAL, {"mine": True, "status": ("open", "waiting")})


def titles(desk: Desk, actor: Actor) -> list[str]:
    return [row.title for row in desk.runner.read(actor, list_saved_views, "complaints")]


def test_a_personal_view_is_seen_by_its_owner_alone(desk: Desk) -> None:
    actor = make_actor(desk)
    columns = ({"key": "number", "width": 120}, {"key": "status", "width": 80})
    view_id = desk.runner.write(actor, save_view, replace(MINE, columns=columns)).answer
    (row,) = desk.runner.read(actor, list_saved_views, "complaints")
    assert (row.id, row.owner, row.position, row.may_edit) == (view_id, ViewOwner.PERSONAL, 1, True)
    assert row.filter == {"mine": True, "status": ["open", "waiting"]}
    assert row.columns == columns
    assert titles(desk, make_actor(desk)) == []
    assert desk.runner.read(actor, list_saved_views, "customers") == ()


def test_shared_views_need_the_right_to_share(desk: Desk) -> None:
    leader = make_actor(desk, "admin.share_views")
    head = make_actor(desk, "admin.share_views", scope=NIL)
    desk.runner.write(leader, save_view, replace(MINE, title="全店", owner=ViewOwner.STORE))
    desk.runner.write(head, save_view, replace(MINE, title="全公司", owner=ViewOwner.COMPANY))
    with pytest.raises(NotPermittedError):
        desk.runner.write(leader, save_view, replace(MINE, owner=ViewOwner.COMPANY))
    anyone = make_actor(desk)
    with pytest.raises(NotPermittedError):
        desk.runner.write(anyone, save_view, replace(MINE, owner=ViewOwner.STORE))
    rows = desk.runner.read(anyone, list_saved_views, "complaints")
    assert [(row.title, row.may_edit) for row in rows] == [("全店", False), ("全公司", False)]
    rows = desk.runner.read(leader, list_saved_views, "complaints")
    assert [(row.title, row.may_edit) for row in rows] == [("全店", True), ("全公司", False)]


def test_a_view_is_changed_moved_and_taken_away(desk: Desk) -> None:
    actor = make_actor(desk)
    first = desk.runner.write(actor, save_view, MINE).answer
    second = desk.runner.write(actor, save_view, replace(MINE, title="第二个")).answer
    desk.runner.write(actor, update_view, UpdateView(second, "提前", {}, ({"key": "a"},), position=0))
    assert titles(desk, actor) == ["提前", "我的待办"]
    desk.runner.write(actor, update_view, UpdateView(first, "改名", {"mine": False}))
    row = desk.runner.read(actor, list_saved_views, "complaints")[1]
    assert (row.title, row.filter, row.columns, row.position) == ("改名", {"mine": False}, (), 1)
    desk.runner.write(actor, void_view, second)
    assert titles(desk, actor) == ["改名"]
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, void_view, second)


def test_what_is_refused_leaves_the_view_alone(desk: Desk) -> None:
    actor, leader = make_actor(desk), make_actor(desk, "admin.share_views")
    mine = desk.runner.write(actor, save_view, MINE).answer
    shared = desk.runner.write(leader, save_view, replace(MINE, owner=ViewOwner.STORE)).answer
    with pytest.raises(NotPermittedError):
        desk.runner.write(leader, void_view, mine)
    with pytest.raises(NotPermittedError):
        desk.runner.write(actor, update_view, UpdateView(shared, "改名", {}))
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, void_view, new_id())
    for title, problem in ((" ", "required"), ("长" * 41, "too_long")):
        with pytest.raises(ProblemsError) as refused:
            desk.runner.write(actor, save_view, replace(MINE, title=title))
        assert refused.value.problems == {"title": problem}
    assert titles(desk, actor) == ["我的待办", "我的待办"]
    with desk.runner.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(SavedView)) == 2


def test_preferences_are_each_persons_own(desk: Desk) -> None:
    actor, other = make_actor(desk), make_actor(desk)
    value = {"columns": ({"key": "number", "width": 120},), "sort": "deadline"}
    desk.runner.write(actor, save_preference, SavePreference("complaints.list", value))
    desk.runner.write(actor, save_preference, SavePreference("staff.list", {"sort": "number"}))
    desk.runner.write(actor, save_preference, SavePreference("staff.list", {"sort": "name"}))
    assert desk.runner.read(actor, list_preferences) == {
        "complaints.list": {"columns": [{"key": "number", "width": 120}], "sort": "deadline"},
        "staff.list": {"sort": "name"},
    }
    assert desk.runner.read(actor, list_preferences, "staff.") == {"staff.list": {"sort": "name"}}
    assert desk.runner.read(other, list_preferences) == {}


def test_an_unchanged_preference_writes_no_history(desk: Desk) -> None:
    actor = make_actor(desk)
    wanted = SavePreference("staff.list", {"columns": ({"key": "number"},)})
    desk.runner.write(actor, save_preference, wanted)
    desk.runner.write(actor, save_preference, wanted)
    with desk.runner.database.reading() as session:
        query = select(func.count()).where(Change.table_name == "staff_preference")
        assert session.scalar(query) == 1
