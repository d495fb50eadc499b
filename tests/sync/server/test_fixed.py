# SPDX-License-Identifier: Apache-2.0
"""What is written once stays as it was written, also when the same row is inserted again."""

from __future__ import annotations

import pytest

from app.core.ids import new_id
from app.sync.protocol import Op
from tests.support.head_office import HeadOffice, SomeDesk, group, insert
from tests.sync.server.test_push import EDIT, codes, customer

FIRST = {"number": "K1", "registered_at": "2026-11-20T02:30:00.000000Z"}


def _again(desk: SomeDesk, op: Op, **values: object) -> Op:
    """Return the insert of the same row as another change."""
    return customer(desk, id=op.row, **(FIRST | values))


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, ""),
        ({"name": "李"}, ""),
        ({"number": "K2"}, "fact"),
        ({"registered_at": "2026-11-19T02:30:00.000000Z"}, "fact"),
        ({"registered_at": None}, "fact"),
    ],
)
@pytest.mark.parametrize("at_once", [False, True])
def test_an_insert_that_meets_its_row_changes_nothing_fixed(
    office: HeadOffice, values: dict[str, object], code: str, at_once: bool
) -> None:
    desk = office.clerk(EDIT)
    first = customer(desk, **FIRST)
    second = _again(desk, first, **values)
    if at_once:
        found = codes(office.push(desk, first, second))
        place = 1
    else:
        assert codes(office.push(desk, first)) == {}
        found, place = codes(office.push(desk, second)), 0
    assert found == ({place: code} if code else {})
    row = office.row("SELECT number, registered_at, name FROM customer")
    assert (row["number"], row["registered_at"].isoformat()) == ("K1", "2026-11-20T02:30:00+00:00")
    assert row["name"] == values.get("name", "王")


def test_a_fixed_column_that_is_not_said_again_stays(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    first = customer(desk, **FIRST)
    office.push(desk, first)
    second = _again(desk, first, name="李")
    del second.new["registered_at"]  # type: ignore[attr-defined]
    assert codes(office.push(desk, second)) == {}
    assert office.row("SELECT registered_at FROM customer")["registered_at"] is not None


def test_what_was_rejected_before_it_does_not_bind_a_row(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    stranger = office.store()
    row = new_id().hex
    ops = [
        insert(desk, "customer", stranger, id=row, number="K9", name="x"),
        customer(desk, id=row, **(FIRST | {"registered_at": "yesterday"})),
        customer(desk, id=row, **FIRST),
        customer(desk, id=row, **(FIRST | {"name": "后"})),
    ]
    assert codes(office.push(desk, *ops)) == {0: "scope", 1: "malformed"}
    assert office.row("SELECT number FROM customer")["number"] == "K1"


def test_a_group_of_facts_goes_with_it(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    first = customer(desk, **FIRST)
    office.push(desk, first)
    note = insert(desk, "customer_note", customer_id=first.row, text="t")
    found = codes(office.push(desk, _again(desk, first, number="K2"), note, groups=(group(desk),)))
    assert found == {0: "fact", 1: "group"}
