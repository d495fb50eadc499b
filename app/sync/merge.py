# SPDX-License-Identifier: Apache-2.0
"""The reference of what the server decides about a batch: pure, the SQL is held to it (docs/sync.md, "Push").

``apply_batch`` is one transaction of the server: it changes the state whole, or raises and changes nothing.
Must not know SQL, the network, nor any area: tables come in as ``TableSpec``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from app.sync import merge_redaction
from app.sync.errors import IncarnationError, RevokedError
from app.sync.merge_checks import Checker, Taken, clamp, is_hex, settle
from app.sync.merge_log import Journal
from app.sync.merge_moves import Places
from app.sync.merge_state import (
    CONFLICT,
    NIL,
    ROLE,
    UNKNOWN,
    DeviceState,
    Kept,
    RoleGrant,
    Row,
    ServerState,
    VoidDocument,
)
from app.sync.merge_steps import contradictions
from app.sync.protocol import (
    EXTRA,
    MAX_AHEAD_MS,
    Answer,
    Batch,
    Group,
    Op,
    OpKind,
    Reject,
    Rejected,
)

_NODE = "0" * 12
"""Node of the stamps that the server makes itself."""
_NO_GROUP = Group("", "", "", "")
"""Of an op that names no group of its batch: malformed."""


def apply_batch(
    state: ServerState, batch: Batch, now_ms: int, digest: str, *, xid: int | None = None
) -> Answer:
    """Take a batch and return what became of each op; ``now_ms`` is the server's clock.

    ``xid`` is a transaction that was begun before (``state.begin``), else a new one. Errors: RevokedError,
    IncarnationError; then nothing has changed.
    """
    device = state.devices[batch.device]
    if device.is_revoked:
        raise RevokedError
    if batch.incarnation != device.incarnation:
        raise IncarnationError(expected=device.last_batch + 1)
    if device.last_answer is not None and (batch.number, digest) == (device.last_batch, device.last_digest):
        return device.last_answer
    if batch.number != device.last_batch + 1:
        raise IncarnationError(expected=device.last_batch + 1)
    transaction = state.begin() if xid is None else xid
    run = _Run(state, device, now_ms, transaction)
    answer = run.take(batch)
    state.end(transaction)
    device.last_batch, device.last_digest, device.last_answer = batch.number, digest, answer
    return answer


def new_incarnation(state: ServerState, device_id: str, incarnation: str) -> int:
    """Let a device be another copy from now on; return the number of its last batch (0)."""
    device = state.devices[device_id]
    if device.is_revoked:
        raise RevokedError
    if device.incarnation != incarnation:
        device.incarnation = incarnation
        device.announced_xid = state.next_xid - 1
        device.last_batch, device.last_digest, device.last_answer = 0, "", None
        device.voices += 1
        for key in [key for key in state.parts if key[0] == device_id]:
            del state.parts[key]
    return device.last_batch


class _Run:
    """One batch on its way through the server."""

    def __init__(self, state: ServerState, device: DeviceState, now_ms: int, xid: int) -> None:
        self._state = state
        self._device = device
        self._now_ms = now_ms
        self._now = instant_of(now_ms)
        self._journal = Journal(state, xid, device.incarnation)
        self._places = Places(state, self._journal)
        self._torn: set[str] = set()

    def take(self, batch: Batch) -> Answer:
        ops = clamp(list(self._unstage(batch)), self._now_ms)
        for one in ops:
            one.is_repeat = f"{one.op.scope} {one.op.change}" in self._state.changes
        self._find_own_past(ops)
        Checker(self._state, self._device, self._now).check(ops)
        for one in ops:
            if one.stands and not one.is_repeat and one.group.id in self._torn:
                one.code = Reject.MALFORMED
        settle(self._state, ops)
        standing = [one for one in ops if one.stands and not one.is_repeat]
        self._device.own_taken.update(one.op.seq for one in standing if one.is_own_past)
        self._compare_steps(standing)
        self._happen(standing)
        for one in ops:
            if one.is_repeat:
                self._tell_again(one)
        for one in ops:
            if not one.stands:
                self._keep_void(one)
        self._journal.write()
        return Answer(
            self._state.epoch,
            batch.number,
            tuple(one.place for one in ops if one.place is not None and one.stands and one.is_merged),
            tuple(
                Rejected(one.place, one.code, one.detail or {})
                for one in ops
                if one.place is not None and not one.stands
            ),
        )

    def _happen(self, standing: list[Taken]) -> None:
        """Let the ops that stand happen: values, then shares, then moves and what follows them."""
        moves = [one for one in standing if one.op.kind == OpKind.MOVE]
        for one in standing:
            if one.op.kind != OpKind.MOVE:
                self._merge(one)
        self._places.share_along(standing)
        for one in moves:
            self._move(one)
        self._places.follow(standing)
        self._redact(standing)

    def _find_own_past(self, ops: list[Taken]) -> None:
        """Find what a desk did before its enrolment: each place of its log counts once."""
        device = self._device
        known = set(device.own_taken)
        for one in ops:
            if 0 < one.op.seq <= device.own_until and one.op.seq not in known:
                one.is_own_past = True
                known.add(one.op.seq)

    def _unstage(self, batch: Batch) -> Iterable[tuple[int | None, Op, Group]]:
        """Yield the ops of the batch; those of a group in parts wait for its last part."""
        for place, group in enumerate(batch.groups):
            if group.parts == 1:
                continue
            key = (self._device.id, group.id)
            stage = [] if group.part == 1 else self._state.parts.get(key, [])
            stage = [*stage[: group.part - 1], (group, [op for op in batch.ops if op.group == place])]
            self._state.parts[key] = stage
            if group.part == group.parts:
                del self._state.parts[key]
                if [one.part for one, _ in stage] != list(range(1, group.parts + 1)):
                    self._torn.add(group.id)
                for earlier, ops in stage[:-1]:
                    yield from ((None, op, earlier) for op in ops)
        groups = dict(enumerate(batch.groups))
        for place, op in enumerate(batch.ops):
            group = groups.get(op.group, _NO_GROUP)
            if group.part == group.parts:
                yield place, op, group

    def _merge(self, taken: Taken) -> None:
        """Let one op that stands happen; says whether it was merged; keeps it as history."""
        op = taken.op
        row = self._state.find(op.table, op.scope, op.row)
        taken.is_merged = taken.is_clamped
        if row is None:
            row = self._insert(taken)
            self._journal.put(op.table, row, None, is_known=not taken.is_merged)
        elif not self._state.tables[op.table].contract.insert_only:
            columns = self._update(taken, row)
            if op.table == ROLE:
                self._note_permissions(row, taken)
            if columns:
                self._journal.put(op.table, row, columns, is_known=not taken.is_merged)
        self._keep(taken)

    def _insert(self, taken: Taken) -> Row:
        op = taken.op
        spec = self._state.tables[op.table]
        row = Row(
            op.scope,
            op.row,
            taken.hlc,
            {},
            {},
            _without_unknown(op.extra),
        )
        for name, value in op.new.items():
            if name not in spec.contract.derived and value is not None:
                _set(row, name, value, known=name in spec.columns)
        self._state.put(op.table, row)
        if op.table == ROLE:
            self._note_permissions(row, taken)
        return row

    def _update(self, taken: Taken, row: Row) -> set[str]:
        """Merge field by field; return the columns that were touched."""
        op, hlc = taken.op, taken.hlc
        spec = self._state.tables[op.table]
        touched: set[str] = set()
        self._state.unindex(op.table, row)
        for name, value in op.new.items():
            known = name in spec.columns
            current = row.clock(name)
            found = row.value(name, known=known)
            if name in spec.contract.derived or (current == hlc and _alike(found, value)):
                continue
            touched.add(name)
            if hlc > current and self._saw(taken, name, current, found):
                _set(row, name, value, known=known)
                row.clocks[name] = hlc
            elif name in spec.contract.append_only_text:
                saw, text = op.old.get(name) or "", value or ""
                added = text.removeprefix(saw)
                _set(row, name, (found or "") + added, known=known)
                row.clocks[name] = stamp_after(max(current, hlc))
                taken.is_merged = True
            else:
                if found != value:
                    self._keep_conflict(taken, row, name, found, current)
                if hlc > current:
                    _set(row, name, value, known=known)
                    row.clocks[name] = hlc
                else:
                    taken.is_merged = True
                    if hlc == current:
                        # Two copies of one disk, or a stamp that was clamped: both desks must be told.
                        row.clocks[name] = stamp_after(current)
        extra = _without_unknown(op.extra)
        if extra and hlc > row.clock(EXTRA) and extra != _without_unknown(row.extra):
            unknown = row.extra.get(UNKNOWN)
            row.extra = extra | ({UNKNOWN: unknown} if unknown else {})
            row.clocks[EXTRA] = hlc
            touched.add(EXTRA)
            taken.is_merged = True
        self._state.reindex(op.table, row)
        return touched

    def _saw(self, taken: Taken, name: str, current: str, found: Any) -> bool:
        """Tell whether the desk had seen the current value.

        By its stamp; or, when that was clamped since, by its node and the value: a copy has the same node.
        """
        base = taken.base.get(name)
        if base is None or base == current:
            return base == current
        return (
            base[16:] == current[16:]
            and int(base[:12], 16) > self._now_ms + MAX_AHEAD_MS
            and _alike(taken.op.old.get(name), found)
        )

    def _move(self, taken: Taken) -> None:
        op, target = taken.op, taken.op.new["scope"]
        row = self._state.find(op.table, op.scope, op.row)
        taken.is_merged = taken.is_clamped
        if row and target != op.scope and not self._places.move(op.table, op.scope, op.row, target):
            self._journal.put(op.table, row, None, is_known=False)
            taken.is_merged = True
        self._keep(taken)

    def _compare_steps(self, standing: list[Taken]) -> None:
        """Keep a conflict for each step that another one contradicts."""
        for found in list(contradictions(self._state, standing)):
            kept, lost = ((step.to, step.hlc, step.staff, step.at) for step in (found.kept, found.lost))
            entity = (found.scope, found.entity)
            self._put_conflict(found.taken, "transition", entity, found.field, kept, lost)

    def _keep_conflict(self, taken: Taken, row: Row, name: str, found: Any, current: str) -> None:
        """Keep both values of a field that two changed."""
        writers = [
            one
            for one in self._state.writers[taken.op.table, row.id]
            if one.scope == row.scope and one.hlc == current and name in one.columns
        ]
        writer = min(writers, key=lambda one: one.id, default=None)
        staff, at = (writer.staff, writer.at) if writer else (NIL, instant_of(int(current[:12], 16)))
        theirs = (found, current, staff, at)
        mine = (taken.op.new[name], taken.hlc, taken.group.staff, taken.group.at)
        kept, lost = (mine, theirs) if taken.hlc > current else (theirs, mine)
        self._put_conflict(taken, "field", (row.scope, row.id), name, kept, lost)

    def _put_conflict(
        self,
        taken: Taken,
        kind: str,
        entity: tuple[str, str],
        name: str,
        kept: tuple[Any, str, str, str],
        lost: tuple[Any, str, str, str],
    ) -> None:
        op = taken.op
        row = Row(
            entity[0],
            self._state.make_id(),
            f"{self._now_ms:012x}{self._state.made & 0xFFFF:04x}{_NODE}",
            {
                "kind": kind, "table_name": op.table, "entity_id": entity[1], "field": name,
                "kept": {"v": kept[0]}, "kept_hlc": kept[1], "kept_by_id": kept[2], "kept_at": kept[3],
                "lost": {"v": lost[0]}, "lost_hlc": lost[1], "lost_by_id": lost[2], "lost_at": lost[3],
                "at": self._now, "by_id": taken.group.staff,
            },
        )  # fmt: skip
        self._state.put(CONFLICT, row)
        self._journal.put(CONFLICT, row, None, is_known=False)
        self._places.share(CONFLICT, row, self._state.shared_by_parents(CONFLICT, row.scope, row.values))

    def _note_permissions(self, row: Row, taken: Taken) -> None:
        """Note from when, or until when, a role has a permission: its hour, now at the latest."""
        if row.scope != NIL:
            return
        at = min(taken.group.at, self._now)
        found = row.values.get("permissions")
        after = found if isinstance(found, list) else []
        grants = self._state.role_grants[row.id]
        for grant in grants:
            if grant.to_at is None and grant.permission not in after:
                grant.to_at = at
        known = {grant.permission for grant in grants if grant.to_at is None}
        grants.extend(RoleGrant(permission, at) for permission in sorted(set(after) - known))

    def _redact(self, standing: list[Taken]) -> None:
        for one in standing:
            column = self._state.tables[one.op.table].contract.redacts
            if column and one.op.new.get(column):
                # The fact may have followed its person to another store.
                key = (self._state.home_of(one.op.table, one.op.scope, one.op.row), one.op.row)
                merge_redaction.redact(self._state, self._journal, one.op.table, key, one.group.at)
                fact = self._state.rows[one.op.table][key]
                self._state.redactions.setdefault((one.op.table, one.op.row), (fact, one.group.at))
        if standing:
            # What comes late to a person who was redacted meanwhile must not bring him back.
            merge_redaction.redact_again(self._state, self._journal)

    def _keep(self, taken: Taken) -> None:
        op = taken.op
        names = sorted(op.new.keys() | op.old.keys())
        columns = {name: [op.old.get(name), op.new.get(name)] for name in names}
        kept = Kept(
            op.scope,
            op.table,
            op.row,
            op.kind,
            columns,
            taken.hlc,
            taken.group.staff,
            taken.group.at,
            op.change,
        )
        self._state.changes[f"{op.scope} {op.change}"] = kept
        self._state.writers[op.table, op.row].append(kept)

    def _tell_again(self, taken: Taken) -> None:
        """Tell a repeat whose stamp was clamped or whose row moved away: its desk may have something else."""
        kept = self._state.changes[f"{taken.op.scope} {taken.op.change}"]
        row = self._state.find(kept.table, kept.scope, kept.row)
        if kept.kind == OpKind.MOVE:
            return
        if row is None:
            gone = Row(kept.scope, kept.row, kept.hlc, {})
            self._journal.note(kept.scope, kept.table, gone, "r", None, is_known=False)
        elif taken.op.hlc != kept.hlc:
            self._journal.put(kept.table, row, None, is_known=False)
        else:
            return
        taken.is_merged = True

    def _keep_void(self, taken: Taken) -> None:
        """Keep a rejected document's number: its series has no gap."""
        op = taken.op
        spec = self._state.tables.get(op.table)
        number = op.new.get("number") if isinstance(op.new, dict) else None
        if (
            spec is not None
            and "number" in spec.columns
            and op.kind == OpKind.INSERT
            and is_hex(op.scope)
            and is_hex(op.row)
            and isinstance(number, str)
            and number
        ):
            self._state.voids.append(VoidDocument(op.scope, op.table, op.row, number, taken.code))


def _without_unknown(extra: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in extra.items() if key != UNKNOWN}


def _alike(one: Any, other: Any) -> bool:
    """Tell whether two wire values are the same; for Python alone True is 1."""
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _set(row: Row, name: str, value: Any, *, known: bool) -> None:
    if known:
        row.values[name] = value
    else:
        row.extra.setdefault(UNKNOWN, {})[name] = value


def stamp_after(stamp: str) -> str:
    """Return the stamp that follows another, with the server's node."""
    following = int(stamp[:16], 16) + 1
    return f"{following:016x}{_NODE}"


def instant_of(ms: int) -> str:
    """Return an instant in wire form of milliseconds since 1970."""
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
    return at.isoformat(timespec="microseconds").replace("+00:00", "Z")
