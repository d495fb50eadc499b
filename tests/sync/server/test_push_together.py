# SPDX-License-Identifier: Apache-2.0
"""Pushes of several desks at the same moment over the same rows and keys, and those that come too late."""

from __future__ import annotations

import asyncio
import json
import random
import threading
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from app.sync import protocol
from app.sync.protocol import Answer
from app.sync.server import push
from app.sync.server.schema import SERVICE
from tests.support.head_office import HeadOffice, SomeDesk, group, insert, update

EDIT = "customers.edit"
DESKS = 4
SHARED = 6
ROUNDS = 12
KEYS = 12


class Pusher(threading.Thread):
    """One desk on a connection of its own: in each round all of them begin together."""

    def __init__(
        self, office: HeadOffice, desk: SomeDesk, rows: list[tuple[str, str]], start: threading.Barrier
    ) -> None:
        super().__init__(daemon=True)
        self._office, self._desk, self._rows, self._start = office, desk, rows, start
        self.sent: list[tuple[protocol.Op, str]] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        """Push all rounds."""
        try:
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(self._push_all())
        except BaseException as error:  # noqa: BLE001 -- told by the test
            self.error = error
            self._start.abort()

    async def _push_all(self) -> None:
        chance = random.Random(self._desk.device.id.hex)
        async with await psycopg.AsyncConnection.connect(
            self._office.url, user=SERVICE, autocommit=True
        ) as connection:
            for turn in range(ROUNDS):
                ops = [
                    update(self._desk, "customer", row, base, name=f"{turn} {self._desk.device.id.hex[:6]}")
                    for row, base in chance.sample(self._rows, 3)
                ]
                # The ids are drawn, so desks take the keys in different orders.
                ops += [
                    insert(
                        self._desk,
                        "customer",
                        id=uuid4().hex,
                        number=f"N{turn}.{nth}",
                        kind="person",
                        name="新",
                    )
                    for nth in range(KEYS)
                ]
                chance.shuffle(ops)
                text = self._office.text(self._desk, *ops)
                self._start.wait()
                answer = protocol.answer_from_wire(
                    json.loads(await push.push(connection, self._desk.device, text))
                )
                self._desk.batch = answer.batch
                self.sent += _judged(ops, answer)


def _judged(ops: list[protocol.Op], answer: Answer) -> list[tuple[protocol.Op, str]]:
    codes = {one.place: str(one.code) for one in answer.rejected}
    assert set(codes) <= set(range(len(ops)))
    assert set(answer.merged) <= set(range(len(ops))) - set(codes)
    for one in answer.rejected:
        assert one.detail["key"], "a duplicate says of which key"
    return [(op, codes.get(place, "")) for place, op in enumerate(ops)]


def test_desks_push_the_same_rows_and_keys_at_once(office: HeadOffice) -> None:
    """No op is lost and none is unanswered; the outcome is that of one after the other."""
    first = office.clerk(EDIT)
    others = [office.clerk(EDIT, store=first.store) for _ in range(DESKS - 1)]
    made = [insert(first, "customer", number=f"A{nth}", kind="person", name="王") for nth in range(SHARED)]
    office.push(first, *made)
    before = office.row("SELECT count(*) AS n FROM change")["n"]
    start = threading.Barrier(DESKS, timeout=60)
    pushers = [Pusher(office, desk, [(op.row, op.hlc) for op in made], start) for desk in (first, *others)]
    for one in pushers:
        one.start()
    for one in pushers:
        one.join(120)
    assert [one.error for one in pushers] == [None] * DESKS
    sent = [pair for one in pushers for pair in one.sent]
    assert len(sent) == DESKS * ROUNDS * (3 + KEYS)
    _check_keys(office, sent)
    updates = [op for op, code in sent if op.kind == "update" and not code]
    assert len(updates) == DESKS * ROUNDS * 3
    for op in made:
        of_row = [one for one in updates if one.row == op.row]
        last = max(of_row, key=lambda one: one.hlc)
        row = office.row("SELECT name, clocks FROM customer WHERE id = %s", op.row)
        assert (row["name"], row["clocks"]["name"]) == (last.new["name"], last.hlc)
    # In any order the first edit of a row is taken as it is, and each later one meets another value.
    assert office.row("SELECT count(*) AS n FROM conflict")["n"] == len(updates) - len(
        {o.row for o in updates}
    )
    taken = sum(1 for _, code in sent if not code)
    assert office.row("SELECT count(*) AS n FROM change")["n"] == before + taken
    assert office.row("SELECT count(*) AS n FROM sync_log WHERE tbl = 'customer'")["n"] == SHARED + taken


