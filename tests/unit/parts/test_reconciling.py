# SPDX-License-Identifier: Apache-2.0
"""Lines of one document and of none: what is agreed, what is asked, what stays open, and both accounts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import NAMESPACE_OID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.parts.reconciling import is_turned, reconcile, turned
from app.parts.reconciling_keys import (
    NumberSlip,
    Slips,
    code_key,
    number_keys,
    number_slip,
    pack_factor,
    slipped,
    swapped,
    swaps,
)
from app.parts.reconciling_lines import (
    BookLine,
    Opening,
    PairKind,
    Side,
    StationLine,
    Suspected,
    Terms,
    Why,
)
from app.parts.reconciling_near import Heap, give
from app.parts.rules import Condition, Direction
from tests.support.statement_month import make_month

IN, OUT = Direction.IN, Direction.OUT
FIRST = date(2026, 11, 1)
TERMS = Terms(packs={"DQ-1": (10,)})


def _book(
    number: str, day: int, part: str, quantity: int, way: Direction = OUT, *, other: str = "", place: int = 0
) -> BookLine:
    on = FIRST + timedelta(days=day - 1)
    row_id = uuid5(NAMESPACE_OID, f"{number} {day} {part} {quantity} {way} {place}")
    return BookLine(row_id, number, other, on, part, quantity, way, Condition.GOOD)


def _station(row: int, number: str, day: int, part: str, quantity: int, way: Direction = OUT) -> StationLine:
    return StationLine(row, number, FIRST + timedelta(days=day - 1), part, quantity, way)


def _told(book: Iterable[BookLine], station: Iterable[StationLine]) -> list[tuple[object, ...]]:
    """Return what came out: pairs as (kind, our number, their row), opens as (suspicion, number or row)."""
    result = reconcile(list(book), list(station), TERMS)
    pairs = [(pair.kind, pair.book.document_number, pair.station.row) for pair in result.pairs]
    opens = [
        (each.suspected, each.line.document_number if isinstance(each.line, BookLine) else each.line.row)
        for each in result.opens
    ]
    return sorted([*pairs, *opens], key=str)


@pytest.mark.parametrize(
    "written",
    ["FH-001-26-000123", "fh001 26 000123", "ＦＨ－００１－２６－０００１２３", "FH-1-26-123", "WZ/77"],
)
def test_a_document_is_known_by_our_number_or_theirs_however_typed(written: str) -> None:
    ours = _book("FH-001-26-000123", 1, "DQ-1", 3, other="WZ077")
    assert _told([ours], [_station(2, written, 3, "dq 1", 3)]) == [(PairKind.NUMBER, "FH-001-26-000123", 2)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (_station(2, "FH-00123", 28, "DQ-1", 12), PairKind.DATE),
        (_station(2, "FH-00123", 1, "DQ-1", 21), PairKind.DIGITS_QUANTITY),
        (_station(2, "FH-00123", 1, "DQ-1", 120), PairKind.UNIT),
        (_station(2, "FH-00123", 1, "DQ-1", 13), PairKind.QUANTITY),
        (_station(2, "FH-00123", 1, "DQ-2", 12), PairKind.DIGITS_PART),
        (_station(2, "FH-00123", 1, "DQ-1", 12, IN), PairKind.SIGN),
        (_station(2, "FH-00132", 1, "DQ-1", 12), PairKind.DIGITS_NUMBER),
        (_station(2, "", 1, "DQ-1", 12), PairKind.NEAR),
        (_station(2, "", 28, "DQ-1", 12), PairKind.DATE),
        (_station(2, "", 1, "DQ-1", 21), PairKind.DIGITS_QUANTITY),
        (_station(2, "", 1, "DQ-1", 120), PairKind.UNIT),
        (_station(2, "", 1, "DQ-1", 12, IN), PairKind.SIGN),
        (_station(2, "", 1, "QD-1", 12), PairKind.DIGITS_PART),
    ],
)
def test_one_difference_is_asked_about(line: StationLine, kind: PairKind) -> None:
    assert _told([_book("FH-00123", 1, "DQ-1", 12)], [line]) == [(kind, "FH-00123", 2)]


@pytest.mark.parametrize(
    "line",
    [
        _station(2, "FH-00123", 1, "KT-7", 5),
        _station(2, "", 1, "DQ-1", 13),
        _station(2, "", 28, "DQ-1", 21),
        _station(2, "", 1, "KT-7", 12),
    ],
)
def test_two_differences_are_two_open_lines(line: StationLine) -> None:
    told = _told([_book("FH-00123", 1, "DQ-1", 12)], [line])
    assert told == [(Suspected.MISSING, "FH-00123"), (Suspected.MISSING, 2)]


def test_a_line_written_twice_is_doubled_and_names_the_other() -> None:
    book = [_book("FH-00123", 1, "DQ-1", 3), _book("FH-00123", 1, "DQ-1", 3, place=1)]
    result = reconcile(book, [_station(2, "FH-00123", 1, "DQ-1", 3)], TERMS)
    (open_line,) = result.opens
    assert (open_line.side, open_line.suspected) == (Side.BOOK, Suspected.DOUBLED)
    assert {open_line.line, open_line.twin} == set(book)
    twice = [_station(row, "FH-00123", 1, "DQ-1", 3) for row in (2, 3)]
    assert _told(book, twice) == [(PairKind.NUMBER, "FH-00123", 2), (PairKind.NUMBER, "FH-00123", 3)]


def test_an_open_line_near_the_end_of_the_period_may_stand_in_the_next() -> None:
    book = [_book("FH-00123", day, "DQ-1", 3) for day in (5, 6, 25, 26)]
    opens = reconcile(book, [], TERMS).opens
    edges = [each.is_at_edge(FIRST, FIRST + timedelta(days=29)) for each in opens]
    assert edges == [True, False, False, True]


def test_a_document_in_other_pieces_is_agreed() -> None:
    station = [_station(2, "FH-00123", 1, "DQ-1", 4), _station(3, "FH-00123", 2, "DQ-1", 6)]
    result = reconcile([_book("FH-00123", 1, "DQ-1", 10)], station, TERMS)
    assert [(pair.kind, pair.station.row) for pair in result.pairs] == [
        (PairKind.SPLIT, 2),
        (PairKind.SPLIT, 3),
    ]
    assert result.opens == ()


def test_two_missing_lines_that_are_alike_do_not_cover_each_other() -> None:
    same = [(f"FH-00{place}", place) for place in (201, 310, 455)]
    book = [_book(number, 1, "DQ-9", 1) for number, _ in same]
    station = [_station(place, number, 1, "DQ-9", 1) for number, place in same]
    told = _told([*book, _book("FH-00777", 2, "DQ-9", 1)], [*station, _station(9, "FH-00888", 2, "DQ-9", 1)])
    assert [each for each in told if each[0] is Suspected.MISSING] == [
        (Suspected.MISSING, "FH-00777"),
        (Suspected.MISSING, 9),
    ]


def test_a_number_of_their_own_that_we_never_noted_does_not_speak_against_a_pair() -> None:
    assert _told([_book("FH-00123", 1, "DQ-1", 3)], [_station(2, "出-88", 2, "DQ-1", 3)]) == [
        (PairKind.NEAR, "FH-00123", 2)
    ]


def test_why_two_lines_are_together_is_said() -> None:
    book = [_book("FH-00123", 1, "DQ-1", 3, other="WZ-7777"), _book("FH-00124", 1, "DQ-3", 1)]
    book += [_book("FH-00125", 9, "DQ-5", 1), _book("FH-00126", 9, "DQ-5", 1)]
    station = [_station(2, "WZ-7777", 1, "DQ-1", 3), _station(3, "", 2, "DQ-3", 1)]
    station += [_station(4, "", 9, "DQ-5", 1), _station(5, "", 10, "DQ-5", 1)]
    reasons = {pair.station.row: (pair.reason, pair.days) for pair in reconcile(book, station, TERMS).pairs}
    assert reasons == {
        2: (Why.THEIR_NUMBER, 0),
        3: (Why.ONLY_ONE, 1),
        4: (Why.NEAREST, 0),
        5: (Why.NEAREST, 1),
    }


def test_another_condition_is_asked_about_only_when_the_station_says_one() -> None:
    line = _station(2, "FH-00123", 1, "DQ-1", 3)
    bad = StationLine(
        line.row, line.document_number, line.on, line.part_code, 3, OUT, condition=Condition.BAD
    )
    book = [_book("FH-00123", 1, "DQ-1", 3)]
    assert _told(book, [bad]) == [(PairKind.CONDITION, "FH-00123", 2)]


def test_a_station_knows_a_part_under_its_own_code() -> None:
    book, station = [_book("FH-00123", 1, "DQ-1", 3)], [_station(2, "FH-00123", 1, "88001", 3)]
    result = reconcile(book, station, Terms(codes={"88001": "DQ-1"}))
    assert [pair.kind for pair in result.pairs] == [PairKind.NUMBER]
    assert [(total.part_code, total.difference) for total in result.totals] == [("DQ-1", 0)]


def test_both_accounts_and_the_difference() -> None:
    book = [
        _book("FH-00123", 1, "DQ-1", 3),
        _book("TH-00009", 5, "DQ-1", 1, IN),
        _book("FH-00130", 6, "DQ-2", 4),
    ]
    station = [_station(2, "FH-00123", 1, "DQ-1", 3), _station(3, "TH-00009", 5, "DQ-1", 1, IN)]
    station.append(_station(4, "ZZ-99999", 7, "DQ-7", 2))
    openings = [Opening("DQ-1", Condition.GOOD, 10), Opening("DQ-1", Condition.BAD, 2, 1)]
    totals = reconcile(book, station, TERMS, openings).totals
    assert [
        (each.part_code, each.condition, each.book.closing, each.station.closing, each.difference)
        for each in totals
    ] == [
        ("DQ-1", Condition.BAD, 2, 1, 1),
        ("DQ-1", Condition.GOOD, 12, 12, 0),
        ("DQ-2", Condition.GOOD, 4, 0, 4),
        ("DQ-7", None, 0, 2, -2),
    ]


@pytest.mark.parametrize("blank_share", [0.1, 1.0])
def test_a_statement_in_the_other_view_is_told(blank_share: float) -> None:
    month = make_month(3, lines=300, parts=40, blank_share=blank_share, wrong_share=0)
    assert not is_turned(month.book, month.station, month.terms)
    assert is_turned(month.book, turned(month.station), month.terms)
    assert not is_turned(month.book, (), month.terms)


_LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "FH-00012", "FH-00021", "FH00012", "WZ-1000"]),
        st.integers(1, 12),
        st.sampled_from(["DQ-1", "DQ-2", "KT-1"]),
        st.sampled_from([1, 2, 10, 12, 21]),
        st.sampled_from([IN, OUT]),
    ),
    max_size=14,
)


@given(_LINES, _LINES)
def test_every_line_is_in_a_pair_or_open_and_none_twice(
    ours: list[tuple[str, int, str, int, Direction]], theirs: list[tuple[str, int, str, int, Direction]]
) -> None:
    book = [_book(*line, place=place) for place, line in enumerate(ours)]
    station = [_station(row, *line) for row, line in enumerate(theirs, 2)]
    result = reconcile(book, station, TERMS)
    for side, lines in ((Side.BOOK, book), (Side.STATION, station)):
        paired = [pair.book if side is Side.BOOK else pair.station for pair in result.pairs]
        once = [
            pair.book if side is Side.BOOK else pair.station
            for pair in result.pairs
            if pair.kind is not PairKind.SPLIT
        ]
        opened = [each.line for each in result.opens if each.side is side]
        assert len(once) == len(set(once))
        assert not set(paired) & set(opened)
        assert {*paired, *opened} == set(lines)
    difference = sum(each.difference for each in result.totals)
    net = [
        sum(line.quantity * (1 if line.direction is OUT else -1) for line in lines)
        for lines in (book, station)
    ]
    assert difference == net[0] - net[1]


@given(_LINES)
def test_a_statement_that_repeats_our_book_agrees_in_all(
    ours: list[tuple[str, int, str, int, Direction]],
) -> None:
    book = [_book(*line, place=place) for place, line in enumerate(ours)]
    station = [_station(row, *line) for row, line in enumerate(ours, 2)]
    result = reconcile(book, station, TERMS)
    assert (result.suggested, result.opens) == ((), ())


def test_as_many_days_are_given_to_each_other_as_can_be() -> None:
    def heaps(*days: int) -> list[Heap]:
        return [Heap(FIRST + timedelta(days=day), None, 1) for day in days]

    # The nearest first would leave day 0 without anybody: day 5 goes to day 9, so that day 0 can have day 4.
    given_days = give(heaps(5, 0), heaps(4, 9), 5, lambda _our, _their: True)
    assert given_days == {(0, 1): 1, (1, 0): 1}
    ranked = [Heap(FIRST, None, 2, 1), Heap(FIRST + timedelta(days=3), None, 1, 0)]
    assert give(ranked, [Heap(FIRST, None, 2)], 5, lambda _our, _their: True) == {(1, 0): 1, (0, 0): 1}


def test_numbers_and_codes_in_one_form() -> None:
    assert number_keys("FH-001-26-000123") == ("FH00126000123", "FH-1-26-123")
    assert number_keys(" 0 ") == number_keys("-") == number_keys("") == ()
    assert code_key("00 12-3a") == code_key("123A") == "123A"
    assert number_slip("FH-000132", "FH-000123") is NumberSlip.SWAP
    assert number_slip("FH-12", "FH-000123") is NumberSlip.OTHER
    assert number_slip("FH-000031", "FH-000317") is None
    assert number_slip("", "FH-000317") is None
    assert (swapped(12, 21), swapped(12, 13), swapped(1234, 4321)) == (True, False, False)
    assert swaps(120) == [102, 210]
    assert (pack_factor(5, 50, (6, 10)), pack_factor(5, 49, (10,)), pack_factor(5, 5, (1,))) == (10, 0, 0)


@given(st.lists(st.text("abc1", max_size=5), max_size=12), st.text("abc1", max_size=5))
def test_slips_are_those_that_each_comparison_finds(texts: list[str], text: str) -> None:
    assert Slips(texts).of(text) == sorted({each for each in texts if slipped(each, text)})
