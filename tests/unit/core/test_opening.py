# SPDX-License-Identifier: Apache-2.0
"""Opening a desk: each thing that can be wrong is told apart, and nothing is harmed by trying."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.errors import PasswordDeleteError
from sqlalchemy import text

from app import bootstrap
from app.bootstrap import Desk
from app.catalog.models import Party
from app.core import migrate
from app.core.data_folder import DataFolder, DeskCard
from app.core.errors import (
    DamagedDatabaseError,
    DatabaseInUseError,
    DiskFullError,
    ForeignDatabaseError,
    MissingKeyError,
    NewerDatabaseError,
    ReadOnlyFolderError,
    UpgradeFailedError,
    WrongKeyError,
)
from app.core.ids import NIL
from app.core.key_store import new_key, parse_recovery, recovery_lines
from app.core.unit_of_work import Reading, UnitOfWork


@pytest.fixture
def data(desk: Desk, tmp_path: Path) -> DataFolder:
    """Give the folder of a closed desk that holds one party."""

    def command(uow: UnitOfWork) -> None:
        uow.add(Party(scope=NIL, kind="maker", name="海尔"))

    desk.runner.write(desk.founder(), command)
    desk.close()
    return DataFolder(tmp_path / "data")


def _names(opened: Desk) -> list[str]:
    def query(reading: Reading) -> list[str]:
        return [row[0] for row in reading.session.execute(text("SELECT name FROM party"))]

    try:
        return opened.runner.read(opened.founder(), query)
    finally:
        opened.close()


def test_it_opens_again_with_what_was_saved(data: DataFolder) -> None:
    assert _names(bootstrap.open_desk(data, data.store)) == ["海尔"]


def test_nothing_readable_lies_in_the_files(data: DataFolder) -> None:
    for path in data.path.rglob("*"):
        if path.is_file():
            assert "海尔".encode() not in path.read_bytes(), path
            assert b"SQLite format" not in path.read_bytes(), path


def test_a_missing_key_then_the_recovery_sheet(data: DataFolder) -> None:
    card = data.store.read_card()
    key_file = data.keys / f"{card.database_id}.key"
    key = bytes.fromhex(key_file.read_text())
    key_file.unlink()
    with pytest.raises(MissingKeyError):
        bootstrap.open_desk(data, data.store)
    with pytest.raises(WrongKeyError):
        bootstrap.open_desk(data, data.store, key=new_key())
    typed = parse_recovery("\n".join(recovery_lines(key)))
    assert _names(bootstrap.open_desk(data, data.store, key=typed)) == ["海尔"]
    assert key_file.exists()


def test_a_damaged_file_is_not_taken_for_a_wrong_key(data: DataFolder) -> None:
    path = data.store.database
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + bytes(900) + whole[1000:])
    with pytest.raises(DamagedDatabaseError):
        bootstrap.open_desk(data, data.store)
    path.write_bytes(whole)
    assert _names(bootstrap.open_desk(data, data.store)) == ["海尔"]
    path.unlink()
    with pytest.raises(DamagedDatabaseError):
        bootstrap.open_desk(data, data.store)
    assert not path.exists()


def test_a_broken_card_is_said(data: DataFolder) -> None:
    for content in ("", "[]", '{"x": 1}'):
        data.store.card.write_text(content)
        with pytest.raises(DamagedDatabaseError):
            bootstrap.open_desk(data, data.store)


def test_a_foreign_file_is_told_from_a_damaged_one(data: DataFolder, tmp_path: Path) -> None:
    card = data.store.read_card()
    opened = bootstrap.open_desk(data, data.store)

    def rename(uow: UnitOfWork) -> None:
        uow.session.execute(text(f"UPDATE local_state SET value = '{'0' * 32}' WHERE key = 'database_id'"))

    opened.runner.write(opened.founder(), rename)
    opened.close()
    with pytest.raises(ForeignDatabaseError):
        bootstrap.open_desk(data, data.store)
    data.store.write_card(DeskCard("f" * 32, card.key_check, is_sample=False))
    with pytest.raises(MissingKeyError):
        bootstrap.open_desk(data, data.store)


def test_a_second_program_is_refused(data: DataFolder) -> None:
    script = (
        "import sys, pathlib; from app.core.data_folder import DataFolder;"
        "lock = DataFolder(pathlib.Path(sys.argv[1])).store.lock();"
        "print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(data.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "held"
        with pytest.raises(DatabaseInUseError):
            bootstrap.open_desk(data, data.store)
        other.kill()
    assert _names(bootstrap.open_desk(data, data.store)) == ["海尔"]


def test_a_full_disk_loses_nothing_and_is_said(data: DataFolder) -> None:
    opened = bootstrap.open_desk(data, data.store)

    def fill(uow: UnitOfWork) -> None:
        pages = uow.session.execute(text("PRAGMA page_count")).scalar_one()
        uow.session.execute(text(f"PRAGMA max_page_count = {pages + 2}"))
        for number in range(2000):
            uow.add(Party(scope=NIL, kind="maker", name=f"厂家{number}", address="长" * 200))
        uow.flush()

    with pytest.raises(DiskFullError):
        opened.runner.write(opened.founder(), fill)
    assert _names(opened) == ["海尔"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(ReadOnlyFolderError):
        bootstrap.create_desk(DataFolder(folder), DataFolder(folder).store)


def test_a_folder_that_is_a_file_or_sits_on_a_read_only_disk_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bool:
        return False

    monkeypatch.setattr(os, "access", refuse)
    with pytest.raises(ReadOnlyFolderError):
        bootstrap.create_desk(DataFolder(tmp_path / "x"), DataFolder(tmp_path / "x").store)


def test_a_newer_database_is_left_alone(data: DataFolder) -> None:
    opened = bootstrap.open_desk(data, data.store)
    opened.runner.write(
        opened.founder(),
        lambda uow: uow.session.execute(text("UPDATE alembic_version SET version_num = '9999'")),
    )
    opened.close()
    with pytest.raises(NewerDatabaseError) as caught:
        bootstrap.open_desk(data, data.store)
    assert caught.value.fields["found"] == "9999"


def test_a_failed_upgrade_puts_the_old_file_back(data: DataFolder, tmp_path: Path) -> None:
    versions = tmp_path / "versions"
    shutil.copytree(migrate.MIGRATIONS / "versions", versions)
    newest = migrate.head()
    (versions / "9000_breaks.py").write_text(
        f"revision = '9000'\ndown_revision = '{newest}'\nbranch_labels = None\ndepends_on = None\n"
        "from alembic import op\n"
        "def upgrade():\n    op.execute('DELETE FROM local_state')\n    op.execute('THIS IS NO SQL')\n",
        encoding="utf-8",
    )
    opened = bootstrap.open_desk(data, data.store)
    with pytest.raises(UpgradeFailedError) as caught:
        migrate.to_head(opened.runner.database, versions)
    opened.close()
    assert Path(caught.value.fields["copy"]).exists()
    assert _names(bootstrap.open_desk(data, data.store)) == ["海尔"]


def test_a_good_upgrade_keeps_everything(data: DataFolder, tmp_path: Path) -> None:
    versions = tmp_path / "versions"
    shutil.copytree(migrate.MIGRATIONS / "versions", versions)
    (versions / "9000_adds.py").write_text(
        f"revision = '9000'\ndown_revision = '{migrate.head()}'\nbranch_labels = None\ndepends_on = None\n"
        "from alembic import op\nimport sqlalchemy as sa\n"
        "def upgrade():\n    op.add_column('party', sa.Column('fax', sa.String(20)))\n",
        encoding="utf-8",
    )
    opened = bootstrap.open_desk(data, data.store)
    migrate.to_head(opened.runner.database, versions)
    rows = opened.runner.read(
        opened.founder(), lambda reading: reading.session.execute(text("SELECT name, fax FROM party")).all()
    )
    opened.close()
    assert [tuple(row) for row in rows] == [("海尔", None)]


def test_only_a_sample_store_can_be_removed(data: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(ForeignDatabaseError):
        bootstrap.remove_desk(data, data.store)
    assert data.store.exists()
    sample = bootstrap.create_desk(data, data.sample, is_sample=True)
    assert sample.identity.is_sample
    sample.close()
    bootstrap.remove_desk(data, data.sample)
    assert not data.sample.path.exists()
    assert len(list(data.keys.glob("*.key"))) == 1
    assert json.loads(data.store.card.read_text())["is_sample"] is False


class _Keyring(KeyringBackend):
    """A keyring of this process, as an operating system gives one."""

    priority = 5  # type: ignore[assignment]  # keyring declares it as a class property

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError


class _BrokenKeyring(_Keyring):
    """A keyring whose service does not answer."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError(service)


