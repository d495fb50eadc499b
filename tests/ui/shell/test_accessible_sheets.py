# SPDX-License-Identifier: Apache-2.0
"""Every sheet of the program, found by pressing every button: names, roles, and the keyboard inside.

The whole walk is for the long run; the pages of the start and the sheets of a case are looked at always.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.admin.commands import AddStaff, add_staff
from app.admin.queries import StaffFilter, list_staff
from app.approvals.commands import RequestApproval, request_approval
from app.bootstrap import Desk
from app.catalog.commands import save_party
from app.catalog.price_rules import SetPrice
from app.catalog.prices import list_prices
from app.catalog.pricing import set_price
from app.catalog.rules import EntryKind, SaveParty
from app.complaints.case_models import ComplaintCompensation
from app.complaints.detail import get_complaint
from app.complaints.escalation import escalate
from app.complaints.handling import CloseComplaint, ProposePlan, close_complaint, propose_plan
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.sales.inputs import PromiseInput
from tests.support.complaints import add_complaint, agree, leader, new_customer
from tests.support.customers import add_customer, add_model
from tests.support.desk import FrozenClock
from tests.support.heard import faults
from tests.support.sales import FRIDGE, sell
from tests.support.sheet_walk import SheetWalk, keep_dialogs_away, kinds_of_sheets, settle
from tests.support.shell import NUMBER, PASSWORD
from ui.catalog.model_card import ModelCard, Section
from ui.catalog.page import CatalogPage
from ui.client import Client
from ui.complaints.page import ComplaintsPage
from ui.complaints.phrase_sheets import PhraseSheet
from ui.complaints.record_page import ComplaintTab
from ui.documents import printer_state
from ui.sales.page import SalesPage
from ui.shell.application import make_window
from ui.shell.desk_view import DeskView
from ui.shell.tour.case_facts import Teller
from ui.shell.tour.story_sync import PaperJoining, PaperLoop
from ui.shell.window import MainWindow
from ui.sync import sample
from ui.sync.join_wizard import JoinWizard
from ui.sync.key_sheet import KeyLinesSheet
from ui.sync.words import SyncWords

_OF_THE_LINK = {
    "ConflictListSheet", "ConflictSheet", "EnrolSheet", "JoinWizard", "KeyLinesSheet", "KeySheet",
    "NoteSheet", "RejectedSheet", "RenameSheet", "StatusSheet",
}  # fmt: skip
"""Sheets that only a desk with a link to head office opens; a code comes from its server (tests/ui/sync)."""
_OF_A_SALE = {
    "AssignSheet", "CallSheet", "CorrectSheet", "DeliverySheet", "InvoiceSheet", "MatchSheet",
    "PaymentSheet", "ProgressSheet", "PromiseSheet", "QuerySheet", "RegisterSaleSheet", "ReturnSheet",
    "SettleSheet",
}  # fmt: skip
"""Sheets of sales that open from a sale, or from the page with one."""
_OF_A_MODEL = {
    "EndPriceSheet", "LeftOutSheet", "ModelCard", "ModelPartSheet", "ModelSheet", "PartSheet",
    "PatternSheet", "PriceSheet", "WarrantySheet",
}  # fmt: skip
"""Sheets of the catalogue that open from a model's card, or from a price list."""
LEAVING = ("接入总部", "锁定屏幕", "退出登录／换人", "切换到深色", "切换到浅色", "高对比度")


