# SPDX-License-Identifier: Apache-2.0
"""How PostgreSQL writes a column: on the wire, in a row's text, in a desk's file.

Generated from the contracts; pure text: must not know connections. ``schema`` makes the tables.
"""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Table, Uuid

from app.core import synced
from app.core.db import Base, UtcDateTime
from app.core.synced import SyncedTable

SCHEMA = "sunshine"
ROW_COLUMNS = frozenset({"scope", "id", "hlc", "clocks", "extra", "redacted_at"})
"""What every row has beside its values; these travel under names of their own."""
UNKNOWN = "~"
"""Where ``extra`` keeps the columns that this server does not know."""


def quote(name: str) -> str:
    """Return an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return an SQL text literal without backslash rules."""
    return "'" + text.replace("'", "''") + "'"


def hexed(expression: str) -> str:
    """Return the SQL of a UUID as 32 hex digits."""
    return f"encode(uuid_send({expression}), 'hex')"


def instant(expression: str) -> str:
    """Return the SQL of an instant as the wire has it."""
    return f"""to_char({expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""


def tables() -> list[tuple[SyncedTable, Table]]:
    """Return each contract with its table, in the order of registration."""
    return [(contract, Base.metadata.tables[contract.name]) for contract in synced.registered()]


def values(contract: SyncedTable, table: Table) -> list[Column[object]]:
    """Return the columns whose values travel."""
    return [
        column
        for column in table.columns
        if column.name not in ROW_COLUMNS and column.name not in contract.derived
    ]


def is_json(column: Column[object]) -> bool:
    """Tell whether a column holds JSON."""
    return isinstance(column.type, JSON)


def wire(column: Column[object], row: str = "t") -> str:
    """Return the SQL of a value that PostgreSQL's JSON functions write as ``db.to_wire`` does."""
    name = f"{row}.{quote(column.name)}"
    if isinstance(column.type, Uuid):
        return hexed(name)
    if isinstance(column.type, UtcDateTime):
        return instant(name)
    return name


def plain(column: Column[object], row: str = "t") -> str:
    """Return the SQL of a value as text of ``protocol.row_text``; NULL stays NULL."""
    name = f"{row}.{quote(column.name)}"
    if isinstance(column.type, Uuid | UtcDateTime):
        return wire(column, row)
    if isinstance(column.type, Date):
        return f"to_char({name}, 'YYYY-MM-DD')"
    return f"{name}::text"


def stored(column: Column[object], row: str = "t") -> str:
    """Return the SQL of a value as the desk's file stores it."""
    name = f"{row}.{quote(column.name)}"
    if isinstance(column.type, UtcDateTime):
        return f"to_char({name} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
    if isinstance(column.type, Boolean):
        return f"{name}::int"
    if isinstance(column.type, JSON):
        return f"{name}::text"
    if isinstance(column.type, Uuid | Date):
        return plain(column, row)
    return name
