# SPDX-License-Identifier: Apache-2.0
"""A made-up month of dealings put into a store as its documents and moves, for tests and measurements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from app.bootstrap import Desk
from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core.ids import NIL, new_ids
from app.core.unit_of_work import UnitOfWork
from app.parts.derive import settle
from app.parts.models import PartKeeping, StockDocument, StockMove, StockPlace
from app.parts.posting import move_id, place_id
from app.parts.reconciling_lines import BookLine, Open, Pair, Reconciliation, Side, Suspected
from app.parts.rules import Direction, PlaceKind
from app.parts.statement_list import StatementSheet
from app.parts.statement_working import ItemState
from app.parts.statements import BeginStatement, TakeIn, begin_statement, take_in
from tests.support.statement_month import Month

FROM_ON, UNTIL_ON = date(2026, 11, 1), date(2026, 11, 30)


def without_own_twins(month: Month) -> tuple[tuple[BookLine, ...], Counter[UUID]]:
    """Return the book without lines written down twice: the ledger has one document of a number."""
    twins = {each.book.id for each in month.planted if each.book and each.kind is Suspected.DOUBLED}
    return tuple(line for line in month.book if line.id not in twins), Counter(twins)


def store_month(desk: Desk, month: Month, book: Iterable[BookLine]) -> UUID:
    """Store parts, a station, its documents and its file; returns the statement of the month."""

    def put(uow: UnitOfWork) -> UUID:
        station = Party(scope=NIL, kind="station", name="喀什服务站")
        uow.add(station)
        codes = {line.part_code for line in month.book} | set(month.terms.packs)
        part_ids = dict(zip(sorted(codes), new_ids(len(codes)), strict=True))
        uow.add_rows(
            Part,
            [
                {"scope": NIL, "id": part_id, "code": code, "name": f"配件 {code}", "unit": "个"}
                for code, part_id in part_ids.items()
            ],
        )
        uow.flush()
        with_station = place_id(PlaceKind.PARTY, uow.scope, station.id)
        places = new_ids(2)
        uow.add_rows(
            StockPlace,
            [
                *(
                    _place(uow, row_id, PlaceKind.WAREHOUSE, None, f"库 {row_id.hex[-4:]}")
                    for row_id in places
                ),
                _place(uow, with_station, PlaceKind.PARTY, station.id, ""),
            ],
        )
        uow.add_rows(
            PartKeeping,
            [
                {"scope": uow.scope, "place_id": places[at], "part_id": part_ids[code], "pack_size": size}
                for code, sizes in month.terms.packs.items()
                for at, size in enumerate(sizes)
            ],
        )
        _documents(uow, list(book), part_ids, places[0], with_station, station.id)
        return station.id

    station_id = desk.runner.write(desk.founder(), put).answer
    begin = BeginStatement(station_id, FROM_ON, UNTIL_ON)
    row_id: UUID = desk.runner.write(desk.founder(), begin_statement, begin).answer
    command = TakeIn(row_id, "十一月.xlsx", "ab" * 32, month.station, {"on": "日期"})
    desk.runner.write(desk.founder(), take_in, command)
    return row_id


def as_reconciliation(sheet: StatementSheet) -> Reconciliation:
    """Return what a statement says as a comparison returns it, to be held against what was planted."""
    pairs = tuple(
        Pair(item.kind, item.book, item.station, item.why)
        for item in sheet.found.items
        if item.book and item.station and item.kind and item.why
    )
    opens = tuple(
        Open(Side.BOOK if item.book else Side.STATION, item.line, item.suspected)
        for item in sheet.found.of(ItemState.OPEN)
        if item.suspected
    )
    return Reconciliation(pairs, opens, ())


def _place(
    uow: UnitOfWork, row_id: UUID, kind: PlaceKind, party_id: UUID | None, name: str
) -> dict[str, object]:
    return {
        "scope": NIL,
        "id": row_id,
        "kind": kind.value,
        "store_id": uow.scope,
        "party_id": party_id,
        "name": name,
    }


def _documents(
    uow: UnitOfWork,
    book: list[BookLine],
    part_ids: dict[str, UUID],
    warehouse_id: UUID,
    with_station: UUID,
    station_id: UUID,
) -> None:
    by_number: dict[str, list[BookLine]] = {}
    for line in book:
        by_number.setdefault(line.document_number, []).append(line)
    ids = dict(zip(by_number, new_ids(len(by_number), 1000), strict=True))
    uow.add_rows(
        StockDocument,
        [
            {
                "scope": uow.scope,
                "id": ids[number],
                "kind": "QD",
                "number": number,
                "dated_on": lines[0].on,
                "place_id": warehouse_id,
                "party_id": station_id,
                "direction": "in",
                "other_number": lines[0].other_number,
                "lines": [],
                "status": "waiting",
            }
            for number, lines in by_number.items()
        ],
    )
    uow.add_facts(
        StockMove,
        [
            {
                "scope": uow.scope,
                "id": move_id(ids[number], place),
                "document_id": ids[number],
                "line": place + 1,
                "part_id": part_ids[line.part_code],
                "condition": line.condition.value,
                "quantity": line.quantity,
                "from_id": warehouse_id if line.direction is Direction.OUT else with_station,
                "to_id": with_station if line.direction is Direction.OUT else warehouse_id,
                "unit_price_e4": None,
            }
            for number, lines in by_number.items()
            for place, line in enumerate(lines)
        ],
    )
    settle(uow, list(ids.values()))
