# SPDX-License-Identifier: Apache-2.0
"""The database checked against its own rules: a line and a count per rule.

Areas add theirs (``app/<area>/audit.py``). Names in its SQL come from code, never from people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Engine, func, select, text
from sqlalchemy.orm import Session

from app.core import search_index, synced
from app.core.change_log import REDACTED, Change
from app.core.db import Base, to_wire
from app.core.ids import NIL
from app.core.numbering import NumberSeries, count_of, skipped

MOST_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found: how many things it looked at, and the first problems (ids and numbers only)."""

    checked: int
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditRule:
    """One rule: a key, a sentence in Chinese for people, and the check."""

    key: str
    sentence: str
    check: Callable[[Session], Finding]


@dataclass(frozen=True, slots=True)
class AuditLine:
    """The outcome of one rule."""

    key: str
    sentence: str
    checked: int
    problems: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """No problem was found."""
        return not self.problems


def run(session: Session, rules: Iterable[AuditRule]) -> tuple[AuditLine, ...]:
    """Run rules in order."""
    lines = []
    for rule in rules:
        finding = rule.check(session)
        lines.append(AuditLine(rule.key, rule.sentence, finding.checked, finding.problems[:MOST_PROBLEMS]))
    return tuple(lines)


def reference_rule(key: str, sentence: str, child: str, column: str, parent: str) -> AuditRule:
    """Return a rule: every ``child.column`` names a row of ``parent``.

    Passed over while a first load runs, and for rows that another store shared: it shares no more than them.
    What an own row names in another store goes when that store shares it no more (``_may_be_away``).
    """

    def check(session: Session) -> Finding:
        if session.execute(text("SELECT 1 FROM sync_cursor WHERE cursor = ''")).first():
            return Finding(0)
        checked = session.execute(
            text(f"SELECT count(*) FROM {child} WHERE {column} IS NOT NULL")  # noqa: S608
        ).scalar_one()
        # What this desk itself wrote in a scope that it has is never another store's.
        known = (
            ""
            if not _may_be_away(session, child, parent)
            else (
                f"AND EXISTS (SELECT 1 FROM change l WHERE l.row_id = c.{column} "  # noqa: S608 -- names from code
                "AND l.scope IN (SELECT scope FROM sync_cursor)) "
            )
        )
        rows = session.execute(
            text(
                f"SELECT c.id FROM {child} c WHERE c.{column} IS NOT NULL "  # noqa: S608 -- names from code
                f"AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.id = c.{column}) "
                f"AND NOT EXISTS (SELECT 1 FROM shared_row s WHERE s.row_id = c.id) "
                f"{known}LIMIT {MOST_PROBLEMS}"
            )
        )
        return Finding(checked, tuple(f"{child} {row[0]}" for row in rows))

    return AuditRule(key, sentence, check)


def _may_be_away(session: Session, child: str, parent: str) -> bool:
    """Tell whether a row may name one of another store that is not on this desk.

    Not on a desk of its own nor in head office, which has all stores; not from a fact, which lies with its
    entity; and not a row of the whole company. Whether a row of the own store is missing that another desk
    wrote, the sums say that are compared with the server.
    """
    contract = synced.find(child)
    if contract is None or contract.insert_only:
        return False
    if session.execute(text("SELECT 1 FROM sync_cursor LIMIT 1")).first() is None:
        return False
    office = text("SELECT 1 FROM local_state WHERE key = 'sync.kind' AND value = 'office'")
    company = text(f"SELECT 1 FROM {parent} WHERE scope = :scope LIMIT 1")  # noqa: S608 -- names from code
    return (
        session.execute(office).first() is None
        and session.execute(company, {"scope": NIL.hex}).first() is None
    )


