# SPDX-License-Identifier: Apache-2.0
"""日合计 and 业务交接单 in the window: a key away, right, on paper and in a file; the list by salesperson."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.sales.business import BusinessSlip, Shift, get_business_slip
from app.sales.inputs import PaymentInput
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import CLERK, leader, open_shop, sell
from ui.client import Client
from ui.sales.handover_sheet import HandoverSheet
from ui.sales.page import SalesPage
from ui.sales.takings_sheet import TakingsSheet

MakeClient = Callable[[Actor], Client]
ALT = Qt.KeyboardModifier.AltModifier


def _open(client: Client, qtbot: QtBot) -> SalesPage:
    page = SalesPage(client)
    qtbot.addWidget(page)
    page.resize(1190, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: page.detail.sale() is not None)
    return page


@pytest.fixture
def page(desk: Desk, clock: FrozenClock, make_client: MakeClient, qtbot: QtBot) -> SalesPage:
    """Give the page of a shop that sold two fridges yesterday and one today."""
    open_shop(desk)
    sell(desk, clock, salesperson="赵强", payments=(PaymentInput("cash", 429_900),))
    sell(desk, clock, salesperson="古丽", payments=(PaymentInput("points", 429_900),))
    clock.move(days=1)
    sell(desk, clock, salesperson="赵强")
    more = ("documents.print", "documents.export")
    return _open(make_client(make_actor(desk, *CLERK, *more)), qtbot)


def _texts(sheet: TakingsSheet, key: str) -> list[list[str]]:
    model = sheet._parts[key][1]
    rows = sorted(model.held(), key=lambda held: held[0])
    return [[column.cell_text(row) for column in model.columns] for _number, row in rows]


def test_yesterday_is_one_key_away(page: SalesPage, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClick(page, Qt.Key.Key_R, ALT)
    [sheet] = page.window().findChildren(TakingsSheet)
    qtbot.waitUntil(lambda: sheet.total() != "")
    assert sheet.total() == ("合计：销售 2 张 ¥8,598.00，退货 0 张 ¥0.00，净额 ¥8,598.00，收款 ¥8,598.00。")
    cells = ["2026-11-20", "2", "¥8,598.00", "—", "¥8,598.00", "¥4,299.00", *"————", "¥4,299.00", "¥8,598.00"]
    assert _texts(sheet, "days") == [cells]
    assert _texts(sheet, "stores") == [["友好路店", *cells[1:]]]
    assert _texts(sheet, "sources") == [["客服台", *cells[1:5]]]
    assert _texts(sheet, "methods") == [["现金", "¥4,299.00"], ["积分", "¥4,299.00"]]
    sheet.show_span("month")
    qtbot.waitUntil(lambda: len(_texts(sheet, "days")) == 2)
    assert _texts(sheet, "days")[0][0] == "2026-11-21"
    path = tmp_path / "日合计.xlsx"
    sheet.save_to(path)
    qtbot.waitUntil(path.exists)
    with zipfile.ZipFile(path) as archive:
        written = archive.read("xl/worksheets/sheet1.xml").decode()
    assert written.index("2026-11-20") < written.index("2026-11-21") < written.index("合计</t>", 2_000)
    assert "¥12,897.00" in written


@pytest.mark.covers("B40")
def test_a_shift_is_handed_on_by_keys(
    page: SalesPage, desk: Desk, clock: FrozenClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[object, dict[str, object]]] = []
    monkeypatch.setattr(page.client, "open", lambda _kind, row_id, **more: opened.append((row_id, more)))
    qtbot.keyClick(page, Qt.Key.Key_J, ALT)
    [sheet] = page.window().findChildren(HandoverSheet)
    qtbot.waitUntil(lambda: sheet._who.text() == "共 1 页：赵强")
    begin_at = datetime(2026, 11, 20)  # noqa: DTZ001 -- as the store's clock shows it
    sheet.form.set_values({"from_at": begin_at - timedelta(days=30)})
    sheet.form.changed.emit()
    qtbot.waitUntil(lambda: sheet.form.problems() != {})
    sheet.accept()
    assert opened == []
    sheet.form.set_values({"from_at": begin_at})
    sheet.form.changed.emit()
    qtbot.waitUntil(lambda: sheet._who.text() == "共 2 页：古丽、赵强")
    sheet.form.set_values({"salesperson": "赵强"})
    sheet.accept()
    qtbot.waitUntil(lambda: opened != [])
    [(row_id, more)] = opened
    assert (more["form"], more["entity_kind"]) == ("business_handover", "business")
    slip: BusinessSlip = desk.runner.read(leader(desk), get_business_slip, row_id)
    [person] = slip.people
    assert (person.name, len(person.deals)) == ("赵强", 2)
    assert row_id != Shift(slip.from_at, slip.until_at).id(desk.identity.store_id)


def test_the_list_shows_one_salesperson(page: SalesPage, qtbot: QtBot) -> None:
    names = page.filters.salesperson
    qtbot.waitUntil(lambda: names.count() == 3)
    assert [names.itemText(row) for row in range(3)] == ["全部销售员", "古丽", "赵强"]
    names.setCurrentIndex(1)
    names.activated.emit(1)
    qtbot.waitUntil(lambda: page.model.total == 1)
    page.filters.clear()
    assert page.filters.wanted().salesperson == ""
    titles = [action.text() for action in page.detail._menu.actions()]
    assert titles[-2:] == ["日合计(&R)…", "业务交接单(&J)…"]
