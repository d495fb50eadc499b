# SPDX-License-Identifier: Apache-2.0
"""Nothing typed into a sheet of the catalogue is lost: closed before it is stored, it comes again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.commands import save_model
from app.catalog.queries import ModelRow
from app.catalog.rules import EntryKind, SaveModel
from app.complaints.drafts import get_drafts
from app.core.permissions import Actor
from tests.support.customers import add_model
from ui.catalog.form_sheet import FormSheet
from ui.catalog.model_card import ModelCard, Section
from ui.catalog.page import CatalogPage
from ui.catalog.sheets import BrandSheet, ModelSheet
from ui.client import Client
from ui.widgets.banner import Banner
from ui.widgets.fields import Picked

_TYPED: dict[str, dict[str, object]] = {
    "brand": {"name": "长虹", "aliases": "CHANGHONG"},
    "appliance_class": {"name": "干衣机", "icon": "wash-machine"},
    "model": {"name": "BCD-500", "discontinued_on": date(2026, 12, 1), "energy_grade": "2"},
    "part": {"name": "门封条", "has_serial": True},
    "party": {"name": "北郊仓库", "kind": "logistics"},
    Section.PRICES: {"amount": Decimal("3299.00"), "source": "调价单 8 号"},
    Section.WARRANTY: {"months": 36, "reach": "model"},
    Section.PARTS: {"quantity": 2, "position": "底部"},
    Section.SERIALS: {"pattern": "'BE'9{4}"},
}


@pytest.fixture
def page(desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot) -> CatalogPage:
    """Give the page of a catalogue with one model."""
    add_model(desk)
    page = CatalogPage(make_client(desk.founder()))
    qtbot.addWidget(page)
    page.resize(1190, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


def _sheet(page: CatalogPage) -> FormSheet:
    return next(sheet for sheet in reversed(page.window().findChildren(FormSheet)) if sheet.isVisible())


def _open(page: CatalogPage, where: str) -> FormSheet:
    if not isinstance(where, Section):
        page.go_to(None, {"view": where})
        assert page.new_record()
        return _sheet(page)
    page.go_to(None, {"view": "model"})
    page.open_entry(page.views["model"].model().row(0))  # type: ignore[index]
    card = page.window().findChildren(ModelCard)[-1]
    card.show_section(where)
    card.accept()
    return _sheet(page)


@pytest.mark.parametrize("where", list(_TYPED), ids=str)
def test_what_was_typed_comes_again_and_can_be_dropped(page: CatalogPage, where: str, qtbot: QtBot) -> None:
    first = _open(page, where)
    begun = first.form.values()
    first.form.set_values(_TYPED[where])
    first.form.changed.emit()
    first.reject()
    again = _open(page, where)
    expected = begun | _TYPED[where]
    qtbot.waitUntil(lambda: bool(again.findChildren(Banner)))
    assert again.form.values() == expected
    [banner] = again.findChildren(Banner)
    banner.action_clicked.emit()
    assert again.form.values() == begun
    again.reject()
    assert page.client.jobs.read_now(get_drafts, "catalog") == ()


def test_a_stored_entry_leaves_no_draft_and_another_one_has_its_own(page: CatalogPage, qtbot: QtBot) -> None:
    sheet = _open(page, "brand")
    sheet.form.set_values({"name": "长虹"})
    sheet.leave()
    again = _open(page, "brand")
    qtbot.waitUntil(lambda: again.form.value("name") == "长虹")
    row = page.views[EntryKind.BRAND].model().row(0)
    other = BrandSheet(page.client, page, row)
    other.open()
    qtbot.wait(20)
    assert other.form.value("name") == row.name
    other.reject()
    again.accept()
    assert not again.isVisible()
    assert page.client.jobs.read_now(get_drafts, "catalog") == ()


def test_choices_that_come_late_do_not_hide_what_was_typed(
    desk: Desk, page: CatalogPage, qtbot: QtBot
) -> None:
    """On a busy machine brands, classes and the successor come after the draft."""
    client = page.client
    model: ModelRow = page.views[EntryKind.MODEL].model().row(0)
    other_id = desk.runner.write(
        client.actor, save_model, SaveModel(model.brand_id, model.class_id, "BCD-472")
    ).answer
    late: list[Callable[[], None]] = []
    read: Any = client.jobs.read

    def wait(query: Any, *parts: Any, done: Any, **named: Any) -> None:
        if getattr(query, "__name__", "") in {"list_brands", "list_classes"}:
            late.append(lambda: read(query, *parts, done=done, **named))
        else:
            read(query, *parts, done=done, **named)

    first = ModelSheet(client, page, model)
    first.open()
    first.form.set_values({"class_id": None, "successor": Picked(other_id, "海尔 BCD-472"), "code": "A1"})
    first.reject()
    client.jobs.read = wait  # type: ignore[method-assign]
    again = ModelSheet(client, page, model)
    again.open()
    qtbot.waitUntil(lambda: again.form.value("code") == "A1")
    for come in late:
        come()
    assert again.form.value("brand_id") == model.brand_id
    assert again.form.value("class_id") is None, "it was emptied"
    assert again.form.value("successor") == Picked(other_id, "海尔 BCD-472")
    again.reject()
    [draft] = client.jobs.read_now(get_drafts, "catalog")
    assert set(draft.content) == {"class_id", "successor", "code"}
