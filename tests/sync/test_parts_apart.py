# SPDX-License-Identifier: Apache-2.0
"""The ledger on desks that are apart: transfers between stores, and what two desks do at once."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core.ids import NIL
from app.core.server_jobs import ServerJob
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts import audit
from app.parts.arrivals import RecordArrival, record_arrival
from app.parts.documents import Registered, register_document
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.models import StockBalance, StockDocument, StockValuation
from app.parts.overdrawn import list_overdrawn
from app.parts.places import SaveWarehouse, save_warehouse
from app.parts.posting import place_id
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.rules import OVERDRAWN, Condition, PlaceKind
from app.parts.upkeep import KeptUp, count_due, keep_up
from app.parts.valuation_job import value_moves
from app.parts.values import Value, value_of_stock
from app.sync.server.jobs import OWN, Jobs
from tests.support.company import open_store
from tests.support.desk import FrozenClock
from tests.support.live_server import LiveServer
from tests.support.shops import Shop, Shops, join, settle

pytestmark = pytest.mark.long


def _part(uow: UnitOfWork, code: str, has_serial: bool) -> UUID:
    part = Part(scope=NIL, code=code, name=f"配件 {code}", unit="个", has_serial=has_serial)
    uow.add(part)
    uow.flush()
    return part.id


def _party(uow: UnitOfWork, name: str, store_id: UUID | None) -> UUID:
    party = Party(scope=NIL, kind="station", name=name, store_id=store_id)
    uow.add(party)
    uow.flush()
    return party.id


def post(shop: Shop, kind: str, place: UUID, *lines: LineInput, **fields: Any) -> Registered:
    order = RegisterDocument(
        kind=kind, place_id=place, lines=lines, dated_on=shop.desk.runner.today_on, **fields
    )  # fmt: skip
    done: Registered = shop.do(register_document, order)
    return done


def accounts(shop: Shop, part_id: UUID) -> dict[UUID, int]:
    """Return what each place holds of the good pieces of a part on this desk."""

    def read(reading: Reading) -> dict[UUID, int]:
        rows = reading.session.execute(
            select(StockBalance.place_id, StockBalance.quantity).where(
                StockBalance.part_id == part_id,
                StockBalance.condition == Condition.GOOD.value,
                StockBalance.quantity != 0,
            )
        )
        return {row.place_id: row.quantity for row in rows}

    found: dict[UUID, int] = shop.read(read)
    return found


def ledger_problems(shop: Shop) -> dict[str, tuple[str, ...]]:
    with shop.desk.runner.database.reading() as session:
        found = {rule.key: rule.check(session).problems for rule in audit.RULES}
    return {key: problems for key, problems in found.items() if problems}


class _Rounds:
    """What the server does by itself about the ledger, round by round."""

    def __init__(self, server: LiveServer) -> None:
        self._clock = FrozenClock(datetime.now(UTC))
        self._jobs = Jobs(
            server.settings.database_url,
            clock=self._clock,
            jobs=(ServerJob("parts.valuation", 60, value_moves),),
            own=OWN[:1],
        )

    def run(self) -> None:
        self._clock.move(seconds=60)
        assert asyncio.run(self._jobs.run_due()) == ("parts.valuation", "sync.share_named")


@pytest.fixture
def stores(server: LiveServer, tmp_path: Path) -> Iterator[Shops]:
    """Give a desk in each of two stores."""
    first = join(server, tmp_path / "first", "总部")
    first.sync()
    open_store(first.desk, first.actor, "002", "二店")
    first.sync()
    second = join(server, tmp_path / "second", "二店前台", "002")
    second.sync()
    yield first, second
    for shop in (first, second):
        shop.close()


@pytest.mark.covers("D36")
def test_a_transfer_appears_whole_at_the_other_store_and_leaves_the_same_transit(
    server: LiveServer, stores: Shops
) -> None:
    first, second = stores
    here, there = first.desk.identity.store_id, second.desk.identity.store_id
    part = first.do(_part, "QD76", False)
    to_second, to_first = first.do(_party, "二店", there), first.do(_party, "总店", here)
    shelf = first.do(save_warehouse, SaveWarehouse("总库"))
    first.sync()
    second.sync()
    other = second.do(save_warehouse, SaveWarehouse("二库"))
    post(first, "QC", shelf, LineInput(part_id=part, quantity=5, unit_price_e4=100_000))
    sent = post(first, "DB", shelf, LineInput(part_id=part, quantity=3), party_id=to_second)
    first.sync()
    rounds = _Rounds(server)
    rounds.run()
    for shop in (second, first):
        shop.sync()
    way = place_id(PlaceKind.TRANSIT, here, there)
    assert accounts(second, part)[way] == accounts(first, part)[way] == 3
    assert second.read(_status, sent.id) == first.read(_status, sent.id) == "posted"
    assert second.scalar("SELECT count(*) FROM stock_move WHERE document_id = :id", id=sent.id.hex) == 1
    # Only what names the other store goes there.
    assert second.scalar("SELECT count(*) FROM stock_document") == 1
    came = post(
        second, "DR", other, LineInput(part_id=part, quantity=3),
        party_id=to_first, of_document_id=sent.id, goods_here=True, paper_here=True,
    )  # fmt: skip
    second.sync()
    rounds.run()
    first.sync()
    second.sync()
    for shop in stores:
        assert way not in accounts(shop, part)
        assert accounts(shop, part)[other] == 3
        assert shop.read(_status, came.id) == "posted"
        assert ledger_problems(shop) == {}
        assert shop.scalar("SELECT count(*) FROM stock_place WHERE kind = 'transit'") == 1
        assert shop.scalar("SELECT count(*) FROM held_change") == 0
        assert shop.parts.loop.check() == ()
    # What it was worth went along, and both know.
    for shop in stores:
        assert shop.read(_values, came.id) == {here: -3_000, there: 3_000}
    assert first.read(value_of_stock, shelf) == Value(2_000)
    assert second.read(value_of_stock, other) == Value(3_000)
    # Taken back at home, it is taken back there.
    second.do(reverse_document, ReverseDocument(came.id, "收错仓库"))
    second.sync()
    rounds.run()
    first.sync()
    assert first.read(_status, came.id) == "reversed"
    assert accounts(first, part)[way] == 3


def _status(reading: Reading, document_id: UUID) -> str:
    return reading.session.scalars(select(StockDocument.status).where(StockDocument.id == document_id)).one()


def _values(reading: Reading, document_id: UUID) -> dict[UUID, int]:
    rows = reading.session.execute(
        select(StockValuation.store_id, StockValuation.amount_fen).where(
            StockValuation.document_id == document_id
        )
    )
    return {row.store_id: row.amount_fen for row in rows}


def _shelf(shops: Shops, quantity: int, *, has_serial: bool = False) -> tuple[UUID, UUID, UUID]:
    """Return a warehouse, a part of which it holds some, a supplier, known to both desks."""
    front = shops[0]
    shelf = front.do(save_warehouse, SaveWarehouse("备件库"))
    part, hq = front.do(_part, "QD76", has_serial), front.do(_party, "客服本部", None)
    if quantity:
        post(front, "QC", shelf, LineInput(part_id=part, quantity=quantity))
    settle(*shops)
    return shelf, part, hq


def test_the_last_piece_goes_out_on_two_desks_and_the_leader_has_one_task(shops: Shops) -> None:
    shelf, part, hq = _shelf(shops, 1)
    for shop in shops:
        assert post(shop, "WX", shelf, LineInput(part_id=part, quantity=1)).status == "posted"
        assert shop.read(count_due) == 0
    for shop in (*shops, *shops):
        shop.sync()
    for shop in shops:
        assert accounts(shop, part)[shelf] == -1
        assert ledger_problems(shop) == {"parts.overdrawn": ("备件库 QD76 good: -1",)}
        assert shop.scalar("SELECT count(*) FROM held_change") == 0
        # Both desks see it, and tell of it apart.
        assert shop.read(count_due) == 1
        assert shop.do(keep_up) == KeptUp(posted=0, tasks=1)
        assert shop.do(keep_up) == KeptUp(posted=0, tasks=0)
    for shop in (*shops, *shops):
        shop.sync()
    said = f"SELECT count(*) FROM task WHERE kind = '{OVERDRAWN}' AND status = 'open' AND role_code = 'A2'"
    for shop in shops:
        assert shop.scalar(said) == 1
        (row,) = shop.read(list_overdrawn)
        assert (row.place, row.code, row.quantity) == ("备件库", "QD76", -1)
        assert row.task_id is not None
        assert shop.read(count_due) == 0
    # A piece comes in: the task ends by itself.
    front = shops[0]
    post(
        front, "BR", shelf, LineInput(part_id=part, quantity=1),
        party_id=hq, goods_here=True, paper_here=True,
    )  # fmt: skip
    assert front.do(keep_up) == KeptUp(posted=0, tasks=1)
    settle(*shops)
    for shop in shops:
        assert shop.scalar(said) == 0
        assert shop.read(list_overdrawn) == ()
        assert shop.read(count_due) == 0
        assert shop.scalar("SELECT count(*) FROM conflict") == 0


def test_halves_that_came_from_two_desks_post_once(shops: Shops) -> None:
    front, back = shops
    shelf, part, hq = _shelf(shops, 0, has_serial=True)
    line = LineInput(part_id=part, quantity=2, serials=("SN-1", "SN-2"))
    made = post(front, "BR", shelf, line, party_id=hq)
    settle(*shops)
    assert front.do(record_arrival, RecordArrival(document_id=made.id, what="goods")) == "waiting"
    assert back.do(record_arrival, RecordArrival(document_id=made.id, what="paper")) == "waiting"
    settle(*shops)
    for shop in shops:
        assert shop.read(_status, made.id) == "waiting"
        assert shop.read(count_due) == 1
        # Both do it, apart.
        assert shop.do(keep_up) == KeptUp(posted=1, tasks=0)
    settle(*shops)
    for shop in shops:
        assert shop.read(_status, made.id) == "posted"
        assert accounts(shop, part)[shelf] == 2
        assert shop.scalar("SELECT count(*) FROM stock_move") == 1
        assert shop.scalar("SELECT count(*) FROM stock_serial") == 2
        # A place that both made apart is one row.
        assert shop.scalar("SELECT count(*) FROM stock_place WHERE kind = 'supply'") == 1
        for table in ("conflict", "held_change"):
            assert shop.scalar(f"SELECT count(*) FROM {table}") == 0


def test_a_document_that_two_desks_take_back_is_taken_back_once(shops: Shops) -> None:
    shelf, part, _hq = _shelf(shops, 3)
    wrong = post(shops[0], "WX", shelf, LineInput(part_id=part, quantity=2))
    settle(*shops)
    backs = [shop.do(reverse_document, ReverseDocument(wrong.id, "录错单")) for shop in shops]
    settle(*shops)
    for shop in shops:
        assert accounts(shop, part)[shelf] == 3
        assert shop.read(_status, wrong.id) == "reversed"
        assert [shop.read(_status, back.id) for back in backs] == ["posted", "void"]
        assert ledger_problems(shop) == {}
