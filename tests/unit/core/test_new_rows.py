# SPDX-License-Identifier: Apache-2.0
"""Rows that are added in bulk stand and are logged exactly as rows that are added one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from app.bootstrap import Desk
from app.complaints.models import Complaint, ComplaintTransition
from app.core.change_log import UNLOGGED
from app.core.clock import HybridClock
from app.core.db import Base, stored_instant
from app.core.errors import ImpossibleChangeError
from app.core.ids import new_id, new_ids
from app.core.new_rows import plan_of
from app.core.unit_of_work import UnitOfWork
from app.customers.models import Appliance, Customer, CustomerPhone
from tests.support.desk import FrozenClock

SCOPE = new_id()
PHONE_COLUMNS = {column.key for column in CustomerPhone.__table__.columns}
OWN = {"id", "hlc", "number", "seq", "row_id", "group_id"}
"""What two rows never share."""
AT = datetime(2026, 11, 20, 3, 4, 5, 6, tzinfo=UTC)
ROWS: list[tuple[type[Any], dict[str, Any]]] = [
    (
        Customer,
        {"number": "1", "kind": "person", "name": '陈"淑\\芬\n', "registered_at": AT, "manager_id": new_id()},
    ),
    (CustomerPhone, {"customer_id": new_id(), "digits": "13899912207", "kind": "mobile", "is_void": True}),
    (Appliance, {"customer_id": new_id(), "bought_on": date(2026, 2, 28), "serial": "𫖯·\u2028"}),
    (
        ComplaintTransition,
        {"complaint_id": new_id(), "from_status": "", "to_status": "new", "reason": "registered"},
    ),
    (
        Complaint,
        {
            "number": "1",
            "customer_id": new_id(),
            "complainant": "self",
            "source": "hotline",
            "complaint_class": "product",
            "nature": "complaint",
            "priority": "normal",
            "subject": "冰箱",
            "event": "不制冷",
            "received_at": AT,
            "registered_at": AT,
            "registered_by_id": new_id(),
            "resolution_hours": 72,
            "deadline_at": AT,
            "status": "new",
            "stage": 0,
            "active_at": AT,
            "next_due_at": AT,
        },
    ),
]


@pytest.mark.parametrize(("model", "values"), ROWS, ids=lambda part: getattr(part, "__tablename__", ""))
def test_a_row_added_in_bulk_is_the_row_that_is_added_alone(
    desk: Desk, model: type[Any], values: dict[str, Any]
) -> None:
    def both(uow: UnitOfWork) -> None:
        uow.add_rows(model, [{"scope": uow.scope, **values}])
        uow.add(model(scope=uow.scope, **values | ({"number": "2"} if "number" in values else {})))

    changes = desk.runner.write(desk.founder(), both)
    assert len(changes.row_ids) == 2
    with desk.runner.database.reading() as session:
        for table in (model.__tablename__, "change"):
            found = session.execute(text(f"SELECT * FROM {table} ORDER BY hlc")).mappings()
            ours, theirs = (
                {name: str(value).replace('"2"', '"1"') for name, value in row.items() if name not in OWN}
                for row in found
            )
            assert ours == theirs
    assert all(line.is_good for line in desk.audit() if "log" in line.key)


def test_rows_made_column_by_column_are_those_made_one_by_one() -> None:
    texts = ['陈"淑\\芬\n', "", "", "𫖯·\u2028", "王伟"]
    people = [
        {"scope": SCOPE, "number": str(place), "kind": "person", "name": text, "registered_at": AT}
        for place, text in enumerate(texts)
    ]
    people[1]["manager_id"] = SCOPE
    people[2]["registered_at"] = datetime(2026, 11, 20, 3, 4, 5, tzinfo=ZoneInfo("Asia/Shanghai"))
    things = [{"scope": SCOPE, "customer_id": SCOPE, "bought_on": on} for on in (None, date(2026, 2, 28))]
    alike = [{"scope": SCOPE, "customer_id": SCOPE, "digits": "1", "kind": "mobile"}] * 3
    void = [*alike, {**alike[0], "is_void": True}]
    for model, rows in (
        (Customer, people),
        (Appliance, things),
        (CustomerPhone, alike),
        (CustomerPhone, void),
    ):
        plan = plan_of(Base.metadata.tables[model.__tablename__], UNLOGGED | {"manager_id"})
        keys, stamps = [f"{place:032x}" for place in range(len(rows))], ["s"] * len(rows)
        one_by_one = [
            plan.values(SCOPE.hex, key, stamp, row)
            for key, stamp, row in zip(keys, stamps, rows, strict=True)
        ]
        assert plan.many(rows, keys, stamps, {}) == (one_by_one, [plan.logged(row) for row in one_by_one])
    only_ids = plan_of(Base.metadata.tables["customer_phone"], UNLOGGED | set(PHONE_COLUMNS))
    assert only_ids.many(alike, keys[:3], stamps[:3], {})[1] == ["{}"] * 3  # type: ignore[index]
    assert plan.many([{"scope": SCOPE, "digit": "1"}], keys[:1], stamps[:1], {}) is None


def test_ids_and_stamps_of_many_rows_are_in_order_and_stay_at_the_hour() -> None:
    before, many, after = new_id(), new_ids(5000), new_id()
    assert [before, *many, after] == sorted({before, *many, after})
    assert {one.version for one in many} == {7}
    assert (many[-1].int - many[0].int) >> 80 == 0
    clock = HybridClock(FrozenClock(), new_id())
    stamps = [clock.stamp(), *clock.stamps(70_000), clock.stamp()]
    assert stamps == sorted(set(stamps))


def test_what_no_table_has_and_what_is_no_fact_is_refused(desk: Desk) -> None:
    def wrong(uow: UnitOfWork) -> None:
        uow.add_rows(CustomerPhone, [{"scope": uow.scope, "digit": "1"}])

    with pytest.raises(KeyError):
        desk.runner.write(desk.founder(), wrong)
    with pytest.raises(ImpossibleChangeError):
        desk.runner.write(desk.founder(), lambda uow: uow.add_facts(CustomerPhone, []))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="2026"):
        stored_instant(datetime(2026, 1, 1))  # noqa: DTZ001 -- that is the point
    assert desk.runner.write(desk.founder(), lambda uow: uow.add_rows(CustomerPhone, [])).answer == []