@pytest.fixture
def use_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[KeyringBackend], None]]:
    """Let the program find a keyring on this machine."""
    monkeypatch.delenv("SUNSHINE_KEY_STORE", raising=False)
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_the_key_lies_in_the_keyring_where_there_is_one(
    tmp_path: Path, use_keyring: Callable[[KeyringBackend], None]
) -> None:
    backend = _Keyring()
    use_keyring(backend)
    data = DataFolder(tmp_path)
    desk = bootstrap.create_desk(data, data.sample, is_sample=True)
    assert desk.key_place == "keyring"
    assert list(backend.held.values()) == [desk.key.hex()]
    assert not data.keys.exists()
    desk.close()
    again = bootstrap.open_desk(data, data.sample)
    assert again.key_place == "keyring"
    again.close()
    bootstrap.remove_desk(data, data.sample)
    assert backend.held == {}


@pytest.mark.parametrize("backend", [_BrokenKeyring(), FailKeyring()])
def test_without_a_working_keyring_the_key_lies_in_a_file(
    tmp_path: Path, use_keyring: Callable[[KeyringBackend], None], backend: KeyringBackend
) -> None:
    use_keyring(backend)
    data = DataFolder(tmp_path)
    desk = bootstrap.create_desk(data, data.store)
    assert desk.key_place == "file"
    desk.close()
    again = bootstrap.open_desk(data, data.store)
    assert again.key_place == "file"
    again.close()
