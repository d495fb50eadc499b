# SPDX-License-Identifier: Apache-2.0
"""The zone of the store dates everything: machines elsewhere, clocks set back, midnights, leap days."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app import bootstrap
from app.admin.commands import AddPost, AddStaff, SaveCompanyRule, add_post, add_staff, save_company_rule
from app.admin.queries import RecordFilter, count_login_sessions, grants_of, list_roles, rule_number
from app.bootstrap import Desk
from app.complaints.detail import get_complaint
from app.complaints.figures import get_board
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, View
from app.complaints.sheet import get_complaint_sheet
from app.core.change_log import Change
from app.core.data_folder import DataFolder
from app.core.ids import NIL
from app.core.unit_of_work import Reading
from reports.engine.form import time_text
from tests.support.company import FOUNDING, enter
from tests.support.complaints import add_complaint, new_customer
from tests.support.desk import FrozenClock

BEIJING, XINJIANG = "Asia/Shanghai", "Asia/Urumqi"
MACHINES = ("America/New_York", "Asia/Urumqi", "Pacific/Kiritimati")
PASSWORD = "ri zi an men dian suan"


@dataclass(frozen=True, slots=True)
class Shops:
    """A store in Beijing time and one in Xinjiang time, on one machine with one clock."""

    beijing: Desk
    xinjiang: Desk
    clock: FrozenClock


@pytest.fixture(scope="module")
def shops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shops]:
    """Give both stores; a test sets the clock itself and counts only what it added."""
    clock = FrozenClock()
    made = []
    for zone in (BEIJING, XINJIANG):
        data = DataFolder(tmp_path_factory.mktemp("shop"))
        made.append(bootstrap.create_desk(data, data.store, zone=zone, clock=clock))
    yield Shops(*made, clock)
    for desk in made:
        desk.close()


@pytest.fixture(params=MACHINES)
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Set the machine's zone, as far as the system lets a process do it."""
    monkeypatch.setenv("TZ", request.param)
    if hasattr(time, "tzset"):
        time.tzset()
    yield request.param
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


def test_the_stores_date_by_themselves_whatever_the_machine_s_zone(shops: Shops, machine: str) -> None:
    # 00:30 of New Year's Day in Beijing, 22:30 of New Year's Eve in Xinjiang.
    shops.clock.at = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)
    for desk, on, text in (
        (shops.beijing, date(2027, 1, 1), "2027-01-01 00:30"),
        (shops.xinjiang, date(2026, 12, 31), "2026-12-31 22:30"),
    ):
        phone = f"1399911{MACHINES.index(machine):04d}"
        saved = add_complaint(desk, desk.founder(), who=new_customer("陈淑芬", phone))
        assert saved.number.split("-")[2] == f"{on.year % 100}"
        assert desk.runner.today_on == on
        board = desk.runner.read(desk.founder(), get_board)
        assert [day.on for day in board.week] == [on - timedelta(days=ago) for ago in range(6, -1, -1)]
        assert board.week[-1].received == MACHINES.index(machine) + 1
        sheet = desk.runner.read(desk.founder(), get_complaint_sheet, saved.id)
        zone = desk.identity.zone.key  # an unfounded desk has no store row to say it
        assert time_text(sheet.registered_at, sheet.time_zone or zone) == text


def test_today_in_the_lists_is_the_store_s_day(shops: Shops) -> None:
    shops.clock.at = datetime(2028, 3, 7, 17, 0, tzinfo=UTC)  # 01:00 on the 8th, and 23:00 on the 7th
    due_at = datetime(2028, 3, 7, 17, 30, tzinfo=UTC)  # 01:30 on the 8th, and 23:30 on the 7th
    late_at = datetime(2028, 3, 8, 2, 0, tzinfo=UTC)  # 10:00 on the 8th, and 08:00 on the 8th
    due = {}
    for desk in (shops.beijing, shops.xinjiang):
        for place, deadline_at in enumerate((due_at, late_at)):
            who = new_customer("马建国", f"1399922000{place}")
            add_complaint(desk, desk.founder(), who=who, received_at=deadline_at - timedelta(hours=72))
        wanted = ComplaintFilter(view=View.DUE_TODAY)
        due[desk.identity.zone.key] = desk.runner.read(desk.founder(), list_complaints, wanted).total
    assert due == {BEIJING: 2, XINJIANG: 1}


def test_the_year_turns_with_the_store_and_each_year_counts_from_one(shops: Shops) -> None:
    numbers: dict[str, list[str]] = {}
    for hour in (15, 17, 19):  # 23:00, 01:00 and 03:00 in Beijing; 21:00, 23:00 and 01:00 in Xinjiang
        shops.clock.at = datetime(2030, 12, 31, hour, 0, tzinfo=UTC)
        for desk in (shops.beijing, shops.xinjiang):
            taken = desk.runner.write(desk.founder(), lambda uow: uow.take_number("TS")).answer
            numbers.setdefault(desk.identity.zone.key, []).append(taken[-9:])
    assert numbers == {
        BEIJING: ["30-000001", "31-000001", "31-000002"],
        XINJIANG: ["30-000001", "30-000002", "31-000001"],
    }


