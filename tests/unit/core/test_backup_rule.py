# SPDX-License-Identifier: Apache-2.0
"""Which backups stay: seven days, four weeks, six months, whatever the machine did meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.core.backup_rule import BackupRule, Made, Reason, is_due, to_remove

ZONE = ZoneInfo("Asia/Shanghai")
AT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
RULE = BackupRule.shipped(AT.date())

made_rows = st.lists(
    st.builds(
        lambda hours, reason: (hours, reason),
        st.integers(0, 24 * 400),
        st.sampled_from(list(Reason)),
    ),
    max_size=60,
).map(
    lambda rows: [
        Made(f"{place:03}", AT - timedelta(hours=hours), reason) for place, (hours, reason) in enumerate(rows)
    ]
)


def test_a_year_of_days_keeps_a_week_of_days_a_month_of_weeks_and_half_a_year() -> None:
    kept: list[Made] = []
    for day in range(365):
        kept.append(Made(f"{day:03}", AT + timedelta(days=day), Reason.DAILY))
        gone = to_remove(kept, RULE, ZONE)
        kept = [one for one in kept if one.name not in gone]
    ages = [(AT + timedelta(days=364) - one.made_at).days for one in reversed(kept)]
    assert ages[:7] == list(range(7))
    assert len(ages) <= 7 + 4 + 6
    # Half a year back, and no hole wider than a month and a day.
    assert ages[-1] >= 140
    assert max(late - early for early, late in pairwise(ages)) <= 32


@given(made_rows)
def test_the_newest_stays_and_the_number_is_bounded(rows: list[Made]) -> None:
    gone = to_remove(rows, RULE, ZONE)
    kept = [one for one in rows if one.name not in gone]
    if rows:
        assert max(one.made_at for one in rows) == max(one.made_at for one in kept)
    assert len(kept) <= 1 + RULE.daily + RULE.weekly + RULE.monthly + RULE.upgrades + RULE.by_hand
    assert to_remove(kept, RULE, ZONE) == frozenset()


@given(made_rows, st.integers(0, 5))
def test_copies_from_before_upgrades_are_counted_apart(rows: list[Made], count: int) -> None:
    rule = BackupRule(0, 0, 0, count, 0, 3, 0)
    kept = {one.name for one in rows} - to_remove(rows, rule, ZONE)
    newest = sorted((one for one in rows if one.reason is Reason.UPGRADE), key=lambda one: one.made_at)
    assert len(kept - {one.name for one in rows if one.reason is not Reason.UPGRADE}) >= min(
        count, len(newest)
    )


def test_the_day_is_the_stores_and_a_machine_left_on_waits_for_the_hour() -> None:
    midnight_at = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)  # 00:00 in Beijing
    yesterday = [Made("1", midnight_at - timedelta(hours=2), Reason.DAILY)]
    assert not is_due(yesterday, midnight_at - timedelta(minutes=1), ZONE, 3, is_first=True)
    assert not is_due(yesterday, midnight_at, ZONE, 3, is_first=False)
    assert is_due(yesterday, midnight_at, ZONE, 3, is_first=True)
    assert is_due(yesterday, midnight_at + timedelta(hours=3), ZONE, 3, is_first=False)
    before_upgrade = [Made("2", midnight_at, Reason.UPGRADE)]
    assert is_due(before_upgrade, midnight_at, ZONE, 3, is_first=True)
    # The clock ran ahead once: a backup of next year does not stand for today.
    ahead = [Made("3", midnight_at + timedelta(days=400), Reason.DAILY)]
    assert is_due(ahead, midnight_at, ZONE, 3, is_first=True)
