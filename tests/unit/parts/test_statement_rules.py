# SPDX-License-Identifier: Apache-2.0
"""Periods of reconciliation, and what counts of what desks said apart (D45). Pure."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from app.parts.statement_rules import (
    Said,
    StatementAct,
    StatementStatus,
    fold,
    last_period,
    number_of,
    period_of,
    status_of,
)

BOOK = {"book": UUID(int=77).hex}
OTHER_BOOK = {"book": UUID(int=78).hex}
MOVE, LINE, OTHER_LINE = UUID(int=1), UUID(int=2), UUID(int=3)
ACT = StatementAct


def said(
    number: int,
    act: StatementAct,
    move_id: UUID | None = None,
    line_id: UUID | None = None,
    **details: object,
) -> Said:
    return Said(UUID(int=100 + number), act, move_id, line_id, details)


@pytest.mark.covers("D45")
@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        (date(2026, 11, 1), 1, 15),
        (date(2026, 11, 15), 1, 15),
        (date(2026, 11, 16), 16, 30),
        (date(2028, 2, 29), 16, 29),
    ],
)
def test_a_month_has_two_periods(on: date, first: int, last: int) -> None:
    assert period_of(on, (15, 31)) == (on.replace(day=first), on.replace(day=last))


def test_the_last_period_is_the_one_that_is_over_and_the_rule_may_say_other_days() -> None:
    assert last_period(date(2026, 11, 15), (15, 31)) == (date(2026, 10, 16), date(2026, 10, 31))
    assert last_period(date(2026, 11, 16), (15, 31)) == (date(2026, 11, 1), date(2026, 11, 15))
    assert last_period(date(2026, 3, 1), (15, 31)) == (date(2026, 2, 16), date(2026, 2, 28))
    assert last_period(date(2026, 11, 16), (10, 20)) == (date(2026, 11, 1), date(2026, 11, 10))
    assert period_of(date(2026, 11, 25), (10, 20)) == (date(2026, 11, 21), date(2026, 11, 30))
    assert number_of(UUID(int=0x7F3A), date(2026, 11, 15)) == "DZ-261115-7F3A"


def test_of_two_desks_the_last_word_of_a_line_counts() -> None:
    here = said(1, ACT.AGREED, MOVE, LINE)
    there = said(2, ACT.AGREED, MOVE, OTHER_LINE)
    assert dict(fold([here, there]).agreed) == {(MOVE, OTHER_LINE): there}
    assert dict(fold([there, here]).agreed) == {(MOVE, LINE): here}
    apart = said(3, ACT.UNDONE, MOVE, LINE)
    standing = fold([here, apart])
    assert (dict(standing.agreed), standing.undone) == ({}, {(MOVE, LINE)})
    assert fold([here, apart, here]).undone == frozenset()
    explained = said(4, ACT.DECIDED, MOVE, None)
    assert dict(fold([here, explained]).agreed) == {}
    assert dict(fold([explained, said(5, ACT.UNDONE, MOVE, None)]).decided) == {}


def test_the_first_signature_closes_and_what_another_desk_said_after_it_does_not_count() -> None:
    sent = said(1, ACT.SENT, **BOOK)
    again = said(2, ACT.SENT, **OTHER_BOOK)
    ours = said(3, ACT.OUR_SIGN, **BOOK)
    late = said(4, ACT.AGREED, MOVE, LINE)
    second = said(5, ACT.OUR_SIGN, **OTHER_BOOK)
    theirs = said(6, ACT.THEIR_SIGN)
    taken = said(0, ACT.TAKEN_IN, taken=UUID(int=9).hex)
    standing = fold([taken, sent, again, ours, late, second, theirs, theirs])
    assert standing.status is StatementStatus.SIGNED
    assert standing.book_id == UUID(int=77)
    assert standing.sent == sent
    assert standing.taken_id == UUID(int=9)
    assert dict(standing.agreed) == {}
    assert set(standing.void) == {late.id, second.id, theirs.id}
    opened = fold([taken, sent, ours, theirs, said(7, ACT.REOPENED), late])
    assert opened.status is StatementStatus.TAKEN
    assert (opened.our_sign, opened.their_sign, opened.book_id) == (None, None, None)
    assert set(opened.agreed) == {(MOVE, LINE)}
    assert fold([theirs, said(8, ACT.REOPENED), said(9, ACT.BOOK)]).void == (theirs.id, UUID(int=108))


def test_the_stored_status_is_the_same_as_that_of_the_whole_fold() -> None:
    steps = [
        said(0, ACT.TAKEN_IN, taken=UUID(int=9).hex),
        said(1, ACT.SENT, **BOOK),
        said(2, ACT.OUR_SIGN, **BOOK),
        said(3, ACT.TAKEN_IN, taken=UUID(int=9).hex),
        said(4, ACT.THEIR_SIGN),
        said(5, ACT.REOPENED),
        said(6, ACT.THEIR_SIGN),
        said(7, ACT.OUR_SIGN, **BOOK),
    ]
    for first in range(len(steps)):
        for last in range(first, len(steps) + 1):
            part = steps[first:last]
            assert status_of(one.act.value for one in part) is fold(part).status