def test_29_february_is_a_day_like_others(shops: Shops) -> None:
    shops.clock.at = datetime(2028, 2, 28, 17, 0, tzinfo=UTC)  # the 29th in Beijing, the 28th in Xinjiang
    assert (shops.beijing.runner.today_on, shops.xinjiang.runner.today_on) == (
        date(2028, 2, 29),
        date(2028, 2, 28),
    )
    desk = shops.beijing
    who = new_customer("热孜万古丽", "13999330000")
    saved = add_complaint(desk, desk.founder(), who=who, received_at=shops.clock.at)
    shops.clock.move(hours=24)
    assert desk.runner.today_on == date(2028, 3, 1)
    board = desk.runner.read(desk.founder(), get_board)
    assert [(day.on, day.received) for day in board.week][-2:] == [
        (date(2028, 2, 29), 1),
        (date(2028, 3, 1), 0),
    ]
    detail = desk.runner.read(desk.founder(), get_complaint, saved.id)
    assert detail.deadline_at == datetime(2028, 3, 2, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize("machine", MACHINES[:1], indirect=True)
def test_posts_rules_and_records_begin_and_end_with_the_store_s_day(
    desk: Desk, clock: FrozenClock, machine: str
) -> None:
    del machine
    desk.runner.write(desk.founder(), bootstrap_company)
    admin = enter(desk, FOUNDING.admin_number, FOUNDING.admin_password).actor
    assert admin is not None
    clock.at = datetime(2026, 11, 20, 15, 59, tzinfo=UTC)  # 23:59 on the 20th in Beijing
    role = next(row.id for row in desk.runner.read(admin, list_roles) if row.code == "A3")
    person = desk.runner.write(admin, add_staff, AddStaff("0427", "王敏", PASSWORD)).answer
    store = desk.identity.store_id
    ends = AddPost(person, store, role, date(2026, 11, 20), to_on=date(2026, 11, 20))
    begins = AddPost(person, NIL, role, date(2026, 11, 21))
    for post in (ends, begins):
        desk.runner.write(admin, add_post, post)
    key = "complaint.resolution_hours"
    tomorrow = SaveCompanyRule(key, 48, date(2026, 11, 21), "通知 2026-11")
    desk.runner.write(admin, save_company_rule, tomorrow)
    for minutes, where, hours, today in ((0, store, 72, 2), (1, NIL, 48, 0)):
        clock.move(minutes=minutes)
        if not minutes:
            enter(desk, "0427", PASSWORD)
        assert list(desk.runner.read(admin, grants_of, person)) == [where]
        assert desk.runner.read(admin, rule_number, key) == hours
        on = desk.runner.today_on
        assert desk.runner.read(admin, count_login_sessions, RecordFilter(None, on, on)) == today


def bootstrap_company(uow: object) -> None:
    """Found the company of the tests with everything that a company starts with."""
    from app.areas import begin_company

    begin_company(uow, FOUNDING)  # type: ignore[arg-type]


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1), timedelta(days=365)])
def test_a_clock_set_back_repeats_no_number_and_turns_no_stamp_back(
    desk: Desk, clock: FrozenClock, back: timedelta
) -> None:
    numbers = [add_complaint(desk, desk.founder()).number]
    clock.move(hours=30)
    numbers.append(add_complaint(desk, desk.founder(), who=new_customer("马建国", "13999110001")).number)
    clock.at -= back
    numbers += [
        add_complaint(desk, desk.founder(), who=new_customer("李娜", f"1399911000{place}")).number
        for place in (2, 3)
    ]
    clock.at += back
    numbers.append(add_complaint(desk, desk.founder(), who=new_customer("王强", "13999110009")).number)
    assert len(set(numbers)) == len(numbers)

    def stamps(reading: Reading) -> list[str]:
        return list(reading.session.scalars(select(Change.hlc).order_by(Change.seq)))

    found = desk.runner.read(desk.founder(), stamps)
    assert found == sorted(found)
    assert [line for line in desk.audit() if not line.is_good] == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    at=st.integers(631_152_000, 4_070_908_800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    zone=st.sampled_from(["Asia/Shanghai", "Asia/Urumqi", "America/New_York", "Asia/Kathmandu", "UTC"]),
)
def test_the_day_shown_is_the_zone_s_day(shops: Shops, at: datetime, zone: str) -> None:
    from dataclasses import replace

    identity = replace(shops.beijing.identity, zone=ZoneInfo(zone))
    reading = Reading(None, shops.beijing.founder(), identity, at)  # type: ignore[arg-type]
    offset = ZoneInfo(zone).utcoffset(at.astimezone(ZoneInfo(zone)))
    assert offset is not None
    assert reading.today_on == identity.day_of(at) == (at.replace(tzinfo=None) + offset).date()
    assert time_text(at, zone)[:10] == reading.today_on.isoformat()


@pytest.mark.parametrize("machine", MACHINES[:1], indirect=True)
def test_a_store_opened_again_keeps_its_zone(tmp_path: Path, machine: str) -> None:
    del machine
    data = DataFolder(tmp_path / "data")
    bootstrap.create_desk(data, data.store, zone=XINJIANG).close()
    again = bootstrap.open_desk(data, data.store)
    assert again.identity.zone.key == XINJIANG
    again.close()