def number_rule(key: str, sentence: str, table: str, kind: str) -> AuditRule:
    """Return a rule: the numbers of ``kind`` that this desk gave run from 1 to the last, no gap, no double.

    Numbers of other desks, and of this machine before it was set up anew, need only their shape. A number
    counts as given when the log says so: its document may have been given up or moved away since.
    """

    def check(session: Session) -> Finding:
        like = text(f"SELECT number FROM {table} WHERE number LIKE '{kind}-%'")  # noqa: S608
        # One with ~ gave way to another desk's row and waits for a person, in the list of what was rejected.
        numbers = [row[0] for row in session.execute(like) if "~" not in row[0]]
        logged = text(
            "SELECT DISTINCT json_extract(columns, '$.number[1]') FROM change "
            "WHERE table_name = :name AND op = 'insert'"
        )
        gone = {row[0] for row in session.execute(logged, {"name": table}) if row[0]} - set(numbers)
        problems: list[str] = []
        found: dict[tuple[str, int], list[int]] = {}
        for number in (*numbers, *(one for one in gone if one.startswith(f"{kind}-"))):
            try:
                desk, year, count = count_of(number)
            except ValueError:
                problems.append(f"shape {number}")
                continue
            found.setdefault((desk, year), []).append(count)
        for series in session.execute(select(NumberSeries).where(NumberSeries.kind == kind)).scalars():
            name = (f"{kind}-{series.desk_code}", series.year % 100)
            counts = sorted(found.pop(name, []))
            given = set(range(1, series.last + 1))
            expected = sorted(given - (skipped(session, series) - set(counts)))
            if counts != expected:
                missing = sorted(set(expected) - set(counts))[:3]
                problems.append(
                    f"{name[0]}-{name[1]:02d}: last {series.last}, {len(counts)} numbers, missing {missing}"
                )
        return Finding(len(numbers), tuple(problems))

    return AuditRule(key, sentence, check)


def _integrity(session: Session) -> Finding:
    # FTS5 keeps the shape of its index from the last look of this connection, and the pragma alone does not
    # ask whether it is of today: a merge by the writer would be called damage. Opening a cursor asks.
    session.execute(text("SELECT 1 FROM search_gram LIMIT 1")).first()
    rows = [row[0] for row in session.execute(text("PRAGMA integrity_check(10)"))]
    return Finding(1, () if rows == ["ok"] else tuple(rows))


def _cipher_integrity(session: Session) -> Finding:
    # The pragma reads the file alone and passes the log by: a page that was being moved out of the log when
    # the process was killed is whole in the log only. So what looks bad is moved again, and looked at again.
    bad = _bad_pages(session)
    if bad:
        _move_log(session)
        bad = [line for line in bad if line in set(_bad_pages(session))]
    return Finding(1, tuple(bad))


def _bad_pages(session: Session) -> list[str]:
    return [row[0] for row in session.execute(text("PRAGMA cipher_integrity_check"))]


def _move_log(session: Session) -> None:
    """Move the log into the file by a connection of its own: this one is reading."""
    bind = session.get_bind()
    connection = (bind if isinstance(bind, Engine) else bind.engine).raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    finally:
        connection.close()


def _log_sequence(session: Session) -> Finding:
    count, first, last, distinct = session.execute(
        select(
            func.count(), func.min(Change.seq), func.max(Change.seq), func.count(func.distinct(Change.seq))
        )
    ).one()
    good = count == 0 or (first == 1 and last == count == distinct)
    return Finding(count, () if good else (f"{count} rows from {first} to {last}, {distinct} different",))


_NOT_STANDING = (
    "SELECT change_id FROM held_change WHERE state IN ('replaced', 'discarded')"  # written again, or given up
)


def _is_enrolled(session: Session) -> bool:
    """Tell whether this desk has ever joined head office: then others write its rows too."""
    return bool(session.execute(text("SELECT 1 FROM local_state WHERE key = 'sync.enrolled_at'")).first())


def _history_complete(session: Session) -> Finding:
    """Every logged row exists, and every row has exactly one standing insert in the log.

    On an enrolled desk rows come and go with the sync: there it must hold for what is still to be sent.
    """
    problems: list[str] = []
    checked = 0
    is_enrolled = _is_enrolled(session)
    for contract in synced.registered():
        name = contract.name
        inserts = (
            f"FROM change c WHERE c.table_name = :name AND c.op = 'insert' AND c.id NOT IN ({_NOT_STANDING})"
        )
        rows = f"SELECT count(*) FROM {name} r"  # noqa: S608 -- names from code
        gone = f"NOT EXISTS (SELECT 1 FROM {name} r WHERE r.id = c.row_id)"  # noqa: S608
        count = _counter(session, name)
        held = count(rows)
        twice = count(f"SELECT count(*) - count(DISTINCT c.row_id) {inserts}")
        lost = count(f"SELECT count(*) {inserts} AND {_UNSENT if is_enrolled else '1'} AND {gone}")
        without = 0
        if not is_enrolled:
            without = count(f"{rows} WHERE NOT EXISTS (SELECT 1 {inserts} AND c.row_id = r.id)")
        checked += held
        if twice or lost or without:
            problems.append(f"{name}: {held} rows, {twice} inserted twice, {lost} lost, {without} without")
    return Finding(checked, tuple(problems))


