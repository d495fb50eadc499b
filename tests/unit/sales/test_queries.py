# SPDX-License-Identifier: Apache-2.0
"""Reading sales: found by the last four digits, listed in windows, one whole, what a customer bought."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import event, select

from app.bootstrap import Desk
from app.core.errors import NotFoundError, NotPermittedError
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.commands import merge_customers
from app.customers.rules import MergeCustomers
from app.sales.acts import (
    ChangeDelivery,
    RecordCall,
    RecordProgress,
    SettlePromise,
    change_delivery,
    record_call,
    record_progress,
    settle_promise,
)
from app.sales.commands import AssignCustomer, assign_customer
from app.sales.inputs import Buyer, LineInput, PaymentInput, PromiseInput
from app.sales.models import Sale
from app.sales.queries import count_sales, find_sales, list_sales, purchases_of
from app.sales.returning import CorrectLine, ReturnGoods, ReturnLine, correct_line, return_goods
from app.sales.rows import SaleFilter
from app.sales.sheet import get_sale
from app.sales.takings import get_takings
from tests.support import customers
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import FRIDGE, READER, clerk, leader, sell


@pytest.mark.covers("A61")
def test_the_last_four_digits_find_what_was_sold_to_her(desk: Desk, clock: FrozenClock) -> None:
    sell(desk, clock, buyer=Buyer(name="李娜", phone="13899990000"))
    wanted = sell(desk, clock, replace(FRIDGE, serials=("QX-5512",)))
    for typed in ("2207", "陈淑", "csf", wanted.number, "qx-5512", "5512"):
        assert [row.id for row in desk.runner.read(clerk(desk), find_sales, typed)] == [wanted.id], typed
    [row] = desk.runner.read(make_actor(desk, *READER), find_sales, "2207")
    assert (row.buyer, row.phone) == ("陈**", "139****2207")
    assert (row.first_goods, row.lines, row.total_fen) == ("海尔 BCD-470WDPG", 1, 429_900)
    elsewhere = make_actor(desk, *READER, scope=uuid4())
    assert desk.runner.read(elsewhere, find_sales, "2207") == ()


@pytest.mark.covers("A61")
def test_who_is_in_our_books_is_found_by_what_stands_there(desk: Desk, clock: FrozenClock) -> None:
    """Nobody writes the telephone of a known customer down again."""
    chen = customers.add_customer(desk, "陈淑芬", "13999112207")
    double = customers.add_customer(desk, "陈淑芳", "13999118888")
    merge = make_actor(desk, "customers.merge")
    desk.runner.write(merge, merge_customers, MergeCustomers(double.id, chen.id))
    sales = [sell(desk, clock, buyer=Buyer(), customer_id=one.id).id for one in (chen, double)]
    sell(desk, clock, buyer=Buyer(name="李娜", phone="13899990000"))
    for typed in ("2207", "8888", "陈淑芬", chen.number):
        found = desk.runner.read(clerk(desk), find_sales, typed)
        assert sorted(row.id for row in found) == sorted(sales), typed
        assert desk.runner.read(clerk(desk), count_sales, SaleFilter(typed=typed)) == 2
        assert {(row.buyer, row.phone) for row in found} == {("陈淑芬", "13999112207")}
    masked = desk.runner.read(make_actor(desk, *READER), find_sales, "2207")
    assert {(row.buyer, row.phone) for row in masked} == {("陈**", "139****2207")}


def test_a_list_comes_in_windows_and_narrows(desk: Desk, clock: FrozenClock) -> None:
    made = []
    for day in range(5):
        made.append(sell(desk, clock, buyer=Buyer(name=f"顾客{day}")).id)
        clock.move(days=1)
    reader = clerk(desk)
    first = desk.runner.read(reader, list_sales, SaleFilter(), None, 3)
    rest = desk.runner.read(reader, list_sales, SaleFilter(), first.after, 3)
    assert [row.id for row in (*first.rows, *rest.rows)] == made[::-1]
    assert rest.after is None
    days = SaleFilter(from_on=date(2026, 11, 21), until_on=date(2026, 11, 22), status="open", source="desk")
    assert [row.id for row in desk.runner.read(reader, list_sales, days).rows] == made[2:0:-1]
    typed = SaleFilter(typed="顾客3", is_unmatched=True)
    assert [row.id for row in desk.runner.read(reader, list_sales, typed).rows] == [made[3]]


@pytest.mark.covers("E10")
def test_a_large_or_custom_order_asks_for_a_second_call(desk: Desk, clock: FrozenClock) -> None:
    small = sell(desk, clock)
    custom = sell(desk, clock, is_custom=True)
    large = sell(desk, clock, replace(FRIDGE, unit_price=Decimal(20_000)))
    desk.runner.write(leader(desk), record_call, RecordCall(large.id, "confirmed"))
    due = {row.id: row.is_call_due for row in desk.runner.read(clerk(desk), list_sales).rows}
    assert due == {small.id: False, custom.id: True, large.id: False}


@pytest.mark.covers("E10")
def test_an_address_changed_after_the_call_asks_for_another(desk: Desk, clock: FrozenClock) -> None:
    custom = sell(desk, clock, is_custom=True, deliver_to="新市区幸福路 8 号")

    def is_call_due() -> bool:
        [row] = desk.runner.read(clerk(desk), list_sales).rows
        asked = desk.runner.read(clerk(desk), count_sales, SaleFilter(is_call_due=True))
        assert asked == int(row.is_call_due)
        return row.is_call_due

    say, move = (partial(desk.runner.write, clerk(desk), act) for act in (record_call, change_delivery))
    say(RecordCall(custom.id, "confirmed"))
    move(ChangeDelivery(custom.id, "新市区幸福路 8 号", date(2026, 11, 30)))
    assert not is_call_due()
    clock.move(minutes=5)
    move(ChangeDelivery(custom.id, "北京路 1 号", date(2026, 11, 30)))
    assert is_call_due()
    clock.move(minutes=5)
    say(RecordCall(custom.id, "not_reached"))
    assert is_call_due()
    say(RecordCall(custom.id, "confirmed"))
    assert not is_call_due()


@pytest.mark.covers("D26", "B15")
def test_one_sale_shows_everything_that_happened(desk: Desk, clock: FrozenClock) -> None:
    gift = LineInput(description="电饭煲", kind="gift")
    sale = sell(
        desk,
        clock,
        replace(FRIDGE, serials=("S1",), quantity=2),
        gift,
        payments=(PaymentInput("wechat", 859_800),),
        promises=(PromiseInput("gift", "送电饭煲", line=1),),
        buyer=Buyer(name="陈淑芬", phone="13999112207", address="新市区幸福路 8 号", card="8800112233"),
        deliver_to="新市区幸福路 8 号",
    )
    do = desk.runner.write
    sheet = desk.runner.read(leader(desk), get_sale, sale.id)
    do(leader(desk), settle_promise, SettlePromise(sheet.promises[0].id, "kept"))
    do(leader(desk), record_call, RecordCall(sale.id, "confirmed", "同意周六送"))
    clock.move(hours=2)
    do(leader(desk), record_progress, RecordProgress(sale.id, "delayed", date(2026, 11, 25), note="缺货"))
    back = ReturnGoods(
        sale_id=sale.id,
        kind="return",
        lines=(ReturnLine(sheet.lines[0].id, 1, serials=("S1",)),),
        reason="划伤",
    )
    do(leader(desk), return_goods, back)
    do(leader(desk), correct_line, CorrectLine(sheet.lines[1].id, None))
    sheet = desk.runner.read(leader(desk), get_sale, sale.id)
    assert [(line.quantity, line.left_quantity, line.is_corrected, line.serials) for line in sheet.lines] == [
        (2, 1, False, ()),
        (1, 0, True, ()),
        (-1, 0, False, ()),
    ]
    assert [(event.what, event.outcome, event.note) for event in sheet.events] == [
        ("call", "confirmed", "同意周六送"),
        ("delayed", "", "缺货"),
    ]
    assert (sheet.promises[0].act, sheet.payments[0].amount_fen) == ("kept", 859_800)
    assert (sheet.returns[0].reason, sheet.returns[0].amount_fen) == ("划伤", 429_900)
    assert sheet.deliver_to == "新市区幸福路 8 号"
    masked = desk.runner.read(make_actor(desk, *READER), get_sale, sale.id)
    assert (masked.buyer_address, masked.deliver_to, masked.buyer_card) == (
        "新市区幸福…",
        "新市区幸福…",
        "******2233",
    )


@pytest.mark.covers("D26")
def test_what_a_customer_bought_stands_on_his_card(desk: Desk, clock: FrozenClock) -> None:
    customer = customers.add_customer(desk, "陈淑芬", "13999112207")
    sale = sell(
        desk, clock, replace(FRIDGE, serials=("S1", "S2"), quantity=3), FRIDGE, invoice_state="issued"
    )
    desk.runner.write(clerk(desk), assign_customer, AssignCustomer(sale.id, customer.id))
    lines = desk.runner.read(leader(desk), get_sale, sale.id).lines
    clock.move(days=40)
    back = ReturnGoods(
        sale_id=sale.id, kind="return", lines=(ReturnLine(lines[0].id, 1, serials=("S2",)),), reason="退"
    )
    desk.runner.write(leader(desk), return_goods, back)
    desk.runner.write(leader(desk), correct_line, CorrectLine(lines[1].id, None))
    [bought] = desk.runner.read(clerk(desk), purchases_of, customer.id)
    assert (bought.quantity, bought.left, bought.serials, bought.age_days) == (3, 2, ("S1",), 40)
    assert (bought.invoice_state, bought.number) == ("issued", sale.number)
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk, "customers.read"), purchases_of, customer.id)
    with pytest.raises(NotFoundError):
        desk.runner.read(clerk(desk), get_sale, uuid4())


def test_who_reads_one_of_the_stores_here_sees_only_its_sales(desk: Desk, clock: FrozenClock) -> None:
    mine = sell(desk, clock)
    there = uuid4()

    def put_elsewhere(uow: UnitOfWork) -> None:
        row = uow.session.scalars(select(Sale).where(Sale.id == mine.id)).one()
        columns = {
            name: getattr(row, name) for name in ("kind", "source", "sold_at", "sold_on", "status", "step")
        }
        uow.add_rows(Sale, [{"scope": there, "id": uuid4(), "number": "T1", "total_fen": 1, **columns}])

    desk.runner.write(desk.founder(), put_elsewhere)
    day = date(2026, 11, 20)
    for actor, count in (
        (desk.founder(), 2),
        (clerk(desk), 1),
        (make_actor(desk, *READER, scope=uuid4()), 0),
    ):
        assert desk.runner.read(actor, count_sales, SaleFilter(status="open")) == count
        assert desk.runner.read(actor, count_sales) == count
        assert len(desk.runner.read(actor, list_sales).rows) == count
        if count:
            assert desk.runner.read(actor, get_takings, day, day).total.sales == count


def _plan(desk: Desk, actor: Actor, wanted: SaleFilter) -> str:
    """Return how SQLite goes about the first window of a list."""
    said: list[tuple[str, Any]] = []

    def keep(_connection: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
        said.append((statement, values))

    def explain(reading: Reading) -> str:
        connection = reading.session.connection()
        event.listen(connection, "before_cursor_execute", keep)
        list_sales(reading, wanted)
        event.remove(connection, "before_cursor_execute", keep)
        [(statement, values)] = [one for one in said if "ORDER BY sale.sold_at DESC" in one[0]]
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        return " ".join(row[3] for row in rows)

    return desk.runner.read(actor, explain)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (SaleFilter(), "ix_sale_sold_at"),
        (SaleFilter(from_on=date(2026, 11, 1), until_on=date(2026, 11, 2)), "ix_sale_sold_at"),
        (SaleFilter(status="cancelled"), "ix_sale_status"),
        (SaleFilter(source="api"), "ix_sale_source"),
        (SaleFilter(is_unmatched=True), "ix_sale_customer_id"),
        (SaleFilter(is_call_due=True), "ix_sale_call"),
    ],
)
def test_no_list_looks_at_every_sale(desk: Desk, clock: FrozenClock, wanted: SaleFilter, index: str) -> None:
    sell(desk, clock)
    for actor in (desk.founder(), clerk(desk)):
        assert index in _plan(desk, actor, wanted)
