# SPDX-License-Identifier: Apache-2.0
"""Phrases: shipped, of the company, of the store; who may change them; what finds them; how one speaks."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.bootstrap import Desk
from app.complaints.categories import SaveCategories, get_categories, get_known_categories, save_categories
from app.complaints.category_tree import Category
from app.complaints.phrases import PhraseRow, SavePhrase, list_phrases, save_phrase, void_phrase
from app.complaints.wording import get_wording
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from tests.support.complaints import clerk
from tests.support.desk import FrozenClock, make_actor


def phrase(desk: Desk, actor: Actor, code: str) -> PhraseRow | None:
    return next((row for row in desk.runner.read(actor, list_phrases) if row.code == code), None)


@pytest.fixture
def leader(desk: Desk) -> Actor:
    return make_actor(desk, "complaints.phrases")


@pytest.mark.covers("B35")
def test_the_nearest_phrase_of_a_code_is_offered(desk: Desk, leader: Actor) -> None:
    shipped = phrase(desk, leader, "anfu")
    assert shipped is not None
    assert (shipped.id, shipped.may_edit) == (None, False)
    company = make_actor(desk, "complaints.phrases", scope=NIL)
    desk.runner.write(company, save_phrase, SavePhrase(None, "anfu", "安抚", "公司的话", is_companys=True))
    found = phrase(desk, leader, "anfu")
    assert found is not None
    assert (found.text, found.is_companys, found.may_edit) == ("公司的话", True, False)
    own = desk.runner.write(leader, save_phrase, SavePhrase(None, " ＡNFU ", "安抚", "本店的话")).answer
    found = phrase(desk, leader, "anfu")
    assert found is not None
    assert (found.id, found.text, found.may_edit) == (own, "本店的话", True)
    desk.runner.write(leader, save_phrase, SavePhrase(own, "anfu2", "安抚", "本店的话"))
    assert [row.text for row in desk.runner.read(leader, list_phrases) if row.code.startswith("anfu")] == [
        "公司的话",
        "本店的话",
    ]
    desk.runner.write(leader, void_phrase, own)
    assert phrase(desk, leader, "anfu2") is None


@pytest.mark.parametrize("typed", ["cj", "CJJD", "cjjd", "等厂", "dcjjd", ""])
def test_a_phrase_is_found_by_code_initials_and_words(desk: Desk, typed: str) -> None:
    row = phrase(desk, clerk(desk), "cjjd")
    assert row is not None
    assert row.answers(typed)
    assert not row.answers("zz")


def test_a_phrase_is_refused(desk: Desk, leader: Actor) -> None:
    desk.runner.write(leader, save_phrase, SavePhrase(None, "hd", "回电", "已回电。"))
    for order, problems in (
        (SavePhrase(None, "", "", ""), {"code": "required", "title": "required", "text": "required"}),
        (SavePhrase(None, "回电", "回电", "x"), {"code": "not_a_phrase_code"}),
        (SavePhrase(None, "hd", "又一条", "x"), {"code": "already_taken"}),
        (SavePhrase(None, "xx", "长" * 41, "x" * 2001), {"title": "too_long", "text": "too_long"}),
    ):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.write(leader, save_phrase, order)
        assert dict(caught.value.problems) == problems
    with pytest.raises(NotPermittedError):
        desk.runner.write(leader, save_phrase, SavePhrase(None, "xx", "x", "x", is_companys=True))
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), save_phrase, SavePhrase(None, "xx", "x", "x"))
    for command, order in ((save_phrase, SavePhrase(new_id(), "xx", "x", "x")), (void_phrase, new_id())):
        with pytest.raises(NotFoundError):
            desk.runner.write(leader, command, order)


@pytest.mark.covers("A31", "C17")
def test_the_rules_of_wording_are_at_hand(desk: Desk) -> None:
    wording = desk.runner.read(clerk(desk), get_wording)
    assert len(wording.avoided) == 6
    assert all(row.say and row.when and "{" not in row.say for row in wording.polite)


def test_another_tree_holds_from_its_day_and_old_names_stay(desk: Desk, clock: FrozenClock) -> None:
    boss = make_actor(desk, "admin.manage", scope=NIL)
    today = desk.runner.today_on
    tree = (Category("product.noise", "声响"), Category("product.noise.hum", "嗡嗡响"))
    order = SaveCategories(tree, today + timedelta(days=1), "客服部通知 8 号")
    desk.runner.write(boss, save_categories, order)
    assert desk.runner.read(boss, get_categories).holds("product.noise.loud")
    clock.move(days=1)
    assert desk.runner.read(boss, get_categories).categories == tree
    known = desk.runner.read(boss, get_known_categories)
    assert known.names("product.noise.loud") == ("声响", "噪音大")
    for categories, problems in (
        ((), {"value": "required"}),
        ((Category("product.a.b", "无上级"),), {"value": "wrong_kind"}),
    ):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.write(boss, save_categories, SaveCategories(categories, today, ""))
        assert dict(caught.value.problems) == {**problems, "source": "required", "from_on": "in_past"}
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), save_categories, order)
