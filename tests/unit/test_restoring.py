# SPDX-License-Identifier: Apache-2.0
"""A backup takes the place of the store: the old stays, numbers go on; a killed restore ends or was none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app import bootstrap, restoring
from app.bootstrap import Desk
from app.catalog.models import Party
from app.core import local_restore
from app.core.backup_rule import Reason
from app.core.backup_sheet import Backup
from app.core.data_folder import DataFolder, StoreFolder
from app.core.errors import (
    DamagedBackupError,
    DamagedDatabaseError,
    DatabaseInUseError,
    MissingKeyError,
    NotPermittedError,
    WrongKeyError,
)
from app.core.ids import NIL
from app.core.key_store import new_key, parse_recovery, recovery_lines
from app.core.numbering import count_of
from app.core.unit_of_work import Reading, UnitOfWork
from app.sync.client import incarnation, state
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock, make_actor

ROOT = Path(__file__).resolve().parents[2]


def _add(desk: Desk, name: str) -> None:
    def command(uow: UnitOfWork) -> None:
        uow.add(Party(scope=NIL, kind="maker", name=name))

    desk.runner.write(desk.founder(), command)


def _names(desk: Desk) -> list[str]:
    def query(reading: Reading) -> list[str]:
        return list(reading.session.scalars(text("SELECT name FROM party ORDER BY name")))

    return desk.runner.read(desk.founder(), query)


def _data(desk: Desk) -> DataFolder:
    return restoring.data_of(desk)


def _open(data: DataFolder, clock: FrozenClock) -> Desk:
    return bootstrap.open_desk(data, data.store, clock=clock)


@pytest.fixture
def backup(desk: Desk, clock: FrozenClock) -> Backup:
    """Give a backup that holds 海尔; 美的 was saved after it."""
    _add(desk, "海尔")
    add_complaint(desk)
    made = restoring.back_up(desk, Reason.BY_HAND).backup
    clock.move(hours=1)
    _add(desk, "美的")
    return made


@pytest.fixture
def reopened(desk: Desk, clock: FrozenClock) -> Iterator[list[Desk]]:
    """Give a list whose desks are closed at the end."""
    del desk, clock
    opened: list[Desk] = []
    yield opened
    for one in opened:
        one.close()


def test_a_restored_store_is_as_it_was_the_old_one_lies_aside_and_numbers_go_on(
    desk: Desk, backup: Backup, clock: FrozenClock, reopened: list[Desk]
) -> None:
    last = count_of(add_complaint(desk).number)[2]
    data, key, names = _data(desk), desk.key, _names(desk)
    desk.close()
    done = restoring.restore(data, data.store, backup, clock=clock)
    again = _open(data, clock)
    reopened.append(again)
    assert _names(again) == ["海尔"]
    assert [line for line in again.audit() if not line.is_good] == []
    assert count_of(add_complaint(again).number)[2] == last + 1
    assert [line for line in again.audit() if not line.is_good] == []
    with again.runner.database.reading() as session:
        assert state.get(session, restoring.RESTORED_FROM).startswith("2026-11-20T02:30")
    # The store that was there opens from where it lies, with everything in it.
    assert done.set_aside is not None
    aside = DataFolder(done.set_aside.parent / "look")
    shutil.copytree(done.set_aside, aside.store.path)
    old = bootstrap.open_desk(aside, aside.store, key=key, clock=clock)
    reopened.append(old)
    assert _names(old) == names
    assert done.set_aside in [one.path for one in local_restore.set_aside(data.path) if one.size_bytes]


def test_a_damaged_store_is_restored_and_leaves_a_gap_instead_of_a_number_twice(
    desk: Desk, backup: Backup, clock: FrozenClock, reopened: list[Desk]
) -> None:
    last, data = count_of(add_complaint(desk).number)[2], _data(desk)
    desk.close()
    data.store.database.write_bytes(b"\0" * 8192)
    with pytest.raises(DamagedDatabaseError):
        _open(data, clock)
    restoring.restore(data, data.store, backup, clock=clock)
    again = _open(data, clock)
    reopened.append(again)
    assert _names(again) == ["海尔"]
    assert count_of(add_complaint(again).number)[2] > last
    assert [line for line in again.audit() if not line.is_good] == []


def test_an_enrolled_desk_comes_back_as_another_incarnation_with_its_newest_secret(
    desk: Desk, clock: FrozenClock, reopened: list[Desk]
) -> None:
    def put(**values: str) -> None:
        with desk.runner.database.writing() as session:
            state.put(session, {getattr(state, name): value for name, value in values.items()})
            session.commit()

    put(INCARNATION="1" * 32, ANNOUNCED="1", EPOCH="e1", SECRET="first", ENROLLED_AT="x")
    file = incarnation.path_of(desk.folder.database)
    incarnation.write(file, desk.key, "1" * 32)
    made = restoring.back_up(desk, Reason.DAILY).backup
    put(SECRET="second")
    data = _data(desk)
    desk.close()
    restoring.restore(data, data.store, made, clock=clock)
    again = _open(data, clock)
    reopened.append(again)
    with again.runner.database.reading() as session:
        assert state.get(session, state.SECRET) == "second"
        inside = state.get(session, state.INCARNATION)
    assert not file.exists()
    assert again.sync_parts().loop.port.standing().incarnation != inside
    assert file.exists()


def test_another_machine_opens_a_backup_with_the_recovery_sheet(
    desk: Desk, backup: Backup, clock: FrozenClock, tmp_path: Path, reopened: list[Desk]
) -> None:
    sha256 = desk.attachment_store().put(b"photo")
    stick = tmp_path / "stick"
    stick.mkdir()
    made = restoring.back_up(desk, Reason.DAILY, str(stick))
    assert made.second is True
    sheet = "\n".join(recovery_lines(desk.key))
    desk.close()
    other = DataFolder(tmp_path / "another machine")
    found = restoring.listed_in(other.path, str(stick))
    assert [one.name for one in found] == [made.backup.name]
    assert restoring.listed_in(other.path, str(stick / "backups")) == found
    with pytest.raises(MissingKeyError):
        restoring.restore(other, other.store, found[0], clock=clock)
    with pytest.raises(WrongKeyError):
        restoring.restore(other, other.store, found[0], key=new_key(), clock=clock)
    assert not other.store.exists()
    done = restoring.restore(other, other.store, found[0], key=parse_recovery(sheet), clock=clock)
    assert (done.set_aside, done.missing) == (None, 0)
    again = _open(other, clock)
    reopened.append(again)
    assert _names(again) == ["海尔", "美的"]
    assert again.attachment_store().get(sha256) == b"photo"
    assert backup.path.exists()


def test_missing_contents_are_counted_and_the_rest_comes_back(
    desk: Desk, backup: Backup, clock: FrozenClock, reopened: list[Desk]
) -> None:
    lost, kept = (desk.attachment_store().put(content) for content in (b"lost", b"kept"))
    made = restoring.back_up(desk, Reason.DAILY).backup
    (made.path.parent / "attachments" / lost[:2] / f"{lost}.sealed").unlink()
    data = _data(desk)
    desk.close()
    shutil.rmtree(data.store.attachments)
    done = restoring.restore(data, data.store, made, clock=clock)
    assert done.missing == 1
    again = _open(data, clock)
    reopened.append(again)
    assert again.attachment_store().exists(kept)
    assert backup.name != made.name


def test_what_must_not_be_restored_leaves_the_store_as_it_is(
    desk: Desk, backup: Backup, clock: FrozenClock, reopened: list[Desk]
) -> None:
    data = _data(desk)
    with pytest.raises(DatabaseInUseError):
        restoring.restore(data, data.store, backup, clock=clock)
    desk.close()
    before = data.store.database.read_bytes()
    content = bytearray(backup.store.database.read_bytes())
    content[6000] ^= 1
    backup.store.database.write_bytes(bytes(content))
    with pytest.raises(DamagedBackupError):
        restoring.restore(data, data.store, backup, clock=clock)
    assert data.store.database.read_bytes() == before
    again = _open(data, clock)
    reopened.append(again)
    assert _names(again) == ["海尔", "美的"]
    restoring.require_restorer(make_actor(again, restoring.MANAGE))
    with pytest.raises(NotPermittedError):
        restoring.require_restorer(make_actor(again, "complaints.read"))


def test_the_day_needs_one_backup_and_the_sample_none(desk: Desk, clock: FrozenClock) -> None:
    assert restoring.is_day_due(desk, is_first=True)
    restoring.back_up(desk, Reason.DAILY)
    assert not restoring.is_day_due(desk, is_first=True)
    clock.move(days=1)
    assert restoring.is_day_due(desk, is_first=True)
    done = restoring.back_up(desk, Reason.DAILY, "nowhere at all")
    assert (done.second, len(restoring.backups_of(desk))) == (False, 2)


class CutError(BaseException):
    """The power is gone."""


def _restore_until(step: int, data: DataFolder, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Restore, and stop before the change of a file number ``step``; True when it came through."""
    left = [step]

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **named: object) -> object:
            if left[0] == 0:
                raise CutError
            left[0] -= 1
            return real(*args, **named)

        return call

    with monkeypatch.context() as patched:
        for name in ("replace", "unlink", "rename", "mkdir"):
            patched.setattr(Path, name, counted(getattr(Path, name)))
        try:
            restoring.restore(data, data.store, restoring.listed_in(data.path)[0], clock=clock)
        except CutError:
            return False
    return True


