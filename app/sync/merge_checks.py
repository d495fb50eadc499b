# SPDX-License-Identifier: Apache-2.0
"""Whether the server may take an op: shape, scope, session, permission, transition, unique keys.

Pure reference of docs/sync.md, "Push". Must not change the state.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.core.synced import ANY_STORE, COMPANY, SyncedTable
from app.sync import protocol
from app.sync.merge_state import NIL, SESSION, STORE, DeviceState, Row, ServerState, keys_of
from app.sync.protocol import Group, Op, OpKind, Reject

_HEX = re.compile(r"[0-9a-f]{32}\Z")
_STAMP = re.compile(r"[0-9a-f]{28}\Z")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z\Z", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
_DIRTY = re.compile("[\0\ud800-\udfff]")
_KINDS = frozenset(OpKind)
_OWN = frozenset({"scope", "id", "hlc", "clocks", "extra", "redacted_at"})
_MOST_INT = 1 << 63
_FIRST, _LAST = "0001-01-02", "9999-12-30"
"""Days outside of these cannot be told in every zone."""


@dataclass(slots=True)
class Taken:
    """An op on its way through the server: its group, its clamped stamps, what became of it.

    ``place`` is its place in the batch, None for one of an earlier part.
    """

    place: int | None
    op: Op
    group: Group
    hlc: str
    base: Mapping[str, str]
    is_clamped: bool
    is_repeat: bool = False
    is_own_past: bool = False
    code: str = ""
    detail: Mapping[str, Any] | None = None
    is_merged: bool = False

    @property
    def stands(self) -> bool:
        """Not rejected so far."""
        return not self.code


class Checker:
    """Checks the ops of one batch, each by itself, against what stood before the batch."""

    def __init__(self, state: ServerState, device: DeviceState, now: str) -> None:
        self._state = state
        self._device = device
        self._now = now
        self._zone = _zone_of(state, device.store)
        self._sessions: dict[str, str] = {}
        self._first: dict[tuple[str, str, str], Mapping[str, Any]] = {}
        """What the first insert of a new row in this batch says."""
        self._is_own_past = False
        """Of the op that is being looked at."""

    def check(self, ops: list[Taken]) -> None:
        """Give each op that may not stand its code; repeats stand."""
        waiting = [taken for taken in ops if not taken.is_repeat]
        for taken in sorted(waiting, key=self._turn):
            taken.code = self._code(taken)
            if taken.op.table == SESSION and taken.stands:
                self._sessions[taken.op.row] = taken.op.new["staff_id"]
        self._permit_redactions(waiting)
        keys: dict[tuple[Any, ...], str] = {}
        for taken in waiting:
            if taken.stands:
                self._find_duplicate(taken, keys)

    def _permit_redactions(self, ops: list[Taken]) -> None:
        """What a permitted redaction blanks needs no right of its own."""
        redacting = {
            one.group.id for one in ops if one.stands and self._redacts(one) and one.op.kind == OpKind.INSERT
        }
        for one in ops:
            if (
                one.code == Reject.PERMISSION
                and one.group.id in redacting
                and one.op.kind == OpKind.UPDATE
                and all(value is None or value == "" or value is True for value in one.op.new.values())
            ):
                one.code = ""

    def _redacts(self, taken: Taken) -> bool:
        spec = self._state.tables.get(taken.op.table)
        return spec is not None and bool(spec.contract.redacts)

    def _turn(self, taken: Taken) -> int:
        """Sessions are looked at first, then redactions: others lean on them."""
        spec = self._state.tables.get(str(taken.op.table))
        if taken.op.table == SESSION or spec is None:
            return 0
        return 1 if spec.contract.redacts else 2

    def _code(self, taken: Taken) -> str:
        self._is_own_past = taken.is_own_past
        checks: tuple[tuple[Reject, Callable[[Op, Group, SyncedTable], bool]], ...] = (
            (Reject.MALFORMED, self._fits),
            (Reject.SCOPE, self._in_scope),
            (Reject.FACT, self._is_written_once),
            (Reject.SESSION, self._has_session),
            (Reject.PERMISSION, self._is_permitted),
            (Reject.TRANSITION, self._is_step),
        )
        op, group = taken.op, taken.group
        if not _is_shaped(op, group):
            return Reject.MALFORMED
        spec = self._state.tables.get(op.table)
        if spec is None:
            return Reject.UNKNOWN_TABLE
        return next((code for code, passes in checks if not passes(op, group, spec.contract)), "")

    def _fits(self, op: Op, _group: Group, _contract: SyncedTable) -> bool:
        columns = self._state.tables[op.table].columns
        return all(
            value is None or name not in columns or fits(columns[name].kind, value)
            for name, value in op.new.items()
        )

    def _is_written_once(self, op: Op, _group: Group, contract: SyncedTable) -> bool:
        if contract.insert_only:
            return op.kind == OpKind.INSERT and not contract.server_made
        fixed = contract.fixed & op.new.keys()
        if op.kind != OpKind.INSERT:
            return op.kind != OpKind.UPDATE or not fixed
        # An insert that meets a row is an update of it: it may say the same again, nothing else.
        row = self._row(op)
        first = self._first.setdefault((op.table, op.scope, op.row), op.new)
        stood = row.values if row is not None else first
        return all(stood.get(name) == op.new[name] for name in fixed)

    def _is_step(self, op: Op, _group: Group, contract: SyncedTable) -> bool:
        rule = contract.transitions
        if rule is None:
            return True
        before = op.new.get(rule.from_column) or ""
        return op.new.get(rule.to_column) in rule.allowed.get(before, frozenset())

    def _in_scope(self, op: Op, _group: Group, contract: SyncedTable) -> bool:
        if op.kind == OpKind.MOVE and self._state.find(STORE, NIL, op.new["scope"]) is None:
            return False
        return self._state.reaches(self._device, op.scope) or bool(self._sharers(op, contract))

    def _sharers(self, op: Op, contract: SyncedTable) -> list[str]:
        """Return the scopes of this device that the row, or the parent that it names, is shared with."""
        found = set(self._state.shared_with(op.table, op.scope, op.row))
        found |= self._state.shared_by_parents(contract.name, op.scope, op.new)
        return sorted(scope for scope in found if self._state.reaches(self._device, scope))

    def _row(self, op: Op) -> Row | None:
        return self._state.find(op.table, op.scope, op.row)

    def _has_session(self, op: Op, group: Group, _contract: SyncedTable) -> bool:
        if self._is_own_past:
            return True
        if op.table == SESSION:
            new = op.new
            return new.get("device_id") == self._device.id and new.get("staff_id") == new.get("by_id")
        if group.session in self._sessions:
            return self._sessions[group.session] == group.staff
        return any(
            (session := self._state.find(SESSION, scope, group.session)) is not None
            and session.values.get("staff_id") == group.staff
            and session.values.get("device_id") == self._device.id
            for scope in (op.scope, self._device.store)
        )

    def _is_permitted(self, op: Op, group: Group, contract: SyncedTable) -> bool:
        at = min(group.at, self._now)
        row = self._row(op)
        if self._is_own_past:
            stores = _both(row, op, "store_id") if contract.is_roster else set()
            return op.scope in {NIL, self._device.store} and stores <= {self._device.store}
        if op.table == SESSION:
            return self._holds(op.new.get("by_id") or "", "", {op.scope}, at)
        own = contract.own_column
        if own and (op.new.get(own) if row is None else row.values.get(own)) == group.staff:
            return True
        signer = contract.signer_column
        who = (op.new.get(signer) or _value(row, signer) or "") if signer else group.staff
        places = self._places(op, row, contract, at)
        if not all(
            self._holds(who, key, place, at) for key in _needed(op, row, contract) for place in places
        ):
            return False
        return op.scope != NIL or self._is_within_own(op, row, contract, who, at)

    def _places(self, op: Op, row: Row | None, contract: SyncedTable, at: str) -> list[set[str] | None]:
        """Return the places where what is needed must be held, in each of them; None is anywhere."""
        if op.scope != NIL:
            return [{op.scope, *self._sharers(op, contract)}]
        if contract.person_column:
            found = {post.values.get("store_id") for post in self._posts_of(_persons(row, op, contract), at)}
            return [{store} for store in sorted(store for store in found if store)] or [None]
        if contract.store_column == COMPANY:
            return [{NIL}]
        if contract.store_column == ANY_STORE:
            return [None]
        stores = {op.row} if contract.store_column == "id" else _both(row, op, contract.store_column)
        return [{store} for store in sorted(stores)] or [{NIL}]

    def _posts_of(self, persons: set[str], at: str) -> list[Row]:
        """Return the posts of these persons that are not void and not over."""
        day = self._day(at)
        return [
            post
            for person in persons
            for post in self._state.posts.get(person, {}).values()
            if not post.values.get("is_void") and day <= (post.values.get("to_on") or "~")
        ]

    def _is_within_own(self, op: Op, row: Row | None, contract: SyncedTable, who: str, at: str) -> bool:
        """Tell whether who acts gives no more than he has, and acts on nobody above him."""
        if contract.person_column:
            return self._is_not_above(op, row, contract, who, at)
        return not contract.is_roster or self._gives_his_own(op, row, contract, who, at)

    def _is_not_above(self, op: Op, row: Row | None, contract: SyncedTable, who: str, at: str) -> bool:
        """Tell whether who acts holds the table's own permission wherever the person holds it by a post.

        Who may but reset passwords must not make himself the manager whose password he resets.
        """
        return all(
            self._holds(who, contract.write_permission, {post.values.get("store_id") or ""}, then)
            for post in self._posts_of(_persons(row, op, contract), at)
            for permission, then in self._grants(post.values.get("role_id") or "", at)
            if permission == contract.write_permission
        )

    def _gives_his_own(self, op: Op, row: Row | None, contract: SyncedTable, who: str, at: str) -> bool:
        """Tell whether who gives a post holds, in its store, all that its role grants; a giver in NIL may."""
        if self._holds(who, contract.write_permission, {NIL}, at):
            return True
        store = op.new.get("store_id") or _value(row, "store_id") or ""
        role = op.new.get("role_id") or _value(row, "role_id") or ""
        return all(self._holds(who, permission, {store}, then) for permission, then in self._grants(role, at))

    def _grants(self, role: str, at: str) -> Iterator[tuple[str, str]]:
        """Yield what a role grants at an instant or later, and since when at that instant at the earliest.

        An hour of before the role was given its rights must not hide them.
        """
        for grant in self._state.role_grants.get(role, ()):
            if at < (grant.to_at or "~"):
                yield grant.permission, max(at, grant.from_at)

    def _day(self, at: str) -> str:
        return _instant(at).astimezone(self._zone).date().isoformat()

    def _holds(self, staff: str, permission: str, scopes: set[str] | None, at: str) -> bool:
        """Tell whether a post of this person gives a permission in one of the scopes (None: anywhere)."""
        day = self._day(at)
        for post in self._state.posts.get(staff, {}).values():
            values = post.values
            place = values.get("store_id")
            if values.get("is_void") or not (values.get("from_on") or "~") <= day <= (
                values.get("to_on") or "~"
            ):
                continue
            if scopes is not None and place != NIL and place not in scopes:
                continue
            if permission == "" or any(
                grant.permission == permission
                and grant.from_at <= at
                and (grant.to_at is None or at < grant.to_at)
                for grant in self._state.role_grants.get(values.get("role_id") or "", ())
            ):
                return True
        return False

    def _find_duplicate(self, taken: Taken, keys: dict[tuple[Any, ...], str]) -> None:
        """Reject an op that takes a key of another row; else remember the keys that it takes."""
        op, spec = taken.op, self._state.tables[taken.op.table]
        row = self._row(op)
        scope = op.new["scope"] if op.kind == OpKind.MOVE else op.scope
        values = {**(row.values if row else {}), **op.new}
        mine = list(keys_of(spec, op.table, scope, values))
        for key in mine:
            winner = self._state.keys.get(key) or keys.get(key)
            if winner is not None and winner != op.row:
                taken.code = Reject.DUPLICATE
                taken.detail = {"id": winner, "key": list(key[1])}
                return
        keys.update(dict.fromkeys(mine, op.row))


def settle(state: ServerState, ops: list[Taken]) -> None:
    """Reject updates of rows that are not there and what is left of broken groups, until nothing changes."""
    facts = {
        one.group.id
        for one in ops
        if one.group.parts > 1 or (one.op.kind == OpKind.INSERT and _is_fact(state, one.op.table))
    }
    changed = True
    while changed:
        changed = False
        inserted: set[tuple[str, str, str]] = set()
        for one in ops:
            if not one.stands or one.is_repeat:
                continue
            key = (one.op.table, one.op.scope, one.op.row)
            if one.op.kind == OpKind.INSERT:
                inserted.add(key)
            elif key not in inserted and state.find(*key) is None:
                one.code, changed = Reject.MISSING, True
        broken = {one.group.id for one in ops if not one.stands} & facts
        for one in ops:
            if one.stands and not one.is_repeat and one.group.id in broken:
                one.code, changed = Reject.GROUP, True


def _is_fact(state: ServerState, table: str) -> bool:
    return table in state.tables and state.tables[table].contract.insert_only


def _needed(op: Op, row: Row | None, contract: SyncedTable) -> set[str]:
    """Return every permission that an op needs."""
    rule = contract.deciding
    if rule is not None:
        return {rule.permissions.get(op.new.get(rule.column) or "", contract.write_permission)}
    if op.kind != OpKind.UPDATE and (op.kind != OpKind.INSERT or row is None or contract.insert_only):
        return {contract.write_permission}
    changed = [name for name in op.new if name not in contract.derived]
    return {contract.column_permissions.get(name, contract.write_permission) for name in changed} or {
        contract.write_permission
    }


def _both(row: Row | None, op: Op, column: str) -> set[str]:
    """Return what a column holds now and what the op makes of it."""
    return {value for value in (_value(row, column), op.new.get(column)) if value is not None}


def _persons(row: Row | None, op: Op, contract: SyncedTable) -> set[str]:
    """Return whom a row is about, now and by the op."""
    column = contract.person_column
    return {op.row} if column == "id" else _both(row, op, column)


def _value(row: Row | None, column: str) -> Any:
    return None if row is None else row.values.get(column)


def _is_shaped(op: Any, group: Group) -> bool:
    """Tell whether an op has the shape of one, whatever its table."""
    return (
        all(is_hex(one) for one in (op.change, op.scope, op.row, group.id, group.staff, group.session))
        and fits("instant", group.at)
        and isinstance(op.table, str)
        and op.kind in _KINDS
        and _is_stamp(op.hlc)
        and all(isinstance(part, dict) for part in (op.new, op.base, op.old, op.extra))
        and all(_is_stamp(stamp) for stamp in op.base.values())
        and all(_is_clean(part) for part in (op.table, op.new, op.base, op.old, op.extra))
        and (is_hex(op.new.get("scope")) if op.kind == OpKind.MOVE else not _OWN & op.new.keys())
    )


def is_hex(value: Any) -> bool:
    """Tell whether a value is an id."""
    return isinstance(value, str) and _HEX.match(value) is not None


def _is_stamp(value: Any) -> bool:
    return isinstance(value, str) and _STAMP.match(value) is not None


def _is_clean(value: Any) -> bool:
    """Tell whether a database takes every text in a value: no NUL character, no half of a pair."""
    if isinstance(value, str):
        return _DIRTY.search(value) is None
    if isinstance(value, dict):
        return all(_is_clean(key) and _is_clean(one) for key, one in value.items())
    return not isinstance(value, list) or all(_is_clean(one) for one in value)


def fits(kind: str, value: Any) -> bool:
    """Tell whether a column of a kind can hold a wire value that is not None."""
    if kind in {"int", "number"}:
        is_number = isinstance(value, int) if kind == "int" else isinstance(value, int | float)
        return is_number and not isinstance(value, bool) and -_MOST_INT <= value < _MOST_INT
    if kind in {"instant", "date"}:
        return isinstance(value, str) and _is_time(value, is_instant=kind == "instant")
    if kind == "uuid":
        return is_hex(value)
    types: dict[str, tuple[type, ...]] = {"bool": (bool,), "json": (dict, list)}
    return isinstance(value, types.get(kind, (str,)))


def _is_time(value: str, *, is_instant: bool) -> bool:
    if (_INSTANT if is_instant else _DATE).match(value) is None or not _FIRST <= value[:10] <= _LAST:
        return False
    try:
        _instant(value) if is_instant else date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text.removesuffix("Z") + "+00:00")


def _zone_of(state: ServerState, store: str) -> ZoneInfo:
    row = state.find(STORE, NIL, store)
    try:
        return ZoneInfo(_value(row, "timezone") or "UTC")
    except (KeyError, OSError, ValueError):
        return ZoneInfo("UTC")


def clamp(ops: list[tuple[int | None, Op, Group]], now_ms: int) -> list[Taken]:
    """Return the ops with stamps too far ahead of the server's clock put at its limit, in their own order."""
    limit = now_ms + protocol.MAX_AHEAD_MS
    edge = f"{limit:012x}~"
    late = sorted({op.hlc for _, op, _ in ops if _is_stamp(op.hlc) and op.hlc > edge})
    new = {
        stamp: f"{limit + (rank >> 16):012x}{rank & 0xFFFF:04x}{stamp[16:]}"
        for rank, stamp in enumerate(late)
    }
    return [
        Taken(
            place,
            op,
            group,
            new.get(op.hlc, op.hlc),
            {name: new.get(stamp, stamp) for name, stamp in op.base.items()} if new else op.base,
            op.hlc in new,
        )
        for place, op, group in ops
    ]
