# SPDX-License-Identifier: Apache-2.0
"""本机备份 and 诊断 in the administration: made, listed, asked before going back; found, told to support."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app import restoring
from app.bootstrap import Desk
from app.core import doctor, local_restore
from app.core.errors import NotPermittedError
from app.core.permissions import Actor
from tests.support.desk import make_actor
from tests.ui.admin.conftest import Stage, make_stage
from ui.admin.backup_section import BackupSection
from ui.admin.doctor_section import DoctorSection
from ui.client import Client


def _backups(stage: Stage) -> BackupSection:
    stage.page.show_section("backup")
    section = stage.page.section
    assert isinstance(section, BackupSection)
    return section


def _doctor(stage: Stage) -> DoctorSection:
    stage.page.show_section("doctor")
    section = stage.page.section
    assert isinstance(section, DoctorSection)
    return section


def test_a_backup_is_made_shown_and_asked_about(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = _backups(stage)
    assert "7 天" in section.rule.text()
    assert not section.restore.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    section.choose.click()
    assert str(tmp_path) in section.place.text()
    stage.page.new_record()
    assert stage.said == ["备份做好了，已核对。"]
    assert section.table.rows.total == 1
    assert len(restoring.listed_in(tmp_path)) == 1
    stage.page.new_record()
    assert section.table.rows.total == 2
    assert "投诉" in section.held.text()
    assert section.restore.isEnabled()
    wanted: list[object] = []
    stage.client.restore_wanted.connect(wanted.append)
    section.restore.click()
    sheet = stage.overlay()
    assert wanted == []
    sheet.accept()
    assert wanted == [restoring.backups_of(stage.client.desk)[0]]


def test_the_absence_of_the_second_place_is_said_and_the_backup_stands(stage: Stage, tmp_path: Path) -> None:
    section = _backups(stage)
    section.set_place(str(tmp_path / "stick"))
    stage.page.new_record()
    assert [type(error).__name__ for error in stage.errors] == ["MissingPlaceError"]
    assert section.table.rows.total == 1
    section.no_place.click()
    assert section.no_place.isHidden()


def test_what_a_restore_put_aside_is_shown_and_removed_after_one_question(stage: Stage) -> None:
    desk = stage.client.desk
    place = restoring.data_of(desk).path / local_restore.SET_ASIDE
    for name, size in (("store-20261101T023000Z", 2_500_000), ("store-20261120T013000Z-1", 400_000)):
        (place / name).mkdir(parents=True)
        (place / name / "desk.db").write_bytes(bytes(size))
    section = _backups(stage)
    assert not section.aside.isHidden()
    assert "2 份，共 2.9 MB" in section.aside.head.text()
    said = [button.accessibleName() for button in section.aside.buttons]
    assert said == [
        "删除 2026-11-01 10:30 换下 · 19 天前 · 2.5 MB",
        "删除 2026-11-20 09:30 换下 · 不到一天 · 0.4 MB",
    ]
    section.aside.buttons[0].click()
    assert len(list(place.iterdir())) == 2
    stage.overlay().accept()
    assert [path.name for path in place.iterdir()] == ["store-20261120T013000Z-1"]
    assert stage.said[-1] == "恢复前的旧数据已删除。"
    section.aside.buttons[0].click()
    stage.overlay().accept()
    assert section.aside.isHidden()


def test_what_lies_aside_is_removed_by_who_manages_and_nothing_else_is(
    make_client: Callable[[Actor], Client], desk: Desk, qtbot: QtBot
) -> None:
    data = restoring.data_of(desk).path
    aside = data / local_restore.SET_ASIDE / "old"
    aside.mkdir(parents=True)
    clerk = make_actor(desk, "complaints.register")
    with pytest.raises(NotPermittedError):
        restoring.remove_set_aside(desk, clerk, "old")
    section = BackupSection(make_client(clerk))
    qtbot.addWidget(section)
    section.refresh()
    assert not section.aside.buttons[0].isEnabled()
    manager = make_actor(desk, restoring.MANAGE)
    for name in ("../store", "..", "", "unknown"):
        restoring.remove_set_aside(desk, manager, name)
    assert desk.folder.database.exists()
    assert aside.exists()
    restoring.remove_set_aside(desk, manager, "old")
    assert not aside.exists()


def test_only_who_manages_sees_the_backups(
    make_client: Callable[[Actor], Client], desk: Desk, qtbot: QtBot
) -> None:
    stage = make_stage(make_client(make_actor(desk, "admin.audit")), qtbot)
    assert "backup" not in stage.page.section_keys()
    assert "doctor" in stage.page.section_keys()


def test_the_doctor_shows_what_to_do_and_writes_the_file_for_support(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = _doctor(stage)
    assert not section.support.isEnabled()
    monkeypatch.setattr(doctor, "FONTS", tmp_path / "no fonts")
    stage.page.new_record()
    assert section.model.row(0).key == "fonts"
    assert section.advice.text().endswith("请重新安装客服台。")
    target = tmp_path / "support.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    section.support.click()
    assert stage.errors == []
    assert stage.said[-1].startswith("支持文件已存到 support.zip")
    with zipfile.ZipFile(target) as archive:
        told = archive.read("doctor.txt").decode()
    assert "✗ 内置字体" in told
    assert "✓ 窗口：PySide" in told
