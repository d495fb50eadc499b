# SPDX-License-Identifier: Apache-2.0
"""Upgrades that go wrong: whatever cuts one, the store opens again with all it held."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import text

from app import bootstrap
from app.core import backup_sheet, local_backup, migrate
from app.core.backup_rule import Reason
from app.core.backup_sheet import Backup
from app.core.data_folder import DataFolder
from app.core.db import Database
from app.core.errors import (
    AppError,
    DamagedDatabaseError,
    DiskFullError,
    NewerDatabaseError,
    ReadOnlyFolderError,
    UpgradeFailedError,
)
from app.core.key_store import load_key
from tests.support.trials import NEW_REVISION
from ui.shell.application import make_window
from ui.shell.window import MainWindow

ROOT = Path(__file__).parents[2]
FULL = (
    "    pages = op.get_bind().exec_driver_sql('PRAGMA page_count').scalar()\n"
    "    op.execute(f'PRAGMA max_page_count = {pages}')\n"
    "    op.execute('CREATE TABLE much AS SELECT zeroblob(20000000) AS held')\n"
)
"""What SQLite says then is what it says when the disk is full."""
COMMITS = "    op.execute('DROP TABLE post')\n    op.execute('COMMIT')\n"
BREAKS = "    op.execute('DROP TABLE complaint')\n    op.execute('THIS IS NO SQL')\n"


def _database(data: DataFolder) -> Database:
    key, _place = load_key(data.keys, data.sample.read_card().database_id)
    assert key is not None
    return Database(data.sample.database, key)


def _upgrade(data: DataFolder, versions: Path) -> None:
    database = _database(data)
    try:
        migrate.to_head(database, versions)
    finally:
        database.close()


def _held(data: DataFolder) -> dict[str, int]:
    """Count all rows of a store that is whole and of the present shape."""
    database = _database(data)
    try:
        with database.reading() as session:
            assert session.execute(text("PRAGMA quick_check")).scalar_one() == "ok"
            assert migrate.revision_of(session.connection()) == migrate.head()
            names = session.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
            return {
                name: session.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
                for name in names
                if not name.startswith(("search_", "sqlite_"))
            }
    finally:
        database.close()


def _audit(data: DataFolder) -> None:
    desk = bootstrap.open_desk(data, data.sample)
    try:
        assert [line for line in desk.audit() if not line.is_good] == []
    finally:
        desk.close()


def _copies(data: DataFolder) -> list[Backup]:
    return [
        one
        for one in backup_sheet.listed(local_backup.place_of(data.path))
        if one.reason is Reason.UPGRADE and one.is_readable
    ]


@pytest.mark.parametrize(
    ("body", "error"),
    [(BREAKS, UpgradeFailedError), (COMMITS + BREAKS, UpgradeFailedError), (FULL, DiskFullError)],
    ids=["breaks", "commits by itself and breaks", "fills the disk"],
)
def test_a_migration_that_fails_leaves_the_store_as_it_was(
    data: DataFolder, versions: Callable[[str], Path], body: str, error: type[AppError]
) -> None:
    before = _held(data)
    with pytest.raises(error) as caught:
        _upgrade(data, versions(body))
    assert caught.value.fields.get("why", "") == ("upgrade" if error is DiskFullError else "")
    (copy,) = _copies(data)
    assert caught.value.fields.get("copy", str(copy.store.database)) == str(copy.store.database)
    assert copy.inside.revision == migrate.head()
    assert not Path(f"{data.sample.database}-wal").exists()
    assert _held(data) == before
    if body == BREAKS:
        _audit(data)
        # Of attempts at the same upgrade one copy is kept: a machine started every morning is not filled.
        with pytest.raises(error):
            _upgrade(data, versions(body))
        assert [one.name for one in _copies(data)] != [copy.name]
        assert len(_copies(data)) == 1


def test_a_disk_without_room_for_the_copy_is_said_before_anything_is_changed(
    data: DataFolder, versions: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = data.sample.database.read_bytes()
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=5000))
    with pytest.raises(DiskFullError) as caught:
        _upgrade(data, versions(BREAKS))
    assert caught.value.fields["why"] == "upgrade"
    assert data.sample.database.read_bytes() == before
    assert _copies(data) == []


def test_a_disk_that_fills_while_the_copy_is_made(
    data: DataFolder, versions: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = _held(data)
    monkeypatch.setattr(local_backup, "_force", fill)
    with pytest.raises(DiskFullError) as caught:
        _upgrade(data, versions(BREAKS))
    assert caught.value.fields["why"] == "upgrade"
    monkeypatch.undo()
    assert not list(local_backup.place_of(data.path).rglob("*.db"))
    assert _held(data) == before


def test_a_folder_that_may_only_be_read(
    data: DataFolder, versions: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _held(data)
    # Whoever runs the tests as root may write everywhere: the system's answer is put in its place.
    monkeypatch.setattr(local_backup, "_growing", _refuse)
    with pytest.raises(ReadOnlyFolderError):
        _upgrade(data, versions(BREAKS))
    monkeypatch.undo()
    assert _held(data) == before


def _refuse(*_: object) -> None:
    raise ReadOnlyFolderError(path="data")


def test_a_store_that_cannot_be_copied_whole_is_not_upgraded(
    data: DataFolder, versions: Callable[[str], Path]
) -> None:
    with data.sample.database.open("r+b") as file:
        file.seek(400_000)
        file.write(b"\0" * 64)
    with pytest.raises(DamagedDatabaseError):
        _upgrade(data, versions(BREAKS))
    assert _copies(data) == []


def test_a_newer_store_is_not_touched_by_an_older_program(
    data: DataFolder, versions: Callable[[str], Path]
) -> None:
    _upgrade(data, versions("    op.execute('CREATE TABLE later (id INTEGER)')\n"))
    before = data.sample.database.read_bytes()
    with pytest.raises(NewerDatabaseError) as caught:
        bootstrap.open_desk(data, data.sample)
    assert caught.value.fields == {"found": NEW_REVISION, "known": migrate.head()}
    assert data.sample.database.read_bytes() == before


KILLED = """
import pathlib, sys, time
from app.core import local_backup, migrate
from app.core.data_folder import DataFolder
from app.core.db import Database
from app.core.key_store import load_key
data, sign = DataFolder(pathlib.Path(sys.argv[1])), pathlib.Path(sys.argv[3])
def hang(*_):
    sign.touch()
    time.sleep(600)
