# SPDX-License-Identifier: Apache-2.0
"""F2: registering by typed Chinese, problems where they were made, drafts that come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.queries import search_models
from app.complaints.detail import get_complaint
from app.complaints.drafts import REGISTER_DRAFT, get_drafts
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter
from app.core.permissions import Actor
from app.customers.commands import register_appliance
from app.customers.rules import ApplianceInput, RegisterAppliance
from tests.support.complaints import PHONE
from tests.support.customers import add_customer, add_model
from tests.support.shell import type_chinese
from tests.ui.complaints.conftest import Screen, press
from ui.complaints.register import RegisterSheet
from ui.widgets.banner import Banner
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Picked
from ui.widgets.labels import Label

OpenPage = Callable[..., Screen]


@pytest.fixture
def screen(open_page: OpenPage) -> Screen:
    """Give the shown page."""
    return open_page()


def sheet_of(screen: Screen) -> RegisterSheet:
    """Open and return the form."""
    assert screen.page.new_record()
    found: RegisterSheet = screen.sheet(RegisterSheet)
    return found


def fill(sheet: RegisterSheet, **values: object) -> None:
    """Fill in what is required, and more."""
    sheet.form.set_values(
        {
            "source": "hotline",
            "complaint_class": "product",
            "subject": "冰箱不制冷",
            "event": "昨晚起冷藏室不制冷。",
            **values,
        }
    )
    sheet.who.set_written(sheet.form.is_written())
    sheet._on_edited()


@pytest.mark.covers("A34", "B31")
def test_a_new_customers_complaint_is_registered_and_shown(
    screen: Screen, desk: Desk, boss: Actor, qtbot: QtBot
) -> None:
    sheet = sheet_of(screen)
    sheet.picker.begin_new()
    type_chinese(sheet.picker.form.editor("name"), "阿依古丽·吐尔逊", preedit="a yi")
    sheet.picker.form.set_values({"phone": "139 9911 2207"})
    fill(sheet, is_taken=True, priority="urgent")
    assert not sheet.who.form.editor("phone").isVisible()
    qtbot.keyClick(sheet.form.editor("subject"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    detail = screen.page.detail.detail()
    assert detail is not None
    assert (detail.customer.name, detail.status, detail.priority) == ("阿依古丽·吐尔逊", "handling", "urgent")
    assert screen.heard.said[-1] == f"已登记 {detail.number}"
    assert screen.subjects() == ["冰箱不制冷"]
    assert desk.runner.read(boss, get_drafts, REGISTER_DRAFT) == ()


def test_what_is_missing_is_marked_where_it_belongs(screen: Screen, desk: Desk, boss: Actor) -> None:
    sheet = sheet_of(screen)
    sheet.accept()
    assert set(sheet.form.problems()) == {"source", "complaint_class", "subject", "event"}
    assert sheet.picker._problem.isVisible()
    sheet.picker.begin_new("刘志强", "12")
    sheet.accept()
    assert "phone" in sheet.picker.form.problems()
    fill(sheet)
    sheet.picker.form.set_values({"phone": ""})
    sheet.who.form.set_values({"appliance": "new"})
    sheet.accept()
    assert "phone" in sheet.picker.form.problems()
    assert "model" in sheet.who.form.problems()
    assert sheet.isVisible()
    assert desk.runner.read(boss, list_complaints, ComplaintFilter()).total == 0


@pytest.mark.covers("A22")
def test_on_a_written_channel_the_phone_may_be_left_out(screen: Screen) -> None:
    sheet = sheet_of(screen)
    sheet.picker.begin_new("刘志强")
    fill(sheet, source="authority", source_number="12315-88")
    sheet.accept()
    detail = screen.page.detail.detail()
    assert detail is not None
    assert detail.is_phone_unknown
    assert detail.source_number == "12315-88"
    assert screen.page.detail.customer_box.phone.text() == "电话不详"


def test_a_known_customer_brings_phones_and_appliances(screen: Screen, desk: Desk, boss: Actor) -> None:
    known = add_customer(desk, "陈淑芬", PHONE)
    item = RegisterAppliance(known.id, ApplianceInput(brand_text="海尔", model_text="BCD-470"))
    appliance_id = desk.runner.write(boss, register_appliance, item).answer
    sheet = sheet_of(screen)
    sheet.picker.choose(known.id)
    assert sheet.who.phone_id() == known.phone_ids[0]
    sheet.who.form.set_values({"appliance": appliance_id})
    fill(sheet)
    sheet.accept()
    detail = screen.page.detail.detail()
    assert detail is not None
    assert detail.appliance is not None
    assert (detail.customer.id, detail.appliance.id) == (known.id, appliance_id)


def test_a_known_customer_gives_a_new_phone_and_a_product_of_the_catalogue(
    screen: Screen, desk: Desk, boss: Actor
) -> None:
    known = add_customer(desk, "陈淑芬", PHONE)
    add_model(desk)
    model = desk.runner.read(boss, search_models, "BCD")[0]
    sheet = sheet_of(screen)
    sheet.picker.choose(known.id)
    sheet.who._on_model_typed("BCD")
    sheet.who.form.set_values({"phone": "new", "appliance": "new"})
    sheet.who._show_parts()
    sheet.who.form.set_values(
        {
            "new_phone": "13999110008",
            "model": Picked(model.id, "海尔 BCD-470WDPG"),
            "serial": "BE0AK3E0R",
            "bought_on": date(2026, 6, 18),
        }
    )
    fill(sheet)
    sheet.accept()
    detail = screen.page.detail.detail()
    assert detail is not None
    assert detail.appliance is not None
    assert detail.customer.phone == "139****0008"
    assert (detail.appliance.product, detail.appliance.serial) == ("海尔 BCD-470WDPG", "BE0AK3E0R")


def test_a_known_customer_may_be_without_phone_on_a_written_channel(screen: Screen, desk: Desk) -> None:
    known = add_customer(desk, "陈淑芬", PHONE)
    sheet = sheet_of(screen)
    sheet.picker.choose(known.id)
    fill(sheet, source="mail")
    sheet.who.form.set_values({"phone": "unknown"})
    sheet.accept()
    detail = screen.page.detail.detail()
    assert detail is not None
    assert detail.is_phone_unknown


def test_what_was_typed_is_offered_again_and_can_be_finished(
    screen: Screen, desk: Desk, boss: Actor, qtbot: QtBot
) -> None:
    sheet = sheet_of(screen)
    sheet.picker.begin_new("热依汗·吐尔逊", "13999110011")
    fill(sheet, source="mail")
    sheet.who.form.set_values({"appliance": "new", "bought_on": date(2026, 6, 18)})
    sheet._on_edited()
    qtbot.waitUntil(lambda: len(desk.runner.read(boss, get_drafts, REGISTER_DRAFT)) == 1, timeout=2500)
    sheet.reject()
    assert "草稿" in screen.heard.said[-1]
    again = sheet_of(screen)
    banner = again.findChildren(Banner)[0]
    banner.action_clicked.emit()
    assert again.form.value("subject") == "冰箱不制冷"
    new = again.picker.new_customer()
    assert new is not None
    assert (new.name, new.phones[0].text) == ("热依汗·吐尔逊", "13999110011")
    assert again.who.form.value("appliance") == "new"
    assert again.who.form.value("bought_on") == date(2026, 6, 18)
    again.who.form.set_values({"appliance": None})
    again.who._show_parts()
    again.accept()
    assert desk.runner.read(boss, get_drafts, REGISTER_DRAFT) == ()
    assert screen.subjects() == ["冰箱不制冷"]


def test_a_draft_of_a_known_customer_comes_back(screen: Screen, desk: Desk) -> None:
    known = add_customer(desk, "陈淑芬", PHONE)
    sheet = sheet_of(screen)
    sheet.picker.choose(known.id)
    fill(sheet)
    sheet.keep_draft()
    sheet.reject()
    again = sheet_of(screen)
    again.findChildren(Banner)[0].action_clicked.emit()
    assert again.picker.customer_id() == known.id
    assert again.who.phone_id() == known.phone_ids[0]


def test_whoever_was_called_away_twice_finds_both_forms(screen: Screen) -> None:
    for name, subject in (("热依汗·吐尔逊", "空调漏水"), ("王海燕", "师傅态度差")):
        sheet = sheet_of(screen)
        sheet.picker.begin_new(name, "13999110011")
        fill(sheet, subject=subject)
        sheet.keep_draft()
        sheet.reject()
    again = sheet_of(screen)
    offers = {banner.findChild(Label).text(): banner for banner in again.findChildren(Banner)}
    (older,) = (words for words in offers if "空调漏水" in words)
    assert len(offers) == 2
    offers[older].action_clicked.emit()
    assert again.form.value("subject") == "空调漏水"


def test_a_number_typed_for_a_known_customer_is_kept_too(screen: Screen, desk: Desk, boss: Actor) -> None:
    known = add_customer(desk, "陈淑芬", PHONE)
    sheet = sheet_of(screen)
    sheet.picker.choose(known.id)
    sheet.keep_draft()
    assert desk.runner.read(boss, get_drafts, REGISTER_DRAFT) == ()
    sheet.who.form.set_values({"phone": "new", "new_phone": "13999115566"})
    sheet.keep_draft()
    (draft,) = desk.runner.read(boss, get_drafts, REGISTER_DRAFT)
    assert draft.content["new_phone"] == "13999115566"


def test_the_keys_work_in_the_fields_of_the_customer_too(screen: Screen, qtbot: QtBot) -> None:
    sheet = sheet_of(screen)
    sheet.picker.begin_new("热依汗·吐尔逊", "13999110011")
    fill(sheet)
    last = sheet.picker.form.editor("kind")
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert sheet.who.form.editor("appliance").hasFocus()
    qtbot.keyClick(sheet.who.form.editor("appliance"), Qt.Key.Key_Return)
    assert sheet.form.editor("source").hasFocus()
    qtbot.keyClick(sheet.picker.form.editor("phone"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.subjects() == ["冰箱不制冷"]


def test_an_untouched_form_leaves_no_draft_and_a_dropped_one_neither(
    screen: Screen, desk: Desk, boss: Actor
) -> None:
    sheet = sheet_of(screen)
    sheet.keep_draft()
    sheet.reject()
    assert desk.runner.read(boss, get_drafts, REGISTER_DRAFT) == ()
    sheet = sheet_of(screen)
    fill(sheet)
    sheet.keep_draft()
    assert len(desk.runner.read(boss, get_drafts, REGISTER_DRAFT)) == 1
    press(sheet, "丢弃草稿")
    assert desk.runner.read(boss, get_drafts, REGISTER_DRAFT) == ()
    assert not sheet.isVisible()


def test_a_refusal_by_the_desk_keeps_everything(screen: Screen, desk: Desk, boss: Actor) -> None:
    known = add_customer(desk, "陈淑芬", PHONE)
    sheet = sheet_of(screen)
    sheet.picker.choose(known.id)
    sheet.who.form.set_values({"phone": "new"})
    sheet.who._show_parts()
    sheet.who.form.set_values({"new_phone": PHONE})
    fill(sheet)
    sheet.accept()
    assert "new_phone" in sheet.who.form.problems()
    from app.core.errors import DiskFullError

    sheet._on_failed(DiskFullError(path="data"))
    assert sheet.findChildren(ErrorNotice)
    assert sheet.form.value("subject") == "冰箱不制冷"


def test_a_registered_complaint_is_found_with_all_its_fields(screen: Screen, desk: Desk, boss: Actor) -> None:
    sheet = sheet_of(screen)
    sheet.picker.begin_new("孙浩", "13999110021")
    fill(sheet, place="客户家中", persons="张师傅", remedy="exchange", demand="换新机", complainant="family")
    sheet.accept()
    row = desk.runner.read(boss, list_complaints, ComplaintFilter()).rows[0]
    found = desk.runner.read(boss, get_complaint, row.id)
    assert (found.place, found.persons, found.remedy, found.demand, found.complainant) == (
        "客户家中",
        "张师傅",
        "exchange",
        "换新机",
        "family",
    )
