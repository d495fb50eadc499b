# SPDX-License-Identifier: Apache-2.0
"""The header says who is on duty; the palette opens views by their names and tells how a case stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.admin.commands import PlanDuty, UpdateStaff, plan_duty, update_staff
from app.bootstrap import Desk
from app.complaints.handling import ChangeStatus, change_status
from app.core.permissions import Actor
from tests.support.company import CompanyTemplate, hire
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from tests.support.shell import PlainNavigation
from ui.client import Client
from ui.shell.desk_view import DeskView
from ui.shell.palette_entries import PaletteEntries, matching


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> CompanyTemplate:
    """Give a founded company to copy."""
    return CompanyTemplate(tmp_path_factory.mktemp("company"))


@pytest.fixture
def desk(company: CompanyTemplate, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give a desk of a founded company."""
    opened = company.open_copy(tmp_path / "data", clock)
    yield opened
    opened.close()


@pytest.fixture
def admin(company: CompanyTemplate) -> Actor:
    """Give its administrator."""
    return company.admin


@pytest.mark.covers("E4")
def test_the_header_says_who_is_on_duty(
    desk: Desk,
    admin: Actor,
    clock: FrozenClock,
    make_client: Callable[[Actor], Client],
    qtbot: QtBot,
) -> None:
    person = hire(desk, admin, "0102", "李娜", "A3")
    desk.runner.write(admin, update_staff, UpdateStaff(person, "0102", "李娜", phone="13912345678"))
    view = DeskView(make_client(admin), store="友好路店", navigation=PlainNavigation())
    qtbot.addWidget(view)
    view.resize(1366, 690)
    view.show()
    view.open_first()
    assert view.header.duty.isHidden()
    today = desk.runner.today_on
    plan = PlanDuty(desk.identity.store_id, person, today, today, "08:00-20:00")
    view.client.jobs.write(plan_duty, plan)
    assert view.header.duty.isVisible()
    assert view.header._duty_words.text() == "值班 李娜 13912345678"
    assert view.header.duty.toolTip() == "值班 李娜 13912345678 至 20:00"
    view.resize(1093, 690)
    assert view.header.duty.isHidden(), "the search needs the room"
    view.resize(1366, 690)
    clock.move(hours=10)
    view.live.ask()
    assert view.header._duty_words.text() == "无人值班"
    clock.at += timedelta(days=20)
    view.live.ask()
    assert view.header.duty.isHidden()


def test_the_palette_finds_views_by_name_and_by_initials(
    admin: Actor, make_client: Callable[[Actor], Client]
) -> None:
    client = make_client(admin)
    asked: list[tuple[object, ...]] = []
    client.open_requested.connect(lambda *what: asked.append(what))
    entries = PaletteEntries(client).of_complaints()
    (found,) = matching(entries, "过夜", 7)
    assert (found.title, matching(entries, "gy", 20)[0].title) == ("投诉视图：过夜", found.title)
    found.act()
    assert asked == [("complaints", None, {"view": "overnight"})]


def test_a_case_tells_its_time_left_and_its_status(
    desk: Desk, admin: Actor, clock: FrozenClock, make_client: Callable[[Actor], Client]
) -> None:
    from app.complaints.queries import list_complaints
    from app.complaints.rows import ComplaintFilter

    made = add_complaint(desk, admin, is_taken=True).id
    entries = PaletteEntries(make_client(admin))

    def detail() -> str:
        (row,) = desk.runner.read(admin, list_complaints, ComplaintFilter()).rows
        return entries.complaint(row, clock.at).detail

    clock.move(hours=71, minutes=12)
    assert detail() == "剩 48分 · 处理中"
    desk.runner.write(admin, change_status, ChangeStatus(made, "waiting_maker", "等鉴定"))
    clock.move(hours=9)
    assert detail() == "暂停 剩48分 · 待厂家"
