# SPDX-License-Identifier: Apache-2.0
"""The ladder on two desks and on the server: what each raises apart is one rung, one task."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from app.complaints.commands import take_complaint
from app.complaints.escalation import Climbed, escalate
from app.complaints.handling import CloseComplaint, close_complaint
from app.complaints.ladder_job import EVERY_SECONDS, OpenCases
from app.core.server_jobs import ServerJob
from app.sync.server.jobs import Jobs
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from tests.support.live_server import LiveServer
from tests.support.shops import Shop, settle

ONE = "SELECT count(*) FROM complaint_escalation WHERE step = 'assign_late'"
OPEN = "SELECT count(*) FROM task WHERE status = 'open'"


def _late(shop: Shop) -> datetime:
    return shop.desk.runner.clock.now_at() - timedelta(minutes=30)


def test_two_desks_make_one_and_the_close_of_one_ends_the_task(shops: tuple[Shop, Shop]) -> None:
    front, back = shops
    # Nobody took it down for half an hour: it is late as soon as it is there.
    done = add_complaint(front.desk, front.actor, received_at=_late(front))
    settle(front, back)
    for shop in shops:
        assert shop.desk.runner.write(shop.actor, escalate).answer.raised == 1
        time.sleep(0.01)
    settle(front, back)
    for shop in shops:
        assert shop.scalar(ONE) == 1
        assert shop.scalar(OPEN) == 1
        assert shop.scalar("SELECT count(*) FROM task_event") == 1
        assert shop.scalar("SELECT count(*) FROM conflict") == 0
        assert shop.scalar("SELECT count(*) FROM held_change") == 0
    # What the server took first is what both hold.
    first, other = (shop.scalar("SELECT at FROM complaint_escalation") for shop in shops)
    assert first == other
    # One closes the case, both take the task back.
    front.desk.runner.write(front.actor, close_complaint, CloseComplaint(done.id, "withdrawn", way="phone"))
    settle(front, back)
    for shop in shops:
        assert shop.desk.runner.write(shop.actor, escalate).answer.ended == 1
    settle(front, back)
    for shop in shops:
        assert shop.scalar(OPEN) == 0
        assert shop.scalar("SELECT count(*) FROM conflict") == 0


class _Rounds:
    """The ladder's job of a server that was just started, round by round."""

    def __init__(self, server: LiveServer, before: _Rounds | None = None) -> None:
        # What a round remembers is of its process alone.
        self._server, job = server, ServerJob("complaints.ladder", EVERY_SECONDS, OpenCases().run)
        self._clock = before._clock if before else FrozenClock(datetime.now(UTC))
        self._jobs = Jobs(server.settings.database_url, clock=self._clock, jobs=(job,), own=())

    def run(self) -> int:
        """Run one round; return how many rungs there are."""
        self._clock.move(seconds=EVERY_SECONDS)
        assert asyncio.run(self._jobs.run_due()) == ("complaints.ladder",)
        return self._server.count("complaint_escalation")


def test_the_server_raises_for_desks_that_are_off(server: LiveServer, shops: tuple[Shop, Shop]) -> None:
    front, back = shops
    done = add_complaint(front.desk, front.actor, received_at=_late(front))
    front.sync()
    run = _Rounds(server).run
    assert run() == 1
    # The next round works it out again, the one after it knows.
    assert [run(), run()] == [1, 1]
    settle(front, back)
    for shop in shops:
        assert shop.desk.runner.write(shop.actor, escalate).answer == Climbed()
        assert shop.scalar(OPEN) == 1
        assert shop.scalar(ONE) == 1
    # A contact of the case is a fact more: it is read again, and nothing comes of it.
    front.desk.runner.write(front.actor, take_complaint, done.id)
    settle(front, back)
    assert run() == 1
    settle(front, back)
    assert back.scalar("SELECT count(*) FROM conflict") == 0


@pytest.mark.long
def test_the_server_ends_the_tasks_of_cases_that_are_done(
    server: LiveServer, shops: tuple[Shop, Shop]
) -> None:
    front, back = shops
    rounds = _Rounds(server)
    rounds.run()
    done = add_complaint(front.desk, front.actor, received_at=_late(front))
    other = add_complaint(front.desk, front.actor, received_at=_late(front))
    front.sync()
    assert rounds.run() == 2
    settle(front, back)
    assert [shop.scalar(OPEN) for shop in shops] == [2, 2]
    front.desk.runner.write(front.actor, close_complaint, CloseComplaint(done.id, "withdrawn", way="phone"))
    front.sync()
    withdrawn = "act = 'withdrawn'"
    assert rounds.run() == 2
    assert server.count("task_event", withdrawn) == 1
    # A fact that stays one, however often it is looked at and whoever comes second.
    for again in (rounds, rounds, _Rounds(server, rounds)):
        again.run()
    front.desk.runner.write(front.actor, escalate)
    settle(front, back)
    assert server.count("task_event", withdrawn) == 1
    assert [shop.scalar(OPEN) for shop in shops] == [1, 1]
    assert [shop.scalar("SELECT count(*) FROM task") for shop in shops] == [2, 2]
    # What was closed while no server ran is found by its first round.
    back.desk.runner.write(back.actor, close_complaint, CloseComplaint(other.id, "withdrawn", way="phone"))
    back.sync()
    _Rounds(server, rounds).run()
    settle(front, back)
    assert [shop.scalar(OPEN) for shop in shops] == [0, 0]
    assert back.scalar("SELECT count(*) FROM conflict") == 0
