# SPDX-License-Identifier: Apache-2.0
"""A backup of a working store: whole, encrypted, proved; it holds nobody up and never fills the disk."""

from __future__ import annotations

import shutil
import threading
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from app.bootstrap import Desk
from app.catalog.models import Party
from app.core import local_backup
from app.core.backup_rule import BackupRule, Reason
from app.core.backup_sheet import listed, listing, look_inside, reader
from app.core.errors import (
    DamagedBackupError,
    MissingPlaceError,
    NoRoomForBackupError,
    WrongKeyError,
)
from app.core.ids import NIL
from app.core.local_backup import BackupWish, copy_to, make, prove, thin_out
from app.core.unit_of_work import UnitOfWork
from tests.support.desk import START_AT, FrozenClock

ZONE = ZoneInfo("Asia/Shanghai")


class _Usage(NamedTuple):
    total: int
    used: int
    free: int


def _add(desk: Desk, *names: str) -> None:
    def command(uow: UnitOfWork) -> None:
        for name in names:
            uow.add(Party(scope=NIL, kind="maker", name=name))

    desk.runner.write(desk.founder(), command)


def _wish(desk: Desk, reason: Reason = Reason.DAILY, **later: float) -> BackupWish:
    place = local_backup.place_of(desk.folder.path.parent)
    return BackupWish(place, reason, START_AT + timedelta(**later), 0)


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_a_backup_opens_with_the_key_holds_what_was_saved_and_no_plain_name(desk: Desk) -> None:
    _add(desk, "海尔", "SECRETMAKER")
    sha256 = desk.attachment_store().put(b"photo of an invoice")
    backup = make(desk.runner.database, _wish(desk))
    assert backup.inside.counts["party"] == 2
    assert backup.inside.database_id == desk.identity.database_id.hex
    assert backup.inside.last_change_at == START_AT
    assert (backup.attachments, list(listing(backup))) == (1, [f"attachments/{sha256[:2]}/{sha256}.sealed"])
    with reader(backup.store.database, desk.key) as copy:
        found = [name for (name,) in copy.execute("SELECT name FROM party ORDER BY name")]
    assert found == ["SECRETMAKER", "海尔"]
    everything = _bytes_of(backup.path.parent)
    assert b"SECRETMAKER" not in everything
    assert b"photo of an invoice" not in everything
    assert desk.key not in everything
    assert listed(_wish(desk).place) == (backup,)
    assert prove(backup, desk.key) == backup.inside
    with pytest.raises(WrongKeyError):
        prove(backup, b"k" * 32)


def test_saves_go_on_while_it_copies_and_the_copy_is_of_one_moment(desk: Desk) -> None:
    _add(desk, *(f"厂家{place:05}" for place in range(1000)))
    saved: list[int] = []

    def save_meanwhile(_done: int, _total: int) -> None:
        if len(saved) < 3:
            saving = threading.Thread(target=_add, args=(desk, f"后来{len(saved)}"))
            saving.start()
            saving.join(10)
            assert not saving.is_alive(), "a save had to wait for the backup"
            saved.append(1)

    backup = make(desk.runner.database, _wish(desk), save_meanwhile)
    assert len(saved) == 3
    # Without a snapshot each of the saves would have begun the copy again.
    assert backup.inside.counts["party"] == 1000
    assert backup.inside.counts["change"] == 1000


