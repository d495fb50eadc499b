# SPDX-License-Identifier: Apache-2.0
"""The audit of the ledger: nothing to say of honest books, and each rule finds what it is for."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import text

from app.bootstrap import Desk
from app.core.db import LocalState
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.parts import audit, day_audit
from app.parts.arrivals import FoundLine, RecordArrival, record_arrival
from app.parts.counting import Counted, CountPieces, NewCount, count_pieces, make_count
from app.parts.inputs import LineInput
from app.parts.keeping import KeepPart, KeepParts, keep_parts
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.valuation_job import value_moves
from tests.support.parts import leader, make_part, make_party, make_warehouse, post, stock_up


@pytest.fixture
def books(desk: Desk) -> Desk:
    """Give a desk whose ledger has a little of everything."""
    shelf, hq = make_warehouse(desk), make_party(desk, "客服本部")
    part, panel = make_part(desk, "QD76"), make_part(desk, "65E5K", has_serial=True)
    stock_up(desk, shelf, part, 9)
    line = LineInput(part_id=part, quantity=5, owed=2, unit_price_e4=80_000)
    received = post(desk, "BR", shelf, line, party_id=hq, paper_here=True)
    arrival = RecordArrival(
        document_id=received.id, what="goods", lines=(FoundLine(line=1, missing=1, damaged=1),)
    )
    desk.runner.write(leader(desk), record_arrival, arrival)
    serials = LineInput(part_id=panel, quantity=2, serials=("SN-1", "SN-2"))
    post(desk, "BR", shelf, serials, party_id=hq, goods_here=True, paper_here=True)
    post(desk, "TZ", shelf, LineInput(part_id=part, quantity=1, to_condition="bad"), reason="划伤")
    wrong = post(desk, "WX", shelf, LineInput(part_id=panel, quantity=1, serials=("SN-1",)))
    desk.runner.write(leader(desk), reverse_document, ReverseDocument(wrong.id, "录错单"))
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=2, old_back=1))
    post(desk, "BR", shelf, line, party_id=hq)
    desk.runner.write(desk.founder(), value_moves)
    return desk


def _problems(desk: Desk) -> dict[str, tuple[str, ...]]:
    """Return what the rules of the ledger find."""
    with desk.runner.database.reading() as session:
        found = {rule.key: rule.check(session) for rule in audit.RULES}
    return {key: one.problems for key, one in found.items() if one.problems}


def _past_guards(uow: UnitOfWork, statement: str, **values: UUID) -> None:
    """Do what only a broken disk or a broken sync could."""
    uow.session.merge(LocalState(key="sync.applying", value="1"))
    uow.flush()
    uow.session.execute(text(statement), {key: value.hex for key, value in values.items()})
    uow.session.execute(text("DELETE FROM local_state WHERE key = 'sync.applying'"))


def test_honest_books_have_no_problems(books: Desk) -> None:
    assert _problems(books) == {}
    with books.runner.database.reading() as session:
        checked = {rule.key: rule.check(session).checked for rule in audit.RULES}
    for key in ("balances", "sums", "papers", "standings", "values", "serials", "overdrawn", "moves"):
        assert checked[f"parts.{key}"] > 0, key


_LOST = (
    "DELETE FROM stock_move WHERE document_id ="
    " (SELECT id FROM stock_document WHERE number LIKE 'BR-%000001')"
)
_MORE = (
    "UPDATE stock_move SET quantity = quantity + 1 WHERE document_id ="
    " (SELECT id FROM stock_document WHERE number LIKE 'QC-%')"
)


_WRONG: tuple[tuple[str, set[str]], ...] = (
    ("UPDATE stock_balance SET quantity = quantity + 1", {"balances", "sums"}),
    ("DELETE FROM stock_balance", {"balances"}),
    (_MORE, {"papers"}),
    (_LOST, {"papers", "standings", "valuations"}),
    ("UPDATE stock_document SET status = 'void' WHERE kind = 'BR'", {"standings"}),
    ("UPDATE stock_document SET posted_on = '2026-01-01'", {"standings"}),
    ("UPDATE stock_valuation SET amount_fen = amount_fen + 1", {"values"}),
    ("UPDATE stock_move SET part_id = id WHERE condition = 'bad'", {"move_parts", "papers"}),
    ("UPDATE stock_move SET from_id = to_id, to_id = from_id WHERE condition = 'bad'", {"papers"}),
    ("UPDATE stock_document SET number = number || '9' WHERE kind = 'WX'", {"numbers_wx"}),
)


class _BackError(Exception):
    """Nothing of a trial stays."""


def test_each_rule_finds_what_it_is_for(books: Desk) -> None:
    found: dict[str, set[str]] = {}

    def attempt(uow: UnitOfWork, statement: str) -> None:
        _past_guards(uow, statement)
        found[statement] = {rule.key for rule in audit.RULES if rule.check(uow.session).problems}
        raise _BackError

    for statement, _keys in _WRONG:
        with pytest.raises(_BackError):
            books.runner.write(books.founder(), attempt, statement)
    missing = {
        statement: keys - {key.removeprefix("parts.") for key in found[statement]}
        for statement, keys in _WRONG
    }
    assert not any(missing.values()), missing


def test_a_piece_in_two_places_is_named(books: Desk) -> None:
    other = make_warehouse(books, "二库")
    statement = (
        "INSERT INTO stock_serial (scope, id, document_id, line, part_id, serial, condition, is_old, from_id,"
        " to_id, at, by_id, hlc, extra) SELECT scope, :id, document_id, line, part_id, serial, condition,"
        " is_old, from_id, :place, at, by_id, hlc, extra FROM stock_serial WHERE serial = 'SN-2'"
    )
    books.runner.write(books.founder(), _past_guards, statement, id=new_id(), place=other)
    assert _problems(books) == {"parts.serials": ("SN-2: 2",)}


def test_an_account_below_nought_is_named(books: Desk) -> None:
    statement = (
        "INSERT INTO stock_move (scope, id, document_id, line, part_id, condition, quantity, from_id, to_id,"
        " at, by_id, hlc, extra) SELECT scope, :id, document_id, line, part_id, condition, 99, to_id,"
        " from_id, at, by_id, hlc, extra FROM stock_move WHERE document_id ="
        " (SELECT id FROM stock_document WHERE number LIKE 'QC-%')"
    )
    books.runner.write(books.founder(), _past_guards, statement, id=new_id())
    assert _problems(books)["parts.overdrawn"] == ("备件库 QD76 good: -90",)


def test_counts_and_kept_parts_that_lost_their_own_are_named(books: Desk) -> None:
    shelf, part = make_warehouse(books, "二库"), make_part(books, "1930H")
    keeping = KeepParts(shelf, (KeepPart(part, {"shelf": "A-01"}),))
    books.runner.write(leader(books), keep_parts, keeping)
    row_id: UUID = books.runner.write(leader(books), make_count, NewCount(shelf)).answer
    books.runner.write(leader(books), count_pieces, CountPieces(row_id, [Counted(part, counted=0)]))
    assert _problems(books) == {}
    books.runner.write(books.founder(), _past_guards, "DELETE FROM stock_count")
    books.runner.write(books.founder(), _past_guards, "UPDATE part_keeping SET place_id = id")
    assert {"parts.count_lines", "parts.count_acts", "parts.keeping_places"} <= _problems(books).keys()


def test_the_rules_are_those_of_the_desk(books: Desk) -> None:
    lines = [line for line in books.audit() if line.key.startswith("parts.")]
    assert [line.key for line in lines] == [rule.key for rule in (*audit.RULES, *day_audit.RULES)]
    assert all(line.is_good for line in lines)