if sys.argv[4]:
    setattr(local_backup, sys.argv[4], hang)
database = Database(data.sample.database, load_key(data.keys, data.sample.read_card().database_id)[0])
migrate.to_head(database, pathlib.Path(sys.argv[2]))
"""


@pytest.mark.parametrize("where", ["_digest", ""], ids=["while copying", "while migrating"])
def test_a_kill_loses_nothing_and_the_next_start_upgrades(
    data: DataFolder, versions: Callable[[str], Path], tmp_path: Path, where: str
) -> None:
    before = _held(data)
    sign = tmp_path / "sign"
    hangs = f"    op.execute('DROP TABLE post')\n    pathlib.Path({str(sign)!r}).touch(); time.sleep(600)\n"
    folder = versions("    op.execute('DROP TABLE search_gram')\n" + hangs)
    command = [sys.executable, "-c", KILLED, str(data.path), str(folder), str(sign), where]
    with subprocess.Popen(command, cwd=ROOT) as process:
        end = time.monotonic() + 300
        while not sign.exists() and process.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        process.kill()
    assert sign.exists()
    assert len(_copies(data)) == (0 if where else 1)
    assert _held(data) == before
    _upgrade(data, versions("    op.execute('CREATE TABLE later (id INTEGER)')\n"))
    (copy,) = _copies(data)
    assert local_backup.prove(copy, _database(data).key).counts["complaint"] == before["complaint"]
    database = _database(data)
    with database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM later")).scalar_one() == 0
        assert session.execute(text("SELECT count(*) FROM post")).scalar_one() == before["post"]
    database.close()


def _page(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.start.problem.findChildren(QLabel))


def test_the_window_says_what_happened_what_is_safe_and_what_to_do(
    data: DataFolder,
    versions: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: object,
) -> None:
    folder = versions(BREAKS)
    monkeypatch.setattr(migrate.to_head, "__defaults__", (folder, migrate.silent))
    window = make_window(data, inline=True)
    try:
        window.show()
        window.begin()
        said = _page(window)
        assert window.start.currentWidget() is window.start.problem
        assert "E1009" in said
        assert re.search(r"已放回升级前的文件。\n.*数据与升级前一样，另有一份副本在 .*desk\.db。\n", said), (
            said
        )
        assert "请先用旧版程序继续工作" in said
        monkeypatch.undo()
        window.start.problem.retry.click()
        assert window.start.currentWidget() is window.start.log_in
    finally:
        window.close()
