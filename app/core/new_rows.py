# SPDX-License-Identifier: Apache-2.0
"""How many new rows of one table are written at once, with their log lines: made once per table, then run.

Binding and typing values costs more than storing them: a plan turns the dicts of a bulk insert straight into
what SQLite keeps. Must not know any area's tables, nor who writes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from json.encoder import encode_basestring
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Boolean, Date, Table, Uuid

from app.core.db import UtcDateTime, dump_json, stored_instant

Store = Callable[[Any], Any]
_MADE_HERE = frozenset({"id", "hlc", "extra", "clocks"})


@dataclass(frozen=True, slots=True)
class NewRowPlan:
    """``statement`` takes what ``values`` returns."""

    statement: str
    _names: frozenset[str]
    _head: tuple[str, ...]
    _columns: tuple[tuple[str, Store, Any, Callable[[], Any] | None], ...]
    _logged: tuple[tuple[str, str, str], ...]

    def takes(self, row: Mapping[str, Any]) -> bool:
        """Tell whether the table has every column that a row names, and leaves it to the caller."""
        return row.keys() <= self._names

    def values(self, scope: str, row_id: str, stamp: str, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return a row as SQLite keeps it."""
        own = []
        for name, store, default, made in self._columns:
            value = row.get(name, default)
            if value is None and made is not None:
                value = made()
            own.append(None if value is None else store(value))
        return (scope, row_id, stamp, *own)

    def logged(self, values: Sequence[Any]) -> str:
        """Return the columns of the log line of a stored row, as the log keeps them: sorted, compact JSON."""
        written = dict(zip(self._head, values, strict=True))
        parts = [
            f"{key}:[null,{_json(written[name], kind)}]"
            for name, key, kind in self._logged
            if written[name] is not None
        ]
        return "{" + ",".join(parts) + "}"


@cache
def plan_of(table: Table, unlogged: frozenset[str]) -> NewRowPlan:
    """Return the plan of a table; ``unlogged`` are the columns that its log lines leave out."""
    columns = []
    logged = []
    empty = {"extra", "clocks"} & set(table.columns.keys())
    for column in table.columns:
        name = column.key
        if name in _MADE_HERE or name == "scope":
            continue
        kind, store = _kind(column.type)
        default = made = None
        if column.default is not None:
            given: Any = column.default
            default, made = (None, _maker(given.arg)) if given.is_callable else (given.arg, None)
        columns.append((name, store, default, made))
        if name not in unlogged:
            logged.append((name, encode_basestring(name), kind))
    head = ("scope", "id", "hlc", *(name for name, *_ in columns))
    titles = ", ".join(f'"{name}"' for name in (*head, *sorted(empty)))
    marks = ", ".join(["?"] * len(head) + ["'{}'"] * len(empty))
    return NewRowPlan(
        f'INSERT INTO "{table.name}" ({titles}) VALUES ({marks})',  # noqa: S608 -- names from the model
        frozenset(("scope", "id", *(name for name, *_ in columns))),
        head,
        tuple(columns),
        tuple(sorted(logged)),
    )


def _maker(argument: Callable[[Any], Any]) -> Callable[[], Any]:
    return lambda: argument({})


def _kind(of: Any) -> tuple[str, Store]:
    """Return how a column's value stands in the log, and what SQLite keeps of it."""
    if isinstance(of, Uuid):
        return "text", _hex
    if isinstance(of, UtcDateTime):
        return "instant", stored_instant
    if isinstance(of, Date):
        return "text", date.isoformat
    if isinstance(of, Boolean):
        return "truth", int
    if isinstance(of, JSON):
        return "json", dump_json
    return "", _same


def _hex(value: UUID) -> str:
    return value.hex


def _same(value: Any) -> Any:
    return value


def _json(stored: Any, kind: str) -> str:
    """Return a kept value as the log's JSON has it (``db.to_wire``)."""
    if kind == "instant":
        return f'"{stored[:10]}T{stored[11:]}Z"'
    if kind == "truth":
        return "true" if stored else "false"
    if kind == "json":
        return str(stored)
    if isinstance(stored, str):
        return str(encode_basestring(stored))
    return dump_json(stored)
