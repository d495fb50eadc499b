# SPDX-License-Identifier: Apache-2.0
"""Pairs of a joining desk: whatever is decided, no unique key is borne twice."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import areas
from app.sync.client import matching
from app.sync.client.matching import Decision, Settlement

KEYS = matching.table_keys(areas.NATURAL_KEYS)
BY_TABLE = {key.table: key for key in KEYS}
NUMBERS = ("0001", "0002", "0003")
NAMES = ("王敏", "李刚", "王 敏")
Rows = dict[str, list[dict[str, Any]]]


def _rows(side: str, people: list[tuple[str, str]], brands: list[str], models: list[tuple[int, str]]) -> Rows:
    staff = [
        {"id": f"{side}staff{place}", "number": number, "name": name}
        for place, (number, name) in enumerate(dict(people).items())
    ]
    return {
        "staff": staff,
        "staff_credential": [{"id": f"{side}cred{one['id']}", "staff_id": one["id"]} for one in staff],
        "brand": [{"id": f"{side}brand{place}", "name": name} for place, name in enumerate(brands)],
        "model": [
            {"id": f"{side}model{place}", "brand_id": f"{side}brand{brand % len(brands)}", "name": name}
            for place, (brand, name) in enumerate(models)
            if brands
        ],
    }


sides = st.tuples(
    st.lists(st.tuples(st.sampled_from(NUMBERS), st.sampled_from(NAMES)), max_size=3),
    st.lists(st.sampled_from(("海尔", "美的", "格力")), max_size=3, unique=True),
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(("A1", "B2"))), max_size=3, unique=True),
)


@given(sides, sides, st.data())
def test_whatever_is_decided_no_key_is_borne_twice(mine: Any, theirs: Any, data: st.DataObject) -> None:
    ours, known = _rows("m", *mine), _rows("t", *theirs)
    pairs = matching.propose(KEYS, ours, known)
    decisions = matching.sure_decisions(pairs)
    for pair in pairs:
        choices = [Decision(), Decision(new_key={BY_TABLE[pair.table].columns[0]: "9000" + pair.mine.id})]
        if pair.theirs is not None:
            choices.append(Decision(pair.theirs.id))
        choice = data.draw(st.sampled_from([None, *choices]))
        if choice is not None:
            decisions[pair.table, pair.mine.id] = choice
    settled = matching.settle(KEYS, ours, known, decisions)
    for table, row_id in settled.undecided:
        assert table == "staff"
        assert row_id not in settled.ids
    if settled.undecided:
        return
    there = {row["id"] for rows in known.values() for row in rows} | {
        row["id"] for rows in ours.values() for row in rows
    }
    assert set(settled.ids.values()) <= there
    for key in KEYS:
        kept = [row for row in ours.get(key.table, ()) if row["id"] not in settled.gone.get(key.table, ())]
        borne = [_key(settled, key, row) for row in (*kept, *known.get(key.table, ()))]
        if key.is_unique:
            assert len(borne) == len(set(borne)), key.table
        assert {row["id"] for row in kept}.isdisjoint(settled.ids)


def _key(settled: Settlement, key: matching.TableKey, row: dict[str, Any]) -> tuple[str, ...]:
    named = {**row, **settled.new_keys.get((key.table, row["id"]), {})}
    return tuple(settled.ids.get(named[name], named[name]) for name in key.columns)


def test_an_equal_number_and_name_is_sure_a_number_alone_clashes() -> None:
    ours = _rows("m", [("0001", "王敏"), ("0002", "李刚")], [], [])
    known = _rows("t", [("0001", "王 敏"), ("0002", "别人")], [], [])
    first, second = matching.propose(KEYS, ours, known)
    assert (first.is_sure, first.clashes) == (True, True)
    assert (second.is_sure, second.clashes) == (False, True)
    assert list(matching.sure_decisions((first, second))) == [("staff", "mstaff0")]


def test_a_paired_person_keeps_head_offices_password() -> None:
    ours, known = (_rows(side, [("0001", "王敏")], [], []) for side in "mt")
    settled = matching.settle(KEYS, ours, known, {("staff", "mstaff0"): Decision("tstaff0")})
    assert settled.gone["staff_credential"] == {"mcredmstaff0"}
    assert settled.ids["mcredmstaff0"] == "tcredtstaff0"


def test_two_of_mine_may_be_one_of_theirs() -> None:
    ours = _rows("m", [("0001", "王敏"), ("0002", "王敏")], [], [])
    known = _rows("t", [("0001", "王敏")], [], [])
    both = {("staff", "mstaff0"): Decision("tstaff0"), ("staff", "mstaff1"): Decision("tstaff0")}
    settled = matching.settle(KEYS, ours, known, both)
    assert settled.gone["staff"] == {"mstaff0", "mstaff1"}
    assert settled.gone["staff_credential"] == {"mcredmstaff0", "mcredmstaff1"}


def test_a_row_may_be_left_behind() -> None:
    ours, known = _rows("m", [], ["海尔"], []), _rows("t", [], ["海尔"], [])
    settled = matching.settle(KEYS, ours, known, {("brand", "mbrand0"): Decision(leave=True)})
    assert settled.gone == {"brand": {"mbrand0"}}
    assert settled.ids == {}


def test_the_wanted_columns_bear_nothing_personal() -> None:
    wanted = matching.wanted_columns(KEYS)
    assert wanted["staff"][0] == "number"
    assert "phone" not in wanted["staff"]


@pytest.mark.parametrize("table", ["staff", "role", "store", "company_rule"])
def test_tables_with_a_unique_key_are_matched_by_it(table: str) -> None:
    assert BY_TABLE[table].is_unique
    assert not BY_TABLE[table].follows
