# SPDX-License-Identifier: Apache-2.0
"""Guessing what a complaint is about: same words, same guess; the reasons are in the text; no names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.complaints.suggest import MOST_LETTERS, Model, pairs_of, right_percent, train

WORDS = ("冰箱不制冷", "空调噪音大", "电视屏幕裂", "发票抬头错", "送货晚到了")
LABELS = ("product.function", "product.noise", "product.look", "invoice.content", "delivery.time")

texts = st.text("冰箱空调电视不制冷噪音大屏幕裂发票抬头错送货晚到了abc123，。 ", max_size=60)
samples = st.lists(st.tuples(texts, st.sampled_from(LABELS)), max_size=30)


def told(times: int = 6) -> list[tuple[str, str]]:
    return [
        (f"{word}，顾客要求处理", label)
        for _ in range(times)
        for word, label in zip(WORDS, LABELS, strict=True)
    ]


def test_a_text_is_cut_into_pairs_and_words_without_figures() -> None:
    assert pairs_of("冰箱BCD-470不制冷 13999112207") == {"冰箱", "bcd", "不制", "制冷"}
    assert pairs_of("ＢＣＤ") == {"bcd"}
    assert pairs_of("") == frozenset()
    assert len(pairs_of("冰箱" * 10 * MOST_LETTERS)) <= MOST_LETTERS


@given(samples, texts)
def test_a_guess_is_one_of_the_labels_and_says_why(learned: list[tuple[str, str]], text: str) -> None:
    model = train(learned)
    guess = model.guess(text)
    if guess is None:
        return
    assert guess.label in {label for _text, label in learned}
    assert 0 < guess.share <= 1
    assert set(guess.reasons) <= pairs_of(text)
    assert model.guess(text) == guess


@given(samples, texts)
def test_the_order_of_cases_does_not_matter(learned: list[tuple[str, str]], text: str) -> None:
    other = sorted(learned)
    assert train(other).guess(text) == train(learned).guess(text)


@given(samples)
def test_nothing_is_kept_that_a_single_case_holds(learned: list[tuple[str, str]]) -> None:
    model = train([*learned, ("顾客买买提住鲤鱼巷", "other.unsorted")])
    assert not {"买买", "买提", "鲤鱼", "鱼巷"} & model.pairs.keys()
    assert all(sum(counts.values()) >= 2 for counts in model.pairs.values())


@given(samples, texts)
def test_a_model_comes_back_from_json_as_it_was(learned: list[tuple[str, str]], text: str) -> None:
    model = train(learned)
    assert Model.from_data(model.to_data()).guess(text) == model.guess(text)


@given(samples, texts)
def test_only_the_labels_asked_for_are_given(learned: list[tuple[str, str]], text: str) -> None:
    guess = train(learned).guess(text, LABELS[:2])
    assert guess is None or guess.label in LABELS[:2]


@pytest.mark.parametrize(("text", "label"), list(zip(WORDS, LABELS, strict=True)))
def test_what_was_seen_is_guessed_again(text: str, label: str) -> None:
    guess = train(told()).guess(text)
    assert guess is not None
    assert guess.label == label
    assert guess.share > 0.9
    assert guess.reasons[0] in text


def test_how_often_it_is_right_is_tried_on_cases_that_were_not_learned() -> None:
    assert right_percent(told(10)) == 100
    mixed = [(text, LABELS[place % 5]) for place, (text, _label) in enumerate(told(11)[1:])]
    assert right_percent([("同样的话没有区别", LABELS[place % 5]) for place in range(60)]) < 60
    assert right_percent(mixed[:4]) == 0