@pytest.fixture
def window(store: DataFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """Give a window with real pages in which the administrator is logged in; there is a printer."""
    keep_dialogs_away(monkeypatch)
    monkeypatch.setattr(printer_state, "printer_names", lambda: ("前台打印机",))
    monkeypatch.setattr(printer_state, "state_of", lambda _name: printer_state.PrinterState.READY)
    monkeypatch.setattr(printer_state, "trays_of", lambda _name: ())
    made = make_window(store, inline=True)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin()
    yield made
    made.close()
    made.deleteLater()


def log_in(window: MainWindow) -> DeskView:
    window.start.log_in.panel.fill(NUMBER, PASSWORD)
    window.start.log_in.panel.submit()
    assert window.desk_view is not None
    settle()
    return window.desk_view


def desk_of(window: MainWindow) -> Desk:
    assert window.start.desk is not None
    return window.start.desk


def client_of(window: MainWindow) -> Client:
    assert window.client is not None
    return window.client


def walk_commands(walk: SheetWalk, view: DeskView) -> None:
    """Do what the palette offers, but leave the desk and change how it looks."""
    for entry in view.commands():
        if entry.title not in LEAVING and "·" not in entry.title:
            entry.act()
            walk.look(f"palette {entry.title}")


@pytest.mark.long
def test_the_sheets_of_the_palette_have_names_and_roles(window: MainWindow) -> None:
    view = log_in(window)
    walk = SheetWalk(window)
    walk_commands(walk, view)
    assert sorted(walk.found) == []
    assert {kind.__name__ for kind in walk.kinds()} >= {"RegisterSheet", "HelpSheet", "UndoSheet"}


def test_the_pages_of_the_start_have_names_and_roles(window: MainWindow) -> None:
    start, found = window.start, []
    start.problem.show_error(RuntimeError("broken"), Path("data"), is_sample=False, other="", note="")
    made = (start.first, start.new_store, start.recovery_key, start.problem, start.log_in, start.new_password)
    for page in made:
        start.setCurrentWidget(page)
        settle()
        found += faults(start, type(page).__name__)
    assert sorted(set(found)) == []


def test_the_longest_sheets_of_a_case_have_names_and_roles(
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    boss = leader(desk)
    case_id = _hard_case(desk, boss, add_complaint(desk, boss).id)
    tab = ComplaintTab(make_client(boss))
    qtbot.addWidget(tab)
    tab.resize(1100, 690)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    tab.go_to(case_id, {})
    acts, walk = tab.detail.acts, SheetWalk(tab)
    for show in (acts.hand_over, acts.offer, acts.find_liability, acts.check_appearance):
        show()
        walk.look("case")
    assert sorted(walk.found) == []
    assert len(walk.seen) == 4


@pytest.mark.long
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_every_sheet_of_the_pages_has_names_and_roles(window: MainWindow) -> None:
    complaints = _complaints(desk_of(window))
    view = log_in(window)
    client_of(window).jobs.write(escalate)
    settle()
    walk = SheetWalk(window)
    customer_id = client_of(window).jobs.read_now(get_complaint, complaints[0]).customer.id
    walk.press_all("customer", partial(view.open, "customers", customer_id, {}))
    for place, show in _places(view, complaints):
        walk.press_all(place, show)
    walk.press_all("checked complaints", lambda: _checked(view))
    walk_commands(walk, view)
    PhraseSheet(client_of(window), window, None).open()
    walk.look("a phrase")
    for button in (view.status.scanner, view.status.printer, view.status.storage, view.status.version):
        button.click()
        walk.look("status bar")
    assert sorted(walk.found) == []
    # Those of the ledgers of parts are listened to in tests/ui/parts.
    others = {kind for kind in kinds_of_sheets() if not kind.__module__.startswith("ui.parts.")}
    missing = {kind.__name__ for kind in others - walk.kinds()}
    assert missing <= _OF_THE_LINK | _OF_A_MODEL | _OF_A_SALE | {"CodeSheet"}, (
        "sheets that no button of the walk opens"
    )
    assert len(walk.seen) > 40


@pytest.mark.long
def test_every_sheet_of_a_model_has_names_and_roles(
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    founder = desk.founder()
    model_id = add_model(desk)
    desk.runner.write(founder, set_price, SetPrice(model_id, "list", 199900, desk.runner.today_on))
    page = CatalogPage(make_client(founder))
    qtbot.addWidget(page)
    page.resize(1190, 690)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    walk = SheetWalk(page)
    page.go_to(None, {"view": "part"})
    page.new_record()
    walk.look("part")
    page.go_to(None, {"view": "model"})
    for section in Section:
        page.open_entry(page.views[EntryKind.MODEL].model().row(0))
        card = walk.top()
        assert isinstance(card, ModelCard)
        card.show_section(section)
        card.accept()
        walk.look(section.value)
    page.open_entry(page.views[EntryKind.MODEL].model().row(0))
    card = walk.top()
    assert isinstance(card, ModelCard)
    card.views[Section.PRICES].opened.emit(card.lists[Section.PRICES].row(0))
    walk.look("end")
    page.open_entry(page.views[EntryKind.MODEL].model().row(0))
    card = walk.top()
    assert isinstance(card, ModelCard)
    card.edit_asked.emit(card.model)
    walk.look("edit")
    prices = desk.runner.read(founder, list_prices, model_id)
    page.go_to(None, {"left_out": tuple(row.id for row in prices)})
    walk.look("left out")
    assert sorted(walk.found) == []
    assert {kind.__name__ for kind in walk.kinds()} == _OF_A_MODEL


@pytest.mark.long
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_every_sheet_of_a_sale_has_names_and_roles(
    desk: Desk, clock: FrozenClock, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    founder = desk.founder()
    new_customer_id = add_customer(desk, "陈淑芬", "13999112207").id
    order = sell(
        desk,
        clock,
        replace(FRIDGE, serials=("S1",)),
        promises=(PromiseInput("gift", "送一台电饭煲"),),
        is_custom=True,
        deliver_to="友好路 8 号",
    )
    client = make_client(founder)
    page = SalesPage(client)
    qtbot.addWidget(page)
    page.resize(1190, 690)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.go_to(order.id, {})
    settle()
    sale = page.detail.sale()
    assert sale is not None
    acts, walk = page.detail.acts, SheetWalk(page)
    for act in (*acts.main(), *acts.more()):
        assert not act.refusal(sale), act.key
        act.run(sale)
        walk.look(act.key)
    acts.settle(sale.promises[0])
    walk.look("settle")
    acts.correct(sale, sale.lines[0])
    walk.look("correct")
    page.go_to(None, {"new": True, "customer_id": new_customer_id})
    walk.look("register")
    for show in (page.open_matching, page.open_query):
        show()
        settle()
        walk.look(show.__name__)
    walk.press_all("sales", lambda: page)
    assert sorted(walk.found) == []
    assert {kind.__name__ for kind in walk.kinds()} == _OF_A_SALE


@pytest.mark.long
def test_every_sheet_of_the_link_has_names_and_roles(window: MainWindow) -> None:
    complaints = _complaints(desk_of(window))
    log_in(window)
    walk = SheetWalk(window)
    _walk_link(walk, window, client_of(window), complaints)
    assert sorted(walk.found) == []
    assert {kind.__name__ for kind in walk.kinds()} >= _OF_THE_LINK


def _checked(view: DeskView) -> QWidget:
    """Check what the list shows; returns the bar of acts."""
    page = view.open("complaints", None, {"view": "all"})
    assert isinstance(page, ComplaintsPage)
    settle()
    for _place, row in tuple(page.list.model.held()):
        page.list.model.set_checked(row, checked=True)
    return page.list.acts.bulk


def _complaints(desk: Desk) -> list[UUID]:
    """Make complaints in each state, one that waits for a signature; the last has all kinds of facts."""
    boss = leader(desk)
    made = [add_complaint(desk, boss, who=new_customer(name, f"1399911{n:04d}")).id for n, name in
            enumerate(("陈淑芬", "马建国", "杨帆", "徐明", "何静", "王海燕", "刘志强"))]  # fmt: skip
    desk.runner.write(boss, propose_plan, ProposePlan(made[1], "更换同型号新机"))
    agree(desk, boss, made[2])
    desk.runner.write(boss, close_complaint, CloseComplaint(made[3], "unfounded", "查无此事"))
    asked = RequestApproval("compensation", "complaint", made[4], "补偿顾客食品损失 260 元", 26_000)
    desk.runner.write(boss, request_approval, asked)
    made.append(_hard_case(desk, boss, made[0]))
    return made


def _hard_case(desk: Desk, boss: Actor, like_id: UUID) -> UUID:
    """Make a case whose limits are over, with something of each kind in it; returns its id."""
    runner = desk.runner
    runner.write(desk.founder(), save_party, SaveParty("maker", "海尔工厂客服中心", "0991-4567890"))
    teller = Teller(
        lambda command, *parts: runner.write(boss, command, *parts).answer,
        lambda query, *parts: runner.read(boss, query, *parts),
        runner.clock.now_at(),
    )
    case_id = teller.old_case(runner.read(boss, get_complaint, like_id))
    teller.handle(case_id)
    teller.bring_body(case_id)
    teller.link(case_id, like_id)

    def give(uow: UnitOfWork) -> None:
        # What was signed already: nobody signs in this walk.
        scope, why = desk.identity.store_id, "送一台电饭煲"
        row = {"kind": "gift", "amount_fen": 5_000, "text": why}
        uow.add(ComplaintCompensation(scope=scope, id=new_id(), complaint_id=case_id, **row))

    runner.write(boss, give)
    return case_id


def _places(view: DeskView, complaints: list[UUID]) -> Iterator[tuple[str, Callable[[], Any]]]:
    def at(kind: str, record: UUID | None = None, **context: object) -> tuple[str, Callable[[], Any]]:
        place = " ".join((kind, *(str(value) for value in context.values())))
        return place, partial(view.open, kind, record, context)

    for complaint in (*complaints[:4], complaints[-1]):
        yield at("complaint", complaint)
    yield at("complaints", complaints[4])
    yield at("workbench")
    yield at("customers")
    yield at("sales")
    for part in ("model", "brand", "appliance_class", "part", "party"):
        yield at("catalog", view=part)
    for section in view.open("admin", None, {}).section_keys():  # type: ignore[union-attr]
        if section != "office":
            yield at("admin", section=section)
    yield at("paper", complaints[0], form="complaint_sheet", number="1")
    yield at("papers", form="complaint_sheet", papers=((complaints[0], "1"),))
    yield at("gallery")
    yield at("import")


def _walk_link(walk: SheetWalk, window: MainWindow, client: Client, complaints: list[UUID]) -> None:
    """Look at what the link to head office opens; the link is on paper."""

    def plant(command: Callable[..., Any], *parts: Any, **named: Any) -> None:
        client.jobs.write(lambda uow: command(uow, *parts, **named))
        client.sync.refresh()
        settle()

    view = window.desk_view
    assert view is not None
    client.jobs.write(add_staff, AddStaff("1002", "李娜", PASSWORD))
    people = client.jobs.read_now(list_staff, StaffFilter())
    other = next(row.id for row in people if row.number == "1002")
    plant(sample.plant_link)
    for complaint in complaints[:2]:
        plant(sample.plant_conflict, "complaint", complaint, "demand", "换机", "退货", by_id=other)
    plant(sample.plant_reject, complaints[5], "permission")
    for kind, record in (("conflicts", None), ("rejected", None), ("sync", None)):
        client.open(kind, record)
        walk.look(kind)
    client.open("conflicts", complaints[0])
    walk.press_all("conflict", lambda: client.open("conflicts", complaints[0]) or walk.top())
    client.sync._loop = PaperLoop(client)
    walk.press_all("office", lambda: view.open("admin", None, {"section": "office"}))
    client.sync._loop = None
    wizard = JoinWizard(window, client.jobs, PaperJoining(), SyncWords(client.desk.identity.zone))
    KeyLinesSheet(window, "友好路店 1 号台", ("6A3F 2C71", "90BD 11E4", "7C20 5A88", "E1F3 4D09")).open()
    walk.look("key")
    wizard.open()
    walk.look("join")
