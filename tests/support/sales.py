# SPDX-License-Identifier: Apache-2.0
"""Sales for tests, made by the commands that desks use."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.admin.models import Store
from app.bootstrap import Desk
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.sales.commands import SaleRegistered, register_sale
from app.sales.inputs import Buyer, LineInput, RegisterSale
from tests.support.desk import FrozenClock, make_actor

READER = ("sales.read", "customers.read", "catalog.read")
CLERK = (*READER, "sales.register", "sales.match", "customers.edit", "personal.see", "history.read")
LEADER = (*CLERK, "sales.correct", "sales.import", "catalog.edit", "catalog.price", "customers.redact")

FRIDGE = LineInput(description="海尔 BCD-470WDPG", code="10001", unit_price=Decimal("4299.00"))


def clerk(desk: Desk) -> Actor:
    """Return a person who writes sales down."""
    return make_actor(desk, *CLERK)


def leader(desk: Desk) -> Actor:
    """Return a person who also takes goods back, and corrects."""
    return make_actor(desk, *LEADER, name="周洁", number="0101")


def sell(desk: Desk, clock: FrozenClock, *lines: LineInput, **fields: Any) -> SaleRegistered:
    """Write a sale of some lines (a fridge) down, sold just now."""
    wanted = {"sold_at": clock.at, "buyer": Buyer(name="陈淑芬", phone="13999112207"), **fields}
    command = RegisterSale(lines=lines or (FRIDGE,), **wanted)
    answer: SaleRegistered = desk.runner.write(clerk(desk), register_sale, command).answer
    return answer


def open_shop(desk: Desk, phone: str = "09914512345", hotline: str = "4008001234") -> None:
    """Write this desk's store down with its numbers, as founding does."""

    def put(uow: UnitOfWork) -> None:
        store = Store(
            scope=NIL, id=desk.identity.store_id, code="YH1", name="友好路店", company_name="阳光电器公司",
            phone=phone, hotline=hotline, address="友好北路 1 号", timezone="Asia/Shanghai",
        )  # fmt: skip
        uow.add(store)

    desk.runner.write(desk.founder(), put)
