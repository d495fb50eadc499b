# SPDX-License-Identifier: Apache-2.0
"""What holds of the ledger whatever is written down, arrives, is thrown away or taken back, in any order."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.bootstrap import Desk
from app.core.errors import AppError
from app.core.unit_of_work import Reading
from app.parts import audit
from app.parts.arrivals import FoundLine, RecordArrival, VoidDocument, record_arrival, void_document
from app.parts.day_rules import ClosedDay, ledger_day
from app.parts.derive import compute
from app.parts.documents import Registered
from app.parts.inputs import LineInput
from app.parts.models import StockBalance, StockDocument, StockMove
from app.parts.reversing import ReverseDocument, reverse_document
from tests.support.parts import leader, make_part, make_party, make_warehouse, post

Account = tuple[UUID, UUID, str]
"""Place, part, condition."""
Step = tuple[str, int, int]
"""What is done, to which (of what is there), with how many."""
ACTS = (
    "BR", "FH", "QD", "WX", "BY", "JX", "TH in", "TH out", "DB", "DR", "TZ", "TZ bad", "BF", "QC",
    "goods", "paper", "void", "reverse",
)  # fmt: skip
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 30), st.integers(1, 6)), max_size=18)


@dataclass
class Ground:
    """One desk with a warehouse and partners; each example has parts of its own."""

    desk: Desk
    shelf: UUID
    firm: UUID
    station: UUID
    count: int = 0
    made: list[Registered] = field(default_factory=list)

    def begin(self) -> tuple[UUID, UUID]:
        """Return two parts that nobody used."""
        self.count += 1
        self.made = []
        first, second = (make_part(self.desk, f"P{self.count}-{nth}") for nth in "AB")
        return first, second

    def do(self, parts: tuple[UUID, UUID], step: Step) -> None:
        """Do one step; what is refused changes nothing."""
        act, which, count = step
        try:
            if act in {"goods", "paper", "void", "reverse"}:
                self._go_on(act, which, count)
            else:
                self._write(parts, act, which, count)
        except AppError:
            return

    def _write(self, parts: tuple[UUID, UUID], act: str, which: int, count: int) -> None:
        kind, _, how = act.partition(" ")
        line: dict[str, Any] = {"part_id": parts[which % 2], "quantity": count}
        fields: dict[str, Any] = {"reason": "试", "party_id": self.firm if which % 3 else self.station}
        match kind:
            case "BR" | "QD" | "JX":
                line["owed"] = which % (count + 1)
            case "WX" | "BY":
                line |= {"owed": which % (count + 1), "old_back": which % (count + 1)}
            case "TH":
                fields["direction"] = how
                line["condition"] = "bad" if which % 2 else "good"
            case "TZ" if how:
                line["to_condition"] = "bad"
            case "TZ":
                line["quantity"] = count if which % 2 else -count
            case "QC":
                line["place"] = ("", "party", "owed_by_us", "owed_to_us", "transit")[which % 5]
        if which % 4 == 0:
            fields |= {"goods_here": True, "paper_here": True}
        self.made.append(post(self.desk, kind, self.shelf, LineInput(**line), **fields))

    def _go_on(self, act: str, which: int, count: int) -> None:
        if not self.made:
            return
        document_id = self.made[which % len(self.made)].id
        who = leader(self.desk)
        if act == "void":
            self.desk.runner.write(who, void_document, VoidDocument(document_id, "重复"))
        elif act == "reverse":
            done = self.desk.runner.write(who, reverse_document, ReverseDocument(document_id, "录错"))
            self.made.append(done.answer)
        else:
            lines = (FoundLine(line=1, missing=which % 2, damaged=which % 3),) if count % 2 else ()
            arrival = RecordArrival(document_id=document_id, what=act, lines=lines)
            self.desk.runner.write(who, record_arrival, arrival)

    def moves(self, parts: tuple[UUID, UUID]) -> list[StockMove]:
        """Return the moves of some parts."""
        return self.read(
            lambda reading: list(
                reading.session.scalars(select(StockMove).where(StockMove.part_id.in_(parts)))
            )
        )

    def balances(self, parts: tuple[UUID, UUID]) -> dict[Account, int]:
        """Return what the triggers kept of some parts, without what is nought."""

        def read(reading: Reading) -> dict[Account, int]:
            rows = reading.session.scalars(select(StockBalance).where(StockBalance.part_id.in_(parts)))
            return {(one.place_id, one.part_id, one.condition): one.quantity for one in rows if one.quantity}

        return self.read(read)

    def read(self, query: Any) -> Any:
        """Return what a query answers."""
        return self.desk.runner.read(self.desk.founder(), query)


@pytest.fixture
def ground(desk: Desk) -> Ground:
    """Give a desk with a warehouse, a firm and a service station."""
    shelf = make_warehouse(desk)
    return Ground(desk, shelf, make_party(desk, "客服本部"), make_party(desk, "建国路服务站"))


def _sums(moves: list[StockMove]) -> dict[Account, int]:
    """Return what moves leave in each account, without what is nought."""
    found: Counter[Account] = Counter()
    for move in moves:
        found[move.from_id, move.part_id, move.condition] -= move.quantity
        found[move.to_id, move.part_id, move.condition] += move.quantity
    return {account: count for account, count in found.items() if count}


@pytest.mark.covers("D36")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=STEPS)
def test_the_books_agree_whatever_is_done(ground: Ground, steps: list[Step]) -> None:
    parts = ground.begin()
    for step in steps:
        ground.do(parts, step)
    moves = ground.moves(parts)
    held = ground.balances(parts)
    # What the triggers kept is the replay of all moves, and what one account gave another got.
    assert held == _sums(moves)
    totals: Counter[tuple[UUID, str]] = Counter()
    for (_place, part_id, condition), count in held.items():
        totals[part_id, condition] += count
    assert not any(totals.values())
    # No warehouse of one desk goes below nought.
    assert all(count > 0 for (place_id, *_rest), count in held.items() if place_id == ground.shelf)
    _agree_with_papers(ground, moves)


def _agree_with_papers(ground: Ground, moves: list[StockMove]) -> None:
    """A reversal leaves its document without effect; derived columns are what facts say; the audit agrees."""
    ids = [one.id for one in ground.made]

    def read(reading: Reading) -> list[tuple[StockDocument, dict[str, Any]]]:
        rows = reading.session.scalars(select(StockDocument).where(StockDocument.id.in_(ids))).all()
        expected = compute(reading.session, list(reversed(ids)))
        return [(row, expected[row.id]) for row in rows]

    for row, expected in ground.read(read):
        assert {name: getattr(row, name) for name in expected} == expected
        own = [move for move in moves if move.document_id == row.id]
        assert bool(own) == (row.status in {"posted", "reversed"})
        if row.kind == "CX":
            assert _sums(own + [move for move in moves if move.document_id == row.of_document_id]) == {}
    found = ground.read(lambda reading: [rule.check(reading.session) for rule in audit.RULES])
    assert [one.problems for one in found if one.problems] == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=STEPS, seed=st.integers(0, 99))
def test_the_order_in_which_moves_come_in_does_not_matter(
    ground: Ground, steps: list[Step], seed: int
) -> None:
    """At another desk moves come in another order, are taken out and put back, or replaced by the first."""
    parts = ground.begin()
    for step in steps:
        ground.do(parts, step)
    moves = ground.moves(parts)
    triggers = ground.read(
        lambda reading: list(
            reading.session.connection().exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE name IN ('stock_balance', 'stock_move_posted',"
                " 'stock_move_removed', 'stock_move_replaced') ORDER BY type"
            ).scalars()
        )
    )  # fmt: skip
    other = sqlite3.connect(":memory:")
    other.execute("CREATE TABLE stock_move (id, part_id, condition, quantity, from_id, to_id)")
    for statement in triggers:
        other.execute(statement)
    chance = random.Random(seed)
    rows = [
        (move.id.hex, move.part_id.hex, move.condition, move.quantity, move.from_id.hex, move.to_id.hex)
        for move in moves
    ]
    chance.shuffle(rows)
    for row in rows:
        if chance.random() < 0.2:
            # This desk made the same move apart, of other figures; the one that the server took stands.
            other.execute("INSERT INTO stock_move VALUES (?, ?, ?, 999, ?, ?)", (*row[:3], *row[4:]))
            other.execute("UPDATE stock_move SET quantity = ? WHERE id = ?", (row[3], row[0]))
            continue
        other.execute("INSERT INTO stock_move VALUES (?, ?, ?, ?, ?, ?)", row)
        if chance.random() < 0.2:
            other.execute("DELETE FROM stock_move WHERE id = ?", row[:1])
            other.execute("INSERT INTO stock_move VALUES (?, ?, ?, ?, ?, ?)", row)
    kept = other.execute("SELECT place_id, part_id, condition, quantity FROM stock_balance WHERE quantity")
    assert {(UUID(row[0]), UUID(row[1]), row[2]): row[3] for row in kept} == ground.balances(parts)
    other.close()


START_ON = date(2026, 11, 1)
NUMBERS = st.builds(
    lambda kind, count: f"{kind}-00101-26-{count:06d}", st.sampled_from(["BR", "WX"]), st.integers(1, 12)
)


@st.composite
def _closed(draw: st.DrawFn) -> list[ClosedDay]:
    """Draw days that were closed one after the other, with what their reports saw and left out."""
    days = sorted(draw(st.sets(st.integers(0, 12), max_size=5)))
    last = dict.fromkeys(("BR-00101-26", "WX-00101-26"), 0)
    found = []
    for day in days:
        covers = {}
        for series, before in last.items():
            last[series] = before + draw(st.integers(0, 4))
            covers[series] = (before + 1, last[series])
        out, late = (frozenset(draw(st.lists(NUMBERS, max_size=3))) for _ in range(2))
        found.append(ClosedDay(START_ON + timedelta(days=day), covers, out, late))
    return found


@pytest.mark.covers("D33")
@given(closed=_closed(), number=NUMBERS, day=st.integers(0, 14))
def test_a_document_never_counts_in_a_closed_day_that_did_not_hold_it(
    closed: list[ClosedDay], number: str, day: int
) -> None:
    start_on = START_ON + timedelta(days=day)
    counts_on = ledger_day(start_on, number, closed)
    assert counts_on >= start_on
    of_day = [one for one in closed if one.day_on == counts_on]
    assert all(one.holds(number) for one in of_day)
    # One more day that is closed later, and does not hold it, moves it on, never back.
    later = max([counts_on, *(one.day_on for one in closed)]) + timedelta(days=1)
    again = ledger_day(start_on, number, [*closed, ClosedDay(later, {})])
    assert again == counts_on if of_day else again >= counts_on
