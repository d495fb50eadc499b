# SPDX-License-Identifier: Apache-2.0
"""What the reference of the server remembers, in memory: rows, log, devices, grants.

Must not know SQL nor areas. All ids and scopes are 32 hex digits, values are wire values (docs/sync.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.core.synced import SyncedTable
from app.sync import protocol

NIL = "0" * 32
UNKNOWN = "~"
"""Where ``extra`` keeps the columns that this server does not know."""
ROLE = "role"
STORE = "store"
LINKS = ("entity_id", "parent_id")
"""Columns in which low tables (tasks, files, conflicts) name the record that they go along with."""
SESSION = "login_session"
CONFLICT = "conflict"
Key = tuple[str, str]
"""(scope, id)"""


@dataclass(frozen=True, slots=True)
class Column:
    """One travelling column; ``kind``: text, uuid, bool, int, number, instant, date or json."""

    kind: str = "text"
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A synced table as the server sees it: its contract, columns, unique keys without the scope."""

    contract: SyncedTable
    columns: Mapping[str, Column]
    unique: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class Row:
    """One row; a column that is not in ``values`` is NULL."""

    scope: str
    id: str
    hlc: str
    values: dict[str, Any]
    clocks: dict[str, str] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    redacted_at: str | None = None

    def value(self, column: str, *, known: bool = True) -> Any:
        """Return a column's value; one that the server does not know lies in ``extra``."""
        return self.values.get(column) if known else self.extra.get(UNKNOWN, {}).get(column)

    def clock(self, column: str) -> str:
        """Return a column's stamp: its own, or the row's."""
        return self.clocks.get(column, self.hlc)


@dataclass(slots=True)
class Entry:
    """One line of the log: no payload. ``op`` is ``p`` or ``r``; ``cols`` None is the whole row."""

    xid: int
    seq: int
    home: str
    table: str
    id: str
    op: str
    cols: frozenset[str] | None
    incarnation: str | None


@dataclass(slots=True)
class Kept:
    """One pushed change, kept as history."""

    scope: str
    table: str
    row: str
    kind: str
    columns: dict[str, list[Any]]
    hlc: str
    staff: str
    at: str
    id: str = ""


@dataclass(slots=True)
class DeviceState:
    """An enrolled device; ``scopes`` None is the head office, which has all."""

    id: str
    store: str
    scopes: frozenset[str] | None
    incarnation: str
    last_batch: int = 0
    last_digest: str = ""
    last_answer: protocol.Answer | None = None
    own_until: int = 0
    own_taken: set[int] = field(default_factory=set)
    """Which places of its log, up to ``own_until``, were taken."""
    is_revoked: bool = False
    schema: str = ""
    voices: int = 1
    announced_xid: int = 0
    """The last transaction before a copy became this incarnation."""


@dataclass(frozen=True, slots=True)
class VoidDocument:
    """A numbered document that was rejected: its series has no gap."""

    scope: str
    table: str
    row: str
    number: str
    code: str


@dataclass(slots=True)
class RoleGrant:
    """A role had a permission from an instant until another (None: it still has it)."""

    permission: str
    from_at: str
    to_at: str | None = None