def test_only_new_contents_are_copied_and_old_ones_go_with_their_last_backup(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    real = local_backup.copy_file
    monkeypatch.setattr(
        local_backup, "copy_file", lambda source, target: (copied.append(source.name), real(source, target))
    )
    first = desk.attachment_store().put(b"one")
    make(desk.runner.database, _wish(desk))
    second = desk.attachment_store().put(b"two")
    make(desk.runner.database, _wish(desk, days=1))
    assert copied == [f"{first}.sealed", f"{second}.sealed"]
    (desk.folder.attachments / first[:2] / f"{first}.sealed").unlink()
    make(desk.runner.database, _wish(desk, days=2))
    place, database_id = _wish(desk).place, desk.identity.database_id.hex
    assert thin_out(place, database_id, BackupRule(1, 0, 0, 0, 0, 3, 0), ZONE) == 2
    (left,) = listed(place)
    assert set(listing(left)) == {f"attachments/{second[:2]}/{second}.sealed"}
    assert [path.stem for path in (place / database_id).rglob("*.sealed")] == [second]


def test_a_disk_with_too_little_room_gets_no_backup(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: _Usage(10**12, 0, 10**9))
    wish = _wish(desk)
    with pytest.raises(NoRoomForBackupError) as caught:
        make(desk.runner.database, BackupWish(wish.place, wish.reason, wish.now_at, 10**9))
    assert caught.value.fields["limit_bytes"] == 0
    assert caught.value.fields["size_bytes"] > 0
    assert not wish.place.exists()


def test_what_is_cancelled_or_cut_leaves_no_backup(desk: Desk) -> None:
    class StopError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise StopError

    wish = _wish(desk)
    with pytest.raises(StopError):
        make(desk.runner.database, wish, stop)
    folder = wish.place / desk.identity.database_id.hex
    assert list(folder.iterdir()) == []
    cut = folder / "20261101T000000Z-daily.part"
    cut.mkdir()
    assert listed(wish.place) == ()
    make(desk.runner.database, wish)
    assert not cut.exists()


@pytest.mark.parametrize("harm", ["flip", "cut", "sheet", "card", "gone"])
def test_a_damaged_backup_is_told_and_never_removed_by_the_rule(desk: Desk, harm: str) -> None:
    backup = make(desk.runner.database, _wish(desk))
    database = backup.store.database
    if harm == "flip":
        content = bytearray(database.read_bytes())
        content[5000] ^= 1
        database.write_bytes(bytes(content))
    elif harm == "cut":
        database.write_bytes(database.read_bytes()[:-4096])
    elif harm == "sheet":
        (backup.path / "backup.json").write_text("{", encoding="utf-8")
    elif harm == "card":
        backup.store.card.unlink()
    else:
        database.unlink()
    (found,) = listed(_wish(desk).place)
    with pytest.raises(DamagedBackupError):
        prove(found, desk.key)
    make(desk.runner.database, _wish(desk, days=300))
    thin_out(_wish(desk).place, desk.identity.database_id.hex, BackupRule(1, 0, 0, 0, 0, 3, 0), ZONE)
    assert backup.path.exists() == (harm == "sheet")


def test_the_second_place_gets_a_proved_copy_and_its_absence_is_told(desk: Desk, tmp_path: Path) -> None:
    sha256 = desk.attachment_store().put(b"content")
    backup = make(desk.runner.database, _wish(desk))
    stick = tmp_path / "优盘"
    with pytest.raises(MissingPlaceError):
        copy_to(backup, stick, 0)
    stick.mkdir()
    copy = copy_to(backup, stick, 0)
    assert prove(copy, desk.key) == backup.inside
    assert (copy.path.parent / "attachments" / sha256[:2] / f"{sha256}.sealed").is_file()
    assert copy_to(backup, stick, 0).path == copy.path
    assert len(listed(local_backup.place_of(stick))) == 1
    content = bytearray(backup.store.database.read_bytes())
    content[9000] ^= 1
    backup.store.database.write_bytes(bytes(content))
    with pytest.raises(DamagedBackupError):
        copy_to(backup, stick, 0)
    assert look_inside(copy.store.database, desk.key) == copy.inside


def test_two_backups_of_one_second_stand_side_by_side(desk: Desk, clock: FrozenClock) -> None:
    del clock
    names = {make(desk.runner.database, _wish(desk, Reason.BY_HAND)).name for _ in range(2)}
    assert names == {"20261120T023000Z-by_hand", "20261120T023000Z-by_hand-1"}
