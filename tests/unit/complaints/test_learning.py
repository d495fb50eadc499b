# SPDX-License-Identifier: Apache-2.0
"""A desk learns of its own closed cases, once a day, and suggests only what it can tell."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from app.bootstrap import Desk
from app.complaints.handling import CloseComplaint, close_complaint
from app.complaints.learning import (
    Depth,
    SampleRow,
    get_learned,
    is_learning_due,
    learn,
    list_samples,
    store_learned,
    suggest_category,
)
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, clerk, reader
from tests.support.desk import FrozenClock

KINDS = (
    ("空调噪音大，半夜睡不着", "product", "product.noise.loud"),
    ("冰箱不制冷，食品变质", "product", "product.function.cooling"),
    ("约好送货没有送到", "delivery", "delivery.time.missed"),
    ("发票抬头开错了", "invoice", "invoice.content.title"),
)
SAMPLES = [SampleRow(text, *labels) for _ in range(15) for text, *labels in KINDS]


def taught(desk: Desk, samples: list[SampleRow] = SAMPLES) -> Actor:
    actor = clerk(desk)
    desk.runner.write(actor, store_learned, learn(samples))
    return actor


def test_of_closed_cases_of_this_store_alone(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    assert desk.runner.read(actor, is_learning_due)
    open_one = add_complaint(desk, actor, subject="空调噪音大")
    closed = add_complaint(desk, actor, subject="冰箱不制冷", event="一夜没睡", category="product.noise.loud")
    desk.runner.write(actor, close_complaint, CloseComplaint(closed.id, "withdrawn", way="phone"))
    found = desk.runner.read(actor, list_samples)
    assert found == (SampleRow("冰箱不制冷\n一夜没睡", "product", "product.noise.loud"),)
    assert open_one.number not in str(found)
    assert desk.runner.read(replace(actor, grants={}), list_samples) == ()


def test_a_suggestion_says_why_and_how_good_it_is(desk: Desk, clock: FrozenClock) -> None:
    actor = taught(desk)
    guess = desk.runner.read(actor, suggest_category, "顾客说空调半夜噪音很大")
    assert guess is not None
    assert (guess.complaint_class, guess.category) == ("product", "product.noise.loud")
    assert guess.names == ("噪音振动", "噪音大")
    assert set(guess.reasons) <= {"空调", "半夜", "噪音"}
    assert (guess.right_percent, guess.case_count) == (100, 60)
    row = desk.runner.read(actor, get_learned)
    assert row is not None
    assert row.depth is Depth.CATEGORY
    assert not desk.runner.read(actor, is_learning_due)
    clock.move(days=1)
    assert desk.runner.read(actor, is_learning_due)


def test_below_the_chosen_class_only(desk: Desk) -> None:
    actor = taught(desk)
    guess = desk.runner.read(actor, suggest_category, "空调噪音大，约好送货", "delivery")
    assert guess is not None
    assert guess.category == "delivery.time.missed"
    assert desk.runner.read(actor, suggest_category, "空调噪音大", "repair") is None


def test_without_categories_the_class_is_suggested(desk: Desk) -> None:
    actor = taught(desk, [replace(row, category="") for row in SAMPLES])
    guess = desk.runner.read(actor, suggest_category, "发票抬头错了")
    assert guess is not None
    assert (guess.complaint_class, guess.category, guess.names) == ("invoice", "", ())
    assert desk.runner.read(actor, suggest_category, "发票抬头错了", "invoice") is None


def test_a_category_that_left_the_tree_is_not_suggested(desk: Desk) -> None:
    gone = [replace(row, category=f"{row.complaint_class}.gone") for row in SAMPLES]
    actor = taught(desk, gone)
    assert desk.runner.read(actor, suggest_category, "空调噪音大，半夜睡不着") is None


@pytest.mark.parametrize(
    "samples",
    [SAMPLES[:40], [replace(row, text="同样的话", category="") for row in SAMPLES]],
    ids=["too few", "too often wrong"],
)
def test_nothing_is_suggested_when_it_cannot_be_told(desk: Desk, samples: list[SampleRow]) -> None:
    learned = learn(samples)
    assert learned.depth is Depth.NOTHING
    assert learned.right_percent < 60
    actor = taught(desk, samples)
    assert desk.runner.read(actor, suggest_category, "空调噪音大，半夜睡不着") is None


def test_learning_tells_how_far_it_is() -> None:
    heard: list[tuple[int, int]] = []
    learn(SAMPLES, lambda done, total: heard.append((done, total)))
    assert heard[0] == (0, 60)
    assert all(done < total for done, total in heard)


def test_a_suggestion_is_quick(desk: Desk) -> None:
    actor = taught(desk)
    desk.runner.read(actor, suggest_category, "空调噪音大")
    begun = time.process_time()
    for _ in range(10):
        desk.runner.read(actor, suggest_category, "空调噪音大，半夜睡不着，要求换机" * 20)
    assert (time.process_time() - begun) / 10 < 0.02


def test_who_only_reads_learns_too(desk: Desk) -> None:
    add_complaint(desk, clerk(desk))
    assert desk.runner.read(reader(desk), list_samples) == ()
