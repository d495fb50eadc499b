# SPDX-License-Identifier: Apache-2.0
"""The ledger behind the pages: what is complete posts, a quiet desk writes nothing, what fails is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.bootstrap import Desk
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.parts import upkeep
from app.parts.inputs import LineInput
from app.parts.models import StockArrival
from tests.support.complaints import reader
from tests.support.parts import clerk, held, make_part, make_party, make_warehouse, post
from ui.client import Client
from ui.shell.parts_keeper import PartsKeeper


def _wait_for_both(desk: Desk) -> Callable[[], bool]:
    """Write a receipt down whose halves came from other desks; returns whether it is posted."""
    shelf, part, hq = make_warehouse(desk), make_part(desk, "QD76"), make_party(desk, "客服本部")
    made = post(desk, "BR", shelf, LineInput(part_id=part, quantity=2), party_id=hq, paper_here=True)

    def arrive(uow: UnitOfWork) -> None:
        uow.add(
            StockArrival(
                scope=uow.scope, id=new_id(), document_id=made.id, what="goods", arrived_on=uow.today_on
            )
        )

    desk.runner.write(clerk(desk), arrive)
    return lambda: bool(held(desk, part))


def test_what_is_complete_posts_and_then_all_is_quiet(
    desk: Desk, make_client: Callable[[Actor], Client]
) -> None:
    is_posted = _wait_for_both(desk)
    client = make_client(clerk(desk))
    keeper = PartsKeeper(client, client)
    told: list[frozenset[str]] = []
    client.jobs.changed.connect(told.append)
    keeper.look()
    assert is_posted()
    assert "stock_move" in told[0]
    keeper.look()
    assert len(told) == 1


def test_it_runs_for_who_posts_and_looks_soon_after_news(
    desk: Desk, make_client: Callable[[Actor], Client]
) -> None:
    clients = [make_client(actor) for actor in (reader(desk), clerk(desk))]
    looker, worker = (PartsKeeper(client, client) for client in clients)
    for keeper in (looker, worker):
        keeper.start()
    assert not looker._soon.isActive()
    assert worker._soon.isActive()
    worker._soon.stop()
    clients[1].jobs.changed.emit(frozenset({"task"}))
    assert not worker._soon.isActive()
    clients[1].jobs.changed.emit(frozenset({"stock_arrival"}))
    assert worker._soon.isActive()
    worker._soon.stop()


def test_what_fails_is_said_once(
    desk: Desk, make_client: Callable[[Actor], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    is_posted = _wait_for_both(desk)
    client = make_client(clerk(desk))
    keeper, failed = PartsKeeper(client, client), list[Exception]()
    client.failed.connect(failed.append)

    def fail(_uow: object) -> None:
        raise LookupError

    monkeypatch.setattr(upkeep, "keep_up", fail)
    keeper.look()
    keeper.look()
    assert [type(error) for error in failed] == [LookupError]
    monkeypatch.undo()
    keeper.look()
    assert is_posted()
