# SPDX-License-Identifier: Apache-2.0
"""The ladder behind the pages: it climbs for who may handle, writes nothing in a quiet minute, goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from app.bootstrap import Desk
from app.complaints import escalation
from app.complaints.case_models import ComplaintEscalation
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, clerk, reader
from tests.support.desk import FrozenClock
from ui.client import Client
from ui.shell.ladder_keeper import LadderKeeper


def _rungs(desk: Desk) -> int:
    with desk.runner.database.reading() as session:
        return session.scalar(select(func.count()).select_from(ComplaintEscalation)) or 0


def test_it_climbs_when_something_is_due(
    desk: Desk, clock: FrozenClock, make_client: Callable[[Actor], Client]
) -> None:
    actor = clerk(desk)
    add_complaint(desk, actor)
    client = make_client(actor)
    keeper = LadderKeeper(client, client)
    told: list[frozenset[str]] = []
    client.jobs.changed.connect(told.append)
    keeper.look()
    assert told == []
    clock.move(minutes=6)
    keeper.look()
    assert _rungs(desk) == 1
    assert {"complaint_escalation", "task", "task_event"} <= told[0]
    keeper.look()
    assert (_rungs(desk), len(told)) == (1, 1)


def test_it_goes_on_while_there_is_more(
    desk: Desk, clock: FrozenClock, make_client: Callable[[Actor], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    actor = clerk(desk)
    add_complaint(desk, actor)
    clock.move(minutes=6)
    client = make_client(actor)
    keeper = LadderKeeper(client, client)
    more = escalation.Climbed(has_more=True)
    monkeypatch.setattr(escalation, "escalate", lambda _uow: more)
    keeper.look()
    assert keeper._soon.isActive()


def test_it_runs_for_who_handles_and_looks_soon_after_a_change(
    desk: Desk, make_client: Callable[[Actor], Client]
) -> None:
    clients = [make_client(actor) for actor in (reader(desk), clerk(desk))]
    looker, worker = (LadderKeeper(client, client) for client in clients)
    for keeper in (looker, worker):
        keeper.start()
    assert not looker._minute.isActive()
    assert worker._minute.isActive()
    worker._soon.stop()
    clients[1].jobs.changed.emit(frozenset({"complaint"}))
    assert worker._soon.isActive()
    worker._soon.stop()
    clients[1].jobs.changed.emit(frozenset({"task"}))
    assert not worker._soon.isActive()


def test_what_fails_is_said_once(
    desk: Desk, clock: FrozenClock, make_client: Callable[[Actor], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    actor = clerk(desk)
    add_complaint(desk, actor)
    clock.move(minutes=6)
    client = make_client(actor)
    keeper, failed = LadderKeeper(client, client), list[Exception]()
    client.failed.connect(failed.append)

    def fail(_uow: object) -> None:
        raise LookupError

    monkeypatch.setattr(escalation, "escalate", fail)
    keeper.look()
    keeper.look()
    assert [type(error) for error in failed] == [LookupError]
    monkeypatch.undo()
    keeper.look()
    assert _rungs(desk) == 1
