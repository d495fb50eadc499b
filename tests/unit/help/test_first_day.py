# SPDX-License-Identifier: Apache-2.0
"""The checklist of the first days: kept and restored whole, offered for so long, never again once hidden."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.help.first_day import OFFERED_FOR, FirstDay, Step, restored

BEGAN_AT = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)


@given(st.frozensets(st.sampled_from(Step)), st.booleans(), st.timedeltas(timedelta(0), timedelta(days=40)))
def test_what_is_kept_is_restored(done: frozenset[Step], is_hidden: bool, later: timedelta) -> None:
    state = FirstDay(BEGAN_AT, done, is_hidden)
    assert restored(state.kept(), BEGAN_AT + later) == state


@given(st.frozensets(st.sampled_from(Step)), st.frozensets(st.sampled_from(Step)))
def test_a_step_once_done_stays_done(before: frozenset[Step], more: frozenset[Step]) -> None:
    assert FirstDay(BEGAN_AT, before).with_done(more).done == before | more


def test_it_is_offered_until_it_is_complete_or_hidden_or_old() -> None:
    steps = frozenset({Step.SCAN, Step.HELP})
    state = FirstDay(BEGAN_AT, frozenset({Step.SCAN}))
    assert state.is_offered(steps, BEGAN_AT)
    assert not state.is_offered(steps, BEGAN_AT + OFFERED_FOR)
    assert not state.hidden().is_offered(steps, BEGAN_AT)
    assert not state.with_done([Step.HELP]).is_offered(steps, BEGAN_AT)
    assert state.is_offered(Step, BEGAN_AT), "who may take more steps has more to do"


@pytest.mark.parametrize(
    "kept", [None, {}, {"began_at": "yesterday"}, {"began_at": "2026-11-20T02:30:00", "done": ["scan"]}]
)
def test_nonsense_begins_anew(kept: dict[str, object] | None) -> None:
    assert restored(kept, BEGAN_AT) == FirstDay(BEGAN_AT)


def test_an_unknown_step_is_left_out() -> None:
    kept = {"began_at": BEGAN_AT.isoformat(), "done": ["scan", "dance"], "hidden": "no"}
    assert restored(kept, BEGAN_AT) == FirstDay(BEGAN_AT, frozenset({Step.SCAN}))
