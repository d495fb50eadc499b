# SPDX-License-Identifier: Apache-2.0
"""Finding by two characters of a name, pinyin initials, any part of a phone or number: one local index.

Text is cut into overlapping n-grams kept in a contentless FTS5 table; a phrase of n-grams is an exact part of
the text. Areas register a source; the unit of work re-indexes what it touched. Must not know any area.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import add
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.core.db import Base, register_chore
from app.core.normalise import phone_digits, search_text
from app.core.pinyin import initials
from app.core.statements import run, run_many

CREATE_FTS = (
    "CREATE VIRTUAL TABLE search_gram USING fts5("
    "name, phone, place, number, content='', contentless_delete=1, tokenize='ascii', detail='full')"
)
_BATCH = 400
_MERGED_PAGES = 32
_MERGE = "INSERT INTO search_gram (search_gram, rank) VALUES ('merge', ?)"
_INSERT_DOCUMENTS = "INSERT INTO search_document (docid, kind, row_id, scope) VALUES (?, ?, ?, ?)"
_INSERT_GRAMS = "INSERT INTO search_gram (rowid, name, phone, place, number) VALUES (?, ?, ?, ?, ?)"
_KNOWN = """
SELECT kind, row_id, docid FROM search_document WHERE row_id IN ({})
UNION ALL SELECT '', '', coalesce(max(docid), 0) FROM search_document
"""
"""The documents of some rows, and under no name the greatest number that was given."""
_HAN = re.compile(r"[㐀-鿿\U00020000-\U0003ffff]")
_LETTERS = re.compile(r"[a-z]+")
_BREAK = "zzbreakzz"
"""A token that no phrase holds, between two texts: no phrase spans both."""
_WHOLE_NUMBER = re.compile(r"[a-z]{2}[0-9a-z]{4,5}\d{8}")
"""A whole document number is one token too: its head stands in every other number of the desk as well, and
a phrase of n-grams that a million documents share takes half a second."""


class SearchDocument(Base):
    """Which row stands behind a document of the FTS table; ``docid`` is its rowid."""

    __tablename__ = "search_document"

    docid: Mapped[int] = mapped_column(BigInteger().with_variant(Integer(), "sqlite"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(24))
    row_id: Mapped[UUID]
    scope: Mapped[UUID]

    __table_args__ = (Index("ix_search_document_row_id", "row_id", "kind"),)


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What can be found of one entity."""

    row_id: UUID
    scope: UUID
    names: Sequence[str] = ()
    phones: Sequence[str] = ()
    places: Sequence[str] = ()
    numbers: Sequence[str] = ()


Parents = Callable[[Session, Mapping[str, Collection[UUID]]], Collection[UUID]]


@dataclass(frozen=True, slots=True)
class SearchSource:
    """How an area keeps its ``kind`` in the index; the kind is the name of the entity's table.

    ``tables`` maps each table that matters to its column that names the entity (``id`` for itself).
    ``parents`` is asked once which entities the touched rows of the other tables belong to, by table.
    ``load`` reads no derived column: a first load asks it of rows whose columns are not derived yet.
    """

    kind: str
    tables: Mapping[str, str]
    load: Callable[[Session, Collection[UUID]], Iterable[SearchEntry]]
    parents: Parents | None = None


_sources: dict[str, SearchSource] = {}
_complete: list[bool] = []
_UNSEARCHED = frozenset({"login_session", "logout", "staff_credential"})
"""What may be written before the areas are imported."""


def register(source: SearchSource) -> None:
    """Register a source once."""
    if source.kind in _sources:
        raise ValueError(source.kind)
    _sources[source.kind] = source


def complete() -> None:
    """Say that every area has registered its source; until then only log-ins may be written."""
    _complete.append(True)


def registered() -> tuple[SearchSource, ...]:
    """Return all sources in the order of registration."""
    return tuple(_sources.values())


def reindex_touched(session: Session, touched: Mapping[str, Collection[UUID]]) -> None:
    """Bring the index up to date with the rows that a unit of work touched, by table.

    LookupError when more than log-ins was written before ``app.areas`` was imported: rows would be left out.
    """
    if not _complete and not _UNSEARCHED.issuperset(touched):
        raise LookupError(sorted(touched))
    entries = (
        (kind, entry)
        for kind, ids in entities_of(session, touched).items()
        for entry in prepare(_sources[kind].load(session, ids))
    )
    _store(session, list(entries))


