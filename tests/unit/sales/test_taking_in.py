# SPDX-License-Identifier: Apache-2.0
"""Documents of a till: taken in once, corrected by facts, and a real year of them adds up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.bootstrap import Desk
from app.core.change_log import Change
from app.core.errors import NotPermittedError
from app.core.unit_of_work import Reading
from app.sales import audit
from app.sales.documents import Document, DocumentLine, document_problems
from app.sales.inputs import Buyer
from app.sales.models import Sale, SaleLine, SaleSerial
from app.sales.taking_in import TakeIn, held_documents, is_same, take_in
from app.sales.takings import get_takings
from tests.support.desk import START_AT, FrozenClock
from tests.support.sales import clerk, leader
from tests.support.till import FILE, real_documents, require_adds_up

LINE = DocumentLine("84406B", "海尔 BCD-470WDPG", 2, 42_990_000, 859_800)
DOCUMENT = Document(number="536365", sold_at=START_AT, lines=(LINE, LINE), buyer=Buyer(card="17850"))


def _take(desk: Desk, *documents: Document, source: str = "till") -> tuple[UUID, ...]:
    ids: tuple[UUID, ...] = desk.runner.write(leader(desk), take_in, TakeIn(source, documents)).answer
    return ids


def _count(desk: Desk, model: Any) -> int:
    def query(reading: Reading) -> int:
        return reading.session.execute(select(func.count()).select_from(model)).scalar_one()

    return int(desk.runner.read(desk.founder(), query))


def _clean(desk: Desk) -> None:
    def query(reading: Reading) -> list[str]:
        return [one for rule in audit.RULES for one in rule.check(reading.session).problems]

    assert desk.runner.read(desk.founder(), query) == []


def test_the_same_line_twice_counts_twice_and_the_same_export_again_not_at_all(desk: Desk) -> None:
    ids = _take(desk, DOCUMENT)
    changes = _count(desk, Change)
    assert _take(desk, replace(DOCUMENT, lines=DOCUMENT.lines[::-1])) == ids
    assert (_count(desk, Change), _count(desk, SaleLine)) == (changes, 2)
    total = desk.runner.read(leader(desk), get_takings, date(2026, 11, 20), date(2026, 11, 20)).total
    assert (total.sales, total.net_fen) == (1, 1_719_600)
    assert _take(desk, DOCUMENT, source="erp") != ids
    _clean(desk)


def test_a_corrected_document_takes_back_by_facts(desk: Desk) -> None:
    [row_id] = _take(desk, DOCUMENT)
    dearer = replace(LINE, amount_fen=859_900)
    [again] = _take(desk, replace(DOCUMENT, lines=(LINE, dearer)))
    assert again == row_id
    assert _count(desk, SaleLine) == 4
    held = desk.runner.read(leader(desk), held_documents, "till", ["536365"])["536365"]
    assert held.total_fen == 1_719_700
    assert is_same(held, replace(DOCUMENT, lines=(dearer, LINE)))
    assert not is_same(held, DOCUMENT)
    _take(desk, DOCUMENT)
    assert desk.runner.read(leader(desk), held_documents, "till", ["536365"])["536365"].total_fen == 1_719_600
    _clean(desk)


def test_a_credit_names_the_sale_it_takes_back_and_its_serials(desk: Desk) -> None:
    sold = replace(DOCUMENT, lines=(replace(LINE, serials=("a1", "A2")),), payments=(("cash", 859_800),))
    back = replace(LINE, quantity=-1, amount_fen=-429_900, serials=("A1",))
    credit = Document(number="C536379", sold_at=START_AT, lines=(back,), of_number="536365")
    [sale_id] = _take(desk, sold)
    [credit_id] = _take(desk, credit)

    def query(reading: Reading) -> tuple[Any, ...]:
        row = reading.session.scalars(select(Sale).where(Sale.id == credit_id)).one()
        return row.kind, row.of_sale_id, row.total_fen

    assert desk.runner.read(desk.founder(), query) == ("credit", sale_id, -429_900)
    assert _count(desk, SaleSerial) == 3
    _clean(desk)


def test_who_may_not_take_documents_in_takes_none(desk: Desk) -> None:
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), take_in, TakeIn("till", (DOCUMENT,)))


@pytest.mark.parametrize(
    ("document", "problems"),
    [
        (replace(DOCUMENT, sold_at=datetime(1900, 1, 1, tzinfo=UTC)), {"sold_at": "too_long_ago"}),
        (replace(DOCUMENT, number=""), {"number": "required"}),
        (replace(DOCUMENT, number="1" * 41), {"number": "too_long"}),
        (replace(DOCUMENT, lines=()), {"lines": "required"}),
        (replace(DOCUMENT, buyer=Buyer(phone="12")), {"phone": "not_a_phone"}),
        (replace(DOCUMENT, buyer=Buyer(name="长" * 121)), {"name": "too_long"}),
        (replace(DOCUMENT, payments=(("beads", 1),)), {"payments": "unknown_choice"}),
        (replace(DOCUMENT, payments=(("cash", 10**13),)), {"payments": "too_much"}),
        (replace(DOCUMENT, lines=(replace(LINE, unit_price_e4=-1),)), {"lines.0.unit_price": "negative"}),
        (replace(DOCUMENT, lines=(replace(LINE, code="", description=""),)), {"lines.0.code": "required"}),
        (replace(DOCUMENT, lines=(replace(LINE, code="1" * 41),)), {"lines.0.code": "too_long"}),
        (replace(DOCUMENT, lines=(replace(LINE, description="长" * 201),)),
         {"lines.0.description": "too_long"}),
        (replace(DOCUMENT, lines=(replace(LINE, quantity=0),)), {"lines.0.quantity": "required"}),
        (replace(DOCUMENT, lines=(replace(LINE, amount_fen=10**13),)), {"lines.0.amount": "too_much"}),
        (replace(DOCUMENT, lines=(replace(LINE, quantity=-1),)), {"lines.0.amount": "wrong_sign"}),
        (replace(DOCUMENT, lines=(replace(LINE, serials=("1", "2", "3")),)),
         {"lines.0.serials": "more_than_pieces"}),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_document_is_said(document: Document, problems: dict[str, str]) -> None:
    assert document_problems(document, START_AT) == problems


LINES = st.lists(
    st.sampled_from([LINE, replace(LINE, amount_fen=1), replace(LINE, quantity=-2, amount_fen=-859_800)]),
    min_size=1,
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4))
def test_however_often_a_document_comes_the_last_one_stands(
    desk: Desk, clock: FrozenClock, versions: Sequence[Sequence[DocumentLine]]
) -> None:
    clock.move(seconds=1)
    number = f"N{clock.at.timestamp():.0f}"
    for lines in versions:
        document = replace(DOCUMENT, number=number, lines=tuple(lines))
        _take(desk, document)
        held = desk.runner.read(leader(desk), held_documents, "till", [number])[number]
        assert is_same(held, document)
        assert held.total_fen == document.total_fen
    _clean(desk)


def test_real_documents_add_up(desk: Desk, shared_data: Path) -> None:
    every = list(real_documents(shared_data / "sales" / FILE))[:400]
    _take(desk, *every)
    require_adds_up(desk, every)
    _clean(desk)


@pytest.mark.long
def test_a_real_yearrequire_adds_up(desk: Desk, shared_data: Path) -> None:
    every = list(real_documents(shared_data / "sales" / FILE))
    for start in range(0, len(every), 100):
        _take(desk, *every[start : start + 100])
    assert _count(desk, SaleLine) == 268_398
    require_adds_up(desk, every)
    changes = _count(desk, Change)
    _take(desk, *every[:500])
    assert _count(desk, Change) == changes
    _clean(desk)
