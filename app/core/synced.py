# SPDX-License-Identifier: Apache-2.0
"""What each table is to the sync. Areas register; the log, the audit and the sync read only this.

Must not know any area, nor SQLAlchemy: tables are named by text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

_tables: dict[str, SyncedTable] = {}
COMPANY = ""
ANY_STORE = "*"
REDACTED = "■"
"""What stands in the history where a redacted person's value was."""


class TableKind(StrEnum):
    """How rows of a table may change."""

    MUTABLE = "mutable"
    FACT = "fact"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Parent:
    """The aggregate that a row belongs to: a grant, a reject and a redaction take it along."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class TransitionRule:
    """The facts that carry a status: which table, which columns, and what may follow what."""

    entity_column: str
    from_column: str
    to_column: str
    allowed: Mapping[str, frozenset[str]]
    permissions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ValueRule:
    """What a fact needs by the value of one of its columns; another value needs the write permission."""

    column: str
    permissions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SyncedTable:
    """One table's contract with the sync.

    An insert needs ``write_permission`` (of a fact what ``by_value`` says); an update of a column its
    ``column_permissions``, else that too.
    ``fixed`` columns are never updated. ``store_column`` says for rows of the NIL scope in which store the
    permission must be held: COMPANY (in the whole company), ANY_STORE, or the column that names the store
    (``id`` for the row itself). ``person_column`` says it for rows about a person: wherever he has a post
    that is not over, anywhere when he has none. Whoever is named in ``own_column`` may change the row without
    the permission. ``signer_column`` names the person who must hold it instead of the one who is logged in.
    ``searched`` columns find the aggregate from another store, which sees its ``labels`` (personal ones
    masked). ``redacts`` marks the facts that blank a person: the column that names him. ``server_made`` facts
    are refused from a desk. ``is_roster`` marks the posts. ``ends_batch``: who may do what is read of these
    rows as they stood before a batch, so that a group that writes one is the last of its batch.
    ``all_stores_column`` names the store in which a row holds, empty for all: a shop that joins head office
    keeps its own to itself. ``shared_with`` is the column that names another store: the server shares the row
    with it, with all that hangs on it, and never takes it back.
    """

    name: str
    kind: TableKind
    write_permission: str
    parent: Parent | None = None
    scope_column: str = "scope"
    column_permissions: Mapping[str, str] = field(default_factory=dict)
    transitions: TransitionRule | None = None
    personal: frozenset[str] = frozenset()
    append_only_text: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()
    is_roster: bool = False
    store_column: str = COMPANY
    person_column: str = ""
    own_column: str = ""
    signer_column: str = ""
    fixed: frozenset[str] = frozenset()
    searched: frozenset[str] = frozenset()
    labels: tuple[str, ...] = ()
    redacts: str = ""
    server_made: bool = False
    ends_batch: bool = False
    all_stores_column: str = ""
    shared_with: str = ""
    by_value: ValueRule | None = None

    @property
    def insert_only(self) -> bool:
        """Facts are written once."""
        return self.kind is TableKind.FACT

    @property
    def deciding(self) -> ValueRule | None:
        """Whose value says what a fact needs: of a transition the status it leads to."""
        if self.transitions is not None:
            return ValueRule(self.transitions.to_column, self.transitions.permissions)
        return self.by_value


def register(table: SyncedTable) -> None:
    """Register a table once; ``by_value`` is of facts alone. Errors: ValueError."""
    if table.name in _tables or (table.by_value is not None and not table.insert_only):
        raise ValueError(table.name)
    _tables[table.name] = table


def find(name: str) -> SyncedTable | None:
    """Return the contract of a table; None for a table that stays on this desk."""
    return _tables.get(name)


def registered() -> tuple[SyncedTable, ...]:
    """Return all contracts in the order of registration."""
    return tuple(_tables.values())
