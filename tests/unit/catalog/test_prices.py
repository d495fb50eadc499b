# SPDX-License-Identifier: Apache-2.0
"""Prices: a new one ends the one before it, what is gone stays, and a day has one price at most."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.catalog import audit as catalog_audit
from app.catalog import price_rules, prices
from app.catalog.price_rules import EndPrice, Move, Placed, PriceKind, SetPrice, Span, place_price
from app.catalog.prices import PriceState
from app.catalog.pricing import end_price, set_price, withdraw_price
from app.catalog.queries import list_models
from app.core import audit
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.permissions import Actor
from tests.support.customers import LEADER, add_model, reader
from tests.support.desk import FrozenClock, make_actor

TODAY_ON = date(2026, 11, 20)
DAY = timedelta(days=1)
LIST = PriceKind.LIST


def _day(number: int) -> date:
    return TODAY_ON + number * DAY


def _pricer(desk: Desk) -> Actor:
    return make_actor(desk, *LEADER, "catalog.price", name="周洁", number="0101")


def _set(desk: Desk, model_id: UUID, fen: int, first: int, last: int | None = None, **more: object) -> Move:
    until_on = None if last is None else _day(last)
    order = SetPrice(model_id, LIST, fen, _day(first), until_on, **more)  # type: ignore[arg-type]
    move: Move = desk.runner.write(_pricer(desk), set_price, order).answer
    return move


def _refused(desk: Desk, command: object, order: object) -> dict[str, str]:
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(_pricer(desk), command, order)
    return caught.value.problems


def _history(desk: Desk, model_id: UUID) -> list[tuple[int, date, date | None, PriceState]]:
    rows = desk.runner.read(reader(desk), prices.list_prices, model_id)
    return [(row.amount_fen, row.from_on, row.until_on, row.state) for row in rows]


def _cost(desk: Desk, model_id: UUID, number: int, store_id: UUID | None = None) -> int | None:
    found = desk.runner.read(reader(desk), prices.price_on, model_id, store_id, LIST, _day(number))
    return None if found is None else found.amount_fen


def test_a_new_price_ends_the_one_before_it_and_changes_none(desk: Desk) -> None:
    model_id = add_model(desk)
    assert _set(desk, model_id, 199900, -30) is Move.NEW
    assert _set(desk, model_id, 209900, 0) is Move.DEARER
    assert _set(desk, model_id, 189900, 5, 9) is Move.CHEAPER
    assert _set(desk, model_id, 189900, 6) is Move.SAME
    assert _history(desk, model_id) == [
        (189900, _day(5), _day(9), PriceState.COMING),
        (209900, _day(0), _day(4), PriceState.NOW),
        (199900, _day(-30), _day(-1), PriceState.PAST),
    ]
    assert [_cost(desk, model_id, day) for day in (-31, -30, -1, 0, 4, 5, 9, 10)] == [
        None, 199900, 199900, 209900, 209900, 189900, 189900, None,
    ]  # fmt: skip
    (row,) = desk.runner.read(reader(desk), list_models, with_prices=True)
    assert row.price_fen == 209900


def test_a_store_may_have_its_own_price(desk: Desk) -> None:
    model_id, store_id = add_model(desk), desk.identity.store_id
    _set(desk, model_id, 199900, 0)
    _set(desk, model_id, 189900, 0, 3, store_id=store_id)
    assert [_cost(desk, model_id, day, store_id) for day in (0, 3, 4)] == [189900, 189900, 199900]
    assert _cost(desk, model_id, 0) == 199900
    assert _cost(desk, model_id, 0, uuid4()) == 199900
    costs = desk.runner.read(reader(desk), prices.prices_on, [model_id, uuid4()], store_id, LIST, TODAY_ON)
    assert costs == {model_id: 189900}
    rows = desk.runner.read(reader(desk), prices.list_prices, model_id)
    assert [row.store_id is not None for row in rows] == [False, True]
    order = SetPrice(model_id, LIST, 1, TODAY_ON, store_id=uuid4())
    with pytest.raises(NotPermittedError):
        desk.runner.write(_pricer(desk), set_price, order)


def test_what_is_no_price_is_refused_and_nothing_is_stored(desk: Desk) -> None:
    model_id = add_model(desk)
    _set(desk, model_id, 199900, 0)
    _set(desk, model_id, 209900, 10)
    before = _history(desk, model_id)
    orders = (
        (SetPrice(model_id, "half", 1, TODAY_ON), {"kind": "unknown_choice"}),
        (SetPrice(model_id, LIST, 0, TODAY_ON), {"amount_fen": "not_positive"}),
        (SetPrice(model_id, LIST, -100, TODAY_ON), {"amount_fen": "not_positive"}),
        (SetPrice(model_id, LIST, 10**9 + 1, TODAY_ON), {"amount_fen": "too_large"}),
        (SetPrice(model_id, LIST, 1, date(1900, 1, 1)), {"from_on": "too_early"}),
        (SetPrice(model_id, LIST, 1, date(2032, 1, 1)), {"from_on": "too_late"}),
        (SetPrice(model_id, LIST, 1, _day(1), _day(0)), {"until_on": "before_start"}),
        (SetPrice(model_id, LIST, 1, _day(1), source="据" * 201), {"source": "too_long"}),
        (SetPrice(uuid4(), LIST, 1, _day(1)), {"model_id": "unknown_choice"}),
        (SetPrice(model_id, LIST, 1, _day(0)), {"from_on": "price_that_day"}),
        (SetPrice(model_id, LIST, 1, _day(5)), {"until_on": "price_overlaps"}),
        (SetPrice(model_id, LIST, 1, _day(5), _day(10)), {"until_on": "price_overlaps"}),
        (SetPrice(model_id, LIST, 1, _day(-9)), {"until_on": "price_overlaps"}),
        (SetPrice(model_id, LIST, 199900, _day(0), _day(-1)), {"until_on": "before_start"}),
    )
    for order, problems in orders:
        assert _refused(desk, set_price, order) == problems, order
    assert _history(desk, model_id) == before
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), set_price, SetPrice(model_id, LIST, 1, _day(30)))


def test_a_store_that_is_not_there_is_refused_even_to_who_may_everywhere(desk: Desk) -> None:
    model_id = add_model(desk)
    order = SetPrice(model_id, LIST, 1, TODAY_ON, store_id=uuid4())
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(desk.founder(), set_price, order)
    assert caught.value.problems == {"store_id": "unknown_choice"}


def test_what_is_gone_stays(desk: Desk, clock: FrozenClock) -> None:
    model_id = add_model(desk)
    _set(desk, model_id, 199900, 0, 20)
    clock.at += 10 * DAY
    assert _refused(desk, set_price, SetPrice(model_id, LIST, 1, _day(9))) == {"from_on": "price_past"}
    price_id = desk.runner.read(reader(desk), prices.list_prices, model_id)[0].id
    assert _refused(desk, withdraw_price, price_id) == {"from_on": "price_past"}
    for number, problem in ((-1, "before_start"), (8, "price_past"), (21, "price_grows")):
        assert _refused(desk, end_price, EndPrice(price_id, _day(number))) == {"until_on": problem}
    early = SetPrice(model_id, LIST, 199900, _day(0), _day(8))
    assert _refused(desk, set_price, early) == {"until_on": "price_past"}
    assert _set(desk, model_id, 199900, 0, 15) is Move.ENDS
    desk.runner.write(_pricer(desk), end_price, EndPrice(price_id, _day(9)))
    assert _history(desk, model_id) == [(199900, _day(0), _day(9), PriceState.PAST)]
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), end_price, EndPrice(price_id, _day(9)))
    with pytest.raises(NotFoundError):
        desk.runner.write(_pricer(desk), end_price, EndPrice(uuid4(), _day(9)))


def test_a_slip_of_the_hand_is_taken_back_on_the_same_day(desk: Desk) -> None:
    model_id = add_model(desk)
    _set(desk, model_id, 199900, -5)
    _set(desk, model_id, 1999000, 0)
    price_id = desk.runner.read(reader(desk), prices.list_prices, model_id)[0].id
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), withdraw_price, price_id)
    desk.runner.write(_pricer(desk), withdraw_price, price_id)
    assert _refused(desk, withdraw_price, price_id) == {"from_on": "not_there"}
    assert _refused(desk, end_price, EndPrice(price_id, _day(3))) == {"until_on": "not_there"}
    assert _set(desk, model_id, 209900, 0) is Move.NEW
    assert [row[3] for row in _history(desk, model_id)] == [PriceState.NOW, PriceState.PAST, PriceState.VOID]
    assert _cost(desk, model_id, 0) == 209900


def test_the_same_price_beside_a_short_one_goes_on_after_it(desk: Desk) -> None:
    model_id = add_model(desk)
    _set(desk, model_id, 199900, 0, 5)
    assert _set(desk, model_id, 199900, 3, 9) is Move.NEW
    assert [_cost(desk, model_id, day) for day in (2, 3, 9, 10)] == [199900, 199900, 199900, None]


def test_prices_of_two_desks_that_meet_are_found(desk: Desk) -> None:
    model_id = add_model(desk)
    _set(desk, model_id, 199900, 0)
    _set(desk, model_id, 209900, 5)
    rule = next(rule for rule in catalog_audit.RULES if rule.key == "catalog.prices")
    with desk.runner.database.reading() as session:
        assert audit.run(session, [rule])[0].is_good
    with desk.runner.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE price SET until_on = NULL")
        session.commit()
    with desk.runner.database.reading() as session:
        (line,) = audit.run(session, [rule])
    assert (line.checked, line.is_good) == (2, False)
    assert _cost(desk, model_id, 6) == 209900


_SAVES = st.lists(
    st.tuples(
        st.integers(0, 4),  # days that go by before it
        st.sampled_from((1000, 2000, 3000)),
        st.integers(-6, 12),
        st.one_of(st.none(), st.integers(0, 8)),
    ),
    max_size=14,
)


@given(_SAVES)
def test_in_any_order_of_saves_a_day_has_one_price_and_the_past_stays(
    saves: list[tuple[int, int, int, int | None]],
) -> None:
    spans: tuple[Span, ...] = ()
    today_on = TODAY_ON
    for passed, fen, first, length in saves:
        today_on += passed * DAY
        from_on = today_on + first * DAY
        new = Span(fen, from_on, None if length is None else from_on + length * DAY, uuid4())
        gone = [today_on - number * DAY for number in range(1, 40)]
        held = [price_rules.price_on(spans, day) for day in gone]
        placed = place_price(spans, new, today_on)
        if isinstance(placed, Placed):
            spans = price_rules.after(spans, placed)
            again = place_price(spans, new, today_on)
            assert isinstance(again, Placed)
            assert again.move is Move.SAME
        for day, before in zip(gone, held, strict=True):
            now = price_rules.price_on(spans, day)
            assert before is None or (now is not None and now.id == before.id)
        for one, other in product(spans, spans):
            assert one is other or not (one.holds(other.from_on) or other.holds(one.from_on))
