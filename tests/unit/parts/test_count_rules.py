# SPDX-License-Identifier: Apache-2.0
"""Counting without rows: zones, states, limits, and the book of a moment whatever moves meanwhile."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.parts.count_rules import (
    NO_SHELF,
    CountAct,
    CountStatus,
    Moved,
    RecountLimits,
    book_at,
    count_id,
    in_zone,
    planned_number,
    planned_on,
    recount_limits,
    round_of,
    status_of,
    week_of,
    zone_of,
)


@pytest.mark.parametrize(
    ("shelf", "zone"),
    [("A-01-3", "A"), ("A01", "A"), ("01-03", "01"), ("货架3-2", "货架"), ("", NO_SHELF), ("  ", NO_SHELF),
     ("#7", "#7")],
)  # fmt: skip
def test_a_zone_is_the_first_part_of_a_shelf(shelf: str, zone: str) -> None:
    assert zone_of(shelf) == zone
    assert in_zone(shelf, zone)


@pytest.mark.parametrize(
    ("shelf", "zone", "is_inside"),
    [("AB-1", "A", False), ("A1", "A", True), ("A-1", "A-1", True), ("A-12", "A-1", False),
     ("A-1-2", "A-1", True),
     ("B-1", "", True), ("", "", True), ("A-1", NO_SHELF, False), ("", "A", False)],
)  # fmt: skip
def test_a_zone_holds_whole_names_of_shelves_only(shelf: str, zone: str, is_inside: bool) -> None:
    assert in_zone(shelf, zone) is is_inside


@given(st.text(max_size=30))
def test_every_shelf_lies_in_its_own_zone(shelf: str) -> None:
    assert in_zone(shelf, zone_of(shelf))


def test_the_state_follows_from_the_acts_and_ends() -> None:
    handed = [CountAct.BEGUN, CountAct.HANDED_IN]
    assert status_of([]) is CountStatus.PLANNED
    assert status_of([*handed, CountAct.EXPLAINED]) is CountStatus.HANDED_IN
    assert status_of([*handed, CountAct.RECOUNT]) is CountStatus.RECOUNT
    # Two desks begin it apart: the later beginning does not open again what was handed in.
    assert status_of([*handed, CountAct.BEGUN]) is CountStatus.HANDED_IN
    assert status_of([*handed, CountAct.APPROVED, CountAct.GIVEN_UP]) is CountStatus.APPROVED
    assert status_of([CountAct.GIVEN_UP, CountAct.BEGUN]) is CountStatus.GIVEN_UP
    assert round_of([*handed, CountAct.RECOUNT, CountAct.HANDED_IN]) == 2


def test_a_difference_is_counted_again_above_any_limit() -> None:
    limits = recount_limits({"pieces": 2, "percent": 20, "fen": 20000, "by_another": True})
    assert not limits.is_beyond(0, 0, 0)
    assert not limits.is_beyond(-1, 5, 20000)
    assert limits.is_beyond(-1, 4, 0)
    assert limits.is_beyond(3, 100, 0)
    assert limits.is_beyond(1, 100, 20001)
    assert limits.is_beyond(1, 0, 0)
    off = RecountLimits(None, None, None, by_another=False)
    assert not off.is_beyond(1000, 1, 10**9)


@pytest.mark.covers("D44")
def test_desks_apart_plan_the_same_count_of_a_week() -> None:
    place, monday_on = UUID(int=7), week_of(date(2026, 11, 20))
    assert monday_on == date(2026, 11, 16)
    assert planned_on(monday_on, 5) == date(2026, 11, 20)
    row_id = count_id(place, monday_on, "A")
    assert row_id == count_id(place, week_of(date(2026, 11, 22)), "A")
    assert row_id not in {count_id(place, monday_on, "B"), count_id(place, date(2026, 11, 23), "A")}
    assert planned_number(row_id, monday_on).startswith("PD-26W47-")


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.integers(-9, 9)),
        st.tuples(st.just("correct"), st.integers(-9, 9)),
        st.tuples(st.just("take back"), st.integers(0, 9)),
        st.tuples(st.just("count"), st.just(0)),
    ),
    max_size=30,
)


@pytest.mark.covers("D44")
@given(off=st.integers(-20, 20), steps=STEPS)
def test_whatever_moves_meanwhile_a_line_differs_as_in_a_count_that_stands_still(
    off: int, steps: list[tuple[str, int]]
) -> None:
    """``off``: what lies on the shelf more than the book says. A move moves both, a correction the book."""
    shelf, book = 100 + off, 100
    moves: list[Moved] = []
    written: list[tuple[str, int]] = []
    lines: list[tuple[str, int]] = []
    for place, (what, count) in enumerate(steps, 1):
        stamp = f"{place:04}"
        if what == "move":
            shelf, book = shelf + count, book + count
            moves.append(Moved(stamp, count))
        elif what == "correct":
            book += count
            moves.append(Moved(stamp, count, is_correction=True))
        elif what == "take back" and written:
            # A paper of goods that never went: it was wrong from the first, and is taken back later.
            paper, pieces = written.pop()
            book -= pieces
            moves.append(Moved(paper, -pieces))
        elif what == "take back":
            book += count
            moves.append(Moved(stamp, count))
            written.append((stamp, count))
        else:
            lines.append((stamp, shelf))
    # What was written wrongly and not taken back yet stands in the book, but in nobody's hand.
    for paper, pieces in written:
        book -= pieces
        moves.append(Moved(paper, -pieces))
    standstill = shelf - book
    for stamp, counted in lines:
        assert counted - book_at(book, moves, stamp) == standstill