@pytest.mark.parametrize("moved", [0, 1])
def test_a_restore_that_was_decided_is_finished_by_the_next_start(
    desk: Desk, backup: Backup, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch, moved: int
) -> None:
    data = _data(desk)
    desk.close()
    real = local_restore.finish

    def cut(folder: StoreFolder, place: Path) -> bool:
        if local_restore.is_decided(folder):
            left = [moved]

            def replace(path: Path, target: Path) -> Path:
                if left[0] == 0:
                    raise CutError
                left[0] -= 1
                return Path(shutil.move(path, target))

            with monkeypatch.context() as patched:
                patched.setattr(Path, "replace", replace)
                return real(folder, place)
        return False

    with monkeypatch.context() as patched:
        patched.setattr(local_restore, "finish", cut)
        with pytest.raises(CutError):
            restoring.restore(data, data.store, backup, clock=clock)
    assert local_restore.is_decided(data.store)
    assert data.store.exists()
    again = _open(data, clock)
    assert _names(again) == ["海尔"]
    again.close()
    assert not local_restore.is_decided(data.store)
    assert (data.path / "set-aside").exists()


@pytest.mark.long
def test_every_step_of_a_restore_may_be_the_last_before_a_power_cut(
    desk: Desk, backup: Backup, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Cut after each change of a file: the next start shows the old store or the restored one, whole."""
    origin = _data(desk)
    desk.close()
    seen: set[tuple[str, ...]] = set()
    for step in range(100):
        data = DataFolder(tmp_path / f"cut{step}")
        shutil.copytree(origin.path, data.path)
        is_through = _restore_until(step, data, clock, monkeypatch)
        again = _open(data, clock)
        seen.add(tuple(_names(again)))
        assert [line for line in again.audit() if not line.is_good] == []
        again.close()
        if is_through:
            break
    assert is_through
    assert step > 8
    assert backup.path.exists()
    assert seen == {("海尔", "美的"), ("海尔",)}


@pytest.mark.long
@pytest.mark.parametrize("what", ["back_up", "restore"])
def test_a_killed_process_loses_nothing(
    desk: Desk, backup: Backup, clock: FrozenClock, what: str, reopened: list[Desk]
) -> None:
    data = _data(desk)
    desk.close()
    program = textwrap.dedent(f"""
        import pathlib, sys
        from app import bootstrap, restoring
        from app.core.backup_rule import Reason
        from app.core.data_folder import DataFolder, StoreFolder
        data = DataFolder(pathlib.Path(sys.argv[1]))
        if {what!r} == "back_up":
            desk = bootstrap.open_desk(data, data.store)
        print("ready", flush=True)
        while True:
            if {what!r} == "back_up":
                restoring.back_up(desk, Reason.BY_HAND)
            else:
                restoring.restore(data, data.store, restoring.listed_in(data.path)[-1])
    """)
    for seconds in (0.02, 0.11, 0.3):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(data.path)],
            cwd=ROOT,
            env={**os.environ, "SUNSHINE_KEY_STORE": "file"},
            stdout=subprocess.PIPE,
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
            time.sleep(seconds)
            child.kill()
        again = _open(data, clock)
        expected = (["海尔"], ["海尔", "美的"])
        assert _names(again) in (expected if what == "restore" else expected[1:])
        assert [line for line in again.audit() if not line.is_good] == []
        for found in restoring.backups_of(again):
            # What stands in the list is whole, whenever the process died.
            local_restore.prove(found, again.key)
        again.close()
    assert backup.path.exists()
    reopened.append(_open(data, clock))
