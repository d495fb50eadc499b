# SPDX-License-Identifier: Apache-2.0
"""The server as the desks reach it, over the reference: bytes in, values or an error out."""

from __future__ import annotations

import hashlib
import pickle
import random
from collections.abc import Mapping, Sequence
from typing import Any

from app.sync import merge, merge_log, protocol
from app.sync.errors import BadBodyError, IncarnationError, RevokedError, ServerFullError
from app.sync.merge_state import DeviceState, Row, ServerState
from app.sync.protocol import Answer, Batch, Pulled
from tests.sync.simulator import company


def _copied(extra: Mapping[str, Any]) -> dict[str, Any]:
    return {name: dict(value) if isinstance(value, dict) else value for name, value in extra.items()}


def _place(cursor: str) -> tuple[int, int]:
    _epoch, xid, seq = cursor.split(".")
    return int(xid), int(seq)


def rows_copied(rows: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """Return the rows by table as nobody else holds them."""
    return {
        table: [
            Row(
                row.scope,
                row.id,
                row.hlc,
                dict(row.values),
                dict(row.clocks),
                _copied(row.extra),
                row.redacted_at,
            )
            for row in some
        ]
        for table, some in rows.items()
        if some
    }


class ReferenceServer:
    """``merge`` behind a door; ``state`` may be copied, restored, upgraded."""

    def __init__(self, stores: list[str], *, newer: bool) -> None:
        self.state = ServerState(company.tables(newer=newer), "e1", "2" if newer else "1")
        company.found(self.state, stores)
        self.is_full = False
        self._files: dict[str, tuple[str, str, int, Mapping[str, Sequence[Row]]]] = {}
        """The latest snapshot of each scope: the next desk gets it too."""
        self.opened: dict[tuple[str, str, str], int] = {}
        """When a record was last shared with a store."""

    def enrol(
        self, device: str, store: str, incarnation: str, schema: str, *, is_office: bool, own_until: int = 0
    ) -> None:
        scopes = None if is_office else frozenset({store})
        self.state.devices[device] = DeviceState(
            device, store, scopes, incarnation, schema=schema, own_until=own_until
        )

    def announce(self, device: str, incarnation: str) -> tuple[str, int]:
        return self.state.epoch, merge.new_incarnation(self.state, device, incarnation)

    def push(self, device: str, body: bytes, now_ms: int, xid: int | None = None) -> Answer:
        """Take a batch; ``xid`` was begun before. Errors: as the server's."""
        if self.is_full:
            raise ServerFullError
        try:
            batch: Batch = protocol.batch_from_wire(protocol.load(protocol.unpack(body)))
        except protocol.WireError as error:
            raise BadBodyError from error
        assert batch.device == device
        return merge.apply_batch(self.state, batch, now_ms, hashlib.sha256(body).hexdigest(), xid=xid)

    def pull(
        self, device: str, incarnation: str, schema: str, cursors: Mapping[str, str], now_ms: int, limit: int
    ) -> Pulled:
        known = self._device(device, incarnation)
        known.schema = schema
        text = protocol.pulled_to_text(
            merge_log.pull(self.state, known, cursors, merge.instant_of(now_ms), limit)
        )
        return protocol.pulled_from_text(text)

    def snapshot(
        self, device: str, incarnation: str, scope: str
    ) -> tuple[str, str, Mapping[str, Sequence[Row]]]:
        """Return (epoch, cursor, rows); an older file as long as it has what the desk itself wrote."""
        known = self._device(device, incarnation)
        cursor, rows = merge_log.snapshot(self.state, known, scope)
        epoch, place, horizon, _rows = self._files.get(scope, ("", "", 0, {}))
        if (
            epoch != self.state.epoch
            or self.own_place(scope, incarnation) > _place(place)
            or horizon <= known.announced_xid
        ):
            self._files[scope] = self.state.epoch, cursor, self.state.horizon, rows_copied(rows)
        epoch, cursor, _horizon, rows = self._files[scope]
        return epoch, cursor, rows_copied(rows)

    def own_place(self, scope: str, incarnation: str) -> tuple[int, int]:
        """Return where in the log a desk's own latest change stands."""
        own = [(one.xid, one.seq) for one in self.state.log.get(scope, ()) if one.incarnation == incarnation]
        return max(own, default=(0, 0))

    # What happens to a server.

    @property
    def schema(self) -> str:
        return self.state.schema

    def begin(self, _device: str, _body: bytes, _now_ms: int) -> int:
        return self.state.begin()

    def end(self, xid: int) -> None:
        self.state.end(xid)

    def look_again(self) -> None:
        """Nothing happens at the same moment here."""

    def share(self, table: str, scope: str, row: str, to_scope: str, now_ms: int) -> None:
        self.opened[table, row, to_scope] = now_ms
        merge_log.share(self.state, table, scope, row, to_scope)

    def unshare(self, table: str, scope: str, row: str, to_scope: str) -> None:
        merge_log.unshare(self.state, table, scope, row, to_scope)

    def end_idle(self, now_ms: int) -> None:
        """End the shares of records that nobody opened and nothing changed for ninety days."""
        limit = merge.instant_of(now_ms - 90 * 86_400_000)
        for (table, scope, row), scopes in list(self.state.granted.items()):
            if table not in {"customer", "ticket"}:
                continue
            ids = {row_id for _, (_, row_id) in self.state.family(table, scope, row)}
            is_busy = any(
                kept.row in ids and kept.scope == scope and kept.at > limit
                for kept in self.state.changes.values()
            )
            for to_scope in sorted(scopes):
                opened = merge.instant_of(self.opened.get((table, row, to_scope), 0))
                if is_busy and opened < limit:
                    self.opened[table, row, to_scope] = now_ms
                elif opened < limit:
                    self.unshare(table, scope, row, to_scope)

    def toggle_scope(self, device: str, scope: str) -> None:
        known = self.state.devices[device]
        if known.scopes is not None:
            known.scopes = known.scopes ^ {scope}

    def revoke(self, device: str) -> None:
        self.state.devices[device].is_revoked = True

    def compact(self, rng: random.Random, scopes: Sequence[str]) -> None:
        """Compact the log of one scope up to some entry, long after its snapshot was made."""
        scope = rng.choice(scopes)
        entries = [one for one in self.state.log[scope] if one.xid < self.state.horizon]
        if entries:
            one = rng.choice(entries)
            merge_log.compact(self.state, scope, (one.xid, one.seq))
            self._files.pop(scope, None)

    def tell(self, table: str, row: Row) -> None:
        """Let another desk's row come in."""
        xid = self.state.begin()
        self.state.put(table, row)
        journal = merge_log.Journal(self.state, xid, None)
        journal.put(table, row, None, is_known=False)
        journal.write()
        self.state.end(xid)

    def _device(self, device: str, incarnation: str) -> DeviceState:
        known = self.state.devices[device]
        if known.is_revoked:
            raise RevokedError
        if known.incarnation != incarnation:
            raise IncarnationError
        return known

    def backup(self) -> bytes:
        return pickle.dumps(self.state)

    def restore(self, body: bytes, epoch: str) -> None:
        """Come back as of a backup, under a new epoch; devices enrolled since stay known."""
        later = self.state
        self.state = pickle.loads(body)
        self.state.epoch = epoch
        self.state.made = later.made
        self.state.schema, self.state.tables = later.schema, later.tables
        for table in later.tables:
            self.state.rows.setdefault(table, {})
        if self.state.schema == "2":
            self._lift()
        for device in later.devices.values():
            if device.id not in self.state.devices:
                device.last_batch, device.last_digest, device.last_answer = 0, "", None
                device.own_taken = set()
                self.state.devices[device.id] = device
            self.state.devices[device.id].is_revoked = device.is_revoked
            self.state.devices[device.id].scopes = device.scopes

    def upgrade(self) -> None:
        """Learn the newer schema: its columns come out of ``extra``."""
        self.state.tables = company.tables(newer=True)
        self.state.schema = "2"
        self._files.clear()
        self._lift()

    def _lift(self) -> None:
        """What an older server only carried along stands in its column now."""
        for row in self.state.rows["ticket"].values():
            unknown = row.extra.get("~", {})
            if company.NEW_COLUMN in unknown:
                row.values[company.NEW_COLUMN] = unknown.pop(company.NEW_COLUMN)
                if not unknown:
                    del row.extra["~"]
