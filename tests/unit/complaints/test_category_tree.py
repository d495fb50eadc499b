# SPDX-License-Identifier: Apache-2.0
"""The tree of categories: three levels below the classes, as data, as lines, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.complaints.category_tree import (
    CATEGORIES_RULE,
    NAME_LENGTH,
    Category,
    CategoryTree,
    class_of,
    lies_in,
    read_written,
    rows_of,
    tree_of,
    written,
)
from app.complaints.rules import ComplaintClass
from app.core.dated_rules import shipped_rules

NAMES = {code.value: f"类{place}" for place, code in enumerate(ComplaintClass)}
SHIPPED = tree_of(next(rule.value for rule in shipped_rules() if rule.key == CATEGORIES_RULE))

names = st.text("冷热水电机漏裂声音ab1", min_size=1, max_size=8)
codes = st.text("abcxyz019_", min_size=1, max_size=6)


@st.composite
def trees(draw: st.DrawFn) -> CategoryTree:
    found: list[Category] = []
    for complaint_class in draw(st.lists(st.sampled_from(sorted(ComplaintClass)), unique=True, max_size=3)):
        for second in draw(st.lists(codes, unique=True, max_size=3)):
            found.append(Category(f"{complaint_class}.{second}", draw(names)))
            thirds = draw(st.lists(codes, unique=True, max_size=3))
            found += [Category(f"{complaint_class}.{second}.{code}", draw(names)) for code in thirds]
    return CategoryTree(tuple(found))


def test_the_shipped_tree_has_three_levels_below_every_class() -> None:
    assert {class_of(one.path) for one in SHIPPED.categories} == set(ComplaintClass)
    assert {one.depth for one in SHIPPED.categories} == {2, 3}
    assert SHIPPED.names("product.noise.loud") == ("噪音振动", "噪音大")
    assert SHIPPED.has_below("product.noise")
    assert all(
        one.path in {two.path for two in SHIPPED.of_class("repair")} for one in SHIPPED.of_class("repair")
    )


@given(trees())
def test_lines_and_data_say_the_same_tree(tree: CategoryTree) -> None:
    assert tree_of(rows_of(tree)) == tree
    read, problems = read_written(written(tree, NAMES), NAMES)
    assert problems == ()
    assert set(read.categories) == set(tree.categories)


@given(trees(), st.data())
def test_what_a_category_is_called_survives_another_tree(tree: CategoryTree, data: st.DataObject) -> None:
    kept = CategoryTree(tuple(one for one in tree.categories if data.draw(st.booleans())))
    both = kept.with_older(tree)
    for one in tree.categories:
        assert both.names(one.path)[-1] == one.name
    assert not any(both.holds(one.path) and one not in both.categories for one in kept.categories)


def test_a_new_line_gets_a_code_of_its_own() -> None:
    text = "类0 (product)\n  噪音\n    噪音大\n    噪音大\n　屏幕（四角）\n"
    tree, problems = read_written(text, NAMES)
    assert not problems
    assert [one.path for one in tree.categories] == [
        "product.zy",
        "product.zy.zyd",
        "product.zy.zyd2",
        "product.pmsj",
    ]
    assert tree.categories[-1].name == "屏幕（四角）"


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("没有的类\n  噪音\n", 1, "unknown_class"),
        ("类0\n  a\n    b\n      c\n", 4, "too_deep"),
        (f"类0\n  {'长' * (NAME_LENGTH + 1)}\n", 2, "too_long"),
        ("类0\n  a (x)\n  b (x)\n", 3, "already_there"),
        ("类0\n  a (X-1)\n", 2, "not_a_code"),
        ("类0\n  (x)\n", 2, "required"),
    ],
)
def test_a_line_that_is_wrong_is_named(text: str, line: int, code: str) -> None:
    _tree, problems = read_written(text, NAMES)
    assert [(one.line, one.code) for one in problems] == [(line, code)]


@pytest.mark.parametrize(
    "path", ["product", "nothing.a", "product.a.b.c", "product.A", "product..a", "product.a.b"]
)
def test_a_table_that_is_no_tree_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="Category"):
        tree_of([{"path": path, "name": "某"}])


def test_a_category_lies_in_itself_and_in_those_above() -> None:
    assert lies_in("product.noise.loud", "product.noise")
    assert lies_in("product.noise", "product.noise")
    assert not lies_in("product.noisey", "product.noise")