def _counter(session: Session, name: str) -> Callable[[str], int]:
    def count(statement: str) -> int:
        found: int = session.execute(
            text(statement), {"name": name} if ":name" in statement else {}
        ).scalar_one()
        return found

    return count


_INSERTS = "FROM change c WHERE c.table_name = :name AND c.op = 'insert'"
_UNSENT = (
    "(c.seq > coalesce((SELECT CAST(value AS INTEGER) FROM local_state WHERE key = 'sync.sent_seq'), 0) "
    "OR c.id IN (SELECT change_id FROM held_change))"
)


def _last_values(session: Session) -> Finding:
    """The newest logged value of every changed column is what the row holds.

    On an enrolled desk another's value may stand: there it must hold where the row bears the line's stamp.
    """
    problems: list[str] = []
    checked = 0
    is_enrolled = _is_enrolled(session)
    for contract in synced.registered():
        table = Base.metadata.tables[contract.name]
        latest = {} if contract.insert_only else _latest_values(session, contract.name)
        if not latest:
            continue
        for held in session.execute(select(table)).mappings():
            for column in table.columns:
                value, hlc = latest.get((held["id"], column.key), (None, ""))
                if not hlc or (is_enrolled and held["clocks"].get(column.key, held["hlc"]) != hlc):
                    continue
                checked += 1
                mine = to_wire(held[column.key])
                # A number that gave way to another desk's bears a mark behind it.
                if mine not in (value, f"{value}~{held['id'].hex[-4:]}") and not (
                    value == REDACTED and not mine
                ):
                    problems.append(f"{contract.name} {held['id']} {column.key}")
    return Finding(checked, tuple(problems))


def _latest_values(session: Session, name: str) -> dict[tuple[UUID, str], tuple[object, str]]:
    """Return by row and column the newest logged value that stands, and its stamp."""
    not_standing = set(session.scalars(text(_NOT_STANDING)))
    latest: dict[tuple[UUID, str], tuple[object, str]] = {}
    rows = session.execute(
        select(Change.id, Change.row_id, Change.columns, Change.hlc)
        .where(Change.table_name == name)
        .order_by(Change.seq)
    )
    for change_id, row_id, columns, hlc in rows:
        if change_id.hex not in not_standing:
            for column, pair in columns.items():
                latest[row_id, column] = (pair[1], hlc)
    return latest


def _search_complete(session: Session) -> Finding:
    documents = session.execute(text("SELECT count(*) FROM search_document")).scalar_one()
    grams = session.execute(text("SELECT count(*) FROM search_gram")).scalar_one()
    problems = [] if documents == grams else [f"{documents} documents, {grams} entries"]
    for source in search_index.registered():
        missing = session.execute(
            text(
                f"SELECT count(*) FROM {source.kind} t WHERE NOT EXISTS (SELECT 1 FROM search_document d "  # noqa: S608
                "WHERE d.row_id = t.id AND d.kind = :kind)"
            ),
            {"kind": source.kind},
        ).scalar_one()
        if missing:
            problems.append(f"{source.kind}: {missing} rows cannot be found")
    return Finding(documents, tuple(problems))


CORE_RULES = (
    AuditRule("core.integrity", "数据库文件结构完好", _integrity),
    AuditRule("core.cipher", "加密页校验完好", _cipher_integrity),
    AuditRule("core.log_sequence", "修改日志编号连续无缺", _log_sequence),
    AuditRule("core.history_complete", "每条记录在日志中有且只有一次新增", _history_complete),
    AuditRule("core.last_values", "记录的现值与日志最后一次修改一致", _last_values),
    AuditRule("core.search_complete", "每条可检索的记录都在检索索引里", _search_complete),
)
