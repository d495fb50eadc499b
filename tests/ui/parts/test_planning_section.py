# SPDX-License-Identifier: Apache-2.0
"""The part 补货: what to order and why, terms typed in the grid, its paper and workbook, its draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.drafts import get_drafts
from app.core.permissions import Actor
from app.parts.inputs import LineInput
from app.parts.keeping import KeepPart, KeepParts, keep_parts
from app.parts.planning import PlanQuery, PlanRow, get_plan
from app.tasks.queries import list_tasks_of
from reports.summaries.list_print import ListSheet
from tests.support.cell_grid import texts
from tests.support.desk import FrozenClock, make_actor
from tests.support.parts import LEADER, clerk, leader, make_part, make_party, make_warehouse, post, stock_up
from ui.client import Client
from ui.parts import planning_section
from ui.parts.card_sheet import CardSheet
from ui.parts.page import PartsPage
from ui.parts.planning_section import PlanningSection

MakeClient = Callable[[Actor], Client]


class Store:
    """A warehouse with a part used every month, one below its limit, one that is idle."""

    def __init__(self, desk: Desk, clock: FrozenClock, make_client: MakeClient, qtbot: QtBot) -> None:
        self.desk, self._make_client, self.qtbot = desk, make_client, qtbot
        self.actor = make_actor(desk, *LEADER, "documents.print")
        self.shelf = make_warehouse(desk)
        self.pump = make_part(desk, "PSB-1", "排水泵")
        self.seal = make_part(desk, "MFT-2", "门封条", unit="条")
        self.idle = make_part(desk, "YKQ-3", "遥控器")
        self.maker = make_party(desk, "海尔客服本部", "maker")
        stock_up(desk, self.shelf, self.pump, 61)
        stock_up(desk, self.shelf, self.idle, 5)
        stock_up(desk, self.shelf, self.seal, 2)
        for _month in range(6):
            clock.move(days=30)
            post(desk, "WX", self.shelf, LineInput(part_id=self.pump, quantity=10))
        clock.move(days=31)
        kept = KeepPart(self.seal, {"lower_limit": 6, "shelf": "A-01"})
        desk.runner.write(leader(desk), keep_parts, KeepParts(self.shelf, (kept,)))

    def page(self, actor: Actor | None = None) -> PartsPage:
        page = PartsPage(self._make_client(actor or self.actor))
        self.qtbot.addWidget(page)
        page.resize(1190, 690)
        with self.qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.show_section("planning")
        return page

    def section(self, actor: Actor | None = None) -> PlanningSection:
        section = self.page(actor).section
        assert isinstance(section, PlanningSection)
        return section

    def row(self, part_id: UUID) -> PlanRow:
        plan = self.desk.runner.read(self.actor, get_plan, PlanQuery(self.shelf))
        found: PlanRow = next(row for row in plan.rows if row.part_id == part_id)
        return found


@pytest.fixture
def store(desk: Desk, clock: FrozenClock, make_client: MakeClient, qtbot: QtBot) -> Store:
    return Store(desk, clock, make_client, qtbot)


@pytest.mark.covers("D43")
def test_what_is_to_be_ordered_stands_first_with_its_reason(store: Store) -> None:
    section = store.section()
    labels = [button.text() for button in section.views._buttons.values()]
    assert labels == ["要订货 2", "已来不及 1", "全部 3"]
    assert texts(section.grid, "code") == ["PSB-1", "MFT-2"], "what comes too late stands first"
    assert texts(section.grid, "state") == ["来不及", "要订"]
    row = store.row(store.pump)
    assert row.proposal is not None
    assert texts(section.grid, "units")[0] == str(row.proposal.units)
    section.grid.go_to(store.pump, "units")
    section._show_why()
    assert f"安全库存 {row.level.safety_stock}，订货点 {row.level.reorder_point}" in section.why.text()
    assert "请催货或调拨" in section.why.text()
    assert section.grid.view.accessibleDescription() in section.why.text()
    section.views._buttons["all"].click()
    assert texts(section.grid, "state") == ["来不及", "要订", "不用备"]
    section.grid.go_to(store.idle, "units")
    section._show_why()
    assert "没有领用" in section.why.text()


def test_terms_are_typed_and_taken_away_again(store: Store) -> None:
    section = store.section()
    reckoned = store.row(store.pump).level.reorder_point
    section.grid.set_value(store.pump, "reorder_point", 3)
    section.grid.set_value(store.pump, "pack_size", 8)
    section.grid.set_value(store.pump, "supplier_id", store.maker)
    section.grid.set_value(store.seal, "lower_limit", 0)
    section.grid.save()
    assert not section.has_unsaved()
    row = store.row(store.pump)
    assert (row.reorder_point, row.level.reorder_point, row.pack_size, row.supplier) == (
        3, 3, 8, "海尔客服本部",
    )  # fmt: skip
    section.select(store.pump)
    assert "订货点是人定的" in section.why.text()
    section.grid.set_value(store.pump, "reorder_point", None)
    section.grid.set_value(store.pump, "pack_size", None)
    section.grid.save()
    row = store.row(store.pump)
    assert (row.reorder_point, row.level.reorder_point, row.pack_size) == (None, reckoned, 1)


def test_what_cannot_be_is_said_in_its_cell(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    section = store.section()
    section.grid.set_value(store.pump, "pack_size", 0)
    section.grid.save()
    assert "须大于 0" in section.grid._said.text()
    assert store.row(store.pump).pack_size == 1
    section.grid.discard()
    monkeypatch.setattr("app.parts.keeping.LONGEST_DAYS", 20)
    section.grid.set_value(store.seal, "lead_days", 25)
    section.grid.save()
    assert section.has_unsaved()
    assert section.grid.view.walk.place() == (1, section.grid.model.cells.column_number("lead_days"))
    assert store.row(store.seal).lead_days is None


def test_what_is_not_saved_comes_back_also_for_a_row_that_needs_no_order(store: Store) -> None:
    section = store.section()
    section.views._buttons["all"].click()
    section.grid.set_value(store.idle, "lower_limit", 4)
    assert section.has_unsaved()
    section.edits.keep_draft()
    again = store.section()
    assert [change.after for change in again.grid.changes()] == [4]
    assert "放回来了" in again.grid._said.text()
    again.grid.save()
    assert store.row(store.idle).lower_limit == 4
    assert store.desk.runner.read(store.actor, get_drafts) == ()


def test_a_look_ahead_a_filter_and_a_scan(store: Store) -> None:
    section = store.section()
    section.typed.setText("门封")
    section._show()
    assert texts(section.grid, "code") == ["MFT-2"]
    assert section.scanned("ykq-3")
    assert section.typed.text() == ""
    assert section.row_in_front() is not None
    assert section.row_in_front().part_id == store.idle  # type: ignore[union-attr]
    assert not section.scanned("nowhere")
    section.horizon.setCurrentIndex(2)
    section.horizon.activated.emit(2)
    assert section.horizon.currentData() == 30
    section.typed.setText("没有这个")
    section._show()
    assert "没有找到" in section.grid._said.text()


def test_paper_and_workbook_are_what_is_shown(
    store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    section = store.section()
    asked: list[tuple[str, dict[str, object]]] = []
    section.client.open_requested.connect(lambda kind, _id, context: asked.append((kind, context)))
    assert section.print_record()
    sheet = asked[-1][1]["sheet"]
    assert isinstance(sheet, ListSheet)
    assert sheet.title.startswith("订货建议")
    assert len(sheet.rows) == 2
    path = tmp_path / "plan.xlsx"
    monkeypatch.setattr(planning_section, "ask_save", lambda *args: args[-1](path))
    section.export()
    assert path.stat().st_size > 1000
    section.grid.set_value(store.seal, "lower_limit", 1)
    section.export()
    assert "请先保存或撤销修改" in section.grid._said.text()


def test_who_may_not_plan_reads_and_opens_the_card(store: Store) -> None:
    page = store.page(clerk(store.desk))
    section = page.section
    assert isinstance(section, PlanningSection)
    section.client.open_requested.connect(lambda _kind, _id, context: page.go_to(None, context))
    section.grid.set_value(store.pump, "pack_size", 8)
    assert not section.has_unsaved()
    section.select(store.pump)
    assert section.toggle_detail()
    (card,) = section.window().findChildren(CardSheet)
    card.reject()
    assert not section.print_record()


def test_f4_hands_the_orders_of_today_out_once(store: Store) -> None:
    page = store.page()
    section, said = page.section, []
    assert isinstance(section, PlanningSection)
    section.client.notified.connect(lambda text, *_undo: said.append(text))
    assert page.change_status()
    assert page.change_status()
    assert [text[:4] for text in said] == ["已交办：", "今天已经"]
    (task,) = store.desk.runner.read(store.actor, list_tasks_of, store.shelf)
    page.show_section("stock")
    page.go_to(task.entity_id, {"record_kind": task.entity_kind})
    assert page.section is section


def test_a_store_without_a_warehouse_is_told_what_to_do(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    page = PartsPage(make_client(leader(desk)))
    qtbot.addWidget(page)
    page.show()
    page.show_section("planning")
    section = page.section
    assert isinstance(section, PlanningSection)
    assert section._stack.currentIndex() == 1
    assert not section.toggle_detail()