def test_a_deadlock_over_keys_ends_with_both_answered(
    office: HeadOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One takes X, M, Y and the other Y, M, X, while a third holds M until both wait for it."""
    database = office.row("SELECT current_database() AS name")["name"]
    office.owner.execute(f"ALTER DATABASE \"{database}\" SET deadlock_timeout = '50ms'")  # type: ignore[arg-type]
    repeats = []

    def spread(_low: float, high: float) -> float:
        repeats.append(high)
        return high

    monkeypatch.setattr(push.random, "uniform", spread)
    first = office.clerk(EDIT)
    desks = [first, office.clerk(EDIT, store=first.store)]
    batches = [
        [
            insert(desk, "customer", id=f"{nth}{uuid4().hex[1:]}", number=number, kind="person")
            for nth, number in enumerate(numbers)
        ]
        for desk, numbers in zip(desks, ("XMY", "YMX"), strict=True)
    ]
    answers = asyncio.run(_push_behind(office, desks, batches))
    assert repeats, "no deadlock happened: the test proves nothing"
    judged = [pair for ops, answer in zip(batches, answers, strict=True) for pair in _judged(ops, answer)]
    for number in "XMY":
        assert sorted(code for op, code in judged if op.new["number"] == number) == ["", "duplicate"]
    taken = {op.row for op, code in judged if not code}
    assert {row["id"].hex for row in office.rows("SELECT id FROM customer")} == taken


async def _push_behind(
    office: HeadOffice, desks: list[SomeDesk], batches: list[list[protocol.Op]]
) -> list[Answer]:
    connect = psycopg.AsyncConnection.connect
    async with (
        await connect(office.url) as holder,
        await connect(office.url, user=SERVICE, autocommit=True) as one,
        await connect(office.url, user=SERVICE, autocommit=True) as two,
    ):
        await holder.execute("SET sunshine.scopes = '*'")
        await holder.execute(
            "INSERT INTO sunshine.customer (scope, id, hlc, number) VALUES (%s, %s, %s, 'M')",
            (desks[0].store, uuid4(), "0" * 28),
        )
        texts = [office.text(desk, *ops) for desk, ops in zip(desks, batches, strict=True)]
        pushing = [
            asyncio.create_task(push.push(connection, desk.device, text))
            for connection, desk, text in zip((one, two), desks, texts, strict=True)
        ]
        waiting = 0
        while waiting < len(pushing):
            await asyncio.sleep(0.01)
            found = await (
                await holder.execute(
                    "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'"
                )
            ).fetchone()
            waiting = found[0] if found else 0
        await holder.rollback()
        return [protocol.answer_from_wire(json.loads(text)) for text in await asyncio.gather(*pushing)]


def _check_keys(office: HeadOffice, sent: list[tuple[protocol.Op, str]]) -> None:
    by_number: dict[Any, list[tuple[str, str]]] = {}
    for op, code in sent:
        if op.kind == "insert":
            by_number.setdefault(op.new["number"], []).append((op.row, code))
    for number, tries in by_number.items():
        assert sorted(code for _, code in tries) == ["", *["duplicate"] * (DESKS - 1)], number
        (winner,) = (row for row, code in tries if not code)
        assert office.row("SELECT id FROM customer WHERE number = %s", number)["id"].hex == winner


def test_an_edit_that_comes_after_a_redaction_brings_nothing_back(office: HeadOffice) -> None:
    desk = office.clerk(EDIT, "customers.redact")
    other = office.clerk(EDIT, store=desk.store)
    person = insert(desk, "customer", number="K1", kind="person", name="王小明", needs="冰箱")
    phone = insert(
        desk, "customer_phone", customer_id=person.row, digits="13912345678", kind="mobile", label=""
    )
    office.push(desk, person, phone)
    late = [
        update(other, "customer", person.row, person.hlc, name="王大明"),
        insert(
            other, "customer_phone", customer_id=person.row, digits="13987654321", kind="mobile", label=""
        ),
    ]
    fact = insert(desk, "redaction", customer_id=person.row, reason="本人要求", at="2026-11-21T00:00:00Z")
    assert not office.push(desk, fact).rejected
    late.append(update(other, "customer", person.row, person.hlc, needs="空调"))
    assert not office.push(other, *late, groups=(group(other),)).rejected
    assert office.row("SELECT name, needs FROM customer WHERE id = %s", person.row)["name"] in {None, ""}
    assert {row["digits"] for row in office.rows("SELECT digits FROM customer_phone")} <= {None, ""}
    for table in ("change", "conflict", "customer", "customer_phone"):
        for row in office.rows(f"SELECT to_jsonb(t)::text AS found FROM {table} t"):
            for word in ("王小明", "王大明", "13912345678", "13987654321", "空调", "冰箱"):
                assert word not in row["found"], table


def test_an_update_of_extra_alone_is_told_to_others(office: HeadOffice) -> None:
    desk = office.clerk(EDIT)
    op = insert(desk, "customer", number="K1", kind="person", name="王")
    office.push(desk, op)
    change = update(desk, "customer", op.row, op.hlc)
    wire = json.loads(office.text(desk, change))
    wire["ops"][0]["x"] = {"colour": "蓝"}
    office.push_text(desk, json.dumps(wire))
    found = office.row("SELECT cols FROM sync_log WHERE id = %s ORDER BY seq DESC LIMIT 1", op.row)
    assert found["cols"] == ["extra"]
    assert office.row("SELECT extra FROM customer")["extra"] == {"colour": "蓝"}
