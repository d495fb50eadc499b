# SPDX-License-Identifier: Apache-2.0
"""A serial number of another shape is pointed out with an example, and may still be stored."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.queries import get_model
from app.catalog.term_commands import save_pattern
from app.catalog.term_rules import SavePattern
from app.core.permissions import Actor
from app.customers.queries import get_customer_card
from tests.support.customers import add_customer, add_model, leader
from ui.client import Client
from ui.customers.appliance_sheet import ApplianceSheet
from ui.customers.page import CustomersPage
from ui.widgets.banner import Banner
from ui.widgets.fields import Picked


def test_a_number_of_another_shape_is_a_warning_and_no_refusal(
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    actor = leader(desk)
    model = desk.runner.read(actor, get_model, add_model(desk))
    desk.runner.write(actor, save_pattern, SavePattern(model.brand_id, "'BE'X{4}", "BE0AK3"))
    customer = add_customer(desk, "陈淑芬", "13800005200")
    client = make_client(actor)
    page = CustomersPage(client)
    qtbot.addWidget(page)
    sheet = ApplianceSheet(client, page, customer.id)
    sheet.open()
    assert sheet.form is not None

    def warned() -> str:
        return "".join(
            banner.accessibleName() for banner in sheet.findChildren(Banner) if not banner.isHidden()
        )

    sheet.form.set_values({"serial": "123456"})
    sheet.form.field_changed.emit("serial")
    assert warned() == ""
    sheet.form.set_values({"model": Picked(model.id, "海尔 BCD-470WDPG")})
    sheet.form.field_changed.emit("model")
    assert "BE0AK3" in warned()
    sheet.form.set_values({"serial": "BE1234"})
    sheet.form.field_changed.emit("serial")
    qtbot.waitUntil(lambda: warned() == "")
    sheet.form.set_values({"serial": "123456"})
    sheet.form.field_changed.emit("serial")
    assert "BE0AK3" in warned()
    sheet.accept()
    card = desk.runner.read(actor, get_customer_card, customer.id)
    assert [row.serial for row in card.appliances] == ["123456"]
