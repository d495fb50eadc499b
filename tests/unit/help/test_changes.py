# SPDX-License-Identifier: Apache-2.0
"""What is new: notes by group, versions from new to old, and the notes of a release put together."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.help.changes import read_changes, release
from app.help.manual import page_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "README.md").write_text("# not a note", encoding="utf-8")
    (tmp_path / "fixed-print.md").write_text("- 打印不再缺页。\n", encoding="utf-8")
    (tmp_path / "added-help.md").write_text("- 按 F1 看手册。\n", encoding="utf-8")
    (tmp_path / "0.9.0.md").write_text("# 0.9.0 · 2026-10-01\n\n## 新增\n\n- 旧的。\n", encoding="utf-8")
    (tmp_path / "0.10.0.md").write_text("# 0.10.0 · 2026-11-01\n\n## 新增\n\n- 新的。\n", encoding="utf-8")
    return tmp_path


def test_the_page_goes_from_new_to_old(folder: Path) -> None:
    page = page_of("changes", read_changes(folder, "更新内容", "版本 0.11.0"))
    assert [section.title for section in page.sections] == [
        "更新内容", "版本 0.11.0", "新增", "修复",
        "0.10.0 · 2026-11-01", "新增", "0.9.0 · 2026-10-01", "新增",
    ]  # fmt: skip
    assert "not a note" not in "".join(section.text for section in page.sections)


def test_a_release_puts_the_notes_together(folder: Path) -> None:
    made = release(folder, "0.11.0", "2026-12-01")
    assert made.read_text(encoding="utf-8").startswith("# 0.11.0 · 2026-12-01\n\n## 新增\n\n- 按 F1")
    assert not list(folder.glob("added-*.md"))
    page = page_of("changes", read_changes(folder, "更新内容", "版本 0.11.0"))
    assert [section.title for section in page.sections][1:3] == ["0.11.0 · 2026-12-01", "新增"]


@pytest.mark.parametrize("version", ["1", "0.11", "v0.11.0"])
def test_a_version_is_three_numbers(folder: Path, version: str) -> None:
    with pytest.raises(ValueError, match=version):
        release(folder, version, "2026-12-01")
    assert (folder / "added-help.md").is_file()


def test_nothing_to_release_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="0\\.2\\.0"):
        release(tmp_path, "0.2.0", "2026-12-01")
    assert read_changes(tmp_path / "nowhere", "更新内容", "版本 1.0.0") == "# 更新内容\n"
