# SPDX-License-Identifier: Apache-2.0
"""Documents next to what is here and next to each other, as a file brings them; what the audit finds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.bootstrap import Desk
from app.core.unit_of_work import Reading
from app.sales import audit
from app.sales.checking import found_problems, unknown_codes
from app.sales.commands import sold_serials
from app.sales.documents import Document, DocumentLine, document_problems
from app.sales.imports import UNKNOWN_MODEL
from app.sales.inputs import LineInput
from app.sales.models import Sale
from app.sales.taking_in import TakeIn, held_documents, take_in
from tests.support.customers import add_model
from tests.support.desk import START_AT, FrozenClock
from tests.support.sales import leader, sell
from tests.unit.sales.test_imports import _shown

LINE = DocumentLine("10001", "海尔冰箱", 1, 42_990_000, 429_900, serials=("A1",))
SOLD = Document(number="1", sold_at=START_AT, lines=(LINE,))
AGAIN = replace(SOLD, number="2")
BACK = replace(SOLD, number="C3", of_number="1", lines=(replace(LINE, quantity=-1, amount_fen=-429_900),))


def _found(desk: Desk, *documents: Document) -> list[dict[str, str]]:
    def query(reading: Reading) -> list[dict[str, str]]:
        held = held_documents(reading, "till", [document.number for document in documents])
        return found_problems(reading, documents, held)

    answer: list[dict[str, str]] = desk.runner.read(leader(desk), query)
    return answer


def _take(desk: Desk, *documents: Document) -> tuple[UUID, ...]:
    answer: tuple[UUID, ...] = desk.runner.write(leader(desk), take_in, TakeIn("till", documents)).answer
    return answer


def _audit(desk: Desk, key: str) -> tuple[str, ...]:
    rule = next(rule for rule in audit.RULES if rule.key == key)

    def query(reading: Reading) -> tuple[str, ...]:
        return tuple(rule.check(reading.session).problems)

    answer: tuple[str, ...] = desk.runner.read(desk.founder(), query)
    return answer


def test_one_appliance_twice_in_a_file_is_sold_twice_unless_it_came_back_between(desk: Desk) -> None:
    twice = {"lines.0.serials": "sold_twice"}
    assert _found(desk, SOLD, AGAIN) == [{}, twice]
    assert _found(desk, SOLD, BACK, AGAIN) == [{}, {}, {}]
    assert _found(desk, SOLD, AGAIN, BACK) == [{}, twice, {}]
    double = replace(LINE, quantity=2, amount_fen=859_800, serials=("A1", "A1"))
    assert _found(desk, replace(SOLD, lines=(double,))) == [twice]
    _take(desk, SOLD)
    assert _found(desk, SOLD, AGAIN) == [{}, twice]


def test_last_months_export_has_no_problem_with_what_came_after_it(desk: Desk) -> None:
    _take(desk, SOLD)
    _take(desk, BACK)
    _take(desk, AGAIN)
    assert _found(desk, SOLD, BACK, AGAIN) == [{}, {}, {}]
    assert desk.runner.read(leader(desk), sold_serials, ["A1"]) == {"A1": "2"}


def test_what_takes_back_names_a_sale_that_is_here_or_comes_with_it(desk: Desk) -> None:
    assert _found(desk, BACK) == [{"of_number": "return_without_sale"}]
    assert _found(desk, BACK, SOLD) == [{}, {}]
    back_id, sold_id = _take(desk, BACK, SOLD)

    def of(reading: Reading) -> Any:
        return reading.session.scalar(select(Sale.of_sale_id).where(Sale.id == back_id))

    assert desk.runner.read(leader(desk), of) == sold_id


def test_a_serial_written_wrongly_goes_back_with_its_line(desk: Desk) -> None:
    _take(desk, SOLD)
    right = replace(SOLD, lines=(replace(LINE, serials=("B2",)),))
    _take(desk, right)
    assert desk.runner.read(leader(desk), sold_serials, ["A1", "B2"]) == {"B2": "1"}
    assert _found(desk, right) == [{}]
    assert _audit(desk, "sales.serials") == ()
    assert _audit(desk, "sales.standings") == ()


def test_a_delivery_before_the_sale_is_said() -> None:
    early = replace(SOLD, deliver_on=START_AT.date().replace(year=1900))
    assert document_problems(early, START_AT) == {"deliver_on": "before_the_sale"}


def test_an_appliance_that_two_desks_sold_is_found_by_the_audit(desk: Desk, clock: FrozenClock) -> None:
    first = sell(desk, clock, LineInput(description="冰箱", serials=("A1",)))
    # What a desk apart did comes in past every check.
    [second] = _take(desk, AGAIN)
    assert second != first.id
    assert _audit(desk, "sales.serials") == (f"2 {first.number}",)


@pytest.mark.covers("D26")
def test_a_code_that_no_model_has_is_said_of_its_row_and_kept(desk: Desk) -> None:
    add_model(desk, ean="6901234567892")
    known = replace(SOLD, lines=(LINE, replace(LINE, code="6901234567892"), replace(LINE, code="")))
    assert desk.runner.read(leader(desk), unknown_codes, [known, SOLD]) == [(0,), (0,)]
    shown = _shown(desk, "9,2026-11-01,777,x,1,1,,,,,,,", "8,2026-11-01,6901234567892,x,1,1,,,,,,,")
    notes = [row.note for row in shown.rows]
    assert notes[0] is not None
    assert (notes[0].code, notes[0].fields["codes"]) == (UNKNOWN_MODEL, ("777",))
    assert notes[1] is None
