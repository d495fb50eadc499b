# SPDX-License-Identifier: Apache-2.0
"""What people date: true to within a minute once a server told the time, whatever the machine says."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from app.core.clock import AWAY, WRONG, DeskClock, HybridClock
from tests.support.desk import START_AT, FrozenClock

FAR = st.timedeltas(timedelta(days=-9000), timedelta(days=9000))
WHILE = st.timedeltas(timedelta(), AWAY - WRONG)


def _ms(span: timedelta) -> int:
    return span // timedelta(milliseconds=1)


@given(st.lists(FAR, max_size=10))
def test_a_desk_that_was_never_told_the_time_follows_its_machine(jumps: list[timedelta]) -> None:
    machine = FrozenClock()
    clock = DeskClock(machine)
    for jump in jumps:
        machine.at = START_AT + jump
        assert clock.now_at() == machine.at


@given(FAR, WHILE, WHILE)
def test_a_wrong_machine_is_put_right_also_after_the_program_started_again(
    wrong: timedelta, later: timedelta, more: timedelta
) -> None:
    machine = FrozenClock(START_AT + wrong)
    clock = DeskClock(machine)
    clock.hear(_ms(-wrong))
    told_at = clock.now_at()
    assert abs(told_at - START_AT) <= WRONG
    machine.at += later
    assert abs(clock.now_at() - START_AT - later) <= WRONG
    again = DeskClock(machine, told_at, _ms(-wrong))
    assert abs(again.now_at() - START_AT - later) <= WRONG
    machine.at += max(timedelta(), more - later)
    for one in (clock, again):
        assert abs(one.now_at() - START_AT - max(later, more)) <= WRONG


@given(FAR.filter(lambda jump: jump < -AWAY), WHILE)
def test_a_machine_that_jumped_back_goes_on_from_the_servers_last_word(
    jump: timedelta, later: timedelta
) -> None:
    machine = FrozenClock()
    for clock in (DeskClock(machine), DeskClock(machine, START_AT)):
        machine.at = START_AT
        clock.hear(0)
        machine.at = START_AT + jump
        assert clock.now_at() == START_AT
        machine.at += later
        assert clock.now_at() == START_AT + later
        # Somebody sets it right: from then on it is the machine's time again.
        machine.at = START_AT + later
        assert clock.now_at() == machine.at


@given(FAR.filter(lambda wrong: abs(wrong) > 2 * AWAY), WHILE)
def test_a_machine_that_was_set_right_without_a_line_is_believed(wrong: timedelta, later: timedelta) -> None:
    machine = FrozenClock(START_AT + wrong)
    clock = DeskClock(machine)
    clock.hear(_ms(-wrong))
    told_at = clock.now_at()
    machine.at = START_AT + later
    for one in (clock, DeskClock(machine, told_at, _ms(-wrong))):
        assert abs(one.now_at() - machine.at) <= WRONG


@given(FAR, FAR, FAR)
def test_it_is_never_before_the_servers_last_word(wrong: timedelta, jump: timedelta, then: timedelta) -> None:
    machine = FrozenClock(START_AT + wrong)
    clock = DeskClock(machine)
    clock.hear(_ms(-wrong))
    for at in (START_AT + jump, START_AT + then, START_AT + jump + wrong):
        machine.at = at
        assert clock.now_at() >= START_AT - 2 * WRONG


def test_stamps_begin_with_what_the_server_said_last() -> None:
    machine = FrozenClock(START_AT - timedelta(days=730))
    clock = DeskClock(machine, START_AT, _ms(timedelta(days=730)))
    hybrid = HybridClock(machine, uuid4())
    hybrid.set_offset(clock.offset_ms)
    assert int(hybrid.stamp()[:12], 16) == int(START_AT.timestamp() * 1000)
    assert DeskClock(machine, machine.at, 250).offset_ms == 250
