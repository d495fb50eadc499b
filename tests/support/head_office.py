# SPDX-License-Identifier: Apache-2.0
"""A company on a real server: stores, roles, people, posts, sessions, devices, and batches from their desks.

Rows are written by the owner past all checks; what a test is about goes through ``push``.
"""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import json
import time
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID, uuid4

import psycopg
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from app.core.ids import NIL, new_id
from app.sync import protocol
from app.sync.protocol import Answer, Batch, Group, Op
from app.sync.server.devices import Device
from app.sync.server.push import push
from app.sync.server.schema import SERVICE

Result = TypeVar("Result")


@dataclass(slots=True)
class SomeDesk:
    """One enrolled device with a person who is logged in on it."""

    device: Device
    store: UUID
    staff: UUID
    session: UUID
    batch: int = 0
    ms: int = 0
    counter: Any = field(default_factory=itertools.count)

    def stamp(self, ahead_ms: int = 0) -> str:
        """Return the next stamp of this desk."""
        wall = int(time.time() * 1000) + ahead_ms
        return f"{wall:012x}{next(self.counter) & 0xFFFF:04x}{self.device.id.hex[-12:]}"


class HeadOffice:
    """The server's database with a small company in it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.owner = psycopg.connect(url, autocommit=True, row_factory=dict_row)
        self.owner.execute("SET sunshine.scopes = '*'")
        self.owner.execute("SET search_path = sunshine")
        self.stores: list[UUID] = []
        # One connection of the service for all batches: its plans stay.
        self._runner = asyncio.Runner()
        self.service = self._runner.run(psycopg.AsyncConnection.connect(url, user=SERVICE, autocommit=True))

    def close(self) -> None:
        """Close the connections."""
        self._runner.run(self.service.close())
        self._runner.close()
        self.owner.close()

    def run(self, coroutine: Coroutine[Any, Any, Result]) -> Result:
        """Run a coroutine that uses ``service``."""
        return self._runner.run(coroutine)

    def clear(self) -> None:
        """Empty every table but the contracts and the epoch."""
        names = [
            f'"{row["tablename"]}"'
            for row in self.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'sunshine'")
            if row["tablename"] not in {"contract", "server_state"}
        ]
        self.owner.execute(f"TRUNCATE {', '.join(names)}")  # type: ignore[arg-type]
        self.stores.clear()

    def put(self, table: str, scope: UUID = NIL, **values: Any) -> UUID:
        """Write a row past all checks; returns its id."""
        row = {"scope": scope, "id": new_id(), "hlc": "0" * 28} | values
        names = ", ".join(f'"{name}"' for name in row)
        places = ", ".join(["%s"] * len(row))
        self.owner.execute(
            f'INSERT INTO "{table}" ({names}) VALUES ({places})',
            [Jsonb(value) if isinstance(value, (dict, list)) else value for value in row.values()],
        )
        return UUID(str(row["id"]))

    def store(self, code: str = "", zone: str = "Asia/Shanghai") -> UUID:
        """Open a store."""
        store = self.put("store", code=code or f"{len(self.stores) + 1:03d}", name="门店", timezone=zone)
        self.stores.append(store)
        return store

    def role(self, *permissions: str, from_at: str = "-infinity") -> UUID:
        """Make a role that has had these permissions since ``from_at``."""
        role = self.put("role", code=uuid4().hex[:6], title="角色", permissions=list(permissions))
        for permission in permissions:
            self.owner.execute(
                "INSERT INTO role_grant (role_id, permission, from_at) VALUES (%s, %s, %s)",
                (role, permission, from_at),
            )
        return role

    def person(self, role: UUID, store: UUID = NIL, from_on: str = "2020-01-01", **post: Any) -> UUID:
        """Take on a person with one post."""
        staff = self.put("staff", number=uuid4().hex[:8], name="员工")
        self.put("post", staff_id=staff, store_id=store, role_id=role, kind="main", from_on=from_on, **post)
        return staff

    def desk(self, store: UUID, staff: UUID, *, kind: str = "store", own_until: int = 0) -> SomeDesk:
        """Enrol a device in a store and log a person in."""
        device_id, incarnation = uuid4(), uuid4()
        self.owner.execute(
            "INSERT INTO device (id, store_id, kind, incarnation, own_until) VALUES (%s, %s, %s, %s, %s)",
            (device_id, store, kind, incarnation, own_until),
        )
        session = self.put(
            "login_session", store, staff_id=staff, device_id=device_id, by_id=staff, at="2020-01-01Z"
        )
        scopes = (NIL.hex, store.hex) if kind == "store" else (NIL.hex, *(one.hex for one in self.stores))
        return SomeDesk(Device(device_id, store, kind, scopes, incarnation, ""), store, staff, session)

    def clerk(self, *permissions: str, store: UUID | None = None) -> SomeDesk:
        """Return a desk in a (new) store with a person who has these permissions there."""
        place = store or self.store()
        return self.desk(place, self.person(self.role(*permissions), place))

    def rows(self, query: str, *values: Any) -> list[dict[str, Any]]:
        """Return what a query of the owner finds."""
        return self.owner.execute(query, values).fetchall()  # type: ignore[arg-type]

    def row(self, query: str, *values: Any) -> dict[str, Any]:
        """Return the one row that a query of the owner finds."""
        (found,) = self.rows(query, *values)
        return found

    def push(self, desk: SomeDesk, *ops: Op | Mapping[str, Any], groups: tuple[Group, ...] = ()) -> Answer:
        """Send a batch of this desk as the service role and return the answer."""
        return self.push_text(desk, self.text(desk, *ops, groups=groups))

    def text(self, desk: SomeDesk, *ops: Op | Mapping[str, Any], groups: tuple[Group, ...] = ()) -> str:
        """Return the text of the next batch of a desk; without groups all ops are of one."""
        heads = groups or (group(desk),)
        wire = protocol.batch_to_wire(
            Batch(
                desk.device.id.hex, desk.device.incarnation.hex, desk.batch + 1, "0009", heads,
                tuple(op for op in ops if isinstance(op, Op)),
            )
        )  # fmt: skip
        given = iter(wire["ops"])
        wire["ops"] = [next(given) if isinstance(op, Op) else dict(op) for op in ops]
        return json.dumps(wire)

    def push_text(self, desk: SomeDesk, text: str) -> Answer:
        """Send a body of this desk as the service role and return the answer."""
        sent = self._runner.run(push(self.service, desk.device, text))
        answer = protocol.answer_from_wire(json.loads(sent))
        desk.batch = answer.batch
        return answer


def group(desk: SomeDesk, at: str = "", **values: Any) -> Group:
    """Return the group of one transaction of a desk, now."""
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return Group(
        **(
            {"id": uuid4().hex, "staff": desk.staff.hex, "session": desk.session.hex, "at": at or now}
            | values
        )
    )


def insert(desk: SomeDesk, table: str, scope: UUID | None = None, *, of: int = 0, **new: Any) -> Op:
    """Return the insert of a row of the desk's store."""
    row = new.pop("id", None) or new_id().hex
    stamp = new.pop("hlc", "") or desk.stamp()
    return Op(
        new_id().hex, of, table, (desk.store if scope is None else scope).hex, row, "insert", stamp, wire(new)
    )


def update(
    desk: SomeDesk, table: str, row: str, base: str, scope: UUID | None = None, *, of: int = 0, **new: Any
) -> Op:
    """Return the update of some columns whose clock was ``base`` when the desk saw them."""
    stamp = new.pop("hlc", "") or desk.stamp()
    old = new.pop("old", {})
    return Op(
        new_id().hex, of, table, (desk.store if scope is None else scope).hex, row, "update", stamp,
        wire(new),
        dict.fromkeys(new, base), old,
    )  # fmt: skip


def wire(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values in wire form."""
    return {name: value.hex if isinstance(value, UUID) else value for name, value in values.items()}


def digest(text: str) -> str:
    """Return the hash of a body as the server remembers it."""
    return hashlib.sha256(text.encode()).hexdigest()
