# SPDX-License-Identifier: Apache-2.0
"""Numbers of other desks, and of this machine before it was set up anew, leave no gap that is this desk's."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import insert, select, text

from app.bootstrap import Desk
from app.core.audit import number_rule
from app.core.ids import new_id
from app.customers.models import Customer
from tests.support.customers import add_customer

RULE = number_rule("customers.numbers", "", "customer", "KH")


def _problems(desk: Desk) -> tuple[str, ...]:
    with desk.runner.database.reading() as session:
        return RULE.check(session).problems


def _pull(desk: Desk, number: str) -> None:
    """Put a customer of another desk in, as a page does."""
    with desk.runner.database.writing() as session:
        row = dict(session.execute(select(Customer.__table__)).mappings().first() or {})
        session.execute(insert(Customer.__table__).values(row | {"id": new_id(), "number": number}))
        session.commit()


def test_pulled_numbers_may_have_gaps_own_ones_may_not(desk: Desk) -> None:
    add_customer(desk, "陈淑芬")
    add_customer(desk, "孙浩")
    for number in ("KH-WLM02-26-000007", "KH-WLM02-26-000009", "KH-KSH01-25-000001"):
        _pull(desk, number)
    assert _problems(desk) == ()
    _pull(desk, "KH-WLM02-26-7")
    assert _problems(desk) == ("shape KH-WLM02-26-7",)


def test_a_desk_that_was_set_up_anew_begins_a_series_of_its_own(desk: Desk) -> None:
    add_customer(desk, "陈淑芬")
    old = desk.identity.number_code
    identity = replace(desk.identity, desk_code="WLM03")
    again = replace(desk, runner=replace(desk.runner, identity=identity))
    assert add_customer(again, "孙浩").number.startswith("KH-WLM03-")
    assert add_customer(again, "王敏").number.endswith("000002")
    assert _problems(again) == ()
    with desk.runner.database.writing() as session:
        session.execute(text("UPDATE number_series SET last = 3 WHERE desk_code = 'WLM03'"))
        session.commit()
    assert [problem.split(":")[0] for problem in _problems(again)] == ["KH-WLM03-26"]
    assert old != "WLM03"
