# SPDX-License-Identifier: Apache-2.0
"""The first load: nothing lies open on the disk, it goes on where it was cut, own work stays."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.bootstrap import Desk
from app.catalog.commands import seed_catalog
from app.core.ids import NIL
from app.sync.client import snapshot_copy
from app.sync.client.apply import Applier
from app.sync.client.sealed_parts import SealedParts
from app.sync.client.snapshot_load import SnapshotLoad
from app.sync.errors import NotThereError, OfflineError, TooOldError
from tests.support.company import ADMIN_PASSWORD, CompanyTemplate, enter
from tests.support.desk import FrozenClock
from tests.sync.client.snapshots import ServedSnapshots, snapshot_of

TABLES = ("staff", "role", "post", "brand", "appliance_class", "store", "staff_credential")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> CompanyTemplate:
    return CompanyTemplate(tmp_path_factory.mktemp("company"))


@pytest.fixture
def office(company: CompanyTemplate, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give a desk whose rows the snapshots hold."""
    desk = company.open_copy(tmp_path / "office", clock)
    desk.runner.write(desk.founder(), seed_catalog)
    yield desk
    desk.close()


def _load(desk: Desk, source: ServedSnapshots, merged: list[Any] | None = None) -> SnapshotLoad:
    def apply(_session: Any, scope: str, rows: Any, since_seq: int) -> None:
        (merged if merged is not None else []).append((scope, rows, since_seq))

    return SnapshotLoad(
        desk.runner.database,
        source,
        desk.vault("snapshots"),
        desk.runner.clock,
        apply,
        desk.runner.hybrid.observe,
    )


