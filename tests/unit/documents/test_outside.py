# SPDX-License-Identifier: Apache-2.0
"""Files outside the program: whole or not at all, and an error that names the file."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.core.errors import DiskFullError
from app.documents.errors import OutsideFileError
from app.documents.outside import read_outside, write_outside
from app.documents.tabular import read_table


def test_a_file_is_written_whole_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "单据.pdf"
    write_outside(path, b"first")
    write_outside(path, b"second")
    assert read_outside(path) == b"second"
    assert [found.name for found in tmp_path.iterdir()] == ["单据.pdf"]


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "单据.pdf"
    for act in (lambda: write_outside(path, b"x"), lambda: read_outside(path), lambda: read_table(path)):
        with pytest.raises(OutsideFileError) as caught:
            act()
        assert caught.value.fields == {"file_name": "单据.pdf", "folder": str(path.parent)}


def test_a_full_disk_leaves_no_half_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "单据.pdf"
    path.write_bytes(b"old")

    def full(self: Path, content: bytes) -> int:
        self.touch()
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskFullError):
        write_outside(path, b"new")
    assert [found.name for found in tmp_path.iterdir()] == ["单据.pdf"]
    assert path.read_bytes() == b"old"
