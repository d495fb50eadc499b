# SPDX-License-Identifier: Apache-2.0
"""The page shows what a person may see, remembers unsaved ticks, and fits a small screen in both themes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.admin.commands import AddStore, add_store
from app.bootstrap import Desk
from app.core.permissions import Actor
from tests.support.company import hire
from tests.support.desk import make_actor
from tests.ui.admin.conftest import Stage, make_stage
from ui.admin.roles_section import RolesSection
from ui.admin.staff_section import StaffSection
from ui.admin.stores_section import StoresSection
from ui.client import Client
from ui.theme.fonts import SCALES
from ui.theme.theme import Theme

ALL = ("staff", "roles", "stores", "rules", "holidays", "records", "audit", "backup", "doctor")


@pytest.mark.parametrize(
    ("permissions", "sections"),
    [
        ((), ()),
        (("tasks.work",), ()),
        (("admin.reset_password",), ("staff",)),
        (("admin.audit",), ("records", "audit", "doctor")),
        (("admin.manage",), ("staff", "roles", "stores", "rules", "holidays", "backup", "doctor")),
        (("admin.manage", "admin.audit"), ALL),
        (("sync.enrol",), ("office",)),
    ],
)
def test_sections_by_permission(
    desk: Desk,
    make_client: Callable[[Actor], Client],
    qtbot: QtBot,
    permissions: tuple[str, ...],
    sections: tuple[str, ...],
) -> None:
    stage = make_stage(make_client(make_actor(desk, *permissions)), qtbot)
    assert stage.page.section_keys() == sections
    assert (stage.page.section is None) == (not sections)
    stage.page.show_section("nowhere")
    if not sections:
        assert not stage.page.new_record()
        assert not stage.page.focus_filter()
        assert not stage.page.toggle_detail()


DAILY = {(False, 100), (True, 130)}
"""Looks of the default run."""


def test_every_section_opens_with_its_main_button(stage: Stage) -> None:
    labels = []
    for pill in stage.page._pills.values():
        pill.click()
        labels.append(stage.page._new.label() if stage.page._new.isVisible() else "")
    assert labels == [
        "新增员工",
        "新增角色",
        "新增门店",
        "修改规则",
        "录入一年",
        "安排值班",
        "",
        "开始自检",
        "立即备份",
        "开始诊断",
        "发接入码",
    ]
    assert stage.page.title() == "系统管理"
    assert stage.errors == []


def test_no_pill_is_cut_where_letters_are_large(stage: Stage, theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, dark=False, scale=130)
    stage.window.resize(1200, 690)
    QApplication.processEvents()
    pills = list(stage.page._pills.values())
    row = pills[0].parentWidget()
    assert row is not None
    assert all(pill.width() >= pill.sizeHint().width() for pill in pills)
    assert all(pill.geometry().right() <= row.width() for pill in pills)
    assert max(pill.geometry().bottom() for pill in pills) <= row.height()
    assert not any(pill.geometry().intersects(stage.page._new.geometry()) for pill in pills)
    theme.apply(app, dark=False)


def test_other_pages_lead_to_a_row_of_a_section(stage: Stage, desk: Desk, admin: Actor) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3")
    stage.page.go_to(staff_id, {})
    section = stage.page.section
    assert isinstance(section, StaffSection)
    section.refresh()  # the person was added by another program
    assert section.detail._name.text() == "王敏"
    stage.page.go_to(desk.identity.store_id, {"section": "stores"})
    assert isinstance(stage.page.section, StoresSection)
    stage.page.go_to(None, {"section": "roles"})
    assert isinstance(stage.page.section, RolesSection)
    assert not stage.page.focus_filter()
    assert not stage.page.toggle_detail()


def test_a_hidden_section_fetches_when_it_is_shown_again(stage: Stage) -> None:
    stage.page.show_section("stores")
    section = stage.page.section
    assert isinstance(section, StoresSection)
    stage.page.show_section("staff")
    stage.client.jobs.write(add_store, AddStore("AKS", "阿克苏店", "阳光电器"))
    assert section.model.total == 1
    stage.page.show_section("stores")
    assert section.model.total == 2
    stage.window.hide()
    stage.client.jobs.write(add_store, AddStore("KSH", "喀什店", "阳光电器"))
    assert section.model.total == 2
    stage.window.show()
    stage.page.activated()
    assert section.model.total == 3


def test_the_tab_stays_while_ticks_are_not_saved(stage: Stage) -> None:
    assert stage.page.can_close()
    stage.page.show_section("roles")
    section = stage.page.section
    assert isinstance(section, RolesSection)
    section.model.toggle(section.model.index(section.model.row_of("tasks.assign"), 2))
    stage.page.show_section("staff")
    assert not stage.page.can_close()
    assert stage.page.section is section
    assert stage.said == ["有没保存的修改，请先保存或撤销"]
    section.undo.click()
    assert stage.page.can_close()


def test_a_manager_of_one_store_changes_no_roles_and_opens_no_stores(
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    stage = make_stage(make_client(make_actor(desk, "admin.manage")), qtbot)
    for key in ("roles", "stores", "rules"):
        stage.page.show_section(key)
        assert stage.page._new.isHidden()
        assert not stage.page.new_record()
        assert stage.is_clear()


@pytest.mark.parametrize(
    ("dark", "scale"),
    [
        pytest.param(dark, scale, marks=() if (dark, scale) in DAILY else pytest.mark.long)
        for dark in (False, True)
        for scale in SCALES
    ],
)
def test_nothing_is_cut_off_at_any_scale(
    desk: Desk, admin: Actor, stage: Stage, qapp: QApplication, theme: Theme, dark: bool, scale: int
) -> None:
    hire(desk, admin, "0427", "买买提·艾力", "A3")
    theme.apply(qapp, dark=dark, scale=scale)
    try:
        # At 130 % the shell folds its rail to icons: 1366 - 56.
        stage.window.resize(1190 if scale <= 100 else 1300, 578)
        for key in ALL:
            stage.page.show_section(key)
            qapp.processEvents()
            assert stage.page.minimumSizeHint().width() <= stage.window.width(), key
            assert stage.page.minimumSizeHint().height() <= stage.window.height(), key
            squeezed = [
                button.text()
                for button in stage.page.findChildren(QPushButton)
                if button.isVisible() and button.width() < button.sizeHint().width() - 1
            ]
            assert squeezed == [], key
    finally:
        theme.apply(qapp, dark=False)