def entities_of(session: Session, touched: Mapping[str, Collection[UUID]]) -> dict[str, set[UUID]]:
    """Return by kind the entities whose entry holds what stands in these rows, by table."""
    session.flush()
    found: dict[str, set[UUID]] = {}
    for source in _sources.values():
        rows = {table: touched[table] for table in source.tables if touched.get(table)}
        ids = set[UUID]().union(*(rows[table] for table in rows if source.tables[table] == "id"))
        children = {table: touched[table] for table in rows if source.tables[table] != "id"}
        if children and source.parents is not None:
            ids.update(source.parents(session, children))
        if ids:
            found[source.kind] = ids
    return found


def forget(session: Session, kind: str, ids: Collection[UUID]) -> None:
    """Take entities that are no more out of the index; a kind that is not searched is passed over."""
    if kind not in _sources:
        return
    every = [row_id.hex for row_id in ids]
    for start in range(0, len(every), _BATCH):
        part = every[start : start + _BATCH]
        marks = ",".join("?" * len(part))
        which = f"SELECT docid FROM search_document WHERE kind = ? AND row_id IN ({marks})"  # noqa: S608 -- marks only
        connection = session.connection()
        connection.exec_driver_sql(f"DELETE FROM search_gram WHERE rowid IN ({which})", (kind, *part))  # noqa: S608
        connection.exec_driver_sql(f"DELETE FROM search_document WHERE docid IN ({which})", (kind, *part))  # noqa: S608


def find_source(kind: str) -> SearchSource | None:
    """Return the source of a kind; None when it is not searched."""
    return _sources.get(kind)


def rebuild(session: Session, kind: str, ids: Sequence[UUID]) -> None:
    """Index the given entities again, in batches."""
    session.flush()
    source = _sources[kind]
    for start in range(0, len(ids), _BATCH):
        put(session, kind, list(source.load(session, ids[start : start + _BATCH])))


@dataclass(frozen=True, slots=True)
class PreparedEntry:
    """An entry whose texts are cut: what is left is to store it."""

    row_id: str
    scope: str
    grams: tuple[str, str, str, str]


def prepare(entries: Iterable[SearchEntry]) -> Iterator[PreparedEntry]:
    """Yield the entries with their texts cut; needs no database, so nobody waits for it."""
    for entry in entries:
        yield PreparedEntry(
            entry.row_id.hex,
            entry.scope.hex,
            (
                " ".join(name_grams(entry.names)),
                " ".join(phone_grams(entry.phones)),
                " ".join(_bigrams_of(entry.places)),
                " ".join(number_grams(entry.numbers)),
            ),
        )


def put(session: Session, kind: str, entries: Sequence[SearchEntry]) -> None:
    """Insert or replace entries."""
    put_prepared(session, kind, list(prepare(entries)))


def put_prepared(session: Session, kind: str, entries: Sequence[PreparedEntry]) -> None:
    """Insert or replace entries whose texts are cut."""
    _store(session, [(kind, entry) for entry in entries])


def _store(session: Session, entries: Sequence[tuple[str, PreparedEntry]]) -> None:
    """Insert or replace entries of any kinds."""
    if not entries:
        return
    known: dict[tuple[str, str], int] = {}
    for start in range(0, len(entries), _BATCH):
        part = tuple(entry.row_id for _kind, entry in entries[start : start + _BATCH])
        rows = run(session, _KNOWN.format(",".join("?" * len(part))), part)
        known.update({(row[0], row[1]): row[2] for row in rows})
    last = known["", ""]
    documents, grams, stale = [], [], []
    for kind, entry in entries:
        docid = known.get((kind, entry.row_id))
        if docid is None:
            last += 1
            docid = last
            documents.append((docid, kind, entry.row_id, entry.scope))
        else:
            stale.append((docid,))
        grams.append((docid, *entry.grams))
    if stale:
        run_many(session, "DELETE FROM search_gram WHERE rowid = ?", stale)
    if documents:
        run_many(session, _INSERT_DOCUMENTS, documents)
    run_many(session, _INSERT_GRAMS, grams)


