# SPDX-License-Identifier: Apache-2.0
"""People and posts in the window: found, added, moved, barred; what fails stays on the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.admin.commands import AddStaff, UpdateStaff, add_staff, update_staff
from app.admin.queries import (
    PostFilter,
    PostRow,
    RecordFilter,
    StaffRow,
    get_staff,
    list_posts,
    list_preferences,
    list_unmaskings,
)
from app.admin.rules import PostKind
from app.bootstrap import Desk
from app.core.permissions import Actor
from tests.support.company import FOUNDED_ON, PASSWORD, enter, give, hire, open_store, role_id
from tests.support.desk import make_actor
from tests.ui.admin.conftest import Stage, make_stage, type_chinese
from ui.admin.staff_section import StaffSection
from ui.admin.staff_sheets import temporary_password
from ui.client import Client
from ui.widgets.banner import Banner
from ui.widgets.error_notice import ErrorNotice

DAY = timedelta(days=1)


@pytest.fixture
def wang(desk: Desk, admin: Actor) -> UUID:
    """Give 王敏, who holds two posts and has a phone."""
    staff_id = hire(desk, admin, "0427", "王敏", "A3", "A5")
    desk.runner.write(admin, update_staff, UpdateStaff(staff_id, "0427", "王敏", "周末班", "13912342207"))
    return staff_id


@pytest.fixture
def people(wang: UUID, stage: Stage) -> StaffSection:
    """Give the section with 王敏 chosen."""
    section = stage.page.section
    assert isinstance(section, StaffSection)
    section.select(wang)
    return section


def names(section: StaffSection) -> list[str]:
    return [row.name for _number, row in section.model.held()]


def person(desk: Desk, admin: Actor, staff_id: UUID) -> StaffRow:
    found = desk.runner.read(admin, get_staff, staff_id)
    assert found is not None
    return found


def posts(desk: Desk, admin: Actor, staff_id: UUID) -> set[tuple[str, str, str]]:
    found = desk.runner.read(admin, list_posts, PostFilter(staff_id=staff_id))
    return {(row.role_title, str(row.from_on), str(row.to_on or "")) for row in found}


def choose_post(section: StaffSection, title: str) -> None:
    table = section.detail._table
    rows = [row for _number, row in section.detail._model.held()]
    post: PostRow = next(row for row in rows if row.role_title == title)
    table.select_id(post.id)


def test_the_list_shows_posts_and_the_person_beside_it(people: StaffSection) -> None:
    assert names(people) == ["古丽娜尔·买买提", "王敏"]
    detail = people.detail
    assert (detail._name.text(), detail._number.text()) == ("王敏", "工号 0427")
    assert detail._phone.text() == "139****2207"
    assert detail._chip.look().text == "待改密码"
    assert [row.role_title for _number, row in detail._model.held()] == ["会员专员", "客服代表"]


def test_people_are_filtered_while_typing_chinese(people: StaffSection, qtbot: QtBot) -> None:
    people.focus_filter()
    type_chinese(people.filter, "古丽")
    qtbot.waitUntil(lambda: names(people) == ["古丽娜尔·买买提"])
    people.filter.clear()
    qtbot.keyClicks(people.filter, "zzz")
    qtbot.waitUntil(lambda: names(people) == [])


def test_people_are_sorted_and_the_order_is_kept_with_the_account(
    people: StaffSection, stage: Stage, desk: Desk, admin: Actor, qtbot: QtBot
) -> None:
    people.table.sort_requested.emit("name", True)
    assert names(people) == ["王敏", "古丽娜尔·买买提"]
    qtbot.waitUntil(lambda: "admin.staff" in desk.runner.read(admin, list_preferences))
    again = StaffSection(stage.client)
    qtbot.addWidget(again)
    again.refresh()
    assert names(again) == ["王敏", "古丽娜尔·买买提"]


def test_a_person_is_hired_with_a_first_post(stage: Stage, desk: Desk, admin: Actor) -> None:
    assert stage.page.new_record()
    form = stage.sheet().form
    type_chinese(form.editor("name"), "阿依古丽•买买提")
    form.set_values({"number": "0500", "role_id": role_id(desk, admin, "A4"), "password": PASSWORD})
    stage.sheet().accept()
    assert stage.is_clear()
    assert stage.said == ["员工已新增"]
    actor = enter(desk, "0500").actor
    assert actor is not None
    assert actor.name == "阿依古丽·买买提"
    section = stage.page.section
    assert isinstance(section, StaffSection)
    assert section.detail._name.text() == "阿依古丽·买买提"


def test_what_is_wrong_stands_below_its_field_and_nothing_typed_is_lost(
    stage: Stage, desk: Desk, admin: Actor
) -> None:
    stage.page.new_record()
    sheet = stage.sheet()
    sheet.form.set_values({"number": "0001", "name": "王敏", "phone": "12", "password": PASSWORD})
    sheet.accept()
    assert sheet.isVisible()
    assert sheet.form.problems() == {
        "number": "已经被用了，请换一个。",
        "phone": "电话应为 11 位手机号，或区号加座机号。",
    }
    assert sheet.form.value("name") == "王敏"
    assert len(desk.runner.read(admin, list_posts, PostFilter())) == 1
    sheet.form.editor("name").insert("小")  # type: ignore[attr-defined]
    sheet.reject()
    assert sheet.isVisible()
    assert sheet.findChildren(Banner)
    sheet.reject()
    assert stage.is_clear()


def test_an_empty_form_is_not_sent(stage: Stage) -> None:
    stage.page.new_record()
    sheet = stage.sheet()
    sheet.accept()
    assert set(sheet.form.problems()) == {"number", "name"}
    sheet.reject()
    assert stage.is_clear()


def test_a_person_without_a_post_is_added(stage: Stage, desk: Desk, admin: Actor) -> None:
    stage.page.new_record()
    form = stage.sheet().form
    form.set_values({"number": "0500", "name": "孙浩"})
    stage.sheet().accept()
    section = stage.page.section
    assert isinstance(section, StaffSection)
    assert section.detail._chip.look().text == "今天无岗"


def test_editing_leaves_the_masked_phone_alone(
    people: StaffSection, stage: Stage, desk: Desk, admin: Actor, wang: UUID
) -> None:
    people.detail.edit()
    sheet = stage.sheet()
    assert not sheet.form.editor("phone").isEnabled()
    sheet.form.set_values({"name": "王小敏"})
    sheet.accept()
    assert person(desk, admin, wang).name == "王小敏"
    assert people.detail._name.text() == "王小敏"
    assert desk.runner.read(admin, list_unmaskings, RecordFilter()) == ()
    people.detail._eye.click()
    assert people.detail._phone.text() == "13912342207"
    assert people.detail._eye.isHidden()
    assert len(desk.runner.read(admin, list_unmaskings, RecordFilter())) == 1


def test_the_phone_is_changed_after_it_was_shown_and_that_is_logged(
    people: StaffSection, stage: Stage, desk: Desk, admin: Actor, wang: UUID
) -> None:
    people.table.opened.emit(person(desk, admin, wang))
    sheet = stage.sheet()
    (reveal,) = [
        button for button in sheet.findChildren(type(people.detail._edit)) if "电话" in button.label()
    ]
    reveal.click()
    assert sheet.form.value("phone") == "13912342207"
    assert len(desk.runner.read(admin, list_unmaskings, RecordFilter())) == 1
    sheet.form.set_values({"phone": "0991-4512345"})
    sheet.accept()
    assert person(desk, admin, wang).phone == "099****2345"


def test_who_may_not_see_personal_data_cannot_show_the_phone(
    desk: Desk, wang: UUID, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    stage = make_stage(make_client(make_actor(desk, "admin.manage")), qtbot)
    section = stage.page.section
    assert isinstance(section, StaffSection)
    section.select(wang)
    assert not section.detail._eye.isEnabled()
    section.detail.edit()
    sheet = stage.sheet()
    (reveal,) = [
        button for button in sheet.findChildren(type(section.detail._edit)) if "电话" in button.label()
    ]
    assert not reveal.isEnabled()
    assert section.detail._reset.isHidden()


def test_a_person_without_a_phone_gets_one(
    people: StaffSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    staff_id = desk.runner.write(admin, add_staff, AddStaff("0600", "孙浩", PASSWORD)).answer
    people.refresh()
    people.select(staff_id)
    people.detail.edit()
    stage.sheet().form.set_values({"phone": "13912340600"})
    stage.sheet().accept()
    assert person(desk, admin, staff_id).phone == "139****0600"


@pytest.mark.covers("A18")
def test_a_post_is_added_ended_and_voided(
    people: StaffSection, stage: Stage, desk: Desk, admin: Actor, wang: UUID
) -> None:
    other = open_store(desk, admin, "KSH", "喀什店")
    people.refresh()
    people.detail._add.click()
    form = stage.sheet().form
    values = {"role_id": role_id(desk, admin, "A4"), "store_id": other, "from_on": FOUNDED_ON + 6 * DAY}
    form.set_values({**values, "kind": PostKind.ROTATING})
    stage.sheet().accept()
    assert stage.said == ["岗位已添加"]
    choose_post(people, "客服代表")
    assert people.detail._void.isEnabled()  # begins today: not in the past yet
    people.detail._end.click()
    stage.sheet().form.set_values({"to_on": FOUNDED_ON + 5 * DAY})
    stage.sheet().accept()
    choose_post(people, "现场客服")
    people.detail._void.click()
    stage.overlay().accept()
    assert posts(desk, admin, wang) == {
        ("客服代表", "2026-11-20", "2026-11-25"),
        ("会员专员", "2026-11-20", ""),
    }
    shown = {row.role_title: people.detail._post_chip(row).text for _n, row in people.detail._model.held()}
    assert shown == {"客服代表": "快到期", "会员专员": "在任", "现场客服": "已撤销"}


def test_a_past_post_cannot_be_voided_and_its_end_stays_on_the_sheet(
    people: StaffSection, stage: Stage, desk: Desk, admin: Actor, wang: UUID
) -> None:
    give(desk, admin, wang, "A12", from_on=FOUNDED_ON - 9 * DAY)
    people.refresh()
    people.detail.show_person(people.table.current_row())
    choose_post(people, "前台")
    assert not people.detail._void.isEnabled()
    people.detail._table.opened.emit(None)
    sheet = stage.sheet()
    sheet.form.set_values({"to_on": FOUNDED_ON - 5 * DAY})
    sheet.accept()
    assert sheet.form.problems() == {"to_on": "不能早于今天。"}


def test_a_transfer_ends_only_the_ticked_posts(
    people: StaffSection, stage: Stage, desk: Desk, admin: Actor, wang: UUID
) -> None:
    people.detail._move.click()
    sheet = stage.sheet()
    boxes = {box.text().partition(" ")[0]: box for box in sheet.findChildren(QCheckBox)}
    assert set(boxes) == {"客服代表", "会员专员"}
    boxes["会员专员"].setChecked(False)
    sheet.form.set_values({"role_id": role_id(desk, admin, "A2"), "from_on": FOUNDED_ON + 10 * DAY})
    sheet.form.submitted.emit()
    assert stage.said == ["调动已保存"]
    assert posts(desk, admin, wang) == {
        ("客服代表", "2026-11-20", "2026-11-29"),
        ("会员专员", "2026-11-20", ""),
        ("客服主管", "2026-11-30", ""),
    }


def test_a_password_is_reset_and_a_person_barred_and_let_in_again(
    people: StaffSection, stage: Stage, desk: Desk, admin: Actor, wang: UUID
) -> None:
    people.detail._reset.click()
    password = stage.sheet().form.value("password")
    stage.sheet().accept()
    assert enter(desk, "0427", str(password)).actor is not None
    people.detail._bar.click()
    stage.overlay().accept()
    assert names(people) == ["古丽娜尔·买买提"]
    people._disabled.setChecked(True)
    people.table.select_id(wang)
    assert people.detail._chip.look().text == "已停用"
    assert not people.detail._move.isEnabled()
    people.detail._bar.click()
    assert person(desk, admin, wang).is_active
    assert stage.said[-2:] == ["员工已停用", "员工已恢复，可以登录"]


def test_nobody_is_offered_to_bar_himself(people: StaffSection, admin: Actor) -> None:
    people.select(admin.staff_id)
    assert not people.detail._bar.isEnabled()
    assert not people.detail._reset.isEnabled()
    assert people.detail._bar.toolTip() == "不能对自己的账号这样做，请另一位管理员办理"


def test_an_error_of_no_field_stands_above_the_buttons(
    people: StaffSection, stage: Stage, admin: Actor, desk: Desk
) -> None:
    people.select(admin.staff_id)
    people.detail._table.select_first()
    people.detail._end.click()
    stage.sheet().form.set_values({"to_on": FOUNDED_ON})
    stage.sheet().accept()
    (notice,) = stage.sheet().findChildren(ErrorNotice)
    assert notice.message.code == "E2007"
    assert posts(desk, admin, admin.staff_id) == {("系统管理员", "2026-11-20", "")}


def test_only_stores_that_one_manages_are_offered(
    desk: Desk, admin: Actor, wang: UUID, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    open_store(desk, admin, "KSH", "喀什店")
    stage = make_stage(make_client(make_actor(desk, "admin.manage")), qtbot)
    stage.page.new_record()
    stores = stage.sheet().form.editor("store_id")
    assert [stores.itemText(n) for n in range(stores.count())] == ["友好路店"]  # type: ignore[attr-defined]


def test_the_detail_closes_over_the_list(people: StaffSection, stage: Stage) -> None:
    assert stage.page.toggle_detail()
    assert people.detail.isHidden()
    stage.page.toggle_detail()
    assert people.detail.isVisible()


def test_the_list_follows_what_others_change(
    people: StaffSection, stage: Stage, admin: Actor, wang: UUID
) -> None:
    stage.client.jobs.write(update_staff, UpdateStaff(wang, "0427", "王大敏"))
    assert names(people) == ["古丽娜尔·买买提", "王大敏"]


def test_people_of_one_store(people: StaffSection, desk: Desk, admin: Actor) -> None:
    assert people._store.isHidden()
    other = open_store(desk, admin, "KSH", "喀什店")
    hire(desk, admin, "0500", "艾力", "A3", store_id=other)
    people.refresh()
    people._store.setCurrentIndex(people._store.findData(other.hex))
    assert names(people) == ["艾力"]
    people.refresh()
    assert names(people) == ["艾力"]


def test_a_temporary_password_is_easily_read_out() -> None:
    made = {temporary_password() for _ in range(50)}
    assert len(made) > 45
    assert all(len(password) == 11 and not set("il1o0") & set(password) for password in made)


def test_tab_reaches_list_and_buttons(people: StaffSection, qtbot: QtBot) -> None:
    people.filter.setFocus()
    reached = set()
    for _ in range(14):
        qtbot.keyClick(people.window().focusWidget(), Qt.Key.Key_Tab)
        reached.add(people.window().focusWidget())
    assert people.table in reached
    assert people.detail._edit in reached
    assert people.detail._table in reached
