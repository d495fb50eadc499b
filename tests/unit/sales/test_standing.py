# SPDX-License-Identifier: Apache-2.0
"""How a sale stands, whatever happened to it: pure, by examples and by any history."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sales.rules import CallOutcome, ReturnKind, SaleStatus, Step
from app.sales.standing import Happened, standing_of

AT = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)
FEN = st.integers(0, 10**7)


@pytest.mark.parametrize(
    ("happened", "status"),
    [
        (Happened([100]), SaleStatus.OPEN),
        (Happened([100], [60]), SaleStatus.OPEN),
        (Happened([100], [60, 40]), SaleStatus.PAID),
        (Happened([100], [60], [(ReturnKind.PRICE_CUT, 40)]), SaleStatus.PAID),
        (Happened([100], [100], [(ReturnKind.RETURN, 30)]), SaleStatus.PARTLY_RETURNED),
        (Happened([100], [100], [(ReturnKind.RETURN, 100)]), SaleStatus.RETURNED),
        (Happened([100], [], [(ReturnKind.CANCEL, 100)]), SaleStatus.CANCELLED),
        (Happened([100], [], [(ReturnKind.CANCEL, 60), (ReturnKind.RETURN, 40)]), SaleStatus.RETURNED),
        (Happened([100], [100], [(ReturnKind.PRICE_CUT, 20), (ReturnKind.RETURN, 80)]), SaleStatus.RETURNED),
        (Happened([0]), SaleStatus.PAID),
        (Happened([100, -100, 90], [90]), SaleStatus.PAID),
    ],
)
def test_what_became_of_a_sale(happened: Happened, status: SaleStatus) -> None:
    assert standing_of(happened).status is status


def test_the_last_word_on_progress_and_calls_counts() -> None:
    first, second = date(2026, 11, 22), date(2026, 11, 25)
    happened = Happened(
        [100],
        progress=[(Step.SHIPPED, first), (Step.DELAYED, second), (Step.ARRIVED, None)],
        calls=[(CallOutcome.CONFIRMED, AT), (CallOutcome.NOT_REACHED, AT)],
        deliver_on=date(2026, 11, 21),
    )
    told = standing_of(happened)
    assert (told.step, told.due_on, told.confirmed_at) == (Step.ARRIVED, second, AT)
    assert standing_of(Happened([100], deliver_on=first)).due_on == first
    changed = [(CallOutcome.CONFIRMED, AT), (CallOutcome.CHANGED, AT)]
    assert standing_of(Happened([100], calls=changed)).confirmed_at is None


@given(st.lists(FEN, max_size=8), st.lists(FEN, max_size=4), st.lists(FEN, max_size=4))
def test_sums_are_sums_and_a_correction_leaves_none(
    amounts: list[int], paid: list[int], cuts: list[int]
) -> None:
    told = standing_of(Happened(amounts, paid, [(ReturnKind.PRICE_CUT, cut) for cut in cuts]))
    assert (told.total_fen, told.paid_fen, told.returned_fen) == (sum(amounts), sum(paid), sum(cuts))
    assert told.status in {SaleStatus.OPEN, SaleStatus.PAID}
    undone = standing_of(Happened([*amounts, *(-fen for fen in amounts)]))
    assert undone.total_fen == 0