def merge_some(driver: Any) -> bool:
    """Merge a little of what saves added to the index; True while there is more.

    Every save adds a small part to the index. SQLite merges parts within a save, some hundred pages at a
    time, when enough of them lie there: what is done here between the saves, it finds done.
    """
    before = driver.total_changes
    driver.execute(_MERGE, (_MERGED_PAGES,))
    # SQLite counts the row of the order itself as one (documented for ``merge``).
    return bool(driver.total_changes - before > 1)


register_chore(merge_some)


def find(
    session: Session, kinds: Sequence[str], typed: str, *, limit: int = 20
) -> tuple[tuple[str, UUID], ...]:
    """Return (kind, row id) of entities that match what was typed, newest first; all words must match."""
    query = match_query(typed)
    if not query:
        return ()
    marks = ",".join("?" * len(kinds))
    rows = session.connection().exec_driver_sql(
        "SELECT d.kind, d.row_id FROM search_gram g JOIN search_document d ON d.docid = g.rowid "  # noqa: S608 -- marks only
        f"WHERE search_gram MATCH ? AND d.kind IN ({marks}) ORDER BY g.rowid DESC LIMIT ?",
        (query, *kinds, limit),
    )
    return tuple((row[0], UUID(hex=row[1])) for row in rows)


def match_query(typed: str) -> str:
    """Return the FTS5 query for typed text; empty when nothing can be searched."""
    parts = [part for part in (_word_query(word) for word in typed.split()) if part]
    return " AND ".join(f"({part})" for part in parts)


def _word_query(word: str) -> str:
    plain = search_text(word)
    digits = phone_digits(word)
    choices: list[str] = []
    if _WHOLE_NUMBER.fullmatch(plain):
        return f'{{number}} : "{plain}"'
    if _HAN.search(plain):
        if len(plain) == 1:
            choices.append(f'{{name}} : "{plain}"')
        else:
            phrase = " ".join(_grams(plain, 2))
            choices.append(f'{{name place number}} : "{phrase}"')
    else:
        if len(digits) >= 3 and digits == re.sub(r"\D", "", plain) and not _LETTERS.search(plain):
            choices.append(f'{{phone}} : "{" ".join(_grams(digits, 3))}"')
        if len(plain) >= 3:
            choices.append(f'{{number}} : "{" ".join(_grams(plain, 3))}"')
        if _LETTERS.fullmatch(plain) and len(plain) >= 2:
            choices.append(f'{{name}} : "{" ".join("y" + gram for gram in _grams(plain, 2))}"')
        if len(plain) >= 2 and not plain.isdigit():
            choices.append(f'{{name place}} : "{" ".join(_grams(plain, 2))}"')
    return " OR ".join(choices)


def name_grams(names: Iterable[str]) -> list[str]:
    """Return single characters, bigrams and the bigrams of pinyin initials (marked y) of names."""
    grams: list[str] = []
    for name in names:
        plain = search_text(name)
        grams += [*_grams(plain, 2), _BREAK, *plain, _BREAK]
        for reading in initials(name):
            grams += [*("y" + gram for gram in _grams(reading, 2)), _BREAK]
    return grams


def phone_grams(phones: Iterable[str]) -> list[str]:
    """Return trigrams of digits: any three or more consecutive digits find the phone."""
    return [gram for phone in phones for gram in (*_grams(phone_digits(phone), 3), _BREAK)]


def number_grams(numbers: Iterable[str]) -> list[str]:
    """Return trigrams and bigrams of document and serial numbers without hyphens, and whole numbers."""
    grams: list[str] = []
    for number in numbers:
        plain = search_text(number)
        grams += [*_grams(plain, 3), _BREAK, *(_grams(plain, 2) if _HAN.search(plain) else ()), _BREAK]
        grams += [plain, _BREAK] if _WHOLE_NUMBER.fullmatch(plain) else ()
    return grams


def _bigrams_of(texts: Iterable[str]) -> list[str]:
    return [gram for value in texts for gram in (*_grams(search_text(value), 2), _BREAK)]


def _grams(plain: str, size: int) -> list[str]:
    if len(plain) <= size:
        return [plain] if plain else []
    if size == 2:
        return list(map(add, plain, plain[1:]))
    return [plain[start : start + size] for start in range(len(plain) - size + 1)]
