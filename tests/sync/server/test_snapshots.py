# SPDX-License-Identifier: Apache-2.0
"""A snapshot holds what a pull from the beginning would give, in the desk's own forms."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from app.core.db import Base
from app.sync import protocol
from app.sync.errors import NotThereError
from app.sync.server import devices, snapshots
from app.sync.server.devices import Device
from tests.sync.server.read_ground import HOME, OTHER, Ground, stamp


def _make(ground: Ground, folder: Path, device: Device | None = None) -> dict[str, Any]:
    return ground.run(
        lambda connection: snapshots.make(connection, device or ground.device(), HOME.hex, folder=folder)
    )


def _open(ground: Ground, folder: Path, made: dict[str, Any], to: Path) -> sqlite3.Connection:
    path = ground.run(
        lambda connection: snapshots.open_file(
            connection, ground.device(), UUID(hex=made["id"]), folder=folder
        )
    )
    packed = path.read_bytes()
    assert len(packed) == made["size"]
    assert hashlib.sha256(packed).hexdigest() == made["sha256"]
    to.write_bytes(protocol.zstd.decompress(packed))
    return sqlite3.connect(to)


def test_a_snapshot_is_a_plain_database_in_the_desks_forms(ground: Ground, tmp_path: Path) -> None:
    key = ground.customer(
        name="王小明", registered_at="2026-11-20T10:30:00.5+08", is_void=True, manager_id=OTHER,
        clocks=Jsonb({"name": stamp(4)}), extra=Jsonb({"~": {"newer": 1}}),
    )  # fmt: skip
    post = ground.put("complaint", HOME, number="TS-1", status="open")
    ground.customer(OTHER, "别的店")
    shared = ground.customer(OTHER, "共享")
    ground.put_grant(HOME, OTHER, "customer", shared)
    page, _text = ground.page(ground.device(), ground.start())
    made = _make(ground, tmp_path)
    file = _open(ground, tmp_path, made, tmp_path / "plain.db")
    file.row_factory = sqlite3.Row
    rows = {row["id"]: dict(row) for row in file.execute("SELECT * FROM customer")}
    assert set(rows) == {key.hex, shared.hex}
    row = rows[key.hex]
    assert row["scope"] == HOME.hex
    assert row["registered_at"] == "2026-11-20 02:30:00.500000"
    assert row["is_void"] == 1
    assert row["manager_id"] == OTHER.hex
    assert row["level"] is None
    assert json.loads(row["clocks"]) == {"name": stamp(4)}
    assert json.loads(row["extra"]) == {"~": {"newer": 1}}
    (complaint,) = file.execute("SELECT * FROM complaint")
    assert complaint["id"] == post.hex
    assert "status" not in complaint.keys()  # noqa: SIM118 -- a row is no mapping
    assert [tuple(one) for one in file.execute("SELECT * FROM shared_row")] == [
        (HOME.hex, OTHER.hex, "customer", shared.hex)
    ]
    assert made["cursor"] == page.cursor
    file.close()


def test_every_column_of_the_file_is_one_of_the_desk(ground: Ground, tmp_path: Path) -> None:
    file = _open(ground, tmp_path, _make(ground, tmp_path), tmp_path / "plain.db")
    for (name,) in file.execute("SELECT name FROM sqlite_master"):
        columns = {row[1] for row in file.execute(f"PRAGMA table_info({name})")}
        assert columns <= set(Base.metadata.tables[name].columns.keys())
    file.close()


def test_what_is_still_open_comes_by_pull(ground: Ground, tmp_path: Path) -> None:
    ground.customer(name="早")
    slow = psycopg.connect(ground.url)
    slow.execute("SET sunshine.scopes = '*'")
    late = ground.put("customer", HOME, name="晚", connection=slow)
    ground.log("customer", late, connection=slow)
    after = ground.customer(name="其后")
    made = _make(ground, tmp_path)
    slow.commit()
    slow.close()
    file = _open(ground, tmp_path, made, tmp_path / "plain.db")
    assert {name for (name,) in file.execute("SELECT name FROM customer")} == {"早", "其后"}
    file.close()
    _page, text = ground.page(ground.device(), {HOME.hex: made["cursor"]})
    assert {row["i"] for row in text["rows"]["customer"]} == {late.hex, after.hex}


def test_a_fresh_file_serves_the_next_desk_and_an_old_one_goes(ground: Ground, tmp_path: Path) -> None:
    first = _make(ground, tmp_path)
    assert _make(ground, tmp_path) == first
    description = tmp_path / f"{first['id']}.json"
    told = json.loads(description.read_text("utf-8"))
    description.write_text(json.dumps(told | {"made_at": time.time() - 3600}), "utf-8")
    second = _make(ground, tmp_path)
    assert second["id"] != first["id"]
    for path in tmp_path.glob(f"{first['id']}.*"):
        os.utime(path, (1, 1))
    assert snapshots.remove_old(tmp_path) == 2
    assert len(list(tmp_path.glob("*"))) == 2


def test_a_copy_gets_no_file_from_before_it_was_announced(ground: Ground, tmp_path: Path) -> None:
    """It sends again what the desk wrote, which makes no entry: an older file would take it away for good."""
    device = ground.device()
    known = "INSERT INTO sunshine.device (id, store_id, incarnation) VALUES (%s, %s, %s)"
    ground.run(lambda connection: connection.execute(known, (device.id, HOME, device.incarnation)))
    first = _make(ground, tmp_path, device)
    assert ground.run(lambda connection: snapshots.own_place(connection, device, HOME.hex)) is None
    copy = replace(device, incarnation=uuid4())
    ground.run(lambda connection: devices.become(connection, device.id, copy.incarnation, None))

    def make(connection: Any) -> Any:
        return snapshots.make(connection, copy, HOME.hex, folder=tmp_path, own=own)

    own = ground.run(lambda connection: snapshots.own_place(connection, copy, HOME.hex))
    second = ground.run(make)
    assert second["id"] != first["id"]
    assert ground.run(make) == second
    # The same incarnation once more: nothing new.
    ground.run(lambda connection: devices.become(connection, device.id, copy.incarnation, None))
    assert ground.run(lambda connection: snapshots.own_place(connection, copy, HOME.hex)) == own


def test_a_desk_gets_no_file_from_before_its_own_change(ground: Ground, tmp_path: Path) -> None:
    # What it wrote itself it is not told again: from an older file it would get its row without the change.
    device, other = ground.device(), ground.device()
    first = _make(ground, tmp_path, device)
    assert ground.run(lambda connection: snapshots.own_place(connection, device, HOME.hex)) is None
    mine = ground.put("customer", HOME, name="本机改的")
    ground.log("customer", mine, incarnation=device.incarnation)
    own = ground.run(lambda connection: snapshots.own_place(connection, device, HOME.hex))
    assert own is not None
    assert ground.run(lambda connection: snapshots.own_place(connection, other, HOME.hex)) is None
    assert ground.run(lambda connection: snapshots.own_place(connection, device, OTHER.hex)) is None
    assert _make(ground, tmp_path, other) == first

    def make(connection: Any) -> Any:
        return snapshots.make(connection, device, HOME.hex, folder=tmp_path, own=own)

    second = ground.run(make)
    assert second["id"] != first["id"]
    file = _open(ground, tmp_path, second, tmp_path / "plain.db")
    assert mine.hex in {row_id for (row_id,) in file.execute("SELECT id FROM customer")}
    file.close()
    assert ground.run(make) == second


def test_a_file_of_another_epoch_is_not_given(ground: Ground, tmp_path: Path) -> None:
    first = _make(ground, tmp_path)
    ground.admin.execute("UPDATE sunshine.server_state SET value = 'later' WHERE key = 'epoch'")
    try:
        assert _make(ground, tmp_path)["cursor"] == "later.0.0"
    finally:
        ground.admin.execute(
            "UPDATE sunshine.server_state SET value = %s WHERE key = 'epoch'", (ground.epoch,)
        )
    assert first["cursor"].startswith(ground.epoch)


def test_nobody_gets_the_file_of_another_store(ground: Ground, tmp_path: Path) -> None:
    stranger = ground.device(OTHER)
    with pytest.raises(NotThereError):
        _make(ground, tmp_path, stranger)
    made = _make(ground, tmp_path)
    for device, key in ((stranger, UUID(hex=made["id"])), (ground.device(), uuid4())):
        with pytest.raises(NotThereError):
            ground.run(
                lambda connection, device=device, key=key: snapshots.open_file(
                    connection, device, key, folder=tmp_path
                )
            )


def test_a_build_that_fails_leaves_nothing(
    ground: Ground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: Any) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(snapshots, "_write", fail)
    with pytest.raises(OSError, match="full"):
        _make(ground, tmp_path)
    assert list(tmp_path.glob("*")) == []
