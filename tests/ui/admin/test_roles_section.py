# SPDX-License-Identifier: Apache-2.0
"""The matrix of ticks: by keys and mouse, saved together, refused together."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.admin.commands import SavePermissions, SaveRole, save_permissions, save_role
from app.admin.errors import LastAdministratorError
from app.admin.queries import RoleRow, list_roles
from app.bootstrap import Desk
from app.core.permissions import Actor, declared
from tests.support.company import role_id
from tests.support.desk import make_actor
from tests.ui.admin.conftest import Stage, make_stage
from ui.admin.role_matrix import CHANGED_ROLE, MatrixModel
from ui.admin.roles_section import RolesSection
from ui.admin.words import AdminWords
from ui.client import Client

HEADINGS = {
    "admin": "系统管理",
    "approvals": "审批",
    "catalog": "商品目录",
    "complaints": "投诉",
    "customers": "顾客",
    "documents": "单据与文件",
    "history": "修改历史",
    "parts": "配件台账",
    "personal": "个人信息",
    "sales": "销售",
    "sync": "总部与同步",
    "tasks": "待办",
}
"""Areas that declare permissions, in the order of the list."""


@pytest.fixture
def roles(stage: Stage) -> RolesSection:
    """Give the section."""
    stage.page.show_section("roles")
    section = stage.page.section
    assert isinstance(section, RolesSection)
    return section


def cell(section: RolesSection, key: str, role: UUID) -> QModelIndex:
    return section.model.index(section.model.row_of(key), section.model.column_of(role))


def held(desk: Desk, admin: Actor, code: str) -> RoleRow:
    return next(row for row in desk.runner.read(admin, list_roles, with_inactive=True) if row.code == code)


def test_the_model_is_sound(desk: Desk, admin: Actor, qtmodeltester: ModelTester) -> None:
    words = AdminWords()
    model = MatrixModel(words, editable=True)
    model.show(desk.runner.read(admin, list_roles), declared())
    qtmodeltester.check(model)
    assert model.toggle(model.index(model.row_of("tasks.work"), 0))
    assert not model.toggle(model.index(0, 0))
    assert not model.toggle(QModelIndex())
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole) is None
    assert model.role(99) is None
    model.undo()
    assert model.changes() == {}


def test_every_permission_stands_under_the_heading_of_its_area(roles: RolesSection) -> None:
    lines = [roles.model.line(row) for row in range(roles.model.rowCount())]
    assert [line.title for line in lines[:3]] == ["在任人数", "审批限额", "系统管理"]
    assert {line.key for line in lines} - {""} == {permission.key for permission in declared()}
    headings = [line.title for line in lines if line.is_heading]
    areas = {permission.key.partition(".")[0] for permission in declared()}
    assert areas <= HEADINGS.keys()
    assert headings == [title for area, title in HEADINGS.items() if area in areas]


def test_facts_and_ticks_are_said(roles: RolesSection, desk: Desk, admin: Actor) -> None:
    model = roles.model
    column = model.column_of(role_id(desk, admin, "A1"))
    assert model.index(1, column).data() == "¥5,000.00"
    assert model.index(1, model.column_of(role_id(desk, admin, "A11"))).data() == "不限"
    index = cell(roles, "complaints.read", role_id(desk, admin, "A1"))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "客服经理：查看投诉（有）"
    assert (
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "客服经理（A1）"
    )


@pytest.mark.covers("A1")
def test_ticks_by_space_and_click_are_saved_together(
    roles: RolesSection, stage: Stage, desk: Desk, admin: Actor, qtbot: QtBot
) -> None:
    analyst, front = role_id(desk, admin, "A7"), role_id(desk, admin, "A12")
    by_key = cell(roles, "admin.audit", analyst)
    roles.matrix.setCurrentIndex(by_key)
    qtbot.keyClick(roles.matrix, Qt.Key.Key_Space)
    by_mouse = cell(roles, "complaints.register", front)
    roles.matrix.scrollTo(by_mouse)
    place = roles.matrix.visualRect(by_mouse).center()
    qtbot.mouseClick(roles.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (by_key.data(CHANGED_ROLE), by_mouse.data(CHANGED_ROLE)) == (True, True)
    assert roles.unsaved.look().text == "2 处未保存的修改"
    assert "admin.audit" not in held(desk, admin, "A7").permissions
    roles.save.click()
    assert "admin.audit" in held(desk, admin, "A7").permissions
    assert "complaints.register" not in held(desk, admin, "A12").permissions
    assert not roles.has_unsaved()
    assert roles.unsaved.isHidden()
    assert stage.said == ["权限已保存，相关员工下次登录时生效"]


def test_a_tick_set_back_is_no_change(roles: RolesSection, desk: Desk, admin: Actor) -> None:
    index = cell(roles, "tasks.work", role_id(desk, admin, "A3"))
    roles.model.toggle(index)
    roles.model.toggle(index)
    assert not roles.has_unsaved()
    roles.model.toggle(index)
    roles.undo.click()
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_the_last_administrators_right_stays_and_so_do_the_ticks(
    roles: RolesSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    roles.model.toggle(cell(roles, "admin.manage", role_id(desk, admin, "admin")))
    roles.save.click()
    (error,) = stage.errors
    assert isinstance(error, LastAdministratorError)
    assert roles.has_unsaved()
    assert roles.save.isEnabled()
    assert "admin.manage" in held(desk, admin, "admin").permissions


def test_what_others_save_keeps_ones_own_unsaved_ticks(
    roles: RolesSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    analyst, rep = held(desk, admin, "A7"), held(desk, admin, "A3")
    roles.model.toggle(cell(roles, "admin.audit", analyst.id))
    roles.model.toggle(cell(roles, "tasks.assign", rep.id))
    theirs = {rep.id: rep.permissions | {"tasks.assign"}}
    stage.client.jobs.write(save_permissions, SavePermissions(theirs))
    assert roles.model.changes() == {analyst.id: analyst.permissions | {"admin.audit"}}


def test_a_new_role_takes_over_the_permissions_of_another(
    roles: RolesSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    stage.page.new_record()
    form = stage.sheet().form
    form.set_values({"title": "仓管员", "code": "A3"})
    stage.sheet().accept()
    assert form.problems() == {"code": "已经被用了，请换一个。"}
    form.set_values({"code": "B1", "limit": Decimal("200.50"), "like": role_id(desk, admin, "A3")})
    stage.sheet().accept()
    made = held(desk, admin, "B1")
    assert (made.title, made.approval_limit_fen) == ("仓管员", 20050)
    assert made.permissions == held(desk, admin, "A3").permissions
    roles.select(made.id)
    assert roles.matrix.current_role() == made


def test_a_role_is_renamed_and_put_away_from_its_facts(
    roles: RolesSection, stage: Stage, desk: Desk, admin: Actor, qtbot: QtBot
) -> None:
    interviewer = role_id(desk, admin, "A8")
    roles.select(interviewer)
    qtbot.keyClick(roles.matrix, Qt.Key.Key_Return)
    stage.sheet().form.set_values({"title": "回访员", "unlimited": True, "is_active": False})
    stage.sheet().accept()
    row = held(desk, admin, "A8")
    assert (row.title, row.approval_limit_fen, row.is_active) == ("回访员", None, False)
    assert interviewer not in [role.id for role in roles._roles]
    roles._all.setChecked(True)
    assert interviewer in [role.id for role in roles._roles]


def test_a_double_click_opens_the_role(roles: RolesSection, stage: Stage, qtbot: QtBot) -> None:
    roles.matrix.horizontalHeader().sectionDoubleClicked.emit(0)
    assert stage.sheet().form.value("title") == "客服经理"
    stage.sheet().reject()
    place = roles.matrix.visualRect(roles.model.index(1, 1)).center()
    qtbot.mouseDClick(roles.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.sheet().form.value("limit") == Decimal(1000)
    stage.sheet().reject()
    place = roles.matrix.visualRect(roles.model.index(3, 1)).center()
    qtbot.mouseDClick(roles.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.is_clear()
    roles._edit.click()
    assert stage.sheet().form.value("title") == "客服主管"


def test_a_manager_of_one_store_only_reads(
    desk: Desk, admin: Actor, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    stage = make_stage(make_client(make_actor(desk, "admin.manage")), qtbot)
    stage.page.show_section("roles")
    section = stage.page.section
    assert isinstance(section, RolesSection)
    section.matrix.setCurrentIndex(cell(section, "tasks.work", role_id(desk, admin, "A3")))
    qtbot.keyClick(section.matrix, Qt.Key.Key_Space)
    assert not section.has_unsaved()
    section.matrix.horizontalHeader().sectionDoubleClicked.emit(0)
    assert stage.is_clear()


def test_headings_take_no_focus(roles: RolesSection, qtbot: QtBot) -> None:
    roles.matrix.setCurrentIndex(roles.model.index(1, 0))
    qtbot.keyClick(roles.matrix, Qt.Key.Key_Down)
    assert roles.matrix.currentIndex().row() == 3
    qtbot.keyClicks(roles.matrix, "x")
    assert roles.matrix.currentIndex().row() == 3


def test_a_role_of_no_company_any_more_is_not_shown(
    roles: RolesSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    row = held(desk, admin, "A8")
    roles.model.toggle(cell(roles, "tasks.assign", row.id))
    away = SaveRole(row.id, "A8", row.title, row.permissions, 0, is_active=False)
    stage.client.jobs.write(save_role, away)
    assert not roles.has_unsaved()
