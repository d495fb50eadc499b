# SPDX-License-Identifier: Apache-2.0
"""Whose the two values of a conflict are: the rule by which the window says 两人, 你 or one name."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.ids import NIL
from ui.sync.rows import Authors, FieldConflict, RecordConflicts, Side, authors_of
from ui.sync.words import SyncWords

ME, LI, ZHANG = UUID(int=1), UUID(int=2), UUID(int=3)
NAMES = {ME: "王敏", LI: "李娜", ZHANG: "张师傅", NIL: ""}
AT = datetime(2026, 11, 22, tzinfo=UTC)


def _side(person: UUID) -> Side:
    return Side("值", NAMES[person], AT, person == ME, person)


@pytest.mark.parametrize(
    ("people", "authors", "words"),
    [
        ([(ME, LI)], Authors.TWO, "有 1 处两人都改过"),
        ([(ME, LI), (LI, ZHANG)], Authors.TWO, "有 2 处两人都改过"),
        ([(ME, ME)], Authors.ME, "有 1 处你在两台工位都改过"),
        ([(LI, LI), (LI, LI)], Authors.ONE, "有 2 处李娜在两台工位都改过"),
        ([(ME, ME), (ME, LI)], Authors.MIXED, "有 2 处两边都改过"),
        ([(ME, ME), (LI, LI)], Authors.MIXED, "有 2 处两边都改过"),
        ([(ME, NIL)], Authors.MIXED, "有 1 处两边都改过"),
        ([(NIL, NIL)], Authors.MIXED, "有 1 处两边都改过"),
    ],
)
def test_two_people_are_named_only_when_there_were_two(
    people: list[tuple[UUID, UUID]], authors: Authors, words: str
) -> None:
    pairs = [(_side(first), _side(second)) for first, second in people]
    assert authors_of(pairs) is authors
    said = SyncWords(ZoneInfo("Asia/Shanghai")).both_changed(authors, pairs[0][0].by_name, len(pairs))
    assert said == words


@given(st.lists(st.tuples(*[st.sampled_from([ME, LI, ZHANG, NIL])] * 2), min_size=1, max_size=5))
def test_the_order_of_sides_and_fields_does_not_matter(people: list[tuple[UUID, UUID]]) -> None:
    pairs = [(_side(first), _side(second)) for first, second in people]
    found = authors_of(pairs)
    assert found is authors_of([(second, first) for first, second in reversed(pairs)])
    if found is Authors.TWO:
        assert all(first.by_id != second.by_id for first, second in pairs)
    if found in {Authors.ME, Authors.ONE}:
        assert len({side.by_id for pair in pairs for side in pair}) == 1


def test_a_step_out_of_turn_does_not_count_and_nobody_is_no_colleague() -> None:
    field = FieldConflict(UUID(int=9), "地点", _side(ME), _side(ME))
    step = FieldConflict(UUID(int=8), "状态先后", _side(LI), _side(NIL), is_step=True)
    record = RecordConflicts(UUID(int=7), "complaint", "TS", "投诉", (field, step))
    assert record.others == {LI: "李娜"}
    words = SyncWords(ZoneInfo("Asia/Shanghai"))
    said = words.what_waits([(field.kept, field.lost)], "", len(record.steps))
    assert said == "有 1 处你在两台工位都改过，另有 1 步前后没对上"
    assert words.what_waits([], "", 2) == "有 2 步前后没对上"
