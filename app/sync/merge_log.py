# SPDX-License-Identifier: Apache-2.0
"""The reference of the server's log: what a transaction notes, what a pull, a snapshot and a checksum show.

Pure. Must not know SQL; ``docs/sync.md``, "Log, cursor, pull".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.sync import protocol
from app.sync.errors import NotThereError, RevokedError, TooOldError
from app.sync.merge_state import NIL, STORE, UNKNOWN, DeviceState, Entry, Row, ServerState
from app.sync.protocol import EXTRA, Pulled, ScopePage


@dataclass(slots=True)
class _Note:
    op: str
    cols: frozenset[str] | None
    is_known: bool


class Journal:
    """What one transaction notes in the log: one entry per row and scope, written at its end."""

    def __init__(self, state: ServerState, xid: int, incarnation: str | None) -> None:
        self._state = state
        self._xid = xid
        self._incarnation = incarnation
        self._notes: dict[tuple[str, str, str, str], _Note] = {}

    def put(self, table: str, row: Row, cols: Iterable[str] | None, *, is_known: bool) -> None:
        """Note a row in its scope and wherever it is shared; ``is_known``: its writer has exactly this."""
        for scope in (row.scope, *sorted(self._state.shared_with(table, row.scope, row.id))):
            self.note(scope, table, row, "p", cols, is_known=is_known)

    def remove(self, table: str, row: Row) -> None:
        """Note that a row leaves its scope and all that it is shared with."""
        for scope in (row.scope, *sorted(self._state.shared_with(table, row.scope, row.id))):
            self.note(scope, table, row, "r", None, is_known=False)

    def note(
        self, scope: str, table: str, row: Row, op: str, cols: Iterable[str] | None, *, is_known: bool
    ) -> None:
        """Note a row in one scope; notes of the same row are united."""
        key = (scope, row.scope, table, row.id)
        names = None if cols is None else frozenset(cols)
        before = self._notes.pop(key, None)
        if before is not None and before.op == op == "p":
            names = None if names is None or before.cols is None else names | before.cols
            is_known = is_known and before.is_known
        elif before is not None:
            names = None
        self._notes[key] = _Note(op, names, is_known)

    def write(self) -> None:
        """Write the entries."""
        for (scope, home, table, row_id), note in self._notes.items():
            self._state.log[scope].append(
                Entry(
                    self._xid, self._state.next_seq, home, table, row_id, note.op, note.cols,
                    self._incarnation if note.is_known else None,
                )
            )  # fmt: skip
            self._state.next_seq += 1
        for scope in {key[0] for key in self._notes}:
            self._state.log[scope].sort(key=lambda entry: (entry.xid, entry.seq))


def scopes_of(state: ServerState, device: DeviceState) -> tuple[str, ...]:
    """Return the scopes that a device has, NIL first; all stores for head office."""
    if device.scopes is None:
        return (NIL, *sorted(row.id for row in state.rows.get(STORE, {}).values()))
    return (NIL, *sorted(device.scopes - {NIL}))


def head(state: ServerState, scope: str) -> str:
    """Return the cursor behind everything of a scope that a reader may see."""
    seen = [(entry.xid, entry.seq) for entry in state.log.get(scope, ()) if entry.xid < state.horizon]
    xid, seq = max([*seen, state.floors.get(scope, (0, 0))])
    return f"{state.epoch}.{xid}.{seq}"


def pull(
    state: ServerState,
    device: DeviceState,
    cursors: Mapping[str, str],
    now: str,
    limit: int = protocol.PAGE_ROWS,
) -> Pulled:
    """Return what happened behind the cursors, at most about ``limit`` entries of each scope.

    Errors: RevokedError; TooOldError when the device's program is older than the server's.
    """
    if device.is_revoked:
        raise RevokedError
    if device.schema < state.schema:
        raise TooOldError(found=device.schema, known=state.schema)
    scopes = scopes_of(state, device)
    pages = [_page(state, device, scope, cursors[scope], limit) for scope in scopes if scope in cursors]
    return Pulled(state.epoch, now, scopes, tuple(pages))


def _page(state: ServerState, device: DeviceState, scope: str, cursor: str, limit: int) -> ScopePage:
    position = _position(state, scope, cursor)
    if position is None:
        return ScopePage(scope, "", False, 0, protocol.digest(""), "", snapshot=True)
    entries: list[Entry] = []
    more = False
    for entry in state.log.get(scope, ()):
        if (entry.xid, entry.seq) <= position or entry.xid >= state.horizon:
            continue
        if len(entries) >= limit and entry.xid != entries[-1].xid:
            more = True
            break
        entries.append(entry)
    if not entries:
        return ScopePage(scope, cursor, False, 0, protocol.digest(""), "")
    last = f"{state.epoch}.{entries[-1].xid}.{entries[-1].seq}"
    text, count = _text_of(state, device, scope, entries)
    return ScopePage(scope, last, more, count, protocol.digest(text), text)


def _position(state: ServerState, scope: str, cursor: str) -> tuple[int, int] | None:
    """Return (xid, seq) of a cursor; None when it is of another epoch, below the floor, or none at all."""
    epoch, _, rest = cursor.partition(".")
    xid, _, seq = rest.partition(".")
    if epoch != state.epoch or not (xid.isdecimal() and seq.isdecimal()):
        return None
    position = (int(xid), int(seq))
    return None if position < state.floors.get(scope, (0, 0)) else position


def _text_of(
    state: ServerState, device: DeviceState, scope: str, entries: Sequence[Entry]
) -> tuple[str, int]:
    """Return the page of some entries and how many rows it has: one per row, as the row is now."""
    last: dict[tuple[str, str, str], tuple[str, frozenset[str] | None]] = {}
    for entry in entries:
        if entry.incarnation == device.incarnation:
            continue
        key = (entry.home, entry.table, entry.id)
        before = last.get(key)
        cols = entry.cols
        if before is not None:
            is_whole = cols is None or before[1] is None or before[0] == "r"
            cols = None if is_whole else (before[1] or frozenset()) | (cols or frozenset())
        last[key] = (entry.op, cols)
    rows: dict[str, list[dict[str, Any]]] = {}
    gone: dict[str, list[list[str]]] = {}
    count = 0
    for (home, table, row_id), (op, cols) in last.items():
        if op == "r":
            gone.setdefault(table, []).append([home, row_id])
            count += 1
            continue
        row = state.find(table, home, row_id)
        if row is not None:
            rows.setdefault(table, []).append(wire_of(row, scope, cols))
            count += 1
    text = json.dumps({"rows": rows, "gone": gone}, ensure_ascii=False, separators=(",", ":"))
    return text, count


def wire_of(row: Row, scope: str, cols: frozenset[str] | None = None) -> dict[str, Any]:
    """Return a row, or some of its columns, as a page has it; columns that we do not know like any other."""
    extra = {name: value for name, value in row.extra.items() if name != UNKNOWN}
    values = row.values | row.extra.get(UNKNOWN, {})
    wire: dict[str, Any] = {"i": row.id, "h": row.hlc}
    if row.scope != scope:
        wire["s"] = row.scope
    if cols is None:
        wire["f"] = 1
        wire["k"] = dict(row.clocks)
        wire["c"] = {name: value for name, value in values.items() if value is not None}
    else:
        wire["k"] = {name: row.clocks[name] for name in sorted(cols) if name in row.clocks}
        wire["c"] = {name: values.get(name) for name in sorted(cols - {EXTRA})}
    if extra and (cols is None or EXTRA in cols):
        wire["x"] = extra
    if row.redacted_at is not None:
        wire["z"] = row.redacted_at
    return wire


def held_by(state: ServerState, scope: str) -> dict[str, list[Row]]:
    """Return the rows of a scope and what is shared with it, by table."""
    found = {
        table: [row for row in rows.values() if row.scope == scope] for table, rows in state.rows.items()
    }
    for (table, home, row_id), scopes in state.granted.items():
        row = state.find(table, home, row_id)
        if scope in scopes and row is not None:
            found[table].append(row)
    return found


def snapshot(state: ServerState, device: DeviceState, scope: str) -> tuple[str, dict[str, list[Row]]]:
    """Return (cursor, rows by table) to begin a scope with. Errors: RevokedError, NotThereError."""
    if device.is_revoked:
        raise RevokedError
    if scope not in scopes_of(state, device):
        raise NotThereError(scope=scope)
    return head(state, scope), held_by(state, scope)


def checksum(state: ServerState, scope: str) -> dict[str, tuple[int, int]]:
    """Return (rows, sum) of each table of a scope that has rows."""
    return {
        table: (len(rows), protocol.row_sum(text_of(state, table, row) for row in rows))
        for table, rows in held_by(state, scope).items()
        if rows
    }


def text_of(state: ServerState, table: str, row: Row) -> str:
    """Return the text of a row that is summed up: columns in the order of their names, without JSON."""
    columns = state.tables[table].columns
    names = sorted(name for name, column in columns.items() if column.kind != "json")
    return protocol.row_text(row.id, row.hlc, row.clocks, [row.values.get(name) for name in names])


def share(state: ServerState, table: str, scope: str, row_id: str, to_scope: str) -> int:
    """Share a row and its children with another store; return how many rows were not shared before."""
    return _set_share(state, (table, scope, row_id), to_scope, is_shared=True)


def unshare(state: ServerState, table: str, scope: str, row_id: str, to_scope: str) -> int:
    """Take a share back, of the row and its children; return how many rows are not shared any more."""
    return _set_share(state, (table, scope, row_id), to_scope, is_shared=False)


def _set_share(state: ServerState, root: tuple[str, str, str], to_scope: str, *, is_shared: bool) -> int:
    xid = state.begin()
    journal = Journal(state, xid, None)
    count = 0
    for table, (home, row_id) in list(state.family(*root)):
        found = state.granted.setdefault((table, home, row_id), set())
        if (to_scope in found) == is_shared:
            continue
        found.symmetric_difference_update({to_scope})
        row = state.rows[table][home, row_id]
        journal.note(to_scope, table, row, "p" if is_shared else "r", None, is_known=False)
        count += 1
    journal.write()
    state.end(xid)
    return count


def compact(state: ServerState, scope: str, floor: tuple[int, int]) -> None:
    """Keep the newest entry of each row, whole and nobody's; removes below the floor go."""
    newest: dict[tuple[str, str, str], Entry] = {}
    later: list[Entry] = []
    for entry in state.log.get(scope, ()):
        if entry.xid >= state.horizon:
            later.append(entry)
            continue
        key = (entry.home, entry.table, entry.id)
        newest[key] = Entry(entry.xid, entry.seq, *key, entry.op, None, None) if key in newest else entry
    kept = [entry for entry in newest.values() if entry.op == "p" or (entry.xid, entry.seq) > floor]
    state.log[scope] = sorted([*kept, *later], key=lambda entry: (entry.xid, entry.seq))
    state.floors[scope] = max(floor, state.floors.get(scope, (0, 0)))
