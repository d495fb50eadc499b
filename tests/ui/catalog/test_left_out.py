# SPDX-License-Identifier: Apache-2.0
"""Models that a price list does not name: said before and after the import, ended by a person alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.commands import save_model
from app.catalog.imports import PRICES
from app.catalog.price_rules import PriceKind, SetPrice
from app.catalog.prices import price_on
from app.catalog.pricing import set_price
from app.catalog.queries import list_models
from app.catalog.rules import SaveModel
from app.core.permissions import Actor
from tests.support.customers import LEADER, add_model
from tests.support.desk import make_actor
from ui.catalog.left_out_sheet import LeftOutSheet
from ui.catalog.page import CatalogPage
from ui.client import Client
from ui.documents.import_page import ImportPage
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button

FROM_ON, TODAY_ON = date(2026, 11, 1), date(2026, 11, 20)
_OTHERS = ("BCD-200", "BCD-300")


@pytest.fixture
def client(desk: Desk, make_client: Callable[[Actor], Client]) -> Client:
    """Give the client of a person who sets prices; three models of one brand have one."""
    more = ("catalog.price", "documents.import", "documents.print")
    client = make_client(make_actor(desk, *LEADER, *more, name="周洁", number="0101"))
    first = add_model(desk)
    row = client.jobs.read_now(list_models)[0]
    ids = [first]
    for name in _OTHERS:
        order = SaveModel(row.brand_id, row.class_id, name)
        ids.append(desk.runner.write(client.actor, save_model, order).answer)
    for model_id in ids:
        desk.runner.write(client.actor, set_price, SetPrice(model_id, "list", 199_900, FROM_ON))
    return client


def _until(client: Client, model_id: UUID) -> date | None:
    price = client.jobs.read_now(price_on, model_id, None, PriceKind.LIST, TODAY_ON)
    assert price is not None
    until_on: date | None = price.until_on
    return until_on


def test_what_a_list_leaves_out_is_said_and_leads_to_the_catalogue(
    client: Client, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "价格.csv"
    path.write_text("型号,价格\nBCD-470WDPG,2199\n", "utf-8")
    page = ImportPage(client, [PRICES])
    qtbot.addWidget(page)
    asked: list[Any] = []
    client.open_requested.connect(lambda *what: asked.append(what))
    page.go_to(None, {"what": "prices", "path": path})
    page.columns.check_asked.emit()
    assert not page.check.left_out.isHidden()
    assert "没有提到 2 个" in page.check.left_out.accessibleName()
    page.check.left_out.action_clicked.emit()
    page.check.import_asked.emit()
    [after] = page.result.findChildren(Banner)
    after.action_clicked.emit()
    assert [what[0] for what in asked] == ["prices", "prices"]
    assert len(asked[0][2]["left_out"]) == 2
    path.write_text("型号,价格\nBCD-470WDPG,2199\nBCD-200,1\nBCD-300,1\n", "utf-8")
    page.go_to(None, {"what": "prices", "path": path})
    page.columns.check_asked.emit()
    assert page.check.left_out.isHidden()


def test_only_what_a_person_chose_ends(client: Client, qtbot: QtBot) -> None:
    models = {row.name: row.id for row in client.jobs.read_now(list_models)}
    prices = {
        name: client.jobs.read_now(price_on, models[name], None, PriceKind.LIST, TODAY_ON).id
        for name in _OTHERS
    }
    page = CatalogPage(client)
    qtbot.addWidget(page)
    page.resize(1190, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.go_to(None, {"left_out": tuple(prices.values())})
    sheet = page.window().findChildren(LeftOutSheet)[-1]
    assert not sheet.end.isEnabled(), "nothing is chosen at first"
    assert sheet.view.hasFocus()
    qtbot.keyClick(sheet.view, Qt.Key.Key_Space)
    assert sheet.end.label() == "让 1 个价格到期"
    sheet.form.set_values({"until_on": date(2026, 11, 10)})
    sheet.accept()
    assert set(sheet.form.problems()) == {"until_on"}
    sheet.form.set_values({"until_on": date(2026, 11, 25)})
    sheet.accept()
    assert not sheet.isVisible()
    assert [_until(client, models[name]) for name in _OTHERS] == [date(2026, 11, 25), None]
    page.go_to(None, {"left_out": tuple(prices.values())})
    again = page.window().findChildren(LeftOutSheet)[-1]
    next(button for button in again.findChildren(Button) if button.label() == "全选").click()
    assert again.end.label() == "让 2 个价格到期"
    again.accept()
    assert [_until(client, models[name]) for name in _OTHERS] == [TODAY_ON, TODAY_ON]
