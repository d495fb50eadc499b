# SPDX-License-Identifier: Apache-2.0
"""What a save asks of the database is counted: a statement too many is felt at every counter, every day."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event

from app.bootstrap import Desk
from app.complaints.commands import Complainer
from app.core.statements import watched
from app.customers.rules import PhoneInput, RegisterCustomer
from tests.support.complaints import add_complaint

MOST = 21
"""BEGIN and the clock's row among them."""


def test_a_complaint_of_a_new_customer_is_saved_by_few_statements(desk: Desk) -> None:
    counted: list[str] = []

    def keep(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        counted.append(statement)

    def save(name: str, phone: str) -> None:
        who = Complainer(new_customer=RegisterCustomer(name, phones=(PhoneInput(phone),)))
        add_complaint(desk, who=who)

    save("陈淑芬", "13999110001")
    event.listen(Engine, "before_cursor_execute", keep)
    try:
        with watched(lambda statement, _values, _are_many: counted.append(statement)):
            save("买买提·艾力", "13999110002")
    finally:
        event.remove(Engine, "before_cursor_execute", keep)
    assert len(counted) <= MOST, counted
