# SPDX-License-Identifier: Apache-2.0
"""Grants, lock-out and terms hold for any posts; forms name what is wrong with a field."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.admin import rules
from app.admin.rules import PostGrant, Term
from app.core.ids import NIL

START = date(2026, 11, 1)
DAYS = st.integers(0, 40).map(lambda day: START + timedelta(days=day))


@st.composite
def terms(draw: st.DrawFn) -> Term:
    from_on = draw(DAYS)
    length = draw(st.none() | st.integers(0, 20))
    return Term(from_on, None if length is None else from_on + timedelta(days=length))


STORES = st.sampled_from([NIL, UUID(int=1), UUID(int=2)])
GRANTS = st.builds(PostGrant, STORES, terms(), st.frozensets(st.sampled_from("abcde")))


@pytest.mark.covers("A18")
@given(st.lists(GRANTS, max_size=8), DAYS)
def test_what_a_person_may_is_the_union_of_the_posts_in_force(posts: list[PostGrant], on: date) -> None:
    granted = rules.grants_on(posts, on)
    for store_id in (NIL, UUID(int=1), UUID(int=2)):
        in_force = [
            post
            for post in posts
            if post.store_id == store_id
            and post.term.from_on <= on
            and (post.term.to_on is None or on <= post.term.to_on)
        ]
        assert (store_id in granted) == bool(in_force)
        for key in "abcde":
            assert (key in granted.get(store_id, ())) == any(key in post.permissions for post in in_force)


@given(st.integers(0, 10), st.integers(1, 600), st.integers(1, 7200))
def test_the_lock_out_never_gets_shorter_and_is_capped(free: int, first: int, longest: int) -> None:
    delays = [
        rules.lock_delay(count, free=free, first_seconds=first, longest_seconds=longest)
        for count in range(80)
    ]
    assert delays == sorted(delays)
    assert delays[: free + 1] == [timedelta(0)] * (free + 1)
    assert delays[free + 1] == timedelta(seconds=min(first, longest))
    assert delays[free + 2] == timedelta(seconds=min(2 * first, longest))
    assert delays[-1] == timedelta(seconds=longest)


@given(terms(), terms())
def test_two_terms_overlap_when_a_day_lies_in_both(one: Term, other: Term) -> None:
    days = [START + timedelta(days=day) for day in range(100)]
    assert one.overlaps(other) == any(one.holds(on) and other.holds(on) for on in days)


@given(terms(), DAYS)
def test_a_post_gives_way_without_gap_or_overlap(old: Term, from_on: date) -> None:
    change = rules.ended_before(old, from_on)
    for on in (START + timedelta(days=day) for day in range(100)):
        is_held = not change.is_void and Term(old.from_on, change.to_on).holds(on)
        assert is_held == (on < from_on and old.holds(on))


@given(st.lists(terms(), max_size=6), DAYS)
def test_the_first_day_without_cover_is_found(held: list[Term], from_on: date) -> None:
    days = [from_on + timedelta(days=day) for day in range(120)]
    bare = [on for on in days if not any(term.holds(on) for term in held)]
    assert rules.first_gap_on(held, from_on) == (bare[0] if bare else None)


@pytest.mark.covers("A51")
def test_a_staff_number_is_stored_in_one_form() -> None:
    assert rules.staff_number(" a 042 ") == "A042"


@pytest.mark.parametrize(
    ("number", "name", "phone", "problems"),
    [
        ("0427", "王敏", "13912342207", {}),
        ("0427", "王敏", "", {}),
        ("", "", "", {"number": "required", "name": "required"}),
        ("工号一", "王", "", {"number": "not_a_staff_number"}),
        ("0427", "长" * 61, "123", {"name": "too_long", "phone": "not_a_phone"}),
    ],
)
def test_problems_of_a_person(number: str, name: str, phone: str, problems: dict[str, str]) -> None:
    assert rules.staff_problems(number, name, phone) == problems


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("short", "password_too_short"),
        ("x" * 129, "too_long"),
        ("88888888", "password_too_simple"),
        ("STAFF-0427", "password_too_simple"),
        ("tian-shan-88", None),
    ],
)
def test_what_is_wrong_with_a_password(password: str, problem: str | None) -> None:
    assert rules.password_problem(password, shortest=8, number="staff-0427") == problem


@pytest.mark.parametrize(
    ("from_on", "to_on", "problems"),
    [
        (None, None, {"from_on": "required"}),
        (date(1889, 1, 1), None, {"from_on": "too_early"}),
        (START, START - timedelta(days=1), {"to_on": "before_start"}),
        (START, START, {}),
        (START, None, {}),
    ],
)
def test_problems_of_a_term(from_on: date | None, to_on: date | None, problems: dict[str, str]) -> None:
    assert rules.term_problems(from_on, to_on) == problems


GOOD_STORE = {
    "code": "WLM",
    "name": "友好路店",
    "company_name": "阳光电器",
    "phone": "09914512345",
    "hotline": "4008001234",
    "address": "友好北路",
    "timezone": "Asia/Urumqi",
}


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({}, {}),
        ({"phone": "", "hotline": "", "address": ""}, {}),
        ({"code": "乌鲁木"}, {"code": "not_a_store_code"}),
        ({"name": "", "company_name": "司" * 81}, {"name": "required", "company_name": "too_long"}),
        ({"address": "路" * 201}, {"address": "too_long"}),
        ({"phone": "12", "hotline": "abc"}, {"phone": "not_a_phone", "hotline": "not_a_phone"}),
        ({"timezone": "Asia/Nowhere"}, {"timezone": "unknown_choice"}),
    ],
)
def test_problems_of_a_store(changed: dict[str, str], problems: dict[str, str]) -> None:
    assert rules.store_problems({**GOOD_STORE, **changed}) == problems


@pytest.mark.parametrize(
    ("code", "name", "problems"),
    [
        ("", "服务台", {}),
        ("01", "服务台", {}),
        ("1", "", {"code": "not_a_desk_code", "name": "required"}),
        ("", "台" * 41, {"name": "too_long"}),
    ],
)
def test_problems_of_a_desk(code: str, name: str, problems: dict[str, str]) -> None:
    assert rules.desk_problems(code, name) == problems


@pytest.mark.parametrize(
    ("code", "title", "keys", "limit_fen", "problems"),
    [
        ("B1", "仓管", {"a"}, None, {}),
        ("B 1", "", {"z"}, -1,
         {"code": "not_a_role_code", "title": "required", "permissions": "unknown_choice",
          "approval_limit_fen": "negative"}),
        ("B1", "岗" * 41, set(), 0, {"title": "too_long"}),
    ],
)  # fmt: skip
def test_problems_of_a_role(
    code: str, title: str, keys: set[str], limit_fen: int | None, problems: dict[str, str]
) -> None:
    assert rules.role_problems(code, title, keys, {"a", "b"}, limit_fen) == problems


@pytest.mark.parametrize(
    ("key", "value", "problems"),
    [
        ("hours", 48, {}),
        ("hours", 0, {"value": "not_positive"}),
        ("hours", "48", {"value": "wrong_kind"}),
        ("hours", True, {"value": "wrong_kind"}),
        ("sentence", " ", {"value": "required"}),
        ("sentence", "请稍候", {}),
        ("nothing", 1, {"key": "unknown_choice"}),
    ],
)
def test_problems_of_a_company_rule(key: str, value: object, problems: dict[str, str]) -> None:
    assert rules.rule_problems(key, value, {"hours": 72, "sentence": "您好"}) == problems


def test_roles_stand_in_the_order_of_the_source() -> None:
    codes = ["admin", "A12", "A2", "A1", "B1"]
    assert sorted(codes, key=rules.role_order) == ["A1", "A2", "A12", "B1", "admin"]


def test_a_rule_of_a_few_words_takes_no_other() -> None:
    for key, words in rules.RULE_CHOICES.items():
        shipped = {key: words[0]}
        assert [rules.rule_problems(key, word, shipped) for word in words] == [{}] * len(words)
        assert rules.rule_problems(key, "别的", shipped) == {"value": "unknown_choice"}
