# SPDX-License-Identifier: Apache-2.0
"""A serial number of another shape is pointed out with an example, and may still be stored."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.queries import ModelRow, get_model
from app.catalog.term_commands import save_pattern
from app.catalog.term_rules import SavePattern
from app.core.permissions import Actor
from app.customers.queries import get_customer_card
from tests.support.customers import add_customer, add_model, leader
from tests.support.desk import make_actor
from ui.catalog.serial_note import SerialNote
from ui.client import Client
from ui.complaints.complainer_form import NEW, ComplainerForm
from ui.customers.appliance_sheet import ApplianceSheet
from ui.customers.page import CustomersPage
from ui.sales.line_entry import LineEntry
from ui.sales.words import SaleWords
from ui.widgets.fields import Picked

MakeClient = Callable[[Actor], Client]


@pytest.fixture
def model(desk: Desk) -> ModelRow:
    """Give a model whose serial numbers begin with BE."""
    actor = leader(desk)
    row: ModelRow = desk.runner.read(actor, get_model, add_model(desk))
    desk.runner.write(actor, save_pattern, SavePattern(row.brand_id, "'BE'X{4}", "BE0AK3"))
    return row


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait until somebody has typed his number."""
    monkeypatch.setattr("ui.catalog.serial_note._SETTLE_MS", 1)


def test_an_appliance_is_stored_with_a_number_of_another_shape(
    desk: Desk, model: ModelRow, make_client: MakeClient, qtbot: QtBot
) -> None:
    actor = leader(desk)
    customer = add_customer(desk, "陈淑芬", "13800005200")
    client = make_client(actor)
    page = CustomersPage(client)
    qtbot.addWidget(page)
    sheet = ApplianceSheet(client, page, customer.id)
    sheet.open()
    assert sheet.form is not None

    def put(**values: object) -> None:
        assert sheet.form is not None
        sheet.form.set_values(values)
        for name in values:
            sheet.form.field_changed.emit(name)

    put(serial="123456")
    assert sheet.note.text() == ""
    put(model=Picked(model.id, "海尔 BCD-470WDPG"))
    qtbot.waitUntil(lambda: "BE0AK3" in sheet.note.text())
    assert "BE0AK3" in sheet.form.editor("serial").accessibleDescription()
    put(serial="BE1234")
    qtbot.waitUntil(lambda: sheet.note.text() == "")
    assert sheet.form.editor("serial").accessibleDescription() == ""
    put(serial="123456")
    qtbot.waitUntil(lambda: sheet.note.text() != "")
    sheet.accept()
    card = desk.runner.read(actor, get_customer_card, customer.id)
    assert [row.serial for row in card.appliances] == ["123456"]


def test_a_complaint_about_a_new_appliance_is_warned_of_too(
    desk: Desk, model: ModelRow, make_client: MakeClient, qtbot: QtBot
) -> None:
    customer = add_customer(desk, "陈淑芬", "13800005200")
    form = ComplainerForm(make_client(leader(desk)))
    qtbot.addWidget(form)
    form.show_customer(customer.id, is_new=False)
    form.from_draft({"appliance": NEW, "model": "海尔 BCD", "model_id": model.id.hex, "serial": "0123"})
    qtbot.waitUntil(lambda: "BE0AK3" in form.note.text())
    form.form.set_values({"appliance": None})
    form.form.field_changed.emit("appliance")
    assert form.note.text() == "", "no appliance, no number"


def test_the_line_of_a_sale_is_warned_of_after_enter_took_it(
    desk: Desk, model: ModelRow, make_client: MakeClient, qtbot: QtBot
) -> None:
    client = make_client(leader(desk))
    entry = LineEntry(client, SaleWords())
    qtbot.addWidget(entry)
    entry.form.set_values(
        {"model": Picked(model.id, "海尔 BCD-470WDPG"), "quantity": 2, "unit_price": Decimal(10)}
    )
    entry.form.set_values({"serials": "BE0001 0123"})
    assert entry.add_line()
    qtbot.waitUntil(lambda: entry.note.text() != "")
    assert "0123" in entry.note.text()
    assert "BE0001" not in entry.note.text()
    entry.from_draft("")
    assert entry.note.text() == ""


def test_who_may_not_read_the_catalogue_is_not_stopped(
    desk: Desk, model: ModelRow, make_client: MakeClient, qtbot: QtBot
) -> None:
    client = make_client(make_actor(desk, "complaints.register"))
    entry = LineEntry(client, SaleWords())
    note = SerialNote(client, entry)
    for widget in (entry, note):
        qtbot.addWidget(widget)
    note.check([(model.id, "0123")])
    qtbot.wait(20)
    assert note.text() == ""
