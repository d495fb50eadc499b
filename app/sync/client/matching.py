# SPDX-License-Identifier: Apache-2.0
"""Which rows of a desk on its own are the same things as rows of head office. Pure; a person decides.

Rows of the NIL scope alone are compared: staff, roles, brands and whatever else the company shares. Must not
know any area: keys come from the unique constraints and from what ``areas`` hands over. A row is a mapping of
wire values with ``id``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, UniqueConstraint, Uuid

from app.core import synced
from app.core.db import Base

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
_LABELS = ("name", "title")


@dataclass(frozen=True, slots=True)
class TableKey:
    """What names a row of a table: ``columns``; ``is_unique`` when two rows may not bear the same.

    A table that ``follows`` has references in its key: its rows are paired by the pairs of what they name.
    Rows of one that ``stays`` do not come along unless a person says so.
    """

    table: str
    columns: tuple[str, ...]
    labels: tuple[str, ...]
    is_unique: bool
    follows: bool
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A row as a person sees it: its key and its names."""

    id: str
    key: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A proposal. ``theirs`` is the likeliest row of head office; ``is_sure`` when key and names agree.

    ``clashes`` when the key is taken there by ``theirs``: not the same thing means a new key. ``stays`` when
    the row is left behind if nobody says anything.
    """

    table: str
    mine: Card
    theirs: Card | None
    is_sure: bool
    clashes: bool
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of one of his rows: the same as ``theirs``; or its own, under ``new_key`` if given.

    ``leave`` drops the row: it does not come along.
    """

    theirs: str = ""
    new_key: Mapping[str, str] = field(default_factory=dict)
    leave: bool = False


@dataclass(frozen=True, slots=True)
class Settlement:
    """What is to be rewritten: ids, keys by (table, id), rows that go by table. Ids are 32 hex digits.

    ``undecided`` are my rows (table, id) whose key head office uses already: nothing is done before a person
    paired them, gave them another key, or leaves them behind.
    """

    ids: Mapping[str, str]
    new_keys: Mapping[tuple[str, str], Mapping[str, str]]
    gone: Mapping[str, frozenset[str]]
    undecided: tuple[tuple[str, str], ...] = ()


def table_keys(
    natural: Mapping[str, Sequence[str]] | None = None, staying: Collection[str] = ()
) -> tuple[TableKey, ...]:
    """Return the keys of all synced tables that have one; ``natural`` adds keys that are no constraint.

    ``staying`` are the tables whose rows are left behind by default.
    """
    found = []
    for contract in synced.registered():
        if contract.insert_only:
            continue
        table = Base.metadata.tables[contract.name]
        columns = _unique_columns(table)
        is_unique = bool(columns)
        columns = columns or tuple((natural or {}).get(contract.name, ()))
        if not columns:
            continue
        labels = tuple(
            name
            for name in (*contract.labels, *_LABELS)
            if name in table.columns and name not in columns and name not in contract.personal
        )
        follows = any(isinstance(table.columns[name].type, Uuid) for name in columns)
        names = tuple(dict.fromkeys(labels))
        stays = contract.name in staying
        found.append(TableKey(contract.name, columns, names, is_unique, follows, stays))
    return tuple(sorted(found, key=lambda key: key.follows))


def wanted_columns(keys: Iterable[TableKey]) -> dict[str, list[str]]:
    """Return what to ask head office for: key and names of each table."""
    return {key.table: [*key.columns, *key.labels] for key in keys}


def propose(keys: Iterable[TableKey], mine: Rows, theirs: Rows) -> tuple[Pair, ...]:
    """Return a proposal for each of my rows that a person can judge; followers are settled without him."""
    pairs = []
    for key in keys:
        if key.follows:
            continue
        by_key = {plain: row for row in theirs.get(key.table, ()) if (plain := _key_of(key, row))}
        by_label: dict[tuple[str, ...], Row] = {}
        for row in theirs.get(key.table, ()):
            label = _label_of(key, row)
            if any(label):
                by_label.setdefault(label, row)
        for row in mine.get(key.table, ()):
            plain, label = _key_of(key, row), _label_of(key, row)
            same_key = by_key.get(plain) if plain else None
            other = same_key or (by_label.get(label) if any(label) else None)
            sure = same_key is not None and (not any(label) or _label_of(key, same_key) == label)
            pairs.append(
                Pair(
                    key.table,
                    _card(key, row),
                    _card(key, other) if other is not None else None,
                    is_sure=sure,
                    clashes=key.is_unique and same_key is not None,
                    stays=key.stays,
                )
            )
    return tuple(pairs)


def sure_decisions(pairs: Iterable[Pair]) -> dict[tuple[str, str], Decision]:
    """Return the decisions that follow from the sure pairs: what the dialog ticks at first."""
    return {
        (pair.table, pair.mine.id): Decision(pair.theirs.id)
        for pair in pairs
        if pair.is_sure and pair.theirs is not None
    }


def settle(
    keys: Sequence[TableKey],
    mine: Rows,
    theirs: Rows,
    decisions: Mapping[tuple[str, str], Decision],
    known: Mapping[str, str] | None = None,
) -> Settlement:
    """Return what the decisions mean. ``known`` are pairs given beforehand (the own store)."""
    ids: dict[str, str] = dict(known or {})
    new_keys: dict[tuple[str, str], Mapping[str, str]] = {}
    gone: dict[str, set[str]] = {}
    undecided: list[tuple[str, str]] = []
    for key in keys:
        taken = {plain: str(row["id"]) for row in theirs.get(key.table, ()) if (plain := _key_of(key, row))}
        for row in mine.get(key.table, ()):
            row_id = str(row["id"])
            said = decisions.get((key.table, row_id), Decision(leave=key.stays))
            plain = _key_of(key, {**row, **said.new_key}, ids)
            target = said.theirs or ids.get(row_id, "")
            if not target and plain in taken and (key.follows or taken[plain] == row_id):
                target = taken[plain]
            if target == row_id:
                continue  # it came from there
            if said.leave or target:
                gone.setdefault(key.table, set()).add(row_id)
                if target:
                    ids[row_id] = target
            elif plain and key.is_unique and plain in taken:
                undecided.append((key.table, row_id))
            else:
                if plain:
                    taken[plain] = row_id
                if said.new_key:
                    new_keys[key.table, row_id] = dict(said.new_key)
    frozen = {table: frozenset(rows) for table, rows in gone.items()}
    return Settlement(ids, new_keys, frozen, tuple(undecided))


def _unique_columns(table: Table) -> tuple[str, ...]:
    for constraint in sorted(table.constraints, key=lambda one: str(one.name)):
        if isinstance(constraint, UniqueConstraint):
            return tuple(column.name for column in constraint.columns if column.name != "scope")
    return ()


def _key_of(key: TableKey, row: Row, ids: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the comparable key, () when a part is missing: such a row is like no other."""
    values = [row.get(name) for name in key.columns]
    if any(value is None or value == "" for value in values):
        return ()
    return tuple((ids or {}).get(str(value), _plain(value)) for value in values)


def _label_of(key: TableKey, row: Row) -> tuple[str, ...]:
    return tuple(_plain(row.get(name) or "") for name in key.labels)


def _plain(value: Any) -> str:
    return "".join(unicodedata.normalize("NFKC", str(value)).casefold().split())


def _card(key: TableKey, row: Row) -> Card:
    return Card(
        str(row["id"]),
        tuple(str(row.get(name) if row.get(name) is not None else "") for name in key.columns),
        tuple(str(row.get(name) or "") for name in key.labels),
    )
