# SPDX-License-Identifier: Apache-2.0
"""Any documents over any closed days: each stands in one report, none is lost, the sums chain (D33, D34)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.bootstrap import Desk
from app.core.errors import AppError
from app.core.unit_of_work import Reading, Runner, UnitOfWork
from app.parts.arrivals import RecordArrival, VoidDocument, record_arrival, void_document
from app.parts.day_acts import (
    DayWord,
    ExplainNumbers,
    MakeReport,
    Outcome,
    explain_numbers,
    make_report,
    send_back,
)
from app.parts.day_report import DayReport, Hindrance, get_day_report
from app.parts.day_rules import DayStatus, series_of
from app.parts.documents import register_document
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.models import StockDocument
from app.parts.reversing import ReverseDocument, reverse_document
from tests.support.desk import DeskTemplate, FrozenClock
from tests.support.parts import leader, make_part, make_party, make_warehouse, stock_up
from tests.unit.parts.test_day_report import other_runner

ACTS = (
    "BR",
    "BR here",
    "WX",
    "TZ",
    "QC",
    "late",
    "goods",
    "paper",
    "void",
    "reverse",
    "gap",
    "close",
    "back",
)
STEPS = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 30), st.booleans(), st.integers(0, 1)),
    min_size=4,
    max_size=24,
)


@dataclass
class Shop:
    """Two desks of one store over one file, as if everything were synced at once."""

    desk: Desk
    clock: FrozenClock
    runners: tuple[Runner, Runner]
    shelf: UUID
    part: UUID
    station: UUID
    made: list[UUID] = field(default_factory=list)
    closed: list[date] = field(default_factory=list)

    @property
    def today_on(self) -> date:
        return self.desk.runner.today_on

    def do(self, step: tuple[str, int, bool, int]) -> None:
        """Do one step; what is refused changes nothing."""
        act, which, turns, at = step
        if turns:
            self.clock.move(days=1)
        try:
            self._do(self.runners[at], act, which)
        except AppError:
            return

    def _do(self, runner: Runner, act: str, which: int) -> None:
        actor = leader(self.desk)
        chosen = self.made[which % len(self.made)] if self.made else None
        match act:
            case "close":
                self.close(which % 3)
            case "back" if self.closed:
                runner.write(actor, send_back, DayWord(self.closed[-1], "漏单"))
                self.closed.pop()
            case "gap":
                runner.write(actor, UnitOfWork.take_number, ("WX", "BR")[which % 2])
            case "goods" | "paper" if chosen:
                runner.write(actor, record_arrival, RecordArrival(document_id=chosen, what=act))
            case "void" if chosen:
                runner.write(actor, void_document, VoidDocument(chosen, "试"))
            case "reverse" if chosen:
                self.made.append(
                    runner.write(actor, reverse_document, ReverseDocument(chosen, "试")).answer.id
                )
            case "BR" | "BR here" | "WX" | "TZ" | "QC" | "late":
                self._write(runner, act, which)

    def _write(self, runner: Runner, act: str, which: int) -> None:
        kind, _, here = act.partition(" ")
        fields: dict[str, Any] = {"reason": "试", "party_id": self.station, "dated_on": self.today_on}
        if kind == "late":
            kind, fields["dated_on"] = "WX", self.today_on - timedelta(days=which % 4)
        command = RegisterDocument(
            kind=kind, place_id=self.shelf, lines=(LineInput(part_id=self.part, quantity=1 + which % 4),),
            goods_here=bool(here), paper_here=bool(here) or which % 2 == 0, **fields,
        )  # fmt: skip
        self.made.append(runner.write(leader(self.desk), register_document, command).answer.id)

    def report(self, day_on: date) -> DayReport:
        """Return a day's report."""
        return self.desk.runner.read(leader(self.desk), get_day_report, day_on)

    def close(self, back: int = 0) -> None:
        """Make the report of a day, and of those before it that come first, as a clerk does."""
        day_on = self.today_on - timedelta(days=back)
        while True:
            report = self.report(day_on)
            if report.first_on is None:
                break
            if report.first_on > day_on:
                return
            self._make(report.first_on)
        if not report.is_made:
            self._make(day_on)

    def _make(self, day_on: date) -> None:
        actor, report = leader(self.desk), self.report(day_on)
        if report.gaps:
            gaps = tuple(row.number for row in report.gaps)
            self.desk.runner.write(actor, explain_numbers, ExplainNumbers(day_on, gaps, mark="unused"))
            report = self.report(day_on)
        assert report.hindrances() == (), (report.hindrances(), report.sums.differences())
        assert self.desk.runner.write(actor, make_report, MakeReport(day_on)).answer is Outcome.MADE
        assert not set(report.hindrances()) & {Hindrance.SUMS}
        self.closed.append(day_on)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> DeskTemplate:
    """Give a template of a desk, so that each example has one of its own."""
    return DeskTemplate(tmp_path_factory.mktemp("day-template"))


@pytest.mark.long
@pytest.mark.covers("D30")
@pytest.mark.covers("D33")
@pytest.mark.covers("D34")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_each_posted_document_stands_in_one_report_and_the_sums_chain(
    opened: DeskTemplate, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, bool, int]]
) -> None:
    clock = FrozenClock()
    desk = opened.open_copy(tmp_path_factory.mktemp("day") / "data", clock)
    try:
        shelf, part = make_warehouse(desk), make_part(desk, "P")
        shop = Shop(desk, clock, (desk.runner, other_runner(desk)), shelf, part, make_party(desk, "客服本部"))
        stock_up(desk, shelf, part, 60)
        for step in steps:
            shop.do(step)
        clock.move(days=1)
        shop.close()
        _check(shop)
    finally:
        desk.close()


def _check(shop: Shop) -> None:
    assert shop.closed == sorted(set(shop.closed))
    reports = [shop.report(on) for on in shop.closed]
    assert {report.status for report in reports} == {DayStatus.MADE}
    # Every posted document counts on exactly one closed day, and that day's report names its number.
    named: Counter[str] = Counter()
    for report in reports:
        out = {row.number for row in report.numbers.remarks if not row.is_in}
        named.update(row.number for row in report.numbers.remarks if row.is_in)
        for series in report.numbers.series:
            for count in range(series.first, series.last + 1):
                number = f"{series.series}-{count:06d}"
                if number not in out:
                    named[number] += 1
    assert named == Counter(_posted(shop))
    # Ranges of a series follow each other without a hole.
    last: dict[str, int] = {}
    for report in reports:
        for series in report.numbers.series:
            assert series.first == last.get(series.series, 0) + 1
            last[series.series] = series.last
    # What a day leaves is what the next one begins with, and both ways agree.
    for report in reports:
        assert report.sums.is_equal
    for before, after in pairwise(reports):
        left = {(row.place_id, row.condition): row.closing for row in before.sums.totals}
        assert {(row.place_id, row.condition): row.opening for row in after.sums.totals if row.opening} == {
            key: count for key, count in left.items() if count
        }


def _posted(shop: Shop) -> list[str]:
    """Return the numbers of all posted documents; each is in its series."""

    def read(reading: Reading) -> list[str]:
        rows = reading.session.execute(
            select(StockDocument.number, StockDocument.posted_on).where(StockDocument.posted_on.is_not(None))
        ).all()
        assert {row.posted_on for row in rows} <= set(shop.closed)
        return [row.number for row in rows if series_of(row.number)]

    return shop.desk.runner.read(leader(shop.desk), read)
