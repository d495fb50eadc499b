# SPDX-License-Identifier: Apache-2.0
"""A scope's snapshot holds rows that are shared with it: what is older than their home, what is no more."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app.bootstrap import Desk
from app.core import search_index
from app.core.ids import NIL, new_id
from app.sync.client import state
from app.sync.client.apply import Applier
from app.sync.client.snapshot_load import SnapshotLoad
from tests.support.company import CompanyTemplate
from tests.support.complaints import add_complaint
from tests.support.desk import DeskTemplate, FrozenClock
from tests.sync.client.pages import page
from tests.sync.client.snapshots import ServedSnapshots, snapshot_of

HOME, GUEST = new_id().hex, new_id().hex


@pytest.fixture
def office(tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give a desk whose roles the snapshots hold as rows of HOME, shared with GUEST."""
    opened = CompanyTemplate(tmp_path / "company").open_copy(tmp_path / "office", clock)
    yield opened
    opened.close()


def _shared(office: Desk, title: str = "") -> sqlite3.Connection:
    snapshot = snapshot_of(office, NIL.hex)
    for (name,) in snapshot.execute("SELECT name FROM sqlite_master WHERE name <> 'role'").fetchall():
        snapshot.execute(f"DELETE FROM {name}")
    snapshot.execute("UPDATE role SET scope = ?", (HOME,))
    if title:
        snapshot.execute("UPDATE role SET title = ?", (title,))
    snapshot.execute("INSERT INTO shared_row SELECT ?, scope, 'role', id FROM role", (GUEST,))
    snapshot.commit()
    return snapshot


def _applier(desk: Desk) -> Applier:
    runner = desk.runner
    return Applier(runner.database, runner.clock, runner.hybrid, lambda *_tables: None)


def _load(desk: Desk, scope: str, snapshot: sqlite3.Connection) -> None:
    runner, applier = desk.runner, _applier(desk)
    vault = desk.vault("snapshots")
    source = ServedSnapshots(snapshot)
    load = SnapshotLoad(runner.database, source, vault, runner.clock, applier.apply_rows, applier.observe)
    assert load.run(scope, 0)


def _seen(desk: Desk) -> tuple[set[str], int, dict[str, str]]:
    """Return the titles of HOME's roles, how many shares are known, and the cursors."""
    with desk.runner.database.reading() as session:
        titles = {
            row[0] for row in session.execute(text("SELECT title FROM role WHERE scope = :s"), {"s": HOME})
        }
        shares = session.execute(text("SELECT count(*) FROM shared_row")).scalar_one()
        cursors = {row[0]: row[1] for row in session.execute(text("SELECT scope, cursor FROM sync_cursor"))}
    return titles, shares, cursors


def test_what_the_home_told_is_not_overwritten_by_an_older_file(desk: Desk, office: Desk) -> None:
    """Not even a row that the home knows to be gone comes back; the share itself is known."""
    count = _shared(office).execute("SELECT count(*) FROM role").fetchone()[0]
    _load(desk, HOME, _shared(office, "新"))
    with desk.runner.database.reading() as session:
        gone = session.execute(
            text("SELECT id FROM role WHERE scope = :s AND code = 'A3'"), {"s": HOME}
        ).scalar_one()
    _applier(desk).apply(page(HOME, {}, gone={"role": [[HOME, gone]]}), 0)
    _load(desk, GUEST, _shared(office, "旧"))
    titles, shares, _ = _seen(desk)
    assert (titles, shares) == ({"新"}, count)
    with desk.runner.database.reading() as session:
        left = session.execute(text("SELECT count(*) FROM role WHERE scope = :s"), {"s": HOME}).scalar_one()
    assert left == count - 1
    _applier(desk).drop_scope(HOME, 0)
    # One of them was only its home's to tell.
    assert _seen(desk)[2] == {GUEST: ""}


def test_what_follows_from_facts_that_only_a_later_file_brings(
    desk: Desk, desk_template: DeskTemplate, tmp_path: Path, clock: FrozenClock
) -> None:
    """The record is here as it is there; a step and a phone of it are not: its status and its card follow."""
    other = desk_template.open_copy(tmp_path / "other", clock)
    scope = desk.identity.store_id.hex
    add_complaint(desk, is_taken=True)
    later = snapshot_of(desk, scope)
    early = snapshot_of(desk, scope)
    early.execute("DELETE FROM complaint_transition WHERE to_status = 'handling'")
    early.execute("DELETE FROM customer_phone")
    early.commit()
    (digits,) = later.execute("SELECT digits FROM customer_phone").fetchone()

    def found() -> tuple[str, int]:
        _applier(other).work_off()
        with other.runner.database.reading() as session:
            status = session.execute(text("SELECT status FROM complaint")).scalar_one()
            return status, len(search_index.find(session, ["customer"], digits))

    _load(other, scope, early)
    assert found() == ("new", 0)
    _load(other, scope, later)
    assert found() == ("handling", 1)
    other.close()


def test_a_home_that_is_not_loaded_yet_tells_nothing(desk: Desk, office: Desk) -> None:
    with desk.runner.database.writing() as session:
        state.set_cursors(session, {HOME: ""})
        session.commit()
    _load(desk, GUEST, _shared(office, "旧"))
    assert _seen(desk)[0] == {"旧"}


def test_shares_that_are_not_in_a_later_file_end(desk: Desk, office: Desk) -> None:
    """A desk that was away so long that it loads again is not told of them one by one."""
    _load(desk, GUEST, _shared(office))
    assert _seen(desk)[1] > 1
    later = _shared(office)
    later.execute("DELETE FROM role WHERE code <> 'A3'")
    later.execute("DELETE FROM shared_row WHERE row_id NOT IN (SELECT id FROM role)")
    later.commit()
    _load(desk, GUEST, later)
    titles, shares, _ = _seen(desk)
    assert (len(titles), shares) == (1, 1)
