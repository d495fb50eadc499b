# SPDX-License-Identifier: Apache-2.0
"""Document numbers have no gap and no double, also when commands fail between them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.core.ids import short_code
from app.core.numbering import count_of, is_number, take_number
from app.core.unit_of_work import UnitOfWork
from tests.support.desk import FrozenClock


class _RefusedError(Exception):
    pass


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["TS", "KH"]), st.booleans(), st.integers(0, 2)), max_size=25))
def test_no_gap_and_no_double_when_some_commands_fail(desk: Desk, steps: list[tuple[str, bool, int]]) -> None:
    taken: dict[tuple[str, int], list[int]] = {}
    before: dict[tuple[str, int], int] = {}

    def command(uow: UnitOfWork, kind: str, on: date, fails: bool) -> str:
        number = take_number(uow.session, kind, uow.identity.number_code, on)
        uow.flush()
        if fails:
            raise _RefusedError
        return number

    for kind, fails, year in steps:
        on = date(2026 + year, 1, 31)
        if fails:
            with pytest.raises(_RefusedError):
                desk.runner.write(desk.founder(), command, kind, on, True)
            continue
        number = desk.runner.write(desk.founder(), command, kind, on, False).answer
        taken.setdefault((kind, year), []).append(count_of(number)[2])
    for series, counts in taken.items():
        start = before.get(series, counts[0])
        assert counts == list(range(start, start + len(counts)))


def test_a_desk_that_was_never_enrolled_uses_its_database_id(desk: Desk, clock: FrozenClock) -> None:
    number = desk.runner.write(desk.founder(), lambda uow: uow.take_number("TS")).answer
    assert number == f"TS-{short_code(desk.identity.database_id)}-26-000001"
    assert is_number(number)
    clock.move(days=60)
    assert desk.runner.write(desk.founder(), lambda uow: uow.take_number("TS")).answer.endswith("-27-000001")


def test_the_year_is_the_store_s_year(desk: Desk, clock: FrozenClock) -> None:
    clock.at = clock.at.replace(month=12, day=31, hour=16, minute=1)  # 00:01 on 1 January in Beijing
    assert desk.runner.write(desk.founder(), lambda uow: uow.take_number("TS")).answer.split("-")[2] == "27"


def test_shapes() -> None:
    assert count_of("TS-0014A-26-000123") == ("TS-0014A", 26, 123)
    assert not is_number("TS-26-1")
    with pytest.raises(ValueError, match="nonsense"):
        count_of("nonsense")
