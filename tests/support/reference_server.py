# SPDX-License-Identifier: Apache-2.0
"""The reference of the server, in memory, with the real tables: what a desk wrote is pushed to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Date, Integer, UniqueConstraint, Uuid

from app.bootstrap import Desk
from app.core import synced
from app.core.db import Base, UtcDateTime
from app.sync.client import outbox
from app.sync.merge import apply_batch
from app.sync.merge_state import Column, DeviceState, Row, ServerState, TableSpec
from app.sync.protocol import Answer, Batch, Group, Op

_OWN = {"scope", "id", "hlc", "clocks", "extra", "redacted_at"}
_KINDS: tuple[tuple[type[Any], str], ...] = (
    (Uuid, "uuid"),
    (UtcDateTime, "instant"),
    (Date, "date"),
    (Boolean, "bool"),
    (BigInteger, "int"),
    (Integer, "int"),
    (JSON, "json"),
)


def _spec(contract: synced.SyncedTable) -> TableSpec:
    table = Base.metadata.tables[contract.name]
    columns = {
        column.key: Column(
            next((kind for sort, kind in _KINDS if isinstance(column.type, sort)), "text"),
            bool(column.nullable),
        )
        for column in table.columns
        if column.key not in _OWN and column.key not in contract.derived
    }
    unique = tuple(
        tuple(column.key for column in constraint.columns if column.key != "scope")
        for constraint in sorted(table.constraints, key=lambda one: str(one.name))
        if isinstance(constraint, UniqueConstraint)
    )
    return TableSpec(contract, columns, unique)


class ReferenceServer:
    """Takes what one desk wrote; ``refused`` keeps (table, op, code) of all that it did not take."""

    def __init__(self, desk: Desk) -> None:
        self.state = ServerState({one.name: _spec(one) for one in synced.registered()}, "e1")
        self.desk = desk
        self.sent_seq = 0
        self.number = 0
        self.refused: list[tuple[str, str, str]] = []
        self.device = DeviceState(
            desk.identity.device_id.hex,
            desk.identity.store_id.hex,
            frozenset({desk.identity.store_id.hex}),
            "1" * 32,
        )
        self.state.devices[self.device.id] = self.device

    def bring(self) -> None:
        """Take what the desk wrote on its own, as when it joins."""
        with self.desk.runner.database.reading() as session:
            lines = outbox.unsent(session, self.sent_seq, 1_000_000)
        self.device.own_until = lines[-1].seq if lines else 0
        self.push()
        # The company's own administrator is head office's: no desk may bring a post in the whole company.
        for line in lines:
            if line.op.table == "post":
                self.state.put("post", Row(line.op.scope, line.op.row, line.op.hlc, dict(line.op.new)))
        assert {table for table, _kind, _code in self.refused} <= {"post"}
        self.refused.clear()

    def push(self) -> Answer:
        """Take everything that was written since, group by group; returns the last answer."""
        answer = Answer("e1", 0)
        with self.desk.runner.database.reading() as session:
            lines = outbox.unsent(session, self.sent_seq, 1_000_000, self.device.own_until)
        groups: dict[str, list[Any]] = {}
        for line in lines:
            groups.setdefault(line.group.id, []).append(line)
        for found in groups.values():
            answer = self.send([found[0].group], [line.op for line in found])
        self.sent_seq = lines[-1].seq if lines else self.sent_seq
        return answer

    def send(self, groups: list[Group], ops: list[Op]) -> Answer:
        """Send one batch."""
        self.number += 1
        sent = tuple(replace(op, group=0) for op in ops)
        batch = Batch(self.device.id, self.device.incarnation, self.number, "", tuple(groups), sent)
        now_ms = int(self.desk.runner.clock.now_at().timestamp() * 1000)
        answer = apply_batch(self.state, batch, now_ms, str(self.number))
        self.refused += [(ops[one.place].table, ops[one.place].kind, one.code) for one in answer.rejected]
        return answer
