# SPDX-License-Identifier: Apache-2.0
"""``serve open-work``: what a stopped desk never sent, opened with the key of head office."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import uuid4

import pytest

from app import serving
from app.core.data_folder import DataFolder
from app.sync import protocol
from app.sync.client import escrow
from app.sync.server import certificates


def _sealed(data: DataFolder, file: Path) -> None:
    device = uuid4()
    key = certificates.escrow_key(data.path / "server" / "authority")
    about = {"device_id": device.hex, "store_id": uuid4().hex, "desk_code": "01", "count": 1}
    packed = protocol.pack({"changes": [{"columns": {"name": [None, "陈淑芬"]}}], "rows": {}})
    sealed = escrow.seal_for(key.public_key().public_bytes_raw(), packed, device.bytes, escrow.WORK_USE)
    file.write_bytes(json.dumps(about).encode() + b"\n" + sealed)


def test_the_work_of_a_stopped_desk_is_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, file, out = DataFolder(tmp_path / "data"), tmp_path / "unsent-01.sealed", tmp_path / "work.json"
    assert serving.run(["open-work", str(file)], data) == serving.BAD, "no key, no file"
    assert "E7013" in capsys.readouterr().err
    _sealed(data, file)
    assert serving.run(["open-work", str(file), "--out", str(out)], data) == serving.GOOD
    assert json.loads(out.read_text("utf-8"))["changes"] == [{"columns": {"name": [None, "陈淑芬"]}}]
    said = capsys.readouterr().out
    assert "客服台 01 有 1 处修改没有上传" in said
    assert "陈淑芬" not in said
    assert serving.run(["open-work", str(file)], data) == serving.GOOD
    assert "陈淑芬" in capsys.readouterr().out


def test_another_servers_key_opens_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "unsent-01.sealed"
    _sealed(DataFolder(tmp_path / "one"), file)
    certificates.escrow_key(tmp_path / "other" / "server" / "authority")
    assert serving.run(["open-work", str(file)], DataFolder(tmp_path / "other")) == serving.BAD
    assert "E7010" in capsys.readouterr().err
