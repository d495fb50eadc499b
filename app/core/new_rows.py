# SPDX-License-Identifier: Apache-2.0
"""How many new rows of one table are written at once, with their log lines: made once per table, then run.

Binding and typing values costs more than storing them: a plan turns the dicts of a bulk insert straight into
what SQLite keeps. Must not know any area's tables, nor who writes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from itertools import repeat
from json.encoder import encode_basestring
from operator import is_, itemgetter
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

    def many(
        self,
        rows: Sequence[Mapping[str, Any]],
        ids: Sequence[str],
        stamps: Sequence[str],
        filled: Mapping[str, Any],
    ) -> tuple[list[tuple[Any, ...]], list[str]] | None:
        """Return what ``values`` and ``logged`` say of each row, made column by column: much quicker.

        ``filled`` are values of columns that rows leave out. None when a row names what is no column here.
        """
        named = set[str]().union(*rows)
        if not named <= self._names:
            return None
        scopes = [row["scope"] for row in rows]
        stored: dict[str, Sequence[Any]] = {
            "scope": _stored(_hex, scopes, is_exact=True),
            "id": ids,
            "hlc": stamps,
        }
        whole = _columns_of(rows, named)
        for name, store, default, made in self._columns:
            given: Sequence[Any]
            if name not in named:
                given = [filled.get(name, default)] * len(rows)
            elif name in whole:
                given = whole[name]
            else:
                given = [row.get(name, filled.get(name, default)) for row in rows]
            if made is not None:
                given = [made() if value is None else value for value in given]
            stored[name] = _stored(store, given, is_exact=store is not dump_json)
        parts: list[list[str]] = []
        before = "{"
        for name, key, kind in self._logged:
            column = stored[name]
            if _is_one(column):
                if column[0] is not None:
                    before += f"{key}:[null,{_json(column[0], kind)}],"
            else:
                parts.append(_logged(before, key, kind, column))
                before = ""
        # Each pair ends in a comma, and the last one's gives way to the bracket.
        lines = ["".join(line) for line in zip(*parts, strict=True)] if parts else [""] * len(rows)
        return (
            list(zip(*stored.values(), strict=True)),
            [f"{line}{before}".rstrip(",") + "}" for line in lines],
        )


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
        return "instant", _instant
    if isinstance(of, Date):
        return "text", date.isoformat
    if isinstance(of, Boolean):
        return "truth", int
    if isinstance(of, JSON):
        return "json", dump_json
    return "", _same


def _hex(value: UUID) -> str:
    return value.hex


def _instant(value: datetime) -> str:
    if value.tzinfo is UTC:
        return value.isoformat(" ", "microseconds")[:26]
    return stored_instant(value)


def _same(value: Any) -> Any:
    return value


def _columns_of(rows: Sequence[Mapping[str, Any]], named: set[str]) -> Mapping[str, Sequence[Any]]:
    """Return the columns of rows that all name the same ones; nothing when some leave one out."""
    if len(named) < 2 or any(len(row) != len(named) for row in rows):
        return {}
    return dict(zip(named, zip(*map(itemgetter(*named), rows), strict=True), strict=True))


def _is_one(column: Sequence[Any]) -> bool:
    """Tell whether a column holds one and the same value in every row."""
    return column[0] is column[-1] and all(map(is_, column, repeat(column[0])))


def _stored(store: Store, given: Sequence[Any], *, is_exact: bool) -> Sequence[Any]:
    """Return a column as SQLite keeps it; one and the same value is made once and stays one object.

    ``is_exact`` says that values which are equal are kept alike.
    """
    if store is _same:
        return given
    if is_exact and _is_one(given):
        return [None if given[0] is None else store(given[0])] * len(given)
    return [None if value is None else store(value) for value in given]


def _logged(before: str, key: str, kind: str, column: Sequence[Any]) -> list[str]:
    """Return the pairs of a column as the log's JSON has them, each behind ``before`` and with its comma."""
    head, tail = f"{before}{key}:[null,", "],"
    if kind == "instant":
        return [before if at is None else f'{head}"{at[:10]}T{at[11:]}Z"{tail}' for at in column]
    if kind == "text":
        # Ids and days: nothing in them needs an escape.
        return [before if value is None else f'{head}"{value}"{tail}' for value in column]
    if kind == "":
        return [
            f"{head}{encode_basestring(value)}{tail}"
            if value.__class__ is str
            else (
                before
                if value is None
                else f"{head}{value}{tail}"
                if value.__class__ is int
                else f"{head}{_json(value, kind)}{tail}"
            )
            for value in column
        ]
    return [before if value is None else f"{head}{_json(value, kind)}{tail}" for value in column]


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
