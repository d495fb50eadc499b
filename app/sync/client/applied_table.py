# SPDX-License-Identifier: Apache-2.0
"""How rows of a page are written into one table of the desk: statements and values. Must not know any area.

Columns that this program does not know are kept in ``extra["~"]``; derived columns get a legal blank.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import JSON, Column, Table

from app.core import derived, synced
from app.core.db import Base, UtcDateTime, dump_json, to_wire
from app.core.synced import SyncedTable
from app.sync.client.rows import MergedRow

UNKNOWN = "~"
_FRAME = frozenset({"scope", "id", "hlc", "clocks", "extra", "redacted_at"})

PLAIN_ROWS = "FROM jsonb_each(?) j WHERE j.key >= ? LIMIT ?"
"""Some rows of one table of a page, from ``PageText``: the array, the place of the first, how many."""
_PLAIN = frozenset({"i", "h", "f", "k", "c"})
_NONE: Mapping[str, Any] = {}

_OWN_EXTRA = "extra = json_patch(?, json_object('~', extra -> '$.\"~\"'))"
"""The server's ``extra`` in the place of ours; what we keep of unknown columns stays."""


class AppliedTable:
    """One table: what travels, and the statements that take it."""

    def __init__(self, contract: SyncedTable) -> None:
        table: Table = Base.metadata.tables[contract.name]
        self.name = contract.name
        self.contract = contract
        self.names = [
            column.name
            for column in table.columns
            if column.name not in _FRAME and column.name not in contract.derived
        ]
        self.known = frozenset(self.names)
        self._columns = {name: table.columns[name] for name in self.names}
        self._converts: dict[str, Callable[[Any], Any]] = {
            name: convert
            for name, column in self._columns.items()
            if (convert := _converter(column)) is not None
        }
        self._places = [(self.names.index(name), convert) for name, convert in self._converts.items()]
        self._fills = [
            (place, _blank(self._columns[name]))
            for place, name in enumerate(self.names)
            if not self._columns[name].nullable
        ]
        self._blanks = dict(self._fills)
        self._values_of = _getter(self.names)
        self.unique: tuple[tuple[str, ...], ...] = _unique_keys(table)
        self.insert = self._insert(table, "VALUES ({})", ["?"] * (len(self.names) + 5))
        self.insert_plain = self._insert(table, "SELECT {} " + PLAIN_ROWS, self._plain_values())
        self.update_plain = cache(self._update_plain)
        self.is_plain = not contract.redacts and not any(
            isinstance(column.type, JSON) for column in self._columns.values()
        )
        """Whether SQLite can take its rows from the page's own text (``changed_alike``)."""

    def _insert(self, table: Table, source: str, values: Sequence[str]) -> str:
        contract = self.contract
        deriver = derived.find(contract.name)
        given = deriver.blank if deriver is not None else {}
        frame = ["hlc", "extra", "redacted_at"] if contract.insert_only else ["hlc", "extra", "clocks"]
        columns = ["scope", "id", *self.names, *frame]
        marks = [*values]
        for name in sorted(contract.derived):
            columns.append(name)
            marks.append(_literal(given[name] if name in given else _empty(table.columns[name])))
        if contract.insert_only:
            # One that is there stands as it was written, but that its stamp was clamped, or it was blanked.
            # Of one that two desks made apart the server's stands; it must not bring a person back.
            mine, blanks = self.name, f"excluded.redacted_at IS NOT NULL AND {self.name}.redacted_at IS NULL"
            is_other = f"excluded.hlc <> {mine}.hlc"
            taken = {name: f"excluded.{name}" for name in self.names}
            for name in contract.personal & self.known:
                is_taken = f"({blanks}) OR ({is_other} AND {mine}.redacted_at IS NULL)"
                taken[name] = f"CASE WHEN {is_taken} THEN excluded.{name} ELSE {mine}.{name} END"
            taken["redacted_at"] = f"coalesce({mine}.redacted_at, excluded.redacted_at)"
            sets = "".join(f", {name} = {value}" for name, value in taken.items())
            then = f"UPDATE SET hlc = excluded.hlc{sets} WHERE {is_other} OR ({blanks})"
        else:
            then = f"UPDATE SET {_assign([*self.names, *frame])}"
        return (
            f"INSERT INTO {self.name} ({', '.join(columns)}) {source.format(', '.join(marks))} "
            f"ON CONFLICT (scope, id) DO {then}"
        )

    def _plain_values(self) -> list[str]:
        """Return the SQL of what ``insert`` takes for a plain row ``j`` that is whole."""
        blanks = {self.names[place]: blank for place, blank in self._fills}
        values = ["?", "j.value ->> '$.i'"]
        for name in self.names:
            value = self._plain(name, "c")
            values.append(f"coalesce({value}, {_literal(blanks[name])})" if name in blanks else value)
        last = "NULL" if self.contract.insert_only else "coalesce(j.value -> '$.k', '{}')"
        return [*values, "j.value ->> '$.h'", "'{}'", last]

    def _plain(self, name: str, place: str) -> str:
        value = f"j.value ->> '$.{place}.{name}'"
        if name in self._converts:
            return f"rtrim(replace(substr({value}, 1, 26), 'T', ' '), 'Z')"
        return value

    def _update_plain(self, columns: tuple[str, ...]) -> str:
        """Return the statement that writes these columns of plain rows which have changed in them alone."""
        blanks = {self.names[place]: blank for place, blank in self._fills}
        values = {name: self._plain(name, "c") for name in columns}
        named = "".join(
            f", coalesce({value}, {_literal(blanks[name])}) AS {name}"
            if name in blanks
            else f", {value} AS {name}"
            for name, value in values.items()
        )
        sets = "".join(f"{name} = v.{name}, " for name in columns)
        return (
            f"UPDATE {self.name} SET {sets}clocks = json_patch(clocks, v.k), hlc = v.h FROM ("  # noqa: S608 -- names from the metadata
            "SELECT ? AS s, j.value ->> '$.i' AS i, j.value ->> '$.h' AS h, j.value -> '$.k' AS k"
            f"{named} {PLAIN_ROWS}) v WHERE scope = v.s AND id = v.i"
        )

    def changed_alike(self, rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...] | None:
        """Return the columns in which plain rows changed, all in the same; () when all are whole.

        None when a row has to be looked at: a plain one is of the page's scope, bears the columns that this
        program knows and nothing beside them, and was not redacted.
        """
        if not self.is_plain:
            return None
        first = rows[0]
        columns = first.get("c", _NONE).keys()
        is_whole = bool(first.get("f"))
        if not columns or not (columns == self.known if is_whole else columns <= self.known):
            return None
        for row in rows:
            if row.get("c", _NONE).keys() != columns or not row.keys() <= _PLAIN or ("f" in row) != is_whole:
                return None
            # A changed column without a stamp loses the one that it had.
            if not is_whole and not row.get("k", _NONE).keys() >= columns:
                return None
        return () if is_whole else tuple(columns)

    def lifted(self, row: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a row whose columns that an older server only carried along stand among its values."""
        if "x" not in row:
            return row
        carried = (row.get("x") or {}).get(UNKNOWN) or {}
        known = {name: value for name, value in carried.items() if name in self.known}
        if not known:
            return row
        rest = {name: value for name, value in carried.items() if name not in known}
        extra = {name: value for name, value in row["x"].items() if name != UNKNOWN}
        if rest:
            extra[UNKNOWN] = rest
        return {**row, "c": {**known, **(row.get("c") or {})}, "x": extra}

    def wholes(self, rows: Sequence[Mapping[str, Any]], scope: str) -> list[list[Any]]:
        """Return what ``insert`` takes for whole rows of a page: as ``whole``, quicker for most rows."""
        known, values_of, places = self.known, self._values_of, self._places
        is_fact = self.contract.insert_only
        plain = None if is_fact else "{}"
        made: list[list[Any]] = []
        for row in rows:
            found = row.get("c")
            if found is None or "x" in row or "z" in row or found.keys() != known:
                made.append(self.whole(row, scope))
                continue
            values = [row.get("s", scope), row["i"], *values_of(found), row["h"], "{}", plain]
            for place, convert in places:
                if values[place + 2] is not None:
                    values[place + 2] = convert(values[place + 2])
            if None in values:
                for place, blank in self._fills:
                    if values[place + 2] is None:
                        values[place + 2] = blank
            if not is_fact and row.get("k"):
                values[-1] = json.dumps(row["k"], separators=(",", ":"))
            made.append(values)
        return made

    def whole(self, row: Mapping[str, Any], scope: str) -> list[Any]:
        """Return what ``insert`` takes for a whole row of a page."""
        found = row.get("c") or {}
        values: list[Any] = [found.get(name) for name in self.names]
        for place, convert in self._places:
            if values[place] is not None:
                values[place] = convert(values[place])
        if None in values:
            for place, blank in self._fills:
                if values[place] is None:
                    values[place] = blank
        extra = row.get("x")
        if found.keys() != self.known:
            extra = self._with_unknown(found, extra)
        last = (
            _instant(row["z"])
            if "z" in row
            else None
            if self.contract.insert_only
            else json.dumps(row["k"], separators=(",", ":"))
            if row.get("k")
            else "{}"
        )
        return [
            row.get("s", scope), row["i"], *values, row["h"], dump_json(extra) if extra else "{}", last,
        ]  # fmt: skip

    def partial_statement(self, columns: Collection[str], *, with_extra: bool) -> str:
        """Return the statement that writes some columns of a row; ``partial`` gives its values."""
        known = [name for name in columns if name in self.known]
        sets = [f"{name} = ?" for name in known]
        if with_extra:
            sets.append(_OWN_EXTRA)
        if len(known) < len(columns):
            sets.append("extra = json_patch(extra, ?)")
        sets += ["clocks = json_patch(clocks, ?)", "hlc = ?"]
        return f"UPDATE {self.name} SET {', '.join(sets)} WHERE scope = ? AND id = ?"  # noqa: S608

    def partial(self, row: Mapping[str, Any], scope: str) -> list[Any]:
        """Return the values of ``partial_statement`` for a row that is not whole."""
        found = row.get("c") or {}
        stamps = row.get("k") or {}
        values = [self.stored(name, value) for name, value in found.items() if name in self.known]
        if "x" in row:
            values.append(dump_json(row["x"]))
        if len(values) - ("x" in row) < len(found):
            values.append(
                dump_json({UNKNOWN: {name: found[name] for name in found if name not in self.known}})
            )
        clocks = {name: stamps.get(name) for name in found} | dict(stamps)
        values += [json.dumps(clocks, separators=(",", ":")), row["h"], row.get("s", scope), row["i"]]
        return values

    def merged(self, merged: MergedRow, row: Mapping[str, Any]) -> tuple[str, list[Any]]:
        """Return the statement and its values but the key, for a row with own changes."""
        known = {name: value for name, value in merged.values.items() if name in self.known}
        unknown = {name: value for name, value in merged.values.items() if name not in self.known}
        sets = [f"{name} = ?" for name in known]
        values = [self.stored(name, value) for name, value in known.items()]
        if unknown:
            sets.append("extra = json_patch(extra, ?)")
            values.append(dump_json({UNKNOWN: unknown}))
        elif merged.takes_extra:
            sets.append(_OWN_EXTRA)
            values.append(dump_json(row.get("x") or {}))
        sets += ["hlc = ?", "clocks = ?"]
        values += [merged.hlc, dump_json(merged.clocks)]
        return f"UPDATE {self.name} SET {', '.join(sets)} WHERE scope = ? AND id = ?", values  # noqa: S608

    def stored(self, name: str, value: Any) -> Any:
        """Return a wire value as SQLite keeps it."""
        if value is None:
            column = self._columns[name]
            return None if column.nullable else self._blanks[self.names.index(name)]
        convert = self._converts.get(name)
        return convert(value) if convert is not None else value

    def _with_unknown(self, found: Mapping[str, Any], extra: Any) -> Any:
        unknown = {name: value for name, value in found.items() if name not in self.known}
        unknown = {name: value for name, value in unknown.items() if name not in self.contract.derived}
        return {**(extra or {}), UNKNOWN: unknown} if unknown else extra


@cache
def applied_table(name: str) -> AppliedTable | None:
    """Return the table of a contract; None when this program does not know it."""
    contract = synced.find(name)
    return AppliedTable(contract) if contract is not None else None


def _getter(names: Sequence[str]) -> Callable[[Mapping[str, Any]], Sequence[Any]]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda found: [found[name] for name in names]


def _converter(column: Column[Any]) -> Callable[[Any], Any] | None:
    if isinstance(column.type, UtcDateTime):
        return _instant
    if isinstance(column.type, JSON):
        return dump_json
    return None


def _instant(value: str) -> str:
    return value[:26].replace("T", " ").rstrip("Z")


def _blank(column: Column[Any]) -> Any:
    """Return what stands in a required column that the server has no value for."""
    default: Any = column.default
    if default is not None and default.is_scalar:
        value = default.arg
        return dump_json(value) if isinstance(column.type, JSON) else to_wire(value)
    return _empty(column)


def _empty(column: Column[Any]) -> Any:
    if column.nullable:
        return None
    if isinstance(column.type, JSON):
        return "{}"
    if isinstance(column.type, UtcDateTime):
        return "1970-01-01 00:00:00.000000"
    found = column.type.python_type
    return {int: 0, bool: 0, float: 0.0, date: "1970-01-01"}.get(found, "")


def _literal(value: Any) -> str:
    """Return a value of code, never of people, as SQL."""
    if value is None:
        return "NULL"
    if isinstance(value, bool | int | float):
        return str(int(value)) if isinstance(value, bool) else str(value)
    if isinstance(value, datetime):
        value = _instant(str(to_wire(value)))
    elif isinstance(value, dict | list):
        value = dump_json(value)
    return "'" + str(to_wire(value)).replace("'", "''") + "'"


def _assign(names: Sequence[str]) -> str:
    return ", ".join(f"{name} = excluded.{name}" for name in names)


def _unique_keys(table: Table) -> tuple[tuple[str, ...], ...]:
    from sqlalchemy import UniqueConstraint  # noqa: PLC0415 -- once a table

    keys = [
        tuple(column.name for column in one.columns)
        for one in table.constraints
        if isinstance(one, UniqueConstraint)
    ]
    keys += [tuple(str(column.key) for column in one.columns) for one in table.indexes if one.unique]
    return tuple(keys)