def _rows(desk: Desk, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
    with desk.runner.database.reading() as session:
        return {
            name: sorted(tuple(row) for row in session.execute(text(f"SELECT * FROM {name}")))
            for name in tables
        }


def _cursors(desk: Desk) -> dict[str, str]:
    with desk.runner.database.reading() as session:
        return {row[0]: row[1] for row in session.execute(text("SELECT scope, cursor FROM sync_cursor"))}


def test_an_empty_desk_gets_what_the_server_has(desk: Desk, office: Desk) -> None:
    source = ServedSnapshots(snapshot_of(office, NIL.hex))
    shares: list[float] = []
    assert _load(desk, source).run(NIL.hex, 0, progress=shares.append)
    assert _rows(desk, *TABLES) == _rows(office, *TABLES)
    assert _cursors(desk) == {NIL.hex: "e.7.3"}
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    # Who is known from there may log in here; nothing of the load is in this desk's own log.
    assert enter(desk, "0001", ADMIN_PASSWORD).actor is not None
    with desk.runner.database.reading() as session:
        logged = session.execute(text("SELECT DISTINCT table_name FROM change")).scalars().all()
        dirty = session.execute(text("SELECT count(*) FROM local_state WHERE key = 'sync.applying'")).scalar()
    assert set(logged) <= {"login_session"}
    assert dirty == 0


def test_threads_take_short_turns_while_rows_are_copied(desk: Desk, office: Desk) -> None:
    """Somebody saves meanwhile: what is computed lets him in often, and afterwards all is as it was."""
    usual = sys.getswitchinterval()
    seen: list[float] = []
    served = ServedSnapshots(snapshot_of(office, NIL.hex))
    _load(desk, served).run(NIL.hex, 0, progress=lambda _share: seen.append(sys.getswitchinterval()))
    assert min(seen) < usual / 5
    assert sys.getswitchinterval() == usual


def test_a_cut_download_goes_on_where_it_was(desk: Desk, office: Desk) -> None:
    source = ServedSnapshots(snapshot_of(office, NIL.hex), piece=2000)
    size = len(source.files[0])
    source.cut_after = size // 2
    with pytest.raises(OfflineError):
        _load(desk, source).run(NIL.hex, 0)
    assert _load(desk, source).run(NIL.hex, 0)
    assert source.asked == 1
    assert source.sent == size
    assert _rows(desk, "role") == _rows(office, "role")


def test_a_stopped_copy_goes_on_where_it_was(
    desk: Desk, office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_copy, "ROWS", 3)
    monkeypatch.setattr(snapshot_copy, "MOST_ROWS", 3)
    source = ServedSnapshots(snapshot_of(office, NIL.hex))
    stop = threading.Event()
    steps: list[float] = []

    def tell(share: float) -> None:
        steps.append(share)
        if share > 0.7:
            stop.set()

    assert not _load(desk, source).run(NIL.hex, 0, stop=stop, progress=tell)
    assert _cursors(desk) == {}
    half = len(steps)
    assert _load(desk, source).run(NIL.hex, 0, progress=steps.append)
    assert source.asked == 1
    assert min(steps[half:]) > 0.7
    assert _rows(desk, *TABLES) == _rows(office, *TABLES)


def test_the_download_never_lies_open(desk: Desk, office: Desk) -> None:
    source = ServedSnapshots(snapshot_of(office, NIL.hex), piece=2000)
    source.cut_after = len(source.files[0]) // 2
    with pytest.raises(OfflineError):
        _load(desk, source).run(NIL.hex, 0)
    held = {path.name: path.read_bytes() for path in desk.folder.path.iterdir() if path.is_file()}
    sealed = held[f"snapshot-{NIL.hex}.sealed"]
    assert source.files[0][100:200] not in sealed
    for content in held.values():
        assert "买买提".encode() not in content
    assert _load(desk, source).run(NIL.hex, 0)
    assert not (desk.folder.path / f"snapshot-{NIL.hex}.sealed").exists()


def test_a_file_that_is_not_what_was_named_begins_anew(desk: Desk, office: Desk) -> None:
    source = ServedSnapshots(snapshot_of(office, NIL.hex))
    good = source.files[0]
    source.files[0] = good[:500] + bytes([good[500] ^ 1]) + good[501:]
    broken, source.files[0] = source.files[0], good
    source.cut_after = 0
    with pytest.raises(OfflineError):  # asked for, nothing fetched: the hash is of the good one
        _load(desk, source).run(NIL.hex, 0)
    source.files[0] = broken
    with pytest.raises(OfflineError):
        _load(desk, source).run(NIL.hex, 0)
    assert _rows(desk, "role") == {"role": []}
    source.files[0] = good
    assert _load(desk, source).run(NIL.hex, 0)


def test_a_snapshot_that_the_server_dropped_is_asked_for_again(desk: Desk, office: Desk) -> None:
    source = ServedSnapshots(snapshot_of(office, NIL.hex), piece=2000)
    source.cut_after = 4000
    with pytest.raises(OfflineError):
        _load(desk, source).run(NIL.hex, 0)
    source.files[0] = b""
    source.add(snapshot_of(office, NIL.hex))
    with pytest.raises(NotThereError):
        _load(desk, source).run(NIL.hex, 0)
    assert _load(desk, source).run(NIL.hex, 0)
    assert source.asked == 2


def test_rows_that_are_here_go_through_the_merge(desk: Desk, office: Desk) -> None:
    assert _load(desk, ServedSnapshots(snapshot_of(office, NIL.hex))).run(NIL.hex, 0)
    snapshot = snapshot_of(office, NIL.hex)
    snapshot.execute("UPDATE role SET title = '另一个' WHERE code = 'A3'")
    snapshot.commit()
    merged: list[Any] = []
    assert _load(desk, ServedSnapshots(snapshot, cursor="e.9.1"), merged).run(NIL.hex, 5)
    assert [(scope, since) for scope, _rows, since in merged] == [(NIL.hex, 5)]
    (row,) = merged[0][1]["role"]
    assert row["c"]["title"] == "另一个"
    assert row["f"] == 1
    assert isinstance(row["c"]["permissions"], list)
    assert row["c"]["is_active"] is True
    assert _cursors(desk) == {NIL.hex: "e.9.1"}


def test_rows_that_the_server_lost_go_but_not_own_ones(desk: Desk, office: Desk) -> None:
    assert _load(desk, ServedSnapshots(snapshot_of(office, NIL.hex))).run(NIL.hex, 0)
    enter(desk, "0001", ADMIN_PASSWORD)
    desk.runner.write(desk.founder(), seed_catalog)  # own brands, unsent
    own = _rows(desk, "brand")["brand"]
    snapshot = snapshot_of(office, NIL.hex)
    snapshot.execute("DELETE FROM brand")
    snapshot.execute("DELETE FROM role WHERE code = 'A3'")
    snapshot.commit()
    assert _load(desk, ServedSnapshots(snapshot)).run(NIL.hex, 0)
    theirs = {row[1] for row in _rows(office, "brand")["brand"]}
    assert _rows(desk, "brand")["brand"] == [row for row in own if row[1] not in theirs]
    assert len(_rows(desk, "role")["role"]) == len(_rows(office, "role")["role"]) - 1


def test_a_newer_server_is_told_by_a_sentence(desk: Desk, office: Desk) -> None:
    snapshot = snapshot_of(office, NIL.hex)
    snapshot.execute("ALTER TABLE role ADD COLUMN colour")
    snapshot.commit()
    with pytest.raises(TooOldError):
        _load(desk, ServedSnapshots(snapshot)).run(NIL.hex, 0)
    assert _rows(desk, "role") == {"role": []}


def test_an_older_server_leaves_columns_at_their_default(desk: Desk, office: Desk) -> None:
    snapshot = snapshot_of(office, NIL.hex)
    snapshot.execute("ALTER TABLE role DROP COLUMN is_active")
    snapshot.commit()
    assert _load(desk, ServedSnapshots(snapshot)).run(NIL.hex, 0)
    with desk.runner.database.reading() as session:
        assert session.execute(text("SELECT DISTINCT is_active FROM role")).scalars().all() == [1]


def test_a_column_that_an_older_server_only_carried_is_known_here(desk: Desk, office: Desk) -> None:
    snapshot = snapshot_of(office, NIL.hex)
    snapshot.execute("ALTER TABLE role DROP COLUMN is_active")
    snapshot.execute("""UPDATE role SET extra = '{"~": {"is_active": false}}' WHERE code = 'A3'""")
    snapshot.commit()
    parts = Applier(desk.runner.database, desk.runner.clock, desk.runner.hybrid)
    load = SnapshotLoad(
        desk.runner.database,
        ServedSnapshots(snapshot),
        desk.vault("snapshots"),
        desk.runner.clock,
        parts.apply_rows,
        parts.observe,
    )
    assert load.run(NIL.hex, 0)
    with desk.runner.database.reading() as session:
        found = session.execute(text("SELECT code, extra FROM role WHERE is_active = 0")).all()
    assert found == [("A3", "{}")]


def test_a_torn_piece_is_cut_off(tmp_path: Path, desk: Desk) -> None:
    path = tmp_path / "parts"
    parts = SealedParts(desk.vault("snapshots"), path)
    parts.append(b"first" * 100)
    parts.append(b"second" * 100)
    whole = path.read_bytes()
    for cut in (1, 10, 635):
        path.write_bytes(whole[:-cut])
        again = SealedParts(desk.vault("snapshots"), path)
        assert again.size == 500
        assert again.content() == b"first" * 100
