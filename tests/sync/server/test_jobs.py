# SPDX-License-Identifier: Apache-2.0
"""What the server does by itself: ordinary commands, logged as a desk's are."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any
from uuid import UUID

import psycopg
import pytest
from psycopg.types.json import Jsonb
from sqlalchemy import select

from app.core.clock import SystemClock
from app.core.ids import NIL
from app.core.server_jobs import ServerJob
from app.core.unit_of_work import UnitOfWork
from app.customers.models import Customer, CustomerNote
from app.sync.server import grants, jobs
from app.sync.server.grants import SERVER_DEVICE
from app.sync.server.jobs import Jobs
from tests.support.desk import FrozenClock
from tests.sync.server.read_ground import HOME, OTHER, Ground, stamp

Command = Callable[[UnitOfWork], None]


def _run(ground: Ground, command: Command, **named: Any) -> tuple[str, ...]:
    runner = Jobs(ground.service_url, jobs=(ServerJob("test.job", 60, command),), own=(), **named)
    return asyncio.run(runner.run_due())


@pytest.fixture(autouse=True)
def _forget(ground: Ground) -> None:
    ground.admin.execute("DELETE FROM sunshine.server_state WHERE key LIKE 'job.%'")


def _raise_level(uow: UnitOfWork) -> None:
    for customer in uow.session.scalars(select(Customer).where(Customer.level == "plain")):
        customer.level = "vip"
        uow.add_facts(
            CustomerNote, [{"scope": customer.scope, "customer_id": customer.id, "text": "升级，第 1 次"}]
        )


def test_a_job_changes_rows_and_every_desk_is_told(ground: Ground) -> None:
    key = ground.put(
        "customer", HOME, name="甲", level="plain", number="KH", kind="person", is_void=False,
        is_redacted=False, registered_at="now", contact_name="", needs="",
        clocks=Jsonb({"needs": stamp(7)}), extra=Jsonb({"a": 1}),
    )  # fmt: skip
    ground.put_grant(OTHER, HOME, "customer", key)
    ran = _run(ground, _raise_level)
    assert ran == ("test.job",)
    _page, text = ground.page(ground.device(), ground.start())
    (row,) = text["rows"]["customer"]
    assert row["c"] == {"level": "vip"}
    (note,) = text["rows"]["customer_note"]
    assert note["c"]["text"] == "升级，第 1 次"
    # The store that shares the customer gets the change and the new child.
    _page, text = ground.page(ground.device(OTHER), ground.start(OTHER))
    assert [(one["i"], one["s"]) for one in text["rows"]["customer"]] == [(key.hex, HOME.hex)]
    assert [one["i"] for one in text["rows"]["customer_note"]] == [note["i"]]
    assert ground.value("SELECT clocks->>'needs' FROM sunshine.customer") == stamp(7)
    assert ground.value("SELECT extra FROM sunshine.customer") == {"a": 1}
    changes = ground.admin.execute(
        "SELECT op, new_values->>'level', old_values->>'level', device_id, scope, base_clocks, hlc"
        " FROM sunshine.change WHERE table_name = 'customer'"
    ).fetchall()
    assert changes == [
        ("update", "vip", "plain", SERVER_DEVICE, HOME, {"level": stamp(1)}, row["k"]["level"])
    ]


def test_a_job_inserts_rows_and_takes_numbers(ground: Ground) -> None:
    def command(uow: UnitOfWork) -> None:
        for number in (uow.take_number("KH"), uow.take_number("KH")):
            uow.add(
                Customer(
                    scope=OTHER,
                    number=number,
                    kind="person",
                    name="新",
                    contact_name="",
                    needs="",
                    level="plain",
                    registered_at=uow.now_at,
                )
            )
            uow.flush()
        assert uow.identity.device_id == SERVER_DEVICE
        assert uow.scope == NIL

    _run(ground, command)
    _page, text = ground.page(ground.device(OTHER), ground.start(OTHER))
    numbers = sorted(row["c"]["number"] for row in text["rows"]["customer"])
    assert [number[-6:] for number in numbers] == ["000001", "000002"]
    assert all(row["f"] for row in text["rows"]["customer"])


def test_a_job_that_fails_leaves_nothing_and_others_go_on(
    ground: Ground, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def broken(uow: UnitOfWork) -> None:
        uow.session.add(
            Customer(
                scope=HOME,
                number="KH",
                kind="person",
                name="王小明",
                contact_name="",
                needs="",
                level="plain",
                registered_at=uow.now_at,
            )
        )
        uow.flush()
        raise LookupError("王小明")

    done: list[str] = []
    both = (
        ServerJob("test.broken", 60, broken),
        ServerJob("test.whole", 60, lambda uow: done.append(str(uow.group_id))),
    )
    ran = asyncio.run(Jobs(ground.service_url, jobs=both, own=()).run_due())
    assert ran == ("test.broken", "test.whole")
    assert len(done) == 1
    assert ground.value("SELECT count(*) FROM sunshine.customer") == 0
    said = capsys.readouterr()
    assert "王小明" not in said.out + said.err + caplog.text
    caplog.clear()


def test_a_job_runs_when_it_is_due(ground: Ground) -> None:
    clock = FrozenClock()
    done: list[UUID] = []
    runner = Jobs(
        ground.service_url, clock=clock, jobs=(ServerJob("test.job", 60, lambda u: done.append(u.group_id)),),
        own=(),
    )  # fmt: skip
    for seconds in (0, 59, 1, 0):
        clock.move(seconds=seconds)
        asyncio.run(runner.run_due())
    assert len(done) == 2


def test_one_process_alone_runs_jobs(ground: Ground) -> None:
    with psycopg.connect(ground.url) as other:
        other.execute("SELECT pg_advisory_lock(%s)", (jobs.LOCK,))
        assert _run(ground, lambda _uow: None) == ()
    assert _run(ground, lambda _uow: None) == ("test.job",)


def test_upkeep_runs_on_a_real_server(ground: Ground) -> None:
    row = ground.customer()
    ground.log("customer", row, cols=["name"])
    ran = asyncio.run(Jobs(ground.service_url, jobs=()).run_due())
    assert ran == ("sync.share_named", "sync.complete_grants", "sync.compact", "sync.idle_grants")
    assert ground.value("SELECT count(*) FROM sunshine.sync_log") == 1


def test_run_forever_ends_when_told(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "ROUND_SECONDS", 0.01)
    rounds: list[int] = []
    runner = Jobs(ground.service_url, jobs=(), own=())

    async def main() -> None:
        stop = asyncio.Event()

        async def count() -> tuple[str, ...]:
            rounds.append(1)
            if len(rounds) == 2:
                stop.set()
            return ()

        monkeypatch.setattr(runner, "run_due", count)
        await asyncio.wait_for(runner.run_forever(stop), 5)

    asyncio.run(main())
    assert len(rounds) == 2


def test_stamps_of_the_server_are_later_than_what_it_changes() -> None:
    ahead = f"{int(SystemClock().now_at().timestamp() * 1000) + 60_000:012x}0000{'0' * 12}"
    grants.server_clock.observe(ahead)
    assert grants.server_clock.stamp() > ahead