class ServerState:
    """Everything that the server keeps.

    Only ``merge``, ``merge_log``, ``merge_moves`` and ``merge_redaction`` change it.
    """

    def __init__(self, tables: Mapping[str, TableSpec], epoch: str, schema: str = "") -> None:
        self.tables = dict(tables)
        self.epoch = epoch
        self.schema = schema
        self.rows: dict[str, dict[Key, Row]] = {name: {} for name in tables}
        self.log: dict[str, list[Entry]] = defaultdict(list)
        self.floors: dict[str, tuple[int, int]] = {}
        self.changes: dict[str, Kept] = {}
        """The history, by the text of scope and change."""
        self.writers: dict[tuple[str, str], list[Kept]] = defaultdict(list)
        self.devices: dict[str, DeviceState] = {}
        self.granted: dict[tuple[str, str, str], set[str]] = {}
        self.parts: dict[tuple[str, str], list[tuple[protocol.Group, list[protocol.Op]]]] = {}
        self.voids: list[VoidDocument] = []
        self.role_grants: dict[str, list[RoleGrant]] = defaultdict(list)
        self.children: dict[tuple[str, str], set[tuple[str, Key]]] = defaultdict(set)
        self.keys: dict[tuple[Any, ...], str] = {}
        self.posts: dict[str, dict[Key, Row]] = defaultdict(dict)
        self.next_xid = 1
        self.next_seq = 1
        self.redactions: dict[tuple[str, str], tuple[Row, str]] = {}
        """Who was redacted, by the fact's table and id: the fact and its group's ``at``."""
        self.moved: dict[tuple[str, str], dict[str, str]] = {}
        """Where a row went, by its table and id: from which scope to where it is now."""
        self.open_xids: set[int] = set()
        self.made = 0

    @property
    def horizon(self) -> int:
        """The first transaction that a reader must not look at: all before it are over."""
        return min(self.open_xids, default=self.next_xid)

    def begin(self) -> int:
        """Open a transaction; it hides itself and all later ones from readers until it is over."""
        xid = self.next_xid
        self.next_xid += 1
        self.open_xids.add(xid)
        return xid

    def end(self, xid: int) -> None:
        """Say that a transaction is over, committed or not."""
        self.open_xids.discard(xid)

    def make_id(self) -> str:
        """Return an id for a row that the server makes itself."""
        self.made += 1
        return f"5e{self.made:030x}"

    def reaches(self, device: DeviceState, scope: str) -> bool:
        """Tell whether the rows of a scope are a device's: NIL everybody's, all stores the head office's."""
        if scope == NIL:
            return True
        return (NIL, scope) in self.rows[STORE] if device.scopes is None else scope in device.scopes

    def find(self, table: str, scope: str, row: str) -> Row | None:
        """Return a row or None."""
        return self.rows[table].get((scope, row)) if table in self.rows else None

    def home_of(self, table: str, scope: str, row: str) -> str:
        """Return where a row that was in a scope is now: the same scope when it has not moved."""
        return self.moved.get((table, row), {}).get(scope, scope)

    def note_move(self, table: str, row: str, scope: str, target: str) -> None:
        """Remember that a row went from one scope to another."""
        ways = self.moved.setdefault((table, row), {})
        for start in [scope, *(start for start, now in ways.items() if now == scope)]:
            ways[start] = target
        ways.pop(target, None)

    def shared_with(self, table: str, scope: str, row: str) -> Collection[str]:
        """Return the scopes that a row is shared with."""
        return self.granted.get((table, scope, row), ())

    def shared_by_parents(self, table: str, scope: str, values: Mapping[str, Any]) -> set[str]:
        """Return the scopes that a row's parents are shared with."""
        found: set[str] = set()
        for parent, row in parents_of(self.tables[table], values):
            names = [parent] if parent else list(self.tables)
            found.update(*(self.shared_with(name, scope, row) for name in names))
        return found

    def put(self, table: str, row: Row) -> None:
        """Store a new row and what finds it."""
        self.rows[table][row.scope, row.id] = row
        self._index(table, row)

    def take(self, table: str, row: Row) -> None:
        """Forget a row and what finds it."""
        self.unindex(table, row)
        del self.rows[table][row.scope, row.id]

    def _index(self, table: str, row: Row) -> None:
        spec = self.tables[table]
        for parent in parents_of(spec, row.values):
            self.children[parent].add((table, (row.scope, row.id)))
        for key in keys_of(spec, table, row.scope, row.values):
            self.keys.setdefault(key, row.id)
        if spec.contract.is_roster and row.scope == NIL and row.values.get("staff_id"):
            self.posts[row.values["staff_id"]][row.scope, row.id] = row

    def unindex(self, table: str, row: Row) -> None:
        """Forget what finds a row, before its values change."""
        spec = self.tables[table]
        for parent in parents_of(spec, row.values):
            self.children[parent].discard((table, (row.scope, row.id)))
        for key in keys_of(spec, table, row.scope, row.values):
            if self.keys.get(key) == row.id:
                del self.keys[key]
        if spec.contract.is_roster and row.values.get("staff_id"):
            self.posts[row.values["staff_id"]].pop((row.scope, row.id), None)

    def reindex(self, table: str, row: Row) -> None:
        """Find a row by its new values; ``unindex`` came before."""
        self._index(table, row)

    def family(self, table: str, scope: str, row: str) -> Iterator[tuple[str, Key]]:
        """Yield a row and all its children, and theirs, in its scope."""
        found = {(table, (scope, row)): None}
        waiting = [(table, row)]
        while waiting:
            parent = waiting.pop(0)
            yield parent[0], (scope, parent[1])
            for child in sorted(self.children_of(*parent)):
                if child[1][0] == scope and child not in found:
                    found[child] = None
                    waiting.append((child[0], child[1][1]))

    def children_of(self, table: str, row: str) -> set[tuple[str, Key]]:
        """Return the rows that name a row as their parent, or serve it."""
        return self.children.get((table, row), set()) | self.children.get(("", row), set())


def parents_of(spec: TableSpec, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what a row belongs to: (table, id) of its parent, ("", id) of a record that it serves."""
    parent = spec.contract.parent
    if parent is not None and isinstance(values.get(parent.column), str):
        yield parent.table, values[parent.column]
    for link in LINKS:
        if link in spec.columns and isinstance(values.get(link), str):
            yield "", values[link]


def keys_of(spec: TableSpec, table: str, scope: str, values: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the unique keys of a row that hold: those without a NULL."""
    for columns in spec.unique:
        found = tuple(values.get(column) for column in columns)
        if None not in found:
            yield (table, columns, scope, *found)
