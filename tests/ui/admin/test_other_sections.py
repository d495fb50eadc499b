# SPDX-License-Identifier: Apache-2.0
"""Stores and desks, the company's rules, records and the self-check in the window."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.admin.commands import log_out, note_unmasking, reveal_staff_phone
from app.admin.models import LoginSession
from app.admin.queries import list_company_rules, list_desks, list_stores, rule_number
from app.bootstrap import Desk
from app.core.errors import DiskFullError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from tests.support.company import FOUNDED_ON, enter, hire, open_store
from tests.support.desk import FrozenClock
from tests.ui.admin.conftest import Stage, type_chinese
from ui.admin.audit_section import AuditSection
from ui.admin.records_section import RecordsSection
from ui.admin.rules_section import RulesSection
from ui.admin.stores_section import StoresSection

KEY = "complaint.resolution_hours"


@pytest.fixture
def stores(stage: Stage) -> StoresSection:
    """Give the section of stores."""
    stage.page.show_section("stores")
    section = stage.page.section
    assert isinstance(section, StoresSection)
    return section


@pytest.fixture
def rules(stage: Stage) -> RulesSection:
    """Give the section of rules."""
    stage.page.show_section("rules")
    section = stage.page.section
    assert isinstance(section, RulesSection)
    return section


@pytest.fixture
def records(stage: Stage) -> RecordsSection:
    """Give the section of records."""
    stage.page.show_section("records")
    section = stage.page.section
    assert isinstance(section, RecordsSection)
    return section


@pytest.fixture
def check(stage: Stage) -> AuditSection:
    """Give the section of the self-check."""
    stage.page.show_section("audit")
    section = stage.page.section
    assert isinstance(section, AuditSection)
    return section


# ---- stores


def test_this_store_is_chosen_with_its_desks(stores: StoresSection) -> None:
    assert stores.table.current_row().name == "友好路店"
    assert [row.name for _number, row in stores.desk_model.held()] == ["1 号台"]
    assert stores._title.text() == "友好路店 的工位"


def test_a_store_is_added_changed_and_closed(
    stores: StoresSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    stage.page.new_record()
    form = stage.sheet().form
    assert form.value("company_name") == "新疆阳光电器有限公司"
    type_chinese(form.editor("name"), "阿克苏店")
    form.set_values({"code": "wlm"})
    stage.sheet().accept()
    assert form.problems() == {"code": "已经被用了，请换一个。"}
    form.set_values({"code": "aks"})
    stage.sheet().accept()
    assert stores.table.current_row().code == "AKS"
    assert stores.desk_model.total == 0
    stores._edit_button.click()
    stage.sheet().form.set_values({"is_active": False, "phone": "0997-2512345"})
    stage.sheet().accept()
    assert [row.code for row in desk.runner.read(admin, list_stores)] == ["WLM"]
    stores._all.setChecked(True)
    shown = {row.code: stores._store_chip(row).text for _number, row in stores.model.held()}
    assert shown == {"AKS": "已停业", "WLM": "本店"}


def test_this_store_is_not_closed(stores: StoresSection, stage: Stage, desk: Desk) -> None:
    stores.select(desk.identity.store_id)
    stores.table.opened.emit(stores.table.current_row())
    stage.sheet().form.set_values({"is_active": False})
    stage.sheet().accept()
    assert stage.sheet().form.problems() == {"is_active": "还有人在用，现在不能停用。"}


def test_a_desk_is_added_and_changed(stores: StoresSection, stage: Stage, desk: Desk, admin: Actor) -> None:
    assert not stores._edit_desk.isEnabled()
    stores._add_desk.click()
    stage.sheet().form.set_values({"name": "2 号台", "code": "a2"})
    stage.sheet().accept()
    added = next(row for row in desk.runner.read(admin, list_desks) if row.code == "A2")
    stores.desk_table.select_id(added.id)
    stores._edit_desk.click()
    stage.sheet().form.set_values({"name": "二号台", "is_active": False})
    stage.sheet().accept()
    shown = {row.name: stores._desk_chip(row).text for _number, row in stores.desk_model.held()}
    assert shown == {"1 号台": "本工位", "二号台": "停用"}


def test_other_stores_and_desks_have_their_words(stores: StoresSection, desk: Desk, admin: Actor) -> None:
    open_store(desk, admin, "AKS", "阿克苏店")
    stores.refresh()
    assert {stores._store_chip(row).text for _number, row in stores.model.held()} == {"营业", "本店"}


# ---- rules


def test_a_rule_changes_from_a_day_on(
    rules: RulesSection, stage: Stage, desk: Desk, admin: Actor, clock: FrozenClock
) -> None:
    number = next(n for n, row in rules.model.held() if row.key == KEY)
    rules.table.selectRow(number)
    stage.page.new_record()
    sheet = stage.sheet()
    sheet.form.set_values({"value": 0, "from_on": FOUNDED_ON + timedelta(days=3)})
    type_chinese(sheet.form.editor("source"), "客服部通知 2026 第 8 号")
    sheet.accept()
    assert sheet.form.problems() == {"value": "须大于 0。"}
    sheet.form.set_values({"value": 48})
    sheet.accept()
    rows = [row for _number, row in rules.model.held() if row.key == KEY]
    assert [(row.value, rules._state(row).text) for row in rows] == [(72, "现行"), (48, "将生效")]
    assert [rules._words.source(row) for row in rows][1] == "客服部通知 2026 第 8 号"
    clock.move(days=3)
    rules.refresh()
    rows = [row for _number, row in rules.model.held() if row.key == KEY]
    assert [rules._state(row).text for row in rows] == ["已被替代", "现行"]
    assert desk.runner.read(admin, rule_number, KEY) == 48


def test_a_rule_of_a_few_words_is_chosen(rules: RulesSection, stage: Stage) -> None:
    row = next(row for _number, row in rules.model.held() if row.key == "complaint.pause_gives_back")
    assert "只顺延落在工作时间里的部分" in [column.cell_text(row) for column in rules.model.columns]
    rules.table.opened.emit(row)
    sheet = stage.sheet()
    sheet.form.set_values({"value": "wall", "source": "通知"})
    sheet.accept()
    assert stage.is_clear()
    held = [row.value for _number, row in rules.model.held() if row.key == "complaint.pause_gives_back"]
    assert held == ["worked", "wall"]


def test_every_rule_has_words_and_a_chinese_source(rules: RulesSection, desk: Desk, admin: Actor) -> None:
    for row in desk.runner.read(admin, list_company_rules):
        assert rules._words.rule(row.key) != row.key
        assert any("一" <= letter <= "鿿" for letter in rules._words.source(row)), row.key
    assert rules._words.rule("no.such") == "no.such"
    assert rules._words.grade_chip("A").text == "法规"


# ---- records


def look(uow: UnitOfWork, kind: str, entity_id: UUID, field: str) -> None:
    note_unmasking(uow, kind, entity_id, field)


def test_sessions_show_who_where_and_how_they_ended(
    records: RecordsSection, desk: Desk, admin: Actor, clock: FrozenClock
) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3")
    clock.move(minutes=10)
    enter(desk, "0427")
    actor = enter(desk, "0427").actor
    assert actor is not None
    desk.runner.write(actor, log_out)
    records.refresh()
    rows = [row for _number, row in records.login_model.held()]
    assert [(row.staff_name, records._end_chip(row).text) for row in rows] == [
        ("王敏", "2026-11-20 10:40"),
        ("王敏", "没有退出记录"),
        (admin.name, "本次登录"),
    ]
    assert records._count.text() == "3 条"
    records.person.setCurrentIndex(records.person.findData(staff_id.hex))
    assert records.login_model.total == 2
    assert records.focus_filter()
    records.to_on.set_value(FOUNDED_ON - timedelta(days=1))
    records.to_on.editingFinished.emit()
    assert records.login_model.total == 0


def test_looks_at_personal_data_lead_to_their_record(
    records: RecordsSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    staff_id = hire(desk, admin, "0427", "王敏", "A3")
    customer_id = new_id()
    desk.runner.write(admin, reveal_staff_phone, staff_id, "排班")
    desk.runner.write(admin, look, "customer", customer_id, "phone")
    desk.runner.write(admin, look, "complaint", customer_id, "paper:complaint_sheet")
    records.switch._buttons["looks"].click()
    rows = [row for _number, row in records.look_model.held()]
    assert [records._entity(row) for row in rows] == ["投诉（双击打开）", "顾客（双击打开）", "员工 王敏"]
    assert [records._words.personal_field(row.field) for row in rows] == ["打印单据", "电话", "电话"]
    records.looks.opened.emit(rows[1])
    records.looks.opened.emit(rows[2])
    assert stage.opened == [("customer", customer_id)]
    records.switch._buttons["logins"].click()
    assert records._count.text() == "1 条"


def test_long_records_come_in_windows(
    records: RecordsSection, desk: Desk, admin: Actor, qtbot: QtBot
) -> None:
    row = {"scope": desk.identity.store_id, "staff_id": admin.staff_id, "device_id": new_id()}

    def many(uow: UnitOfWork) -> None:
        uow.add_facts(LoginSession, [row] * 450)

    desk.runner.write(admin, many)
    records.refresh()
    assert records.login_model.total == 451
    assert records.login_model.row(250) is None
    records.logins.scrollToBottom()
    qtbot.waitUntil(lambda: records.login_model.row(450) is not None)
    first = records.login_model.row(450)
    assert first is not None
    assert first.id == admin.session_id


# ---- self-check


def test_the_self_check_says_what_it_looked_at(check: AuditSection, stage: Stage) -> None:
    assert stage.page.new_record()
    assert "全部通过" in check.summary.text()
    rows = {line.key: line for _number, line in check.model.held()}
    assert rows["admin.credentials"].checked == 1
    assert all(line.is_good for line in rows.values())
    assert check._below.isHidden()


def test_the_self_check_names_what_is_wrong_first(check: AuditSection, stage: Stage, desk: Desk) -> None:
    with desk.runner.database.writing() as session:
        session.execute(text("UPDATE post SET store_id = :other"), {"other": new_id().hex})
        session.commit()
    stage.page.new_record()
    assert "有问题" in check.summary.text()
    worst = check.table.current_row()
    assert not worst.is_good
    assert check._below.isVisible()
    assert check.problems.toPlainText() == "\n".join(worst.problems)
    check.table.selectRow(check.model.total - 1)
    assert check._below.isHidden()


def test_a_self_check_that_fails_says_so(
    check: AuditSection, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_desk: Desk) -> None:
        raise DiskFullError(path="store")

    monkeypatch.setattr(type(stage.client.desk), "audit", fail)
    stage.page.new_record()
    assert check.summary.text() == "自检没有完成。"
    assert len(stage.errors) == 1
    check._is_running = True
    assert check.begin_new()
    assert len(stage.errors) == 1
